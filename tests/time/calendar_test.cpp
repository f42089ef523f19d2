// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/calendar.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_trivially_copyable_v<WorkDays> && !std::is_convertible_v<int, WorkDays> && sizeof(WorkDays) == 1);
static_assert(std::is_nothrow_move_constructible_v<HolidayCalendar> && std::is_nothrow_move_constructible_v<WorkCalendar>);

TEST(WorkDays, ReadsTheFormsPeopleWrite) {
  struct Case {
    char const* text;
    unsigned mask;
    char const* printed;
  };
  for (Case const& c :
       {Case{"Mon-Fri", 0b0011111, "Mon-Fri"}, Case{"mon-fri", 0b0011111, "Mon-Fri"}, Case{"MonTueThu", 0b0001011, "MonTueThu"},
        Case{"1111100", 0b0011111, "Mon-Fri"}, Case{"0000011", 0b1100000, "SatSun"}, Case{"Mon, Wed, Fri", 0b0010101, "MonWedFri"},
        Case{"Sunday-Thursday", 0b1001111, "MonTueWedThuSun"}, Case{"Sun - Thu", 0b1001111, "MonTueWedThuSun"},
        Case{"Sat-Sun", 0b1100000, "SatSun"}, Case{"Tuesday", 0b0000010, "Tue"}, Case{"Mon-Sun", 0b1111111, "Mon-Sun"},
        Case{"TueWedThu", 0b0001110, "Tue-Thu"}, Case{"Mon;Tue/Wed+Thu Fri", 0b0011111, "Mon-Fri"}, Case{"MonMon", 1, "Mon"},
        Case{"Mon-WedFri", 0b0010111, "MonTueWedFri"}, Case{" Mon ", 1, "Mon"}, Case{"Fri-Mon", 0b1110001, "MonFriSatSun"}}) {
    EXPECT_EQ(WorkDays::parse(c.text).mask(), c.mask) << c.text;
    EXPECT_EQ(WorkDays::parse(c.text).to_string(), c.printed) << c.text;
  }
}

TEST(WorkDays, RefusesOtherTexts) {
  for (char const* text :
       {"", " ", "0000000", "111110", "11111000", "1111120", "Mo-Fr", "Mon-", "-Fri", "Mon-Xyz", "Mon-Fri!", "weekdays", "Mon--", "5"})
    EXPECT_THROW((void)WorkDays::parse(text), InvalidArgument) << text;
  EXPECT_THROW((void)WorkDays::parse(std::string(1000, ' ') + "Mon"), InvalidArgument);
  EXPECT_THROW(WorkDays{0}, InvalidArgument);
  EXPECT_THROW(WorkDays{128}, InvalidArgument);
}

TEST(WorkDays, PrintsWhatItReadsForEveryMask) {
  for (unsigned mask = 1; mask < 128; ++mask) {
    WorkDays const days{static_cast<std::uint8_t>(mask)};
    ASSERT_EQ(WorkDays::parse(days.to_string()), days) << days.to_string();
    std::string digits;
    for (unsigned day = 0; day < 7; ++day) digits += (mask >> day & 1) != 0 ? '1' : '0';
    ASSERT_EQ(WorkDays::parse(digits), days);
  }
}

// Every mask, every begin and length of three weeks around the epoch, against counting one by one.
TEST(WorkDays, CountsAsOneByOne) {
  for (unsigned mask = 1; mask < 128; ++mask) {
    WorkDays const days{static_cast<std::uint8_t>(mask)};
    for (int begin = -11; begin < 11; ++begin) {
      int count = 0;
      for (int end = begin; end < begin + 22; ++end) {
        ASSERT_EQ(days.count(begin, end), count) << days.to_string() << ' ' << begin << ' ' << end;
        ASSERT_EQ(days.count(end + 1, begin), 0);
        count += days.contains(end) ? 1 : 0;
      }
    }
  }
}

TEST(HolidayCalendar, IsASetThatNeverChanges) {
  HolidayCalendar const none;
  HolidayCalendar const one = none.with_holiday(Date{2026, 12, 25});
  EXPECT_TRUE(none.days().empty());
  EXPECT_TRUE(one.contains(day_number(Date{2026, 12, 25})));
  EXPECT_FALSE(one.contains(day_number(Date{2026, 12, 24})));
  EXPECT_EQ(one.with_holiday(Date{2026, 12, 25}), one);
  EXPECT_EQ(HolidayCalendar({5, 3, 5, 1}), HolidayCalendar({1, 3, 5}));
  EXPECT_EQ(HolidayCalendar({1, 5}).with_holiday(3), HolidayCalendar({1, 3, 5}));
  EXPECT_EQ(HolidayCalendar({1, 3}).united(HolidayCalendar({3, 5})), HolidayCalendar({1, 3, 5}));
  EXPECT_THROW((void)none.with_holiday(Date{boost::date_time::pos_infin}), InvalidArgument);
}

// Random weekdays, holidays and ranges, against asking day by day.
TEST(WorkCalendar, CountsAsDayByDay) {
  std::mt19937_64 random{41};
  auto const between = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::int32_t> holidays;
    for (int i = between(0, 40); i > 0; --i) holidays.push_back(between(-200, 200));
    WorkDays const week{static_cast<std::uint8_t>(between(1, 127))};
    HolidayCalendar const calendar{holidays};
    WorkCalendar const work{week, calendar};
    for (int i = 0; i < 20; ++i) {
      int const begin = between(-250, 250);
      int const end = between(-250, 250);
      int count = 0;
      for (int day = begin; day < end; ++day) {
        bool const expected = week.contains(day) && !calendar.contains(day);
        ASSERT_EQ(work.is_working(day), expected);
        count += expected ? 1 : 0;
      }
      ASSERT_EQ(work.working_days(begin, end), count) << begin << ' ' << end;
    }
  }
}

TEST(WorkCalendar, KnowsChristmasWeek) {
  // Germany 2026: 25 and 26 December are holidays; the 25th is a Friday, the 26th a Saturday.
  HolidayCalendar const germany{{day_number(Date{2026, 12, 25}), day_number(Date{2026, 12, 26})}};
  std::int32_t const monday = day_number(Date{2026, 12, 21});
  EXPECT_EQ((WorkCalendar{WorkDays{}, germany}.working_days(monday, monday + 7)), 4);
  EXPECT_EQ((WorkCalendar{WorkDays::parse("Mon-Sat"), germany}.working_days(monday, monday + 7)), 4);
  EXPECT_EQ((WorkCalendar{WorkDays::parse("MonTueThu"), germany}.working_days(monday, monday + 7)), 3);
  EXPECT_EQ(WorkCalendar{}.working_days(monday, monday + 7), 5);
  EXPECT_EQ((WorkCalendar{WorkDays{}, HolidayCalendar{{day_number(Date{2026, 12, 26})}}}), WorkCalendar{}) << "a holiday on a day off";
}

}  // namespace
}  // namespace roir
