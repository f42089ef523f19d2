// SPDX-License-Identifier: MIT
/// @file
/// One pass over all meetings: held, minutes, lateness and the longest time between two, per relationship.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/history.hpp>
#include <roir/time/window.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// What one pass over the hot columns gives, one entry per relationship of the history, in its order. All are whole numbers, so the result
/// is the same on any number of threads.
struct ContactColumns {
  std::vector<std::int32_t> meetings{};       ///< all meetings in the window, whatever became of them
  std::vector<std::int32_t> held{};           ///< of them, held (on any basis)
  std::vector<std::int32_t> with_lateness{};  ///< of the held, those with an arrival known
  std::vector<std::int32_t> late{};           ///< of those, begun more than the tolerance after the plan
  std::vector<std::int64_t> minutes{};        ///< minutes of the held
  std::vector<std::int32_t>
      longest_minutes{};  ///< longest clock time between the starts of two held in the window, minutes; 0 with fewer than two
};

/// One pass over a history.
/// @param window    meetings whose time lies in it count; half-open.
/// @param tolerance minutes late that still count as on time, 0 to 253.
/// @param threads   threads over blocks, at least 1.
/// @throws InvalidArgument (`bad_threads`, `bad_tolerance`).
/// @par Complexity O(meetings), 8 bytes read for each.
[[nodiscard]] ROIR_EXPORT ContactColumns contact_columns(History const& history, Window const& window, int tolerance, int threads = 1);

/// Meetings in order of time, as a journal or a calendar feed has them: views of columns of equal length, nothing worked out beforehand.
/// The columns mean what those of Block mean.
struct MeetingLog {
  std::span<std::int32_t const> time{};           ///< ascending; see Block::time
  std::span<std::uint16_t const> minutes{};       ///< see Block::minutes
  std::span<std::uint8_t const> flags{};          ///< see MeetingFlags
  std::span<std::uint8_t const> late{};           ///< see Block::late
  std::span<std::uint32_t const> relationship{};  ///< whose meeting it is, numbered from 0
};

/// The same pass over a log in order of time: the same figures as over a history of the same meetings.
/// @param relationships how many relationships there are; entry r of each column is relationship r.
/// @param window    meetings whose time lies in it count; half-open.
/// @param tolerance minutes late that still count as on time, 0 to 253.
/// @param threads   threads over stretches of the log, at least 1.
/// @throws InvalidArgument (`bad_threads`, `bad_tolerance`; `bad_log` when columns differ in length, times go back, or a number is too
/// large).
/// @par Complexity O(meetings + relationships); 12 bytes read for each meeting, 8 MiB of memory for each thread and 60 bytes for each
/// relationship.
[[nodiscard]] ROIR_EXPORT ContactColumns contact_columns(MeetingLog const& log, std::uint32_t relationships, Window const& window,
                                                         int tolerance, int threads = 1);

}  // namespace roir
