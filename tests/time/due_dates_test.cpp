// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/due_dates.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace roir {
namespace {

using Change = DueDate::Change;

std::int32_t day(char const* text) {
  return parse_day(text);
}

Presence present(char const* work_days, std::vector<std::int32_t> holidays = {}, std::vector<DayInterval> absences = {}) {
  return {.calendar = WorkCalendar{WorkDays::parse(work_days), HolidayCalendar{std::move(holidays)}},
          .absences = DaySet{std::move(absences)}};
}

// The hardest case of the header.
TEST(DueDates, WorkTheCaseOfTheirHeader) {
  std::vector<std::int32_t> const fridays = Cadence::parse("weekly").due_days(Window::parse("2026-03-27/2026-04-11"), day("2026-03-27"));
  std::vector<std::int32_t> const good_friday{day("2026-04-03"), day("2026-04-06")};
  std::vector const people{present("Mon-Fri", good_friday), present("Mon-Fri", good_friday, {{day("2026-04-01"), day("2026-04-03")}})};
  EXPECT_EQ(due_dates(fridays, people, NonWorking::Before),
            (std::vector<DueDate>{{day("2026-03-27"), day("2026-03-27"), Change::None, DayOff::None},
                                  {day("2026-04-03"), day("2026-03-31"), Change::MovedBefore, DayOff::Holiday},
                                  {day("2026-04-10"), day("2026-04-10"), Change::None, DayOff::None}}));
  EXPECT_EQ(due_dates(fridays, people, NonWorking::After)[1],
            (DueDate{day("2026-04-03"), day("2026-04-07"), Change::MovedAfter, DayOff::Holiday}));
  EXPECT_EQ(due_dates(fridays, people, NonWorking::Skip)[1],
            (DueDate{day("2026-04-03"), day("2026-04-03"), Change::Skipped, DayOff::Holiday}));
  EXPECT_EQ(due_dates(fridays, people, NonWorking::Keep)[1],
            (DueDate{day("2026-04-03"), day("2026-04-03"), Change::Kept, DayOff::Holiday}));

  std::vector const away{present("Mon-Fri", good_friday, {{day("2026-03-01"), day("2026-05-01")}})};
  EXPECT_EQ(due_dates(fridays, away, NonWorking::Before, 14)[1],
            (DueDate{day("2026-04-03"), day("2026-04-03"), Change::NotMoved, DayOff::Holiday}));
}

TEST(DueDates, SayTheLeastReason) {
  std::int32_t const saturday = day("2026-12-26");
  EXPECT_EQ(day_off(saturday, std::vector{present("Mon-Fri", {saturday}, {{saturday, saturday + 1}})}), DayOff::Weekday);
  EXPECT_EQ(day_off(saturday, std::vector{present("Mon-Sat", {saturday}, {{saturday, saturday + 1}})}), DayOff::Holiday);
  EXPECT_EQ(day_off(saturday, std::vector{present("Mon-Sat", {}, {{saturday, saturday + 1}})}), DayOff::Absence);
  EXPECT_EQ(day_off(saturday, std::vector{present("Mon-Sat"), present("Mon-Fri")}), DayOff::Weekday) << "both have to work";
  EXPECT_EQ(day_off(saturday, {}), DayOff::None) << "nobody is off where nobody is asked";
}

TEST(DueDates, LookNoFurtherThanTheyAreTold) {
  std::vector<std::int32_t> const saturday{day("2026-01-03")};
  std::vector const people{present("Mon-Fri")};
  EXPECT_EQ(due_dates(saturday, people, NonWorking::After, 1)[0].change, Change::NotMoved);
  EXPECT_EQ(due_dates(saturday, people, NonWorking::After, 2)[0],
            (DueDate{saturday[0], saturday[0] + 2, Change::MovedAfter, DayOff::Weekday}));
  EXPECT_EQ(due_dates(saturday, people, NonWorking::Before, 0)[0].change, Change::NotMoved);
  EXPECT_THROW((void)due_dates(saturday, people, NonWorking::After, -1), InvalidArgument);
  EXPECT_THROW((void)due_dates(saturday, people, NonWorking::After, max_move_days + 1), InvalidArgument);
}

// For random people and days, against one plain set of days on which somebody is off.
TEST(DueDates, KeepTheirLaws) {
  std::mt19937_64 random{2026};
  auto const between = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  constexpr int span = 200;
  int moved = 0;
  for (int round = 0; round < 5'000; ++round) {
    std::set<std::int32_t> off;
    std::vector<Presence> people;
    for (int person = between(1, 2); person > 0; --person) {
      WorkDays const work{static_cast<std::uint8_t>(between(1, 127))};
      std::vector<std::int32_t> holidays;
      for (int i = between(0, 12); i > 0; --i) holidays.push_back(between(0, span));
      std::int32_t const away = between(0, span);
      DaySet const absences{away, away + between(0, 50)};
      for (std::int32_t d = -span; d < 2 * span; ++d)
        if (!work.contains(d) || std::count(holidays.begin(), holidays.end(), d) > 0 || absences.contains(d)) off.insert(d);
      people.push_back({.calendar = WorkCalendar{work, HolidayCalendar{holidays}}, .absences = absences});
    }
    std::vector<std::int32_t> const days{between(0, span), between(0, span)};
    auto const rule = static_cast<NonWorking>(between(0, 3));
    int const furthest = between(0, 40);
    auto const dues = due_dates(days, people, rule, furthest);
    ASSERT_EQ(dues.size(), days.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
      DueDate const& due = dues[i];
      ASSERT_EQ(due.nominal, days[i]);
      ASSERT_EQ(due.reason == DayOff::None, !off.contains(days[i]));
      ASSERT_EQ(due.reason == DayOff::None, due.change == Change::None);
      bool const has_moved = due.change == Change::MovedBefore || due.change == Change::MovedAfter;
      ASSERT_EQ(has_moved, due.day != due.nominal);
      if (rule == NonWorking::Keep || rule == NonWorking::Skip) {
        ASSERT_FALSE(has_moved);
        continue;
      }
      int const step = rule == NonWorking::Before ? -1 : 1;
      if (has_moved) {
        ++moved;
        ASSERT_FALSE(off.contains(due.day));
        ASSERT_LE((due.day - due.nominal) * step, furthest);
        ASSERT_GT((due.day - due.nominal) * step, 0);
      }
      // Everything between is off: no nearer day was passed over.
      int const looked_at = has_moved ? (due.day - due.nominal) * step - 1 : (due.change == Change::NotMoved ? furthest : 0);
      for (int k = 1; k <= looked_at; ++k) ASSERT_TRUE(off.contains(due.nominal + step * k));
    }
  }
  EXPECT_GT(moved, 1'000);
}

}  // namespace
}  // namespace roir
