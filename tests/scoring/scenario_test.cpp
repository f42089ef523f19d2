// SPDX-License-Identifier: MIT
// Scenario S23 of the domain: people whose tiers are known are read with noise. The chances mean what they say, the label is right more
// often than the raw reading and flickers less; how late it is is counted.
#include <roir/scoring/label.hpp>
#include <roir/scoring/level.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace roir {
namespace {

constexpr int people = 1500;
constexpr int months = 60;
constexpr LevelModel truth{.start_variance = 0.8, .drift = 0.04};
constexpr double noise_variance = 0.36;

// Normal numbers the same on every machine: only the engine of the standard library is.
class Normal {
 public:
  explicit Normal(std::uint32_t seed) : engine_{seed} {}
  double operator()(double variance) {
    double const u = (engine_() + 0.5) * 0x1p-32;
    double const v = engine_() * 0x1p-32;
    return std::sqrt(-2 * std::log(u) * variance) * std::cos(2 * std::acos(-1.0) * v);
  }

 private:
  std::mt19937 engine_;
};

Tier tier_of(double level) {
  TierPolicy const policy;
  return level < policy.low_below ? Tier::Low : level > policy.high_above ? Tier::High : Tier::Steady;
}

// What one way of naming tiers gets right.
struct Score {
  double named = 0;
  double right = 0;
  double low = 0;
  double low_right = 0;
  double flips = 0;
  std::optional<Tier> last{};
  void count(Tier said, Tier is) {
    ++named;
    right += said == is;
    low += said == Tier::Low;
    low_right += said == Tier::Low && is == Tier::Low;
    flips += last && last != said;
    last = said;
  }
  [[nodiscard]] double accuracy() const { return right / named; }
  [[nodiscard]] double precision() const { return low_right / low; }
  [[nodiscard]] double flips_a_year() const { return flips / named * 12; }
};

struct Figures {
  Score raw;
  Score label;
  Score true_tier;
  std::array<double, 10> n{};
  std::array<double, 10> low{};
};

Figures simulate() {
  Figures all;
  Normal normal{20260101};
  for (int person = 0; person < people; ++person) {
    std::vector<LevelReading> readings;
    std::vector<double> levels;
    double level = normal(truth.start_variance);
    for (int month = 0; month < months; ++month) {
      levels.push_back(level += normal(truth.drift));
      readings.push_back({.value = level + normal(noise_variance), .variance = noise_variance});
    }
    auto const steps = filter_level(readings, truth);
    TierLabel label;
    all.raw.last = all.label.last = all.true_tier.last = std::nullopt;
    for (std::size_t month = 0; month < steps.size(); ++month) {
      TierChances const chances = chances_of(steps[month].mean, steps[month].variance, {});
      label = next_label(label, chances, true, {});
      Tier const is = tier_of(levels[month]);
      auto const decile = static_cast<std::size_t>(std::min(9.0, chances.low * 10));
      ++all.n[decile];
      all.low[decile] += is == Tier::Low;
      if (!label.tier) continue;
      all.raw.count(tier_of(*readings[month].value), is);
      all.label.count(*label.tier, is);
      all.true_tier.count(is, is);
    }
  }
  return all;
}

TEST(ScenarioTiers, chances_are_calibrated_and_labels_are_right_more_often_and_flicker_less_than_raw_readings) {
  Figures const all = simulate();
  for (std::size_t decile = 0; decile < 10; ++decile) {
    ASSERT_GT(all.n[decile], 500);
    double const share = all.low[decile] / all.n[decile];
    EXPECT_GT(share, static_cast<double>(decile) / 10 - 0.05) << decile;
    EXPECT_LT(share, static_cast<double>(decile + 1) / 10 + 0.05) << decile;
  }
  RecordProperty("raw_accuracy", std::to_string(all.raw.accuracy()));
  RecordProperty("label_accuracy", std::to_string(all.label.accuracy()));
  RecordProperty("raw_precision", std::to_string(all.raw.precision()));
  RecordProperty("label_precision", std::to_string(all.label.precision()));
  RecordProperty("raw_flips", std::to_string(all.raw.flips_a_year()));
  RecordProperty("label_flips", std::to_string(all.label.flips_a_year()));
  RecordProperty("true_flips", std::to_string(all.true_tier.flips_a_year()));
  EXPECT_GE(all.label.accuracy(), all.raw.accuracy());
  EXPECT_GT(all.label.precision(), all.raw.precision());
  EXPECT_LT(all.label.flips_a_year(), all.true_tier.flips_a_year());
  EXPECT_GT(all.raw.flips_a_year(), 2 * all.true_tier.flips_a_year());  // the naive way fails visibly
}

}  // namespace
}  // namespace roir
