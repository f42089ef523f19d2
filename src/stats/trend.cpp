// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/autocorrelation.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/trend.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr std::size_t min_points = 3;
constexpr std::size_t min_points_for_interval = 6;

struct Point {
  double time;
  double value;
};

std::vector<Point> points(std::span<double const> times, std::span<double const> values) {
  if (times.size() != values.size())
    refuse("bad_size", std::to_string(times.size()) + " times do not belong to " + std::to_string(values.size()) + " values", "times");
  std::vector<Point> result;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (std::isnan(times[i]) || std::isnan(values[i])) continue;
    if (std::isinf(times[i]) || std::isinf(values[i])) refuse("bad_value", "a trend holds an infinite figure", "values");
    result.push_back({times[i], values[i]});
  }
  if (result.size() > max_trend_points)
    throw LimitExceeded{{.code = "too_many_points",
                         .message = "a trend of " + std::to_string(result.size()) + " points, at most " + std::to_string(max_trend_points),
                         .subject = "times",
                         .place = {},
                         .hint = "Take means of longer periods first."}};
  std::stable_sort(result.begin(), result.end(), [](Point const& a, Point const& b) { return a.time < b.time; });
  return result;
}

double median(std::vector<double> values) {
  auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

// The value at a rank counted from 1.
double at_rank(std::vector<double>& values, std::size_t rank) {
  auto const place = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

// Sums over groups of equal figures that Kendall's variance needs.
struct Ties {
  double pairs = 0;   // Σ t(t−1)/2
  double linear = 0;  // Σ t(t−1)
  double cubic = 0;   // Σ t(t−1)(t−2)
  double spread = 0;  // Σ t(t−1)(2t+5)
};

Ties ties(std::vector<double> figures) {
  std::sort(figures.begin(), figures.end());
  Ties result;
  for (std::size_t i = 0; i < figures.size();) {
    std::size_t end = i;
    while (end < figures.size() && figures[end] == figures[i]) ++end;
    auto const t = static_cast<double>(end - i);
    result.pairs += t * (t - 1) / 2;
    result.linear += t * (t - 1);
    result.cubic += t * (t - 1) * (t - 2);
    result.spread += t * (t - 1) * (2 * t + 5);
    i = end;
  }
  return result;
}

double kendall_variance(double n, Ties const& in_time, Ties const& in_value) {
  double const main = (n * (n - 1) * (2 * n + 5) - in_time.spread - in_value.spread) / 18;
  return main + in_time.linear * in_value.linear / (2 * n * (n - 1)) + in_time.cubic * in_value.cubic / (9 * n * (n - 1) * (n - 2));
}

Estimate without_interval(double value, double n, std::string why) {
  return {.value = value, .n = n, .status = Status::LowCount, .method = std::move(why), .reason = "low_n"};
}

}  // namespace

Trend theil_sen(std::span<double const> times, std::span<double const> values, Dependence dependence) {
  std::vector<Point> const all = points(times, values);
  auto const n = static_cast<double>(all.size());
  Trend trend;
  if (all.size() < min_points) {
    trend.slope = {.n = n, .status = Status::NoData, .method = "a trend needs 3 points", .reason = "no_data"};
    return trend;
  }
  std::vector<double> slopes;
  slopes.reserve(all.size() * (all.size() - 1) / 2);
  double s = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (all[i].time == all[j].time) continue;
      slopes.push_back((all[j].value - all[i].value) / (all[j].time - all[i].time));
      s += all[j].value > all[i].value ? 1 : all[j].value < all[i].value ? -1 : 0;
    }
  if (slopes.empty()) {
    trend.slope = {.n = n, .status = Status::NotApplicable, .method = "all points are of one time", .reason = "not_applicable"};
    return trend;
  }
  double const slope = median(slopes);
  std::vector<double> residuals;
  std::vector<double> time_figures;
  std::vector<double> value_figures;
  for (Point const& point : all) {
    residuals.push_back(point.value - slope * point.time);
    time_figures.push_back(point.time);
    value_figures.push_back(point.value);
  }
  trend.intercept = median(residuals);

  Ties const in_time = ties(std::move(time_figures));
  Ties const in_value = ties(std::move(value_figures));
  double variance = kendall_variance(n, in_time, in_value);
  std::string method = "Theil-Sen, Kendall";
  if (dependence == Dependence::Autocorrelation) {
    double const r = lag1_autocorrelation(residuals);
    variance *= (1 + r) / (1 - r);
    method += ", widened for autocorrelation";
  }
  double const pairs = n * (n - 1) / 2;
  if (in_value.pairs < pairs) {
    trend.tau = s / std::sqrt((pairs - in_time.pairs) * (pairs - in_value.pairs));
    trend.z = s / std::sqrt(variance);
  }
  if (all.size() < min_points_for_interval) {
    trend.slope = without_interval(slope, n, "no interval below 6 points");
    return trend;
  }
  if (in_value.pairs == pairs) {
    trend.slope = without_interval(slope, n, "no interval: all values are equal");
    trend.slope.reason = "no_spread";
    return trend;
  }
  double const rank = std::floor((static_cast<double>(slopes.size()) - normal_quantile(0.975) * std::sqrt(variance)) / 2);
  if (!(rank >= 1)) {
    trend.slope = without_interval(slope, n, "no interval: too few slopes for its ranks");
    return trend;
  }
  auto const low = static_cast<std::size_t>(rank);
  double const lower = at_rank(slopes, low);
  double const upper = at_rank(slopes, slopes.size() + 1 - low);
  trend.slope = {.value = slope, .interval = {lower, upper}, .n = n, .status = Status::Ok, .method = std::move(method)};
  return trend;
}

}  // namespace roir::stats
