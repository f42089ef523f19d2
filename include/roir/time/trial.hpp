// SPDX-License-Identifier: MIT
/// @file
/// What a definition of roir gives: trials, parts of a ratio, and amounts, each with the day that it belongs to.
///
/// A figure for a window is the sum of what lies in it, so a window cut in two adds up.
#pragma once

#include <cstdint>
#include <vector>

namespace roir {

/// Something that should or could have been, on a day.
struct Trial {
  std::int32_t day = 0;  ///< the day it belongs to
  bool success = false;  ///< whether it was
};

/// Trials in order of time, and how many are left out because their time is not over.
struct Trials {
  std::vector<Trial> trials{};  ///< in order
  std::int64_t pending = 0;     ///< left out: their deadline is not over
};

/// What one meeting, promise or item adds to a ratio of sums.
struct Part {
  std::int32_t day = 0;    ///< the day it belongs to
  double numerator = 0;    ///< what it adds above the line
  double denominator = 1;  ///< what it adds below it, 0 or more
};

/// Parts in order of time, and how many are left out because their time is not over.
struct Parts {
  std::vector<Part> parts{};  ///< in order
  std::int64_t pending = 0;   ///< left out: their deadline is not over
};

/// An amount that belongs to a day.
struct Amount {
  std::int32_t day = 0;     ///< the day it belongs to
  double value = 0;         ///< how much
  bool is_complete = true;  ///< false: at least so much, for then it could no longer be seen
};

}  // namespace roir
