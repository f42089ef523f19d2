// SPDX-License-Identifier: MIT
/// @file
/// The level of one person over time, for a picture: readings, what is known of the level after each, and the bounds of the tiers.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/scoring/kpi_rows.hpp>
#include <roir/scoring/proposal.hpp>

#include <span>

namespace roir {

/// One row for each period with readings, in order of time: `until`, `level` with its 95 % interval and n (periods with readings so far),
/// `reading` (what all indicators said together, in scales above the target), the chances of the tiers, and the bounds of the policy.
///
/// Refused where scoring is off on the day of the ask (`scoring_off`), or where nothing was read (`no_data`). For whom propose_tier() is
/// for. O(readings of the person times measures).
[[nodiscard]] ROIR_EXPORT Table level_table(KpiRows const& rows, TierAsk const& ask, ScoringBasis const& basis,
                                            std::span<DecideScoring const> decisions);

}  // namespace roir
