// SPDX-License-Identifier: MIT
/// @file
/// The least change of the minutes of a plan that gives everybody of a team nearly their fair share, within the manager's time.
///
/// It looks forward alone: what somebody had too much of in the past is not taken away from them, and nobody is cut below the least that is
/// agreed. What a fair share is says history/attention.hpp. Like every figure of single people it is for their own manager.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/core/table.hpp>
#include <roir/history/attention.hpp>
#include <roir/planning/plan.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace roir {

/// One of a team, with what is planned for them.
struct PlannedMinutes {
  double weight = 1;         ///< of the fair share, above 0
  std::int64_t minutes = 0;  ///< planned, 0 or more
};

/// What a change of the minutes has to keep to.
struct BalanceTerms {
  std::int64_t step = 5;               ///< minutes are changed by multiples of it, 1 to 480
  std::int64_t least = 0;              ///< nobody is cut below so many minutes, or below what is planned if that is less; 0 or more
  std::optional<std::int64_t> most{};  ///< minutes that the manager has for all together, 0 or more; none = as many as planned
  double tolerance = 0.1;              ///< part of a fair share that may be missing, in [0, 1)
};

/// Minutes for each of a team so that each has at least 1 − tolerance of the fair share of their sum, the sum is at most what the manager
/// has and at least what is planned (or, where there is no time for that, what there is time for), and the sum of all changes is least.
///
/// Without that lower end the least change would be to give everybody less until the least of all is a fair share.
///
/// Exact: for each sum on the grid the least that each may have follows, and with it the cost; all sums are tried. Among equal costs the
/// sum nearest to the planned one. What is cut is taken, a step at a time, from whoever has most for their share; what is added beyond
/// the least goes to whoever has least for theirs.
/// @return in order of the team; empty when no minutes on the grid keep to the terms.
/// @throws InvalidArgument (`bad_terms`) for terms out of range, a weight that is not above 0, negative minutes or more than 1,000,000.
/// @par Complexity O(sums · team), sums = the larger of planned and most by step.
[[nodiscard]] ROIR_EXPORT std::optional<std::vector<std::int64_t>> balance_minutes(std::span<PlannedMinutes const> team,
                                                                                   BalanceTerms const& terms = {});

/// The change for the team of one manager over the window of a plan: one row for each direct report with the minutes of the planned
/// meetings and of those arranged before, the change, and how long each meeting would be.
///
/// Fair shares go by days of the window on which the pair is in force and the direct report not away, times the weight of the tier of
/// the day. Whether a longer meeting fits into both diaries is for the planner to say, with that length: the table names those it concerns.
/// @param viewer whose team it is; nobody else is answered.
/// @return refused (`too_little_time`) with a hint where no change keeps to the terms, (`not_applicable`) for a team under `min_team`.
/// @throws Forbidden (`not_their_manager`) if the viewer leads nobody in the window; InvalidArgument as balance_minutes() and attention().
[[nodiscard]] ROIR_EXPORT Table attention_plan(Plan const& plan, AttentionData const& data, PersonId const& viewer,
                                               BalanceTerms const& terms = {});

/// The same change as a request, from which the planner finds slots for the new lengths in everybody's diaries: make_plan() again, and its
/// unplanned meetings say what does not fit.
///
/// Each planned meeting of a pair becomes as long as their proposed minutes, less those of meetings arranged before, by the planned
/// meetings, cut to multiples of 5 minutes and within 5 to 480. Pairs without a planned meeting, and all other teams, stay as they are.
/// @param request what `plan` was made from; lengths of this team that it names are replaced.
/// @return empty where attention_plan() is refused.
/// @throws as attention_plan().
[[nodiscard]] ROIR_EXPORT std::optional<PlanRequest> with_fair_lengths(PlanRequest const& request, Plan const& plan,
                                                                       AttentionData const& data, PersonId const& viewer,
                                                                       BalanceTerms const& terms = {});

}  // namespace roir
