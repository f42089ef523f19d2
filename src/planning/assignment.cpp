// SPDX-License-Identifier: MIT
#include "planning/assignment_kernel.hpp"
#include <roir/core/error.hpp>
#include <roir/planning/assignment.hpp>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace roir {
namespace {

void check(CostMatrix const& costs) {
  auto const refuse = [](char const* subject, std::string message) {
    throw InvalidArgument{{.code = "bad_matrix", .message = std::move(message), .subject = subject}};
  };
  if (costs.rows < 0) refuse("rows", std::to_string(costs.rows) + " rows");
  if (costs.columns < 0) refuse("columns", std::to_string(costs.columns) + " columns");
  if (costs.stride < costs.columns)
    refuse("stride", "a stride of " + std::to_string(costs.stride) + " for " + std::to_string(costs.columns) + " columns");
  if (costs.rows > 0 && costs.values.size() < static_cast<std::size_t>(costs.rows - 1) * costs.stride + costs.columns)
    refuse("values", std::to_string(costs.values.size()) + " costs are too few");
}

constexpr std::size_t vector_bytes = 64;

PaddedMatrix<std::int32_t> view(CostMatrix const& costs) {
  return {costs.values.data(), static_cast<std::size_t>(costs.rows), static_cast<std::size_t>(costs.columns),
          static_cast<std::size_t>(costs.stride)};
}

// Cuts the memory, from the first whole vector on, into the arrays of one problem.
template <class T>
AssignmentWork<T> arrange(std::vector<T>& memory, std::size_t rows, std::size_t width) {
  std::size_t const count = AssignmentWork<T>::size(rows, width);
  if (memory.size() < count + vector_bytes / sizeof(T)) memory.resize(count + vector_bytes / sizeof(T));
  void* start = memory.data();
  std::size_t space = memory.size() * sizeof(T);
  T* next = static_cast<T*>(std::align(vector_bytes, count * sizeof(T), start, space));
  auto const take = [&next](std::size_t entries) { return std::exchange(next, next + entries); };
  return {.column_price = take(width),
          .row_of = take(width),
          .distance = take(width),
          .before = take(width),
          .closed = take(width),
          .closed_at = take(width),
          .row_price = take(rows),
          .column_of = take(rows),
          .waiting = take(rows),
          .out = 0};
}

// The matrix with whole vectors in every row; what is added is forbidden.
template <class T>
PaddedMatrix<T> pad(CostMatrix const& costs, std::size_t width, std::vector<T>& memory) {
  memory.assign(static_cast<std::size_t>(costs.rows) * width, AssignmentWork<T>::forbidden);
  for (std::size_t r = 0; r < static_cast<std::size_t>(costs.rows); ++r) {
    auto const row = costs.values.subspan(r * costs.stride, costs.columns);
    std::transform(row.begin(), row.end(), memory.begin() + r * width,
                   [](std::int32_t cost) { return cost == forbidden_pair ? AssignmentWork<T>::forbidden : static_cast<T>(cost); });
  }
  return {memory.data(), static_cast<std::size_t>(costs.rows), width, width};
}

}  // namespace

void AssignmentSolver::solve(CostMatrix const& costs) {
  check(costs);
  rows_ = costs.rows;
  columns_ = costs.columns;
  std::size_t const lanes = assignment_lanes();
  std::size_t const width = (std::max<std::size_t>(costs.columns, 1) + lanes - 1) / lanes * lanes;
  bool const whole = width == static_cast<std::size_t>(costs.columns);
  auto work = arrange(work_, costs.rows, width);
  wide_ = !solve_assignment(whole ? view(costs) : pad(costs, width, padded_), work);
  if (!wide_) return take_over(costs, work, work_.data());
  auto wide_work = arrange(wide_work_, costs.rows, width);
  solve_assignment(pad(costs, width, wide_padded_), wide_work);
  take_over(costs, wide_work, wide_work_.data());
}

template <class Work, class Number>
void AssignmentSolver::take_over(CostMatrix const& costs, Work const& work, Number const* memory) {
  column_prices_ = work.column_price - memory;
  row_prices_ = work.row_price - memory;
  column_of_.resize(costs.rows);
  out_ = work.out;
  assigned_ = 0;
  cost_ = 0;
  for (std::int32_t r = 0; r < costs.rows; ++r) {
    auto const column = static_cast<std::int32_t>(work.column_of[r]);
    column_of_[r] = column;
    if (column < 0) continue;
    ++assigned_;
    cost_ += costs.values[static_cast<std::size_t>(r) * costs.stride + column];
  }
}

AssignmentPrices AssignmentSolver::prices() const {
  AssignmentPrices result{.rows = {}, .columns = {}, .out = out_};
  auto const copy = [&](auto const& memory) {
    result.rows.assign(memory.begin() + row_prices_, memory.begin() + row_prices_ + rows_);
    result.columns.assign(memory.begin() + column_prices_, memory.begin() + column_prices_ + columns_);
  };
  wide_ ? copy(wide_work_) : copy(work_);
  return result;
}

namespace {

// The allowed pairs' least and largest cost; nothing is said when all are forbidden.
bool out_is_large_enough(CostMatrix const& costs, std::int64_t out) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t largest = std::numeric_limits<std::int64_t>::min();
  for (std::int32_t r = 0; r < costs.rows; ++r) {
    for (std::int32_t const cost : costs.values.subspan(static_cast<std::size_t>(r) * costs.stride, costs.columns)) {
      if (cost == forbidden_pair) continue;
      least = std::min<std::int64_t>(least, cost);
      largest = std::max<std::int64_t>(largest, cost);
    }
  }
  return least > largest || out > largest + costs.rows * (largest - least);
}

// No price of a row and a column is above the cost of the pair, and none is above staying out.
bool prices_are_possible(CostMatrix const& costs, AssignmentPrices const& prices) {
  for (std::int32_t r = 0; r < costs.rows; ++r) {
    if (prices.rows[r] > prices.out) return false;
    auto const row = costs.values.subspan(static_cast<std::size_t>(r) * costs.stride, costs.columns);
    for (std::int32_t c = 0; c < costs.columns; ++c)
      if (row[c] != forbidden_pair && prices.rows[r] + prices.columns[c] > row[c]) return false;
  }
  return true;
}

// Each row pays its price exactly, nobody shares a column, and what nobody has is free.
bool prices_are_paid(CostMatrix const& costs, std::span<std::int32_t const> column_of_row, AssignmentPrices const& prices) {
  std::vector<bool> taken(costs.columns, false);
  for (std::int32_t r = 0; r < costs.rows; ++r) {
    std::int32_t const c = column_of_row[r];
    if (c < -1 || c >= costs.columns) return false;
    if (c < 0 && prices.rows[r] != prices.out) return false;
    if (c < 0) continue;
    std::int32_t const cost = costs.values[static_cast<std::size_t>(r) * costs.stride + c];
    if (taken[c] || cost == forbidden_pair || prices.rows[r] + prices.columns[c] != cost) return false;
    taken[c] = true;
  }
  for (std::int32_t c = 0; c < costs.columns; ++c)
    if (prices.columns[c] > 0 || (!taken[c] && prices.columns[c] != 0)) return false;
  return true;
}

}  // namespace

bool proves_optimal(CostMatrix const& costs, std::span<std::int32_t const> column_of_row, AssignmentPrices const& prices) {
  check(costs);
  auto const rows = static_cast<std::size_t>(costs.rows);
  if (column_of_row.size() != rows || prices.rows.size() != rows || prices.columns.size() != static_cast<std::size_t>(costs.columns))
    return false;
  return out_is_large_enough(costs, prices.out) && prices_are_possible(costs, prices) && prices_are_paid(costs, column_of_row, prices);
}

}  // namespace roir
