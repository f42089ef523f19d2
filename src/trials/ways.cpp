// SPDX-License-Identifier: MIT
#include "trials/ways.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace roir::trials {
namespace {

// Beyond so many ways a test draws some of them (RegisterPlan::draws), and its level is alpha.
constexpr double looked_at = 10'000;
// Levels that differ by rounding alone are the same.
constexpr double rounding = 1e-9;

bool is_mirrored(std::span<Starts const> strata) {
  std::set<int> distinct;
  for (Starts const& starts : strata) distinct.insert(starts.begin(), starts.end());
  return distinct.size() == 2 && std::ranges::all_of(strata, [&](Starts const& starts) {
           return 2 * std::ranges::count(starts, *distinct.begin()) == std::ssize(starts);
         });
}

}  // namespace

double ways(std::span<Starts const> strata) {
  double count = 1;
  for (Starts const& starts : strata) {
    std::size_t run = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      run = i > 0 && starts[i] == starts[i - 1] ? run + 1 : 1;
      count = count * static_cast<double>(i + 1) / static_cast<double>(run);
    }
  }
  return std::round(count);
}

double smallest_p(std::span<Starts const> strata) {
  return (is_mirrored(strata) ? 2 : 1) / ways(strata);
}

double attained_level(std::span<Starts const> strata, double alpha) {
  if (ways(strata) > looked_at) return alpha;
  double const step = smallest_p(strata);
  return std::min(alpha, std::floor(alpha / step * (1 + rounding)) * step);
}

}  // namespace roir::trials
