// SPDX-License-Identifier: MIT
/// @file
/// Costs of several ranks.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace roir {

/// A cost of several kinds, the first of which counts infinitely more than the second, and so on. Sums and comparisons are exact.
struct LexCost {
  std::array<std::int64_t, 4> parts{};  ///< most important first
  /// Part by part.
  constexpr LexCost& operator+=(LexCost const& other) noexcept {
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i] += other.parts[i];
    return *this;
  }
  /// Part by part.
  constexpr LexCost& operator-=(LexCost const& other) noexcept {
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i] -= other.parts[i];
    return *this;
  }
  friend constexpr LexCost operator+(LexCost a, LexCost const& b) noexcept { return a += b; }  ///< sum
  friend constexpr LexCost operator-(LexCost a, LexCost const& b) noexcept { return a -= b; }  ///< difference
  /// `times` of it.
  friend constexpr LexCost operator*(std::int64_t times, LexCost cost) noexcept {
    for (std::int64_t& part : cost.parts) part *= times;
    return cost;
  }
  /// The first part that differs decides.
  friend constexpr auto operator<=>(LexCost const&, LexCost const&) noexcept = default;
};

}  // namespace roir
