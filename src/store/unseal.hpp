// SPDX-License-Identifier: MIT
/// @file
/// Rows as entries again, each checked against its seal.
#pragma once

#include "store/shelf.hpp"
#include <roir/relationship/entry.hpp>
#include <roir/store/journal.hpp>
#include <roir/store/seal.hpp>

#include <map>
#include <string>

namespace roir::store {

/// The header of a row, checked against its seal and against what else the row says.
/// @throws FormatError (`damaged_entry`) with the position as place.
[[nodiscard]] EntryHeader header_of(EntryRow const& row);

/// Makes entries of rows; remembers names while it lives.
class Unsealer {
 public:
  explicit Unsealer(Shelf& shelf) : shelf_{shelf} {}
  /// The entry of a row of a stream. @throws FormatError (`damaged_entry`).
  [[nodiscard]] Entry entry(EntryRow const& row, NameRow const& stream);
  /// What stands at a place of the journal. @throws FormatError (`damaged_entry`).
  [[nodiscard]] Change change(EntryRow const& row);

 private:
  [[nodiscard]] Entry entry(EntryRow const& row, EntryHeader const& header);
  NameRow const& name(NameKind kind, Pseudonym const& pseudonym, EntryRow const& row);
  Shelf& shelf_;
  std::map<std::pair<NameKind, Pseudonym>, NameRow> names_;
};

}  // namespace roir::store
