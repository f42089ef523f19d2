// SPDX-License-Identifier: MIT
// What holds for every rule: it gives what its definition says, whatever the window; and no rule, however hostile, takes many steps.
#include "recurrence_help.hpp"
#include <roir/core/error.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace roir {
namespace {

using namespace recurrence_help;

Recurrence floating(RecurrenceRule::Parts rule, std::int64_t start) {
  return Recurrence{{.start = start, .rules = {RecurrenceRule{std::move(rule)}}}};
}

TEST(RecurrenceLaws, EveryRuleGivesWhatItsDefinitionSays) {
  std::mt19937_64 random{5545};
  std::int64_t compared = 0;
  for (int i = 0; i < 6000; ++i) {
    RecurrenceRule::Parts rule = random_rule(random);
    std::int64_t const start = random_start(random);
    std::int64_t const end = start + reach(rule.frequency);
    if (!rule.count && random() % 8 == 0) rule.until = Until{start + reach(rule.frequency) / 2, Until::Form::WallClock};
    std::vector<std::int64_t> const expected = Definition{RecurrenceRule{rule}.parts(), start}.until(end);
    std::vector<std::int64_t> const found = floating(rule, start).starts(start, end);
    ASSERT_EQ(texts_of(found), texts_of(expected)) << RecurrenceRule{rule}.to_string() << " from " << text_of(start);
    compared += static_cast<std::int64_t>(found.size());
  }
  EXPECT_GT(compared, 100'000);
}

RC_GTEST_PROP(RecurrenceLaws, WindowsOneAfterTheOtherGiveWhatOneWindowGives, (std::uint64_t seed)) {
  std::mt19937_64 random{seed};
  RecurrenceRule::Parts const rule = random_rule(random);
  std::int64_t const start = random_start(random);
  std::int64_t const end = start + reach(rule.frequency);
  std::int64_t const middle = start + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(reach(rule.frequency)));
  Recurrence::Parts parts{.start = start, .rules = {RecurrenceRule{rule}}};
  if (random() % 2 == 0) parts.zone = TimeZone{random() % 2 == 0 ? "Europe/London" : "Australia/Lord_Howe"};
  Recurrence const series{parts};
  std::vector<std::int64_t> both = series.starts(start - 90'000, middle);
  std::vector<std::int64_t> const second = series.starts(middle, end);
  both.insert(both.end(), second.begin(), second.end());
  std::vector<std::int64_t> const whole = series.starts(start - 90'000, end);
  RC_ASSERT(both == whole);
  RC_ASSERT(std::adjacent_find(whole.begin(), whole.end(), std::greater_equal<>{}) == whole.end());
  RC_ASSERT(series.next(middle, end) == (second.empty() ? std::nullopt : std::optional{second.front()}));
  std::vector<std::int64_t> listed;
  for (Occurrence const& one : series.occurrences(middle, end)) listed.push_back(one.start);
  listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
  RC_ASSERT(listed == second);
}

// A rule without an end is the same rule far from its start: 400 years on, the calendar and the weekdays repeat. The interval has to fit.
RC_GTEST_PROP(RecurrenceLaws, FarFromTheStartIsAsNearIt, (std::uint64_t seed)) {
  constexpr std::int64_t cycle = 146'097LL * 86'400;
  std::mt19937_64 random{seed};
  RecurrenceRule::Parts rule = random_rule(random);
  rule.count.reset();
  rule.interval = 1 + static_cast<int>(random() % 2);
  if (rule.frequency == Frequency::Weekly || rule.frequency == Frequency::Daily) rule.interval = random() % 2 == 0 ? 1 : 3;
  std::int64_t const start = random_start(random);
  std::int64_t const from = start + 10 * 366 * 86'400LL;
  Recurrence const series = floating(rule, start);
  std::vector<std::int64_t> near = series.starts(from, from + reach(rule.frequency));
  for (std::int64_t& time : near) time += 3 * cycle;
  RC_ASSERT(series.starts(from + 3 * cycle, from + 3 * cycle + reach(rule.frequency)) == near);
}

RC_GTEST_PROP(RecurrenceLaws, OneChangeLeavesTheOthers, (std::uint64_t seed)) {
  std::mt19937_64 random{seed};
  RecurrenceRule::Parts rule = random_rule(random);
  std::int64_t const start = random_start(random);
  std::int64_t const end = start + reach(rule.frequency);
  Recurrence const series = floating(rule, start);
  std::vector<std::int64_t> times = series.starts(start, end);
  std::size_t const place = random() % times.size();
  std::int64_t const original = times[place];
  std::int64_t const elsewhere = start + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end - start));
  Recurrence const moved = series.with_moved(original, elsewhere);
  std::vector<std::int64_t> without = times;
  without.erase(without.begin() + static_cast<std::ptrdiff_t>(place));
  RC_ASSERT(series.with_cancelled(original).starts(start, end) == without);
  RC_ASSERT(moved.with_cancelled(original).starts(start, end) == without);
  RC_ASSERT(moved.with_moved(original, original) == series);
  std::set<std::int64_t> expected(without.begin(), without.end());
  expected.insert(elsewhere);
  RC_ASSERT(moved.starts(start, end) == std::vector<std::int64_t>(expected.begin(), expected.end()));
  RC_ASSERT(Recurrence::parse(moved.to_string()) == moved);
}

RC_GTEST_PROP(RecurrenceLaws, RulesPrintWhatTheyRead, (std::uint64_t seed)) {
  std::mt19937_64 random{seed};
  RecurrenceRule const rule{random_rule(random)};
  RC_ASSERT(RecurrenceRule::parse(rule.to_string()) == rule);
  RC_ASSERT(RecurrenceRule::parse("rrule:" + rule.to_string()).to_string() == rule.to_string());
}

struct Hostile {
  char const* start;
  char const* lines;
  std::int64_t most = 50'000;
};
void PrintTo(Hostile const& rule, std::ostream* out) {
  *out << rule.start << ' ' << rule.lines;
}
class HostileRules : public testing::TestWithParam<Hostile> {};

// What a window of one year costs beyond the occurrences that it has; libical 3.0.16 takes seconds for several of these.
TEST_P(HostileRules, TakeFewStepsForAYear) {
  Recurrence const series = Recurrence::parse(GetParam().lines, at(GetParam().start));
  std::vector<std::int64_t> column;
  std::int64_t const from = at("20260101T000000");
  std::int64_t const steps = series.starts(from, from + 366 * 86'400, column);
  EXPECT_LE(steps - static_cast<std::int64_t>(column.size()), GetParam().most) << column.size() << " occurrences";
}

INSTANTIATE_TEST_SUITE_P(
    Known, HostileRules,
    testing::Values(
        Hostile{"19700101", "FREQ=SECONDLY;BYHOUR=3"}, Hostile{"19700101", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"},
        Hostile{"19700101", "RRULE:FREQ=MINUTELY\nEXRULE:FREQ=MINUTELY"}, Hostile{"19700101", "RRULE:FREQ=MINUTELY\nEXRULE:FREQ=SECONDLY"},
        Hostile{"19700101", "FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2"}, Hostile{"19700101", "FREQ=YEARLY;BYMONTH=1;BYDAY=1TH;BYSETPOS=2"},
        Hostile{"14000101", "FREQ=MINUTELY"}, Hostile{"14000101", "FREQ=SECONDLY;INTERVAL=7919"},
        Hostile{"19700101", "FREQ=YEARLY;INTERVAL=2147483647"}, Hostile{"19700101", "FREQ=SECONDLY;INTERVAL=2147483647"},
        Hostile{"19700101", "FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2"}, Hostile{"19700101", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO"},
        Hostile{"19700101", "FREQ=YEARLY;INTERVAL=100;BYYEARDAY=366"}, Hostile{"19700101", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=366"},
        Hostile{"19700101", "FREQ=HOURLY;INTERVAL=8760"}, Hostile{"19700101T000000", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1,3,59"},
        Hostile{"19700101T000000", "FREQ=MINUTELY;INTERVAL=120;BYHOUR=1,3,5"},
        Hostile{"19700101", "FREQ=DAILY;COUNT=1000000;BYMONTH=2;BYMONTHDAY=30"},
        Hostile{"19700101", "FREQ=SECONDLY;COUNT=1000000000;BYMONTH=2;BYMONTHDAY=31"},
        Hostile{"19700101", "FREQ=SECONDLY;INTERVAL=59;BYMINUTE=17;BYSECOND=30"},
        Hostile{"19700101", "FREQ=MINUTELY;BYMINUTE=0;BYHOUR=3;BYDAY=MO"}, Hostile{"19700105", "FREQ=HOURLY;INTERVAL=168;BYDAY=TU"},
        Hostile{"19700101", "FREQ=DAILY;INTERVAL=7;BYDAY=FR"},
        Hostile{"19700101", "FREQ=WEEKLY;INTERVAL=52;BYMONTH=7;BYDAY=MO,TU;BYSETPOS=3"}, Hostile{"19700101", "FREQ=DAILY;COUNT=2000000000"},
        Hostile{"19700101", "FREQ=WEEKLY;COUNT=2000000000;BYDAY=MO,WE"}));

TEST(RecurrenceLaws, MoreStepsThanAllowedAreRefusedAndLeaveNothing) {
  Recurrence const series = Recurrence::parse("FREQ=SECONDLY", at("20260101T000000"));
  std::vector<std::int64_t> column{1, 2, 3};
  try {
    series.starts(at("20260101T000000"), at("20260201T000000"), column, 1000);
    FAIL() << "was not refused";
  } catch (LimitExceeded const& error) {
    EXPECT_EQ(error.code(), "too_many_steps");
  }
  EXPECT_TRUE(column.empty());
  EXPECT_EQ(series.next(at("20270101T000000"), at("99990101T000000")), at("20270101T000000"));
  EXPECT_EQ(Recurrence::parse("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", at("19700101")).next(at("19700102"), at("99991231")), std::nullopt);
}

}  // namespace
}  // namespace roir
