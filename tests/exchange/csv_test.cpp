// SPDX-License-Identifier: MIT
#include "exchange/chunks.hpp"
#include "exchange/csv_index.hpp"
#include "exchange/csv_records.hpp"
#include <roir/exchange/csv.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace roir {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
  std::vector<std::string> header;
  Rows rows;
  ReadReport report;
};

Outcome read(std::string const& bytes, CsvOptions const& options = {}) {
  CsvFile const file = CsvFile::from_bytes(bytes, "test.csv", options);
  Outcome out{.header = file.header()};
  out.report = file.each_row([&](CsvRow const& row) { out.rows.emplace_back(row.cells.begin(), row.cells.end()); });
  EXPECT_EQ(out.report.rows_read, out.report.rows_loaded + out.report.rows_rejected);
  EXPECT_EQ(out.report.rows_loaded, out.rows.size());
  return out;
}

std::string code_of(auto const& call) {
  try {
    call();
  } catch (Error const& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    return error.code();
  }
  return "nothing thrown";
}

std::vector<std::string> codes(ReadReport const& report) {
  std::vector<std::string> out;
  for (RowError const& error : report.errors) out.push_back(std::to_string(error.row) + " " + error.code);
  return out;
}

// Text in another encoding, made by ICU.
std::string encoded(std::string const& utf8, char const* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  std::int32_t const n = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), utf8.data(),
                                      static_cast<std::int32_t>(utf8.size()), &error);
  EXPECT_TRUE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(n));
  return out;
}

// ---- dialects and encodings: the same content, whatever it is written in ----

struct EncodingCase {
  char const* name;
  char const* icu;
  std::string_view mark;
  char const* found;
};
struct DialectCase {
  char delimiter;
  char const* line_end;
  bool sep_line;
  LineEnding ending;
};

TEST(CsvDialects, EveryEncodingAndDialectGivesTheSameRows) {
  using namespace std::string_view_literals;
  std::vector<EncodingCase> const encodings{{"UTF-8", "UTF-8", "", "UTF-8"},
                                            {"UTF-8 with mark", "UTF-8", "\xEF\xBB\xBF", "UTF-8"},
                                            {"UTF-16LE with mark", "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
                                            {"UTF-16BE with mark", "UTF-16BE", "\xFE\xFF", "UTF-16BE"},
                                            {"UTF-16LE without", "UTF-16LE", "", "UTF-16LE"},
                                            {"UTF-16BE without", "UTF-16BE", "", "UTF-16BE"},
                                            {"UTF-32LE with mark", "UTF-32LE", "\xFF\xFE\0\0"sv, "UTF-32LE"},
                                            {"Windows-1252", "windows-1252", "", "windows-1252"}};
  std::vector<DialectCase> dialects;
  for (char const delimiter : {',', ';', '\t', '|'})
    for (auto const& [end, ending] : {std::pair{"\n", LineEnding::Lf}, {"\r\n", LineEnding::CrLf}, {"\r", LineEnding::Cr}})
      for (bool const sep : {false, true}) dialects.push_back({delimiter, end, sep, ending});
  Rows const content{{"Jürgen \"Jo\" Müller", "Zürich, Süd; x|y", "5"}, {"Renée", "two\nlines", "7"}, {"plain", "", "30"}};
  for (EncodingCase const& encoding : encodings)
    for (DialectCase const& dialect : dialects) {
      std::string text = dialect.sep_line ? std::string{"sep="} + dialect.delimiter + dialect.line_end : "";
      auto const add = [&](std::vector<std::string> const& cells) {
        std::string record = csv_record(cells, dialect.delimiter);
        record.resize(record.size() - 2);
        text += record + dialect.line_end;
      };
      add({"name", "unit", "days"});
      for (auto const& row : content) add(row);
      Outcome const out = read(std::string{encoding.mark} + encoded(text, encoding.icu));
      SCOPED_TRACE(std::string{encoding.name} + " '" + dialect.delimiter + "' sep " + (dialect.sep_line ? "yes" : "no"));
      EXPECT_EQ(out.header, (std::vector<std::string>{"name", "unit", "days"}));
      EXPECT_EQ(out.rows, content);
      EXPECT_EQ(out.report.dialect.encoding, encoding.found);
      EXPECT_EQ(out.report.dialect.byte_order_mark, !encoding.mark.empty());
      EXPECT_EQ(out.report.dialect.delimiter, dialect.delimiter);
      EXPECT_EQ(out.report.dialect.line_ending, dialect.ending);
      EXPECT_EQ(out.report.dialect.sep_line, dialect.sep_line);
      EXPECT_EQ(out.report.dialect.evidence.size(), 2u);
    }
}

TEST(CsvDialects, AGivenEncodingAndDelimiterStand) {
  std::string const text = "name;note\nŁódź;a,b\n";
  CsvOptions const options{.delimiter = ';', .encoding = "windows-1250"};
  Outcome const out = read(encoded(text, "windows-1250"), options);
  EXPECT_EQ(out.rows, (Rows{{"Łódź", "a,b"}}));
  EXPECT_EQ(read(encoded("名,単位\n田中,東京\n", "Shift_JIS"), {.encoding = "Shift_JIS"}).rows, (Rows{{"田中", "東京"}}));
  EXPECT_EQ(code_of([] { read("a,b\n", {.encoding = "no-such-encoding"}); }), "unknown_encoding");
}

TEST(CsvDialects, WhatCannotBeToldIsRefusedWithAHint) {
  EXPECT_EQ(code_of([] { read("a,b;c\n1,2;3\n4,5;6\n"); }), "ambiguous_delimiter");
  EXPECT_EQ(read("a,b;c\n1,2;3\n4,5;6\n", {.delimiter = ';'}).rows, (Rows{{"1,2", "3"}, {"4,5", "6"}}));
  EXPECT_EQ(code_of([] { read(""); }), "empty_file");
  EXPECT_EQ(code_of([] { read("\n\n\r\n"); }), "empty_file");
  EXPECT_EQ(code_of([] { read("\"a,b\n"); }), "bad_header");
  EXPECT_EQ(code_of([] { read("a,b\n", {.delimiter = '"'}); }), "bad_dialect");
  EXPECT_EQ(code_of([] { read("a,b\n", {.delimiter = '\n'}); }), "bad_dialect");
  EXPECT_EQ(code_of([] { CsvFile::open("no/such/file.csv", {}); }), "no_file");
  EXPECT_EQ(code_of([] { CsvFile::open(ROIR_SOURCE_DIR, {}); }), "no_file");
}

TEST(CsvDialects, ADecimalCommaDoesNotHideTheSemicolon) {
  Outcome const out = read("id;hours\n1;2,5\n2;3,25\n");
  EXPECT_EQ(out.report.dialect.delimiter, ';');
  EXPECT_EQ(out.rows, (Rows{{"1", "2,5"}, {"2", "3,25"}}));
}

TEST(CsvDialects, AFewWrongBytesInUtf8SpoilTheirRowsOnly) {
  Outcome const out = read("name\nJosé\nZoë\nbad\xE9\nAña\n");
  EXPECT_EQ(out.report.dialect.encoding, "UTF-8");
  EXPECT_EQ(out.rows, (Rows{{"José"}, {"Zoë"}, {"Aña"}}));
  EXPECT_EQ(codes(out.report), (std::vector<std::string>{"4 bad_encoding"}));
  EXPECT_EQ(out.report.errors[0].text, "bad?");
}

TEST(CsvDialects, ACharacterThatTheEncodingCannotReadSpoilsItsRowOnly) {
  std::string bytes = "\xFF\xFE" + encoded("a,b\n1,2\n", "UTF-16LE");
  bytes += std::string{"\x00\xD8", 2} + encoded(",3\n4,5\n", "UTF-16LE");  // half a surrogate pair
  Outcome const out = read(bytes);
  EXPECT_EQ(out.report.dialect.replaced_characters, 1u);
  EXPECT_EQ(out.rows, (Rows{{"1", "2"}, {"4", "5"}}));
  EXPECT_EQ(codes(out.report), (std::vector<std::string>{"3 bad_encoding"}));
}

// ---- records ----

struct RecordCase {
  char const* name;
  std::string text;
  Rows rows;
  std::vector<std::string> errors;
  std::uint64_t blank = 0;
};

TEST(CsvRecords, FollowTheTable) {
  std::vector<RecordCase> const cases{
      {"plain", "a,b,c\n1,2,3\n", {{"1", "2", "3"}}, {}},
      {"no line end at the end", "a,b,c\n1,2,3", {{"1", "2", "3"}}, {}},
      {"empty cells", "a,b,c\n1,\"\",\"\"\n2,,\n", {{"1", "", ""}, {"2", "", ""}}, {}},
      {"comma in quotes", "first,last\nJohn,\"120 any st., AA\"\n", {{"John", "120 any st., AA"}}, {}},
      {"doubled quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,\"\"\"\"\n", {{"1", "ha \"ha\" ha"}, {"3", "\""}}, {}},
      {"line end in quotes", "a,b\n\"1\r\n2\",3\n\"4\n\n5\",6\n", {{"1\r\n2", "3"}, {"4\n\n5", "6"}}, {}},
      {"JSON in a cell", "key,val\n1,\"{\"\"t\"\": \"\"P\"\", \"\"c\"\": [1, 2]}\"\n", {{"1", "{\"t\": \"P\", \"c\": [1, 2]}"}}, {}},
      {"unicode", "a,b\n🙂,ʤ\n", {{"🙂", "ʤ"}}, {}},
      {"quote inside a plain cell", "a,b\n5\" pipe,x\ny,it\"s\n", {{"5\" pipe", "x"}, {"y", "it\"s"}}, {}},
      {"blanks stay", "a,b\n 1 ,\" 2 \"\n", {{" 1 ", " 2 "}}, {}},
      {"blank lines", "a,b\n\n1,2\n\r\n\n3,4\n\n", {{"1", "2"}, {"3", "4"}}, {}, 4},
      {"rows of delimiters only", "a,b\n,\n1,2\n,\n", {{"1", "2"}}, {}, 2},
      {"lines before the header", "\n\na,b\n1,2\n", {{"1", "2"}}, {}},
      {"short row", "a,b\n1\n2,3\n", {{"2", "3"}}, {"2 short_row"}},
      {"long row", "a,b\n1,2,3\n2,3\n", {{"2", "3"}}, {"2 long_row"}},
      {"more delimiters, no more content", "a,b\n1,2,,\n2,3\n", {{"1", "2"}, {"2", "3"}}, {}},
      {"text after a quote", "a,b\n\"1\"x,2\n3,4\n", {{"3", "4"}}, {"2 text_after_quote"}},
      // Only the first line of a broken record is given up: an open quote must not swallow the good rows behind it.
      {"text after a quote over lines", "a,b\n\"1\n2\"x,2\n3,4\n", {{"2\"x", "2"}, {"3", "4"}}, {"2 text_after_quote"}},
      {"unclosed quote", "a,b\n1,2\n\"3,4\n5,6\n7,8\n", {{"1", "2"}, {"5", "6"}, {"7", "8"}}, {"3 unclosed_quote"}},
      {"unclosed quote in the last line", "a,b\n1,2\n3,\"4", {{"1", "2"}}, {"3 unclosed_quote"}},
      {"lines are counted through quotes", "a,b\n\"1\r\n2\r\n3\",4\nshort\n", {{"1\r\n2\r\n3", "4"}}, {"5 short_row"}},
      {"mixed line ends", "a,b\n1,2\r\n3,4\r5,6\n", {{"1", "2"}, {"3", "4"}, {"5", "6"}}, {}},
      {"NUL", std::string{"a,b\n1,\0\n2,3\n", 12}, {{"2", "3"}}, {"2 nul_byte"}},
      {"one column", "id\nx\n\ny\n", {{"x"}, {"y"}}, {}, 1},
      {"header alone", "a,b\n", {}, {}},
  };
  for (RecordCase const& one : cases) {
    SCOPED_TRACE(one.name);
    Outcome const out = read(one.text);
    EXPECT_EQ(out.rows, one.rows);
    EXPECT_EQ(codes(out.report), one.errors);
    EXPECT_EQ(out.report.rows_blank, one.blank);
    for (RowError const& error : out.report.errors) {
      EXPECT_EQ(error.file, "test.csv");
      EXPECT_FALSE(error.message.empty());
      EXPECT_FALSE(error.hint.empty());
    }
  }
}

TEST(CsvRecords, AnotherQuoteCharacter) {
  EXPECT_EQ(read("a,b\n'1,2','it''s'\n\"3\",4\n", {.quote = '\''}).rows, (Rows{{"1,2", "it's"}, {"\"3\"", "4"}}));
}

TEST(CsvRecords, ReadingTwiceGivesTheSame) {
  std::string const text = "a,b\n1,2\n\"x\n3,4\nshort\n";
  EXPECT_EQ(read(text).rows, read(text).rows);
  EXPECT_EQ(read(text).report, read(text).report);
}

// An independent reader, one byte at a time, for well-formed text.
Rows slow_reader(std::string const& text, char delimiter) {
  Rows rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false, any = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[i++];
      } else if (c == '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c == '"') {
      quoted = any = true;
    } else if (c == delimiter || c == '\n' || c == '\r') {
      row.push_back(cell);
      cell.clear();
      any = true;
      if (c == delimiter) continue;
      if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      rows.push_back(row);
      row.clear();
      any = false;
    } else {
      cell += c;
      any = true;
    }
  }
  if (any) {
    row.push_back(cell);
    rows.push_back(row);
  }
  return rows;
}

// Text with everything that a CSV has to protect.
rc::Gen<std::string> any_cell() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "Z", "7", " ", ",", ";", "\t", "|", "\"", "\n", "\r", "\r\n", "é", "ß", "漢", "🙂", "\xCC\x81", "=", "'",
                          "\xE2\x80\xAE", "\xEF\xBB\xBF", "longer text without anything special in it")),
                      [](std::vector<std::string> const& parts) {
                        std::string out;
                        for (auto const& part : parts) out += part;
                        return out;
                      });
}

RC_GTEST_PROP(CsvRoundTrip, WhatIsWrittenIsReadBack, ()) {
  auto const width = *rc::gen::inRange<std::size_t>(1, 6);
  char const delimiter = *rc::gen::element(',', ';', '\t', '|');
  auto const cells =
      *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(width, any_cell()));
  std::string text;
  std::vector<std::string> header;
  for (std::size_t i = 0; i < width; ++i) header.push_back("column " + std::to_string(i));
  text += csv_record(header, delimiter);
  for (auto const& row : cells) text += csv_record(row, delimiter);
  Outcome const out = read(text, {.delimiter = delimiter});
  RC_ASSERT(out.rows == cells);
  RC_ASSERT(out.report.rows_rejected == 0u);
  Rows slow = slow_reader(text, delimiter);
  slow.erase(slow.begin());
  RC_ASSERT(out.rows == slow);
}

RC_GTEST_PROP(CsvRoundTrip, EveryOtherEncodingReadsBackToo, ()) {
  auto const cells = *rc::gen::container<std::vector<std::string>>(3, any_cell());
  std::vector<std::string> const header{"first", "second", "third"};
  std::string const text = csv_record(header) + csv_record(cells);
  RC_ASSERT(read("\xFF\xFE" + encoded(text, "UTF-16LE"), {.delimiter = ','}).rows == Rows{cells});
}

// ---- nothing is lost at any cut, any byte ----

std::string small_file() {
  return "id,name,note\n1,José,\"a \"\"b\"\"\nc\"\n2,Zoë,\n\n\"3\",\"x,y\",\"z\"\r\n4,w,long enough to cross a block of sixty-four bytes, "
         "or not\n";
}

TEST(CsvTruncation, EveryCutAccountsForEveryByte) {
  std::string const whole = small_file();
  for (std::size_t n = whole.find('\n') + 1; n <= whole.size(); ++n) {
    SCOPED_TRACE(n);
    Outcome const out = read(whole.substr(0, n), {.delimiter = ','});
    bool const something = out.report.rows_read != 0 || n == whole.find('\n') + 1;
    EXPECT_TRUE(something);
  }
}

TEST(CsvTruncation, EveryChangedByteIsSurvived) {
  std::string const whole = small_file();
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (char const c : {'"', ',', '\n', '\r', '\0', '\xC3', '\xFF', 'x'}) {
      std::string changed = whole;
      changed[i] = c;
      try {
        Outcome const out = read(changed);
        for (RowError const& error : out.report.errors) EXPECT_FALSE(error.code.empty());
      } catch (Error const& error) {
        EXPECT_FALSE(error.code().empty());
      }
    }
}

// A short fuzz: random bytes from an alphabet that matters, with a seed of its own so that it can be repeated.
TEST(CsvFuzz, RandomBytesNeverLoseRows) {
  std::mt19937_64 random{20260105};
  std::string const alphabet = "aab1 ,,;|\t\"\"\n\n\r\xC3\xA9\xFF\xFE" + std::string(1, '\0');
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    try {
      CsvOptions const options{.max_row_bytes = 1 + random() % 64};
      Outcome const out = read(text, options);
      EXPECT_EQ(out.report, read(text, options).report);
    } catch (Error const& error) {
      EXPECT_FALSE(error.code().empty());
    }
  }
}

// ---- limits ----

TEST(CsvLimits, AreKept) {
  EXPECT_EQ(code_of([] { read(std::string(100, 'x'), {.max_bytes = 99}); }), "file_too_large");
  std::string wide;
  for (int i = 0; i < 50; ++i) wide += "c,";
  EXPECT_EQ(code_of([&] { read(wide + "d\n", {.max_columns = 50}); }), "too_many_columns");
  EXPECT_EQ(read(wide + "d\n", {.max_columns = 51}).header.size(), 51u);
  Outcome const out = read("a,b\n" + std::string(3000, 'x') + ",1\n2,3\n", {.max_row_bytes = 1000});
  EXPECT_EQ(out.rows, (Rows{{"2", "3"}}));
  EXPECT_EQ(codes(out.report), (std::vector<std::string>{"2 row_too_long"}));
  EXPECT_LE(out.report.errors[0].text.size(), 80u);
}

TEST(CsvLimits, ErrorsAreAllCountedAndSomeKept) {
  std::string text = "a,b\n";
  for (int i = 0; i < 5000; ++i) text += "short\n";
  Outcome const out = read(text, {.max_errors = 7});
  EXPECT_EQ(out.report.rows_rejected, 5000u);
  EXPECT_EQ(out.report.errors.size(), 7u);
  EXPECT_NE(out.report.to_text(2).find("4998 more"), std::string::npos);
}

TEST(CsvHostile, OneLineOfManyMegabytesIsOneError) {
  std::string text = "a,b\n";
  text += std::string(64u << 20, 'x') + "\n1,2\n";
  auto const begin = std::chrono::steady_clock::now();
  Outcome const out = read(text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{20});
  EXPECT_EQ(out.rows, (Rows{{"1", "2"}}));
  EXPECT_EQ(codes(out.report), (std::vector<std::string>{"2 row_too_long"}));
}

TEST(CsvHostile, UnclosedQuotesDoNotMakeReadingQuadratic) {
  for (std::string const line : {"\"a\n", "\"\"\"\n", "x,\"\n", "\"a\"b\n", "\"\n"}) {
    std::string text = "a,b\n";
    while (text.size() < (8u << 20)) text += line;
    auto const begin = std::chrono::steady_clock::now();
    try {
      read(text);
    } catch (LimitExceeded const& error) {
      EXPECT_EQ(error.code(), "too_many_broken_quotes");
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{20}) << line;
  }
}

// ---- progress ----

TEST(CsvProgress, CanStopWhileAFileIsLoadedOrItsEncodingChecked) {
  struct Stop {};
  auto const path = std::filesystem::temp_directory_path() / ("roir_progress_" + std::to_string(std::random_device{}()) + ".csv");
  std::string text = "a,b\n";
  while (text.size() < (40u << 20)) text += "é,ü\n";
  std::ofstream{path, std::ios::binary} << encoded(text, "UTF-16LE");
  std::vector<std::string> told;
  std::vector<std::uint64_t> done;
  CsvOptions const options{.delimiter = ',', .encoding = "UTF-16LE"};
  CsvFile const whole = CsvFile::open(path, options, [&](ProgressStep const& step) {
    told.emplace_back(step.what);
    done.push_back(step.done);
  });
  EXPECT_GE(told.size(), 15u);
  EXPECT_EQ(told.front(), "loading " + path.string());
  EXPECT_EQ(done.front(), 0u) << "before the first byte is there";
  for (std::size_t after = 0; after < told.size(); after += 4) {
    std::size_t calls = 0;
    EXPECT_THROW(CsvFile::open(path, options,
                               [&](ProgressStep const&) {
                                 if (calls++ == after) throw Stop{};
                               }),
                 Stop);
  }
  std::filesystem::remove(path);
  std::size_t rows = 0;
  EXPECT_EQ(whole.each_row([&](CsvRow const& row) { rows += row.cells[0] == "é" && row.cells[1] == "ü"; }).rows_loaded, rows);
  EXPECT_EQ(rows, (text.size() - 4) / std::string{"é,ü\n"}.size());
}

TEST(CsvProgress, IsToldOnTheCallingThreadAndCanStop) {
  std::string text = "a,b\n";
  for (int i = 0; i < 500000; ++i) text += "some text,more\n";
  CsvFile const file = CsvFile::from_bytes(text, "p.csv", {});
  std::uint64_t calls = 0, last = 0;
  auto const me = std::this_thread::get_id();
  file.each_row({}, [&](ProgressStep const& step) {
    EXPECT_EQ(std::this_thread::get_id(), me);
    EXPECT_GE(step.done, last);
    EXPECT_LE(step.done, step.total);
    last = step.done;
    ++calls;
  });
  EXPECT_GE(calls, 5u);
  EXPECT_EQ(last, text.size());
  struct Stop {};
  std::uint64_t rows = 0;
  EXPECT_THROW(file.each_row([&](CsvRow const&) { ++rows; }, [](ProgressStep const&) { throw Stop{}; }), Stop);
  EXPECT_LT(rows, 500000u);
}

// ---- the parts ----

TEST(CsvIndex, AgreesWithLookingAtEveryByte) {
  std::mt19937_64 random{7};
  for (int round = 0; round < 400; ++round) {
    std::string text(random() % 300, 'x');
    for (char& c : text) c = "abc,;\"\n\r\0x"[random() % 10];
    for (char const delimiter : {',', ';', '\0'}) {
      std::vector<std::uint32_t> found(text.size() + 8), expected;
      std::size_t const n = exchange::index_structure(text.data(), text.size(), {.delimiter = delimiter, .quote = '"'}, found.data());
      found.resize(n);
      for (std::uint32_t i = 0; i < text.size(); ++i)
        if (text[i] == delimiter || text[i] == '"' || text[i] == '\n' || text[i] == '\r') expected.push_back(i);
      ASSERT_EQ(found, expected);
    }
    exchange::ByteKinds const kinds = exchange::byte_kinds(text.data(), text.size());
    EXPECT_EQ(kinds.has_nul, text.find('\0') != std::string::npos);
    EXPECT_FALSE(kinds.has_high_bits);
    text += '\x80';
    EXPECT_TRUE(exchange::byte_kinds(text.data(), text.size()).has_high_bits);
  }
}

TEST(CsvUtf8, AcceptsExactlyTheCharactersOfUnicode) {
  auto const expected = [](std::uint32_t c) { return c < 0x110000 && (c < 0xD800 || c > 0xDFFF); };
  for (std::uint32_t c = 0x80; c < 0x110100; ++c) {  // written as if all were allowed
    std::string text;
    if (c < 0x800)
      text = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
    else if (c < 0x10000)
      text = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
    else
      text = {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)), static_cast<char>(0x80 | (c >> 6 & 63)),
              static_cast<char>(0x80 | (c & 63))};
    ASSERT_EQ(exchange::utf8_length(text), expected(c) ? text.size() : 0u) << c;
    for (std::size_t n = 1; n < text.size(); ++n) ASSERT_EQ(exchange::utf8_length(text.substr(0, n)), 0u) << c;
  }
  for (std::string_view const overlong :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\x80", "\xFF"})
    EXPECT_EQ(exchange::utf8_length(overlong), 0u);
}

// Chunks of a few bytes put their borders inside quotes, between CR and LF and inside characters: the outcome must be that of one reader.
TEST(CsvChunks, GiveWhatOneReaderGives) {
  struct Result {
    std::vector<std::string> records;
    std::uint64_t end = 0;
  };
  std::mt19937_64 random{99};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    while (text.size() < 400) {
      text += "abc,"[random() % 4];
      if (random() % 6 == 0) text += '"';
      if (random() % 5 == 0) text += random() % 3 != 0 ? "\n" : "\r\n";
    }
    exchange::RecordShape const shape{.max_row_bytes = 100, .slot_of_column = {0, 1}, .slots = 2};
    auto const parse = [&](unsigned, std::uint64_t begin, std::uint64_t stop) {
      Result result;
      exchange::RecordReader reader{text, shape, begin, 0};
      exchange::Record record;
      while (reader.next(stop, record)) {
        std::string all =
            std::to_string(record.begin) + "-" + std::to_string(record.end) + ":" + std::to_string(static_cast<int>(record.fault));
        if (record.fault == exchange::Fault::None)
          for (auto const cell : record.cells) all += "|" + std::string{cell};
        result.records.push_back(all);
      }
      result.end = reader.position();
      return result;
    };
    Result const whole = parse(0, 0, text.size());
    for (std::uint64_t const size : {1u, 7u, 64u, 1000u})
      for (unsigned const threads : {1u, 2u, 4u}) {
        std::vector<std::string> records;
        exchange::read_chunks(
            {.text = text, .threads = threads, .chunk_bytes = size, .what = "chunks"}, {}, parse,
            [&](Result& result, unsigned) { records.insert(records.end(), result.records.begin(), result.records.end()); });
        ASSERT_EQ(records, whole.records) << "chunks of " << size << " on " << threads << " threads:\n" << text;
      }
  }
}

}  // namespace
}  // namespace roir
