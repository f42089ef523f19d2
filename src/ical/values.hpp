// SPDX-License-Identifier: MIT
/// @file
/// The values of calendar properties: dates, durations, offsets, addresses and words.
#pragma once

#include "ical/lines.hpp"
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roir::ical {

/// A date or a date with time as its digits say it: Day, Floating or Utc.
struct Stamp {
  std::int64_t seconds = 0;
  CalendarTime::Clock clock = CalendarTime::Clock::Floating;
};
/// "20260105", "20260105T090000", "20260105T090000Z"; empty for any other text and for days that do not exist. Years from 1 on.
std::optional<Stamp> read_stamp(std::string_view text) noexcept;
/// "PT30M", "P1DT2H", "-P1W" in seconds; empty for any other text and beyond 100 years.
std::optional<std::int64_t> read_duration(std::string_view text) noexcept;
/// "+0100", "-023000" in seconds; empty for any other text.
std::optional<std::int32_t> read_offset(std::string_view text) noexcept;
/// A whole number of at most nine digits.
std::optional<std::int64_t> read_number(std::string_view text) noexcept;
/// The address of ORGANIZER or ATTENDEE: the e-mail in lower case where there is one, also when it stands in the parameter EMAIL.
std::string read_address(ContentLine const& line);
/// An ATTENDEE; words that are not known are what RFC 5545 takes them for.
CalendarAttendee read_attendee(ContentLine const& line);
/// METHOD.
CalendarMethod read_method(std::string_view text) noexcept;
/// Calls `one` for each value of a list, between commas, trimmed.
template <class Call>
bool each_of(std::string_view list, Call one) {
  for (;;) {
    std::size_t const comma = list.find(',');
    if (!one(trimmed(list.substr(0, comma)))) return false;
    if (comma == std::string_view::npos) return true;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace roir::ical
