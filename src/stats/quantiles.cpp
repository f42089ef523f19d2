// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/quantiles.hpp>

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<double> present(std::span<double const> values) {
  std::vector<double> result;
  result.reserve(values.size());
  for (double const value : values) {
    if (std::isinf(value)) refuse("bad_value", "a sample holds an infinite value", "values");
    if (!std::isnan(value)) result.push_back(value);
  }
  return result;
}

// The value at a place counted from 0; reorders.
double at(std::vector<double>& values, std::size_t place) {
  auto const it = values.begin() + static_cast<std::ptrdiff_t>(place);
  std::nth_element(values.begin(), it, values.end());
  return *it;
}

double interpolated(std::vector<double> values, double p) {
  if (values.empty()) return nan;
  double const h = static_cast<double>(values.size() - 1) * p;
  auto const below = static_cast<std::size_t>(h);
  double const low = at(values, below);
  if (below + 1 == values.size()) return low;
  double const high = *std::min_element(values.begin() + static_cast<std::ptrdiff_t>(below + 1), values.end());
  return low + (h - std::floor(h)) * (high - low);
}

// P(B ≥ rank), B ~ Bin(n, p), 1 ≤ rank ≤ n.
double at_least(std::size_t rank, std::size_t n, double p) {
  return boost::math::ibeta(static_cast<double>(rank), static_cast<double>(n - rank + 1), p);
}
// P(B < rank).
double below(std::size_t rank, std::size_t n, double p) {
  return boost::math::ibetac(static_cast<double>(rank), static_cast<double>(n - rank + 1), p);
}

// The first rank of 1..n+1 at which `reached`, which stays true from there on.
template <class Predicate>
std::size_t first_rank(std::size_t n, Predicate const& reached) {
  std::size_t low = 1;
  std::size_t high = n + 1;
  while (low < high) {
    std::size_t const middle = (low + high) / 2;
    if (reached(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

Interval rank_interval(std::vector<double> values, double p, double level) {
  std::size_t const n = values.size();
  double const tail = (1 - level) / 2;
  std::size_t const low = first_rank(n, [&](std::size_t rank) { return below(rank, n, p) > tail; }) - 1;
  std::size_t const high = first_rank(n, [&](std::size_t rank) { return at_least(rank, n, p) <= tail; });
  return {low >= 1 ? at(values, low - 1) : nan, high <= n ? at(values, high - 1) : nan};
}

}  // namespace

double quantile(std::span<double const> values, double p) {
  if (!(p >= 0 && p <= 1)) refuse("bad_probability", "a quantile is of a share between 0 and 1, not of " + std::to_string(p), "p");
  return interpolated(present(values), p);
}

double lower_median(std::span<double const> values) {
  std::vector<double> kept = present(values);
  return kept.empty() ? nan : at(kept, (kept.size() - 1) / 2);
}

Interval quantile_interval(std::span<double const> values, double p, double level) {
  check_probability(p);
  check_level(level);
  return rank_interval(present(values), p, level);
}

Estimate quantile_estimate(std::span<double const> values, double p, double n_min) {
  check_probability(p);
  std::vector<double> const kept = present(values);
  if (kept.empty()) return {.n = 0, .status = Status::NoData, .method = "no values", .reason = "no_data"};
  auto const n = static_cast<double>(kept.size());
  Interval const interval = rank_interval(kept, p, 0.95);
  bool const whole = !std::isnan(interval.low) && !std::isnan(interval.high);
  bool const low = n < n_min || !whole;
  return {.value = interpolated(kept, p),
          .interval = interval,
          .n = n,
          .status = low ? Status::LowCount : Status::Ok,
          .method = whole ? "binomial ranks" : "binomial ranks; too few values for both ends",
          .reason = low ? "low_n" : ""};
}

}  // namespace roir::stats
