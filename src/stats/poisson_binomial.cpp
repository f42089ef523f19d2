// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/poisson_binomial.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace roir::stats {
namespace {

constexpr double least_mass = 1e-25;
constexpr double tail = 0.025;

// Probabilities of the numbers from `first` on.
struct Masses {
  std::size_t first = 0;
  std::vector<double> of{1.0};

  void add(double chance) {
    of.push_back(0);
    for (std::size_t at = of.size() - 1; at > 0; --at) of[at] = of[at] * (1 - chance) + of[at - 1] * chance;
    of[0] *= 1 - chance;
    while (of.back() < least_mass) of.pop_back();
    if (of.front() >= least_mass) return;
    auto const kept = std::find_if(of.begin(), of.end(), [](double mass) { return mass >= least_mass; });
    first += static_cast<std::size_t>(kept - of.begin());
    of.erase(of.begin(), kept);
  }
  // The least number that is not exceeded with that probability.
  [[nodiscard]] double quantile(double probability) const {
    double sum = 0;
    std::size_t at = 0;
    while (at + 1 < of.size() && (sum += of[at]) < probability) ++at;
    return static_cast<double>(first + at);
  }
};

}  // namespace

Estimate poisson_binomial(std::span<double const> chances) {
  Estimate made{.n = static_cast<double>(chances.size()), .method = "Poisson-binomial"};
  if (chances.empty()) return made;
  double expected = 0;
  Masses masses;
  for (double const chance : chances) {
    if (!(chance >= 0 && chance <= 1)) refuse("bad_value", "a chance is outside 0 to 1", "chances");
    expected += chance;
    masses.add(chance);
  }
  made.value = expected;
  made.interval = {std::min(expected, masses.quantile(tail)), std::max(expected, masses.quantile(1 - tail))};
  made.status = Status::Ok;
  return made;
}

}  // namespace roir::stats
