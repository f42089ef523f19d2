// SPDX-License-Identifier: MIT
/// @file
/// The fused pass over the hot columns of a block, in the widest vectors that the running machine has.
#pragma once

#include <roir/history/contact_columns.hpp>

#include <cstdint>
#include <span>

namespace roir {

/// Minutes that count: half-open.
struct MinuteRange {
  std::int32_t begin;
  std::int32_t end;
};

/// Fills the entries of the relationships of one block.
void contact_block(Block const& block, MinuteRange range, int tolerance, ContactColumns& out);

}  // namespace roir
