// SPDX-License-Identifier: MIT
/// @file
/// Assignment: each row (a person) takes at most one column (a slot), each column at most one row; as many rows as possible, then at the
/// least cost.
///
/// Shortest augmenting paths with dual prices (R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse
/// linear assignment problems", Computing 38, 1987, doi:10.1007/BF02278710), for matrices of any shape and with forbidden pairs. Every row
/// also has a way out of its own, to stay without a column, that costs more than any rearrangement of the others could save; so coverage
/// comes first and cost second, and the prices prove both.
#pragma once

#include <roir/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// The cost of a pair that must not be.
inline constexpr std::int32_t forbidden_pair = 2147483647;

/// A view of costs, row by row: the cost of row r in column c is `values[r * stride + c]`.
struct CostMatrix {
  std::span<std::int32_t const> values{};  ///< at least `(rows - 1) * stride + columns` of them; forbidden_pair = must not be
  std::int32_t rows = 0;                   ///< people
  std::int32_t columns = 0;                ///< slots
  std::int32_t stride = 0;                 ///< entries from one row to the next, at least `columns`
};

/// What proves an assignment: a price for each row and each column. With `out` the cost of staying without a column, all of these hold:
/// no column's price is above 0, a column that nobody has is priced 0, row price + column price is at most the cost of every allowed pair
/// and equal to that of every chosen one, no row price is above `out`, and that of a row without a column is `out`.
struct AssignmentPrices {
  std::vector<std::int64_t> rows{};     ///< price of each row
  std::vector<std::int64_t> columns{};  ///< price of each column, at most 0
  std::int64_t out = 0;                 ///< what staying without a column counts; above the largest cost + rows * (largest - least cost)
};

/// Solves one assignment after another without asking for memory again once it has seen the largest.
///
/// The result depends on the matrix alone, not on the machine: first each row in turn takes its cheapest column, the leftmost of equals, if
/// no row before it has; then each of the others in turn moves the rest along the cheapest path, to the leftmost of columns equally near.
/// Which of several optimal assignments comes out is settled by that and by nothing else.
class ROIR_EXPORT AssignmentSolver {
 public:
  /// Solves one matrix; what is asked below is about it until the next call.
  /// @throws InvalidArgument (`bad_matrix`) when the numbers are negative, `stride` is below `columns`, or `values` is too short.
  /// @par Complexity O(rows * rows * columns) at worst; O(rows * columns) when few rows want the same column.
  void solve(CostMatrix const& costs);
  /// The column of each row; -1 = it has none.
  [[nodiscard]] std::span<std::int32_t const> columns() const noexcept { return column_of_; }
  /// Rows that have a column: as many as can.
  [[nodiscard]] std::int32_t assigned() const noexcept { return assigned_; }
  /// Sum of the costs of the chosen pairs: the least for that many rows.
  [[nodiscard]] std::int64_t cost() const noexcept { return cost_; }
  /// The proof, see proves_optimal().
  [[nodiscard]] AssignmentPrices prices() const;

 private:
  template <class Work, class Number>
  void take_over(CostMatrix const& costs, Work const& work, Number const* memory);

  std::vector<std::int32_t> column_of_;
  std::vector<std::int32_t> work_;       // prices and paths in 32 bits: what is fast
  std::vector<std::int32_t> padded_;     // the matrix with whole vectors in a row, where it has none
  std::vector<std::int64_t> wide_work_;  // the same in 64 bits, for costs beyond some millions
  std::vector<std::int64_t> wide_padded_;
  std::int64_t out_ = 0;
  std::int64_t cost_ = 0;
  std::ptrdiff_t row_prices_ = 0;  // where the prices lie in the work
  std::ptrdiff_t column_prices_ = 0;
  std::int32_t assigned_ = 0;
  std::int32_t rows_ = 0;
  std::int32_t columns_ = 0;
  bool wide_ = false;  // the last one was solved in 64 bits
};

/// Whether the prices prove that no assignment has more rows, or as many at a lower cost. It looks at nothing but its arguments.
/// @par Complexity O(rows * columns).
[[nodiscard]] ROIR_EXPORT bool proves_optimal(CostMatrix const& costs, std::span<std::int32_t const> column_of_row,
                                              AssignmentPrices const& prices);

}  // namespace roir
