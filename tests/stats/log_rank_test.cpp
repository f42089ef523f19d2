// SPDX-License-Identifier: MIT
#include "reference_data.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/log_rank.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace roir::stats {
namespace {

// golden.json: logrank.lung.sex.rho0, .rho1 and .strata (survival 3.5-3, survdiff).
TEST(LogRank, AgreesWithROnLung) {
  Lung const lung = Lung::read();
  ROIR_SKIP_WITHOUT(lung, "logrank");
  Observations const by_sex{.times = std::span{lung.times}, .events = lung.died, .groups = lung.sex};
  LogRank const plain = log_rank(by_sex);
  EXPECT_NEAR(plain.statistic, 10.326741954885632, 1e-10);
  EXPECT_EQ(plain.df, 1);
  EXPECT_NEAR(plain.p_value, 0.00131116452, 1e-9);
  EXPECT_EQ(plain.observed, (std::vector<double>{112, 53}));
  EXPECT_NEAR(plain.expected[0], 91.5817390295728, 1e-10);
  EXPECT_NEAR(plain.expected[1], 73.41826097042721, 1e-10);
  LogRank const early = log_rank(by_sex, {}, 1);
  EXPECT_NEAR(early.statistic, 12.714151401157508, 1e-10);
  EXPECT_NEAR(early.observed[0], 70.3775422947522, 1e-10);
  EXPECT_NEAR(early.expected[0], 55.57108547178425, 1e-10);
  // R leaves out who has no ph.ecog.
  Lung known;
  for (std::size_t i = 0; i < lung.times.size(); ++i) {
    if (lung.ecog[i] == Lung::unknown) continue;
    known.times.push_back(lung.times[i]);
    known.died.push_back(lung.died[i]);
    known.sex.push_back(lung.sex[i]);
    known.ecog.push_back(lung.ecog[i]);
  }
  LogRank const stratified = log_rank({.times = std::span{known.times}, .events = known.died, .groups = known.sex}, known.ecog);
  EXPECT_NEAR(stratified.statistic, 10.795059633496416, 1e-10);
}

// A group at a time, straight from the definition; with entries, and with the matrix of two groups turned round by hand.
struct Sample {
  std::vector<double> times, entries;
  std::vector<std::uint8_t> events;
  std::vector<std::uint32_t> groups, strata;
};

Sample any_sample(std::uint32_t groups, bool is_whole) {
  Sample sample;
  auto const count = *rc::gen::inRange(5, 60);
  for (int i = 0; i < count; ++i) {
    sample.entries.push_back(*rc::gen::inRange(0, 8));
    sample.times.push_back(sample.entries.back() + *rc::gen::inRange(1, 12) + (is_whole ? 0 : 0.25));
    sample.events.push_back(static_cast<std::uint8_t>(*rc::gen::inRange(0, 2)));
    sample.groups.push_back(static_cast<std::uint32_t>(i) % groups);
    sample.strata.push_back(static_cast<std::uint32_t>(*rc::gen::inRange(0, 3)) * 1000);
  }
  return sample;
}

Observations observations_of(Sample const& s) {
  return {.times = std::span{s.times}, .events = s.events, .groups = s.groups, .entries = s.entries};
}

RC_GTEST_PROP(LogRank, IsWhatItsDefinitionSays, (bool is_whole)) {
  Sample const s = any_sample(2, is_whole);
  double u = 0;
  double v = 0;
  for (std::uint32_t stratum : {0U, 1000U, 2000U})
    for (double t = 0; t < 25; t += 0.25) {
      double d = 0, d1 = 0, n = 0, n1 = 0;
      for (std::size_t i = 0; i < s.times.size(); ++i) {
        if (s.strata[i] != stratum || s.entries[i] >= t || s.times[i] < t) continue;
        double const event = s.times[i] == t && s.events[i] == 1 ? 1 : 0;
        n += 1, d += event;
        if (s.groups[i] == 1) n1 += 1, d1 += event;
      }
      if (d == 0) continue;
      u += d1 - d * n1 / n;
      if (n > 1) v += d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1);
    }
  LogRank const test = log_rank(observations_of(s), s.strata);
  RC_CLASSIFY(v > 0);
  if (v < 1e-9) {
    RC_ASSERT(test.df == 0);
    RC_ASSERT(std::isnan(test.statistic));
  } else {
    RC_ASSERT(test.df == 1);
    RC_ASSERT(std::abs(test.statistic - u * u / v) < 1e-9 * (1 + u * u / v));
    RC_ASSERT(std::abs(test.p_value - std::erfc(std::sqrt(test.statistic / 2))) < 1e-10);
  }
}

RC_GTEST_PROP(LogRank, DoesNotCareHowGroupsAreNumbered, ()) {
  Sample s = any_sample(4, true);
  LogRank const before = log_rank(observations_of(s), s.strata, 1);
  for (std::uint32_t& group : s.groups) group = 6 - group;  // two numbers are nobody's
  LogRank const after = log_rank(observations_of(s), s.strata, 1);
  RC_ASSERT(before.df == after.df);
  if (before.df > 0) RC_ASSERT(std::abs(before.statistic - after.statistic) < 1e-8 * (1 + before.statistic));
  RC_ASSERT(after.observed[0] == 0);
}

TEST(LogRank, RefusesWhatCannotBe) {
  std::vector<double> const times{1, 2};
  std::vector<std::uint8_t> const events{1, 1};
  std::vector<std::uint32_t> const groups{0, 1};
  std::vector<std::uint32_t> const many{0, max_log_rank_groups};
  EXPECT_THROW((void)log_rank({.times = std::span{times}, .events = events}), InvalidArgument);
  EXPECT_THROW((void)log_rank({.times = std::span{times}, .events = events, .groups = groups, .weights = times}), InvalidArgument);
  EXPECT_THROW((void)log_rank({.times = std::span{times}, .events = events, .groups = groups}, std::span{groups}.first(1)),
               InvalidArgument);
  EXPECT_THROW((void)log_rank({.times = std::span{times}, .events = events, .groups = groups}, {}, -1), InvalidArgument);
  EXPECT_THROW((void)log_rank({.times = std::span{times}, .events = events, .groups = many}), LimitExceeded);
  EXPECT_EQ(log_rank({}).df, 0);
}

}  // namespace
}  // namespace roir::stats
