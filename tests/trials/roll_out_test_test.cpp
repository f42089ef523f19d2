// SPDX-License-Identifier: MIT
#include "plans.hpp"
#include "simulated_outcomes.hpp"
#include <roir/core/error.hpp>
#include <roir/trials/power.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace roir {
namespace {

// A plan with one stratum, drawn.
RegisterPlan one_stratum(int managers, RollOutDesign design, int waves, int months, std::int64_t draws = 999) {
  std::vector<TeamToAssign> roster = test::roster(managers);
  for (TeamToAssign& team : roster) team.unit = "all", team.people = 5;
  RollOutAsk ask = test::ask(design, waves, months);
  ask.draws = draws;
  RegisterPlan plan = plan_roll_out(roster, ask);
  for (PlannedStart& one : plan.assignment) one.stratum = "all";
  return plan;
}

// Two groups of means without months or weights, by hand: difference and jackknife, for each way to choose the first group.
double welch_like(std::vector<double> const& y, std::vector<bool> const& begun) {
  auto const difference = [&](std::size_t without) {
    double sum[2] = {0, 0}, n[2] = {0, 0};
    for (std::size_t j = 0; j < y.size(); ++j)
      if (j != without) sum[begun[j] ? 1 : 0] += y[j], n[begun[j] ? 1 : 0] += 1;
    return sum[1] / n[1] - sum[0] / n[0];
  };
  double const all = difference(y.size());
  double squares = 0;
  for (std::size_t j = 0; j < y.size(); ++j) squares += std::pow(difference(j) - all, 2);
  auto const g = static_cast<double>(y.size());
  return all / std::sqrt((g - 1) / g * squares);
}

TEST(RollOutTest, is_fishers_by_enumeration) {
  RegisterPlan plan = one_stratum(8, RollOutDesign::Parallel, 1, 2);
  for (PlannedStart& one : plan.assignment)
    if (one.start) one.start = 0;  // from the first month on: the effect is the difference of means over both months
  std::vector<double> const levels{3.1, 4.7, 2.2, 5.9, 4.4, 6.1, 3.3, 7.2};
  TeamMonths teams{.months = 2};
  std::vector<bool> begun;
  for (std::size_t j = 0; j < 8; ++j) {
    begun.push_back(plan.assignment[j].start.has_value());
    for (double const wobble : {0.5, -0.5}) {
      teams.people.push_back(5);
      teams.outcome.push_back(levels[j] + wobble);
    }
  }
  RollOutEffect const effect = test_roll_out(teams, plan);
  ASSERT_FALSE(effect.refusal);
  EXPECT_TRUE(effect.is_enumerated);
  EXPECT_EQ(effect.assignments, 70);
  double const observed = welch_like(levels, begun);
  EXPECT_NEAR(effect.effect.value / effect.standard_error, observed, 1e-9);
  std::vector<bool> choice(8);
  std::fill(choice.begin() + 4, choice.end(), true);
  int extreme = 0, all = 0;
  do {
    ++all;
    extreme += std::abs(welch_like(levels, choice)) >= std::abs(observed) * (1 - 1e-10) ? 1 : 0;
  } while (std::next_permutation(choice.begin(), choice.end()));
  EXPECT_EQ(all, 70);
  EXPECT_DOUBLE_EQ(effect.p_value, extreme / 70.0);
}

TEST(RollOutTest, holds_in_its_interval_what_it_does_not_reject) {
  RegisterPlan const plan = one_stratum(12, RollOutDesign::SteppedWedge, 3, 8, 499);
  test::SimulatedTrials trials{5};
  TeamMonths teams = trials.draw(roll_out_of(plan), plan.spread, 0.8);
  RollOutEffect const effect = test_roll_out(teams, plan);
  EXPECT_FALSE(effect.is_enumerated);
  EXPECT_EQ(effect.assignments, 500);
  auto const p_less = [&](double theta) {
    TeamMonths less = teams;
    for (std::size_t j = 0; j < plan.assignment.size(); ++j)
      for (std::size_t t = 0; t < 8; ++t)
        if (plan.assignment[j].start && static_cast<std::int64_t>(t) >= *plan.assignment[j].start) less.outcome[j * 8 + t] -= theta;
    return test_roll_out(less, plan).p_value;
  };
  EXPECT_NEAR(p_less(0), effect.p_value, 1e-12);
  double const step = 0.01 * effect.standard_error;
  EXPECT_GT(p_less(effect.effect.interval.low + step), 0.05);
  EXPECT_LE(p_less(effect.effect.interval.low - step), 0.05);
  EXPECT_GT(p_less(effect.effect.interval.high - step), 0.05);
  EXPECT_LE(p_less(effect.effect.interval.high + step), 0.05);
}

TEST(RollOutTest, does_not_care_for_what_months_have_in_common_or_units_of_measure) {
  RegisterPlan const plan = one_stratum(10, RollOutDesign::SteppedWedge, 2, 6, 199);
  for (auto const estimator : {RollOutEstimator::PeriodEffects, RollOutEstimator::StaggeredDifference}) {
    RegisterPlan with = plan;
    with.estimator = estimator;
    test::SimulatedTrials trials{9};
    TeamMonths teams = trials.draw(roll_out_of(plan), plan.spread, 0.3);
    RollOutEffect const before = test_roll_out(teams, with);
    for (std::size_t i = 0; i < teams.outcome.size(); ++i) teams.outcome[i] = 3 * teams.outcome[i] + 7 * static_cast<double>(i % 6);
    RollOutEffect const after = test_roll_out(teams, with);
    EXPECT_NEAR(after.effect.value, 3 * before.effect.value, 1e-9);
    EXPECT_NEAR(after.effect.interval.low, 3 * before.effect.interval.low, 1e-5);
    EXPECT_DOUBLE_EQ(after.p_value, before.p_value);
  }
}

// Months without people count for nothing, whatever stands there.
TEST(RollOutTest, leaves_out_months_without_people) {
  RegisterPlan const plan = one_stratum(9, RollOutDesign::SteppedWedge, 3, 8, 99);
  test::SimulatedTrials trials{13};
  for (auto const estimator : {RollOutEstimator::PeriodEffects, RollOutEstimator::StaggeredDifference}) {
    RegisterPlan with = plan;
    with.estimator = estimator;
    TeamMonths teams = trials.draw(roll_out_of(plan), plan.spread, 0.3);
    for (std::size_t const place : {3U, 12U, 13U, 40U}) teams.people[place] = 0;
    double const before = test_roll_out(teams, with).effect.value;
    for (std::size_t const place : {3U, 12U, 13U, 40U}) teams.outcome[place] = 1e6;
    EXPECT_NEAR(test_roll_out(teams, with).effect.value, before, 1e-6);
    EXPECT_NEAR(before, 0.3, 2);
  }
}

// Callaway and Sant'Anna's simple average by hand: two starts, teams of one person.
TEST(RollOutTest, computes_staggered_differences_as_by_hand) {
  RegisterPlan plan = one_stratum(9, RollOutDesign::SteppedWedge, 3, 4);
  plan.estimator = RollOutEstimator::StaggeredDifference;

  TeamMonths teams{.months = 4};
  test::SimulatedTrials trials{2};
  std::vector<std::vector<double>> rows;
  for (std::size_t j = 0; j < 9; ++j) {
    rows.emplace_back();
    for (int t = 0; t < 4; ++t) rows.back().push_back(trials.normal());
    teams.people.insert(teams.people.end(), 4, 5.0);
    teams.outcome.insert(teams.outcome.end(), rows.back().begin(), rows.back().end());
  }
  // Starts 1, 2, 3 with three teams each: cells (1,1), (1,2) and (2,2) have teams that wait; (3,3) and later have none.
  auto const change = [&](int low, int high, std::size_t month, std::size_t base) {
    double sum = 0, n = 0;
    for (std::size_t j = 0; j < 9; ++j)
      if (int const start = static_cast<int>(*plan.assignment[j].start); start >= low && start <= high)
        sum += rows[j][month] - rows[j][base], n += 1;
    return sum / n;
  };
  double const expected =
      ((change(1, 1, 1, 0) - change(2, 3, 1, 0)) + (change(1, 1, 2, 0) - change(3, 3, 2, 0)) + (change(2, 2, 2, 1) - change(3, 3, 2, 1))) /
      3;
  EXPECT_NEAR(test_roll_out(teams, plan).effect.value, expected, 1e-12);
}

// Size and power: with no effect one in twenty is rejected at most, with an effect as many as the power promises.
TEST(RollOutTest, keeps_the_promised_power_within_monte_carlo_error) {
  RegisterPlan plan = one_stratum(16, RollOutDesign::SteppedWedge, 3, 8, 199);
  RollOut const roll_out = roll_out_of(plan);
  double const effect = 0.45;
  RollOutPower const promised = roll_out_power(roll_out, plan.spread, {.effect = effect});
  ASSERT_GT(promised.power, 0.5);
  ASSERT_LT(promised.power, 0.9);
  test::SimulatedTrials trials{21};
  int const runs = 2000;
  int seen = 0, false_alarms = 0, held = 0;
  for (int run = 0; run < runs; ++run) {
    RollOutEffect const with = test_roll_out(trials.draw(roll_out, plan.spread, effect), plan);
    seen += with.p_value <= 0.05 ? 1 : 0;
    held += with.effect.interval.low <= effect && effect <= with.effect.interval.high ? 1 : 0;
    false_alarms += test_roll_out(trials.draw(roll_out, plan.spread, 0), plan).p_value <= 0.05 ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(seen) / runs, promised.power, 3 * std::sqrt(promised.power * (1 - promised.power) / runs));
  EXPECT_LT(static_cast<double>(false_alarms) / runs, 0.05 + 3 * std::sqrt(0.05 * 0.95 / runs));
  EXPECT_GT(static_cast<double>(held) / runs, 0.95 - 3 * std::sqrt(0.05 * 0.95 / runs));
}

// With so few managers the p-values are few and far between, and the power is that of the largest of them at or below 5 %.
TEST(RollOutTest, keeps_the_promised_power_where_the_draw_has_few_ways) {
  for (int const managers : {8, 9}) {
    RegisterPlan plan = one_stratum(managers, RollOutDesign::Parallel, 1, 8);
    RollOut const roll_out = roll_out_of(plan);
    double const error = roll_out_power(roll_out, plan.spread, {}).standard_error;
    RollOutPower const promised = roll_out_power(roll_out, plan.spread, {.effect = 3.5 * error});
    EXPECT_NEAR(promised.power, t_test_power(3.5, promised.degrees, managers == 8 ? 2.0 / 70 : 6.0 / 126), 1e-12);
    EXPECT_LT(promised.power, t_test_power(3.5, promised.degrees));
    test::SimulatedTrials trials{21};
    int const runs = 2000;
    int seen = 0, false_alarms = 0;
    for (int run = 0; run < runs; ++run) {
      seen += test_roll_out(trials.draw(roll_out, plan.spread, 3.5 * error), plan).p_value <= 0.05 ? 1 : 0;
      false_alarms += test_roll_out(trials.draw(roll_out, plan.spread, 0), plan).p_value <= 0.05 ? 1 : 0;
    }
    // t is not quite the law of the test with so few: the promise is too good by some 6 points with 8, by fewer with 9.
    EXPECT_NEAR(static_cast<double>(seen) / runs, promised.power, 0.08) << managers;
    EXPECT_LT(static_cast<double>(false_alarms) / runs, 0.05 + 3 * std::sqrt(0.05 * 0.95 / runs));
  }
}

TEST(RollOutTest, refuses_few_managers_and_other_panels) {
  RegisterPlan plan = one_stratum(8, RollOutDesign::SteppedWedge, 2, 6);
  TeamMonths teams{.months = 6};
  teams.people.assign(48, 5.0);
  teams.outcome.assign(48, 1.0);
  EXPECT_EQ(test_roll_out(teams, plan).refusal.value().code, "no_data");  // nothing varies
  teams.people.pop_back();
  EXPECT_THROW((void)test_roll_out(teams, plan), InvalidArgument);
  plan.assignment.erase(plan.assignment.begin() + 4, plan.assignment.end());
  teams.people.resize(24);
  teams.outcome.resize(24);
  EXPECT_EQ(test_roll_out(teams, plan).refusal.value().code, "too_few_clusters");
}

}  // namespace
}  // namespace roir
