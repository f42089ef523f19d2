// SPDX-License-Identifier: MIT
// The four-fifths ratio by hand, and what is withheld.
#include <roir/core/error.hpp>
#include <roir/scoring/four_fifths.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

struct Company {
  std::vector<TierAnswer> answers{};
  std::vector<GroupMember> members{};
  void add(char const* group, int low, int steady, int high) {
    Tier const tiers[]{Tier::Low, Tier::Steady, Tier::High};
    int const counts[]{low, steady, high};
    for (int tier = 0; tier < 3; ++tier)
      for (int i = 0; i < counts[tier]; ++i) {
        PersonId const person{"p" + std::to_string(answers.size())};
        answers.emplace_back(TierProposal{.person = person, .day = Date{2026, 1, 1}, .tier = tiers[tier]});
        if (*group != '\0') members.push_back({person, group});
      }
  }
  [[nodiscard]] Table table() const { return four_fifths(answers, members, 5); }
};
std::size_t row_of(Table const& table, char const* outcome, char const* group) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["outcome"].text(row) == outcome && table["group"].text(row) == group) return row;
  ADD_FAILURE() << outcome << " " << group;
  return 0;
}

TEST(FourFifths, is_the_ratio_to_the_highest_share_by_hand) {
  Company all;
  all.add("a", 10, 60, 30);
  all.add("b", 20, 60, 20);
  all.add("", 1, 2, 0);
  all.answers.emplace_back(Refusal{"probation", "", "", ""});
  Table const table = all.table();
  ASSERT_EQ(table.rows(), 4U);
  std::size_t const high = row_of(table, "high", "b");
  EXPECT_NEAR(table["share"].number(high), 0.2, 1e-12);
  EXPECT_NEAR(table["ratio"].number(high), 2.0 / 3, 1e-12);
  EXPECT_EQ(table["is_below"].number(high), 1);
  double const deviation = std::sqrt(1 / 20.5 - 1 / 100.5 + 1 / 30.5 - 1 / 100.5);
  EXPECT_NEAR(table["ratio_low"].number(high), 20.5 / 30.5 * std::exp(-1.959963984540054 * deviation), 1e-12);
  EXPECT_NEAR(table["ratio_high"].number(high), 20.5 / 30.5 * std::exp(1.959963984540054 * deviation), 1e-12);
  std::size_t const not_low = row_of(table, "not_low", "b");
  EXPECT_NEAR(table["ratio"].number(not_low), 0.8 / 0.9, 1e-12);
  EXPECT_EQ(table["is_below"].number(not_low), 0);
  EXPECT_EQ(table["ratio"].number(row_of(table, "high", "a")), 1);
  EXPECT_NE(std::ranges::find(table.info().notes, "3 people are in no group and are left out"), table.info().notes.end());
  EXPECT_FALSE(table.has("person"));
  EXPECT_EQ(table.info().audience, "organisation");
}

TEST(FourFifths, withholds_small_groups_with_the_next_ones_and_such_as_are_all_in_one_tier) {
  Company all;
  all.add("few", 1, 1, 2);
  all.add("next", 2, 3, 2);
  all.add("large", 4, 10, 6);
  all.add("larger", 5, 20, 5);
  Table const table = all.table();
  for (char const* hidden : {"few", "next"}) {
    EXPECT_EQ(table["share_status"].text(row_of(table, "high", hidden)), "refused");
    EXPECT_TRUE(table["share_n"].is_missing(row_of(table, "high", hidden)) || table["share_n"].number(row_of(table, "high", hidden)) == 0);
    EXPECT_TRUE(table["is_below"].is_missing(row_of(table, "not_low", hidden)));
  }
  EXPECT_EQ(table["ratio_status"].text(row_of(table, "high", "large")), "ok");

  Company one_tier;
  one_tier.add("uniform", 12, 0, 0);
  one_tier.add("next", 2, 13, 2);
  one_tier.add("large", 4, 10, 6);
  one_tier.add("larger", 5, 20, 5);
  Table const other = one_tier.table();
  EXPECT_EQ(other["share_status"].text(row_of(other, "high", "uniform")), "refused");
  EXPECT_EQ(other["share_status"].text(row_of(other, "high", "next")), "refused");
  EXPECT_EQ(other["share_status"].text(row_of(other, "high", "larger")), "ok");
}

TEST(FourFifths, is_refused_where_nothing_can_be_compared) {
  Company small;
  small.add("a", 1, 2, 1);
  small.add("b", 5, 5, 5);
  EXPECT_NE(small.table().to_json().find("Fewer than two groups"), std::string::npos);
  EXPECT_NE(four_fifths({}, {}, 5).to_json().find("Nobody in a group"), std::string::npos);
  small.members.push_back(small.members.front());
  EXPECT_THROW(static_cast<void>(small.table()), InvalidArgument);
}

}  // namespace
}  // namespace roir
