// SPDX-License-Identifier: MIT
// A label that changes its mind late.
#include <roir/core/error.hpp>
#include <roir/scoring/label.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace roir {
namespace {

constexpr TierChances low{.low = 0.9, .steady = 0.1};
constexpr TierChances steady{.low = 0.1, .steady = 0.8, .high = 0.1};
constexpr TierChances high{.steady = 0.15, .high = 0.85};
constexpr TierChances unsure{.low = 0.55, .steady = 0.45};

TierLabel after(std::vector<TierChances> const& reviews, TierPolicy const& policy = {}) {
  TierLabel label;
  for (TierChances const& one : reviews) label = next_label(label, one, true, policy);
  return label;
}

TEST(Label, is_none_before_three_readings_and_some_certainty) {
  EXPECT_FALSE(after({steady, steady}).tier);
  EXPECT_EQ(after({steady, steady, steady}).tier, Tier::Steady);
  EXPECT_FALSE(after({unsure, unsure, unsure, unsure}).tier);
  EXPECT_EQ(after({unsure, unsure, unsure, low}).tier, Tier::Low);
}

TEST(Label, changes_after_two_sure_reviews_in_a_row_and_not_before) {
  EXPECT_EQ(after({steady, steady, steady, low}).tier, Tier::Steady);
  EXPECT_EQ(after({steady, steady, steady, low, low}).tier, Tier::Low);
  EXPECT_EQ(after({steady, steady, steady, low, unsure, low}).tier, Tier::Steady);
  EXPECT_EQ(after({steady, steady, steady, low, high}).tier, Tier::Steady);
  EXPECT_EQ(after({steady, steady, steady, low, high, high}).tier, Tier::High);
  EXPECT_EQ(after({steady, steady, steady, high}, {.confirm = 1}).tier, Tier::High);
}

TEST(Label, neither_confirms_nor_breaks_a_run_without_a_review) {
  TierLabel label = after({steady, steady, steady, low});
  label = next_label(label, steady, false, {});
  EXPECT_EQ(label.confirmed, 1);
  EXPECT_EQ(next_label(label, low, true, {}).tier, Tier::Low);
}

TEST(Label, of_the_toy_of_the_domain_stays_steady) {
  TierLabel label{.tier = Tier::Steady};
  std::vector<LevelReading> readings;
  for (double const y : {.2, -.3, -.9, -1.2, 0.0, -1.1, -1.4, -.2, .1}) readings.push_back({.value = y, .variance = 0.36});
  readings[4].value.reset();
  for (LevelStep const& step : filter_level(readings, {})) {
    label = next_label(label, chances_of(step.mean, step.variance, {}), step.was_read, {});
    EXPECT_EQ(label.tier, Tier::Steady);
  }
}

TEST(Chances, are_the_areas_of_the_normal_distribution) {
  TierChances const even = chances_of(0, 0.75 * 0.75, {});
  EXPECT_NEAR(even.low, 0.158655253931457, 1e-15);  // one standard deviation
  EXPECT_NEAR(even.high, 0.158655253931457, 1e-15);
  EXPECT_NEAR(even.low + even.steady + even.high, 1, 1e-15);
  EXPECT_EQ(chances_of(5, 0.01, {}).likeliest(), Tier::High);
  EXPECT_EQ((TierChances{.low = 0.5, .steady = 0.5}).likeliest(), Tier::Steady);
}

TEST(TierPolicy, is_within_its_ranges) {
  auto const refused = [](TierPolicy const& policy) {
    try {
      Description<TierPolicy>::validate(policy);
      return std::string{"taken"};
    } catch (InvalidArgument const& error) {
      return std::string{error.code()};
    }
  };
  EXPECT_EQ(refused({}), "taken");
  for (TierPolicy const& bad : {TierPolicy{.low_below = 1}, TierPolicy{.sure = 1}, TierPolicy{.sure = 0.4}, TierPolicy{.confirm = 0},
                                TierPolicy{.first_sure = 0.2}, TierPolicy{.min_readings = 0}, TierPolicy{.most_scales = 0}})
    EXPECT_EQ(refused(bad), "bad_policy");
}

}  // namespace
}  // namespace roir
