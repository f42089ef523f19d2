// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/level.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace roir {
namespace {

constexpr double least_drift = 0.001;
constexpr double most_drift = 0.25;
constexpr double least_start = 0.05;
constexpr double most_start = 4;
constexpr int rounds = 8;     // each narrows the grid
constexpr int grid_side = 9;  // points a side

void check(bool good, char const* what) {
  if (!good) throw InvalidArgument{{.code = "bad_level", .message = what}};
}

LevelStep step_to(LevelStep const& before, LevelReading const& reading, double drift) {
  check(std::isfinite(reading.months) && reading.months >= 0, "the months between two readings are 0 or more");
  double const variance = before.variance + drift * reading.months;
  if (!reading.value) return {.mean = before.mean, .variance = variance};
  check(std::isfinite(*reading.value), "a reading is not a finite number");
  check(std::isfinite(reading.variance) && reading.variance > 0, "the variance of a reading is not above 0");
  double const spread = variance + reading.variance;
  double const gain = variance / spread;
  double const surprise = *reading.value - before.mean;
  return {.mean = before.mean + gain * surprise,
          .variance = gain * reading.variance,
          .gain = gain,
          .surprise = surprise,
          .spread = spread,
          .was_read = true};
}

double likelihood_of(std::span<std::vector<LevelReading> const> people, LevelModel const& model) {
  double sum = 0;
  for (auto const& readings : people) sum += log_likelihood(filter_level(readings, model));
  return sum;
}

// A stretch of a parameter, in logarithms.
struct Stretch {
  double low;
  double high;
  [[nodiscard]] double at(int place) const { return std::exp(low + (high - low) * place / (grid_side - 1)); }
  // Half as wide around a point, within the old bounds.
  [[nodiscard]] Stretch around(double point) const {
    double const half = (high - low) / 4;
    double const middle = std::log(point);
    return {std::max(low, middle - half), std::min(high, middle + half)};
  }
};

}  // namespace

std::vector<LevelStep> filter_level(std::span<LevelReading const> readings, LevelModel const& model) {
  check(std::isfinite(model.start_variance) && model.start_variance > 0, "the variance between people is not above 0");
  check(std::isfinite(model.drift) && model.drift >= 0, "the drift is below 0");
  std::vector<LevelStep> steps;
  steps.reserve(readings.size());
  LevelStep last{.variance = model.start_variance};
  for (LevelReading const& reading : readings) steps.push_back(last = step_to(last, reading, model.drift));
  return steps;
}

std::vector<double> level_weights(std::span<LevelStep const> steps) {
  std::vector<double> weights(steps.size());
  double left = 1;
  for (std::size_t at = steps.size(); at-- > 0; left *= 1 - steps[at].gain) weights[at] = left * steps[at].gain;
  return weights;
}

std::vector<SmoothLevel> smooth_level(std::span<LevelReading const> readings, std::span<LevelStep const> steps, LevelModel const& model) {
  check(readings.size() == steps.size(), "there are not as many steps as readings");
  std::vector<SmoothLevel> smooth(steps.size());
  for (std::size_t at = steps.size(); at-- > 0;) {
    LevelStep const& step = steps[at];
    smooth[at] = {.mean = step.mean, .variance = step.variance};
    if (at + 1 == steps.size()) continue;
    SmoothLevel& next = smooth[at + 1];
    double const expected = step.variance + model.drift * readings[at + 1].months;
    double const back = step.variance / expected;
    smooth[at].mean += back * (next.mean - step.mean);
    smooth[at].variance += back * back * (next.variance - expected);
    next.with_before = back * next.variance;
  }
  return smooth;
}

double log_likelihood(std::span<LevelStep const> steps) noexcept {
  double sum = 0;
  for (LevelStep const& step : steps)
    if (step.was_read) sum -= (std::log(2 * std::numbers::pi * step.spread) + step.surprise * step.surprise / step.spread) / 2;
  return sum;
}

LevelModel fit_level_model(std::span<std::vector<LevelReading> const> people) {
  auto const is_read = [](LevelReading const& reading) { return reading.value.has_value(); };
  if (std::none_of(people.begin(), people.end(), [&](auto const& all) { return std::any_of(all.begin(), all.end(), is_read); })) return {};
  Stretch drifts{std::log(least_drift), std::log(most_drift)};
  Stretch starts{std::log(least_start), std::log(most_start)};
  LevelModel best{.start_variance = starts.at(grid_side / 2), .drift = drifts.at(grid_side / 2)};
  double most = likelihood_of(people, best);
  for (int round = 0; round < rounds; ++round) {
    for (int place = 0; place < grid_side * grid_side; ++place) {
      LevelModel const model{.start_variance = starts.at(place / grid_side), .drift = drifts.at(place % grid_side)};
      double const likelihood = likelihood_of(people, model);
      if (likelihood > most) most = likelihood, best = model;
    }
    drifts = drifts.around(best.drift);
    starts = starts.around(best.start_variance);
  }
  return best;
}

}  // namespace roir
