// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/quantiles.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double binomial(int n, int k, double p) {
  return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) + k * std::log(p) + (n - k) * std::log1p(-p));
}
// P(B ≤ k)
double up_to(int n, int k, double p) {
  double sum = 0;
  for (int i = 0; i <= k; ++i) sum += binomial(n, i, p);
  return sum;
}

// By the definition h = (n−1)p, worked by hand.
TEST(Quantile, InterpolatesBetweenNeighbours) {
  std::vector<double> const values{7, 1, 3, nan, 10};
  EXPECT_EQ(quantile(values, 0), 1);
  EXPECT_EQ(quantile(values, 1), 10);
  EXPECT_EQ(quantile(values, 0.5), 5);
  EXPECT_EQ(quantile(values, 0.25), 2.5);
  EXPECT_NEAR(quantile(values, 0.9), 9.1, 1e-14);
  EXPECT_EQ(quantile(std::vector<double>{4}, 0.3), 4);
  EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
  EXPECT_TRUE(std::isnan(quantile(std::vector<double>{nan}, 0.5)));
}

TEST(Quantile, RefusesWhatCannotBe) {
  std::vector<double> const values{1, 2};
  std::vector<double> const infinite{1, std::numeric_limits<double>::infinity()};
  EXPECT_THROW((void)quantile(values, -0.1), InvalidArgument);
  EXPECT_THROW((void)quantile(values, nan), InvalidArgument);
  EXPECT_THROW((void)quantile(infinite, 0.5), InvalidArgument);
  EXPECT_THROW((void)lower_median(infinite), InvalidArgument);
  EXPECT_THROW((void)quantile_interval(values, 0), InvalidArgument);
  EXPECT_THROW((void)quantile_interval(values, 0.5, 1), InvalidArgument);
  EXPECT_THROW((void)quantile_estimate(values, 1), InvalidArgument);
}

TEST(LowerMedian, IsAValueThatOccurred) {
  EXPECT_EQ(lower_median(std::vector<double>{4, 1, 3, 2}), 2);
  EXPECT_EQ(lower_median(std::vector<double>{5, nan, 1, 3}), 3);
  EXPECT_EQ(lower_median(std::vector<double>{2}), 2);
  EXPECT_TRUE(std::isnan(lower_median({})));
}

RC_GTEST_PROP(LowerMedian, HasHalfOfTheSampleAtOrBelowItAndNoSmallerValueHas, (std::vector<int> ints)) {
  RC_PRE(!ints.empty());
  std::vector<double> const values(ints.begin(), ints.end());
  double const median = lower_median(values);
  auto const at_or_below = std::count_if(values.begin(), values.end(), [&](double x) { return x <= median; });
  auto const under = std::count_if(values.begin(), values.end(), [&](double x) { return x < median; });
  auto const size = static_cast<std::ptrdiff_t>(values.size());
  RC_ASSERT(std::find(values.begin(), values.end(), median) != values.end());
  RC_ASSERT(2 * at_or_below >= size);
  RC_ASSERT(2 * under < size);
}

RC_GTEST_PROP(Quantile, RisesWithPAndMovesWithTheSample, ()) {
  auto values = *rc::gen::nonEmpty(
      rc::gen::container<std::vector<double>>(rc::gen::map(rc::gen::inRange(-1000, 1000), [](int x) { return x / 8.0; })));
  double const p = *rc::gen::inRange(0, 101) / 100.0;
  double const here = quantile(values, p);
  RC_ASSERT(here <= quantile(values, std::min(1.0, p + 0.1)));
  RC_ASSERT(*std::min_element(values.begin(), values.end()) <= here && here <= *std::max_element(values.begin(), values.end()));
  for (double& value : values) value = 2 * value + 1;
  std::reverse(values.begin(), values.end());
  RC_ASSERT(std::abs(quantile(values, p) - (2 * here + 1)) < 1e-9);
}

// The sample 1..n gives the ranks themselves: each end has its tail, and one rank further in would not.
TEST(QuantileInterval, HasTheTightestRanksWithTheirTailsForEverySmallSample) {
  for (double const p : {0.1, 0.5, 0.75, 0.9})
    for (double const level : {0.8, 0.95})
      for (int n = 1; n <= 60; ++n) {
        std::vector<double> values(static_cast<std::size_t>(n));
        std::iota(values.rbegin(), values.rend(), 1.0);
        double const tail = (1 - level) / 2;
        auto const [low, high] = quantile_interval(values, p, level);
        int const l = std::isnan(low) ? 0 : static_cast<int>(low);
        int const u = std::isnan(high) ? n + 1 : static_cast<int>(high);
        if (l >= 1) EXPECT_LE(up_to(n, l - 1, p), tail + 1e-12) << n << ' ' << p;
        EXPECT_GT(up_to(n, l, p), tail - 1e-12) << n << ' ' << p;
        if (u <= n) EXPECT_LE(1 - up_to(n, u - 1, p), tail + 1e-12) << n << ' ' << p;
        EXPECT_GT(1 - up_to(n, u - 2, p), tail - 1e-12) << n << ' ' << p;
      }
}

TEST(QuantileInterval, OfTheMedianNeedsSixValues) {
  std::vector<double> const five{1, 2, 3, 4, 5};
  std::vector<double> const six{1, 2, 3, 4, 5, 6};
  EXPECT_TRUE(std::isnan(quantile_interval(five, 0.5).low));
  EXPECT_EQ(quantile_interval(six, 0.5).low, 1);
  EXPECT_EQ(quantile_interval(six, 0.5).high, 6);
  EXPECT_TRUE(std::isnan(quantile_interval({}, 0.5).high));
}

TEST(QuantileEstimate, CarriesItsStanding) {
  EXPECT_EQ(quantile_estimate({}, 0.5).status, Status::NoData);
  Estimate const five = quantile_estimate(std::vector<double>{1, 2, 3, 4, 5}, 0.5);
  EXPECT_EQ(five.value, 3);
  EXPECT_EQ(five.status, Status::LowCount);
  Estimate const six = quantile_estimate(std::vector<double>{6, 5, 4, 3, 2, 1, nan}, 0.5);
  EXPECT_EQ(six.value, 3.5);
  EXPECT_EQ(six.n, 6);
  EXPECT_EQ(six.status, Status::Ok);
  EXPECT_EQ(quantile_estimate(std::vector<double>{6, 5, 4, 3, 2, 1}, 0.5, 8).status, Status::LowCount);
}

}  // namespace
}  // namespace roir::stats
