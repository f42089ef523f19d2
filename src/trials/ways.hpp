// SPDX-License-Identifier: MIT
/// @file
/// In how many ways a draw of starts can come out, and so how small a p-value its test can give. Inside the room.
#pragma once

#include <span>
#include <vector>

namespace roir::trials {

/// The starts of one stratum, in order.
using Starts = std::vector<int>;

/// Number of assignments that differ; infinite beyond what a double holds. O(teams).
[[nodiscard]] double ways(std::span<Starts const> strata);
/// Smallest p-value of a test over all of them: one over their number, twice that where there are two starts and every stratum has as many
/// teams of each, for then an assignment and its mirror image are as far from nothing as each other.
[[nodiscard]] double smallest_p(std::span<Starts const> strata);
/// The largest level at or below alpha at which such a test rejects anything; 0 where it never does. Alpha where there are more ways than
/// a test looks at.
[[nodiscard]] double attained_level(std::span<Starts const> strata, double alpha);

}  // namespace roir::trials
