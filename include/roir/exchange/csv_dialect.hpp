// SPDX-License-Identifier: MIT
/// @file
/// What a CSV file turned out to be: encoding, delimiter, line ends and date order, each with its evidence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Which comes first in a date such as 03/04/2026. Dates that begin with the year need no order.
enum class DateOrder : std::uint8_t {
  DayMonthYear,  ///< 31/12/2026
  MonthDayYear   ///< 12/31/2026
};

/// How the records of a file end.
enum class LineEnding : std::uint8_t {
  None,  ///< no line end at all
  Lf,    ///< line feed, as on Unix
  CrLf,  ///< carriage return and line feed, as on Windows
  Cr,    ///< carriage return alone, as on old Macs
  Mixed  ///< more than one kind
};

/// What was found out about a file, so that nothing is guessed silently. Every guess has a sentence in `evidence`.
struct CsvDialect {
  std::string encoding = "UTF-8";             ///< name of the encoding as ICU knows it
  bool byte_order_mark = false;               ///< whether the file begins with a byte order mark
  std::uint64_t replaced_characters = 0;      ///< characters that the encoding could not read; their rows are rejected
  char delimiter = ',';                       ///< between the cells
  char quote = '"';                           ///< around cells that hold a delimiter
  bool sep_line = false;                      ///< whether the first line is the `sep=;` of spreadsheets
  LineEnding line_ending = LineEnding::None;  ///< how records end
  std::optional<DateOrder> date_order{};      ///< found or given order of dates; empty when no date needed one
  std::uint64_t date_proofs = 0;              ///< how many cells prove that order (a first or second part above 12)
  std::vector<std::string> evidence{};        ///< one sentence for each thing that was found out
  /// Member by member.
  friend bool operator==(CsvDialect const&, CsvDialect const&) = default;
};

}  // namespace roir
