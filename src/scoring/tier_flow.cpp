// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/label.hpp>
#include <roir/scoring/tier_flow.hpp>

#include <boost/math/special_functions/owens_t.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

namespace roir {
namespace {

// Chance of a standard normal value below `at`.
double below(double at) noexcept {
  return std::erfc(-at / std::numbers::sqrt2) / 2;
}

double owens_t(double h, double a) {
  using Plain = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  return h == 0 ? std::atan(a) / (2 * std::numbers::pi) : boost::math::owens_t(h, a, Plain{});
}

// Chance that of two standard normal values one is below h and the other below k; `rest` is the root of 1 less their squared correlation.
double both_below(double h, double k, double correlation, double rest) {
  if (!(rest > 0)) return below(std::min(h, k));
  if (h == 0 && k == 0) return 0.25 + std::asin(correlation) / (2 * std::numbers::pi);
  bool const is_split = h * k < 0 || (h * k == 0 && h + k < 0);
  double const made = (below(h) + below(k)) / 2 - owens_t(h, (k / h - correlation) / rest) - owens_t(k, (h / k - correlation) / rest) -
                      (is_split ? 0.5 : 0);
  return std::clamp(made, 0.0, std::min(below(h), below(k)));
}

std::vector<SmoothLevel> smoothed(std::span<LevelReading const> readings, LevelModel const& model) {
  return smooth_level(readings, filter_level(readings, model), model);
}

}  // namespace

std::vector<TierFlow> flows_of(std::span<TierMove const> moves) {
  std::map<std::tuple<std::string, std::int64_t>, MoveCounts> counts;
  for (TierMove const& move : moves)
    ++counts[{move.cluster, move.period}][static_cast<std::size_t>(move.from)][static_cast<std::size_t>(move.to)];
  std::vector<TierFlow> flows;
  for (auto const& [key, sum] : counts) flows.push_back({.cluster = std::get<0>(key), .period = std::get<1>(key), .moves = sum});
  return flows;
}

PairChances pair_chances(double mean, double variance, double next_mean, double next_variance, double covariance,
                         TierPolicy const& policy) {
  double const deviation = std::sqrt(variance);
  double const next_deviation = std::sqrt(next_variance);
  double const correlation = covariance / (deviation * next_deviation);
  double const rest = std::sqrt(std::max(0.0, 1 - correlation * correlation));
  std::array<double, 2> const cuts{(policy.low_below - mean) / deviation, (policy.high_above - mean) / deviation};
  std::array<double, 2> const next_cuts{(policy.low_below - next_mean) / next_deviation, (policy.high_above - next_mean) / next_deviation};
  // Chances of being below a cut in both, with a cut below and one above everything around them.
  std::array<std::array<double, tier_count + 1>, tier_count + 1> up_to{};
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    up_to[i + 1][tier_count] = below(cuts[i]);
    up_to[tier_count][i + 1] = below(next_cuts[i]);
    for (std::size_t j = 0; j < next_cuts.size(); ++j) up_to[i + 1][j + 1] = both_below(cuts[i], next_cuts[j], correlation, rest);
  }
  up_to[tier_count][tier_count] = 1;
  PairChances made{};
  for (std::size_t i = 0; i < tier_count; ++i)
    for (std::size_t j = 0; j < tier_count; ++j)
      made[i][j] = std::max(0.0, up_to[i + 1][j + 1] - up_to[i][j + 1] - up_to[i + 1][j] + up_to[i][j]);
  return made;
}

std::vector<TierFlow> soft_moves(std::span<LevelReading const> readings, LevelModel const& model, TierPolicy const& policy) {
  std::vector<SmoothLevel> const levels = smoothed(readings, model);
  std::vector<TierFlow> flows;
  std::size_t const first = static_cast<std::size_t>(std::max(policy.min_readings, std::int64_t{1}));
  for (std::size_t at = first; at < levels.size(); ++at) {
    PairChances const chances =
        pair_chances(levels[at - 1].mean, levels[at - 1].variance, levels[at].mean, levels[at].variance, levels[at].with_before, policy);
    TierFlow& flow = flows.emplace_back(TierFlow{.period = static_cast<std::int64_t>(at)});
    for (std::size_t from = 0; from < tier_count; ++from) std::copy(chances[from].begin(), chances[from].end(), flow.moves[from].begin());
  }
  return flows;
}

TierFlow soft_exit(std::span<LevelReading const> readings, LevelModel const& model, TierEnd end, TierPolicy const& policy) {
  if (static_cast<std::size_t>(end) < tier_count || readings.empty())
    throw InvalidArgument{{.code = "bad_move", .message = "somebody who leaves had readings, and goes where no tier is"}};
  LevelStep const last = filter_level(readings, model).back();
  TierChances const chances = chances_of(last.mean, last.variance, policy);
  TierFlow flow{.period = static_cast<std::int64_t>(readings.size())};
  for (Tier const tier : {Tier::Low, Tier::Steady, Tier::High})
    flow.moves[static_cast<std::size_t>(tier)][static_cast<std::size_t>(end)] = chances.of(tier);
  return flow;
}

}  // namespace roir
