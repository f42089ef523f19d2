// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>
#include <roir/report/document.hpp>

#include <boost/json/value.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace roir {
namespace {

constexpr char hostile[] = "<script>alert('x')</script>\"&\" \u202Eevil \x1B[2J \xFF </style></title> onload=";

Estimate known(double value, double n) {
  return {.value = value, .interval = {value * 0.9, value * 1.1}, .n = n, .status = Status::Ok, .method = "Wilson"};
}
// Carries figures that no rendering may show.
Estimate withheld() {
  return {.value = 0.777123, .interval = {0.7, 0.8}, .n = 31337, .status = Status::Refused, .reason = "privacy"};
}

Report sample() {
  HeatMap const map{.title = "Coverage by unit and week",
                    .scale = {"share"},
                    .n_of = "due meetings",
                    .row_word = "unit",
                    .rows = {"Sales", "Ops"},
                    .columns = {{20000}, {20007}},
                    .cells = {known(0.2345, 17), known(0.8765, 4403), Estimate{}, withheld()},
                    .row_totals = {known(0.5432, 4420), withheld()}};
  Histogram const gaps{.title = "Gaps", .scale = {"days"}, .count_of = "gaps", .edges = {0, 7, 14}, .counts = {1234, 56}};
  TrendBand const trend{.title = "Trend",
                        .scale = {"share", 2},
                        .n_of = "due meetings",
                        .days = {{20000}, {20007}},
                        .values = {known(0.6123, 300), known(0.7384, 310)}};
  DotInterval const dots{.title = "Units", .scale = {"days"}, .row_word = "unit", .labels = {"Sales"}, .values = {known(23.44, 104)}};
  Bars const bars{
      .title = "Hours", .scale = {"hours", 2}, .row_word = "activity", .labels = {"Meetings"}, .values = {known(1161.92, 1223)}};
  ForestPlot const forest{.title = "Changes",
                          .n_of = "people",
                          .row_word = "form",
                          .left = "worse",
                          .right = "better",
                          .rows = {{.label = "RF31 absence",
                                    .figure = known(-0.0321, 244),
                                    .unit = "days per person",
                                    .position = known(0.2468, 244),
                                    .basis = "the level before",
                                    .standing = "grade 0"},
                                   {.label = "RF09 trust", .figure = withheld(), .position = withheld(), .reason = "privacy"}}};
  Table table{
      {.name = "coverage", .title = "Coverage by unit", .definition = "held / due", .policy = "grace_days=2", .notes = {"A note."}}};
  table.add(Column{{"unit", "", "Unit."}, std::vector<std::string>{"Sales", "Ops"}});
  table.add({"coverage", "share", "Coverage."}, std::vector<Estimate>{known(0.5432, 4420), Estimate{}});
  Report report{.title = "One-to-ones",
                .subtitle = "Do they happen?",
                .audience = "published",
                .window = "2025-05-01 to 2026-10-31",
                .as_of = "2026-10-31",
                .source = "meetings.csv: 1,223 meetings"};
  report.findings = {{"One stopped.", "It was 81.4 %.", "map"}, {"Two.", "Detail.", ""}, {"Three.", "", "bars"}};
  report.sections = {{"do-they",
                      "Do they happen?",
                      "A lead.",
                      {Report::Facts{{{"Coverage", known(0.73836, 4403), {"share", 2}, "person-weeks", "a note"},
                                      {"Hidden", withheld(), {"share"}, "", ""}}},
                       Report::Figure{"map", map, "See.", "held / due", "4,420 due meetings", "Wilson"},
                       Report::Figure{"trend", trend, "", "d", "n", "i"}}},
                     {"how-long",
                      "How long?",
                      "",
                      {Report::Paragraph{"Words."}, Report::Figure{"gaps", gaps, "", "d", "n", "i"},
                       Report::Figure{"dots", dots, "", "d", "n", "i"}, Report::Figure{"bars", bars, "", "d", "n", "i"},
                       Report::Figure{"forest", forest, "", "d", "n", "i"}, Report::TableBlock{table, "In numbers.", 60}},
                      "A part"}};
  report.limits = {{"Do they keep people?", "Too few left.", "A longer window."}, {"How are they?", "Nobody asked.", ""}};
  report.policy = {"grace_days = 2"};
  report.version = "0.1.0";
  return report;
}

Report hostile_report() {
  Report r = sample();
  r.title = r.subtitle = r.audience = r.window = r.as_of = r.source = r.version = hostile;
  for (auto& one : r.findings) one.headline = one.detail = hostile;
  for (auto& one : r.limits) one.question = one.why = one.fix = hostile;
  r.policy = {hostile};
  for (auto& section : r.sections) {
    section.title = section.lead = section.part = hostile;
    for (auto& block : section.blocks) {
      if (auto* text = std::get_if<Report::Paragraph>(&block)) text->text = hostile;
      if (auto* figure = std::get_if<Report::Figure>(&block)) {
        figure->caption = figure->definition = figure->n = figure->interval = hostile;
        std::visit([](auto& chart) { chart.title = hostile; }, figure->chart);
      }
      if (auto* facts = std::get_if<Report::Facts>(&block))
        for (auto& fact : facts->facts) fact.label = fact.n_of = fact.note = fact.scale.unit = hostile;
      if (auto* table = std::get_if<Report::TableBlock>(&block)) {
        Table odd{{.name = hostile, .title = hostile, .definition = hostile, .policy = hostile, .notes = {hostile}}};
        odd.add(Column{{hostile, hostile, hostile}, std::vector<std::string>{hostile}});
        *table = Report::TableBlock{odd, hostile, 60};
      }
    }
  }
  return r;
}

// The words of a page as a reader sees them: tags away, entities back.
std::string words_of(std::string const& html) {
  std::string out = std::regex_replace(html.substr(html.find("<body>")), std::regex{"<[^>]*>"}, "");
  for (auto const& [entity, plain] :
       std::vector<std::pair<std::string, std::string>>{{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    for (auto at = out.find(entity); at != std::string::npos; at = out.find(entity, at + plain.size()))
      out.replace(at, entity.size(), plain);
  return out;
}

std::size_t count_of(std::string const& text, std::string const& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// Every element is closed in its turn.
void expect_balanced(std::string const& html) {
  std::set<std::string> const empty{"meta", "br", "hr", "img", "link"};
  std::vector<std::string> open;
  std::regex const tag{"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>"};
  for (std::sregex_iterator it{html.begin(), html.end(), tag}; it != std::sregex_iterator{}; ++it) {
    std::string const name = (*it)[2];
    std::string const rest = (*it)[3];
    if (empty.contains(name) || rest.ends_with('/')) continue;
    if ((*it)[1].length() == 0) {
      open.push_back(name);
      continue;
    }
    ASSERT_FALSE(open.empty()) << name;
    ASSERT_EQ(open.back(), name) << "at " << it->position();
    open.pop_back();
  }
  EXPECT_TRUE(open.empty());
}

std::set<std::string> matches(std::string const& text, std::string const& pattern, bool unique) {
  std::set<std::string> found;
  std::regex const wanted{pattern};
  for (std::sregex_iterator it{text.begin(), text.end(), wanted}; it != std::sregex_iterator{}; ++it) {
    bool const fresh = found.insert((*it)[1]).second;
    EXPECT_TRUE(fresh || !unique) << (*it)[1];
  }
  return found;
}

TEST(Report, ShowsTheSameDigitsOnPageInTextAndInJson) {
  Report const report = sample();
  std::string const page = words_of(to_html(report));
  std::string const text = to_text(report, 400);
  std::string const json = to_json(report);
  for (char const* figure : {"73.84 %",
                             "66.45 to 81.22 %",
                             "4,403 person-weeks",
                             "54.3",
                             "48.9",
                             "59.8",
                             "4,420",
                             "61.23",
                             "73.84",
                             "23.4 days",
                             "1,161.92 hours",
                             "1,223",
                             "1,234",
                             "81.4 %",
                             "withheld",
                             "-0.0321",
                             "-0.0289",
                             "-0.0353",
                             "days per person",
                             "24.7",
                             "22.2",
                             "27.1",
                             "the level before",
                             "grade 0",
                             "privacy",
                             "A part"})
    for (std::string const* out : {&page, &text, &json}) EXPECT_NE(out->find(figure), std::string::npos) << figure << "\n" << *out;
}

TEST(Report, ShowsNothingOfWhatIsWithheld) {
  Report const report = sample();
  for (std::string const& out : {to_html(report), to_text(report), to_json(report)})
    for (char const* secret : {"777123", "77.7 %", "31,337", "31337"}) EXPECT_EQ(out.find(secret), std::string::npos) << secret;
}

TEST(Page, IsSelfContained) {
  for (Report const& report : {sample(), Report{}, hostile_report()}) {
    std::string const html = to_html(report);
    EXPECT_TRUE(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    EXPECT_NE(html.find("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""), std::string::npos);
    EXPECT_EQ(count_of(html, "://"), count_of(html, "xmlns=\"http://www.w3.org/2000/svg\""));
    for (char const* forbidden : {"<script", " src=", "@import", "<link", "<iframe", "<object", "javascript:", "<form"})
      EXPECT_EQ(html.find(forbidden), std::string::npos) << forbidden;
    EXPECT_EQ(count_of(html, "url("), count_of(html, "url(#chart-"));
  }
}

TEST(Page, IsSoundWhateverTheWords) {
  for (Report const& report : {sample(), Report{}, hostile_report()}) {
    std::string const html = to_html(report);
    expect_balanced(html);
    for (char const* forbidden : {"\u202E", "\x1B", "\xFF", "<script", "</style></title>"})
      EXPECT_EQ(count_of(html, forbidden), 0U) << forbidden;
  }
  EXPECT_NE(words_of(to_html(hostile_report())).find("<script>alert('x')</script>\"&\""), std::string::npos);
}

TEST(Page, LeadsEveryLinkAndLabelSomewhere) {
  std::string const html = to_html(sample());
  auto const ids = matches(html, " id=\"([^\"]*)\"", true);
  for (std::string const& target : matches(html, "href=\"#([^\"]*)\"", false)) EXPECT_TRUE(ids.contains(target)) << target;
  for (std::string const& label : matches(html, "aria-labelledby=\"([^\" ]*)", false)) EXPECT_TRUE(ids.contains(label)) << label;
  EXPECT_TRUE(ids.contains("figure-map"));
  EXPECT_NE(html.find("<a href=\"#figure-map\">See figure 1</a>"), std::string::npos);
}

TEST(Page, HasOneHeadingOfTheFirstLevelAndItsLandmarks) {
  std::string const html = to_html(sample());
  EXPECT_EQ(count_of(html, "<h1>"), 1U);
  for (char const* mark : {"<main>", "<header class", "<footer class", "<nav class", "class=\"skip\""})
    EXPECT_EQ(count_of(html, mark), 1U) << mark;
  EXPECT_EQ(count_of(html, "<figure id"), 6U);
  EXPECT_EQ(count_of(html, "<details>"), 6U);
  EXPECT_LT(html.find("What matters most</h2>"), html.find("Do they happen?</h2>"));
  EXPECT_LT(html.find("How long?</h2>"), html.find("What these data cannot tell</h2>"));
}

TEST(Page, SaysHowManyRowsOfATableItLeavesOut) {
  Table table{{.name = "long", .title = "Long"}};
  table.add(Column{{"row", "", ""}, std::vector<std::int64_t>{1, 2, 3, 2026}});
  Report report;
  report.sections = {{"a", "A", "", {Report::TableBlock{table, "", 3}}}};
  for (std::string const& out : {to_html(report), to_text(report)}) {
    EXPECT_NE(out.find("Not shown here: 1 further row."), std::string::npos);
    EXPECT_EQ(out.find("2026"), std::string::npos);
  }
  EXPECT_NE(to_json(report).find("2026"), std::string::npos);
  report.sections = {{"a", "A", "", {Report::TableBlock{table, "", 4}}}};
  EXPECT_NE(to_html(report).find(">2026<"), std::string::npos);  // a key, not a quantity
}

TEST(Page, ShowsNoCountOfAWithheldRow) {
  Table table{{.name = "t", .title = "T"}};
  table.add({"coverage", "share", ""}, std::vector<Estimate>{{.n = 31337, .status = Status::Refused}});
  Report report;
  report.sections = {{"a", "A", "", {Report::TableBlock{table, "", 3}}}};
  for (std::string const& out : {to_html(report), to_text(report)}) {
    EXPECT_NE(out.find("withheld"), std::string::npos);
    EXPECT_EQ(out.find("31,337"), std::string::npos);
  }
}

std::size_t length(std::string const& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

TEST(Text, KeepsToItsWidth) {
  for (Report const& report : {sample(), Report{}, hostile_report()})
    for (std::size_t width = 40; width <= 120; ++width) {
      std::string const text = to_text(report, width);
      for (std::size_t start = 0; start < text.size();) {
        std::size_t const end = text.find('\n', start);
        ASSERT_LE(length(text.substr(start, end - start)), width) << text.substr(start, end - start);
        start = end + 1;
      }
      for (char const* forbidden : {"\u202E", "\x1B", "\xFF"}) ASSERT_EQ(count_of(text, forbidden), 0U);
    }
}

TEST(Text, DrawsValuesAsBlocksOfEightHeights) {
  HeatMap map{.scale = {"share"}, .rows = {"a"}};
  for (int i = 0; i < 8; ++i) {
    map.columns.push_back({20000 + 7 * i});
    map.cells.push_back(known((i + 0.5) / 8, 9));
  }
  map.columns.push_back({21000});
  map.cells.push_back(withheld());
  Report report;
  report.sections = {{"s", "S", "", {Report::Figure{.id = "f", .chart = map}}}};
  EXPECT_NE(to_text(report).find("▁▂▃▄▅▆▇█x\n"), std::string::npos) << to_text(report);
}

TEST(Text, DrawsAForestPlotAroundNothing) {
  ForestPlot chart{.left = "worse", .right = "better", .reach = 1};
  auto const row = [](double value, double low, double high, Status status) {
    return ForestRow{.label = "a", .position = {.value = value, .interval = {low, high}, .n = 9, .status = status}};
  };
  chart.rows = {row(0.5, 0.3, 0.7, Status::Ok), row(-0.2, -3, 0.2, Status::LowCount), row(2, 1.5, 4, Status::Ok)};
  Report report;
  report.sections = {{"s", "S", "", {Report::Figure{.id = "f", .chart = chart}}}};
  std::string const text = to_text(report, 200);
  for (char const* line : {"··········│··──●──···", "←───────○─┼──········", "··········│·········→"})
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
}

TEST(Json, CanBeReadAndHoldsNumbersAndWhatIsShown) {
  static_cast<void>(parse_json(to_json(Report{})));
  static_cast<void>(parse_json(to_json(sample())));
  boost::json::value const json = parse_json(to_json(sample()));
  auto const& fact = json.at("sections").at(0).at("blocks").at(0).at("facts").at(0);
  EXPECT_EQ(fact.at("value").as_double(), 0.73836);
  EXPECT_EQ(fact.at("shown").as_string(), "73.84 % (66.45 to 81.22 %), n = 4,403 person-weeks");
  auto const& hidden = json.at("sections").at(0).at("blocks").at(0).at("facts").at(1);
  for (char const* part : {"value", "low", "high", "n"}) EXPECT_TRUE(hidden.at(part).is_null()) << part;
  EXPECT_EQ(hidden.at("status").as_string(), "refused");
  auto const& figure = json.at("sections").at(0).at("blocks").at(1);
  EXPECT_EQ(figure.at("number").to_number<int>(), 1);
  EXPECT_EQ(figure.at("chart").at("kind").as_string(), "heat_map");
  EXPECT_EQ(figure.at("chart").at("table").at("shown").at(2).at("cells").at(0).as_string(), "23.4");
}

TEST(Report, RefusesIdsThatAreNone) {
  std::vector<std::function<void(Report&)>> const spoil{
      [](Report& r) { r.sections[0].id = ""; },
      [](Report& r) { r.sections[0].id = "a b"; },
      [](Report& r) { r.sections[1].id = r.sections[0].id; },
      [](Report& r) { std::get<Report::Figure>(r.sections[0].blocks[1]).id = "do-they"; },
      [](Report& r) { r.findings[0].figure = "nowhere"; },
  };
  for (auto const& change : spoil) {
    Report report = sample();
    change(report);
    for (auto const& ask :
         std::vector<std::function<void()>>{[&] { static_cast<void>(to_html(report)); }, [&] { static_cast<void>(to_text(report)); },
                                            [&] { static_cast<void>(to_json(report)); }}) {
      try {
        ask();
        ADD_FAILURE() << "taken";
      } catch (InvalidArgument const& error) {
        EXPECT_EQ(error.code(), "bad_report");
      }
    }
  }
  EXPECT_THROW(static_cast<void>(to_text(sample(), 39)), InvalidArgument);
  EXPECT_THROW(static_cast<void>(to_text(sample(), 401)), InvalidArgument);
}

}  // namespace
}  // namespace roir
