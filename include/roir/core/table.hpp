// SPDX-License-Identifier: MIT
/// @file
/// A table: what every metric of roir answers with.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roir {

/// Days since 1970-01-01, as a column of dates holds them.
struct DayNumber {
  std::int32_t days = 0;  ///< may be negative
  /// By day.
  friend auto operator<=>(DayNumber const&, DayNumber const&) = default;
};

/// One column: a name, cells of one type, and for each cell whether it is there.
class ROIR_EXPORT Column {
 public:
  /// The cells: text, whole numbers, numbers, or dates.
  using Cells = std::variant<std::vector<std::string>, std::vector<std::int64_t>, std::vector<double>, std::vector<DayNumber>>;
  /// What a column says about itself.
  struct Meta {
    std::string name;     ///< in snake_case, unique in its table
    std::string unit{};   ///< e.g. "share", "days", "minutes"; empty for keys and labels
    std::string words{};  ///< one sentence
    /// Of the value column of an estimate: whether `_low` and `_high` beside it are bounds of what is assumed, not a 95 % interval.
    bool is_bounds = false;
  };
  /// @param valid one byte per cell, 0 = missing; empty = all are there. NaN cells of a number column are missing too.
  /// @throws InvalidArgument (`bad_column`) if `valid` has another length than the cells, or the name is empty.
  Column(Meta meta, Cells cells, std::vector<std::uint8_t> valid = {});
  [[nodiscard]] Meta const& meta() const noexcept { return meta_; }              ///< name, unit, words
  [[nodiscard]] std::string const& name() const noexcept { return meta_.name; }  ///< the name
  [[nodiscard]] Cells const& cells() const noexcept { return cells_; }           ///< the cells
  [[nodiscard]] std::size_t size() const noexcept;                               ///< number of cells
  [[nodiscard]] bool is_missing(std::size_t row) const;                          ///< whether the cell is missing
  [[nodiscard]] std::string text(std::size_t row) const;                         ///< for people (format_number), "" when missing
  /// The cell as a number: NaN when missing. @throws InvalidArgument (`bad_column`) for a text column.
  [[nodiscard]] double number(std::size_t row) const;

 private:
  Meta meta_;
  Cells cells_;
  std::vector<std::uint8_t> valid_;
};

/// What a table says about itself: enough to judge each figure without another document.
struct TableInfo {
  std::string name{};                ///< metric in snake_case, e.g. "coverage"
  std::string title{};               ///< for people
  std::string definition{};          ///< what the value is, in words, with the formula's place in the docs
  std::string policy{};              ///< the parameters that went in, "name=value; ..."
  std::string audience{};            ///< for whom it was made; empty = working table of the holder of the data
  std::vector<std::string> notes{};  ///< what a reader has to know: flags, what was left out
};

/// Named columns of equal length with a description. Columns of an estimate `x` are adjacent: `x`, `x_low`, `x_high`, `x_n`.
class ROIR_EXPORT Table {
 public:
  /// A table without columns.
  explicit Table(TableInfo info = {});
  /// Appends a column. @throws InvalidArgument (`bad_column`) on a second column of that name or another length.
  void add(Column column);
  /// Appends `name`, `name_low`, `name_high`, `name_n` (adjacent), then `name_status` and `name_method`.
  void add(Column::Meta const& meta, std::span<Estimate const> estimates);
  [[nodiscard]] TableInfo const& info() const noexcept { return info_; }                  ///< what it says about itself
  [[nodiscard]] TableInfo& info() noexcept { return info_; }                              ///< the same, to be completed
  [[nodiscard]] std::vector<Column> const& columns() const noexcept { return columns_; }  ///< in order
  [[nodiscard]] std::size_t rows() const noexcept;                                        ///< number of rows
  [[nodiscard]] bool has(std::string_view name) const noexcept;                           ///< whether there is such a column
  /// @throws NotFound (`no_column`) naming the columns there are.
  [[nodiscard]] Column const& operator[](std::string_view name) const;
  /// Plain text with aligned columns, for a terminal; at most `max_rows` rows.
  [[nodiscard]] std::string to_text(std::size_t max_rows = 40) const;
  /// A fragment of HTML, escaped, for a notebook or a page; at most `max_rows` rows.
  [[nodiscard]] std::string to_html(std::size_t max_rows = 60) const;
  /// Comma-separated values, RFC 4180, numbers in the shortest form that reads back the same. A text cell that a spreadsheet would run as
  /// a formula is written with a leading apostrophe; taking one apostrophe away from a cell that would be a formula without it gives the
  /// original back. Missing cells are empty, empty text is `""`.
  [[nodiscard]] std::string to_csv() const;
  /// The whole table with its description as JSON: {"name", "title", "definition", "policy", "audience", "notes", "rows",
  /// "columns":[{"name","unit","words","type","values"}]}; type is text, integer, number or date. Missing cells are null, dates ISO text,
  /// whole numbers beyond 2^53 text.
  [[nodiscard]] std::string to_json() const;

 private:
  TableInfo info_;
  std::vector<Column> columns_;
};

/// A number as roir prints it: up to `digits` significant digits but no whole unit cut off, a full stop, no exponent from 1e-5 to below
/// 1e15; "" for NaN, "inf" and "-inf".
[[nodiscard]] ROIR_EXPORT std::string format_number(double value, int digits = 6);
/// "2026-03-01" of a day number. @throws InvalidArgument (`bad_date`) outside the years 0000 to 9999.
[[nodiscard]] ROIR_EXPORT std::string format_day(DayNumber day);
/// `text` with & < > " ' replaced for HTML.
[[nodiscard]] ROIR_EXPORT std::string escape_html(std::string_view text);

}  // namespace roir
