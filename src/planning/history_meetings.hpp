// SPDX-License-Identifier: MIT
/// @file
/// What a plan reads of the meetings that the history has: those that were held and those that are arranged.
#pragma once

#include <roir/history/history.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace roir {

/// The meetings of one relationship, of the history, in order of time.
struct HistoryMeetings {
  std::span<std::int32_t const> time;              ///< local minutes of the report
  std::span<std::int32_t const> planned;           ///< when it was to be; unknown_time where nobody knows
  std::span<std::uint8_t const> flags;             ///< see MeetingFlags
  std::span<std::uint16_t const> planned_minutes;  ///< how long it was to be; unknown_minutes where nobody knows
  /// Whether one was held or is to be, and not cancelled or missed.
  [[nodiscard]] bool stands(std::size_t meeting) const;
};

/// The meetings of a relationship, by its number.
[[nodiscard]] HistoryMeetings meetings_of(History const& history, std::uint32_t relationship);

/// Whether a relationship has a meeting that stands on the days [begin_day, end_day).
[[nodiscard]] bool has_meeting(History const& history, std::uint32_t relationship, std::int32_t begin_day, std::int32_t end_day);

}  // namespace roir
