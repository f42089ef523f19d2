// SPDX-License-Identifier: MIT
#include "report/axis.hpp"
#include "report/draw.hpp"

#include <algorithm>
#include <cmath>

namespace roir::svg {
namespace {

constexpr double small = 12;
constexpr double room_for_a_value = 40;

// Everything that has a place, worked out before anything is drawn.
struct Layout {
  double left;        // of the first cell
  double pitch;       // from cell to cell
  double top;         // of the first row
  double row_pitch;   // from row to row
  double strip;       // height of a cell
  double strip_from;  // from the top of a row to its cells
};

Axis classes_of(HeatMap const& chart) {
  double const low = std::isnan(chart.lowest) ? 0 : chart.lowest;
  double high = chart.highest;
  if (std::isnan(high) && chart.scale.unit == "share") high = 1;
  if (std::isnan(high)) {
    high = low;
    for (Estimate const& cell : chart.cells)
      if (has_value(cell)) high = std::max(high, cell.value);
  }
  return five_classes(low, high, chart.scale.unit);
}

int class_of(double value, Axis const& classes) {
  int index = 0;
  while (index < 4 && value >= classes.ticks[static_cast<std::size_t>(index) + 1] - 1e-12) ++index;
  return index;
}

Layout layout_of(HeatMap const& chart, RowFigures const& figures, Pen const& pen) {
  double const width = pen.drawing().width;
  auto const columns = static_cast<double>(chart.columns.size());
  if (pen.is_narrow()) return {0, std::min(width / columns, 70.0), 40, 42, 16, 18};
  double label = 60;
  for (std::string const& row : chart.rows) label = std::max(label, text_width(row, 13) + 12);
  label = std::min(label, 200.0);
  return {label, std::min((width - label - figures.width()) / columns, 70.0), 42, 24, 21, 0};
}

void draw_time(Pen& pen, HeatMap const& chart, Layout const& at) {
  for (TimeTick const& tick : time_ticks(chart.columns, at.pitch)) {
    double const x = at.left + static_cast<double>(tick.column) * at.pitch;
    if (!tick.year.empty()) pen.text(x, 12, tick.year, {.size = small, .bold = true});
    pen.text(x, 28, tick.month, {.size = small, .paint = Paint::Muted});
    pen.line(x + 0.5, 32, x + 0.5, 38, Paint::Line);
  }
}

void draw_cell(Pen& pen, HeatMap const& chart, Box const& box, Estimate const& cell, Axis const& classes, std::string const& tooltip) {
  if (!has_value(cell)) return pen.hatched(box, is_withheld(cell), tooltip);
  int const index = class_of(cell.value, classes);
  bool const few = cell.status == Status::LowCount;
  pen.rect(few ? Box{box.x, box.y + box.height / 2, box.width, box.height / 2} : box, step(index), tooltip);
  if (few || box.width < room_for_a_value || pen.is_narrow()) return;
  pen.text(box.x + box.width / 2, box.y + box.height / 2 + 4.5, format_figure(cell.value, chart.scale),
           {.anchor = Anchor::Middle, .size = small, .on_step = index});
}

void draw_row(Pen& pen, HeatMap const& chart, std::size_t row, Layout const& at, Axis const& classes) {
  double const top = at.top + static_cast<double>(row) * at.row_pitch + at.strip_from;
  double const gap = at.pitch > 5 ? 1 : 0.4;
  for (std::size_t column = 0; column < chart.columns.size(); ++column) {
    Estimate const& cell = chart.cells[row * chart.columns.size() + column];
    std::string const tooltip = chart.rows[row] + ", " + chart.column_word + " " + format_day(chart.columns[column]) + ": " +
                                describe_estimate(cell, chart.scale, chart.n_of);
    draw_cell(pen, chart, {at.left + static_cast<double>(column) * at.pitch, top, at.pitch - gap, at.strip}, cell, classes, tooltip);
  }
  pen.frame({at.left - 0.5, top - 0.5, static_cast<double>(chart.columns.size()) * at.pitch - gap + 1, at.strip + 1}, Paint::Line);
}

void draw_label(Pen& pen, HeatMap const& chart, std::size_t row, Layout const& at, RowFigures const& figures) {
  double const width = pen.drawing().width;
  double const top = at.top + static_cast<double>(row) * at.row_pitch;
  double const baseline = top + (pen.is_narrow() ? 12 : 15);
  double const room = pen.is_narrow() ? width - figures.run_width() - 10 : at.left - 10;
  if (pen.is_narrow())
    pen.text(0, baseline, fitted(chart.rows[row], room / 1.1, 13), {.bold = true});
  else
    pen.text(at.left - 10, baseline, fitted(chart.rows[row], room, 13), {.anchor = Anchor::End});
  if (!chart.row_totals.empty()) figures.row(pen, width, baseline, chart.row_totals[row]);
}

// Five swatches side by side, their limits below. Returns where they end.
double draw_scale(Pen& pen, HeatMap const& chart, double left, double top, Axis const& classes) {
  constexpr double swatch = 42;
  for (int i = 0; i < 5; ++i) pen.rect({left + i * swatch, top, swatch - 1, 13}, step(i));
  pen.frame({left - 0.5, top - 0.5, 5 * swatch, 14}, Paint::Line);
  for (std::size_t i = 0; i < classes.ticks.size(); ++i) {
    bool const first = i == 0;
    bool const last = i + 1 == classes.ticks.size();
    std::string const words =
        chart.scale.unit == "share" && last ? format_quantity(classes.ticks[i], classes.scale) : classes.label(classes.ticks[i]);
    pen.text(left + static_cast<double>(i) * swatch, top + 28, words,
             {.anchor = first ? Anchor::Start : Anchor::Middle, .size = small, .paint = Paint::Muted});
  }
  double end = left + 5 * swatch + 26;
  if (chart.scale.unit.empty() || chart.scale.unit == "share") return end;
  pen.text(left + 5 * swatch + 8, top + 11, chart.scale.unit, {.size = small, .paint = Paint::Muted});
  return end + text_width(chart.scale.unit, small);
}

}  // namespace

std::string draw(HeatMap const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.rows.empty() || chart.columns.empty()) return draw_nothing(pen, chart.title, describe(chart));
  RowFigures const figures{chart.row_totals, chart.scale, pen.is_narrow()};
  Layout const at = layout_of(chart, figures, pen);
  Axis const classes = classes_of(chart);
  draw_time(pen, chart, at);
  if (!chart.row_totals.empty()) figures.head(pen, drawing.width, 28, "all");
  for (std::size_t row = 0; row < chart.rows.size(); ++row) {
    draw_row(pen, chart, row, at, classes);
    draw_label(pen, chart, row, at, figures);
  }
  double const below = at.top + static_cast<double>(chart.rows.size()) * at.row_pitch + 14;
  double const end = draw_scale(pen, chart, at.left + 0.5, below, classes);
  Legend legend{pen, pen.is_narrow() ? below + 40 : below};
  if (!pen.is_narrow()) legend.skip_to(end);
  legend.states(chart.cells, true);
  return pen.finish(std::max(below + 34, legend.bottom()), chart.title, describe(chart));
}

}  // namespace roir::svg
