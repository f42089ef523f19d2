// SPDX-License-Identifier: MIT
/// @file
/// The tables of a file.
#pragma once

#include "store/sqlite_database.hpp"

#include <string>
#include <vector>

namespace roir::store {

/// Gives a file that was just made its journal id and an empty chain.
void begin_journal(Database& database);
/// Rows of the file's own schema that are not as this build makes them. Empty = as made.
[[nodiscard]] std::vector<std::string> schema_differences(Database& database);

}  // namespace roir::store
