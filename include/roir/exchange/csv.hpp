// SPDX-License-Identifier: MIT
/// @file
/// CSV as people really have it: encodings and dialects are found out and reported, bad rows are collected, sizes are limited.
#pragma once

#include <roir/core/error.hpp>
#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/exchange/csv_dialect.hpp>
#include <roir/exchange/read_report.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// How to read a CSV file. What is left open is found out from the file and said in CsvDialect.
struct CsvOptions {
  char delimiter = 0;                            ///< between the cells; 0 = find out among comma, semicolon, tab and bar
  std::string encoding{};                        ///< an encoding that ICU knows ("windows-1250"); empty = find out
  char quote = '"';                              ///< around cells that hold a delimiter, a quote or a line end; doubled inside
  bool decimal_comma = false;                    ///< whether numbers are written 2,5
  std::map<std::string, std::string> headers{};  ///< canonical name of a column to its header in this file
  std::optional<DateOrder> date_order{};         ///< order of dates like 03/04/2026; empty = find out, and refuse when nothing tells
  std::uint64_t max_bytes = 8ULL << 30;          ///< the largest file
  std::uint64_t max_row_bytes = 1ULL << 20;      ///< the longest row; a longer one is rejected
  std::uint32_t max_columns = 4096;              ///< the widest header
  std::size_t max_errors = 1000;                 ///< errors kept in the report; all are counted
  unsigned threads = 1;                          ///< threads that may work during the call
  bool dry_run = false;                          ///< read and report, load nothing
};

/// One good record of a CsvFile. Views live until the callback returns.
struct CsvRow {
  std::uint64_t line = 0;                     ///< line of the file, from 1, on which it begins
  std::span<std::string_view const> cells{};  ///< one per header, unquoted, in UTF-8
};

/// A CSV file in memory as UTF-8, its dialect and header known. Immutable; safe to read from several threads.
class ROIR_EXPORT CsvFile {
 public:
  /// Reads a file.
  /// @param progress called on this thread from time to time; to stop, throw from it
  /// @throws NotFound (`no_file`), LimitExceeded (`file_too_large`, `too_many_columns`), InvalidArgument (`bad_dialect`,
  /// `unknown_encoding`), FormatError (`empty_file`, `ambiguous_delimiter`).
  static CsvFile open(std::filesystem::path const& path, CsvOptions const& options, Progress const& progress = {});
  /// The same for bytes in memory. @param name how errors call it
  static CsvFile from_bytes(std::string_view bytes, std::string name, CsvOptions const& options);
  CsvFile(CsvFile&&) noexcept;             ///< moves
  CsvFile& operator=(CsvFile&&) noexcept;  ///< moves
  ~CsvFile();

  /// What it turned out to be.
  [[nodiscard]] CsvDialect const& dialect() const noexcept;
  /// The headers in file order, as written but trimmed.
  [[nodiscard]] std::vector<std::string> const& header() const noexcept;
  /// How errors call the file.
  [[nodiscard]] std::string const& name() const noexcept;
  /// Calls `row` for every well-formed record in file order; the others are in the report.
  /// @param progress called on this thread from time to time; to stop, throw from it or from `row`
  /// @throws LimitExceeded (`too_many_broken_quotes`) when unclosed quotes would make reading quadratic
  ReadReport each_row(std::function<void(CsvRow const&)> const& row, Progress const& progress = {}) const;

  /// The text behind it, for the readers of this room.
  struct Parts;
  /// The text behind it, for the readers of this room.
  [[nodiscard]] Parts const& parts() const noexcept { return *parts_; }

 private:
  explicit CsvFile(std::unique_ptr<Parts const> parts);
  std::unique_ptr<Parts const> parts_;
};

/// `cells` as one CSV record with line end: quoted where delimiter, quote, line end or outer blanks ask for it.
[[nodiscard]] ROIR_EXPORT std::string csv_record(std::span<std::string const> cells, char delimiter = ',');

}  // namespace roir
