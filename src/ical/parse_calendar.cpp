// SPDX-License-Identifier: MIT
#include "ical/parse_calendar.hpp"

#include "ical/parse_event.hpp"
#include "ical/parse_zones.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace roir::ical {
namespace {

// Says why the last event cannot be read, and shows the line at fault.
void reject(EventReader const& reader, std::uint64_t line, std::string_view text, ParseReport& report) {
  Kept const* const guilty = reader.guilty();
  if (guilty == nullptr) return report.reject(line, reader.fault());
  std::string scratch;
  report.reject(guilty->raw.line, reader.fault(), name_of(guilty->property), clean(unfolded(text, guilty->raw, scratch), 80));
}

void read_events(FoundCalendar const& found, EventReader& reader, std::string_view text, ParseReport& report, CalendarFile& file) {
  std::uint64_t number = 0;
  file.events.reserve(found.events.size());
  for (FoundEvent const& one : found.events) {
    if (one.fault != nullptr) {
      report.reject(one.line, *one.fault);
    } else if (auto event = reader.read(one, found.lines_of(one), ++number)) {
      report.loaded(!event->uid.empty());
      file.events.push_back(std::move(*event));
    } else {
      reject(reader, one.line, text, report);
    }
  }
}

}  // namespace

CalendarFile calendar_of(FoundCalendar const& found, std::string_view text, ParseReport& report) {
  NamedZones zones{found.zones};
  EventReader reader{text, zones, found.method};
  for (FoundEvent const& one : found.events)
    if (one.fault == nullptr) reader.survey(found.lines_of(one));
  CalendarFile file{.method = found.method, .owner = found.owner};
  if (CalendarZone const zone = zone_by_name(found.zone); !zone.iana.empty()) file.default_zone = zone.iana;
  read_events(found, reader, text, report, file);
  file.zones = zones.list();
  for (CalendarZone const& zone : file.zones)
    if (std::string words = zone_words(zone); !words.empty() && zone.times != 0) report.note(std::move(words));
  return file;
}

}  // namespace roir::ical
