// SPDX-License-Identifier: MIT
/// @file
/// Say and do: what became of what each side promised (domain.md M14).
///
/// Everything here follows from one judgement of one promise, judge(). A promise belongs to the day on which it was due as that stood in
/// the end, or where it is undated to the day on which it was made.
#pragma once

#include <roir/core/export.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/promises/promise.hpp>
#include <roir/stats/beta.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// What became of a promise, as known on a day.
enum class PromiseVerdict : std::uint8_t {
  NotPromised,    ///< only proposed, or declined: nobody promised it
  Released,       ///< who was to have it let the other off: it does not count
  Disputed,       ///< the two do not agree whether it was delivered: it does not count, and is shown
  Undated,        ///< no due day: it does not count, and is shown
  Pending,        ///< its due day is not over: it does not count yet, delivered or not
  Kept,           ///< delivered on or before the due day
  Late,           ///< delivered after the due day
  MovedTooOften,  ///< its due day was put elsewhere more than RelationshipPolicy::max_renegotiations times
  Unproven,       ///< the manager says that it is delivered; neither evidence nor the direct report says so (domain.md S4.13)
  NotKept         ///< not delivered
};
/// Number of verdicts.
inline constexpr std::size_t verdicts = 10;

/// What became of a promise.
///
/// In this order: not promised, released, disputed, undated, pending (due after `as_of`), moved too often; then delivered by `as_of`, which
/// of the manager's promises counts only with evidence or as the direct report confirmed it; else not kept. A due day that was put
/// elsewhere before it came stands for the one before it.
/// @param as_of last day known. O(1).
[[nodiscard]] ROIR_EXPORT PromiseVerdict judge(Promise const& promise, std::int32_t as_of, RelationshipPolicy const& policy);
/// Whether a promise of that verdict counts: its due day is over and nobody let go of it.
[[nodiscard]] ROIR_EXPORT bool is_scored(PromiseVerdict verdict) noexcept;
/// What a promise of that verdict counts as: 1 kept, RelationshipPolicy::late_credit late, 0 all else.
[[nodiscard]] ROIR_EXPORT double credit(PromiseVerdict verdict, RelationshipPolicy const& policy) noexcept;
/// The day a promise belongs to: its due day, or the day it was made where it is undated.
[[nodiscard]] ROIR_EXPORT std::int32_t day_of(Promise const& promise, TimeFrame const& frame);

/// How one side's promises of a window stand. Counts of two windows that touch add up to those of both together.
struct SayDo {
  std::array<std::int64_t, verdicts> count{};  ///< promises by verdict
  double credit = 0;                           ///< sum of credit() over those that are scored
  std::int64_t renegotiations = 0;             ///< times that a due day was put elsewhere, of the scored and pending
  std::int64_t slipped_days = 0;               ///< days by which it was put later, in sum (earlier counts against)
  std::int64_t horizon_days = 0;               ///< days from made to due, in sum over the scored and pending
  /// Promises of one verdict.
  [[nodiscard]] std::int64_t of(PromiseVerdict verdict) const noexcept { return count[static_cast<std::size_t>(verdict)]; }
  /// Promises that are scored.
  [[nodiscard]] ROIR_EXPORT std::int64_t scored() const noexcept;
  /// Sum with another window's or relationship's.
  ROIR_EXPORT SayDo& operator+=(SayDo const& other) noexcept;
  /// Member by member.
  friend bool operator==(SayDo const&, SayDo const&) = default;
};
/// Counts one side's promises. O(promises).
[[nodiscard]] ROIR_EXPORT SayDo say_do(std::span<Promise const> promises, Side side, TimeFrame const& frame,
                                       RelationshipPolicy const& policy);

/// What a promise weighs.
enum class Weighing : std::uint8_t {
  Each,   ///< each promise one: the default
  Effort  ///< its hours, 1 where nobody said: shows whether only the easy ones are kept
};
/// M14: one part per scored promise of one side: credit() over its weight. Those whose due day is not over are pending. O(n log n).
[[nodiscard]] ROIR_EXPORT Parts say_do_parts(std::span<Promise const> promises, Side side, TimeFrame const& frame,
                                             RelationshipPolicy const& policy, Weighing weighing = Weighing::Each);
/// The same parts counted the less the older they are on `frame.as_of`, with RelationshipPolicy::half_life_days (domain.md B.0.7).
[[nodiscard]] ROIR_EXPORT stats::Weighted say_do_weighted(Parts const& parts, std::int32_t as_of, RelationshipPolicy const& policy);

/// One trial per promise of one side that was made in the window and not declined or let go: whether it has no due day.
[[nodiscard]] ROIR_EXPORT Trials undated_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame);
/// One trial per promise that one side made or accepted in the window: whether nobody had asked for it (a gesture, domain.md S4.21).
[[nodiscard]] ROIR_EXPORT Trials gesture_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame);
/// M14c: one trial per promise that the manager offered of their own in the window: whether it is delivered and proven, late or not. Those
/// that are neither delivered nor due are pending.
[[nodiscard]] ROIR_EXPORT Trials proposal_trials(std::span<Promise const> promises, TimeFrame const& frame,
                                                 RelationshipPolicy const& policy);
/// M27: one trial per time in the window that one side put a due day elsewhere: whether it said why and did so before the day had come.
[[nodiscard]] ROIR_EXPORT Trials replan_trials(std::span<Promise const> promises, Side side, TimeFrame const& frame);
/// M15: days from making to delivery of one side's promises made in the window. Not complete where it is not delivered (of the manager:
/// not proven) by as_of, or was let go, declared broken or disputed on the way. Proposals that nobody accepted do not count.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> delivery_days(std::span<Promise const> promises, Side side, TimeFrame const& frame);

}  // namespace roir
