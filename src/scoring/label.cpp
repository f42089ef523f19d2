// SPDX-License-Identifier: MIT
#include <roir/scoring/label.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace roir {
namespace {

// Chance of a standard normal value below `at`.
double below(double at) noexcept {
  return std::erfc(-at / std::numbers::sqrt2) / 2;
}

}  // namespace

double TierChances::of(Tier tier) const noexcept {
  return tier == Tier::Low ? low : tier == Tier::High ? high : steady;
}

Tier TierChances::likeliest() const noexcept {
  if (low > steady && low > high) return Tier::Low;
  return high > steady && high > low ? Tier::High : Tier::Steady;
}

TierChances chances_of(double mean, double variance, TierPolicy const& policy) noexcept {
  double const deviation = std::sqrt(variance);
  double const low = below((policy.low_below - mean) / deviation);
  double const high = below((mean - policy.high_above) / deviation);
  return {.low = low, .steady = std::max(0.0, 1 - low - high), .high = high};
}

TierLabel next_label(TierLabel const& before, TierChances const& chances, bool is_reviewed, TierPolicy const& policy) noexcept {
  TierLabel next = before;
  ++next.readings;
  if (!is_reviewed) return next;
  Tier const likeliest = chances.likeliest();
  if (!next.tier) {
    if (next.readings >= policy.min_readings && chances.of(likeliest) >= policy.first_sure) next.tier = likeliest;
    return next;
  }
  if (likeliest == *next.tier || chances.of(likeliest) < policy.sure) {
    next.candidate.reset();
    next.confirmed = 0;
    return next;
  }
  next.confirmed = next.candidate == likeliest ? next.confirmed + 1 : 1;
  next.candidate = likeliest;
  if (next.confirmed >= policy.confirm) next = {.tier = likeliest, .readings = next.readings};
  return next;
}

}  // namespace roir
