// SPDX-License-Identifier: MIT
/// @file
/// Events with the calendars whose zones they name, and the clocks on which their times are stated.
#pragma once

#include "ical/zones.hpp"
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace roir::ical {

/// A calendar object among those that are read together.
struct Source {
  CalendarFile const* calendar = nullptr;
  std::string name;        ///< of its file
  std::uint32_t file = 0;  ///< number of its file
};

/// An event and the calendar whose zones it names.
struct Merged {
  CalendarEvent event;
  Source const* source = nullptr;
};

/// The clocks of calendars, each made once.
class Clocks {
 public:
  /// @param otherwise the clock of floating times and whole days in an event; empty = unknown
  explicit Clocks(std::function<std::optional<TimeZone>(Merged const&)> otherwise) : otherwise_{std::move(otherwise)} {}
  /// The clock on which a time of an event is stated; null when nobody says.
  ZoneClock const* of(CalendarTime const& time, Merged const& event);
  /// The instant of a time; empty when nobody says on which clock.
  std::optional<std::int64_t> instant(CalendarTime const& time, Merged const& event);

 private:
  ZoneClock const* iana(TimeZone const& zone);
  std::function<std::optional<TimeZone>(Merged const&)> otherwise_;
  std::map<std::string, std::unique_ptr<ZoneClock>> iana_;
  std::map<std::pair<CalendarFile const*, std::string>, std::unique_ptr<ZoneClock>> own_;
};

}  // namespace roir::ical
