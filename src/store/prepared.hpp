// SPDX-License-Identifier: MIT
/// @file
/// A commit on its way into a journal: first everything that needs no journal, then what does not change it, then the writing.
#pragma once

#include "store/shelf.hpp"
#include <roir/store/commit.hpp>
#include <roir/store/seal.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace roir::store {

/// An entry with its words as they will be kept.
struct PreparedEntry {
  Entry const* entry = nullptr;
  std::string payload;
  Salt salt{};
  Digest commitment{};
};
/// A commit whose entries were checked and written as canonical text. Refers to the commit.
struct PreparedCommit {
  Commit const* commit = nullptr;
  std::optional<Digest> key;
  std::vector<PreparedEntry> entries;  ///< of all appends, one after another
};
/// Checks a commit and writes its entries as text. @throws as validate(Commit).
[[nodiscard]] PreparedCommit prepare(Commit const& commit, std::string const& journal_id);

/// For each append: the stream, if it is there, and its version.
struct Standing {
  std::optional<NameRow> stream;
  std::int64_t version = 0;
};
/// The commit may be written: how its streams stand.
using Accepted = std::vector<Standing>;
/// Whether a commit may be written, changing nothing. @throws Conflict (`key_reused`).
[[nodiscard]] std::variant<Accepted, AppendResult> check_commit(Shelf& shelf, PreparedCommit const& prepared);
/// Writes a commit that was accepted; moves `tail` on, which the caller writes.
[[nodiscard]] AppendResult write_commit(Shelf& shelf, PreparedCommit const& prepared, Accepted const& standing, TailRow& tail);

}  // namespace roir::store
