// SPDX-License-Identifier: MIT
/// @file
/// Getting ready, and keeping to a page (domain.md M13).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/balance.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// M13: minutes that one side prepared for each held meeting of which that is known, in order: the sum of what they logged for it. Who
/// logged nothing is not known; who logged 0 did not prepare.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> prep_minutes(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side,
                                                           TimeFrame const& frame);
/// M13: the same as trials: whether it was RelationshipPolicy::prep_minutes or less.
[[nodiscard]] ROIR_EXPORT Trials quick_prep_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side,
                                                   TimeFrame const& frame, RelationshipPolicy const& policy);
/// M13: the same as trials: whether that side did not prepare at all.
[[nodiscard]] ROIR_EXPORT Trials no_prep_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side,
                                                TimeFrame const& frame);
/// One trial per held meeting: whether the preparation of that side is known.
[[nodiscard]] ROIR_EXPORT Trials prep_known_trials(std::span<SpentTime const> times, std::span<Meeting const> meetings, Side side,
                                                   TimeFrame const& frame);
/// M13: one trial per held meeting but the very first: whether evidence of an improvement is dated after the day of the held meeting before
/// it and not after its own (domain.md S2.24). Evidence without a date is of the day on which it was attached.
[[nodiscard]] ROIR_EXPORT Trials evidence_ready_trials(std::span<Evidence const> evidence, std::span<Meeting const> meetings,
                                                       TimeFrame const& frame);
/// M13: one trial per held meeting whose record is filed: whether it is no longer than RelationshipPolicy::max_pages.
[[nodiscard]] ROIR_EXPORT Trials one_page_trials(std::span<Record const> records, std::span<Meeting const> meetings, TimeFrame const& frame,
                                                 RelationshipPolicy const& policy);
/// Runs of successes.
struct Streak {
  std::int64_t current = 0;  ///< successes in a row up to the last trial
  std::int64_t longest = 0;  ///< the most in a row there were
};
/// M13: how consistently (domain.md S1.15): the runs of trials in their order.
[[nodiscard]] ROIR_EXPORT Streak streak_of(Trials const& trials) noexcept;

}  // namespace roir
