// SPDX-License-Identifier: MIT
#include "simulation/holidays.hpp"
#include "simulation/names.hpp"
#include "simulation/world_names.hpp"
#include "simulation/world_unit.hpp"
#include <roir/simulation/world_entries.hpp>
#include <roir/time/zone.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <cmath>
#include <string>

namespace roir {
namespace simulation {
namespace {

constexpr double on_cost = 0.25;
constexpr double productive_hours = 1600;

bool is_of_manager(WorldEvent const& event) noexcept {
  return event.post == WorldEvent::none;
}
PersonId who(WorldEvent const& event) {
  return is_of_manager(event) ? world_manager(event.manager) : world_person(event.post, event.occupant);
}
FactInfo learnt(WorldEvent const& event, WorldScenario const& scenario) {
  return {.recorded_at = Moment::instant(instant_of(event, scenario, event.at)), .source = "world"};
}

// The home of a post is the unit of whoever hires for it; nobody leaves their unit.
std::size_t unit_of(WorldEvent const& event, WorldScenario const& scenario) noexcept {
  std::uint32_t const manager = is_of_manager(event) ? event.manager : event.post / posts_per_manager;
  return manager / static_cast<std::uint32_t>(scenario.managers_per_unit);
}
UnitScenario const* about(WorldEvent const& event, WorldScenario const& scenario) noexcept {
  return scenario.company.empty() ? nullptr : &scenario.company[unit_of(event, scenario)];
}

// Another number for everyone; the names that there are come round after 1,008.
std::string name_of(WorldEvent const& event, WorldScenario const& scenario) {
  auto const posts = static_cast<std::uint32_t>(scenario.units * scenario.managers_per_unit) * posts_per_manager;
  std::uint32_t const post = is_of_manager(event) ? event.manager * posts_per_manager + own_seat : event.post;
  return person_name(scenario.seed, post + event.occupant * posts);
}

void agree(ProgrammeAdoption& adoption, std::optional<Cadence> const& cadence, std::int64_t minutes) {
  if (cadence) adoption.cadence = *cadence;
  if (minutes > 0) adoption.minutes = minutes;
}

}  // namespace

MeetingId meeting_id(std::uint32_t number) {
  return MeetingId{"w" + std::to_string(number)};
}

std::int32_t instant_of(WorldEvent const& event, WorldScenario const& scenario, std::int32_t minutes) {
  UnitScenario const* const unit = about(event, scenario);
  return unit == nullptr ? minutes : static_cast<std::int32_t>(TimeZone{unit->time_zone}.utc_minutes(minutes).resolved());
}

Person person_of(WorldEvent const& event, WorldScenario const& scenario) {
  Person person{.fact = learnt(event, scenario), .id = who(event)};
  if (UnitScenario const* const unit = about(event, scenario)) {
    person.name = name_of(event, scenario);
    person.time_zone = unit->time_zone;
  }
  return person;
}

std::optional<Pay> pay_of(WorldEvent const& event, WorldScenario const& scenario) {
  if (scenario.currency.empty()) return std::nullopt;
  return Pay{.fact = learnt(event, scenario),
             .subject = who(event).text(),
             .amount = static_cast<double>(std::lround(event.value / 100)) * 100,
             .currency = scenario.currency,
             .price_year = scenario.begin.year(),
             .on_cost = on_cost,
             .productive_hours = productive_hours,
             .from = to_date(event.from)};
}

Employment employment_of(WorldEvent const& event, WorldScenario const& scenario) {
  Employment employment{.fact = learnt(event, scenario),
                        .person = who(event),
                        .unit = "Unit " + std::to_string(unit_of(event, scenario) + 1),
                        .from = to_date(event.from)};
  if (UnitScenario const* const unit = about(event, scenario)) {
    employment.unit = unit->name;
    employment.region = unit->region;
    if (!is_of_manager(event)) employment.work_days = work_days(static_cast<std::int32_t>(event.number));
  }
  if (event.kind == WorldEventKind::Hired) employment.fte = event.code / 100.0;
  if (event.kind == WorldEventKind::Left) {
    employment.fte = event.value;
    employment.until = to_date(event.until);
  }
  return employment;
}

ReportingLine line_of(WorldEvent const& event, WorldScenario const& scenario) {
  ReportingLine line{
      .fact = learnt(event, scenario), .report = who(event), .manager = world_manager(event.manager), .from = to_date(event.from)};
  if (event.kind == WorldEventKind::LineEnded) line.until = to_date(event.until);
  return line;
}

Absence absence_of(WorldEvent const& event, WorldScenario const& scenario) {
  return {.fact = learnt(event, scenario),
          .person = who(event),
          .from = to_date(event.from),
          .until = to_date(event.until),
          .planned = event.code == 1};
}

ProgrammeAdoption adoption_of(WorldEvent const& event, WorldScenario const& scenario) {
  ProgrammeAdoption adoption{.fact = learnt(event, scenario),
                             .scope = Scope::Manager,
                             .subject = world_manager(event.manager).text(),
                             .cadence = Cadence::every_weeks(1),
                             .minutes = 30,
                             .from = to_date(event.from)};
  UnitScenario const* const unit = about(event, scenario);
  if (event.kind == WorldEventKind::Adopted || unit == nullptr) return adoption;
  auto const by = static_cast<AgreedBy>(event.number);
  if (by == AgreedBy::Organisation) {
    adoption.scope = Scope::Organisation;
    adoption.subject.clear();
    return adoption;
  }
  agree(adoption, unit->cadence, unit->minutes);
  if (by == AgreedBy::Unit) {
    adoption.scope = Scope::Unit;
    adoption.subject = unit->name;
    return adoption;
  }
  for (TeamScenario const& team : scenario.teams)
    if (team.manager == event.manager) agree(adoption, team.cadence, team.minutes);
  return adoption;
}

Holiday holiday_of(WorldEvent const& event, WorldScenario const& scenario) {
  Holiday holiday{.fact = learnt(event, scenario), .date = to_date(event.from)};
  if (UnitScenario const* const unit = about(event, scenario)) holiday.region = unit->region;
  for (PublicHoliday const& one : public_holidays(holiday.region, holiday.date.year()))
    if (one.day == event.from) holiday.name = one.name;
  return holiday;
}

}  // namespace simulation

namespace {

// The rows of one meeting, as readers of files make them.
MeetingRow row_of(Facts& facts, WorldEvent const& event, WorldScenario const& scenario, std::uint32_t number) {
  std::string const relationship = world_relationship(event).text();
  MeetingRow row;
  row.meeting = facts.meetings().intern(relationship + "/" + simulation::meeting_id(number).text());
  row.manager = facts.people().intern(world_manager(event.manager).text());
  row.report = facts.people().intern(world_person(event.post, event.occupant).text());
  row.recorded = simulation::instant_of(event, scenario, event.at);
  row.instants = MeetingRow::RecordedInstant;
  row.source = facts.labels().intern("world");
  row.by = event.by;
  row.cause = event.cause;
  return row;
}

void add_meeting(Facts& facts, WorldEvent const& event, WorldScenario const& scenario) {
  MeetingRow row = row_of(facts, event, scenario, event.number);
  switch (event.kind) {
    case WorldEventKind::Arranged:
      row.says = MeetingRow::Planned;
      row.planned = event.start;
      row.planned_minutes = event.minutes;
      row.basis = event.code == 1 ? Basis::CalendarOnly : Basis::Confirmed;
      row.by = Side::Unknown;
      break;
    case WorldEventKind::Held:
      row.says = MeetingRow::Held;
      row.planned = row.start = event.start;
      row.minutes = event.minutes;
      row.manager_late = event.manager_late;
      row.report_late = event.report_late;
      row.manager_prep = event.manager_prep;
      row.report_prep = event.report_prep;
      row.manager_follow_up = event.manager_follow_up;
      row.report_follow_up = event.report_follow_up;
      row.by = Side::Unknown;
      if (event.other != WorldEvent::none) row.replaces = row_of(facts, event, scenario, event.other).meeting;
      break;
    case WorldEventKind::Moved:
      row.says = MeetingRow::Moved;
      row.start = event.start;
      row.at = row.recorded;
      row.instants |= MeetingRow::AtInstant;
      break;
    case WorldEventKind::Cancelled:
      row.says = MeetingRow::Cancelled;
      row.at = row.recorded;
      row.instants |= MeetingRow::AtInstant;
      break;
    case WorldEventKind::Missed:
      row.says = MeetingRow::Missed;
      break;
    default:
      row.says = MeetingRow::Asked;
      row.at = row.recorded;
      row.instants |= MeetingRow::AtInstant;
      row.prompted = event.code == 1;
  }
  facts.add_rows({&row, 1});
}

}  // namespace

PersonId world_manager(std::uint32_t manager) {
  return PersonId{"m" + std::to_string(manager)};
}
PersonId world_person(std::uint32_t post, std::uint16_t occupant) {
  if (is_own_post(post)) return world_manager(post / posts_per_manager);
  std::string id = "p" + std::to_string(post);
  if (occupant > 0) id.append("-").append(std::to_string(occupant + 1));
  return PersonId{id};
}
RelationshipId world_relationship(WorldEvent const& event) {
  return RelationshipId{world_person(event.post, event.occupant).text() + "." + std::to_string(event.spell + 1)};
}
std::string world_kpi(std::uint32_t number) {
  constexpr char const* names[world_kpis] = {"output", "pace", "economy", "quality", "conduct"};
  return names[number % world_kpis];
}

void add_facts(Facts& facts, WorldEvent const& event, WorldScenario const& scenario) {
  switch (event.kind) {
    case WorldEventKind::ManagerHired:
    case WorldEventKind::Hired:
      facts.add(simulation::person_of(event, scenario));
      facts.add(simulation::employment_of(event, scenario));
      if (auto const pay = simulation::pay_of(event, scenario)) facts.add(*pay);
      break;
    case WorldEventKind::Left:
      facts.add(simulation::employment_of(event, scenario));
      break;
    case WorldEventKind::LineBegan:
    case WorldEventKind::LineEnded:
      facts.add(simulation::line_of(event, scenario));
      break;
    case WorldEventKind::Away:
      facts.add(simulation::absence_of(event, scenario));
      break;
    case WorldEventKind::Adopted:
    case WorldEventKind::Agreed:
      facts.add(simulation::adoption_of(event, scenario));
      break;
    case WorldEventKind::PublicHoliday:
      facts.add(simulation::holiday_of(event, scenario));
      break;
    case WorldEventKind::Arranged:
    case WorldEventKind::Held:
    case WorldEventKind::Cancelled:
    case WorldEventKind::Missed:
    case WorldEventKind::Chased:
    case WorldEventKind::Moved:
      add_meeting(facts, event, scenario);
      break;
    default:
      break;  // said in a relationship, or read of a person
  }
}

}  // namespace roir
