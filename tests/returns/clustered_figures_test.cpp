// SPDX-License-Identifier: MIT
// Figures of clustered rows: whether their intervals hold what they promise, and what two groups have in common with two windows.
#include "returns/clustered_figures.hpp"

#include <roir/stats/clustered.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace roir {
namespace {

constexpr double log_two = 0.6931471805599453;

/// Draws waits: exponential with a frailty of each cluster, some of them cut off.
class Waits {
 public:
  explicit Waits(std::uint32_t seed) : random_{seed} {}
  /// A wait times its cluster's frailty, as likely longer as shorter: its median is ln 2 whatever the spread of the frailty.
  ClusteredRows draw(std::uint32_t first, std::uint32_t clusters, int each, double frailty) {
    ClusteredRows rows;
    for (std::uint32_t cluster = first; cluster < first + clusters; ++cluster) add(rows, cluster, each, frailty);
    return rows;
  }
  void add(ClusteredRows& rows, std::uint32_t cluster, int each, double frailty) {
    double const sign = std::bernoulli_distribution{0.5}(random_) ? 1 : -1;
    for (int i = 0; i < each; ++i) {
      // 1/2 + frailty of the one half of clusters and 1/2 − frailty of the other wait longer than ln 2.
      double const above = 0.5 + sign * frailty;
      double const u = uniform();
      double const survival = u < above ? 0.5 * u / above : 0.5 + 0.5 * (u - above) / (1 - above);
      double const wait = -std::log(survival), known = 3 * uniform() + 0.5;
      rows.add(std::min(wait, known), wait <= known ? 1 : 0, cluster);
    }
  }

 private:
  double uniform() { return std::uniform_real_distribution<double>{1e-12, 1}(random_); }
  std::mt19937 random_;
};

bool holds(Interval const& interval, double truth) {
  return interval.low <= truth && (std::isnan(interval.high) || truth <= interval.high);
}

// Of people who wait once each, the jackknife of the median itself covers in about 7 cases of 10.
TEST(MedianWaits, have_intervals_that_cover) {
  struct Case {
    std::uint32_t clusters;
    int each;
    double frailty;
  };
  for (Case const& one : {Case{8, 10, 0.1}, Case{20, 10, 0.1}, Case{20, 1, 0}, Case{40, 1, 0}}) {
    Waits waits{17};
    int const runs = 2000;
    int covered = 0, told = 0;
    for (int run = 0; run < runs; ++run) {
      Estimate const level = level_of(IndicatorKind::Wait, waits.draw(0, one.clusters, one.each, one.frailty), one.clusters);
      if (level.status != Status::Ok) continue;
      ++told;
      covered += holds(level.interval, log_two) ? 1 : 0;
    }
    EXPECT_GT(told, runs * 9 / 10);
    EXPECT_GT(static_cast<double>(covered) / told, 0.935) << one.clusters << " clusters of " << one.each;
    EXPECT_LT(static_cast<double>(covered) / told, 0.985) << one.clusters << " clusters of " << one.each;
  }
}

// Two windows of the same clusters, and two groups of different ones.
TEST(MedianWaits, have_changes_that_cover) {
  for (bool const is_paired : {true, false})
    for (int const each : {10, 2}) {
      Waits waits{23};
      std::uint32_t const clusters = 16;
      int const runs = 2000;
      int covered = 0, told = 0;
      for (int run = 0; run < runs; ++run) {
        ClusteredRows const now = waits.draw(0, clusters, each, 0.1);
        ClusteredRows const before = waits.draw(is_paired ? 0 : clusters, clusters, each, 0.1);
        ClusteredChange const change = change_of(IndicatorKind::Wait, now, before, 2 * clusters);
        if (change.estimate.status != Status::Ok) continue;
        ++told;
        covered += holds(change.estimate.interval, 0) ? 1 : 0;
        EXPECT_EQ(change.p >= 0.05, holds(change.estimate.interval, 0));
      }
      EXPECT_GT(told, runs * 9 / 10);
      EXPECT_GT(static_cast<double>(covered) / told, 0.93) << is_paired << each;
    }
}

TEST(ClusteredChanges, of_two_groups_are_welchs) {
  std::mt19937 random{5};
  ClusteredRows now, before;
  std::vector<stats::Ratio> of_now, of_before;
  auto const draw = [&](ClusteredRows& rows, std::vector<stats::Ratio>& sums, std::uint32_t cluster, double spread) {
    double const over = std::uniform_real_distribution<double>{1, 3}(random);
    double const amount = over * (2 + spread * std::normal_distribution<double>{}(random));
    rows.add(amount, over, cluster);
    sums.push_back({amount, over});
  };
  for (std::uint32_t cluster = 0; cluster < 4; ++cluster) draw(now, of_now, cluster, 1);
  for (std::uint32_t cluster = 4; cluster < 15; ++cluster) draw(before, of_before, cluster, 0.2);
  Estimate const expected = stats::clustered_difference(of_now, of_before);
  ClusteredChange const change = change_of(IndicatorKind::Rate, now, before, 15);
  EXPECT_NEAR(change.estimate.value, expected.value, 1e-12);
  EXPECT_NEAR(change.estimate.interval.low, expected.interval.low, 1e-9);
  EXPECT_NEAR(change.estimate.interval.high, expected.interval.high, 1e-9);
  EXPECT_LT(change.freedom, 4);
}

TEST(ClusteredChanges, of_two_groups_need_three_clusters_on_each_side) {
  ClusteredRows now, before;
  for (std::uint32_t cluster = 0; cluster < 2; ++cluster) now.add(1 + cluster, 1, cluster);
  for (std::uint32_t cluster = 2; cluster < 12; ++cluster) before.add(cluster, 2, cluster);
  ClusteredChange const change = change_of(IndicatorKind::Rate, now, before, 12);
  EXPECT_EQ(change.estimate.status, Status::LowCount);
  EXPECT_TRUE(std::isnan(change.estimate.interval.low));
  EXPECT_TRUE(std::isnan(change.p));
}

// Every cluster has the same rate twice, but sums of unlike parts: what rounding leaves is no finding.
TEST(ClusteredChanges, of_nothing_but_rounding_are_none) {
  ClusteredRows now, before;
  for (std::uint32_t cluster = 0; cluster < 9; ++cluster) {
    double const over = 0.1 * (cluster + 1), earlier = 0.7 / (cluster + 3);
    now.add(0.3 * over, over, cluster);
    before.add(0.3 * earlier, earlier, cluster);
  }
  ClusteredChange const change = change_of(IndicatorKind::Rate, now, before, 9);
  EXPECT_NEAR(change.estimate.value, 0, 1e-15);
  EXPECT_EQ(change.estimate.reason, "no_spread");
  EXPECT_TRUE(std::isnan(change.p));
}

}  // namespace
}  // namespace roir
