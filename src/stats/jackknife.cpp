// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>

#include <cmath>
#include <string>

namespace roir::stats {

double jackknife_variance(double value, std::span<double const> without_one) {
  double sum = 0;
  for (double const one : without_one) sum += (one - value) * (one - value);
  if (!std::isfinite(sum) || !std::isfinite(value)) refuse("bad_value", "a jackknife needs finite estimates", "without_one");
  auto const count = static_cast<double>(without_one.size());
  return count > 0 ? (count - 1) / count * sum : 0;
}

Estimate jackknife(double value, std::span<double const> without_one, char const* unit) {
  double const variance = jackknife_variance(value, without_one);
  auto const count = static_cast<double>(without_one.size());
  std::string const units = std::to_string(without_one.size()) + " " + unit;
  Estimate result{.value = value, .n = count, .status = Status::LowCount, .method = {}, .reason = "low_n"};
  if (count < 3) {
    result.method = "no interval from " + units + ": at least 3 are needed";
    return result;
  }
  double const error = std::sqrt(variance);
  // What rounding alone leaves of a spread of zero.
  if (error <= 1e-12 * std::abs(value)) {
    result.method = "no interval: " + units + " without any spread";
    result.reason = "no_spread";
    return result;
  }
  double const half = t_quantile(0.975, count - 1) * error;
  result.interval = {value - half, value + half};
  result.status = Status::Ok;
  result.method = "jackknife over " + units;
  result.reason.clear();
  return result;
}

}  // namespace roir::stats
