// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/trend.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

bool has_interval(Estimate const& estimate) {
  return !std::isnan(estimate.interval.low) && !std::isnan(estimate.interval.high);
}

// Daily ozone in New York, May to September 1973, parts per billion (Chambers et al. 1983); -1 where it is missing.
constexpr int ozone[] = {41, 36, 12, 18,  -1, 28, 23, 19,  8,  -1,  7,  16, 11,  14, 18, 14, 34,  6,  30, 11, 1,   11, 4,   32, -1, -1,
                         -1, 23, 45, 115, 37, -1, -1, -1,  -1, -1,  -1, 29, -1,  71, 39, -1, -1,  23, -1, -1, 21,  37, 20,  12, 13, -1,
                         -1, -1, -1, -1,  -1, -1, -1, -1,  -1, 135, 49, 32, -1,  64, 40, 77, 97,  97, 85, -1, 10,  27, -1,  7,  48, 35,
                         61, 79, 63, 16,  -1, -1, 80, 108, 20, 52,  82, 50, 64,  59, 39, 9,  16,  78, 35, 66, 122, 89, 110, -1, -1, 44,
                         28, 65, -1, 22,  59, 23, 31, 44,  21, 9,   -1, 45, 168, 73, -1, 76, 118, 84, 85, 96, 78,  73, 91,  47, 32, 20,
                         23, 21, 24, 44,  21, 28, 9,  13,  46, 18,  13, 24, 16,  13, 23, 36, 7,   14, 30, -1, 14,  18, 20};

struct Series {
  std::vector<double> times;
  std::vector<double> values;
};
Series ozone_series() {
  Series series;
  for (std::size_t i = 0; i < std::size(ozone); ++i) {
    series.times.push_back(static_cast<double>(i + 1));
    series.values.push_back(ozone[i] < 0 ? nan : ozone[i]);
  }
  return series;
}

// golden.json: trend.airquality (R 4.2.2, cor.test and the median of pairwise slopes); ends by sorting all slopes in Python.
TEST(TheilSen, AgreesWithROnAirQuality) {
  auto const [times, values] = ozone_series();
  Trend const trend = theil_sen(times, values);
  EXPECT_EQ(trend.slope.n, 116);
  EXPECT_NEAR(trend.slope.value, 0.047431571053618296, 1e-15);
  EXPECT_NEAR(trend.tau, 0.07166165947597528, 1e-15);
  EXPECT_NEAR(trend.z, 1.133761341505616, 1e-13);
  EXPECT_NEAR(trend.slope.interval.low, -0.038461538461538464, 1e-15);
  EXPECT_NEAR(trend.slope.interval.high, 0.14285714285714285, 1e-15);
  EXPECT_EQ(trend.slope.status, Status::Ok);
}

// Residuals have r = 0.4547: ranks 2664 of 6670 rather than 2924.
TEST(TheilSen, AutocorrelationWidensTheInterval) {
  auto const [times, values] = ozone_series();
  Trend const trend = theil_sen(times, values, Dependence::Autocorrelation);
  EXPECT_NEAR(trend.slope.value, 0.047431571053618296, 1e-15);
  EXPECT_NEAR(trend.slope.interval.low, -0.10810810810810811, 1e-15);
  EXPECT_NEAR(trend.slope.interval.high, 0.22857142857142856, 1e-15);
  EXPECT_NEAR(trend.z, 1.133761341505616 / std::sqrt((1 + 0.4546740997385469) / (1 - 0.4546740997385469)), 1e-12);
}

// Var(S) is the mean of S² over all orders of the values: every one of 7! is tried, with ties in values and in times.
TEST(TheilSen, VarianceIsThatOfAllPermutations) {
  struct Case {
    std::vector<double> times;
    std::vector<double> values;
  };
  for (auto const& [times, start] :
       {Case{{1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 6, 7}}, Case{{1, 2, 3, 4, 5, 6, 7}, {1, 1, 1, 2, 2, 3, 4}},
        Case{{1, 1, 1, 2, 2, 3, 3}, {1, 2, 3, 4, 5, 6, 7}}, Case{{1, 1, 1, 2, 2, 3, 4}, {1, 2, 2, 3, 3, 3, 3}}}) {
    std::vector<std::size_t> order(7);
    std::iota(order.begin(), order.end(), std::size_t{0});
    double squares = 0;
    double count = 0;
    double variance = nan;
    do {
      double s = 0;
      for (std::size_t i = 0; i < 7; ++i)
        for (std::size_t j = i + 1; j < 7; ++j) {
          double const product = (times[j] - times[i]) * (start[order[j]] - start[order[i]]);
          s += product > 0 ? 1 : product < 0 ? -1 : 0;
        }
      squares += s * s;
      ++count;
      if (std::isnan(variance) && s != 0) {
        std::vector<double> values(7);
        for (std::size_t i = 0; i < 7; ++i) values[i] = start[order[i]];
        variance = std::pow(s / theil_sen(times, values).z, 2);
      }
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_NEAR(variance, squares / count, 1e-9);
  }
}

TEST(TheilSen, OfALineIsTheLine) {
  std::vector<double> const times{5, 1, 2, 9, 4, 7, 3};
  std::vector<double> values;
  for (double const t : times) values.push_back(3 - 0.5 * t);
  values[3] = 1000;  // one wild value
  Trend const trend = theil_sen(times, values);
  EXPECT_EQ(trend.slope.value, -0.5);
  EXPECT_EQ(trend.intercept, 3);
}

TEST(TheilSen, CarriesItsStanding) {
  EXPECT_EQ(theil_sen({}, {}).slope.status, Status::NoData);
  std::vector<double> const two{1, 2, nan};
  EXPECT_EQ(theil_sen(two, two).slope.status, Status::NoData);
  EXPECT_TRUE(std::isnan(theil_sen(two, two).tau));
  std::vector<double> const five{1, 2, 3, 4, 5};
  EXPECT_EQ(theil_sen(five, five).slope.status, Status::LowCount);
  EXPECT_EQ(theil_sen(five, five).slope.value, 1);
  EXPECT_EQ(theil_sen(five, five).tau, 1);
  EXPECT_FALSE(has_interval(theil_sen(five, five).slope));
  std::vector<double> const same(6, 1);
  std::vector<double> const six{1, 2, 3, 5, 4, 6};
  EXPECT_EQ(theil_sen(same, six).slope.status, Status::NotApplicable);
  Trend const flat = theil_sen(six, same);
  EXPECT_EQ(flat.slope.value, 0);
  EXPECT_EQ(flat.slope.reason, "no_spread");
  EXPECT_TRUE(std::isnan(flat.z));
  EXPECT_TRUE(has_interval(theil_sen(six, six).slope));
  // Six points, but so many at one time that the slopes are too few for the ranks.
  EXPECT_FALSE(has_interval(theil_sen(std::vector<double>{1, 1, 1, 1, 1, 2}, six).slope));
}

TEST(TheilSen, RefusesWhatCannotBe) {
  std::vector<double> const two{1, 2};
  std::vector<double> const three{1, 2, std::numeric_limits<double>::infinity()};
  EXPECT_THROW((void)theil_sen(two, three), InvalidArgument);
  EXPECT_THROW((void)theil_sen(three, three), InvalidArgument);
  std::vector<double> const many(max_trend_points + 1, 1);
  EXPECT_THROW((void)theil_sen(many, many), LimitExceeded);
}

RC_GTEST_PROP(TheilSen, FollowsAChangeOfUnitsAndAnAddedLine, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(6, 25));
  std::vector<double> times;
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    times.push_back(*rc::gen::inRange(0, 60));
    values.push_back(*rc::gen::inRange(-50, 50));
  }
  Trend const before = theil_sen(times, values);
  RC_PRE(before.slope.status == Status::Ok);
  std::vector<double> changed;
  for (std::size_t i = 0; i < count; ++i) changed.push_back(-4 * values[i]);
  Trend const after = theil_sen(times, changed);
  RC_ASSERT(std::abs(after.slope.value + 4 * before.slope.value) < 1e-9);
  RC_ASSERT(std::abs(after.slope.interval.low + 4 * before.slope.interval.high) < 1e-9);
  RC_ASSERT(std::abs(after.tau + before.tau) < 1e-12);
  for (std::size_t i = 0; i < count; ++i) changed[i] = values[i] + 2 * times[i];
  RC_ASSERT(std::abs(theil_sen(times, changed).slope.value - before.slope.value - 2) < 1e-9);
}

// 20 points, heavy tails (Cauchy), true slope 0.3; 2000 samples, Monte-Carlo error 0.005.
TEST(TheilSen, CoversTheSlopeWhateverTheNoise) {
  std::mt19937_64 random{20240105};
  std::cauchy_distribution<double> noise;
  std::vector<double> times(20);
  std::iota(times.begin(), times.end(), 0.0);
  int covered = 0;
  int const samples = 2000;
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<double> values;
    for (double const t : times) values.push_back(0.3 * t + noise(random));
    Interval const interval = theil_sen(times, values).slope.interval;
    covered += interval.low <= 0.3 && 0.3 <= interval.high ? 1 : 0;
  }
  EXPECT_GT(covered, 0.935 * samples) << covered;
  EXPECT_LT(covered, 0.975 * samples) << covered;
}

}  // namespace
}  // namespace roir::stats
