// SPDX-License-Identifier: MIT
/// @file
/// A trend that a few wild values cannot make: Theil and Sen's slope with Kendall's test.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace roir::stats {

/// The most points theil_sen() takes: it holds a slope for each pair.
inline constexpr std::size_t max_trend_points = 5000;

/// What to do about values that depend on the one before.
enum class Dependence : std::uint8_t {
  None,            ///< take them as independent
  Autocorrelation  ///< multiply Var(S) by (1+r)/(1−r), r = lag1_autocorrelation() of the residuals in order of time
};

/// A trend.
struct Trend {
  Estimate slope{};                                             ///< change of value per unit of time; Estimate::n is the number of points
  double intercept = std::numeric_limits<double>::quiet_NaN();  ///< median of value − slope·time
  double tau = std::numeric_limits<double>::quiet_NaN();        ///< Kendall's tau-b; NaN when all times or all values are equal
  double z = std::numeric_limits<double>::quiet_NaN();          ///< S/√Var(S), without continuity correction; NaN as tau
};

/// Theil and Sen's slope with the interval that Kendall's test gives it.
///
/// Slope: median of the N slopes (x_j − x_i)/(t_j − t_i) of pairs with different times. Interval: of the sorted slopes, those at ranks
/// ⌊(N − C)/2⌋ and N + 1 − ⌊(N − C)/2⌋, C = z_{0.975}·√Var(S), with Kendall's Var(S) for ties in values and in times; without ties
/// [n(n−1)(2n+5)]/18. Points of which either figure is NaN are left out.
///
/// NoData below 3 points, NotApplicable when all times are equal; from 3 to 5 points the slope alone with LowCount; equal values
/// throughout, or a C too wide for the N slopes, leave the slope alone too. A positive r (Dependence::Autocorrelation) only widens the
/// interval.
/// @param times       when, in any order.
/// @param values      what; as many as times.
/// @param dependence  whether to widen for autocorrelation.
/// @throws InvalidArgument (`bad_size` for spans of different length, `bad_value` for infinite figures); LimitExceeded
///         (`too_many_points`) above max_trend_points.
/// @par Complexity  O(n²) time and memory: 5,000 points are 12.5 million slopes (100 MB).
/// @par Source      Sen (1968), Kendall (1970); domain.md B.0.8.
[[nodiscard]] ROIR_EXPORT Trend theil_sen(std::span<double const> times, std::span<double const> values,
                                          Dependence dependence = Dependence::None);

}  // namespace roir::stats
