// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/planning/assignment.hpp>

#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace roir {
namespace {

/// A matrix that owns its costs.
struct Costs {
  std::vector<std::int32_t> values;
  std::int32_t rows = 0;
  std::int32_t columns = 0;
  [[nodiscard]] CostMatrix view() const { return {values, rows, columns, columns}; }
  [[nodiscard]] std::int32_t at(int r, int c) const { return values[static_cast<std::size_t>(r * columns + c)]; }
};

Costs random_costs(std::mt19937& random, int rows, int columns, int percent_forbidden, std::int32_t low, std::int32_t high) {
  Costs costs{{}, rows, columns};
  std::uniform_int_distribution<std::int32_t> cost{low, high};
  std::uniform_int_distribution<int> percent{0, 99};
  for (int i = 0; i < rows * columns; ++i) costs.values.push_back(percent(random) < percent_forbidden ? forbidden_pair : cost(random));
  return costs;
}

/// Rows with a column, and the cost.
using Result = std::pair<std::int32_t, std::int64_t>;

bool is_better(Result const& a, Result const& b) {
  return a.first > b.first || (a.first == b.first && a.second < b.second);
}

/// The best of all assignments of the rows from `row` on to the columns that `used` leaves, by trying each.
Result try_all(Costs const& costs, int row, unsigned used) {
  if (row == costs.rows) return {0, 0};
  Result best = try_all(costs, row + 1, used);
  for (int c = 0; c < costs.columns; ++c) {
    if ((used >> c & 1U) != 0 || costs.at(row, c) == forbidden_pair) continue;
    Result rest = try_all(costs, row + 1, used | 1U << c);
    rest = {rest.first + 1, rest.second + costs.at(row, c)};
    if (is_better(rest, best)) best = rest;
  }
  return best;
}

/// What the solver says, after its own account was checked: columns differ, costs add up, prices prove it.
Result checked(AssignmentSolver& solver, CostMatrix const& costs) {
  solver.solve(costs);
  std::vector<bool> taken(static_cast<std::size_t>(costs.columns), false);
  Result sum{0, 0};
  for (std::int32_t r = 0; r < costs.rows; ++r) {
    std::int32_t const c = solver.columns()[r];
    if (c < 0) continue;
    std::int32_t const cost = costs.values[static_cast<std::size_t>(r * costs.stride + c)];
    EXPECT_FALSE(taken[c]);
    EXPECT_NE(cost, forbidden_pair);
    taken[c] = true;
    sum = {sum.first + 1, sum.second + cost};
  }
  EXPECT_EQ(sum, Result(solver.assigned(), solver.cost()));
  EXPECT_TRUE(proves_optimal(costs, solver.columns(), solver.prices()));
  return sum;
}

TEST(Assignment, EveryMatrixOfThreeCostsIsSolvedAsByTryingAll) {
  // All 4^6 matrices of 2 x 3 and 3 x 2 with costs 0, 1, 2 or forbidden.
  AssignmentSolver solver;
  std::int32_t const choices[] = {0, 1, 2, forbidden_pair};
  for (auto const& [rows, columns] : {std::pair{2, 3}, std::pair{3, 2}}) {
    for (int code = 0; code < 4096; ++code) {
      Costs costs{{}, rows, columns};
      for (int i = 0; i < 6; ++i) costs.values.push_back(choices[code >> (2 * i) & 3]);
      ASSERT_EQ(checked(solver, costs.view()), try_all(costs, 0, 0)) << code;
    }
  }
}

TEST(Assignment, SmallRandomMatricesAreSolvedAsByTryingAll) {
  std::mt19937 random{7};
  AssignmentSolver solver;
  for (int i = 0; i < 3000; ++i) {
    int const rows = 1 + static_cast<int>(random() % 6);
    int const columns = 1 + static_cast<int>(random() % 7);
    int const forbidden = static_cast<int>(random() % 5) * 20;
    std::int32_t const spread = i % 3 == 0 ? 3 : 1000;
    Costs const costs = random_costs(random, rows, columns, forbidden, -spread, spread);
    ASSERT_EQ(checked(solver, costs.view()), try_all(costs, 0, 0)) << "matrix " << i;
  }
}

TEST(Assignment, CostsAsLargeAsTheirTypeAreSolvedExactly) {
  std::mt19937 random{8};
  AssignmentSolver solver;
  for (int i = 0; i < 500; ++i) {
    Costs const costs = random_costs(random, 5, 6, 30, -2147483647 - 1, 2147483646);
    ASSERT_EQ(checked(solver, costs.view()), try_all(costs, 0, 0)) << "matrix " << i;
  }
}

TEST(Assignment, PricesProveLargeOnes) {
  std::mt19937 random{9};
  AssignmentSolver solver;
  for (auto const& [rows, columns] : {std::pair{8, 80}, std::pair{60, 1000}, std::pair{200, 200}, std::pair{90, 40}, std::pair{17, 33}}) {
    for (int const forbidden : {0, 60, 84, 97}) {
      Costs const costs = random_costs(random, rows, columns, forbidden, 0, 99);
      checked(solver, costs.view());
    }
  }
}

TEST(Assignment, CostDoesNotDependOnTheOrderOfRowsAndColumns) {
  std::mt19937 random{10};
  AssignmentSolver solver;
  for (int i = 0; i < 200; ++i) {
    Costs const costs = random_costs(random, 8, 30, 70, 0, 9);
    Result const before = checked(solver, costs.view());
    std::vector<int> rows(8), columns(30);
    std::iota(rows.begin(), rows.end(), 0);
    std::iota(columns.begin(), columns.end(), 0);
    std::shuffle(rows.begin(), rows.end(), random);
    std::shuffle(columns.begin(), columns.end(), random);
    Costs mixed{{}, 8, 30};
    for (int const r : rows)
      for (int const c : columns) mixed.values.push_back(costs.at(r, c));
    ASSERT_EQ(checked(solver, mixed.view()), before);
  }
}

TEST(Assignment, AConstantOnARowMovesTheCostAndNothingElse) {
  std::mt19937 random{11};
  AssignmentSolver solver;
  for (int i = 0; i < 200; ++i) {
    Costs costs = random_costs(random, 6, 20, 0, 0, 50);
    Result const before = checked(solver, costs.view());
    for (int c = 0; c < 20; ++c) costs.values[static_cast<std::size_t>(3 * 20 + c)] += 1000;
    ASSERT_EQ(checked(solver, costs.view()), Result(before.first, before.second + 1000));
  }
}

TEST(Assignment, RowsThatMayHaveNothingHaveNothing) {
  AssignmentSolver solver;
  std::int32_t const no = forbidden_pair;
  Costs const all{{no, no, no, no}, 2, 2};
  EXPECT_EQ(checked(solver, all.view()), Result(0, 0));
  // The middle row may have nothing; the others want the same column, and the second best is far worse for one of them.
  Costs const one{{1, 2, no, no, no, no, 1, 90, no}, 3, 3};
  EXPECT_EQ(checked(solver, one.view()), Result(2, 3));
  EXPECT_EQ(solver.columns()[0], 1);
  EXPECT_EQ(solver.columns()[1], -1);
  EXPECT_EQ(solver.columns()[2], 0);
}

TEST(Assignment, CoverageComesBeforeCost) {
  // The first row alone would cost nothing; with it in the expensive column both have one.
  AssignmentSolver solver;
  Costs const costs{{0, 1'000'000, 0, forbidden_pair}, 2, 2};
  EXPECT_EQ(checked(solver, costs.view()), Result(2, 1'000'000));
}

TEST(Assignment, EqualsGoToTheLeftmostColumnInTheOrderOfRows) {
  AssignmentSolver solver;
  Costs const costs{std::vector<std::int32_t>(3 * 40, 5), 3, 40};
  checked(solver, costs.view());
  EXPECT_EQ(std::vector<std::int32_t>(solver.columns().begin(), solver.columns().end()), (std::vector<std::int32_t>{0, 1, 2}));
}

TEST(Assignment, TheResultDoesNotDependOnWhatWasSolvedBefore) {
  std::mt19937 random{12};
  AssignmentSolver used;
  for (int i = 0; i < 100; ++i) {
    Costs const costs = random_costs(random, 1 + i % 9, 1 + i % 50, 50, 0, 3);
    AssignmentSolver fresh;
    fresh.solve(costs.view());
    used.solve(costs.view());
    ASSERT_TRUE(std::equal(fresh.columns().begin(), fresh.columns().end(), used.columns().begin(), used.columns().end()));
  }
}

TEST(Assignment, EveryKindOfProcessorGivesTheSame) {
  std::mt19937 random{15};
  std::vector<Costs> matrices;
  for (int i = 0; i < 60; ++i) {
    std::int32_t const high = i % 5 == 0 ? 2'000'000'000 : 9;  // in 64 bits, too
    matrices.push_back(random_costs(random, 1 + i % 12, 1 + i * 7 % 90, 20 * (i % 5), 0, high));
  }
  std::vector<std::vector<std::int32_t>> first;
  int kinds = 0;
  std::int64_t const targets = hwy::SupportedTargets();
  for (std::int64_t rest = targets; rest != 0; rest &= rest - 1, ++kinds) {
    hwy::SetSupportedTargetsForTest(rest & -rest);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    AssignmentSolver solver;
    std::vector<std::vector<std::int32_t>> columns;
    for (Costs const& costs : matrices) {
      checked(solver, costs.view());
      columns.emplace_back(solver.columns().begin(), solver.columns().end());
    }
    if (kinds == 0) first = columns;
    EXPECT_EQ(columns, first) << hwy::TargetName(rest & -rest);
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  EXPECT_GT(kinds, 0);
}

TEST(Assignment, AStrideSkipsWhatLiesBetweenRows) {
  std::mt19937 random{13};
  AssignmentSolver solver;
  for (int const columns : {3, 16, 32, 40}) {
    Costs const wide = random_costs(random, 4, columns + 5, 20, 0, 99);
    Costs narrow{{}, 4, columns};
    for (int r = 0; r < 4; ++r)
      for (int c = 0; c < columns; ++c) narrow.values.push_back(wide.at(r, c));
    Result const expected = checked(solver, narrow.view());
    EXPECT_EQ(checked(solver, {wide.values, 4, columns, columns + 5}), expected);
  }
}

TEST(Assignment, AProofOfSomethingElseIsNone) {
  std::mt19937 random{14};
  AssignmentSolver solver;
  Costs const costs = random_costs(random, 8, 40, 60, 0, 99);
  solver.solve(costs.view());
  std::vector<std::int32_t> const best{solver.columns().begin(), solver.columns().end()};
  AssignmentPrices const prices = solver.prices();
  ASSERT_TRUE(proves_optimal(costs.view(), best, prices));
  for (std::size_t r = 0; r < best.size(); ++r) {  // any single change of row, column or price breaks it
    std::vector<std::int32_t> worse = best;
    worse[r] = -1;
    EXPECT_FALSE(proves_optimal(costs.view(), worse, prices));
    AssignmentPrices other = prices;
    other.rows[r] += 1;
    EXPECT_FALSE(proves_optimal(costs.view(), best, other));
    other.rows[r] -= 2;
    EXPECT_FALSE(proves_optimal(costs.view(), best, other));
  }
  AssignmentPrices cheap = prices;
  cheap.out = 100;  // too little to put coverage first
  EXPECT_FALSE(proves_optimal(costs.view(), best, cheap));
}

TEST(Assignment, NothingIsSolvedToNothing) {
  AssignmentSolver solver;
  solver.solve({{}, 0, 0, 0});
  EXPECT_EQ(solver.assigned(), 0);
  EXPECT_TRUE(proves_optimal({{}, 0, 0, 0}, solver.columns(), solver.prices()));
  solver.solve({{}, 3, 0, 0});
  EXPECT_EQ(solver.assigned(), 0);
  EXPECT_EQ(solver.columns().size(), 3U);
  EXPECT_TRUE(proves_optimal({{}, 3, 0, 0}, solver.columns(), solver.prices()));
}

TEST(Assignment, AMatrixThatCannotBeIsRefused) {
  AssignmentSolver solver;
  std::vector<std::int32_t> const values(10);
  EXPECT_THROW(solver.solve({values, -1, 3, 3}), InvalidArgument);
  EXPECT_THROW(solver.solve({values, 1, -3, 3}), InvalidArgument);
  EXPECT_THROW(solver.solve({values, 2, 5, 4}), InvalidArgument);
  EXPECT_THROW(solver.solve({values, 3, 4, 4}), InvalidArgument);
}

}  // namespace
}  // namespace roir
