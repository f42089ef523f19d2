// SPDX-License-Identifier: MIT
/// @file
/// Large pages for large buffers: filling or searching them is then not held up by page faults and address translation.
#pragma once

#include <cstddef>

namespace roir::exchange {

/// Asks the system to back this memory with large pages where it can. Call it before the memory is first written. Changes nothing else.
void prefer_large_pages(void* data, std::size_t bytes) noexcept;

}  // namespace roir::exchange
