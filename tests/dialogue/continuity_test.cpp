// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/continuity.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace roir {
namespace {

// Every count up to six, against the formula of domain.md M12 as it stands there.
TEST(CarryOver, is_continuous_as_the_formula_says) {
  for (std::int64_t open = 0; open <= 6; ++open)
    for (std::int64_t touched = 0; touched <= open; ++touched)
      for (std::int64_t opened = 0; opened <= 2; ++opened) {
        CarryOver const meeting{.open = open, .touched = touched, .opened = opened};
        bool const expected =
            open == 0 ? opened >= 1
                      : static_cast<double>(touched) / static_cast<double>(open) >= std::min(1.0, 2.0 / static_cast<double>(open));
        EXPECT_EQ(is_continuous(meeting), expected) << open << ' ' << touched << ' ' << opened;
      }
}

TEST(CarryOver, has_shares_only_where_something_was_open) {
  EXPECT_EQ(touched_share({.open = 4, .touched = 3, .closed = 1}), 0.75);
  EXPECT_EQ(closed_share({.open = 4, .touched = 3, .closed = 1}), 0.25);
  EXPECT_FALSE(touched_share({.opened = 2}));
  EXPECT_FALSE(closed_share({}));
}

TEST(CarryOver, refuses_counts_that_cannot_be) {
  for (CarryOver const& bad : {CarryOver{.open = 1, .touched = 2}, CarryOver{.open = 1, .closed = 2}, CarryOver{.open = -1},
                               CarryOver{.open = 1, .touched = -1}, CarryOver{.opened = -1}}) {
    EXPECT_THROW((void)is_continuous(bad), InvalidArgument);
    EXPECT_THROW((void)touched_share(bad), InvalidArgument);
    EXPECT_THROW((void)closed_share(bad), InvalidArgument);
  }
}

// By hand: of four, one closed at 1 (S = 3/4), one still open at 2, one closed at 3 (S = 3/4 · 1/2 = 3/8).
TEST(CarryOverHalfLife, counts_open_items_for_as_long_as_they_were_watched) {
  std::vector<CarriedItem> const items{{1, true}, {2, false}, {3, true}, {5, false}};
  EXPECT_EQ(carry_over_half_life(items).value, 3);
  EXPECT_EQ(carry_over_half_life(std::vector<CarriedItem>{{1, false}, {2, true}, {9, false}, {9, false}}).reason, "not_reached");
  EXPECT_EQ(carry_over_half_life({}).status, Status::NoData);
  EXPECT_THROW((void)carry_over_half_life(std::vector<CarriedItem>{{-1, true}}), InvalidArgument);
}

// Over a grid: each kind exactly where domain.md M12 puts it; where repetition and disjointness both hold, repetition is said.
TEST(ConversationKind, is_decided_by_the_two_shares) {
  for (int c = 0; c <= 20; ++c)
    for (int r = 0; r <= 20; ++r) {
      bool const dialogue = c >= 12 && r <= 4;
      bool const repeat = r > 10;
      bool const disjoint = c < 6;
      auto const expected = dialogue   ? ConversationKind::Dialogue
                            : repeat   ? ConversationKind::Repeat
                            : disjoint ? ConversationKind::Disjoint
                                       : ConversationKind::Mixed;
      EXPECT_EQ(conversation_kind(c / 20.0, r / 20.0), expected) << c << ' ' << r;
    }
}

std::vector<MeetingContinuity> meetings(int continuous, int silent, int repeating, int plain) {
  std::vector<MeetingContinuity> result;
  for (int i = 0; i < silent; ++i) result.push_back({.continuous = true});
  for (int i = 0; i < repeating; ++i) result.push_back({.continuous = true, .repeats = true});
  for (int i = 0; i < plain; ++i) result.push_back({.continuous = i < continuous, .repeats = false});
  return result;
}

TEST(ClassifyConversation, is_certain_where_all_meetings_are_alike) {
  Conversation const dialogue = classify_conversation(meetings(10, 1, 0, 10));
  EXPECT_EQ(dialogue.status, Status::Ok);
  EXPECT_EQ(dialogue.kind, ConversationKind::Dialogue);
  EXPECT_EQ(dialogue.probability[0], 1);
  EXPECT_EQ(dialogue.continuity.value, 1);
  EXPECT_EQ(dialogue.continuity.n, 11);
  EXPECT_EQ(dialogue.repetition.n, 10);
  EXPECT_EQ(classify_conversation(meetings(0, 1, 10, 0)).probability[1], 1);
  EXPECT_EQ(classify_conversation(meetings(0, 0, 0, 10)).probability[2], 1);
}

// Twelve meetings that all went on, three of which repeated: the share is 1/4, and it would be mixed. The number of repetitions in a
// resample is binomial(12, 1/4): at most two are dialogue, seven and more are repetition.
TEST(ClassifyConversation, has_the_probabilities_of_the_binomial_distribution) {
  Conversation const mixed = classify_conversation(meetings(9, 0, 3, 9));
  EXPECT_EQ(mixed.kind, ConversationKind::Mixed);
  auto const binomial = [](int k) {
    return std::exp(std::lgamma(13) - std::lgamma(k + 1.0) - std::lgamma(13.0 - k) + k * std::log(0.25) + (12 - k) * std::log(0.75));
  };
  double dialogue = 0, repeat = 0;
  for (int k = 0; k <= 12; ++k) (k <= 2 ? dialogue : repeat) += k <= 2 || k >= 7 ? binomial(k) : 0;
  EXPECT_NEAR(mixed.probability[0], dialogue, 0.05);  // three standard errors of 999 resamples
  EXPECT_NEAR(mixed.probability[1], repeat, 0.012);
  EXPECT_NEAR(std::accumulate(mixed.probability.begin(), mixed.probability.end(), 0.0), 1, 1e-12);
  EXPECT_LE(mixed.repetition.interval.low, 0.09);
  EXPECT_NEAR(mixed.repetition.interval.high, 0.5, 0.09);
}

TEST(ClassifyConversation, is_the_same_for_one_seed_and_another_for_another) {
  auto const window = meetings(5, 1, 3, 6);
  EXPECT_EQ(classify_conversation(window).probability, classify_conversation(window).probability);
  EXPECT_NE(classify_conversation(window, 1).probability, classify_conversation(window, 2).probability);
}

TEST(ClassifyConversation, says_when_it_cannot_tell) {
  EXPECT_EQ(classify_conversation({}).status, Status::NoData);
  Conversation const silent = classify_conversation(meetings(0, 6, 0, 0));
  EXPECT_EQ(silent.status, Status::NoData);
  EXPECT_EQ(silent.reason, "no_text");
  EXPECT_EQ(silent.continuity.value, 1);  // topics tell without any text
  EXPECT_EQ(silent.continuity.status, Status::Ok);
  EXPECT_EQ(silent.repetition.status, Status::NoData);
  Conversation const few = classify_conversation(meetings(3, 0, 0, 3));
  EXPECT_EQ(few.status, Status::LowCount);
  EXPECT_EQ(few.reason, "low_n");
  EXPECT_EQ(few.probability[0], 0);
  EXPECT_EQ(classify_conversation(meetings(3, 5, 0, 3)).status, Status::LowCount);  // three texts tell
}

}  // namespace
}  // namespace roir
