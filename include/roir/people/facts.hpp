// SPDX-License-Identifier: MIT
/// @file
/// Facts about people: who is employed where, who leads whom, who is away. Each is a described record.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/time/calendar.hpp>
#include <roir/time/moment.hpp>
#include <roir/time/text_forms.hpp>
#include <roir/time/window.hpp>

#include <optional>
#include <string>

namespace roir {

/// What every fact says about itself.
///
/// A fact without an id is known by its natural key (the persons and dates it names), so that reading the same file twice changes
/// nothing. A correction is a new fact that names the old one in `corrects`: from its `recorded_at` on it stands in the old one's place.
struct FactInfo {
  std::optional<FactId> id{};           ///< the caller's id; empty = the natural key
  std::optional<Moment> recorded_at{};  ///< when it was learnt; empty = as soon as it happened
  std::string source{};                 ///< file, system or person it comes from
  std::optional<FactId> corrects{};     ///< the fact that this one replaces
};

/// A person known to the organisation. Natural key: `id`.
struct Person {
  FactInfo fact{};                ///< about the fact itself
  PersonId id;                    ///< who
  std::string name{};             ///< how to call them; may be empty
  std::string time_zone = "UTC";  ///< IANA zone in which their days are days
  std::string email{};            ///< address under which calendars know them, in any case; may be empty
};

/// One spell of employment. Natural key: person and `from`.
struct Employment {
  FactInfo fact{};              ///< about the fact itself
  PersonId person;              ///< who
  std::string unit{};           ///< organisational unit; may be empty
  std::string region{};         ///< whose holidays count; empty = only those of everybody
  double fte = 1.0;             ///< share of full time, in (0, 1.5]
  WorkDays work_days{};         ///< the days of the week they normally work
  Date from;                    ///< first day
  std::optional<Date> until{};  ///< first day no longer employed; empty = still employed
};

/// A spell in which `manager` leads `report`. Natural key: report, manager and `from`.
struct ReportingLine {
  FactInfo fact{};              ///< about the fact itself
  PersonId report;              ///< who is led
  PersonId manager;             ///< who leads
  Date from;                    ///< first day
  std::optional<Date> until{};  ///< first day no longer so; empty = still so
};

/// A time when someone is away. The kind of absence is nobody's business here. Natural key: person and `from`.
struct Absence {
  FactInfo fact{};              ///< about the fact itself
  PersonId person;              ///< who
  Date from;                    ///< first day away
  std::optional<Date> until{};  ///< first day back; empty = still away
  bool planned = false;         ///< whether it was known beforehand
};

/// A public holiday. Natural key: date and region.
struct Holiday {
  FactInfo fact{};       ///< about the fact itself
  Date date;             ///< the day
  std::string region{};  ///< for whom; empty = for everybody
  std::string name{};    ///< what it is called
};

/// @cond descriptions
template <>
struct Description<FactInfo> {
  static constexpr auto value =
      describe<FactInfo>("fact", 1, ROIR_FIELD(FactInfo, id, Visibility::Line), ROIR_FIELD(FactInfo, recorded_at, Visibility::Line),
                         ROIR_FIELD(FactInfo, source, Visibility::Line), ROIR_FIELD(FactInfo, corrects, Visibility::Line));
};
template <>
struct ROIR_EXPORT Description<Person> {
  static constexpr auto value =
      describe<Person>("person", 2, ROIR_FIELD(Person, fact, Visibility::Line),
                       ROIR_FIELD(Person, id, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Person, name, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Person, time_zone, Visibility::Organisation, {.unit = "IANA zone"}),
                       ROIR_FIELD(Person, email, Visibility::Organisation, {.since = 2, .sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`unknown_time_zone`) for a zone that the system does not know.
  static void validate(Person const& record);
};
template <>
struct ROIR_EXPORT Description<Employment> {
  static constexpr auto value = describe<Employment>(
      "employment", 1, ROIR_FIELD(Employment, fact, Visibility::Line),
      ROIR_FIELD(Employment, person, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Employment, unit, Visibility::Organisation), ROIR_FIELD(Employment, region, Visibility::Organisation),
      ROIR_FIELD(Employment, fte, Visibility::Line, {.sensitivity = Sensitivity::Personal, .unit = "share of full time"}),
      ROIR_FIELD(Employment, work_days, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Employment, from, Visibility::Line), ROIR_FIELD(Employment, until, Visibility::Line));
  /// @throws InvalidArgument (`bad_employment`) if it has no date, ends before it starts or fte is outside (0, 1.5].
  static void validate(Employment const& record);
};
template <>
struct ROIR_EXPORT Description<ReportingLine> {
  static constexpr auto value =
      describe<ReportingLine>("reporting_line", 1, ROIR_FIELD(ReportingLine, fact, Visibility::Line),
                              ROIR_FIELD(ReportingLine, report, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
                              ROIR_FIELD(ReportingLine, manager, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
                              ROIR_FIELD(ReportingLine, from, Visibility::Line), ROIR_FIELD(ReportingLine, until, Visibility::Line));
  /// @throws InvalidArgument (`bad_line`) if it has no date, ends before it starts or a person would manage themselves.
  static void validate(ReportingLine const& record);
};
template <>
struct ROIR_EXPORT Description<Absence> {
  static constexpr auto value = describe<Absence>("absence", 1, ROIR_FIELD(Absence, fact, Visibility::Line),
                                                  ROIR_FIELD(Absence, person, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                                                  ROIR_FIELD(Absence, from, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                                                  ROIR_FIELD(Absence, until, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                                                  ROIR_FIELD(Absence, planned, Visibility::Line, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_absence`) if it has no date or ends before it starts.
  static void validate(Absence const& record);
};
template <>
struct ROIR_EXPORT Description<Holiday> {
  static constexpr auto value = describe<Holiday>(
      "holiday", 1, ROIR_FIELD(Holiday, fact, Visibility::Organisation), ROIR_FIELD(Holiday, date, Visibility::Organisation),
      ROIR_FIELD(Holiday, region, Visibility::Organisation), ROIR_FIELD(Holiday, name, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_holiday`) without a date.
  static void validate(Holiday const& record);
};
/// @endcond

}  // namespace roir
