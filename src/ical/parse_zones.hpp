// SPDX-License-Identifier: MIT
/// @file
/// The zones of one calendar object: what each name in it stands for, found out once.
#pragma once

#include "ical/zones.hpp"
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir::ical {

/// The zones that the events of a calendar object name. All times are shown before any is read, so that the rules of a file are compared
/// where they are needed.
class NamedZones {
 public:
  struct Entry {
    CalendarZone zone;
    std::optional<ZoneClock> clock;  ///< empty = nobody knows
    std::uint64_t last_event = 0;    ///< number of the last event that names it
  };
  /// @param rules of the file; they have to live as long
  explicit NamedZones(std::vector<ZoneRules> const& rules);
  /// Shows a time on the clock of a zone.
  void see(std::string const& name, std::int64_t seconds);
  Entry& find(std::string const& name);
  /// All that were found, by their names.
  [[nodiscard]] std::vector<CalendarZone> list() const;

 private:
  void fill(Entry& entry, std::string const& name);
  std::map<std::string, ZoneRules const*> rules_;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> spans_;
  std::map<std::string, Entry> entries_;
  int own_ = 0;
};

}  // namespace roir::ical
