// SPDX-License-Identifier: MIT
#include "small_company.hpp"
#include <roir/core/error.hpp>
#include <roir/planning/attention_plan.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <random>

namespace roir {
namespace {

using namespace planning_test;
using Minutes = std::vector<std::int64_t>;

/// Whether minutes keep to the terms, word for word.
bool keeps(std::vector<PlannedMinutes> const& team, BalanceTerms const& terms, Minutes const& minutes) {
  std::int64_t sum = 0, planned = 0;
  double weight = 0;
  for (std::size_t i = 0; i < team.size(); ++i) {
    if (minutes[i] < std::min(terms.least, team[i].minutes) || minutes[i] < 0) return false;
    if ((minutes[i] - team[i].minutes) % terms.step != 0) return false;
    sum += minutes[i];
    planned += team[i].minutes;
    weight += team[i].weight;
  }
  std::int64_t const most = terms.most.value_or(planned);
  if (sum > most || (sum < planned && sum + terms.step <= most)) return false;
  for (std::size_t i = 0; i < team.size(); ++i)
    if (static_cast<double>(minutes[i]) < (1 - terms.tolerance) * team[i].weight / weight * static_cast<double>(sum) - 1e-9) return false;
  return true;
}
std::int64_t change(std::vector<PlannedMinutes> const& team, Minutes const& minutes) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < team.size(); ++i) sum += std::abs(minutes[i] - team[i].minutes);
  return sum;
}
/// The least change of all minutes there are; -1 when none keeps to the terms.
std::int64_t least_of_all(std::vector<PlannedMinutes> const& team, BalanceTerms const& terms, std::int64_t up_to) {
  std::int64_t best = -1;
  for (std::int64_t a = team[0].minutes % terms.step; a <= up_to; a += terms.step)
    for (std::int64_t b = team[1].minutes % terms.step; b <= up_to; b += terms.step)
      for (std::int64_t c = team[2].minutes % terms.step; c <= up_to; c += terms.step)
        if (Minutes const minutes{a, b, c}; keeps(team, terms, minutes) && (best < 0 || change(team, minutes) < best))
          best = change(team, minutes);
  return best;
}

TEST(AttentionPlan, no_other_minutes_keep_to_the_terms_with_less_change) {
  std::mt19937 random{6};
  auto const draw = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
  int possible = 0, impossible = 0, changed = 0;
  for (int world = 0; world < 400; ++world) {
    std::vector<PlannedMinutes> team;
    for (int i = 0; i < 3; ++i) team.push_back({static_cast<double>(draw(1, 4)), draw(0, 14) * (draw(0, 2) == 0 ? 0 : 2)});
    BalanceTerms terms{.step = draw(1, 4), .least = draw(0, 6), .tolerance = draw(0, 6) / 10.0};
    if (draw(0, 1) == 0) terms.most = draw(0, 60);
    auto const made = balance_minutes(team, terms);
    std::int64_t const best = least_of_all(team, terms, 90);
    ASSERT_EQ(made.has_value(), best >= 0);
    if (!made) {
      ++impossible;
      continue;
    }
    ++possible;
    EXPECT_TRUE(keeps(team, terms, *made));
    EXPECT_EQ(change(team, *made), best);
    changed += best > 0 ? 1 : 0;
  }
  EXPECT_GT(possible, 100);
  EXPECT_GT(impossible, 20);
  EXPECT_GT(changed, 100);
}

TEST(AttentionPlan, what_is_fair_already_stays_and_what_is_not_moves_from_the_fullest) {
  EXPECT_EQ(balance_minutes(std::vector<PlannedMinutes>{{1, 30}, {2, 60}, {1, 30}}), (Minutes{30, 60, 30}));
  // 180 minutes for three: 54 is nine tenths of 60, on the grid 55. 100 gives 35 + 15, 60 stays.
  EXPECT_EQ(balance_minutes(std::vector<PlannedMinutes>{{1, 120}, {1, 20}, {1, 40}}), (Minutes{70, 55, 55}));
  // With time to spare less is taken away for what is added: it is added change for change, so the sum stays as near as can be.
  EXPECT_EQ(balance_minutes(std::vector<PlannedMinutes>{{1, 60}, {1, 60}, {1, 30}}, {.most = 200, .tolerance = 0}), (Minutes{60, 60, 60}));
  // Less time than planned is taken from all in turn.
  EXPECT_EQ(balance_minutes(std::vector<PlannedMinutes>{{1, 60}, {1, 60}, {1, 60}}, {.most = 90}), (Minutes{30, 30, 30}));
  // Nobody is cut below the least.
  EXPECT_EQ(balance_minutes(std::vector<PlannedMinutes>{{1, 60}, {1, 60}, {1, 60}}, {.least = 40, .most = 90}), std::nullopt);
}

TEST(AttentionPlan, what_cannot_be_is_refused) {
  std::vector<PlannedMinutes> const team{{1, 30}, {1, 30}};
  for (BalanceTerms const& bad :
       {BalanceTerms{.step = 0}, {.step = 481}, {.least = -1}, {.most = -1}, {.tolerance = 1}, {.tolerance = -0.1}})
    EXPECT_THROW((void)balance_minutes(team, bad), InvalidArgument);
  for (PlannedMinutes const& bad : {PlannedMinutes{0, 30}, {-1, 30}, {1, -1}, {1, 2'000'000}})
    EXPECT_THROW((void)balance_minutes(std::vector<PlannedMinutes>{{1, 30}, bad}), InvalidArgument);
  EXPECT_TRUE(balance_minutes({}).has_value());
}

/// One with a talk of two hours a week, one of half an hour, one of half an hour every other week, and one newly come without a cadence.
Company company() {
  Company c;
  c.person("m").person("other").person("a").person("b").person("c").person("x");
  c.line("m", "a").line("m", "b").line("m", "c").line("other", "x");
  c.pace("weekly", Scope::Relationship, "m/a", 120);
  c.pace("weekly", Scope::Relationship, "m/b", 30);
  c.pace("every 2 weeks", Scope::Relationship, "m/c", 30);
  return c;
}
Plan plan_of(Company& c) {
  return make_plan(c.history(), {.window = Window::parse("2026-11-30/2026-12-28")});
}

TEST(AttentionPlan, the_planners_month_is_balanced_within_its_own_time) {
  Company c = company();
  Plan const plan = plan_of(c);
  Table const table = attention_plan(plan, {}, PersonId{"m"});
  ASSERT_EQ(table.rows(), 3u);
  std::map<std::string, std::int64_t> planned;
  for (PlannedMeeting const& meeting : plan.meetings()) planned[plan.history().person_id(meeting.report)] += meeting.minutes;
  std::int64_t sum = 0, before = 0;
  for (std::size_t row = 0; row < 3; ++row) {
    EXPECT_EQ(table["planned"].number(row), static_cast<double>(planned[table["report"].text(row)]));
    EXPECT_GE(table["minutes"].number(row), 0.9 * table["fair"].number(row) - 1e-9);
    EXPECT_EQ(table["change"].number(row), table["minutes"].number(row) - table["planned"].number(row));
    sum += static_cast<std::int64_t>(table["minutes"].number(row));
    before += static_cast<std::int64_t>(table["planned"].number(row));
  }
  EXPECT_EQ(sum, before);
  EXPECT_EQ(table["why"].text(0), "more_than_fair_share");
  EXPECT_EQ(table["why"].text(2), "less_than_fair_share");
  EXPECT_EQ(table["each"].number(0), table["minutes"].number(0) / 4);
}

TEST(AttentionPlan, the_planner_finds_slots_for_the_new_lengths) {
  Company c = company();
  PlanRequest const request{.window = Window::parse("2026-11-30/2026-12-28"), .lengths = {{"m", "b", 35}, {"other", "x", 45}}};
  Plan const plan = make_plan(c.history(), request);
  for (PlannedMeeting const& meeting : plan.meetings())
    if (plan.history().person_id(meeting.report) == "b") EXPECT_EQ(meeting.minutes, 35);
  auto const fair = with_fair_lengths(request, plan, {}, PersonId{"m"});
  ASSERT_TRUE(fair.has_value());
  EXPECT_EQ(fair->lengths.size(), 4u);
  EXPECT_EQ(fair->lengths.front(), (LengthOf{"other", "x", 45}));
  Plan const balanced = make_plan(c.history(), *fair);
  expect_sound(balanced, *fair);
  EXPECT_EQ(balanced.summary().planned, plan.summary().planned);
  std::map<std::string, std::int64_t> before, after;
  std::int64_t sum_before = 0, sum_after = 0;
  for (auto const& [one, minutes] : {std::pair{&plan, &before}, std::pair{&balanced, &after}})
    for (PlannedMeeting const& meeting : one->meetings())
      if (plan.history().person_id(meeting.manager) == "m") (*minutes)[plan.history().person_id(meeting.report)] += meeting.minutes;
  for (auto const& [report, minutes] : before) sum_before += minutes;
  for (auto const& [report, minutes] : after) sum_after += minutes;
  EXPECT_LE(sum_after, sum_before);
  for (auto const& [report, minutes] : after) EXPECT_GE(static_cast<double>(minutes), 0.8 * static_cast<double>(sum_after) / 3) << report;
  EXPECT_LT(static_cast<double>(before["c"]), 0.5 * static_cast<double>(sum_before) / 3);
  EXPECT_FALSE(with_fair_lengths(request, plan, {}, PersonId{"other"}).has_value());
  EXPECT_THROW((void)with_fair_lengths(request, plan, {}, PersonId{"a"}), Forbidden);
  for (std::vector<LengthOf> const& bad : {std::vector<LengthOf>{{"m", "b", 4}}, {{"m", "b", 30}, {"m", "b", 40}}})
    EXPECT_THROW((void)make_plan(c.history(), {.window = request.window, .lengths = bad}), InvalidArgument);
}

TEST(AttentionPlan, absence_and_weights_change_the_share_and_arranged_meetings_count) {
  Company c = company();
  c.away("b", "2026-12-07", "2026-12-28");
  c.planned("m", "c", "2026-12-03T15:00");
  Plan const plan = plan_of(c);
  AttentionData data;
  data.tiers = {{PersonId{"a"}, AttentionTier::Low, 0, open_end}};
  data.terms.weights = {1, 2, 1, 1};
  Table const table = attention_plan(plan, data, PersonId{"m"});
  ASSERT_EQ(table.rows(), 3u);
  // By hand: a 28 days of weight 2, b 7 days, c 28 days.
  double const sum = table["fair"].number(0) + table["fair"].number(1) + table["fair"].number(2);
  EXPECT_NEAR(table["fair"].number(0), sum * 56 / 91, 1e-9);
  EXPECT_NEAR(table["fair"].number(1), sum * 7 / 91, 1e-9);
  std::int64_t meetings = 1;
  for (PlannedMeeting const& meeting : plan.meetings()) meetings += plan.history().person_id(meeting.report) == "c" ? 1 : 0;
  EXPECT_EQ(table["meetings"].number(2), static_cast<double>(meetings));
}

TEST(AttentionPlan, it_is_told_to_the_teams_own_manager_alone) {
  Company c = company();
  Plan const plan = plan_of(c);
  for (char const* nobody : {"a", "stranger"}) EXPECT_THROW((void)attention_plan(plan, {}, PersonId{nobody}), Forbidden);
  std::string const of_other = attention_plan(plan, {}, PersonId{"other"}).to_json();  // a team of one
  EXPECT_NE(of_other.find("not_applicable"), std::string::npos);
  EXPECT_EQ(of_other.find("\"a\""), std::string::npos);
  EXPECT_NE(attention_plan(plan, {}, PersonId{"m"}, {.least = 10'000, .most = 10}).to_json().find("too_little_time"), std::string::npos);
  AttentionData twice{.tiers = {{PersonId{"a"}, AttentionTier::Low, 0, open_end}, {PersonId{"a"}, AttentionTier::High, 0, open_end}}};
  EXPECT_THROW((void)attention_plan(plan, twice, PersonId{"m"}), InvalidArgument);
  twice.tiers.clear();
  twice.terms.weights[3] = 0;
  EXPECT_THROW((void)attention_plan(plan, twice, PersonId{"m"}), InvalidArgument);
}

}  // namespace
}  // namespace roir
