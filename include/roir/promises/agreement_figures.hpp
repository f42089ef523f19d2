// SPDX-License-Identifier: MIT
/// @file
/// How far a working agreement is complete and kept (domain.md M26, A.8.3). No text is read: figures see that a clause is there, never what
/// it says.
#pragma once

#include <roir/core/export.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/promises/agreement.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace roir {

/// A working agreement as it stands on a day.
struct AgreementStanding {
  std::optional<std::int64_t> version{};  ///< the latest version that both had agreed to by then; empty = none
  std::int64_t manager_expects = 0;       ///< what the manager expects of the direct report: clauses
  std::int64_t report_expects = 0;        ///< what the direct report expects of the manager
  std::int64_t support_promises = 0;      ///< what the manager does for the direct report
  std::int64_t expected_returns = 0;      ///< what the direct report returns for it
  std::int64_t age_days = 0;              ///< since the second of the two agreed
  bool is_review_overdue = false;         ///< whether the day by which it is to be looked at again is over
  bool is_complete = false;               ///< an expectation each way, support, return, agreed, not overdue (domain.md A.8.3)
};
/// The working agreement on `day`. The review is due on the day that the agreement names, else
/// RelationshipPolicy::agreement_review_days after both had agreed. O(versions + clauses).
[[nodiscard]] ROIR_EXPORT AgreementStanding agreement_on(std::span<WorkingAgreement const> agreements, std::int32_t day,
                                                         TimeFrame const& frame, RelationshipPolicy const& policy);
/// M26: one trial on `day`: whether the agreement is complete then. Pending within RelationshipPolicy::agreement_grace_days of `since`, the
/// first day of the relationship.
[[nodiscard]] ROIR_EXPORT Trials agreement_trials(std::span<WorkingAgreement const> agreements, std::int32_t day, std::int32_t since,
                                                  TimeFrame const& frame, RelationshipPolicy const& policy);

/// M26: one part per expectation that its holder reviewed in the window: how far it is met, in [0, 1]; of several reviews of one the last
/// in the window counts.
/// @param holder Side::Manager for what the manager expects, Side::Report for what the direct report expects.
[[nodiscard]] ROIR_EXPORT Parts fulfilment_parts(std::span<ExpectationReview const> reviews, Side holder, TimeFrame const& frame);
/// M26: the same as trials: whether it is met by less than a half.
[[nodiscard]] ROIR_EXPORT Trials unmet_trials(std::span<ExpectationReview const> reviews, Side holder, TimeFrame const& frame);

}  // namespace roir
