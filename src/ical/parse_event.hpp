// SPDX-License-Identifier: MIT
/// @file
/// From the lines of a VEVENT to an event, or to the line at fault.
#pragma once

#include "ical/lines.hpp"
#include "ical/parse_found.hpp"
#include "ical/parse_zones.hpp"
#include "ical/values.hpp"
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir::ical {

/// Makes the events of one calendar object of their lines, one after another.
class EventReader {
 public:
  /// @param text, zones have to live as long
  EventReader(std::string_view text, NamedZones& zones, CalendarMethod method) : text_{text}, zones_{&zones}, method_{method} {}
  /// Shows the zones and times of the lines to `zones`; to be done for all events before the first is read.
  void survey(std::span<Kept const> lines);
  /// The event; empty when it cannot be read.
  /// @param number from 1, another one for each event
  std::optional<CalendarEvent> read(FoundEvent const& found, std::span<Kept const> lines, std::uint64_t number);
  /// Why the last event cannot be read.
  [[nodiscard]] Fault const& fault() const noexcept { return *fault_; }
  /// The line at fault; null when it is the event as a whole.
  [[nodiscard]] Kept const* guilty() const noexcept { return guilty_; }

 private:
  void fail(char const* code, std::string message, char const* hint);
  void fail_date(std::string_view text);
  void fail_zone(std::string const& name);
  void begin(std::uint64_t line, std::uint64_t number);
  void take_start(std::span<Kept const> lines);
  void take(Kept const& kept);
  void finish();

  void set(Property property);
  void set_word(Property property);
  void set_status(std::string_view value);
  void set_stamp(std::optional<std::int64_t>& to) const;
  bool set_time(CalendarTime& to);
  bool set_zone(CalendarTime& to, std::string const& name);
  void set_recurrence_id();
  void set_duration();
  void set_rule(std::vector<RecurrenceRule>& rules);
  void set_dates(std::vector<std::int64_t>& dates);
  void set_length();

  [[nodiscard]] std::optional<std::int64_t> on_clock_of_start(Stamp const& stamp, std::string const& name);
  [[nodiscard]] std::int64_t instant(CalendarTime const& time) const;
  [[nodiscard]] std::int64_t length_until(CalendarTime const& end) const;

  std::string_view text_;
  NamedZones* zones_;
  CalendarMethod method_;
  std::map<std::string, ZoneClock const*> clocks_;  // by the names that times carry
  std::string scratch_;
  ContentLine parts_;
  CalendarEvent event_;
  std::optional<CalendarTime> end_;
  bool has_start_ = false, has_duration_ = false;
  std::uint64_t number_ = 0;
  std::optional<Fault> fault_;
  Kept const* guilty_ = nullptr;
};

}  // namespace roir::ical
