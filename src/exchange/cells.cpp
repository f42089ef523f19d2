// SPDX-License-Identifier: MIT
#include "exchange/cells.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <numeric>

namespace roir::exchange {
namespace {

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// Number of single-character changes from one text to the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t const change = corner + (a[i] != b[j]);
      corner = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string nearest_header(std::vector<std::string> const& header, std::string_view wanted) {
  std::string const plain = plain_header(wanted);
  std::string best;
  std::size_t least = plain.size() / 2 + 1;  // further away it is another word
  for (std::string const& one : header) {
    std::string const other = plain_header(one.substr(0, 256));
    std::size_t const d =
        other.size() > 3 && (other.find(plain) != std::string::npos || plain.find(other) != std::string::npos) ? 0 : distance(plain, other);
    if (d < least) {
      least = d;
      best = one;
    }
  }
  return best;
}

std::string listed(std::vector<std::string> const& header) {
  std::string out;
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(header.size(), most); ++i) out += (i != 0 ? ", " : "") + excerpt(header[i]);
  if (header.size() > most) out += ", ... (" + std::to_string(header.size()) + " in all)";
  return out;
}

[[noreturn]] void no_column(CsvFile::Parts const& file, std::string const& wanted, std::string const& canonical) {
  std::string const near = nearest_header(file.header, wanted);
  throw NotFound{{.code = "no_column",
                  .message = "no column '" + wanted + "' in " + file.name + "; its headers are: " + listed(file.header),
                  .subject = canonical,
                  .place = file.name,
                  .hint = (near.empty() ? std::string{} : "Perhaps it is '" + near + "'. ") +
                          "If it has another header, say so: CsvOptions::headers[\"" + canonical + "\"]."}};
}

// Reads digits from the front; the count of digits tells 5 from 05 and 2026.
std::size_t take_digits(std::string_view& text, int& value) {
  std::size_t n = 0;
  value = 0;
  while (n < text.size() && n < 6 && is_digit(text[n])) value = value * 10 + (text[n++] - '0');
  text.remove_prefix(n);
  return n;
}

bool take_char(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

// " 09:30", "T9:30:15.250", " 9:30 PM"; minutes of the day. Seconds are cut off.
bool take_time_of_day(std::string_view text, int& minutes) {
  if (text.empty()) return true;
  if (!take_char(text, 'T') && !take_char(text, ' ')) return false;
  int hour = 0, minute = 0, second = 0;
  if (std::size_t const n = take_digits(text, hour); n < 1 || n > 2) return false;
  if (!take_char(text, ':') || take_digits(text, minute) != 2) return false;
  if (take_char(text, ':')) {
    if (take_digits(text, second) != 2) return false;
    if (take_char(text, '.')) {
      while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
    }
  }
  text = trimmed(text);
  if (text.size() == 2 && lower(text[1]) == 'm' && (lower(text[0]) == 'a' || lower(text[0]) == 'p')) {
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (lower(text[0]) == 'p' ? 12 : 0);
    text = {};
  }
  if (!text.empty() || hour > 23 || minute > 59 || second > 60) return false;
  minutes = hour * 60 + minute;
  return true;
}

std::optional<std::int32_t> day_of(int year, int month, int day) {
  namespace chr = std::chrono;
  if (month < 1 || month > 12 || day < 1 || year < 1400 || year > 6052) return {};
  chr::year_month_day const ymd{chr::year{year}, chr::month{static_cast<unsigned>(month)}, chr::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return {};
  return static_cast<std::int32_t>(chr::sys_days{ymd}.time_since_epoch().count());
}

// What a date tells about the order of dates.
enum class Tells : std::uint8_t { Nothing, DayFirst, MonthFirst, EitherWay };

Tells tells(NumericDate const& date) {
  if (date.year_first || date.first == date.second || date.first > 31 || date.second > 31) return Tells::Nothing;
  if (date.first > 12) return date.second > 12 ? Tells::Nothing : Tells::DayFirst;
  return date.second > 12 ? Tells::MonthFirst : Tells::EitherWay;
}

// The moment, nothing for an impossible date. @throws OrderNeeded
std::optional<Moment> ordered(NumericDate const& date, std::optional<DateOrder> order) {
  int month = date.first, day = date.second;
  if (!date.year_first) {
    if (!order && tells(date) != Tells::Nothing) throw OrderNeeded{};
    if (order != DateOrder::MonthDayYear) std::swap(month, day);
  }
  auto const number = day_of(date.year, month, day);
  if (!number) return {};
  return Moment::wall_clock(std::int64_t{*number} * minutes_per_day + date.minutes);
}

bool is_serial_number(std::string_view text) {
  std::size_t const point = text.find('.');
  std::string_view const whole = text.substr(0, point);
  return whole.size() == 5 && std::all_of(whole.begin(), whole.end(), is_digit);
}

}  // namespace

std::string plain_header(std::string_view header) {
  std::string out;
  for (char const raw : header) {
    char const c = lower(raw);
    if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<signed char>(c) < 0) out += c;
  }
  return out;
}

std::optional<std::size_t> find_column(CsvFile::Parts const& file, ColumnSpec const& spec) {
  auto const mapped = file.options.headers.find(std::string{spec.name});
  std::vector<std::string> wanted;
  if (mapped != file.options.headers.end()) {
    wanted.push_back(plain_header(mapped->second));
  } else {
    wanted.push_back(plain_header(spec.name));
    for (std::string_view const alias : spec.aliases) wanted.push_back(plain_header(alias));
  }
  // The canonical name wins over aliases, earlier aliases over later ones.
  for (std::string const& name : wanted) {
    std::optional<std::size_t> found;
    for (std::size_t column = 0; column < file.header.size(); ++column) {
      if (plain_header(file.header[column]) != name) continue;
      if (found)
        throw FormatError{{.code = "duplicate_column",
                           .message = "two columns are called '" + file.header[column] + "'",
                           .subject = std::string{spec.name},
                           .place = file.name,
                           .hint = "Rename or remove one of them."}};
      found = column;
    }
    if (found) return found;
  }
  return {};
}

ColumnSelection select_columns(CsvFile::Parts const& file, std::span<ColumnSpec const> specs, ReadReport& report) {
  ColumnSelection selection;
  std::vector<std::size_t> columns;
  std::vector<bool> used(file.header.size());
  for (ColumnSpec const& spec : specs) {
    auto const column = find_column(file, spec);
    auto const mapped = file.options.headers.find(std::string{spec.name});
    if (!column && mapped != file.options.headers.end()) no_column(file, mapped->second, mapped->first);
    if (!column && spec.required) no_column(file, std::string{spec.name}, std::string{spec.name});
    if (!column || used[*column]) {  // a column serves the first that asks for it
      if (column && spec.required) no_column(file, std::string{spec.name}, std::string{spec.name});
      selection.slot_of_spec.push_back(-1);
      continue;
    }
    used[*column] = true;
    selection.slot_of_spec.push_back(static_cast<std::int32_t>(columns.size()));
    columns.push_back(*column);
    report.columns.emplace(spec.name, file.header[*column]);
  }
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i]) report.unused_headers.push_back(file.header[i]);
  selection.shape = file.shape(columns);
  return selection;
}

std::optional<NumericDate> read_numeric_date(std::string_view text) {
  NumericDate date;
  int a = 0, b = 0, c = 0;
  std::size_t const na = take_digits(text, a);
  if (na == 0 || text.empty()) return {};
  char const separator = text.front();
  if (separator != '/' && separator != '.' && separator != '-') return {};
  text.remove_prefix(1);
  std::size_t const nb = take_digits(text, b);
  if (nb < 1 || nb > 2 || !take_char(text, separator)) return {};
  std::size_t const nc = take_digits(text, c);
  date.year_first = na == 4;
  if (date.year_first ? (nc < 1 || nc > 2) : (na > 2 || nc != 4)) return {};
  date.first = date.year_first ? b : a;
  date.second = date.year_first ? c : b;
  date.year = date.year_first ? a : c;
  if (!take_time_of_day(text, date.minutes)) return {};
  return date;
}

void settle_date_order(CsvFile::Parts const& file, std::span<ColumnSpec const> specs, ColumnSelection const& selection,
                       Progress const& progress, ReadReport& report) {
  if (report.dialect.date_order) return;
  struct Proof {
    std::uint64_t cells = 0, line = 0;
    std::string example;
    void add(Record const& record, std::string_view cell) {
      if (cells++ == 0) {
        line = record.line;
        example = excerpt(cell);
      }
    }
  };
  Proof day_first, month_first, open;
  RecordReader reader{file.text.text, selection.shape, file.body_begin, file.body_line};
  Cells cells{file, specs, selection, {}};
  Record record;
  auto const look = [&](std::string_view cell) {
    auto const date = read_numeric_date(cell);
    switch (date ? tells(*date) : Tells::Nothing) {
      case Tells::DayFirst:
        day_first.add(record, cell);
        break;
      case Tells::MonthFirst:
        month_first.add(record, cell);
        break;
      case Tells::EitherWay:
        open.add(record, cell);
        break;
      case Tells::Nothing:
        break;
    }
  };
  std::uint64_t const size = file.text.text.size();
  Teller const tell{.progress = progress, .what = "settling the order of dates", .total = size};
  constexpr std::uint64_t stretch = 1 << 20;
  for (std::uint64_t stop = file.body_begin; stop < size; tell(stop)) {
    stop = std::min(size, std::max(stop, reader.position()) + stretch);
    while (reader.next(stop, record)) {
      if (record.fault != Fault::None) continue;
      cells.take(record);
      for (std::size_t spec = 0; spec < specs.size(); ++spec)
        if (specs[spec].is_time && selection.has(spec)) look(cells.text(spec));
    }
  }
  auto const shown = [](Proof const& proof) { return "'" + proof.example + "' in line " + std::to_string(proof.line); };
  if (day_first.cells != 0 && month_first.cells != 0)
    throw FormatError{{.code = "mixed_date_orders",
                       .message = shown(day_first) + " has the day first and " + shown(month_first) + " the month",
                       .subject = file.name,
                       .hint = "Say which order holds (CsvOptions::date_order); dates in the other order are then rejected row by row."}};
  if (day_first.cells + month_first.cells == 0 && open.cells != 0)
    throw FormatError{{.code = "ambiguous_dates",
                       .message = std::to_string(open.cells) + " dates such as " + shown(open) + " can be read in two ways",
                       .subject = file.name,
                       .hint = "Say whether day or month comes first (CsvOptions::date_order), or write dates as 2026-04-03."}};
  if (day_first.cells + month_first.cells == 0) return;
  bool const day = day_first.cells != 0;
  Proof const& proof = day ? day_first : month_first;
  report.dialect.date_order = day ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
  report.dialect.date_proofs = proof.cells;
  report.dialect.evidence.push_back(std::string{"dates have the "} + (day ? "day" : "month") + " first: " + std::to_string(proof.cells) +
                                    " cells prove it, such as " + shown(proof) + "; " + std::to_string(open.cells) + " could be either");
}

void Cells::fail(std::size_t spec, std::string code, std::string message, std::string hint) {
  if (failed_) return;
  failed_ = true;
  std::int32_t const slot = selection_->slot_of_spec[spec];
  std::string column{specs_[spec].name};
  if (slot >= 0) {
    auto const& slots = selection_->shape.slot_of_column;
    column = file_->header[static_cast<std::size_t>(std::find(slots.begin(), slots.end(), slot) - slots.begin())];
  }
  error_ = {.file = file_->name,
            .row = record_->line,
            .column = std::move(column),
            .code = std::move(code),
            .message = std::move(message),
            .hint = std::move(hint),
            .text = excerpt(text(spec))};
}

std::string_view Cells::needed(std::size_t spec) {
  std::string_view const cell = text(spec);
  if (cell.empty()) fail(spec, "missing_cell", "the cell is empty", "Fill it in; the row means nothing without it.");
  return cell;
}

std::string_view Cells::id(std::size_t spec) {
  std::string_view const cell = needed(spec);
  if (cell.size() > PersonId::max_size) fail(spec, "bad_id", "an id is longer than 256 bytes", "Check the quotes and the delimiter.");
  return cell;
}

std::optional<Moment> Cells::moment(std::size_t spec) {
  std::string_view const cell = text(spec);
  if (cell.empty()) return {};
  Moment moment;
  if (parse_moment_fast(cell.data(), cell.data() + cell.size(), moment)) return moment;
  if (auto const date = read_numeric_date(cell))
    if (auto const found = ordered(*date, order_)) return found;
  fail(spec, "bad_date", "'" + excerpt(cell) + "' is no date or time",
       is_serial_number(cell) ? "It looks like the serial number of a spreadsheet: format the column as yyyy-mm-dd and save again."
                              : "Write 2026-01-05 or 2026-01-05T09:00.");
  return {};
}

std::optional<Date> Cells::date(std::size_t spec) {
  auto const found = moment(spec);
  if (!found) return {};
  std::int32_t const day = day_of_minutes(found->minutes());
  if (found->is_instant() || std::int64_t{day} * minutes_per_day != found->minutes()) {
    fail(spec, "bad_date", "'" + excerpt(text(spec)) + "' has a time of day where a day is expected", "Write only the day: 2026-01-05.");
    return {};
  }
  return to_date(day);
}

std::optional<double> Cells::number(std::size_t spec) {
  std::string_view const cell = text(spec);
  if (cell.empty()) return {};
  bool const comma = file_->options.decimal_comma;
  std::string changed;
  std::string_view digits = cell;
  if (comma && cell.size() < 64) {
    changed = cell;
    std::replace(changed.begin(), changed.end(), ',', '.');
    digits = changed;
  }
  bool const mixed = comma && cell.find('.') != std::string_view::npos;  // 1.000 would silently become one
  if (digits.starts_with('+')) digits.remove_prefix(1);
  double value = 0;
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc{} && end == digits.data() + digits.size() && std::isfinite(value) && !mixed) return value;
  fail(spec, "bad_number", "'" + excerpt(cell) + "' is no number",
       !comma && cell.find(',') != std::string_view::npos ? "If numbers are written 2,5 here, say so: CsvOptions::decimal_comma."
                                                          : "Write digits without units or separators of thousands.");
  return {};
}

std::optional<std::int64_t> Cells::integer(std::size_t spec, std::int64_t low, std::int64_t high) {
  std::string_view const cell = text(spec);
  if (cell.empty()) return {};
  std::int64_t value = 0;
  auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) {
    auto const fraction = number(spec);  // 30.0 is as whole as 30
    if (!fraction) return {};
    if (std::abs(*fraction) > 9e15 || std::nearbyint(*fraction) != *fraction) {
      fail(spec, "bad_number", "'" + excerpt(cell) + "' is no whole number", "Round it in the source, so that it is known how.");
      return {};
    }
    value = static_cast<std::int64_t>(*fraction);
  }
  if (value >= low && value <= high) return value;
  fail(spec, "out_of_range", "'" + excerpt(cell) + "' is not between " + std::to_string(low) + " and " + std::to_string(high),
       "Check the unit of the column.");
  return {};
}

std::optional<bool> Cells::flag(std::size_t spec) {
  std::string_view const cell = text(spec);
  if (cell.empty()) return {};
  std::string const plain = plain_word(cell);
  for (std::string_view const yes : {"true", "1", "yes", "y"})
    if (plain == yes) return true;
  for (std::string_view const no : {"false", "0", "no", "n"})
    if (plain == no) return false;
  fail(spec, "bad_word", "'" + excerpt(cell) + "' is neither yes nor no", "Write true or false.");
  return {};
}

std::string Cells::plain_word(std::string_view cell) {
  std::string out{cell.substr(0, 64)};
  for (char& c : out) c = c == ' ' || c == '-' ? '_' : lower(c);
  return out;
}

}  // namespace roir::exchange
