// SPDX-License-Identifier: MIT
/// @file
/// What a reader says afterwards: how many rows were read, loaded and rejected, and each rejected row with what to do.
#pragma once

#include <roir/core/export.hpp>
#include <roir/exchange/csv_dialect.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// One row that was not loaded. Rejected rows never stop the others.
struct RowError {
  std::string file;       ///< the file as it was named
  std::uint64_t row = 0;  ///< line of the file, from 1, on which the row begins
  std::string column;     ///< header of the guilty column; empty when it is the row as a whole
  std::string code;       ///< stable word: short_row, long_row, bad_date, missing_cell, ...
  std::string message;    ///< one sentence
  std::string hint;       ///< what to do about it
  std::string text;       ///< the guilty cell or the start of the row, at most 80 bytes
  /// Member by member.
  friend bool operator==(RowError const&, RowError const&) = default;
};

/// The outcome of reading one file. `rows_read` is always `rows_loaded + rows_rejected`.
struct ROIR_EXPORT ReadReport {
  std::string file;                            ///< the file as it was named
  std::string kind;                            ///< what it was read as: people, meetings, person_query, ...
  std::uint64_t rows_read = 0;                 ///< records below the header, blank ones apart
  std::uint64_t rows_loaded = 0;               ///< rows that became facts (or would have, in a dry run)
  std::uint64_t rows_rejected = 0;             ///< rows that did not, each with an error
  std::uint64_t rows_blank = 0;                ///< records without any content
  std::vector<RowError> errors;                ///< the first of them, in file order, up to CsvOptions::max_errors
  std::map<std::string, std::string> columns;  ///< what was read, by canonical name, and the header it was found under
  std::vector<std::string> unused_headers;     ///< headers of the file that nothing was read from
  std::vector<std::string> notes;              ///< what a reader of the figures has to know about these data
  CsvDialect dialect;                          ///< what the file turned out to be
  bool dry_run = false;                        ///< whether nothing was loaded on purpose
  /// Several lines of text for a person: counts, dialect, the first errors.
  /// @param max_errors how many errors to spell out
  [[nodiscard]] std::string to_text(std::size_t max_errors = 5) const;
  /// Member by member.
  friend bool operator==(ReadReport const&, ReadReport const&) = default;
};

/// The files in one line for a report: "people.csv (133 rows), meetings.csv (5,812 rows, 3 rejected)". File names without their folders.
[[nodiscard]] ROIR_EXPORT std::string source_words(std::span<ReadReport const> reports);

}  // namespace roir
