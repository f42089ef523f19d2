// SPDX-License-Identifier: MIT
/// @file
/// Bootstrap: drawing units again with replacement, and the interval that the resampled figures give.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>

namespace roir::stats {

/// Which unit is drawn at each place of each resample: a function of seed, purpose, resample and place, so resamples can be made in any
/// order and on any thread, and are the same everywhere.
/// @par Source  Efron (1979); bits by philox4x32_10().
class ROIR_EXPORT Resampler {
 public:
  /// @param seed    of the whole computation.
  /// @param purpose what is resampled: different purposes with one seed are independent.
  constexpr Resampler(std::uint64_t seed, std::uint32_t purpose) noexcept : seed_{seed}, purpose_{purpose} {}

  /// One of 0, ..., units − 1, each as likely as the others to within units / 2^32.
  /// @param resample number of the resample.
  /// @param place    place in it.
  /// @param units    how many there are to draw from, at least 1.
  /// @throws InvalidArgument (`bad_size`) for 0 units.
  [[nodiscard]] std::uint32_t unit(std::uint32_t resample, std::uint32_t place, std::uint32_t units) const;

 private:
  std::uint64_t seed_;
  std::uint32_t purpose_;
};

/// The interval between two order statistics of B resampled figures: those of rank (B + 1)α/2 and (B + 1)(1 − α/2), rounded outwards, where
/// α = 1 − level; so B = 999 gives ranks 25 and 975 at 95 %. NaN ends when (B + 1)α/2 < 1. O(B).
/// @param resampled figures without NaN.
/// @param level     0 < level < 1.
/// @throws InvalidArgument (`bad_level`; `bad_value` for NaN).
/// @par Source  Davison and Hinkley (1997), section 5.2.
[[nodiscard]] ROIR_EXPORT Interval percentile_interval(std::span<double const> resampled, double level = 0.95);

}  // namespace roir::stats
