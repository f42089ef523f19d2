// SPDX-License-Identifier: MIT
/// @file
/// Whether tiers are proposed alike for groups of people: the four-fifths ratio (domain.md M18).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/policy/groups.hpp>
#include <roir/scoring/proposal.hpp>

#include <cstdint>
#include <span>

namespace roir {

/// For each group the share that is proposed high, and the share that is not proposed low, each beside the highest such share of the groups
/// shown: `ratio`, and `is_below` where that is less than four fifths. For an audience, by group and never by person.
///
/// Groups of fewer than `min_group` people with a proposal are withheld, as are groups that are all in one tier, with the next smallest
/// ones (hidden_groups()). Shares have the Beta interval of Jeffreys; ratios the one of their logarithm with half a person added everywhere
/// (Walter), which takes people as independent. By chance alone some group is the highest: the interval is to be read with the ratio.
/// Refused without two groups that may be shown (`privacy`), or without proposals of people in groups (`no_data`).
/// @param members    the group of each person; people in none are left out, and a note says how many.
/// @param min_group  fewest people of a group that is shown (Policy::min_group).
/// @throws InvalidArgument as groups_by_person().
/// @par Source  Uniform Guidelines on Employee Selection Procedures (1978), section 4D; Walter (1975). O(n log n).
[[nodiscard]] ROIR_EXPORT Table four_fifths(std::span<TierAnswer const> answers, std::span<GroupMember const> members,
                                            std::int64_t min_group);

}  // namespace roir
