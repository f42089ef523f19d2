// SPDX-License-Identifier: MIT
// The filter against the toy of the domain and against the whole posterior by dense matrices.
#include <roir/core/error.hpp>
#include <roir/scoring/label.hpp>
#include <roir/scoring/level.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

namespace roir {
namespace {

constexpr double tiny = 1e-11;

std::vector<LevelReading> toy() {
  std::vector<LevelReading> readings;
  for (std::optional<double> const y : std::initializer_list<std::optional<double>>{.2, -.3, -.9, -1.2, {}, -1.1, -1.4, -.2, .1})
    readings.push_back({.months = 1, .value = y, .variance = 0.36});
  return readings;
}

TEST(Level, agrees_with_the_toy_of_the_domain) {
  auto const steps = filter_level(toy(), {.start_variance = 0.8, .drift = 0.04});
  auto const low = [&](std::size_t at) { return chances_of(steps[at].mean, steps[at].variance, {}).low; };
  EXPECT_NEAR(steps[0].mean, 0.14, tiny);
  EXPECT_NEAR(steps[0].variance, 0.252, tiny);
  EXPECT_NEAR(steps[3].mean, -0.627957024793, tiny);
  EXPECT_NEAR(steps[3].variance, 0.115045289256, tiny);
  EXPECT_NEAR(low(3), 0.359493020753, tiny);
  EXPECT_NEAR(steps[4].variance, 0.155045289256, tiny);
  EXPECT_EQ(steps[4].mean, steps[3].mean);
  EXPECT_NEAR(steps[6].mean, -0.985532529348, tiny);
  EXPECT_NEAR(low(6), 0.757427159162, tiny);
  EXPECT_NEAR(low(8), 0.222576989154, tiny);
}

// The last level given all readings, from the covariances of everything with everything: solves by Gauss and Jordan.
struct Dense {
  double mean = 0;
  double variance = 0;
  double log_density = 0;
};
Dense dense(std::vector<LevelReading> const& readings, LevelModel const& model) {
  std::vector<double> level_variance;
  double sum = model.start_variance;
  for (auto const& one : readings) level_variance.push_back(sum += model.drift * one.months);
  std::vector<std::size_t> seen;
  for (std::size_t at = 0; at < readings.size(); ++at)
    if (readings[at].value) seen.push_back(at);
  std::size_t const n = seen.size();
  std::vector<std::vector<double>> a(n, std::vector<double>(n + 2));
  std::vector<double> with_last(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) a[i][j] = level_variance[std::min(seen[i], seen[j])] + (i == j ? readings[seen[i]].variance : 0);
    with_last[i] = level_variance[seen[i]];
    a[i][n] = *readings[seen[i]].value;
    a[i][n + 1] = with_last[i];
  }
  double log_determinant = 0;
  for (std::size_t i = 0; i < n; ++i) {
    log_determinant += std::log(a[i][i]);
    for (std::size_t r = 0; r < n; ++r) {
      if (r == i) continue;
      double const factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < n + 2; ++c) a[r][c] -= factor * a[i][c];
    }
  }
  Dense made{.variance = level_variance.back()};
  double square = 0;
  for (std::size_t i = 0; i < n; ++i) {
    made.mean += with_last[i] * a[i][n] / a[i][i];
    made.variance -= with_last[i] * a[i][n + 1] / a[i][i];
    square += *readings[seen[i]].value * a[i][n] / a[i][i];
  }
  made.log_density = -(static_cast<double>(n) * std::log(2 * std::acos(-1.0)) + log_determinant + square) / 2;
  return made;
}

std::vector<LevelReading> drawn() {
  std::vector<LevelReading> readings(*rc::gen::inRange<std::size_t>(1, 12));
  for (LevelReading& one : readings) {
    one.months = *rc::gen::inRange(0, 40) / 10.0;
    one.variance = *rc::gen::inRange(1, 300) / 100.0;
    if (*rc::gen::inRange(0, 4) > 0) one.value = *rc::gen::inRange(-300, 300) / 100.0;
  }
  return readings;
}

RC_GTEST_PROP(LevelLaws, the_filter_is_the_posterior_of_dense_matrices, ()) {
  auto const readings = drawn();
  LevelModel const model{.start_variance = *rc::gen::inRange(5, 400) / 100.0, .drift = *rc::gen::inRange(0, 250) / 1000.0};
  auto const steps = filter_level(readings, model);
  Dense const whole = dense(readings, model);
  RC_ASSERT(std::abs(steps.back().mean - whole.mean) < 1e-9);
  RC_ASSERT(std::abs(steps.back().variance - whole.variance) < 1e-9);
  RC_ASSERT(std::abs(log_likelihood(steps) - whole.log_density) < 1e-8);
}

RC_GTEST_PROP(LevelLaws, the_mean_is_its_weights_times_the_readings, ()) {
  auto const readings = drawn();
  auto const steps = filter_level(readings, {});
  auto const weights = level_weights(steps);
  double mean = 0;
  for (std::size_t at = 0; at < readings.size(); ++at) mean += weights[at] * readings[at].value.value_or(0);
  RC_ASSERT(std::abs(mean - steps.back().mean) < 1e-12);
  RC_ASSERT(std::accumulate(weights.begin(), weights.end(), 0.0) < 1);
}

TEST(Level, fades_without_readings) {
  auto readings = toy();
  readings.push_back({.months = 24});
  auto const steps = filter_level(readings, {});
  EXPECT_EQ(steps[9].mean, steps[8].mean);
  EXPECT_NEAR(steps[9].variance, steps[8].variance + 24 * 0.04, tiny);
}

TEST(Level, refuses_figures_that_cannot_be) {
  std::vector<LevelReading> const bad[]{{{.months = -1}}, {{.value = std::nan("")}}, {{.value = 1, .variance = 0}}};
  for (auto const& readings : bad) EXPECT_THROW(static_cast<void>(filter_level(readings, {})), InvalidArgument);
  EXPECT_THROW(static_cast<void>(filter_level({}, {.start_variance = 0})), InvalidArgument);
  EXPECT_THROW(static_cast<void>(filter_level({}, {.drift = -1})), InvalidArgument);
}

TEST(LevelModelFit, is_likelier_than_all_models_of_a_finer_grid_but_for_a_little) {
  std::vector<std::vector<LevelReading>> people;
  std::uint64_t state = 7;
  auto const noise = [&state] {  // a sum of twelve uniform numbers is near to normal
    double sum = -6;
    for (int i = 0; i < 12; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      sum += static_cast<double>(state >> 11U) * 0x1p-53;
    }
    return sum;
  };
  for (int person = 0; person < 60; ++person) {
    double level = noise() * std::sqrt(0.8);
    std::vector<LevelReading> readings;
    for (int month = 0; month < 24; ++month) {
      level += noise() * std::sqrt(0.04);
      readings.push_back({.value = level + noise() * 0.6, .variance = 0.36});
    }
    people.push_back(readings);
  }
  auto const likelihood = [&](LevelModel const& model) {
    double sum = 0;
    for (auto const& one : people) sum += log_likelihood(filter_level(one, model));
    return sum;
  };
  LevelModel const fitted = fit_level_model(people);
  double most = -1e300;
  for (double drift = 0.01; drift < 0.1; drift += 0.002)
    for (double start = 0.3; start < 2; start += 0.05) most = std::max(most, likelihood({.start_variance = start, .drift = drift}));
  EXPECT_GT(likelihood(fitted), most - 0.01);
  EXPECT_NEAR(fitted.drift, 0.04, 0.012);
  EXPECT_NEAR(fitted.start_variance, 0.8, 0.45);
  EXPECT_EQ(fit_level_model({}).drift, LevelModel{}.drift);
}

}  // namespace
}  // namespace roir
