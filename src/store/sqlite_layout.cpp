// SPDX-License-Identifier: MIT
#include "store/sqlite_layout.hpp"

#include "store/sqlite_file.hpp"
#include <roir/store/sqlite.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace roir::store {
namespace {

// Version 1. Every row beside the entries carries a checksum over its values; entries carry their seal.
constexpr char const* version_1 = R"(
CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL, checksum BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE names(id INTEGER PRIMARY KEY, pseudonym BLOB NOT NULL, kind INTEGER NOT NULL, name TEXT, checksum BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX names_by_name ON names(kind, name);
CREATE UNIQUE INDEX names_by_pseudonym ON names(pseudonym);
CREATE TABLE entries(position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, header BLOB NOT NULL,
  hash BLOB NOT NULL, salt BLOB, payload BLOB) STRICT;
CREATE UNIQUE INDEX entries_by_stream ON entries(stream, version);
CREATE TABLE commits(digest BLOB NOT NULL PRIMARY KEY, first INTEGER NOT NULL, count INTEGER NOT NULL, checksum BLOB NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE parties(person INTEGER NOT NULL, stream INTEGER NOT NULL, checksum BLOB NOT NULL, PRIMARY KEY(person, stream))
  STRICT, WITHOUT ROWID;
CREATE TABLE holds(id TEXT NOT NULL PRIMARY KEY, hold TEXT NOT NULL, checksum BLOB NOT NULL) STRICT, WITHOUT ROWID;
)";
constexpr std::array all{Layout{.version = 1, .sql = version_1}};

std::vector<std::string> schema_rows(Database& database) {
  std::vector<std::string> rows;
  Statement found{database, "SELECT type, name, tbl_name, sql FROM sqlite_schema"};
  while (found.step()) {
    std::string row;
    for (int column = 0; column < 4; ++column) row.append(found.bytes(column)).append(" ");
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace

std::vector<std::string> schema_differences(Database& database) {
  Database made{":memory:"};
  std::int64_t const version = database.number("PRAGMA user_version");
  for (Layout const& step : all)
    if (step.version <= version) made.run(step.sql);
  std::vector<std::string> const expected = schema_rows(made);
  std::vector<std::string> const found = schema_rows(database);
  std::vector<std::string> differences;
  std::set_symmetric_difference(expected.begin(), expected.end(), found.begin(), found.end(), std::back_inserter(differences));
  return differences;
}

static_assert(all.back().version == SqliteJournal::layout_version);

std::span<Layout const> layouts() {
  return all;
}

}  // namespace roir::store
