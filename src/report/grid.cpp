// SPDX-License-Identifier: MIT
#include "report/grid.hpp"

#include <roir/report/quantity.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>

namespace roir::text {
namespace {

bool ends_with_part_of_estimate(Table const& table, std::string const& name, std::string_view suffix) {
  if (!name.ends_with(suffix)) return false;
  std::string const stem = name.substr(0, name.size() - suffix.size());
  return table.has(stem) && table.has(stem + "_status");
}

bool is_estimate(Table const& table, Column const& column) {
  return table.has(column.name() + "_status") && table.has(column.name() + "_low");
}

// Whether each row has a unit of its own, which another column names.
bool has_many_units(Column const& column) {
  return column.meta().unit.starts_with("see ");
}

std::string head_of(Table const& table, Column const& column) {
  std::string head = column.name();
  for (std::string_view const part : {"_low", "_high", "_n"})
    if (ends_with_part_of_estimate(table, head, part)) return std::string{part.substr(1)};
  std::replace(head.begin(), head.end(), '_', ' ');
  std::string const& unit = column.meta().unit;
  if (unit.empty() || unit == "count" || has_many_units(column)) return head;
  return head + (unit == "share" ? " (%)" : " (" + unit + ")");
}

// A word for a cell of an estimate that has no value.
std::string absent(std::string const& status) {
  if (status == "refused") return "withheld";
  return status == "not_applicable" ? "does not apply" : "no data";
}

// The digits that suit the estimate of a row.
int fine_decimals(Table const& table, std::string const& stem, std::size_t row) {
  return fine_scale("", table[stem].number(row), {table[stem + "_low"].number(row), table[stem + "_high"].number(row)}).decimals;
}

std::string cell_of(Column const& column, std::size_t row, int decimals) {
  if (column.is_missing(row)) return {};
  if (std::holds_alternative<std::vector<std::int64_t>>(column.cells()) && column.meta().unit.empty()) return column.text(row);
  bool const is_words =
      std::holds_alternative<std::vector<std::string>>(column.cells()) || std::holds_alternative<std::vector<DayNumber>>(column.cells());
  if (is_words) return column.text(row);
  if (decimals < 0 && has_many_units(column)) decimals = fine_scale("", column.number(row)).decimals;
  return format_figure(column.number(row), {.unit = column.meta().unit, .decimals = decimals});
}

std::string estimate_cell(Table const& table, Column const& column, std::size_t row, int decimals) {
  std::string const status = table[column.name() + "_status"].text(row);
  if (column.is_missing(row)) return absent(status);
  return cell_of(column, row, decimals) + (status == "low_n" ? " (few data)" : "");
}

// Whether low, high or n belongs to an estimate that is withheld: nothing of it is shown.
bool is_part_of_withheld(Table const& table, std::string const& name, std::size_t row) {
  for (std::string_view const part : {"_low", "_high", "_n"})
    if (ends_with_part_of_estimate(table, name, part))
      return table[name.substr(0, name.size() - part.size()) + "_status"].text(row) == "refused";
  return false;
}

// An n of which no row has any says nothing.
bool is_empty_count(Column const& column) {
  for (std::size_t row = 0; row < column.size(); ++row)
    if (column.number(row) > 0) return false;
  return column.size() > 0;
}

bool is_number(Column const& column) {
  return std::holds_alternative<std::vector<std::int64_t>>(column.cells()) || std::holds_alternative<std::vector<double>>(column.cells());
}

}  // namespace

Grid grid_of(Table const& table, std::size_t max_rows, int decimals) {
  Grid grid;
  grid.rows = std::min(table.rows(), max_rows);
  grid.left_out = table.rows() - grid.rows;
  for (Column const& column : table.columns()) {
    std::string const& name = column.name();
    if (ends_with_part_of_estimate(table, name, "_status") || ends_with_part_of_estimate(table, name, "_method")) continue;
    bool const estimate = is_estimate(table, column);
    bool const counted = ends_with_part_of_estimate(table, name, "_n");
    if (counted && is_empty_count(column)) continue;
    bool const end = ends_with_part_of_estimate(table, name, "_low") || ends_with_part_of_estimate(table, name, "_high");
    std::string const stem = end ? name.substr(0, name.rfind('_')) : name;
    bool const is_fine = (estimate || end) && !counted && has_many_units(column);
    GridColumn shown{.head = head_of(table, column), .words = column.meta().words, .is_number = is_number(column)};
    for (std::size_t row = 0; row < grid.rows; ++row) {
      int const digits = is_fine ? fine_decimals(table, stem, row) : decimals;
      if (estimate)
        shown.cells.push_back(estimate_cell(table, column, row, digits));
      else if (is_part_of_withheld(table, name, row))
        shown.cells.emplace_back();
      else
        shown.cells.push_back(cell_of(column, row, end && !counted ? digits : -1));
    }
    grid.columns.push_back(std::move(shown));
  }
  return grid;
}

}  // namespace roir::text
