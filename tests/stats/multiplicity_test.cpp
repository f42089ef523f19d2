// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/multiplicity.hpp>

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
// golden.json: padjust (R 4.2.2, p.adjust).
std::vector<double> const some{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};

void expect_near(std::vector<double> const& is, std::vector<double> const& should) {
  ASSERT_EQ(is.size(), should.size());
  for (std::size_t i = 0; i < is.size(); ++i) EXPECT_NEAR(is[i], should[i], 1e-15) << i;
}

TEST(AdjustedPValues, AgreeWithR) {
  expect_near(adjusted_p_values(some, Adjustment::Holm), {.01, .072, .312, .312, .312, .312, .312, .615, .615, .615});
  expect_near(adjusted_p_values(some, Adjustment::Hochberg), {.01, .072, .216, .216, .216, .216, .216, .216, .216, .216});
  expect_near(adjusted_p_values(some, Adjustment::BenjaminiHochberg),
              {.01, .04, .084, .084, .084, .1, 0.1057142857142857, .216, .216, .216});
  expect_near(adjusted_p_values(some, Adjustment::BenjaminiYekutieli),
              {0.02928968253968254, 0.11715873015873016, 0.24603333333333333, 0.24603333333333333, 0.24603333333333333, 0.2928968253968254,
               0.3096337868480725, 0.6326571428571428, 0.6326571428571428, 0.6326571428571428});
  expect_near(adjusted_p_values(some, Adjustment::Bonferroni), {.01, .08, .39, .41, .42, .6, .74, 1, 1, 1});
}

TEST(AdjustedPValues, CountOnlyTestsThatWereDone) {
  auto const adjusted = adjusted_p_values(std::vector<double>{.02, nan, .01}, Adjustment::Holm);
  EXPECT_EQ(adjusted[0], .02);
  EXPECT_TRUE(std::isnan(adjusted[1]));
  EXPECT_EQ(adjusted[2], .02);
  EXPECT_TRUE(adjusted_p_values({}, Adjustment::BenjaminiYekutieli).empty());
  EXPECT_THROW((void)adjusted_p_values(std::vector<double>{1.5}, Adjustment::Holm), InvalidArgument);
}

// Step-down and step-up as their authors wrote them down: which hypotheses are rejected at a level.
RC_GTEST_PROP(AdjustedPValues, RejectWhatTheProceduresReject, ()) {
  auto const count = static_cast<std::size_t>(*rc::gen::inRange(1, 20));
  std::vector<double> p;
  for (std::size_t i = 0; i < count; ++i) p.push_back(*rc::gen::inRange(0, 200) / 1000.0);
  double const level = *rc::gen::inRange(1, 300) / 1000.0 + 0.0001234;
  std::vector<double> sorted = p;
  std::sort(sorted.begin(), sorted.end());
  auto const m = static_cast<double>(count);
  std::size_t holm = 0;
  while (holm < count && sorted[holm] <= level / (m - static_cast<double>(holm))) ++holm;
  std::size_t shares = count;
  while (shares > 0 && sorted[shares - 1] > level * static_cast<double>(shares) / m) --shares;
  auto const rejected = [&](Adjustment adjustment) {
    auto const adjusted = adjusted_p_values(p, adjustment);
    return static_cast<std::size_t>(std::count_if(adjusted.begin(), adjusted.end(), [&](double q) { return q <= level; }));
  };
  RC_ASSERT(rejected(Adjustment::Holm) == holm);
  RC_ASSERT(rejected(Adjustment::BenjaminiHochberg) == shares);
  RC_ASSERT(rejected(Adjustment::Bonferroni) <= holm);
  RC_ASSERT(holm <= rejected(Adjustment::Hochberg));
  RC_ASSERT(rejected(Adjustment::BenjaminiYekutieli) <= shares);
}

TEST(FcrLevel, IsNarrowerTheFewerArePicked) {
  EXPECT_DOUBLE_EQ(fcr_level(4, 32, 0.1), 0.9875);
  EXPECT_DOUBLE_EQ(fcr_level(32, 32, 0.1), 0.9);
  EXPECT_THROW((void)fcr_level(0, 3, 0.1), InvalidArgument);
  EXPECT_THROW((void)fcr_level(4, 3, 0.1), InvalidArgument);
  EXPECT_THROW((void)fcr_level(1, 3, 1), InvalidArgument);
}

}  // namespace
}  // namespace roir::stats
