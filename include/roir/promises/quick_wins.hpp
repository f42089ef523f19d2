// SPDX-License-Identifier: MIT
/// @file
/// Giving first and giving back: quick wins, mutual benefit, extra effort and its return, and the balance of contribution (domain.md M15).
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/promises/promise.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace roir {

/// Whether a promise is a quick win: of the manager, for this direct report personally, and due within
/// RelationshipPolicy::quick_win_days of its making (domain.md S4.17).
[[nodiscard]] ROIR_EXPORT bool is_quick_win(Promise const& promise, TimeFrame const& frame, RelationshipPolicy const& policy);

/// M15a: days from `start` (kick-start, rekindling, or a new relationship) to the delivery of the first quick win that the direct report
/// confirmed. Not complete at the last day of the phase, of the relationship or known, whichever is first.
/// @param until first day on which the phase no longer lasts; empty = it lasts.
/// @return empty when the frame does not hold `start`.
[[nodiscard]] ROIR_EXPORT std::optional<Amount> days_to_quick_win(std::span<Promise const> promises, std::int32_t start,
                                                                  std::optional<std::int32_t> until, TimeFrame const& frame,
                                                                  RelationshipPolicy const& policy);
/// M15d: one trial on `start`: whether a quick win was delivered and confirmed within RelationshipPolicy::kick_start_days. Pending until
/// these days are over, delivered or not.
[[nodiscard]] ROIR_EXPORT Trials quick_win_trials(std::span<Promise const> promises, std::int32_t start, TimeFrame const& frame,
                                                  RelationshipPolicy const& policy);
/// M15b: one trial per promise of either side delivered in the window: whether it was said what both sides have from it.
[[nodiscard]] ROIR_EXPORT Trials mutual_benefit_trials(std::span<Promise const> promises, TimeFrame const& frame);

/// M15c: extra effort that the manager asked for, and what the manager gave in return. Ledgers of two windows that touch add up.
struct EffortLedger {
  std::int64_t requests = 0;   ///< times that extra effort was asked for and not declined
  std::int64_t with_gain = 0;  ///< of them, with a word on what the direct report has from it (domain.md S4.07)
  std::int64_t gains = 0;      ///< promises of the manager that were delivered, proven, and of benefit to the direct report
  /// What is still owed: requests less gains; negative when more was given than asked.
  [[nodiscard]] std::int64_t owed() const noexcept { return requests - gains; }
  /// Member by member.
  friend bool operator==(EffortLedger const&, EffortLedger const&) = default;
};
/// The ledger of the window; the source takes the last RelationshipPolicy::effort_days.
[[nodiscard]] ROIR_EXPORT EffortLedger effort_ledger(std::span<Matter const> matters, std::span<Promise const> promises,
                                                     TimeFrame const& frame);

/// What one delivered promise contributes.
struct Contribution {
  std::int32_t day = 0;     ///< day of delivery
  bool by_manager = false;  ///< whose promise it was
  double hours = 1;         ///< effort; 1 where nobody said
  bool is_assumed = false;  ///< whether nobody said
};
/// M15e: the promises of both sides that were delivered in the window (the manager's: proven), in order of day.
[[nodiscard]] ROIR_EXPORT std::vector<Contribution> contributions(std::span<Promise const> promises, TimeFrame const& frame);
/// M15e: (manager − report) / (manager + report) of hours, each weighted by its age with RelationshipPolicy::half_life_days; from −1 (all
/// by the direct report) to 1 (all by the manager).
///
/// With 8 or more, a bootstrap over promises (999 resamples, ranks 25 and 975; domain.md M15); with fewer the value alone, LowCount. NoData
/// without any, or where their weights are 0. A balance in favour of the direct report is no finding (amendment 6). O(999 n).
[[nodiscard]] ROIR_EXPORT Estimate contribution_balance(std::span<Contribution const> contributions, std::int32_t as_of,
                                                        RelationshipPolicy const& policy);

}  // namespace roir
