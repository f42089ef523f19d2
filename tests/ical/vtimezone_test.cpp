// SPDX-License-Identifier: MIT
// What is written of a zone says what the zone says: read back by libical, which knows nothing of the zone files.
#include "ical/vtimezone.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <libical/ical.h>
#include <sstream>
#include <string>
#include <vector>

namespace roir::ical {
namespace {

constexpr std::int64_t day = 86400;

std::int64_t january(int year) {
  return day * std::int64_t{std::chrono::sys_days{std::chrono::year{year} / 1 / 1}.time_since_epoch().count()};
}

std::string written(std::string const& zone, std::int64_t from, std::int64_t until) {
  std::string out;
  LineWriter lines{out};
  append_vtimezone(lines, TimeZone{zone}, from, until);
  return out;
}

// Every zone that somebody lives in.
std::vector<std::string> inhabited_zones() {
  std::vector<std::string> zones;
  std::ifstream named{"/usr/share/zoneinfo/zone.tab"};
  for (std::string line; std::getline(named, line);) {
    if (line.starts_with("#")) continue;
    std::istringstream words{line};
    std::string country;
    std::string place;
    std::string zone;
    words >> country >> place >> zone;
    zones.push_back(zone);
  }
  return zones;
}

// libical's reading of a VTIMEZONE.
class ReadZone {
 public:
  explicit ReadZone(std::string const& vtimezone) {
    icalcomponent* const component = icalparser_parse_string(vtimezone.c_str());
    zone_ = icaltimezone_new();
    EXPECT_EQ(icalcomponent_isa(component), ICAL_VTIMEZONE_COMPONENT);
    EXPECT_TRUE(icaltimezone_set_component(zone_, component));
  }
  ~ReadZone() { icaltimezone_free(zone_, 1); }
  ReadZone(ReadZone const&) = delete;
  ReadZone& operator=(ReadZone const&) = delete;
  // Seconds east of UTC at an instant.
  [[nodiscard]] std::int64_t offset(std::int64_t utc) const {
    icaltimetype time = icaltime_from_timet_with_zone(utc, 0, icaltimezone_get_utc_timezone());
    int is_daylight = 0;
    return icaltimezone_get_utc_offset_of_utc_time(zone_, &time, &is_daylight);
  }

 private:
  icaltimezone* zone_ = nullptr;
};

// Spans of a single meeting, of some years, and without an end; now and in years of other laws.
struct Stretch {
  int from = 0;
  int until = 0;
  int looked_at_until = 0;
};
constexpr Stretch stretches[] = {{2026, 2026, 2026}, {2026, 2032, 2032}, {2026, 2400, 2035}, {2008, 2011, 2011}, {1990, 2400, 2012}};

TEST(Vtimezone, EveryZoneIsReadBackWithTheSameOffsets) {
  auto const zones = inhabited_zones();
  ASSERT_GT(zones.size(), 400U);
  for (std::string const& name : zones) {
    TimeZone const zone{name};
    for (Stretch const& stretch : stretches) {
      std::int64_t const from = january(stretch.from);
      ReadZone const read{written(name, from, january(stretch.until + 1))};
      int wrong = 0;
      for (std::int64_t at = from; at < january(stretch.looked_at_until + 1); at += 5 * day + 3600)
        wrong += read.offset(at) != zone.local_minutes(at / 60) * std::int64_t{60} - at;
      EXPECT_EQ(wrong, 0) << name << " from " << stretch.from << " to " << stretch.until;
    }
  }
}

TEST(Vtimezone, EveryMinuteAroundAChangeIsRight) {
  for (char const* name : {"Europe/London", "America/New_York", "Africa/Cairo", "America/Nuuk", "Asia/Jerusalem", "Australia/Lord_Howe",
                           "Africa/Casablanca", "America/Santiago", "Asia/Gaza"}) {
    TimeZone const zone{name};
    ReadZone const read{written(name, january(2026), january(2031))};
    auto const truth = [&](std::int64_t at) { return zone.local_minutes(at / 60) * std::int64_t{60} - at; };
    int changes = 0;
    for (std::int64_t hour = january(2026); hour < january(2031); hour += 3600) {
      if (truth(hour) == truth(hour + 3600)) continue;
      ++changes;
      for (std::int64_t at = hour - 60; at <= hour + 3660; at += 60) ASSERT_EQ(read.offset(at), truth(at)) << name << ' ' << at;
    }
    EXPECT_GE(changes, 10) << name;
  }
}

TEST(Vtimezone, YearlyRulesAreOneStandardAndOneDaylightFrom1970) {
  EXPECT_EQ(written("Europe/London", january(2026), january(2400)),
            "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
            "BEGIN:DAYLIGHT\r\nDTSTART:19700329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\n"
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
            "BEGIN:STANDARD\r\nDTSTART:19701025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\n"
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
}

TEST(Vtimezone, AZoneWithoutChangesIsOneStandard) {
  EXPECT_EQ(
      written("Asia/Kolkata", january(2026), january(2400)),
      "BEGIN:VTIMEZONE\r\nTZID:Asia/Kolkata\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\n"
      "TZNAME:IST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
}

// Egypt's summer ends at midnight after the last Thursday of October, which may be the first of November.
TEST(Vtimezone, AChangeThatMayFallIntoTheNextMonthHasARuleForEach) {
  std::string const cairo = written("Africa/Cairo", january(2026), january(2400));
  EXPECT_NE(cairo.find("RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=26,27,28,29,30,31;BYDAY=FR\r\n"), cairo.npos) << cairo;
  EXPECT_NE(cairo.find("RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1;BYDAY=FR\r\n"), cairo.npos) << cairo;
}

// No list of dates: Outlook does not read it.
TEST(Vtimezone, NoZoneHasAnRdate) {
  for (std::string const& name : inhabited_zones())
    for (Stretch const& stretch : stretches)
      EXPECT_EQ(written(name, january(stretch.from), january(stretch.until)).find("RDATE"), std::string::npos) << name;
}

}  // namespace
}  // namespace roir::ical
