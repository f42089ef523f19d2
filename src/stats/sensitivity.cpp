// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/sensitivity.hpp>

#include <cmath>
#include <string>

namespace roir::stats {
namespace {

void check_ratio(double ratio) {
  if (!(ratio > 0 && std::isfinite(ratio)))
    refuse("bad_ratio", "a ratio of " + std::to_string(ratio) + ", not above 0 and finite", "ratio");
}

void check_t(double t, double df) {
  if (!std::isfinite(t)) refuse("bad_value", "a t that is not finite", "t");
  if (!(df > 0)) refuse("bad_count", std::to_string(df) + " degrees of freedom", "df");
}

}  // namespace

double e_value(double risk_ratio) {
  check_ratio(risk_ratio);
  double const up = risk_ratio < 1 ? 1 / risk_ratio : risk_ratio;
  return up + std::sqrt(up * (up - 1));
}

double e_value_of_limit(Interval const& risk_ratio) {
  check_ratio(risk_ratio.low);
  check_ratio(risk_ratio.high);
  if (risk_ratio.low > risk_ratio.high) refuse("bad_ratio", "an interval that ends before it begins", "risk_ratio");
  if (risk_ratio.low <= 1 && 1 <= risk_ratio.high) return 1;
  return e_value(risk_ratio.low > 1 ? risk_ratio.low : risk_ratio.high);
}

double risk_ratio_of_hazard_ratio(double hazard_ratio) {
  check_ratio(hazard_ratio);
  return (1 - std::pow(0.5, std::sqrt(hazard_ratio))) / (1 - std::pow(0.5, std::sqrt(1 / hazard_ratio)));
}

double risk_ratio_of_difference(double d) {
  if (!std::isfinite(d)) refuse("bad_value", "a difference that is not finite", "d");
  return std::exp(0.91 * d);
}

double robustness_value(double t, double df, double q) {
  check_t(t, df);
  if (!(q > 0 && q <= 1)) refuse("bad_level", "a share of " + std::to_string(q) + ", not above 0 and up to 1", "q");
  double const f2 = q * q * t * t / df;
  // The same as the formula, without taking like from like.
  return f2 == 0 ? 0 : 2 / (1 + std::sqrt(1 + 4 / f2));
}

double partial_r2(double t, double df) {
  check_t(t, df);
  return t * t / (t * t + df);
}

}  // namespace roir::stats
