// SPDX-License-Identifier: MIT
/// @file
/// Quantiles of a sample and their intervals, without any shape assumed.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// Quantile of a sample by linear interpolation (type 7 of Hyndman and Fan, the default of R and NumPy).
///
/// With h = (n−1)p, between the sorted values at ⌊h⌋ and ⌊h⌋+1. NaN values are left out; NaN when none is left. O(n).
/// @param values  in any order.
/// @param p       0 ≤ p ≤ 1.
/// @throws InvalidArgument (`bad_probability`; `bad_value` for an infinite value).
/// @par Source  Hyndman and Fan (1996).
[[nodiscard]] ROIR_EXPORT double quantile(std::span<double const> values, double p);

/// The lower median: the smallest value of the sample at or below which at least half of it lies; always a value that occurred.
///
/// NaN values are left out; NaN when none is left. O(n).
/// @throws InvalidArgument (`bad_value` for an infinite value).
[[nodiscard]] ROIR_EXPORT double lower_median(std::span<double const> values);

/// Interval of a quantile between two values of the sample, by the binomial distribution of their ranks.
///
/// With B ~ Bin(n, p) and α = 1 − level: low is the value at the largest rank l with P(B < l) ≤ α/2, high that at the smallest rank u with
/// P(B ≥ u) ≤ α/2, ranks from 1. Covers at least `level` whatever the distribution of independent values. An end that so small a sample
/// cannot give is NaN (the median at 95 % needs 6 values). NaN values are left out. O(n + log n incomplete betas).
/// @param values  independent observations in any order.
/// @param p       0 < p < 1.
/// @param level   0 < level < 1.
/// @throws InvalidArgument (`bad_probability`, `bad_level`, `bad_value`).
/// @par Source  Conover (1999), chapter 3.
[[nodiscard]] ROIR_EXPORT Interval quantile_interval(std::span<double const> values, double p, double level = 0.95);

/// quantile() with quantile_interval() at 95 %.
///
/// NoData without values; LowCount below n_min values or when an end of the interval is missing.
/// @param values  independent observations in any order.
/// @param p       0 < p < 1.
/// @param n_min   values below which the count is low.
/// @throws InvalidArgument (`bad_probability`, `bad_value`).
[[nodiscard]] ROIR_EXPORT Estimate quantile_estimate(std::span<double const> values, double p, double n_min = 5);

}  // namespace roir::stats
