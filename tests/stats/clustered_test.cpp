// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

bool has_interval(Estimate const& estimate) {
  return !std::isnan(estimate.interval.low) && !std::isnan(estimate.interval.high);
}
bool covers(Estimate const& estimate, double truth) {
  return estimate.interval.low <= truth && truth <= estimate.interval.high;
}

// toy.out, E: benefits and costs of six managers: BCR 1.80722891566, CV3 standard error 0.444797638353; ends with mpmath's t(5).
TEST(ClusteredRatio, AgreesWithTheToyOfTheReference) {
  std::vector<Ratio> const managers{{14000, 6000}, {-2000, 4500}, {9000, 5200}, {22000, 8000}, {5000, 3900}, {12000, 5600}};
  Estimate const bcr = clustered_ratio(managers);
  EXPECT_NEAR(bcr.value, 1.80722891566, 1e-11);
  EXPECT_NEAR((bcr.interval.high - bcr.value) / 2.5705818356363148, 0.444797638353, 1e-11);
  EXPECT_NEAR(bcr.interval.low, 0.6638401859776738, 1e-12);
  EXPECT_NEAR(bcr.interval.high, 2.950617645347627, 1e-12);
  EXPECT_EQ(bcr.n, 6);
  EXPECT_EQ(bcr.status, Status::Ok);
  EXPECT_EQ(bcr.method, "jackknife over 6 clusters");
}

// mpmath, each deletion computed anew.
TEST(ClusteredRatio, NearABoundTakesTheLogitScale) {
  std::vector<Ratio> const managers{{19, 20}, {10, 10}, {28, 30}, {9, 10}, {15, 15}, {30, 31}};
  Estimate const share = clustered_ratio(managers, true);
  EXPECT_NEAR(share.value, 0.9568965517241379, 1e-15);
  EXPECT_NEAR(share.interval.low, 0.9133157563879281, 1e-12);
  EXPECT_NEAR(share.interval.high, 0.9790690868537783, 1e-12);
  EXPECT_EQ(share.method, "jackknife over 6 clusters, logit scale");
  // The same figures as a ratio without bounds: symmetric.
  Estimate const ratio = clustered_ratio(managers);
  EXPECT_NEAR(ratio.interval.high - ratio.value, ratio.value - ratio.interval.low, 1e-15);
  EXPECT_NEAR(ratio.interval.high - ratio.value, 2.5705818356363148 * 0.01195822286403508, 1e-13);
}

TEST(ClusteredRatio, AwayFromTheBoundsIsOnlyCutAtThem) {
  std::vector<Ratio> const managers{{10, 10}, {0, 10}, {10, 10}, {9, 10}};
  Estimate const share = clustered_ratio(managers, true);
  EXPECT_EQ(share.value, 0.725);
  EXPECT_EQ(share.interval.high, 1);
  EXPECT_EQ(share.interval.low, std::max(0.0, clustered_ratio(managers).interval.low));
}

TEST(ClusteredRatio, AllAtOneBoundCountsClustersAsTrials) {
  std::vector<Ratio> const all{{20, 20}, {15, 15}, {40, 40}, {3, 3}, {8, 8}};
  Estimate const ones = clustered_ratio(all, true);
  EXPECT_EQ(ones.value, 1);
  EXPECT_EQ(ones.interval.high, 1);
  EXPECT_EQ(ones.interval.low, wilson(5, 5).low);
  EXPECT_EQ(ones.status, Status::Ok);
  EXPECT_EQ(ones.method, "Wilson with one trial per cluster: 5 clusters without any spread");
  std::vector<Ratio> const none{{0, 20}, {0, 15}, {0, 40}};
  EXPECT_EQ(clustered_ratio(none, true).interval.low, 0);
  EXPECT_EQ(clustered_ratio(none, true).interval.high, wilson(0, 3).high);
  // Denominators that add up to less than one trial per cluster.
  std::vector<Ratio> const thin{{0.5, 0.5}, {0.25, 0.25}, {0.25, 0.25}};
  EXPECT_EQ(clustered_ratio(thin, true).interval.low, wilson(1, 1).low);
  // Alike, but not at a bound.
  std::vector<Ratio> const alike{{1, 2}, {2, 4}, {3, 6}};
  EXPECT_EQ(clustered_ratio(alike, true).interval.low, wilson(1.5, 3).low);
  Estimate const unbounded = clustered_ratio(alike);
  EXPECT_FALSE(has_interval(unbounded));
  EXPECT_EQ(unbounded.status, Status::LowCount);
  EXPECT_EQ(unbounded.reason, "no_spread");
}

TEST(ClusteredRatio, FewClustersHaveAValueButNoInterval) {
  EXPECT_EQ(clustered_ratio({}).status, Status::NoData);
  EXPECT_EQ(clustered_ratio(std::vector<Ratio>{{0, 0}, {0, 0}}).status, Status::NoData);
  for (bool const bounded : {false, true}) {
    Estimate const two = clustered_ratio(std::vector<Ratio>{{3, 4}, {0, 0}, {1, 4}}, bounded);
    EXPECT_EQ(two.value, 0.5);
    EXPECT_EQ(two.n, 2);  // 0/0 brings nothing
    EXPECT_FALSE(has_interval(two));
    EXPECT_EQ(two.status, Status::LowCount);
    EXPECT_EQ(two.method, "no interval from 2 clusters: at least 3 are needed");
    EXPECT_FALSE(has_interval(clustered_ratio(std::vector<Ratio>{{5, 5}, {4, 4}}, bounded)));
  }
  Estimate const one_has_all = clustered_ratio(std::vector<Ratio>{{3, 4}, {1, 0}, {2, 0}});
  EXPECT_EQ(one_has_all.value, 1.5);
  EXPECT_FALSE(has_interval(one_has_all));
  EXPECT_EQ(one_has_all.status, Status::LowCount);
}

TEST(ClusteredRatio, RefusesWhatCannotBe) {
  for (Ratio const bad : {Ratio{1, -1}, Ratio{nan, 1}, Ratio{1, nan}, Ratio{infinity, 1}, Ratio{1, infinity}}) {
    EXPECT_THROW((void)clustered_ratio(std::vector<Ratio>{{1, 2}, bad}), InvalidArgument);
    EXPECT_THROW((void)clustered_difference(std::vector<Ratio>{bad}, std::vector<Ratio>{{1, 2}}), InvalidArgument);
    EXPECT_THROW((void)paired_difference(std::vector<PairedRatio>{{{1, 2}, bad}}), InvalidArgument);
  }
  EXPECT_THROW((void)clustered_ratio(std::vector<Ratio>{{3, 2}}, true), InvalidArgument);
  EXPECT_THROW((void)clustered_ratio(std::vector<Ratio>{{-1, 2}}, true), InvalidArgument);
  EXPECT_NO_THROW((void)clustered_ratio(std::vector<Ratio>{{3, 2}}));
  EXPECT_THROW((void)jackknife(1, std::vector<double>{1, nan, 2}), InvalidArgument);
  EXPECT_THROW((void)jackknife(nan, std::vector<double>{1, 2, 2}), InvalidArgument);
}

RC_GTEST_PROP(ClusteredRatio, DoesNotDependOnOrderOrUnits, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(3, 12));
  std::vector<Ratio> clusters(count);
  for (Ratio& one : clusters) one = {static_cast<double>(*rc::gen::inRange(0, 50)), static_cast<double>(*rc::gen::inRange(1, 50))};
  Estimate const first = clustered_ratio(clusters);
  std::reverse(clusters.begin(), clusters.end());
  for (Ratio& one : clusters) one = {one.numerator * 4, one.denominator * 4};
  clusters.push_back({0, 0});
  Estimate const second = clustered_ratio(clusters);
  RC_ASSERT(first.value == second.value);
  RC_ASSERT(first.status == second.status);
  if (has_interval(first)) {
    RC_ASSERT(std::abs(first.interval.low - second.interval.low) <= 1e-9);
    RC_ASSERT(std::abs(first.interval.high - second.interval.high) <= 1e-9);
  }
}

TEST(ClusteredMean, IsTheFamiliarMeanWithItsT) {
  std::vector<double> const values{2, nan, 4, 9, 5};
  Estimate const mean = clustered_mean(values);
  double const s = std::sqrt((9.0 + 1 + 16 + 0) / 3);
  EXPECT_EQ(mean.value, 5);
  EXPECT_NEAR(mean.interval.high - 5, t_quantile(0.975, 3) * s / 2, 1e-12);
  EXPECT_EQ(mean.n, 4);
  EXPECT_EQ(clustered_mean(std::vector<double>{nan, nan}).status, Status::NoData);
  EXPECT_EQ(clustered_mean(std::vector<double>{1, 1, 1}, true).interval.low, wilson(3, 3).low);
  EXPECT_THROW((void)clustered_mean(std::vector<double>{1.5}, true), InvalidArgument);
}

// mpmath, each deletion computed anew.
TEST(ClusteredDifference, AgreesWithDeletionByHand) {
  std::vector<Ratio> const a{{8, 10}, {5, 9}, {12, 14}, {7, 12}};
  std::vector<Ratio> const b{{3, 10}, {6, 11}, {4, 13}, {2, 5}, {9, 16}};
  Estimate const difference = clustered_difference(a, b);
  EXPECT_NEAR(difference.value, 0.2747474747474747, 1e-15);
  EXPECT_NEAR(difference.interval.low, -0.0008514135022077397, 1e-12);
  EXPECT_NEAR(difference.interval.high, 0.5503463629971572, 1e-12);
  EXPECT_EQ(difference.n, 9);
  EXPECT_EQ(difference.method, "jackknife over 4 and 5 clusters, Welch");
  Estimate const turned = clustered_difference(b, a);
  EXPECT_EQ(turned.value, -difference.value);
  EXPECT_NEAR(turned.interval.low, -difference.interval.high, 1e-15);
}

TEST(ClusteredDifference, SaysWhyItHasNoInterval) {
  std::vector<Ratio> const three{{1, 2}, {2, 3}, {3, 5}};
  std::vector<Ratio> const two{{1, 2}, {2, 3}};
  EXPECT_EQ(clustered_difference(three, {}).status, Status::NoData);
  EXPECT_EQ(clustered_difference(three, two).status, Status::LowCount);
  EXPECT_FALSE(has_interval(clustered_difference(three, two)));
  EXPECT_EQ(clustered_difference(three, two).method, "no interval from 2 clusters: at least 3 are needed");
  std::vector<Ratio> const alike{{1, 2}, {2, 4}, {3, 6}};
  EXPECT_EQ(clustered_difference(alike, alike).reason, "no_spread");
  EXPECT_TRUE(has_interval(clustered_difference(three, alike)));
  std::vector<Ratio> const lone{{1, 2}, {1, 0}, {2, 0}};
  EXPECT_FALSE(has_interval(clustered_difference(three, lone)));
}

// mpmath, each deletion computed anew; the last cluster has data before only.
TEST(PairedDifference, AgreesWithDeletionByHand) {
  std::vector<PairedRatio> const clusters{{{8, 10}, {6, 11}}, {{5, 9}, {3, 8}}, {{12, 14}, {9, 15}},
                                          {{7, 12}, {7, 10}}, {{0, 0}, {2, 6}}, {{0, 0}, {0, 0}}};
  Estimate const difference = paired_difference(clusters);
  EXPECT_NEAR(difference.value, 0.1711111111111111, 1e-15);
  EXPECT_NEAR(difference.interval.low, -0.0835254002241853, 1e-12);
  EXPECT_NEAR(difference.interval.high, 0.4257476224464075, 1e-12);
  EXPECT_EQ(difference.n, 5);
}

TEST(PairedDifference, SaysWhyItHasNoInterval) {
  EXPECT_EQ(paired_difference({}).status, Status::NoData);
  EXPECT_EQ(paired_difference(std::vector<PairedRatio>{{{1, 2}, {0, 0}}}).status, Status::NoData);
  EXPECT_EQ(paired_difference(std::vector<PairedRatio>{{{1, 2}, {1, 4}}, {{1, 2}, {1, 4}}}).status, Status::LowCount);
  std::vector<PairedRatio> const unchanged(4, {{1, 3}, {1, 3}});
  EXPECT_EQ(paired_difference(unchanged).value, 0);
  EXPECT_EQ(paired_difference(unchanged).reason, "no_spread");
}

TEST(PairedDifference, IsNarrowerThanTheUnpairedWhereClustersKeepTheirLevel) {
  std::vector<PairedRatio> pairs;
  std::vector<Ratio> now;
  std::vector<Ratio> before;
  for (int i = 0; i < 8; ++i) {
    pairs.push_back({{5.0 + 10 * i + i % 2, 100}, {10.0 * i, 100}});
    now.push_back(pairs.back().now);
    before.push_back(pairs.back().before);
  }
  Interval const paired = paired_difference(pairs).interval;
  Interval const apart = clustered_difference(now, before).interval;
  EXPECT_LT(paired.high - paired.low, 0.2 * (apart.high - apart.low));
}

// 15 clusters of 3 to 40 trials, shares from Beta(6, 4) and Beta(18, 2): true pooled shares 0.6 and 0.9. 2000 samples, Monte-Carlo error
// 0.005 at 0.95. The naive interval takes all trials as independent.
TEST(ClusteredRatio, CoversClusteredDataWhereTheNaiveIntervalDoesNot) {
  std::mt19937_64 random{20240102};
  std::uniform_int_distribution<int> size{3, 40};
  int const samples = 2000;
  for (auto const& [a, b] : {std::pair{6.0, 4.0}, std::pair{18.0, 2.0}}) {
    std::gamma_distribution<double> gamma_a{a};
    std::gamma_distribution<double> gamma_b{b};
    double const truth = a / (a + b);
    int covered = 0;
    int naive = 0;
    for (int sample = 0; sample < samples; ++sample) {
      std::vector<Ratio> clusters;
      Ratio sum;
      for (int g = 0; g < 15; ++g) {
        double const x = gamma_a(random);
        int const n = size(random);
        int const y = std::binomial_distribution<int>{n, x / (x + gamma_b(random))}(random);
        clusters.push_back({static_cast<double>(y), static_cast<double>(n)});
        sum = {sum.numerator + y, sum.denominator + n};
      }
      covered += covers(clustered_ratio(clusters, true), truth) ? 1 : 0;
      Interval const independent = wilson(sum.numerator, sum.denominator);
      naive += independent.low <= truth && truth <= independent.high ? 1 : 0;
    }
    EXPECT_GT(covered, 0.925 * samples) << "Beta(" << a << ", " << b << "): " << covered;
    EXPECT_LT(covered, 0.98 * samples) << "Beta(" << a << ", " << b << "): " << covered;
    EXPECT_LT(naive, 0.82 * samples) << "Beta(" << a << ", " << b << "): " << naive;
  }
}

// 8 against 12 clusters without a true difference.
TEST(ClusteredDifference, CoversNoDifference) {
  std::mt19937_64 random{20240103};
  std::uniform_int_distribution<int> size{3, 15};
  std::normal_distribution<double> shock;
  int const samples = 2000;
  int covered = 0;
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<Ratio> clusters;
    for (int g = 0; g < 20; ++g) {
      int const n = size(random);
      clusters.push_back({n * (shock(random) / std::sqrt(2.0) + shock(random) / std::sqrt(n)), static_cast<double>(n)});
    }
    std::span<Ratio const> const all{clusters};
    covered += covers(clustered_difference(all.first(8), all.subspan(8)), 0) ? 1 : 0;
  }
  EXPECT_GT(covered, 0.93 * samples) << covered;
  EXPECT_LT(covered, 0.98 * samples) << covered;
}

}  // namespace
}  // namespace roir::stats
