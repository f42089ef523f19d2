// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/beta.hpp>

#include <boost/math/distributions/beta.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace roir::stats {
namespace {

// The worked example of M14: ten promises of one side.
std::vector<double> const toy_ages{5, 12, 20, 33, 47, 60, 88, 120, 150, 200};
std::vector<double> const toy_kept{1, 1, 0, 1, 1, 1, 0, 1, 0, 1};

TEST(WeighByAge, gives_the_figures_of_the_worked_example) {
  Weighted const weighted = weigh_by_age(toy_ages, toy_kept, 90);
  EXPECT_NEAR(weighted.weights, 6.26692447094, 1e-11);
  EXPECT_NEAR(weighted.effective, 8.6590756072, 1e-10);
  EXPECT_NEAR(weighted.share, 0.731928235394, 1e-12);
}

TEST(Beta, of_the_worked_example_has_its_mean_and_interval) {
  Beta const posterior = updated({7, 3}, weigh_by_age(toy_ages, toy_kept, 90));
  EXPECT_NEAR(posterior.a, 13.3378219293, 1e-10);
  EXPECT_NEAR(posterior.b, 5.32125367788, 1e-10);
  Estimate const estimate = beta_estimate(posterior, 10);
  EXPECT_NEAR(estimate.value, 0.714816864999, 1e-12);
  EXPECT_NEAR(estimate.interval.low, 0.496752216214, 1e-11);
  EXPECT_NEAR(estimate.interval.high, 0.889422030592, 1e-11);
  EXPECT_NEAR(probability_above(posterior, {5, 5}), 0.876743382897, 1e-11);
}

TEST(WeighByAge, without_decay_is_the_plain_share_of_as_many_trials) {
  Weighted const weighted = weigh_by_age(toy_ages, toy_kept, INFINITY);
  EXPECT_DOUBLE_EQ(weighted.effective, 10);
  EXPECT_DOUBLE_EQ(weighted.share, 0.7);
  EXPECT_EQ(weigh_by_age({}, {}, 90).effective, 0);
  EXPECT_EQ(updated({2, 3}, weigh_by_age({}, {}, 90)).a, 2);
}

RC_GTEST_PROP(WeighByAge, is_worth_no_more_trials_than_there_are_and_the_same_when_all_age_alike, ()) {
  auto const n = *rc::gen::inRange(1, 30);
  std::vector<double> ages, values, older;
  for (int i = 0; i < n; ++i) {
    ages.push_back(*rc::gen::inRange(0, 400));
    values.push_back(*rc::gen::inRange(0, 2));
    older.push_back(ages.back() + 30);
  }
  Weighted const now = weigh_by_age(ages, values, 90);
  Weighted const later = weigh_by_age(older, values, 90);
  RC_ASSERT(now.effective <= n + 1e-9 && now.effective >= 1 - 1e-9);
  RC_ASSERT(std::abs(now.share - later.share) < 1e-12);
  RC_ASSERT(std::abs(now.effective - later.effective) < 1e-9);
}

// The mean over many quantiles of y: nothing in common with the quadrature.
double above_by_quantiles(Beta const& x, Beta const& y, double d) {
  boost::math::beta_distribution<> const of_x{x.a, x.b}, of_y{y.a, y.b};
  constexpr int parts = 2'000;
  double sum = 0;
  for (int i = 0; i < parts; ++i) sum += boost::math::cdf(of_x, std::clamp(boost::math::quantile(of_y, (i + 0.5) / parts) + d, 0.0, 1.0));
  return sum / parts;
}

TEST(BetaDifference, is_the_convolution_for_all_sorts_of_shapes) {
  for (Beta const x : {Beta{13, 5}, Beta{0.4, 0.6}, Beta{1, 1}, Beta{200, 50}, Beta{0.5, 8}})
    for (Beta const y : {Beta{5, 5}, Beta{0.3, 2}, Beta{90, 10}})
      for (double const d : {-0.6, -0.1, 0.0, 0.25, 0.8})
        EXPECT_NEAR(difference_cdf(x, y, d), above_by_quantiles(x, y, d), 2e-4)
            << x.a << " " << x.b << " " << y.a << " " << y.b << " " << d;
}

TEST(BetaDifference, holds_the_middle_95_percent_of_drawn_differences) {
  Beta const x{9, 3}, y{4, 6};
  Estimate const estimate = beta_difference(x, y, 7);
  EXPECT_DOUBLE_EQ(estimate.value, 0.75 - 0.4);
  EXPECT_EQ(estimate.n, 7);
  std::mt19937_64 random{1};
  auto const draw = [&](Beta const& of) {
    double const a = std::gamma_distribution<>{of.a}(random), b = std::gamma_distribution<>{of.b}(random);
    return a / (a + b);
  };
  int below = 0, above = 0;
  constexpr int draws = 200'000;
  for (int i = 0; i < draws; ++i) {
    double const difference = draw(x) - draw(y);
    below += difference < estimate.interval.low ? 1 : 0;
    above += difference > estimate.interval.high ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(below) / draws, 0.025, 0.002);
  EXPECT_NEAR(static_cast<double>(above) / draws, 0.025, 0.002);
}

TEST(BetaPosteriors, have_the_means_of_the_listing_they_belong_to) {
  std::vector<Count> const groups{{7, 10}, {2, 9}, {0, 0}, {30, 31}, {7, 10}};
  auto const listed = beta_binomial(groups);
  auto const posteriors = beta_posteriors(groups);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].trials == 0) continue;
    EXPECT_NEAR(posteriors[i].mean(), listed[i].value, 1e-12);
    Estimate const own = beta_estimate(posteriors[i], 0);
    EXPECT_NEAR(own.interval.low, listed[i].interval.low, 0.03);
    EXPECT_NEAR(own.interval.high, listed[i].interval.high, 0.03);
  }
  EXPECT_GT(posteriors[2].mean(), 0.3);
  EXPECT_LT(posteriors[2].mean(), 0.9);
}

TEST(Beta, refuses_what_cannot_be) {
  EXPECT_THROW((void)weigh_by_age(toy_ages, {}, 90), InvalidArgument);
  EXPECT_THROW((void)weigh_by_age(toy_ages, toy_kept, 0), InvalidArgument);
  EXPECT_THROW((void)weigh_by_age(std::vector{-1.0}, std::vector{1.0}, 90), InvalidArgument);
  EXPECT_THROW((void)weigh_by_age(std::vector{1.0}, std::vector{2.0}, 90), InvalidArgument);
  EXPECT_THROW((void)beta_estimate({0, 1}, 1), InvalidArgument);
  EXPECT_THROW((void)beta_posteriors(std::vector<Count>{{3, 2}}), InvalidArgument);
}

}  // namespace
}  // namespace roir::stats
