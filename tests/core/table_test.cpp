// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>
#include <roir/core/table.hpp>

#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <random>

namespace roir {
namespace {

static_assert(std::is_nothrow_move_constructible_v<Column> && std::is_copy_constructible_v<Table>);

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Table sample() {
  Table table{{.name = "coverage",
               .title = "Coverage <by unit>",
               .definition = "held / due",
               .policy = "grace=0",
               .audience = "hr",
               .notes = {"One unit & more is hidden."}}};
  table.add(Column{{.name = "unit", .words = "The \"unit\"."}, std::vector<std::string>{"Köln", "<b>", "", "x"}, {1, 1, 1, 0}});
  table.add(Column{{.name = "meetings", .unit = "count"}, std::vector<std::int64_t>{12, -1, 9007199254740993, 0}, {1, 1, 1, 0}});
  table.add(Column{{.name = "share", .unit = "share", .words = "Held of due."}, std::vector<double>{0.123456789, nan, 1e-9, 2}});
  table.add(Column{{.name = "since"}, std::vector<DayNumber>{{0}, {-1}, {20454}, {5}}, {1, 1, 1, 0}});
  return table;
}

template <class Work>
std::string code_of(Work&& work) {
  try {
    work();
    return "";
  } catch (Error const& error) {
    return error.code();
  }
}

TEST(Column, RefusesWhatCannotBeOne) {
  EXPECT_EQ(code_of([] { Column({.name = ""}, std::vector<double>{}); }), "bad_column");
  EXPECT_EQ(code_of([] { Column({.name = "a"}, std::vector<double>{1, 2}, {1}); }), "bad_column");
  Column const text{{.name = "a"}, std::vector<std::string>{"1"}};
  EXPECT_EQ(code_of([&] { (void)text.number(0); }), "bad_column");
}

TEST(Table, KnowsBoundsFromIntervals) {
  Table table;
  table.add({"hours", "hours"}, std::vector<Estimate>{{}, {.value = 1, .status = Status::Ok, .is_bounds = true}});
  table.add({"share", "share"}, std::vector<Estimate>{{}, {.value = 1, .status = Status::Ok, .method = "bounds in a word"}});
  EXPECT_TRUE(table["hours"].meta().is_bounds);
  EXPECT_FALSE(table["share"].meta().is_bounds);
  EXPECT_FALSE(table["hours_low"].meta().is_bounds);
  EXPECT_EQ(table["hours_low"].meta().words, "Lower bound of hours.");
  EXPECT_EQ(table["share_high"].meta().words, "Upper end of the 95 % interval of share.");
}

TEST(Table, IsAsBeforeWhenAnEstimateCannotBeAdded) {
  Table table;
  table.add(Column{{.name = "x_status"}, std::vector<std::string>{"a"}});
  EXPECT_EQ(code_of([&] { table.add({"x"}, std::vector<Estimate>{{}}); }), "bad_column");
  EXPECT_EQ(table.columns().size(), 1u);
}

TEST(Column, MissingCellsHaveNeitherTextNorNumber) {
  Table const table = sample();
  EXPECT_TRUE(table["share"].is_missing(1));
  EXPECT_TRUE(table["meetings"].is_missing(3));
  EXPECT_FALSE(table["unit"].is_missing(2));
  EXPECT_EQ(table["meetings"].text(3), "");
  EXPECT_TRUE(std::isnan(table["meetings"].number(3)));
  EXPECT_TRUE(std::isnan(table["share"].number(1)));
  EXPECT_EQ(table["meetings"].number(1), -1);
  EXPECT_EQ(table["since"].number(2), 20454);
  EXPECT_EQ(table["since"].text(1), "1969-12-31");
  EXPECT_EQ(table["share"].text(0), "0.123457");
}

TEST(Table, RefusesASecondColumnOfOneNameAndAnotherLength) {
  Table table = sample();
  EXPECT_EQ(code_of([&] { table.add(Column{{.name = "unit"}, std::vector<double>(4)}); }), "bad_column");
  EXPECT_EQ(code_of([&] { table.add(Column{{.name = "new"}, std::vector<double>(3)}); }), "bad_column");
  EXPECT_EQ(table.columns().size(), 4U);
  try {
    (void)table["share_low"];
    FAIL() << "found";
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "no_column");
    EXPECT_EQ(error.hint(), "Its columns: unit, meetings, share, since.");
  }
}

TEST(Table, AnEstimateIsSixAdjacentColumnsOrNone) {
  Table table;
  std::vector<Estimate> const estimates{{.value = 0.5, .interval = {0.2, 0.8}, .n = 10, .status = Status::Ok, .method = "wilson"}, {}};
  table.add({.name = "rate", .unit = "share", .words = "Held of due."}, estimates);
  std::string names;
  for (Column const& column : table.columns()) names += column.name() + ":" + column.meta().unit + " ";
  EXPECT_EQ(names, "rate:share rate_low:share rate_high:share rate_n:count rate_status: rate_method: ");
  EXPECT_EQ(table["rate_high"].number(0), 0.8);
  EXPECT_TRUE(table["rate"].is_missing(1));
  EXPECT_EQ(table["rate_status"].text(1), "no_data");
  EXPECT_EQ(table["rate_method"].text(0), "wilson");

  Table clash;
  clash.add(Column{{.name = "rate_n"}, std::vector<double>(2)});
  EXPECT_EQ(code_of([&] { clash.add({.name = "rate"}, estimates); }), "bad_column");
  EXPECT_EQ(clash.columns().size(), 1U);
}

TEST(Table, TextIsAlignedByCharactersAndCut) {
  EXPECT_EQ(sample().to_text(2),
            "Coverage <by unit>\n"
            "unit  meetings     share  since\n"
            "Köln        12  0.123457  1970-01-01\n"
            "<b>         -1            1969-12-31\n"
            "…and 2 more rows\n"
            "One unit & more is hidden.\n");
  Table one;
  one.add(Column{{.name = "a"}, std::vector<std::string>{"x", "\x1b[31mred\nnext"}});
  EXPECT_EQ(one.to_text(), "a\nx\n [31mred next\n") << "a cell must not steer the terminal";
  EXPECT_EQ(one.to_text(1), "a\nx\n…and 1 more row\n");
  EXPECT_EQ(Table{}.to_text(), "");
}

TEST(Table, HtmlIsEscapedNamedAndCut) {
  EXPECT_EQ(sample().to_html(2),
            "<table class=\"roir\">\n"
            "<caption>Coverage &lt;by unit&gt; <small>held / due</small></caption>\n"
            "<thead><tr><th scope=\"col\" title=\"The &quot;unit&quot;.\">unit</th><th scope=\"col\" title=\"Unit: count\">meetings</th>"
            "<th scope=\"col\" title=\"Held of due. Unit: share\">share</th><th scope=\"col\">since</th></tr></thead>\n"
            "<tbody>\n"
            "<tr><td>Köln</td><td class=\"number\" style=\"text-align:right\">12</td>"
            "<td class=\"number\" style=\"text-align:right\">0.123457</td><td>1970-01-01</td></tr>\n"
            "<tr><td>&lt;b&gt;</td><td class=\"number\" style=\"text-align:right\">-1</td>"
            "<td class=\"number\" style=\"text-align:right\"></td><td>1969-12-31</td></tr>\n"
            "</tbody>\n"
            "<tfoot><tr><td colspan=\"4\">…and 2 more rows<br>One unit &amp; more is hidden.</td></tr></tfoot>\n"
            "</table>\n");
  EXPECT_EQ(escape_html("<a href='x'>&\"</a>"), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;");
}

TEST(Table, CsvTellsMissingFromEmptyAndKeepsEveryDigit) {
  EXPECT_EQ(sample().to_csv(),
            "unit,meetings,share,since\r\n"
            "Köln,12,0.123456789,1970-01-01\r\n"
            "<b>,-1,,1969-12-31\r\n"
            "\"\",9007199254740993,1e-09,2026-01-01\r\n"
            ",,2,\r\n");
  Table one;
  one.add(Column{{.name = "a,b"}, std::vector<std::string>{"say \"hi\"", "two\nlines", " edge", "x"}, {1, 1, 1, 0}});
  EXPECT_EQ(one.to_csv(), "\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\nlines\"\r\n\" edge\"\r\n\"\"\r\n");
  EXPECT_EQ(Table{}.to_csv(), "");
}

// A reader of our own CSV, independent of the writer: one column, quoted or not, the guard taken away as the documentation says.
bool is_trigger(std::string_view text) {
  auto const at = text.find_first_not_of(" '");
  if (at == std::string_view::npos) return false;
  text = text.substr(at);
  for (std::string_view const trigger : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
    if (text.substr(0, trigger.size()) == trigger) return true;
  return false;
}
std::string read_cell(std::string_view cell) {
  std::string out;
  if (cell.starts_with('"')) {
    cell = cell.substr(1, cell.size() - 2);
    for (std::size_t i = 0; i < cell.size(); ++i) {
      out += cell[i];
      if (cell[i] == '"') ++i;
    }
  } else {
    out = cell;
  }
  EXPECT_FALSE(is_trigger(out) && out.front() != '\'') << out;
  if (out.starts_with('\'') && is_trigger(std::string_view{out}.substr(1))) out.erase(0, 1);
  return out;
}

TEST(Table, NoCellOfCsvIsAFormulaAndEachReadsBackTheSame) {
  std::vector<std::string> cells{"=1+1",
                                 "+1",
                                 "-1",
                                 "@SUM(A1)",
                                 "\t=1",
                                 "\r=1",
                                 "\n=1",
                                 " =1",
                                 "'=1",
                                 "''-2",
                                 "' @",
                                 "＝1",
                                 "O'Brien",
                                 "'t Hooft",
                                 "",
                                 "'",
                                 "=HYPERLINK(\"x\",\"y\")",
                                 "a=b",
                                 "1-2",
                                 "=cmd|' /C calc'!A0"};
  std::mt19937_64 random{1236};
  constexpr std::string_view letters = "=+-@'\" \t\r\n,;|a1";
  for (int i = 0; i < 5'000; ++i) {
    std::string cell;
    for (auto left = random() % 6; left > 0; --left) cell += letters[random() % letters.size()];
    cells.push_back(cell);
  }
  for (std::string const& cell : cells) {
    Table table;
    table.add(Column{{.name = "a"}, std::vector<std::string>{cell}});
    std::string const csv = table.to_csv();
    ASSERT_TRUE(csv.starts_with("a\r\n") && csv.ends_with("\r\n"));
    ASSERT_EQ(read_cell(std::string_view{csv}.substr(3, csv.size() - 5)), cell);
  }
  Table numbers;
  numbers.add(Column{{.name = "=n"}, std::vector<double>{-1.5}});
  EXPECT_EQ(numbers.to_csv(), "'=n\r\n-1.5\r\n") << "numbers are numbers, names are text";
}

TEST(Table, JsonHoldsTheWholeTableWithItsDescription) {
  EXPECT_EQ(sample().to_json(),
            R"({"name":"coverage","title":"Coverage <by unit>","definition":"held / due","policy":"grace=0","audience":"hr",)"
            R"("notes":["One unit & more is hidden."],"rows":4,"columns":[)"
            R"({"name":"unit","unit":"","words":"The \"unit\".","type":"text","values":["Köln","<b>","",null]},)"
            R"({"name":"meetings","unit":"count","words":"","type":"integer","values":[12,-1,"9007199254740993",null]},)"
            R"({"name":"share","unit":"share","words":"Held of due.","type":"number","values":[0.123456789,null,1e-09,2]},)"
            R"({"name":"since","unit":"","words":"","type":"date","values":["1970-01-01","1969-12-31","2026-01-01",null]}]})");
  Table infinite;
  infinite.add(Column{{.name = "x"}, std::vector<double>{std::numeric_limits<double>::infinity()}});
  EXPECT_EQ(json_text(parse_json(infinite.to_json()).at("columns").at(0).at("values")), "[null]");
}

TEST(FormatNumber, RoundsToDigitsButKeepsWholeUnits) {
  struct Case {
    double value;
    int digits;
    char const* text;
  };
  for (Case const& one : std::initializer_list<Case>{{0, 6, "0"},
                                                     {-0.0, 6, "0"},
                                                     {1, 6, "1"},
                                                     {0.1 + 0.2, 6, "0.3"},
                                                     {0.1 + 0.2, 17, "0.30000000000000004"},
                                                     {1.0 / 3, 3, "0.333"},
                                                     {2.0 / 3, 1, "0.7"},
                                                     {9.9999999, 3, "10"},
                                                     {99999.96, 6, "100000"},
                                                     {1234567.89, 6, "1234568"},
                                                     {-1234.5678, 6, "-1234.57"},
                                                     {123456789012345.6, 6, "123456789012346"},
                                                     {999999999999999.9, 6, "1e+15"},
                                                     {1e15, 6, "1e+15"},
                                                     {1.25e-5, 6, "0.0000125"},
                                                     {1.25e-6, 6, "1.25e-06"},
                                                     {5e-324, 3, "4.94e-324"},
                                                     {nan, 6, ""},
                                                     {-std::numeric_limits<double>::infinity(), 6, "-inf"},
                                                     {0.125, 0, "0.1"}})
    EXPECT_EQ(format_number(one.value, one.digits), one.text) << one.value << " with " << one.digits;
}

TEST(FormatNumber, StaysWithinHalfAUnitOfTheLastDigit) {
  std::mt19937_64 random{7};
  for (int i = 0; i < 100'000; ++i) {
    double const value = std::ldexp(static_cast<double>(random() >> 11U), static_cast<int>(random() % 80) - 90);
    std::string const text = format_number(value, 6);
    double back = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), back);
    ASSERT_EQ(read.ptr, text.data() + text.size()) << text;
    ASSERT_NEAR(back, value, value * 0.5000001e-5) << text;
  }
}

TEST(FormatDay, AgreesWithACalendarWalkedDayByDay) {
  std::int32_t day = -719528;
  for (int year = 0; year <= 9999; ++year) {
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    int const lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
      for (int of_month = 1; of_month <= lengths[month - 1]; ++of_month, ++day) {
        std::string const text = format_day({day});
        if (std::stoi(text.substr(0, 4)) != year || std::stoi(text.substr(5, 2)) != month || std::stoi(text.substr(8)) != of_month ||
            text.size() != 10 || text[4] != '-' || text[7] != '-')
          FAIL() << text << " for " << year << "-" << month << "-" << of_month;
      }
    }
  }
  EXPECT_EQ(day, 2932897);
  EXPECT_EQ(code_of([&] { (void)format_day({day}); }), "bad_date");
  EXPECT_EQ(code_of([] { (void)format_day({-719529}); }), "bad_date");
}

}  // namespace
}  // namespace roir
