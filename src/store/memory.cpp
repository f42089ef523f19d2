// SPDX-License-Identifier: MIT
#include "store/memory_shelf.hpp"
#include <roir/store/memory.hpp>

namespace roir {

MemoryJournal::MemoryJournal() : StoredJournal{std::make_unique<store::MemoryShelf>()} {}

}  // namespace roir
