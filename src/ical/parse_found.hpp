// SPDX-License-Identifier: MIT
/// @file
/// A calendar object as its lines were found: the events still as lines, its own properties and those of its zones as they stand.
#pragma once

#include "ical/lines.hpp"
#include "ical/parse_properties.hpp"
#include "ical/parse_report.hpp"
#include "ical/zones.hpp"
#include <roir/ical/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace roir::ical {

/// A line that is kept: which property, and where it lies.
struct Kept {
  RawLine raw;
  Property property = Property::None;
};

/// An event as it was found: its lines are [first, first + count) of those kept.
struct FoundEvent {
  std::uint64_t line = 0;
  std::size_t first = 0, count = 0;
  EarlyFault const* fault = nullptr;  ///< why it cannot be read, before its lines are looked at
};

/// A calendar object as it was found.
struct FoundCalendar {
  std::vector<FoundEvent> events;
  std::vector<Kept> lines;  ///< of the events
  std::vector<ZoneRules> zones;
  CalendarMethod method = CalendarMethod::None;
  std::string owner, zone;
  [[nodiscard]] std::span<Kept const> lines_of(FoundEvent const& event) const { return std::span{lines}.subspan(event.first, event.count); }
};

/// Takes a property of the calendar object itself.
void take_calendar_line(FoundCalendar& calendar, Property property, ContentLine const& parts);
/// Takes a property of a VTIMEZONE.
void take_zone_line(ZoneRules& zone, Property property, ContentLine const& parts);
/// Takes a property of a STANDARD or DAYLIGHT.
void take_observance_line(Observance& part, Property property, ContentLine const& parts);

}  // namespace roir::ical
