// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/text_forms.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace roir {
namespace {

std::int32_t day(char const* text) {
  return parse_day(text);
}

std::int64_t at(char const* date, int hour, int minute = 0) {
  return std::int64_t{day(date)} * 86'400 + hour * 3'600 + minute * 60;
}

std::vector<std::int32_t> days(std::vector<char const*> const& texts) {
  std::vector<std::int32_t> all;
  for (char const* text : texts) all.push_back(day(text));
  return all;
}

// Without is_owed: all that periods() gives are owed.
std::vector<Period> periods(std::vector<char const*> const& bounds) {
  std::vector<Period> all;
  for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) all.push_back({day(bounds[i]), day(bounds[i + 1])});
  return all;
}

constexpr char const* weekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

TEST(RecurringCadence, BeginsWhereItsRuleFirstComesAndKeepsItsPhase) {
  auto const starts = [](char const* text, std::int64_t start, char const* until, std::optional<TimeZone> zone = {}) {
    Cadence const cadence = Cadence::parse(text, start, zone);
    return cadence.series()->starts(at("2020-01-01", 0), at(until, 0));
  };
  // 2026-01-07 is a Wednesday.
  std::int64_t const wednesday = at("2026-01-07", 9);
  using Times = std::vector<std::int64_t>;
  EXPECT_EQ(starts("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2", wednesday, "2027-01-01"), (Times{at("2026-01-12", 9), at("2026-01-19", 9)}));
  EXPECT_EQ(starts("RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2", wednesday, "2027-01-01"), (Times{wednesday, at("2026-01-14", 9)}));
  // The week of the start counts, although its Monday is over.
  EXPECT_EQ(starts("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", wednesday, "2026-02-03"), (Times{at("2026-01-19", 9), at("2026-02-02", 9)}));
  EXPECT_EQ(starts("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", wednesday, "2026-08-01"),
            (Times{at("2026-04-05", 9), at("2026-07-05", 9)}));
  // What the rule does not say comes from the start all the same.
  EXPECT_EQ(starts("RRULE:FREQ=YEARLY;BYMONTH=3", wednesday, "2028-01-01"), (Times{at("2026-03-07", 9), at("2027-03-07", 9)}));
  EXPECT_EQ(starts("RRULE:FREQ=HOURLY;INTERVAL=5;BYHOUR=12", wednesday, "2026-01-16"), (Times{at("2026-01-10", 12), at("2026-01-15", 12)}));
  // It may be over before it comes, or never come; an end in UTC is read on the clock of the zone.
  EXPECT_TRUE(starts("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260111", wednesday, "2027-01-01").empty());
  EXPECT_TRUE(starts("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", wednesday, "2030-01-01").empty());
  EXPECT_EQ(starts("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260111T200000Z", wednesday, "2027-01-01", TimeZone{"Pacific/Auckland"}),
            (Times{at("2026-01-11", 20)}));
  // Dates that were added stay; a DTSTART of the text is an occurrence.
  EXPECT_EQ(starts("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1\nRDATE:20260108T090000", wednesday, "2027-01-01"),
            (Times{at("2026-01-08", 9), at("2026-01-12", 9)}));
  EXPECT_EQ(starts("DTSTART:20260107T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2", wednesday, "2027-01-01"),
            (Times{wednesday, at("2026-01-12", 9)}));
}

TEST(RecurringCadence, PrintsWhatItReads) {
  for (char const* text :
       {"RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "RRULE:FREQ=MONTHLY;BYDAY=-1FR", "RRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=1,4,7,10",
        "DTSTART;TZID=Europe/London:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;TZID=Europe/London:20260406T090000"}) {
    Cadence const cadence = Cadence::parse(text);
    EXPECT_EQ(cadence.kind(), Cadence::Kind::Recurring);
    EXPECT_EQ(cadence.to_string(), text);
    EXPECT_EQ(Cadence::parse(cadence.to_string()), cadence);
    EXPECT_EQ(TextForm<Cadence>::read(TextForm<Cadence>::write(cadence)), cadence);
  }
  EXPECT_EQ(Cadence::parse("freq=weekly;byday=mo").to_string(), "RRULE:FREQ=WEEKLY;BYDAY=MO");
}

TEST(RecurringCadence, IsAValue) {
  Cadence const mondays = Cadence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO");
  Cadence copy = Cadence::monthly();
  copy = mondays;
  EXPECT_EQ(copy, mondays);
  EXPECT_EQ(copy, Cadence::parse("FREQ=WEEKLY;BYDAY=MO"));
  EXPECT_NE(copy, Cadence::parse("FREQ=WEEKLY;BYDAY=TU"));
  EXPECT_NE(copy, Cadence::every_weeks(1)) << "one says which weekday";
  EXPECT_TRUE((copy < Cadence::monthly()) != (Cadence::monthly() < copy));
  EXPECT_FALSE(copy < mondays);
}

TEST(RecurringCadence, RefusesWhatIsNoSeries) {
  for (char const* text : {"RRULE:FREQ=OFTEN", "RRULE:", "FREQ=WEEKLY;BYDAY=XX", "EXDATE:20260105T090000"})
    EXPECT_THROW((void)Cadence::parse(text), InvalidArgument) << text;
  EXPECT_THROW((void)Cadence::parse("weekly", std::nullopt, TimeZone{"Europe/London"}), InvalidArgument) << "no start";
  EXPECT_THROW((void)Cadence::parse("3-4 per week", at("2026-01-05", 9)), InvalidArgument) << "no series follows from a rota";
  try {
    (void)Cadence::parse("RRULE:FREQ=WEEKLY\nRRULE:FREQ=MONTHLY");
    ADD_FAILURE();
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_cadence");
    EXPECT_NE(error.hint().find("DTSTART"), std::string::npos);
  }
}

// A rule without a start that says what a simple cadence says has its periods and due days, for every phase of the anchor.
TEST(RecurringCadence, IsTheSimpleCadenceThatItSpells) {
  std::mt19937_64 random{2026};
  auto const between = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  for (int round = 0; round < 3'000; ++round) {
    std::int32_t const anchor = between(-20'000, 60'000);
    int const n = between(1, 9);
    std::string const interval = ";INTERVAL=" + std::to_string(n);
    int const of_month = between(1, 28);
    int const nth = between(1, 5);
    int const weekday = between(1, 7);
    auto const [simple, rule] = [&]() -> std::pair<Cadence, std::string> {
      switch (round % 5) {
        case 0:
          return {Cadence::every_weeks(n), "FREQ=WEEKLY" + interval};
        case 1:
          return {Cadence::every_weeks(n), "FREQ=WEEKLY" + interval + ";BYDAY=" + weekdays[iso_weekday(anchor) - 1]};
        case 2:
          return {Cadence::every_days(n), "FREQ=DAILY" + interval};
        case 3:
          return {Cadence::monthly_on(of_month), "FREQ=MONTHLY;BYMONTHDAY=" + std::to_string(of_month)};
        default:
          return {Cadence::monthly_on(static_cast<Nth>(nth), static_cast<Weekday>(weekday)),
                  "FREQ=MONTHLY;BYDAY=" + std::to_string(nth == 5 ? -1 : nth) + weekdays[weekday - 1]};
      }
    }();
    Cadence const recurring = Cadence::parse(rule);
    std::int32_t const begin = between(-20'000, 60'000);
    Window const window = Window::days(begin, begin + between(0, 400));
    std::string const about = rule + " in " + window.to_string() + " from " + format_day(anchor);
    ASSERT_EQ(recurring.periods(window, anchor), simple.periods(window, anchor)) << about;
    ASSERT_EQ(recurring.due_days(window, anchor), simple.due_days(window, anchor)) << about;
    ASSERT_EQ(recurring.period_containing(begin, anchor), simple.period_containing(begin, anchor)) << about;
    ASSERT_DOUBLE_EQ(recurring.interval_days(), simple.interval_days()) << about;
    // And the simple one makes a series with the same days.
    Recurrence const series = simple.recurrence(std::int64_t{anchor} * 86'400 + 9 * 3'600);
    ASSERT_EQ(Cadence::recurring(series).due_days(Window::days(anchor, anchor + 800), 0),
              simple.due_days(Window::days(anchor, anchor + 800), anchor))
        << about;
  }
}

// Monday, Wednesday, Friday: each owes from its day to the next, within the week.
TEST(RecurringCadence, CutsAUnitAtTheSecondDueDayAndEachLaterOne) {
  Cadence const thrice = Cadence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR");
  EXPECT_EQ(thrice.periods(Window::parse("2026-W02"), day("2026-01-01")),
            periods({"2026-01-05", "2026-01-07", "2026-01-07", "2026-01-09", "2026-01-09", "2026-01-12"}));
  EXPECT_DOUBLE_EQ(thrice.interval_days(), 7.0 / 3);
  // Tuesday and Thursday: the week begins on its Monday all the same.
  EXPECT_EQ(Cadence::parse("RRULE:FREQ=WEEKLY;BYDAY=TU,TH").periods(Window::parse("2026-W02"), day("2026-01-01")),
            periods({"2026-01-05", "2026-01-08", "2026-01-08", "2026-01-12"}));
  // Every day that is a Monday is a week.
  EXPECT_EQ(Cadence::parse("RRULE:FREQ=DAILY;BYDAY=MO").periods(Window::parse("2026-W02"), day("2026-01-01")),
            periods({"2026-01-05", "2026-01-12"}));
  // Once a quarter, on its first Monday.
  EXPECT_EQ(Cadence::parse("RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO").periods(Window::parse("2026"), day("2026-01-01")),
            periods({"2026-01-01", "2026-04-06", "2026-04-06", "2026-07-06", "2026-07-06", "2026-10-05", "2026-10-05", "2027-01-01"}));
}

TEST(RecurringCadence, OwesNothingWhereNothingIsDue) {
  Cadence const series =
      Cadence::parse("DTSTART:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260202T090000\nEXDATE:20260119T090000");
  EXPECT_EQ(series.periods(Window::parse("2026-Q1"), 0),
            periods({"2026-01-05", "2026-01-12", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-02", "2026-02-09"}));
  EXPECT_FALSE(series.period_containing(day("2026-01-21"), 0).is_owed) << "cancelled";
  EXPECT_FALSE(series.period_containing(day("2025-12-31"), 0).is_owed) << "before the start";
  EXPECT_FALSE(series.period_containing(day("2026-02-10"), 0).is_owed) << "after the end";
  EXPECT_TRUE(series.period_containing(day("2026-01-28"), 0).is_owed);
  EXPECT_EQ(series.period_containing(day("2026-01-21"), 0).begin_day, day("2026-01-19"));
  EXPECT_EQ(series.due_days(Window::parse("2026-Q1"), 0), days({"2026-01-05", "2026-01-12", "2026-01-26", "2026-02-02"}));
}

// Moved past the next occurrence: the week from which it went still owes its meeting, and the one to which it went owes one, not two.
TEST(RecurringCadence, OwesTheSameWhereverAnOccurrenceIsMoved) {
  Recurrence const series = Recurrence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO", at("2026-01-05", 9));
  Cadence const before = Cadence::recurring(series);
  Cadence const after = Cadence::recurring(series.with_moved(at("2026-01-12", 9), at("2026-01-21", 15)));
  Window const window = Window::parse("2026-01-05/2026-02-02");
  EXPECT_EQ(after.periods(window, 0), before.periods(window, 0));
  EXPECT_EQ(after.due_days(window, 0), days({"2026-01-05", "2026-01-19", "2026-01-21", "2026-01-26"}));
  EXPECT_EQ(after.interval_days(), 7);
}

TEST(RecurringCadence, OwesOneMoreForAnAddedOccurrence) {
  Cadence const series =
      Cadence::recurring(Recurrence::parse("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", at("2026-01-05", 9)).with_added(at("2026-01-15", 9)));
  EXPECT_EQ(series.periods(Window::parse("2026-01-05/2026-02-02"), 0),
            periods({"2026-01-05", "2026-01-15", "2026-01-15", "2026-01-19", "2026-01-19", "2026-02-02"}));
}

TEST(RecurringCadence, CountsFromTheFirstDayThatTheRuleGives) {
  Cadence const three = Cadence::parse("RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO");
  EXPECT_EQ(three.due_days(Window::parse("2026"), day("2026-01-07")), days({"2026-01-12", "2026-01-19", "2026-01-26"}));
  EXPECT_EQ(three.due_days(Window::parse("2026"), day("2026-01-12")), days({"2026-01-12", "2026-01-19", "2026-01-26"}));
  EXPECT_TRUE(three.due_days(Window::parse("2025"), day("2026-01-07")).empty());
}

// Dates in a text without a start are days, whatever their time.
TEST(RecurringCadence, TakesDatesWithoutAStartAsDays) {
  Cadence const series = Cadence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO\nRDATE:20260115T150000\nEXDATE:20260119T090000");
  EXPECT_EQ(series.due_days(Window::parse("2026-01"), day("2026-01-01")), days({"2026-01-05", "2026-01-12", "2026-01-15", "2026-01-26"}));
}

// Periods cover their window once, hold their due day, and are those that period_containing finds; a window may be cut anywhere.
TEST(RecurringCadence, KeepsItsLaws) {
  std::mt19937_64 random{2027};
  auto const between = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  constexpr char const* rules[] = {"FREQ=WEEKLY;BYDAY=MO,TH",
                                   "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU;WKST=SU",
                                   "FREQ=MONTHLY;BYMONTHDAY=31",
                                   "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                                   "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO",
                                   "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR",
                                   "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO",
                                   "FREQ=YEARLY;BYWEEKNO=2,20;BYDAY=WE",
                                   "FREQ=WEEKLY;COUNT=20;BYDAY=MO,FR"};
  std::size_t found = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string const rule = rules[static_cast<std::size_t>(round) % std::size(rules)];
    std::int32_t const anchor = between(0, 30'000);
    bool const has_start = between(0, 1) == 1;
    Cadence const cadence = has_start ? Cadence::parse(rule, std::int64_t{anchor} * 86'400 + 32'400) : Cadence::parse(rule);
    std::int32_t const begin = anchor + between(-200, 900);
    Window const window = Window::days(begin, begin + between(1, 400));
    auto const owed = cadence.periods(window, anchor);
    auto const due = cadence.due_days(window, anchor);
    std::string const about = cadence.to_string() + " in " + window.to_string() + " from " + format_day(anchor);
    ASSERT_EQ(cadence, Cadence::parse(cadence.to_string())) << about;
    std::vector<Period> walked;
    for (Period p = cadence.period_containing(window.begin_day(), anchor); p.begin_day < window.end_day();
         p = cadence.period_containing(p.end_day, anchor)) {
      ASSERT_LT(p.begin_day, p.end_day) << about;
      ASSERT_EQ(cadence.period_containing(between(p.begin_day, p.end_day - 1), anchor), p) << about;
      if (!walked.empty()) {
        ASSERT_EQ(p.begin_day, walked.back().end_day) << about;
      }
      walked.push_back(p);
      auto const holds = cadence.due_days(Window::days(p.begin_day, p.end_day), anchor);
      ASSERT_EQ(holds.size(), p.is_owed ? 1U : 0U) << about << " at " << format_day(p.begin_day);
    }
    std::erase_if(walked, [](Period const& p) { return !p.is_owed; });
    ASSERT_EQ(owed, walked) << about;
    std::int32_t const cut = between(window.begin_day(), window.end_day());
    auto joined = cadence.due_days(Window::days(window.begin_day(), cut), anchor);
    auto const rest = cadence.due_days(Window::days(cut, window.end_day()), anchor);
    joined.insert(joined.end(), rest.begin(), rest.end());
    ASSERT_EQ(joined, due) << about;
    found += due.size();
  }
  EXPECT_GT(found, 5'000U);
}

TEST(RecurringCadence, KnowsItsMeanInterval) {
  auto const interval = [](char const* text) { return Cadence::parse(text).interval_days(); };
  EXPECT_DOUBLE_EQ(interval("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,FR"), 14.0 / 3);
  EXPECT_DOUBLE_EQ(interval("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"), mean_month_days);
  EXPECT_DOUBLE_EQ(interval("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"), 7.0 / 5) << "20,871 weeks are 400 years";
  // Of 4,800 months 2,800 have 31 days.
  EXPECT_DOUBLE_EQ(interval("FREQ=MONTHLY;BYMONTHDAY=31"), 146'097.0 / 2'800);
  EXPECT_DOUBLE_EQ(interval("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), 146'097.0 / 97);
  EXPECT_DOUBLE_EQ(interval("FREQ=HOURLY;INTERVAL=6"), 1);
  EXPECT_EQ(interval("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), Cadence::never_days);
  EXPECT_DOUBLE_EQ(interval("DTSTART:20260105T090000\nRDATE:20260112T090000,20260126T090000"), 10.5);
  EXPECT_EQ(interval("DTSTART:20260105T090000"), Cadence::never_days);
}

TEST(RecurringCadence, MakesASeriesFromASlot) {
  TimeZone const london{"Europe/London"};
  auto const rule_from = [&](char const* cadence, std::int64_t start) {
    Recurrence const series = Cadence::parse(cadence).recurrence(start, london, 1'800);
    EXPECT_EQ(series.parts().start, at("2026-01-05", 9)) << cadence;
    EXPECT_EQ(series.parts().duration, 1'800) << cadence;
    EXPECT_EQ(series.parts().zone, std::optional{london}) << cadence;
    return series.parts().rules.at(0).to_string();
  };
  EXPECT_EQ(rule_from("weekly", at("2026-01-05", 9)), "FREQ=WEEKLY");
  EXPECT_EQ(rule_from("every 10 days", at("2026-01-05", 9)), "FREQ=DAILY;INTERVAL=10");
  EXPECT_EQ(rule_from("monthly", at("2026-01-05", 9)), "FREQ=MONTHLY;BYMONTHDAY=5");
  EXPECT_EQ(rule_from("monthly on first Monday", at("2026-01-01", 9)), "FREQ=MONTHLY;BYDAY=1MO");
  EXPECT_EQ(rule_from("RRULE:FREQ=WEEKLY;BYDAY=MO", at("2026-01-01", 9)), "FREQ=WEEKLY;BYDAY=MO");
  // The last day of each month, not only of those that have 31.
  Recurrence const last = Cadence::parse("monthly on 31").recurrence(at("2026-01-05", 9));
  EXPECT_EQ(last.parts().rules.front().to_string(), "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
  EXPECT_EQ(last.starts(at("2026-01-01", 0), at("2026-04-01", 0)),
            (std::vector<std::int64_t>{at("2026-01-31", 9), at("2026-02-28", 9), at("2026-03-31", 9)}));
  // One with a start of its own stays as it is.
  Cadence const own = Cadence::parse("RRULE:FREQ=WEEKLY", at("2026-01-05", 9), london);
  ASSERT_NE(own.series(), nullptr);
  EXPECT_EQ(own.recurrence(at("2027-01-05", 10)), *own.series());
  EXPECT_EQ(Cadence::parse("weekly").series(), nullptr);
  EXPECT_THROW((void)Cadence::parse("FREQ=WEEKLY;UNTIL=20250101").recurrence(at("2026-01-05", 9)), InvalidArgument);
}

// An EXDATE and an RDATE in a text without a start are on days; a slot gives them its time.
TEST(RecurringCadence, GivesDatesTheTimeOfTheSlot) {
  Recurrence const series = Cadence::parse("RRULE:FREQ=WEEKLY;BYDAY=MO\nRDATE;VALUE=DATE:20260115\nEXDATE;VALUE=DATE:20260112")
                                .recurrence(at("2026-01-05", 9, 30));
  EXPECT_EQ(series.starts(at("2026-01-05", 0), at("2026-01-26", 0)),
            (std::vector<std::int64_t>{at("2026-01-05", 9, 30), at("2026-01-15", 9, 30), at("2026-01-19", 9, 30)}));
}

// UNTIL in UTC, a zone, and days of the wall clock: nine in Auckland is the evening before in UTC.
TEST(RecurringCadence, CountsDaysOnTheClockOfTheSeries) {
  Cadence const series = Cadence::parse("RRULE:FREQ=WEEKLY;UNTIL=20260118T200000Z", at("2026-01-05", 9), TimeZone{"Pacific/Auckland"});
  EXPECT_EQ(series.due_days(Window::parse("2026"), 0), days({"2026-01-05", "2026-01-12", "2026-01-19"}));
}

}  // namespace
}  // namespace roir
