// SPDX-License-Identifier: MIT
/// @file
/// Philox: random bits that are a function of a counter and a key, with no state between two calls.
#pragma once

#include <roir/core/export.hpp>

#include <array>
#include <cstdint>

namespace roir {

/// Philox4x32-10: ten rounds on a counter of four words and a key of two; the same bits on every platform.
/// @par Source  Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3; computed by their library Random123.
[[nodiscard]] ROIR_EXPORT std::array<std::uint32_t, 4> philox4x32_10(std::array<std::uint32_t, 4> const& counter,
                                                                     std::array<std::uint32_t, 2> const& key) noexcept;

}  // namespace roir
