// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/ical/busy.hpp>
#include <roir/ical/read.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace roir {
namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t jan5_nine = 1'767'603'600;  // Monday 2026-01-05T09:00Z

// Ann leads Ben from 2025 on and Cleo from 2026-02-01 on; Eve leads Ann; Dan is nobody's.
Facts company() {
  Facts facts;
  auto const person = [&](char const* id, char const* zone) {
    facts.add(Person{.id = PersonId{id}, .time_zone = zone, .email = std::string{id} + "@Example.com"});
  };
  person("ann", "Europe/London");
  person("ben", "Europe/London");
  person("cleo", "America/New_York");
  person("dan", "Europe/London");
  facts.add(Person{.id = PersonId{"eve@example.com"}, .time_zone = "Europe/London"});
  auto const line = [&](char const* report, char const* manager, Date from) {
    facts.add(ReportingLine{.report = PersonId{report}, .manager = PersonId{manager}, .from = from});
  };
  line("ben", "ann", Date{2025, 1, 1});
  line("cleo", "ann", Date{2026, 2, 1});
  line("ann", "eve@example.com", Date{2025, 1, 1});
  return facts;
}

std::string calendar(std::string const& inside, std::string const& head = "") {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + inside + "END:VCALENDAR\r\n";
}
std::string const ann_and_ben =
    "ORGANIZER:mailto:ann@example.com\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@example.com\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@"
    "example.com\r\n";
std::string event(std::string const& lines, std::string const& people = ann_and_ben, std::string const& uid = "a") {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260701T000000Z\r\n" + people + lines + "END:VEVENT\r\n";
}

// What a row says, in a line of text: "ann ben 2026-01-05T09:00 held 30".
std::string words_of(Facts const& facts, MeetingRow const& row) {
  auto const at = [](std::int32_t minutes) { return Moment::instant(minutes).to_string().substr(0, 16); };
  std::string text = facts.people().text(row.manager) + " " + facts.people().text(row.report) + " " + at(row.planned);
  EXPECT_EQ(row.basis, Basis::CalendarOnly);
  EXPECT_EQ(row.meeting, Names::none);
  EXPECT_NE(row.instants & MeetingRow::PlannedInstant, 0);
  if (row.says == MeetingRow::Planned) text += " planned " + std::to_string(row.planned_minutes);
  if (row.says == MeetingRow::Held) text += " held " + at(row.start) + " " + std::to_string(row.minutes);
  if (row.says == MeetingRow::Moved) text += " moved " + at(row.start);
  if (row.says == MeetingRow::Cancelled)
    text += std::string{" cancelled by "} + (row.by == Side::Manager ? "manager" : row.by == Side::Report ? "report" : "unknown");
  return text;
}
std::multiset<std::string> words_of(Facts const& facts) {
  std::multiset<std::string> all;
  for (MeetingRow const& row : facts.meeting_rows()) all.insert(words_of(facts, row));
  return all;
}

struct ReadOutcome {
  std::multiset<std::string> rows;
  std::vector<ReadReport> reports;
  [[nodiscard]] std::string notes() const {
    std::string all;
    for (ReadReport const& report : reports)
      for (std::string const& note : report.notes) all += note + "\n";
    return all;
  }
  // Rows that are not plans.
  [[nodiscard]] std::multiset<std::string> told() const {
    std::multiset<std::string> some;
    for (std::string const& row : rows)
      if (row.find(" planned ") == std::string::npos) some.insert(row);
    return some;
  }
};
ReadOutcome read(std::vector<std::string> const& texts, CalendarOptions const& options = {}) {
  Facts facts = company();
  std::vector<CalendarText> parsed;
  for (std::size_t i = 0; i < texts.size(); ++i) parsed.push_back(parse_calendar(texts[i], "c" + std::to_string(i) + ".ics"));
  ReadOutcome outcome;
  outcome.reports = add_calendars(std::move(parsed), facts, options);
  outcome.rows = words_of(facts);
  return outcome;
}
std::multiset<std::string> held(std::initializer_list<char const*> starts, char const* pair = "ann ben ") {
  std::multiset<std::string> rows;
  for (std::string const start : starts) rows.insert(pair + start + " held " + start + " 30");
  return rows;
}

TEST(ReadCalendars, ASeriesIsReadUpToWhatIsKnown) {
  ReadOutcome const outcome = read({calendar(event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n"))});
  EXPECT_EQ(outcome.told(), held({"2026-06-08T09:00", "2026-06-15T09:00", "2026-06-22T09:00", "2026-06-29T09:00"}));
  EXPECT_EQ(outcome.rows.size(), 9);  // five plans; the fifth lies after the stamp of the calendar
  EXPECT_EQ(outcome.rows.count("ann ben 2026-07-06T09:00 planned 30"), 1);
  EXPECT_NE(outcome.notes().find("5 occurrences of 1 meeting"), std::string::npos) << outcome.notes();
  // Said otherwise, the fifth stood too; a window cuts.
  EXPECT_EQ(read({calendar(event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n"))},
                 {.from = Date{2026, 6, 15}, .until = Date{2026, 7, 7}, .as_of = Date{2026, 7, 31}})
                .told(),
            held({"2026-06-15T09:00", "2026-06-22T09:00", "2026-06-29T09:00", "2026-07-06T09:00"}));
}

TEST(ReadCalendars, SingleChangesLeaveTheRestAlone) {
  ReadOutcome const outcome = read({calendar(
      event("DTSTART;TZID=Europe/London:20260323T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=6\r\n"
            "EXDATE;TZID=Europe/London:20260330T090000,20260401T090000\r\n") +
      event("DTSTART;TZID=Europe/London:20260408T160000\r\nDURATION:PT30M\r\nRECURRENCE-ID;TZID=Europe/London:20260406T090000\r\n") +
      event("DTSTART;TZID=Europe/London:20260413T090000\r\nSTATUS:CANCELLED\r\nRECURRENCE-ID:20260413T080000Z\r\n"))});
  std::multiset<std::string> expected = held({"2026-03-23T09:00", "2026-04-20T08:00", "2026-04-27T08:00"});
  expected.insert("ann ben 2026-03-30T08:00 cancelled by unknown");
  expected.insert("ann ben 2026-04-06T08:00 moved 2026-04-08T15:00");
  expected.insert("ann ben 2026-04-06T08:00 held 2026-04-08T15:00 30");
  expected.insert("ann ben 2026-04-13T08:00 cancelled by unknown");
  EXPECT_EQ(outcome.told(), expected);
}

// What the series of the calendars say: "ann/ben weekly from 2026-03-23 until 2026-05-04, 30 min".
std::vector<std::string> cadences(std::string const& text, CalendarOptions const& options = {}) {
  Facts facts = company();
  add_calendars({parse_calendar(calendar(text), "c.ics")}, facts, options);
  std::vector<std::string> all;
  for (ProgrammeAdoption const& one : facts.programmes()) {
    EXPECT_EQ(one.scope, Scope::Series);
    Period const period = one.cadence.period_containing(day_number(one.from), 0);
    all.push_back(one.subject + " every " + std::to_string(period.length_days()) + " from " + format_day(day_number(one.from)) +
                  (one.until ? " until " + format_day(day_number(*one.until)) : "") + ", " + std::to_string(one.minutes) + " min");
  }
  return all;
}

TEST(ReadCalendars, ASeriesSaysHowOftenItsPairMeetsAsLongAsItStands) {
  std::string const weekly = "DTSTART;TZID=Europe/London:20260323T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY";
  EXPECT_EQ(cadences(event(weekly + "\r\n")), std::vector<std::string>{"ann/ben every 7 from 2026-03-23, 30 min"});
  // Six weeks: to the end of the week of the last. What was deleted was owed all the same.
  std::vector<std::string> const six{"ann/ben every 7 from 2026-03-23 until 2026-05-04, 30 min"};
  EXPECT_EQ(cadences(event(weekly + ";COUNT=6\r\nEXDATE;TZID=Europe/London:20260330T090000\r\n")), six);
  EXPECT_EQ(cadences(event(weekly + ";COUNT=6\r\n") +
                     event("DTSTART;TZID=Europe/London:20260407T100000\r\nDURATION:PT30M\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/"
                           "London:20260406T090000\r\n")),
            six);
  EXPECT_EQ(cadences(event(weekly + ";INTERVAL=2\r\n")), std::vector<std::string>{"ann/ben every 14 from 2026-03-23, 30 min"});
  // Single meetings and meetings of others say nothing, nor does a dry run.
  EXPECT_TRUE(cadences(event("DTSTART:20260323T090000Z\r\nDURATION:PT30M\r\n")).empty());
  EXPECT_TRUE(cadences(event(weekly + "\r\n", "")).empty());
  EXPECT_TRUE(cadences(event(weekly + "\r\n"), {.dry_run = true}).empty());
}

TEST(ReadCalendars, WhatASeriesSaysGivesWayToWhatWasDeclared) {
  auto const length_in = [](bool is_declared) {
    Facts facts = company();
    facts.add(Employment{.person = PersonId{"ann"}, .from = Date{2025, 1, 1}});
    facts.add(Employment{.person = PersonId{"ben"}, .from = Date{2025, 1, 1}});
    if (is_declared) facts.add(ProgrammeAdoption{.cadence = Cadence::monthly(), .from = Date{2026, 5, 1}});
    add_calendars({parse_calendar(calendar(event("DTSTART:20260323T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY\r\n")), "c.ics")}, facts);
    History const history = HistoryBuilder{{.as_of = Date{2026, 6, 30}}}.build(facts);
    std::vector<int> lengths;
    for (Date const on : {Date{2026, 3, 2}, Date{2026, 4, 20}, Date{2026, 6, 1}}) {
      ProgrammeSpan const* const found = history.programme(history.relationships().front(), day_number(on));
      lengths.push_back(found == nullptr ? 0 : found->cadence.period_containing(day_number(on), 0).length_days());
    }
    return lengths;
  };
  EXPECT_EQ(length_in(false), (std::vector{0, 7, 7}));
  EXPECT_EQ(length_in(true), (std::vector{0, 7, 30}));
}

TEST(ReadCalendars, ThisAndFutureSplitsASeries) {
  std::string const series = event("DTSTART;TZID=Europe/London:20260309T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n");
  // From the third on two hours and a day later, also over the change of the clocks on 29 March.
  std::string const later = event(
      "DTSTART;TZID=Europe/London:20260324T110000\r\nDURATION:PT30M\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/"
      "London:20260323T090000\r\n");
  std::multiset<std::string> expected = held({"2026-03-09T09:00", "2026-03-16T09:00"});
  auto const move = [&](std::string const& from, std::string const& to) {
    expected.insert("ann ben " + from + " moved " + to);
    expected.insert("ann ben " + from + " held " + to + " 30");
  };
  move("2026-03-23T09:00", "2026-03-24T11:00");
  move("2026-03-30T08:00", "2026-03-31T10:00");
  move("2026-04-06T08:00", "2026-04-07T10:00");
  EXPECT_EQ(read({calendar(series + later)}).told(), expected);
  // A single change after that, known by where the series has it, wins.
  std::string const single = event("DTSTART;TZID=Europe/London:20260402T090000\r\nDURATION:PT30M\r\nRECURRENCE-ID:20260330T080000Z\r\n");
  expected.erase("ann ben 2026-03-30T08:00 moved 2026-03-31T10:00");
  expected.erase("ann ben 2026-03-30T08:00 held 2026-03-31T10:00 30");
  move("2026-03-30T08:00", "2026-04-02T08:00");
  EXPECT_EQ(read({calendar(single + later + series)}).told(), expected);
  // So does one that is known by where it stood after that.
  std::string named_anew = single;
  named_anew.replace(named_anew.find("20260330T080000Z"), 16, "20260331T100000Z");
  EXPECT_EQ(read({calendar(series + later + named_anew)}).told(), expected);
  // A change with rules of its own is a new series.
  std::string const anew = event(
      "DTSTART;TZID=Europe/"
      "London:20260325T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260323T090000Z\r\n");
  EXPECT_EQ(read({calendar(series + anew)}).told(), held({"2026-03-09T09:00", "2026-03-16T09:00", "2026-03-25T09:00", "2026-03-26T09:00"}));
  // Called off from there on.
  std::string const off = event("STATUS:CANCELLED\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260406T080000Z\r\n");
  std::multiset<std::string> some = held({"2026-03-09T09:00", "2026-03-16T09:00", "2026-03-23T09:00", "2026-03-30T08:00"});
  some.insert("ann ben 2026-04-06T08:00 cancelled by unknown");
  EXPECT_EQ(read({calendar(series + off)}).told(), some);
}

TEST(ReadCalendars, ChangesThatArriveWithoutTheirSeriesCount) {
  ReadOutcome const outcome = read({calendar(event("DTSTART:20260609T090000Z\r\nDURATION:PT30M\r\nRECURRENCE-ID:20260608T090000Z\r\n") +
                                             event("DTSTART:20260615T090000Z\r\nDURATION:PT30M\r\nRECURRENCE-ID:20260615T090000Z\r\n"))});
  std::multiset<std::string> expected = held({"2026-06-15T09:00"});
  expected.insert("ann ben 2026-06-08T09:00 moved 2026-06-09T09:00");
  expected.insert("ann ben 2026-06-08T09:00 held 2026-06-09T09:00 30");
  EXPECT_EQ(outcome.told(), expected);
  EXPECT_NE(outcome.notes().find("1 meeting is known only from changes"), std::string::npos) << outcome.notes();
}

TEST(ReadCalendars, ACancelledSeriesStoodUntilThen) {
  std::string const series = event("DTSTART:20260601T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n");
  std::string const off =
      "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\nDTSTAMP:20260610T120000Z\r\nORGANIZER:mailto:ann@example.com\r\nDTSTART:"
      "20260601T090000Z\r\nEND:VEVENT\r\n";
  std::multiset<std::string> expected = held({"2026-06-01T09:00", "2026-06-08T09:00"});
  expected.insert("ann ben 2026-06-15T09:00 cancelled by unknown");
  expected.insert("ann ben 2026-06-22T09:00 cancelled by unknown");
  EXPECT_EQ(read({calendar(series), calendar(off, "METHOD:CANCEL\r\n")}).told(), expected);
  // Nobody but the organiser calls off.
  std::string foreign = off;
  foreign.replace(foreign.find("ann@"), 3, "dan");
  ReadOutcome const spoofed = read({calendar(series), calendar(foreign, "METHOD:CANCEL\r\n")});
  EXPECT_EQ(spoofed.told().size(), 4);
  EXPECT_EQ(spoofed.told(), held({"2026-06-01T09:00", "2026-06-08T09:00", "2026-06-15T09:00", "2026-06-22T09:00"}));
  EXPECT_NE(spoofed.notes().find("somebody else than the organiser"), std::string::npos) << spoofed.notes();
  // A single meeting is off as such.
  EXPECT_EQ(read({calendar(event("DTSTART:20260608T090000Z\r\nSTATUS:CANCELLED\r\n"))}).told(),
            std::multiset<std::string>{"ann ben 2026-06-08T09:00 cancelled by unknown"});
}

std::string guests(std::string const& lines) {
  return "ORGANIZER:mailto:ann@example.com\r\n" + lines;
}
std::string guest(std::string const& who, std::string const& parameters = "") {
  return "ATTENDEE" + parameters + ":mailto:" + who + "@example.com\r\n";
}

TEST(ReadCalendars, WhoIsInvitedDecidesWhatIsAOneToOne) {
  struct Case {
    std::string people;
    std::string note;  // empty: a one-to-one of Ann and Ben
  };
  std::string const ann = guest("ann", ";PARTSTAT=ACCEPTED"), ben = guest("ben");
  std::vector<Case> const cases{
      {guests(ben), ""},
      {guests(ann + ben), ""},
      {guests(ann + guest("BEN")), ""},
      {guests(ann + ben + ben + guest("room", ";CUTYPE=ROOM")), ""},
      {guests(ann + ben + guest("beamer", ";CUTYPE=RESOURCE")), ""},
      {guests(ann + ben + guest("dan", ";ROLE=NON-PARTICIPANT")), ""},
      {guests(ann + ben + guest("dan", ";ROLE=OPT-PARTICIPANT")), ""},
      {guests(ann + ben + guest("dan", ";ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED")), "three or more people"},
      {guests(ann + ben + guest("dan", ";PARTSTAT=DECLINED")), "three or more people"},
      {guests(ann + ben + guest("dan", ";PARTSTAT=DELEGATED")), ""},
      {guests(ann + ben + guest("scribe")), ""},
      {"ORGANIZER:mailto:team1@group.calendar.google.com\r\n" + ann + ben, ""},
      {"ORGANIZER:mailto:ben@example.com\r\n" + ann, ""},
      {guests(ann + ben + guest("dan")), "three or more people"},
      {guests(ann + guest("dan")), "neither of the two leads the other"},
      {guests(ann + guest("stranger")), "an address that belongs to nobody known"},
      {guests(guest("everybody", ";CUTYPE=GROUP")), "a group is invited"},
      {guests(ann), "only one person is left"},
      {guests(""), "nobody is listed as invited"},
  };
  for (Case const& one : cases) {
    ReadOutcome const outcome =
        read({calendar(event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\nSUMMARY:1:1 Ann and Ben\r\n", one.people))},
             {.set_aside = {"Scribe@example.com"}});
    EXPECT_EQ(outcome.told(), one.note.empty() ? held({"2026-06-08T09:00"}) : std::multiset<std::string>{}) << one.people;
    EXPECT_NE(outcome.notes().find(one.note), std::string::npos) << one.people << outcome.notes();
  }
  ReadOutcome const whole_day = read({calendar(event("DTSTART;VALUE=DATE:20260608\r\n"))});
  EXPECT_TRUE(whole_day.rows.empty());
  EXPECT_NE(whole_day.notes().find("no one-to-one: whole days"), std::string::npos);
}

TEST(ReadCalendars, TheReportingLineOfTheDayCounts) {
  std::string const people = guests(guest("cleo"));
  ReadOutcome const outcome =
      read({calendar(event("DTSTART:20260119T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n", people))});
  EXPECT_EQ(outcome.told(), held({"2026-02-02T09:00", "2026-02-09T09:00"}, "ann cleo "));
  EXPECT_NE(outcome.notes().find("2 occurrences are no one-to-one: neither"), std::string::npos) << outcome.notes();
  // Cleo's day in New York: five in the evening on 31 January, though it is February in London.
  EXPECT_TRUE(read({calendar(event("DTSTART:20260201T020000Z\r\nDURATION:PT30M\r\n", people))}).rows.empty());
  // Who leads is not who organises.
  std::string const up = "ORGANIZER:mailto:ann@example.com\r\nATTENDEE:mailto:eve@example.com\r\n";
  EXPECT_EQ(read({calendar(event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\n", up))}).told(),
            held({"2026-06-08T09:00"}, "eve@example.com ann "));
}

TEST(ReadCalendars, WhatASideDeclinesDoesNotStand) {
  EXPECT_EQ(read({calendar(event("DTSTART:20260608T090000Z\r\n", guests(guest("ben", ";PARTSTAT=DECLINED"))))}).told(),
            std::multiset<std::string>{"ann ben 2026-06-08T09:00 cancelled by report"});
  EXPECT_EQ(read({calendar(event("DTSTART:20260608T090000Z\r\n",
                                 "ORGANIZER:mailto:ben@example.com\r\n" + guest("ann", ";PARTSTAT=DECLINED") + guest("ben")))})
                .told(),
            std::multiset<std::string>{"ann ben 2026-06-08T09:00 cancelled by manager"});
}

TEST(ReadCalendars, EverybodyKnowsTheirOwnAnswerBest) {
  std::string const asked =
      event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\n", guests(guest("ann") + guest("ben", ";PARTSTAT=NEEDS-ACTION")));
  std::string const declined =
      event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\n", guests(guest("ann") + guest("ben", ";PARTSTAT=DECLINED")));
  std::string const of_ann = "X-WR-CALNAME:ann@example.com\r\n", of_ben = "X-WR-CALNAME:ben@example.com\r\n";
  std::multiset<std::string> const off{"ann ben 2026-06-08T09:00 cancelled by report"};
  EXPECT_EQ(read({calendar(asked, of_ann), calendar(declined, of_ben)}).told(), off);
  EXPECT_EQ(read({calendar(declined, of_ann), calendar(asked, of_ben)}).told(), held({"2026-06-08T09:00"}));
  // An answer that came as a message.
  EXPECT_EQ(read({calendar(asked, of_ann), calendar(declined, "METHOD:REPLY\r\n")}).told(), off);
  ReadOutcome const lone = read({calendar(declined, "METHOD:REPLY\r\n")});
  EXPECT_TRUE(lone.rows.empty());
  EXPECT_NE(lone.notes().find("1 answer is to a meeting that is not there"), std::string::npos) << lone.notes();
  // The later revision is right about all else.
  std::string const later = event("SEQUENCE:2\r\nDTSTART:20260609T100000Z\r\nDURATION:PT30M\r\n");
  EXPECT_EQ(read({calendar(later, of_ben), calendar(asked, of_ann)}).told(), held({"2026-06-09T10:00"}));
}

TEST(ReadCalendars, FloatingTimesTakeTheZoneOfTheOrganiser) {
  std::string const floating = "DTSTART:20260608T090000\r\nDURATION:PT30M\r\n";
  EXPECT_EQ(read({calendar(event(floating))}).told(), held({"2026-06-08T08:00"}));
  std::string const nobody = guest("ann") + guest("ben");
  ReadOutcome const lost = read({calendar(event(floating, nobody))});
  EXPECT_TRUE(lost.rows.empty());
  EXPECT_NE(lost.notes().find("without a zone"), std::string::npos) << lost.notes();
  EXPECT_EQ(read({calendar(event(floating, nobody))}, {.zone = TimeZone{"Europe/Berlin"}}).told(), held({"2026-06-08T07:00"}));
  EXPECT_EQ(read({calendar(event(floating, nobody), "X-WR-TIMEZONE:America/New_York\r\n")}).told(), held({"2026-06-08T13:00"}));
}

TEST(ReadCalendars, AZoneOfTheFileAloneIsRead) {
  std::string const rules =
      "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700801T020000\r\nTZOFFSETFROM:+0130\r\nTZOFFSETTO:+0100\r\n"
      "RRULE:FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700501T020000\r\nTZOFFSETFROM:+0100\r\n"
      "TZOFFSETTO:+0130\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  ReadOutcome const outcome = read(
      {calendar(rules + event("DTSTART;TZID=Ours:20260420T090000\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;UNTIL=20260504T073000Z\r\n"))});
  EXPECT_EQ(outcome.told(), held({"2026-04-20T08:00", "2026-04-27T08:00", "2026-05-04T07:30"}));
  EXPECT_NE(outcome.notes().find("by the rules in the file"), std::string::npos) << outcome.notes();
}

TEST(ReadCalendars, WhatNoMeetingDoesIsRejected) {
  std::string const good = event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\n", ann_and_ben, "b");
  ReadOutcome const outcome = read({calendar(event("DTSTART:20200101T000000Z\r\nRRULE:FREQ=HOURLY\r\n") + good)});
  EXPECT_EQ(outcome.told(), held({"2026-06-08T09:00"}));
  ReadReport const& report = outcome.reports.at(0);
  EXPECT_EQ(report.rows_read, 2);
  EXPECT_EQ(report.rows_loaded, 1);
  EXPECT_EQ(report.rows_rejected, 1);
  EXPECT_EQ(report.errors.at(0).code, "too_many_occurrences");
  EXPECT_EQ(read({calendar(event("DTSTART:14010101T000000Z\r\nRRULE:FREQ=HOURLY;COUNT=9999999\r\n") + good)}, {.max_steps = 1000})
                .reports.at(0)
                .errors.at(0)
                .code,
            "too_many_steps");
}

TEST(ReadCalendars, ReadingTwiceChangesNothing) {
  std::string const text = calendar(event("DTSTART:20260608T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n") +
                                    event("DTSTART:20260616T090000Z\r\nDURATION:PT30M\r\nRECURRENCE-ID:20260615T090000Z\r\n"));
  std::string other = text;  // the same meeting under another UID
  for (std::size_t at = other.find("UID:a"); at != std::string::npos; at = other.find("UID:a")) other.replace(at, 5, "UID:b");
  auto const history = [](std::vector<std::vector<std::string>> const& readings) {
    Facts facts = company();
    for (auto const& texts : readings) {
      std::vector<CalendarText> parsed;
      for (std::string const& one : texts) parsed.push_back(parse_calendar(one));
      add_calendars(std::move(parsed), facts);
    }
    History const built = HistoryBuilder{{.as_of = Date{2026, 7, 1}}}.build(facts);
    std::vector<std::tuple<std::int32_t, int, int>> all;
    for (Block const& block : built.blocks())
      for (std::size_t i = 0; i < block.time.size(); ++i) all.emplace_back(block.time[i], block.flags[i], block.details.moves[i]);
    return all;
  };
  auto const once = history({{text}});
  EXPECT_EQ(once.size(), 3);
  EXPECT_EQ(history({{text, text}}), once);
  EXPECT_EQ(history({{text}, {text}}), once);
  EXPECT_EQ(history({{text}, {other}}), once);
  EXPECT_EQ(history({{text, other}}), once);
}

TEST(ReadCalendars, WhatSomebodySaidStandsAgainstTheCalendar) {
  for (bool const calendar_first : {true, false}) {
    Facts facts = company();
    auto const read_calendar = [&] {
      std::vector<CalendarText> parsed;
      parsed.push_back(parse_calendar(calendar(event("DTSTART:20260105T090000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"))));
      add_calendars(std::move(parsed), facts);
    };
    if (calendar_first) read_calendar();
    auto const key = [](Date date) {
      return MeetingKey{.manager = PersonId{"ann"}, .report = PersonId{"ben"}, .planned_start = Moment::wall_clock(date, 9, 0)};
    };
    facts.add(MeetingHeld{.meeting = key(Date{2026, 1, 5}), .start = Moment::wall_clock(Date{2026, 1, 5}, 9, 2), .minutes = 25});
    facts.add(MeetingMissed{.meeting = key(Date{2026, 1, 12}), .by = Side::Manager});
    if (!calendar_first) read_calendar();
    History const built = HistoryBuilder{{.as_of = Date{2026, 7, 1}}}.build(facts);
    Block const& block = built.blocks()[0];
    ASSERT_EQ(block.time.size(), 2);
    EXPECT_EQ(MeetingFlags::basis(block.flags[0]), Basis::Confirmed);
    EXPECT_EQ(block.minutes[0], 25);
    EXPECT_EQ(MeetingFlags::outcome(block.flags[1]), Outcome::Missed);
  }
}

TEST(ReadCalendars, ADryRunLoadsNothing) {
  Facts facts = company();
  std::size_t const before = facts.size();
  std::uint32_t const names = facts.people().size();
  std::vector<CalendarText> parsed;
  parsed.push_back(parse_calendar(calendar(event("DTSTART:20260608T090000Z\r\n"))));
  auto const reports = add_calendars(std::move(parsed), facts, {.dry_run = true});
  EXPECT_TRUE(reports.at(0).dry_run);
  EXPECT_EQ(reports.at(0).rows_loaded, 1);
  EXPECT_EQ(facts.size(), before);
  EXPECT_EQ(facts.people().size(), names);
}

TEST(ReadCalendars, TheSampleIsReadAsItIsMeant) {
  Facts facts;
  std::filesystem::path const sample{std::filesystem::path{ROIR_SOURCE_DIR} / "examples" / "data_calendars"};
  auto const person = [&](char const* id, char const* mail) {
    facts.add(Person{.id = PersonId{id}, .time_zone = "Europe/London", .email = mail});
    if (std::string{id} != "p1") facts.add(ReportingLine{.report = PersonId{id}, .manager = PersonId{"p1"}, .from = Date{2025, 1, 1}});
  };
  person("p1", "ann@example.com");
  person("p2", "ben@example.com");
  person("p3", "cleo@example.com");
  std::vector<std::filesystem::path> const paths{sample / "ann.ics", sample / "ben.ics"};
  auto const reports = read_calendars(paths, facts);
  EXPECT_EQ(reports.at(0).rows_loaded, 6);
  EXPECT_EQ(reports.at(1).rows_loaded, 5);
  auto const count = [&](char const* pair, std::uint8_t says) {
    return std::count_if(facts.meeting_rows().begin(), facts.meeting_rows().end(),
                         [&](MeetingRow const& row) { return facts.people().text(row.report) == pair && row.says == says; });
  };
  // Ben: 43 Mondays from 5 January to 26 October, of which two were deleted and one declined; one moved, and all from 7 September on.
  EXPECT_EQ(count("p2", MeetingRow::Held), 40);
  EXPECT_EQ(count("p2", MeetingRow::Cancelled), 3);
  std::multiset<std::string> const rows = words_of(facts);
  EXPECT_EQ(rows.count("p1 p2 2026-02-16T09:00 moved 2026-02-17T14:00"), 1);
  EXPECT_EQ(rows.count("p1 p2 2026-06-22T08:00 cancelled by report"), 1);
  EXPECT_EQ(rows.count("p1 p2 2026-09-07T08:00 held 2026-09-08T14:30 30"), 1);
  EXPECT_EQ(rows.count("p1 p2 2026-10-26T09:00 held 2026-10-27T15:30 30"), 1);
  // Cleo: every second Wednesday, 22 of them from 7 January to 28 October, one cancelled.
  EXPECT_EQ(count("p3", MeetingRow::Held), 21);
  EXPECT_EQ(count("p3", MeetingRow::Cancelled), 1);
}

// ---- properties ----

// Copies of a few meetings, spread over several files in any order, with revisions, changes and answers.
std::vector<std::string> random_files() {
  std::vector<std::string> files(static_cast<std::size_t>(*rc::gen::inRange(1, 5)));
  std::vector<std::string> const heads{"", "X-WR-CALNAME:ann@example.com\r\n", "X-WR-CALNAME:ben@example.com\r\n", "METHOD:REPLY\r\n",
                                       "METHOD:CANCEL\r\n"};
  for (std::string& file : files) {
    std::string inside;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
      std::string const reply = *rc::gen::element<std::string>("ACCEPTED", "DECLINED", "NEEDS-ACTION");
      std::string lines = "SEQUENCE:" + std::to_string(*rc::gen::inRange(0, 3)) + "\r\nDTSTAMP:2026070" +
                          std::to_string(*rc::gen::inRange(1, 4)) + "T000000Z\r\n";
      int const slot = *rc::gen::inRange(0, 4);
      std::string const hour = std::to_string(*rc::gen::inRange(10, 13));
      if (slot == 0) {
        lines += "DTSTART:20260601T" + hour + "0000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n";
      } else {
        std::string const range = *rc::gen::arbitrary<bool>() ? ";RANGE=THISANDFUTURE" : "";
        lines += "RECURRENCE-ID" + range + ":202606" + std::to_string(100 + 1 + 7 * (slot - 1)).substr(1) + "T" + hour +
                 "0000Z\r\nDTSTART:202606" + std::to_string(100 + 2 + 7 * (slot - 1)).substr(1) + "T150000Z\r\n";
      }
      if (*rc::gen::inRange(0, 4) == 0) lines += "STATUS:CANCELLED\r\n";
      inside += "BEGIN:VEVENT\r\nUID:" + *rc::gen::element<std::string>("a", "b") + "\r\nORGANIZER:mailto:ann@example.com\r\n" +
                guest("ben", ";PARTSTAT=" + reply) + lines + "DURATION:PT30M\r\nEND:VEVENT\r\n";
    }
    file = calendar(inside, *rc::gen::elementOf(heads));
  }
  return files;
}

RC_GTEST_PROP(ReadCalendars, TheOrderOfFilesDoesNotMatter, ()) {
  std::vector<std::string> const texts = random_files();
  std::vector<std::size_t> order(texts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  auto const facts_in = [&](std::vector<std::size_t> const& sequence) {
    Facts facts = company();
    std::vector<CalendarText> parsed;
    for (std::size_t const i : sequence) parsed.push_back(parse_calendar(texts[i], "c" + std::to_string(i) + ".ics"));
    add_calendars(std::move(parsed), facts);
    std::multiset<std::string> rows;
    for (MeetingRow const& row : facts.meeting_rows()) rows.insert(words_of(facts, row) + facts.labels().text(row.source));
    return rows;
  };
  auto const expected = facts_in(order);
  do {
    RC_ASSERT(facts_in(order) == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

RC_GTEST_PROP(ReadCalendars, EveryOccurrenceIsCountedOnce, ()) {
  std::vector<std::string> const texts = random_files();
  ReadOutcome const outcome = read(texts);
  std::size_t plans = 0, fates = 0;
  for (std::string const& row : outcome.rows) {
    plans += row.find(" planned ") != std::string::npos;
    fates += row.find(" held ") != std::string::npos || row.find(" cancelled ") != std::string::npos;
  }
  // Each one-to-one was planned once, and what lies behind the stamp has one fate.
  std::string const notes = outcome.notes();
  std::string const wanted = "; " + std::to_string(plans) + " are one-to-ones";
  RC_ASSERT(notes.find(wanted) != std::string::npos);
  RC_ASSERT(fates == plans);
}

// ---- busy times ----

std::vector<BusyTime> busy(std::string const& text, BusyOptions const& options = {}) {
  CalendarText const read = parse_calendar(text);
  return busy_times(read.calendars, jan5_nine - 9 * 3600, jan5_nine + 28 * day, options);
}

TEST(BusyTimes, AreWhatTheCalendarTakes) {
  auto const own = [](std::string const& lines, std::string const& uid) { return event(lines, "", uid); };
  EXPECT_EQ(busy(calendar(
                own("DTSTART:20260105T090000Z\r\nDURATION:PT1H\r\n", "a") + own("DTSTART:20260105T093000Z\r\nDURATION:PT1H\r\n", "b") +
                own("DTSTART:20260105T103000Z\r\nDURATION:PT30M\r\n", "c") +
                own("DTSTART:20260107T103000Z\r\nDURATION:PT30M\r\nTRANSP:TRANSPARENT\r\n", "d") +
                own("DTSTART:20260107T103000Z\r\nDURATION:PT30M\r\nSTATUS:CANCELLED\r\n", "e") + own("DTSTART:20260107T103000Z\r\n", "f"))),
            (std::vector<BusyTime>{{jan5_nine, jan5_nine + 7200}}));
  // A series with a day left out and one elsewhere; it began before the window and reaches into it.
  EXPECT_EQ(
      busy(calendar(own("DTSTART:20251229T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20260112T090000Z\r\n", "a") +
                    own("RECURRENCE-ID:20260119T090000Z\r\nDTSTART:20260120T090000Z\r\nDURATION:PT2H\r\n", "a"))),
      (std::vector<BusyTime>{{jan5_nine, jan5_nine + 3600}, {jan5_nine + 15 * day, jan5_nine + 15 * day + 7200}}));
  std::int64_t const midnight = jan5_nine - 9 * 3600;
  EXPECT_EQ(busy(calendar(own("DTSTART:20260104T230000Z\r\nDURATION:PT2H\r\n", "a"))),
            (std::vector<BusyTime>{{midnight, midnight + 3600}}));
  // Whole days are days of the zone.
  EXPECT_EQ(busy(calendar(own("DTSTART;VALUE=DATE:20260107\r\n", "a")), {.zone = TimeZone{"Europe/Berlin"}}),
            (std::vector<BusyTime>{{midnight + 2 * day - 3600, midnight + 3 * day - 3600}}));
}

TEST(BusyTimes, WhatTheOwnerDeclinedIsFree) {
  std::string const text =
      event("DTSTART:20260105T090000Z\r\nDURATION:PT1H\r\n", guests(guest("ann") + guest("ben", ";PARTSTAT=DECLINED")));
  EXPECT_EQ(busy(calendar(text)).size(), 1);
  EXPECT_EQ(busy(calendar(text), {.owner = "Ben@example.com"}).size(), 0);
  EXPECT_EQ(busy(calendar(text, "X-WR-CALNAME:ben@example.com\r\n")).size(), 0);
  EXPECT_EQ(busy(calendar(text), {.owner = "ann@example.com"}).size(), 1);
}

}  // namespace
}  // namespace roir
