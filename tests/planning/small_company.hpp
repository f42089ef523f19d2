// SPDX-License-Identifier: MIT
/// @file
/// Small companies for the tests of plans, and a judge that reads a plan by the words of its promise alone.
#pragma once

#include <roir/history/history_builder.hpp>
#include <roir/planning/plan.hpp>
#include <roir/time/zone.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace roir::planning_test {

inline Date day(char const* text) {
  return to_date(parse_day(text));
}
/// UTC seconds of "2026-12-01T09:00Z".
inline std::int64_t utc(char const* text) {
  return std::int64_t{parse_moment(text).minutes()} * 60;
}

/// Facts that are easy to write down.
struct Company {
  Facts facts{};
  std::string as_of = "2026-11-27";

  Company& person(std::string const& id, std::string const& zone = "UTC") {
    facts.add(Person{.id = PersonId{id}, .name = "", .time_zone = zone});
    return *this;
  }
  Company& line(std::string const& manager, std::string const& report, char const* from = "2026-01-05") {
    facts.add(ReportingLine{.report = PersonId{report}, .manager = PersonId{manager}, .from = day(from)});
    return *this;
  }
  Company& pace(char const* cadence, Scope scope = Scope::Organisation, std::string const& subject = "", std::int64_t minutes = 30) {
    facts.add(ProgrammeAdoption{
        .scope = scope, .subject = subject, .cadence = Cadence::parse(cadence), .minutes = minutes, .from = day("2026-01-05")});
    return *this;
  }
  Company& away(std::string const& person, char const* from, char const* until) {
    facts.add(Absence{.person = PersonId{person}, .from = day(from), .until = day(until)});
    return *this;
  }
  Company& held(std::string const& manager, std::string const& report, char const* start) {
    MeetingKey const key{.manager = PersonId{manager}, .report = PersonId{report}, .planned_start = parse_moment(start)};
    facts.add(MeetingHeld{.meeting = key, .start = parse_moment(start), .minutes = 30});
    return *this;
  }
  Company& planned(std::string const& manager, std::string const& report, char const* start) {
    MeetingKey const key{.manager = PersonId{manager}, .report = PersonId{report}, .planned_start = parse_moment(start)};
    facts.add(MeetingPlanned{.meeting = key, .minutes = 30});
    return *this;
  }
  [[nodiscard]] History history() const { return HistoryBuilder{{.as_of = day(as_of.c_str())}}.build(facts); }
};

inline WorkingHours hours_of(PlanRequest const& request, std::string const& person) {
  WorkingHours hours = request.hours;
  for (HoursOf const& own : request.hours_of)
    if (own.person == person) hours = own.hours;
  return hours;
}

/// Whether a person works in a stretch by their own clock, by the facts of the history.
inline bool can_work(History const& history, PlanRequest const& request, std::uint32_t person, std::int64_t start, std::int32_t minutes) {
  TimeZone const zone{history.time_zone(person)};
  std::int64_t const local = zone.local_minutes(start);
  std::int32_t const d = day_of_minutes(local);
  WorkDays work_days;
  std::uint32_t region = no_index;
  bool is_employed = history.employments(person).empty();
  for (EmploymentSpan const& span : history.employments(person))
    if (span.begin <= d && d < span.end) work_days = span.work_days, region = span.region, is_employed = true;
  if (!is_employed || !work_days.contains(d) || history.holidays(region).contains(d)) return false;
  for (AbsenceSpan const& a : history.absences(person))
    if (a.begin <= d && d < a.end) return false;
  WorkingHours const hours = hours_of(request, history.person_id(person));
  for (std::int32_t minute = 0; minute < minutes; ++minute) {
    std::int64_t const at = zone.local_minutes(start + minute) - std::int64_t{d} * minutes_per_day;
    if (at < hours.from || at >= hours.until || (hours.lunch_from <= at && at < hours.lunch_until)) return false;
  }
  return true;
}

inline bool is_busy(PlanRequest const& request, std::string const& person, std::int64_t start, std::int32_t minutes) {
  for (BusyOf const& busy : request.busy)
    for (BusyTime const& time : busy.times)
      if (busy.person == person && time.from < (start + minutes) * 60 && start * 60 < time.until) return true;
  return false;
}

/// The line that a meeting belongs to: of the history, or that of a second manager.
inline RelationshipSpan line_of(Plan const& plan, PlanRequest const& request, PlannedMeeting const& meeting) {
  auto const lines = plan.history().relationships();
  if (meeting.relationship < lines.size()) return lines[meeting.relationship];
  AlsoLed const& also = request.also_led[meeting.relationship - lines.size()];
  return {.manager = plan.history().find_person(also.manager),
          .report = plan.history().find_person(also.report),
          .begin = day_number(also.from)};
}

/// Everything that a plan promises of each meeting, whatever its quality.
inline void expect_sound(Plan const& plan, PlanRequest const& request) {
  History const& history = plan.history();
  std::map<std::uint32_t, std::vector<std::pair<std::int64_t, std::int64_t>>> of_person;
  std::map<std::pair<std::uint32_t, std::int32_t>, int> in_week;
  std::map<std::pair<std::uint32_t, std::int32_t>, int> in_period;
  for (PlannedMeeting const& m : plan.meetings()) {
    RelationshipSpan const line = line_of(plan, request, m);
    std::string const what = history.person_id(m.manager) + " and " + history.person_id(m.report) + " at " + std::to_string(m.start);
    EXPECT_EQ(line.manager, m.manager);
    EXPECT_EQ(line.report, m.report);
    EXPECT_EQ(TimeZone{history.time_zone(m.manager)}.local_minutes(m.start), m.manager_local) << what;
    EXPECT_EQ(TimeZone{history.time_zone(m.report)}.local_minutes(m.start), m.report_local) << what;
    std::int32_t const d = day_of_minutes(m.report_local);
    EXPECT_TRUE(line.begin <= d && (d < line.end || line.inferred)) << what;
    EXPECT_GT(day_of_minutes(m.manager_local), history.as_of()) << what;
    EXPECT_TRUE(request.window.contains(day_of_minutes(m.manager_local))) << what;
    EXPECT_TRUE(m.period.begin_day <= d && d < m.period.end_day) << what;
    ProgrammeSpan const* const programme = history.programme(line, d);
    ASSERT_NE(programme, nullptr) << what;
    if (!programme->cadence.is_rota()) {
      EXPECT_EQ(programme->cadence.period_containing(d, line.begin), m.period) << what;
    }
    for (std::uint32_t const person : {m.manager, m.report}) {
      EXPECT_TRUE(can_work(history, request, person, m.start, m.minutes)) << what;
      EXPECT_FALSE(is_busy(request, history.person_id(person), m.start, m.minutes)) << what;
      for (auto const& [from, until] : of_person[person]) EXPECT_TRUE(until <= m.start || m.start + m.minutes <= from) << what << " twice";
      of_person[person].emplace_back(m.start, m.start + m.minutes);
    }
    ++in_week[{m.manager, week_begin(day_of_minutes(m.manager_local))}];
    EXPECT_EQ((++in_period[{m.relationship, m.period.begin_day}]), 1) << what;
    if (request.weekly_limit) {
      EXPECT_LE((in_week[{m.manager, week_begin(day_of_minutes(m.manager_local))}]), *request.weekly_limit) << what;
    }
  }
  for (UnplannedMeeting const& row : plan.unplanned()) EXPECT_FALSE(row.hint.empty());
  EXPECT_EQ(plan.summary().planned, static_cast<std::int64_t>(plan.meetings().size()));
  EXPECT_LE(plan.summary().planned, plan.summary().at_most);
  EXPECT_LE(plan.summary().at_most, plan.summary().owed);
}

/// Everything that a plan shows.
inline std::string shown(Plan const& plan) {
  return plan.table().to_json() + plan.unplanned_table().to_json();
}

/// A random company of two managers below a third, some of whom are elsewhere, away, busy, part-time; and a request for it.
struct RandomCase {
  Company company;
  PlanRequest request;
};
inline RandomCase random_case(unsigned seed) {
  std::mt19937 random{seed};
  auto const pick = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
  auto const chance = [&](int percent) { return pick(1, 100) <= percent; };
  static char const* const zones[] = {"UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Europe/Berlin", "Pacific/Auckland"};
  static char const* const paces[] = {"weekly", "every 2 weeks", "monthly", "every 10 days", "3-4 per week", "monthly on first Monday"};
  // Around the changes of the clocks of Europe and America in autumn 2026, and around New Year.
  Window const window =
      chance(60) ? Window::parse("2026-10-19/2026-11-16") : Window::days(parse_day("2026-12-14"), parse_day("2026-12-28") + pick(0, 20));
  RandomCase made{.company = {}, .request = {.window = window}};
  Company& c = made.company;
  c.as_of = chance(50) ? "2026-10-15" : "2026-10-21";
  std::vector<std::string> people;
  for (int i = 0; i < 9; ++i) people.push_back("p" + std::to_string(i));
  for (std::string const& id : people) {
    c.person(id, zones[chance(60) ? 1 : pick(0, 5)]);
    if (chance(30))
      c.facts.add(Employment{.person = PersonId{id},
                             .region = chance(50) ? "north" : "",
                             .work_days = WorkDays{static_cast<std::uint8_t>(chance(50) ? 0b0011110 : 0b0001011)},
                             .from = day("2026-01-01"),
                             .until = chance(20) ? std::optional{to_date(window.begin_day() + pick(3, 20))} : std::nullopt});
    if (chance(30)) {
      std::int32_t const begin = window.begin_day() + pick(-5, 20);
      c.facts.add(Absence{.person = PersonId{id}, .from = to_date(begin), .until = to_date(begin + pick(1, 12))});
    }
  }
  for (int i = 0; i < 3; ++i)
    c.facts.add(Holiday{.date = to_date(window.begin_day() + pick(0, 27)), .region = chance(50) ? "north" : "", .name = ""});
  c.line("p0", "p1").line("p0", "p2");
  for (std::size_t i = 3; i < 9; ++i) c.line(i < 6 ? "p1" : "p2", people[i], chance(80) ? "2026-01-05" : "2026-10-14");
  if (chance(90)) c.pace(paces[pick(0, 5)]);
  if (chance(40)) c.pace(paces[pick(0, 5)], Scope::Manager, "p1", chance(50) ? 60 : 45);
  if (chance(20)) c.pace(paces[pick(0, 5)], Scope::Relationship, "p2/p7", 0);
  for (int i = pick(0, 8); i > 0; --i) {
    std::size_t const report = static_cast<std::size_t>(pick(3, 8));
    Moment const start = Moment::wall_clock(std::int64_t{parse_day("2026-09-14") + 7 * i} * 1440 + 540 + 30 * pick(0, 12));
    MeetingKey const key{.manager = PersonId{report < 6 ? "p1" : "p2"}, .report = PersonId{people[report]}, .planned_start = start};
    if (day_of_minutes(start.minutes()) <= parse_day(c.as_of))
      c.facts.add(MeetingHeld{.meeting = key, .start = start, .minutes = 30});
    else
      c.facts.add(MeetingPlanned{.meeting = key, .minutes = 30});
  }
  PlanRequest& r = made.request;
  if (chance(50)) r.hours = {.from = 9 * 60, .until = 9 * 60 + 30 * pick(2, 18)};
  if (chance(30)) r.hours = {.from = 8 * 60, .until = 18 * 60, .lunch_from = 12 * 60, .lunch_until = 13 * 60};
  if (chance(40)) r.hours_of.push_back({people[static_cast<std::size_t>(pick(0, 8))], {.from = 600, .until = 900}});
  if (chance(40)) r.weekly_limit = pick(0, 4);
  if (chance(20)) r.gap_minutes = 15;
  if (chance(30)) r.rooms = pick(1, 2);
  for (std::string const& id : people) {
    BusyOf busy{.person = id, .times = {}};
    for (int i = pick(0, 30); i > 0; --i) {
      std::int64_t const from = (std::int64_t{window.begin_day()} + pick(0, 27)) * 86400 + pick(8, 18) * 3600 + pick(0, 59) * 60;
      busy.times.push_back({from, from + pick(1, 8) * 1800});
    }
    r.busy.push_back(busy);
  }
  if (chance(20)) r.also_led.push_back({.manager = "p2", .report = "p4", .from = day("2026-10-05")});
  return made;
}

}  // namespace roir::planning_test
