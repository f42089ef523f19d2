// SPDX-License-Identifier: MIT
/// @file
/// Beta posteriors of a probability: brought up to date with weighted trials, compared with each other, and one for each of many groups.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/stats/shrinkage.hpp>

#include <span>
#include <vector>

namespace roir::stats {

/// A Beta distribution of a probability. Both shapes are above 0.
struct Beta {
  double a = 1;  ///< successes and what the prior adds to them
  double b = 1;  ///< failures and what the prior adds to them
  /// Its mean.
  [[nodiscard]] double mean() const noexcept { return a / (a + b); }
};

/// Trials that count the less the older they are.
struct Weighted {
  double weights = 0;    ///< sum of the weights, each 2^(-age/half-life)
  double effective = 0;  ///< trials of equal weight that are as much: (sum of w)^2 / sum of w^2
  double share = 0;      ///< weighted share of successes; NaN without trials
};
/// Weighs trials by their age.
/// @param ages       of each trial, 0 or more, in the unit of the half-life.
/// @param values     how far each succeeded, 0 to 1; as many as ages.
/// @param half_life  age at which a trial counts half; above 0, infinity weighs all alike.
/// @throws InvalidArgument (`bad_size`, `bad_time`, `bad_count`).
/// @par Source  domain.md B.0.7. O(n).
[[nodiscard]] ROIR_EXPORT Weighted weigh_by_age(std::span<double const> ages, std::span<double const> values, double half_life);

/// The prior with weighted trials added: effective·share successes, effective·(1 − share) failures (domain.md B.0.7).
[[nodiscard]] ROIR_EXPORT Beta updated(Beta const& prior, Weighted const& trials);

/// Mean and equal-tailed 95 % interval. @param n becomes Estimate::n. @throws InvalidArgument (`bad_count`) unless both shapes are above 0.
[[nodiscard]] ROIR_EXPORT Estimate beta_estimate(Beta const& beta, double n);

/// P(X ≤ d + Y) for independent X and Y, by Gauss-Legendre with 64 nodes on each side of Y's mean (domain.md M14b).
/// @param d  from -1 to 1.
/// @throws InvalidArgument (`bad_count`) unless all shapes are above 0.
[[nodiscard]] ROIR_EXPORT double difference_cdf(Beta const& x, Beta const& y, double d);

/// P(X > Y): how likely it is that x stands for the larger probability.
[[nodiscard]] ROIR_EXPORT double probability_above(Beta const& x, Beta const& y);

/// X − Y: difference of the means with its equal-tailed 95 % interval, by root-finding on difference_cdf(). @param n becomes Estimate::n.
[[nodiscard]] ROIR_EXPORT Estimate beta_difference(Beta const& x, Beta const& y, double n);

/// For each group the Beta with the mean and variance of its posterior in beta_binomial(): what differences are made from. A group without
/// trials has the mean and variance of the prior; without any trials at all each is uniform.
/// @throws InvalidArgument (`bad_count`).
[[nodiscard]] ROIR_EXPORT std::vector<Beta> beta_posteriors(std::span<Count const> groups);

}  // namespace roir::stats
