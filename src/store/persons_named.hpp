// SPDX-License-Identifier: MIT
/// @file
/// Which persons an entry is about, as far as its fields say.
#pragma once

#include <roir/relationship/entry.hpp>

#include <functional>
#include <string>
#include <vector>

namespace roir::store {

/// The ids of persons in the fields of facts and of OpenRelationship, each as often as it stands there.
[[nodiscard]] std::vector<std::string> persons_named(Body const& body);
/// Puts other names in the place of those ids.
void rename_persons(Body& body, std::function<std::string(std::string const&)> const& other);

}  // namespace roir::store
