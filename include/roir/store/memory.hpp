// SPDX-License-Identifier: MIT
/// @file
/// A journal in memory.
#pragma once

#include <roir/store/stored_journal.hpp>

namespace roir {

/// A journal in memory: for tests, for what need not be kept, and as the model that the other store is held to.
class ROIR_EXPORT MemoryJournal final : public StoredJournal {
 public:
  /// An empty journal with an id of its own.
  MemoryJournal();
};

}  // namespace roir
