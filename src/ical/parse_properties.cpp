// SPDX-License-Identifier: MIT
#include "ical/parse_properties.hpp"

#include "ical/lines.hpp"

#include <array>

namespace roir::ical {
namespace {

struct Word {
  std::string_view name;
  Property property;
};
constexpr std::array<Word, 27> words{{{"ATTENDEE", Property::Attendee},
                                      {"BEGIN", Property::Begin},
                                      {"DTEND", Property::Dtend},
                                      {"DTSTAMP", Property::Dtstamp},
                                      {"DTSTART", Property::Dtstart},
                                      {"DURATION", Property::Duration},
                                      {"END", Property::End},
                                      {"EXDATE", Property::Exdate},
                                      {"EXRULE", Property::Exrule},
                                      {"LAST-MODIFIED", Property::LastModified},
                                      {"METHOD", Property::Method},
                                      {"ORGANIZER", Property::Organizer},
                                      {"RDATE", Property::Rdate},
                                      {"RECURRENCE-ID", Property::RecurrenceId},
                                      {"RRULE", Property::Rrule},
                                      {"SEQUENCE", Property::Sequence},
                                      {"STATUS", Property::Status},
                                      {"TRANSP", Property::Transparency},
                                      {"TZID", Property::Tzid},
                                      {"TZOFFSETFROM", Property::OffsetFrom},
                                      {"TZOFFSETTO", Property::OffsetTo},
                                      {"UID", Property::Uid},
                                      {"X-LIC-LOCATION", Property::Location},
                                      {"X-MICROSOFT-CDO-BUSYSTATUS", Property::BusyStatus},
                                      {"X-OWNER", Property::Owner},
                                      {"X-WR-CALNAME", Property::CalendarName},
                                      {"X-WR-TIMEZONE", Property::CalendarZoneName}}};

}  // namespace

Property property_of(std::string_view name) noexcept {
  if (name.size() < 3 || name.size() > 26) return Property::None;
  char const first = static_cast<char>(name.front() & ~0x20);
  for (Word const& word : words)
    if (word.name.front() == first && word.name.size() == name.size() && same_word(word.name, name)) return word.property;
  return Property::None;
}

char const* name_of(Property property) noexcept {
  for (Word const& word : words)
    if (word.property == property) return word.name.data();
  return "";
}

}  // namespace roir::ical
