// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/autocorrelation.hpp>
#include <roir/stats/intervals.hpp>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

void check_trials(double successes, double n, double level) {
  check_level(level);
  if (!(successes >= 0 && successes <= n && std::isfinite(n)))
    refuse("bad_count", std::to_string(successes) + " successes of " + std::to_string(n) + " trials cannot be", "successes");
}

void check_exposure(double events, double exposure) {
  if (!(events >= 0 && exposure >= 0 && std::isfinite(events) && std::isfinite(exposure)))
    refuse("bad_count", std::to_string(events) + " events in an exposure of " + std::to_string(exposure) + " cannot be", "events");
}

}  // namespace

double normal_quantile(double p) {
  check_probability(p);
  return boost::math::quantile(boost::math::normal_distribution<>{}, p);
}

double t_quantile(double p, double df) {
  check_probability(p);
  if (!(df > 0)) refuse("bad_count", "degrees of freedom lie above 0, not at " + std::to_string(df), "df");
  return boost::math::quantile(boost::math::students_t_distribution<>{df}, p);
}

Interval wilson(double successes, double n, double level) {
  check_trials(successes, n, level);
  if (n == 0) return {};
  double const z = normal_quantile((1 + level) / 2);
  double const p = successes / n;
  double const shrink = 1 + z * z / n;
  double const centre = (p + z * z / (2 * n)) / shrink;
  double const half = z / shrink * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {successes == 0 ? 0 : std::max(0.0, centre - half), successes == n ? 1 : std::min(1.0, centre + half)};
}

Interval clopper_pearson(double successes, double n, double level) {
  check_trials(successes, n, level);
  if (n == 0) return {};
  double const tail = (1 - level) / 2;
  return {successes == 0 ? 0 : boost::math::ibeta_inv(successes, n - successes + 1, tail),
          successes == n ? 1 : boost::math::ibetac_inv(successes + 1, n - successes, tail)};
}

Interval jeffreys(double successes, double n, double level) {
  check_trials(successes, n, level);
  if (n == 0) return {};
  double const tail = (1 - level) / 2;
  return {successes == 0 ? 0 : boost::math::ibeta_inv(successes + 0.5, n - successes + 0.5, tail),
          successes == n ? 1 : boost::math::ibetac_inv(successes + 0.5, n - successes + 0.5, tail)};
}

Interval garwood(double events, double exposure, double level) {
  check_level(level);
  check_exposure(events, exposure);
  if (exposure == 0) return {};
  double const tail = (1 - level) / 2;
  return {events == 0 ? 0 : boost::math::gamma_p_inv(events, tail) / exposure, boost::math::gamma_q_inv(events + 1, tail) / exposure};
}

double effective_n(std::span<std::uint8_t const> zero_one_series) {
  std::vector<double> series(zero_one_series.size());
  std::transform(zero_one_series.begin(), zero_one_series.end(), series.begin(), [](std::uint8_t x) { return x != 0 ? 1.0 : 0.0; });
  double const r = lag1_autocorrelation(series);
  return static_cast<double>(series.size()) * (1 - r) / (1 + r);
}

Estimate proportion(double successes, double n, double n_eff, double n_min) {
  check_trials(successes, n, 0.95);
  if (n == 0) return {.n = 0, .status = Status::NoData, .method = "no trials", .reason = "no_data"};
  if (!(n_eff > 0 && n_eff <= n))
    refuse("bad_count", std::to_string(n_eff) + " effective trials of " + std::to_string(n) + " cannot be", "n_eff");
  bool const low = n_eff < n_min;
  // The quotient first: successes == n must stay exactly so.
  double const p = successes / n;
  return {.value = p,
          .interval = wilson(p * n_eff, n_eff),
          .n = n,
          .status = low ? Status::LowCount : Status::Ok,
          .method = n_eff < n ? "Wilson, n_eff " + std::to_string(std::lround(n_eff)) : "Wilson",
          .reason = low ? "low_n" : ""};
}

Estimate proportion(double successes, double n) {
  return proportion(successes, n, n);
}

Estimate proportion(std::span<std::uint8_t const> zero_one_series, double n_min) {
  auto const successes = std::count_if(zero_one_series.begin(), zero_one_series.end(), [](std::uint8_t x) { return x != 0; });
  return proportion(static_cast<double>(successes), static_cast<double>(zero_one_series.size()), effective_n(zero_one_series), n_min);
}

Estimate rate(double events, double exposure) {
  check_exposure(events, exposure);
  if (exposure == 0) return {.n = 0, .status = Status::NoData, .method = "no exposure", .reason = "no_data"};
  return {.value = events / exposure, .interval = garwood(events, exposure), .n = exposure, .status = Status::Ok, .method = "Garwood"};
}

}  // namespace roir::stats
