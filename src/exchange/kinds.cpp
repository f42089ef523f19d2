// SPDX-License-Identifier: MIT
#include "exchange/kinds.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <array>

namespace roir::exchange {
namespace {

using Specs = std::vector<ColumnSpec>;

ColumnSpec from_spec(bool required = false) {
  return {
      .name = "from", .aliases = {"start", "start_date", "valid_from", "first_day", "hire_date"}, .required = required, .is_time = true};
}
// What is called "end" is read only where it is said whether the day itself still counts.
ColumnSpec until_spec() {
  return {.name = "until", .aliases = {"valid_until"}, .is_time = true};
}
ColumnSpec last_day_spec() {
  return {.name = "last_day", .aliases = {"last_working_day"}, .is_time = true};
}
ColumnSpec person_spec() {
  return {.name = "person_id", .aliases = {"person", "employee_id", "employee", "id", "user_id", "worker_id"}, .required = true};
}
ColumnSpec manager_spec(bool required) {
  return {.name = "manager_id",
          .aliases = {"manager", "supervisor_id", "supervisor", "line_manager", "reports_to", "lead"},
          .required = required};
}
ColumnSpec report_spec() {
  return {.name = "report_id", .aliases = {"report", "direct_report", "employee_id", "employee", "person_id", "person"}, .required = true};
}

Specs people() {
  return {person_spec(),
          {.name = "name", .aliases = {"full_name", "display_name", "employee_name"}},
          {.name = "time_zone", .aliases = {"timezone", "tz"}},
          {.name = "unit", .aliases = {"organisation", "organization", "department", "org_unit", "team"}},
          {.name = "region", .aliases = {"holiday_region", "country", "location"}},
          {.name = "fte"},
          {.name = "work_days", .aliases = {"working_days"}},
          from_spec(),
          until_spec(),
          last_day_spec(),
          manager_spec(false),
          {.name = "email", .aliases = {"e_mail", "mail", "email_address", "e_mail_address", "work_email", "user_principal_name", "upn"}}};
}
Specs lines() {
  return {report_spec(), manager_spec(true), from_spec(), until_spec(), last_day_spec()};
}
Specs absences() {
  return {person_spec(), from_spec(true), until_spec(), last_day_spec(), {.name = "planned"}};
}
Specs holidays() {
  return {{.name = "date", .aliases = {"day", "holiday_date"}, .required = true, .is_time = true},
          {.name = "region", .aliases = {"holiday_region", "country", "location"}},
          {.name = "name", .aliases = {"holiday", "title"}}};
}
Specs programmes() {
  return {{.name = "scope", .required = true},
          {.name = "subject"},
          {.name = "cadence", .aliases = {"frequency"}, .required = true},
          {.name = "minutes", .aliases = {"duration", "duration_minutes"}},
          from_spec(),
          until_spec(),
          last_day_spec()};
}
Specs meetings() {
  return {manager_spec(true),
          report_spec(),
          {.name = "planned_start", .aliases = {"time", "scheduled_start", "planned", "scheduled", "planned_time"}, .is_time = true},
          {.name = "start", .aliases = {"actual_start", "started_at", "start_time", "date"}, .is_time = true},
          {.name = "status", .aliases = {"state", "outcome"}},
          {.name = "minutes", .aliases = {"duration", "duration_minutes", "actual_minutes"}},
          {.name = "planned_minutes", .aliases = {"planned_duration", "scheduled_minutes"}},
          {.name = "manager_late", .aliases = {"late"}},
          {.name = "report_late"},
          {.name = "basis"},
          {.name = "meeting_id", .aliases = {"meeting"}},
          {.name = "original_start", .is_time = true},
          {.name = "by"},
          {.name = "cause", .aliases = {"reason"}},
          {.name = "notified_at", .is_time = true},
          {.name = "recovery_asked_by"},
          {.name = "recovery_asked_at", .is_time = true},
          {.name = "recovery_prompted"},
          {.name = "replaces"},
          {.name = "manager_prep"},
          {.name = "report_prep"},
          {.name = "manager_follow_up"},
          {.name = "report_follow_up"},
          {.name = "recorded_at", .is_time = true}};
}
Specs pay() {
  ColumnSpec person = person_spec();
  person.required = false;
  return {person,
          {.name = "unit", .aliases = {"organisation", "organization", "department", "org_unit", "team"}},
          {.name = "pay", .aliases = {"amount", "salary", "annual_salary", "annual_pay"}, .required = true},
          {.name = "currency", .required = true},
          {.name = "price_year", .aliases = {"pay_year", "salary_year"}, .required = true},
          {.name = "on_cost", .aliases = {"on_costs", "on_cost_share"}},
          {.name = "productive_hours", .aliases = {"hours_per_year"}},
          from_spec(),
          until_spec(),
          last_day_spec()};
}
Specs efforts() {
  return {person_spec(),
          {.name = "with_id", .aliases = {"with"}},
          {.name = "activity", .required = true},
          {.name = "date", .aliases = {"day"}, .required = true, .is_time = true},
          {.name = "minutes", .aliases = {"duration", "duration_minutes"}, .required = true}};
}
Specs person_query() {
  return {{.name = "person_id", .aliases = {}, .required = true},
          {.name = "date", .aliases = {"metric_date"}, .required = true, .is_time = true},
          {.name = "meetings_with_manager_1_on_1", .aliases = {"meetings_with_manager_1_1"}, .required = true},
          {.name = "meeting_hours_with_manager_1_on_1", .aliases = {"meeting_hours_with_manager_1_1"}, .required = true},
          {.name = "unit", .aliases = {"organization", "organisation"}},
          {.name = "level", .aliases = {"level_designation"}},
          {.name = "hourly_rate"}};
}
Specs meeting_query() {
  return {{.name = "meeting_id", .required = true},
          {.name = "start_date", .is_time = true},
          {.name = "start_time_utc"},
          {.name = "collaboration_start_time", .is_time = true},
          {.name = "attendees", .aliases = {"number_of_attendees"}, .required = true},
          {.name = "duration_hours", .aliases = {"duration"}, .required = true},
          {.name = "cancelled", .aliases = {"is_cancelled"}},
          {.name = "recurring", .aliases = {"is_recurring"}}};
}

constexpr std::array kinds{Kind::People, Kind::ReportingLines, Kind::Absences,    Kind::Holidays,    Kind::Programmes, Kind::Meetings,
                           Kind::Pay,    Kind::Efforts,        Kind::PersonQuery, Kind::MeetingQuery};

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::People:
      return "people";
    case Kind::ReportingLines:
      return "reporting_lines";
    case Kind::Absences:
      return "absences";
    case Kind::Holidays:
      return "holidays";
    case Kind::Programmes:
      return "programmes";
    case Kind::Meetings:
      return "meetings";
    case Kind::Pay:
      return "pay";
    case Kind::Efforts:
      return "efforts";
    case Kind::PersonQuery:
      return "person_query";
    case Kind::MeetingQuery:
      return "meeting_query";
    case Kind::Unknown:
      break;
  }
  return "unknown";
}

std::span<ColumnSpec const> columns_of(Kind kind) {
  static Specs const all[] = {people(),   lines(), absences(), holidays(),     programmes(),
                              meetings(), pay(),   efforts(),  person_query(), meeting_query()};
  if (kind == Kind::Unknown) return {};
  return all[static_cast<std::size_t>(kind)];
}

Kind recognise(CsvFile::Parts const& file) {
  auto const has = [&](Kind kind, std::size_t column) { return find_column(file, columns_of(kind)[column]).has_value(); };
  auto const fits = [&](Kind kind) {
    for (ColumnSpec const& spec : columns_of(kind))
      if (spec.required && !find_column(file, spec)) return false;
    return true;
  };
  using P = PeopleColumns;
  using M = MeetingColumns;
  // From the most telling headers to the least.
  if (fits(Kind::PersonQuery)) return Kind::PersonQuery;
  if (fits(Kind::MeetingQuery)) return Kind::MeetingQuery;
  if (fits(Kind::Programmes)) return Kind::Programmes;
  bool const about_people =
      has(Kind::People, P::Person) &&
      (has(Kind::People, P::Name) || has(Kind::People, P::Unit) || has(Kind::People, P::TimeZone) || has(Kind::People, P::Email) ||
       has(Kind::People, P::Fte) || has(Kind::People, P::WorkDays) || has(Kind::People, P::Region));
  bool const about_meetings = fits(Kind::Meetings) && (has(Kind::Meetings, M::PlannedStart) || has(Kind::Meetings, M::Status) ||
                                                       has(Kind::Meetings, M::Minutes) || has(Kind::Meetings, M::Meeting));
  bool const has_names = has(Kind::People, P::Name) || has(Kind::People, P::Email);
  if (fits(Kind::Pay) && !has_names) return Kind::Pay;
  if (fits(Kind::Efforts)) return Kind::Efforts;
  if (about_meetings && !about_people) return Kind::Meetings;
  if (about_people) return Kind::People;
  if (fits(Kind::ReportingLines)) return Kind::ReportingLines;
  if (fits(Kind::Absences)) return Kind::Absences;
  if (fits(Kind::Holidays)) return Kind::Holidays;
  return Kind::Unknown;
}

void check_header_map(CsvOptions const& options) {
  for (auto const& one : options.headers) {
    std::string const& canonical = one.first;
    std::string const& header = one.second;
    bool const known = std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) {
      auto const specs = columns_of(kind);
      return std::any_of(specs.begin(), specs.end(), [&](ColumnSpec const& spec) { return spec.name == canonical; });
    });
    if (!known)
      throw InvalidArgument{
          {.code = "unknown_column",
           .message = "no reader knows a column '" + canonical + "' (it was to be '" + header + "')",
           .subject = canonical,
           .hint = "CsvOptions::headers goes from roir's name to the header in the file, e.g. {\"person_id\", \"EmpNo\"}."}};
  }
}

}  // namespace roir::exchange
