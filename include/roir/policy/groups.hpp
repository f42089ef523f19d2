// SPDX-License-Identifier: MIT
/// @file
/// Groups of people that a user names, and which of them are too small to be told of.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/id.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>

namespace roir {

/// A person in a group that is to be compared with the others.
struct GroupMember {
  PersonId person;      ///< who
  std::string group{};  ///< in which; one group for each person
};

/// The group of each person. O(n log n).
/// @throws InvalidArgument (`bad_group`) for a person in two groups or an empty name.
[[nodiscard]] ROIR_EXPORT std::map<PersonId, std::string> groups_by_person(std::span<GroupMember const> members);
/// The groups whose figure is withheld where the groups add up to a total that is shown: those of 1 to `min_group` - 1 persons, and the
/// next smallest ones until two or more are withheld that stand for at least `min_group` persons together. Empty when none is small.
/// @param shared how often persons are counted in more than one group (somebody changed units); that many more are asked for together.
[[nodiscard]] ROIR_EXPORT std::set<std::string> hidden_groups(std::map<std::string, std::int64_t> const& crowd, std::int64_t min_group,
                                                              std::int64_t shared = 0);

}  // namespace roir
