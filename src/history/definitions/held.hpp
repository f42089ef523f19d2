// SPDX-License-Identifier: MIT
/// @file
/// Small questions about one meeting that several definitions ask.
#pragma once

#include <roir/history/context.hpp>

#include <cmath>

namespace roir {

inline bool is_held(MeetingsView const& meetings, std::size_t i) noexcept {
  return MeetingFlags::is_held(meetings.flags[i]);
}

/// Whether more than a calendar entry speaks for what is said of it.
inline bool is_witnessed(MeetingsView const& meetings, std::size_t i) noexcept {
  return MeetingFlags::basis(meetings.flags[i]) != Basis::CalendarOnly;
}

/// Whether it was called off or missed, for whatever reason.
inline bool is_lapse(MeetingsView const& meetings, std::size_t i) noexcept {
  Outcome const outcome = MeetingFlags::outcome(meetings.flags[i]);
  return outcome == Outcome::Cancelled || outcome == Outcome::Missed;
}

/// Whether it was called off or missed, for another reason than an absence.
inline bool is_lost(MeetingsView const& meetings, std::size_t i) noexcept {
  return is_lapse(meetings, i) && meetings.details->cause[meetings.first + i] != Cause::Absence;
}

inline std::int64_t begin_of_day(std::int32_t day) noexcept {
  return std::int64_t{day} * minutes_per_day;
}

inline std::int64_t in_minutes(double days) noexcept {
  return std::llround(days * minutes_per_day);
}

}  // namespace roir
