// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include "grid.hpp"
#include <roir/stats/beta.hpp>

#include <boost/math/policies/policy.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <utility>

namespace roir::stats {
namespace {

using Plain = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using Gauss = boost::math::quadrature::gauss<double, 64>;

void check(Beta const& beta) {
  if (!(beta.a > 0 && beta.b > 0 && std::isfinite(beta.a) && std::isfinite(beta.b)))
    refuse("bad_count", "a Beta of shapes " + std::to_string(beta.a) + " and " + std::to_string(beta.b) + " cannot be", "beta");
}

double cdf(Beta const& beta, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return boost::math::ibeta(beta.a, beta.b, x, Plain{});
}

double quantile(Beta const& beta, double p) {
  return boost::math::ibeta_inv(beta.a, beta.b, p, Plain{});
}

// Where the whole mass of a Beta is, but for what no digit shows.
std::pair<double, double> support(Beta const& beta) {
  constexpr double nothing = 1e-15;
  return {quantile(beta, nothing), 1 - quantile({beta.b, beta.a}, nothing)};
}

// The integral of `weight`'s density times `of` over [low, high], which holds no pole but at 0. Shapes of a half or more take the angle
// t = sin^2, which leaves no pole; smaller ones t = s^(1/a), which has the density of a uniform s there.
template <class Of>
double integral(Beta const& weight, double low, double high, Of const& of) {
  if (!(low < high)) return 0;
  double const scale = -std::log(boost::math::beta(weight.a, weight.b, Plain{}));
  if (weight.a < 0.5) {
    auto const integrand = [&](double s) {
      double const t = std::pow(s, 1 / weight.a);
      return std::exp(scale + (weight.b - 1) * std::log1p(-t)) / weight.a * of(t);
    };
    return Gauss::integrate(integrand, std::pow(low, weight.a), std::pow(high, weight.a));
  }
  auto const integrand = [&](double angle) {
    double const sine = std::sin(angle);
    double const cosine = std::cos(angle);
    if (sine <= 0 || cosine <= 0) return 0.0;
    return 2 * std::exp(scale + (2 * weight.a - 1) * std::log(sine) + (2 * weight.b - 1) * std::log(cosine)) * of(sine * sine);
  };
  return Gauss::integrate(integrand, std::asin(std::sqrt(low)), std::asin(std::sqrt(high)));
}

Interval equal_tailed(Beta const& beta) {
  return {quantile(beta, 0.025), 1 - quantile({beta.b, beta.a}, 0.025)};
}

}  // namespace

Weighted weigh_by_age(std::span<double const> ages, std::span<double const> values, double half_life) {
  if (ages.size() != values.size())
    refuse("bad_size", std::to_string(ages.size()) + " ages and " + std::to_string(values.size()) + " values", "ages");
  if (!(half_life > 0)) refuse("bad_time", "a half-life of " + std::to_string(half_life) + " cannot be", "half_life");
  Weighted sum;
  double successes = 0, squares = 0;
  for (std::size_t i = 0; i < ages.size(); ++i) {
    if (!(ages[i] >= 0)) refuse("bad_time", "an age of " + std::to_string(ages[i]) + " cannot be", "ages");
    if (!(values[i] >= 0 && values[i] <= 1)) refuse("bad_count", "a success of " + std::to_string(values[i]) + " cannot be", "values");
    double const weight = std::isinf(half_life) ? 1.0 : std::exp2(-ages[i] / half_life);
    sum.weights += weight;
    successes += weight * values[i];
    squares += weight * weight;
  }
  sum.effective = squares > 0 ? sum.weights * sum.weights / squares : 0;
  sum.share = successes / sum.weights;
  return sum;
}

Beta updated(Beta const& prior, Weighted const& trials) {
  if (trials.effective == 0) return prior;
  return {prior.a + trials.effective * trials.share, prior.b + trials.effective * (1 - trials.share)};
}

Estimate beta_estimate(Beta const& beta, double n) {
  check(beta);
  Interval const ends = equal_tailed(beta);
  return {.value = beta.mean(),
          .interval = {std::min(ends.low, beta.mean()), std::max(ends.high, beta.mean())},
          .n = n,
          .status = Status::Ok,
          .method = "Beta posterior, equal tails"};
}

double difference_cdf(Beta const& x, Beta const& y, double d) {
  check(x);
  check(y);
  auto const [low, high] = support(y);
  // Below -d the condition cannot hold, above 1 - d it always does: the integrand is smooth only in between.
  auto const of = [&](double t) { return cdf(x, t + d); };
  auto const mirrored = [&](double t) { return cdf(x, 1 - t + d); };
  double const from = std::max(low, -d);
  double const to = std::max(from, std::min(high, 1 - d));
  double const middle = std::clamp(y.mean(), from, to);
  double const certain = d > 0 ? 1 - cdf(y, 1 - d) : 0;
  return std::clamp(integral(y, from, middle, of) + integral({y.b, y.a}, 1 - to, 1 - middle, mirrored) + certain, 0.0, 1.0);
}

double probability_above(Beta const& x, Beta const& y) {
  return 1 - difference_cdf(x, y, 0);
}

Estimate beta_difference(Beta const& x, Beta const& y, double n) {
  check(x);
  check(y);
  auto const point = [&](double p) {
    std::uintmax_t steps = 100;
    auto const close = [](double low, double high) { return std::abs(high - low) <= 1e-9; };
    auto const [low, high] = boost::math::tools::toms748_solve([&](double d) { return difference_cdf(x, y, d) - p; }, -1.0, 1.0, -p, 1 - p,
                                                               close, steps, Plain{});
    return (low + high) / 2;
  };
  double const value = x.mean() - y.mean();
  return {.value = value,
          .interval = {std::min(point(0.025), value), std::max(point(0.975), value)},
          .n = n,
          .status = Status::Ok,
          .method = "two Beta posteriors, numeric convolution"};
}

std::vector<Beta> beta_posteriors(std::span<Count const> groups) {
  for (Count const& one : groups)
    if (!(one.successes >= 0 && one.successes <= one.trials && std::isfinite(one.trials)))
      refuse("bad_count", std::to_string(one.successes) + " successes of " + std::to_string(one.trials) + " trials cannot be", "groups");
  std::vector<Beta> result(groups.size());
  if (std::all_of(groups.begin(), groups.end(), [](Count const& one) { return one.trials == 0; })) return result;
  auto const cells = beta_binomial_grid(groups, 1e-12);
  std::map<std::pair<double, double>, Beta> known;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Count const& one = groups[i];
    auto const [place, is_new] = known.try_emplace({one.successes, one.trials});
    if (is_new) {
      double mean = 0, square = 0;
      for (PriorCell const& cell : cells) {
        Beta const part{cell.first + one.successes, cell.second + one.trials - one.successes};
        double const of_part = part.mean();
        mean += cell.weight * of_part;
        square += cell.weight * (of_part * (1 - of_part) / (part.a + part.b + 1) + of_part * of_part);
      }
      double const size = mean * (1 - mean) / std::max(square - mean * mean, 1e-12) - 1;
      place->second = {std::max(mean * size, 1e-3), std::max((1 - mean) * size, 1e-3)};
    }
    result[i] = place->second;
  }
  return result;
}

}  // namespace roir::stats
