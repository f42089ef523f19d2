// SPDX-License-Identifier: MIT
/// @file
/// When somebody is not free, as their calendar has it.
#pragma once

#include <roir/core/export.hpp>
#include <roir/ical/calendar.hpp>
#include <roir/time/busy.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// How to read busy times.
struct BusyOptions {
  std::optional<TimeZone> zone{};  ///< in which days and floating times are read where the calendar does not say; UTC when empty
  std::string owner{};             ///< address of whose calendar it is: what they declined is free; empty = what the file says
};

/// The times that one person's calendar takes in [after, before), UTC seconds: ascending, without overlaps, cut to that window. Series are
/// expanded with all their changes. What is cancelled, deleted, declined by the owner or marked as free takes no time; what is tentative
/// does. A whole day is one in `zone`.
/// @throws LimitExceeded (`too_many_steps`, `too_many_occurrences`) for series that no meeting has
[[nodiscard]] ROIR_EXPORT std::vector<BusyTime> busy_times(std::span<CalendarFile const> calendars, std::int64_t after, std::int64_t before,
                                                           BusyOptions const& options = {});

}  // namespace roir
