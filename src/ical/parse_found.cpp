// SPDX-License-Identifier: MIT
#include "ical/parse_found.hpp"

#include "ical/values.hpp"

#include <utility>

namespace roir::ical {

void take_calendar_line(FoundCalendar& calendar, Property property, ContentLine const& parts) {
  if (property == Property::Method) calendar.method = read_method(parts.value);
  if (property == Property::CalendarZoneName) calendar.zone = std::string{trimmed(parts.value)};
  // A calendar's name is a title unless it is the address of its owner.
  if (property == Property::Owner || property == Property::CalendarName) {
    std::string const address = read_address(parts);
    bool const mail = address.find('@') != std::string::npos && address.find(' ') == std::string::npos;
    if (mail && (calendar.owner.empty() || property == Property::Owner)) calendar.owner = address;
  }
}

void take_zone_line(ZoneRules& zone, Property property, ContentLine const& parts) {
  if (property == Property::Tzid) zone.name = std::string{trimmed(parts.value)};
  if (property == Property::Location) zone.location = std::string{trimmed(parts.value)};
}

void take_observance_line(Observance& part, Property property, ContentLine const& parts) {
  std::string value{trimmed(parts.value)};
  if (property == Property::Dtstart)
    part.start = std::move(value);
  else if (property == Property::Rrule && part.rules.size() < 16)
    part.rules.push_back(std::move(value));
  else if (property == Property::Rdate && part.dates.size() < 1000)
    part.dates.push_back(std::move(value));
  else if (property == Property::OffsetFrom)
    part.from = std::move(value);
  else if (property == Property::OffsetTo)
    part.to = std::move(value);
}

}  // namespace roir::ical
