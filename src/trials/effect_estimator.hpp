// SPDX-License-Identifier: MIT
/// @file
/// The effect of having begun, from the monthly means of teams: two estimators, both linear in the outcomes.
#pragma once

#include <roir/trials/roll_out.hpp>

#include <memory>
#include <span>
#include <vector>

namespace roir::trials {

/// Outcomes by team and month, as in TeamMonths.
using Outcomes = std::vector<double>;

/// An estimator made for some teams and months; who begins when is an argument, so that it can be asked about every other assignment.
class EffectEstimator {
 public:
  EffectEstimator() = default;
  EffectEstimator(EffectEstimator const&) = delete;
  EffectEstimator& operator=(EffectEstimator const&) = delete;
  virtual ~EffectEstimator() = default;
  /// For each outcome: the effect from all teams, then from all but the first, all but the second and so on. NaN where those that are left
  /// cannot tell.
  [[nodiscard]] virtual std::vector<std::vector<double>> effects(std::span<int const> starts) const = 0;
  /// The effect is Σ weight × outcome. Empty where it cannot be told.
  [[nodiscard]] virtual Outcomes weights(std::span<int const> starts) const = 0;
};

/// Weighted least squares of the teams' means on months and on having begun, with the covariance of team_covariance().
///
/// With W_j the inverse covariance of team j (over the months it has), x_j its 0s and 1s, M = ΣW_j, b = ΣW_jx_j:
/// θ = (Σx_j'W_jy_j − b'M⁻¹ΣW_jy_j)/(Σx_j'W_jx_j − b'M⁻¹b). O(months³) per kind of team once, then O(teams·months²) each time.
/// @par Source  Hussey and Hughes (2007).
[[nodiscard]] std::unique_ptr<EffectEstimator> period_effects(TeamMonths const& teams, OutcomeSpread const& spread,
                                                              std::vector<Outcomes> const& outcomes);

/// Mean over starts g and months t ≥ g, by people, of the change from month g − 1 to t in teams begun in g less that in teams that begin
/// after t. Teams begun in month 0 do not count; months for which no team is left to compare with are left out.
/// O(starts·months·teams).
/// @par Source  Callaway and Sant'Anna (2021), not yet treated as controls, without covariates, simple aggregation; domain.md E3.
[[nodiscard]] std::unique_ptr<EffectEstimator> staggered_difference(TeamMonths const& teams, std::vector<Outcomes> outcomes);

/// The one of a plan.
[[nodiscard]] std::unique_ptr<EffectEstimator> estimator_of(RollOutEstimator estimator, TeamMonths const& teams,
                                                            OutcomeSpread const& spread, std::vector<Outcomes> outcomes);

}  // namespace roir::trials
