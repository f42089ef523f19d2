// SPDX-License-Identifier: MIT
/// @file
/// Partial pooling: what each of many groups is likely to be, given how alike the groups are.
///
/// A list of raw rates has at its top and bottom the groups with the fewest data. Here each group's figure is drawn towards the mean of
/// all groups as far as its own data are few and the groups are alike, and its interval says what is known about that group.
/// The parameters of the population are not plugged in but averaged over a grid, because plugged-in ones give intervals that cover too
/// seldom.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>
#include <vector>

namespace roir::stats {

/// Outcomes of one group of trials.
struct Count {
  double successes = 0;  ///< 0 to trials; may be a fraction, as effective counts are
  double trials = 0;     ///< 0 or more
};

/// Events of one group in its exposure.
struct Exposure {
  double events = 0;    ///< 0 or more
  double exposure = 0;  ///< 0 or more, in one unit for all groups
};

/// Proportion of each group by partial pooling (beta-binomial, full Bayes on a grid).
///
/// p_j ~ Beta(μs, (1−μ)s), μ and u = s/(1+s) uniform on (0, 1), both at 40 mid-points (i−½)/40. Weight of a cell of the grid ∝
/// exp Σ_j[ln B(y_j+μs, n_j−y_j+(1−μ)s) − ln B(μs, (1−μ)s)]; the posterior of p_j is the mixture of Beta(y_j+μs, n_j−y_j+(1−μ)s); value
/// is its mean, the interval its 2.5 % and 97.5 % points, from the mixture's cdf. Cells below 1e-12 of the heaviest are left out, which
/// moves no probability by more than 1.6e-9. A posterior can be so skewed that its mean lies beyond these points; the interval is then
/// widened to hold it.
///
/// Groups with equal counts are computed once, so the answer does not depend on the order of the groups. A group of 0 trials is NoData; one
/// of fewer than n_min trials has LowCount, with value and interval. Estimate::n is the trials.
/// @param groups  the groups, all of one kind.
/// @param n_min   trials below which a group's count is low.
/// @return one estimate per group, in order.
/// @throws InvalidArgument (`bad_count`).
/// @par Complexity  1600 log-gammas per distinct successes, failures and trials; then, per distinct pair, some 20 mixture cdfs of as many
///      incomplete betas as cells are left (1600 for a handful of groups, a dozen for thousands).
/// @par Source  domain.md B.0.6; coverage there 0.944 to 0.984 for 3 to 100 groups.
[[nodiscard]] ROIR_EXPORT std::vector<Estimate> beta_binomial(std::span<Count const> groups, double n_min = 5);

/// Rate of each group by partial pooling (Gamma-Poisson, full Bayes on a grid).
///
/// λ_j ~ Gamma(shape k, mean m), k = u/(1−u), u uniform at 40 mid-points of (0, 1) (k is free of units; 1/k is the squared coefficient of
/// variation between groups), m uniform on the log scale at 40 mid-points around the pooled rate: m₀ = (Σy+½)/ΣT, m₀·exp(±6e), with
/// e² = 1/(Σy+½) + Σ(y_j−m₀T_j)²/(m₀ΣT)² and 6e kept within [0.4, 4]. Posterior of λ_j: mixture of Gamma(k+y_j, rate k/m+T_j).
/// Otherwise as beta_binomial(). A group of no exposure is NoData; Estimate::n is the exposure.
/// @param groups        the groups, all of one kind.
/// @param exposure_min  exposure below which a group's count is low.
/// @return one estimate per group, in order: events per unit of exposure.
/// @throws InvalidArgument (`bad_count`); events without exposure are refused too.
/// @par Source  domain.md B.0.6.
[[nodiscard]] ROIR_EXPORT std::vector<Estimate> gamma_poisson(std::span<Exposure const> groups, double exposure_min = 0);

}  // namespace roir::stats
