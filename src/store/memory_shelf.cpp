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
  NameRow row{.id = static_cast<std::int64_t>(names_.size()) + 1, .kind = kind, .pseudonym = pseudonym, .name = std::string{name}};
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

std::optional<NameRow> MemoryShelf::find_name(std::int64_t id) {
  if (id < 1 || static_cast<std::size_t>(id) > names_.size()) return std::nullopt;
  return names_[static_cast<std::size_t>(id - 1)];
}

void MemoryShelf::add_party(std::int64_t person, std::int64_t stream) {
  if (parties_.contains({person, stream})) return;
  will_undo([this, person, stream] { parties_.erase({person, stream}); });
  parties_.emplace(person, stream);
}

std::vector<std::int64_t> MemoryShelf::parties_of(std::int64_t stream) {
  std::vector<std::int64_t> persons;
  for (auto const& [person, of] : parties_)
    if (of == stream) persons.push_back(person);
  return persons;
}

std::vector<std::int64_t> MemoryShelf::streams_of(std::int64_t person) {
  std::vector<std::int64_t> streams;
  for (auto at = parties_.lower_bound({person, 0}); at != parties_.end() && at->first == person; ++at) streams.push_back(at->second);
  return streams;
}

std::vector<Hold> MemoryShelf::holds() {
  std::vector<Hold> all;
  for (auto const& [id, hold] : holds_) all.push_back(hold);
  return all;
}

void MemoryShelf::add_hold(Hold const& hold) {
  will_undo([this, id = hold.id] { holds_.erase(id); });
  holds_.emplace(hold.id, hold);
}

void MemoryShelf::drop_hold(std::string const& id) {
  auto const found = holds_.find(id);
  if (found == holds_.end()) return;
  will_undo([this, hold = found->second] { holds_.emplace(hold.id, hold); });
  holds_.erase(found);
}

void MemoryShelf::drop_words(std::int64_t position) {
  SealedEntry& sealed = entries_[static_cast<std::size_t>(position - 1)].sealed;
  will_undo([&sealed, salt = sealed.salt, payload = sealed.payload] {
    sealed.salt = salt;
    sealed.payload = payload;
  });
  sealed.salt.reset();
  sealed.payload.reset();
}

void MemoryShelf::drop_name(NameRow const& row) {
  if (!row.name) return;
  will_undo([this, row] {
    names_[static_cast<std::size_t>(row.id - 1)].name = row.name;
    by_name_.emplace(std::pair{row.kind, *row.name}, row.id);
  });
  names_[static_cast<std::size_t>(row.id - 1)].name.reset();
  by_name_.erase(std::pair{row.kind, *row.name});
}

void MemoryShelf::drop_parties(std::int64_t stream) {
  for (std::int64_t const person : parties_of(stream)) {
    will_undo([this, person, stream] { parties_.emplace(person, stream); });
    parties_.erase({person, stream});
  }
}

void MemoryShelf::drop_commits(std::function<bool(CommitRow const&)> const& is_gone) {
  for (auto at = commits_.begin(); at != commits_.end();) {
    auto const next = std::next(at);
    if (is_gone(at->second)) {
      will_undo([this, row = at->second] { commits_.emplace(row.key, row); });
      commits_.erase(at);
    }
    at = next;
  }
}

void MemoryShelf::need_scrub() {}
void MemoryShelf::scrub() {}

void MemoryShelf::check(std::function<void(Damage)> const&) {}

}  // namespace roir::store
