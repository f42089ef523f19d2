// SPDX-License-Identifier: MIT
/// @file
/// VTIMEZONE: the rules of a zone as calendars read them; private to the room.
#pragma once

#include "ical/write_lines.hpp"
#include <roir/time/zone.hpp>

#include <cstdint>

namespace roir::ical {

/// Appends the VTIMEZONE of a zone, right for every wall clock from `from` up to `until` (and beyond, where the zone has yearly rules).
///
/// Where yearly rules hold over the whole span, it is one STANDARD and one DAYLIGHT with an RRULE from 1970, the form that every calendar
/// reads; else the changes within the span stand one by one, and yearly rules begin where they begin. The rules are those of the system's
/// zone files, by which occurrences are computed; ICU carries a table of its own, which is older.
/// @param from, until seconds on the zone's wall clock; `until` no later than the end of year 2400.
void append_vtimezone(LineWriter& lines, TimeZone const& zone, std::int64_t from, std::int64_t until);

}  // namespace roir::ical
