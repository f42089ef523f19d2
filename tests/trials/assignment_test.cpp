// SPDX-License-Identifier: MIT
#include "plans.hpp"
#include <roir/core/error.hpp>
#include <roir/core/record.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/trials/roll_out.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace roir {
namespace {

TEST(Assignment, depends_on_seed_and_roster_alone) {
  std::vector<TeamToAssign> roster = test::roster(23);
  RollOutAsk ask = test::ask(RollOutDesign::SteppedWedge, 4, 12);
  RegisterPlan const plan = plan_roll_out(roster, ask);
  std::reverse(roster.begin(), roster.end());
  std::rotate(roster.begin(), roster.begin() + 7, roster.end());
  EXPECT_EQ(plan_roll_out(roster, ask), plan);
  EXPECT_TRUE(AssignmentDraw{plan}.is_as_drawn());
  ask.seed = 18;
  RegisterPlan const other = plan_roll_out(roster, ask);
  EXPECT_FALSE(other == plan);
  // A start that somebody exchanged by hand within a stratum is not the draw's.
  RegisterPlan changed = plan;
  for (std::size_t j = 1; j < changed.assignment.size(); ++j)
    if (changed.assignment[j].stratum == changed.assignment[0].stratum && changed.assignment[j].start != changed.assignment[0].start) {
      std::swap(changed.assignment[j].start, changed.assignment[0].start);
      break;
    }
  EXPECT_FALSE(AssignmentDraw{changed}.is_as_drawn());
}

TEST(Assignment, gives_waves_as_many_teams_as_each_other_in_each_stratum_and_over_all) {
  for (int const managers : {8, 11, 23, 40, 97})
    for (int const waves : {1, 2, 3, 4})
      for (auto const design : {RollOutDesign::SteppedWedge, RollOutDesign::Parallel}) {
        RegisterPlan const plan = plan_roll_out(test::roster(managers), test::ask(design, waves, 12));
        std::map<std::string, std::map<std::int64_t, int>> counts;
        for (PlannedStart const& one : plan.assignment)
          for (std::string const& stratum : {std::string{}, one.stratum}) ++counts[stratum][one.start.value_or(99)];
        std::set<std::int64_t> starts;
        for (auto const& [start, count] : counts[""]) starts.insert(start);
        EXPECT_EQ(starts.size(), design == RollOutDesign::Parallel ? 2U : static_cast<std::size_t>(waves));
        for (auto& [stratum, of_start] : counts) {
          int least = managers, most = 0;
          for (std::int64_t const start : starts) {
            least = std::min(least, of_start[start]);
            most = std::max(most, of_start[start]);
          }
          EXPECT_LE(most - least, 1) << stratum;
        }
      }
}

TEST(Assignment, gives_each_team_each_wave_equally_often) {
  AssignmentDraw const draw{plan_roll_out(test::roster(12), test::ask(RollOutDesign::SteppedWedge, 3, 12))};
  std::vector<std::map<int, int>> counts(12);
  int const draws = 6000;
  for (int d = 1; d <= draws; ++d) {
    std::vector<int> const starts = draw.again(static_cast<std::uint32_t>(d));
    for (std::size_t j = 0; j < starts.size(); ++j) ++counts[j][starts[j]];
  }
  for (auto const& of_team : counts)
    for (auto const& [start, count] : of_team) {
      // A stratum has 2 or more of each wave in 5 or more: shares between 1/6 and 1/2, within 5 standard errors of a multiple of 1/size.
      EXPECT_GT(count, draws / 8);
      EXPECT_LT(count, draws * 6 / 10);
    }
  // One stratum of 6 with 3 waves: each exactly a third.
  std::vector<TeamToAssign> one;
  for (int j = 0; j < 5; ++j) one.push_back({.manager = PersonId{"p" + std::to_string(j)}, .unit = "u", .people = 4});
  one.push_back({.manager = PersonId{"q"}, .unit = "u", .people = 4});
  RollOutAsk ask = test::ask(RollOutDesign::SteppedWedge, 3, 12);
  RegisterPlan plan = plan_roll_out(one, ask);
  for (PlannedStart& start : plan.assignment) start.stratum = "one";
  AssignmentDraw const small{plan};
  EXPECT_EQ(small.assignments(), 90);  // 6!/(2!·2!·2!)
  std::map<std::vector<int>, int> seen;
  for (int d = 1; d <= 9000; ++d) ++seen[small.again(static_cast<std::uint32_t>(d))];
  ASSERT_EQ(seen.size(), 90U);
  double chi2 = 0;
  for (auto const& [starts, count] : seen) chi2 += (count - 100.0) * (count - 100.0) / 100.0;
  EXPECT_LT(chi2, 146);  // 0.9999 quantile with 89 degrees of freedom
  auto all = small.all();
  EXPECT_EQ(all.size(), 90U);
  EXPECT_EQ((std::set<std::vector<int>>{all.begin(), all.end()}).size(), 90U);
  for (auto const& starts : all) EXPECT_TRUE(seen.contains(starts));
}

TEST(Assignment, refuses_rosters_that_cannot_be_dealt_out) {
  auto const code = [](std::vector<TeamToAssign> const& roster, RollOutAsk const& ask) -> std::string {
    try {
      (void)plan_roll_out(roster, ask);
      return "";
    } catch (InvalidArgument const& error) {
      return error.code();
    }
  };
  RollOutAsk ask = test::ask(RollOutDesign::SteppedWedge, 4, 12);
  std::vector<TeamToAssign> roster = test::roster(12);
  EXPECT_EQ(code(roster, ask), "");
  EXPECT_EQ(code(test::roster(7), ask), "step_too_small");
  ask.min_step = 4;
  EXPECT_EQ(code(roster, ask), "step_too_small");
  ask.min_step = 2;
  roster.push_back(roster.front());
  EXPECT_EQ(code(roster, ask), "same_team_twice");
  roster.pop_back();
  roster.front().people = 0;
  EXPECT_EQ(code(roster, ask), "bad_start");
  ask.months = 4;
  EXPECT_EQ(code(test::roster(12), ask), "bad_roll_out");
}

// Four units of two: one of each pair would begin, in 16 ways with their mirror images, so that no result had a p-value below 2/16.
TEST(Assignment, puts_strata_together_where_the_draw_would_show_nothing) {
  std::vector<TeamToAssign> roster;
  for (int j = 0; j < 8; ++j)
    roster.push_back({.manager = PersonId{"m" + std::to_string(j)}, .unit = "unit " + std::to_string(j / 2), .people = 5});
  RollOutAsk ask = test::ask(RollOutDesign::Parallel, 1, 12);
  RegisterPlan const together = plan_roll_out(roster, ask);
  for (PlannedStart const& one : together.assignment) EXPECT_EQ(one.stratum, "(all together)");
  EXPECT_EQ(AssignmentDraw{together}.smallest_p(), 2.0 / 70);
  ask.alpha = 0.2;
  RegisterPlan const units = plan_roll_out(roster, ask);
  EXPECT_EQ(units.assignment.front().stratum, "unit 0");
  EXPECT_EQ(AssignmentDraw{units}.smallest_p(), 2.0 / 16);
  for (TeamToAssign& team : roster) team.unit = "all";  // smaller and larger teams, 2 and 2 of each: 36 ways
  EXPECT_EQ(AssignmentDraw{plan_roll_out(roster, ask)}.smallest_p(), 2.0 / 36);
  ask.alpha = 0.05;
  EXPECT_EQ(plan_roll_out(roster, ask).assignment.front().stratum, "all");
  ask = test::ask(RollOutDesign::SteppedWedge, 4, 12);
  EXPECT_EQ(AssignmentDraw{plan_roll_out(roster, ask)}.smallest_p(), 1.0 / 576);  // 4 starts: no mirror images
}

TEST(Assignment, takes_the_teams_of_a_day_from_a_history) {
  Facts facts;
  auto const date = [](char const* text) { return to_date(parse_day(text)); };
  for (char const* id : {"ann", "bob", "cay", "dan", "eve"}) {
    facts.add(Person{.id = PersonId{id}});
    facts.add(Employment{.person = PersonId{id}, .unit = std::string{id} == "eve" ? "north" : "south", .from = date("2025-01-01")});
  }
  facts.add(ReportingLine{.report = PersonId{"bob"}, .manager = PersonId{"ann"}, .from = date("2025-01-01")});
  facts.add(ReportingLine{.report = PersonId{"cay"}, .manager = PersonId{"ann"}, .from = date("2025-01-01"), .until = date("2026-02-01")});
  facts.add(ReportingLine{.report = PersonId{"cay"}, .manager = PersonId{"dan"}, .from = date("2026-02-01")});
  facts.add(ReportingLine{.report = PersonId{"eve"}, .manager = PersonId{"ann"}, .from = date("2025-01-01")});
  Selection const selection{.history = HistoryBuilder{{.as_of = date("2026-06-30")}}.build(facts), .window = Window::parse("2026")};
  auto const early = roster_on(selection, date("2026-01-31"));
  ASSERT_EQ(early.size(), 1U);
  EXPECT_EQ(early[0].manager.text(), "ann");
  EXPECT_EQ(early[0].people, 3);
  EXPECT_EQ(early[0].unit, "south");
  EXPECT_EQ(roster_on(selection, date("2026-02-01")).size(), 2U);
}

TEST(Assignment, is_shown_with_its_balance) {
  RegisterPlan const plan = plan_roll_out(test::roster(12), test::ask(RollOutDesign::Parallel, 1, 12));
  Table const table = roll_out_table(plan);
  EXPECT_EQ(table.rows(), 12U);
  std::size_t waiting = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    EXPECT_EQ(table["starts"].is_missing(row), table["wave"].number(row) == 0);
    if (table["starts"].is_missing(row))
      ++waiting;
    else
      EXPECT_EQ(table["starts"].text(row), "2026-07-01");
  }
  EXPECT_EQ(waiting, 6U);
  Table const balance = balance_table(plan);
  double managers = 0;
  for (std::size_t row = 0; row < balance.rows(); ++row)
    if (balance["stratum"].text(row) == "(all)") managers += balance["managers"].number(row);
  EXPECT_EQ(managers, 12);
}

}  // namespace
}  // namespace roir
