// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

// How near to a bound a proportion takes the logit scale.
constexpr double near_bound = 0.1;
// What rounding leaves of a spread of zero, relative to the ratios.
constexpr double no_spread = 1e-12;

void check(Ratio const& one, bool bounded01) {
  if (!(one.denominator >= 0 && std::isfinite(one.denominator) && std::isfinite(one.numerator)) ||
      (bounded01 && !(one.numerator >= 0 && one.numerator <= one.denominator)))
    refuse("bad_ratio", "a cluster cannot have " + std::to_string(one.numerator) + " of " + std::to_string(one.denominator), "clusters");
}

bool has_data(Ratio const& one) {
  return one.denominator > 0 || one.numerator != 0;
}

std::vector<Ratio> with_data(std::span<Ratio const> clusters, bool bounded01) {
  std::vector<Ratio> kept;
  for (Ratio const& one : clusters) {
    check(one, bounded01);
    if (has_data(one)) kept.push_back(one);
  }
  return kept;
}

// Sums that stay exact where the terms are whole, and the pooled ratio with and without one cluster.
struct Pool {
  Ratio sum;
  double largest = 0;

  void add(Ratio const& one) {
    sum.numerator += one.numerator;
    sum.denominator += one.denominator;
    largest = std::max(largest, one.denominator);
  }
  [[nodiscard]] double value() const { return sum.numerator / sum.denominator; }
  [[nodiscard]] bool is_empty() const { return sum.denominator == 0; }
  // Without any one cluster there is still a denominator, and not one that is left over from rounding.
  [[nodiscard]] bool can_spare_any() const { return sum.denominator - largest > 1e-9 * sum.denominator; }
  [[nodiscard]] double without(Ratio const& one) const { return (sum.numerator - one.numerator) / (sum.denominator - one.denominator); }
};

Pool pool(std::span<Ratio const> clusters) {
  Pool result;
  for (Ratio const& one : clusters) result.add(one);
  return result;
}

Estimate no_data() {
  return {.n = 0, .status = Status::NoData, .method = "no cluster with data", .reason = "no_data"};
}

Estimate value_alone(double value, std::size_t clusters, std::string why) {
  return {.value = value, .n = static_cast<double>(clusters), .status = Status::LowCount, .method = std::move(why), .reason = "low_n"};
}

Estimate all_alike(double value, std::size_t clusters) {
  Estimate result = value_alone(value, clusters, "no interval: " + std::to_string(clusters) + " clusters without any spread");
  result.reason = "no_spread";
  return result;
}

std::string few(std::size_t clusters) {
  return "no interval from " + std::to_string(clusters) + " clusters: at least 3 are needed";
}

double logit(double p) {
  return std::log(p / (1 - p));
}
double expit(double x) {
  return 1 / (1 + std::exp(-x));
}

// What remains to be done to the jackknife of a proportion.
Estimate within_bounds(Estimate estimate, double denominators) {
  if (estimate.n < 3) return estimate;
  if (std::isnan(estimate.interval.low)) {
    double const trials = std::min(estimate.n, denominators);
    estimate.interval = wilson(estimate.value * trials, trials);
    estimate.status = Status::Ok;
    estimate.reason.clear();
    estimate.method = "Wilson with one trial per cluster: " + std::to_string(std::lround(estimate.n)) + " clusters without any spread";
    return estimate;
  }
  double const p = estimate.value;
  if (p < near_bound || p > 1 - near_bound) {
    double const half = (estimate.interval.high - p) / (p * (1 - p));
    estimate.interval = {expit(logit(p) - half), expit(logit(p) + half)};
    estimate.method += ", logit scale";
  }
  estimate.interval = {std::max(0.0, estimate.interval.low), std::min(1.0, estimate.interval.high)};
  return estimate;
}

}  // namespace

Estimate clustered_ratio(std::span<Ratio const> clusters, bool bounded01) {
  std::vector<Ratio> const kept = with_data(clusters, bounded01);
  Pool const all = pool(kept);
  if (all.is_empty()) return no_data();
  if (kept.size() < 3) return value_alone(all.value(), kept.size(), few(kept.size()));
  if (!all.can_spare_any()) return value_alone(all.value(), kept.size(), "no interval: one cluster has all of the denominator");
  std::vector<double> without(kept.size());
  std::transform(kept.begin(), kept.end(), without.begin(), [&](Ratio const& one) { return all.without(one); });
  Estimate const estimate = jackknife(all.value(), without);
  return bounded01 ? within_bounds(estimate, all.sum.denominator) : estimate;
}

Estimate clustered_mean(std::span<double const> values, bool bounded01) {
  std::vector<Ratio> clusters;
  for (double const value : values)
    if (!std::isnan(value)) clusters.push_back({value, 1});
  return clustered_ratio(clusters, bounded01);
}

Estimate clustered_difference(std::span<Ratio const> a, std::span<Ratio const> b) {
  std::vector<Ratio> const kept_a = with_data(a, false);
  std::vector<Ratio> const kept_b = with_data(b, false);
  Pool const all_a = pool(kept_a);
  Pool const all_b = pool(kept_b);
  if (all_a.is_empty() || all_b.is_empty()) return no_data();
  double const value = all_a.value() - all_b.value();
  std::size_t const count = kept_a.size() + kept_b.size();
  if (kept_a.size() < 3 || kept_b.size() < 3) return value_alone(value, count, few(std::min(kept_a.size(), kept_b.size())));
  if (!all_a.can_spare_any() || !all_b.can_spare_any())
    return value_alone(value, count, "no interval: one cluster has all of the denominator");
  auto const g = static_cast<double>(count);
  auto const part = [g](std::vector<Ratio> const& kept, Pool const& all) {
    double sum = 0;
    for (Ratio const& one : kept) sum += std::pow(all.without(one) - all.value(), 2);
    return (g - 1) / g * sum;
  };
  double const variance_a = part(kept_a, all_a);
  double const variance_b = part(kept_b, all_b);
  double const error = std::sqrt(variance_a + variance_b);
  if (error <= no_spread * (std::abs(all_a.value()) + std::abs(all_b.value()))) return all_alike(value, count);
  double const df = std::pow(variance_a + variance_b, 2) / (std::pow(variance_a, 2) / static_cast<double>(kept_a.size() - 1) +
                                                            std::pow(variance_b, 2) / static_cast<double>(kept_b.size() - 1));
  double const half = t_quantile(0.975, df) * error;
  return {.value = value,
          .interval = {value - half, value + half},
          .n = g,
          .status = Status::Ok,
          .method = "jackknife over " + std::to_string(kept_a.size()) + " and " + std::to_string(kept_b.size()) + " clusters, Welch"};
}

Estimate paired_difference(std::span<PairedRatio const> clusters) {
  std::vector<PairedRatio> kept;
  Pool now;
  Pool before;
  for (PairedRatio const& one : clusters) {
    check(one.now, false);
    check(one.before, false);
    if (!has_data(one.now) && !has_data(one.before)) continue;
    kept.push_back(one);
    now.add(one.now);
    before.add(one.before);
  }
  if (now.is_empty() || before.is_empty()) return no_data();
  double const value = now.value() - before.value();
  if (kept.size() < 3) return value_alone(value, kept.size(), few(kept.size()));
  if (!now.can_spare_any() || !before.can_spare_any())
    return value_alone(value, kept.size(), "no interval: one cluster has all of the denominator");
  std::vector<double> without(kept.size());
  double scale = 0;
  std::transform(kept.begin(), kept.end(), without.begin(), [&](PairedRatio const& one) {
    double const difference = now.without(one.now) - before.without(one.before);
    scale = std::max(scale, std::abs(difference - value));
    return difference;
  });
  if (scale <= no_spread * (std::abs(now.value()) + std::abs(before.value()))) return all_alike(value, kept.size());
  Estimate result = jackknife(value, without);
  result.method += ", paired";
  return result;
}

}  // namespace roir::stats
