// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/dispersion.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace roir::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

bool has_interval(Estimate const& estimate) {
  return !std::isnan(estimate.interval.low) && !std::isnan(estimate.interval.high);
}

// toy.out, A: closed gaps of a weekly dialogue with two weeks of leave; ends by deletion with mpmath and its t(7).
std::vector<double> const toy_gaps{7, 7, 14, 7, 7, 12, 2, 7};

TEST(Dispersion, AgreesWithTheToyOfTheReference) {
  Estimate const cv = corrected_cv(toy_gaps);
  EXPECT_NEAR(cv.value, 0.476994962449, 1e-12);
  EXPECT_NEAR(cv.interval.low, 0.1463024335709072, 1e-12);
  EXPECT_NEAR(cv.interval.high, 0.8076874913266047, 1e-12);
  EXPECT_EQ(cv.n, 8);
  EXPECT_EQ(cv.status, Status::Ok);
  Estimate const b = burstiness(toy_gaps);
  EXPECT_NEAR(b.value, -0.43780600407, 1e-11);
  EXPECT_NEAR(b.interval.low, -0.7850461908112276, 1e-12);
  EXPECT_NEAR(b.interval.high, -0.0905658173278542, 1e-12);
}

// mpmath.
TEST(ResultantLength, AgreesWithDeletionByHandAndStaysWithinOne) {
  std::vector<double> const turns{0.10, 0.12, 0.95, 1.20, 0.05, -0.85, 0.08, 0.11};  // 0.20 and 0.15 after whole turns
  Estimate const r = resultant_length(turns);
  EXPECT_NEAR(r.value, 0.9103618848378375, 1e-14);
  EXPECT_NEAR(r.interval.low, 0.7781892874824003, 1e-12);
  EXPECT_EQ(r.interval.high, 1);
}

TEST(ResultantLength, KnowsTheEndsOfItsRange) {
  EXPECT_NEAR(resultant_length(std::vector<double>{0, 0.25, 0.5, 0.75}).value, 0, 1e-15);
  Estimate const same = resultant_length(std::vector<double>(10, 0.3));
  EXPECT_EQ(same.value, 1);
  EXPECT_FALSE(has_interval(same));
  EXPECT_EQ(same.reason, "no_spread");
  EXPECT_EQ(resultant_length(std::vector<double>{0.1, nan, 0.2}).status, Status::NoData);
  EXPECT_THROW((void)resultant_length(std::vector<double>{std::numeric_limits<double>::infinity()}), InvalidArgument);
}

RC_GTEST_PROP(Dispersion, SumsOfPartsGiveTheFiguresOfTheWhole, ()) {
  auto const whole = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90));
  auto const cut = *rc::gen::inRange<std::size_t>(0, whole.size() + 1);
  std::vector<double> const gaps{whole.begin(), whole.end()};
  GapSums before, after;
  for (std::size_t i = 0; i < gaps.size(); ++i) (i < cut ? before : after).add(gaps[i]);
  GapSums all = before;
  all.add(after);
  RC_ASSERT(all.n == static_cast<double>(gaps.size()));
  for (auto const& [of_sums, of_gaps] :
       {std::pair{all.corrected_cv(), corrected_cv(gaps).value}, std::pair{all.burstiness(), burstiness(gaps).value}}) {
    RC_ASSERT(std::isnan(of_sums) == std::isnan(of_gaps));
    RC_ASSERT(std::isnan(of_gaps) || std::abs(of_sums - of_gaps) <= 1e-12);
  }
}

TEST(Dispersion, OfEqualGapsIsPerfectlyRegular) {
  for (double const gap : {7.0, 0.1, 1e-9}) {
    std::vector<double> const gaps(12, gap);
    EXPECT_EQ(corrected_cv(gaps).value, 0);
    EXPECT_EQ(burstiness(gaps).value, -1);
    EXPECT_FALSE(has_interval(burstiness(gaps)));
    EXPECT_EQ(burstiness(gaps).reason, "no_spread");
  }
}

TEST(Dispersion, OfOneLongGapAmongZerosIsAsBurstyAsCanBe) {
  Estimate const b = burstiness(std::vector<double>{0, 0, 0, 0, 0, 0, 0, 0, 5});
  EXPECT_NEAR(b.value, 1, 1e-12);
  EXPECT_FALSE(has_interval(b));
  EXPECT_EQ(b.status, Status::LowCount);
}

TEST(Dispersion, CarriesItsStanding) {
  EXPECT_EQ(burstiness({}).status, Status::NoData);
  EXPECT_EQ(burstiness(std::vector<double>{7, 8}).status, Status::NoData);
  EXPECT_EQ(corrected_cv(std::vector<double>{7, nan, 8}).status, Status::NoData);
  EXPECT_EQ(corrected_cv(std::vector<double>{0, 0, 0}).status, Status::NotApplicable);
  Estimate const few = corrected_cv(std::vector<double>{7, 8, 10, 6});
  EXPECT_EQ(few.status, Status::LowCount);
  EXPECT_TRUE(has_interval(few));
  EXPECT_THROW((void)corrected_cv(std::vector<double>{7, -1, 3}), InvalidArgument);
  EXPECT_THROW((void)burstiness(std::vector<double>{7, std::numeric_limits<double>::infinity(), 3}), InvalidArgument);
}

RC_GTEST_PROP(Dispersion, DoesNotDependOnTheUnitOfTime, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(3, 40));
  std::vector<double> gaps;
  for (std::size_t i = 0; i < count; ++i) gaps.push_back(*rc::gen::inRange(1, 60));
  Estimate const cv = corrected_cv(gaps);
  Estimate const b = burstiness(gaps);
  RC_ASSERT(-1 <= b.value && b.value <= 1);
  if (has_interval(b)) RC_ASSERT(-1 <= b.interval.low && b.interval.low <= b.value && b.value <= b.interval.high && b.interval.high <= 1);
  for (double& gap : gaps) gap *= 24 * 60;
  RC_ASSERT(std::abs(corrected_cv(gaps).value - cv.value) < 1e-12);
  RC_ASSERT(std::abs(burstiness(gaps).value - b.value) < 1e-12);
}

// Independent random moments have burstiness 0 and variation 1; 400 samples of 40 gaps, Monte-Carlo errors below 0.01.
TEST(Dispersion, OfRandomMomentsIsThatOfNeitherRegularityNorBursts) {
  std::mt19937_64 random{20240104};
  std::exponential_distribution<double> gap{0.1};
  double b = 0;
  double cv = 0;
  int covered = 0;
  int const samples = 400;
  for (int sample = 0; sample < samples; ++sample) {
    std::vector<double> gaps(40);
    for (double& one : gaps) one = gap(random);
    Estimate const estimate = burstiness(gaps);
    b += estimate.value / samples;
    cv += corrected_cv(gaps).value / samples;
    covered += estimate.interval.low <= 0 && 0 <= estimate.interval.high ? 1 : 0;
  }
  EXPECT_NEAR(b, 0, 0.03);
  EXPECT_NEAR(cv, 1, 0.04);
  EXPECT_GT(covered, 0.88 * samples) << covered;
}

}  // namespace
}  // namespace roir::stats
