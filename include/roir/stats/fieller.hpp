// SPDX-License-Identifier: MIT
/// @file
/// Which ratios of two uncertain figures the data do not contradict.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/stats/clustered.hpp>

#include <cstdint>
#include <limits>
#include <span>

namespace roir::stats {

/// Two estimates and their covariances: what is got (numerator) and what is put in (denominator).
struct UncertainRatio {
  double numerator = 0;             ///< estimate of a
  double denominator = 0;           ///< estimate of b
  double numerator_variance = 0;    ///< 0 or more
  double denominator_variance = 0;  ///< 0 or more
  double covariance = 0;            ///< of the two estimates
};

/// What a Fieller set looks like.
enum class FiellerShape : std::uint8_t {
  Bounded,    ///< from low to high
  Exclusive,  ///< all but what lies between low and high: the sign of the denominator is not established
  WholeLine   ///< any ratio is possible; low and high are NaN
};

/// The ratios ρ with (a − ρb)² ≤ t²·Var(a − ρb).
struct FiellerSet {
  FiellerShape shape = FiellerShape::WholeLine;            ///< what it looks like
  double low = std::numeric_limits<double>::quiet_NaN();   ///< smaller root; −∞ if there is none
  double high = std::numeric_limits<double>::quiet_NaN();  ///< larger root; +∞ if there is none
};

/// Fieller's confidence set of a ratio.
///
/// With A = b² − t²V_bb, B = ab − t²V_ab, C = a² − t²V_aa and D = B² − AC: A > 0 gives [(B − √D)/A, (B + √D)/A]; A < 0 < D all but what
/// lies between the roots; A < 0 and D < 0 the whole line. A = 0 leaves one root, and an infinite end.
/// @param ratio  the two estimates.
/// @param df     degrees of freedom of t, above 0; infinity takes the normal quantile.
/// @param level  0 < level < 1.
/// @throws InvalidArgument (`bad_value` for what is not finite or a negative variance, `bad_count`, `bad_level`).
/// @par Source  Fieller (1954); domain.md C.1.8.
[[nodiscard]] ROIR_EXPORT FiellerSet fieller(UncertainRatio const& ratio, double df = std::numeric_limits<double>::infinity(),
                                             double level = 0.95);

/// Pooled ratio Σ numerators / Σ denominators of clusters, with Fieller's set for interval.
///
/// The covariance of the two sums is that of the jackknife over clusters, G/(G − 1)·Σ(x_g − x̄)(y_g − ȳ); t has G − 1 degrees of freedom.
/// - Not Bounded: Refused, `ratio_unbounded`. What was put in may be nothing: only the difference has a meaning.
/// - Residuals b_g − R·c_g with a skewness beyond 0.8: Refused (`too_skewed`) below 8 clusters; else the interval stands, and `method` says
///   that it covers less than it says (near 90 % in simulations).
/// - Below 3 clusters the value alone, LowCount; NoData without any, or with denominators that sum to 0.
///
/// Unlike clustered_ratio() it takes negative figures. O(G).
/// @param clusters  what each brings; finite.
/// @throws InvalidArgument (`bad_ratio`).
/// @par Source  domain.md C.1.8.
[[nodiscard]] ROIR_EXPORT Estimate fieller_ratio(std::span<Ratio const> clusters);

}  // namespace roir::stats
