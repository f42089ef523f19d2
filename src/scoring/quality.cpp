// SPDX-License-Identifier: MIT
#include <roir/scoring/proposal.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>

#include <cmath>

namespace roir {
namespace {

constexpr std::int64_t longest_lag = 120;
constexpr double checked_share = 0.8;

// Of the readings of one person but the first: how many lay within the interval in which the model expected four fifths.
stats::Ratio within(std::vector<LevelReading> const& readings, LevelModel const& model, double z) {
  stats::Ratio ratio;
  bool is_first = true;
  for (LevelStep const& step : filter_level(readings, model)) {
    if (!step.was_read) continue;
    if (!is_first) {
      ++ratio.denominator;
      if (std::abs(step.surprise) <= z * std::sqrt(step.spread)) ++ratio.numerator;
    }
    is_first = false;
  }
  return ratio;
}

// Variance of the level after a reading a month, in the long run: P with P = (P + q) v / (P + q + v).
double settled_variance(double drift, double variance) {
  return (std::sqrt(drift * drift + 4 * drift * variance) - drift) / 2;
}

}  // namespace

ScoringQuality scoring_quality(std::span<std::vector<LevelReading> const> people, LevelModel const& model, double monthly_variance,
                               TierPolicy const& policy) {
  double const z = stats::normal_quantile((1 + checked_share) / 2);
  std::vector<stats::Ratio> ratios;
  for (auto const& readings : people) ratios.push_back(within(readings, model, z));
  ScoringQuality quality{.within_four_fifths = stats::clustered_ratio(ratios, true)};

  double const settled = settled_variance(model.drift, monthly_variance);
  double const gain = (settled + model.drift) / (settled + model.drift + monthly_variance);
  quality.half_life_months = std::log(0.5) / std::log1p(-gain);
  double const target = policy.low_below - 1;
  TierLabel label{.tier = Tier::Steady, .readings = policy.min_readings};
  double mean = 0;
  for (std::int64_t review = 1; review <= longest_lag; ++review) {
    mean += gain * (target - mean);
    label = next_label(label, chances_of(mean, settled, policy), true, policy);
    if (label.tier != Tier::Low) continue;
    quality.lag_reviews = review;
    break;
  }
  return quality;
}

}  // namespace roir
