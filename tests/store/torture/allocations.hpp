// SPDX-License-Identifier: MIT
/// @file
/// Every allocation of the program and of SQLite inside it, counted, and failed where a plan says so. This file and its source replace
/// operator new and the allocator of SQLite.
#pragma once

#include <cstdint>

namespace roir::torture {

/// Gives SQLite an allocator that counts and fails. Before anything else is done with SQLite.
void count_allocations_of_sqlite();

/// Begins to count; fails the `call`-th allocation from 1 (0 = none), and every one after it if `onward`.
void arm_allocations(std::uint64_t call, bool onward);
void disarm_allocations();
/// Allocations asked for since arm_allocations().
[[nodiscard]] std::uint64_t allocations_asked();
/// Whether one was failed since arm_allocations().
[[nodiscard]] bool allocation_failed();
/// Blocks that were given out and not yet given back.
[[nodiscard]] std::int64_t blocks_alive();

}  // namespace roir::torture
