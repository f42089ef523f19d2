// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/intervals.hpp>
#include <roir/stats/restricted_mean.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void check_horizon(SurvivalCurve const& curve, double tau) {
  if (!(tau > 0 && std::isfinite(tau))) refuse("bad_time", "a mean up to " + std::to_string(tau) + ", not above 0 and finite", "tau");
  if (curve.start < 0) refuse("bad_time", "the curve begins at " + std::to_string(curve.start) + ", before 0", "curve");
}

double p_value_of(double z) {
  return std::erfc(std::abs(z) / std::sqrt(2.0));
}

Contrast contrast_of(double value, double standard_error) {
  double const half = normal_quantile(0.975) * standard_error;
  return {value, {value - half, value + half}, p_value_of(value / standard_error)};
}

// Of two positive figures; `relative` are their standard errors over themselves.
Contrast ratio_of(double a, double b, double relative_a, double relative_b) {
  Contrast const log = contrast_of(std::log(a / b), std::hypot(relative_a, relative_b));
  return {std::exp(log.value), {std::exp(log.interval.low), std::exp(log.interval.high)}, log.p_value};
}

}  // namespace

Measured restricted_mean(SurvivalCurve const& curve, double tau) {
  check_horizon(curve, tau);
  if (curve.size() == 0 || (curve.times.back() < tau && curve.survival.back() > 0)) return {nan, nan};
  auto const end = static_cast<std::size_t>(std::upper_bound(curve.times.begin(), curve.times.end(), tau) - curve.times.begin());
  // From τ back, so that the area from each time to τ is known when its term is due.
  double area = 0;
  double variance = 0;
  double until = tau;
  for (std::size_t i = end; i-- > 0;) {
    area += curve.survival[i] * (until - curve.times[i]);
    until = curve.times[i];
    double const left = curve.at_risk[i] - curve.events[i];
    if (curve.events[i] > 0 && left > 0) variance += area * area * curve.events[i] / (curve.at_risk[i] * left);
  }
  return {area + until, curve.is_robust ? nan : std::sqrt(variance)};
}

Estimate rmst(SurvivalCurve const& curve, double tau) {
  auto const [mean, standard_error] = restricted_mean(curve, tau);
  if (curve.size() == 0) return {.n = 0, .status = Status::NoData, .method = "nobody was observed", .reason = "no_data"};
  if (std::isnan(mean))
    return {.n = curve.n, .status = Status::Refused, .method = "observation ends before the horizon", .reason = "follow_up_too_short"};
  if (std::isnan(standard_error))
    return {.value = mean, .n = curve.n, .status = Status::Ok, .method = "area under Kaplan-Meier; no interval for fractional weights"};
  double const half = normal_quantile(0.975) * standard_error;
  return {.value = mean,
          .interval = {std::max(0.0, mean - half), std::min(tau, mean + half)},
          .n = curve.n,
          .status = Status::Ok,
          .method = "area under Kaplan-Meier"};
}

RestrictedMeanContrast restricted_mean_contrast(SurvivalCurve const& a, SurvivalCurve const& b, double tau) {
  Measured const of_a = restricted_mean(a, tau);
  Measured const of_b = restricted_mean(b, tau);
  double const lost_a = tau - of_a.value;
  double const lost_b = tau - of_b.value;
  return {.difference = contrast_of(of_a.value - of_b.value, std::hypot(of_a.standard_error, of_b.standard_error)),
          .ratio = ratio_of(of_a.value, of_b.value, of_a.standard_error / of_a.value, of_b.standard_error / of_b.value),
          .lost_ratio = ratio_of(lost_a, lost_b, of_a.standard_error / lost_a, of_b.standard_error / lost_b)};
}

}  // namespace roir::stats
