// SPDX-License-Identifier: MIT
/// @file
/// Adherence (M01) against a recurrence rule.
#include "worlds.hpp"

#include <gtest/gtest.h>

#include <map>

namespace roir {
namespace {

using namespace worlds;

std::int64_t at(char const* date, int hour) {
  return std::int64_t{parse_day(date)} * 86'400 + hour * 3'600;
}

World pair_with(std::string cadence, std::vector<char const*> const& held) {
  World world;
  world.as_of = parse_day("2024-03-31");
  world.lines = {{2, 0, monday - 28, open_end}};
  world.paces = {{Scope::Organisation, 0, 0, "", std::move(cadence), monday, open_end}};
  for (char const* day : held) world.meetings.push_back({.manager = 0, .report = 2, .start = parse_day(day) * 1440 + 600, .minutes = 30});
  return world;
}

// Begin of each due period that the window holds, and whether it was kept.
std::string kept(World const& world, char const* window) {
  Table const table = adherence(Selection{.history = history_of(world), .window = Window::parse(window)}, {.by = Grain::Meeting});
  std::string out;
  for (std::size_t row = 0; row < table.rows(); ++row)
    out += table["day"].text(row).substr(5) + (table["adherence"].number(row) == 1 ? "+ " : "- ");
  return out;
}

// Worked by hand. Mondays and Thursdays at ten; on 18 January, and in the whole of the week of the 22nd, they agreed not to meet, and 29
// January went to the 31st.
//   1 Jan, 4 Jan: held on their days. 8 Jan: held on Thursday the 11th at ten, within its grace (to 14:24); so the Thursday itself was not.
//   15 Jan: the Thursday is cancelled, so the whole week is Monday's, and Friday the 19th keeps it. 22 Jan: nothing is owed.
//   29 Jan: held on the 31st, where it was moved. Thursday 1 Feb: made up for on Monday the 5th at ten, within the grace of its four days
//   (to 19:12); Monday's own then on Thursday the 8th, within its grace; so that Thursday was not held.
TEST(RecurringAdherence, counts_what_the_series_owes) {
  Recurrence const series = Recurrence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO,TH", at("2024-01-01", 10))
                                .with_cancelled(at("2024-01-18", 10))
                                .with_cancelled(at("2024-01-22", 10))
                                .with_cancelled(at("2024-01-25", 10))
                                .with_moved(at("2024-01-29", 10), at("2024-01-31", 10));
  World const world = pair_with(Cadence::recurring(series).to_string(), {"2023-12-18", "2024-01-01", "2024-01-04", "2024-01-11",
                                                                         "2024-01-19", "2024-01-31", "2024-02-05", "2024-02-08"});
  EXPECT_EQ(kept(world, "2024-01-01/2024-02-12"), "01-01+ 01-04+ 01-08+ 01-11- 01-15+ 01-29+ 02-01+ 02-05+ 02-08- ");
}

// Moved past the next occurrence: as many due periods as before, and both are kept by the two meetings of the week to which it went only if
// one of them is within the grace of its own week; 1.4 days after a Sunday are not.
TEST(RecurringAdherence, neither_creates_nor_loses_a_due_period_by_a_move) {
  Recurrence const series = Recurrence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO", at("2024-01-01", 10));
  std::vector<char const*> const held{"2023-12-18", "2024-01-01", "2024-01-15", "2024-01-18"};
  World const plain = pair_with(Cadence::recurring(series).to_string(), held);
  World const moved = pair_with(Cadence::recurring(series.with_moved(at("2024-01-08", 10), at("2024-01-18", 10))).to_string(), held);
  EXPECT_EQ(kept(plain, "2024-01-01/2024-01-29"), "01-01+ 01-08+ 01-15+ 01-22- ")
      << "Monday the 15th is within the grace of the week before";
  EXPECT_EQ(kept(moved, "2024-01-01/2024-01-29"), kept(plain, "2024-01-01/2024-01-29"));
}

TEST(RecurringAdherence, owes_one_a_month_on_a_last_friday) {
  World const world = pair_with("RRULE:FREQ=MONTHLY;BYDAY=-1FR", {"2023-12-29", "2024-01-02", "2024-03-01"});
  EXPECT_EQ(kept(world, "2024-01-01/2024-03-01"), "01-01+ 02-01+ ") << "1 March is within the grace of February";
}

// In random worlds a rule that spells a simple cadence gives every figure of it.
TEST(RecurringAdherence, is_that_of_the_simple_cadence_that_a_rule_spells) {
  std::map<std::string, std::string> const spelt{{"weekly", "RRULE:FREQ=WEEKLY;BYDAY=WE"},
                                                 {"every 2 weeks", "RRULE:FREQ=WEEKLY;INTERVAL=2"},
                                                 {"every 10 days", "RRULE:FREQ=DAILY;INTERVAL=10"},
                                                 {"every 3 days", "RRULE:FREQ=DAILY;INTERVAL=3"},
                                                 {"monthly", "RRULE:FREQ=MONTHLY;BYDAY=1TU"}};
  std::size_t rows = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    World world = random_world(seed);
    Selection const simple = selection_of(history_of(world), monday - 150, monday + 300);
    for (Pace& pace : world.paces)
      if (auto const rule = spelt.find(pace.cadence); rule != spelt.end()) pace.cadence = rule->second;
    Selection const ruled = selection_of(history_of(world), monday - 150, monday + 300);
    for (Grain const by : {Grain::Meeting, Grain::Relationship}) {
      Table const expected = adherence(simple, {.by = by});
      ASSERT_EQ(adherence(ruled, {.by = by}).to_csv(), expected.to_csv()) << "world " << seed;
      rows += expected.rows();
    }
    ASSERT_EQ(gap(ruled, {.by = Grain::Relationship}).to_csv(), gap(simple, {.by = Grain::Relationship}).to_csv()) << "world " << seed;
  }
  EXPECT_GT(rows, 1'000u);
}

}  // namespace
}  // namespace roir
