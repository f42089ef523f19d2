// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/level.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace roir {
namespace {

constexpr double least_drift = 0.001;
constexpr double most_drift = 0.25;
constexpr double least_start = 0.05;
constexpr double most_start = 4;
constexpr double first_step = 0.25;    // of the logarithm of the range
constexpr int halvings = 8;            // of the steps, so the last one is about half a percent
constexpr std::size_t enough = 20000;  // people from whom a model is fitted to less than that

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

// The logarithm of a product of many factors, taken now and then.
class LogProduct {
 public:
  void multiply(double factor) {
    product_ *= factor;
    if (product_ < 1e-100 || product_ > 1e100) settle();
  }
  double take() {
    settle();
    return std::exchange(sum_, 0);
  }

 private:
  void settle() {
    sum_ += std::log(product_);
    product_ = 1;
  }
  double product_ = 1;
  double sum_ = 0;
};

// Twice the logarithm of the density of readings that were checked, but for what no model changes; as log_likelihood(filter_level()).
double fit_of(std::vector<LevelReading> const& readings, LevelModel const& model) {
  double mean = 0;
  double variance = model.start_variance;
  double squares = 0;
  LogProduct spreads;
  for (LevelReading const& reading : readings) {
    variance += model.drift * reading.months;
    if (!reading.value) continue;
    double const precision = 1 / (variance + reading.variance);
    double const surprise = *reading.value - mean;
    double const gain = variance * precision;
    mean += gain * surprise;
    squares += surprise * surprise * precision;
    variance = gain * reading.variance;
    spreads.multiply(precision);
  }
  return spreads.take() - squares;
}

double fit_of(std::span<std::vector<LevelReading> const> people, std::size_t each, LevelModel const& model) {
  double sum = 0;
  for (std::size_t at = 0; at < people.size(); at += each) sum += fit_of(people[at], model);
  return sum;
}

// A place in logarithms within the bounds of the model.
struct Place {
  double drift;
  double start;
  [[nodiscard]] LevelModel model() const { return {.start_variance = std::exp(start), .drift = std::exp(drift)}; }
  [[nodiscard]] Place moved(double along_drift, double along_start) const {
    return {std::clamp(drift + along_drift, std::log(least_drift), std::log(most_drift)),
            std::clamp(start + along_start, std::log(least_start), std::log(most_start))};
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
  for (auto const& all : people) static_cast<void>(filter_level(all, {}));  // checks them
  std::size_t const each = (people.size() + enough - 1) / enough;
  double const drifts = std::log(most_drift / least_drift);
  double const starts = std::log(most_start / least_start);
  Place best{std::log(least_drift) + drifts / 2, std::log(least_start) + starts / 2};
  double most = fit_of(people, each, best.model());
  double step = first_step;
  for (int halved = 0; halved <= halvings;) {
    Place const centre = best;
    for (double const along_drift : {-step, 0., step})
      for (double const along_start : {-step, 0., step}) {
        if (along_drift == 0 && along_start == 0) continue;
        Place const place = centre.moved(along_drift * drifts, along_start * starts);
        double const fit = fit_of(people, each, place.model());
        if (fit > most) most = fit, best = place;
      }
    if (best.drift == centre.drift && best.start == centre.start) step /= 2, ++halved;
  }
  return best.model();
}

}  // namespace roir
