// SPDX-License-Identifier: MIT
/// @file
/// The stores that one suite of tests runs on, and what they need.
#pragma once

#include <roir/store/memory.hpp>
#include <roir/store/sqlite.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace roir::test {

/// A folder of its own that goes away with its owner.
class Folder {
 public:
  Folder() {
    static std::atomic<int> next = 0;
    path_ = std::filesystem::temp_directory_path() / ("roir_store_" + std::to_string(::getpid()) + "_" + std::to_string(next++));
    std::filesystem::create_directories(path_);
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(path_, none);
  }
  [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

/// What stores do differently.
struct Quirks {
  bool keeps = false;  ///< whether what was appended is there after the journal was closed and opened again
};

/// How the suite gets a memory journal.
struct MemoryStore {
  static constexpr Quirks quirks{.keeps = false};
  MemoryStore() : journal{std::make_unique<MemoryJournal>()} {}
  std::unique_ptr<Journal> journal;
};

/// How the suite gets a SQLite journal.
struct SqliteStore {
  static constexpr Quirks quirks{.keeps = true};
  SqliteStore() : file{folder.path() / "journal.db"}, journal{std::make_unique<SqliteJournal>(file)} {}
  void reopen() {
    journal.reset();
    journal = std::make_unique<SqliteJournal>(file);
  }
  Folder folder;
  std::filesystem::path file;
  std::unique_ptr<Journal> journal;
};

inline std::string bytes_of_file(std::filesystem::path const& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline StreamId relationship(std::string id) {
  return {.kind = StreamKind::Relationship, .id = std::move(id)};
}
inline StreamId organisation() {
  return {.kind = StreamKind::Organisation, .id = "organisation"};
}
inline StreamId person(std::string id) {
  return {.kind = StreamKind::Person, .id = std::move(id)};
}

/// An entry that somebody says at some minute; numbers are given when it is appended.
inline Entry said(Body body, std::string actor = "anna", std::int64_t minute = 0, std::string key = "") {
  Timestamp const at{1'780'000'000'000 + minute * 60'000};
  return {.version = 0, .actor = PersonId{std::move(actor)}, .at = at, .recorded_at = at, .key = std::move(key), .body = std::move(body)};
}
inline Body item(std::string id, std::string text = "talk about it") {
  return AddItem{.item = ItemId{std::move(id)}, .meeting = MeetingId{"m1"}, .text = std::move(text)};
}
inline Body opened(std::string manager = "anna", std::string report = "ben") {
  return OpenRelationship{
      .manager = PersonId{std::move(manager)}, .report = PersonId{std::move(report)}, .from = Date{2026, 1, 5}, .time_zone = "UTC"};
}

/// An entry as text, with another version.
inline std::string words_of(Entry entry, std::int64_t version) {
  entry.version = version;
  return entry_to_json(entry);
}
inline std::vector<std::string> words_of(std::vector<Entry> const& entries) {
  std::vector<std::string> words;
  for (Entry const& entry : entries) words.push_back(entry_to_json(entry));
  return words;
}

/// The code of the error that `work` throws; empty if it throws none.
template <class Work>
std::string code_of(Work const& work) {
  try {
    work();
  } catch (Error const& error) {
    return error.code();
  }
  return "";
}

}  // namespace roir::test
