// SPDX-License-Identifier: MIT
// Indicators on numbers worked by hand; those of what is talked about are in talk_indicators_test.cpp. Days are counted from 2026-01-01, a
// Thursday.
#include "small_firm.hpp"
#include <roir/core/error.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace roir {
namespace {

using firm::Firm;
using firm::Sums;
using given::at;
using given::day;

constexpr double year = 365.25;
constexpr double exact = 1e-12;

void expect(Sums const& found, double amount, double exposure, std::size_t rows = 1) {
  EXPECT_NEAR(found.amount, amount, exact);
  EXPECT_NEAR(found.exposure, exposure, exact);
  EXPECT_EQ(found.rows, rows);
  EXPECT_EQ(found.code, "");
}

// --- meetings, employments, absences ----------------------------------------------------------------------------------------------------

TEST(ContactIndicators, adherence_is_held_of_due_weeks) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "e");
  firm.facts.add(ProgrammeAdoption{.cadence = Cadence::parse("weekly"), .from = day(-30)});
  for (int i = 0; i < 10; ++i)
    if (i != 3 && i != 7) pair.meetings.push_back(given::held("t" + std::to_string(i), 18 + 7 * i));  // Mondays from day 18
  // The first fourteen days owe nothing; the ten whole weeks from Monday day 18 to day 88 do.
  expect(firm.sums("adherence", 18, 88), 8, 10);
}

TEST(ContactIndicators, coverage_looks_back_four_weeks_from_each_week_end) {
  Firm firm;
  firm.pair("m", "e").meetings = {given::held("t", 32)};
  // History begins on day 32. Week ends (first days after) from day 60 on have 28 days behind them: 60, 67, 74, 81, 88. The meeting of day
  // 32 lies within the 28 days before day 60 alone.
  Sums const found = firm.sums("coverage", 53, 88);
  EXPECT_NEAR(found.amount / found.exposure, 1.0 / 5, exact);
}

TEST(ContactIndicators, tenure_is_the_mean_age_over_the_days) {
  Firm firm;
  firm.pair("m", "e", 0);
  firm.pair("m", "f", 40);
  // e: ages 50 to 59, mean 54.5; f: 10 to 19, mean 14.5; ten days each.
  expect(firm.sums("tenure", 50, 60), (545 + 145) / year, 20, 2);
}

TEST(ContactIndicators, leaving_counts_ends_of_employment_over_employed_time) {
  Firm firm;
  for (char const* person : {"a", "b", "c", "d"}) firm.pair("m", person);
  firm.employ("a", -100);
  firm.employ("b", -100, 50);  // left
  firm.employ("c", -100, 30);
  firm.employ("c", 40);         // came back within a month
  firm.employ("d", -100, 120);  // leaves after the window
  expect(firm.sums("leaving", 0, 100), 1, (100 + 50 + 90 + 100) / year, 4);
  EXPECT_EQ(firm.sums("leaving", 0, 50).amount, 1);  // day 49 was the last one
  EXPECT_EQ(firm.sums("leaving", 50, 100).amount, 0);
}

TEST(ContactIndicators, leaving_needs_employments) {
  Firm firm;
  firm.pair("m", "a");
  EXPECT_EQ(firm.sums("leaving", 0, 100).code, "no_records");
}

TEST(ContactIndicators, absences_are_the_unplanned_short_ones) {
  Firm firm;
  firm.pair("m", "a");
  firm.employ("a", -100);
  firm.away("a", 4, 7);          // Monday to Wednesday: 3 working days
  firm.away("a", 8, 13);         // Friday to Tuesday: 3 working days
  firm.away("a", 20, 30, true);  // planned
  firm.away("a", 60, 95);        // 35 days: long
  // Absences are known from day 4 on: 96 days of the window.
  expect(firm.sums("absence_days", 0, 100), 6, 96 / year);
  expect(firm.sums("absence_spells", 0, 100), 2, 96 / year);
  expect(firm.sums("absence_days", 0, 11), 4, 7 / year);  // the window cuts the second one after its Friday
  EXPECT_EQ(firm.sums("absence_days", 0, 4).code, "no_pre_period");
}

// --- readings and goals -----------------------------------------------------------------------------------------------------------------

TEST(PerformanceIndicators, output_is_where_readings_stand_among_their_series) {
  Firm firm;
  firm.pair("m", "a");
  firm.pair("m", "b");
  firm.read("a", "sales", 0, 10, 14);
  firm.read("b", "sales", 0, 10, 10);
  firm.read("b", "sales", 10, 40, 12);  // mean 12, standard deviation 2: 1, −1, 0
  firm.read("a", "cost", 0, 20, 3, {}, KpiKind::Cost, Direction::Down);
  firm.read("b", "cost", 0, 20, 5, {}, KpiKind::Cost, Direction::Down);  // ±1/√2; less is better
  firm.read("a", "tone", 0, 20, 3, {}, KpiKind::Behaviour);
  firm.read("b", "tone", 0, 20, 5, {}, KpiKind::Behaviour);
  firm.read("a", "lone", 0, 20, 5);  // nothing to compare with
  double const half = std::sqrt(0.5);
  // a: 10 days at 1 and 20 at √½; b: 10 at −1, 10 of 30 at 0, 20 at −√½.
  Sums const found = firm.sums("output", 0, 20);
  expect(found, 10 + 20 * half - 10 - 20 * half, 10 + 20 + 10 + 10 + 20, 2);
  auto const columns = firm.columns(indicator_of("output", OutcomeFamily::Gaussian), 0, 20);
  EXPECT_NEAR(columns.amount[0], 10 + 20 * half, exact);
  EXPECT_NEAR(firm.columns(indicator_of("behaviour", OutcomeFamily::Gaussian), 0, 20).amount[0], -20 * half, exact);
}

TEST(PerformanceIndicators, under_performance_from_the_second_miss_to_what_was_said_and_done) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  firm.pair("m", "b");
  firm.pair("m", "c");
  auto const readings = [&](char const* person, std::vector<double> const& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
      firm.read(person, "sales", 10 * static_cast<std::int32_t>(i), 10 * static_cast<std::int32_t>(i) + 10, values[i], 10);
  };
  readings("a", {8, 9, 9, 10, 9, 11, 12});  // misses 0 and 10: noticed on day 20; 50 and 60 reach it: day 70
  readings("b", {11, 8, 11, 8, 8, 8});      // noticed on day 50; known to day 60
  readings("c", {9, 11, 9, 11});            // never twice in a row
  pair.feedback = {{.matter = MatterId{"f"}, .by = Side::Manager, .at = at(33)}};
  // a was told on day 33; with b nobody said anything until day 300.
  expect(firm.sums("under_performance_identified", 0, 100), 13 + 251, 1, 2);
  expect(firm.sums("under_performance_resolved", 0, 100), 50 + 10, 1, 2);
  expect(firm.sums("under_performance_resolved", 30, 100), 10, 0, 1);
}

TEST(PerformanceIndicators, what_was_said_before_it_was_certain_took_no_time) {
  Firm firm;
  firm.matter(firm.pair("m", "a"), MatterKind::Concern, Side::Report, 5);
  for (int i = 0; i < 2; ++i) firm.read("a", "sales", 10 * i, 10 * i + 10, 8, 10);
  expect(firm.sums("under_performance_identified", 0, 100), 0, 1);
}

TEST(PerformanceIndicators, goals_that_people_set_themselves) {
  Firm firm;
  firm.pair("m", "a");
  auto const goal = [&](char const* name, Authorship by, char const* measure, std::int32_t from, std::optional<std::int32_t> until = {}) {
    firm.goals.push_back({.person = PersonId{"a"},
                          .name = name,
                          .authorship = by,
                          .measure = measure,
                          .from = day(from),
                          .until = until ? std::optional<Date>{day(*until)} : std::nullopt});
  };
  goal("learn", Authorship::Report, "exam", 10);
  goal("sell", Authorship::Joint, "", 10);  // nobody can tell when it is reached
  goal("save", Authorship::Manager, "euro", 10);
  goal("old", Authorship::Report, "x", -50, -10);
  expect(firm.sums("goals_of_own", 0, 100), 1, 3);
}

// A goal that outlives two managers is one goal, also where nobody leads its owner on its first day.
TEST(PerformanceIndicators, goals_are_counted_once_whoever_leads) {
  Firm firm;
  firm.pair("z", "a", 5).until = day(50);
  firm.pair("m", "a", 50);
  firm.pair("n", "a", 60);
  auto const goal = [&](char const* name, Authorship by, std::int32_t from) {
    firm.goals.push_back({.person = PersonId{"a"}, .name = name, .authorship = by, .measure = "exam", .from = day(from)});
  };
  goal("learn", Authorship::Report, 0);
  goal("save", Authorship::Manager, 70);
  expect(firm.sums("goals_of_own", 0, 100), 1, 2, 2);
  expect(firm.sums("goals_of_own", 55, 100), 1, 2, 2);
}

TEST(PerformanceIndicators, readings_that_the_organisation_keeps) {
  Firm firm;
  firm.pair("m", "a");
  firm.pair("m", "b");
  firm.read("a", "grievances", 0, 50, 2);
  firm.read("b", "grievances", 0, 50, 0);
  expect(firm.sums("grievances", 0, 25), 1, 50 / year, 2);
  firm.read("a", "review_hours", 0, 10, 4);
  firm.read("a", "review_hours", 10, 40, 2);
  expect(firm.sums("review_hours", 0, 20), 4 * 10 + 2 * 10, 20);
  firm.read("a", "review_disputes", 0, 10, 0.5);
  expect(firm.sums("review_disputes", 0, 20), 5, 10);
  firm.read("b", "novel_ideas", 0, 20, 3);
  expect(firm.sums("novel_ideas", 0, 100), 3, 20 / year);
  firm.read("b", "praise", 0, 10, 3);
  firm.read("b", "praise", 10, 20, 0);
  expect(firm.sums("reading:praise", 0, 100, OutcomeFamily::Count), 3, 20 / year);
  expect(firm.sums("reading:praise", 0, 100, OutcomeFamily::Binary), 1, 2);
  expect(firm.sums("reading:praise", 0, 100, OutcomeFamily::Ordinal), 30, 20);
  EXPECT_EQ(firm.sums("reading:blame", 0, 100, OutcomeFamily::Count).code, "no_records");
}

TEST(PersonRecords, a_later_fact_of_one_key_and_a_correction_stand) {
  Firm firm;
  firm.pair("m", "a");
  firm.read("a", "sales", 0, 10, 1);
  firm.read("a", "sales", 0, 10, 2);  // the same key
  firm.read("a", "other", 0, 10, 7);
  firm.readings.back().fact.id = FactId{"x"};
  firm.read("a", "other", 10, 20, 8);
  firm.readings.back().fact.corrects = FactId{"x"};
  firm.read("a", "late", 0, 10, 5);
  firm.readings.back().fact.recorded_at = at(301, 0);
  firm.read("nobody", "sales", 0, 10, 5);
  History const history = firm.selection(0, 100).history;
  PersonRecords const records{history, firm.readings, firm.goals};
  auto const found = records.readings(history.find_person("a"));
  ASSERT_EQ(found.size(), 2u);
  std::multiset<double> const values{found[0].value, found[1].value};
  EXPECT_EQ(values, (std::multiset<double>{2, 8}));
}

// --- all of them ------------------------------------------------------------------------------------------------------------------------

TEST(Indicators, a_history_of_meetings_alone_says_what_it_lacks) {
  Firm firm;
  firm.pair("m", "a").meetings = {given::held("t", 5), given::held("u", 40)};
  Selection const asked = firm.selection(0, 100);
  auto const all = indicators();
  auto const columns = indicator_columns(asked, {}, all);
  std::set<std::string> const told{"coverage", "tenure"};
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(columns[i].size() > 0, told.contains(all[i].name)) << all[i].name;
    EXPECT_FALSE(all[i].words.empty());
    EXPECT_FALSE(all[i].needs.empty());
    if (told.contains(all[i].name)) continue;
    ASSERT_TRUE(columns[i].refusal) << all[i].name;
    EXPECT_EQ(columns[i].refusal->code, all[i].name == "adherence" ? "no_cadence" : "no_records") << all[i].name;
    if (all[i].name != "adherence") EXPECT_NE(columns[i].refusal->fix.find(all[i].needs), std::string::npos);
  }
}

TEST(Indicators, a_window_cut_in_two_adds_up_for_what_is_counted) {
  Firm firm;
  RelationshipState& pair = firm.pair("m", "a");
  for (int i = 0; i < 40; ++i) {
    firm.recognise(pair, 3 + 5 * i);
    firm.matter(pair, MatterKind::Idea, Side::Report, 5 * i, 5 * i + 3, 5 * i + 11);
    firm.promise(pair, Side::Report, 4 * i, 4 * i + 9, 4 * i + (i % 13)).requested = i % 3 > 0;
    firm.read("a", "grievances", 5 * i, 5 * i + 5, i % 2);
  }
  for (char const* name : {"recognitions", "ideas_raised", "ideas_adopted", "voluntary_acts", "overdue", "grievances", "influence"})
    for (std::int32_t const middle : {50, 77, 123}) {
      Sums const all = firm.sums(name, 10, 200), left = firm.sums(name, 10, middle), right = firm.sums(name, middle, 200);
      EXPECT_NEAR(all.amount, left.amount + right.amount, 1e-9) << name;
      EXPECT_NEAR(all.exposure, left.exposure + right.exposure, 1e-9) << name;
    }
}

}  // namespace
}  // namespace roir
