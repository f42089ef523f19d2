// SPDX-License-Identifier: MIT
/// @file
/// How fast this machine reads memory, and how fast the four hot columns can be read at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

/// Bytes of a buffer, summed as 64-bit words in the widest vectors that the machine has.
std::uint64_t sum_words(std::span<std::uint64_t const> words);
