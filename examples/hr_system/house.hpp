// SPDX-License-Identifier: MIT
/// @file
/// What the HR system has anyway: a database of its own, with a table of its own for what roir gives it to keep.
#pragma once

#include <roir/relationship/entry.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

struct sqlite3;

namespace hr {

/// Somebody else appended in the meantime: read again, decide again.
struct SomebodyWasFaster : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The database of the house. Its tables are its own; roir never sees it.
class House {
 public:
  /// Opens or makes the file; ":memory:" keeps nothing.
  explicit House(std::string const& path);
  ~House();
  House(House const&) = delete;
  House& operator=(House const&) = delete;

  /// The entries of a relationship, in order.
  [[nodiscard]] std::vector<roir::Entry> entries(roir::RelationshipId const& relationship) const;
  /// Appends entries behind `version` others, and a line in the house's own request log, in one transaction of the house.
  /// @throws SomebodyWasFaster if the relationship has other entries than `version`; then nothing was written.
  void append(roir::RelationshipId const& relationship, std::int64_t version, std::span<roir::Entry const> entries);
  /// Ids of the relationships, in order.
  [[nodiscard]] std::vector<roir::RelationshipId> relationships() const;
  /// How many entries of each kind there are.
  [[nodiscard]] std::map<std::string, std::int64_t> kinds() const;
  /// Lines of the house's own request log.
  [[nodiscard]] std::int64_t requests() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const noexcept;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace hr
