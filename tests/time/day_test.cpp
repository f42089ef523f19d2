// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <gtest/gtest.h>

#include <string>

namespace roir {
namespace {

namespace greg = boost::gregorian;

constexpr int first_year = 1990;
constexpr int last_year = 2199;

// Every identity of a day, on every day of 210 years, against Boost.Date_Time.
TEST(Day, AgreesWithBoostOnEveryDay) {
  greg::date const epoch{1970, 1, 1};
  for (greg::date date{first_year, 1, 1}; date.year() <= last_year; date += greg::days{1}) {
    std::int32_t const day = day_number(date);
    ASSERT_EQ(day, (date - epoch).days());
    ASSERT_EQ(to_date(day), date);
    int const sunday_first = date.day_of_week().as_number();
    ASSERT_EQ(iso_weekday(day), sunday_first == 0 ? 7 : sunday_first) << date;
    ASSERT_EQ(iso_weekday(week_begin(day)), 1) << date;
    ASSERT_EQ(to_date(week_begin(day)).week_number(), date.week_number()) << date;
    ASSERT_LE(week_begin(day), day);
    ASSERT_LT(day - week_begin(day), 7);
    ASSERT_EQ(to_date(month_begin(day)), (greg::date{date.year(), date.month(), 1})) << date;
    ASSERT_EQ(to_date(next_month_begin(day)), date.end_of_month() + greg::days{1}) << date;
    ASSERT_EQ(format_day(day), greg::to_iso_extended_string(date));
    ASSERT_EQ(parse_day(format_day(day)), day);
  }
}

TEST(Day, ReachesTheEndsOfTheCalendar) {
  EXPECT_EQ(format_day(day_number(Date{1400, 1, 1})), "1400-01-01");
  EXPECT_EQ(format_day(day_number(Date{9999, 12, 31})), "9999-12-31");
  EXPECT_THROW((void)to_date(day_number(Date{1400, 1, 1}) - 1), InvalidArgument);
  EXPECT_THROW((void)to_date(day_number(Date{9999, 12, 31}) + 1), InvalidArgument);
}

TEST(Day, RefusesSpecialValues) {
  for (auto const special : {boost::date_time::not_a_date_time, boost::date_time::pos_infin, boost::date_time::neg_infin}) {
    try {
      (void)day_number(Date{special});
      FAIL() << "a special value was taken";
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_date");
    }
  }
}

TEST(Day, RefusesWhatIsNoDate) {
  for (char const* text :
       {"", "2026", "2026-1-05", "2026-01-5", "2026-13-01", "2026-00-10", "2026-02-29", "2026-04-31", "2026-01-00", "2026/01/05",
        "2026-01-05 ", " 2026-01-05", "1399-12-31", "0000-01-01", "-026-01-05", "2026-01-0x", "2O26-01-05", "20260105"}) {
    std::int32_t day = 77;
    std::string const copy{text};
    EXPECT_FALSE(parse_day_fast(copy.data(), copy.data() + copy.size(), day)) << text;
    EXPECT_EQ(day, 77) << "touched by " << text;
    EXPECT_THROW((void)parse_day(text), InvalidArgument) << text;
  }
}

TEST(Day, FindsTheDayOfAMinuteOnBothSidesOfTheEpoch) {
  EXPECT_EQ(day_of_minutes(0), 0);
  EXPECT_EQ(day_of_minutes(1439), 0);
  EXPECT_EQ(day_of_minutes(1440), 1);
  EXPECT_EQ(day_of_minutes(-1), -1);
  EXPECT_EQ(day_of_minutes(-1440), -1);
  EXPECT_EQ(day_of_minutes(-1441), -2);
}

TEST(Day, NamesTheWeekdays) {
  EXPECT_STREQ(to_string(Weekday::Monday), "Monday");
  EXPECT_STREQ(to_string(static_cast<Weekday>(iso_weekday(day_number(Date{2026, 1, 4})))), "Sunday");
}

}  // namespace
}  // namespace roir
