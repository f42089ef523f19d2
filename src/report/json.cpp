// SPDX-License-Identifier: MIT
#include "report/document.hpp"
#include "report/draw.hpp"
#include "report/forest.hpp"
#include "report/grid.hpp"
#include <roir/core/json_text.hpp>
#include <roir/report/document.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace roir {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value number(double figure) {
  return std::isfinite(figure) ? value(figure) : value(nullptr);
}

// The whole table, each column with its values and, where people see it, with its texts.
object json_of(Table const& table, int decimals) {
  object out = parse_json(table.to_json(), {.max_bytes = std::numeric_limits<std::size_t>::max()}).as_object();
  array shown;
  for (text::GridColumn const& column : text::grid_of(table, table.rows(), decimals).columns)
    shown.push_back(object{{"head", column.head}, {"cells", array(column.cells.begin(), column.cells.end())}});
  out["shown"] = std::move(shown);
  return out;
}

array marks_of(std::vector<ChartMark> const& marks) {
  array out;
  for (ChartMark const& mark : marks) out.push_back(object{{"value", number(mark.value)}, {"label", mark.label}});
  return out;
}

object more_of(HeatMap const& chart) {
  Table totals;
  if (chart.row_totals.empty()) return {{"kind", "heat_map"}, {"n_of", chart.n_of}};
  totals.add(Column{{"row", "", "Label of the row."}, chart.rows});
  std::vector<Estimate> shown;
  for (Estimate const& total : chart.row_totals) shown.push_back(svg::emptied(total));
  totals.add({"value", chart.scale.unit, "The row over all columns."}, shown);
  return {{"kind", "heat_map"}, {"n_of", chart.n_of}, {"row_totals", json_of(totals, chart.scale.decimals)}};
}

object more_of(Histogram const& chart) {
  return {{"kind", "histogram"}, {"n_of", chart.count_of}, {"marks", marks_of(chart.marks)}};
}

object more_of(TrendBand const& chart) {
  return {{"kind", "trend_band"}, {"n_of", chart.n_of}, {"marks", marks_of(chart.marks)}};
}

object more_of(DotInterval const& chart) {
  return {{"kind", "dot_interval"}, {"n_of", chart.n_of}, {"marks", marks_of(chart.marks)}};
}

object more_of(Bars const& chart) {
  return {{"kind", "bars"}, {"n_of", chart.n_of}};
}

object more_of(ForestPlot const& chart) {
  return {{"kind", "forest_plot"}, {"n_of", chart.n_of}, {"left", chart.left}, {"right", chart.right}, {"reach", svg::reach_of(chart)}};
}

object json_of(Chart const& chart) {
  object out = std::visit([](auto const& one) { return more_of(one); }, chart);
  out["title"] = title_of(chart);
  out["words"] = describe(chart);
  out["table"] = json_of(to_table(chart), text::decimals_of(chart));
  return out;
}

object json_of(Report::Fact const& fact) {
  Estimate const e = svg::emptied(fact.estimate);
  return {{"label", fact.label},
          {"unit", fact.scale.unit},
          {"value", number(e.value)},
          {"low", number(e.interval.low)},
          {"high", number(e.interval.high)},
          {"n", number(e.n)},
          {"n_of", fact.n_of},
          {"status", to_string(e.status)},
          {"method", e.method},
          {"reason", e.reason},
          {"shown", describe_estimate(e, fact.scale, fact.n_of)},
          {"note", fact.note}};
}

object json_of(Report::Paragraph const& paragraph, text::FigureNumbers const&) {
  return {{"kind", "paragraph"}, {"text", paragraph.text}};
}

object json_of(Report::Facts const& facts, text::FigureNumbers const&) {
  array list;
  for (Report::Fact const& fact : facts.facts) list.push_back(json_of(fact));
  return {{"kind", "facts"}, {"facts", std::move(list)}};
}

object json_of(Report::Figure const& figure, text::FigureNumbers const& numbers) {
  return {{"kind", "figure"},
          {"id", figure.id},
          {"number", numbers.at(figure.id)},
          {"caption", figure.caption},
          {"definition", figure.definition},
          {"n", figure.n},
          {"interval", figure.interval},
          {"chart", json_of(figure.chart)}};
}

object json_of(Report::TableBlock const& block, text::FigureNumbers const&) {
  return {{"kind", "table"}, {"caption", block.caption}, {"table", json_of(block.table, -1)}};
}

array sections_of(Report const& report, text::FigureNumbers const& numbers) {
  array out;
  for (Report::Section const& section : report.sections) {
    array blocks;
    for (Report::Block const& block : section.blocks)
      blocks.push_back(std::visit([&](auto const& one) { return json_of(one, numbers); }, block));
    out.push_back(object{
        {"id", section.id}, {"part", section.part}, {"title", section.title}, {"lead", section.lead}, {"blocks", std::move(blocks)}});
  }
  return out;
}

}  // namespace

std::string to_json(Report const& report) {
  text::FigureNumbers const numbers = text::number_figures(report);
  array findings;
  for (Report::Finding const& one : report.findings)
    findings.push_back(object{{"headline", one.headline}, {"detail", one.detail}, {"figure", one.figure}});
  array limits;
  for (Report::Limit const& one : report.limits) limits.push_back(object{{"question", one.question}, {"why", one.why}, {"fix", one.fix}});
  return json_text(object{{"kind", "roir_report"},
                          {"format", 1},
                          {"title", report.title},
                          {"subtitle", report.subtitle},
                          {"audience", report.audience},
                          {"window", report.window},
                          {"as_of", report.as_of},
                          {"source", report.source},
                          {"findings", std::move(findings)},
                          {"sections", sections_of(report, numbers)},
                          {"limits", std::move(limits)},
                          {"policy", array(report.policy.begin(), report.policy.end())},
                          {"version", report.version}});
}

}  // namespace roir
