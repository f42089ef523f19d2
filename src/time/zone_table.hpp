// SPDX-License-Identifier: MIT
/// @file
/// The clock changes of a zone as a list, for bringing columns of wall clocks to instants; private to the room.
#pragma once

#include "time/text.hpp"

#include <cstdint>
#include <vector>

namespace roir {

class TimeZone;

/// The stretches between two clock changes, in time order, up to 2300. Of a wall clock that is skipped or comes twice the list has what
/// Instants::resolved() says: it is read with the offset that held before the change.
struct ZoneTable {
  /// 2300-01-01; from there on each time is looked up by itself.
  static constexpr std::int64_t listed_seconds = std::int64_t{time_text::day_of(2300, 1, 1)} * 86'400;
  /// One offset and from when on it holds, in seconds.
  struct Stretch {
    std::int64_t utc = 0;     ///< from this instant on
    std::int64_t local = 0;   ///< from this wall clock on
    std::int64_t offset = 0;  ///< of local time to UTC
  };
  std::vector<Stretch> stretches;  ///< the first begins at the smallest number there is

  /// The list of a zone; made once.
  [[nodiscard]] static ZoneTable const& of(TimeZone const& zone);
};

}  // namespace roir
