// SPDX-License-Identifier: MIT
/// @file
/// From decided tiers to the stretches of time that attention is measured by, and to the moves from one decision to the next.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/attention.hpp>
#include <roir/performance/tiers.hpp>

#include <span>
#include <vector>

namespace roir {

/// The tier that held on each day, as stretches of which no two of one person share a day. On days that several decisions cover the one
/// that began last holds, as tier_on() says; of the same person and first day the one said last. In order of person and time.
/// O(decisions log decisions + decisions times those of one person).
[[nodiscard]] ROIR_EXPORT std::vector<TierSpan> tier_spans(std::span<DecideTier const> tiers);

/// From one decision about a person to the next.
struct TierStep {
  PersonId person;           ///< whose
  PersonId by;               ///< who decided the later one
  Tier from = Tier::Steady;  ///< the tier of the earlier one
  Tier to = Tier::Steady;    ///< the tier of the later one
  Date day;                  ///< first day of the later one
};
/// Each decision about a person with the one before it, in order of person and time; of the same first day the one said last. A tier that
/// ran out before the next one began counts as the one before all the same: what lay between is that nobody decided.
/// O(decisions log decisions).
[[nodiscard]] ROIR_EXPORT std::vector<TierStep> tier_steps(std::span<DecideTier const> tiers);

}  // namespace roir
