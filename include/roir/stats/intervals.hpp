// SPDX-License-Identifier: MIT
/// @file
/// Intervals of a proportion and of a rate, and the quantiles behind all intervals of this room.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>

/// Plain statistics, which know nothing of meetings.
///
/// All functions are pure: no state, no randomness, no threads. Where a function takes observations, NaN is a missing one and is left
/// out; infinite ones are refused. Counts may be fractions, as effective counts are.
namespace roir::stats {

/// Quantile of the standard normal distribution.
/// @param p  0 < p < 1.
/// @throws InvalidArgument (`bad_probability`).
[[nodiscard]] ROIR_EXPORT double normal_quantile(double p);

/// Quantile of Student's t distribution.
/// @param p   0 < p < 1.
/// @param df  degrees of freedom, above 0, not necessarily whole.
/// @throws InvalidArgument (`bad_probability`, `bad_count` for df).
[[nodiscard]] ROIR_EXPORT double t_quantile(double p, double df);

/// Wilson's score interval of a proportion.
///
/// Centre (p + z²/2n)/(1 + z²/n), half width z/(1 + z²/n)·√(p(1−p)/n + z²/4n²), p = successes/n; within [0, 1], and exactly 0 or 1 at the
/// end where successes are 0 or n. Without an interval (NaN) when n is 0. O(1).
/// @param successes  0 to n.
/// @param n          trials, or an effective number of them (effective_n()).
/// @param level      0 < level < 1.
/// @throws InvalidArgument (`bad_count`, `bad_level`).
/// @par Source  Wilson (1927); domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT Interval wilson(double successes, double n, double level = 0.95);

/// Clopper and Pearson's exact interval of a proportion: never covers less than `level`, often more.
///
/// Low = Beta⁻¹(α/2; y, n−y+1), high = Beta⁻¹(1−α/2; y+1, n−y); NaN when n is 0. Arguments and errors as wilson().
/// @par Source  Clopper and Pearson (1934); domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT Interval clopper_pearson(double successes, double n, double level = 0.95);

/// Jeffreys' interval of a proportion: the equal-tailed interval of Beta(y+½, n−y+½).
///
/// Low is 0 when there was no success, high is 1 when there was no failure; NaN when n is 0. Arguments and errors as wilson().
/// @par Source  Brown, Cai and DasGupta (2001); domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT Interval jeffreys(double successes, double n, double level = 0.95);

/// Garwood's exact interval of a Poisson rate, per unit of exposure.
///
/// Low = Gamma⁻¹(α/2; y)/T, high = Gamma⁻¹(1−α/2; y+1)/T; low is 0 when there was no event; NaN when the exposure is 0.
/// @param events    0 or more.
/// @param exposure  0 or more, in any unit; the interval is per that unit.
/// @param level     0 < level < 1.
/// @throws InvalidArgument (`bad_count`, `bad_level`).
/// @par Source  Garwood (1936); domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT Interval garwood(double events, double exposure, double level = 0.95);

/// Number of independent trials that say as much about a proportion as this series of dependent ones.
///
/// n(1−r)/(1+r), r = lag1_autocorrelation() of the series. O(n).
/// @param zero_one_series  outcomes in order of time; 0 is a failure, all else a success.
/// @par Source  domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT double effective_n(std::span<std::uint8_t const> zero_one_series);

/// A proportion with Wilson's interval at 95 %.
///
/// NoData when n is 0; LowCount (with its interval) when n_eff is below n_min. Estimate::n is n, not n_eff.
/// @param successes  0 to n.
/// @param n          trials.
/// @param n_eff      number of independent trials they are worth, above 0 and at most n; the interval is made from it.
/// @param n_min      trials below which the count is low.
/// @throws InvalidArgument (`bad_count`).
[[nodiscard]] ROIR_EXPORT Estimate proportion(double successes, double n, double n_eff, double n_min = 5);

/// A proportion of independent trials: proportion() with n_eff = n.
[[nodiscard]] ROIR_EXPORT Estimate proportion(double successes, double n);

/// The share of successes of a dependent series: proportion() with n_eff = effective_n().
/// @param zero_one_series  outcomes in order of time; 0 is a failure, all else a success.
/// @param n_min            trials below which the count is low.
[[nodiscard]] ROIR_EXPORT Estimate proportion(std::span<std::uint8_t const> zero_one_series, double n_min = 5);

/// Events per unit of exposure with Garwood's interval at 95 %; NoData when the exposure is 0. Estimate::n is the exposure.
/// @throws InvalidArgument (`bad_count`).
[[nodiscard]] ROIR_EXPORT Estimate rate(double events, double exposure);

}  // namespace roir::stats
