// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/window.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_trivially_copyable_v<Window>);
static_assert(!std::is_default_constructible_v<Window>);
static_assert(!std::is_convertible_v<std::string, Window>);

namespace greg = boost::gregorian;

std::string code_of(std::string_view text) {
  try {
    (void)Window::parse(text);
  } catch (Error const& error) {
    return error.code();
  }
  return "";
}

TEST(Window, ReadsEachForm) {
  EXPECT_EQ(Window::parse("2026").to_string(), "2026-01-01/2027-01-01");
  EXPECT_EQ(Window::parse("2026-03").to_string(), "2026-03-01/2026-04-01");
  EXPECT_EQ(Window::parse("2026-12").to_string(), "2026-12-01/2027-01-01");
  EXPECT_EQ(Window::parse("2026-Q1").to_string(), "2026-01-01/2026-04-01");
  EXPECT_EQ(Window::parse("2026-Q4").to_string(), "2026-10-01/2027-01-01");
  EXPECT_EQ(Window::parse("2026-W01").to_string(), "2025-12-29/2026-01-05");
  EXPECT_EQ(Window::parse("2026-W05").to_string(), "2026-01-26/2026-02-02");
  EXPECT_EQ(Window::parse("2026-W53").to_string(), "2026-12-28/2027-01-04");
  EXPECT_EQ(Window::parse("2026-01-05/2026-04-01"), (Window{Date{2026, 1, 5}, Date{2026, 4, 1}}));
  EXPECT_EQ(Window::parse("2026-01-05/2026-01-05").length_days(), 0);
}

TEST(Window, RefusesOtherTexts) {
  for (char const* text : {"",
                           "26",
                           "2026-",
                           "2026-0",
                           "2026-00",
                           "2026-13",
                           "2026-Q0",
                           "2026-Q5",
                           "2026-q1",
                           "2026-W00",
                           "2025-W53",
                           "2026-W54",
                           "2026-W5",
                           "2026-01-05",
                           "2026/03",
                           "2026-01-05/2026-02-30",
                           "2026-01-05-2026-04-01",
                           "9999",
                           "1399",
                           "2026-03 ",
                           "2026-W0x"})
    EXPECT_EQ(code_of(text), "bad_window") << text;
  EXPECT_EQ(code_of("2026-04-01/2026-01-05"), "bad_window");
}

TEST(Window, RefusesToEndBeforeItBegins) {
  EXPECT_THROW((Window{Date{2026, 1, 2}, Date{2026, 1, 1}}), InvalidArgument);
  EXPECT_THROW((void)Window::days(5, 4), InvalidArgument);
  EXPECT_THROW((Window{Date{2026, 1, 2}, Date{boost::date_time::pos_infin}}), InvalidArgument);
  EXPECT_THROW((void)Window::days(0, 2'147'483'647), InvalidArgument);
}

// Months, quarters and ISO weeks of 210 years tile the calendar, and each holds the days that Boost puts there.
TEST(Window, TilesTheCalendarAsBoostDoes) {
  for (int year = 1990; year < 2200; ++year) {
    std::string const prefix = std::to_string(year) + "-";
    std::int32_t month_end = day_number(Date(static_cast<unsigned short>(year), 1, 1));
    for (int month = 1; month <= 12; ++month) {
      Window const window = Window::parse(prefix + (month < 10 ? "0" : "") + std::to_string(month));
      ASSERT_EQ(window.begin_day(), month_end);
      ASSERT_EQ(window.length_days(),
                greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year), static_cast<unsigned short>(month)));
      month_end = window.end_day();
    }
    ASSERT_EQ(Window::parse(std::to_string(year)).end_day(), month_end);
    for (int quarter = 1; quarter <= 4; ++quarter) {
      Window const window = Window::parse(prefix + "Q" + std::to_string(quarter));
      ASSERT_EQ(window.begin().month(), 3 * quarter - 2);
      ASSERT_EQ(window.begin_day(), quarter == 1 ? Window::parse(std::to_string(year)).begin_day()
                                                 : Window::parse(prefix + "Q" + std::to_string(quarter - 1)).end_day());
    }
    std::int32_t week_end = Window::parse(prefix + "W01").begin_day();
    for (int week = 1; week <= 53; ++week) {
      std::string const text = prefix + (week < 10 ? "W0" : "W") + std::to_string(week);
      if (code_of(text) == "bad_window") {
        ASSERT_EQ(week, 53);
        break;
      }
      Window const window = Window::parse(text);
      ASSERT_EQ(window.begin_day(), week_end);
      ASSERT_EQ(window.length_days(), 7);
      ASSERT_EQ(window.begin().week_number(), week) << text;
      ASSERT_EQ(to_date(window.begin_day() + 3).year(), year) << "the Thursday names the year of " << text;
      week_end = window.end_day();
    }
    ASSERT_EQ(Window::parse(std::to_string(year + 1) + "-W01").begin_day(), week_end);
  }
}

TEST(Window, HoldsItsBeginAndNotItsEnd) {
  Window const march = Window::parse("2026-03");
  EXPECT_TRUE(march.contains(Date{2026, 3, 1}));
  EXPECT_TRUE(march.contains(Date{2026, 3, 31}));
  EXPECT_FALSE(march.contains(Date{2026, 4, 1}));
  EXPECT_FALSE(march.contains(Date{2026, 2, 28}));
  EXPECT_FALSE(march.contains(Date{boost::date_time::pos_infin}));
  EXPECT_EQ(march.begin(), (Date{2026, 3, 1}));
  EXPECT_EQ(march.end(), (Date{2026, 4, 1}));
}

TEST(Window, IntersectsDayByDay) {
  for (int a = 0; a < 6; ++a)
    for (int b = a; b < 6; ++b)
      for (int c = 0; c < 6; ++c)
        for (int d = c; d < 6; ++d) {
          Window const both = Window::days(a, b).intersected(Window::days(c, d));
          for (int day = -1; day < 7; ++day)
            ASSERT_EQ(both.contains(day), Window::days(a, b).contains(day) && Window::days(c, d).contains(day))
                << a << b << c << d << ' ' << day;
          ASSERT_LE(both.begin_day(), both.end_day());
        }
}

TEST(Window, PrintsWhatItReads) {
  for (char const* text : {"2026", "2026-02", "2026-W01", "1400", "9998-Q4"})
    EXPECT_EQ(Window::parse(Window::parse(text).to_string()), Window::parse(text));
}

}  // namespace
}  // namespace roir
