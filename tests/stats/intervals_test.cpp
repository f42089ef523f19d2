// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/autocorrelation.hpp>
#include <roir/stats/intervals.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double z95 = 1.9599639845400542;  // mpmath, 25 digits

std::string code_of(auto&& call) {
  try {
    call();
  } catch (InvalidArgument const& error) {
    return error.code();
  }
  return "nothing was thrown";
}

double binomial(int n, int k, double p) {
  if (p <= 0) return k == 0 ? 1 : 0;
  if (p >= 1) return k == n ? 1 : 0;
  return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) + k * std::log(p) + (n - k) * std::log1p(-p));
}
double at_least(int n, int k, double p) {
  double sum = 0;
  for (int i = k; i <= n; ++i) sum += binomial(n, i, p);
  return sum;
}

// golden.json: binom (prop.test(correct=FALSE), binom.test, qbeta, poisson.test of R 4.2.2); toy.out: A adherence.
TEST(Intervals, AgreeWithR) {
  auto const near = [](Interval found, double low, double high) {
    EXPECT_NEAR(found.low, low, 1e-12);
    EXPECT_NEAR(found.high, high, 1e-12);
  };
  near(wilson(7, 10), 0.39677814746114537, 0.892208732593699);
  near(wilson(0, 10), 0, 0.27753279986288915);
  near(wilson(10, 10), 1 - 0.27753279986288915, 1);
  near(wilson(9, 11), 0.523019438039, 0.948632310254);
  near(clopper_pearson(7, 10), 0.3475471499400027, 0.9332604888222655);
  near(jeffreys(7, 10), 0.39418168185132874, 0.9073054060618468);
  near(garwood(3, 12), 0.05155601024130013, 0.7306060891451936);
}

// mpmath, 25 digits.
TEST(Intervals, QuantilesAgreeWithMpmath) {
  EXPECT_NEAR(normal_quantile(0.975), z95, 1e-15);
  EXPECT_EQ(normal_quantile(0.5), 0);
  EXPECT_NEAR(t_quantile(0.975, 1), 12.706204736174693, 1e-12);
  EXPECT_NEAR(t_quantile(0.975, 2), 4.3026527297494618, 1e-13);
  EXPECT_NEAR(t_quantile(0.975, 5), 2.5705818356363148, 1e-13);
  EXPECT_NEAR(t_quantile(0.975, 7.5), 2.333039626864974, 1e-13);
  EXPECT_NEAR(t_quantile(0.025, 30), -2.0422724563012379, 1e-13);
}

TEST(Intervals, WilsonEndsSolveTheScoreEquationForEverySmallSample) {
  for (int n = 1; n <= 60; ++n)
    for (int y = 0; y <= n; ++y) {
      double const p = static_cast<double>(y) / n;
      auto const [low, high] = wilson(y, n);
      auto const score = [&](double end) { return std::abs(p - end) * std::sqrt(n) - z95 * std::sqrt(end * (1 - end)); };
      EXPECT_NEAR(score(low), 0, 1e-12) << y << " of " << n;
      EXPECT_NEAR(score(high), 0, 1e-12) << y << " of " << n;
    }
}

TEST(Intervals, ClopperPearsonEndsHaveTheirTailsForEverySmallSample) {
  for (int n = 1; n <= 40; ++n)
    for (int y = 0; y <= n; ++y) {
      auto const [low, high] = clopper_pearson(y, n);
      if (y > 0) EXPECT_NEAR(at_least(n, y, low), 0.025, 1e-11) << y << " of " << n;
      if (y < n) EXPECT_NEAR(1 - at_least(n, y + 1, high), 0.025, 1e-11) << y << " of " << n;
      if (y == 0) EXPECT_EQ(low, 0);
      if (y == n) EXPECT_EQ(high, 1);
    }
}

TEST(Intervals, GarwoodEndsHaveTheirTailsForEverySmallCount) {
  auto const below = [](int k, double mean) {  // P(X < k)
    double sum = 0;
    for (int i = 0; i < k; ++i) sum += std::exp(i * std::log(mean) - mean - std::lgamma(i + 1.0));
    return sum;
  };
  for (int y = 0; y <= 60; ++y) {
    auto const [low, high] = garwood(y, 4);
    EXPECT_NEAR(below(y + 1, 4 * high), 0.025, 1e-11);
    if (y > 0)
      EXPECT_NEAR(1 - below(y, 4 * low), 0.025, 1e-11);
    else
      EXPECT_EQ(low, 0);
  }
}

// No simulation: coverage is a finite sum. Clopper and Pearson promise at least 95 %, Wilson 95 % on average over p.
TEST(Intervals, CoverWhatTheyPromise) {
  for (int const n : {10, 25, 60}) {
    double wilson_mean = 0;
    int points = 0;
    for (double p = 0.02; p < 0.985; p += 0.005, ++points) {
      double exact = 0;
      for (int y = 0; y <= n; ++y) {
        Interval const w = wilson(y, n);
        Interval const c = clopper_pearson(y, n);
        if (w.low <= p && p <= w.high) wilson_mean += binomial(n, y, p);
        if (c.low <= p && p <= c.high) exact += binomial(n, y, p);
      }
      EXPECT_GE(exact, 0.95 - 1e-9) << n << " at " << p;
    }
    EXPECT_NEAR(wilson_mean / points, 0.95, 0.01) << n;
  }
}

RC_GTEST_PROP(Intervals, SwappingSuccessAndFailureMirrorsTheInterval, ()) {
  double const n = *rc::gen::inRange(1, 400);
  double const y = *rc::gen::inRange(0, static_cast<int>(n) + 1);
  double const level = *rc::gen::element(0.5, 0.8, 0.95, 0.99);
  for (auto* interval : {&wilson, &clopper_pearson, &jeffreys}) {
    Interval const one = interval(y, n, level);
    Interval const other = interval(n - y, n, level);
    RC_ASSERT(std::abs(one.low - (1 - other.high)) < 1e-11);
    RC_ASSERT(std::abs(one.high - (1 - other.low)) < 1e-11);
    RC_ASSERT(0 <= one.low && one.low < one.high && one.high <= 1);
    RC_ASSERT(one.low <= y / n && y / n <= one.high);
  }
}

TEST(Intervals, NothingObservedHasNoInterval) {
  for (Interval const interval : {wilson(0, 0), clopper_pearson(0, 0), jeffreys(0, 0), garwood(0, 0)}) {
    EXPECT_TRUE(std::isnan(interval.low));
    EXPECT_TRUE(std::isnan(interval.high));
  }
  for (Estimate const& estimate : {proportion(0, 0), rate(0, 0), proportion(std::vector<std::uint8_t>{})}) {
    EXPECT_EQ(estimate.status, Status::NoData);
    EXPECT_TRUE(std::isnan(estimate.value));
    EXPECT_EQ(estimate.reason, "no_data");
  }
}

TEST(Intervals, RefuseWhatCannotBe) {
  for (auto* interval : {&wilson, &clopper_pearson, &jeffreys}) {
    EXPECT_EQ(code_of([&] { (void)interval(-1, 10, 0.95); }), "bad_count");
    EXPECT_EQ(code_of([&] { (void)interval(11, 10, 0.95); }), "bad_count");
    EXPECT_EQ(code_of([&] { (void)interval(nan, 10, 0.95); }), "bad_count");
    EXPECT_EQ(code_of([&] { (void)interval(1, std::numeric_limits<double>::infinity(), 0.95); }), "bad_count");
    EXPECT_EQ(code_of([&] { (void)interval(1, 10, 1); }), "bad_level");
    EXPECT_EQ(code_of([&] { (void)interval(1, 10, nan); }), "bad_level");
  }
  EXPECT_EQ(code_of([] { (void)garwood(-1, 10); }), "bad_count");
  EXPECT_EQ(code_of([] { (void)garwood(1, -10); }), "bad_count");
  EXPECT_EQ(code_of([] { (void)garwood(1, 10, 0); }), "bad_level");
  EXPECT_EQ(code_of([] { (void)normal_quantile(0); }), "bad_probability");
  EXPECT_EQ(code_of([] { (void)t_quantile(1, 5); }), "bad_probability");
  EXPECT_EQ(code_of([] { (void)t_quantile(0.5, 0); }), "bad_count");
  EXPECT_EQ(code_of([] { (void)proportion(1, 10, 0); }), "bad_count");
  EXPECT_EQ(code_of([] { (void)proportion(1, 10, 11); }), "bad_count");
  EXPECT_EQ(code_of([] { (void)lag1_autocorrelation(std::vector<double>{1, nan}); }), "bad_value");
}

TEST(EffectiveN, CountsDependentTrialsLess) {
  // Ten of one kind, then ten of the other: m = ½, Σ(x−m)² = 5, lagged sum = (9 − 1 + 9)/4, r = 0.85.
  std::vector<std::uint8_t> blocks(20, 0);
  std::fill(blocks.begin() + 10, blocks.end(), std::uint8_t{1});
  EXPECT_NEAR(effective_n(blocks), 20 * 0.15 / 1.85, 1e-12);
  // Any byte but 0 is a success.
  std::fill(blocks.begin() + 10, blocks.end(), std::uint8_t{255});
  EXPECT_NEAR(effective_n(blocks), 20 * 0.15 / 1.85, 1e-12);
}

TEST(EffectiveN, IsTheCountWhereDependenceCannotBeSeen) {
  EXPECT_EQ(effective_n({}), 0);
  EXPECT_EQ(effective_n(std::vector<std::uint8_t>{1, 1, 1, 1, 1, 0, 0, 0, 0}), 9);            // below 10
  EXPECT_EQ(effective_n(std::vector<std::uint8_t>(50, 1)), 50);                               // constant
  EXPECT_EQ(effective_n(std::vector<std::uint8_t>{1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}), 12);  // negative
}

TEST(EffectiveN, IsCutAtAnAutocorrelationOfNineTenths) {
  std::vector<std::uint8_t> series(400, 0);
  std::fill(series.begin() + 200, series.end(), std::uint8_t{1});
  EXPECT_NEAR(effective_n(series), 400 * 0.1 / 1.9, 1e-9);
}

TEST(Proportion, CarriesItsStanding) {
  Estimate const nine = proportion(9, 11);
  EXPECT_EQ(nine.value, 9.0 / 11);
  EXPECT_NEAR(nine.interval.low, 0.523019438039, 1e-12);
  EXPECT_EQ(nine.status, Status::Ok);
  EXPECT_EQ(nine.method, "Wilson");
  Estimate const few = proportion(4, 4);
  EXPECT_EQ(few.status, Status::LowCount);
  EXPECT_EQ(few.interval.high, 1);
  EXPECT_EQ(few.reason, "low_n");
  // 30 dependent trials worth 4: the interval is that of 4, the count that of 30.
  Estimate const dependent = proportion(30, 30, 4);
  EXPECT_EQ(dependent.n, 30);
  EXPECT_EQ(dependent.status, Status::LowCount);
  EXPECT_EQ(dependent.interval.low, few.interval.low);
  EXPECT_EQ(rate(3, 12).value, 0.25);
  EXPECT_EQ(rate(3, 12).n, 12);
}

// A two-state chain that stays where it is with probability 0.85 (autocorrelation 0.7): 100 steps, 2000 chains, Monte-Carlo error 0.005.
TEST(Proportion, OfDependentSeriesCoversWhereTheNaiveIntervalDoesNot) {
  std::mt19937_64 random{20240101};
  std::bernoulli_distribution stays{0.85};
  std::bernoulli_distribution coin{0.5};
  int covered = 0;
  int naive = 0;
  int const chains = 2000;
  for (int chain = 0; chain < chains; ++chain) {
    std::vector<std::uint8_t> series{static_cast<std::uint8_t>(coin(random))};
    while (series.size() < 100) series.push_back(stays(random) ? series.back() : static_cast<std::uint8_t>(1 - series.back()));
    Estimate const estimate = proportion(series);
    covered += estimate.interval.low <= 0.5 && 0.5 <= estimate.interval.high ? 1 : 0;
    Interval const independent = wilson(estimate.value * 100, 100);
    naive += independent.low <= 0.5 && 0.5 <= independent.high ? 1 : 0;
  }
  EXPECT_GT(covered, 0.91 * chains) << covered;
  EXPECT_LT(naive, 0.70 * chains) << naive;
}

}  // namespace
}  // namespace roir::stats
