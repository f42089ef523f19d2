// SPDX-License-Identifier: MIT
/// @file
/// From cells to values: finds the columns that a reader wants, and turns their cells into dates, moments, numbers and words.
#pragma once

#include "exchange/csv_parts.hpp"
#include <roir/core/describe.hpp>
#include <roir/time/moment.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir::exchange {

/// A column that a reader understands.
struct ColumnSpec {
  std::string_view name;                    ///< canonical
  std::vector<std::string_view> aliases{};  ///< other headers, compared as by same_header
  bool required = false;
  bool is_time = false;  ///< its cells are dates or moments
};

/// A header without what people write differently: lower case, only letters, digits and what is beyond ASCII.
std::string plain_header(std::string_view header);

/// Which column of the file each spec is, and how to cut records for them.
struct ColumnSelection {
  std::vector<std::int32_t> slot_of_spec;  ///< -1 = not in the file
  RecordShape shape;
  [[nodiscard]] bool has(std::size_t spec) const noexcept { return slot_of_spec[spec] >= 0; }
};

/// Finds the columns and notes them in the report.
/// @throws NotFound (`no_column`) naming the nearest header, FormatError (`duplicate_column`) when two headers fit one spec
ColumnSelection select_columns(CsvFile::Parts const& file, std::span<ColumnSpec const> specs, ReadReport& report);
/// The column of the file that is `spec`, or nothing.
std::optional<std::size_t> find_column(CsvFile::Parts const& file, ColumnSpec const& spec);

/// Thrown inside the room when a date such as 03/04/2026 is met before the order of dates is known.
struct OrderNeeded {};

/// Looks at every time cell and settles the order of dates in report.dialect.
/// @throws FormatError (`ambiguous_dates`) when no cell tells, (`mixed_date_orders`) when cells contradict each other
void settle_date_order(CsvFile::Parts const& file, std::span<ColumnSpec const> specs, ColumnSelection const& selection,
                       Progress const& progress, ReadReport& report);

/// A date with day, month and year in some order, and perhaps a time of day.
struct NumericDate {
  int first = 0, second = 0, year = 0;
  bool year_first = false;  ///< then first is the month and second the day
  int minutes = 0;          ///< of the day
};
/// Reads "31/12/2026", "31.12.2026 09:30", "12-31-2026 9:30 PM", "2026/12/31"; nothing for other forms.
std::optional<NumericDate> read_numeric_date(std::string_view text);

/// The typed cells of one record after the other. The first bad cell of a record is kept; later calls then return defaults, so that a
/// reader asks for all it wants and looks once at failed().
class Cells {
 public:
  Cells(CsvFile::Parts const& file, std::span<ColumnSpec const> specs, ColumnSelection const& selection, std::optional<DateOrder> order)
      : file_{&file}, specs_{specs}, selection_{&selection}, order_{order} {}
  /// Goes to a record; it must be without fault.
  void take(Record const& record) noexcept {
    record_ = &record;
    failed_ = false;
  }
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  /// The error of the record; only when it failed.
  [[nodiscard]] RowError const& error() const noexcept { return error_; }
  /// Marks the record as bad because of one cell.
  void fail(std::size_t spec, std::string code, std::string message, std::string hint);

  /// The trimmed cell, empty when there is none.
  [[nodiscard]] std::string_view text(std::size_t spec) const noexcept {
    std::int32_t const slot = selection_->slot_of_spec[spec];
    if (slot < 0) return {};
    std::string_view const cell = record_->cells[static_cast<std::size_t>(slot)];
    if (cell.empty() || (is_plain(cell.front()) && is_plain(cell.back()))) return cell;
    return trimmed(cell);
  }
  /// The cell; fails with `missing_cell` when it is empty.
  std::string_view needed(std::size_t spec);
  /// The text of an id of 1 to 256 bytes; fails with `missing_cell` or `bad_id`.
  std::string_view id(std::size_t spec);
  std::optional<Moment> moment(std::size_t spec);
  /// A day; a time of day in the cell must be midnight. Fails with `bad_date`.
  std::optional<Date> date(std::size_t spec);
  std::optional<double> number(std::size_t spec);
  /// A whole number in [low, high].
  std::optional<std::int64_t> integer(std::size_t spec, std::int64_t low, std::int64_t high);
  std::optional<bool> flag(std::size_t spec);
  /// A word of a described enumeration, in any case, with blanks or hyphens for underscores.
  template <class Enum>
  std::optional<Enum> word(std::size_t spec) {
    std::string_view const cell = text(spec);
    if (cell.empty()) return {};
    if (auto const found = parse_word<Enum>(cell)) return found;
    if (auto const found = parse_word<Enum>(plain_word(cell))) return found;
    std::string known;
    for (auto const& one : EnumWords<Enum>::value) known += (known.empty() ? "" : ", ") + std::string{one.word};
    fail(spec, "bad_word", "'" + excerpt(cell) + "' is none of the known words", "Write one of: " + known + ".");
    return {};
  }
  /// Lower case with underscores.
  static std::string plain_word(std::string_view cell);

 private:
  static constexpr bool is_plain(char c) noexcept { return c > ' '; }  // neither a blank nor beyond ASCII
  CsvFile::Parts const* file_;
  std::span<ColumnSpec const> specs_;
  ColumnSelection const* selection_;
  std::optional<DateOrder> order_;
  Record const* record_ = nullptr;
  bool failed_ = false;
  RowError error_;
};

}  // namespace roir::exchange
