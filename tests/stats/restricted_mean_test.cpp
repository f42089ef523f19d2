// SPDX-License-Identifier: MIT
#include "reference_data.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/restricted_mean.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace roir::stats {
namespace {

// golden.json: rmst.lung.365, rmst.lung.1022, rmst.lung.sex.365 (survival 3.5-3), rmstdiff.lung.sex.365 (survRM2).
TEST(RestrictedMean, AgreesWithROnLung) {
  Lung const lung = Lung::read();
  ROIR_SKIP_WITHOUT(lung, "rmst and rmstdiff");
  SurvivalCurve const all = kaplan_meier(lung.times, lung.died);
  EXPECT_NEAR(restricted_mean(all, 365).value, 263.22186648200665, 1e-10);
  EXPECT_NEAR(restricted_mean(all, 365).standard_error, 7.798859086314456, 1e-10);
  EXPECT_NEAR(restricted_mean(all, 1022).value, 376.2747461478497, 1e-10);
  EXPECT_NEAR(restricted_mean(all, 1022).standard_error, 19.707791421339873, 1e-10);
  auto const by_sex = kaplan_meier_by_group({.times = std::span{lung.times}, .events = lung.died, .groups = lung.sex});
  ASSERT_EQ(by_sex.size(), 2U);
  EXPECT_NEAR(restricted_mean(by_sex[0], 365).value, 241.49508519205702, 1e-10);
  EXPECT_NEAR(restricted_mean(by_sex[0], 365).standard_error, 10.358226491096945, 1e-10);
  EXPECT_NEAR(restricted_mean(by_sex[1], 365).value, 297.4654095320368, 1e-10);
  EXPECT_NEAR(restricted_mean(by_sex[1], 365).standard_error, 10.79132397880009, 1e-10);
  EXPECT_EQ(survival_median(by_sex[0]).value, 270);
  EXPECT_EQ(survival_median(by_sex[1]).value, 426);
  auto const [difference, ratio, lost] = restricted_mean_contrast(by_sex[1], by_sex[0], 365);
  struct Case {
    Contrast contrast;
    double value, low, high, p;
  };
  for (auto const& [contrast, value, low, high, p] :
       {Case{difference, 55.97032433997978, 26.65293637733134, 85.28771230262822, 0.00018270646131116053},
        Case{ratio, 1.2317658940987046, 1.1033433905620595, 1.3751360010339782, 0.0002067612225032213},
        Case{lost, 0.5468170280752248, 0.3839123483497123, 0.778846691121925, 0.0008229242117654255}}) {
    EXPECT_NEAR(contrast.value, value, 1e-10);
    EXPECT_NEAR(contrast.interval.low, low, 1e-10);
    EXPECT_NEAR(contrast.interval.high, high, 1e-10);
    EXPECT_NEAR(contrast.p_value, p, 1e-13);
  }
}

TEST(RestrictedMean, IsRefusedWhereNobodyWasObservedSoLong) {
  SurvivalCurve const curve = kaplan_meier(std::vector<double>{2, 4, 6}, std::vector<std::uint8_t>{1, 1, 0});
  Estimate const beyond = rmst(curve, 7);
  EXPECT_EQ(beyond.status, Status::Refused);
  EXPECT_EQ(beyond.reason, "follow_up_too_short");
  EXPECT_TRUE(std::isnan(beyond.value));
  // By hand: 2 + 2·2/3 + 2·1/3 up to 6.
  EXPECT_NEAR(rmst(curve, 6).value, 4, 1e-12);
  EXPECT_NEAR(rmst(curve, 3).value, 2 + 2.0 / 3, 1e-12);
  // Variance up to 6: area² d/(n(n-d)): at 2 (4/3+2/3)²/6, at 4 (2/3)²/2.
  EXPECT_NEAR(restricted_mean(curve, 6).standard_error, std::sqrt(4.0 / 6 + 4.0 / 18), 1e-12);
  // Everyone had the event: the curve is known for good.
  SurvivalCurve const ended = kaplan_meier(std::vector<double>{2, 4}, std::vector<std::uint8_t>{1, 1});
  EXPECT_NEAR(rmst(ended, 100).value, 3, 1e-12);
  EXPECT_EQ(rmst(kaplan_meier({}, {}), 1).status, Status::NoData);
  EXPECT_TRUE(std::isnan(restricted_mean_contrast(curve, ended, 7).difference.value));
  EXPECT_THROW((void)rmst(curve, 0), InvalidArgument);
  EXPECT_THROW((void)rmst(kaplan_meier(std::vector<double>{2}, std::vector<std::uint8_t>{1}, std::vector<double>{-1}), 1), InvalidArgument);
}

RC_GTEST_PROP(RestrictedMean, WithoutCensoringIsTheMeanOfTimesCutAtTheHorizon, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(2, 60));
  std::vector<double> times;
  for (std::size_t i = 0; i < count; ++i) times.push_back(*rc::gen::inRange(1, 30));
  double const tau = *rc::gen::inRange(1, 40);
  double sum = 0;
  double squares = 0;
  for (double t : times) {
    sum += std::min(t, tau);
    squares += std::min(t, tau) * std::min(t, tau);
  }
  auto const n = static_cast<double>(count);
  auto const [mean, error] = restricted_mean(kaplan_meier(times, std::vector<std::uint8_t>(count, 1)), tau);
  RC_ASSERT(std::abs(mean - sum / n) < 1e-9);
  RC_ASSERT(std::abs(error * error - (squares / n - sum * sum / n / n) / n) < 1e-9);
}

}  // namespace
}  // namespace roir::stats
