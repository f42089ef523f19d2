// SPDX-License-Identifier: MIT
/// @file
/// The share metrics by name: which trials each is made of.
#pragma once

#include <roir/history/rollup.hpp>

#include <string_view>
#include <vector>

namespace roir {

/// A share that can be asked for by name.
struct ShareDefinition {
  char const* name;
  char const* metric;  ///< the metric whose refusals it shares
  char const* words;
  TrialsOf trials;
  double n_min = 5;  ///< trials below which its count is low (domain.md B.6)
};
/// Relationships below which the count of coverage is low.
inline constexpr double coverage_n_min = 3;
/// Lapses below which the count of who asked is low.
inline constexpr double pull_n_min = 3;
/// coverage is not here: its trials depend on the stretches asked for.
[[nodiscard]] std::vector<ShareDefinition> const& share_definitions();
[[nodiscard]] ShareDefinition const* find_share(std::string_view name);

/// The pieces of coverage, from meetings or from contact periods.
[[nodiscard]] std::vector<Piece> coverage_pieces(Selection const& selection, Rows const& rows, std::int64_t& pending);

}  // namespace roir
