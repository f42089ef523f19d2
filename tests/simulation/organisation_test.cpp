// SPDX-License-Identifier: MIT
#include <roir/core/equal.hpp>
#include <roir/core/error.hpp>
#include <roir/simulation/organisation.hpp>
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
  [[nodiscard]] bool lost_to_absence() const { return end && end->cause == Cause::Absence; }
  [[nodiscard]] std::int32_t final_day() const { return day_of_minutes(move ? move->start : plan.planned); }
};

std::map<std::string, Told> meetings_of(Facts const& facts) {
  std::map<std::string, Told> meetings;
  for (MeetingRow const& row : facts.meeting_rows()) {
    std::string const& id = facts.meetings().text(row.meeting);
    Told& told = meetings[id];
    told.id = id;
    told.manager = facts.people().text(row.manager);
    told.report = facts.people().text(row.report);
    if ((row.says & MeetingRow::Planned) != 0) told.plan = row;
    if ((row.says & MeetingRow::Moved) != 0) told.move = row;
    if ((row.says & (MeetingRow::Held | MeetingRow::Missed | MeetingRow::Cancelled)) != 0) told.end = row;
    if ((row.says & MeetingRow::Asked) != 0) told.asked = row;
  }
  return meetings;
}

// Everything a row says, with texts instead of numbers.
auto spelled(Facts const& facts, MeetingRow const& r) {
  auto const name = [](Names const& names, std::uint32_t number) { return number == Names::none ? std::string{} : names.text(number); };
  return std::tuple{name(facts.meetings(), r.meeting),
                    name(facts.people(), r.manager),
                    name(facts.people(), r.report),
                    name(facts.meetings(), r.replaces),
                    r.planned,
                    r.start,
                    r.at,
                    r.recorded,
                    r.planned_minutes,
                    r.minutes,
                    r.manager_late,
                    r.report_late,
                    r.manager_prep,
                    r.report_prep,
                    r.manager_follow_up,
                    r.report_follow_up,
                    static_cast<int>(r.says),
                    static_cast<int>(r.instants),
                    r.basis,
                    r.by,
                    r.cause,
                    r.prompted};
}
auto all_spelled(Facts const& facts) {
  std::vector<decltype(spelled(facts, MeetingRow{}))> rows;
  for (MeetingRow const& row : facts.meeting_rows()) rows.push_back(spelled(facts, row));
  return rows;
}

template <class T>
std::vector<T> copied(std::span<T const> records) {
  return {records.begin(), records.end()};
}
bool same_people(Facts const& a, Facts const& b) {
  return copied(a.persons()) == copied(b.persons()) && copied(a.employments()) == copied(b.employments()) &&
         copied(a.reporting_lines()) == copied(b.reporting_lines()) && copied(a.absences()) == copied(b.absences()) &&
         copied(a.holidays()) == copied(b.holidays());
}

/// A larger company, so that chance evens out.
OrganisationScenario large(std::int64_t seed) {
  OrganisationScenario scenario = sample_company();
  scenario.seed = seed;
  scenario.people = 900;
  return scenario;
}
Simulated const& large_company() {
  static Simulated const company = simulate(large(5));
  return company;
}
Simulated const& sample() {
  static Simulated const company = simulate(sample_company());
  return company;
}

std::map<std::string, std::string> units_of(Facts const& facts) {
  std::map<std::string, std::string> units;
  for (Employment const& spell : facts.employments()) units[spell.person.text()] = spell.unit;
  return units;
}
std::map<std::string, Employment> employments_of(Facts const& facts) {
  std::map<std::string, Employment> employments;
  for (Employment const& spell : facts.employments()) employments.emplace(spell.person.text(), spell);
  return employments;
}
std::map<std::string, std::int64_t> team_sizes(Facts const& facts, std::int32_t day) {
  std::map<std::string, std::int64_t> sizes;
  for (ReportingLine const& line : facts.reporting_lines())
    if (day_number(line.from) <= day && day < end_of(line.until)) ++sizes[line.manager.text()];
  return sizes;
}

// Within four standard errors.
void expect_share(double hits, double tries, double p, char const* what) {
  ASSERT_GT(tries, 100) << what;
  EXPECT_NEAR(hits / tries, p, 4 * std::sqrt(p * (1 - p) / tries)) << what << " of " << tries;
}

TEST(Simulate, the_same_seed_gives_the_same_facts_and_another_seed_others) {
  Simulated const again = simulate(sample_company());
  EXPECT_TRUE(same_people(sample().facts, again.facts));
  EXPECT_EQ(all_spelled(sample().facts), all_spelled(again.facts));
  EXPECT_EQ(copied(sample().facts.programmes()), copied(again.facts.programmes()));
  EXPECT_EQ(sample().truth, again.truth);

  OrganisationScenario other = sample_company();
  ++other.seed;
  Simulated const others = simulate(other);
  EXPECT_FALSE(same_people(sample().facts, others.facts));
  EXPECT_NE(all_spelled(sample().facts), all_spelled(others.facts));
}

TEST(Simulate, a_twin_without_the_programme_differs_in_nothing_but_its_consequences) {
  OrganisationScenario scenario = sample_company();
  Simulated const with = simulate(scenario);
  scenario.programme = false;
  Simulated const without = simulate(scenario);
  EXPECT_TRUE(same_people(with.facts, without.facts));
  EXPECT_FALSE(with.facts.programmes().empty());
  EXPECT_TRUE(without.facts.programmes().empty());
  EXPECT_EQ(with.truth.managers, without.truth.managers);

  auto const as_it_was = meetings_of(with.facts);
  auto const twins = meetings_of(without.facts);
  std::size_t gained = 0;
  std::size_t made_up_alike = 0;
  for (auto const& [id, one] : as_it_was) {
    auto const found = twins.find(id);
    if (one.makes_up()) {
      if (found == twins.end()) continue;
      ++made_up_alike;
      EXPECT_EQ(spelled(with.facts, *one.end), spelled(without.facts, *found->second.end)) << id;
      continue;
    }
    ASSERT_NE(found, twins.end()) << id;
    Told const& twin = found->second;
    EXPECT_EQ(spelled(with.facts, one.plan), spelled(without.facts, twin.plan)) << id;
    ASSERT_EQ(one.move.has_value(), twin.move.has_value()) << id;
    if (one.move) {
      EXPECT_EQ(spelled(with.facts, *one.move), spelled(without.facts, *twin.move)) << id;
    }
    if (twin.is(MeetingRow::Held)) {
      EXPECT_TRUE(one.is(MeetingRow::Held)) << id << " was lost to the programme";
    }
    if (one.is(MeetingRow::Held) && !twin.is(MeetingRow::Held)) {
      ++gained;
      continue;
    }
    ASSERT_EQ(one.end.has_value(), twin.end.has_value()) << id;
    if (one.end) {
      EXPECT_EQ(spelled(with.facts, *one.end), spelled(without.facts, *twin.end)) << id;
    }
    ASSERT_EQ(one.asked.has_value(), twin.asked.has_value()) << id;
    if (one.asked) {
      EXPECT_EQ(spelled(with.facts, *one.asked), spelled(without.facts, *twin.asked)) << id;
    }
  }
  for (auto const& [id, twin] : twins)
    if (!twin.makes_up()) {
      EXPECT_TRUE(as_it_was.contains(id)) << id;
    }
  EXPECT_GT(gained, 1000u);
  EXPECT_GT(made_up_alike, 100u);
}

TEST(Simulate, the_programme_raises_each_units_share_as_the_truth_says) {
  OrganisationScenario scenario = large(5);
  scenario.programme = false;
  Truth const without = simulate(scenario).truth;
  Truth const& with = large_company().truth;
  ASSERT_EQ(with.units.size(), 6u);
  for (std::size_t i = 0; i < with.units.size(); ++i) {
    EXPECT_EQ(with.units[i].meetings, without.units[i].meetings);
    bool const late = with.units[i].unit == "Lighthouse";  // lives it from the seventh month
    EXPECT_GT(with.units[i].held_probability, without.units[i].held_probability + (late ? 0.25 : 0.45));
  }
}

TEST(Simulate, the_share_held_in_each_unit_is_the_true_one_within_chance) {
  for (std::int64_t const seed : {5, 6, 7}) {
    Simulated const company = simulate(large(seed));
    auto const units = units_of(company.facts);
    std::map<std::string, std::pair<double, double>> counted;  // held, said
    for (auto const& [id, told] : meetings_of(company.facts)) {
      if (told.makes_up() || told.lost_to_absence() || !told.end) continue;
      auto& [held, said] = counted[units.at(told.report)];
      held += told.is(MeetingRow::Held);
      said += 1;
    }
    for (UnitTruth const& truth : company.truth.units) {
      auto const& [held, said] = counted.at(truth.unit);
      expect_share(held, said, truth.held_probability, truth.unit.c_str());
    }
  }
}

TEST(Simulate, losses_requests_and_making_up_have_the_chances_of_the_model) {
  auto const meetings = meetings_of(large_company().facts);
  double lost = 0, cancelled = 0, by_manager = 0, planned = 0, moved = 0, unsaid = 0, prompted = 0;
  double asked = 0, asked_made_up = 0, silent = 0, silent_made_up = 0;
  for (auto const& [id, told] : meetings) {
    if (told.makes_up()) continue;
    ++planned;
    moved += told.move.has_value();
    unsaid += !told.end;
    if (!told.end || told.is(MeetingRow::Held)) continue;
    bool const made_up = meetings.contains(id + "r");
    (told.asked ? asked : silent) += 1;
    (told.asked ? asked_made_up : silent_made_up) += made_up;
    if (told.asked) prompted += told.asked->prompted;
    if (told.lost_to_absence()) continue;
    ++lost;
    cancelled += told.is(MeetingRow::Cancelled);
    by_manager += told.end->by == Side::Manager;
  }
  expect_share(cancelled, lost, 0.6, "cancelled rather than missed");
  expect_share(by_manager, lost, 0.7, "by the manager");
  expect_share(unsaid, planned, 0.02, "nobody said");
  expect_share(prompted, asked, 0.15, "prompted");
  // Some cannot be moved or made up for: there is no day left. So the chances of the model are not reached in full.
  EXPECT_LT(moved / planned, 0.08);
  EXPECT_GT(moved / planned, 0.04);
  EXPECT_LT(asked_made_up / asked, 0.61);
  EXPECT_GT(asked_made_up / asked, 0.5);
  EXPECT_LT(silent_made_up / silent, 0.12);
  EXPECT_GT(silent_made_up / silent, 0.07);
}

TEST(Simulate, held_meetings_last_begin_and_are_prepared_as_the_model_says) {
  double held = 0, punctual = 0, minutes = 0, squares = 0, prepared = 0, prep = 0;
  for (auto const& [id, told] : meetings_of(large_company().facts)) {
    if (!told.is(MeetingRow::Held) || told.plan.planned_minutes != 30) continue;
    MeetingRow const& end = *told.end;
    EXPECT_GE(end.minutes, 5);
    EXPECT_LE(end.minutes, 75);
    ++held;
    minutes += end.minutes;
    squares += (end.minutes - 30.0) * (end.minutes - 30.0);
    std::int32_t const planned = told.move ? told.move->start : told.plan.planned;
    punctual += end.start == planned;
    EXPECT_GE(end.start, planned);
    if (end.manager_late != MeetingRow::no_minutes) {
      EXPECT_EQ(end.start - planned, std::max(end.manager_late, end.report_late)) << id;
    }
    if (end.manager_prep != MeetingRow::no_minutes) {
      ++prepared;
      prep += end.manager_prep;
    }
  }
  EXPECT_NEAR(minutes / held, 30, 4 * 6 / std::sqrt(held));
  EXPECT_NEAR(std::sqrt(squares / held), 6, 0.15);
  expect_share(punctual, held, 0.49, "both punctual");
  EXPECT_NEAR(prep / prepared, 4, 4 * 2 / std::sqrt(prepared));
}

TEST(Simulate, people_leave_are_replaced_and_change_managers_at_their_rates) {
  Facts const& facts = large_company().facts;
  double years = 0, left = 0;
  for (Employment const& spell : facts.employments()) {
    std::int32_t const from = std::max(day_number(spell.from), day_number(large_company().begin));
    years += (std::min(end_of(spell.until), day_number(large_company().end)) - from) / 365.25;
    left += spell.until.has_value();
  }
  double const expected = -std::log(1 - 0.12) * years;
  EXPECT_NEAR(left, expected, 4 * std::sqrt(expected));
  EXPECT_NEAR(static_cast<double>(facts.employments().size()) - 900, left, 0.25 * left);  // some posts are still open at the end

  // Who changes the team: the old manager goes on leading, and so does the report.
  std::map<std::string, std::vector<ReportingLine>> lines;
  for (ReportingLine const& line : facts.reporting_lines()) lines[line.report.text()].push_back(line);
  auto const employments = employments_of(facts);
  double changes = 0;
  for (auto const& [report, spells] : lines)
    for (std::size_t i = 0; i + 1 < spells.size(); ++i)
      changes += end_of(employments.at(spells[i].manager.text()).until) > end_of(spells[i].until);
  double const most = -std::log(1 - 0.05) * years;  // of those who lead nobody, where a team can spare them and another has room
  EXPECT_LT(changes, most);
  EXPECT_GT(changes, 0.4 * most);
}

TEST(Simulate, teams_begin_within_their_limits_and_never_exceed_them) {
  std::vector<OrganisationScenario> scenarios{sample_company(), large(5), large(6)};
  OrganisationScenario deep = large(9);
  deep.people = 5000;
  deep.months = 2;
  deep.stopping_month = 0;
  scenarios.push_back(deep);
  OrganisationScenario tight = sample_company();
  tight.team_min = 4;
  tight.team_max = 7;
  scenarios.push_back(tight);
  for (OrganisationScenario const& scenario : scenarios) {
    Simulated const company = simulate(scenario);
    std::int32_t const begin = day_number(company.begin);
    std::int64_t led = 0;
    for (auto const& [manager, size] : team_sizes(company.facts, begin)) {
      EXPECT_GE(size, scenario.team_min) << manager;
      EXPECT_LE(size, scenario.team_max) << manager;
      led += size;
    }
    EXPECT_EQ(led, scenario.people - 1);
    for (std::int32_t day = begin; day < day_number(company.end); day += 7)
      for (auto const& [manager, size] : team_sizes(company.facts, day)) EXPECT_LE(size, scenario.team_max) << manager;
  }
}

TEST(Simulate, nobody_leads_themselves_and_everyone_has_one_manager_at_a_time) {
  for (Simulated const* company : {&sample(), &large_company()}) {
    std::map<std::string, std::vector<std::pair<std::int32_t, std::int32_t>>> spells;
    for (ReportingLine const& line : company->facts.reporting_lines()) {
      EXPECT_NE(line.report, line.manager);
      EXPECT_LT(day_number(line.from), end_of(line.until));
      spells[line.report.text()].emplace_back(day_number(line.from), end_of(line.until));
    }
    for (auto& [report, times] : spells) {
      std::sort(times.begin(), times.end());
      for (std::size_t i = 0; i + 1 < times.size(); ++i) EXPECT_EQ(times[i].second, times[i + 1].first) << report;
    }
    // Chains of managers end at the head of the organisation.
    std::map<std::string, std::string> manager;
    for (ReportingLine const& line : company->facts.reporting_lines())
      if (!line.until) manager[line.report.text()] = line.manager.text();
    for (auto const& [report, first] : manager) {
      std::string above = report;
      for (int steps = 0; manager.contains(above); ++steps) {
        ASSERT_LT(steps, 20) << report;
        above = manager.at(above);
      }
      EXPECT_EQ(manager.count(above), 0u);
    }
  }
}

TEST(Simulate, lines_lie_within_the_employment_of_both_and_cover_it) {
  OrganisationScenario restless = large(8);
  restless.leaving = 0.6;
  restless.changing_manager = 0.6;
  Simulated const restless_company = simulate(restless);
  for (Simulated const* company : {&sample(), &large_company(), &restless_company}) {
    auto const employments = employments_of(company->facts);
    std::int32_t const begin = day_number(company->begin);
    std::int32_t const end = day_number(company->end);
    std::map<std::string, std::int32_t> covered;
    for (ReportingLine const& line : company->facts.reporting_lines()) {
      for (PersonId const& person : {line.report, line.manager}) {
        Employment const& spell = employments.at(person.text());
        EXPECT_LE(spell.from, line.from);
        EXPECT_GE(end_of(spell.until), end_of(line.until));
      }
      EXPECT_GE(day_number(line.from), begin);
      covered[line.report.text()] += std::min(end, end_of(line.until)) - day_number(line.from);
    }
    std::size_t without_manager = 0;
    for (auto const& [person, spell] : employments) {
      EXPECT_LT(day_number(spell.from), end_of(spell.until)) << person;
      std::int32_t const days = std::min(end, end_of(spell.until)) - std::max(begin, day_number(spell.from));
      if (!covered.contains(person))
        ++without_manager;
      else
        EXPECT_EQ(covered.at(person), days) << person;
    }
    EXPECT_EQ(without_manager, 1u);
  }
}

TEST(Simulate, meetings_lie_within_their_line_on_days_that_both_work) {
  for (Simulated const* company : {&sample(), &large_company()}) {
    Facts const& facts = company->facts;
    std::map<std::pair<std::string, std::string>, std::vector<ReportingLine>> lines;
    for (ReportingLine const& line : facts.reporting_lines()) lines[{line.manager.text(), line.report.text()}].push_back(line);
    auto const employments = employments_of(facts);
    std::map<std::string, std::vector<std::int32_t>> holidays;
    for (Holiday const& holiday : facts.holidays()) holidays[holiday.region].push_back(day_number(holiday.date));
    std::map<std::string, std::vector<Absence>> absences;
    for (Absence const& absence : facts.absences()) absences[absence.person.text()].push_back(absence);
    auto const is_away = [&](std::string const& person, std::int32_t day, bool planned) {
      auto const& all = absences[person];
      return std::any_of(all.begin(), all.end(),
                         [&](Absence const& a) { return a.planned == planned && day_number(a.from) <= day && day < end_of(a.until); });
    };
    std::map<std::string, WorkCalendar> calendars;
    for (auto const& [person, spell] : employments)
      calendars.emplace(person, WorkCalendar{spell.work_days, HolidayCalendar{holidays[spell.region]}});
    for (auto const& [id, told] : meetings_of(facts)) {
      std::int32_t const first_day = day_of_minutes(told.plan.planned);
      for (std::int32_t const day : {first_day, told.final_day()}) {
        EXPECT_LT(day, day_number(company->end));
        auto const& spells = lines[{told.manager, told.report}];
        EXPECT_TRUE(std::any_of(spells.begin(), spells.end(), [&](ReportingLine const& line) {
          return day_number(line.from) <= day && day < end_of(line.until);
        })) << id;
        for (std::string const& person : {told.manager, told.report}) {
          EXPECT_TRUE(calendars.at(person).is_working(day)) << id << ' ' << person << ' ' << format_day(day);
          EXPECT_FALSE(is_away(person, day, true)) << id;
        }
      }
      bool const both_there = !is_away(told.manager, told.final_day(), false) && !is_away(told.report, told.final_day(), false);
      if (told.is(MeetingRow::Held)) {
        EXPECT_TRUE(both_there) << id;
      }
      if (told.end) {
        EXPECT_EQ(told.lost_to_absence(), !both_there) << id;
      }
      if (told.lost_to_absence()) {
        std::string const& who = told.end->by == Side::Manager ? told.manager : told.report;
        EXPECT_TRUE(is_away(who, told.final_day(), false)) << id;
      }
    }
  }
}

TEST(Simulate, what_makes_up_names_a_lost_meeting_of_the_same_two_and_follows_it) {
  auto const meetings = meetings_of(large_company().facts);
  std::size_t count = 0;
  for (auto const& [id, told] : meetings) {
    if (!told.makes_up()) continue;
    ++count;
    Told const& lost = meetings.at(large_company().facts.meetings().text(told.end->replaces));
    EXPECT_EQ(id, lost.id + "r");
    EXPECT_TRUE(lost.is(MeetingRow::Missed) || lost.is(MeetingRow::Cancelled));
    EXPECT_EQ(lost.report, told.report);
    EXPECT_EQ(lost.manager, told.manager);
    EXPECT_GT(told.final_day(), lost.final_day());
    if (lost.asked) {
      EXPECT_LT(lost.asked->at, told.plan.planned);
    }
  }
  EXPECT_GT(count, 500u);
}

TEST(Simulate, absences_lie_within_employment_and_do_not_overlap) {
  auto const employments = employments_of(large_company().facts);
  std::map<std::string, std::int32_t> last;
  for (Absence const& absence : large_company().facts.absences()) {
    Employment const& spell = employments.at(absence.person.text());
    EXPECT_GE(absence.from, spell.from);
    EXPECT_LE(end_of(absence.until), end_of(spell.until));
    EXPECT_LT(absence.from, large_company().end);
    auto const [place, is_first] = last.try_emplace(absence.person.text(), end_of(absence.until));
    if (is_first) continue;
    EXPECT_GE(day_number(absence.from), place->second);
    place->second = end_of(absence.until);
  }
}

TEST(Simulate, one_team_stops_meeting_when_the_scenario_says_and_no_other_does) {
  Truth const& truth = sample().truth;
  ASSERT_TRUE(truth.stopped_manager);
  EXPECT_EQ(truth.stopped_on, (Date{2026, 1, 1}));
  std::map<std::string, std::pair<int, int>> met;  // before, since
  for (auto const& [id, told] : meetings_of(sample().facts))
    ++(told.final_day() < day_number(*truth.stopped_on) ? met[told.manager].first : met[told.manager].second);
  EXPECT_GT(met[truth.stopped_manager->text()].first, 200);
  EXPECT_EQ(met[truth.stopped_manager->text()].second, 0);
  auto const employments = employments_of(sample().facts);
  EXPECT_FALSE(employments.at(truth.stopped_manager->text()).until);
  EXPECT_GE(team_sizes(sample().facts, day_number(sample().end) - 1)[truth.stopped_manager->text()], 3);
  for (auto const& [manager, counts] : met)
    if (manager != truth.stopped_manager->text() && !employments.at(manager).until) {
      EXPECT_GT(counts.second, 0) << manager;
    }

  OrganisationScenario none = sample_company();
  none.stopping_month = 0;
  EXPECT_FALSE(simulate(none).truth.stopped_manager);
  EXPECT_FALSE(simulate(none).truth.stopped_on);
}

TEST(Simulate, each_pair_is_planned_for_at_most_once_in_each_period_of_its_cadence) {
  Facts const& facts = sample().facts;
  auto const units = units_of(facts);
  Cadence const weekly = Cadence::every_weeks(1);
  std::map<std::pair<std::string, std::string>, std::int32_t> line_begin;
  for (ReportingLine const& line : facts.reporting_lines()) line_begin[{line.manager.text(), line.report.text()}] = day_number(line.from);
  std::map<std::string, Cadence> cadences;
  std::set<std::string> fortnightly;
  for (ProgrammeAdoption const& programme : facts.programmes()) {
    if (programme.scope == Scope::Unit) cadences.emplace(programme.subject, programme.cadence);
    if (programme.scope == Scope::Manager) fortnightly.insert(programme.subject);
  }
  EXPECT_FALSE(fortnightly.empty());
  std::set<std::tuple<std::string, std::string, std::int32_t>> seen;
  std::map<std::string, int> per_kind;
  for (auto const& [id, told] : meetings_of(facts)) {
    if (told.makes_up()) continue;
    auto const of_unit = cadences.find(units.at(told.report));
    Cadence cadence = of_unit != cadences.end() ? of_unit->second : weekly;
    if (fortnightly.contains(told.manager)) cadence = Cadence::every_weeks(2);
    Period const period = cadence.period_containing(day_of_minutes(told.plan.planned), line_begin.at({told.manager, told.report}));
    EXPECT_TRUE(seen.insert({told.manager, told.report, period.begin_day}).second) << id;
    EXPECT_LT(told.final_day(), period.end_day) << id;
    ++per_kind[cadence.to_string()];
  }
  EXPECT_GT(per_kind["weekly"], 3000);
  EXPECT_GT(per_kind["monthly"], 400);
  EXPECT_GT(per_kind["every 2 weeks"], 100);
}

TEST(Simulate, traits_and_terms_have_the_distribution_of_the_scenario) {
  Facts const& facts = large_company().facts;
  std::set<std::string> leads;
  for (ManagerTruth const& truth : large_company().truth.managers) leads.insert(truth.manager.text());
  double part_time = 0, others = 0;
  for (Employment const& spell : facts.employments()) {
    bool const full = spell.fte == 1.0;
    EXPECT_TRUE(full || spell.fte == 0.5 || spell.fte == 0.6);
    EXPECT_EQ(spell.work_days.per_week(), full ? 5 : 3);
    if (leads.contains(spell.person.text())) {
      EXPECT_TRUE(full);
    }
    if (leads.contains(spell.person.text())) continue;
    ++others;
    part_time += !full;
  }
  expect_share(part_time, others, 0.15, "part-time");
  double squares = 0;
  double const count = static_cast<double>(large_company().truth.managers.size());
  ASSERT_GT(count, 80);
  for (ManagerTruth const& truth : large_company().truth.managers) squares += truth.conscientiousness * truth.conscientiousness;
  EXPECT_NEAR(squares / count, 0.36, 4 * 0.36 * std::sqrt(2 / count));
}

TEST(Simulate, names_are_different_and_ids_of_one_length) {
  std::set<std::string> names;
  for (Person const& person : sample().facts.persons()) {
    EXPECT_TRUE(names.insert(person.name).second) << person.name;
    EXPECT_EQ(person.id.text().size(), 4u);
  }
  EXPECT_EQ(sample().facts.persons().front().id.text(), "p001");
}

TEST(Simulate, the_sample_company_is_what_its_readers_expect) {
  Facts const& facts = sample().facts;
  std::map<std::string, int> zones, units;
  for (Person const& person : facts.persons()) ++zones[person.time_zone];
  for (Employment const& spell : facts.employments()) ++units[spell.unit];
  EXPECT_EQ(zones.size(), 3u);
  EXPECT_EQ(units.size(), 6u);
  auto const meetings = meetings_of(facts).size();
  EXPECT_GT(meetings, 5000u);
  EXPECT_LT(meetings, 7000u);
  EXPECT_EQ(sample().begin, (Date{2025, 1, 1}));
  EXPECT_EQ(sample().end, (Date{2026, 7, 1}));
}

TEST(Simulate, refuses_a_scenario_that_cannot_be) {
  auto const refused = [](std::function<void(OrganisationScenario&)> const& spoil) -> std::string {
    OrganisationScenario scenario = sample_company();
    spoil(scenario);
    try {
      static_cast<void>(simulate(scenario));
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_scenario");
      EXPECT_FALSE(error.hint().empty());
      return error.subject();
    }
    return "accepted";
  };
  using S = OrganisationScenario;
  EXPECT_EQ(refused([](S& s) { s.seed = -1; }), "seed");
  EXPECT_EQ(refused([](S& s) { s.people = 24; }), "people");
  EXPECT_EQ(refused([](S& s) { s.people = 25; }), "accepted");
  EXPECT_EQ(refused([](S& s) { s.months = 0; }), "months");
  EXPECT_EQ(refused([](S& s) { s.begin = Date{2025, 1, 31}; }), "begin");
  EXPECT_EQ(refused([](S& s) { s.begin = Date{boost::date_time::pos_infin}; }), "begin");
  EXPECT_EQ(refused([](S& s) { s.units.clear(); }), "units");
  EXPECT_EQ(refused([](S& s) { s.units[1].name = s.units[0].name; }), "units");
  EXPECT_EQ(refused([](S& s) { s.units[0].name = ""; }), "name");
  EXPECT_EQ(refused([](S& s) { s.units[0].region = "FR"; }), "region");
  EXPECT_EQ(refused([](S& s) { s.units[0].habit_month = 0; }), "habit_month");
  EXPECT_EQ(refused([](S& s) { s.units[0].cadence = Cadence::per_week(3, 4); }), "cadence");
  EXPECT_EQ(refused([](S& s) { s.cadence = Cadence::per_week(3, 4); }), "cadence");
  EXPECT_EQ(refused([](S& s) { s.team_min = 0; }), "team_min");
  EXPECT_EQ(refused([](S& s) { s.team_max = 4; }), "team_max");
  EXPECT_EQ(refused([](S& s) { s.minutes = 0; }), "minutes");
  EXPECT_EQ(refused([](S& s) { s.fortnightly_teams = -1; }), "fortnightly_teams");
  EXPECT_EQ(refused([](S& s) { s.stopping_month = 19; }), "stopping_month");
  EXPECT_EQ(refused([](S& s) { s.part_time = 1.1; }), "part_time");
  EXPECT_EQ(refused([](S& s) { s.leaving = 1; }), "leaving");
  EXPECT_EQ(refused([](S& s) { s.changing_manager = -0.1; }), "changing_manager");
  EXPECT_EQ(refused([](S& s) { s.absence = std::nan(""); }), "absence");
  EXPECT_EQ(refused([](S& s) { s.long_absence = 2; }), "long_absence");
  EXPECT_EQ(refused([](S& s) { s.conscientiousness_sd = -1; }), "conscientiousness_sd");
  EXPECT_EQ(refused([](S& s) { s.moving = 1.5; }), "moving");
  EXPECT_EQ(refused([](S& s) { s.unsaid = -1; }), "unsaid");
}

}  // namespace
}  // namespace roir
