// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/bootstrap.hpp>
#include <roir/stats/philox.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace roir::stats {

std::uint32_t Resampler::unit(std::uint32_t resample, std::uint32_t place, std::uint32_t units) const {
  if (units == 0) refuse("bad_size", "there is nothing to draw from", "units");
  auto const words =
      philox4x32_10({place / 4, 0, resample, static_cast<std::uint32_t>(seed_ >> 32)}, {static_cast<std::uint32_t>(seed_), purpose_});
  return static_cast<std::uint32_t>((std::uint64_t{words[place % 4]} * units) >> 32);
}

Interval percentile_interval(std::span<double const> resampled, double level) {
  check_level(level);
  if (std::ranges::any_of(resampled, [](double value) { return std::isnan(value); }))
    refuse("bad_value", "a resampled figure is not a number", "resampled");
  std::vector<double> sorted{resampled.begin(), resampled.end()};
  std::ranges::sort(sorted);
  // A rank that is whole but for the last bits is that rank.
  auto const rank = static_cast<std::size_t>(std::floor(static_cast<double>(sorted.size() + 1) * (1 - level) / 2 * (1 + 1e-12)));
  if (rank < 1) return {};
  return {sorted[rank - 1], sorted[sorted.size() - rank]};
}

}  // namespace roir::stats
