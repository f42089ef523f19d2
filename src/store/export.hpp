// SPDX-License-Identifier: MIT
/// @file
/// Everything that a shelf holds about a person, for the person.
#pragma once

#include "store/shelf.hpp"
#include <roir/core/id.hpp>

#include <string>

namespace roir::store {

/// As Journal::export_person.
[[nodiscard]] std::string export_person(Shelf& shelf, std::string const& journal_id, PersonId const& person);

}  // namespace roir::store
