// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>
#include <roir/core/table.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <type_traits>
#include <utility>

namespace roir {
namespace {

[[noreturn]] void refuse_column(std::string message, std::string subject) {
  throw InvalidArgument{{.code = "bad_column", .message = std::move(message), .subject = std::move(subject)}};
}

template <class Number>
std::string shortest(Number value) {
  std::array<char, 32> buffer;
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// A terminal must not be steered by what stands in a cell.
std::string without_controls(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return text;
}

bool is_text(Column const& column) {
  return std::holds_alternative<std::vector<std::string>>(column.cells());
}

bool is_right_aligned(Column const& column) {
  return std::holds_alternative<std::vector<std::int64_t>>(column.cells()) || std::holds_alternative<std::vector<double>>(column.cells());
}

// Whether a spreadsheet may run `text`. Leading spaces and apostrophes do not count, so that a guarded text stays guarded and taking
// one apostrophe away from a guarded text gives back the original.
bool looks_like_formula(std::string_view text) {
  auto const start = text.find_first_not_of(" '");
  if (start == std::string_view::npos) return false;
  text.remove_prefix(start);
  constexpr std::array<std::string_view, 11> triggers{"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(triggers.begin(), triggers.end(), [&](std::string_view trigger) { return text.starts_with(trigger); });
}

std::string csv_text(std::string_view text) {
  std::string guarded = (looks_like_formula(text) ? "'" : "") + std::string{text};
  bool const plain =
      !guarded.empty() && guarded.find_first_of(",\"\r\n") == std::string::npos && guarded.front() != ' ' && guarded.back() != ' ';
  if (plain) return guarded;
  std::string quoted = "\"";
  for (char const c : guarded) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + '"';
}

std::string csv_cell(Column const& column, std::size_t row) {
  if (column.is_missing(row)) return {};
  return std::visit(
      [row](auto const& cells) -> std::string {
        using Cell = typename std::decay_t<decltype(cells)>::value_type;
        if constexpr (std::is_same_v<Cell, std::string>)
          return csv_text(cells[row]);
        else if constexpr (std::is_same_v<Cell, DayNumber>)
          return format_day(cells[row]);
        else
          return shortest(cells[row]);
      },
      column.cells());
}

boost::json::value json_cell(Column const& column, std::size_t row) {
  if (column.is_missing(row)) return nullptr;
  return std::visit(
      [row](auto const& cells) -> boost::json::value {
        using Cell = typename std::decay_t<decltype(cells)>::value_type;
        if constexpr (std::is_same_v<Cell, std::string>)
          return boost::json::value(cells[row]);
        else if constexpr (std::is_same_v<Cell, DayNumber>)
          return boost::json::value(format_day(cells[row]));
        else if constexpr (std::is_same_v<Cell, double>)
          return std::isfinite(cells[row]) ? boost::json::value(cells[row]) : boost::json::value();
        else
          return json_integer(cells[row]);
      },
      column.cells());
}

char const* json_type(Column const& column) {
  constexpr std::array<char const*, 4> types{"text", "integer", "number", "date"};
  return types[column.cells().index()];
}

std::string spaces(std::size_t count) {
  return std::string(count, ' ');
}

std::string rows_left_out(std::size_t count) {
  return "…and " + std::to_string(count) + (count == 1 ? " more row" : " more rows");
}

}  // namespace

Column::Column(Meta meta, Cells cells, std::vector<std::uint8_t> valid)
    : meta_{std::move(meta)}, cells_{std::move(cells)}, valid_{std::move(valid)} {
  if (meta_.name.empty()) refuse_column("a column has no name", "");
  if (!valid_.empty() && valid_.size() != size())
    refuse_column(
        "column " + meta_.name + " has " + std::to_string(size()) + " cells and " + std::to_string(valid_.size()) + " marks of presence",
        meta_.name);
}

std::size_t Column::size() const noexcept {
  return std::visit([](auto const& cells) { return cells.size(); }, cells_);
}

bool Column::is_missing(std::size_t row) const {
  if (!valid_.empty() && valid_[row] == 0) return true;
  auto const* numbers = std::get_if<std::vector<double>>(&cells_);
  return numbers != nullptr && std::isnan((*numbers)[row]);
}

std::string Column::text(std::size_t row) const {
  if (is_missing(row)) return {};
  return std::visit(
      [row](auto const& cells) -> std::string {
        using Cell = typename std::decay_t<decltype(cells)>::value_type;
        if constexpr (std::is_same_v<Cell, std::string>)
          return cells[row];
        else if constexpr (std::is_same_v<Cell, DayNumber>)
          return format_day(cells[row]);
        else if constexpr (std::is_same_v<Cell, double>)
          return format_number(cells[row]);
        else
          return std::to_string(cells[row]);
      },
      cells_);
}

double Column::number(std::size_t row) const {
  if (is_text(*this)) refuse_column("column " + meta_.name + " holds text, not numbers", meta_.name);
  if (is_missing(row)) return std::numeric_limits<double>::quiet_NaN();
  return std::visit(
      [row](auto const& cells) -> double {
        using Cell = typename std::decay_t<decltype(cells)>::value_type;
        if constexpr (std::is_same_v<Cell, std::string>)
          return std::numeric_limits<double>::quiet_NaN();
        else if constexpr (std::is_same_v<Cell, DayNumber>)
          return cells[row].days;
        else
          return static_cast<double>(cells[row]);
      },
      cells_);
}

Table::Table(TableInfo info) : info_{std::move(info)} {}

void Table::add(Column column) {
  if (has(column.name())) refuse_column("a second column is called " + column.name(), column.name());
  if (!columns_.empty() && column.size() != rows())
    refuse_column(
        "column " + column.name() + " has " + std::to_string(column.size()) + " cells, the table has " + std::to_string(rows()) + " rows",
        column.name());
  columns_.push_back(std::move(column));
}

void Table::add(Column::Meta const& meta, std::span<Estimate const> estimates) {
  auto const numbers = [&](auto const& read) {
    std::vector<double> cells(estimates.size());
    std::transform(estimates.begin(), estimates.end(), cells.begin(), read);
    return cells;
  };
  auto const words = [&](auto const& read) {
    std::vector<std::string> cells(estimates.size());
    std::transform(estimates.begin(), estimates.end(), cells.begin(), read);
    return cells;
  };
  Column::Meta value = meta;
  value.is_bounds = meta.is_bounds || std::any_of(estimates.begin(), estimates.end(), [](Estimate const& e) { return e.is_bounds; });
  std::string const of = (value.is_bounds ? " bound of " : " end of the 95 % interval of ") + meta.name + ".";
  Table parts;
  parts.add(Column{value, numbers([](Estimate const& e) { return e.value; })});
  parts.add(Column{{meta.name + "_low", meta.unit, "Lower" + of}, numbers([](Estimate const& e) { return e.interval.low; })});
  parts.add(Column{{meta.name + "_high", meta.unit, "Upper" + of}, numbers([](Estimate const& e) { return e.interval.high; })});
  parts.add(Column{{meta.name + "_n", "count", "Units behind " + meta.name + "."}, numbers([](Estimate const& e) { return e.n; })});
  parts.add(Column{{meta.name + "_status", "", "Standing of " + meta.name + ": ok, low_n, no_data, not_applicable or refused."},
                   words([](Estimate const& e) { return std::string{to_string(e.status)}; })});
  parts.add(Column{{meta.name + "_method", "", "How the interval of " + meta.name + " was made, or why there is none."},
                   words([](Estimate const& e) { return e.method; })});
  std::size_t const before = columns_.size();
  try {
    for (Column& column : parts.columns_) add(std::move(column));
  } catch (...) {
    columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(before), columns_.end());
    throw;
  }
}

std::size_t Table::rows() const noexcept {
  return columns_.empty() ? 0 : columns_.front().size();
}

bool Table::has(std::string_view name) const noexcept {
  return std::any_of(columns_.begin(), columns_.end(), [&](Column const& column) { return column.name() == name; });
}

Column const& Table::operator[](std::string_view name) const {
  auto const found = std::find_if(columns_.begin(), columns_.end(), [&](Column const& column) { return column.name() == name; });
  if (found != columns_.end()) return *found;
  std::string there;
  for (Column const& column : columns_) there += (there.empty() ? "" : ", ") + column.name();
  throw NotFound{{.code = "no_column",
                  .message = "the table has no column " + std::string{name},
                  .subject = std::string{name},
                  .hint = there.empty() ? "It has no columns." : "Its columns: " + there + "."}};
}

std::string Table::to_text(std::size_t max_rows) const {
  std::size_t const shown = std::min(rows(), max_rows);
  std::vector<std::vector<std::string>> cells;
  std::vector<std::size_t> widths;
  for (Column const& column : columns_) {
    std::vector<std::string>& lines = cells.emplace_back();
    lines.push_back(without_controls(column.name()));
    for (std::size_t row = 0; row < shown; ++row) lines.push_back(without_controls(column.text(row)));
    std::size_t width = 0;
    for (std::string const& line : lines) width = std::max(width, code_points(line));
    widths.push_back(width);
  }
  std::string out = info_.title.empty() ? "" : without_controls(info_.title) + "\n";
  for (std::size_t line = 0; !columns_.empty() && line <= shown; ++line) {
    std::string text;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      std::string const gap = spaces(widths[column] - code_points(cells[column][line]));
      text += (column == 0 ? "" : "  ") + (is_right_aligned(columns_[column]) ? gap + cells[column][line] : cells[column][line] + gap);
    }
    auto const last = text.find_last_not_of(' ');
    out += (last == std::string::npos ? "" : text.substr(0, last + 1)) + "\n";
  }
  if (shown < rows()) out += rows_left_out(rows() - shown) + "\n";
  for (std::string const& note : info_.notes) out += without_controls(note) + "\n";
  return out;
}

std::string Table::to_html(std::size_t max_rows) const {
  std::size_t const shown = std::min(rows(), max_rows);
  std::string out = "<table class=\"roir\">\n<caption>" + escape_html(info_.title.empty() ? info_.name : info_.title);
  if (!info_.definition.empty()) out += " <small>" + escape_html(info_.definition) + "</small>";
  out += "</caption>\n<thead><tr>";
  for (Column const& column : columns_) {
    Column::Meta const& meta = column.meta();
    std::string const title = meta.words + (meta.unit.empty() ? "" : (meta.words.empty() ? "" : " ") + ("Unit: " + meta.unit));
    out += "<th scope=\"col\"" + (title.empty() ? "" : " title=\"" + escape_html(title) + "\"") + ">" + escape_html(meta.name) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < shown; ++row) {
    out += "<tr>";
    for (Column const& column : columns_)
      out += (is_right_aligned(column) ? "<td class=\"number\" style=\"text-align:right\">" : "<td>") + escape_html(column.text(row)) +
             "</td>";
    out += "</tr>\n";
  }
  out += "</tbody>\n";
  std::string foot = shown < rows() ? rows_left_out(rows() - shown) : "";
  for (std::string const& note : info_.notes) foot += (foot.empty() ? "" : "\n") + note;
  if (!foot.empty()) {
    std::string escaped = escape_html(foot);
    for (auto at = escaped.find('\n'); at != std::string::npos; at = escaped.find('\n', at)) escaped.replace(at, 1, "<br>");
    out +=
        "<tfoot><tr><td colspan=\"" + std::to_string(std::max<std::size_t>(columns_.size(), 1)) + "\">" + escaped + "</td></tr></tfoot>\n";
  }
  return out + "</table>\n";
}

std::string Table::to_csv() const {
  std::string out;
  for (std::size_t column = 0; column < columns_.size(); ++column) out += (column == 0 ? "" : ",") + csv_text(columns_[column].name());
  if (!columns_.empty()) out += "\r\n";
  for (std::size_t row = 0; row < rows(); ++row) {
    std::string line;
    for (std::size_t column = 0; column < columns_.size(); ++column) line += (column == 0 ? "" : ",") + csv_cell(columns_[column], row);
    // A line with nothing in it would be no row at all to most readers.
    out += (line.empty() ? "\"\"" : line) + "\r\n";
  }
  return out;
}

std::string Table::to_json() const {
  boost::json::object table{{"name", info_.name},
                            {"title", info_.title},
                            {"definition", info_.definition},
                            {"policy", info_.policy},
                            {"audience", info_.audience},
                            {"notes", boost::json::array(info_.notes.begin(), info_.notes.end())},
                            {"rows", json_integer(static_cast<std::int64_t>(rows()))}};
  boost::json::array columns;
  for (Column const& column : columns_) {
    boost::json::array values;
    values.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) values.push_back(json_cell(column, row));
    columns.push_back(boost::json::object{{"name", column.name()},
                                          {"unit", column.meta().unit},
                                          {"words", column.meta().words},
                                          {"type", json_type(column)},
                                          {"values", std::move(values)}});
  }
  table["columns"] = std::move(columns);
  return json_text(table);
}

std::string format_number(double value, int digits) {
  if (std::isnan(value)) return {};
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  if (value == 0) return "0";
  digits = std::clamp(digits, 1, 17);
  std::array<char, 64> buffer;
  char* const first = buffer.data();
  char* const last = first + buffer.size();
  // Rounded once to its significant digits; the exponent of the rounded number decides the form.
  char* end = std::to_chars(first, last, value, std::chars_format::scientific, digits - 1).ptr;
  std::string const scientific{first, end};
  auto const mark = scientific.find('e');
  int exponent = 0;
  std::from_chars(scientific.data() + mark + (scientific[mark + 1] == '+' ? 2 : 1), scientific.data() + scientific.size(), exponent);
  auto const without_zeros = [](std::string text) {
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  if (exponent < -5 || exponent >= 15) return without_zeros(scientific.substr(0, mark)) + scientific.substr(mark);
  end = std::to_chars(first, last, value, std::chars_format::fixed, std::max(0, digits - 1 - exponent)).ptr;
  return without_zeros({first, end});
}

std::string format_day(DayNumber day) {
  // 0000-01-01 and 9999-12-31: years that ISO 8601 writes with four digits.
  constexpr std::int32_t first = -719528;
  constexpr std::int32_t last = 2932896;
  if (day.days < first || day.days > last)
    throw InvalidArgument{{.code = "bad_date",
                           .message = "day " + std::to_string(day.days) + " lies outside the years 0000 to 9999",
                           .subject = std::to_string(day.days)}};
  std::chrono::year_month_day const civil{std::chrono::sys_days{std::chrono::days{day.days}}};
  int const year = static_cast<int>(civil.year());
  unsigned const month = static_cast<unsigned>(civil.month());
  unsigned const of_month = static_cast<unsigned>(civil.day());
  auto const digit = [](auto value) { return static_cast<char>('0' + static_cast<int>(value) % 10); };
  return {digit(year / 1000),   digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
          digit(of_month / 10), digit(of_month)};
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char const c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace roir
