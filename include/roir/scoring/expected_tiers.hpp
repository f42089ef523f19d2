// SPDX-License-Identifier: MIT
/// @file
/// How many of a unit are likely to be in each tier: sums of chances, not counts of labels (domain.md M18).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/scoring/proposal.hpp>

#include <cstdint>
#include <span>

namespace roir {

/// For each tier the number of people expected in it, the sum of their chances, with the interval of that number (Poisson-binomial: people
/// are independent of each other, given the unit's model). Those without a proposal are left out and a note counts them.
///
/// Refused where scoring is off on the day (`scoring_off`) and where fewer people than `min_group` have a proposal (`privacy`).
/// @param answers    of the people of the unit, as propose_tier() gave them.
/// @param decisions  all that were taken on scoring.
/// @param min_group  fewest people that may stand behind it (Policy::min_group).
/// O(n * sqrt(n)) for n people.
[[nodiscard]] ROIR_EXPORT Table expected_tiers(std::span<TierAnswer const> answers, std::span<DecideScoring const> decisions, Date day,
                                               std::int64_t min_group);
/// The same from the chances alone, for many people. @param without  people without a proposal.
[[nodiscard]] ROIR_EXPORT Table expected_tiers(std::span<TierChances const> chances, std::int64_t without,
                                               std::span<DecideScoring const> decisions, Date day, std::int64_t min_group);

}  // namespace roir
