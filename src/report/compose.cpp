// SPDX-License-Identifier: MIT
#include "report/compose.hpp"

#include "report/compose_parts.hpp"
#include "report/compose_returns.hpp"
#include "report/findings.hpp"
#include <roir/core/error.hpp>
#include <roir/core/version.hpp>
#include <roir/history/metrics.hpp>
#include <roir/stats/survival.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

namespace roir {
namespace {

Scale const share{.unit = "share"};
Scale const days{.unit = "days", .decimals = 1};

HeatMap heat_map(Analysis const& analysis, Table const& cells, Table const& totals) {
  char const* const key = group_key(analysis);
  HeatMap map{.title = is_periods(analysis) ? "Share of people with a one-to-one in the week" : "Share of people with a recent one-to-one",
              .scale = share,
              .n_of = is_periods(analysis) ? "person-weeks" : "people",
              .row_word = key};
  std::map<std::string, std::size_t> rows;
  std::set<std::int32_t> weeks;
  auto const& week_cells = std::get<std::vector<DayNumber>>(cells["week"].cells());
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    if (rows.try_emplace(cells[key].text(row), rows.size()).second) map.rows.push_back(label(analysis.history(), cells, key, row));
    weeks.insert(week_cells[row].days);
  }
  std::map<std::int32_t, std::size_t> columns;
  for (std::int32_t const week : weeks) {
    columns.emplace(week, map.columns.size());
    map.columns.push_back({week});
  }
  map.cells.assign(map.rows.size() * map.columns.size(), Estimate{});
  for (std::size_t row = 0; row < cells.rows(); ++row)
    map.cells[rows[cells[key].text(row)] * map.columns.size() + columns[week_cells[row].days]] = estimate_of(cells, "coverage", row);
  map.row_totals.assign(map.rows.size(), Estimate{});
  for (std::size_t row = 0; row < totals.rows(); ++row)
    if (auto const found = rows.find(totals[key].text(row)); found != rows.end())
      map.row_totals[found->second] = estimate_of(totals, "coverage", row);
  return map;
}

Report::Section happen_section(Analysis const& analysis) {
  Report::Section section{.id = "happen", .title = "Do they happen, and for whom not"};
  if (why_not(analysis.selection(), "coverage")) return section;
  Grain const grain = is_periods(analysis) && group_grain(analysis) == Grain::Relationship ? Grain::Person : group_grain(analysis);
  char const* const key = group_key(analysis);
  Table const cells = analysis.coverage({.by = grain, .every = Every::Week});
  Table const totals = analysis.coverage({.by = grain});
  if (cells.has(key) && cells.rows() > 0) {
    section.blocks.emplace_back(
        figure("coverage", heat_map(analysis, cells, totals),
               std::string("Each row is a ") + (std::string_view{key} == "unit" ? "unit" : "person") +
                   ", each column a week; the figure beside a row is " + (is_periods(analysis) ? "over all weeks." : "at the end."),
               cells, persons_words(cells),
               "in the tooltips of the cells and in the table: jackknife over managers, or over people where there are fewer than five"));
  } else {
    section.blocks.emplace_back(Report::TableBlock{.table = cells, .caption = "Coverage by unit and week"});
  }
  if (is_periods(analysis) && totals.has(key) && totals.rows() > 1) {
    DotInterval empty = dots(analysis.history(), totals, key, "coverage", "Person-weeks without a one-to-one",
                             {.unit = "share", .decimals = 2}, "person-weeks");
    for (Estimate& estimate : empty.values) estimate = complement(estimate);
    section.blocks.emplace_back(figure("empty", std::move(empty),
                                       "Share of empty weeks: those without any one-to-one with the manager, counting meetings.", totals,
                                       persons_words(totals), "95 %: jackknife over people"));
  }
  Table const adherence = analysis.adherence({.by = group_grain(analysis)});
  if (adherence.has(key) && adherence.rows() > 0)
    section.blocks.emplace_back(
        figure("adherence", dots(analysis.history(), adherence, key, "adherence", "Due one-to-ones that were held", share, "due periods"),
               "Measured against what was agreed, where something was agreed.", adherence, persons_words(adherence),
               "95 %: jackknife over managers or people; Wilson for single people"));
  return section;
}

Report::Section trend_section(Analysis const& analysis) {
  Report::Section section{.id = "direction", .title = "Is it getting better or worse"};
  Table const weeks = analysis.coverage({.every = Every::Week});
  if (!weeks.has("week") || weeks.rows() < 2) return section;
  TrendBand band{
      .title = is_periods(analysis) ? "Share of people with a one-to-one in the week" : "Share of people with a recent one-to-one",
      .scale = share,
      .n_of = is_periods(analysis) ? "person-weeks" : "people"};
  band.days = std::get<std::vector<DayNumber>>(weeks["week"].cells());
  for (std::size_t row = 0; row < weeks.rows(); ++row) band.values.push_back(estimate_of(weeks, "coverage", row));
  section.blocks.emplace_back(figure("trend", std::move(band), "Everybody together, week by week.", weeks, persons_words(weeks),
                                     "95 %: jackknife over managers, or over people where there are fewer than five"));
  return section;
}

/// Closed gaps in bins such that each bin that is shown stands for enough people, for a published report.
Histogram gap_histogram(Analysis const& analysis, Table const& gaps, double median) {
  std::vector<double> const edges{0, 4, 11, 18, 25, 32, 46, 61, 91, std::numeric_limits<double>::infinity()};
  std::vector<double> counts(edges.size() - 1, 0);
  std::vector<std::set<std::string>> people(edges.size() - 1);
  for (std::size_t row = 0; row < gaps.rows(); ++row) {
    if (gaps["is_closed"].number(row) == 0) continue;
    auto const bin = static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), gaps["gap"].number(row)) - edges.begin()) - 1;
    counts[bin] += 1;
    people[bin].insert(gaps["report"].text(row));
  }
  std::size_t const least =
      analysis.audience()->kind() == Audience::Kind::Published ? static_cast<std::size_t>(analysis.policy().min_group) : 1;
  Histogram chart{.title = "Days between two one-to-ones", .scale = days, .count_of = "gaps", .edges = {edges[0]}};
  double sum = 0;
  std::set<std::string> together;
  for (std::size_t bin = 0; bin < counts.size(); ++bin) {
    sum += counts[bin];
    together.insert(people[bin].begin(), people[bin].end());
    bool const is_last = bin + 1 == counts.size();
    if (together.size() < least && !is_last) continue;
    if (is_last && together.size() < least) {
      if (chart.counts.empty()) break;  // all gaps together are those of too few
      chart.counts.back() += sum;
      chart.edges.back() = edges.back();
      break;
    }
    chart.counts.push_back(sum);
    chart.edges.push_back(edges[bin + 1]);
    sum = 0;
    together.clear();
  }
  if (!std::isnan(median)) chart.marks.push_back({median, "typical"});
  return chart;
}

Report::Section wait_section(Analysis const& analysis) {
  Report::Section section{.id = "wait", .title = "How long people wait"};
  if (why_not(analysis.selection(), "gap")) return section;
  Table const typical = analysis.gap();
  Estimate const median = estimate_of(typical, "gap", 0);
  Table const list = gap(analysis.selection(), {.by = Grain::Meeting});
  if (Histogram chart = list.has("is_closed") ? gap_histogram(analysis, list, median.value) : Histogram{}; !chart.counts.empty())
    section.blocks.emplace_back(
        figure("gaps", std::move(chart),
               "Typical: " + describe_estimate(median, days, "gaps") + ". Days on which somebody was away for long do not count.", typical,
               format_count(static_cast<double>(list.rows()), "gaps, those still open included"), median.method));
  if (analysis.audience()->kind() == Audience::Kind::Published) return section;
  section.blocks.emplace_back(
      Report::TableBlock{.table = waiting_longest(analysis),
                         .caption = "Waiting longest, and how many droughts there were. Only those who may see names see this table.",
                         .max_rows = 20});
  return section;
}

Report::Section lost_section(Analysis const& analysis) {
  Report::Section section{.id = "lost", .title = "What becomes of arranged one-to-ones"};
  Table const changes = analysis.changes();
  if (!changes.has("cancelled")) return section;
  Bars bars{.title = "Arranged one-to-ones that were changed", .scale = share, .n_of = "arranged one-to-ones", .row_word = "change"};
  for (char const* name : {"moved", "cancelled", "missed"}) {
    bars.labels.emplace_back(name);
    bars.values.push_back(estimate_of(changes, name, 0));
  }
  section.blocks.emplace_back(figure("changes", std::move(bars), "Those lost to an absence are left out.", changes, persons_words(changes),
                                     "95 %: jackknife over managers, or over people where there are fewer than five"));
  Report::Facts facts;
  if (Table const recovery = analysis.recovery(); recovery.has("persons"))
    facts.facts.push_back(fact("Lost ones made up for", estimate_of(recovery, "recovery", 0), share, "lost one-to-ones"));
  if (Table const pull = analysis.pull(); pull.has("push")) {
    facts.facts.push_back(
        fact("The direct report asked first", estimate_of(pull, "pull", 0), share, "lost one-to-ones", "without a reminder by software"));
    facts.facts.push_back(fact("The manager asked first", estimate_of(pull, "push", 0), share, "lost one-to-ones"));
    facts.facts.push_back(fact("The direct report asked after a reminder", estimate_of(pull, "prompted", 0), share, "lost one-to-ones"));
    facts.facts.push_back(fact("Nobody asked", estimate_of(pull, "unrescued", 0), share, "lost one-to-ones"));
  }
  if (Table const punctual = analysis.punctuality(); punctual.has("persons")) {
    facts.facts.push_back(fact("The manager came on time", estimate_of(punctual, "manager_on_time", 0), share, "one-to-ones"));
    facts.facts.push_back(fact("The direct report came on time", estimate_of(punctual, "report_on_time", 0), share, "one-to-ones"));
  }
  if (!facts.facts.empty()) section.blocks.emplace_back(std::move(facts));
  return section;
}

void add_limits(Analysis const& analysis, Report& report) {
  Table const answers = analysis.answers();
  for (std::size_t row = 0; row < answers.rows(); ++row) {
    if (answers["status"].text(row) == "ok") continue;
    Report::Limit limit{answers["question"].text(row), answers["why"].text(row), answers["fix"].text(row)};
    bool const same = !report.limits.empty() && report.limits.back().why == limit.why && report.limits.back().fix == limit.fix;
    if (same)
      report.limits.back().question += " " + limit.question;
    else
      report.limits.push_back(std::move(limit));
  }
  if (std::int64_t const count = analysis.history().unattributed().meetings; count > 0) {
    UnattributedSum const& sum = analysis.history().unattributed();
    report.limits.push_back({"Who met in the " + format_count(static_cast<double>(count), "meetings without names") + "?",
                             "The file gives only how many took part: " + format_count(static_cast<double>(sum.of_two), "were of two") +
                                 ". Two people need not be a manager and a report, so none was counted as a one-to-one.",
                             "Read a file of meetings with manager and report, or a person query."});
  }
  bool const may_see_names = analysis.audience()->kind() == Audience::Kind::HumanResources;
  for (HistoryIssue const& issue : analysis.history().issues())
    report.limits.push_back({"What about " + format_count(static_cast<double>(issue.count), "facts") + " marked " + issue.code + "?",
                             issue.hint, may_see_names ? "For example: " + issue.example + "." : ""});
  for (Report::Limit& limit : report.limits)
    if (limit.why.empty()) limit.why = "The facts do not say.";
}

std::vector<std::string> policy_lines(Policy const& policy) {
  std::vector<std::string> lines;
  std::istringstream words{to_words(policy)};
  for (std::string line; std::getline(words, line, ';');) {
    if (line.starts_with(' ')) line.erase(0, 1);
    auto const equals = line.find('=');
    lines.push_back(line.substr(0, equals) + " = " + line.substr(equals + 1));
  }
  return lines;
}

}  // namespace

Report compose(Analysis const& analysis, ReportOptions const& options) {
  Window const& window = analysis.window();
  std::int32_t const last = analysis.selection().end_day() - 1;
  Report report{.title = options.title,
                .subtitle = "What was known on " + format_day(analysis.history().as_of()) + ", from " +
                            format_day(std::max(window.begin_day(), std::min(analysis.history().first_day(), last))) + " to " +
                            format_day(last) + ".",
                .audience = analysis.audience()->words(analysis.policy().min_group),
                .window = format_day(window.begin_day()) + " to " + format_day(last),
                .as_of = format_day(analysis.history().as_of()),
                .source = options.source,
                .policy = policy_lines(analysis.policy()),
                .version = version};
  for (auto section : {happen_section(analysis), wait_section(analysis), trend_section(analysis), lost_section(analysis)})
    if (!section.blocks.empty()) report.sections.push_back(std::move(section));
  ReturnsChapter returns = returns_chapter(analysis, options);
  std::ranges::move(returns.sections, std::back_inserter(report.sections));
  std::set<std::string> figures;
  for (Report::Section const& section : report.sections)
    for (Report::Block const& block : section.blocks)
      if (auto const* made = std::get_if<Report::Figure>(&block)) figures.insert(made->id);
  report.findings = findings_of(analysis);
  for (Report::Finding& finding : report.findings)
    if (!figures.contains(finding.figure)) finding.figure.clear();
  add_limits(analysis, report);
  std::ranges::move(returns.limits, std::back_inserter(report.limits));
  return report;
}

}  // namespace roir
