// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/intervals.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
// How near S must come to 1 − p to count as equal: the root of the rounding of doubles, as in R.
constexpr double flat_tolerance = 1.490116119384766e-8;

void check(std::span<double const> times, std::span<std::uint8_t const> events, std::span<double const> entries) {
  if (events.size() != times.size() || (!entries.empty() && entries.size() != times.size()))
    refuse("bad_size",
           std::to_string(times.size()) + " times, " + std::to_string(events.size()) + " events and " + std::to_string(entries.size()) +
               " entries do not belong together",
           "times");
  for (std::size_t i = 0; i < times.size(); ++i) {
    bool const fits = entries.empty() ? times[i] >= 0 : std::isfinite(entries[i]) && times[i] > entries[i];
    if (!std::isfinite(times[i]) || !fits)
      refuse("bad_time", "observation " + std::to_string(i) + " ends at " + std::to_string(times[i]) + ", not after its entry", "times");
  }
}

Interval interval_of(double survival, double sigma, SurvivalScale scale) {
  if (survival == 1) return {1, 1};
  if (survival == 0) return {nan, nan};
  double const z = normal_quantile(0.975);
  if (scale == SurvivalScale::Log) return {survival * std::exp(-z * sigma), std::min(1.0, survival * std::exp(z * sigma))};
  double const log_log = std::log(-std::log(survival));
  double const half = z * sigma / std::log(survival);  // below 0
  return {std::exp(-std::exp(log_log - half)), std::exp(-std::exp(log_log + half))};
}

// First point where a falling step curve reaches `level`, or the middle of the flat piece that lies at it.
template <class Height>
double crossing(SurvivalCurve const& curve, double level, Height const& height) {
  double reached = nan;
  for (SurvivalStep const& step : curve.steps) {
    double const here = height(step);
    if (std::isnan(here)) continue;
    if (here < level - flat_tolerance) return std::isnan(reached) ? step.time : (reached + step.time) / 2;
    if (here <= level + flat_tolerance && std::isnan(reached)) reached = step.time;
  }
  return std::isnan(reached) ? nan : (reached + curve.steps.back().time) / 2;
}

}  // namespace

SurvivalCurve kaplan_meier(std::span<double const> times, std::span<std::uint8_t const> events, std::span<double const> entries,
                           SurvivalScale scale) {
  check(times, events, entries);
  SurvivalCurve curve;
  curve.n = static_cast<double>(times.size());
  std::vector<std::size_t> order(times.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return times[a] < times[b]; });
  std::vector<double> entered(entries.begin(), entries.end());
  std::sort(entered.begin(), entered.end());
  if (!entered.empty()) curve.start = std::min(0.0, entered.front());

  double survival = 1;
  double variance = 0;
  for (std::size_t i = 0; i < order.size();) {
    SurvivalStep step;
    step.time = times[order[i]];
    // Entered before this time, less gone before it.
    auto const here = entries.empty()
                          ? times.size()
                          : static_cast<std::size_t>(std::lower_bound(entered.begin(), entered.end(), step.time) - entered.begin());
    step.at_risk = static_cast<double>(here - i);
    for (; i < order.size() && times[order[i]] == step.time; ++i) (events[order[i]] != 0 ? step.events : step.censored) += 1;
    double const left = step.at_risk - step.events;
    survival *= left / step.at_risk;
    if (step.events > 0) variance += step.events / (step.at_risk * left);
    step.survival = survival;
    step.standard_error = survival > 0 ? survival * std::sqrt(variance) : nan;
    step.interval = interval_of(survival, std::sqrt(variance), scale);
    curve.events += step.events;
    curve.steps.push_back(step);
  }
  return curve;
}

Estimate survival_at(SurvivalCurve const& curve, double time) {
  if (!std::isfinite(time)) refuse("bad_time", "survival at a time that is not finite", "time");
  if (curve.steps.empty()) return {.n = 0, .status = Status::NoData, .method = "nobody was observed", .reason = "no_data"};
  auto const after =
      std::upper_bound(curve.steps.begin(), curve.steps.end(), time, [](double t, SurvivalStep const& step) { return t < step.time; });
  SurvivalStep const& last = curve.steps.back();
  if (time > last.time && last.survival > 0)
    return {.n = curve.n, .status = Status::NoData, .method = "observation ends earlier", .reason = "beyond_follow_up"};
  Estimate result{.value = 1, .n = curve.n, .status = Status::Ok, .method = "Kaplan-Meier"};
  if (after != curve.steps.begin()) {
    SurvivalStep const& here = *(after - 1);
    result.value = here.survival;
    result.interval = here.interval;
  }
  if (result.value == 1) {
    double const at_risk = after != curve.steps.end() ? after->at_risk : last.at_risk;
    result.interval = wilson(at_risk, at_risk);
    result.method = "no event yet: Wilson for those at risk";
  } else if (result.value == 0) {
    result.method = "no interval once nobody is left";
  }
  return result;
}

Estimate survival_quantile(SurvivalCurve const& curve, double p) {
  check_probability(p);
  if (curve.steps.empty()) return {.n = 0, .status = Status::NoData, .method = "nobody was observed", .reason = "no_data"};
  double const level = 1 - p;
  double const value = crossing(curve, level, [](SurvivalStep const& step) { return step.survival; });
  if (std::isnan(value))
    return {.n = curve.n, .status = Status::NotApplicable, .method = "the curve does not fall that far", .reason = "not_reached"};
  Interval const interval{crossing(curve, level, [](SurvivalStep const& step) { return step.interval.low; }),
                          crossing(curve, level, [](SurvivalStep const& step) { return step.interval.high; })};
  bool const is_open = std::isnan(interval.high);
  return {.value = value,
          .interval = interval,
          .n = curve.n,
          .status = Status::Ok,
          .method = is_open ? "Kaplan-Meier; the interval is open above" : "Kaplan-Meier"};
}

Estimate survival_median(SurvivalCurve const& curve) {
  return survival_quantile(curve, 0.5);
}

}  // namespace roir::stats
