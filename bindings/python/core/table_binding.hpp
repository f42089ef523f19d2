// SPDX-License-Identifier: MIT
/// @file
/// How tables are held in Python.
#pragma once

#include "prelude.hpp"
#include <roir/core/table.hpp>

#include <memory>

namespace roir::python {

/// A table that never changes again, shared with the arrays that look into it.
struct SharedTable {
  std::shared_ptr<Table const> table;  ///< never null
  /// Takes a table over.
  explicit SharedTable(Table&& made) : table{std::make_shared<Table const>(std::move(made))} {}
};

}  // namespace roir::python
