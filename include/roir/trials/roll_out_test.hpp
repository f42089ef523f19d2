// SPDX-License-Identifier: MIT
/// @file
/// What a roll-out showed, tested against every other way in which the draw could have come out.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/policy/analysis_plan.hpp>
#include <roir/relationship/organisation.hpp>
#include <roir/trials/roll_out.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace roir {

/// The effect of a roll-out. Without figures (NaN) exactly if there is a refusal.
struct RollOutEffect {
  Estimate effect{};                                                 ///< with the interval of all effects that the test does not reject
  double standard_error = std::numeric_limits<double>::quiet_NaN();  ///< cluster jackknife over teams (CV3)
  double p_value = std::numeric_limits<double>::quiet_NaN();         ///< two-sided, of no effect on any team
  std::int64_t assignments = 0;                                      ///< looked at, the one that came out among them
  bool is_enumerated = false;                                        ///< whether these are all there are
  std::optional<Refusal> refusal{};                                  ///< too_few_clusters, few_treated, no_data, no_control_left
};

/// The effect of a roll-out and its permutation test.
///
/// The estimator of the plan over √(G−1)/G·Σ(θ_(g) − θ)² (CV3) is computed for the assignment that came out and for others of the same
/// draw, within strata: all of them if they are no more than `plan.draws` + 1, and p is the share at least as far from 0; else `plan.draws`
/// of them, and p = (1 + #)/(draws + 1). Exact whatever the outcomes look like. The interval holds every effect θ₀ for which the test of
/// outcomes less θ₀ where a team had begun has p > 0.05; it is found by bisection to a millionth of the standard error, and is open
/// (infinite) on a side where nothing is rejected. Estimate::n is the number of teams. Fewer than 5 teams, or fewer than 3 begun beside 3
/// waiting, are refused.
/// @param teams  monthly means, teams in the order of the plan's assignment, as many months as the plan has.
/// @throws InvalidArgument (`bad_panel`) for another number of teams or months; as the Description of RegisterPlan.
/// @par Complexity  O(assignments·teams·months²).
/// @par Source  domain.md C.6; Fisher (1935); Chung and Romano (2013) for studentising; MacKinnon, Nielsen and Webb (2023) for CV3.
[[nodiscard]] ROIR_EXPORT RollOutEffect test_roll_out(TeamMonths const& teams, RegisterPlan const& plan);

/// The plan as canonical JSON: keys in the order of the record, no blanks, one text for equal plans.
[[nodiscard]] ROIR_EXPORT std::string plan_to_json(RegisterPlan const& plan);
/// SHA-256 of plan_to_json(), in 64 hexadecimal digits: what `sha256sum` says of a file with that text.
[[nodiscard]] ROIR_EXPORT std::string plan_hash(RegisterPlan const& plan);

/// Whether a result may be called confirmatory.
struct PlanStanding {
  bool is_exploratory = true;  ///< whether what it gives is exploratory
  std::string
      reason{};  ///< not_registered, plan_changed, registered_late, not_as_drawn, not_in_plan, not_confirmatory; empty if confirmatory
  std::string hash{};  ///< of the plan that was used
};

/// Compares the plan that is used with those that were registered.
///
/// Confirmatory is an outcome that the plan names as such, by the first plan that was registered under its name, word for word, recorded
/// before the first team began, and with the assignment that its seed gives. A plan that was changed later does not undo the first.
/// @param registered as OrganisationState::plans has them, in order.
/// @param form       the outcome that is looked at.
/// @par Source  domain.md C.3, pre-specification.
[[nodiscard]] ROIR_EXPORT PlanStanding standing_of(RegisterPlan const& used, std::span<RegisteredPlan const> registered,
                                                   std::string_view form);

}  // namespace roir
