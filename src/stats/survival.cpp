// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include "counts.hpp"
#include "robust_variance.hpp"
#include <roir/stats/intervals.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double z = 1.959963984540054;  // normal_quantile(0.975)
constexpr double infinity = std::numeric_limits<double>::infinity();
// How near S must come to 1 − p to count as equal: the root of the rounding of doubles, as in R.
constexpr double flat_tolerance = 1.490116119384766e-8;

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

double squared_sine(double x) {
  double const sine = std::sin(std::clamp(x, 0.0, std::acos(-1.0) / 2));
  return sine * sine;
}

// `half` is z·σ.
Interval interval_of(double s, double half, SurvivalScale scale) {
  switch (scale) {
    case SurvivalScale::LogLog: {
      double const middle = std::log(-std::log(s));
      double const width = half / -std::log(s);
      return {std::exp(-std::exp(middle + width)), std::exp(-std::exp(middle - width))};
    }
    case SurvivalScale::Log:
      return {s * std::exp(-half), std::min(1.0, s * std::exp(half))};
    case SurvivalScale::Plain:
      return {std::max(0.0, s - half * s), std::min(1.0, s + half * s)};
    case SurvivalScale::Logit: {
      double const middle = std::log(s / (1 - s));
      return {logistic(middle - half / (1 - s)), logistic(middle + half / (1 - s))};
    }
    case SurvivalScale::Arcsin: {
      double const middle = std::asin(std::sqrt(s));
      double const width = half / 2 * std::sqrt(s / (1 - s));
      return {squared_sine(middle - width), squared_sine(middle + width)};
    }
  }
  return {nan, nan};
}

Interval interval_at(SurvivalCurve const& curve, std::size_t i) {
  double const s = curve.survival[i];
  if (s == 1) return {1, 1};
  if (s == 0) return {nan, nan};
  return interval_of(s, z * std::sqrt(curve.variance[i]), curve.scale);
}

double standard_error_at(SurvivalCurve const& curve, std::size_t i) {
  return curve.survival[i] > 0 ? curve.survival[i] * std::sqrt(curve.variance[i]) : nan;
}

void check_time(double time) {
  if (!std::isfinite(time)) refuse("bad_time", "survival at a time that is not finite", "time");
}

// Steps at or before a time.
std::size_t steps_until(SurvivalCurve const& curve, double time) {
  return static_cast<std::size_t>(std::upper_bound(curve.times.begin(), curve.times.end(), time) - curve.times.begin());
}

bool is_known(SurvivalCurve const& curve, double time) {
  return curve.size() > 0 && (time <= curve.times.back() || curve.survival.back() == 0);
}

// First point where a falling step curve reaches `level`, or the middle of the flat piece that lies at it.
template <class Height>
double crossing(SurvivalCurve const& curve, double level, Height const& height) {
  double reached = nan;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    double const here = height(i);
    if (std::isnan(here)) continue;
    if (here < level - flat_tolerance) return std::isnan(reached) ? curve.times[i] : (reached + curve.times[i]) / 2;
    if (here <= level + flat_tolerance && std::isnan(reached)) reached = curve.times[i];
  }
  return std::isnan(reached) ? nan : (reached + curve.times.back()) / 2;
}

// Leaves out the times at which somebody entered, and that is all.
void keep_ends(SurvivalCurve& curve) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    if (curve.events[i] + curve.censored[i] == 0) continue;
    if (kept < i)
      for (auto* column : {&curve.times, &curve.at_risk, &curve.events, &curve.censored}) (*column)[kept] = (*column)[i];
    ++kept;
  }
  for (auto* column : {&curve.times, &curve.at_risk, &curve.events, &curve.censored}) column->resize(kept);
}

SurvivalCurve curve_of(Counts&& counts, SurvivalScale scale) {
  SurvivalCurve curve{.times = std::move(counts.times),
                      .at_risk = std::move(counts.at_risk),
                      .events = std::move(counts.events),
                      .censored = std::move(counts.censored),
                      .n = counts.total,
                      .start = counts.start,
                      .scale = scale};
  keep_ends(curve);
  curve.survival.resize(curve.size());
  curve.variance.resize(curve.size());
  double survival = 1;
  double variance = 0;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    double const events = curve.events[i];
    if (events > 0) {
      double const left = curve.at_risk[i] - events;
      survival *= left / curve.at_risk[i];
      variance += left > 0 ? events / (curve.at_risk[i] * left) : infinity;
      curve.total_events += events;
    }
    curve.survival[i] = survival;
    curve.variance[i] = variance;
  }
  return curve;
}

}  // namespace

SurvivalStep SurvivalCurve::step(std::size_t i) const {
  return {.time = times[i],
          .at_risk = at_risk[i],
          .events = events[i],
          .censored = censored[i],
          .survival = survival[i],
          .standard_error = standard_error_at(*this, i),
          .interval = interval_at(*this, i)};
}

std::vector<SurvivalCurve> kaplan_meier_by_group(Observations const& o, SurvivalScale scale) {
  std::vector<SurvivalCurve> curves;
  for (Counts& counts : count_by_time(o, o.groups, groups_in(o.groups))) curves.push_back(curve_of(std::move(counts), scale));
  if (std::any_of(o.weights.begin(), o.weights.end(), [](double weight) { return weight != std::floor(weight); })) make_robust(o, curves);
  return curves;
}

SurvivalCurve kaplan_meier(std::span<double const> times, std::span<std::uint8_t const> events, std::span<double const> entries,
                           SurvivalScale scale) {
  return kaplan_meier_by_group({.times = times, .events = events, .entries = entries}, scale).front();
}

Estimate survival_at(SurvivalCurve const& curve, double time) {
  check_time(time);
  if (curve.size() == 0) return {.n = 0, .status = Status::NoData, .method = "nobody was observed", .reason = "no_data"};
  if (!is_known(curve, time))
    return {.n = curve.n, .status = Status::NoData, .method = "observation ends earlier", .reason = "beyond_follow_up"};
  std::size_t const until = steps_until(curve, time);
  Estimate result{.value = 1, .n = curve.n, .status = Status::Ok, .method = "Kaplan-Meier"};
  if (until > 0) {
    result.value = curve.survival[until - 1];
    result.interval = interval_at(curve, until - 1);
  }
  if (result.value == 1) {
    double const at_risk = curve.at_risk[std::min(until, curve.size() - 1)];
    result.interval = wilson(at_risk, at_risk);
    result.method = "no event yet: Wilson for those at risk";
  } else if (result.value == 0) {
    result.method = "no interval once nobody is left";
  }
  return result;
}

double survival_standard_error(SurvivalCurve const& curve, double time) {
  check_time(time);
  if (!is_known(curve, time)) return nan;
  std::size_t const until = steps_until(curve, time);
  return until > 0 ? standard_error_at(curve, until - 1) : 0;
}

Measured cumulative_hazard(SurvivalCurve const& curve, double time) {
  check_time(time);
  if (!is_known(curve, time)) return {nan, nan};
  double hazard = 0;
  double variance = 0;
  for (std::size_t i = 0; i < steps_until(curve, time); ++i) {
    hazard += curve.events[i] / curve.at_risk[i];
    variance += curve.events[i] / (curve.at_risk[i] * curve.at_risk[i]);
  }
  return {hazard, std::sqrt(variance)};
}

Estimate survival_quantile(SurvivalCurve const& curve, double p) {
  check_probability(p);
  if (curve.size() == 0) return {.n = 0, .status = Status::NoData, .method = "nobody was observed", .reason = "no_data"};
  double const level = 1 - p;
  double const value = crossing(curve, level, [&](std::size_t i) { return curve.survival[i]; });
  if (std::isnan(value))
    return {.n = curve.n, .status = Status::NotApplicable, .method = "the curve does not fall that far", .reason = "not_reached"};
  Interval const interval{crossing(curve, level, [&](std::size_t i) { return interval_at(curve, i).low; }),
                          crossing(curve, level, [&](std::size_t i) { return interval_at(curve, i).high; })};
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
