// SPDX-License-Identifier: MIT
/// @file
/// How the monthly means of one team vary together, and the inverse of such a matrix.
#pragma once

#include <roir/policy/analysis_plan.hpp>

#include <span>
#include <vector>

namespace roir::trials {

/// A square matrix, row after row.
using Matrix = std::vector<double>;

/// Covariance of the monthly means of one team, by month; rows of months without people are 0.
///
/// Of months s and t with people m_s and m_t: τ² + γ²·r^|t−s| + (ψ² + e²·ρ^|t−s|)/max(m_s, m_t), where τ² is between_teams, γ² team_months,
/// ψ² between_persons, e² within, r and ρ the decays. The larger of the two counts because it holds the people of both. O(months²).
/// @par Source  Hooper, Teerenstra, de Hoop and Eldridge (2016) for a closed cohort; Kasza and others (2019) for the decay.
[[nodiscard]] Matrix team_covariance(OutcomeSpread const& spread, std::span<double const> people);

/// Inverse of a positive definite matrix over the months that are seen; rows and columns of the others are 0. O(months³).
[[nodiscard]] Matrix inverse_over(Matrix const& matrix, std::vector<bool> const& seen);

/// Whether means vary at all from month to month, as every comparison needs.
[[nodiscard]] bool varies(OutcomeSpread const& spread) noexcept;

}  // namespace roir::trials
