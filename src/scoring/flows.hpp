// SPDX-License-Identifier: MIT
/// @file
/// Sums of moves.
#pragma once

#include <roir/scoring/tier_flow.hpp>

#include <numeric>

namespace roir::scoring {

/// Adds cell by cell.
inline void add(MoveCounts& sum, MoveCounts const& more) noexcept {
  for (std::size_t from = 0; from < tier_count; ++from)
    for (std::size_t to = 0; to < tier_ends; ++to) sum[from][to] += more[from][to];
}

/// All moves from a tier.
inline double sum(std::array<double, tier_ends> const& row) noexcept {
  return std::accumulate(row.begin(), row.end(), 0.0);
}

}  // namespace roir::scoring
