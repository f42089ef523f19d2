// SPDX-License-Identifier: MIT
#include "write_model.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/write.hpp>

#include <gtest/gtest.h>

#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace roir {
namespace {

std::int64_t at(char const* text) {
  return written::seconds_of(text);
}
constexpr std::int64_t new_year_2026 = 1767225600;
constexpr std::int64_t year_2028 = 1830297600;

MeetingSeries weekly() {
  Recurrence::Parts parts{.start = at("20260105T090000"), .zone = TimeZone{"Europe/London"}, .duration = 1800};
  parts.rules = {RecurrenceRule::parse("FREQ=WEEKLY;BYDAY=MO")};
  return {.domain = "hr.example.com",
          .manager_id = "ann",
          .report_id = "bob",
          .series_id = "weekly",
          .recurrence = Recurrence{parts},
          .organizer = {"ann@example.com", "Ann"},
          .attendee = {"bob@example.com", "Bob"}};
}
MeetingSeries changed(MeetingSeries series, auto const& change) {
  Recurrence::Parts parts = series.recurrence.parts();
  change(parts);
  series.recurrence = Recurrence{std::move(parts)};
  return series;
}
std::string file(MeetingSeries const& series, WriteOptions const& options = {.stamp = 1767225600}) {
  return write_calendar(std::span{&series, 1}, options);
}
std::string code_of(auto const& call, std::string const& place = "") {
  try {
    call();
  } catch (Error const& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    EXPECT_EQ(place.empty() ? place : error.place(), place) << error.what();
    return error.code();
  }
  return "nothing thrown";
}

TEST(WriteCalendar, AWeeklySeriesIsWrittenAsItStands) {
  std::string const text = file(weekly());
  std::string const events = text.substr(text.find("BEGIN:VEVENT"));
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nPRODID:-//roir//roir "));
  EXPECT_NE(text.find("//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"), text.npos);
  EXPECT_EQ(events,
            "BEGIN:VEVENT\r\n"
            "UID:" +
                series_uid(weekly()) +
                "\r\n"
                "DTSTAMP:20260101T000000Z\r\n"
                "SEQUENCE:0\r\n"
                "DTSTART;TZID=Europe/London:20260105T090000\r\n"
                "DTEND;TZID=Europe/London:20260105T093000\r\n"
                "RRULE:FREQ=WEEKLY;BYDAY=MO\r\n"
                "STATUS:CONFIRMED\r\n"
                "TRANSP:OPAQUE\r\n"
                "SUMMARY:1:1\r\n"
                "ORGANIZER;CN=\"Ann\":mailto:ann@example.com\r\n"
                "ATTENDEE;CN=\"Bob\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACT\r\n"
                " ION;RSVP=TRUE:mailto:bob@example.com\r\n"
                "END:VEVENT\r\n"
                "END:VCALENDAR\r\n");
}

TEST(WriteCalendar, AMovedOccurrenceHasTheUidOfItsSeriesAndACancelledOneIsExcluded) {
  MeetingSeries const series = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.moved = {{at("20260112T090000"), at("20260113T140000")}};
    parts.excluded = {at("20260119T090000")};
  });
  auto const events = written::events_in(file(series));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].find("EXDATE")->second, ";TZID=Europe/London:20260119T090000");
  EXPECT_EQ(events[1].find("RECURRENCE-ID")->second, ";TZID=Europe/London:20260112T090000");
  EXPECT_EQ(events[1].find("DTSTART")->second, ";TZID=Europe/London:20260113T140000");
  EXPECT_EQ(events[1].count("RRULE"), 0U);
  EXPECT_EQ(written::value_of(events[0], "UID"), written::value_of(events[1], "UID"));
}

// 03:30 UTC is nine o'clock in Kolkata: the last occurrence still is one.
TEST(WriteCalendar, AnUntilInUtcIsReadInTheZoneOfTheSeries) {
  MeetingSeries const series = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.zone = TimeZone{"Asia/Kolkata"};
    parts.rules = {RecurrenceRule::parse("FREQ=WEEKLY;UNTIL=20260119T033000Z")};
    parts.moved = {{at("20260119T090000"), at("20260120T090000")}};
  });
  auto const events = written::events_in(file(series));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(written::value_of(events[1], "RECURRENCE-ID"), "20260119T090000");
  EXPECT_EQ(split_series(series, at("20260119T090000"), "x").second.recurrence.parts().start, at("20260119T090000"));
}

TEST(WriteCalendar, WhatTheRuleDoesNotGiveIsASingleEventWithAUidThatStays) {
  MeetingSeries const series = changed(weekly(), [](Recurrence::Parts& parts) {
    parts.added = {at("20260114T100000"), at("20260112T090000"), at("20260121T100000"), at("20260128T100000")};
    parts.excluded = {at("20260128T100000")};
    parts.moved = {{at("20260121T100000"), at("20260122T110000")}};
  });
  auto const events = written::events_in(file(series));
  ASSERT_EQ(events.size(), 3U);  // the rule gives the second; the fourth was called off
  EXPECT_EQ(written::value_of(events[1], "DTSTART"), "20260114T100000");
  EXPECT_EQ(written::value_of(events[2], "DTSTART"), "20260122T110000");
  EXPECT_EQ(events[1].count("RRULE") + events[1].count("RDATE") + events[1].count("RECURRENCE-ID"), 0U);
  EXPECT_NE(written::value_of(events[1], "UID"), written::value_of(events[0], "UID"));
  MeetingSeries const later = changed(series, [](Recurrence::Parts& parts) { parts.moved.front().second = at("20260123T110000"); });
  EXPECT_EQ(written::value_of(written::events_in(file(later))[2], "UID"), written::value_of(events[2], "UID"));
  EXPECT_EQ(file(series).find("RDATE"), std::string::npos);
}

TEST(WriteCalendar, SeveralRulesAreSingleEventsUpToADay) {
  MeetingSeries const series =
      changed(weekly(), [](Recurrence::Parts& parts) { parts.rules.push_back(RecurrenceRule::parse("FREQ=WEEKLY;BYDAY=TH")); });
  EXPECT_EQ(code_of([&] { (void)file(series); }, "recurrence"), "needs_until");
  auto const events = written::events_in(file(series, {.stamp = 0, .until = at("20260119T090000")}));
  std::vector<std::string> starts;
  for (auto const& event : events) starts.push_back(written::value_of(event, "DTSTART"));
  EXPECT_EQ(starts, (std::vector<std::string>{"20260105T090000", "20260108T090000", "20260112T090000", "20260115T090000"}));
  MeetingSeries const ends = changed(series, [](Recurrence::Parts& parts) {
    parts.rules = {RecurrenceRule::parse("FREQ=WEEKLY;COUNT=2"), RecurrenceRule::parse("FREQ=DAILY;COUNT=3")};
  });
  EXPECT_EQ(written::events_in(file(ends)).size(), 4U);
}

// RFC 5545 leaves open what a start means that its rule does not give; clients differ.
TEST(WriteCalendar, AStartThatTheRuleDoesNotGiveIsASingleEvent) {
  struct Case {
    char const* rule;
    bool given;
  };
  for (auto const& [rule, given] : {Case{"FREQ=WEEKLY;BYDAY=MO", true},
                                    Case{"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5", false},
                                    Case{"FREQ=MONTHLY;BYDAY=1MO", true},
                                    Case{"FREQ=MONTHLY;BYDAY=2MO", false},
                                    Case{"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", true},
                                    Case{"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", false},
                                    Case{"FREQ=MONTHLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1;COUNT=3", true},
                                    Case{"FREQ=MONTHLY", true},
                                    Case{"FREQ=MONTHLY;BYMONTHDAY=5,6", true},
                                    Case{"FREQ=MONTHLY;BYMONTHDAY=-27", true},
                                    Case{"FREQ=YEARLY", true},
                                    Case{"FREQ=YEARLY;BYMONTH=2", false},
                                    Case{"FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5", true},
                                    Case{"FREQ=YEARLY;BYYEARDAY=5", true},
                                    Case{"FREQ=YEARLY;BYYEARDAY=6;COUNT=4", false},
                                    Case{"FREQ=YEARLY;BYWEEKNO=2;BYDAY=MO", true},
                                    Case{"FREQ=YEARLY;BYWEEKNO=3;BYDAY=MO", false},
                                    Case{"FREQ=DAILY;BYMONTH=1", true},
                                    Case{"FREQ=DAILY;BYHOUR=9,15", true},
                                    Case{"FREQ=DAILY;BYHOUR=10;COUNT=9", false},
                                    Case{"FREQ=HOURLY;INTERVAL=4;BYDAY=MO", true},
                                    Case{"FREQ=HOURLY;INTERVAL=4;BYDAY=TU;COUNT=8", false}}) {
    MeetingSeries const series = changed(weekly(), [&](Recurrence::Parts& parts) { parts.rules = {RecurrenceRule::parse(rule)}; });
    std::string const text = file(series);
    EXPECT_EQ(written::events_in(text).size(), given ? 1U : 2U) << rule;
    written::Client client;
    client.receive(text);
    EXPECT_EQ(client.starts(new_year_2026, year_2028), series.recurrence.starts(new_year_2026, year_2028)) << rule;
  }
}

TEST(WriteCalendar, UntilIsUtcWithAZoneAWallClockWithoutAndADateForWholeDays) {
  auto const rule_of = [](char const* rule, auto const& change) {
    MeetingSeries const series = changed(weekly(), [&](Recurrence::Parts& parts) {
      parts.rules = {RecurrenceRule::parse(rule)};
      change(parts);
    });
    return written::value_of(written::events_in(file(series)).front(), "RRULE");
  };
  auto const as_is = [](Recurrence::Parts&) {};
  auto const floating = [](Recurrence::Parts& parts) { parts.zone.reset(); };
  auto const days = [](Recurrence::Parts& parts) {
    parts.zone.reset();
    parts.is_date = true;
    parts.start = at("20260105");
    parts.duration = 0;
  };
  EXPECT_EQ(rule_of("FREQ=WEEKLY;UNTIL=20260706T090000", as_is), "FREQ=WEEKLY;UNTIL=20260706T080000Z");
  EXPECT_EQ(rule_of("FREQ=WEEKLY;UNTIL=20260706", as_is), "FREQ=WEEKLY;UNTIL=20260706T225959Z");
  EXPECT_EQ(rule_of("FREQ=WEEKLY;UNTIL=20260706T080000Z", as_is), "FREQ=WEEKLY;UNTIL=20260706T080000Z");
  EXPECT_EQ(rule_of("FREQ=WEEKLY;UNTIL=20260706T090000", floating), "FREQ=WEEKLY;UNTIL=20260706T090000");
  EXPECT_EQ(rule_of("FREQ=WEEKLY;UNTIL=20260706", days), "FREQ=WEEKLY;UNTIL=20260706");
}

TEST(WriteCalendar, TimesAreWrittenAsTheSeriesHasThem) {
  auto const start_of = [](auto const& change) {
    std::string const text = file(changed(weekly(), change));
    return written::events_in(text).front().find("DTSTART")->second + (text.find("VTIMEZONE") == text.npos ? "" : " and a zone");
  };
  EXPECT_EQ(start_of([](Recurrence::Parts&) {}), ";TZID=Europe/London:20260105T090000 and a zone");
  EXPECT_EQ(start_of([](Recurrence::Parts& parts) { parts.zone = TimeZone{"UTC"}; }), ":20260105T090000Z");
  EXPECT_EQ(start_of([](Recurrence::Parts& parts) { parts.zone.reset(); }), ":20260105T090000");
  EXPECT_EQ(start_of([](Recurrence::Parts& parts) {
              parts.is_date = true;
              parts.start = at("20260105");
            }),
            ";VALUE=DATE:20260105");
}

// On the night of 2026-10-25 the hour from 01:00 comes twice in London; on that of 2026-03-29 it does not come.
TEST(WriteCalendar, AnEndThatTheWallClockWouldMisstateIsADuration) {
  auto const end_of = [](char const* start, std::int64_t duration) {
    auto const event = written::events_in(file(changed(weekly(), [&](Recurrence::Parts& parts) {
                         parts.start = at(start);
                         parts.duration = duration;
                         parts.rules.clear();
                       }))).front();
    return event.contains("DTEND") ? written::value_of(event, "DTEND") : written::value_of(event, "DURATION");
  };
  EXPECT_EQ(end_of("20261025T003000", 1800), "PT1800S");
  EXPECT_EQ(end_of("20261025T003000", 7200), "PT7200S");
  EXPECT_EQ(end_of("20260329T003000", 3600), "PT3600S");
  EXPECT_EQ(end_of("20260329T003000", 1800), "PT1800S");
  EXPECT_EQ(end_of("20260329T023000", 1800), "20260329T030000");
  EXPECT_EQ(end_of("20260105T090000", 0), "");
}

TEST(WriteCalendar, AZoneIsWrittenOnceForAllSeries) {
  std::vector<MeetingSeries> series{weekly(), weekly(), weekly()};
  series[1].report_id = "cyd";
  series[2].report_id = "dee";
  series[2] = changed(series[2], [](Recurrence::Parts& parts) { parts.zone = TimeZone{"Asia/Tokyo"}; });
  auto const lines = written::line_set(write_calendar(series, {}));
  EXPECT_EQ(lines.count("BEGIN:VTIMEZONE"), 2U);
  EXPECT_EQ(lines.count("BEGIN:VEVENT"), 3U);
  EXPECT_EQ(written::events_in(write_calendar({}, {})).size(), 0U);
}

TEST(WriteCalendar, PublishedCalendarsNameNoAttendee) {
  auto const lines = written::line_set(file(weekly(), {.method = CalendarMethod::Publish}));
  EXPECT_EQ(lines.count("METHOD:PUBLISH"), 1U);
  for (auto const& line : lines) EXPECT_FALSE(line.starts_with("ATTENDEE")) << line;
  MeetingSeries nobody = weekly();
  nobody.organizer = nobody.attendee = {};
  EXPECT_EQ(code_of([&] { (void)file(nobody, {.method = CalendarMethod::Publish}); }, "organizer.address"), "no_address");
  EXPECT_EQ(written::events_in(file(nobody)).front().count("ORGANIZER"), 0U);
  EXPECT_EQ(code_of([] { (void)file(weekly(), {.method = CalendarMethod::Request}); }, "method"), "bad_method");
  EXPECT_EQ(code_of([] { (void)file(weekly(), {.stamp = -1}); }, "stamp"), "bad_moment");
}

TEST(WriteCalendar, ASeriesThatWasCalledOffSaysSo) {
  MeetingSeries series = weekly();
  series.cancelled = true;
  EXPECT_EQ(written::line_set(file(series)).count("STATUS:CANCELLED"), 1U);
}

TEST(WriteCalendar, UidsFollowFromTheIdsAndNothingElse) {
  // Made once with Python: uuid5(uuid5(NAMESPACE_DNS, "hr.example.com"), "3:ann3:bob6:weekly").
  EXPECT_EQ(series_uid(weekly()), "c3ac9b05-6b85-5c20-b0a9-aff3bb82d854@hr.example.com");
  MeetingSeries other = weekly();
  other.summary = "something else";
  other.sequence = 7;
  other.attendee.address = "robert@example.com";
  other.recurrence = Recurrence{{.start = 0}};
  EXPECT_EQ(series_uid(other), series_uid(weekly()));
  std::set<std::string> uids;
  for (char const* domain : {"a.example", "b.example"})
    for (auto const& [manager, report, id] : {std::tuple{"ann", "bob", ""}, std::tuple{"annb", "ob", ""}, std::tuple{"ann", "bob", "2"},
                                              std::tuple{"ann", "bob2", ""}, std::tuple{"bob", "ann", ""}})
      uids.insert(series_uid({.domain = domain, .manager_id = manager, .report_id = report, .series_id = id}));
  EXPECT_EQ(uids.size(), 10U);
  EXPECT_EQ(series_uid({.uid = "from Outlook"}), "from Outlook");
  EXPECT_EQ(code_of([] { (void)series_uid({.domain = "hr.example.com"}); }, "series_id"), "no_series_id");
  EXPECT_EQ(code_of([] { (void)series_uid({.manager_id = "ann"}); }, "domain"), "bad_domain");
  EXPECT_EQ(code_of([] { (void)series_uid({.uid = "a\r\nb"}); }, "uid"), "bad_uid");
}

TEST(WriteCalendar, AddressesAreCheckedAndEncoded) {
  auto const attendee_line = [](char const* address) {
    MeetingSeries series = weekly();
    series.attendee = {address, ""};
    auto const event = written::events_in(file(series)).front();
    std::string const line = event.find("ATTENDEE")->second;
    return line.substr(line.find(":mailto:") + 8);
  };
  EXPECT_EQ(attendee_line("bob.smith+x@mail.example.com"), "bob.smith+x@mail.example.com");
  EXPECT_EQ(attendee_line("o'neill_{a}/b=c&d?e%f#g@example.com"), "o'neill_%7Ba%7D%2Fb%3Dc%26d%3Fe%25f%23g@example.com");
  for (char const* wrong : {"bob",
                            "@example.com",
                            "bob@",
                            "bob@-a.example",
                            "bob@a-.example",
                            "bob@a..example",
                            ".bob@a.example",
                            "bob.@a.example",
                            "b..b@a.example",
                            "bob @a.example",
                            "\"bob b\"@a.example",
                            "bob@a.example ",
                            "bob@a.example\r\nX:1",
                            "bob@a.example;X=1",
                            "bob,ann@a.example",
                            "bob:x@a.example",
                            "<bob@a.example>",
                            "bob@a.example\n",
                            "b\303\266b@a.example",
                            "bob@b\303\266b.example",
                            "bob@[127.0.0.1]",
                            "bob@a@b.example",
                            "b\\b@a.example"})
    EXPECT_EQ(code_of([&] { (void)attendee_line(wrong); }, "attendee.address"), "bad_address") << wrong;
}

TEST(WriteCalendar, SequencesAreNotNegative) {
  MeetingSeries series = weekly();
  series.sequence = -1;
  EXPECT_EQ(code_of([&] { (void)file(series); }, "sequence"), "bad_sequence");
}

}  // namespace
}  // namespace roir
