// SPDX-License-Identifier: MIT
/// @file
/// Times that are small whole numbers, which most are (days), with their events in one number each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace roir::stats {

/// Times that have a key are below this.
inline constexpr std::uint64_t day_limit = std::uint64_t{1} << 15;

/// What all rows have set.
struct DayBits {
  std::uint64_t times = 0;   ///< the bits that are set in any time; `day_limit` or more if one has no key
  std::uint64_t events = 0;  ///< the bits that are set in any event; above 1 if one is neither 0 nor 1
};

/// Writes the key of each row: twice its time, and one more with the event.
/// @param keys  takes as many as there are times; of no use where the bits say that there is a row without key.
[[nodiscard]] DayBits day_keys(std::span<double const> times, std::uint8_t const* events, std::uint16_t* keys);
/// The same of whole numbers.
[[nodiscard]] DayBits day_keys(std::span<std::int64_t const> times, std::uint8_t const* events, std::uint16_t* keys);
/// The same of whole numbers.
[[nodiscard]] DayBits day_keys(std::span<std::int32_t const> times, std::uint8_t const* events, std::uint16_t* keys);

}  // namespace roir::stats
