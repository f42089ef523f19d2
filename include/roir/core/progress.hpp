// SPDX-License-Identifier: MIT
/// @file
/// Progress of long work, and the way to stop it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace roir {

/// One report of progress.
struct ProgressStep {
  std::string_view what;  ///< what is being done, e.g. "reading meetings.csv"
  std::uint64_t done;     ///< units done so far (bytes, rows, relationships)
  std::uint64_t total;    ///< units in all; 0 when unknown
};

/// Called from time to time by long work, always on the calling thread. To stop the work, throw: the exception leaves the call, and
/// nothing is half done. An empty function is allowed and never called.
using Progress = std::function<void(ProgressStep const&)>;

}  // namespace roir
