// SPDX-License-Identifier: MIT
/// @file
/// How unevenly an amount is shared out, measured against the exposure that each portion has.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir::stats {

/// What one of many receives.
struct Portion {
  double amount = 0;    ///< what it receives, finite, 0 or more
  double exposure = 1;  ///< what an even hand would go by (time, a fair share), finite, above 0 unless the amount is 0 too
};

/// A point of a Lorenz curve.
struct LorenzPoint {
  double exposure = 0;  ///< share of all exposure of those who receive least for theirs, in [0, 1]
  double amount = 0;    ///< share of all amounts that they receive, in [0, 1]
};

/// The Lorenz curve: portions in order of amount for their exposure, least first, their shares added up; from (0, 0) to (1, 1).
///
/// Portions of 0 for 0 bring nothing. Only (0, 0) when there is no exposure or no amount at all. O(n log n).
/// @throws InvalidArgument (`bad_value`) for a negative or infinite figure or an amount without exposure.
/// @par Source  Lorenz (1905).
[[nodiscard]] ROIR_EXPORT std::vector<LorenzPoint> lorenz_curve(std::span<Portion const> portions);

/// Gini's index of the rates amount/exposure, weighted by exposure: Σ_i Σ_j w_i w_j |ρ_i − ρ_j| / (2ρ̄), w the shares of exposure.
///
/// 0 when all rates are equal; towards 1 when one portion of little exposure has everything. Twice the area between the Lorenz curve and
/// the diagonal. NaN when there is no exposure or no amount at all. O(n log n).
/// @throws InvalidArgument (`bad_value`) as lorenz_curve().
/// @par Source  Gini (1912); domain.md M17.
[[nodiscard]] ROIR_EXPORT double gini(std::span<Portion const> portions);

/// gini() with the cluster jackknife CV3: the portions of one cluster may depend on each other in any way.
///
/// What the index is without a cluster follows from sums over pairs, so that all clusters together cost one sort and the pairs within each
/// cluster. Interval θ ± t_{G−1}·√V as jackknife(), cut to [0, 1]. NoData when there is no amount; with fewer than 3 clusters, or one that
/// has everything, the value alone with LowCount. Estimate::n is the clusters with exposure.
/// @param portions  the portions.
/// @param clusters  the cluster of each, numbers from 0 on; as many as portions.
/// @throws InvalidArgument (`bad_value`) as lorenz_curve(); (`bad_size`) for another number of clusters than portions.
/// @par Complexity  O(n log n + Σ squares of the clusters' sizes).
/// @par Source  domain.md B.0.5 and M17.
[[nodiscard]] ROIR_EXPORT Estimate clustered_gini(std::span<Portion const> portions, std::span<std::uint32_t const> clusters);

/// Theil's index Σ a ln(a/f), a the shares of the amounts, f those of the exposures; 0 when all rates are equal, else above. Portions
/// without an amount add nothing. NaN as gini(). O(n).
/// @throws InvalidArgument (`bad_value`) as lorenz_curve().
/// @par Source  Theil (1967); domain.md M17.
[[nodiscard]] ROIR_EXPORT double theil(std::span<Portion const> portions);

/// Concentration of amounts over a ranking: 2·Σ w(ρ − ρ̄)(R − ½)/ρ̄, R the fractional rank Σ_{before} w + w/2.
///
/// In (−1, 1). Below 0: those ranked first receive more than goes with their exposure; 0: the rank tells nothing; above 0: the last do.
/// Where the ranking is that of the rates themselves it is Gini's index. NaN as gini(). O(n).
/// @param ranked  portions from the lowest rank to the highest. Put those of equal rank together into one portion: that averages their
/// rank.
/// @throws InvalidArgument (`bad_value`) as lorenz_curve().
/// @par Source  Kakwani, Wagstaff and van Doorslaer (1997); domain.md M17.
[[nodiscard]] ROIR_EXPORT double concentration_index(std::span<Portion const> ranked);

}  // namespace roir::stats
