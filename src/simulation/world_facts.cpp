// SPDX-License-Identifier: MIT
#include "simulation/world_names.hpp"
#include <roir/simulation/world_entries.hpp>

#include <string>

namespace roir {
namespace simulation {
namespace {

bool is_of_manager(WorldEvent const& event) noexcept {
  return event.post == WorldEvent::none;
}
PersonId who(WorldEvent const& event) {
  return is_of_manager(event) ? world_manager(event.manager) : world_person(event.post, event.occupant);
}
FactInfo learnt(WorldEvent const& event) {
  return {.recorded_at = Moment::instant(event.at), .source = "world"};
}

}  // namespace

MeetingId meeting_id(std::uint32_t number) {
  return MeetingId{"w" + std::to_string(number)};
}

Person person_of(WorldEvent const& event) {
  return {.fact = learnt(event), .id = who(event)};
}

// The home of a post is the unit of whoever hires for it; nobody leaves their unit.
Employment employment_of(WorldEvent const& event, WorldScenario const& scenario) {
  auto const unit = event.manager / static_cast<std::uint32_t>(scenario.managers_per_unit);
  Employment employment{
      .fact = learnt(event), .person = who(event), .unit = "Unit " + std::to_string(unit + 1), .from = to_date(event.from)};
  if (event.kind == WorldEventKind::Hired) employment.fte = event.code / 100.0;
  if (event.kind == WorldEventKind::Left) {
    employment.fte = event.value;
    employment.until = to_date(event.until);
  }
  return employment;
}

ReportingLine line_of(WorldEvent const& event) {
  ReportingLine line{.fact = learnt(event), .report = who(event), .manager = world_manager(event.manager), .from = to_date(event.from)};
  if (event.kind == WorldEventKind::LineEnded) line.until = to_date(event.until);
  return line;
}

Absence absence_of(WorldEvent const& event) {
  return {.fact = learnt(event), .person = who(event), .from = to_date(event.from), .until = to_date(event.until)};
}

ProgrammeAdoption adoption_of(WorldEvent const& event) {
  return {.fact = learnt(event),
          .scope = Scope::Manager,
          .subject = world_manager(event.manager).text(),
          .cadence = Cadence::every_weeks(1),
          .minutes = 30,
          .from = to_date(event.from)};
}

}  // namespace simulation

namespace {

// The rows of one meeting, as readers of files make them.
MeetingRow row_of(Facts& facts, WorldEvent const& event, std::uint32_t number) {
  std::string const relationship = world_relationship(event).text();
  MeetingRow row;
  row.meeting = facts.meetings().intern(relationship + "/" + simulation::meeting_id(number).text());
  row.manager = facts.people().intern(world_manager(event.manager).text());
  row.report = facts.people().intern(world_person(event.post, event.occupant).text());
  row.recorded = event.at;
  row.instants = MeetingRow::RecordedInstant;
  row.source = facts.labels().intern("world");
  row.by = event.by;
  row.cause = event.cause;
  return row;
}

void add_meeting(Facts& facts, WorldEvent const& event) {
  MeetingRow row = row_of(facts, event, event.number);
  switch (event.kind) {
    case WorldEventKind::Arranged:
      row.says = MeetingRow::Planned;
      row.planned = event.start;
      row.planned_minutes = event.minutes;
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
      if (event.other != WorldEvent::none) row.replaces = row_of(facts, event, event.other).meeting;
      break;
    case WorldEventKind::Cancelled:
      row.says = MeetingRow::Cancelled;
      row.at = event.at;
      row.instants |= MeetingRow::AtInstant;
      break;
    case WorldEventKind::Missed:
      row.says = MeetingRow::Missed;
      break;
    default:
      row.says = MeetingRow::Asked;
      row.at = event.at;
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
      facts.add(simulation::person_of(event));
      facts.add(simulation::employment_of(event, scenario));
      break;
    case WorldEventKind::Left:
      facts.add(simulation::employment_of(event, scenario));
      break;
    case WorldEventKind::LineBegan:
    case WorldEventKind::LineEnded:
      facts.add(simulation::line_of(event));
      break;
    case WorldEventKind::Away:
      facts.add(simulation::absence_of(event));
      break;
    case WorldEventKind::Adopted:
      facts.add(simulation::adoption_of(event));
      break;
    case WorldEventKind::Arranged:
    case WorldEventKind::Held:
    case WorldEventKind::Cancelled:
    case WorldEventKind::Missed:
    case WorldEventKind::Chased:
      add_meeting(facts, event);
      break;
    default:
      break;  // said in a relationship, or read of a person
  }
}

}  // namespace roir
