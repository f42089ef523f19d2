// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/fieller.hpp>
#include <roir/stats/intervals.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double much_skewness = 0.8;
constexpr double enough_clusters_when_skewed = 8;

void check(UncertainRatio const& r) {
  for (double x : {r.numerator, r.denominator, r.numerator_variance, r.denominator_variance, r.covariance})
    if (!std::isfinite(x)) refuse("bad_value", "a ratio of figures that are not finite", "ratio");
  if (r.numerator_variance < 0 || r.denominator_variance < 0) refuse("bad_value", "a negative variance", "ratio");
}

// Sums of the clusters and their jackknife covariances.
UncertainRatio pooled(std::span<Ratio const> clusters) {
  auto const n = static_cast<double>(clusters.size());
  UncertainRatio sum;
  for (auto const& [numerator, denominator] : clusters) {
    sum.numerator += numerator;
    sum.denominator += denominator;
  }
  for (auto const& [numerator, denominator] : clusters) {
    double const a = numerator - sum.numerator / n;
    double const b = denominator - sum.denominator / n;
    sum.numerator_variance += a * a;
    sum.denominator_variance += b * b;
    sum.covariance += a * b;
  }
  for (double* one : {&sum.numerator_variance, &sum.denominator_variance, &sum.covariance}) *one *= n / (n - 1);
  return sum;
}

// Of the residuals, which have mean 0.
double skewness(std::span<Ratio const> clusters, double ratio) {
  double squares = 0;
  double cubes = 0;
  for (auto const& [numerator, denominator] : clusters) {
    double const residual = numerator - ratio * denominator;
    squares += residual * residual;
    cubes += residual * residual * residual;
  }
  auto const n = static_cast<double>(clusters.size());
  return squares > 0 ? cubes / n / std::pow(squares / n, 1.5) : 0;
}

}  // namespace

FiellerSet fieller(UncertainRatio const& r, double df, double level) {
  check(r);
  check_level(level);
  if (!(df > 0)) refuse("bad_count", std::to_string(df) + " degrees of freedom", "df");
  double const p = (1 + level) / 2;
  double const t = std::isinf(df) ? normal_quantile(p) : t_quantile(p, df);
  double const a = r.denominator * r.denominator - t * t * r.denominator_variance;
  double const b = r.numerator * r.denominator - t * t * r.covariance;
  double const c = r.numerator * r.numerator - t * t * r.numerator_variance;
  double const d = b * b - a * c;
  if (a == 0) {
    if (b == 0) return {};
    return b > 0 ? FiellerSet{FiellerShape::Bounded, c / (2 * b), infinity} : FiellerSet{FiellerShape::Bounded, -infinity, c / (2 * b)};
  }
  if (a < 0 && d < 0) return {};
  double const root = std::sqrt(std::max(0.0, d));  // below 0 by rounding alone when a is above 0
  if (a > 0) return {FiellerShape::Bounded, (b - root) / a, (b + root) / a};
  return {FiellerShape::Exclusive, (b + root) / a, (b - root) / a};
}

Estimate fieller_ratio(std::span<Ratio const> clusters) {
  for (auto const& [numerator, denominator] : clusters)
    if (!std::isfinite(numerator) || !std::isfinite(denominator)) refuse("bad_ratio", "a cluster that is not finite", "clusters");
  auto const n = static_cast<double>(clusters.size());
  if (clusters.empty()) return {.n = 0, .status = Status::NoData, .method = "there are no clusters", .reason = "no_data"};
  UncertainRatio const sum = pooled(clusters);
  if (sum.denominator == 0) return {.n = n, .status = Status::NoData, .method = "the denominators sum to 0", .reason = "no_data"};
  Estimate result{.value = sum.numerator / sum.denominator,
                  .n = n,
                  .status = Status::LowCount,
                  .method = "no interval below 3 clusters",
                  .reason = "low_n"};
  if (clusters.size() < 3) return result;
  bool const is_skewed = std::abs(skewness(clusters, result.value)) > much_skewness;
  auto const [shape, low, high] = fieller(sum, n - 1);
  if (is_skewed && n < enough_clusters_when_skewed)
    return {.n = n, .status = Status::Refused, .method = "a few clusters far from the others", .reason = "too_skewed"};
  if (shape != FiellerShape::Bounded || std::isinf(low) || std::isinf(high))
    return {.n = n, .status = Status::Refused, .method = "the denominator may be 0", .reason = "ratio_unbounded"};
  result.interval = {low, high};
  result.status = Status::Ok;
  result.method = is_skewed ? "Fieller; skewed: true coverage may be near 90 %" : "Fieller";
  result.reason.clear();
  return result;
}

}  // namespace roir::stats
