// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include "grid.hpp"
#include <roir/stats/shrinkage.hpp>

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace roir::stats {
namespace {

// Doubles are good to 1e-13 here and several times as fast as the long doubles that Boost.Math takes by default.
using Plain = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

constexpr int grid_points = 40;
constexpr double prune_below = 1e-12;

// The mid-point of the i-th of `grid_points` equal parts of (0, 1).
double mid_point(int i) {
  return (i + 0.5) / grid_points;
}

double lgamma(double x) {
  return boost::math::lgamma(x, Plain{});
}

// Distinct values and how much each weighs, in order of value: the order of the groups leaves no trace in the sums.
using Tally = std::map<double, double>;

// Σ weight·ln Γ(shape + value)/Γ(shape).
double log_rising(Tally const& tally, double shape) {
  double const base = lgamma(shape);
  double sum = 0;
  for (auto const& [value, weight] : tally)
    if (value > 0) sum += weight * (lgamma(shape + value) - base);
  return sum;
}

struct CountTallies {
  Tally successes;
  Tally failures;
  Tally trials;

  explicit CountTallies(std::span<Count const> groups) {
    for (Count const& one : groups) {
      successes[one.successes] += 1;
      failures[one.trials - one.successes] += 1;
      trials[one.trials] += 1;
    }
  }
  [[nodiscard]] double log_likelihood(double a, double b) const {
    return log_rising(successes, a) + log_rising(failures, b) - log_rising(trials, a + b);
  }
};

struct ExposureTallies {
  Tally events;
  std::map<double, std::pair<double, double>> exposures;  // exposure → groups that have it, their events

  explicit ExposureTallies(std::span<Exposure const> groups) {
    for (Exposure const& one : groups) {
      if (one.exposure == 0) continue;
      events[one.events] += 1;
      auto& [count, sum] = exposures[one.exposure];
      count += 1;
      sum += one.events;
    }
  }
  [[nodiscard]] double log_likelihood(double shape, double rate) const {
    double sum = log_rising(events, shape);
    for (auto const& [exposure, here] : exposures) {
      // (k + y)·ln(1/(β + T)) + k·ln β, so written that a large β does not cancel.
      sum -= here.first * shape * std::log1p(exposure / rate) + here.second * std::log(rate + exposure);
    }
    return sum;
  }
};

// From log weights to the cells worth keeping, with weights that sum to 1.
std::vector<PriorCell> normalised(std::vector<PriorCell> cells, double prune) {
  double top = -std::numeric_limits<double>::infinity();
  for (PriorCell const& cell : cells) top = std::max(top, cell.weight);
  for (PriorCell& cell : cells) cell.weight = std::exp(cell.weight - top);
  std::erase_if(cells, [prune](PriorCell const& cell) { return cell.weight < prune; });
  double sum = 0;
  for (PriorCell const& cell : cells) sum += cell.weight;
  for (PriorCell& cell : cells) cell.weight /= sum;
  return cells;
}

// Mean and variance of a mixture from those of its parts.
struct Moments {
  double mean = 0;
  double square = 0;
  void add(double weight, double part_mean, double part_variance) {
    mean += weight * part_mean;
    square += weight * (part_variance + part_mean * part_mean);
  }
  [[nodiscard]] double variance() const { return std::max(square - mean * mean, 1e-300); }
};

// Where the rising function `cdf` reaches p; `guess` is near it and above 0.
template <class Cdf>
double solve(Cdf const& cdf, double p, double guess, double tolerance) {
  std::uintmax_t steps = 200;
  auto const close = [tolerance](double low, double high) { return std::abs(high - low) <= tolerance; };
  auto const [low, high] = boost::math::tools::bracket_and_solve_root([&](double x) { return cdf(x) - p; }, std::max(guess, tolerance), 1.1,
                                                                      true, close, steps, Plain{});
  return (low + high) / 2;
}

void check(Count const& one) {
  if (!(one.successes >= 0 && one.successes <= one.trials && std::isfinite(one.trials)))
    refuse("bad_count", std::to_string(one.successes) + " successes of " + std::to_string(one.trials) + " trials cannot be", "groups");
}

void check(Exposure const& one) {
  if (!(one.events >= 0 && one.exposure >= 0 && std::isfinite(one.events) && std::isfinite(one.exposure)) ||
      (one.exposure == 0 && one.events > 0))
    refuse("bad_count", std::to_string(one.events) + " events in an exposure of " + std::to_string(one.exposure) + " cannot be", "groups");
}

Estimate no_data() {
  return {.n = 0, .status = Status::NoData, .method = "no data of its own", .reason = "no_data"};
}

Estimate estimate(Posterior const& posterior, double n, double n_min, char const* method) {
  bool const low = n < n_min;
  // A posterior can be so skewed that its mean lies beyond its interval: the interval is then widened to hold it.
  Interval const interval{std::min(posterior.interval.low, posterior.mean), std::max(posterior.interval.high, posterior.mean)};
  return {.value = posterior.mean,
          .interval = interval,
          .n = n,
          .status = low ? Status::LowCount : Status::Ok,
          .method = method,
          .reason = low ? "low_n" : ""};
}

}  // namespace

double beta_binomial_log_likelihood(std::span<Count const> groups, double a, double b) {
  return CountTallies{groups}.log_likelihood(a, b);
}

double gamma_poisson_log_likelihood(std::span<Exposure const> groups, double shape, double rate) {
  return ExposureTallies{groups}.log_likelihood(shape, rate);
}

std::vector<PriorCell> beta_binomial_grid(std::span<Count const> groups, double prune) {
  CountTallies const tallies{groups};
  std::vector<PriorCell> cells;
  cells.reserve(grid_points * grid_points);
  for (int l = 0; l < grid_points; ++l) {
    double const size = mid_point(l) / (1 - mid_point(l));
    for (int i = 0; i < grid_points; ++i) {
      double const a = mid_point(i) * size;
      double const b = (1 - mid_point(i)) * size;
      cells.push_back({tallies.log_likelihood(a, b), a, b});
    }
  }
  return normalised(std::move(cells), prune);
}

std::vector<PriorCell> gamma_poisson_grid(std::span<Exposure const> groups, double prune) {
  double events = 0;
  double exposure = 0;
  ExposureTallies const tallies{groups};
  for (auto const& [value, weight] : tallies.events) events += value * weight;
  for (auto const& [value, here] : tallies.exposures) exposure += value * here.first;
  double const pooled = (events + 0.5) / exposure;
  std::vector<double> deviations;
  for (Exposure const& one : groups) deviations.push_back(std::pow((one.events - pooled * one.exposure) / (pooled * exposure), 2));
  std::sort(deviations.begin(), deviations.end());
  double variance = 1 / (events + 0.5);
  for (double const one : deviations) variance += one;
  double const half_range = std::clamp(6 * std::sqrt(variance), 0.4, 4.0);
  std::vector<PriorCell> cells;
  cells.reserve(grid_points * grid_points);
  for (int l = 0; l < grid_points; ++l) {
    double const shape = mid_point(l) / (1 - mid_point(l));
    for (int i = 0; i < grid_points; ++i) {
      double const mean = pooled * std::exp(half_range * (2 * mid_point(i) - 1));
      cells.push_back({tallies.log_likelihood(shape, shape / mean), shape, shape / mean});
    }
  }
  return normalised(std::move(cells), prune);
}

Posterior beta_posterior(std::span<PriorCell const> cells, Count group) {
  double const failures = group.trials - group.successes;
  Moments moments;
  for (PriorCell const& cell : cells) {
    double const a = cell.first + group.successes;
    double const b = cell.second + failures;
    double const mean = a / (a + b);
    moments.add(cell.weight, mean, mean * (1 - mean) / (a + b + 1));
  }
  auto const cdf = [&](double x) {
    if (x >= 1) return 1.0;
    double sum = 0;
    for (PriorCell const& cell : cells)
      sum += cell.weight * boost::math::ibeta(cell.first + group.successes, cell.second + failures, x, Plain{});
    return sum;
  };
  // The one Beta of the same mean and variance lies near the mixture.
  double const size = std::max(0.1, moments.mean * (1 - moments.mean) / moments.variance() - 1);
  auto const point = [&](double p) {
    double const guess = boost::math::ibeta_inv(moments.mean * size, (1 - moments.mean) * size, p, Plain{});
    return std::min(1.0, solve(cdf, p, guess, 1e-10));
  };
  return {moments.mean, {point(0.025), point(0.975)}};
}

Posterior gamma_posterior(std::span<PriorCell const> cells, Exposure group) {
  Moments moments;
  for (PriorCell const& cell : cells) {
    double const shape = cell.first + group.events;
    double const rate = cell.second + group.exposure;
    moments.add(cell.weight, shape / rate, shape / (rate * rate));
  }
  auto const cdf = [&](double x) {
    double sum = 0;
    for (PriorCell const& cell : cells)
      sum += cell.weight * boost::math::gamma_p(cell.first + group.events, x * (cell.second + group.exposure), Plain{});
    return sum;
  };
  auto const point = [&](double p) {
    double const guess =
        boost::math::gamma_p_inv(moments.mean * moments.mean / moments.variance(), p, Plain{}) * moments.variance() / moments.mean;
    return solve(cdf, p, guess, 1e-10 * moments.mean);
  };
  return {moments.mean, {point(0.025), point(0.975)}};
}

std::vector<Estimate> beta_binomial(std::span<Count const> groups, double n_min) {
  for (Count const& one : groups) check(one);
  std::vector<Estimate> result(groups.size(), no_data());
  if (std::all_of(groups.begin(), groups.end(), [](Count const& one) { return one.trials == 0; })) return result;
  std::vector<PriorCell> const cells = beta_binomial_grid(groups, prune_below);
  std::map<std::pair<double, double>, Posterior> known;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Count const& one = groups[i];
    if (one.trials == 0) continue;
    auto const [place, is_new] = known.try_emplace({one.successes, one.trials});
    if (is_new) place->second = beta_posterior(cells, one);
    result[i] = estimate(place->second, one.trials, n_min, "beta-binomial, full Bayes");
  }
  return result;
}

std::vector<Estimate> gamma_poisson(std::span<Exposure const> groups, double exposure_min) {
  for (Exposure const& one : groups) check(one);
  std::vector<Estimate> result(groups.size(), no_data());
  if (std::all_of(groups.begin(), groups.end(), [](Exposure const& one) { return one.exposure == 0; })) return result;
  std::vector<PriorCell> const cells = gamma_poisson_grid(groups, prune_below);
  std::map<std::pair<double, double>, Posterior> known;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Exposure const& one = groups[i];
    if (one.exposure == 0) continue;
    auto const [place, is_new] = known.try_emplace({one.events, one.exposure});
    if (is_new) place->second = gamma_posterior(cells, one);
    result[i] = estimate(place->second, one.exposure, exposure_min, "gamma-Poisson, full Bayes");
  }
  return result;
}

}  // namespace roir::stats
