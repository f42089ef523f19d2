// SPDX-License-Identifier: MIT
// The number of things that happen against all ways in which they can, and against the binomial distribution.
#include <roir/core/error.hpp>
#include <roir/stats/poisson_binomial.hpp>

#include <boost/math/distributions/binomial.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <vector>

namespace roir::stats {
namespace {

// Probability of each number, by going through all 2^n ways.
std::vector<double> all_ways(std::vector<double> const& chances) {
  std::vector<double> masses(chances.size() + 1);
  for (unsigned way = 0; way < 1U << chances.size(); ++way) {
    double probability = 1;
    for (std::size_t i = 0; i < chances.size(); ++i) probability *= (way >> i & 1U) == 1U ? chances[i] : 1 - chances[i];
    masses[static_cast<std::size_t>(std::popcount(way))] += probability;
  }
  return masses;
}

RC_GTEST_PROP(PoissonBinomialLaws, quantiles_are_those_of_all_ways, ()) {
  std::vector<double> chances(*rc::gen::inRange<std::size_t>(1, 11));
  double expected = 0;
  for (double& one : chances) expected += one = *rc::gen::inRange(0, 1001) / 1000.0;
  Estimate const made = poisson_binomial(chances);
  RC_ASSERT(std::abs(made.value - expected) < 1e-12);
  auto const masses = all_ways(chances);
  auto const up_to = [&](double number) {
    double sum = 0;
    for (std::size_t at = 0; at <= static_cast<std::size_t>(number) && at < masses.size(); ++at) sum += masses[at];
    return sum;
  };
  constexpr double slack = 1e-12;
  if (made.interval.low < made.value) {
    RC_ASSERT(up_to(made.interval.low) >= 0.025 - slack);
    if (made.interval.low > 0) RC_ASSERT(up_to(made.interval.low - 1) < 0.025 + slack);
  }
  if (made.interval.high > made.value) {
    RC_ASSERT(up_to(made.interval.high) >= 0.975 - slack);
    RC_ASSERT(up_to(made.interval.high - 1) < 0.975 + slack);
  }
  RC_ASSERT(made.interval.low <= made.value);
  RC_ASSERT(made.value <= made.interval.high);
}

TEST(PoissonBinomial, of_equal_chances_is_binomial) {
  using Whole = boost::math::policies::policy<boost::math::policies::discrete_quantile<boost::math::policies::integer_round_up>>;
  for (double const chance : {0.01, 0.3, 0.9}) {
    Estimate const made = poisson_binomial(std::vector<double>(20000, chance));
    boost::math::binomial_distribution<double, Whole> const same{20000, chance};
    EXPECT_NEAR(made.value, 20000 * chance, 1e-8);
    EXPECT_EQ(made.interval.low, quantile(same, 0.025));
    EXPECT_EQ(made.interval.high, quantile(same, 0.975));
  }
}

TEST(PoissonBinomial, of_what_is_certain_is_certain_and_of_nothing_is_no_data) {
  Estimate const sure = poisson_binomial(std::vector<double>{1, 1, 0, 1});
  EXPECT_EQ(sure.value, 3);
  EXPECT_EQ(sure.interval.low, 3);
  EXPECT_EQ(sure.interval.high, 3);
  EXPECT_EQ(poisson_binomial({}).status, Status::NoData);
  for (double const bad : {-0.1, 1.1, std::nan("")})
    EXPECT_THROW(static_cast<void>(poisson_binomial(std::vector<double>{bad})), InvalidArgument);
}

}  // namespace
}  // namespace roir::stats
