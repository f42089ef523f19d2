// SPDX-License-Identifier: MIT
/// @file
/// Verifies a journal as it lies on its shelf.
#pragma once

#include "store/shelf.hpp"
#include <roir/store/seal.hpp>

#include <optional>
#include <string>

namespace roir::store {

/// Verifies chain, payloads and everything beside them.
[[nodiscard]] Verification verify_shelf(Shelf& shelf, std::string const& journal_id, std::optional<Head> const& head);

}  // namespace roir::store
