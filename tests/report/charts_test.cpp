// SPDX-License-Identifier: MIT
#include "report/axis.hpp"
#include <roir/core/error.hpp>
#include <roir/report/charts.hpp>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace roir {
namespace {

using boost::property_tree::ptree;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr char hostile[] = "<b onload='x'>\"&amp;\" \u202Eevil\u202C \x1B[2J ]]> --> \xFF end";

Estimate known(double value, double n = 40) {
  return {.value = value, .interval = {value - 0.05, value + 0.05}, .n = n, .status = Status::Ok};
}
Estimate absent() {
  return {};
}
// Carries figures that no rendering may show.
Estimate withheld() {
  return {.value = 0.777123, .interval = {0.7, 0.8}, .n = 31337, .status = Status::Refused, .reason = "privacy"};
}
Estimate few(double value) {
  return {.value = value, .interval = {0, 1}, .n = 2, .status = Status::LowCount};
}

HeatMap heat_map() {
  return {.title = "Coverage",
          .scale = {"share"},
          .n_of = "due meetings",
          .row_word = "unit",
          .rows = {"Sales", "Ops"},
          .columns = {{20000}, {20007}, {20014}},
          .cells = {known(0.1), known(0.9), absent(), withheld(), few(0.5), known(1)},
          .row_totals = {known(0.5), withheld()}};
}
Histogram histogram() {
  return {.title = "Gaps",
          .scale = {"days"},
          .count_of = "gaps",
          .edges = {0, 7, 14, 28, infinity},
          .counts = {10, 40, 20, nan},
          .marks = {{9, "median 9 days"}}};
}
TrendBand trend() {
  return {.title = "Trend",
          .scale = {"share"},
          .n_of = "due meetings",
          .days = {{20000}, {20007}, {20014}, {20021}, {20028}},
          .values = {known(0.6), known(0.7), absent(), few(0.4), withheld()},
          .marks = {{0.9, "agreed"}}};
}
DotInterval dots() {
  return {.title = "Units",
          .scale = {"days"},
          .n_of = "gaps",
          .row_word = "unit",
          .labels = {"Sales", "Ops", "Legal", "Board"},
          .values = {known(9), few(12), absent(), withheld()},
          .marks = {{10, "all 10 days"}}};
}
Bars bars() {
  return {.title = "Hours",
          .scale = {"hours"},
          .row_word = "activity",
          .labels = {"Meetings", "Preparation", "Follow-up"},
          .values = {{.value = 100, .status = Status::Ok}, {.value = 50, .status = Status::Ok}, withheld()}};
}
ForestPlot forest() {
  return {.title = "Changes",
          .n_of = "people",
          .row_word = "form",
          .left = "worse",
          .right = "better",
          .rows = {{.label = "A first",
                    .figure = known(-2),
                    .unit = "days",
                    .position = known(0.4),
                    .basis = "the level before",
                    .standing = "grade 0"},
                   {.label = "B second", .figure = few(0.03), .unit = "share", .position = few(0.2), .is_other = true},
                   {.label = "C third with a label that is much too long for one line of its column in the picture",
                    .figure = known(3),
                    .unit = "hours",
                    .position = known(-0.3),
                    .standing = "delivered",
                    .is_aside = true},
                   {.label = "D fourth", .reason = "no_records"},
                   {.label = "E fifth", .figure = withheld(), .position = withheld(), .reason = "privacy"}}};
}
std::vector<Chart> full_charts() {
  return {heat_map(), histogram(), trend(), dots(), bars(), forest()};
}
std::vector<Chart> empty_charts() {
  return {HeatMap{}, Histogram{}, TrendBand{}, DotInterval{}, Bars{}, ForestPlot{}};
}

std::vector<Chart> hostile_charts() {
  HeatMap a = heat_map();
  a.title = a.n_of = a.row_word = a.column_word = a.rows[0] = a.scale.unit = hostile;
  Histogram b = histogram();
  b.title = b.count_of = b.scale.unit = b.marks[0].label = hostile;
  TrendBand c = trend();
  c.title = c.n_of = c.period_word = c.scale.unit = c.marks[0].label = hostile;
  DotInterval d = dots();
  d.title = d.n_of = d.row_word = d.labels[0] = d.scale.unit = d.marks[0].label = hostile;
  Bars e = bars();
  e.title = e.n_of = e.row_word = e.labels[0] = e.scale.unit = hostile;
  ForestPlot f = forest();
  f.title = f.n_of = f.row_word = f.left = f.right = hostile;
  for (ForestRow& row : f.rows) row.label = row.unit = row.basis = row.standing = row.reason = hostile;
  return {a, b, c, d, e, f};
}

std::vector<Chart> valueless_charts() {
  HeatMap a = heat_map();
  std::fill(a.cells.begin(), a.cells.end(), absent());
  Histogram b = histogram();
  std::fill(b.counts.begin(), b.counts.end(), nan);
  TrendBand c = trend();
  std::fill(c.values.begin(), c.values.end(), absent());
  DotInterval d = dots();
  std::fill(d.values.begin(), d.values.end(), withheld());
  Bars e = bars();
  std::fill(e.values.begin(), e.values.end(), absent());
  ForestPlot f = forest();
  for (ForestRow& row : f.rows) row.figure = row.position = absent();
  return {a, b, c, d, e, f};
}

// Values that break careless arithmetic: not finite although the status says ok, ends without bound, negative, huge.
std::vector<Chart> extreme_charts() {
  Estimate const open{.value = 3, .interval = {1, infinity}, .n = 1, .status = Status::Ok};
  Estimate const broken{.value = nan, .status = Status::Ok};
  Estimate const huge{.value = 1e300, .interval = {-1e300, 1e300}, .n = 1e18, .status = Status::Ok};
  Estimate const negative{.value = -5, .n = 3, .status = Status::Ok};
  std::vector<Estimate> const values{open, broken, huge, negative};
  std::vector<DayNumber> const days{{-1}, {0}, {1}, {400}};
  ForestPlot wild;
  for (Estimate const& value : values) wild.rows.push_back({.label = "a", .figure = value, .unit = "days", .position = value});
  ForestPlot near = wild;
  near.reach = 1e-3;
  return {wild,
          near,
          HeatMap{.rows = {"a"}, .columns = days, .cells = values, .row_totals = {open}},
          TrendBand{.days = days, .values = values, .marks = {{nan, "none"}}},
          TrendBand{.days = {{5}}, .values = {open}},
          DotInterval{.labels = {"a", "b", "c", "d"}, .values = values, .marks = {{infinity, "none"}}},
          Bars{.labels = {"a", "b", "c", "d"}, .values = values},
          Histogram{.edges = {-1e300, 0, 1e300}, .counts = {0, 1e15}, .marks = {{nan, "none"}, {1e301, "far"}}}};
}

ptree parsed(std::string const& xml) {
  std::istringstream in{xml};
  ptree tree;
  read_xml(in, tree);
  return tree;
}

void walk(ptree const& tree, std::function<void(std::string const&, ptree const&)> const& visit) {
  for (auto const& [name, child] : tree) {
    visit(name, child);
    walk(child, visit);
  }
}

std::vector<ptree> all(ptree const& tree, std::string const& wanted, std::string const& attribute, std::string const& value) {
  std::vector<ptree> found;
  walk(tree, [&](std::string const& name, ptree const& child) {
    if (name == wanted && child.get("<xmlattr>." + attribute, "") == value) found.push_back(child);
  });
  return found;
}

void expect_sound(std::string const& svg, std::string const& id) {
  ptree tree;
  ASSERT_NO_THROW(tree = parsed(svg)) << svg;
  EXPECT_EQ(tree.get("svg.<xmlattr>.role", ""), "img");
  EXPECT_EQ(tree.get("svg.<xmlattr>.width", ""), "100%");
  EXPECT_EQ(tree.get("svg.<xmlattr>.aria-labelledby", ""), id + "-title " + id + "-desc");
  EXPECT_FALSE(tree.get("svg.desc", "").empty());
  std::set<std::string> ids;
  std::set<std::string> const drawn{"svg",  "title", "desc",   "defs", "pattern", "rect",     "path",
                                    "line", "text",  "circle", "g",    "polygon", "polyline", "<xmlattr>"};
  walk(tree, [&](std::string const& name, ptree const& child) {
    if (name != "<xmlattr>" && child.get_child_optional("<xmlattr>.id")) ids.insert(child.get<std::string>("<xmlattr>.id"));
  });
  std::set<std::string> const places{"points", "x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r"};
  walk(tree, [&](std::string const& name, ptree const& child) {
    bool const is_element = name != "<xmlattr>" && child.get_child_optional("<xmlattr>");
    EXPECT_TRUE(!is_element || drawn.contains(name)) << name;
    if (name != "<xmlattr>") return;
    for (auto const& [attribute, value] : child) {
      std::string const text = value.data();
      EXPECT_FALSE(attribute.starts_with("on")) << attribute;
      bool const is_number = !places.contains(attribute) || text.find_first_of("naif") == std::string::npos;  // no nan, no inf
      EXPECT_TRUE(is_number) << attribute << "=" << text;
      EXPECT_TRUE(!text.starts_with("url(") || ids.contains(text.substr(5, text.size() - 6))) << text;
    }
  });
  EXPECT_EQ(svg.find("://"), svg.find("://www.w3.org/2000/svg"));
  EXPECT_EQ(svg.find("://"), svg.rfind("://"));
  for (char const* forbidden : {"<script", "\u202E", "\x1B", "<image", "<use", "href", "onload='"})
    EXPECT_EQ(svg.find(forbidden), std::string::npos) << forbidden;
}

TEST(Svg, IsWellFormedWideAndNarrowWhateverIsDrawn) {
  for (auto const& charts : {full_charts(), empty_charts(), hostile_charts(), valueless_charts(), extreme_charts()})
    for (Chart const& chart : charts)
      for (int const width : {320, 358, 519, 520, 880, 2000}) expect_sound(to_svg(chart, {.id = "x-1", .width = width}), "x-1");
}

TEST(Svg, CarriesTitleAndDescription) {
  for (Chart const& chart : full_charts()) {
    ptree const tree = parsed(to_svg(chart));
    EXPECT_EQ(tree.get("svg.title", ""), title_of(chart));
    EXPECT_EQ(tree.get("svg.desc", ""), describe(chart));
  }
  for (Chart const& chart : empty_charts()) EXPECT_EQ(describe(chart), "No data.");
}

TEST(Svg, MakesItsIdSafe) {
  EXPECT_NE(to_svg(bars(), {.id = "a\"b c"}).find("id=\"a-b-c\""), std::string::npos);
}

TEST(Svg, ShowsNothingOfWhatIsWithheld) {
  for (Chart const& chart : full_charts())
    for (std::string const& out : {to_svg(chart), to_svg(chart, {.width = 340}), describe(chart), to_table(chart).to_json()})
      for (char const* secret : {"777123", "77.7 %", "31,337", "31337"}) EXPECT_EQ(out.find(secret), std::string::npos) << out;
}

TEST(Svg, LeavesTooltipsOutWhenAsked) {
  auto const titles = [](std::string const& svg) {
    int count = 0;
    walk(parsed(svg), [&](std::string const& name, ptree const&) { count += name == "title"; });
    return count;
  };
  EXPECT_EQ(titles(to_svg(heat_map())), 1 + 6);
  EXPECT_EQ(titles(to_svg(heat_map(), {.tooltips = false})), 1);
}

TEST(HeatMapPicture, PaintsEachCellByItsClass) {
  // Cells have the height of the strip (21); swatches of the scale are 13 high.
  auto const cells_of = [](std::string const& svg, std::string const& kind) {
    int count = 0;
    for (ptree const& rect : all(parsed(svg), "rect", "class", kind)) count += rect.get<double>("<xmlattr>.height") > 15;
    return count;
  };
  std::vector<double> const values{0, 0.19999, 0.2, 0.4, 0.6, 0.79999, 0.8, 1, 1.5, -1};
  std::vector<int> const classes{0, 0, 1, 2, 3, 3, 4, 4, 4, 0};
  for (std::size_t i = 0; i < values.size(); ++i) {
    HeatMap const one{.scale = {"share"}, .rows = {"a"}, .columns = {{20000}}, .cells = {known(values[i])}};
    for (int step = 0; step < 5; ++step)
      EXPECT_EQ(cells_of(to_svg(one), "roir-step-" + std::to_string(step)), step == classes[i] ? 1 : 0) << values[i];
  }
}

TEST(HeatMapPicture, HatchesWhatIsMissingAndHalvesWhatIsFew) {
  HeatMap chart = heat_map();
  chart.row_totals.clear();
  ptree const tree = parsed(to_svg(chart, {.id = "m"}));
  EXPECT_EQ(all(tree, "rect", "fill", "url(#m-hatch)").size(), 2U);  // cell and legend
  EXPECT_EQ(all(tree, "rect", "fill", "url(#m-cross)").size(), 2U);
  std::vector<std::string> words;
  walk(tree, [&](std::string const& name, ptree const& child) {
    if (name == "text") words.push_back(child.data());
  });
  for (char const* word : {"half height: few data", "no data", "withheld", "Sales", "Ops", "10.0", "90.0", "100.0"})
    EXPECT_NE(std::find(words.begin(), words.end(), word), words.end()) << word;
}

TEST(BarsPicture, DrawsLengthsInProportion) {
  auto const drawn = all(parsed(to_svg(bars())), "rect", "class", "roir-step-3");
  ASSERT_EQ(drawn.size(), 2U);
  EXPECT_NEAR(drawn[0].get<double>("<xmlattr>.width"), 2 * drawn[1].get<double>("<xmlattr>.width"), 0.02);
}

TEST(HistogramPicture, DrawsHeightsInProportionAndTheMarkInItsBin) {
  ptree const tree = parsed(to_svg(histogram()));
  auto const drawn = all(tree, "rect", "class", "roir-step-3");
  ASSERT_EQ(drawn.size(), 3U);
  EXPECT_NEAR(drawn[1].get<double>("<xmlattr>.height"), 4 * drawn[0].get<double>("<xmlattr>.height"), 0.05);
  EXPECT_NEAR(drawn[2].get<double>("<xmlattr>.height"), 2 * drawn[0].get<double>("<xmlattr>.height"), 0.05);
  auto const marks = all(tree, "line", "class", "roir-stroke-mark");
  ASSERT_EQ(marks.size(), 1U);  // 9 lies two sevenths into the bin from 7 to 14
  double const left = drawn[1].get<double>("<xmlattr>.x") - 1;
  double const pitch = drawn[2].get<double>("<xmlattr>.x") - drawn[1].get<double>("<xmlattr>.x");
  EXPECT_NEAR(marks[0].get<double>("<xmlattr>.x1"), left + pitch * 2 / 7, 0.02);
}

TEST(TrendPicture, BreaksTheLineWhereAValueIsMissing) {
  ptree const tree = parsed(to_svg(trend()));
  EXPECT_EQ(all(tree, "polyline", "class", "roir-stroke-accent").size(), 1U);  // the first two; the fourth stands alone
  EXPECT_EQ(all(tree, "polygon", "class", "roir-band").size(), 2U);
}

TEST(DotPicture, PutsDotsAtTheirValues) {
  DotInterval chart = dots();
  chart.values = {known(0), known(10), known(5), known(2.5)};
  chart.marks.clear();
  auto const drawn = all(parsed(to_svg(chart)), "circle", "class", "roir-accent");
  ASSERT_EQ(drawn.size(), 4U);
  auto const x = [&](std::size_t i) { return drawn[i].get<double>("<xmlattr>.cx"); };
  EXPECT_NEAR(x(2) - x(0), (x(1) - x(0)) / 2, 0.02);
  EXPECT_NEAR(x(3) - x(0), (x(1) - x(0)) / 4, 0.02);
}

TEST(ForestPicture, PutsMarksInProportionAroundNothing) {
  ForestPlot chart = forest();
  chart.reach = 1;
  chart.rows.resize(3);
  for (double const at : {-0.5, 0.0, 0.25}) {
    ForestRow& row = chart.rows[at < 0 ? 0 : at > 0 ? 2 : 1];
    row.position = known(at);
    row.is_other = row.is_aside = false;
  }
  for (int const width : {880, 358}) {
    auto const drawn = all(parsed(to_svg(chart, {.width = width})), "circle", "class", "roir-accent");
    ASSERT_EQ(drawn.size(), 3U);
    auto const x = [&](std::size_t i) { return drawn[i].get<double>("<xmlattr>.cx"); };
    EXPECT_NEAR(x(1) - x(0), 2 * (x(2) - x(1)), 0.03);
  }
}

TEST(ForestPicture, EndsInAnArrowWhatGoesBeyondTheAxis) {
  ForestPlot chart = forest();
  chart.reach = 0.5;
  chart.rows.resize(1);
  auto const arrows = [&](Estimate const& position) {
    chart.rows[0].position = position;
    return all(parsed(to_svg(chart)), "polyline", "class", "roir-stroke-accent").size();
  };
  auto const dots = [&] { return all(parsed(to_svg(chart)), "circle", "class", "roir-accent").size(); };
  EXPECT_EQ(arrows({.value = 0.1, .interval = {-0.5, 0.5}, .status = Status::Ok}), 0U);
  EXPECT_EQ(arrows({.value = 0.1, .interval = {-0.2, 0.6}, .status = Status::Ok}), 1U);
  EXPECT_EQ(dots(), 1U);
  EXPECT_EQ(arrows({.value = 0.1, .interval = {-infinity, 0.6}, .status = Status::Ok}), 2U);
  EXPECT_EQ(arrows({.value = 0.9, .interval = {0.7, 1.2}, .status = Status::Ok}), 1U);
  EXPECT_EQ(dots(), 0U);  // nothing is where it is not
}

TEST(ForestPicture, HasACodeWhereThereIsNoMark) {
  for (int const width : {880, 358}) {
    std::string const svg = to_svg(forest(), {.width = width});
    for (char const* word : {"no_records", "privacy", "delivered", "grade 0", "← worse", "better →"})
      EXPECT_NE(svg.find(word), std::string::npos) << word << width;
    ptree const tree = parsed(svg);
    EXPECT_EQ(all(tree, "circle", "class", "roir-accent").size() + all(tree, "circle", "class", "roir-muted").size(), 2U);
  }
}

TEST(ForestTable, HoldsFigureAndPosition) {
  Table const table = to_table(forest());
  ASSERT_EQ(table.rows(), 5U);
  EXPECT_EQ(table["value"].number(0), -2);
  EXPECT_EQ(table["position"].number(0), 0.4);
  EXPECT_DOUBLE_EQ(table["value"].number(1), 3);  // a share is written in percent
  EXPECT_EQ(table["measured_in"].text(1), "%");
  EXPECT_EQ(table["of"].text(0), "the level before");
  EXPECT_EQ(table["reason"].text(3), "no_records");
  EXPECT_TRUE(table["value"].is_missing(4));
  EXPECT_TRUE(table["value_n"].is_missing(4));
  std::string const words = describe(forest());
  for (char const* part : {"5 forms: 3 with a mark, 2 without", "Wholly better: A first (40.0 %)", "Wholly worse: C third"})
    EXPECT_NE(words.find(part), std::string::npos) << part << " in " << words;
}

TEST(Describe, NamesHighestLowestAndWhatIsNotThere) {
  std::string const words = describe(heat_map());
  for (char const* part : {"2 units", "2024-10-04 to 2024-10-18", "Highest: 100.0 % (Ops, 2024-10-18)",
                           "Lowest: 10.0 % (Sales, 2024-10-04)", "Without data: 1.", "Withheld: 1."})
    EXPECT_NE(words.find(part), std::string::npos) << part << " in " << words;
  EXPECT_NE(describe(histogram()).find("Most, 40, lie in 7 to below 14 days. Marked: median 9 days. Withheld bins: 1."), std::string::npos);
}

TEST(ChartTable, HoldsEveryCell) {
  Table const table = to_table(heat_map());
  ASSERT_EQ(table.rows(), 6U);
  EXPECT_EQ(table["unit"].text(4), "Ops");
  EXPECT_EQ(table["from"].text(4), "2024-10-11");
  EXPECT_EQ(table["value"].number(4), 0.5);
  EXPECT_EQ(table["value_n"].number(4), 2);
  EXPECT_TRUE(table["value"].is_missing(3));
  EXPECT_TRUE(table["value_n"].is_missing(3));
  EXPECT_EQ(table["value_status"].text(3), "refused");
  for (Chart const& chart : empty_charts()) EXPECT_EQ(to_table(chart).rows(), 0U);
}

TEST(Chart, RefusesWhatDoesNotFit) {
  std::vector<Chart> wrong;
  HeatMap map = heat_map();
  map.cells.pop_back();
  wrong.emplace_back(map);
  map = heat_map();
  map.row_totals.pop_back();
  wrong.emplace_back(map);
  map = heat_map();
  map.columns[2] = map.columns[1];
  wrong.emplace_back(map);
  map = heat_map();
  map.highest = 0;
  wrong.emplace_back(map);
  wrong.emplace_back(Histogram{.edges = {0, 1}, .counts = {1, 2}});
  wrong.emplace_back(Histogram{.edges = {0, 1, 1}, .counts = {1, 2}});
  wrong.emplace_back(Histogram{.edges = {0, infinity, infinity}, .counts = {1, 2}});
  wrong.emplace_back(Histogram{.edges = {0, 1}, .counts = {-1}});
  wrong.emplace_back(TrendBand{.days = {{1}}});
  wrong.emplace_back(DotInterval{.labels = {"a"}});
  wrong.emplace_back(Bars{.labels = {"a"}});
  wrong.emplace_back(ForestPlot{.reach = 0});
  wrong.emplace_back(ForestPlot{.reach = infinity});
  for (Chart const& chart : wrong) {
    for (auto const& ask :
         std::vector<std::function<void()>>{[&] { static_cast<void>(to_svg(chart)); }, [&] { static_cast<void>(describe(chart)); },
                                            [&] { static_cast<void>(to_table(chart)); }}) {
      try {
        ask();
        ADD_FAILURE() << "chart " << chart.index() << " was taken";
      } catch (InvalidArgument const& error) {
        EXPECT_EQ(error.code(), "bad_chart");
      }
    }
  }
  EXPECT_THROW(static_cast<void>(to_svg(bars(), {.width = 319})), InvalidArgument);
  EXPECT_THROW(static_cast<void>(to_svg(bars(), {.width = 2001})), InvalidArgument);
}

// WCAG 2.2: relative luminance and contrast ratio.
double luminance(std::string_view colour) {
  auto const channel = [&](std::size_t at) {
    double const c = std::stoi(std::string{colour.substr(at, 2)}, nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
double contrast(std::string_view a, std::string_view b) {
  double const x = luminance(a);
  double const y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Palette, CanBeReadByDayAndByNight) {
  EXPECT_NEAR(contrast("#ffffff", "#000000"), 21, 1e-9);
  for (Palette const& palette : {light_palette, dark_palette}) {
    for (std::string_view const text : {palette.ink, palette.muted, palette.accent, palette.mark})
      for (std::string_view const under : {palette.paper, palette.card}) EXPECT_GE(contrast(text, under), 4.5) << text << under;
    EXPECT_GE(contrast(palette.accent, palette.band), 3);     // the line on its band
    EXPECT_GE(contrast(palette.steps[3], palette.paper), 3);  // bars
    for (std::size_t i = 0; i < 5; ++i) EXPECT_GE(contrast(palette.on_steps[i], palette.steps[i]), 4.5) << i;
  }
}

TEST(Palette, StepsDifferInLightnessSoThatNoColourVisionIsNeeded) {
  for (Palette const& palette : {light_palette, dark_palette}) {
    double last = contrast(palette.steps[0], palette.paper);
    for (std::size_t i = 1; i < 5; ++i) {
      EXPECT_GE(contrast(palette.steps[i], palette.steps[i - 1]), 1.3);
      EXPECT_GT(contrast(palette.steps[i], palette.paper), last);  // more is always further from the paper
      last = contrast(palette.steps[i], palette.paper);
    }
  }
}

TEST(TimeTicks, NeverTouchAndAlwaysSayTheYear) {
  for (int start = 20000; start < 20366; ++start)
    for (int const count : {1, 2, 7, 13, 52, 79, 157})
      for (double const pitch : {1.5, 3.4, 5.0, 8.0, 20.0, 50.0}) {
        std::vector<DayNumber> days;
        for (int i = 0; i < count; ++i) days.push_back({start + 7 * i});
        auto const ticks = svg::time_ticks(days, pitch);
        ASSERT_FALSE(ticks.empty());
        ASSERT_FALSE(ticks.front().year.empty());
        for (std::size_t i = 1; i < ticks.size(); ++i) {
          double const apart = static_cast<double>(ticks[i].column - ticks[i - 1].column) * pitch;
          ASSERT_GE(apart, 24) << start << " " << count << " " << pitch;
        }
      }
}

TEST(RoundAxis, CoversItsValuesInFewRoundSteps) {
  for (double const high : {0.001, 0.03, 0.77, 1.0, 3.0, 9.99, 42.0, 1893.0, 7e5, 1e12})
    for (double const low : {0.0, -0.4 * high}) {
      svg::Axis const axis = svg::round_axis(low, high, 4, "days");
      EXPECT_LE(axis.low, low);
      EXPECT_GE(axis.high, high * (1 - 1e-9));
      EXPECT_GE(axis.ticks.size(), 3U) << high;
      EXPECT_LE(axis.ticks.size(), 9U) << high;
      for (std::size_t i = 1; i < axis.ticks.size(); ++i) EXPECT_NE(axis.label(axis.ticks[i]), axis.label(axis.ticks[i - 1]));
    }
}

}  // namespace
}  // namespace roir
