// SPDX-License-Identifier: MIT
#include "simulated_outcomes.hpp"
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>
#include <roir/trials/outcome_panel.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

std::int32_t day(char const* text) {
  return parse_day(text);
}

// People with an own series each, as the model of a spread has them.
OutcomePanel drawn(int managers, int people, int months, OutcomeSpread const& spread, std::uint64_t seed) {
  test::SimulatedTrials trials{seed};
  OutcomePanel panel{.months = months};
  for (int j = 0; j < managers; ++j) {
    panel.managers.push_back(std::to_string(1000 + j));
    double const of_team = std::sqrt(spread.between_teams) * trials.normal();
    std::vector<double> shocks = trials.series(months, spread.team_months, spread.team_decay);
    for (int i = 0; i < people + j % 3; ++i) {
      panel.team_of.push_back(static_cast<std::uint32_t>(j));
      double const of_person = std::sqrt(spread.between_persons) * trials.normal();
      std::vector<double> const noise = trials.series(months, spread.within, spread.person_decay);
      for (int t = 0; t < months; ++t) panel.values.push_back(of_team + shocks[t] + of_person + noise[t] + std::cos(1.0 * t));
    }
  }
  return panel;
}

TEST(OutcomePanel, keeps_people_with_the_team_of_their_first_month) {
  std::vector<PersonMonth> const outcomes{{"ann", "carl", day("2026-01-10"), 1.0},
                                          {"bea", "carl", day("2026-02-10"), 3.0},
                                          {"bea", "dora", day("2026-02-03"), 4.0},
                                          {"bea", "dora", day("2026-02-20"), 7.0, 2},
                                          {"bea", "dora", day("2026-04-01"), 9.0},
                                          {"bea", "erik", day("2025-12-31"), 9.0},
                                          {"bea", "erik", day("2026-01-31"), std::nan(""), 1},
                                          {"bea", "erik", day("2026-03-31"), 5.0, 0}};
  OutcomePanel const panel = outcome_panel(outcomes, to_date(day("2026-01-15")), 3);
  EXPECT_EQ(panel.begin, day("2026-01-01"));
  EXPECT_EQ(panel.managers, (std::vector<std::string>{"ann", "bea"}));
  ASSERT_EQ(panel.team_of, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(panel.values[0], 1);
  EXPECT_EQ(panel.values[1], 3);
  EXPECT_TRUE(std::isnan(panel.values[2]));
  EXPECT_TRUE(std::isnan(panel.values[3]));
  EXPECT_EQ(panel.values[4], 6);  // (4 + 2·7)/3
  std::vector<std::string> const order{"zoe", "bea", "ann"};
  TeamMonths const teams = team_months(panel, order);
  EXPECT_EQ(teams.people, (std::vector<double>{0, 0, 0, 0, 1, 0, 1, 1, 0}));
  EXPECT_EQ(teams.outcome[7], 3);  // Carl, though Bea leads him by then
  EXPECT_THROW((void)outcome_panel(outcomes, to_date(0), 0), InvalidArgument);
}

TEST(OutcomePanel, reads_the_tables_of_metrics) {
  Table table{{.name = "coverage"}};
  table.add(Column{{"manager"}, std::vector<std::string>{"ann", "ann"}});
  table.add(Column{{"report"}, std::vector<std::string>{"bob", "bob"}});
  table.add(Column{{"month"}, std::vector<DayNumber>{{day("2026-01-01")}, {day("2026-02-01")}}});
  std::vector<Estimate> const estimates{{.value = 0.5, .n = 4, .status = Status::Ok}, {.reason = "no_data"}};
  table.add({"coverage", "share", ""}, estimates);
  std::vector<PersonMonth> const all = person_months(table);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].person, "bob");
  EXPECT_EQ(all[0].value, 0.5);
  EXPECT_EQ(all[0].weight, 4);
  EXPECT_THROW((void)person_months(table, "missed"), NotFound);
}

// Two teams... by hand: pairs of people in one month and over two.
TEST(Spread, of_outcomes_without_chance_is_what_was_put_in) {
  // Six teams of two; a team's level is its number, a person's ±1, and nothing changes from month to month but what months have in common.
  OutcomePanel panel{.months = 4};
  for (int j = 0; j < 6; ++j) {
    panel.managers.push_back(std::to_string(j));
    for (int i = 0; i < 2; ++i) {
      panel.team_of.push_back(static_cast<std::uint32_t>(j));
      for (int t = 0; t < 4; ++t) panel.values.push_back(10 * t + j + (i == 0 ? 1 : -1));
    }
  }
  SpreadEstimate const estimate = estimated_spread(panel);
  ASSERT_TRUE(estimate.refusal);  // nothing varies from month to month, so no trial could be weighed
  EXPECT_EQ(estimate.refusal->code, "no_data");
  EXPECT_NEAR(estimate.spread.between_persons, 2, 1e-12);          // (1 − −1)²/2
  EXPECT_NEAR(estimate.spread.between_teams, 3.5 + 1 - 2, 1e-12);  // pairs of two teams: mean (j − k)²/2 = 3.5, of ±1: 1; less 2
  EXPECT_NEAR(estimate.spread.team_months, 0, 1e-12);
  EXPECT_NEAR(estimate.spread.within, 0, 1e-12);
}

TEST(Spread, is_found_again_in_simulated_outcomes) {
  OutcomeSpread const truth{
      .between_teams = 0.5, .team_months = 0.4, .between_persons = 0.8, .within = 1.5, .team_decay = 0.5, .person_decay = 0.3};
  SpreadEstimate const estimate = estimated_spread(drawn(400, 6, 12, truth, 3));
  ASSERT_FALSE(estimate.refusal);
  EXPECT_EQ(estimate.managers, 400);
  EXPECT_EQ(estimate.without_one.size(), 50U);
  EXPECT_NEAR(estimate.spread.between_teams, 0.5, 0.2);
  EXPECT_NEAR(estimate.spread.team_months, 0.4, 0.15);
  EXPECT_NEAR(estimate.spread.between_persons, 0.8, 0.1);
  EXPECT_NEAR(estimate.spread.within, 1.5, 0.1);
  EXPECT_NEAR(estimate.spread.team_decay, 0.5, 0.2);
  EXPECT_NEAR(estimate.spread.person_decay, 0.3, 0.1);
}

// Over many small organisations the parts are right on average: months are taken out without bias.
TEST(Spread, is_unbiased_in_small_organisations) {
  OutcomeSpread const truth{.between_teams = 0.6, .team_months = 0.5, .between_persons = 0.4, .within = 1};
  OutcomeSpread mean;
  int const runs = 400;
  for (int run = 0; run < runs; ++run) {
    SpreadEstimate const one = estimated_spread(drawn(8, 4, 5, truth, 100 + run));
    EXPECT_EQ(one.flags, std::vector<std::string>{"no_decay"});
    mean.between_teams += one.spread.between_teams / runs;
    mean.team_months += one.spread.team_months / runs;
    mean.between_persons += one.spread.between_persons / runs;
    mean.within += one.spread.within / runs;
  }
  EXPECT_NEAR(mean.between_teams, 0.6, 0.08);  // no part is below 0, which lifts it a little
  EXPECT_NEAR(mean.team_months, 0.5, 0.05);
  EXPECT_NEAR(mean.between_persons, 0.4, 0.03);
  EXPECT_NEAR(mean.within, 1, 0.02);
}

TEST(Spread, does_not_see_what_months_have_in_common) {
  OutcomePanel panel = drawn(6, 4, 8, {.between_teams = 0.3, .within = 1}, 5);
  OutcomeSpread const before = estimated_spread(panel).spread;
  for (std::size_t i = 0; i < panel.values.size(); ++i) panel.values[i] += 50.0 * static_cast<double>(i % 8);
  OutcomeSpread const after = estimated_spread(panel).spread;
  EXPECT_NEAR(after.between_teams, before.between_teams, 1e-9);
  EXPECT_NEAR(after.within, before.within, 1e-9);
}

TEST(Spread, refuses_what_too_few_data_cannot_tell) {
  OutcomeSpread const spread{.within = 1};
  EXPECT_EQ(estimated_spread({.months = 3}).refusal.value().code, "no_data");
  EXPECT_EQ(estimated_spread(drawn(4, 5, 6, spread, 1)).refusal.value().code, "too_few_clusters");
  EXPECT_EQ(estimated_spread(drawn(5, 5, 1, spread, 1)).refusal.value().code, "too_few_periods");
}

}  // namespace
}  // namespace roir
