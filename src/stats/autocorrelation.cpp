// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/autocorrelation.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace roir::stats {

double lag1_autocorrelation(std::span<double const> series) {
  if (!std::all_of(series.begin(), series.end(), [](double x) { return std::isfinite(x); }))
    refuse("bad_value", "a series holds a value that is not finite", "series");
  if (series.size() < 10) return 0;
  double const mean = std::accumulate(series.begin(), series.end(), 0.0) / static_cast<double>(series.size());
  double lagged = 0;
  double squares = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    double const here = series[i] - mean;
    squares += here * here;
    if (i > 0) lagged += here * (series[i - 1] - mean);
  }
  return squares > 0 ? std::clamp(lagged / squares, 0.0, 0.9) : 0;
}

}  // namespace roir::stats
