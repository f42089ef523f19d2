// SPDX-License-Identifier: MIT
#include <roir/scoring/label.hpp>
#include <roir/scoring/tier_flow.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/philox.hpp>

#include <cmath>

namespace roir {
namespace {

constexpr std::uint32_t purpose = 0x4d3139;  // "M19": no other draw of roir has the same key

// A standard normal number of a person and month; month 0 is the level.
double draw(std::uint64_t seed, std::int64_t person, std::int64_t month) {
  auto const low = [](auto value) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(value)); };
  auto const words = philox4x32_10({low(person), low(person >> 32), low(month), low(seed >> 32)}, {low(seed), purpose});
  return stats::normal_quantile((words[0] + 0.5) * 0x1p-32);
}

// The readings of somebody whose level never changes.
std::vector<LevelReading> constant_person(LevelModel const& model, double monthly_variance, std::int64_t person, std::int64_t months,
                                          std::uint64_t seed) {
  double const level = std::sqrt(model.start_variance) * draw(seed, person, 0);
  std::vector<LevelReading> readings;
  for (std::int64_t month = 1; month <= months; ++month)
    readings.push_back({.value = level + std::sqrt(monthly_variance) * draw(seed, person, month), .variance = monthly_variance});
  return readings;
}

void add_labelled(std::vector<TierMove>& moves, std::int64_t person, std::span<LevelReading const> readings, LevelModel const& model,
                  TierPolicy const& policy) {
  TierLabel label;
  std::int64_t month = 0;
  for (LevelStep const& step : filter_level(readings, model)) {
    std::optional<Tier> const before = label.tier;
    label = next_label(label, chances_of(step.mean, step.variance, policy), true, policy);
    ++month;
    if (before)
      moves.push_back({.cluster = std::to_string(person), .period = month, .from = *before, .to = static_cast<TierEnd>(*label.tier)});
  }
}

}  // namespace

std::vector<TierMove> moves_by_noise_alone(LevelModel const& model, double monthly_variance, std::int64_t people, std::int64_t months,
                                           std::uint64_t seed, TierPolicy const& policy) {
  std::vector<TierMove> moves;
  for (std::int64_t person = 0; person < people; ++person)
    add_labelled(moves, person, constant_person(model, monthly_variance, person, months, seed), model, policy);
  return moves;
}

NoiseFlows flows_by_noise_alone(LevelModel const& model, double monthly_variance, std::int64_t people, std::int64_t months,
                                std::uint64_t seed, TierPolicy const& policy) {
  NoiseFlows noise;
  noise.labelled = flows_of(moves_by_noise_alone(model, monthly_variance, people, months, seed, policy));
  for (std::int64_t person = 0; person < people; ++person)
    for (TierFlow& flow : soft_moves(constant_person(model, monthly_variance, person, months, seed), model, policy)) {
      flow.cluster = std::to_string(person);
      noise.soft.push_back(std::move(flow));
    }
  return noise;
}

}  // namespace roir
