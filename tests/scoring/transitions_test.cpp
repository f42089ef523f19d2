// SPDX-License-Identifier: MIT
// Who moved from tier to tier: counts by hand, intervals by published quantiles, laws.
#include <roir/scoring/transitions.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace roir {
namespace {

void add(std::vector<TierMove>& moves, int count, Tier from, TierEnd to, std::int64_t period = 0) {
  for (int i = 0; i < count; ++i) moves.push_back({.cluster = "m" + std::to_string(i % 6), .period = period, .from = from, .to = to});
}
// The row of a move, or of a headline.
std::size_t row_of(Table const& table, char const* from, char const* to) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table["from"].text(row) == from && table["to"].text(row) == to) return row;
  ADD_FAILURE() << from << " " << to;
  return 0;
}

// The counts of msm::cav, its states 1 to 3 as tiers and death as an exit.
constexpr int counts[3][4]{{1367, 204, 44, 148}, {46, 134, 54, 48}, {4, 13, 107, 55}};
std::vector<TierMove> cav() {
  std::vector<TierMove> moves;
  for (int from = 0; from < 3; ++from)
    for (int to = 0; to < 4; ++to) add(moves, counts[from][to], static_cast<Tier>(from), static_cast<TierEnd>(to));
  return moves;
}

TEST(Transitions, count_as_the_published_table_does) {
  Table const table = transition_table(cav());
  EXPECT_EQ(table.rows(), 12U);
  char const* const ends[]{"low", "steady", "high", "left_voluntarily"};
  double const from_tier[]{1763, 282, 179};
  for (int from = 0; from < 3; ++from)
    for (int to = 0; to < 4; ++to) {
      std::size_t const row = row_of(table, ends[from], ends[to]);
      EXPECT_EQ(table["moves"].number(row), counts[from][to]);
      EXPECT_EQ(table["share_n"].number(row), from_tier[from]);
    }
  std::size_t const row = row_of(table, "low", "steady");
  EXPECT_EQ(table["moves"].number(row), 204);
  EXPECT_EQ(table["share_n"].number(row), 1763);
  EXPECT_NEAR(table["share"].number(row), 204.5 / 1765, 1e-12);
  EXPECT_NEAR(table["clustered"].number(row), 204.0 / 1763, 1e-12);
  double const deviation = std::sqrt(204.5 * 1560.5 / (1765.0 * 1765.0 * 1766.0));  // of the marginal Beta; near to normal
  EXPECT_NEAR(table["share_low"].number(row), 204.5 / 1765 - 1.96 * deviation, 1e-3);
  EXPECT_NEAR(table["share_high"].number(row), 204.5 / 1765 + 1.96 * deviation, 1e-3);
}

TEST(Transitions, shares_of_a_row_make_one) {
  Table const table = transition_table(cav());
  for (char const* tier : {"low", "steady", "high"}) {
    double sum = 0;
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table["from"].text(row) == tier) sum += table["share"].number(row);
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(Transitions, of_few_people_are_low_n_and_keep_their_interval) {
  std::vector<TierMove> moves;
  add(moves, 1, Tier::Low, TierEnd::Low);
  add(moves, 1, Tier::Low, TierEnd::Steady);
  Table const table = transition_table(moves);
  EXPECT_EQ(table["share_status"].text(0), "low_n");
  // Beta(3/2, 3/2) has the distribution function of the semicircle; its 0.025 quantile solves it.
  double const low = table["share_low"].number(0);
  double const x = 2 * low - 1;
  EXPECT_NEAR(0.5 + (x * std::sqrt(1 - x * x) + std::asin(x)) / std::acos(-1.0), 0.025, 1e-9);
  EXPECT_NEAR(table["share_high"].number(0), 1 - low, 1e-9);
}

TEST(Transitions, have_headlines_and_a_mobility_index) {
  std::vector<TierMove> moves;
  add(moves, 12, Tier::Low, TierEnd::Low);
  add(moves, 8, Tier::Low, TierEnd::Steady);
  add(moves, 15, Tier::Steady, TierEnd::Steady);
  add(moves, 5, Tier::Steady, TierEnd::High);
  add(moves, 18, Tier::High, TierEnd::High);
  add(moves, 2, Tier::High, TierEnd::LeftVoluntarily);
  Table const table = transition_headlines(moves);
  EXPECT_EQ(table["moves"].number(0), 8);
  EXPECT_NEAR(table["clustered"].number(0), 0.4, 1e-12);
  EXPECT_NEAR(table["share"].number(0), (8 + 1.0) / (20 + 2.0), 1e-12);  // 2 of the 4 ends that anybody reached
  EXPECT_NEAR(table["clustered"].number(1), 0.25, 1e-12);
  EXPECT_NEAR(table["clustered"].number(2), 0.9, 1e-12);
  EXPECT_EQ(table.info().notes.back(), "mobility index: 0.375");  // (3 - 0.6 - 0.75 - 0.9) / 2
  EXPECT_NE(table.info().notes.front().find("mistakes alone"), std::string::npos);
}

TEST(Transitions, of_nobody_are_no_rows) {
  EXPECT_EQ(transition_table({}).rows(), 0U);
  Table const headlines = transition_headlines({});
  EXPECT_EQ(headlines["share_status"].text(0), "no_data");
}

TEST(MovesOverTime, is_the_likelihood_ratio_of_a_table_by_hand) {
  std::vector<TierMove> moves;
  add(moves, 10, Tier::Low, TierEnd::Low, 1);
  add(moves, 10, Tier::Low, TierEnd::Steady, 1);
  add(moves, 20, Tier::Low, TierEnd::Low, 2);
  add(moves, 60, Tier::Low, TierEnd::Steady, 2);
  MovesOverTime const over_time = moves_over_time(moves);
  // Expected: 6, 14 and 24, 56.
  double const by_hand = 2 * (10 * std::log(10.0 / 6) + 10 * std::log(10.0 / 14) + 20 * std::log(20.0 / 24) + 60 * std::log(60.0 / 56));
  EXPECT_NEAR(over_time.statistic, by_hand, 1e-12);
  EXPECT_EQ(over_time.degrees, 1);
  EXPECT_NEAR(over_time.p_value, std::erfc(std::sqrt(by_hand / 2)), 1e-12);
}

TEST(MovesOverTime, is_nothing_where_periods_are_alike_or_alone) {
  std::vector<TierMove> moves;
  for (std::int64_t const period : {1, 2}) {
    add(moves, 4, Tier::Steady, TierEnd::High, period);
    add(moves, 6, Tier::Steady, TierEnd::Steady, period);
  }
  EXPECT_NEAR(moves_over_time(moves).statistic, 0, 1e-12);
  EXPECT_EQ(moves_over_time({}).degrees, 0);
  EXPECT_EQ(moves_over_time({}).p_value, 1);
}

TEST(MovesByNoise, move_people_who_never_change_and_the_more_so_the_sooner_one_believes) {
  LevelModel const model{.start_variance = 0.8, .drift = 0.04};
  auto const share = [&](TierPolicy const& policy) {
    auto const moves = moves_by_noise_alone(model, 0.36, 400, 24, 5, policy);
    double moved = 0;
    for (TierMove const& one : moves) moved += static_cast<int>(one.from) != static_cast<int>(one.to);
    return moved / static_cast<double>(moves.size());
  };
  double const late = share({});
  double const soon = share({.sure = 0.5, .confirm = 1});
  EXPECT_GT(late, 0);
  EXPECT_GT(soon, 3 * late);
}

TEST(MovesByNoise, are_none_without_noise_and_the_same_for_the_same_seed) {
  LevelModel const model{.start_variance = 0.8, .drift = 0.04};
  for (TierMove const& one : moves_by_noise_alone(model, 1e-9, 50, 12, 5)) EXPECT_EQ(static_cast<int>(one.from), static_cast<int>(one.to));
  auto const table = [&](std::uint64_t seed) { return transition_table(moves_by_noise_alone(model, 0.36, 50, 12, seed)).to_csv(); };
  EXPECT_EQ(table(5), table(5));
  EXPECT_NE(table(5), table(6));
  EXPECT_TRUE(moves_by_noise_alone(model, 0.36, 0, 12, 5).empty());
}

}  // namespace
}  // namespace roir
