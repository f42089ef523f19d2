// SPDX-License-Identifier: MIT
#include "exchange/csv_parts.hpp"
#include "exchange/table_reader.hpp"
#include <roir/exchange/csv.hpp>

#include <algorithm>
#include <array>

namespace roir {
namespace exchange {
namespace {

constexpr std::size_t sample_bytes = 256 << 10;
constexpr std::size_t sample_records = 200;

std::string shown(char c) {
  if (c == '\t') return "tab";
  return std::string{"'"} + c + "'";
}

// How the first records look when cut at one delimiter.
struct Cut {
  char delimiter = ',';
  std::uint32_t columns = 0;           // of the first record
  std::size_t records = 0, alike = 0;  // records below it, and those with as many columns
  RecordReader::LineEnds ends{};
  [[nodiscard]] double share() const noexcept { return records == 0 ? 1.0 : static_cast<double>(alike) / static_cast<double>(records); }
};

Cut cut_sample(std::string_view text, RecordShape shape, char delimiter) {
  shape.structure.delimiter = delimiter;
  bool const whole = text.size() <= sample_bytes;
  RecordReader reader{text.substr(0, sample_bytes), shape, 0, 1};
  Cut cut{.delimiter = delimiter};
  Record record;
  for (std::size_t n = 0; n <= sample_records && reader.next(sample_bytes, record); ++n) {
    if (!whole && reader.position() >= sample_bytes) break;  // cut off by the sample's end
    if (n == 0) {
      cut.columns = record.columns;
    } else {
      ++cut.records;
      cut.alike += record.columns == cut.columns;
    }
  }
  cut.ends = reader.line_ends();
  return cut;
}

LineEnding line_ending(RecordReader::LineEnds const& ends) {
  int const kinds = (ends.lf != 0) + (ends.crlf != 0) + (ends.cr != 0);
  if (kinds == 0) return LineEnding::None;
  if (kinds > 1) return LineEnding::Mixed;
  return ends.lf != 0 ? LineEnding::Lf : ends.crlf != 0 ? LineEnding::CrLf : LineEnding::Cr;
}

Cut find_delimiter(std::string_view text, RecordShape const& shape, std::string const& file) {
  std::vector<Cut> cuts;
  for (char const delimiter : {',', ';', '\t', '|'}) {
    if (delimiter == shape.structure.quote) continue;
    Cut const cut = cut_sample(text, shape, delimiter);
    if (cut.columns > 1) cuts.push_back(cut);
  }
  if (cuts.empty()) return cut_sample(text, shape, ',');
  std::stable_sort(cuts.begin(), cuts.end(), [](Cut const& a, Cut const& b) { return a.share() > b.share(); });
  if (cuts.size() > 1 && cuts[0].share() == cuts[1].share())
    throw FormatError{{.code = "ambiguous_delimiter",
                       .message = shown(cuts[0].delimiter) + " and " + shown(cuts[1].delimiter) + " divide the rows equally well",
                       .subject = file,
                       .hint = "Say which one it is: CsvOptions::delimiter."}};
  return cuts[0];
}

// "sep=;" as spreadsheets write and read it. Returns the length of the line, 0 when there is none.
std::size_t sep_line(std::string_view text, char& delimiter) {
  std::uint64_t const next = after_line_end(text.substr(0, 16), 0);
  std::string_view line = text.substr(0, next);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  if (line.size() == next) return 0;  // no line end: no sep line
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  if (line.size() != 5 || (!line.starts_with("sep=") && !line.starts_with("SEP="))) return 0;
  delimiter = line[4];
  return static_cast<std::size_t>(next);
}

void check(CsvOptions const& options) {
  auto const refuse = [](std::string message) {
    throw InvalidArgument{{.code = "bad_dialect", .message = std::move(message), .hint = "Choose one ASCII character for each."}};
  };
  for (char const c : {options.delimiter, options.quote})
    if (c == '\n' || c == '\r' || static_cast<signed char>(c) < 0) refuse("delimiter and quote cannot be a line end or beyond ASCII");
  if (options.quote == 0) refuse("the quote character cannot be NUL");
  if (options.delimiter == options.quote) refuse("delimiter and quote cannot be the same");
  if (options.max_row_bytes == 0 || options.max_columns == 0) refuse("limits begin at 1");
}

struct FaultWords {
  char const* code;
  char const* message;
  char const* hint;
};
FaultWords words(Fault fault) {
  switch (fault) {
    case Fault::ShortRow:
      return {"short_row", "the row has fewer cells than the header", "Complete the row; perhaps it was cut off."};
    case Fault::LongRow:
      return {"long_row", "the row has more cells than the header", "Put cells that hold the delimiter into quotes."};
    case Fault::TextAfterQuote:
      return {"text_after_quote", "text follows a closing quote", "Double the quotes that belong to the text: \"\"."};
    case Fault::UnclosedQuote:
      return {"unclosed_quote", "a quote is opened and never closed", "Close it, or double it if it belongs to the text."};
    case Fault::RowTooLong:
      return {"row_too_long", "the row is longer than max_row_bytes", "Close an open quote, or raise CsvOptions::max_row_bytes."};
    case Fault::NulByte:
      return {"nul_byte", "the row holds a NUL byte", "Save the file as text again; it may be damaged."};
    case Fault::BadEncoding:
      return {"bad_encoding", "the row holds bytes that are no characters in this encoding", "Say the encoding: CsvOptions::encoding."};
    case Fault::None:
      break;
  }
  return {"", "", ""};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  for (;;) {
    std::size_t const before = text.size();
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (text.starts_with(no_break)) text.remove_prefix(2);
    if (text.ends_with(no_break)) text.remove_suffix(2);
    if (text.size() == before) return text;
  }
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 77;
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t const length = utf8_length(text.substr(i));
    std::size_t const width = std::max<std::size_t>(length, 1);
    if (out.size() + width > most) return out + "...";
    auto const c = static_cast<unsigned char>(text[i]);
    if (length == 0)
      out += '?';
    else if (c < 0x20 || c == 0x7F)
      out += ' ';
    else
      out += text.substr(i, length);
    i += width;
  }
  return out;
}

RowError fault_error(CsvFile::Parts const& file, Record const& record) {
  FaultWords const said = words(record.fault);
  std::string message = said.message;
  if (record.fault == Fault::ShortRow || record.fault == Fault::LongRow)
    message += ": " + std::to_string(record.columns) + " instead of " + std::to_string(file.header.size());
  return {.file = file.name,
          .row = record.line,
          .column = {},
          .code = said.code,
          .message = message,
          .hint = said.hint,
          .text = excerpt(file.text.text.substr(record.begin, std::min<std::uint64_t>(record.end - record.begin, 100)))};
}

ReadReport start_report(CsvFile::Parts const& file, std::string kind) {
  ReadReport report;
  report.file = file.name;
  report.kind = std::move(kind);
  report.dialect = file.dialect;
  report.dry_run = file.options.dry_run;
  return report;
}

void reject(ReadReport& report, RowError error, std::size_t max_errors) {
  ++report.rows_read;
  ++report.rows_rejected;
  if (report.errors.size() < max_errors) report.errors.push_back(std::move(error));
}

}  // namespace exchange

using namespace exchange;

exchange::RecordShape CsvFile::Parts::shape(std::span<std::size_t const> columns) const {
  RecordShape shape{.structure = {.delimiter = dialect.delimiter, .quote = dialect.quote},
                    .max_row_bytes = options.max_row_bytes,
                    .check_nul = text.has_nul,
                    .check_utf8 = text.not_utf8 != 0,
                    .check_replacement = dialect.replaced_characters != 0};
  shape.slot_of_column.assign(header.size(), -1);
  shape.slots = columns.size();
  for (std::size_t slot = 0; slot < columns.size(); ++slot) shape.slot_of_column[columns[slot]] = static_cast<std::int32_t>(slot);
  return shape;
}

namespace {

// Reads the first record as the header.
void read_header(CsvFile::Parts& file, std::uint64_t begin, std::uint64_t line) {
  RecordShape shape = file.shape({});
  shape.slot_of_column.resize(file.options.max_columns);
  for (std::size_t i = 0; i < shape.slot_of_column.size(); ++i) shape.slot_of_column[i] = static_cast<std::int32_t>(i);
  shape.slots = shape.slot_of_column.size();
  RecordReader reader{file.text.text, shape, begin, line};
  Record record;
  if (!reader.next(file.text.text.size(), record))
    throw FormatError{
        {.code = "empty_file", .message = "the file holds no rows at all", .subject = file.name, .hint = "It needs a header."}};
  if (record.columns > file.options.max_columns)
    throw LimitExceeded{{.code = "too_many_columns",
                         .message = "the header has " + std::to_string(record.columns) + " columns",
                         .subject = file.name,
                         .hint = "Raise CsvOptions::max_columns if that is right."}};
  if (record.fault != Fault::None && record.fault != Fault::ShortRow) {
    RowError const error = fault_error(file, record);
    throw FormatError{{.code = "bad_header",
                       .message = "the header cannot be read: " + error.message,
                       .subject = file.name,
                       .place = file.name + ":" + std::to_string(record.line),
                       .hint = error.hint}};
  }
  for (std::size_t i = 0; i < record.columns; ++i) file.header.emplace_back(trimmed(record.cells[i]));
  file.body_begin = reader.position();
  file.body_line = reader.line();
}

std::unique_ptr<CsvFile::Parts const> make_parts(Bytes bytes, std::string name, CsvOptions const& options, Progress const& progress) {
  check(options);
  auto file = std::make_unique<CsvFile::Parts>();
  file->name = std::move(name);
  file->options = options;
  CsvDialect& dialect = file->dialect;
  dialect.quote = options.quote;
  file->text = to_utf8(std::move(bytes), options.encoding, options.max_bytes, progress, dialect);
  std::string_view const text = file->text.text;
  char sep = 0;
  std::size_t const begin = sep_line(text, sep);
  dialect.sep_line = begin != 0;
  RecordShape const sample_shape = file->shape({});
  Cut cut;
  if (options.delimiter != 0) {
    cut = cut_sample(text.substr(begin), sample_shape, options.delimiter);
    dialect.evidence.push_back("delimiter " + shown(cut.delimiter) + ": given");
  } else if (begin != 0 && sep != options.quote && static_cast<signed char>(sep) > 0) {
    cut = cut_sample(text.substr(begin), sample_shape, sep);
    dialect.evidence.push_back("delimiter " + shown(sep) + ": the first line says sep=");
  } else {
    cut = find_delimiter(text.substr(begin), sample_shape, file->name);
    dialect.evidence.push_back(cut.columns > 1
                                   ? "delimiter " + shown(cut.delimiter) + ": " + std::to_string(cut.alike) + " of the first " +
                                         std::to_string(cut.records) + " rows have the header's " + std::to_string(cut.columns) + " columns"
                                   : "delimiter " + shown(cut.delimiter) + ": none found, the header is one column");
  }
  dialect.delimiter = cut.delimiter;
  dialect.line_ending = line_ending(cut.ends);
  dialect.date_order = options.date_order;
  if (options.date_order) dialect.evidence.push_back("date order: given");
  read_header(*file, begin, begin != 0 ? 2 : 1);
  return file;
}

}  // namespace

CsvFile::CsvFile(std::unique_ptr<Parts const> parts) : parts_{std::move(parts)} {}
CsvFile::CsvFile(CsvFile&&) noexcept = default;
CsvFile& CsvFile::operator=(CsvFile&&) noexcept = default;
CsvFile::~CsvFile() = default;

CsvFile CsvFile::open(std::filesystem::path const& path, CsvOptions const& options, Progress const& progress) {
  return CsvFile{make_parts(read_file(path, options.max_bytes, progress), path.string(), options, progress)};
}

CsvFile CsvFile::from_bytes(std::string_view bytes, std::string name, CsvOptions const& options) {
  if (bytes.size() > options.max_bytes)
    throw LimitExceeded{{.code = "file_too_large",
                         .message = "the text has more than " + std::to_string(options.max_bytes) + " bytes",
                         .subject = name,
                         .hint = "Split it, or raise max_bytes."}};
  return CsvFile{make_parts(copy_bytes(bytes), std::move(name), options, {})};
}

CsvDialect const& CsvFile::dialect() const noexcept {
  return parts_->dialect;
}
std::vector<std::string> const& CsvFile::header() const noexcept {
  return parts_->header;
}
std::string const& CsvFile::name() const noexcept {
  return parts_->name;
}

ReadReport CsvFile::each_row(std::function<void(CsvRow const&)> const& row, Progress const& progress) const {
  Parts const& file = *parts_;
  ReadReport report = start_report(file, "table");
  std::vector<std::size_t> all(file.header.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  RecordShape const shape = file.shape(all);
  each_record(file, shape, progress, report, [&](Record const& record) {
    ++report.rows_read;
    ++report.rows_loaded;
    if (row) row({.line = record.line, .cells = record.cells});
  });
  return report;
}

std::string csv_record(std::span<std::string const> cells, char delimiter) {
  std::string out;
  std::string const special = std::string{"\"\r\n"} + delimiter;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string const& cell = cells[i];
    if (i != 0) out += delimiter;
    bool const quoted = cell.find_first_of(special) != std::string::npos || trimmed(cell) != cell || cell.empty();
    if (!quoted) {
      out += cell;
      continue;
    }
    out += '"';
    for (char const c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  return out + "\r\n";
}

}  // namespace roir
