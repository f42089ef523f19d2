// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/bootstrap.hpp>
#include <roir/stats/philox.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace roir::stats {
namespace {

TEST(Resampler, draws_by_the_bits_at_its_address_alone) {
  Resampler const random{0x123456789abcdef0, 7};
  for (std::uint32_t place = 0; place < 9; ++place) {
    auto const words = philox4x32_10({place / 4, 0, 5, 0x12345678}, {0x9abcdef0, 7});
    EXPECT_EQ(random.unit(5, place, 1000), static_cast<std::uint32_t>(std::floor(words[place % 4] / 4294967296.0 * 1000)));
  }
  EXPECT_THROW((void)random.unit(0, 0, 0), InvalidArgument);
}

TEST(Resampler, takes_each_unit_as_often_as_the_others) {
  constexpr std::uint32_t units = 7;
  constexpr std::uint32_t draws = 70'000;
  std::vector<double> count(units, 0);
  for (std::uint32_t draw = 0; draw < draws; ++draw) ++count[Resampler(3, 1).unit(draw / 10, draw % 10, units)];
  double chi_square = 0;
  for (double const seen : count) chi_square += (seen - draws / units) * (seen - draws / units) / (draws / units);
  EXPECT_LT(chi_square, 22.5);  // 99.9 % of chi-square with 6 degrees of freedom
}

// The standard error of a mean of n values is known without any bootstrap: sqrt((n-1)/n) s/sqrt(n).
TEST(Resampler, gives_the_standard_error_of_a_mean) {
  std::vector<double> const values{3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
  double const mean = 3.9;
  double squares = 0;
  for (double const value : values) squares += (value - mean) * (value - mean);
  Resampler const random{1, 1};
  double sum_of_squares = 0;
  for (std::uint32_t b = 0; b < 20'000; ++b) {
    double sum = 0;
    for (std::uint32_t i = 0; i < 10; ++i) sum += values[random.unit(b, i, 10)];
    sum_of_squares += (sum / 10 - mean) * (sum / 10 - mean);
  }
  EXPECT_NEAR(std::sqrt(sum_of_squares / 20'000), std::sqrt(squares / 100), 0.02);
}

TEST(PercentileInterval, lies_between_ranks_25_and_975_of_999) {
  std::vector<double> values(999);
  std::iota(values.begin(), values.end(), 1);
  std::ranges::reverse(values);
  Interval const interval = percentile_interval(values);
  EXPECT_EQ(interval.low, 25);
  EXPECT_EQ(interval.high, 975);
  EXPECT_EQ(percentile_interval(values, 0.9).low, 50);
}

TEST(PercentileInterval, has_no_ends_where_too_few_were_drawn) {
  std::vector<double> const few(38, 1.0);
  EXPECT_TRUE(std::isnan(percentile_interval(few).low));
  EXPECT_EQ(percentile_interval(std::vector<double>(39, 1.0)).low, 1);
  EXPECT_TRUE(std::isnan(percentile_interval({}).high));
  EXPECT_THROW((void)percentile_interval(few, 1), InvalidArgument);
  EXPECT_THROW((void)percentile_interval(std::vector<double>{std::numeric_limits<double>::quiet_NaN()}), InvalidArgument);
}

}  // namespace
}  // namespace roir::stats
