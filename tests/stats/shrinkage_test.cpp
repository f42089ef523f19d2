// SPDX-License-Identifier: MIT
#include "stats/grid.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/shrinkage.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double log_beta(double a, double b) {
  return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}
bool covers(Estimate const& estimate, double truth) {
  return estimate.interval.low <= truth && truth <= estimate.interval.high;
}

// golden.json: betabinom.mle, data and maximum (R, nlm).
std::vector<Count> const golden{{5, 10}, {8, 10}, {9, 12}, {2, 8}, {10, 10}, {7, 9}, {3, 10}, {6, 8}, {9, 11}, {4, 9}};

// Area under `density` from 0 to `end` by Simpson's rule.
template <class Density>
double area(Density const& density, double end) {
  int const steps = 2000;
  double const h = end / steps;
  double sum = density(1e-300) + density(end);
  for (int i = 1; i < steps; ++i) sum += (i % 2 == 1 ? 4 : 2) * density(i * h);
  return sum * h / 3;
}

TEST(BetaBinomial, LikelihoodPeaksWhereRFindsIt) {
  double const a = 3.8194925789414076;
  double const b = 2.1153324428822744;
  double binomials = 0;
  for (auto const& [y, n] : golden) binomials += std::lgamma(n + 1) - std::lgamma(y + 1) - std::lgamma(n - y + 1);
  double const top = beta_binomial_log_likelihood(golden, a, b);
  EXPECT_NEAR(top + binomials, -21.578275820480115, 1e-9);
  for (double const step : {-1e-3, 1e-3}) {
    EXPECT_LT(beta_binomial_log_likelihood(golden, a + step, b), top);
    EXPECT_LT(beta_binomial_log_likelihood(golden, a, b + step), top);
  }
  EXPECT_NEAR(beta_binomial_log_likelihood(golden, 3, 2), -60.359716735958473, 1e-11);  // mpmath
}

// The same posterior with nothing shared: weights group by group from std::lgamma, areas by Simpson's rule.
TEST(BetaBinomial, IsTheMixtureOverTheWholeGrid) {
  std::vector<PriorCell> cells;
  double top = -1e300;
  for (int i = 1; i <= 40; ++i)
    for (int l = 1; l <= 40; ++l) {
      double const u = (l - 0.5) / 40;
      double const s = u / (1 - u);
      double const a = (i - 0.5) / 40 * s;
      double const b = s - a;
      double log_weight = 0;
      for (auto const& [y, n] : golden) log_weight += log_beta(y + a, n - y + b) - log_beta(a, b);
      cells.push_back({log_weight, a, b});
      top = std::max(top, log_weight);
    }
  double sum = 0;
  for (PriorCell& cell : cells) sum += cell.weight = std::exp(cell.weight - top);
  std::vector<Estimate> const found = beta_binomial(golden);
  for (std::size_t const j : {0U, 3U}) {
    auto const [y, n] = golden[j];
    double mean = 0;
    for (PriorCell const& cell : cells) mean += cell.weight / sum * (y + cell.first) / (n + cell.first + cell.second);
    EXPECT_NEAR(found[j].value, mean, 1e-10);
    std::vector<double> logs;
    for (PriorCell const& cell : cells) logs.push_back(std::log(cell.weight / sum) - log_beta(y + cell.first, n - y + cell.second));
    auto const density = [&, y = y, n = n](double x) {
      double total = 0;
      for (std::size_t c = 0; c < cells.size(); ++c)
        total += std::exp(logs[c] + (y + cells[c].first - 1) * std::log(x) + (n - y + cells[c].second - 1) * std::log1p(-x));
      return total;
    };
    EXPECT_NEAR(area(density, found[j].interval.low), 0.025, 1e-8);
    EXPECT_NEAR(area(density, found[j].interval.high), 0.975, 1e-8);
  }
}

// The same grid in mpmath with 20 digits, interval by bisection.
TEST(BetaBinomial, AgreesWithMpmath) {
  std::vector<Estimate> const found = beta_binomial(golden);
  EXPECT_NEAR(found[0].value, 0.544226249828845, 1e-11);
  EXPECT_NEAR(found[0].interval.low, 0.282928685825, 1e-9);
  EXPECT_NEAR(found[0].interval.high, 0.7822508473691, 1e-9);
  EXPECT_NEAR(found[3].value, 0.393724180548205, 1e-11);
  EXPECT_NEAR(found[3].interval.low, 0.1220443159764, 1e-9);
  EXPECT_NEAR(found[3].interval.high, 0.6791795811077, 1e-9);
}

TEST(BetaBinomial, PruningMovesNothingThatCouldBeSeen) {
  std::mt19937_64 random{20240107};
  for (int const groups : {2, 10, 60}) {
    std::vector<Count> counts;
    for (int j = 0; j < groups; ++j) {
      int const n = std::uniform_int_distribution<int>{1, 30}(random);
      counts.push_back({static_cast<double>(std::binomial_distribution<int>{n, 0.7}(random)), static_cast<double>(n)});
    }
    std::vector<PriorCell> const all = beta_binomial_grid(counts, 0);
    EXPECT_EQ(all.size(), 1600U);
    std::vector<PriorCell> const kept = beta_binomial_grid(counts, 1e-12);
    Posterior const whole = beta_posterior(all, counts[0]);
    Posterior const pruned = beta_posterior(kept, counts[0]);
    EXPECT_NEAR(pruned.mean, whole.mean, 1.6e-9);
    EXPECT_NEAR(pruned.interval.low, whole.interval.low, 1e-8);
    EXPECT_NEAR(pruned.interval.high, whole.interval.high, 1e-8);
    double left_out = 0;
    double const top = std::max_element(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.weight < b.weight; })->weight;
    for (PriorCell const& cell : all)
      if (cell.weight < 1e-12 * top) left_out += cell.weight;
    EXPECT_LE(left_out, 1.6e-9);
  }
}

TEST(BetaBinomial, DrawsFewDataFurtherThanMany) {
  std::vector<Count> counts(30, {8, 10});
  counts.push_back({0, 2});
  counts.push_back({0, 40});
  std::vector<Estimate> const found = beta_binomial(counts);
  EXPECT_NEAR(found[0].value, 0.8, 0.05);
  EXPECT_GT(found[30].value, 0.4);
  EXPECT_LT(found[31].value, 0.15);
  EXPECT_EQ(found[30].status, Status::LowCount);
  EXPECT_EQ(found[31].status, Status::Ok);
}

TEST(BetaBinomial, CarriesItsStanding) {
  EXPECT_TRUE(beta_binomial({}).empty());
  EXPECT_EQ(beta_binomial(std::vector<Count>{{0, 0}})[0].status, Status::NoData);
  std::vector<Estimate> const found = beta_binomial(std::vector<Count>{{0, 0}, {3, 4}, {5, 5}});
  EXPECT_EQ(found[0].status, Status::NoData);
  EXPECT_TRUE(std::isnan(found[0].value));
  EXPECT_EQ(found[1].status, Status::LowCount);
  EXPECT_EQ(found[1].n, 4);
  EXPECT_EQ(found[2].status, Status::Ok);
  EXPECT_EQ(found[2].method, "beta-binomial, full Bayes");
  for (Count const bad : {Count{-1, 2}, Count{3, 2}, Count{nan, 2}, Count{1, std::numeric_limits<double>::infinity()}})
    EXPECT_THROW((void)beta_binomial(std::vector<Count>{{1, 2}, bad}), InvalidArgument);
}

TEST(BetaBinomial, StandsExtremeGroups) {
  for (std::vector<Count> const& counts :
       {std::vector<Count>{{0, 1}}, std::vector<Count>{{1, 1}}, std::vector<Count>{{0, 1}, {1, 1}}, std::vector<Count>(500, {1, 1}),
        std::vector<Count>(500, {0, 1000}), std::vector<Count>{{0, 1e6}, {1e6, 1e6}, {0.25, 0.5}}})
    for (Estimate const& one : beta_binomial(counts)) {
      EXPECT_GE(one.interval.low, 0);
      EXPECT_LE(one.interval.low, one.value);
      EXPECT_LE(one.value, one.interval.high);
      EXPECT_LE(one.interval.high, 1);
    }
}

RC_GTEST_PROP(BetaBinomial, DoesNotDependOnTheOrderOfGroupsAndMirrors, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(20, 40));
  std::vector<Count> counts;
  for (std::size_t j = 0; j < count; ++j) {
    int const n = *rc::gen::inRange(10, 60);
    counts.push_back({static_cast<double>(*rc::gen::inRange(0, n + 1)), static_cast<double>(n)});
  }
  // Two groups are enough to compare; the grid has seen them all.
  std::vector<PriorCell> const cells = beta_binomial_grid(counts, 1e-12);
  Count const first = counts.front();
  std::reverse(counts.begin(), counts.end());
  std::vector<PriorCell> const turned = beta_binomial_grid(counts, 1e-12);
  RC_ASSERT(cells.size() == turned.size());
  RC_ASSERT(std::equal(cells.begin(), cells.end(), turned.begin(), [](auto const& a, auto const& b) { return a.weight == b.weight; }));
  Posterior const one = beta_posterior(cells, first);
  for (Count& each : counts) each.successes = each.trials - each.successes;
  Posterior const mirror = beta_posterior(beta_binomial_grid(counts, 1e-12), {first.trials - first.successes, first.trials});
  RC_ASSERT(std::abs(one.mean + mirror.mean - 1) < 1e-9);
  RC_ASSERT(std::abs(one.interval.low + mirror.interval.high - 1) < 1e-8);
}

// domain.md B.0.6 [sim 6]: coverage 0.944 to 0.984, mean squared error a quarter of the raw proportion's. 40 samples of 30 groups with 1 to
// 10 trials, p ~ Beta(8, 2): Monte-Carlo error below 0.01.
TEST(BetaBinomial, CoversAndIsFourTimesAsExactAsTheRawProportion) {
  std::mt19937_64 random{20240108};
  std::gamma_distribution<double> gamma_a{8};
  std::gamma_distribution<double> gamma_b{2};
  int covered = 0;
  int total = 0;
  double error = 0;
  double raw_error = 0;
  for (int sample = 0; sample < 40; ++sample) {
    std::vector<double> truths;
    std::vector<Count> counts;
    for (int j = 0; j < 30; ++j) {
      double const a = gamma_a(random);
      truths.push_back(a / (a + gamma_b(random)));
      int const n = std::uniform_int_distribution<int>{1, 10}(random);
      counts.push_back({static_cast<double>(std::binomial_distribution<int>{n, truths.back()}(random)), static_cast<double>(n)});
    }
    std::vector<Estimate> const found = beta_binomial(counts);
    for (std::size_t j = 0; j < found.size(); ++j, ++total) {
      covered += covers(found[j], truths[j]) ? 1 : 0;
      error += std::pow(found[j].value - truths[j], 2);
      raw_error += std::pow(counts[j].successes / counts[j].trials - truths[j], 2);
    }
  }
  EXPECT_GT(covered, 0.93 * total) << covered;
  EXPECT_LT(covered, 0.985 * total) << covered;
  EXPECT_LT(error, 0.4 * raw_error);
}

// A naive grid takes more than an hour here; the bound leaves room for a slow or busy machine.
TEST(BetaBinomial, TakesSecondsForTwentyFiveThousandManagers) {
  std::mt19937_64 random{20240109};
  std::vector<Count> counts;
  std::vector<Exposure> exposures;
  for (int j = 0; j < 25000; ++j) {
    int const n = std::uniform_int_distribution<int>{1, 200}(random);
    double const p = std::uniform_real_distribution<double>{0.5, 1}(random);
    counts.push_back({static_cast<double>(std::binomial_distribution<int>{n, p}(random)), static_cast<double>(n)});
    exposures.push_back({static_cast<double>(std::poisson_distribution<int>{0.1 * p * n}(random)), static_cast<double>(n)});
  }
  auto const start = std::chrono::steady_clock::now();
  std::vector<Estimate> const shares = beta_binomial(counts);
  std::vector<Estimate> const rates = gamma_poisson(exposures);
  double const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  RecordProperty("milliseconds", static_cast<int>(1000 * seconds));
  EXPECT_LT(seconds, 10);
  EXPECT_EQ(shares.size(), 25000U);
  EXPECT_EQ(rates.size(), 25000U);
}

std::vector<Exposure> const team{{3, 12}, {0, 6}, {7, 20}, {2, 11}, {5, 4}};

// The same posterior with nothing shared, as for the proportions.
TEST(GammaPoisson, IsTheMixtureOverTheWholeGrid) {
  double const pooled = 17.5 / 53;
  double variance = 1 / 17.5;
  for (auto const& [y, t] : team) variance += std::pow((y - pooled * t) / (pooled * 53), 2);
  double const half = std::clamp(6 * std::sqrt(variance), 0.4, 4.0);
  EXPECT_NEAR(half, 2.1331211464188216, 1e-12);  // mpmath
  std::vector<PriorCell> cells;
  double top = -1e300;
  for (int i = 1; i <= 40; ++i)
    for (int l = 1; l <= 40; ++l) {
      double const u = (l - 0.5) / 40;
      double const k = u / (1 - u);
      double const rate = k / (pooled * std::exp(half * ((i - 0.5) / 20 - 1)));
      double log_weight = 0;
      for (auto const& [y, t] : team) log_weight += std::lgamma(k + y) - std::lgamma(k) + k * std::log(rate) - (k + y) * std::log(rate + t);
      cells.push_back({log_weight, k, rate});
      top = std::max(top, log_weight);
    }
  double sum = 0;
  for (PriorCell& cell : cells) sum += cell.weight = std::exp(cell.weight - top);
  std::vector<Estimate> const found = gamma_poisson(team);
  for (std::size_t const j : {0U, 2U, 4U}) {
    auto const [y, t] = team[j];
    double mean = 0;
    for (PriorCell const& cell : cells) mean += cell.weight / sum * (y + cell.first) / (t + cell.second);
    EXPECT_NEAR(found[j].value, mean, 1e-9);
    auto const density = [&, y = y, t = t](double x) {
      double total = 0;
      for (auto const& [weight, k, rate] : cells)
        total += weight / sum * std::exp((k + y) * std::log(rate + t) - std::lgamma(k + y) + (k + y - 1) * std::log(x) - (rate + t) * x);
      return total;
    };
    EXPECT_NEAR(area(density, found[j].interval.low), 0.025, 1e-7);
    EXPECT_NEAR(area(density, found[j].interval.high), 0.975, 1e-7);
  }
}

// The same grid in mpmath with 20 digits, interval by bisection.
TEST(GammaPoisson, AgreesWithMpmath) {
  std::vector<Estimate> const found = gamma_poisson(team);
  EXPECT_NEAR(found[0].value, 0.280364044459821, 1e-10);
  EXPECT_NEAR(found[0].interval.low, 0.08006235017092, 1e-9);
  EXPECT_NEAR(found[0].interval.high, 0.5909470120387, 1e-9);
  EXPECT_NEAR(found[1].value, 0.158700529168689, 1e-10);
  EXPECT_NEAR(found[1].interval.low, 0.0004083853273187, 1e-9);
  EXPECT_NEAR(found[1].interval.high, 0.4894800199254, 1e-9);
  EXPECT_NEAR(found[4].interval.high, 1.83905715475, 1e-8);
}

TEST(GammaPoisson, PruningMovesNothingThatCouldBeSeen) {
  Posterior const whole = gamma_posterior(gamma_poisson_grid(team, 0), team[0]);
  Posterior const pruned = gamma_posterior(gamma_poisson_grid(team, 1e-12), team[0]);
  EXPECT_NEAR(pruned.mean, whole.mean, 1e-8);
  EXPECT_NEAR(pruned.interval.low, whole.interval.low, 1e-8);
  EXPECT_NEAR(pruned.interval.high, whole.interval.high, 1e-8);
}

TEST(GammaPoisson, DoesNotDependOnTheUnitOfExposure) {
  std::vector<Exposure> in_days = team;
  for (Exposure& one : in_days) one.exposure *= 7;
  std::vector<Estimate> const weeks = gamma_poisson(team);
  std::vector<Estimate> const days = gamma_poisson(in_days);
  for (std::size_t j = 0; j < team.size(); ++j) {
    EXPECT_NEAR(days[j].value * 7, weeks[j].value, 1e-9);
    EXPECT_NEAR(days[j].interval.low * 7, weeks[j].interval.low, 1e-8);
    EXPECT_NEAR(days[j].interval.high * 7, weeks[j].interval.high, 1e-8);
  }
}

TEST(GammaPoisson, CarriesItsStandingAndStandsExtremeGroups) {
  EXPECT_TRUE(gamma_poisson({}).empty());
  EXPECT_EQ(gamma_poisson(std::vector<Exposure>{{0, 0}})[0].status, Status::NoData);
  std::vector<Estimate> const found = gamma_poisson(std::vector<Exposure>{{0, 0}, {3, 4}, {5, 50}}, 10);
  EXPECT_EQ(found[0].status, Status::NoData);
  EXPECT_EQ(found[1].status, Status::LowCount);
  EXPECT_EQ(found[2].status, Status::Ok);
  EXPECT_EQ(found[2].n, 50);
  for (Exposure const bad : {Exposure{-1, 2}, Exposure{1, 0}, Exposure{1, -2}, Exposure{nan, 2}})
    EXPECT_THROW((void)gamma_poisson(std::vector<Exposure>{{1, 2}, bad}), InvalidArgument);
  for (std::vector<Exposure> const& groups :
       {std::vector<Exposure>{{0, 1}}, std::vector<Exposure>(50, {0, 3}), std::vector<Exposure>{{0, 1e6}, {1e6, 1e6}, {3, 1e-3}},
        std::vector<Exposure>(400, {100000, 1})})
    for (Estimate const& one : gamma_poisson(groups)) {
      EXPECT_GE(one.interval.low, 0);
      EXPECT_LT(one.interval.low, one.interval.high);
      EXPECT_LE(one.value, one.interval.high);
      EXPECT_TRUE(std::isfinite(one.interval.high));
    }
}

// λ ~ Gamma(3, mean 0.4), exposures 2 to 20; 30 samples of 20 groups, 120 of 5: Monte-Carlo error below 0.015.
TEST(GammaPoisson, Covers) {
  std::mt19937_64 random{20240110};
  std::gamma_distribution<double> level{3, 0.4 / 3};
  for (int const groups : {5, 20}) {
    int covered = 0;
    int total = 0;
    for (int sample = 0; sample < 600 / groups; ++sample) {
      std::vector<double> truths;
      std::vector<Exposure> exposures;
      for (int j = 0; j < groups; ++j) {
        truths.push_back(level(random));
        double const t = std::uniform_int_distribution<int>{2, 20}(random);
        exposures.push_back({static_cast<double>(std::poisson_distribution<int>{truths.back() * t}(random)), t});
      }
      std::vector<Estimate> const found = gamma_poisson(exposures);
      for (std::size_t j = 0; j < found.size(); ++j, ++total) covered += covers(found[j], truths[j]) ? 1 : 0;
    }
    EXPECT_GT(covered, 0.915 * total) << groups << ": " << covered;
    EXPECT_LT(covered, 0.99 * total) << groups << ": " << covered;
  }
}

}  // namespace
}  // namespace roir::stats
