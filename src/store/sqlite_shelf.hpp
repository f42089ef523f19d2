// SPDX-License-Identifier: MIT
/// @file
/// Rows in a SQLite file.
#pragma once

#include "store/shelf.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_known.hpp"
#include <roir/store/sqlite.hpp>

#include <string>
#include <vector>

namespace roir::store {

/// Rows in the tables of sqlite_layout.cpp.
class SqliteShelf final : public Shelf {
 public:
  explicit SqliteShelf(Database database);
  void begin_writing() override;
  void begin_reading() override;
  void commit() override;
  void rollback() noexcept override;
  [[nodiscard]] std::string journal_id() override;
  [[nodiscard]] TailRow tail() override;
  void set_tail(TailRow const& tail) override;
  [[nodiscard]] std::optional<NameRow> find_name(NameKind kind, std::string_view name) override;
  [[nodiscard]] std::optional<NameRow> find_name(NameKind kind, Pseudonym const& pseudonym) override;
  NameRow add_name(NameKind kind, std::string_view name, Pseudonym const& pseudonym) override;
  [[nodiscard]] std::vector<NameRow> names(NameKind kind) override;
  void add_entry(EntryRow const& row) override;
  [[nodiscard]] std::int64_t version(std::int64_t stream) override;
  void read_stream(std::int64_t stream, std::int64_t after, std::function<bool(EntryRow const&)> const& take) override;
  void read_all(std::int64_t after, std::function<bool(EntryRow const&)> const& take) override;
  [[nodiscard]] std::optional<CommitRow> find_commit(Digest const& key) override;
  void add_commit(CommitRow const& row) override;
  [[nodiscard]] std::optional<NameRow> find_name(std::int64_t id) override;
  void add_party(std::int64_t person, std::int64_t stream) override;
  [[nodiscard]] std::vector<std::int64_t> parties_of(std::int64_t stream) override;
  [[nodiscard]] std::vector<std::int64_t> streams_of(std::int64_t person) override;
  [[nodiscard]] std::vector<Hold> holds() override;
  void add_hold(Hold const& hold) override;
  void drop_hold(std::string const& id) override;
  void drop_words(std::int64_t position) override;
  void drop_name(NameRow const& row) override;
  void drop_parties(std::int64_t stream) override;
  void drop_commits(std::function<bool(CommitRow const&)> const& is_gone) override;
  void need_scrub() override;
  void scrub() override;
  void check(std::function<void(Damage)> const& note) override;

  [[nodiscard]] Database& database() noexcept { return database_; }

 private:
  void check_process() const;
  [[nodiscard]] std::string meta(char const* key);
  void set_meta(char const* key, std::string_view value);
  static NameRow name_row(Statement const& statement);
  static EntryRow entry_row(Statement const& statement, Digest const& previous);
  [[nodiscard]] Digest hash_before(std::int64_t position);

  Database database_;
  std::int64_t process_;
  // What is known holds while the file has the data version that it had after the last commit of this connection. That can be told at the
  // beginning of a transaction that writes; one that reads looks at the file only with its first row, so it uses nothing of it.
  KnownRows known_;
  std::optional<std::uint32_t> known_version_{};
  bool writing_ = false;
  Statement begin_writing_, begin_reading_, commit_, rollback_;
  Statement meta_, set_meta_;
  Statement name_by_text_, name_by_pseudonym_, name_by_id_, add_name_, names_;
  Statement add_entry_, version_, stream_entries_, all_entries_, hash_of_entry_, drop_words_;
  Statement find_commit_, add_commit_;
};

}  // namespace roir::store
