// SPDX-License-Identifier: MIT
#include "ical/parse_zones.hpp"

#include <algorithm>

namespace roir::ical {

NamedZones::NamedZones(std::vector<ZoneRules> const& rules) {
  for (ZoneRules const& one : rules) rules_.try_emplace(one.name, &one);
}

void NamedZones::see(std::string const& name, std::int64_t seconds) {
  auto const [place, is_new] = spans_.try_emplace(name, seconds, seconds);
  place->second.first = std::min(place->second.first, seconds);
  place->second.second = std::max(place->second.second, seconds);
}

NamedZones::Entry& NamedZones::find(std::string const& name) {
  auto const [place, is_new] = entries_.try_emplace(name);
  if (is_new) fill(place->second, name);
  return place->second;
}

std::vector<CalendarZone> NamedZones::list() const {
  std::vector<CalendarZone> all;
  for (auto const& [name, entry] : entries_) all.push_back(entry.zone);
  return all;
}

void NamedZones::fill(Entry& entry, std::string const& name) {
  entry.zone = zone_by_name(name);
  auto const rules = rules_.find(name);
  constexpr int most = 256;  // zones of their own rules; comparing each with all that are known takes a millisecond
  if (entry.zone.origin == CalendarZone::Origin::Unknown && rules != rules_.end() && own_++ < most) {
    constexpr std::int64_t year = 366LL * 86'400;
    auto const [first, last] = spans_[name];
    entry.zone = zone_by_rules(name, *rules->second, first - year, last + 6 * year);
  }
  if (!entry.zone.iana.empty())
    entry.clock.emplace(TimeZone{entry.zone.iana});
  else if (!entry.zone.changes.empty())
    entry.clock.emplace(entry.zone.changes);
}

}  // namespace roir::ical
