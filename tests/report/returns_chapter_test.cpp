// SPDX-License-Identifier: MIT
// The chapter about return on investment, for histories with and without records of what was said, and for each audience.
#include "report/compose_refused.hpp"
#include "report_checks.hpp"
#include <roir/report/change_chart.hpp>
#include <roir/returns/levels.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace roir {
namespace {

using namespace checks;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<char const*, 6> chapter{"invested", "traced", "break-even", "changed", "refused", "trial"};

Analysis world(WorldScenario const& scenario) {
  World const made = make_world(scenario);
  std::vector<KpiReading> readings;
  std::vector<Goal> goals;
  for (Entry const& entry : made.readings) {
    if (auto const* reading = std::get_if<KpiReading>(&entry.body)) readings.push_back(*reading);
    if (auto const* goal = std::get_if<Goal>(&entry.body)) goals.push_back(*goal);
  }
  return whole(made.facts).with_dialogues(made.relationships).with_people(readings, goals);
}
Analysis const& effect() {
  static Analysis const made = [] {
    WorldScenario scenario = world_scenario("effect");
    scenario.units = 1;
    return world(scenario);
  }();
  return made;
}
Analysis const& small() {
  static Analysis const made = world(world_scenario("small"));
  return made;
}
Audience the_manager(Analysis const& analysis) {
  return Audience::line(PersonId{analysis.history().person_id(analysis.history().relationships().front().manager)});
}
Analysis sample() {
  return from_files(std::filesystem::path{ROIR_SOURCE_DIR} / "examples/data");
}

Report::Section const& section(Report const& report, std::string const& id) {
  auto const found = std::ranges::find(report.sections, id, &Report::Section::id);
  if (found == report.sections.end()) throw std::runtime_error("no section " + id);
  return *found;
}
template <class Block>
std::vector<Block> blocks(Report::Section const& section) {
  std::vector<Block> found;
  for (Report::Block const& block : section.blocks)
    if (auto const* one = std::get_if<Block>(&block)) found.push_back(*one);
  return found;
}
Report::Figure figure_of(Report::Section const& section, std::string const& id) {
  for (Report::Figure const& one : blocks<Report::Figure>(section))
    if (one.id == id) return one;
  throw std::runtime_error("no figure " + id);
}
ForestPlot forest_of(Report const& report) {
  return std::get<ForestPlot>(figure_of(section(report, "changed"), "forms").chart);
}
std::string words_of(Report::Section const& section) {
  std::string all = section.lead;
  for (Report::Paragraph const& one : blocks<Report::Paragraph>(section)) all += " " + one.text;
  return all;
}
std::set<std::string> facts_of(Report::Section const& section) {
  std::set<std::string> labels;
  for (Report::Facts const& some : blocks<Report::Facts>(section))
    for (Report::Fact const& one : some.facts) labels.insert(one.label);
  return labels;
}
Report for_whom(Analysis const& analysis, Audience const& audience, ReportOptions const& options = {}) {
  return analysis.for_audience(audience).report(options);
}

// Whatever the data and whoever reads: six sections in one order, every form in the picture, and for each without a mark a line that says
// what would fix it.
void expect_chapter(Report const& report, std::string const& what) {
  SCOPED_TRACE(what);
  expect_whole(report, what);
  std::vector<std::string> ids;
  for (Report::Section const& one : report.sections)
    if (!one.part.empty()) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{chapter.begin(), chapter.end()}));
  for (Report::Section const& one : report.sections)
    if (!one.part.empty()) EXPECT_FALSE(one.blocks.empty()) << one.id;
  EXPECT_TRUE(has(section(report, "traced").lead, "raced, not caused"));
  ForestPlot const forest = forest_of(report);
  auto const forms = ReturnCatalogue::built_in();
  ASSERT_EQ(forest.rows.size(), 32u);
  Table const refused = blocks<Report::TableBlock>(section(report, "refused")).at(0).table;
  for (std::size_t i = 0; i < forest.rows.size(); ++i) {
    ReturnForm const& form = forms.forms()[i];
    ForestRow const& row = forest.rows[i];
    EXPECT_EQ(row.label, form.key + " " + form.phrase);
    EXPECT_EQ(row.is_aside, form.path == Pathway::Process);
    EXPECT_EQ(row.standing == "delivered", form.path == Pathway::Process);
    EXPECT_NE(svg::has_mark(row), !row.reason.empty()) << row.label << " has a mark or a reason: " << row.reason;
    if (row.reason.empty()) continue;
    bool is_told = false;
    for (std::size_t line = 0; line < refused.rows(); ++line)
      is_told = is_told || (refused["code"].text(line) == row.reason && has(refused["asked"].text(line), form.key));
    EXPECT_TRUE(is_told) << row.label << " " << row.reason;
  }
  for (std::size_t line = 0; line < refused.rows(); ++line) EXPECT_FALSE(refused["why"].text(line).empty());
}

TEST(ReturnsChapter, is_there_for_everybody_without_records_of_what_was_said) {
  Analysis const analysis = sample();
  for (char const* audience : {"published", "hr", "manager:m1", "person:p0"}) {
    Report const report = for_whom(analysis, Audience::parse(audience));
    expect_chapter(report, audience);
    EXPECT_TRUE(has(words_of(section(report, "traced")), "Nothing can be traced here."));
    EXPECT_TRUE(facts_of(section(report, "break-even")).contains("Pays for itself with more output of"));
  }
}

TEST(ReturnsChapter, is_there_for_everybody_with_them) {
  for (Audience const& audience : {Audience::human_resources(), Audience::published(), the_manager(effect())}) {
    Report const report = for_whom(effect(), audience);
    expect_chapter(report, audience.to_string());
    std::vector<ForestRow> const rows = forest_of(report).rows;
    EXPECT_GE(std::ranges::count_if(rows, [](ForestRow const& row) { return svg::has_mark(row); }), 15);
    bool const is_broad = audience.kind() != Audience::Kind::Line;
    Table const traces = blocks<Report::TableBlock>(section(report, "traced")).at(0).table;
    EXPECT_EQ(traces.rows(), 6u);
    EXPECT_EQ(traces.has("raised"), !is_broad) << "counts may stand for single people";
    Table const parts = blocks<Report::TableBlock>(section(report, "changed")).at(0).table;
    EXPECT_GE(parts.rows(), 10u);
    for (std::size_t row = 0; row < parts.rows(); ++row) {
      double const sum =
          parts["within"].number(row) + parts["between"].number(row) + parts["joiners"].number(row) + parts["leavers"].number(row);
      EXPECT_TRUE(std::isnan(sum) || std::abs(sum - parts["change"].number(row)) < 1e-9) << parts["form"].text(row);
    }
  }
}

TEST(ReturnsChapter, twenty_rows_with_one_cause_are_one_line) {
  Report const report = for_whom(sample(), Audience::human_resources());
  Table const refused = blocks<Report::TableBlock>(section(report, "refused")).at(0).table;
  int lines = 0;
  for (std::size_t line = 0; line < refused.rows(); ++line)
    if (refused["code"].text(line) == "no_records" && has(refused["asked"].text(line), "how it changed")) {
      ++lines;
      EXPECT_TRUE(has(refused["asked"].text(line), "RF02, RF03, RF04")) << "in the order of the catalogue";
      EXPECT_TRUE(has(refused["what_would_fix_it"].text(line), "recognise (RF03, RF16)"));
    }
  EXPECT_EQ(lines, 1);
  EXPECT_LE(refused.rows(), 12u);
}

TEST(ReturnsChapter, of_a_firm_of_seven_is_worth_reading) {
  Report const report = for_whom(small(), the_manager(small()));
  expect_chapter(report, "small");
  EXPECT_TRUE(facts_of(section(report, "invested")).contains("Hours per person and year"));
  EXPECT_EQ(facts_of(section(report, "break-even")).size(), 4u);
  EXPECT_EQ(blocks<Report::Figure>(section(report, "break-even")).size(), 1u) << "the tornado";
  EXPECT_GT(std::get<DotInterval>(figure_of(section(report, "traced"), "traced-days").chart).values.front().n, 10);
  EXPECT_TRUE(has(words_of(section(report, "trial")), "Not with your size."));
  EXPECT_TRUE(
      std::ranges::any_of(report.limits, [](Report::Limit const& one) { return has(one.question, "trial") && has(one.fix, "HR"); }));
  std::string const hr = words_of(section(for_whom(small(), Audience::human_resources()), "trial"));
  EXPECT_TRUE(has(hr, "managers")) << hr;
}

TEST(ReturnsChapter, answers_the_trial_in_the_words_of_the_answer) {
  Analysis const hr = effect().for_audience(Audience::human_resources());
  RollOutQuestion const question{.outcome = "changes/cancelled", .effect = -0.05};
  Report const report = hr.report({.trial = question});
  EXPECT_TRUE(has(words_of(section(report, "trial")), hr.roll_out_answer(question)["words"].text(0)));
  Table const table = blocks<Report::TableBlock>(section(report, "trial")).at(0).table;
  EXPECT_EQ(table["outcome"].text(0), "changes/cancelled");
  EXPECT_EQ(table["effect"].number(0), -0.05);
  for (Audience const& other : {Audience::published(), the_manager(effect())}) {
    Report const told = for_whom(effect(), other, {.trial = question});
    EXPECT_TRUE(blocks<Report::TableBlock>(section(told, "trial")).empty());
    EXPECT_FALSE(blocks<Report::Paragraph>(section(told, "trial")).empty());
  }
}

TEST(ReturnsChapter, compares_with_the_year_before_where_there_is_one) {
  Analysis const two_years = effect();
  std::int32_t const end = two_years.selection().end_day();
  Report const later = for_whom(two_years.over(Window::days(end - 360, end)), Audience::human_resources());
  EXPECT_TRUE(
      has(section(later, "changed").lead, "the same time a year before, " + format_day(end - 724) + " to " + format_day(end - 365)));
  Report const all = for_whom(two_years, Audience::human_resources());
  EXPECT_TRUE(has(section(all, "changed").lead, "the second half of the window"));
  Analysis const hr = two_years.for_audience(Audience::human_resources());
  Table const change = hr.over(Window::days(end - 360, end)).returns_change(hr.over(Window::days(end - 724, end - 364)));
  EXPECT_EQ(to_table(change_chart(change))["value"].number(1), to_table(forest_of(later))["value"].number(1));
}

TEST(ReturnsChapter, takes_what_its_options_say) {
  ReportOptions options;
  options.terms.counterfactual = Counterfactual{.hours_per_person_year = 10, .low = 8, .high = 12, .source = "diaries"};
  options.catalogue = ReturnCatalogue::built_in().with({.key = "RF33",
                                                        .phrase = "fewer days unmet",
                                                        .indicators = {"absence_days"},
                                                        .unit = "days per person and year",
                                                        .direction = Direction::Down,
                                                        .path = Pathway::Terminal});
  Report const report = for_whom(sample(), Audience::human_resources(), options);
  expect_whole(report, "options");
  EXPECT_TRUE(facts_of(section(report, "invested")).contains("Hours beyond what there would have been"));
  EXPECT_FALSE(has(words_of(section(report, "invested")), "These hours are gross"));
  ForestPlot const forest = forest_of(report);
  ASSERT_EQ(forest.rows.size(), 33u);
  EXPECT_EQ(forest.rows[32].position.value, forest.rows[30].position.value);  // RF31 looks at the same
}

TEST(ReturnsChapter, puts_a_price_on_hours_where_pay_is_known) {
  Facts facts = firm_of(9, Basis::Confirmed);
  facts.add(Pay{.subject = "boss", .amount = 40000, .currency = "EUR", .price_year = 2024, .from = to_date(monday)});
  for (int i = 1; i < 9; ++i)
    facts.add(Pay{.subject = "w" + std::to_string(i), .amount = 36000, .currency = "EUR", .price_year = 2024, .from = to_date(monday)});
  Report const report = for_whom(whole(facts), Audience::human_resources());
  expect_whole(report, "paid");
  EXPECT_TRUE(facts_of(section(report, "invested")).contains("In money"));
  EXPECT_FALSE(has(words_of(section(report, "invested")), "No price is put"));
  DotInterval const tornado = std::get<DotInterval>(figure_of(section(report, "break-even"), "tornado").chart);
  EXPECT_EQ(tornado.scale.unit, "EUR");
  EXPECT_GE(tornado.values.size(), 4u);
}

TEST(ReturnsChapter, shows_what_owners_said_it_was_worth_to_whom_it_belongs) {
  Analysis const line = small().for_audience(the_manager(small()));
  ReportOptions options;
  World const made = make_world(world_scenario("small"));
  TimeFrame const frame{
      .begin = line.window().begin_day(), .end = line.selection().end_day(), .as_of = line.history().as_of(), .zone = TimeZone{"UTC"}};
  for (RelationshipState const& state : made.relationships)
    for (TracedItem const& item : trace(state, frame).items)
      if (item.is_closed && item.kind == TracedKind::Idea && options.worths.empty())
        options.worths.push_back({.relationship = state.relationship, .id = item.id, .amount = 77, .unit = "hours", .stated_by = "owner"});
  ASSERT_FALSE(options.worths.empty());
  Table const shown = blocks<Report::TableBlock>(section(line.report(options), "traced")).at(0).table;
  ASSERT_TRUE(shown.has("worth"));
  EXPECT_EQ(shown["worth"].number(0), 77);
  Report const hr = for_whom(small(), Audience::human_resources(), options);
  EXPECT_FALSE(blocks<Report::TableBlock>(section(hr, "traced")).at(0).table.has("worth"));
}

TEST(ReturnsChapter, of_counts_of_contact_alone_says_what_is_missing) {
  Facts facts;
  for (int person = 0; person < 30; ++person)
    for (int week = 0; week < 6; ++week) {
      ContactPeriod period{.person = PersonId{"q" + std::to_string(person)},
                           .unit = "u",
                           .from = to_date(monday + 7 * week),
                           .until = to_date(monday + 7 * week + 7)};
      period.meetings = 1;
      period.hours = 0.5;
      facts.add(period);
    }
  for (Audience const& audience : {Audience::human_resources(), Audience::published()}) {
    Report const report = for_whom(whole(facts), audience);
    expect_chapter(report, audience.to_string());
    EXPECT_TRUE(has(words_of(section(report, "trial")), "Give reporting lines."));
  }
}

// ---- what changed, as a picture ----

// A table as returns_change makes it, row by row.
struct Row {
  char const* form;
  char const* path;
  char const* better;
  char const* unit;
  double before, change, low, high;
  char const* code = "";
};
Table change_table(std::vector<Row> const& rows) {
  std::vector<std::string> form, phrase, path, better, unit, code;
  std::vector<Estimate> before, change;
  std::vector<std::int64_t> persons_before, persons_now, grade;
  for (Row const& row : rows) {
    form.emplace_back(row.form);
    phrase.emplace_back("words");
    path.emplace_back(row.path);
    better.emplace_back(row.better);
    unit.emplace_back(row.unit);
    code.emplace_back(row.code);
    Status const status = code.back().empty() ? Status::Ok : Status::Refused;
    before.push_back({.value = row.before, .status = status});
    change.push_back({.value = row.change, .interval = {row.low, row.high}, .n = 20, .status = status});
    persons_before.push_back(30);
    persons_now.push_back(25);
    grade.push_back(0);
  }
  Table table{{.name = "returns_change", .title = "Change"}};
  table.add(Column{{"form", "", ""}, form});
  table.add(Column{{"phrase", "", ""}, phrase});
  table.add(Column{{"path", "", ""}, path});
  table.add(Column{{"better", "", ""}, better});
  table.add(Column{{"measured_in", "", ""}, unit});
  table.add({"before", "", ""}, before);
  table.add({"change", "", ""}, change);
  table.add(Column{{"persons_before", "", ""}, persons_before});
  table.add(Column{{"persons_now", "", ""}, persons_now});
  table.add(Column{{"grade", "", ""}, grade});
  table.add(Column{{"code", "", ""}, code});
  return table;
}

TEST(ChangeChart, puts_every_unit_on_one_axis_with_better_to_the_right) {
  ForestPlot const chart = change_chart(change_table({{"A", "terminal", "down", "days", 10, -2, -3, 1},
                                                      {"A", "terminal", "down", "other indicator", 1, 1, 1, 1},
                                                      {"B", "mediator", "up", "share", 0.5, 0.1, 0.05, 0.15},
                                                      {"C", "mediator", "up", "standard deviations", -0.1, 0.2, 0.1, 0.3},
                                                      {"D", "mediator", "down", "points of 1 to 5", 3, 0.4, -0.4, 1.2},
                                                      {"E", "process", "up", "hours", 4, 1, 0, 2}}));
  ASSERT_EQ(chart.rows.size(), 5u) << "the first indicator of each form";
  auto const expect = [&](std::size_t row, double value, double low, double high) {
    EXPECT_NEAR(chart.rows[row].position.value, value, 1e-12);
    EXPECT_NEAR(chart.rows[row].position.interval.low, low, 1e-12);
    EXPECT_NEAR(chart.rows[row].position.interval.high, high, 1e-12);
    EXPECT_EQ(chart.rows[row].position.n, 25) << "people, the lesser number";
  };
  expect(0, 0.2, -0.1, 0.3);
  expect(1, 0.2, 0.1, 0.3);
  expect(2, 0.2, 0.1, 0.3);
  expect(3, -0.1, -0.3, 0.1);
  expect(4, 0.25, 0, 0.5);
  EXPECT_EQ(chart.rows[0].figure.value, -2) << "its own unit keeps its sign";
  EXPECT_NEAR(chart.rows[1].figure.value, 10, 1e-12);
  EXPECT_EQ(chart.rows[1].unit, "% points");
  EXPECT_EQ(chart.rows[0].basis, "the level before");
  EXPECT_TRUE(!chart.rows[0].is_other && chart.rows[2].is_other && chart.rows[3].is_other);
  EXPECT_EQ(chart.rows[0].standing, "grade 0");
  EXPECT_TRUE(chart.rows[4].is_aside && chart.rows[4].standing == "delivered");
}

TEST(ChangeChart, has_no_mark_where_nothing_can_be_told) {
  ForestPlot const chart = change_chart(change_table({{"A", "terminal", "up", "days", 0, 2, 1, 3},
                                                      {"B", "terminal", "up", "days", nan, nan, nan, nan, "no_records"},
                                                      {"C", "terminal", "up", "days", nan, nan, nan, nan, "privacy"}}));
  for (ForestRow const& row : chart.rows) EXPECT_FALSE(svg::has_mark(row)) << row.label;
  EXPECT_EQ(chart.rows[0].reason, "ratio_unbounded");
  EXPECT_EQ(chart.rows[0].figure.value, 2);
  EXPECT_EQ(chart.rows[1].reason, "no_records");
  EXPECT_EQ(chart.rows[1].figure.status, Status::NoData);
  EXPECT_EQ(chart.rows[2].figure.status, Status::Refused) << "withheld";
  EXPECT_THROW(static_cast<void>(change_chart(return_forms(ReturnCatalogue::built_in()))), NotFound) << "another table";
}

TEST(RefusedLines, gather_what_has_one_cause) {
  RefusedLines lines;
  EXPECT_TRUE(lines.empty());
  lines.add("A", {"no_records", "how it changed", "Nobody keeps them.", "Keep records: x."});
  lines.add("B", {"no_records", "how it changed", "Nobody keeps them.", "Keep records: y."});
  lines.add("C", {"no_records", "how it changed", "Nobody keeps them.", "Keep records: x."});
  lines.add("C", {"privacy", "how it changed", "Too few.", "Ask for more."});
  lines.add("", {"no_data", "money", "No pay.", "Read pay."});
  Table const table = lines.table();
  ASSERT_EQ(table.rows(), 3u);
  EXPECT_EQ(table["asked"].text(0), "how it changed: A, B, C");
  EXPECT_EQ(table["what_would_fix_it"].text(0), "Keep records: x (A, C); y (B).");
  EXPECT_EQ(table["asked"].text(1), "how it changed: C");
  EXPECT_EQ(table["what_would_fix_it"].text(1), "Ask for more.");
  EXPECT_EQ(table["asked"].text(2), "money");
  EXPECT_EQ(refusal_of_note("no_data: No pay is known. Read pay.csv. Or not.", "money"),
            (Refusal{"no_data", "money", "No pay is known.", "Read pay.csv. Or not."}));
}

}  // namespace
}  // namespace roir
