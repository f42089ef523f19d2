// SPDX-License-Identifier: MIT
/// @file
/// A Table as people read it: the texts of its cells, the same on the page, in the terminal and in JSON.
#pragma once

#include <roir/core/table.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace roir::text {

/// One column as texts.
struct GridColumn {
  std::string head{};                ///< name and unit: "longest gap (days)"
  std::string words{};               ///< the sentence of the column
  bool is_number = false;            ///< whether it is set flush right
  std::vector<std::string> cells{};  ///< one per row
};

/// A table as texts. Of an estimate, value, low, high and n are shown; standing and method become words.
struct Grid {
  std::vector<GridColumn> columns{};  ///< in order
  std::size_t rows = 0;               ///< rows that are here
  std::size_t left_out = 0;           ///< rows of the table beyond them
};

/// The first `max_rows` rows of `table`. `decimals` holds for estimates; -1 leaves it to their unit.
[[nodiscard]] Grid grid_of(Table const& table, std::size_t max_rows, int decimals = -1);

}  // namespace roir::text
