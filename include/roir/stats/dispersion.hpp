// SPDX-License-Identifier: MIT
/// @file
/// How regular gaps and places on a circle are.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// Gaps below which dispersion has no value.
inline constexpr double min_gaps = 3;
/// Gaps below which dispersion has LowCount.
inline constexpr double few_gaps = 8;

/// Number, mean and squared deviations of gaps: what corrected_cv() and burstiness() are made of. Parts put together give the whole to
/// within rounding, so what they are without one part needs no second look at the gaps.
struct ROIR_EXPORT GapSums {
  double n = 0;        ///< how many
  double mean = 0;     ///< their mean
  double squares = 0;  ///< sum of squared deviations from it
  /// One gap more. @param gap  its length, finite, 0 or more.
  void add(double gap) noexcept;
  /// The gaps of both.
  /// @par Source  Chan, Golub and LeVeque (1983).
  void add(GapSums const& other) noexcept;
  /// The value of stats::corrected_cv() of these gaps; NaN where it has none.
  [[nodiscard]] double corrected_cv() const noexcept;
  /// The value of stats::burstiness() of these gaps; NaN where it has none.
  [[nodiscard]] double burstiness() const noexcept;
};

/// Coefficient of variation of gaps, corrected for their number: (1 + 1/4n)·s/m, s with n−1.
///
/// 0 is perfectly regular, 1 is what independent random moments give. Interval by jackknife over gaps, not below 0. NaN gaps are left
/// out; NoData below min_gaps; LowCount below few_gaps or without any spread (then without interval); NotApplicable when all gaps are 0.
/// O(n).
/// @param gaps  lengths of gaps, 0 or more.
/// @throws InvalidArgument (`bad_value`) for a negative or infinite gap.
/// @par Source  Sokal and Braumann (1980) for the correction; domain.md M02.
[[nodiscard]] ROIR_EXPORT Estimate corrected_cv(std::span<double const> gaps);

/// Burstiness of gaps, corrected for their number: −1 perfectly regular, 0 random, towards 1 in bursts.
///
/// B_n = (√(n+1)·r − √(n−1))/((√(n+1) − 2)·r + √(n−1)), r = σ/m, σ with n. Interval by jackknife over gaps, within [−1, 1]. Missing,
/// few and zero gaps, errors and cost as corrected_cv().
/// @param gaps  lengths of gaps, 0 or more.
/// @throws InvalidArgument (`bad_value`).
/// @par Source  Kim and Jo (2016); domain.md M02.
[[nodiscard]] ROIR_EXPORT Estimate burstiness(std::span<double const> gaps);

/// Length of the mean resultant of places on a circle: 1 all at one place, near 0 all around.
///
/// R = |n⁻¹ Σ exp(2πi·u_k)|. Interval by jackknife over places, within [0, 1]. NaN places are left out; NoData below min_gaps, LowCount
/// below few_gaps or without any spread. For few places spread at random R is about 0.9/√n, not 0. O(n).
/// @param turns  places in turns: 0.25 is a quarter of the circle; any finite number, whole turns do not matter.
/// @throws InvalidArgument (`bad_value`) for an infinite place.
/// @par Source  Mardia and Jupp (2000); domain.md M02 (slot consistency).
[[nodiscard]] ROIR_EXPORT Estimate resultant_length(std::span<double const> turns);

}  // namespace roir::stats
