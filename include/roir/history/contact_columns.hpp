// SPDX-License-Identifier: MIT
/// @file
/// One pass over all meetings: held, minutes, lateness and the longest time between two, per relationship.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/history.hpp>
#include <roir/time/window.hpp>

#include <cstdint>
#include <vector>

namespace roir {

/// What one pass over the hot columns gives, one entry per relationship of the history, in its order. All are whole numbers, so the result is
/// the same on any number of threads.
struct ContactColumns {
  std::vector<std::int32_t> meetings{};         ///< all meetings in the window, whatever became of them
  std::vector<std::int32_t> held{};             ///< of them, held (on any basis)
  std::vector<std::int32_t> with_lateness{};    ///< of the held, those with an arrival known
  std::vector<std::int32_t> late{};             ///< of those, begun more than the tolerance after the plan
  std::vector<std::int64_t> minutes{};          ///< minutes of the held
  std::vector<std::int32_t> longest_minutes{};  ///< longest clock time between the starts of two held in the window, minutes; 0 with fewer than two
};

/// One pass over a history.
/// @param window    meetings whose time lies in it count; half-open.
/// @param tolerance minutes late that still count as on time, 0 to 253.
/// @param threads   threads over blocks, at least 1.
/// @throws InvalidArgument (`bad_threads`, `bad_tolerance`).
/// @par Complexity O(meetings), 8 bytes read for each.
[[nodiscard]] ROIR_EXPORT ContactColumns contact_columns(History const& history, Window const& window, int tolerance, int threads = 1);

}  // namespace roir
