// SPDX-License-Identifier: MIT
/// @file
/// The zones of a calendar file: what their names and rules stand for, and the way from their wall clocks to instants and back.
#pragma once

#include <roir/ical/calendar.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir::ical {

/// A clock: that of an IANA zone, or of the rules of a file. The rule of Instants holds for what is skipped or comes twice.
class ZoneClock {
 public:
  explicit ZoneClock(TimeZone zone);
  /// @param changes ascending, at least one
  explicit ZoneClock(std::vector<CalendarZone::Change> changes) noexcept : changes_{std::move(changes)} {}
  /// The instant of a wall clock.
  [[nodiscard]] std::int64_t to_utc(std::int64_t local) const;
  /// The wall clock of an instant.
  [[nodiscard]] std::int64_t to_local(std::int64_t utc) const;
  /// The IANA zone, if it is one.
  [[nodiscard]] std::optional<TimeZone> const& iana() const noexcept { return zone_; }

 private:
  std::optional<TimeZone> zone_;
  std::vector<CalendarZone::Change> changes_;
};

/// STANDARD or DAYLIGHT of a VTIMEZONE, its lines as they stand.
struct Observance {
  std::string start;               ///< DTSTART
  std::vector<std::string> rules;  ///< RRULE
  std::vector<std::string> dates;  ///< RDATE
  std::string from, to;            ///< TZOFFSETFROM, TZOFFSETTO
};
/// A VTIMEZONE.
struct ZoneRules {
  std::string name;      ///< TZID
  std::string location;  ///< X-LIC-LOCATION: the IANA zone, where a program says it
  std::uint64_t line = 0;
  std::vector<Observance> parts;
};

/// The offsets that the rules give between two instants, and the one that holds before; empty when they cannot be read.
std::vector<CalendarZone::Change> changes_of(ZoneRules const& rules, std::int64_t after, std::int64_t before);

/// Finds out what a name stands for, from the name alone: Iana, Prefixed, Windows or Unknown.
CalendarZone zone_by_name(std::string_view name);
/// Finds out what a name stands for, with the rules that the file has for it, which have to agree between two instants.
CalendarZone zone_by_rules(std::string_view name, ZoneRules const& rules, std::int64_t after, std::int64_t before);
/// "'W. Europe Standard Time' was taken for Europe/Berlin (a name of Windows): 12 times"; empty for zones that need no word.
std::string zone_words(CalendarZone const& zone);

}  // namespace roir::ical
