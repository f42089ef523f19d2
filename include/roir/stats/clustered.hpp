// SPDX-License-Identifier: MIT
/// @file
/// Ratios and means of data that come in clusters, with intervals that know it.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// What one cluster brings to a pooled ratio.
struct Ratio {
  double numerator = 0;    ///< e.g. meetings held; finite
  double denominator = 0;  ///< e.g. meetings due; finite, 0 or more
};

/// What one cluster brings to the difference of two pooled ratios.
struct PairedRatio {
  Ratio now;     ///< what the difference is of
  Ratio before;  ///< what is subtracted
};

/// Pooled ratio Σ numerators / Σ denominators with the cluster jackknife CV3.
///
/// Interval θ ± t_{G−1}·√V, V = (G−1)/G·Σ(θ_(g) − θ)², G the clusters with data. Clusters may depend on each other in no way, units
/// within a cluster in any. Clusters of 0/0 bring nothing and are not counted; Estimate::n is G.
///
/// - G = 0: NoData. G < 3: the value alone, LowCount.
/// - One cluster with all of the denominator, or no spread among the θ_(g) (all clusters alike): the value alone, LowCount.
/// - With `bounded01`, the interval stays within [0, 1]; θ within 0.1 of a bound takes the logit scale (delta method: logit θ ±
///   t·√V/(θ(1−θ))); no spread among the θ_(g), as when all clusters are at 0 or all at 1, takes Wilson's interval with one trial per
///   cluster (or per unit of denominator, if those are fewer): the widest that complete dependence within clusters can justify.
///
/// `method` names which it was. O(G).
/// @param clusters   the clusters.
/// @param bounded01  whether the ratio is a proportion: each numerator is between 0 and its denominator.
/// @throws InvalidArgument (`bad_ratio`) for a negative or infinite denominator, an infinite or NaN numerator, or a numerator outside its
///         bounds when bounded01.
/// @par Source  domain.md B.0.5 and C.6.
[[nodiscard]] ROIR_EXPORT Estimate clustered_ratio(std::span<Ratio const> clusters, bool bounded01 = false);

/// Mean of one value per cluster, all of equal weight: "the typical cluster", with clustered_ratio()'s rules.
///
/// The jackknife of a plain mean is the familiar θ ± t_{G−1}·s/√G. NaN values are left out.
/// @param values     one per cluster.
/// @param bounded01  whether all values lie within [0, 1].
/// @throws InvalidArgument (`bad_ratio`).
[[nodiscard]] ROIR_EXPORT Estimate clustered_mean(std::span<double const> values, bool bounded01 = false);

/// Pooled ratio of `a` less pooled ratio of `b`, two groups with no cluster in common.
///
/// V = V_a + V_b with V_x = (G−1)/G·Σ over x's clusters of (θ_(g) − θ)², G all clusters; t has (V_a + V_b)²/(V_a²/(G_a−1) +
/// V_b²/(G_b−1)) degrees of freedom (Welch and Satterthwaite). NoData unless both groups have data; the value alone with LowCount unless
/// each has 3 clusters and there is some spread. Estimate::n is G. O(G).
/// @throws InvalidArgument (`bad_ratio`).
/// @par Source  domain.md B.0.8 and C.6.
[[nodiscard]] ROIR_EXPORT Estimate clustered_difference(std::span<Ratio const> a, std::span<Ratio const> b);

/// Pooled ratio `now` less pooled ratio `before`, paired by cluster: each jackknife step drops a cluster from both.
///
/// A cluster with data on one side only still counts for that side. NoData unless both sides have data; G < 3, one cluster with all the
/// data of a side, or no spread: the value alone, LowCount. Estimate::n is G. O(G).
/// @throws InvalidArgument (`bad_ratio`).
/// @par Source  domain.md B.0.8.
[[nodiscard]] ROIR_EXPORT Estimate paired_difference(std::span<PairedRatio const> clusters);

}  // namespace roir::stats
