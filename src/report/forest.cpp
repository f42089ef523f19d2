// SPDX-License-Identifier: MIT
#include "report/forest.hpp"

#include "report/axis.hpp"
#include "report/draw.hpp"
#include <roir/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace roir {
namespace svg {

OwnFigure figure_of(ForestRow const& row) {
  Estimate estimate = emptied(row.figure);
  std::string unit = row.unit;
  if (unit == "share") {
    unit = "%";
    for (double* one : {&estimate.value, &estimate.interval.low, &estimate.interval.high}) *one *= 100;
  }
  Scale scale = fine_scale(std::move(unit), estimate.value, estimate.interval);
  return {std::move(estimate), std::move(scale)};
}

bool has_mark(ForestRow const& row) {
  return has_value(row.position);
}

double reach_of(ForestPlot const& chart) {
  if (!std::isnan(chart.reach)) return chart.reach;
  double most = 0;
  for (ForestRow const& row : chart.rows)
    if (has_mark(row))
      for (double const end : {row.position.value, row.position.interval.low, row.position.interval.high})
        if (std::isfinite(end)) most = std::max(most, std::abs(end));
  double const round = round_axis(0, most, 2, chart.scale.unit).high;
  return chart.scale.unit == "share" ? std::min(round, 1.0) : round;
}

std::string row_words(ForestPlot const& chart, ForestRow const& row) {
  OwnFigure const own = figure_of(row);
  std::string out = describe_estimate(own.estimate, own.scale, chart.n_of);
  if (has_mark(row)) {
    std::string const interval = format_interval(row.position.interval, chart.scale);
    out += "; " + format_quantity(row.position.value, chart.scale) + (row.basis.empty() ? "" : " of " + row.basis) +
           (interval.empty() ? "" : " (" + interval + ")");
  }
  if (!row.reason.empty()) out += "; " + row.reason;
  return out + (row.standing.empty() ? "" : "; " + row.standing);
}

}  // namespace svg

void check(ForestPlot const& chart) {
  if (std::isnan(chart.reach) || (std::isfinite(chart.reach) && chart.reach > 0)) return;
  throw InvalidArgument{{.code = "bad_chart", .message = "the axis of a forest plot has no reach above 0", .subject = chart.title}};
}

std::string words(ForestPlot const& chart) {
  if (chart.rows.empty()) return "No data.";
  std::string right;
  std::string left;
  std::size_t marks = 0;
  std::size_t open = 0;
  for (ForestRow const& row : chart.rows) {
    if (!svg::has_mark(row)) continue;
    ++marks;
    Interval const& interval = row.position.interval;
    bool const is_right = interval.low > 0;
    if (!is_right && !(interval.high < 0)) {
      ++open;
      continue;
    }
    std::string& side = is_right ? right : left;
    side += (side.empty() ? "" : "; ") + row.label + " (" + format_quantity(row.position.value, chart.scale) + ")";
  }
  auto const count = [](std::size_t n, std::string const& of) { return format_count(static_cast<double>(n), of); };
  std::string out = "Forest plot, " + count(chart.rows.size(), chart.row_word.empty() ? "rows" : chart.row_word + "s") + ": " +
                    count(marks, "with a mark") + ", " + count(chart.rows.size() - marks, "without") + ".";
  auto const side = [&](std::string const& meaning, char const* direction, std::string const& rows) {
    if (!rows.empty()) out += " Wholly " + (meaning.empty() ? direction : meaning) + ": " + rows + ".";
  };
  side(chart.right, "to the right", right);
  side(chart.left, "to the left", left);
  if (open > 0) out += " " + count(open, "may lie on either side") + ".";
  return out;
}

Table table_of(ForestPlot const& chart) {
  std::vector<std::string> labels, units, bases, standings, reasons;
  std::vector<Estimate> positions, figures;
  for (ForestRow const& row : chart.rows) {
    svg::OwnFigure const own = svg::figure_of(row);
    labels.push_back(row.label);
    positions.push_back(svg::emptied(row.position));
    figures.push_back(own.estimate);
    units.push_back(own.scale.unit);
    bases.push_back(svg::has_mark(row) ? row.basis : "");
    standings.push_back(row.standing);
    reasons.push_back(row.reason);
  }
  Table table{{.name = "chart", .title = chart.title}};
  table.add(Column{{"row", "", "Label of the row."}, std::move(labels)});
  table.add({"value", "see measured_in", "The figure in its own unit."}, figures);
  table.add(Column{{"measured_in", "", "Unit of the figure."}, std::move(units)});
  table.add({"position", chart.scale.unit, "Where it stands on the axis."}, positions);
  table.add(Column{{"of", "", "Of what the position is a part."}, std::move(bases)});
  table.add(Column{{"standing", "", "What it counts as."}, std::move(standings)});
  table.add(Column{{"reason", "", "Why there is no mark."}, std::move(reasons)});
  return table;
}

}  // namespace roir
