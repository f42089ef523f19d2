// SPDX-License-Identifier: MIT
// What owners said that something was worth, as Python gives it.
#pragma once

#include <roir/returns/traced.hpp>

#include <string>
#include <tuple>
#include <vector>

namespace roir::python {

// Relationship, item, amount, unit, who says so.
using WorthTuple = std::tuple<std::string, std::string, double, std::string, std::string>;

inline std::vector<StatedWorth> worths_of(std::vector<WorthTuple> const& tuples) {
  std::vector<StatedWorth> worths;
  for (auto const& [relationship, id, amount, unit, stated_by] : tuples)
    worths.push_back({.relationship = RelationshipId{relationship}, .id = id, .amount = amount, .unit = unit, .stated_by = stated_by});
  return worths;
}

}  // namespace roir::python
