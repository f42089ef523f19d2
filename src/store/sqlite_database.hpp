// SPDX-License-Identifier: MIT
/// @file
/// The little of SQLite's interface that a store needs, owned and with errors of our family.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace roir::store {

/// An open database. Not safe from several threads.
class Database {
 public:
  /// Opens or creates a file. @throws NotFound (`no_file`), and as step.
  explicit Database(std::filesystem::path const& file);
  /// Runs statements that return nothing of interest.
  void run(char const* sql);
  /// The one whole number that a statement returns; 0 if none.
  [[nodiscard]] std::int64_t number(char const* sql);
  /// The one text that a statement returns; empty if none.
  [[nodiscard]] std::string text(char const* sql);
  /// A number that is another one after every change of the file, by this connection or, as soon as a transaction sees it, by others.
  /// Empty if SQLite does not say.
  [[nodiscard]] std::optional<std::uint32_t> data_version() const noexcept;
  [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }
  [[nodiscard]] std::string const& file() const noexcept { return file_; }
  /// Throws what a result code of SQLite says. @throws FormatError (`damaged_file`, `foreign_file`); Conflict (`busy`); LimitExceeded
  /// (`disk_full`, `out_of_memory`, `too_large`); Forbidden (`read_only`); NotFound (`no_file`); Error (`io_error`, `sqlite`).
  [[noreturn]] void fail(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept;
  };
  std::string file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. Bound text has to live until the next reset.
class Statement {
 public:
  Statement(Database& database, char const* sql);
  Statement& bind(int place, std::int64_t value);
  Statement& bind_blob(int place, std::string_view bytes);
  Statement& bind_text(int place, std::string_view text);
  Statement& bind_null(int place);
  /// The next row; false when there is none.
  [[nodiscard]] bool step();
  /// Runs to its end and makes it ready for the next time.
  void run();
  /// Runs it, and only says whether it went well.
  bool try_run() noexcept;
  void reset() noexcept;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A statement in use: reset at the end of the scope, however it is left.
class Use {
 public:
  explicit Use(Statement& statement) : statement_{statement} {}
  Use(Use const&) = delete;
  Use& operator=(Use const&) = delete;
  ~Use() { statement_.reset(); }
  Statement* operator->() const noexcept { return &statement_; }

 private:
  Statement& statement_;
};

}  // namespace roir::store
