// SPDX-License-Identifier: MIT
/// @file
/// The grid of population parameters behind beta_binomial() and gamma_poisson(); here so that tests can compare it with and without
/// pruning.
#pragma once

#include <roir/stats/shrinkage.hpp>

#include <span>
#include <vector>

namespace roir::stats {

/// One cell of the grid: a prior of the groups and how likely the groups make it.
struct PriorCell {
  double weight;  ///< weights of a grid sum to 1
  double first;   ///< Beta: first shape; Gamma: shape
  double second;  ///< Beta: second shape; Gamma: rate
};

/// Cells whose weight is at least `prune_below` times the largest; 0 keeps all 1600.
std::vector<PriorCell> beta_binomial_grid(std::span<Count const> groups, double prune_below);
/// Cells whose weight is at least `prune_below` times the largest; 0 keeps all 1600.
std::vector<PriorCell> gamma_poisson_grid(std::span<Exposure const> groups, double prune_below);
/// ln of the probability of these successes, one by one, under Beta(a, b), without the binomial coefficients.
double beta_binomial_log_likelihood(std::span<Count const> groups, double a, double b);
/// ln of the probability of these events under Gamma(shape, rate), without the terms that do not depend on it.
double gamma_poisson_log_likelihood(std::span<Exposure const> groups, double shape, double rate);

/// Mean and 95 % interval of one group.
struct Posterior {
  double mean;        ///< posterior mean
  Interval interval;  ///< 2.5 % and 97.5 % points
};
/// Of a group of trials.
Posterior beta_posterior(std::span<PriorCell const> cells, Count group);
/// Of a group with exposure.
Posterior gamma_posterior(std::span<PriorCell const> cells, Exposure group);

}  // namespace roir::stats
