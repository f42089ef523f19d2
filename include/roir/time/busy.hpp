// SPDX-License-Identifier: MIT
/// @file
/// Time that is taken.
#pragma once

#include <compare>
#include <cstdint>

namespace roir {

/// A stretch of time in which somebody is not free: [from, until), UTC seconds since 1970-01-01T00:00. Whose it is says who holds it.
struct BusyTime {
  std::int64_t from = 0;   ///< first second that is taken
  std::int64_t until = 0;  ///< first second that is free again
  /// By time.
  friend constexpr auto operator<=>(BusyTime const&, BusyTime const&) noexcept = default;
};

}  // namespace roir
