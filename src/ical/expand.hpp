// SPDX-License-Identifier: MIT
/// @file
/// From meetings to occurrences: a series with its changes becomes what stands in a window.
#pragma once

#include "ical/clocks.hpp"
#include "ical/merge.hpp"

#include <cstdint>
#include <vector>

namespace roir::ical {

/// What became of an occurrence, as far as a calendar can tell.
enum class Fate : std::uint8_t { Stands, Deleted, Cancelled };

/// One occurrence of a meeting.
struct Instance {
  std::int64_t original = 0;     ///< UTC: where its series has it
  std::int64_t start = 0;        ///< UTC: where it stands
  Merged const* what = nullptr;  ///< what is said of it
  Fate fate = Fate::Stands;
};

/// A stretch of UTC seconds, half open.
struct Stretch {
  std::int64_t after = 0, before = 0;
  [[nodiscard]] bool contains(std::int64_t at) const noexcept { return after <= at && at < before; }
};

/// How much one call may do.
struct Budget {
  std::int64_t steps = 0;        ///< left for all series together
  std::int64_t occurrences = 0;  ///< of one series
};
/// The occurrences of a meeting that stand, or stood first, in a window; in order of their originals. A floating meeting on no known clock
/// has none, and `unplaced` counts it.
/// @throws LimitExceeded (`too_many_steps`, `too_many_occurrences`)
std::vector<Instance> expand(Meeting const& meeting, Stretch window, Clocks& clocks, Budget& budget, std::uint64_t& unplaced);

}  // namespace roir::ical
