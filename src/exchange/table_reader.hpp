// SPDX-License-Identifier: MIT
/// @file
/// What the readers of small tables have in common: columns, order of dates, rows, errors, progress.
#pragma once

#include "exchange/kinds.hpp"
#include <roir/core/error.hpp>
#include <roir/people/facts.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

namespace roir::exchange {

/// The error of a row whose values cannot stand together.
inline RowError row_error(CsvFile::Parts const& file, Record const& record, Error const& error) {
  return {.file = file.name,
          .row = record.line,
          .column = {},
          .code = error.code(),
          .message = error.message(),
          .hint = error.hint(),
          .text = excerpt(file.text.text.substr(record.begin, std::min<std::uint64_t>(record.end - record.begin, 100)))};
}

/// Where facts of this file say they come from: its name without folders.
inline std::string source_of(CsvFile::Parts const& file) {
  return std::filesystem::path{file.name}.filename().string();
}

/// Calls `look(record)` for each sound record behind the header; the others are rejected. Progress once for each megabyte.
template <class Look>
void each_record(CsvFile::Parts const& file, RecordShape const& shape, Progress const& progress, ReadReport& report, Look look) {
  RecordReader reader{file.text.text, shape, file.body_begin, file.body_line};
  std::uint64_t const size = file.text.text.size();
  std::string const what = "reading " + file.name;
  constexpr std::uint64_t stretch = 1 << 20;
  Record record;
  for (std::uint64_t stop = file.body_begin; stop < size;) {
    stop = std::min(size, std::max(stop, reader.position()) + stretch);
    while (reader.next(stop, record)) {
      if (record.fault != Fault::None)
        reject(report, fault_error(file, record), file.options.max_errors);
      else
        look(record);
    }
    if (progress) progress({.what = what, .done = stop, .total = size});
  }
  report.rows_blank = reader.blank();
}

/// Reads all rows of a file: `fill(cells, selection)` makes of one record what it wants; it is called for good records only, and what it
/// made of a record counts only if the cells did not fail. @tparam Fill throws roir::Error for values that cannot stand together
template <class Fill>
ReadReport read_table(CsvFile const& csv, Kind kind, Progress const& progress, Fill fill) {
  CsvFile::Parts const& file = csv.parts();
  auto const specs = columns_of(kind);
  ReadReport report = start_report(file, std::string{name_of(kind)});
  ColumnSelection const selection = select_columns(file, specs, report);
  settle_date_order(file, specs, selection, progress, report);
  Cells cells{file, specs, selection, report.dialect.date_order};
  each_record(file, selection.shape, progress, report, [&](Record const& record) {
    cells.take(record);
    try {
      fill(cells);
    } catch (Error const& error) {
      reject(report, row_error(file, record, error), file.options.max_errors);
      return;
    }
    if (cells.failed()) {
      reject(report, cells.error(), file.options.max_errors);
      return;
    }
    ++report.rows_read;
    ++report.rows_loaded;
  });
  return report;
}

/// First day after: the cell of `until`, or the day after that of `last_day`.
inline std::optional<Date> end_of_spell(Cells& cells, std::size_t until, std::size_t last_day) {
  auto const end = cells.date(until);
  auto const last = cells.date(last_day);
  if (last && end && *end != *last + boost::gregorian::days{1})
    cells.fail(last_day, "bad_date", "until and last_day contradict each other", "until is the day after last_day; fill in one of them.");
  if (end) return end;
  if (last) return *last + boost::gregorian::days{1};
  return {};
}

/// Notes columns that look like an end but do not say whether that day still counts.
inline void note_unread_end(ReadReport& report) {
  if (report.columns.contains("until") || report.columns.contains("last_day")) return;
  for (std::string const& header : report.unused_headers) {
    std::string const plain = plain_header(header);
    for (std::string_view const end : {"end", "enddate", "to", "validto", "dateto", "terminationdate", "finish"})
      if (plain == end)
        report.notes.push_back("column '" + header +
                               "' was not read: say with CsvOptions::headers whether it is until (the first day that no longer counts) or "
                               "last_day (the last one that does)");
  }
}

}  // namespace roir::exchange
