// SPDX-License-Identifier: MIT
// Expected counts of a unit: by hand, and refused where nobody may know.
#include "agreed.hpp"
#include <roir/scoring/expected_tiers.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace roir {
namespace {

Date const day{2026, 1, 1};
std::vector<DecideScoring> const on = test::agreed();

// So many people, each low with 0.2, steady with 0.5 and high with 0.3; and one without a proposal.
std::vector<TierAnswer> unit(int people) {
  std::vector<TierAnswer> answers{Refusal{"probation", "", "", ""}};
  for (int i = 0; i < people; ++i)
    answers.emplace_back(TierProposal{.person = PersonId{"p" + std::to_string(i)},
                                      .day = day,
                                      .tier = Tier::Steady,
                                      .chances = {.low = 0.2, .steady = 0.5, .high = 0.3}});
  return answers;
}

TEST(ExpectedTiers, are_sums_of_chances_and_not_counts_of_labels) {
  Table const table = expected_tiers(unit(10), on, day, 5);
  ASSERT_EQ(table.rows(), 3U);
  EXPECT_EQ(table["tier"].text(0), "low");
  EXPECT_NEAR(table["expected"].number(0), 2, 1e-12);  // no label says low
  EXPECT_NEAR(table["expected"].number(1), 5, 1e-12);
  EXPECT_NEAR(table["expected"].number(2), 3, 1e-12);
  // Binomial(10, 0.2): P(0) = 0.107, P(<= 4) = 0.967, P(<= 5) = 0.994.
  EXPECT_EQ(table["expected_low"].number(0), 0);
  EXPECT_EQ(table["expected_high"].number(0), 5);
  EXPECT_EQ(table["expected_n"].number(0), 10);
  EXPECT_NE(std::ranges::find(table.info().notes, "1 people have no proposal and are left out"), table.info().notes.end());
}

TEST(ExpectedTiers, are_refused_below_the_least_group_and_where_scoring_is_off) {
  EXPECT_EQ(expected_tiers(unit(5), on, day, 5).rows(), 3U);
  Table const few = expected_tiers(unit(4), on, day, 5);
  EXPECT_EQ(few["expected_status"].text(0), "refused");
  EXPECT_TRUE(few["expected"].is_missing(0));
  EXPECT_EQ(few.to_json().find("\"values\":[4"), std::string::npos);
  for (Table const& off : {expected_tiers(unit(10), {}, day, 5), expected_tiers(unit(10), on, Date{2026, 6, 1}, 5)}) {
    EXPECT_EQ(off["expected_status"].text(0), "refused");
    EXPECT_NE(off.info().notes.back().find("nobody decided"), std::string::npos);
  }
}

}  // namespace
}  // namespace roir
