// SPDX-License-Identifier: MIT
#include "simulated_outcomes.hpp"
#include <roir/core/error.hpp>
#include <roir/trials/power.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

RollOut equal_teams(RollOutDesign design, int waves, int months, int managers, double people) {
  std::vector<double> const sizes(static_cast<std::size_t>(managers), people);
  return dealt_out(sizes, wave_starts(design, waves, months), months);
}

// Hussey and Hughes (2007), equation 8: the closed form for equal teams, with U, V, W from the 0s and 1s of the design.
double hussey_hughes_variance(RollOut const& roll_out, double tau2, double sigma2) {
  double u = 0, w = 0, v = 0;
  auto const clusters = static_cast<double>(roll_out.teams.size());
  auto const months = static_cast<double>(roll_out.months);
  for (int t = 0; t < roll_out.months; ++t) {
    double column = 0;
    for (RollOutTeam const& team : roll_out.teams) column += t >= team.start ? 1 : 0;
    u += column;
    w += column * column;
  }
  for (RollOutTeam const& team : roll_out.teams) {
    double row = 0;
    for (int t = 0; t < roll_out.months; ++t) row += t >= team.start ? 1 : 0;
    v += row * row;
  }
  double const top = clusters * sigma2 * (sigma2 + months * tau2);
  return top / ((clusters * u - w) * sigma2 + (u * u + clusters * months * u - months * w - clusters * v) * tau2);
}

TEST(Power, has_the_standard_error_of_hussey_and_hughes) {
  for (auto const design : {RollOutDesign::SteppedWedge, RollOutDesign::Parallel})
    for (int const waves : {2, 3, 5})
      for (double const tau2 : {0.0, 0.09, 2.0})
        for (double const people : {1.0, 7.0}) {
          RollOut const roll_out = equal_teams(design, waves, 12, 12, people);
          double const expected = std::sqrt(hussey_hughes_variance(roll_out, tau2, 1.3 / people));
          RollOutPower const power = roll_out_power(roll_out, {.between_teams = tau2, .within = 1.3}, {.effect = 0.4});
          EXPECT_NEAR(power.standard_error, expected, 1e-10 * expected);
        }
}

// With many managers t is normal, and the power is that of Hussey and Hughes (2007), equation 7: Φ(θ/√Var − 1.96), and the other tail.
TEST(Power, with_many_managers_is_that_of_the_normal_formula) {
  RollOut const roll_out = equal_teams(RollOutDesign::SteppedWedge, 4, 5, 2400, 10);
  double const error = std::sqrt(hussey_hughes_variance(roll_out, 0.09, 1.0 / 10));
  for (double const effects : {1.0, 2.0, 2.8}) {
    double const normal =
        0.5 * std::erfc(-(effects - 1.959963984540054) / std::sqrt(2.0)) + 0.5 * std::erfc((effects + 1.959963984540054) / std::sqrt(2.0));
    RollOutPower const power = roll_out_power(roll_out, {.between_teams = 0.09, .within = 1}, {.effect = effects * error});
    EXPECT_EQ(power.degrees, 2399);
    EXPECT_NEAR(power.power, normal, 1e-3);
  }
}

TEST(Power, of_a_parallel_roll_out_without_a_baseline_is_that_of_student) {
  // All months are alike within a team: the team's mean has variance τ² + e²/(m·T), and the test is Student's of 10 against 10.
  RollOut roll_out{.months = 4};
  for (int j = 0; j < 20; ++j) roll_out.teams.push_back({.people = 5, .start = j < 10 ? 0 : never_begins});
  RollOutPower const power = roll_out_power(roll_out, {.between_teams = 0.5, .within = 2}, {.effect = 1});
  EXPECT_NEAR(power.standard_error, std::sqrt((0.5 + 2.0 / 20) * 2 / 10), 1e-12);
  EXPECT_NEAR(power.degrees, 18, 1e-9);
  EXPECT_NEAR(power.power, t_test_power(1 / power.standard_error, 18), 1e-12);
  EXPECT_NEAR(t_test_power(power.detectable / power.standard_error, 18), 0.8, 1e-9);
}

// Cohen's textbook cases, as R's power.t.test(n = 20, delta = 1) = 0.8689528 and power.t.test(power = .90, delta = 1): n = 22.02110.
TEST(Power, of_students_t_is_that_of_r) {
  EXPECT_NEAR(t_test_power(1 / std::sqrt(2.0 / 20), 38), 0.8689528, 2e-6);
  EXPECT_NEAR(t_test_power(1 / std::sqrt(2.0 / 22.02110), 2 * 22.02110 - 2), 0.90, 2e-6);
  EXPECT_NEAR(t_test_power(0, 7), 0.05, 1e-12);
  EXPECT_EQ(t_test_power(100, 7), 1);
}

TEST(Power, sees_effects_of_2_8_standard_errors_with_many_managers) {
  EXPECT_NEAR(detectable_effects(0.8, 1e5), 1.959963984540054 + 0.8416212335729143, 1e-3);
  EXPECT_GT(detectable_effects(0.8, 4), 3.5);
}

TEST(Power, grows_with_people_months_and_managers) {
  OutcomeSpread const spread{.between_teams = 0.2, .team_months = 0.1, .between_persons = 0.3, .within = 1};
  auto const detectable = [&](int managers, int months, double people) {
    return minimum_detectable_effect(equal_teams(RollOutDesign::SteppedWedge, 3, months, managers, people), spread);
  };
  EXPECT_LT(detectable(24, 12, 6), detectable(12, 12, 6));
  EXPECT_LT(detectable(12, 24, 6), detectable(12, 12, 6));
  EXPECT_LT(detectable(12, 12, 12), detectable(12, 12, 6));
}

TEST(Power, refuses_few_managers_with_what_would_mend_it) {
  OutcomeSpread const spread{.within = 1};
  RollOutPower const four = roll_out_power(equal_teams(RollOutDesign::SteppedWedge, 2, 12, 4, 6), spread, {.effect = 1});
  ASSERT_TRUE(four.refusal);
  EXPECT_EQ(four.refusal->code, "too_few_clusters");
  EXPECT_NE(four.refusal->fix.find("5 managers"), std::string::npos);
  EXPECT_TRUE(std::isnan(four.power));
  EXPECT_TRUE(std::isnan(four.detectable));
  RollOut lopsided{.months = 6};
  for (int j = 0; j < 12; ++j) lopsided.teams.push_back({.people = 6, .start = j < 2 ? 3 : never_begins});
  EXPECT_EQ(roll_out_power(lopsided, spread, {}).refusal.value().code, "few_treated");
  lopsided.teams[2].start = 3;
  RollOutPower const three = roll_out_power(lopsided, spread, {});
  EXPECT_FALSE(three.refusal);
  EXPECT_EQ(three.flags, std::vector<std::string>{"few_treated"});
  EXPECT_EQ(roll_out_power(equal_teams(RollOutDesign::SteppedWedge, 2, 12, 7, 6), spread, {}).flags.front(), "few_clusters");
  EXPECT_EQ(roll_out_power(equal_teams(RollOutDesign::SteppedWedge, 2, 12, 8, 6), {.between_teams = 1}, {}).refusal.value().code,
            "no_data");
}

// A spread in which everything matters, teams of 3 to 15: how often the estimate lies more than z from nothing, in 4,000 simulated trials.
TEST(Power, has_the_standard_error_that_simulated_trials_have) {
  OutcomeSpread const spread{
      .between_teams = 0.2, .team_months = 0.15, .between_persons = 0.5, .within = 1, .team_decay = 0.6, .person_decay = 0.5};
  std::vector<double> sizes;
  for (int j = 0; j < 16; ++j) sizes.push_back(3 + j * 12 / 15);
  for (auto const estimator : {RollOutEstimator::PeriodEffects, RollOutEstimator::StaggeredDifference}) {
    RollOut const roll_out = dealt_out(sizes, wave_starts(RollOutDesign::SteppedWedge, 3, 8), 8);
    RollOutPower const promised = roll_out_power(roll_out, spread, {.effect = 0.5, .estimator = estimator});
    test::SimulatedTrials trials{7};
    int const runs = 4000;
    double sum = 0, squares = 0;
    for (int run = 0; run < runs; ++run) {
      double const effect = trials.estimate(roll_out, spread, 0.5, estimator);
      sum += effect;
      squares += effect * effect;
    }
    double const mean = sum / runs;
    double const deviation = std::sqrt(squares / runs - mean * mean);
    EXPECT_NEAR(mean, 0.5, 4 * promised.standard_error / std::sqrt(runs));
    EXPECT_NEAR(deviation / promised.standard_error, 1, 4 / std::sqrt(2.0 * runs));
  }
}

// Student's t on the teams' means is the test that a parallel roll-out without a baseline promises: exactly, so the share of simulated
// trials that see the effect lies within Monte-Carlo error of the promise.
TEST(Power, of_a_parallel_roll_out_is_kept_by_simulated_trials) {
  OutcomeSpread const spread{.between_teams = 0.4, .between_persons = 0.3, .within = 1};
  RollOut roll_out{.months = 3};
  for (int j = 0; j < 14; ++j) roll_out.teams.push_back({.people = 6, .start = j < 7 ? 0 : never_begins});
  for (double const effect : {0.0, 1.0}) {
    RollOutPower const promised = roll_out_power(roll_out, spread, {.effect = effect});
    test::SimulatedTrials trials{11};
    int const runs = 4000;
    int seen = 0;
    for (int run = 0; run < runs; ++run) seen += trials.student_rejects(roll_out, spread, effect, 2.178812829667228) ? 1 : 0;  // t(12)
    EXPECT_NEAR(static_cast<double>(seen) / runs, promised.power, 4 * std::sqrt(promised.power * (1 - promised.power) / runs)) << effect;
  }
}

// Of 6 managers, 3 can begin and 3 wait in 20 ways, each with a mirror image: no result has a p-value below 2/20.
TEST(Power, is_refused_where_no_result_could_show_anything) {
  OutcomeSpread const spread{.between_teams = 0.1, .within = 1};
  for (auto const design : {RollOutDesign::Parallel, RollOutDesign::SteppedWedge}) {
    RollOutPower const six = roll_out_power(equal_teams(design, 2, 12, 6, 6), spread, {.effect = 100});
    ASSERT_TRUE(six.refusal);
    EXPECT_EQ(six.refusal->code, "too_few_clusters");
    EXPECT_NE(six.refusal->why.find("20 ways"), std::string::npos) << six.refusal->why;
    EXPECT_NE(six.refusal->why.find("0.1"), std::string::npos) << six.refusal->why;
    EXPECT_TRUE(std::isnan(six.power));
    EXPECT_FALSE(roll_out_power(equal_teams(design, 2, 12, 6, 6), spread, {.effect = 1, .alpha = 0.1}).refusal);
    EXPECT_FALSE(roll_out_power(equal_teams(design, 2, 12, 7, 6), spread, {.effect = 1}).refusal);  // 35 ways, no mirror images
  }
  EXPECT_FALSE(roll_out_power(equal_teams(RollOutDesign::SteppedWedge, 3, 12, 8, 6), spread, {.effect = 1}).refusal);
}

TEST(Power, refuses_what_cannot_be_asked) {
  RollOut const roll_out = equal_teams(RollOutDesign::SteppedWedge, 2, 12, 8, 6);
  EXPECT_THROW((void)roll_out_power(roll_out, {.within = -1}, {}), InvalidArgument);
  EXPECT_THROW((void)roll_out_power(roll_out, {.within = 1}, {.alpha = 0}), InvalidArgument);
  EXPECT_THROW((void)roll_out_power(roll_out, {.within = 1}, {.wanted_power = 1}), InvalidArgument);
  EXPECT_THROW((void)roll_out_power({.teams = roll_out.teams, .months = 1}, {.within = 1}, {}), InvalidArgument);
  EXPECT_THROW((void)wave_starts(RollOutDesign::SteppedWedge, 0, 6), InvalidArgument);
  EXPECT_THROW((void)wave_starts(RollOutDesign::SteppedWedge, 6, 6), InvalidArgument);
  std::vector<double> const nobody{0.0, 3.0};
  EXPECT_THROW((void)dealt_out(nobody, std::vector<int>{1}, 6), InvalidArgument);
}

}  // namespace
}  // namespace roir
