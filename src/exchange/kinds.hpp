// SPDX-License-Identifier: MIT
/// @file
/// The kinds of file that roir reads, and the columns of each.
#pragma once

#include "exchange/cells.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace roir::exchange {

enum class Kind : std::uint8_t {
  People,
  ReportingLines,
  Absences,
  Holidays,
  Programmes,
  Meetings,
  Pay,
  Efforts,
  PersonQuery,
  MeetingQuery,
  Unknown
};
/// "people", "reporting_lines", ...: also the conventional name of the file.
std::string_view name_of(Kind kind);
/// The columns of a kind, in the order of its enumeration below.
std::span<ColumnSpec const> columns_of(Kind kind);
/// Which kind the headers fit; Unknown when none.
Kind recognise(CsvFile::Parts const& file);
/// @throws InvalidArgument (`unknown_column`) when a key of options.headers is a column of no kind
void check_header_map(CsvOptions const& options);

// Positions in columns_of(kind).
struct PeopleColumns {
  enum : std::size_t { Person, Name, TimeZone, Unit, Region, Fte, WorkDays, From, Until, LastDay, Manager, Email };
};
struct LineColumns {
  enum : std::size_t { Report, Manager, From, Until, LastDay };
};
struct AbsenceColumns {
  enum : std::size_t { Person, From, Until, LastDay, Planned };
};
struct HolidayColumns {
  enum : std::size_t { Date, Region, Name };
};
struct ProgrammeColumns {
  enum : std::size_t { Scope, Subject, Cadence, Minutes, From, Until, LastDay };
};
struct MeetingColumns {
  enum : std::size_t {
    Manager,
    Report,
    PlannedStart,
    Start,
    Status,
    Minutes,
    PlannedMinutes,
    ManagerLate,
    ReportLate,
    Basis,
    Meeting,
    OriginalStart,
    By,
    Cause,
    NotifiedAt,
    AskedBy,
    AskedAt,
    Prompted,
    Replaces,
    ManagerPrep,
    ReportPrep,
    ManagerFollowUp,
    ReportFollowUp,
    RecordedAt
  };
};
struct PayColumns {
  enum : std::size_t { Person, Unit, Amount, Currency, PriceYear, OnCost, ProductiveHours, From, Until, LastDay };
};
struct EffortColumns {
  enum : std::size_t { Person, With, Activity, Date, Minutes };
};
struct PersonQueryColumns {
  enum : std::size_t { Person, Date, Meetings, Hours, Unit, Level, HourlyRate };
};
struct MeetingQueryColumns {
  enum : std::size_t { Meeting, StartDate, StartTime, Start, Attendees, Hours, Cancelled, Recurring };
};

}  // namespace roir::exchange
