// SPDX-License-Identifier: MIT
#include "scoring/posterior.hpp"

#include <roir/stats/intervals.hpp>

#include <cmath>

namespace roir::scoring {

std::vector<LevelReading> level_readings(std::span<PeriodEvidence const> periods) {
  std::vector<LevelReading> readings;
  for (PeriodEvidence const& one : periods) readings.push_back({.months = one.months, .value = one.value, .variance = one.variance});
  return readings;
}

Estimate level_estimate(double mean, double variance, std::size_t n) {
  double const half = stats::normal_quantile(0.975) * std::sqrt(variance);
  return {.value = mean,
          .interval = {mean - half, mean + half},
          .n = static_cast<double>(n),
          .status = Status::Ok,
          .method = "Kalman posterior"};
}

}  // namespace roir::scoring
