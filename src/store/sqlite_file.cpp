// SPDX-License-Identifier: MIT
#include "store/sqlite_file.hpp"

#include "store/sqlite_layout.hpp"
#include <roir/core/error.hpp>

#include <array>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace roir::store {
namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr int first_safe_log = 3'051'003;

[[noreturn]] void refuse_foreign(std::string const& file, std::string const& what) {
  throw FormatError{{.code = "foreign_file",
                     .message = file + " is no journal of roir: " + what,
                     .subject = file,
                     .hint = "Open a file that roir made, or a name where there is none yet."}};
}

void check_version(std::string const& file, std::int64_t application, std::int64_t version, std::int64_t newest) {
  if (application != application_id) refuse_foreign(file, "it belongs to another program");
  if (version > newest)
    throw VersionError{
        {.code = "newer_version",
         .message = file + " has the layout " + std::to_string(version) + ", and this build knows up to " + std::to_string(newest),
         .subject = file,
         .hint = "Open it with the version of roir that wrote it, or a later one. It was not changed."}};
}

std::int64_t big_endian(std::string_view four) {
  std::int64_t value = 0;
  for (char const byte : four) value = value * 256 + static_cast<unsigned char>(byte);
  return value;
}

// Looks at the first bytes, before SQLite does. A file that SQLite has yet to restore from its journal cannot be judged so. They are read
// through SQLite's hold on the file: closing one of our own would let go of the locks that this process has on it elsewhere (POSIX).
void check_first_bytes(Database const& database, std::int64_t newest) {
  std::error_code none;
  std::string const log = database.file() + "-journal";
  if (std::filesystem::exists(log, none) && !std::filesystem::is_empty(log, none)) return;
  sqlite3_file* file = nullptr;
  if (int const code = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file); code != SQLITE_OK)
    database.fail(code);
  sqlite3_int64 size = 0;
  if (int const code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK) database.fail(code);
  if (size == 0) return;
  std::array<char, 100> head{};
  std::string_view const bytes{head.data(), head.size()};
  int const code = file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) database.fail(code);
  if (code != SQLITE_OK || !bytes.starts_with(magic)) refuse_foreign(database.file(), "it does not begin as one");
  check_version(database.file(), big_endian(bytes.substr(68, 4)), big_endian(bytes.substr(60, 4)), newest);
}

// What a hostile or damaged file must not be able to do to us.
void harden(Database& database, SqliteOptions const& options) {
  sqlite3* const handle = database.handle();
  sqlite3_busy_timeout(handle, static_cast<int>(options.busy_milliseconds));
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 128 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
  sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 64);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 32);
  sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 8);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);  // VACUUM needs one
  sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 32);
  sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
  database.run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL;");
}

void choose_log(Database& database, SqliteLog log) {
  char const* const wanted = log == SqliteLog::WriteAhead ? "wal" : "truncate";
  std::string const sql = std::string{"PRAGMA journal_mode="} + wanted;
  if (database.text(sql.c_str()) != wanted) database.fail(SQLITE_BUSY);
}

void create(Database& database, std::span<Layout const> steps) {
  database.run("BEGIN IMMEDIATE");
  // Another process may have been quicker.
  if (database.number("PRAGMA user_version") != 0) {
    database.run("ROLLBACK");
    return;
  }
  if (database.number("SELECT count(*) FROM sqlite_schema") != 0) {
    database.run("ROLLBACK");
    refuse_foreign(database.file(), "it holds tables of another program");
  }
  database.run(steps.front().sql);
  begin_journal(database);
  database.run(("PRAGMA application_id=" + std::to_string(application_id) + "; PRAGMA user_version=1; COMMIT").c_str());
}

// Keeps the file as it was beside it, then goes from version to version, each in one transaction.
void migrate(Database& database, std::int64_t from, std::span<Layout const> steps) {
  std::filesystem::path const kept = kept_version(database.file(), from);
  std::error_code none;
  std::filesystem::path const folder = kept.has_parent_path() ? kept.parent_path() : std::filesystem::path{"."};
  auto const size = std::filesystem::file_size(database.file(), none);
  if (std::filesystem::space(folder, none).available < 2 * size) database.fail(SQLITE_FULL);
  std::filesystem::remove(kept, none);
  Statement keep{database, "VACUUM INTO ?1"};
  std::string const name = kept.string();
  keep.bind_text(1, name).run();
  for (Layout const& step : steps) {
    database.run("BEGIN IMMEDIATE");
    if (database.number("PRAGMA user_version") == step.version - 1) {
      database.run(step.sql);
      database.run(("PRAGMA user_version=" + std::to_string(step.version)).c_str());
    }
    database.run("COMMIT");
  }
}

}  // namespace

std::filesystem::path kept_version(std::filesystem::path const& file, std::int64_t version) {
  std::filesystem::path kept = file;
  kept += ".version" + std::to_string(version);
  return kept;
}

void remove_kept_versions(std::filesystem::path const& file) {
  std::error_code none;
  for (Layout const& layout : layouts()) std::filesystem::remove(kept_version(file, layout.version), none);
}

Database open_file(std::filesystem::path const& file, SqliteOptions const& options, std::span<Layout const> steps) {
  std::int64_t const newest = steps.back().version;
  if (options.log == SqliteLog::WriteAhead && sqlite3_libversion_number() < first_safe_log)
    throw VersionError{{.code = "unsafe_log",
                        .message = std::string{"a write-ahead log can damage the file with SQLite "} + sqlite3_libversion(),
                        .subject = file.string(),
                        .hint = "Use SqliteLog::Rollback, or SQLite 3.51.3 or later."}};
  Database database{file};
  check_first_bytes(database, newest);
  harden(database, options);
  if (database.number("PRAGMA user_version") == 0) create(database, steps);
  check_version(database.file(), database.number("PRAGMA application_id"), database.number("PRAGMA user_version"), newest);
  if (options.quick_check && database.text("PRAGMA quick_check(1)") != "ok") database.fail(SQLITE_CORRUPT);
  choose_log(database, options.log);
  if (std::int64_t const version = database.number("PRAGMA user_version"); version < newest) migrate(database, version, steps);
  return database;
}

}  // namespace roir::store
