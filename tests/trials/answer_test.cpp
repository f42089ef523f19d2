// SPDX-License-Identifier: MIT
#include "plans.hpp"
#include "simulated_outcomes.hpp"
#include <roir/core/error.hpp>
#include <roir/trials/answer.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

OutcomeSpread const spread{.between_teams = 0.2, .team_months = 0.1, .between_persons = 0.3, .within = 1, .team_decay = 0.5};

std::vector<double> sizes(int managers) {
  std::vector<double> people;
  for (int j = 0; j < managers; ++j) people.push_back(4 + j % 7);
  return people;
}

double power_of(std::vector<double> const& people, RollOutQuestion const& question, int months) {
  PowerAsk const ask{.effect = question.effect, .wanted_power = question.wanted_power};
  return roll_out_power(roll_out_for(people, question, months), spread, ask).power;
}

TEST(RollOutAnswer, is_the_fewest_months_and_the_fewest_managers) {
  for (auto const design : {RollOutDesign::SteppedWedge, RollOutDesign::Parallel}) {
    RollOutQuestion const question{.outcome = "coverage", .effect = 0.4, .design = design, .max_months = 36};
    RollOutAnswer const answer = roll_out_answer(sizes(40), spread, question);
    ASSERT_TRUE(answer.is_possible) << answer.words;
    EXPECT_GE(power_of(sizes(40), question, answer.months), 0.8);
    for (int months = 3; months < answer.months; ++months) EXPECT_LT(power_of(sizes(40), question, months), 0.8);
    EXPECT_GT(answer.managers, 4);
    EXPECT_LE(answer.managers, 40);
    EXPECT_NE(answer.words.find("your 40 managers"), std::string::npos) << answer.words;
    EXPECT_NE(answer.words.find("months would show an effect of 0.4 on coverage"), std::string::npos) << answer.words;
  }
}

TEST(RollOutAnswer, says_honestly_that_the_size_does_not_suffice) {
  RollOutQuestion const question{.effect = 0.1, .max_months = 18};
  RollOutAnswer const answer = roll_out_answer(sizes(10), spread, question);
  EXPECT_FALSE(answer.is_possible);
  EXPECT_EQ(answer.months, 0);
  ASSERT_TRUE(answer.refusal);
  EXPECT_EQ(answer.refusal->code, "not_with_your_size");
  EXPECT_EQ(answer.words.find("Not with your size: in 18 months your 10 managers"), 0U) << answer.words;
  EXPECT_GT(answer.power.detectable, 0.1);
  // So many managers like these would do, and one fewer would not.
  std::vector<double> enough, fewer;
  std::vector<double> const some{4, 4, 5, 5, 6, 6, 7, 8, 9, 10};
  for (int i = 0; i < answer.managers; ++i) enough.push_back(some[static_cast<std::size_t>((i + 0.5) / answer.managers * 10)]);
  for (int i = 0; i < answer.managers - 1; ++i) fewer.push_back(some[static_cast<std::size_t>((i + 0.5) / (answer.managers - 1) * 10)]);
  EXPECT_GE(power_of(enough, question, 18), 0.8);
  EXPECT_LT(power_of(fewer, question, 18), 0.8);
  EXPECT_NE(answer.words.find(std::to_string(answer.managers) + " managers like yours"), std::string::npos);
}

TEST(RollOutAnswer, tells_a_firm_of_seven_what_stands_in_the_way) {
  std::vector<double> const one{6};
  RollOutAnswer const answer = roll_out_answer(one, spread, {.effect = 0.5});
  EXPECT_FALSE(answer.is_possible);
  EXPECT_EQ(answer.refusal.value().code, "too_few_clusters");
  EXPECT_GT(answer.managers, 5);
  EXPECT_NE(answer.words.find("managers like yours"), std::string::npos) << answer.words;
  EXPECT_EQ(roll_out_answer({}, spread, {.effect = 0.5}).refusal.value().code, "too_few_clusters");
  Table const table = roll_out_answer_table(one, given_spread(spread), {.effect = 0.5});
  EXPECT_EQ(table["answer"].text(0), "too_few_clusters");
  EXPECT_TRUE(table["months"].is_missing(0));
  EXPECT_TRUE(table["detectable"].is_missing(0));
}

TEST(RollOutAnswer, refuses_questions_that_mean_nothing) {
  EXPECT_THROW((void)roll_out_answer(sizes(10), spread, {.effect = 0}), InvalidArgument);
  EXPECT_THROW((void)roll_out_answer(sizes(10), spread, {.effect = 1, .max_months = 2}), InvalidArgument);
}

TEST(RollOutTables, show_how_well_the_spread_is_known) {
  SpreadEstimate estimate = given_spread(spread);
  Table const given = roll_out_answer_table(sizes(20), estimate, {.effect = 0.4});
  EXPECT_TRUE(given["detectable_low"].is_missing(0));
  estimate.managers = 20;
  for (int i = 0; i < 20; ++i) {
    OutcomeSpread one = spread;
    one.within *= 1 + 0.02 * (i - 9.5);
    estimate.without_one.push_back(one);
  }
  Table const estimated = roll_out_answer_table(sizes(20), estimate, {.effect = 0.4});
  EXPECT_EQ(estimated["detectable"].number(0), given["detectable"].number(0));
  EXPECT_LT(estimated["detectable_low"].number(0), estimated["detectable"].number(0));
  EXPECT_GT(estimated["detectable_high"].number(0), estimated["detectable"].number(0));
  Table const by_months = roll_out_power_table(sizes(20), estimate, {.effect = 0.4, .max_months = 12}, 3);
  ASSERT_EQ(by_months.rows(), 4U);
  for (std::size_t row = 1; row < 4; ++row) EXPECT_GT(by_months["power"].number(row), by_months["power"].number(row - 1));
  Table const parts = spread_table(estimate);
  EXPECT_EQ(parts["part"].text(3), "within");
  EXPECT_EQ(parts["variance"].number(3), 1);
  double shares = 0;
  for (std::size_t row = 0; row < 4; ++row) shares += parts["share"].number(row);
  EXPECT_NEAR(shares, 1, 1e-12);
}

TEST(RollOutTables, carry_refusals) {
  SpreadEstimate none;
  none.refusal = Refusal{"too_few_clusters", "the spread of an outcome", "why", "fix"};
  for (Table const& table : {roll_out_answer_table(sizes(20), none, {.effect = 1}), roll_out_power_table(sizes(20), none, {.effect = 1})})
    EXPECT_EQ(table["detectable_status"].text(0), "refused");
  EXPECT_EQ(spread_table(none)["variance_status"].text(0), "refused");
}

TEST(RollOutTables, say_whether_a_result_is_exploratory) {
  RegisterPlan const plan = plan_roll_out(test::roster(12), test::ask(RollOutDesign::SteppedWedge, 3, 8));
  test::SimulatedTrials trials{3};
  RollOutEffect const effect = test_roll_out(trials.draw(roll_out_of(plan), plan.spread, 1), plan);
  Table const table = roll_out_effect_table(plan, effect, standing_of(plan, {}, "coverage"), "coverage");
  EXPECT_EQ(table["standing"].text(0), "exploratory");
  EXPECT_EQ(table["why_exploratory"].text(0), "not_registered");
  EXPECT_EQ(table["effect"].number(0), effect.effect.value);
  EXPECT_NE(table.info().policy.find(plan_hash(plan)), std::string::npos);
}

}  // namespace
}  // namespace roir
