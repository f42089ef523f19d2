// SPDX-License-Identifier: MIT
#include "recurrence_help.hpp"
#include <roir/core/error.hpp>

#include <gtest/gtest.h>

#include <ostream>

namespace roir {
namespace {

using namespace recurrence_help;

std::vector<std::string> words(std::string const& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t const end = std::min(text.find(' ', from), text.size());
    out.push_back(text_of(at(text.substr(from, end - from))));
    from = end + 1;
  }
  return out;
}

/// One of the examples of RFC 5545, 3.8.5.3, which start at nine in New York. Dates stand for nine o'clock.
struct Example {
  char const* start;
  char const* lines;
  char const* first;       // the first occurrences
  std::size_t number = 0;  // how many there are in all; 0 = more than are listed
};
void PrintTo(Example const& example, std::ostream* out) {
  *out << example.start << ' ' << example.lines;
}
class Rfc5545 : public testing::TestWithParam<Example> {};

TEST_P(Rfc5545, Example) {
  TimeZone const new_york{"America/New_York"};
  Recurrence const series = Recurrence::parse(GetParam().lines, at(GetParam().start), new_york);
  std::vector<std::int64_t> starts = series.starts(at("19900101"), at("20150101"));
  for (std::int64_t& start : starts) start = new_york.local_seconds(start);
  std::vector<std::string> const expected = words(GetParam().first);
  ASSERT_GE(starts.size(), expected.size());
  std::size_t const number = GetParam().number;
  EXPECT_TRUE(number == 0 || starts.size() == number) << starts.size();
  starts.resize(expected.size());
  EXPECT_EQ(texts_of(starts), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Daily, Rfc5545,
    testing::Values(Example{"19970902", "FREQ=DAILY;COUNT=10",
                            "19970902 19970903 19970904 19970905 19970906 19970907 19970908 19970909 19970910 19970911", 10},
                    Example{"19970902", "FREQ=DAILY;UNTIL=19971224T000000Z", "19970902 19970903", 113},
                    Example{"19970902", "FREQ=DAILY;INTERVAL=2", "19970902 19970904 19970906 19970908"},
                    Example{"19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "19970902 19970912 19970922 19971002 19971012", 5},
                    Example{"19980101", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
                            "19980101 19980102 19980103", 93},
                    Example{"19980101", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "19980101 19980102 19980103", 93}));

INSTANTIATE_TEST_SUITE_P(
    Weekly, Rfc5545,
    testing::Values(
        Example{"19970902", "FREQ=WEEKLY;COUNT=10",
                "19970902 19970909 19970916 19970923 19970930 19971007 19971014 19971021 19971028 19971104", 10},
        Example{"19970902", "FREQ=WEEKLY;UNTIL=19971224T000000Z", "19970902 19970909", 17},
        Example{"19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
                "19970902 19970916 19970930 19971014 19971028 19971111 19971125 19971209 19971223"},
        Example{"19970902", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
                "19970902 19970904 19970909 19970911 19970916 19970918 19970923 19970925 19970930 19971002", 10},
        Example{"19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "19970902 19970904 19970909", 10},
        Example{
            "19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
            "19970901 19970903 19970905 19970915 19970917 19970919 19970929 19971001 19971003 19971013 19971015 19971017 19971027 19971029 "
            "19971031 19971110 19971112 19971114 19971124 19971126 19971128 19971208 19971210 19971212 19971222",
            25},
        Example{"19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
                "19970902 19970904 19970916 19970918 19970930 19971002 19971014 19971016", 8},
        Example{"19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805 19970810 19970819 19970824", 4},
        Example{"19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805 19970817 19970819 19970831", 4}));

INSTANTIATE_TEST_SUITE_P(
    Monthly, Rfc5545,
    testing::Values(Example{"19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
                            "19970905 19971003 19971107 19971205 19980102 19980206 19980306 19980403 19980501 19980605", 10},
                    Example{"19970905", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "19970905 19971003 19971107 19971205", 4},
                    Example{"19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
                            "19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 19980503 19980531", 10},
                    Example{"19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "19970922 19971020 19971117 19971222 19980119 19980216", 6},
                    Example{"19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "19970928 19971029 19971128 19971229 19980129 19980226"},
                    Example{"19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
                            "19970902 19970915 19971002 19971015 19971102 19971115 19971202 19971215 19980102 19980115", 10},
                    Example{"19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
                            "19970930 19971001 19971031 19971101 19971130 19971201 19971231 19980101 19980131 19980201", 10},
                    Example{"19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
                            "19970910 19970911 19970912 19970913 19970914 19970915 19990310 19990311 19990312 19990313", 10},
                    Example{"19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
                            "19970902 19970909 19970916 19970923 19970930 19971104 19971111 19971118 19971125 19980106 19980113 19980120 "
                            "19980127 19980303"},
                    Example{"19970902", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13\nEXDATE;TZID=America/New_York:19970902T090000",
                            "19980213 19980313 19981113 19990813 20001013"},
                    Example{"19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
                            "19970913 19971011 19971108 19971213 19980110 19980207 19980307 19980411 19980509 19980613"},
                    Example{"19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "19970904 19971007 19971106", 3},
                    Example{"19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                            "19970929 19971030 19971127 19971230 19980129 19980226 19980330"},
                    Example{"20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "20070115 20070130 20070215 20070315 20070330", 5}));

INSTANTIATE_TEST_SUITE_P(
    Yearly, Rfc5545,
    testing::Values(Example{"19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
                            "19970610 19970710 19980610 19980710 19990610 19990710 20000610 20000710 20010610 20010710", 10},
                    Example{"19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
                            "19970310 19990110 19990210 19990310 20010110 20010210 20010310 20030110 20030210 20030310", 10},
                    Example{"19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
                            "19970101 19970410 19970719 20000101 20000409 20000718 20030101 20030410 20030719 20060101", 10},
                    Example{"19970519", "FREQ=YEARLY;BYDAY=20MO", "19970519 19980518 19990517"},
                    Example{"19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "19970512 19980511 19990517"},
                    Example{"19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
                            "19970313 19970320 19970327 19980305 19980312 19980319 19980326 19990304 19990311 19990318 19990325"},
                    Example{"19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
                            "19970605 19970612 19970619 19970626 19970703 19970710 19970717 19970724 19970731 19970807 19970814 19970821 "
                            "19970828 19980604"},
                    Example{"19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                            "19961105 20001107 20041102"}));

INSTANTIATE_TEST_SUITE_P(
    WithinADay, Rfc5545,
    testing::Values(
        Example{"19970902", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "19970902T090000 19970902T120000 19970902T150000", 3},
        Example{"19970902", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
                "19970902T090000 19970902T091500 19970902T093000 19970902T094500 19970902T100000 19970902T101500", 6},
        Example{"19970902", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "19970902T090000 19970902T103000 19970902T120000 19970902T133000", 4},
        Example{"19970902", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;UNTIL=19970904T035959Z",
                "19970902T090000 19970902T092000 19970902T094000 19970902T100000", 48},
        Example{"19970902", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16;UNTIL=19970904T035959Z",
                "19970902T090000 19970902T092000 19970902T094000 19970902T100000", 48}));

std::vector<std::string> local_starts(Recurrence const& series, char const* after, char const* before) {
  std::vector<std::string> texts;
  for (Occurrence const& one : series.occurrences(at(after), at(before))) texts.push_back(text_of(one.local));
  return texts;
}
std::vector<std::string> utc_starts(Recurrence const& series, char const* after, char const* before) {
  return texts_of(series.starts(at(after), at(before)));
}

TEST(Recurrence, KeepsTheWallClockOverClockChanges) {
  Recurrence const series = Recurrence::parse("FREQ=WEEKLY;BYDAY=MO", at("20260316"), TimeZone{"Europe/London"});
  EXPECT_EQ(utc_starts(series, "20260316T000000", "20260414T000000"),
            words("20260316T090000 20260323T090000 20260330T080000 20260406T080000 20260413T080000"));
  EXPECT_EQ(utc_starts(series, "20991018T000000", "20991103T000000"), words("20991019T080000 20991026T090000 20991102T090000"));
  EXPECT_EQ(utc_starts(series, "24000327T000000", "24000408T000000"), words("24000327T080000 24000403T080000"));
}

TEST(Recurrence, ASkippedHourMovesForwardAndARepeatedOneIsTheFirst) {
  Recurrence const skipped = Recurrence::parse("FREQ=DAILY", at("20260328T013000"), TimeZone{"Europe/London"});
  EXPECT_EQ(utc_starts(skipped, "20260328T000000", "20260331T000000"), words("20260328T013000 20260329T013000 20260330T003000"));
  std::vector<Occurrence> const days = skipped.occurrences(at("20260329T000000"), at("20260330T000000"));
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days.front().clock, Instants::Kind::Skipped);
  EXPECT_EQ(days.front().local, at("20260329T013000"));
  Recurrence const repeated = Recurrence::parse("FREQ=DAILY", at("20261024T013000"), TimeZone{"Europe/London"});
  EXPECT_EQ(utc_starts(repeated, "20261024T000000", "20261027T000000"), words("20261024T003000 20261025T003000 20261026T013000"));
  EXPECT_EQ(repeated.occurrences(at("20261025T000000"), at("20261026T000000")).front().clock, Instants::Kind::Repeated);
}

TEST(Recurrence, TwoWallClocksOfOneInstantAreOneStartAndTwoOccurrences) {
  Recurrence const series = Recurrence::parse("FREQ=HOURLY", at("20260328T003000"), TimeZone{"Europe/London"});
  EXPECT_EQ(utc_starts(series, "20260329T000000", "20260329T030000"), words("20260329T003000 20260329T013000 20260329T023000"));
  EXPECT_EQ(local_starts(series, "20260329T000000", "20260329T030000"),
            words("20260329T003000 20260329T013000 20260329T023000 20260329T033000"));
}

TEST(Recurrence, UntilCountsAsItIsWritten) {
  TimeZone const new_york{"America/New_York"};
  auto const last = [&](char const* until) {
    return texts_of(
               Recurrence::parse(std::string{"FREQ=DAILY;UNTIL="} + until, at("20260105"), new_york).starts(at("20260101"), at("20260201")))
        .back();
  };
  EXPECT_EQ(last("20260110"), text_of(at("20260110T140000")));         // the whole day
  EXPECT_EQ(last("20260110T085959"), text_of(at("20260109T140000")));  // on the clock of the series
  EXPECT_EQ(last("20260110T090000"), text_of(at("20260110T140000")));
  EXPECT_EQ(last("20260110T135959Z"), text_of(at("20260109T140000")));  // nine in New York is 14:00 UTC
  EXPECT_EQ(last("20260110T140000Z"), text_of(at("20260110T140000")));
}

// UNTIL is an instant, and around a clock change wall clocks are not in the order of instants.
TEST(Recurrence, UntilInUtcHoldsWhereTheClocksChange) {
  TimeZone const london{"Europe/London"};
  for (char const* day : {"20260329", "20261025"}) {
    for (int minute = 0; minute < 300; ++minute) {
      std::int64_t const until = at(std::string{day} + "T000000") + 60 * minute;
      std::int64_t const start = at(std::string{day} + "T000000") - 86'400;
      RecurrenceRule const endless{{.frequency = Frequency::Minutely, .interval = 10}};
      RecurrenceRule const ended{{.frequency = Frequency::Minutely, .interval = 10, .until = Until{until, Until::Form::Instant}}};
      Recurrence const series{{.start = start, .zone = london, .rules = {ended}}};
      Recurrence const all{{.start = start, .zone = london, .rules = {endless}}};
      ASSERT_EQ(series.occurrences(start, start + 3 * 86'400), all.occurrences(start, until + 1)) << text_of(until);
    }
  }
}

TEST(Recurrence, TheStartIsTheFirstWhetherTheRuleGivesItOrNot) {
  Recurrence const series = Recurrence::parse("FREQ=WEEKLY;BYDAY=MO;COUNT=3", at("20260107"));
  EXPECT_EQ(utc_starts(series, "20260101", "20270101"), words("20260107 20260112 20260119"));
  EXPECT_EQ(utc_starts(Recurrence::parse("FREQ=DAILY;UNTIL=20250101", at("20260107")), "20200101", "20270101"), words("20260107"));
  EXPECT_EQ(utc_starts(Recurrence::parse("EXDATE:20260107T090000\nRRULE:FREQ=DAILY;COUNT=3", at("20260107")), "20200101", "20270101"),
            words("20260108 20260109"));
  EXPECT_EQ(utc_starts(Recurrence{{.start = at("20260107")}}, "20200101", "20270101"), words("20260107"));
}

TEST(Recurrence, RulesAndDatesAreOneSet) {
  Recurrence const series = Recurrence::parse(
      "RRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=MONTHLY;COUNT=2;BYMONTHDAY=14\nRDATE:20260106T090000,20260112T090000\n"
      "RDATE;VALUE=PERIOD:20260120T100000/PT1H\nEXDATE:20260119T090000\nEXRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14",
      at("20260105"));
  EXPECT_EQ(utc_starts(series, "20260101", "20270101"), words("20260105 20260106 20260112 20260120T100000"));
  std::vector<Occurrence> const found = series.occurrences(at("20260101"), at("20270101"));
  EXPECT_EQ(found[1].origin, Occurrence::Origin::Added);
  EXPECT_EQ(found[2].origin, Occurrence::Origin::Rule);
}

TEST(Recurrence, TimesOfOtherZonesComeToTheWallClockOfTheSeries) {
  Recurrence const series = Recurrence::parse(
      "DTSTART;TZID=Europe/London:20260706T090000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20260713T080000Z\r\n"
      "EXDATE;TZID=America/New_York:202607\r\n 20T040000\r\nRDATE;VALUE=DATE:20260708\r\n");
  EXPECT_EQ(series.parts().zone->name(), "Europe/London");
  EXPECT_EQ(local_starts(series, "20260101", "20270101"), words("20260706 20260708 20260727"));
  EXPECT_EQ(Recurrence::parse("DTSTART:20260706T090000Z").parts().zone->name(), "UTC");
}

TEST(Recurrence, MovedPastTheNextOneTheOthersStay) {
  Recurrence const series = Recurrence::parse("FREQ=WEEKLY;COUNT=4", at("20260105"), TimeZone{"Europe/London"});
  Recurrence const moved = series.with_moved(at("20260112"), at("20260121T150000"));
  EXPECT_EQ(local_starts(moved, "20260101", "20270101"), words("20260105 20260119 20260121T150000 20260126"));
  Occurrence const one = moved.occurrences(at("20260121T000000"), at("20260122T000000")).at(0);
  EXPECT_EQ(one.original, at("20260112"));
  EXPECT_EQ(one.origin, Occurrence::Origin::Moved);
  EXPECT_TRUE(moved.starts(at("20260112T000000"), at("20260113T000000")).empty());
  EXPECT_EQ(local_starts(moved.with_moved(at("20260112"), at("20260113")), "20260101", "20260119T000000"), words("20260105 20260113"));
  EXPECT_EQ(local_starts(moved.with_cancelled(at("20260112")), "20260101", "20270101"), words("20260105 20260119 20260126"));
  EXPECT_EQ(moved.with_moved(at("20260112"), at("20260112")), series);
  EXPECT_EQ(local_starts(series.with_moved(at("20260112"), at("20260119")), "20260101", "20270101"),
            words("20260105 20260119 20260119 20260126"));
}

TEST(Recurrence, AddedAndCancelledUndoEachOther) {
  Recurrence const series = Recurrence::parse("FREQ=WEEKLY;COUNT=2", at("20260105"));
  EXPECT_EQ(series.with_cancelled(at("20260112")).with_added(at("20260112")), series);
  Recurrence const added = series.with_added(at("20260107"));
  EXPECT_EQ(utc_starts(added, "20260101", "20270101"), words("20260105 20260107 20260112"));
  EXPECT_EQ(series.with_added(at("20260112")), series);
  EXPECT_EQ(utc_starts(added.with_cancelled(at("20260107")), "20260101", "20270101"), words("20260105 20260112"));
  EXPECT_EQ(utc_starts(added.with_moved(at("20260107"), at("20260108")), "20260101", "20270101"), words("20260105 20260108 20260112"));
}

TEST(Recurrence, OnlyOccurrencesCanBeMovedOrCancelled) {
  Recurrence const series = Recurrence::parse("FREQ=WEEKLY;COUNT=2", at("20260105"));
  EXPECT_THROW((void)series.with_cancelled(at("20260106")), NotFound);
  EXPECT_THROW((void)series.with_moved(at("20260119"), at("20260120")), NotFound);
  EXPECT_THROW((void)series.with_cancelled(at("20260112")).with_cancelled(at("20260112")), NotFound);
  EXPECT_THROW((void)series.with_moved(at("20260112"), at("20260113")).with_added(at("20260112")), InvalidArgument);
}

TEST(Recurrence, WholeDays) {
  Recurrence const series =
      Recurrence::parse("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3;BYHOUR=9\nEXDATE;VALUE=DATE:20260112");
  EXPECT_TRUE(series.parts().is_date);
  EXPECT_EQ(utc_starts(series, "20260101", "20270101"), words("20260105T000000 20260119T000000"));
  EXPECT_EQ(Recurrence::parse(series.to_string()), series);
}

TEST(Recurrence, PrintsWhatItReads) {
  for (char const* text :
       {"DTSTART;TZID=Europe/London:20260105T090000\nDURATION:PT1800S\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE\nEXRULE:FREQ=YEARLY\n"
        "RDATE;TZID=Europe/London:20260107T090000,20260108T093000\nEXDATE;TZID=Europe/London:20260119T090000\nX-ROIR-MOVED:20260121T090000/"
        "20260122T100000",
        "DTSTART:20260105T090000Z\nRRULE:FREQ=MONTHLY;UNTIL=20270101T000000Z;BYDAY=-1FR,1MO\nEXDATE:20260201T090000Z",
        "DTSTART:20260105T090000", "DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=YEARLY;UNTIL=20300101"}) {
    EXPECT_EQ(Recurrence::parse(text).to_string(), text);
  }
  EXPECT_EQ(RecurrenceRule::parse("rrule:byday=fr,mo,mo;freq=weekly;interval=02;wkst=mo;").to_string(),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
}

class RefusedRule : public testing::TestWithParam<char const*> {};
TEST_P(RefusedRule, NamesWhatIsWrong) {
  try {
    (void)RecurrenceRule::parse(GetParam());
    FAIL() << GetParam();
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_recurrence");
    EXPECT_FALSE(error.subject().empty());
  }
}
INSTANTIATE_TEST_SUITE_P(
    All, RefusedRule,
    testing::Values("", "FREQ", "FREQ=", "FREQ=OFTEN", "INTERVAL=2", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;INTERVAL=0",
                    "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=2147483648", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=1;UNTIL=20260101",
                    "FREQ=DAILY;UNTIL=20260230", "FREQ=DAILY;UNTIL=2026", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMINUTE=60",
                    "FREQ=DAILY;BYSECOND=61", "FREQ=DAILY;BYHOUR=", "FREQ=DAILY;BYHOUR=1,", "FREQ=DAILY;BYHOUR=a", "FREQ=DAILY;BYMONTH=13",
                    "FREQ=DAILY;BYMONTH=0", "FREQ=DAILY;BYMONTHDAY=32", "FREQ=DAILY;BYMONTHDAY=0", "FREQ=YEARLY;BYYEARDAY=367",
                    "FREQ=YEARLY;BYWEEKNO=54", "FREQ=YEARLY;BYWEEKNO=0", "FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=DAILY;BYYEARDAY=1",
                    "FREQ=WEEKLY;BYYEARDAY=1", "FREQ=MONTHLY;BYYEARDAY=1", "FREQ=MONTHLY;BYWEEKNO=1", "FREQ=WEEKLY;BYDAY=1MO",
                    "FREQ=MONTHLY;BYDAY=0MO", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "FREQ=YEARLY;BYDAY=54MO", "FREQ=DAILY;BYDAY=XX",
                    "FREQ=DAILY;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "FREQ=DAILY;WKST=1",
                    "FREQ=DAILY;X-OTHER=1", "FREQ=DAILY;;INTERVAL=2"));

class RefusedSeries : public testing::TestWithParam<char const*> {};
TEST_P(RefusedSeries, IsBadRecurrence) {
  try {
    (void)Recurrence::parse(GetParam());
    FAIL() << GetParam();
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_recurrence");
  }
}
INSTANTIATE_TEST_SUITE_P(
    All, RefusedSeries,
    testing::Values("", "RRULE:FREQ=DAILY", "DTSTART:2026", "DTSTART:20260101T090000\nDTSTART:20260101T090000",
                    "DTSTART;TZID=Nowhere:20260101T090000", "DTSTART:20260101T090000\nnonsense", "DTSTART:20260101T090000\nSUMMARY:x",
                    "DTSTART:20260101T090000\nRDATE:20260101T090000Z", "DTSTART:20260101T090000\nDURATION:1H",
                    "DTSTART:20260101T090000\nDURATION:PT", "DTSTART:20260101T090000\nEXDATE:tomorrow",
                    "DTSTART:20260101T090000\nX-ROIR-MOVED:20260101T090000", "DTSTART:13990101T090000",
                    "DTSTART:20260101T090000\nX-ROIR-MOVED:20260101T090000/20260102T090000,20260101T090000/20260103T090000"));

TEST(Recurrence, RefusesPartsThatCannotBe) {
  EXPECT_THROW(Recurrence({.start = at("20260101"), .duration = -1}), InvalidArgument);
  EXPECT_THROW(Recurrence({.start = at("20260101"), .is_date = true}), InvalidArgument);
  EXPECT_THROW(Recurrence({.start = std::int64_t{1} << 40}), InvalidArgument);
  EXPECT_THROW(RecurrenceRule({.interval = 0}), InvalidArgument);
  EXPECT_THROW(RecurrenceRule({.frequency = static_cast<Frequency>(9)}), InvalidArgument);
}

// The list of clock changes against the zone itself, around each change: what a column brings to UTC is what Instants says.
TEST(Recurrence, ColumnsComeToUtcAsSingleTimesDo) {
  for (char const* name :
       {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Asia/Tehran", "UTC",
        "Europe/Dublin", "America/Caracas", "Antarctica/Troll", "Asia/Kolkata", "Pacific/Kwajalein", "Africa/Monrovia", "Europe/Paris"}) {
    TimeZone const zone{name};
    Recurrence const series = Recurrence::parse("FREQ=HOURLY;INTERVAL=7", at("18800101T001500"), zone);
    std::vector<std::int64_t> const local =
        Recurrence::parse("FREQ=HOURLY;INTERVAL=7", at("18800101T001500")).starts(at("18800101T000000"), at("21010101T000000"));
    std::set<std::int64_t> expected;
    for (std::int64_t const time : local) expected.insert(zone.utc_seconds(time).resolved());
    ASSERT_EQ(series.starts(at("18790101"), *expected.rbegin() + 1), std::vector<std::int64_t>(expected.begin(), expected.end())) << name;
  }
}

}  // namespace
}  // namespace roir
