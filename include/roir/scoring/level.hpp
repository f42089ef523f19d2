// SPDX-License-Identifier: MIT
/// @file
/// The level behind noisy readings: a random walk seen with error, filtered in closed form.
///
/// level(t) = level(t-1) + drift, reading(t) = level(t) + error. What is known of the level after each reading is a normal distribution;
/// without a reading it only grows wider, so certainty fades with absence (domain.md M18).
#pragma once

#include <roir/core/export.hpp>

#include <optional>
#include <span>
#include <vector>

namespace roir {

/// What may have been read in a period.
struct LevelReading {
  double months = 1;              ///< since the period before, 0 or more
  std::optional<double> value{};  ///< in units of scale above the target; empty = nothing was read
  double variance = 1;            ///< of the reading around the level, above 0; not looked at without a reading
};
/// How levels differ and move.
struct LevelModel {
  double start_variance = 0.8;  ///< between people, before anything was read; above 0
  double drift = 0.04;          ///< variance of what a level moves in a month; 0 or more
};
/// What is known of the level after a period, and how it came from what was known before.
struct LevelStep {
  double mean = 0;        ///< of the level
  double variance = 0;    ///< of the level
  double gain = 0;        ///< share of the surprise that the mean took in, in [0, 1); 0 without a reading
  double surprise = 0;    ///< reading less what was expected; 0 without a reading
  double spread = 0;      ///< variance of the surprise as expected; 0 without a reading
  bool was_read = false;  ///< whether there was a reading
};

/// The Kalman filter of the readings, one step for each. O(readings).
/// @throws InvalidArgument (`bad_level`) for figures that are not finite, months below 0 or variances that are not above 0.
/// @par Source  domain.md M18; Harvey (1989), local level.
[[nodiscard]] ROIR_EXPORT std::vector<LevelStep> filter_level(std::span<LevelReading const> readings, LevelModel const& model);
/// How much each reading counts in the last mean: mean = sum of weight times reading. What is missing to 1 is the start at 0. O(steps).
[[nodiscard]] ROIR_EXPORT std::vector<double> level_weights(std::span<LevelStep const> steps);
/// What all readings together say of the level of a period and of its tie to the one before.
struct SmoothLevel {
  double mean = 0;         ///< of the level
  double variance = 0;     ///< of the level
  double with_before = 0;  ///< covariance with the level of the period before; 0 for the first
};
/// The levels seen from the end: the smoother of Rauch, Tung and Striebel over the steps of filter_level(). O(steps).
/// @param steps  of these readings by this model. @throws InvalidArgument (`bad_level`) if they are not as many.
[[nodiscard]] ROIR_EXPORT std::vector<SmoothLevel> smooth_level(std::span<LevelReading const> readings, std::span<LevelStep const> steps,
                                                                LevelModel const& model);
/// Logarithm of the density of the readings, from the surprises. O(steps).
[[nodiscard]] ROIR_EXPORT double log_likelihood(std::span<LevelStep const> steps) noexcept;
/// The model under which the readings of a unit's people are likeliest, drift within [0.001, 0.25] and start variance within [0.05, 4].
/// A search by steps that are halved, the same on every machine; accurate to about 1 % of each, for which every k-th of more than 20,000
/// people is enough. Without readings the default. O(150 times readings).
/// @throws InvalidArgument (`bad_level`) as filter_level.
[[nodiscard]] ROIR_EXPORT LevelModel fit_level_model(std::span<std::vector<LevelReading> const> people);

}  // namespace roir
