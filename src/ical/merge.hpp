// SPDX-License-Identifier: MIT
/// @file
/// From events to meetings: copies become one, and changes find their series.
#pragma once

#include "ical/clocks.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace roir::ical {

/// All that is known under one UID.
struct Meeting {
  std::optional<Merged> series;  ///< the event itself; empty when only changes of it arrived
  std::vector<Merged> changes;   ///< single occurrences, and those from which on all are changed
};

/// What merging found besides.
struct MergeCounts {
  std::uint64_t copies = 0;           ///< events that are further copies of another
  std::uint64_t lone_replies = 0;     ///< answers to meetings that are not there
  std::uint64_t foreign_cancels = 0;  ///< cancellations by somebody else than the organiser
};
/// The meetings of several calendars, in an order that does not depend on that of the sources.
std::vector<Meeting> merge(std::span<Source const> sources, Clocks& clocks, MergeCounts& counts);

}  // namespace roir::ical
