// SPDX-License-Identifier: MIT
/// @file
/// Windows and columns between the wall clock of a series and UTC; private to the room.
#pragma once

#include "time/recurrence_plan.hpp"
#include "time/zone_table.hpp"

namespace roir::series {

/// Wall clocks of which every instant in `utc` is one; a few more at the ends.
[[nodiscard]] Span local_window(ZoneTable const& table, Span utc);

/// The wall clocks whose instants are before a given one: those before `end` without those in `hole`.
struct LocalEnd {
  std::int64_t end = 0;
  Span hole{};
};
[[nodiscard]] LocalEnd local_end(TimeZone const& zone, std::int64_t utc_end);

/// Brings ascending wall clocks to instants in place: ascending, each once, those outside `utc` dropped.
void to_utc(ZoneTable const& table, Span utc, std::vector<std::int64_t>& times);

}  // namespace roir::series
