// SPDX-License-Identifier: MIT
/// @file
/// Rows in memory.
#pragma once

#include "store/shelf.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace roir::store {

/// Rows in containers, and for each change since begin how to take it back.
class MemoryShelf final : public Shelf {
 public:
  MemoryShelf();
  void begin_writing() override;
  void begin_reading() override;
  void commit() override;
  void rollback() noexcept override;
  [[nodiscard]] std::string journal_id() override { return journal_id_; }
  [[nodiscard]] TailRow tail() override { return tail_; }
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

 private:
  // Makes room for how to take back the next change, so that noting it cannot fail after the change was made.
  void will_undo(std::function<void()> undo) { undo_.push_back(std::move(undo)); }

  std::string journal_id_;
  TailRow tail_;
  std::vector<NameRow> names_;
  std::map<std::pair<NameKind, std::string>, std::int64_t, std::less<>> by_name_;
  std::map<Pseudonym, std::int64_t> by_pseudonym_;
  std::vector<EntryRow> entries_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> streams_;
  std::map<Digest, CommitRow> commits_;
  std::set<std::pair<std::int64_t, std::int64_t>> parties_;  // person, stream
  std::map<std::string, Hold> holds_;
  std::vector<std::function<void()>> undo_;
};

}  // namespace roir::store
