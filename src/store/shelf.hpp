// SPDX-License-Identifier: MIT
/// @file
/// Where rows are kept: the little that a store has to do for itself. Everything that a journal promises is built on it once (desk.hpp).
#pragma once

#include "store/names.hpp"
#include <roir/store/erasure.hpp>
#include <roir/store/seal.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir::store {

/// An entry as a row.
struct EntryRow {
  std::int64_t position = 0;  ///< place in the journal, from 1
  std::int64_t stream = 0;    ///< NameRow::id of the stream; 0 = the journal's own record
  std::int64_t version = 0;   ///< place in the stream
  SealedEntry sealed{};       ///< what is kept
  Digest previous{};          ///< hash of the entry before it, for checking
};
/// Which entries were appended under a key.
struct CommitRow {
  Digest key{};            ///< hash of the key
  std::int64_t first = 0;  ///< position of the first entry
  std::int64_t count = 0;  ///< number of entries
};
/// Where the chain ends.
struct TailRow {
  std::int64_t count = 0;  ///< number of entries
  Digest hash{};           ///< hash of the last one; chain_start when there is none
};

/// Rows of one journal. Not safe from several threads: its owner sees to that. Every change is made between begin and commit.
///
/// Rows are checked when they are read. @throws FormatError (`damaged_row`) for one that is not what was written.
class Shelf {
 public:
  Shelf() = default;
  Shelf(Shelf const&) = delete;
  Shelf& operator=(Shelf const&) = delete;
  virtual ~Shelf() = default;

  virtual void begin_writing() = 0;
  virtual void begin_reading() = 0;
  virtual void commit() = 0;             ///< durable when it returns
  virtual void rollback() noexcept = 0;  ///< nothing happened since begin

  [[nodiscard]] virtual std::string journal_id() = 0;
  [[nodiscard]] virtual TailRow tail() = 0;
  virtual void set_tail(TailRow const& tail) = 0;

  [[nodiscard]] virtual std::optional<NameRow> find_name(NameKind kind, std::string_view name) = 0;
  [[nodiscard]] virtual std::optional<NameRow> find_name(NameKind kind, Pseudonym const& pseudonym) = 0;
  [[nodiscard]] virtual std::optional<NameRow> find_name(std::int64_t id) = 0;
  virtual NameRow add_name(NameKind kind, std::string_view name, Pseudonym const& pseudonym) = 0;
  [[nodiscard]] virtual std::vector<NameRow> names(NameKind kind) = 0;

  virtual void add_entry(EntryRow const& row) = 0;
  [[nodiscard]] virtual std::int64_t version(std::int64_t stream) = 0;
  /// Entries with versions after `after`, in order, while `take` says so.
  virtual void read_stream(std::int64_t stream, std::int64_t after, std::function<bool(EntryRow const&)> const& take) = 0;
  /// Entries with positions after `after`, in order, while `take` says so.
  virtual void read_all(std::int64_t after, std::function<bool(EntryRow const&)> const& take) = 0;

  [[nodiscard]] virtual std::optional<CommitRow> find_commit(Digest const& key) = 0;
  virtual void add_commit(CommitRow const& row) = 0;

  virtual void add_party(std::int64_t person, std::int64_t stream) = 0;
  [[nodiscard]] virtual std::vector<std::int64_t> parties_of(std::int64_t stream) = 0;
  [[nodiscard]] virtual std::vector<std::int64_t> streams_of(std::int64_t person) = 0;

  [[nodiscard]] virtual std::vector<Hold> holds() = 0;  ///< in the order of their ids
  virtual void add_hold(Hold const& hold) = 0;
  virtual void drop_hold(std::string const& id) = 0;

  /// Erasing: words of an entry, a name, who the parties of a stream are, keys for which `is_gone` says so.
  virtual void drop_words(std::int64_t position) = 0;
  virtual void drop_name(NameRow const& row) = 0;
  virtual void drop_parties(std::int64_t stream) = 0;
  virtual void drop_commits(std::function<bool(CommitRow const&)> const& is_gone) = 0;
  /// Notes that what was dropped may still lie about in the store. Inside a transaction.
  virtual void need_scrub() = 0;
  /// Rewrites what the store keeps if that was noted, so that nothing of what was dropped is left. Outside of a transaction.
  virtual void scrub() = 0;

  /// Damage of rows beside the entries, and of how they are kept.
  virtual void check(std::function<void(Damage)> const& note) = 0;
};

/// The row of a name; makes one if there is none.
[[nodiscard]] NameRow need_name(Shelf& shelf, NameKind kind, std::string_view name);

/// One transaction: rolled back unless it was committed.
class Transaction {
 public:
  enum class Purpose : std::uint8_t { Reading, Writing };
  Transaction(Shelf& shelf, Purpose purpose) : shelf_{shelf} {
    if (purpose == Purpose::Writing)
      shelf_.begin_writing();
    else
      shelf_.begin_reading();
  }
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  ~Transaction() {
    if (!done_) shelf_.rollback();
  }
  void commit() {
    shelf_.commit();
    done_ = true;
  }

 private:
  Shelf& shelf_;
  bool done_ = false;
};

}  // namespace roir::store
