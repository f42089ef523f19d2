// SPDX-License-Identifier: MIT
/// @file
/// What a connection has read or written and need not read again, for as long as nobody else writes.
#pragma once

#include "store/shelf.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace roir::store {

/// Rows that an append asks for each time: the tail, names, versions of streams. Its owner says when they may have changed.
class KnownRows {
 public:
  /// Most names and most versions that are kept; beyond that they are read anew.
  static constexpr std::size_t most = 4096;

  void forget() noexcept {
    tail_.reset();
    names_.clear();
    versions_.clear();
  }
  [[nodiscard]] std::optional<TailRow> const& tail() const noexcept { return tail_; }
  void keep(TailRow const& tail) { tail_ = tail; }

  /// Null if it is not known; there may be such a name nevertheless.
  [[nodiscard]] NameRow const* name(NameKind kind, std::string_view name) const {
    auto const found = names_.find(key_of(kind, name));
    return found == names_.end() ? nullptr : &found->second;
  }
  /// Keeps a name that was not erased.
  void keep(NameRow const& row) {
    if (names_.size() >= most) names_.clear();
    names_.insert_or_assign(key_of(row.kind, *row.name), row);
  }

  [[nodiscard]] std::optional<std::int64_t> version(std::int64_t stream) const {
    auto const found = versions_.find(stream);
    return found == versions_.end() ? std::nullopt : std::optional{found->second};
  }
  void keep_version(std::int64_t stream, std::int64_t version) {
    if (versions_.size() >= most) versions_.clear();
    versions_.insert_or_assign(stream, version);
  }

 private:
  static std::string key_of(NameKind kind, std::string_view name) {
    std::string key{static_cast<char>(kind)};
    return key.append(name);
  }
  std::optional<TailRow> tail_;
  std::unordered_map<std::string, NameRow> names_;
  std::unordered_map<std::int64_t, std::int64_t> versions_;
};

}  // namespace roir::store
