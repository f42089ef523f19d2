// SPDX-License-Identifier: MIT
/// @file
/// Whether a planned roll-out would tell: standard error, power, and the smallest effect that it could see.
///
/// Everything is computed from the teams as they are, of unequal size; nothing is simulated. The effect is a step: there from the month in
/// which a team begins, and of the same size in every team.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/policy/analysis_plan.hpp>
#include <roir/trials/roll_out.hpp>

#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Managers below which no roll-out can be told from chance (domain.md C.6).
inline constexpr int min_managers = 5;
/// Managers below which figures carry the flag `few_clusters` (domain.md C.6).
inline constexpr int few_managers = 8;
/// Managers begun, and managers not yet begun, that some month has to have (domain.md C.6).
inline constexpr int min_compared = 3;

/// What a power is asked for.
struct PowerAsk {
  double effect = 0;                                             ///< in the outcome's unit; its sign does not matter
  double alpha = 0.05;                                           ///< two-sided
  double wanted_power = 0.8;                                     ///< for the smallest effect that could be seen
  RollOutEstimator estimator = RollOutEstimator::PeriodEffects;  ///< how the effect will be computed
};

/// What a planned roll-out would tell. Without figures (NaN) exactly if there is a refusal.
struct RollOutPower {
  double standard_error = std::numeric_limits<double>::quiet_NaN();  ///< of the effect
  double degrees = std::numeric_limits<double>::quiet_NaN();         ///< degrees of freedom of its t
  double power = std::numeric_limits<double>::quiet_NaN();           ///< probability that the effect asked for would be seen
  double detectable = std::numeric_limits<double>::quiet_NaN();      ///< smallest effect that would be seen with the wanted power
  int managers = 0;                                                  ///< teams
  int months = 0;                                                    ///< months of outcomes
  double people = 0;                                                 ///< in all teams
  std::vector<std::string> flags{};                                  ///< few_clusters, few_treated
  std::optional<Refusal> refusal{};                                  ///< too_few_clusters, few_treated, no_control_left, no_data
};

/// Why a roll-out with these teams cannot be told from chance whatever the outcome; empty if it can.
///
/// Fewer than 5 managers: `too_few_clusters`. No month with at least 3 that have begun beside 3 that have not: `few_treated`.
/// @par Source  domain.md C.6.
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_no_trial(RollOut const& roll_out);

/// Probability that |t| exceeds its 1 − α/2 quantile when the effect is `effects` standard errors: noncentral t, both sides.
/// @throws InvalidArgument (`bad_level`; `bad_count` for degrees of freedom of 0 or less).
[[nodiscard]] ROIR_EXPORT double t_test_power(double effects, double degrees, double alpha = 0.05);
/// The effect in standard errors at which t_test_power() is `power`, above alpha; to 1e-10. 2.80 for many degrees of freedom, α = 0.05 and
/// 80 %. @throws as t_test_power(), and InvalidArgument (`bad_level`) for a power that is not between alpha and 1.
[[nodiscard]] ROIR_EXPORT double detectable_effects(double power, double degrees, double alpha = 0.05);

/// Standard error, power and smallest effect of a planned roll-out.
///
/// Standard error: √(Σ_j a_j'V_ja_j), a_j the estimator's weights, V_j the covariance of a team's monthly means under `spread`. t has
/// Welch's degrees of freedom (V₁+V₀)²/(V₁²/(k−1) + V₀²/(G−k−1)) if the teams that begin do so in one month and others never do, else
/// G − 1. The level is alpha, or what the permutation test of the result can have of it: with 8 managers in two groups of 4 the draw comes
/// out in 70 ways, two of which are as far out as any, so p is 2/70, 4/70, ..., and 5 % means 2.9 %. Where not even the smallest p is at or
/// below alpha (6 managers, 3 and 3: 2/20): `too_few_clusters`. One stratum is supposed; a draw within units has fewer ways
/// (AssignmentDraw::smallest_p). O(kinds of team·months³ + teams·months²).
/// @throws InvalidArgument as the Description of OutcomeSpread; (`bad_level`); (`bad_roll_out`) for fewer than 2 months.
/// @par Source  Hussey and Hughes (2007); Hooper and others (2016); domain.md C.6.
[[nodiscard]] ROIR_EXPORT RollOutPower roll_out_power(RollOut const& roll_out, OutcomeSpread const& spread, PowerAsk const& ask);

/// The smallest effect that a planned roll-out would show with the wanted power, in the outcome's unit; NaN where roll_out_power() refuses.
[[nodiscard]] ROIR_EXPORT double minimum_detectable_effect(RollOut const& roll_out, OutcomeSpread const& spread, PowerAsk const& ask = {});

}  // namespace roir
