// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/fieller.hpp>
#include <roir/stats/intervals.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace roir::stats {
namespace {

UncertainRatio ratio(double a, double b, double va, double vb, double cab) {
  return {.numerator = a, .denominator = b, .numerator_variance = va, .denominator_variance = vb, .covariance = cab};
}

// golden.json: fieller.
TEST(Fieller, AgreesWithReferenceFigures) {
  FiellerSet const normal = fieller(ratio(10, 4, 1, .25, .1));
  EXPECT_EQ(normal.shape, FiellerShape::Bounded);
  EXPECT_NEAR(normal.low, 1.8959974756656828, 1e-12);
  EXPECT_NEAR(normal.high, 3.37219598000384, 1e-12);
  FiellerSet const student = fieller(ratio(10, 4, 1, .25, .1), 20);
  EXPECT_NEAR(student.low, 1.862439818525069, 1e-12);
  EXPECT_NEAR(student.high, 3.4439407967188225, 1e-12);
  FiellerSet const exclusive = fieller(ratio(10, 1, 1, .5, .1));
  EXPECT_EQ(exclusive.shape, FiellerShape::Exclusive);
  EXPECT_NEAR(exclusive.low, -25.055680815478347, 1e-11);
  EXPECT_NEAR(exclusive.high, 4.168210490606314, 1e-12);
  FiellerSet const all = fieller(ratio(.5, .2, 1, .5, 0));
  EXPECT_EQ(all.shape, FiellerShape::WholeLine);
  EXPECT_TRUE(std::isnan(all.low));
}

// What the set is by definition: the ratios that a t-test of a − ρb does not reject.
RC_GTEST_PROP(Fieller, HoldsTheRatiosThatATestDoesNotReject, ()) {
  auto const any = [](int from, int to) { return *rc::gen::inRange(from, to) / 10.0; };
  double const va = any(1, 50);
  double const vb = any(1, 50);
  UncertainRatio const r = ratio(any(-100, 100), any(-100, 100), va, vb, any(-9, 10) / 10 * std::sqrt(va * vb));
  double const df = *rc::gen::inRange(2, 40);
  double const t = t_quantile(0.975, df);
  auto const [shape, low, high] = fieller(r, df);
  RC_CLASSIFY(shape == FiellerShape::Bounded, "bounded");
  RC_CLASSIFY(shape == FiellerShape::Exclusive, "exclusive");
  for (int i = -300; i <= 300; ++i) {
    double const rho = i / 7.0 + 0.001;
    double const difference = r.numerator - rho * r.denominator;
    double const variance = va - 2 * rho * r.covariance + rho * rho * vb;
    double const excess = difference * difference - t * t * variance;
    if (std::abs(excess) < 1e-6) continue;
    bool const is_inside =
        shape == FiellerShape::WholeLine || (shape == FiellerShape::Bounded ? low <= rho && rho <= high : rho <= low || rho >= high);
    RC_ASSERT(is_inside == (excess < 0));
  }
}

TEST(Fieller, WithADenominatorAtTheEdgeHasOneEnd) {
  double const z = normal_quantile(0.975);
  FiellerSet const up = fieller(ratio(10, z, 1, 1, 0));
  EXPECT_EQ(up.shape, FiellerShape::Bounded);
  EXPECT_GT(up.low, 0);
  EXPECT_TRUE(std::isinf(up.high));
  EXPECT_TRUE(std::isinf(fieller(ratio(-10, z, 1, 1, 0)).low));
  EXPECT_THROW((void)fieller(ratio(1, 1, -1, 1, 0)), InvalidArgument);
  EXPECT_THROW((void)fieller(ratio(1, std::nan(""), 1, 1, 0)), InvalidArgument);
  EXPECT_THROW((void)fieller(ratio(1, 1, 1, 1, 0), 0), InvalidArgument);
  EXPECT_THROW((void)fieller(ratio(1, 1, 1, 1, 0), 5, 1), InvalidArgument);
}

// domain.md C.1.8, toy E.
TEST(FiellerRatio, AgreesWithToyE) {
  std::vector<Ratio> const clusters{{14000, 6000}, {-2000, 4500}, {9000, 5200}, {22000, 8000}, {5000, 3900}, {12000, 5600}};
  Estimate const bcr = fieller_ratio(clusters);
  EXPECT_EQ(bcr.status, Status::Ok);
  EXPECT_NEAR(bcr.value, 1.80722891566, 1e-11);
  EXPECT_NEAR(bcr.interval.low, 0.33926396141, 1e-11);
  EXPECT_NEAR(bcr.interval.high, 2.74511979365, 1e-11);
  EXPECT_EQ(bcr.n, 6);
}

TEST(FiellerRatio, IsRefusedWhereItCannotBeTold) {
  EXPECT_EQ(fieller_ratio({}).status, Status::NoData);
  EXPECT_EQ(fieller_ratio(std::vector<Ratio>{{1, 1}, {1, -1}, {3, 0}}).status, Status::NoData);
  Estimate const two = fieller_ratio(std::vector<Ratio>{{1, 2}, {2, 3}});
  EXPECT_EQ(two.status, Status::LowCount);
  EXPECT_DOUBLE_EQ(two.value, 0.6);
  Estimate const unbounded = fieller_ratio(std::vector<Ratio>{{1, 5}, {2, -4}, {3, 4}, {2, -4}});
  EXPECT_EQ(unbounded.status, Status::Refused);
  EXPECT_EQ(unbounded.reason, "ratio_unbounded");
  EXPECT_TRUE(std::isnan(unbounded.value));
  std::vector<Ratio> skewed{{1, 1.1}, {1, 1}, {1, 0.9}, {1, 1}, {9, 1}};
  EXPECT_EQ(fieller_ratio(skewed).reason, "too_skewed");
  for (int i = 0; i < 5; ++i) skewed.push_back({1, 1});
  EXPECT_EQ(fieller_ratio(skewed).method, "Fieller; skewed: true coverage may be near 90 %");
  EXPECT_THROW((void)fieller_ratio(std::vector<Ratio>{{std::nan(""), 1}}), InvalidArgument);
}

// domain.md C.1.8: coverage near 95 % with 12 managers and residuals that are not skewed; 4000 samples, Monte-Carlo error 0.0035.
TEST(FiellerRatio, CoversTheTruth) {
  std::mt19937_64 random{20240107};
  std::normal_distribution<double> noise;
  int covered = 0;
  int const samples = 4000;
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<Ratio> clusters;
    for (int g = 0; g < 12; ++g) {
      double const put_in = 10 + 2 * noise(random);
      clusters.push_back({1.2 * put_in + 4 * noise(random), put_in});
    }
    Interval const interval = fieller_ratio(clusters).interval;
    // By chance a sample of symmetric residuals may look skewed; its interval counts as any other.
    covered += interval.low <= 1.2 && 1.2 <= interval.high ? 1 : 0;
  }
  EXPECT_GT(covered, 0.938 * samples) << covered;
  EXPECT_LT(covered, 0.962 * samples) << covered;
}

}  // namespace
}  // namespace roir::stats
