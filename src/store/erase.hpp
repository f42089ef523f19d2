// SPDX-License-Identifier: MIT
/// @file
/// Erasing what a shelf holds: of a person, or by age.
#pragma once

#include "store/shelf.hpp"
#include <roir/store/erasure.hpp>

#include <vector>

namespace roir::store {

/// As Journal::erase_person.
[[nodiscard]] ErasureOutcome erase_person(Shelf& shelf, PersonId const& person, Erasing const& erasing);
/// As Journal::retain.
[[nodiscard]] ErasureOutcome retain(Shelf& shelf, std::vector<RetentionPeriod> const& periods, Date today, Erasing const& erasing);

}  // namespace roir::store
