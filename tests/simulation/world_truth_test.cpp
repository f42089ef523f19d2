// SPDX-License-Identifier: MIT
// What is true of a world: exact where the model says how much, within its own error elsewhere, and the same when it is worked out from
// the generated history.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/returns/investment.hpp>
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/world_truth.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace roir {
namespace {

WorldTruth const& find(std::vector<WorldTruth> const& truths, std::string_view estimand, TruthOver over,
                       std::optional<std::int64_t> cohort = {}, std::optional<std::int64_t> at = {}) {
  auto const found = std::find_if(truths.begin(), truths.end(), [&](WorldTruth const& truth) {
    return truth.estimand == estimand && truth.over == over && truth.cohort == cohort && truth.at == at;
  });
  if (found == truths.end()) throw std::runtime_error{"no truth about " + std::string{estimand}};
  return *found;
}

WorldScenario without_effects() {
  return world_scenario("nothing");
}

TEST(WorldTruth, of_a_programme_that_does_nothing_is_nothing) {
  WorldScenario scenario = without_effects();
  scenario.units = 2;
  for (WorldTruth const& truth : world_truth(scenario)) {
    if (truth.estimand == "kpi_per_meeting") continue;  // nothing by nothing
    ASSERT_EQ(truth.difference, 0) << truth.estimand;
    ASSERT_GT(truth.exposure, 0) << truth.estimand;
    if (!std::isnan(truth.difference_se)) ASSERT_NEAR(truth.difference_se, 0, 1e-6) << truth.estimand;
  }
}

// More meetings that do nothing: the first stage is there, and nothing else.
TEST(WorldTruth, of_meetings_without_effect_is_meetings) {
  WorldScenario scenario = world_scenario("null");
  scenario.units = 2;
  auto const truths = world_truth(scenario);
  EXPECT_EQ(find(truths, "kpi_index", TruthOver::Simple).difference, 0);
  EXPECT_EQ(find(truths, "leaving", TruthOver::Horizon).difference, 0);
  EXPECT_EQ(find(truths, "kpi_per_meeting", TruthOver::Simple).with, 0);
  EXPECT_GT(find(truths, "held_meetings", TruthOver::Simple).difference, 1);
  EXPECT_GT(find(truths, "manager_hours", TruthOver::Horizon).difference, 5);
}

TEST(WorldTruth, of_a_jump_and_a_growth_is_the_jump_and_the_growth) {
  WorldScenario scenario = without_effects();
  scenario.units = 2;
  scenario.leaving_log_rate = scenario.dismissal_log_rate = -50;  // a better index would keep people who leave in the twin
  scenario.changing_manager = 0;
  scenario.effects.kpi_jump = 0.5;
  scenario.effects.kpi_growth = 0.25;
  auto const truths = world_truth(scenario);
  for (std::int64_t after = 0; after < 20; ++after)
    EXPECT_NEAR(find(truths, "kpi_index", TruthOver::Event, {}, after).difference, 0.5 + 0.25 * static_cast<double>(after), 1e-12);
  EXPECT_NEAR(find(truths, "kpi_index", TruthOver::Cell, 10, 14).difference, 1.5, 1e-12);
  // Cohort 18 of 26 periods: growths of 0 to 7.
  EXPECT_NEAR(find(truths, "kpi_index", TruthOver::Cohort, 18).difference, 0.5 + 0.25 * 3.5, 1e-12);
  WorldTruth const& calendar = find(truths, "kpi_index", TruthOver::Calendar, {}, 6);  // cohort 6 alone, in its first period
  EXPECT_NEAR(calendar.difference, 0.5, 1e-12);
}

// Each meeting adds 0.1 in the period after it, and all managers start at once: the effect on the index of a period is a tenth of that on
// the meetings of the period before, person by person, and so on average.
TEST(WorldTruth, of_the_index_follows_from_that_of_meetings) {
  WorldScenario scenario = without_effects();
  scenario.units = 2;
  scenario.starting = {6};
  scenario.leaving_log_rate = scenario.dismissal_log_rate = -50;
  scenario.changing_manager = 0;
  scenario.effects.held_log_odds = 3;
  scenario.effects.kpi_lag1 = 0.1;
  auto const truths = world_truth(scenario);
  EXPECT_EQ(find(truths, "kpi_index", TruthOver::Event, {}, 0).difference, 0);
  for (std::int64_t after = 1; after < 20; ++after)
    EXPECT_NEAR(find(truths, "kpi_index", TruthOver::Event, {}, after).difference,
                0.1 * find(truths, "held_meetings", TruthOver::Event, {}, after - 1).difference, 1e-12);
  EXPECT_NEAR(find(truths, "kpi_per_meeting", TruthOver::Simple).with, 0.1, 0.01);
}

// Rates that the model multiplies are multiplied in truth, within its own standard error.
TEST(WorldTruth, of_rates_is_the_factor_of_the_scenario) {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 25;
  scenario.periods = 21;
  scenario.starting = {6, 7};
  scenario.adopting = 1;
  scenario.effects.kpi_lag1 = scenario.effects.kpi_lag2 = scenario.effects.kpi_lag3 = 0;
  auto const truths = world_truth(scenario);
  auto const expect_ratio = [&](char const* estimand, double ratio, double tolerance) {
    WorldTruth const& truth = find(truths, estimand, TruthOver::Horizon);
    EXPECT_NEAR(truth.ratio, ratio, 4.5 * truth.ratio_se + tolerance) << estimand;
    EXPECT_EQ(truth.managers, 250) << estimand;
  };
  expect_ratio("recognitions", 1.5, 0);
  expect_ratio("feedback_by_manager", 1.3, 0);
  expect_ratio("feedback_by_report", 1.3, 0);
  expect_ratio("ideas_raised", 1.25, 0);
  expect_ratio("barriers_raised", 1, 0);
  expect_ratio("knowledge_shared", 1, 0);
  expect_ratio("leaving", 0.75, 0.005);         // those who leave easily are fewer after a while, and more so without the programme
  expect_ratio("absence_spells", 0.85, 0.005);  // who is away cannot fall ill
  expect_ratio("response_days", 0.8, 0.005);    // what was asked before the start is answered after it
  expect_ratio("ideas_taken_up", 1, 0);
  EXPECT_LT(find(truths, "leaving", TruthOver::Horizon).difference_se, 0.01);
  EXPECT_GT(find(truths, "months_employed", TruthOver::Horizon).difference, 0);
}

// The more managers, the nearer: the standard error of one world is how far another one is from it.
TEST(WorldTruth, errors_are_those_between_worlds) {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 2;
  scenario.periods = 16;
  scenario.starting = {3};
  scenario.effects.kpi_lag1 = 0.1;
  std::vector<double> values;
  double squares = 0;
  for (std::int64_t seed = 1; seed <= 40; ++seed) {
    scenario.seed = seed;
    auto const truths = world_truth(scenario, {.horizon_weeks = 26});
    WorldTruth const& truth = find(truths, "kpi_index", TruthOver::Simple);
    values.push_back(truth.difference);
    squares += truth.difference_se * truth.difference_se / 40;
  }
  double mean = 0;
  for (double const value : values) mean += value / 40;
  double variance = 0;
  for (double const value : values) variance += (value - mean) * (value - mean) / 39;
  // A variance of 40 worlds, chi-square of 39 degrees: within 0.45 and 1.9 times the true one but for one in 10,000.
  EXPECT_GT(variance / squares, 0.45);
  EXPECT_LT(variance / squares, 1.9);
}

TEST(WorldTruth, net_benefit_is_made_of_its_parts) {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 3;
  scenario.periods = 20;
  scenario.starting = {6};
  WorldValues const values{.leaver = 7000, .absence_day = 80, .idea_done = 50, .manager_hour = 40, .report_hour = 25};
  auto const truths = world_truth(scenario, {.values = values});
  auto const more = [&](char const* estimand) {
    WorldTruth const& t = find(truths, estimand, TruthOver::Horizon);
    return t.with * t.exposure - t.without * t.exposure_without;
  };
  WorldTruth const& net = find(truths, "net_benefit", TruthOver::Horizon);
  WorldTruth const& quotient = find(truths, "benefit_per_cost", TruthOver::Horizon);
  double const cost = quotient.exposure;
  double const benefit = quotient.with * cost;
  EXPECT_NEAR(cost, 40 * more("manager_hours") + 25 * more("report_hours"), 1e-6 * cost);
  EXPECT_NEAR(benefit, 50 * more("ideas_done") - 7000 * more("leaving") - 80 * more("absence_days"), 1e-6 * cost);
  EXPECT_NEAR(net.with * net.exposure, benefit - cost, 1e-6 * cost);
  EXPECT_GT(cost, 0);
  // Money is a scale: twice the values, twice the benefit, the same quotient.
  WorldValues const doubled{.leaver = 14000, .absence_day = 160, .idea_done = 100, .manager_hour = 80, .report_hour = 50};
  auto const twice = world_truth(scenario, {.values = doubled});
  EXPECT_NEAR(find(twice, "net_benefit", TruthOver::Horizon).with, 2 * net.with, 1e-6);
  EXPECT_NEAR(find(twice, "benefit_per_cost", TruthOver::Horizon).with, quotient.with, 1e-12);
  EXPECT_THROW(static_cast<void>(find(world_truth(scenario), "net_benefit", TruthOver::Horizon)), std::runtime_error);
}

// A world in which everybody has the programme from the first day on, watched to its last: what truth counts is what is in the history.
WorldScenario watched_from_the_beginning() {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 2;
  scenario.managers_per_unit = 5;
  scenario.periods = 13;
  scenario.starting = {0};
  scenario.adopting = 1;
  return scenario;
}

TEST(WorldTruth, of_investment_is_what_roir_makes_of_the_history) {
  WorldScenario const scenario = watched_from_the_beginning();
  auto const truths = world_truth(scenario);
  World const world = make_world(scenario, false);
  History const history = HistoryBuilder{{.as_of = world.end - boost::gregorian::days(1)}}.build(world.facts);
  Table const table = invested(Selection{history, Window{scenario.begin, world.end}}, {.by = Grain::Organisation});
  WorldTruth const& manager = find(truths, "manager_hours", TruthOver::Horizon);
  WorldTruth const& report = find(truths, "report_hours", TruthOver::Horizon);
  double const hours = (manager.with + report.with) * manager.exposure;
  // Waiting for what was called off at short notice is no time in or around a meeting: roir counts it, truth does not.
  double const waste = table["waste_hours"].number(0);
  EXPECT_NEAR(table["hours"].number(0) - waste, hours, 1e-6 * hours);
  EXPECT_NEAR(table["imputed_share"].number(0) * table["hours"].number(0), waste, 1e-6);  // and nothing else had to be assumed
}

double count_matters(std::vector<RelationshipState> const& states, MatterKind kind, MatterState state) {
  double count = 0;
  for (RelationshipState const& one : states)
    count += static_cast<double>(std::count_if(one.matters.begin(), one.matters.end(), [&](Matter const& matter) {
      return matter.kind == kind && (state == MatterState::Raised || matter.state == state);
    }));
  return count;
}

TEST(WorldTruth, of_indicators_is_what_the_generated_relationships_hold) {
  WorldScenario const scenario = watched_from_the_beginning();
  auto const truths = world_truth(scenario);
  auto const counted = [&](char const* estimand) {
    WorldTruth const& truth = find(truths, estimand, TruthOver::Horizon);
    return truth.with * truth.exposure;
  };
  std::vector<RelationshipState> const states = make_world(scenario).relationships;
  double recognitions = 0, kept = 0, settled = 0, voluntary = 0, filed = 0, steps = 0, loops = 0, tells = 0, asks = 0, discussed = 0,
         held = 0;
  for (RelationshipState const& state : states) {
    recognitions += static_cast<double>(state.recognitions.size());
    filed += static_cast<double>(
        state.records.size() - static_cast<std::size_t>(std::count_if(state.records.begin(), state.records.end(), [](Record const& record) {
          return record.state == RecordState::Draft;
        })));
    held += static_cast<double>(std::count_if(state.meetings.begin(), state.meetings.end(),
                                              [](Meeting const& meeting) { return meeting.state == MeetingState::Held; }));
    for (Promise const& promise : state.promises) {
      bool const is_over = promise.delivered_on || promise.state == PromiseState::Broken;
      if (!promise.requested) voluntary += promise.delivered_on ? 1 : 0;
      if (!promise.requested || promise.owner != Side::Manager || !is_over) continue;
      ++settled;
      kept += promise.delivered_on && *promise.delivered_on <= *promise.due ? 1 : 0;
    }
    for (DevelopmentPlan const& plan : state.plans)
      steps += static_cast<double>(
          std::count_if(plan.steps.begin(), plan.steps.end(), [](PlanStep const& step) { return step.done_at.has_value(); }));
    for (Matter const& matter : state.matters) loops += matter.closed_loop_at ? 1 : 0;
    for (TalkTally const& tally : state.tallies) {
      asks += static_cast<double>(tally.offers_help + tally.seeks_thoughts + tally.seeks_next_steps);
      tells += static_cast<double>(tally.tells);
    }
    for (AgendaItem const& item : state.items) discussed += item.outcome == ItemOutcome::Discussed ? 1 : 0;
  }
  EXPECT_NEAR(recognitions, counted("recognitions"), 1e-6);
  EXPECT_NEAR(filed, counted("records_filed"), 1e-6);
  EXPECT_NEAR(held, counted("meetings"), 1e-6);
  EXPECT_NEAR(voluntary, counted("voluntary_acts"), 1e-6);
  EXPECT_NEAR(kept, counted("manager_promises_kept"), 1e-6);
  EXPECT_NEAR(settled, find(truths, "manager_promises_kept", TruthOver::Horizon).exposure, 1e-6);
  EXPECT_NEAR(steps, counted("steps_done"), 1e-6);
  EXPECT_NEAR(loops, counted("heard_back"), 1e-6);
  EXPECT_NEAR(asks, counted("asking"), 1e-6);
  EXPECT_NEAR(asks + tells, find(truths, "asking", TruthOver::Horizon).exposure, 1e-6);
  EXPECT_NEAR(discussed, counted("items_discussed"), 1e-6);
  EXPECT_NEAR(count_matters(states, MatterKind::Idea, MatterState::Raised), counted("ideas_raised"), 1e-6);
  EXPECT_NEAR(count_matters(states, MatterKind::Idea, MatterState::Done), counted("ideas_done"), 1e-6);
  EXPECT_NEAR(count_matters(states, MatterKind::Barrier, MatterState::Done), counted("barriers_removed"), 1e-6);
  EXPECT_NEAR(count_matters(states, MatterKind::Knowledge, MatterState::Raised), counted("knowledge_shared"), 1e-6);
}

TEST(WorldTruth, needs_somebody_who_adopts) {
  WorldScenario scenario = without_effects();
  scenario.adopting = 0;
  EXPECT_THROW(static_cast<void>(world_truth(scenario)), NotFound);
  EXPECT_THROW(static_cast<void>(world_truth(without_effects(), {.horizon_weeks = 0})), InvalidArgument);
  EXPECT_THROW(static_cast<void>(world_truth(without_effects(), {.values = {.leaver = -1}})), InvalidArgument);
}

TEST(WorldTruth, is_a_table_with_an_interval_for_each_effect) {
  WorldScenario scenario = world_scenario("effect");
  scenario.units = 1;
  auto const truths = world_truth(scenario);
  Table const table = world_truth_table(truths);
  ASSERT_EQ(table.rows(), truths.size());
  for (std::size_t row = 0; row < truths.size(); ++row) {
    if (std::isnan(truths[row].difference_se)) continue;
    EXPECT_NEAR(table["difference_high"].number(row) - table["difference_low"].number(row),
                2 * 1.959963984540054 * truths[row].difference_se, 1e-9 * (1 + truths[row].difference_se));
  }
}

}  // namespace
}  // namespace roir
