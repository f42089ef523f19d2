// SPDX-License-Identifier: MIT
/// @file
/// The loops of an assignment, compiled for each kind of processor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace roir {

/// The arrays of one assignment in numbers of type T. Arrays of columns are as long as a padded row of the matrix.
template <class T>
struct AssignmentWork {
  /// Largest number that a cost, or the cost of staying out, may have: paths of prices then fit into T with what is forbidden beyond them.
  static constexpr T limit = static_cast<T>(T{1} << (std::numeric_limits<T>::digits - 5));
  /// The cost of a pair that must not be.
  static constexpr T forbidden = std::numeric_limits<T>::max();

  T* column_price;  ///< by column
  T* row_of;        ///< by column, -1 = free
  T* distance;      ///< by column: of the shortest path found to it, -1 = path taken up
  T* before;        ///< by column: the row that this path comes from
  T* closed;        ///< columns whose path was taken up, in order
  T* closed_at;     ///< their distances
  T* row_price;     ///< by row
  T* column_of;     ///< by row, -1 = none
  T* waiting;       ///< rows whose cheapest column was taken
  T out;            ///< what staying out costs

  /// Entries of all arrays together.
  static constexpr std::size_t size(std::size_t rows, std::size_t width) noexcept { return 6 * width + 3 * rows; }
};

/// A matrix with whole vectors in every row.
template <class T>
struct PaddedMatrix {
  T const* values;      ///< row by row
  std::size_t rows;     ///< people
  std::size_t columns;  ///< a multiple of assignment_lanes()
  std::size_t stride;   ///< entries from one row to the next
};

/// Solves; false when costs go beyond AssignmentWork::limit.
bool solve_assignment(PaddedMatrix<std::int32_t> const& matrix, AssignmentWork<std::int32_t>& work);
/// The same in 64 bits, where every cost fits.
bool solve_assignment(PaddedMatrix<std::int64_t> const& matrix, AssignmentWork<std::int64_t>& work);
/// Of how many columns a row must be a multiple, 32 bits each; twice that for 64 bits is a multiple, too.
std::size_t assignment_lanes();

}  // namespace roir
