// SPDX-License-Identifier: MIT
/// @file
/// Times that are small whole numbers, which most are: days.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace roir::stats {

/// Times that small_whole() takes are below this.
inline constexpr std::uint32_t small_times = std::uint32_t{1} << 15;

/// Writes times as 16-bit numbers.
/// @return false if one is no whole number from 0 to 32767; what was written is then of no use.
[[nodiscard]] bool small_whole(std::span<double const> times, std::uint16_t* out);

/// The same of whole numbers.
template <class Time>
[[nodiscard]] bool small_whole(std::span<Time const> times, std::uint16_t* out) {
  using Bits = std::make_unsigned_t<Time>;
  Bits seen = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    seen |= static_cast<Bits>(times[i]);
    out[i] = static_cast<std::uint16_t>(times[i]);
  }
  return seen < small_times;
}

}  // namespace roir::stats
