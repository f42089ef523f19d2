// SPDX-License-Identifier: MIT
/// @file
/// Where a journal holds something about a person.
#pragma once

#include "store/shelf.hpp"
#include <roir/core/id.hpp>

#include <functional>
#include <string>
#include <vector>

namespace roir::store {

/// The person's own stream, their relationships, and facts of the organisation that name them.
class AboutPerson {
 public:
  AboutPerson(Shelf& shelf, PersonId const& person);
  /// Every entry about them, stream by stream, while `take` says so. Erased entries of the organisation's streams are left out.
  void for_each_entry(std::function<bool(EntryRow const&, NameRow const&)> const& take) const;
  /// The names by which they and their relationships are known.
  [[nodiscard]] std::vector<NameRow> const& names() const noexcept { return names_; }
  /// Their own stream, if there is one, and their relationships.
  [[nodiscard]] std::vector<NameRow> const& streams() const noexcept { return streams_; }

 private:
  [[nodiscard]] bool is_named(EntryRow const& row, NameRow const& stream) const;
  Shelf& shelf_;
  std::string person_;
  std::string quoted_;
  std::vector<NameRow> names_;
  std::vector<NameRow> streams_;
};

}  // namespace roir::store
