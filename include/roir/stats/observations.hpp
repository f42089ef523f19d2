// SPDX-License-Identifier: MIT
/// @file
/// Times until something happened, or until nobody looked any more: what survival curves and the log-rank test are made from.
#pragma once

#include <cstdint>
#include <span>
#include <variant>

namespace roir::stats {

/// A column of times: numbers, or whole numbers as they lie (nothing is copied). Whole numbers have to be below 2^53.
using TimeColumn = std::variant<std::span<double const>, std::span<std::int64_t const>, std::span<std::int32_t const>>;

/// One observation a row, in columns that the caller keeps.
struct Observations {
  TimeColumn times;                         ///< when each one's observation ended, after its entry; finite
  std::span<std::uint8_t const> events;     ///< 1 if it ended with the event, 0 if without; as many as `times`
  std::span<std::uint32_t const> groups{};  ///< the group of each, from 0 on; empty: all are of group 0
  std::span<double const> entries{};        ///< when each one's observation began; empty for 0 throughout (times are then 0 or above)
  std::span<double const> weights{};        ///< for how many each one stands, above 0 and finite; empty for 1 throughout
};

/// How many observations there are.
[[nodiscard]] inline std::size_t size(Observations const& observations) noexcept {
  return std::visit([](auto const& times) { return times.size(); }, observations.times);
}

}  // namespace roir::stats
