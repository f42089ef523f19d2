// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/dialogue/recognising.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

using given::at;
using given::first;
using given::frame;
using given::successes;

RelationshipPolicy const plain{};

Recognition recognition(std::int32_t day, std::int64_t specifics, std::optional<std::int32_t> when = {}, Side by = Side::Manager) {
  Recognition made{.matter = MatterId{"r"}, .by = by, .at = at(day), .specifics = specifics};
  if (when) made.when = given::day(*when);
  return made;
}

TEST(Recognition, is_specific_with_three_of_four_marks) {
  std::vector<Recognition> const all{recognition(1, 4), recognition(2, 3), recognition(3, 2), recognition(4, 0),
                                     recognition(5, 4, {}, Side::Report)};
  Parts const parts = specificity_parts(all, Side::Manager, frame());
  ASSERT_EQ(parts.parts.size(), 4u);
  EXPECT_EQ(parts.parts[0].numerator, 1);
  EXPECT_EQ(parts.parts[1].numerator, 0.75);
  EXPECT_EQ(parts.parts[2].numerator, 0.5);
  EXPECT_EQ(parts.parts[3].numerator, 0);
  EXPECT_EQ(successes(specific_trials(all, Side::Manager, frame())), 2);
}

TEST(Recognition, comes_so_many_days_after_what_was_achieved) {
  std::vector<Recognition> const all{recognition(10, 2, 3), recognition(12, 1), recognition(14, 2, 15)};
  auto const days = recognition_days(all, Side::Manager, frame());
  ASSERT_EQ(days.size(), 2u);
  EXPECT_EQ(days[0].value, 7);
  EXPECT_EQ(days[1].value, 0) << "announced before its day";
}

TEST(Recognition, of_the_last_thirty_eligible_days_counts) {
  std::vector<Recognition> const all{recognition(10, 4)};
  DaySet const always{first, first + 365};
  auto const on = [&](std::int32_t day, DaySet const& eligible) {
    return recognised_trials(all, Side::Manager, first + day, eligible, frame(), plain);
  };
  EXPECT_EQ(on(28, always).pending, 1) << "only 29 days so far";
  EXPECT_EQ(successes(on(29, always)), 1);
  EXPECT_EQ(successes(on(39, always)), 1) << "days 10 to 39 are thirty";
  EXPECT_EQ(on(40, always).trials.size(), 1u);
  EXPECT_EQ(successes(on(40, always)), 0);
  DaySet const with_leave = always.without(DaySet{first + 20, first + 30});
  EXPECT_EQ(successes(on(49, with_leave)), 1) << "ten days of leave do not count";
  EXPECT_EQ(successes(on(50, with_leave)), 0);
  EXPECT_TRUE(on(25, with_leave).trials.empty()) << "nobody is asked for on leave";
}

}  // namespace
}  // namespace roir
