// SPDX-License-Identifier: MIT
#include "simulation/exact_math.hpp"
#include <roir/core/error.hpp>
#include <roir/simulation/counter_random.hpp>

#include <boost/math/distributions/geometric.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <set>
#include <vector>

namespace roir {
namespace {

using Words4 = std::array<std::uint32_t, 4>;
using Words2 = std::array<std::uint32_t, 2>;

// The known answers that the authors of Philox publish with it.
TEST(Philox, gives_the_published_answers) {
  EXPECT_EQ(philox4x32_10({0, 0, 0, 0}, {0, 0}), (Words4{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  std::uint32_t const f = 0xffffffff;
  EXPECT_EQ(philox4x32_10({f, f, f, f}, {f, f}), (Words4{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32_10({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words4{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// The rounds as the paper states them, written down a second time.
Words4 philox_by_the_paper(Words4 c, Words2 k) {
  for (int round = 0; round < 10; ++round) {
    std::uint64_t const a = std::uint64_t{0xD2511F53} * c[0];
    std::uint64_t const b = std::uint64_t{0xCD9E8D57} * c[2];
    c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ k[0], static_cast<std::uint32_t>(b),
         static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ k[1], static_cast<std::uint32_t>(a)};
    k[0] += 0x9E3779B9;
    k[1] += 0xBB67AE85;
  }
  return c;
}

TEST(Philox, agrees_with_the_rounds_of_the_paper) {
  Words4 counter{1, 2, 3, 4};
  Words2 key{5, 6};
  for (int i = 0; i < 1000; ++i) {
    Words4 const next = philox4x32_10(counter, key);
    ASSERT_EQ(next, philox_by_the_paper(counter, key));
    counter = next;
    key = {next[3], next[1]};
  }
}

TEST(CounterRandom, key_and_counter_are_what_the_specification_says) {
  CounterRandom const random{0x123456789abcdef0, 77};
  EXPECT_EQ(random.bits({.entity = 10, .period = 20, .draw = 30}), philox4x32_10({10, 20, 30, 0x12345678}, {0x9abcdef0, 77}));
  Words4 const words = random.bits({.entity = 1, .period = 2, .draw = 3});
  double const expected = std::ldexp(static_cast<double>((std::uint64_t{words[0]} << 32 | words[1]) >> 11), -53);
  EXPECT_EQ(random.uniform({.entity = 1, .period = 2, .draw = 3}), expected);
}

TEST(CounterRandom, no_two_addresses_seeds_or_purposes_share_their_bits) {
  std::set<Words4> seen;
  std::size_t asked = 0;
  for (std::uint64_t const seed : {1ull, 2ull, 1ull << 32, (1ull << 32) + 1})
    for (std::uint32_t purpose = 0; purpose < 3; ++purpose)
      for (std::uint32_t entity = 0; entity < 5; ++entity)
        for (std::uint32_t period = 0; period < 5; ++period)
          for (std::uint32_t draw = 0; draw < 5; ++draw, ++asked) seen.insert(CounterRandom{seed, purpose}.bits({entity, period, draw}));
  EXPECT_EQ(seen.size(), asked);
}

TEST(CounterRandom, uniform_draws_fill_the_unit_interval_evenly) {
  CounterRandom const random{7, 1};
  constexpr int draws = 100'000;
  std::array<int, 20> cells{};
  double sum = 0;
  for (std::uint32_t i = 0; i < draws; ++i) {
    double const u = random.uniform({.entity = i});
    ASSERT_GE(u, 0.0);
    ASSERT_LT(u, 1.0);
    sum += u;
    ++cells[static_cast<std::size_t>(u * 20)];
  }
  EXPECT_NEAR(sum / draws, 0.5, 4 * std::sqrt(1.0 / 12 / draws));
  double chi_square = 0;
  for (int const cell : cells) chi_square += (cell - draws / 20.0) * (cell - draws / 20.0) / (draws / 20.0);
  EXPECT_LT(chi_square, 43.8);  // 99.9 % point with 19 degrees of freedom
}

TEST(CounterRandom, normal_draws_are_the_quantile_of_their_bits) {
  CounterRandom const random{7, 2};
  boost::math::normal const normal;
  double sum = 0;
  double squares = 0;
  constexpr int draws = 100'000;
  for (std::uint32_t i = 0; i < draws; ++i) {
    double const z = random.normal({.entity = i});
    Words4 const words = random.bits({.entity = i});
    double const p = std::ldexp(static_cast<double>((std::uint64_t{words[0]} << 32 | words[1]) >> 12) + 0.5, -52);
    if (i % 10 == 0) {
      ASSERT_NEAR(z, quantile(normal, p), 1e-13 * (1 + std::abs(z)));
    }
    sum += z;
    squares += z * z;
  }
  EXPECT_NEAR(sum / draws, 0, 4 / std::sqrt(draws));
  EXPECT_NEAR(squares / draws, 1, 4 * std::sqrt(2.0 / draws));
}

TEST(CounterRandom, poisson_draws_are_the_quantile_of_their_uniform) {
  CounterRandom const random{7, 3};
  for (double const mean : {0.1, 1.4, 4.0, 30.0, 650.0}) {
    boost::math::poisson const poisson{mean};
    for (std::uint32_t i = 0; i < 2000; ++i) {
      double const u = random.uniform({.entity = i});
      std::int64_t const count = random.poisson({.entity = i}, mean);
      ASSERT_GT(cdf(poisson, static_cast<double>(count)), u - 1e-12);
      if (count > 0) {
        ASSERT_LE(cdf(poisson, static_cast<double>(count - 1)), u + 1e-12);
      }
    }
  }
  EXPECT_EQ(random.poisson({}, 0), 0);
}

TEST(CounterRandom, geometric_draws_begin_at_one_and_have_their_mean) {
  CounterRandom const random{7, 4};
  for (double const mean : {1.0, 1.5, 3.0, 40.0}) {
    constexpr int draws = 20'000;
    double sum = 0;
    for (std::uint32_t i = 0; i < draws; ++i) {
      std::int64_t const tries = random.geometric({.entity = i}, mean);
      ASSERT_GE(tries, 1);
      sum += static_cast<double>(tries);
    }
    EXPECT_NEAR(sum / draws, mean, 4 * std::sqrt((mean * mean - mean) / draws) + 1e-12);
  }
  for (std::uint32_t i = 0; i < 2000; ++i) {  // against the distribution of failures before a success
    boost::math::geometric const failures{1 / 3.0};
    double const above = 1 - random.uniform({.entity = i});
    auto const tries = static_cast<double>(random.geometric({.entity = i}, 3));
    ASSERT_LE(cdf(complement(failures, tries - 1)), above + 1e-12);
    if (tries > 1) {
      ASSERT_GE(cdf(complement(failures, tries - 2)), above - 1e-12);
    }
  }
}

TEST(CounterRandom, whole_numbers_reach_both_ends) {
  CounterRandom const random{7, 5};
  std::map<std::int64_t, int> seen;
  for (std::uint32_t i = 0; i < 6000; ++i) ++seen[random.whole({.entity = i}, -2, 3)];
  ASSERT_EQ(seen.size(), 6u);
  EXPECT_EQ(seen.begin()->first, -2);
  EXPECT_EQ(seen.rbegin()->first, 3);
  for (auto const& [value, count] : seen) EXPECT_NEAR(count, 1000, 4 * std::sqrt(1000 * 5 / 6.0)) << value;
  EXPECT_EQ(random.whole({}, 4, 4), 4);
}

TEST(CounterRandom, a_draw_that_came_true_stays_true_for_a_larger_chance) {
  CounterRandom const random{7, 6};
  for (std::uint32_t i = 0; i < 2000; ++i) {
    if (random.chance({.entity = i}, 0.3)) {
      EXPECT_TRUE(random.chance({.entity = i}, 0.31));
    }
    EXPECT_FALSE(random.chance({.entity = i}, 0));
    EXPECT_TRUE(random.chance({.entity = i}, 1));
  }
}

TEST(CounterRandom, refuses_what_has_no_distribution) {
  CounterRandom const random{1, 1};
  EXPECT_THROW(static_cast<void>(random.poisson({}, -1)), InvalidArgument);
  EXPECT_THROW(static_cast<void>(random.poisson({}, 701)), InvalidArgument);
  EXPECT_THROW(static_cast<void>(random.poisson({}, std::nan(""))), InvalidArgument);
  EXPECT_THROW(static_cast<void>(random.geometric({}, 0.5)), InvalidArgument);
  EXPECT_THROW(static_cast<void>(random.whole({}, 2, 1)), InvalidArgument);
}

// Golden bits, found alike by a second implementation in another language.
TEST(CounterRandom, draws_are_the_same_bits_everywhere) {
  CounterRandom const random{121, 9};
  std::uint64_t mixed = 1469598103934665603ull;
  for (std::uint32_t i = 0; i < 10'000; ++i) {
    double const z = random.normal({.entity = i});
    std::uint64_t bits = 0;
    static_assert(sizeof bits == sizeof z);
    std::memcpy(&bits, &z, sizeof bits);
    mixed = (mixed ^ bits) * 1099511628211ull;
  }
  EXPECT_EQ(mixed, 2410795248955488561ull);
}

TEST(ExactMath, logarithm_and_exponential_are_close_to_those_of_the_library) {
  CounterRandom const random{3, 3};
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    double const x = 1400 * random.uniform({.entity = i}) - 700;
    double const e = simulation::exact_exp(x);
    ASSERT_NEAR(e / std::exp(x), 1, 1e-15) << x;
    ASSERT_NEAR(simulation::exact_log(e), std::log(e), 3e-16 * (1 + std::abs(std::log(e)))) << x;
    double const near_one = 0.5 + random.uniform({.entity = i, .draw = 1});
    ASSERT_NEAR(simulation::exact_log(near_one), std::log(near_one), 3e-16) << near_one;
  }
  EXPECT_EQ(simulation::exact_exp(0), 1);
  EXPECT_EQ(simulation::exact_log(1), 0);
  EXPECT_EQ(simulation::logistic(0), 0.5);
}

TEST(ExactMath, the_normal_quantile_agrees_with_boost_far_into_the_tails) {
  boost::math::normal const normal;
  for (double p = 1e-300; p < 0.5; p *= 1.37) {
    double const z = quantile(normal, p);
    ASSERT_NEAR(simulation::normal_inverse(p) / z, 1, 1e-14) << p;
  }
  for (double p = 0.001; p < 0.9995; p += 0.001) ASSERT_NEAR(simulation::normal_inverse(p), quantile(normal, p), 3e-15);
  EXPECT_EQ(simulation::normal_inverse(0.5), 0);
  EXPECT_EQ(simulation::normal_inverse(0.25), -simulation::normal_inverse(0.75));
}

}  // namespace
}  // namespace roir
