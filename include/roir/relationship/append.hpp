// SPDX-License-Identifier: MIT
/// @file
/// Entries on their way into a stream.
#pragma once

#include <roir/relationship/entry.hpp>

#include <cstdint>
#include <vector>

namespace roir {

/// As an expected version: whatever stands in the stream, for facts that are simply true (imports).
inline constexpr std::int64_t any_version = -1;

/// Entries for one stream.
struct Append {
  StreamId stream{};             ///< where to
  std::int64_t expected = 0;     ///< the version that the author had seen; any_version = it does not matter
  std::vector<Entry> entries{};  ///< at least one; numbered from expected + 1 on, or not at all (0)
};

}  // namespace roir
