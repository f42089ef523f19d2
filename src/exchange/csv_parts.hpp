// SPDX-License-Identifier: MIT
/// @file
/// What a CsvFile is made of, for the readers of this room.
#pragma once

#include "exchange/csv_records.hpp"
#include "exchange/csv_text.hpp"
#include <roir/exchange/csv.hpp>

#include <string>
#include <vector>

namespace roir {

struct CsvFile::Parts {
  std::string name;
  CsvOptions options;
  exchange::Utf8Text text;
  CsvDialect dialect;
  std::vector<std::string> header;
  std::uint64_t body_begin = 0;  ///< offset of the first record below the header
  std::uint64_t body_line = 1;   ///< its line
  /// How to cut records when only some columns are wanted.
  /// @param columns the column of each slot
  [[nodiscard]] exchange::RecordShape shape(std::span<std::size_t const> columns) const;
};

namespace exchange {

/// At most 80 bytes of `text` for a message: valid UTF-8, no control characters, "..." when cut.
std::string excerpt(std::string_view text);
/// `text` without blanks (also no-break ones) at both ends.
std::string_view trimmed(std::string_view text);
/// The error of a record that is no good as a whole.
RowError fault_error(CsvFile::Parts const& file, Record const& record);
/// A report that has only the file's own facts.
ReadReport start_report(CsvFile::Parts const& file, std::string kind);
/// Counts a rejected row and keeps its error while there is room.
void reject(ReadReport& report, RowError error, std::size_t max_errors);

}  // namespace exchange
}  // namespace roir
