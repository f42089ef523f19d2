// SPDX-License-Identifier: MIT
/// @file
/// Which component a line belongs to: BEGIN and END, what was left open, and the guards against components that are too deep or too large.
#pragma once

#include "ical/lines.hpp"
#include "ical/parse_found.hpp"
#include "ical/parse_properties.hpp"
#include "ical/parse_report.hpp"
#include <roir/ical/parse.hpp>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roir::ical {

/// Takes the lines of a file one after another and puts each where it belongs.
class Components {
 public:
  /// @param text, limits, report have to live as long
  /// @param ended is called with each calendar object when it ends
  Components(std::string_view text, CalendarLimits const& limits, ParseReport& report, std::function<void(FoundCalendar const&)> ended)
      : text_{text}, limits_{limits}, report_{report}, ended_{std::move(ended)} {}
  /// The next line.
  void take(RawLine const& raw);
  /// There are no more lines: whatever is open ends.
  void finish();

 private:
  enum class Part : std::uint8_t { Calendar, Event, Zone, Observance, Other };
  struct Open {
    Part part;
    std::string_view name;
  };

  Property property_at(RawLine const& raw);
  std::string_view component_name(RawLine const& raw);
  void begin(RawLine const& raw);
  void begin_calendar(std::string_view name);
  void begin_event(RawLine const& raw, std::string_view name);
  void begin_other(RawLine const& raw, std::string_view name);
  void begin_beyond();
  Part inner_part(RawLine const& raw, std::string_view name);
  void end(RawLine const& raw);
  void end_open(std::size_t depth);
  void end_event();
  void end_calendar();
  void close_to(std::size_t depth);
  void keep(RawLine const& raw, Property property);
  void keep_in_event(RawLine const& raw, Property property);

  std::string_view text_;
  CalendarLimits const& limits_;
  ParseReport& report_;
  std::function<void(FoundCalendar const&)> ended_;
  std::vector<Open> open_;
  std::deque<std::string> names_;  // of folded BEGIN lines
  std::uint64_t beyond_ = 0;       // components open beyond the greatest depth
  FoundCalendar calendar_;
  bool in_calendar_ = false;
  std::string scratch_;
  ContentLine parts_;
};

}  // namespace roir::ical
