// SPDX-License-Identifier: MIT
#include "store/memory_shelf.hpp"

#include <algorithm>

namespace roir::store {

MemoryShelf::MemoryShelf() : journal_id_{hex_of(random_pseudonym())}, tail_{.count = 0, .hash = chain_start(journal_id_)} {}

void MemoryShelf::begin_writing() {
  undo_.clear();
}
void MemoryShelf::begin_reading() {
  undo_.clear();
}
void MemoryShelf::commit() {
  undo_.clear();
}
void MemoryShelf::rollback() noexcept {
  for (auto undo = undo_.rbegin(); undo != undo_.rend(); ++undo) (*undo)();
  undo_.clear();
}

void MemoryShelf::set_tail(TailRow const& tail) {
  will_undo([this, before = tail_] { tail_ = before; });
  tail_ = tail;
}

std::optional<NameRow> MemoryShelf::find_name(NameKind kind, std::string_view name) {
  auto const found = by_name_.find(std::pair{kind, std::string{name}});
  if (found == by_name_.end()) return std::nullopt;
  return names_[static_cast<std::size_t>(found->second - 1)];
}

std::optional<NameRow> MemoryShelf::find_name(NameKind kind, Pseudonym const& pseudonym) {
  auto const found = by_pseudonym_.find(pseudonym);
  if (found == by_pseudonym_.end()) return std::nullopt;
  NameRow const& row = names_[static_cast<std::size_t>(found->second - 1)];
  return row.kind == kind ? std::optional{row} : std::nullopt;
}

NameRow MemoryShelf::add_name(NameKind kind, std::string_view name, Pseudonym const& pseudonym) {
  NameRow const row{.id = static_cast<std::int64_t>(names_.size()) + 1, .kind = kind, .pseudonym = pseudonym, .name = std::string{name}};
  will_undo([this, kind, text = *row.name, pseudonym, size = names_.size()] {
    names_.resize(size);
    by_name_.erase(std::pair{kind, text});
    by_pseudonym_.erase(pseudonym);
  });
  names_.push_back(row);
  by_name_.emplace(std::pair{kind, *row.name}, row.id);
  by_pseudonym_.emplace(pseudonym, row.id);
  return row;
}

std::vector<NameRow> MemoryShelf::names(NameKind kind) {
  std::vector<NameRow> rows;
  std::copy_if(names_.begin(), names_.end(), std::back_inserter(rows), [kind](NameRow const& row) { return row.kind == kind; });
  return rows;
}

void MemoryShelf::add_entry(EntryRow const& row) {
  will_undo([this, stream = row.stream, size = entries_.size(), version = streams_[row.stream].size()] {
    entries_.resize(size);
    streams_[stream].resize(version);
  });
  entries_.push_back(row);
  streams_[row.stream].push_back(row.position);
}

std::int64_t MemoryShelf::version(std::int64_t stream) {
  auto const found = streams_.find(stream);
  return found == streams_.end() ? 0 : static_cast<std::int64_t>(found->second.size());
}

void MemoryShelf::read_stream(std::int64_t stream, std::int64_t after, std::function<bool(EntryRow const&)> const& take) {
  auto const found = streams_.find(stream);
  if (found == streams_.end()) return;
  for (auto i = static_cast<std::size_t>(std::max<std::int64_t>(after, 0)); i < found->second.size(); ++i)
    if (!take(entries_[static_cast<std::size_t>(found->second[i] - 1)])) return;
}

void MemoryShelf::read_all(std::int64_t after, std::function<bool(EntryRow const&)> const& take) {
  for (auto i = static_cast<std::size_t>(std::max<std::int64_t>(after, 0)); i < entries_.size(); ++i)
    if (!take(entries_[i])) return;
}

std::optional<CommitRow> MemoryShelf::find_commit(Digest const& key) {
  auto const found = commits_.find(key);
  return found == commits_.end() ? std::nullopt : std::optional{found->second};
}

void MemoryShelf::add_commit(CommitRow const& row) {
  will_undo([this, key = row.key] { commits_.erase(key); });
  commits_.emplace(row.key, row);
}

void MemoryShelf::check(std::function<void(Damage)> const&) {}

}  // namespace roir::store
