// SPDX-License-Identifier: MIT
// Roll-outs asked of an analysis: its teams, its outcomes, its audiences.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/time/day.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace roir {
namespace {

Date date(char const* text) {
  return to_date(parse_day(text));
}

// Managers m10, m11, ... in two units, with 3 to 6 people each. In each month of 2025 and 2026 a pair has a one-to-one with a probability
// of its manager's own; from `lift` on (2026, by manager) nearly always.
Analysis company(int managers, RegisterPlan const* plan = nullptr, char const* as_of = "2026-12-31") {
  std::mt19937_64 random{5};
  auto const share = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
  Facts facts;
  for (int j = 0; j < managers; ++j) {
    PersonId const manager{"m" + std::to_string(10 + j)};
    facts.add(Person{.id = manager});
    double const habit = 0.2 + 0.4 * share();
    std::int64_t start = 99;
    if (plan != nullptr)
      for (PlannedStart const& one : plan->assignment)
        if (one.manager == manager) start = one.start.value_or(99);
    for (int i = 0; i < 3 + j % 4; ++i) {
      PersonId const report{"r" + std::to_string(100 * j + i)};
      facts.add(Person{.id = report});
      facts.add(Employment{.person = report, .unit = j % 2 == 0 ? "north" : "south", .from = date("2025-01-01")});
      facts.add(ReportingLine{.report = report, .manager = manager, .from = date("2025-01-01")});
      for (int month = 0; month < 24; ++month) {
        bool const is_held = share() < (month - 12 >= start ? 0.95 : habit);
        std::string const text = std::to_string(2025 + month / 12) + (month % 12 < 9 ? "-0" : "-") + std::to_string(month % 12 + 1) + "-15";
        if (!is_held || parse_day(text) > parse_day(as_of)) continue;
        Moment const begin = Moment::wall_clock(date(text.c_str()), 9, 0);
        facts.add(MeetingHeld{.meeting = {.manager = manager, .report = report, .planned_start = begin},
                              .start = begin,
                              .minutes = 30,
                              .basis = Basis::Confirmed});
      }
    }
  }
  Policy policy;
  policy.coverage_days = 30;
  return Analysis{HistoryBuilder{{.as_of = date(as_of)}}.build(facts), Window::parse("2025-02-01/2026-01-01"), policy};
}

std::string code_of(auto const& call) {
  try {
    call();
    return "";
  } catch (Error const& error) {
    return error.code();
  }
}

TEST(AnalysisTrials, answer_with_the_teams_and_the_spread_of_the_history) {
  Analysis const analysis = company(16);
  RollOutQuestion const question{.outcome = "coverage", .effect = 0.3};
  Table const answer = analysis.roll_out_answer(question);
  ASSERT_EQ(answer.rows(), 1U);
  EXPECT_EQ(answer["answer"].text(0), "yes") << answer.to_text();
  EXPECT_EQ(answer["managers"].number(0), 16);
  EXPECT_EQ(answer["people"].number(0), 4 * (3 + 4 + 5 + 6));
  EXPECT_LT(answer["detectable_low"].number(0), answer["detectable_high"].number(0));
  Table const power = analysis.roll_out_power(question, 6);
  EXPECT_EQ(power.rows(), 4U);
  EXPECT_GE(power["power"].number(3), power["power"].number(0));
  Table const spread = analysis.outcome_spread("coverage");
  double whole = 0;
  for (std::size_t row = 0; row < 4; ++row) whole += spread["variance"].number(row);
  EXPECT_GT(whole, 0.1);  // of a share between 0.2 and 0.6: at most 0.25
  EXPECT_LT(whole, 0.3);
  Table const given = analysis.roll_out_answer(question, OutcomeSpread{.within = 100});
  EXPECT_EQ(given["answer"].text(0), "not_with_your_size");
}

TEST(AnalysisTrials, find_the_effect_of_a_plan_that_was_followed) {
  RegisterPlan const plan = company(16).plan_roll_out(
      {.forms = {"coverage", "contact/meetings"}, .begin = date("2026-01-01"), .months = 12, .waves = 3, .seed = 4, .draws = 499});
  EXPECT_EQ(plan.assignment.size(), 16U);
  EXPECT_GT(plan.spread.within, 0);
  EXPECT_LT(plan.spread.within, 0.5);  // estimated, not the 1 of people alone
  Analysis const after = company(16, &plan);
  Timestamp const early = Timestamp::parse("2025-12-01T09:00Z");
  std::vector<RegisteredPlan> const registered{{.plan = plan, .at = early, .recorded_at = early, .version = 1}};
  Table const effect = after.roll_out_effect(plan, registered, "coverage");
  ASSERT_TRUE(effect.has("p_value")) << effect.to_text();
  EXPECT_EQ(effect["standing"].text(0), "confirmatory");
  EXPECT_NEAR(effect["effect"].number(0), 0.55, 0.15);  // from 0.4 on average to 0.95
  EXPECT_LE(effect["p_value"].number(0), 0.01);
  EXPECT_GT(effect["effect_low"].number(0), 0.2);
  EXPECT_EQ(after.roll_out_effect(plan, {}, "coverage")["why_exploratory"].text(0), "not_registered");
  // Nobody changed anything: the same plan over the same company without its effect.
  Table const nothing = company(16).roll_out_effect(plan, registered, "coverage");
  EXPECT_GT(nothing["p_value"].number(0), 0.01);
  EXPECT_LT(nothing["effect_low"].number(0), 0.1);
}

TEST(AnalysisTrials, wait_until_the_months_of_the_plan_are_over) {
  RegisterPlan const plan = company(12).plan_roll_out({.forms = {"coverage"}, .begin = date("2026-01-01"), .months = 12, .waves = 3});
  Table const early = company(12, &plan, "2026-12-30").roll_out_effect(plan, {}, "coverage");
  EXPECT_EQ(early["effect_status"].text(0), "refused");
  EXPECT_NE(early.to_text().find("follow_up_too_short"), std::string::npos);
  EXPECT_TRUE(company(12, &plan).roll_out_effect(plan, {}, "coverage").has("p_value"));
}

TEST(AnalysisTrials, are_for_the_holder_of_the_data_and_hr) {
  Analysis const analysis = company(12);
  RollOutQuestion const question{.outcome = "coverage", .effect = 0.3};
  EXPECT_EQ(code_of([&] { (void)analysis.for_audience(Audience::parse("hr")).roll_out_answer(question); }), "");
  for (char const* audience : {"published", "manager:m10", "person:r100"}) {
    Analysis const other = analysis.for_audience(Audience::parse(audience));
    EXPECT_EQ(code_of([&] { (void)other.roll_out_answer(question); }), "audience");
    EXPECT_EQ(code_of([&] { (void)other.roll_out_power(question); }), "audience");
    EXPECT_EQ(code_of([&] { (void)other.outcome_spread("coverage"); }), "audience");
    EXPECT_EQ(code_of([&] { (void)other.plan_roll_out({.begin = date("2026-01-01")}); }), "audience");
  }
}

TEST(AnalysisTrials, say_what_is_missing) {
  EXPECT_EQ(company(4).roll_out_answer({.outcome = "coverage", .effect = 0.3})["detectable_status"].text(0), "refused");
  EXPECT_EQ(company(12).roll_out_answer({.outcome = "say_do", .effect = 0.3})["detectable_status"].text(0), "no_data");
  EXPECT_EQ(company(12).roll_out_answer({.outcome = "adherence", .effect = 0.3})["detectable_status"].text(0), "no_data");  // no cadence
  EXPECT_EQ(code_of([] { (void)company(12).roll_out_answer({.outcome = "happiness", .effect = 0.3}); }), "no_metric");
  EXPECT_EQ(code_of([] { (void)company(12).roll_out_answer({.outcome = "coverage/none", .effect = 0.3}); }), "no_column");
}

}  // namespace
}  // namespace roir
