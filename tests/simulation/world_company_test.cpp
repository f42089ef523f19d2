// SPDX-License-Identifier: MIT
// Companies: worlds whose people have calendars, heads and names, and the sample company, which is one of them.
#include <roir/core/error.hpp>
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/time/calendar.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace roir {
namespace {

constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();

std::int32_t end_of(std::optional<Date> const& until) {
  return until ? day_number(*until) : open_end;
}

std::vector<WorldEvent> events_of(WorldScenario const& scenario) {
  std::vector<WorldEvent> all;
  simulate(scenario, [&](std::span<WorldEvent const> events) { all.insert(all.end(), events.begin(), events.end()); });
  return all;
}

WorldScenario const& scenario() {
  static WorldScenario const made = world_scenario("sample_company");
  return made;
}
Facts const& sample() {
  static World const made = make_world(scenario(), false);
  return made.facts;
}

/// What the facts say of one meeting, gathered by its id.
struct Told {
  std::string id;
  std::string manager;
  std::string report;
  MeetingRow plan{};
  std::optional<MeetingRow> move{};
  std::optional<MeetingRow> end{};
  std::optional<MeetingRow> asked{};
  [[nodiscard]] bool is(MeetingRow::Says what) const { return end && (end->says & what) != 0; }
  [[nodiscard]] bool makes_up() const { return end && end->replaces != Names::none; }
  [[nodiscard]] std::int32_t final_day() const { return day_of_minutes(move ? move->start : plan.planned); }
};

std::map<std::string, Told> const& meetings() {
  static std::map<std::string, Told> const made = [] {
    std::map<std::string, Told> all;
    Facts const& facts = sample();
    for (MeetingRow const& row : facts.meeting_rows()) {
      std::string const& id = facts.meetings().text(row.meeting);
      Told& told = all[id];
      told.id = id;
      told.manager = facts.people().text(row.manager);
      told.report = facts.people().text(row.report);
      if ((row.says & MeetingRow::Planned) != 0) told.plan = row;
      if ((row.says & MeetingRow::Moved) != 0) told.move = row;
      if ((row.says & (MeetingRow::Held | MeetingRow::Missed | MeetingRow::Cancelled)) != 0) told.end = row;
      if ((row.says & MeetingRow::Asked) != 0) told.asked = row;
    }
    return all;
  }();
  return made;
}

// Of what was told twice, the last.
std::map<std::string, Employment> const& employments() {
  static std::map<std::string, Employment> const made = [] {
    std::map<std::string, Employment> all;
    for (Employment const& spell : sample().employments()) all.insert_or_assign(spell.person.text(), spell);
    return all;
  }();
  return made;
}
std::vector<ReportingLine> lines() {
  std::map<std::tuple<std::string, std::string, std::int32_t>, ReportingLine> all;
  for (ReportingLine const& line : sample().reporting_lines())
    all.insert_or_assign({line.report.text(), line.manager.text(), day_number(line.from)}, line);
  std::vector<ReportingLine> list;
  for (auto const& [key, line] : all) list.push_back(line);
  return list;
}
std::map<std::string, int> team_sizes(std::int32_t day) {
  std::map<std::string, int> sizes;
  for (ReportingLine const& line : lines())
    if (day_number(line.from) <= day && day < end_of(line.until)) ++sizes[line.manager.text()];
  return sizes;
}

// Within four standard errors.
void expect_share(double hits, double tries, double p, char const* what) {
  ASSERT_GT(tries, 100) << what;
  EXPECT_NEAR(hits / tries, p, 4 * std::sqrt(p * (1 - p) / tries)) << what << " of " << tries;
}

TEST(SampleCompany, is_what_its_readers_expect) {
  std::map<std::string, int> zones, units;
  std::set<std::string> names;
  for (Person const& person : sample().persons()) {
    ++zones[person.time_zone];
    EXPECT_TRUE(names.insert(person.name).second) << person.name;
  }
  for (auto const& [person, spell] : employments()) ++units[spell.unit];
  EXPECT_EQ(zones.size(), 3u);
  EXPECT_EQ(units.size(), 6u);
  std::int32_t const begin = day_number(scenario().begin);
  EXPECT_EQ(std::count_if(employments().begin(), employments().end(),
                          [&](auto const& one) { return day_number(one.second.from) <= begin && begin < end_of(one.second.until); }),
            120);
  EXPECT_GT(meetings().size(), 5000u);
  EXPECT_LT(meetings().size(), 7000u);
  EXPECT_EQ(scenario().begin, (Date{2025, 1, 6}));
  EXPECT_EQ(world_end(scenario()), (Date{2026, 7, 1}));
  auto const sizes = team_sizes(begin);
  EXPECT_EQ(sizes.size(), 18u);
  for (auto const& [manager, size] : sizes) {
    EXPECT_GE(size, 3) << manager;
    EXPECT_LE(size, 10) << manager;
  }
  EXPECT_EQ(sample().programmes().size(), 4u);
}

TEST(SampleCompany, pays_everybody_once) {
  std::set<std::string> paid;
  for (Pay const& pay : sample().pays()) {
    EXPECT_TRUE(paid.insert(pay.subject).second) << pay.subject;
    EXPECT_EQ(pay.currency, "GBP");
    EXPECT_GT(pay.amount, 10'000);
  }
  EXPECT_EQ(paid.size(), employments().size());
}

TEST(SampleCompany, everyone_has_one_manager_at_a_time_up_to_the_head) {
  std::map<std::string, std::vector<std::pair<std::int32_t, std::int32_t>>> spells;
  std::map<std::string, std::string> manager;
  for (ReportingLine const& line : lines()) {
    EXPECT_NE(line.report, line.manager);
    spells[line.report.text()].emplace_back(day_number(line.from), end_of(line.until));
    if (!line.until) manager[line.report.text()] = line.manager.text();
    for (PersonId const& person : {line.report, line.manager}) {
      Employment const& spell = employments().at(person.text());
      EXPECT_LE(spell.from, line.from);
      EXPECT_GE(end_of(spell.until), end_of(line.until));
    }
  }
  std::int32_t const begin = day_number(scenario().begin);
  for (auto& [report, times] : spells) {
    std::sort(times.begin(), times.end());
    for (std::size_t i = 0; i + 1 < times.size(); ++i) EXPECT_EQ(times[i].second, times[i + 1].first) << report;
    EXPECT_EQ(times.front().first, std::max(begin, day_number(employments().at(report).from)));
    EXPECT_EQ(times.back().second, end_of(employments().at(report).until));
  }
  EXPECT_EQ(spells.size() + 1, employments().size()) << "all but the head are led";
  for (auto const& [report, first] : manager) {
    std::string above = report;
    for (int steps = 0; manager.contains(above); ++steps) {
      ASSERT_LT(steps, 4) << report;
      above = manager.at(above);
    }
    EXPECT_EQ(above, "m0");
  }
}

TEST(SampleCompany, meets_on_days_that_both_work_and_loses_what_illness_takes) {
  std::map<std::string, std::vector<std::int32_t>> holidays;
  for (Holiday const& holiday : sample().holidays()) holidays[holiday.region].push_back(day_number(holiday.date));
  std::map<std::string, std::vector<Absence>> absences;
  for (Absence const& absence : sample().absences()) absences[absence.person.text()].push_back(absence);
  auto const is_away = [&](std::string const& person, std::int32_t day, bool planned) {
    auto const& all = absences[person];
    return std::any_of(all.begin(), all.end(),
                       [&](Absence const& a) { return a.planned == planned && day_number(a.from) <= day && day < end_of(a.until); });
  };
  std::map<std::string, WorkCalendar> calendars;
  for (auto const& [person, spell] : employments())
    calendars.emplace(person, WorkCalendar{spell.work_days, HolidayCalendar{holidays[spell.region]}});
  std::size_t lost = 0;
  for (auto const& [id, told] : meetings()) {
    for (std::int32_t const day : {day_of_minutes(told.plan.planned), told.final_day()})
      for (std::string const& person : {told.manager, told.report}) {
        EXPECT_LT(day, day_number(world_end(scenario())));
        // Whoever leads from another unit is asked for leave, not for the holidays there.
        bool const same_unit = employments().at(told.manager).unit == employments().at(told.report).unit;
        if (person == told.report || same_unit) {
          EXPECT_TRUE(calendars.at(person).is_working(day)) << id << ' ' << person << ' ' << format_day(day);
        }
        EXPECT_FALSE(is_away(person, day, true)) << id;
      }
    if (!told.end) continue;
    bool const both_there = !is_away(told.manager, told.final_day(), false) && !is_away(told.report, told.final_day(), false);
    EXPECT_EQ(told.end->cause == Cause::Absence, !both_there) << id;
    if (told.is(MeetingRow::Held)) {
      EXPECT_TRUE(both_there) << id;
    }
    if (both_there) continue;
    ++lost;
    EXPECT_TRUE(is_away(told.end->by == Side::Manager ? told.manager : told.report, told.final_day(), false)) << id;
  }
  EXPECT_GT(lost, 100u);
}

TEST(SampleCompany, absences_of_one_person_do_not_overlap) {
  std::map<std::string, std::vector<std::pair<std::int32_t, std::int32_t>>> all;
  double planned = 0;
  for (Absence const& absence : sample().absences()) {
    all[absence.person.text()].emplace_back(day_number(absence.from), end_of(absence.until));
    planned += absence.planned ? 1 : 0;
  }
  for (auto& [person, spells] : all) {
    std::sort(spells.begin(), spells.end());
    for (std::size_t i = 0; i + 1 < spells.size(); ++i) EXPECT_LE(spells[i].second, spells[i + 1].first) << person;
    EXPECT_LE(employments().at(person).from, to_date(spells.front().first));
  }
  EXPECT_GT(planned, 500);
  EXPECT_GT(static_cast<double>(sample().absences().size()) - planned, 300);
}

TEST(SampleCompany, plans_for_each_pair_at_most_once_in_each_period_of_its_cadence) {
  std::map<std::pair<std::string, std::string>, std::vector<std::int32_t>> begins;
  for (ReportingLine const& line : lines()) begins[{line.manager.text(), line.report.text()}].push_back(day_number(line.from));
  std::map<std::string, Cadence> of_unit, of_manager;
  std::map<std::string, std::int64_t> minutes;
  for (ProgrammeAdoption const& programme : sample().programmes()) {
    if (programme.scope == Scope::Unit) of_unit.emplace(programme.subject, programme.cadence);
    if (programme.scope == Scope::Manager) of_manager.emplace(programme.subject, programme.cadence);
    minutes[programme.cadence.to_string() + programme.subject] = programme.minutes;
  }
  std::set<std::tuple<std::string, std::string, std::int32_t>> seen;
  std::map<std::string, int> per_kind;
  for (auto const& [id, told] : meetings()) {
    if (told.makes_up() || begins.at({told.manager, told.report}).size() > 1) continue;
    std::string subject;
    Cadence cadence = Cadence::every_weeks(1);
    if (auto const unit = of_unit.find(employments().at(told.report).unit); unit != of_unit.end()) std::tie(subject, cadence) = *unit;
    if (auto const manager = of_manager.find(told.manager); manager != of_manager.end()) std::tie(subject, cadence) = *manager;
    Period const period = cadence.period_containing(day_of_minutes(told.plan.planned), begins.at({told.manager, told.report}).front());
    bool const arranged_again = told.plan.replaces != Names::none || id.back() % 2 == 1;  // what makes up has an odd number
    if (!arranged_again) {
      EXPECT_TRUE(seen.insert({told.manager, told.report, period.begin_day}).second) << id;
    }
    EXPECT_EQ(told.plan.planned_minutes, minutes.at(cadence.to_string() + subject)) << id;
    ++per_kind[cadence.to_string()];
  }
  EXPECT_GT(per_kind["weekly"], 3000);
  EXPECT_GT(per_kind["monthly"], 400);
  EXPECT_GT(per_kind["every 2 weeks"], 100);
}

TEST(SampleCompany, one_team_stops_meeting_and_no_other_does) {
  TeamScenario const& team = scenario().teams.front();
  ASSERT_GE(team.stopping_period, 0);
  std::string const stopped = world_manager(static_cast<std::uint32_t>(team.manager)).text();
  std::int32_t const day = day_number(scenario().begin) + static_cast<std::int32_t>(7 * weeks_per_period * team.stopping_period);
  EXPECT_EQ(to_date(day), (Date{2026, 1, 5}));
  std::map<std::string, std::pair<int, int>> met;  // before, since
  for (auto const& [id, told] : meetings()) ++(told.final_day() < day ? met[told.manager].first : met[told.manager].second);
  EXPECT_GT(met[stopped].first, 200);
  EXPECT_EQ(met[stopped].second, 0);
  EXPECT_GE(team_sizes(day_number(world_end(scenario())) - 1)[stopped], 5);
  for (auto const& [manager, counts] : met)
    if (manager != stopped) {
      EXPECT_GT(counts.second, 0) << manager;
    }
}

TEST(SampleCompany, the_late_unit_meets_as_rarely_before_as_one_without_the_programme) {
  std::int32_t const day = day_number(scenario().begin) + static_cast<std::int32_t>(7 * weeks_per_period * 6);
  std::map<std::string, std::array<double, 4>> counts;  // by unit: held and planned before, held and planned since
  for (auto const& [id, told] : meetings()) {
    if (told.makes_up() || !told.end || told.end->cause == Cause::Absence) continue;
    auto& count = counts[employments().at(told.manager).unit];
    std::size_t const since = told.final_day() < day ? 0 : 2;
    count[since] += told.is(MeetingRow::Held) ? 1 : 0;
    ++count[since + 1];
  }
  for (auto const& [unit, count] : counts) {
    double const before = count[0] / count[1], after = count[2] / count[3];
    EXPECT_GT(after, 0.65) << unit;
    if (unit == "Lighthouse") {
      EXPECT_LT(before, 0.4);
    } else {
      EXPECT_GT(before, 0.65) << unit;
    }
  }
}

TEST(SampleCompany, says_nothing_of_some_meetings_and_moves_others) {
  double planned = 0, unsaid = 0, moved = 0;
  for (auto const& [id, told] : meetings()) {
    if (told.makes_up()) continue;
    ++planned;
    moved += told.move ? 1 : 0;
    if (told.plan.basis != Basis::CalendarOnly) continue;
    ++unsaid;
    EXPECT_FALSE(told.end || told.move || told.asked) << id;
  }
  expect_share(unsaid, planned, scenario().unsaid, "unsaid");
  EXPECT_LT(moved / planned, scenario().moving) << "some have no other day left in their week";
  EXPECT_GT(moved / planned, scenario().moving / 2);
}

TEST(SampleCompany, who_leads_works_full_time_and_others_as_the_scenario_says) {
  std::set<std::string> leads;
  for (ReportingLine const& line : lines()) leads.insert(line.manager.text());
  double part_time = 0, others = 0;
  for (auto const& [person, spell] : employments()) {
    bool const full = spell.fte == 1.0;
    EXPECT_TRUE(full || spell.fte == 0.5 || spell.fte == 0.6);
    EXPECT_EQ(spell.work_days.per_week(), full ? 5 : 3);
    if (leads.contains(person)) {
      EXPECT_TRUE(full);
    } else {
      ++others;
      part_time += full ? 0 : 1;
    }
  }
  expect_share(part_time, others, scenario().part_time, "part-time");
}

TEST(CompanyTwins, of_a_programme_that_does_nothing_differ_in_its_agreement_alone) {
  WorldScenario nothing = scenario();
  nothing.effects = world_scenario("nothing").effects;
  std::vector<WorldEvent> with = events_of(nothing);
  nothing.programme = false;
  EXPECT_EQ(std::erase_if(with, [](WorldEvent const& event) { return event.kind == WorldEventKind::Agreed; }), 4u);
  EXPECT_EQ(with, events_of(nothing));
}

TEST(CompanyTwins, plan_the_same_meetings_for_who_is_there_in_both) {
  WorldScenario without = scenario();
  without.programme = false;
  auto const plans = [](std::vector<WorldEvent> events) {
    std::map<std::tuple<std::uint32_t, std::uint16_t, std::uint16_t, std::uint32_t>, WorldEvent> all;
    for (WorldEvent const& event : events)
      if (event.kind == WorldEventKind::Arranged && event.number % 2 == 0)
        all.emplace(std::tuple{event.post, event.occupant, event.spell, event.number}, event);
    return all;
  };
  auto const a = plans(events_of(scenario())), b = plans(events_of(without));
  std::size_t both = 0;
  for (auto const& [key, event] : a)
    if (auto const found = b.find(key); found != b.end()) {
      ++both;
      EXPECT_EQ(event, found->second);
    }
  EXPECT_GT(both, 4000u);
}

TEST(Company, that_ends_earlier_begins_the_same) {
  WorldScenario shorter = scenario();
  shorter.end = Date{2025, 10, 1};
  std::int32_t const end = day_number(*shorter.end) * minutes_per_day;
  std::vector<WorldEvent> const part = events_of(shorter);
  std::vector<WorldEvent> whole = events_of(scenario());
  std::erase_if(whole, [&](WorldEvent const& event) {
    bool const is_plan = event.kind == WorldEventKind::Arranged || event.kind == WorldEventKind::Moved;
    bool const is_later_year = event.kind == WorldEventKind::PublicHoliday && to_date(event.from).year() > 2025;
    return event.at >= end || (is_plan && event.start >= end) || is_later_year;
  });
  EXPECT_LT(part.size(), whole.size() + 200);
  // In the week of the end somebody whose meeting would be made up or moved beyond it does otherwise; nothing before differs.
  std::int32_t const week = (week_begin(day_number(*shorter.end))) * minutes_per_day;
  auto const before = [&](std::vector<WorldEvent> events) {
    std::erase_if(events, [&](WorldEvent const& event) { return event.at >= week; });
    return events;
  };
  EXPECT_EQ(before(part), before(whole));
}

TEST(Company, refuses_what_cannot_be_by_name) {
  auto const refused = [](std::function<void(WorldScenario&)> const& spoil) -> std::string {
    WorldScenario spoilt = scenario();
    spoil(spoilt);
    try {
      WorldStream{spoilt};
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_scenario");
      EXPECT_FALSE(error.hint().empty());
      return error.subject();
    }
    return "accepted";
  };
  using S = WorldScenario;
  EXPECT_EQ(refused([](S&) {}), "accepted");
  EXPECT_EQ(refused([](S& s) { s.units = 5; }), "company");
  EXPECT_EQ(refused([](S& s) { s.company.clear(); }), "teams");
  EXPECT_EQ(refused([](S& s) {
              s.company.clear();
              s.teams.clear();
            }),
            "heads");
  EXPECT_EQ(refused([](S& s) { s.company[1].name = s.company[0].name; }), "company");
  EXPECT_EQ(refused([](S& s) { s.company[0].name = ""; }), "name");
  EXPECT_EQ(refused([](S& s) { s.company[0].region = "FR"; }), "region");
  EXPECT_EQ(refused([](S& s) { s.company[0].habit_period = -1; }), "habit_period");
  EXPECT_EQ(refused([](S& s) { s.company[0].cadence = Cadence::per_week(3, 4); }), "cadence");
  EXPECT_EQ(refused([](S& s) { s.teams[0].cadence = Cadence::per_week(3, 4); }), "cadence");
  EXPECT_EQ(refused([](S& s) { s.teams[0].manager = 18; }), "manager");
  EXPECT_EQ(refused([](S& s) { s.teams[0].stopping_period = -2; }), "stopping_period");
  EXPECT_EQ(refused([](S& s) { s.moving = 1.5; }), "moving");
  EXPECT_EQ(refused([](S& s) { s.unsaid = std::nan(""); }), "unsaid");
  EXPECT_EQ(refused([](S& s) { s.currency = "pounds"; }), "currency");
  EXPECT_EQ(refused([](S& s) { s.end = Date{2026, 8, 1}; }), "end");
  EXPECT_EQ(refused([](S& s) { s.end = s.begin; }), "end");
}

}  // namespace
}  // namespace roir
