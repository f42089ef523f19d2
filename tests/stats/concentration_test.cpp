// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/concentration.hpp>
#include <roir/stats/jackknife.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace roir::stats {
namespace {

// Toy C of domain.md M17: minutes and weeks of eight people, in order of performance, lowest first.
std::vector<Portion> toy() {
  return {{300, 12}, {240, 12}, {60, 12}, {45, 12}, {40, 12}, {30, 6}, {25, 12}, {20, 12}};
}

/// The definition word for word: all pairs.
double gini_of_pairs(std::vector<Portion> const& portions) {
  double amounts = 0, exposures = 0, sum = 0;
  for (Portion const& one : portions) {
    amounts += one.amount;
    exposures += one.exposure;
  }
  for (Portion const& a : portions)
    for (Portion const& b : portions)
      if (a.exposure > 0 && b.exposure > 0)
        sum += a.exposure / exposures * (b.exposure / exposures) * std::abs(a.amount / a.exposure - b.amount / b.exposure);
  return sum / (2 * amounts / exposures);
}

std::vector<Portion> portions_of(std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn) {
  std::vector<Portion> portions{{1, 1}};  // some amount and some exposure there is
  for (auto const& [amount, exposure] : drawn) portions.push_back({static_cast<double>(amount), 0.5 + exposure});
  return portions;
}

TEST(Concentration, toy_c_is_that_of_the_reference) {
  EXPECT_NEAR(gini(toy()), 0.499122807018, 1e-12);
  EXPECT_NEAR(concentration_index(toy()), -0.49298245614, 1e-11);
  EXPECT_NEAR(theil(toy()), 0.452927516072, 1e-12);
  std::vector<Portion> const tiers{{540, 24}, {175, 42}, {45, 24}};
  EXPECT_NEAR(theil(tiers), 0.444558367161, 1e-12);
  EXPECT_NEAR(concentration_index(tiers), -0.4776315789474, 1e-12);  // ranks averaged within a tier
}

TEST(Concentration, one_who_has_everything_of_n_gives_one_less_an_nth) {
  std::vector<Portion> const portions{{7, 1}, {0, 1}, {0, 1}, {0, 1}};
  EXPECT_NEAR(gini(portions), 0.75, 1e-15);
  EXPECT_NEAR(theil(portions), std::log(4.0), 1e-15);
}

RC_GTEST_PROP(Concentration, gini_is_the_double_sum_over_pairs, (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn)) {
  auto const portions = portions_of(drawn);
  RC_ASSERT(std::abs(gini(portions) - gini_of_pairs(portions)) < 1e-11);
}

RC_GTEST_PROP(Concentration, gini_is_twice_the_area_over_the_lorenz_curve,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn)) {
  auto const portions = portions_of(drawn);
  auto const curve = lorenz_curve(portions);
  double under = 0;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    RC_ASSERT(curve[i].exposure >= curve[i - 1].exposure);
    RC_ASSERT(curve[i].amount >= curve[i - 1].amount);
    RC_ASSERT(curve[i].amount <= curve[i].exposure + 1e-12);
    under += (curve[i].exposure - curve[i - 1].exposure) * (curve[i].amount + curve[i - 1].amount) / 2;
  }
  RC_ASSERT(std::abs(gini(portions) - (1 - 2 * under)) < 1e-11);
}

RC_GTEST_PROP(Concentration, scaling_changes_nothing_and_equal_rates_give_zero,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn, std::uint8_t by)) {
  auto const portions = portions_of(drawn);
  auto scaled = portions, even = portions;
  for (Portion& one : scaled) one = {one.amount * (1.0 + by), one.exposure * 0.25};
  for (Portion& one : even) one.amount = 3 * one.exposure;
  RC_ASSERT(std::abs(gini(scaled) - gini(portions)) < 1e-11);
  RC_ASSERT(std::abs(theil(scaled) - theil(portions)) < 1e-11);
  RC_ASSERT(std::abs(concentration_index(scaled) - concentration_index(portions)) < 1e-11);
  RC_ASSERT(gini(even) < 1e-12);
  RC_ASSERT(theil(even) < 1e-12);
  RC_ASSERT(std::abs(concentration_index(even)) < 1e-12);
}

RC_GTEST_PROP(Concentration, the_index_over_a_reversed_ranking_changes_its_sign,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn)) {
  auto const portions = portions_of(drawn);
  std::vector<Portion> const reversed(portions.rbegin(), portions.rend());
  RC_ASSERT(std::abs(concentration_index(portions) + concentration_index(reversed)) < 1e-11);
  RC_ASSERT(std::abs(concentration_index(portions)) <= gini(portions) + 1e-11);
}

RC_GTEST_PROP(Concentration, the_jackknife_over_clusters_leaves_out_one_after_the_other,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& drawn)) {
  auto portions = portions_of(drawn);
  for (double const amount : {5.0, 9.0, 2.0, 11.0}) portions.push_back({amount, 2});
  std::vector<std::uint32_t> clusters;
  for (std::uint32_t i = 0; i < portions.size(); ++i) clusters.push_back(i % 4);
  std::vector<double> without_one;
  for (std::uint32_t g = 0; g < 4; ++g) {
    std::vector<Portion> rest;
    for (std::uint32_t i = 0; i < portions.size(); ++i)
      if (clusters[i] != g) rest.push_back(portions[i]);
    without_one.push_back(gini_of_pairs(rest));
  }
  Estimate const expected = jackknife(gini_of_pairs(portions), without_one);
  Estimate const made = clustered_gini(portions, clusters);
  RC_ASSERT(std::abs(made.value - expected.value) < 1e-11);
  RC_ASSERT(made.n == 4.0);
  RC_ASSERT(std::abs(made.interval.low - std::max(0.0, expected.interval.low)) < 1e-9);
  RC_ASSERT(std::abs(made.interval.high - std::min(1.0, expected.interval.high)) < 1e-9);
}

TEST(Concentration, nothing_at_all_has_no_index_and_what_cannot_be_is_refused) {
  std::vector<Portion> const empty, no_amount{{0, 3}, {0, 2}};
  for (auto const& none : {empty, no_amount}) {
    EXPECT_TRUE(std::isnan(gini(none)));
    EXPECT_TRUE(std::isnan(theil(none)));
    EXPECT_TRUE(std::isnan(concentration_index(none)));
    EXPECT_EQ(lorenz_curve(none).size(), 1u);
    EXPECT_EQ(clustered_gini(none, std::vector<std::uint32_t>(none.size(), 0)).status, Status::NoData);
  }
  double const infinite = std::numeric_limits<double>::infinity();
  for (Portion const& bad : {Portion{-1, 1}, {1, -1}, {infinite, 1}, {1, infinite}, {1, 0}}) {
    std::vector<Portion> const portions{{1, 1}, bad};
    EXPECT_THROW((void)gini(portions), InvalidArgument);
    EXPECT_THROW((void)theil(portions), InvalidArgument);
    EXPECT_THROW((void)lorenz_curve(portions), InvalidArgument);
    EXPECT_THROW((void)concentration_index(portions), InvalidArgument);
  }
  EXPECT_THROW((void)clustered_gini(toy(), std::vector<std::uint32_t>{0}), InvalidArgument);
}

TEST(Concentration, one_cluster_with_everything_has_no_interval) {
  std::vector<Portion> const portions{{7, 1}, {3, 1}, {0, 1}, {0, 1}};
  Estimate const made = clustered_gini(portions, std::vector<std::uint32_t>{0, 0, 1, 2});
  EXPECT_NEAR(made.value, gini_of_pairs(portions), 1e-15);
  EXPECT_EQ(made.status, Status::LowCount);
  EXPECT_TRUE(std::isnan(made.interval.low));
}

}  // namespace
}  // namespace roir::stats
