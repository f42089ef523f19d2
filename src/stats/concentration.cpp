// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/concentration.hpp>
#include <roir/stats/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace roir::stats {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void check(std::span<Portion const> portions) {
  for (Portion const& portion : portions) {
    if (!(portion.amount >= 0 && std::isfinite(portion.amount) && portion.exposure >= 0 && std::isfinite(portion.exposure)))
      refuse("bad_value", "an amount or exposure is negative or not finite", "portions");
    if (portion.amount > 0 && portion.exposure == 0) refuse("bad_value", "an amount without exposure has no rate", "portions");
  }
}

Portion total(std::span<Portion const> portions) {
  return std::accumulate(portions.begin(), portions.end(), Portion{0, 0}, [](Portion const& sum, Portion const& portion) {
    return Portion{sum.amount + portion.amount, sum.exposure + portion.exposure};
  });
}

bool is_empty(Portion const& sum) noexcept {
  return !(sum.amount > 0 && sum.exposure > 0);
}

/// Places of the portions with exposure in order of their rates, least first.
std::vector<std::uint32_t> by_rate(std::span<Portion const> portions) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < portions.size(); ++i)
    if (portions[i].exposure > 0) places.push_back(i);
  std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    double const left = portions[a].amount / portions[a].exposure, right = portions[b].amount / portions[b].exposure;
    return left != right ? left < right : a < b;
  });
  return places;
}

/// For each portion its part Σ_j |x_i e_j − x_j e_i| of the differences between all pairs: e_i e_j |ρ_i − ρ_j| without a division.
std::vector<double> differences(std::span<Portion const> portions) {
  std::vector<double> parts(portions.size(), 0.0);
  Portion const all = total(portions);
  Portion below{0, 0};
  for (std::uint32_t const place : by_rate(portions)) {
    Portion const& own = portions[place];
    Portion const above{all.amount - below.amount - own.amount, all.exposure - below.exposure - own.exposure};
    parts[place] =
        (own.amount * below.exposure - own.exposure * below.amount) + (own.exposure * above.amount - own.amount * above.exposure);
    below = {below.amount + own.amount, below.exposure + own.exposure};
  }
  return parts;
}

double index_of(double difference, Portion const& sum) {
  return std::clamp(difference / (2 * sum.amount * sum.exposure), 0.0, 1.0);
}

double pairs_within(std::span<Portion const> portions, std::span<std::uint32_t const> places) {
  double sum = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      Portion const &a = portions[places[i]], &b = portions[places[j]];
      sum += 2 * std::abs(a.amount * b.exposure - b.amount * a.exposure);
    }
  return sum;
}

/// Places by cluster, clusters without exposure left out.
std::vector<std::vector<std::uint32_t>> members(std::span<Portion const> portions, std::span<std::uint32_t const> clusters) {
  std::vector<std::vector<std::uint32_t>> all(clusters.empty() ? 0 : *std::max_element(clusters.begin(), clusters.end()) + std::size_t{1});
  for (std::uint32_t i = 0; i < portions.size(); ++i)
    if (portions[i].exposure > 0) all[clusters[i]].push_back(i);
  std::erase_if(all, [](auto const& places) { return places.empty(); });
  return all;
}

}  // namespace

std::vector<LorenzPoint> lorenz_curve(std::span<Portion const> portions) {
  check(portions);
  Portion const all = total(portions);
  std::vector<LorenzPoint> curve{{0, 0}};
  if (is_empty(all)) return curve;
  Portion sum{0, 0};
  for (std::uint32_t const place : by_rate(portions)) {
    sum = {sum.amount + portions[place].amount, sum.exposure + portions[place].exposure};
    curve.push_back({std::min(1.0, sum.exposure / all.exposure), std::min(1.0, sum.amount / all.amount)});
  }
  curve.back() = {1, 1};
  return curve;
}

double gini(std::span<Portion const> portions) {
  check(portions);
  Portion const all = total(portions);
  if (is_empty(all)) return nothing;
  auto const parts = differences(portions);
  return index_of(std::accumulate(parts.begin(), parts.end(), 0.0), all);
}

Estimate clustered_gini(std::span<Portion const> portions, std::span<std::uint32_t const> clusters) {
  if (clusters.size() != portions.size()) refuse("bad_size", "each portion needs a cluster", "clusters");
  check(portions);
  Portion const all = total(portions);
  if (is_empty(all)) return {.reason = "no_data"};
  auto const parts = differences(portions);
  double const difference = std::accumulate(parts.begin(), parts.end(), 0.0);
  double const value = index_of(difference, all);
  std::vector<double> without_one;
  for (auto const& places : members(portions, clusters)) {
    Portion rest = all;
    double left = difference + pairs_within(portions, places);
    for (std::uint32_t const place : places) {
      rest = {rest.amount - portions[place].amount, rest.exposure - portions[place].exposure};
      left -= 2 * parts[place];
    }
    // What rounding leaves of nothing says nothing.
    bool const has_all = rest.amount <= 1e-12 * all.amount || rest.exposure <= 1e-12 * all.exposure;
    without_one.push_back(has_all ? nothing : index_of(left, rest));
  }
  auto const n = static_cast<double>(without_one.size());
  if (std::any_of(without_one.begin(), without_one.end(), [](double one) { return std::isnan(one); }))
    return {.value = value, .n = n, .status = Status::LowCount, .method = "no interval: one cluster has everything", .reason = "low_n"};
  Estimate estimate = jackknife(value, without_one, "clusters");
  if (!std::isnan(estimate.interval.low)) estimate.interval = {std::max(0.0, estimate.interval.low), std::min(1.0, estimate.interval.high)};
  return estimate;
}

double theil(std::span<Portion const> portions) {
  check(portions);
  Portion const all = total(portions);
  if (is_empty(all)) return nothing;
  double sum = 0;
  for (Portion const& portion : portions)
    if (portion.amount > 0) sum += portion.amount / all.amount * std::log(portion.amount / all.amount / (portion.exposure / all.exposure));
  return std::max(0.0, sum);
}

double concentration_index(std::span<Portion const> ranked) {
  check(ranked);
  Portion const all = total(ranked);
  if (is_empty(all)) return nothing;
  double before = 0, sum = 0;
  for (Portion const& portion : ranked) {
    double const weight = portion.exposure / all.exposure;
    sum += (portion.amount / all.amount - weight) * (before + weight / 2 - 0.5);
    before += weight;
  }
  return 2 * sum;
}

}  // namespace roir::stats
