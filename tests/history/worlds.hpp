// SPDX-License-Identifier: MIT
/// @file
/// Small worlds for the tests of history: plain lists of what happened, that become facts, and random ones.
#pragma once

#include <roir/history/history_builder.hpp>
#include <roir/history/metrics.hpp>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace roir::worlds {

inline constexpr std::int32_t monday = 19723;  // 2024-01-01

struct Line {
  int report, manager;
  std::int32_t begin, end;  // open_end for none
};
struct Spell {
  int person;
  std::int32_t begin, end;
  std::uint8_t mask;
  std::string region, unit;
};
struct Away {
  int person;
  std::int32_t begin, end;
};
struct Free {
  std::int32_t day;
  std::string region;
};
struct Pace {
  Scope scope;
  int first, second;  // manager, report
  std::string unit, cadence;
  std::int32_t begin, end;
};
struct Ask {
  Side by;
  std::int32_t at;
  bool prompted;
};
struct Meet {
  int manager, report;
  std::int32_t planned = unknown_time, moved_to = unknown_time, start = unknown_time;
  int planned_minutes = 0, minutes = 0;
  Outcome outcome = Outcome::Held;
  Basis basis = Basis::Confirmed;
  std::optional<std::int64_t> manager_late{}, report_late{};
  Side by = Side::Unknown;
  Cause cause = Cause::Unknown;
  std::vector<Ask> asks{};
  int replaces = -1;                        // number of the meeting in the world
  std::int32_t learnt = unknown_time;       // when the other side learnt that it was cancelled
  std::int32_t move_learnt = unknown_time;  // when the other side learnt that it was moved
  Cause move_cause = Cause::Unknown;

  [[nodiscard]] std::int32_t last_planned() const { return moved_to != unknown_time ? moved_to : planned; }
  [[nodiscard]] std::int32_t time() const { return outcome == Outcome::Held ? start : last_planned(); }
};

struct World {
  std::int32_t as_of = monday + 180;
  std::vector<Line> lines{};
  std::vector<Spell> spells{};
  std::vector<Away> aways{};
  std::vector<Free> holidays{};
  std::vector<Pace> paces{};
  std::vector<Meet> meetings{};
  std::string prefix = "p";  // of persons' ids
};

inline Moment wall(std::int32_t minutes) {
  return Moment::wall_clock(minutes);
}
inline std::optional<Date> until(std::int32_t end) {
  return end == open_end ? std::nullopt : std::optional{to_date(end)};
}
inline PersonId person(World const& world, int number) {
  return PersonId{world.prefix + std::to_string(number)};
}
inline MeetingId meeting_id(int number) {
  return MeetingId{"m" + std::to_string(number)};
}

inline void add_meeting(World const& world, int number, Facts& facts) {
  Meet const& meet = world.meetings[static_cast<std::size_t>(number)];
  MeetingKey key{.meeting = meeting_id(number), .manager = person(world, meet.manager), .report = person(world, meet.report)};
  if (meet.planned != unknown_time) key.planned_start = wall(meet.planned);
  if (meet.planned != unknown_time) facts.add(MeetingPlanned{.meeting = key, .minutes = meet.planned_minutes, .basis = meet.basis});
  if (meet.moved_to != unknown_time) {
    MeetingMoved moved{.meeting = key, .to = wall(meet.moved_to), .by = meet.by, .cause = meet.move_cause};
    if (meet.move_learnt != unknown_time) moved.at = wall(meet.move_learnt);
    facts.add(moved);
  }
  if (meet.outcome == Outcome::Held) {
    MeetingHeld held{.meeting = key, .start = wall(meet.start), .minutes = meet.minutes, .basis = meet.basis};
    held.manager_late = meet.manager_late;
    held.report_late = meet.report_late;
    if (meet.replaces >= 0) held.replaces = meeting_id(meet.replaces);
    facts.add(held);
  }
  if (meet.outcome == Outcome::Missed) facts.add(MeetingMissed{.meeting = key, .by = meet.by, .cause = meet.cause});
  if (meet.outcome == Outcome::Cancelled) {
    MeetingCancelled cancelled{.meeting = key, .by = meet.by, .cause = meet.cause};
    if (meet.learnt != unknown_time) cancelled.at = wall(meet.learnt);
    facts.add(cancelled);
  }
  for (Ask const& ask : meet.asks) facts.add(RecoveryAsked{.meeting = key, .by = ask.by, .at = wall(ask.at), .prompted = ask.prompted});
}

inline std::string subject(World const& world, Pace const& pace) {
  switch (pace.scope) {
    case Scope::Organisation:
      return "";
    case Scope::Unit:
      return pace.unit;
    case Scope::Manager:
      return person(world, pace.first).text();
    case Scope::Relationship:
      return person(world, pace.first).text() + "/" + person(world, pace.second).text();
  }
  return "";
}

inline Facts facts_of(World const& world) {
  Facts facts;
  for (Spell const& s : world.spells)
    facts.add(Employment{.person = person(world, s.person),
                         .unit = s.unit,
                         .region = s.region,
                         .work_days = WorkDays{s.mask},
                         .from = to_date(s.begin),
                         .until = until(s.end)});
  for (Line const& l : world.lines)
    facts.add(ReportingLine{
        .report = person(world, l.report), .manager = person(world, l.manager), .from = to_date(l.begin), .until = until(l.end)});
  for (Away const& a : world.aways) facts.add(Absence{.person = person(world, a.person), .from = to_date(a.begin), .until = until(a.end)});
  for (Free const& h : world.holidays) facts.add(Holiday{.date = to_date(h.day), .region = h.region});
  for (Pace const& p : world.paces)
    facts.add(ProgrammeAdoption{.scope = p.scope,
                                .subject = subject(world, p),
                                .cadence = Cadence::parse(p.cadence),
                                .from = to_date(p.begin),
                                .until = until(p.end)});
  for (int i = 0; i < static_cast<int>(world.meetings.size()); ++i) add_meeting(world, i, facts);
  return facts;
}

inline History build(Facts const& facts, std::int32_t as_of, int threads = 1, std::uint32_t block = 1u << 20) {
  return HistoryBuilder{{.as_of = to_date(as_of), .block_meetings = block, .threads = threads}}.build(facts);
}
inline History history_of(World const& world) {
  return build(facts_of(world), world.as_of);
}
inline Selection selection_of(History const& history, std::int32_t begin, std::int32_t end) {
  return {.history = history, .window = Window::days(begin, end)};
}
inline Selection selection_of(World const& world) {
  return selection_of(history_of(world), monday - 40, world.as_of + 1);
}

/// Everything that a table shows, for comparing two of them.
inline std::string words_of(Table const& table) {
  return table.to_json();
}

/// A random world of managers 0 and 1 and reports 2 to 5: joiners, leavers, manager changes, part-time, absences, holidays, changes of
/// cadence.
inline World random_world(unsigned seed) {
  std::mt19937 random{seed};
  auto const pick = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
  auto const chance = [&](int percent) { return pick(1, 100) <= percent; };
  World world;
  world.as_of = monday + pick(100, 200);
  static constexpr std::uint8_t masks[] = {0b0011111, 0b0000111, 0b0001010, 0b0000100, 0b0011110};
  static char const* const cadences[] = {"weekly", "every 2 weeks", "every 10 days", "monthly", "every 3 days", "3-4 per week"};
  for (int person = 0; person <= 5; ++person) {
    if (chance(30)) continue;
    std::int32_t const begin = chance(60) ? monday - 200 : monday + pick(-20, 60);
    std::int32_t const change = begin + pick(30, 240);
    bool const two = chance(50);
    world.spells.push_back({person, begin, two ? change : (chance(70) ? open_end : monday + pick(80, 180)), masks[pick(0, 4)],
                            chance(40) ? "north" : "", "unit" + std::to_string(person % 2)});
    if (two)
      world.spells.push_back({person, change + (chance(30) ? 9 : 0), open_end, masks[pick(0, 4)], chance(40) ? "north" : "", "unit0"});
  }
  for (int report = 2; report <= 5; ++report) {
    std::int32_t const begin = chance(50) ? monday - pick(0, 90) : monday + pick(0, 60);
    int const manager = pick(0, 1);
    if (chance(40)) {
      std::int32_t const change = begin + pick(20, 150);
      world.lines.push_back({report, manager, begin, change});
      world.lines.push_back({report, 1 - manager, change + (chance(30) ? 6 : 0), chance(70) ? open_end : change + pick(10, 90)});
    } else {
      world.lines.push_back({report, manager, begin, chance(60) ? open_end : begin + pick(30, 220)});
    }
  }
  for (int i = pick(0, 7); i > 0; --i) {
    std::int32_t const begin = monday + pick(-10, 190);
    world.aways.push_back({pick(0, 5), begin, chance(8) ? open_end : begin + pick(1, 26)});
  }
  // One absence at most begins on a day for one person: that is its natural key.
  std::sort(world.aways.begin(), world.aways.end(),
            [](Away const& a, Away const& b) { return std::tie(a.person, a.begin) < std::tie(b.person, b.begin); });
  world.aways.erase(std::unique(world.aways.begin(), world.aways.end(),
                                [](Away const& a, Away const& b) { return a.person == b.person && a.begin == b.begin; }),
                    world.aways.end());
  for (int day = 0; day < 200; ++day)
    if (chance(4)) world.holidays.push_back({monday + day, chance(50) ? "north" : ""});
  if (chance(90)) {
    std::int32_t const begin = chance(60) ? monday - 100 : monday + pick(0, 80);
    std::int32_t const change = begin + pick(40, 200);
    world.paces.push_back({Scope::Organisation, 0, 0, "", cadences[pick(0, 5)], begin, chance(30) ? change - 5 : open_end});
    if (chance(60))
      world.paces.push_back({Scope::Organisation, 0, 0, "", cadences[pick(0, 5)], change, chance(20) ? change + 50 : open_end});
    if (chance(40)) world.paces.push_back({Scope::Manager, 1, 0, "", cadences[pick(0, 5)], begin + pick(0, 60), open_end});
    if (chance(30)) world.paces.push_back({Scope::Unit, 0, 0, "unit1", cadences[pick(0, 5)], begin + pick(0, 60), begin + 120});
    if (chance(30))
      world.paces.push_back(
          {Scope::Relationship, world.lines[0].manager, world.lines[0].report, "", cadences[pick(0, 5)], begin + pick(0, 90), open_end});
  }
  std::int32_t const last = (world.as_of + 1) * minutes_per_day;
  for (Line const& line : world.lines) {
    int const pace = pick(2, 24);
    std::int32_t const first = std::max(line.begin, monday - 30) + pick(0, 20);
    std::int32_t const line_end = line.end == open_end ? world.as_of + 20 : line.end;
    int lost = -1;
    for (std::int32_t day = first; day < line_end; day += pick(1, pace)) {
      Meet meet{.manager = line.manager, .report = line.report};
      meet.planned = day * minutes_per_day + pick(480, 1080);
      meet.planned_minutes = chance(80) ? 30 : 0;
      int const what = pick(1, 100);
      meet.outcome = what <= 65 ? Outcome::Held : what <= 78 ? Outcome::Cancelled : what <= 90 ? Outcome::Missed : Outcome::Planned;
      meet.basis = chance(80) ? Basis::Confirmed : chance(50) ? Basis::AttendanceLog : Basis::CalendarOnly;
      if (chance(20)) {
        meet.moved_to = meet.planned + pick(-2, 4) * minutes_per_day / 2;
        if (meet.planned % 5 != 0) meet.move_learnt = std::min(meet.planned - (meet.planned % 6 - 1) * 400, last - 1);
        if (meet.planned % 7 == 0) meet.move_cause = Cause::Absence;
      }
      meet.start = meet.last_planned() + (chance(50) ? 0 : pick(0, 40));
      if (meet.outcome == Outcome::Held) {
        meet.minutes = chance(80) ? pick(5, 50) : 0;
        if (chance(60)) meet.manager_late = pick(0, 12);
        if (chance(60)) meet.report_late = pick(0, 12);
        if (lost >= 0 && chance(60)) meet.replaces = lost;
        if (chance(10)) meet.planned = meet.moved_to = unknown_time;
      } else if (meet.outcome != Outcome::Planned) {
        meet.basis = Basis::Confirmed;
        meet.cause = chance(25) ? Cause::Absence : Cause::Workload;
        meet.by = chance(50) ? Side::Manager : Side::Report;
        if (meet.planned % 4 != 0) meet.learnt = meet.last_planned() - meet.planned % 7 * 480;
        for (int i = pick(0, 2); i > 0; --i) {
          std::int32_t const at = meet.last_planned() + pick(-2, 14) * 600;
          if (at < last) meet.asks.push_back({chance(50) ? Side::Manager : Side::Report, at, chance(20)});
        }
      }
      bool const is_inside = day_of_minutes(meet.time()) >= line.begin && day_of_minutes(meet.time()) < line_end &&
                             day_of_minutes(meet.last_planned() == unknown_time ? meet.start : meet.last_planned()) >= line.begin &&
                             day_of_minutes(meet.last_planned() == unknown_time ? meet.start : meet.last_planned()) < line_end;
      bool const is_past = meet.time() < last && std::max(meet.planned, meet.last_planned()) < last;
      if (!is_inside || (meet.outcome != Outcome::Planned && !is_past) ||
          (meet.outcome == Outcome::Planned && meet.moved_to != unknown_time))
        continue;
      if (meet.outcome == Outcome::Cancelled || meet.outcome == Outcome::Missed) lost = static_cast<int>(world.meetings.size());
      if (meet.replaces >= 0) lost = -1;
      world.meetings.push_back(meet);
    }
  }
  return world;
}

}  // namespace roir::worlds
