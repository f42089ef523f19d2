// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/ical/busy.hpp>
#include <roir/ical/parse.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <libical/ical.h>
#include <random>
#include <string>
#include <vector>

namespace roir {
namespace {

using Clock = CalendarTime::Clock;
using Origin = CalendarZone::Origin;

std::string calendar(std::string const& inside) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inside + "END:VCALENDAR\r\n";
}
std::string event(std::string const& lines) {
  return "BEGIN:VEVENT\r\nUID:a\r\n" + lines + "END:VEVENT\r\n";
}
// The only event of a text.
CalendarEvent only(std::string const& text) {
  CalendarText const read = parse_calendar(text);
  EXPECT_EQ(read.report.rows_loaded, 1) << read.report.to_text();
  return read.calendars.empty() || read.calendars[0].events.empty() ? CalendarEvent{} : read.calendars[0].events[0];
}
// The code with which the only event is rejected.
std::string fault(std::string const& text, CalendarLimits const& limits = {}) {
  CalendarText const read = parse_calendar(text, "x.ics", limits);
  EXPECT_EQ(read.report.rows_read, read.report.rows_loaded + read.report.rows_rejected);
  EXPECT_EQ(read.report.errors.size(), 1) << read.report.to_text();
  return read.report.errors.empty() ? "" : read.report.errors[0].code;
}
constexpr std::int64_t jan5_nine = 1'767'603'600;  // 2026-01-05T09:00

TEST(ParseCalendar, ReadsAnEventOfGoogle) {
  CalendarEvent const read = only(
      calendar("BEGIN:VEVENT\r\nDTSTART;TZID=Europe/London:20260105T090000\r\nDTEND;TZID=Europe/London:20260105T093000\r\n"
               "RRULE:FREQ=WEEKLY;BYDAY=MO\r\nEXDATE;TZID=Europe/London:20260406T090000\r\nDTSTAMP:20261030T170000Z\r\n"
               "ORGANIZER;CN=Ann Archer:mailto:ann@example.com\r\nUID:1@google.com\r\n"
               "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\"Archer; Ann: A\";X-NUM-GUESTS=0:mailto:Ann@Exam\r\n"
               " ple.com\r\nATTENDEE;CUTYPE=RESOURCE;PARTSTAT=DECLINED:mailto:room@example.com\r\nLAST-MODIFIED:20260903T081500Z\r\n"
               "SEQUENCE:3\r\nSTATUS:CONFIRMED\r\nSUMMARY:Secret\r\nTRANSP:OPAQUE\r\nBEGIN:VALARM\r\nTRIGGER:-PT10M\r\nDURATION:PT5M\r\n"
               "END:VALARM\r\nEND:VEVENT\r\n"));
  EXPECT_EQ(read.uid, "1@google.com");
  EXPECT_EQ(read.start, (CalendarTime{.seconds = jan5_nine, .clock = Clock::Zoned, .zone = "Europe/London"}));
  EXPECT_EQ(read.duration, 1800);
  EXPECT_EQ(read.rules, std::vector{RecurrenceRule::parse("FREQ=WEEKLY;BYDAY=MO")});
  EXPECT_EQ(read.excluded, std::vector<std::int64_t>{1'775'466'000});
  EXPECT_EQ(read.sequence, 3);
  EXPECT_EQ(read.stamp, 1'793'379'600);
  EXPECT_EQ(read.modified, 1'788'423'300);
  EXPECT_EQ(read.organizer, "ann@example.com");
  ASSERT_EQ(read.attendees.size(), 2);
  EXPECT_EQ(read.attendees[0], (CalendarAttendee{.address = "ann@example.com", .reply = Reply::Accepted}));
  EXPECT_EQ(read.attendees[1], (CalendarAttendee{.address = "room@example.com", .kind = AttendeeKind::Resource, .reply = Reply::Declined}));
  EXPECT_FALSE(read.transparent);
}

TEST(ParseCalendar, ReadsHabitsOfOutlookAndApple) {
  CalendarEvent const outlook = only(calendar(
      event("DTSTART;TZID=\"W. Europe Standard Time\":20260105T090000\r\nDURATION:PT1H\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=\"W. Europe Standard Time\":20260105T080000\r\nORGANIZER:MAILTO:Ann@example.com\r\n"
            "EXDATE:20260112T080000Z\r\n")));
  EXPECT_EQ(outlook.start.zone, "Europe/Berlin");
  EXPECT_EQ(outlook.duration, 3600);
  EXPECT_TRUE(outlook.transparent);
  EXPECT_TRUE(outlook.this_and_future);
  EXPECT_EQ(outlook.recurrence_id->seconds, jan5_nine - 3600);
  EXPECT_EQ(outlook.organizer, "ann@example.com");
  EXPECT_EQ(outlook.excluded, std::vector<std::int64_t>{jan5_nine + 7 * 86'400});  // 08:00Z is nine o'clock in Berlin
  CalendarEvent const apple = only(calendar(
      event("DTSTART:20260105T090000\r\nORGANIZER;CN=\"Ann\";EMAIL=\"ann@example.com\":/aMTYx/principal/\r\n"
            "ATTENDEE;CN=\"Ben\";CUTYPE=INDIVIDUAL;EMAIL=\"ben@example.com\";PARTSTAT=TENTATIVE;ROLE=OPT-PARTICIPANT:urn:uuid:5F3A\r\n")));
  EXPECT_EQ(apple.start.clock, Clock::Floating);
  EXPECT_EQ(apple.organizer, "ann@example.com");
  EXPECT_EQ(apple.attendees.at(0),
            (CalendarAttendee{.address = "ben@example.com", .role = AttendeeRole::Optional, .reply = Reply::Tentative}));
  CalendarEvent const whole_day = only(calendar(event("DTSTART;VALUE=DATE:20260105\r\n")));
  EXPECT_EQ(whole_day.start.clock, Clock::Day);
  EXPECT_EQ(whole_day.duration, 86'400);
}

TEST(ParseCalendar, LineEndsAndFoldsDoNotMatter) {
  std::string const plain = calendar(event("DTSTART:20260105T090000Z\r\nORGANIZER:mailto:\xC3\xA4nn@example.com\r\nDURATION:PT30M\r\n"));
  CalendarEvent const expected = only(plain);
  EXPECT_EQ(expected.organizer, "\xC3\xA4nn@example.com");
  for (std::string const end : {"\n", "\r", "\r\r\n"}) {
    std::string other;
    for (char const c : plain)
      if (c == '\n')
        other += end;
      else if (c != '\r')
        other += c;
    EXPECT_EQ(only(other), expected) << "line end of " << end.size();
    // Folded after every byte of a line, names and characters included.
    std::string folded;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (plain[i] == '\r') continue;
      if (plain[i] == '\n') {
        folded += end;
        continue;
      }
      folded += plain[i];
      if (i + 1 < plain.size() && plain[i + 1] != '\r') folded += end + " ";
    }
    CalendarEvent read = only(folded);
    read.line = expected.line;
    EXPECT_EQ(read, expected) << "folds of " << end.size();
  }
}

TEST(ParseCalendar, EncodingsAreFoundOut) {
  std::string const plain = calendar(event("DTSTART:20260105T090000Z\r\nORGANIZER:mailto:ann@example.com\r\n"));
  CalendarEvent const expected = only(plain);
  EXPECT_EQ(only("\xEF\xBB\xBF" + plain), expected);
  for (bool const mark : {true, false}) {
    std::string wide = mark ? "\xFF\xFE" : "";
    for (char const c : plain) wide += {c, '\0'};
    CalendarText const read = parse_calendar(wide);
    ASSERT_EQ(read.report.rows_loaded, 1);
    EXPECT_EQ(read.report.dialect.encoding, "UTF-16LE");
    EXPECT_EQ(read.calendars[0].events[0], expected);
  }
  CalendarText const western = parse_calendar(calendar(event("DTSTART:20260105T090000Z\r\nORGANIZER:mailto:\xE4nn@example.com\r\n")));
  EXPECT_EQ(western.report.dialect.encoding, "windows-1252");
  EXPECT_EQ(western.calendars.at(0).events.at(0).organizer, "\xC3\xA4nn@example.com");
  CalendarLimits const said{.encoding = "windows-1251"};
  CalendarText const cyrillic =
      parse_calendar(calendar(event("DTSTART:20260105T090000Z\r\nORGANIZER:mailto:\xE4nn@example.com\r\n")), "x", said);
  EXPECT_EQ(cyrillic.calendars.at(0).events.at(0).organizer, "\xD0\xB4nn@example.com");
}

TEST(ParseCalendar, TitlesAndNotesAreNowhere) {
  CalendarText const read = parse_calendar(
      calendar("X-WR-CALNAME:Topsecret plans\r\n" +
               event("DTSTART:20260105T090000Z\r\nSUMMARY:Topsecret\r\nDESCRIPTION:Topsecret\r\nLOCATION:Topsecret\r\nCOMMENT:Topsecret\r\n"
                     "Topsecret without a colon\r\nCONTACT:Topsecret\r\n") +
               "BEGIN:VEVENT\r\nSUMMARY:Topsecret\r\nDTSTART:Topsecre\r\nEND:VEVENT\r\n"));
  EXPECT_EQ(read.report.rows_rejected, 1);
  EXPECT_EQ(read.calendars.at(0).owner, "");
  std::string const said = read.report.to_text(100);
  EXPECT_EQ(said.find("Topsecret"), std::string::npos) << said;
  EXPECT_NE(said.find("1 lines are no lines of a calendar"), std::string::npos) << said;
}

TEST(ParseCalendar, WhatIsBrokenIsListedAndHarmsNothingElse) {
  std::string const good = event("DTSTART:20260105T090000Z\r\n");
  auto const broken = [&](std::string const& lines) { return fault(calendar(good + event(lines) + good)); };
  EXPECT_EQ(broken(""), "missing_start");
  EXPECT_EQ(broken("DTSTART:20260230T090000Z\r\n"), "bad_date");
  EXPECT_EQ(broken("DTSTART:20260105T250000Z\r\n"), "bad_date");
  EXPECT_EQ(broken("DTSTART:13990105T090000Z\r\n"), "bad_date");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nDTEND:20260105T080000Z\r\n"), "bad_end");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nDURATION:PT\r\n"), "bad_duration");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nDURATION:PT99999999H\r\n"), "bad_duration");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=XX\r\n"), "bad_recurrence");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nRRULE:FREQ=SECONDLY\r\n"), "bad_recurrence");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nEXDATE:2026\r\n"), "bad_date");
  EXPECT_EQ(broken("DTSTART;TZID=Nowhere/At All:20260105T090000\r\n"), "unknown_zone");
  EXPECT_EQ(broken("DTSTART:20260105T090000Z\r\nATTENDEE;CN=\"open:mailto:ann@example.com\r\n"), "bad_line");
  EXPECT_EQ(fault(calendar(good + "BEGIN:VEVENT\r\nDTSTART:20260105T090000Z\r\n" + good)), "unfinished_event");
  EXPECT_EQ(fault(good + "BEGIN:VEVENT\r\nDTSTART:20260105T0900"), "unfinished_event");
  EXPECT_EQ(fault(calendar(good + "DTSTART:20260105T090000Z\r\nEND:VEVENT\r\n" + good)), "unfinished_event");
  // An error names the line and the property.
  CalendarText const read = parse_calendar(calendar(good + event("DTSTART:20260105T990000Z\r\n")), "x.ics");
  RowError const error = read.report.errors.at(0);
  EXPECT_EQ(error.row, 9);
  EXPECT_EQ(error.column, "DTSTART");
  EXPECT_EQ(error.text, "DTSTART:20260105T990000Z");
  EXPECT_FALSE(error.hint.empty());
}

TEST(ParseCalendar, LimitsHold) {
  std::string const start = "DTSTART:20260105T090000Z\r\n";
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "BEGIN:X\r\n";
  for (int i = 0; i < 40; ++i) deep += "END:X\r\n";
  EXPECT_EQ(fault(calendar(event(start) + event(start + deep) + event(start))), "too_deep");
  EXPECT_EQ(fault(calendar(event(start + "ATTENDEE:" + std::string(70'000, 'x') + "\r\n"))), "long_line");
  // A long line that nobody reads is no fault.
  EXPECT_EQ(only(calendar(event(start + "DESCRIPTION:" + std::string(200'000, 'x') + "\r\n"))).uid, "a");
  EXPECT_EQ(fault(calendar(event(start + "ATTENDEE:mailto:a@b.example\r\nATTENDEE:mailto:a@b.example\r\n")), {.max_event_lines = 3}),
            "too_many_lines");
  EXPECT_THROW(parse_calendar(calendar(event(start)), "x", {.max_bytes = 20}), LimitExceeded);
  EXPECT_THROW(parse_calendar(calendar(event(start)), "x", {.max_lines = 4}), LimitExceeded);
  std::string many;
  for (int i = 0; i < 50; ++i) many += event("DTSTART:x\r\n");
  CalendarText const read = parse_calendar(calendar(many), "x", {.max_errors = 10});
  EXPECT_EQ(read.report.rows_rejected, 50);
  EXPECT_EQ(read.report.errors.size(), 10);
}

TEST(ParseCalendar, NothingIsReadFromNothing) {
  for (std::string const& text : {std::string{}, std::string{"\r\n\r\n"}, std::string(1000, '\0'), std::string{"id,name\n1,Ann\n"},
                                  std::string{"\xFF\xD8\xFF\xE0\x00\x10JFIF", 10}}) {
    CalendarText const read = parse_calendar(text);
    EXPECT_EQ(read.report.rows_read, 0);
    ASSERT_FALSE(read.report.notes.empty());
    EXPECT_EQ(read.report.notes.back(), "there is no event in it");
  }
}

// ---- zones ----

std::string zoned(std::string const& name, std::string const& rules) {
  return calendar((rules.empty() ? "" : "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n" + rules + "END:VTIMEZONE\r\n") +
                  event("DTSTART;TZID=\"" + name + "\":20260105T090000\r\n"));
}
CalendarZone zone_of(std::string const& name, std::string const& rules = "") {
  CalendarText const read = parse_calendar(zoned(name, rules));
  EXPECT_EQ(read.calendars.at(0).zones.size(), 1);
  return read.calendars[0].zones.empty() ? CalendarZone{} : read.calendars[0].zones[0];
}
std::string observance(std::string const& kind, std::string const& start, std::string const& from, std::string const& to,
                       std::string const& more) {
  return "BEGIN:" + kind + "\r\nDTSTART:" + start + "\r\nTZOFFSETFROM:" + from + "\r\nTZOFFSETTO:" + to + "\r\n" + more + "END:" + kind +
         "\r\n";
}
std::string const central_europe =
    observance("STANDARD", "16011028T030000", "+0200", "+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n") +
    observance("DAYLIGHT", "16010325T020000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n");

TEST(ParseCalendar, ZonesAreFoundByName) {
  struct Case {
    char const *name, *iana;
    Origin origin;
  };
  for (Case const& one : {Case{"Europe/London", "Europe/London", Origin::Iana},
                          {"America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", Origin::Iana},
                          {"/freeassociation.sourceforge.net/Europe/London", "Europe/London", Origin::Prefixed},
                          {"/freeassociation.sourceforge.net/Tzfile/America/New_York", "America/New_York", Origin::Prefixed},
                          {"/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", Origin::Prefixed},
                          {"tzone://Microsoft/Utc", "UTC", Origin::Prefixed},
                          {"W. Europe Standard Time", "Europe/Berlin", Origin::Windows},
                          {"Romance Standard Time", "Europe/Paris", Origin::Windows},
                          {"Pacific Standard Time", "America/Los_Angeles", Origin::Windows},
                          {"GMT Standard Time", "Europe/London", Origin::Windows},
                          {"India Standard Time", "Asia/Calcutta", Origin::Windows}}) {
    CalendarZone const found = zone_of(one.name);
    EXPECT_EQ(found.iana, one.iana) << one.name;
    EXPECT_EQ(found.origin, one.origin) << one.name;
    EXPECT_EQ(found.times, 1) << one.name;
  }
}

TEST(ParseCalendar, ZonesAreFoundByTheirRules) {
  for (std::string const name : {"Customized Time Zone", "tzone://Microsoft/Custom", "Romance"}) {
    CalendarZone const found = zone_of(name, central_europe);
    EXPECT_EQ(found.iana, "Europe/Berlin") << name;
    EXPECT_EQ(found.origin, Origin::MatchedRules) << name;
  }
  // Yearly onsets listed one by one, as some programs do.
  std::string listed;
  for (int year = 2020; year < 2040; ++year) {
    auto const last_sunday = [year](unsigned month) {
      std::chrono::year_month_weekday_last const day{std::chrono::year{year}, std::chrono::month{month},
                                                     std::chrono::weekday_last{std::chrono::Sunday}};
      std::chrono::year_month_day const civil{std::chrono::sys_days{day}};
      std::string text = std::to_string(unsigned(civil.day()) + 100 * month + 10'000 * static_cast<unsigned>(year));
      return text;
    };
    listed += observance("DAYLIGHT", last_sunday(3) + "T010000", "+0000", "+0100", "");
    listed += observance("STANDARD", last_sunday(10) + "T020000", "+0100", "+0000", "");
  }
  EXPECT_EQ(zone_of("Home", listed).iana, "Europe/London");
  // Rules that no zone has stand as they are: half an hour of summer time, from May to August.
  std::string const own = observance("STANDARD", "19700801T020000", "+0130", "+0100", "RRULE:FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1\r\n") +
                          observance("DAYLIGHT", "19700501T020000", "+0100", "+0130", "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1\r\n");
  CalendarZone const found = zone_of("Ours", own);
  EXPECT_EQ(found.origin, Origin::OwnRules);
  EXPECT_EQ(found.iana, "");
  EXPECT_GE(found.changes.size(), 10);
  // The location that some programs add is believed.
  EXPECT_EQ(zone_of("X", "X-LIC-LOCATION:Asia/Tokyo\r\n" + central_europe).iana, "Asia/Tokyo");
  // A note says what was taken for what.
  CalendarText const read = parse_calendar(zoned("Customized Time Zone", central_europe));
  EXPECT_NE(read.report.to_text().find("'Customized Time Zone' was taken for Europe/Berlin"), std::string::npos) << read.report.to_text();
}

// ---- against libical ----

std::string property_text(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* const property = icalcomponent_get_first_property(event, kind);
  if (property == nullptr) return {};
  char* const text = icalproperty_get_value_as_string_r(property);
  std::string out = text != nullptr ? text : "";
  icalmemory_free_buffer(text);
  return out;
}

std::string stamp_text(CalendarTime const& time) {
  std::chrono::sys_days const day{std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{time.seconds}})};
  std::chrono::year_month_day const date{day};
  std::int64_t const of_day = time.seconds - std::int64_t{day.time_since_epoch().count()} * 86'400;
  std::string text = std::to_string(static_cast<int>(date.year()) * 10'000 + static_cast<int>(unsigned(date.month())) * 100 +
                                    static_cast<int>(unsigned(date.day())));
  if (time.clock == Clock::Day) return text;
  std::string const clock = std::to_string(1'000'000 + of_day / 3600 * 10'000 + of_day / 60 % 60 * 100 + of_day % 60);
  return text + "T" + clock.substr(1) + (time.clock == Clock::Utc ? "Z" : "");
}

// Random events, some with everything, in the habits of several programs.
std::string random_event(std::mt19937& random, int number) {
  auto const below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  auto const two = [](unsigned n) { return std::to_string(100 + n).substr(1); };
  std::string const day = "2026" + two(1 + below(12)) + two(1 + below(28));
  std::string const zone = below(3) == 0 ? ";TZID=Europe/London" : below(2) == 0 ? ";TZID=\"Europe/Berlin\"" : "";
  std::string const end = zone.empty() && below(2) == 0 ? "Z" : "";
  unsigned const hour = below(23);
  std::string text = "BEGIN:VEVENT\r\nUID:" + std::to_string(number) + "@x.example\r\nDTSTART" + zone + ":" + day + "T" + two(hour) +
                     two(below(60)) + "00" + end + "\r\n";
  if (below(2) == 0)
    text += "DURATION:P" + std::to_string(below(2)) + "DT" + std::to_string(below(9)) + "H" + std::to_string(1 + below(59)) + "M\r\n";
  if (below(3) == 0) text += "SEQUENCE:" + std::to_string(below(100)) + "\r\n";
  if (below(3) == 0) text += below(2) == 0 ? "STATUS:CANCELLED\r\n" : "STATUS:TENTATIVE\r\n";
  if (below(3) == 0) text += "TRANSP:TRANSPARENT\r\n";
  if (below(3) == 0) text += "DTSTAMP:" + day + "T101112Z\r\n";
  if (below(2) == 0) text += "ORGANIZER;CN=\"Doe; Jane: x, y\":mailto:jane" + std::to_string(below(9)) + "@x.example\r\n";
  for (unsigned i = below(4); i > 0; --i) {
    text += "ATTENDEE;CN=N" + std::to_string(i) + ";PARTSTAT=" + (below(2) == 0 ? "ACCEPTED" : "DECLINED");
    if (below(2) == 0) text += ";CUTYPE=ROOM;\r\n ROLE=NON-PARTICIPANT";
    text += ":mailto:p" + std::to_string(i) + "@x.example\r\n";
  }
  text += "SUMMARY:a\\, b\\; c\r\n";
  return text + "END:VEVENT\r\n";
}

TEST(ParseCalendar, AgreesWithLibical) {
  std::mt19937 random{1};
  std::string text;
  for (int i = 0; i < 2000; ++i) text += random_event(random, i);
  text = calendar(text);
  CalendarText const read = parse_calendar(text);
  icalcomponent* const root = icalparser_parse_string(text.c_str());
  ASSERT_NE(root, nullptr);
  std::size_t number = 0;
  for (icalcomponent* event = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); event != nullptr;
       event = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT), ++number) {
    CalendarEvent const& ours = read.calendars.at(0).events.at(number);
    EXPECT_EQ(ours.uid, property_text(event, ICAL_UID_PROPERTY));
    EXPECT_EQ(stamp_text(ours.start), property_text(event, ICAL_DTSTART_PROPERTY));
    icalproperty* const duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY);
    EXPECT_EQ(ours.duration, duration == nullptr ? 0 : icaldurationtype_as_int(icalproperty_get_duration(duration)));
    std::string const sequence = property_text(event, ICAL_SEQUENCE_PROPERTY);
    EXPECT_EQ(std::to_string(ours.sequence), sequence.empty() ? "0" : sequence);
    std::string const status = property_text(event, ICAL_STATUS_PROPERTY);
    EXPECT_EQ(ours.status == CalendarStatus::Cancelled, status == "CANCELLED");
    EXPECT_EQ(ours.status == CalendarStatus::Tentative, status == "TENTATIVE");
    EXPECT_EQ(ours.transparent, property_text(event, ICAL_TRANSP_PROPERTY) == "TRANSPARENT");
    std::string const organizer = property_text(event, ICAL_ORGANIZER_PROPERTY);
    EXPECT_EQ(ours.organizer.empty() ? "" : "mailto:" + ours.organizer, organizer);
    std::size_t which = 0;
    for (icalproperty* one = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); one != nullptr;
         one = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY), ++which) {
      CalendarAttendee const& attendee = ours.attendees.at(which);
      EXPECT_EQ("mailto:" + attendee.address, icalproperty_get_attendee(one));
      icalparameter* const reply = icalproperty_get_first_parameter(one, ICAL_PARTSTAT_PARAMETER);
      EXPECT_EQ(attendee.reply == Reply::Accepted, icalparameter_get_partstat(reply) == ICAL_PARTSTAT_ACCEPTED);
      icalparameter* const role = icalproperty_get_first_parameter(one, ICAL_ROLE_PARAMETER);
      EXPECT_EQ(attendee.role == AttendeeRole::Informed, role != nullptr && icalparameter_get_role(role) == ICAL_ROLE_NONPARTICIPANT);
    }
    EXPECT_EQ(which, ours.attendees.size());
  }
  EXPECT_EQ(number, 2000);
  icalcomponent_free(root);
}

// ---- any bytes ----

TEST(ParseCalendar, BrokenTextIsReadOrRejectedButNeverLost) {
  std::mt19937 random{20'260'105};
  std::string good;
  for (int i = 0; i < 6; ++i) good += random_event(random, i);
  good = calendar("BEGIN:VTIMEZONE\r\nTZID:Home\r\n" + central_europe + "END:VTIMEZONE\r\n" + good +
                  event("DTSTART;TZID=Home:20260105T090000\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Home:20260112T090000\r\n"));
  std::vector<std::string> const pieces{"BEGIN:VEVENT\r\n",
                                        "END:VEVENT\r\n",
                                        "BEGIN:VCALENDAR\r\n",
                                        "END:VCALENDAR\r\n",
                                        "\r",
                                        "\n",
                                        "\n ",
                                        "\"",
                                        ";",
                                        ":",
                                        "\xC3",
                                        std::string(1, '\0'),
                                        "RRULE:FREQ=DAILY",
                                        "TZID=Home",
                                        "20260229T000000",
                                        "BEGIN:VTIMEZONE\r\n"};
  for (int round = 0; round < 5000; ++round) {
    std::string text = good;
    for (unsigned change = 1 + static_cast<unsigned>(random() % 8); change > 0; --change) {
      std::size_t const at = random() % (text.size() + 1);
      std::string const& piece = pieces[random() % pieces.size()];
      switch (random() % 4) {
        case 0:
          text.insert(at, piece);
          break;
        case 1:
          text.erase(at, random() % 40);
          break;
        case 2:
          if (at < text.size()) text[at] = static_cast<char>(random() % 256);
          break;
        default:
          text.resize(at);
      }
    }
    CalendarText const read = parse_calendar(text);
    ReadReport const& report = read.report;
    ASSERT_EQ(report.rows_read, report.rows_loaded + report.rows_rejected);
    ASSERT_EQ(report.errors.size(), std::min<std::uint64_t>(report.rows_rejected, 1000));
    std::size_t events = 0;
    for (CalendarFile const& file : read.calendars) events += file.events.size();
    ASSERT_EQ(events, report.rows_loaded);
    // What was read can be used: times that are taken, in order and apart from each other.
    std::int64_t last = jan5_nine;
    for (BusyTime const& time : busy_times(read.calendars, jan5_nine, jan5_nine + 366LL * 86'400)) {
      ASSERT_LE(last, time.from);
      ASSERT_LT(time.from, time.until);
      last = time.until;
    }
    for (RowError const& error : report.errors) {
      ASSERT_GE(error.row, 1);
      ASSERT_FALSE(error.code.empty());
      ASSERT_LE(error.text.size(), 80);
    }
  }
}

}  // namespace
}  // namespace roir
