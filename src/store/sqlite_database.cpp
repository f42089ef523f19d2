// SPDX-License-Identifier: MIT
#include "store/sqlite_database.hpp"

#include <roir/core/error.hpp>

#include <sqlite3.h>
#include <utility>

namespace roir::store {

void Database::Close::operator()(sqlite3* handle) const noexcept {
  sqlite3_close_v2(handle);
}

Database::Database(std::filesystem::path const& file) : file_{file.string()} {
  sqlite3* handle = nullptr;
  int const code = sqlite3_open_v2(file_.c_str(), &handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
}

void Database::run(char const* sql) {
  int const code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(char const* sql) {
  Statement statement{*this, sql};
  return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(char const* sql) {
  Statement statement{*this, sql};
  return statement.step() ? std::string{statement.bytes(0)} : std::string{};
}

std::optional<std::uint32_t> Database::data_version() const noexcept {
  std::uint32_t version = 0;
  int const code = sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_DATA_VERSION, &version);
  return code == SQLITE_OK ? std::optional{version} : std::nullopt;
}

void Database::fail(int code) const {
  std::string const words = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  Error::Parts parts{.code = "sqlite", .message = "SQLite says: " + words, .subject = file_, .place = {}, .hint = {}};
  auto const with = [&](char const* word, char const* hint) {
    parts.code = word;
    parts.hint = hint;
    return std::move(parts);
  };
  switch (code & 0xFF) {
    case SQLITE_CORRUPT:
      throw FormatError{with("damaged_file", "Go back to a backup that verifies.")};
    case SQLITE_NOTADB:
      throw FormatError{with("foreign_file", "Open a file that roir made.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Conflict{with("busy", "Another process keeps the file; try again.")};
    case SQLITE_FULL:
      throw LimitExceeded{with("disk_full", "Nothing was written. Make room and try again.")};
    case SQLITE_NOMEM:
      throw LimitExceeded{with("out_of_memory", "Nothing was written.")};
    case SQLITE_TOOBIG:
      throw LimitExceeded{with("too_large", "An entry is larger than a store takes.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw Forbidden{with("read_only", "A journal has to be writable, and so has its folder.")};
    case SQLITE_CANTOPEN:
      throw NotFound{with("no_file", "The folder has to exist and to be writable.")};
    case SQLITE_IOERR:
      throw Error{with("io_error", "Nothing was written. See what is wrong with the disk.")};
    default:
      throw Error{std::move(parts)};
  }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

Statement::Statement(Database& database, char const* sql) : database_{&database} {
  sqlite3_stmt* statement = nullptr;
  int const code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) database.fail(code);
  statement_.reset(statement);
}

Statement& Statement::bind(int place, std::int64_t value) {
  if (int const code = sqlite3_bind_int64(statement_.get(), place, value); code != SQLITE_OK) database_->fail(code);
  return *this;
}
Statement& Statement::bind_blob(int place, std::string_view bytes) {
  char const* const data = bytes.empty() ? "" : bytes.data();
  if (int const code = sqlite3_bind_blob64(statement_.get(), place, data, bytes.size(), SQLITE_STATIC); code != SQLITE_OK)
    database_->fail(code);
  return *this;
}
Statement& Statement::bind_text(int place, std::string_view text) {
  char const* const data = text.empty() ? "" : text.data();
  int const code = sqlite3_bind_text64(statement_.get(), place, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}
Statement& Statement::bind_null(int place) {
  if (int const code = sqlite3_bind_null(statement_.get(), place); code != SQLITE_OK) database_->fail(code);
  return *this;
}

bool Statement::step() {
  int const code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_.get());
  database_->fail(code);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

bool Statement::try_run() noexcept {
  int const code = sqlite3_step(statement_.get());
  reset();
  return code == SQLITE_DONE;
}

void Statement::reset() noexcept {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
std::string_view Statement::bytes(int column) const {
  void const* const data = sqlite3_column_blob(statement_.get(), column);
  auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  if (size != 0 && data == nullptr) database_->fail(SQLITE_NOMEM);
  return {static_cast<char const*>(data), size};
}
bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace roir::store
