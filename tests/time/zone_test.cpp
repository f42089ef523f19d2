// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/moment.hpp>
#include <roir/time/zone.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <type_traits>

namespace roir {
namespace {

static_assert(!std::is_default_constructible_v<TimeZone> && std::is_nothrow_copy_constructible_v<TimeZone>);
static_assert(!std::is_convertible_v<std::string, TimeZone>);
static_assert(Instants{Instants::Kind::Skipped, 1, 2}.resolved() == 2);
static_assert(Instants{Instants::Kind::Repeated, 1, 2}.resolved() == 1);

std::int64_t utc(char const* text) {
  return parse_moment(std::string{text} + "Z").minutes();
}
std::int64_t wall(char const* text) {
  return parse_moment(text).minutes();
}

/// One clock change: the instant at which it happens, the wall clock of the minute before it and of the minute at it.
struct Change {
  char const* zone;
  char const* at_utc;
  char const* before;
  char const* after;
  char const* source;
};
void PrintTo(Change const& change, std::ostream* out) {
  *out << change.zone << ' ' << change.at_utc << " (" << change.source << ')';
}

class ClockChange : public testing::TestWithParam<Change> {};

constexpr char const* us_law = "US Energy Policy Act of 2005: second Sunday of March to first Sunday of November, 02:00 local";
constexpr char const* eu_law = "Directive 2000/84/EC: last Sundays of March and October, 01:00 UTC";
constexpr char const* nsw_law = "NSW Standard Time Act 1987 as of 2008: first Sundays of April and October, 02:00 standard time";

INSTANTIATE_TEST_SUITE_P(Known, ClockChange,
                         testing::Values(Change{"America/New_York", "2026-03-08T07:00", "2026-03-08T01:59", "2026-03-08T03:00", us_law},
                                         Change{"America/New_York", "2026-11-01T06:00", "2026-11-01T01:59", "2026-11-01T01:00", us_law},
                                         Change{"America/New_York", "2040-03-11T07:00", "2040-03-11T01:59", "2040-03-11T03:00", us_law},
                                         Change{"America/New_York", "2040-11-04T06:00", "2040-11-04T01:59", "2040-11-04T01:00", us_law},
                                         Change{"Europe/London", "2026-03-29T01:00", "2026-03-29T00:59", "2026-03-29T02:00", eu_law},
                                         Change{"Europe/London", "2026-10-25T01:00", "2026-10-25T01:59", "2026-10-25T01:00", eu_law},
                                         Change{"Europe/London", "2050-03-27T01:00", "2050-03-27T00:59", "2050-03-27T02:00", eu_law},
                                         Change{"Europe/London", "2099-10-25T01:00", "2099-10-25T01:59", "2099-10-25T01:00", eu_law},
                                         Change{"Europe/Berlin", "2038-03-28T01:00", "2038-03-28T01:59", "2038-03-28T03:00", eu_law},
                                         Change{"Australia/Sydney", "2026-04-04T16:00", "2026-04-05T02:59", "2026-04-05T02:00", nsw_law},
                                         Change{"Australia/Sydney", "2026-10-03T16:00", "2026-10-04T01:59", "2026-10-04T03:00", nsw_law},
                                         Change{"Australia/Sydney", "2045-09-30T16:00", "2045-10-01T01:59", "2045-10-01T03:00", nsw_law},
                                         Change{"Pacific/Apia", "2011-12-30T10:00", "2011-12-29T23:59", "2011-12-31T00:00",
                                                "Samoa crossed the date line: there was no Friday 30 December 2011"}));

TEST_P(ClockChange, IsSeenByBothClocks) {
  Change const& change = GetParam();
  TimeZone const zone{change.zone};
  std::int64_t const at = utc(change.at_utc);
  EXPECT_EQ(zone.local_minutes(at - 1), wall(change.before));
  EXPECT_EQ(zone.local_minutes(at), wall(change.after));
  LocalClock clock{zone};
  EXPECT_EQ(clock.local_minutes(at), wall(change.after));
  EXPECT_EQ(clock.local_minutes(at - 1), wall(change.before));
  EXPECT_EQ(clock.local_minutes(at), wall(change.after));
}

// In the minutes around a change, the wall clocks that no instant shows are Skipped, those that two show are Repeated: counted by trying.
TEST_P(ClockChange, SaysWhichWallClocksAreSkippedOrRepeated) {
  Change const& change = GetParam();
  TimeZone const zone{change.zone};
  std::int64_t const at = utc(change.at_utc);
  std::int64_t const jump = wall(change.after) - wall(change.before) - 1;
  std::int64_t const middle = wall(change.after);
  std::int64_t const reach = 2 * std::abs(jump) + 5;
  for (std::int64_t local = middle - reach; local <= middle + reach; ++local) {
    std::vector<std::int64_t> shown;
    std::int64_t const offset = middle - at;
    for (std::int64_t const instant : {local - offset, local - offset + jump})
      if (zone.local_minutes(instant) == local) shown.push_back(instant);
    Instants const found = zone.utc_minutes(local);
    if (shown.empty()) {
      ASSERT_EQ(found.kind, Instants::Kind::Skipped) << local - middle;
      ASSERT_EQ(zone.local_minutes(found.resolved()), local + jump) << "a skipped wall clock moves forward by the gap";
      ASSERT_EQ(zone.local_minutes(found.earlier), local - jump);
    } else if (shown.size() == 2) {
      ASSERT_EQ(found.kind, Instants::Kind::Repeated) << local - middle;
      ASSERT_EQ(found.earlier, std::min(shown[0], shown[1]));
      ASSERT_EQ(found.later, std::max(shown[0], shown[1]));
      ASSERT_EQ(found.resolved(), found.earlier) << "a repeated wall clock is the first";
    } else {
      ASSERT_EQ(found, (Instants{Instants::Kind::Unique, shown[0], shown[0]})) << local - middle;
    }
  }
}

TEST(TimeZone, KeepsTheSkippedDayOfApiaSkipped) {
  TimeZone const apia{"Pacific/Apia"};
  EXPECT_EQ(apia.utc_minutes(wall("2011-12-29T23:59")).kind, Instants::Kind::Unique);
  EXPECT_EQ(apia.utc_minutes(wall("2011-12-30T00:00")).kind, Instants::Kind::Skipped);
  EXPECT_EQ(apia.utc_minutes(wall("2011-12-30T23:59")).kind, Instants::Kind::Skipped);
  EXPECT_EQ(apia.utc_minutes(wall("2011-12-31T00:00")).kind, Instants::Kind::Unique);
  EXPECT_EQ(apia.local_minutes(apia.utc_minutes(wall("2011-12-30T09:00")).resolved()), wall("2011-12-31T09:00"));
}

TEST(TimeZone, CutsOffsetsWithSecondsToTheMinuteBelow) {
  // Paris kept its own mean time, 9 min 21 s ahead of Greenwich, until 1911 (IANA database, europe).
  EXPECT_EQ(TimeZone{"Europe/Paris"}.local_minutes(utc("1900-01-01T12:00")), wall("1900-01-01T12:09"));
  // New York kept mean time, 4 h 56 min 2 s behind, until 1883 (IANA database, northamerica).
  EXPECT_EQ(TimeZone{"America/New_York"}.local_minutes(utc("1850-01-01T12:00")), wall("1850-01-01T07:03"));
  LocalClock clock{TimeZone{"America/New_York"}};
  EXPECT_EQ(clock.local_minutes(utc("1850-01-01T12:00")), wall("1850-01-01T07:03"));
}

TEST(TimeZone, RefusesWhatItDoesNotKnow) {
  for (char const* name : {"", "Europe/Londn", "europe/london", "W. Europe Standard Time", "Romance", "localtime", "posixrules", "Europe",
                           "Europe/../Europe/London", "/usr/share/zoneinfo/Europe/London", "file:Europe/London", "Fixed/UTC+01:00:00",
                           "right/Europe/London", "zone.tab", "UTC\n", " UTC"}) {
    try {
      TimeZone{name};
      ADD_FAILURE() << "took " << name;
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "unknown_time_zone") << name;
      EXPECT_EQ(error.subject(), name);
      EXPECT_NE(error.hint().find("Europe/London"), std::string::npos);
    }
  }
  EXPECT_THROW(TimeZone{std::string(5000, 'A')}, InvalidArgument);
  EXPECT_THROW((TimeZone{std::string{"UTC\0x", 5}}), InvalidArgument);
}

TEST(TimeZone, ComparesByName) {
  EXPECT_EQ(TimeZone{"Europe/London"}, TimeZone{"Europe/London"});
  EXPECT_FALSE(TimeZone{"Europe/London"} == TimeZone{"Europe/Paris"});
  EXPECT_EQ(TimeZone{"Etc/GMT+5"}.local_minutes(0), -300);
  EXPECT_EQ(TimeZone{"UTC"}.name(), "UTC");
}

TEST(TimeZone, RefusesMinutesBeyondItsRange) {
  TimeZone const kiritimati{"Pacific/Kiritimati"};  // UTC+14
  LocalClock clock{kiritimati};
  std::int64_t const last = std::numeric_limits<std::int32_t>::max();
  EXPECT_EQ(kiritimati.local_minutes(last - 840), last);
  EXPECT_EQ(clock.local_minutes(last - 840), last);
  EXPECT_THROW((void)kiritimati.local_minutes(last - 839), InvalidArgument);
  EXPECT_THROW((void)clock.local_minutes(last - 839), InvalidArgument);
  for (std::int64_t const far : {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
    EXPECT_THROW((void)kiritimati.local_minutes(far), InvalidArgument);
    EXPECT_THROW((void)kiritimati.utc_minutes(far), InvalidArgument);
    EXPECT_THROW((void)clock.local_minutes(far), InvalidArgument);
  }
}

// Zones with every oddity: half-hour shifts, quarter-hour offsets, DST in winter, two changes around Ramadan, a date line crossed, none at
// all.
constexpr char const* odd_zones[] = {
    "UTC",           "Europe/London",     "Europe/Dublin",    "America/New_York", "America/St_Johns", "America/Sao_Paulo",
    "Africa/Cairo",  "Africa/Casablanca", "Asia/Kathmandu",   "Asia/Tehran",      "Asia/Kolkata",     "Australia/Lord_Howe",
    "Pacific/Apia",  "Pacific/Chatham",   "Antarctica/Troll", "America/Godthab",  "Asia/Gaza",        "Pacific/Kiritimati",
    "Europe/Moscow", "Asia/Pyongyang"};

// The cached clock and the plain lookup agree, in order, at random, and far beyond what cctz lists.
TEST(LocalClock, AgreesWithThePlainLookup) {
  for (char const* name : odd_zones) {
    TimeZone const zone{name};
    LocalClock clock{zone};
    for (std::int64_t minute = utc("1960-01-01T00:00"); minute < utc("2060-01-01T00:00"); minute += 1440 + 13)
      ASSERT_EQ(clock.local_minutes(minute), zone.local_minutes(minute)) << name << ' ' << minute;
    std::mt19937_64 random{1};
    std::uniform_int_distribution<std::int64_t> anywhere{utc("1800-01-01T00:00"), utc("6000-01-01T00:00")};
    std::uniform_int_distribution<std::int64_t> near{utc("2005-01-01T00:00"), utc("2045-01-01T00:00")};
    for (int i = 0; i < 4000; ++i)
      for (std::int64_t const minute : {anywhere(random), near(random)})
        ASSERT_EQ(clock.local_minutes(minute), zone.local_minutes(minute)) << name << ' ' << minute;
  }
}

// Every minute of two years, in which every zone above that changes its clocks does so.
TEST(LocalClock, AgreesOnEveryMinuteOfTheYearsAround2011) {
  for (char const* name : {"Pacific/Apia", "Africa/Cairo", "Australia/Lord_Howe"}) {
    TimeZone const zone{name};
    LocalClock clock{zone};
    for (std::int64_t minute = utc("2010-06-01T00:00"); minute < utc("2012-06-01T00:00"); ++minute)
      ASSERT_EQ(clock.local_minutes(minute), zone.local_minutes(minute)) << name << ' ' << minute;
  }
}

// Going there and back: each instant is one of those that its wall clock names, and a wall clock that exists is shown by each of its own.
TEST(TimeZone, GoesToLocalTimeAndBack) {
  for (char const* name : odd_zones) {
    TimeZone const zone{name};
    for (std::int64_t minute = utc("2005-01-01T00:00"); minute < utc("2045-01-01T00:00"); minute += 97) {
      std::int32_t const local = zone.local_minutes(minute);
      Instants const back = zone.utc_minutes(local);
      ASSERT_NE(back.kind, Instants::Kind::Skipped) << name << ' ' << minute;
      ASSERT_TRUE(back.earlier == minute || back.later == minute) << name << ' ' << minute;
      ASSERT_EQ(zone.local_minutes(back.earlier), local);
      ASSERT_EQ(zone.local_minutes(back.later), local);
    }
  }
}

}  // namespace
}  // namespace roir
