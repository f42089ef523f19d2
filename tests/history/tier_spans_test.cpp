// SPDX-License-Identifier: MIT
// Decided tiers as stretches and as moves, against what tier_on() says day by day.
#include <roir/history/tier_spans.hpp>
#include <roir/time/day.hpp>

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <utility>

namespace roir {
namespace {

constexpr std::int32_t first = 20454;  // 2026-01-01

DecideTier decided(std::string const& person, Tier tier, int from, int until, std::string const& by = "boss") {
  return {.person = PersonId{person},
          .tier = tier,
          .by = PersonId{by},
          .reason = "seen",
          .evidence = {"a thing"},
          .from = to_date(first + from),
          .until = to_date(first + until)};
}

struct Stretch {
  std::string person;
  AttentionTier tier;
  int begin, end;
  friend bool operator==(Stretch const&, Stretch const&) = default;
};
std::vector<Stretch> stretches(std::vector<DecideTier> const& tiers) {
  std::vector<Stretch> made;
  for (TierSpan const& one : tier_spans(tiers)) made.push_back({one.person.text(), one.tier, one.begin - first, one.end - first});
  return made;
}

TEST(TierSpans, the_decision_that_began_last_holds_and_the_one_before_comes_back_when_it_has_run_out) {
  std::vector<Stretch> const expected{
      {"ann", AttentionTier::Low, 0, 10}, {"ann", AttentionTier::High, 10, 20}, {"ann", AttentionTier::Low, 20, 30}};
  EXPECT_EQ(stretches({decided("ann", Tier::Low, 0, 30), decided("ann", Tier::High, 10, 20)}), expected);
  EXPECT_EQ(stretches({decided("ann", Tier::High, 10, 20), decided("ann", Tier::Low, 0, 30)}), expected) << "in any order";
}

TEST(TierSpans, a_renewal_is_one_stretch_and_a_gap_is_none) {
  EXPECT_EQ(stretches({decided("ann", Tier::Steady, 0, 10), decided("ann", Tier::Steady, 10, 20)}),
            (std::vector<Stretch>{{"ann", AttentionTier::Steady, 0, 20}}));
  EXPECT_EQ(stretches({decided("ann", Tier::Steady, 0, 10), decided("ann", Tier::Steady, 11, 20)}),
            (std::vector<Stretch>{{"ann", AttentionTier::Steady, 0, 10}, {"ann", AttentionTier::Steady, 11, 20}}));
}

TEST(TierSpans, of_one_first_day_what_was_said_last_holds) {
  EXPECT_EQ(stretches({decided("ann", Tier::Low, 0, 30), decided("ann", Tier::High, 0, 20)}),
            (std::vector<Stretch>{{"ann", AttentionTier::High, 0, 20}}))
      << "said anew, it ends sooner";
}

TEST(TierSpans, people_do_not_touch_each_other) {
  EXPECT_EQ(stretches({decided("ben", Tier::High, 0, 9), decided("ann", Tier::High, 9, 12)}),
            (std::vector<Stretch>{{"ann", AttentionTier::High, 9, 12}, {"ben", AttentionTier::High, 0, 9}}));
  EXPECT_TRUE(tier_spans({}).empty());
}

TEST(TierSpans, say_of_every_day_what_tier_on_says) {
  std::mt19937 luck{7};
  for (int round = 0; round < 300; ++round) {
    std::vector<DecideTier> tiers;
    std::array<bool, 40> taken{};
    for (int i = 0; i < 6; ++i) {
      int const from = static_cast<int>(luck() % 40), length = 1 + static_cast<int>(luck() % 25);
      if (std::exchange(taken[static_cast<std::size_t>(from)], true)) continue;
      tiers.push_back(decided("ann", static_cast<Tier>(luck() % 3), from, from + length));
    }
    auto const spans = tier_spans(tiers);
    for (int day = 0; day < 70; ++day) {
      DecideTier const* const holds = tier_on(tiers, PersonId{"ann"}, to_date(first + day));
      int found = 0;
      for (TierSpan const& one : spans)
        if (one.begin <= first + day && first + day < one.end) {
          ++found;
          ASSERT_NE(holds, nullptr) << day;
          EXPECT_EQ(static_cast<int>(one.tier), static_cast<int>(holds->tier) + 1) << day;
        }
      ASSERT_EQ(found, holds == nullptr ? 0 : 1) << day;
    }
    for (std::size_t i = 1; i < spans.size(); ++i) EXPECT_LE(spans[i - 1].end, spans[i].begin);
  }
}

TEST(TierSteps, are_from_each_decision_to_the_next_of_the_same_person) {
  auto const steps = tier_steps(std::vector{decided("ben", Tier::High, 30, 60, "new boss"), decided("ann", Tier::Low, 0, 30),
                                            decided("ben", Tier::Low, 0, 10), decided("ben", Tier::Low, 10, 20)});
  ASSERT_EQ(steps.size(), 2U);  // one decision about Ann is no move
  EXPECT_EQ(steps[0].person.text(), "ben");
  EXPECT_EQ(steps[0].from, Tier::Low);
  EXPECT_EQ(steps[0].to, Tier::Low) << "who stays is counted too";
  EXPECT_EQ(steps[1].from, Tier::Low) << "though it ran out before";
  EXPECT_EQ(steps[1].to, Tier::High);
  EXPECT_EQ(steps[1].by.text(), "new boss");
  EXPECT_EQ(day_number(steps[1].day), first + 30);
}

TEST(TierSteps, of_one_first_day_take_what_was_said_last) {
  auto const steps =
      tier_steps(std::vector{decided("ann", Tier::Low, 0, 9), decided("ann", Tier::Steady, 9, 20), decided("ann", Tier::High, 9, 20)});
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].to, Tier::High);
}

}  // namespace
}  // namespace roir
