// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/cadence.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <type_traits>

namespace roir {
namespace {

static_assert(std::is_nothrow_copy_constructible_v<Cadence>);
static_assert(!std::is_default_constructible_v<Cadence> && !std::is_convertible_v<std::string, Cadence>);

namespace greg = boost::gregorian;

std::int32_t day(char const* text) {
  return parse_day(text);
}

std::vector<Cadence> every_cadence() {
  std::vector<Cadence> all{Cadence::monthly()};
  for (int n = 1; n <= Cadence::max_days; ++n) all.push_back(Cadence::every_days(n));
  for (int n = 1; n <= Cadence::max_weeks; ++n) all.push_back(Cadence::every_weeks(n));
  for (int d = 1; d <= 31; ++d) all.push_back(Cadence::monthly_on(d));
  for (int nth = 1; nth <= 5; ++nth)
    for (int weekday = 1; weekday <= 7; ++weekday) all.push_back(Cadence::monthly_on(static_cast<Nth>(nth), static_cast<Weekday>(weekday)));
  for (int min = 1; min <= 12; ++min)
    for (int max = min; max <= 12; ++max) all.push_back(Cadence::per_week(min, max));
  all.push_back(Cadence::per_week(1, Cadence::max_per_week_limit));
  return all;
}

TEST(Cadence, PrintsWhatItReadsForEveryValue) {
  std::vector<std::string> texts;
  for (Cadence const& cadence : every_cadence()) {
    ASSERT_EQ(Cadence::parse(cadence.to_string()), cadence) << cadence.to_string();
    texts.push_back(cadence.to_string());
  }
  std::sort(texts.begin(), texts.end());
  EXPECT_EQ(std::adjacent_find(texts.begin(), texts.end()), texts.end()) << "two cadences print alike";
}

TEST(Cadence, ReadsTheWordsPeopleUse) {
  struct Case {
    char const* text;
    Cadence expected;
  };
  for (Case const& c : {Case{"weekly", Cadence::every_weeks(1)},
                        Case{"Weekly", Cadence::every_weeks(1)},
                        Case{" every  week ", Cadence::every_weeks(1)},
                        Case{"every 2 weeks", Cadence::every_weeks(2)},
                        Case{"fortnightly", Cadence::every_weeks(2)},
                        Case{"P2W", Cadence::every_weeks(2)},
                        Case{"P7D", Cadence::every_weeks(1)},
                        Case{"P14D", Cadence::every_days(14)},
                        Case{"p10d", Cadence::every_days(10)},
                        Case{"P1M", Cadence::monthly()},
                        Case{"monthly", Cadence::monthly()},
                        Case{"every month", Cadence::monthly()},
                        Case{"every 1 month", Cadence::monthly()},
                        Case{"every 7 days", Cadence::every_days(7)},
                        Case{"every day", Cadence::every_days(1)},
                        Case{"daily", Cadence::every_days(1)},
                        Case{"every 10 days", Cadence::every_days(10)},
                        Case{"monthly on 15", Cadence::monthly_on(15)},
                        Case{"monthly on first Monday", Cadence::monthly_on(Nth::First, Weekday::Monday)},
                        Case{"monthly on LAST fri", Cadence::monthly_on(Nth::Last, Weekday::Friday)},
                        Case{"3-4 per week", Cadence::per_week(3, 4)},
                        Case{"4 per week", Cadence::per_week(4, 4)}})
    EXPECT_EQ(Cadence::parse(c.text), c.expected) << c.text;
}

TEST(Cadence, RefusesOtherTexts) {
  for (char const* text : {"",
                           " ",
                           "biweekly",
                           "sometimes",
                           "every",
                           "every 0 days",
                           "every -1 days",
                           "every 3661 days",
                           "every 521 weeks",
                           "every 2 months",
                           "every 99999999999 days",
                           "every 2.5 days",
                           "monthly on",
                           "monthly on 0",
                           "monthly on 32",
                           "monthly on fifth Monday",
                           "monthly on first Mon day",
                           "monthly on first Mondays",
                           "0 per week",
                           "4-3 per week",
                           "3- per week",
                           "-4 per week",
                           "3-4-5 per week",
                           "3-4 per month",
                           "1001 per week",
                           "P",
                           "PD",
                           "P0D",
                           "P2M",
                           "P1Y",
                           "P1M2D",
                           "PT1H",
                           "weekly weekly",
                           "every 2 weeks please now",
                           "weekly\n"}) {
    try {
      (void)Cadence::parse(text);
      ADD_FAILURE() << "read " << text;
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_cadence") << text;
      EXPECT_NE(error.hint().find("every 2 weeks"), std::string::npos);
    }
  }
  EXPECT_THROW((void)Cadence::parse(std::string(1000, ' ') + "weekly"), InvalidArgument);
}

TEST(Cadence, RefusesValuesOutOfRange) {
  EXPECT_THROW((void)Cadence::every_days(0), InvalidArgument);
  EXPECT_THROW((void)Cadence::every_weeks(Cadence::max_weeks + 1), InvalidArgument);
  EXPECT_THROW((void)Cadence::monthly_on(static_cast<Nth>(6), Weekday::Monday), InvalidArgument);
  EXPECT_THROW((void)Cadence::monthly_on(Nth::First, static_cast<Weekday>(0)), InvalidArgument);
  EXPECT_THROW((void)Cadence::per_week(0, 3), InvalidArgument);
  EXPECT_THROW((void)Cadence::per_week(4, 3), InvalidArgument);
}

TEST(Cadence, KnowsItsMeanInterval) {
  EXPECT_EQ(Cadence::every_days(10).interval_days(), 10);
  EXPECT_EQ(Cadence::every_weeks(2).interval_days(), 14);
  EXPECT_DOUBLE_EQ(Cadence::monthly().interval_days(), 30.436875);  // 146,097 days in 4,800 months
  EXPECT_DOUBLE_EQ(Cadence::monthly_on(15).interval_days(), 146'097.0 / 4'800);
  Cadence const rota = Cadence::per_week(3, 4);
  EXPECT_EQ(rota.interval_days(), 0);
  EXPECT_TRUE(rota.is_rota());
  EXPECT_EQ(rota.min_per_week(), 3);
  EXPECT_EQ(rota.max_per_week(), 4);
  EXPECT_FALSE(Cadence::monthly().is_rota());
  EXPECT_EQ(Cadence::every_weeks(3).min_per_week(), 0);
  EXPECT_EQ(Cadence::every_weeks(3).kind(), Cadence::Kind::EveryWeeks);
}

// The hardest case of the header.
TEST(Cadence, WorksTheCaseOfItsHeader) {
  Cadence const fortnightly = Cadence::parse("every 2 weeks");
  Window const january = Window::parse("2026-01");
  std::int32_t const anchor = day("2026-01-01");
  EXPECT_EQ(fortnightly.periods(january, anchor),
            (std::vector<Period>{
                {day("2025-12-29"), day("2026-01-12")}, {day("2026-01-12"), day("2026-01-26")}, {day("2026-01-26"), day("2026-02-09")}}));
  EXPECT_EQ(fortnightly.due_days(january, anchor), (std::vector<std::int32_t>{day("2026-01-01"), day("2026-01-15"), day("2026-01-29")}));
  EXPECT_EQ(fortnightly.due_days(january, day("2026-02-26")), fortnightly.due_days(january, anchor))
      << "an anchor sets the phase, not a start";
  EXPECT_EQ(Cadence::monthly_on(31).due_days(Window::parse("2026-Q1"), anchor),
            (std::vector<std::int32_t>{day("2026-01-31"), day("2026-02-28"), day("2026-03-31")}));
  EXPECT_EQ(Cadence::monthly_on(31).due_days(Window::parse("2028-02"), anchor), std::vector<std::int32_t>{day("2028-02-29")});
  EXPECT_EQ(Cadence::monthly().due_days(Window::parse("2026-02"), day("2026-01-30")), std::vector<std::int32_t>{day("2026-02-28")});
  EXPECT_TRUE(Cadence::per_week(3, 4).due_days(january, anchor).empty());
  EXPECT_EQ(Cadence::per_week(3, 4).periods(january, anchor), (std::vector<Period>{{day("2026-01-01"), day("2026-02-01")}}));
}

// domain.md M01, toy A: the 13 ISO weeks of the first quarter of 2024.
TEST(Cadence, GivesTheThirteenWeeksOfToyA) {
  auto const weeks = Cadence::parse("P7D").periods(Window::parse("2024-01-01/2024-04-01"), day("2024-01-03"));
  ASSERT_EQ(weeks.size(), 13U);
  EXPECT_EQ(weeks.front(), (Period{day("2024-01-01"), day("2024-01-08")}));
  EXPECT_EQ(weeks.back(), (Period{day("2024-03-25"), day("2024-04-01")}));
}

constexpr int first_year = 1990;
constexpr int last_year = 2199;
Window centuries() {
  return Window{Date{first_year, 1, 1}, Date{last_year + 1, 1, 1}};
}

TEST(Cadence, GivesEveryIsoWeekOfTwoCenturies) {
  auto const weeks = Cadence::every_weeks(1).periods(centuries(), day("2011-11-11"));
  std::size_t i = 0;
  for (greg::date date{first_year, 1, 1}; date.year() <= last_year; date += greg::days{1}) {
    if (day_number(date) >= weeks.at(i).end_day) ++i;
    ASSERT_LE(weeks.at(i).begin_day, day_number(date));
    ASSERT_LT(day_number(date), weeks.at(i).end_day);
    ASSERT_EQ(to_date(weeks.at(i).begin_day).week_number(), date.week_number());
    ASSERT_EQ(to_date(weeks.at(i).end_day - 1).week_number(), date.week_number());
  }
  EXPECT_EQ(i + 1, weeks.size());
}

TEST(Cadence, GivesEveryMonthOfTwoCenturies) {
  for (Cadence const& cadence :
       {Cadence::monthly(), Cadence::monthly_on(31), Cadence::monthly_on(Nth::Last, Weekday::Friday), Cadence::per_week(3, 4)}) {
    auto const months = cadence.periods(centuries(), 0);
    ASSERT_EQ(months.size(), 12U * (last_year - first_year + 1));
    for (std::size_t i = 0; i < months.size(); ++i) {
      greg::date const begin{static_cast<unsigned short>(first_year + i / 12), static_cast<unsigned short>(i % 12 + 1), 1};
      ASSERT_EQ(to_date(months[i].begin_day), begin);
      ASSERT_EQ(to_date(months[i].end_day - 1), begin.end_of_month());
    }
  }
}

TEST(Cadence, IsDueOnTheDayOfEveryMonthOfTwoCenturies) {
  for (int of_month = 1; of_month <= 31; ++of_month) {
    auto const due = Cadence::monthly_on(of_month).due_days(centuries(), 12345);
    ASSERT_EQ(due.size(), 12U * (last_year - first_year + 1));
    for (std::size_t i = 0; i < due.size(); ++i) {
      greg::date const first{static_cast<unsigned short>(first_year + i / 12), static_cast<unsigned short>(i % 12 + 1), 1};
      ASSERT_EQ(to_date(due[i]), first + greg::days{std::min<int>(of_month, first.end_of_month().day()) - 1});
    }
    std::int32_t const anchor = day("2024-01-01") + of_month - 1;
    ASSERT_EQ(Cadence::monthly().due_days(centuries(), anchor), due) << "monthly is due on the anchor's day of the month";
  }
}

TEST(Cadence, IsDueOnTheNthWeekdayOfEveryMonthOfTwoCenturies) {
  for (int nth = 1; nth <= 5; ++nth)
    for (int weekday = 1; weekday <= 7; ++weekday) {
      auto const due = Cadence::monthly_on(static_cast<Nth>(nth), static_cast<Weekday>(weekday)).due_days(centuries(), 0);
      ASSERT_EQ(due.size(), 12U * (last_year - first_year + 1));
      for (std::size_t i = 0; i < due.size(); ++i) {
        auto const year = static_cast<unsigned short>(first_year + i / 12);
        greg::greg_month const month{static_cast<unsigned short>(i % 12 + 1)};
        greg::greg_weekday const name{static_cast<unsigned short>(weekday % 7)};
        greg::date const expected =
            nth == 5
                ? greg::last_day_of_the_week_in_month{name, month}.get_date(year)
                : greg::nth_day_of_the_week_in_month{static_cast<greg::nth_day_of_the_week_in_month::week_num>(nth), name, month}.get_date(
                      year);
        ASSERT_EQ(to_date(due[i]), expected);
      }
    }
}

// For random cadences, windows and anchors: periods tile, each shares a day with the window, blocks begin on the anchor's lattice, every
// whole period holds exactly one due day, and splitting a window loses and doubles nothing.
TEST(Cadence, KeepsItsLaws) {
  std::mt19937_64 random{2026};
  auto const between = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  auto const all = every_cadence();
  for (int round = 0; round < 20'000; ++round) {
    Cadence const cadence = between(0, 1) == 0 ? Cadence::every_weeks(between(1, 9))
                                               : all[static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1))];
    std::int32_t const anchor = between(-30'000, 60'000);
    std::int32_t const begin = between(-30'000, 60'000);
    Window const window = Window::days(begin, begin + between(0, 500));
    auto const periods = cadence.periods(window, anchor);
    auto const due = cadence.due_days(window, anchor);
    std::string const about = cadence.to_string() + " in " + window.to_string() + " from " + format_day(anchor);
    ASSERT_LE(periods.size(), static_cast<std::size_t>(window.length_days())) << about;
    ASSERT_LE(due.size(), periods.size()) << about;
    ASSERT_EQ(periods.empty(), window.is_empty()) << about;
    for (std::size_t i = 0; i < periods.size(); ++i) {
      Period const& p = periods[i];
      if (i > 0) {
        ASSERT_EQ(p.begin_day, periods[i - 1].end_day) << about;
      }
      ASSERT_TRUE(p.begin_day < window.end_day() && p.end_day > window.begin_day()) << about;
      ASSERT_EQ(cadence.period_containing(between(p.begin_day, p.end_day - 1), anchor), p) << about;
      auto const due_in = std::count_if(due.begin(), due.end(), [&](std::int32_t d) { return d >= p.begin_day && d < p.end_day; });
      bool const whole = p.begin_day >= window.begin_day() && p.end_day <= window.end_day();
      if (whole) {
        ASSERT_EQ(due_in, cadence.is_rota() ? 0 : 1) << about;
      }
      ASSERT_LE(due_in, 1) << about;
      if (cadence.kind() == Cadence::Kind::EveryWeeks) {
        ASSERT_EQ(iso_weekday(p.begin_day), 1) << about;
      }
    }
    if (!periods.empty()) {
      ASSERT_LE(periods.front().begin_day, window.begin_day()) << about;
      ASSERT_GE(periods.back().end_day, window.end_day()) << about;
    }
    bool const says_which_day = cadence.kind() == Cadence::Kind::MonthlyDay || cadence.kind() == Cadence::Kind::MonthlyWeekday;
    if (!says_which_day && !cadence.is_rota()) {
      ASSERT_EQ(cadence.due_days(Window::days(anchor, anchor + 1), anchor).size(), 1U) << about;
    }
    if (cadence.kind() == Cadence::Kind::EveryDays) {
      ASSERT_EQ(cadence.period_containing(anchor, anchor).begin_day, anchor) << about;
    }
    std::int32_t const cut = between(window.begin_day(), window.end_day());
    auto joined = cadence.due_days(Window::days(window.begin_day(), cut), anchor);
    auto const rest = cadence.due_days(Window::days(cut, window.end_day()), anchor);
    joined.insert(joined.end(), rest.begin(), rest.end());
    ASSERT_EQ(joined, due) << about;
  }
}

}  // namespace
}  // namespace roir
