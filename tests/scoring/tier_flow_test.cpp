// SPDX-License-Identifier: MIT
// Soft moves: the smoother against dense matrices, chances of pairs against plain integration, sums against the smoothed chances.
#include <roir/core/error.hpp>
#include <roir/scoring/label.hpp>
#include <roir/scoring/tier_flow.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace roir {
namespace {

std::vector<LevelReading> drawn() {
  std::vector<LevelReading> readings(*rc::gen::inRange<std::size_t>(2, 9));
  for (LevelReading& one : readings) {
    one.months = *rc::gen::inRange(1, 40) / 10.0;
    one.variance = *rc::gen::inRange(5, 300) / 100.0;
    if (*rc::gen::inRange(0, 4) > 0) one.value = *rc::gen::inRange(-300, 300) / 100.0;
  }
  return readings;
}

// The posterior precision of all levels is tridiagonal; here it is a full matrix, inverted by Gauss and Jordan.
struct Posterior {
  std::vector<double> mean;
  std::vector<std::vector<double>> covariance;
};
Posterior dense(std::vector<LevelReading> const& readings, LevelModel const& model) {
  std::size_t const n = readings.size();
  std::vector<std::vector<double>> a(n, std::vector<double>(2 * n));
  std::vector<double> right(n);
  for (std::size_t i = 0; i < n; ++i) {
    a[i][n + i] = 1;
    double const before = (i == 0 ? model.start_variance : 0) + model.drift * readings[i].months;
    a[i][i] += 1 / before;
    if (i > 0) a[i - 1][i - 1] += 1 / before, a[i - 1][i] -= 1 / before, a[i][i - 1] -= 1 / before;
    if (!readings[i].value) continue;
    a[i][i] += 1 / readings[i].variance;
    right[i] = *readings[i].value / readings[i].variance;
  }
  for (std::size_t i = 0; i < n; ++i) {
    double const pivot = a[i][i];
    for (double& one : a[i]) one /= pivot;
    for (std::size_t r = 0; r < n; ++r) {
      if (r == i) continue;
      double const factor = a[r][i];
      for (std::size_t c = 0; c < 2 * n; ++c) a[r][c] -= factor * a[i][c];
    }
  }
  Posterior made{.mean = std::vector<double>(n), .covariance = std::vector<std::vector<double>>(n, std::vector<double>(n))};
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      made.covariance[i][j] = a[i][n + j];
      made.mean[i] += a[i][n + j] * right[j];
    }
  return made;
}

RC_GTEST_PROP(SmoothLevelLaws, levels_seen_from_the_end_are_the_posterior_of_dense_matrices, ()) {
  auto const readings = drawn();
  LevelModel const model{.start_variance = *rc::gen::inRange(5, 400) / 100.0, .drift = *rc::gen::inRange(10, 250) / 1000.0};
  auto const smooth = smooth_level(readings, filter_level(readings, model), model);
  Posterior const whole = dense(readings, model);
  for (std::size_t at = 0; at < readings.size(); ++at) {
    RC_ASSERT(std::abs(smooth[at].mean - whole.mean[at]) < 1e-9);
    RC_ASSERT(std::abs(smooth[at].variance - whole.covariance[at][at]) < 1e-9);
    if (at > 0) RC_ASSERT(std::abs(smooth[at].with_before - whole.covariance[at][at - 1]) < 1e-9);
  }
}

double area_below(double at) {
  return std::erfc(-at / std::numbers::sqrt2) / 2;
}

// The chance of two tiers by Simpson's rule over the first level, the second given it being normal.
double integrated(double m, double v, double m2, double v2, double c, double from, double until, double from2, double until2) {
  double const low = std::max(from, m - 9 * std::sqrt(v));
  double const high = std::min(until, m + 9 * std::sqrt(v));
  if (!(low < high)) return 0;
  double const spread = std::sqrt(v2 - c * c / v);
  auto const density = [&](double x) {
    double const centre = m2 + c / v * (x - m);
    return std::exp(-(x - m) * (x - m) / (2 * v)) / std::sqrt(2 * std::numbers::pi * v) *
           (area_below((until2 - centre) / spread) - area_below((from2 - centre) / spread));
  };
  constexpr int steps = 4000;
  double sum = density(low) + density(high);
  for (int i = 1; i < steps; ++i) sum += (i % 2 == 1 ? 4 : 2) * density(low + (high - low) * i / steps);
  return sum * (high - low) / steps / 3;
}

RC_GTEST_PROP(PairChancesLaws, are_the_areas_under_both_levels, ()) {
  double const m = *rc::gen::inRange(-30, 31) / 20.0;
  double const m2 = *rc::gen::inRange(-30, 31) / 20.0;
  double const v = *rc::gen::inRange(5, 100) / 100.0;
  double const v2 = *rc::gen::inRange(5, 100) / 100.0;
  double const c = *rc::gen::inRange(-97, 98) / 100.0 * std::sqrt(v * v2);
  TierPolicy const policy;
  PairChances const chances = pair_chances(m, v, m2, v2, c, policy);
  double const cuts[]{-100, policy.low_below, policy.high_above, 100};
  for (std::size_t i = 0; i < tier_count; ++i)
    for (std::size_t j = 0; j < tier_count; ++j)
      RC_ASSERT(std::abs(chances[i][j] - integrated(m, v, m2, v2, c, cuts[i], cuts[i + 1], cuts[j], cuts[j + 1])) < 1e-8);
}

TEST(PairChances, of_levels_that_are_the_same_lie_on_the_diagonal_and_of_cuts_at_the_middle_are_the_arc_sine) {
  PairChances const same = pair_chances(0.1, 0.3, 0.1, 0.3, 0.3, {});
  TierChances const one = chances_of(0.1, 0.3, {});
  EXPECT_NEAR(same[0][0], one.low, 1e-14);
  EXPECT_NEAR(same[1][1], one.steady, 1e-14);
  EXPECT_NEAR(same[2][2], one.high, 1e-14);
  EXPECT_NEAR(same[0][1] + same[1][0] + same[1][2] + same[2][1], 0, 1e-14);
  PairChances const middle = pair_chances(-0.75, 1, -0.75, 1, 0.5, {});  // both cuts of low at the mean: 1/4 + asin(1/2)/(2 pi)
  EXPECT_NEAR(middle[0][0], 1.0 / 3, 1e-14);
}

TEST(SoftMoves, of_a_person_are_one_a_month_and_agree_with_the_smoothed_chances) {
  std::vector<LevelReading> readings;
  for (std::optional<double> const y : std::initializer_list<std::optional<double>>{.2, -.3, -.9, -1.2, {}, -1.1, -1.4, -.2, .1})
    readings.push_back({.value = y, .variance = 0.36});
  LevelModel const model;
  auto const flows = soft_moves(readings, model);
  auto const smooth = smooth_level(readings, filter_level(readings, model), model);
  ASSERT_EQ(flows.size(), 6U);  // 9 periods, the first pair is of the third and the fourth
  for (TierFlow const& flow : flows) {
    auto const at = static_cast<std::size_t>(flow.period);
    TierChances const before = chances_of(smooth[at - 1].mean, smooth[at - 1].variance, {});
    TierChances const after = chances_of(smooth[at].mean, smooth[at].variance, {});
    EXPECT_NEAR(flow.moves[0][0] + flow.moves[0][1] + flow.moves[0][2], before.low, 1e-13);
    EXPECT_NEAR(flow.moves[0][2] + flow.moves[1][2] + flow.moves[2][2], after.high, 1e-13);
    EXPECT_NEAR(flow.moves[0][1] + flow.moves[1][1] + flow.moves[2][1], after.steady, 1e-13);
  }
  EXPECT_TRUE(soft_moves(std::vector<LevelReading>(3), model).empty());
}

TEST(SoftMoves, to_an_exit_are_the_chances_of_the_last_period) {
  std::vector<LevelReading> const readings{{.value = -1, .variance = 0.36}, {.value = -0.8, .variance = 0.36}};
  TierFlow const exit = soft_exit(readings, {}, TierEnd::LeftVoluntarily);
  LevelStep const last = filter_level(readings, {}).back();
  EXPECT_EQ(exit.moves[0][3], chances_of(last.mean, last.variance, {}).low);
  EXPECT_NEAR(exit.moves[0][3] + exit.moves[1][3] + exit.moves[2][3], 1, 1e-14);
  EXPECT_THROW(static_cast<void>(soft_exit(readings, {}, TierEnd::High)), InvalidArgument);
  EXPECT_THROW(static_cast<void>(soft_exit({}, {}, TierEnd::Moved)), InvalidArgument);
}

TEST(TierFlows, of_whole_people_make_the_tables_of_their_moves) {
  std::vector<TierMove> moves;
  for (int i = 0; i < 60; ++i)
    moves.push_back({.cluster = "m" + std::to_string(i % 7),
                     .period = i % 4,
                     .from = static_cast<Tier>(i % 3),
                     .to = static_cast<TierEnd>((i / 3) % 5)});
  auto const flows = flows_of(moves);
  EXPECT_EQ(flows.size(), 28U);
  double all = 0;
  for (TierFlow const& flow : flows)
    for (auto const& row : flow.moves)
      for (double const n : row) all += n;
  EXPECT_EQ(all, 60);
  EXPECT_EQ(flow_transitions(flows).to_csv(), transition_table(moves).to_csv());
  EXPECT_EQ(flow_headlines(flows).to_csv(), transition_headlines(moves).to_csv());
}

TEST(TierFlows, are_held_against_what_noise_alone_makes) {
  LevelModel const model;
  NoiseFlows const noise = flows_by_noise_alone(model, 0.36, 60, 24, 5);
  EXPECT_EQ(flow_transitions(noise.labelled).to_csv(), transition_table(moves_by_noise_alone(model, 0.36, 60, 24, 5)).to_csv());
  std::vector<TierMove> decided;
  for (int i = 0; i < 40; ++i)
    decided.push_back({.cluster = "m" + std::to_string(i % 5),
                       .period = i % 2,
                       .from = Tier::Low,
                       .to = i % 4 == 0   ? TierEnd::LeftVoluntarily
                             : i % 4 == 1 ? TierEnd::Steady
                                          : TierEnd::Low});
  Table const table = transition_comparison(flows_of(decided), noise.soft, noise);
  ASSERT_EQ(table.rows(), 12U);  // three tiers, four ends that anybody reached
  EXPECT_EQ(table["from"].text(1), "low");
  EXPECT_EQ(table["to"].text(1), "steady");
  EXPECT_NEAR(table["decided"].number(1), 0.25, 1e-12);
  EXPECT_EQ(table["soft"].number(1), table["soft_by_noise"].number(1));
  EXPECT_GT(table["soft_by_noise"].number(1), table["decided_by_noise"].number(1));  // chances move more than late labels
  EXPECT_GT(table["decided_by_noise"].number(1), 0);
  EXPECT_TRUE(table["decided"].is_missing(11));  // nobody was decided to be high
  MovesOverTime const over_time = moves_over_time(decided);
  EXPECT_NE(table.info().notes[1].find("on " + std::to_string(over_time.degrees) + " degrees of freedom"), std::string::npos);
  EXPECT_EQ(over_time.degrees, 2);  // two periods, three ends that the low reached
}

}  // namespace
}  // namespace roir
