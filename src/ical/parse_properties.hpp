// SPDX-License-Identifier: MIT
/// @file
/// The properties of a calendar file that are read, by their names.
#pragma once

#include <cstdint>
#include <string_view>

namespace roir::ical {

/// The properties that are read; every other line is passed over before anything is made of it.
enum class Property : std::uint8_t {
  None,
  Begin,
  End,
  Attendee,
  BusyStatus,
  CalendarName,
  CalendarZoneName,
  Dtend,
  Dtstamp,
  Dtstart,
  Duration,
  Exdate,
  Exrule,
  LastModified,
  Location,
  Method,
  OffsetFrom,
  OffsetTo,
  Organizer,
  Owner,
  Rdate,
  RecurrenceId,
  Rrule,
  Sequence,
  Status,
  Transparency,
  Tzid,
  Uid
};

/// The property of a name in any case; None for one that is not read.
Property property_of(std::string_view name) noexcept;
/// Its name in capitals; empty for None.
char const* name_of(Property property) noexcept;

}  // namespace roir::ical
