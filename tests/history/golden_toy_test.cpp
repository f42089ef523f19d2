// SPDX-License-Identifier: MIT
#include "worlds.hpp"

#include <gtest/gtest.h>

namespace roir {
namespace {

using namespace worlds;

/// Toy A of domain.md M01 and M02: weekly in the first quarter of 2024, the report on leave from 12 to 26 February.
World toy() {
  World world;
  world.as_of = parse_day("2024-04-30");
  world.lines = {{2, 0, monday, open_end}};
  world.paces = {{Scope::Organisation, 0, 0, "", "weekly", monday, open_end}};
  world.aways = {{2, parse_day("2024-02-12"), parse_day("2024-02-26")}};
  for (char const* day :
       {"2024-01-03", "2024-01-10", "2024-01-17", "2024-01-31", "2024-02-07", "2024-02-28", "2024-03-11", "2024-03-13", "2024-03-20"})
    world.meetings.push_back({.manager = 0, .report = 2, .start = parse_day(day) * 1440 + 600, .minutes = 30});
  return world;
}
Selection toy_selection() {
  return {.history = history_of(toy()), .window = Window::parse("2024-01-01/2024-04-01")};
}

TEST(GoldenToy, adherence_covered_time_and_dose_are_those_of_the_reference) {
  for (Grain const by : {Grain::Relationship, Grain::Person}) {
    Table const table = adherence(toy_selection(), {.by = by});
    ASSERT_EQ(table.rows(), 1u);
    EXPECT_NEAR(table["adherence"].number(0), 9.0 / 11, 1e-12);
    EXPECT_EQ(table["adherence_n"].number(0), 11);
    EXPECT_NEAR(table["adherence_low"].number(0), 0.523019438039, 1e-9);
    EXPECT_NEAR(table["adherence_high"].number(0), 0.948632310254, 1e-9);
    EXPECT_NEAR(table["covered_time"].number(0), 0.920995670996, 1e-9);
    EXPECT_EQ(table["covered_time_n"].number(0), 77);
    EXPECT_NEAR(table["dose"].number(0), 0.818181818182, 1e-9);
  }
}

TEST(GoldenToy, regularity_is_that_of_the_reference) {
  Table const table = regularity(toy_selection(), {.by = Grain::Relationship});
  EXPECT_EQ(table["cv_n"].number(0), 8);
  EXPECT_NEAR(table["cv"].number(0), 0.476994962449, 1e-9);
  EXPECT_NEAR(table["burstiness"].number(0), -0.43780600407, 1e-9);
  EXPECT_EQ(table["cv_status"].text(0), "ok");
}

TEST(GoldenToy, the_mean_gap_is_that_of_the_reference) {
  Table const table = gap(toy_selection(), {.by = Grain::Meeting});
  double sum = 0;
  int closed = 0;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["is_closed"].number(row) == 1) {
      sum += table["gap"].number(row);
      ++closed;
    }
  EXPECT_EQ(closed, 8);
  EXPECT_NEAR(sum / closed, 7.875, 1e-12);
}

TEST(GoldenToy, the_meeting_after_the_weekend_counts_for_the_week_before_by_grace) {
  Table const table = adherence(toy_selection(), {.by = Grain::Meeting});
  std::string missed;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["adherence"].number(row) == 0) missed += table["day"].text(row) + " ";
  EXPECT_EQ(missed, "2024-01-22 2024-03-25 ");
}

}  // namespace
}  // namespace roir
