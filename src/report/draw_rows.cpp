// SPDX-License-Identifier: MIT
// Charts with one row per label: dots with whiskers, and bars.
#include "report/axis.hpp"
#include "report/draw.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace roir::svg {
namespace {

constexpr double small = 12;
constexpr double bold = 1.1;  // how much wider bold words are

struct Rows {
  std::vector<std::string> const& labels;
  std::vector<Estimate> const& values;
  std::vector<ChartMark> const& marks;
  Scale const& scale;
};

// Where rows and their plot lie.
struct Frame {
  Axis axis;
  double left;       // of the plot
  double right;      // of the plot
  double top;        // of the first row
  double row_pitch;  // from row to row
  double middle;     // from the top of a row to the middle of its plot
  double lift = 0;   // on a narrow drawing, of a label above its figures: 0 = beside them

  double x(double value) const { return axis.at(value, left, right); }
  double y(std::size_t row) const { return top + static_cast<double>(row) * row_pitch + middle; }
};

Axis axis_of(Rows const& rows) {
  double low = 0;
  double high = 0;
  auto const take = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (Estimate const& value : rows.values) {
    if (!has_value(value)) continue;
    take(value.value);
    take(value.interval.low);
    take(value.interval.high);
  }
  for (ChartMark const& mark : rows.marks) take(mark.value);
  return round_axis(low, high, 4, rows.scale.unit);
}

Frame frame_of(Rows const& rows, RowFigures const& figures, Pen const& pen, double head) {
  double const width = pen.drawing().width;
  Axis axis = axis_of(rows);
  if (pen.is_narrow()) {
    double const room = (width - figures.run_width() - 10) / bold;
    bool const is_tight = std::ranges::any_of(rows.labels, [&](std::string const& one) { return text_width(one, 13) > room; });
    if (is_tight) return {std::move(axis), 8, width - 16, head, 60, 46, 16};
    return {std::move(axis), 8, width - 16, head, 44, 30};
  }
  double label = 40;
  for (std::string const& one : rows.labels) label = std::max(label, text_width(one, 13) + 14);
  return {std::move(axis), std::min(label, 250.0), width - figures.width() - 12, head, 28, 14};
}

void draw_axis(Pen& pen, Frame const& frame, std::size_t rows, Scale const& scale) {
  double const bottom = frame.top + static_cast<double>(rows) * frame.row_pitch + 4;
  for (double const tick : frame.axis.ticks) {
    double const x = std::round(frame.x(tick)) + 0.5;
    pen.line(x, frame.top - 2, x, bottom, Paint::Line);
    bool const share = scale.unit == "share";
    pen.text(x, bottom + 16, share ? format_quantity(tick, frame.axis.scale) : frame.axis.label(tick),
             {.anchor = Anchor::Middle, .size = small, .paint = Paint::Muted});
  }
  if (scale.unit != "share" && !scale.unit.empty())
    pen.text(frame.right, bottom + 33, scale.unit, {.anchor = Anchor::End, .size = small, .paint = Paint::Muted});
}

void draw_marks(Pen& pen, Frame const& frame, std::vector<ChartMark> const& marks, std::size_t rows) {
  double const bottom = frame.top + static_cast<double>(rows) * frame.row_pitch + 4;
  double baseline = 12;
  for (ChartMark const& mark : marks) {
    if (!std::isfinite(mark.value)) continue;
    double const x = frame.x(mark.value);
    bool const on_the_left = x < (frame.left + frame.right) / 2;
    pen.line(x, baseline - 9, x, bottom, Paint::Mark, 1.5, true);
    pen.text(x + (on_the_left ? 5 : -5), baseline, mark.label,
             {.anchor = on_the_left ? Anchor::Start : Anchor::End, .size = small, .paint = Paint::Mark, .halo = true});
    baseline += 17;
  }
}

void draw_labels(Pen& pen, Rows const& rows, Frame const& frame, RowFigures const& figures) {
  double const width = pen.drawing().width;
  for (std::size_t row = 0; row < rows.labels.size(); ++row) {
    double const baseline = pen.is_narrow() ? frame.y(row) - 14 : frame.y(row) + 4.5;
    if (pen.is_narrow())
      pen.text(0, baseline - frame.lift, fitted(rows.labels[row], (frame.lift > 0 ? width : width - figures.run_width() - 10) / bold, 13),
               {.bold = true, .halo = true});
    else
      pen.text(frame.left - 14, baseline, fitted(rows.labels[row], frame.left - 14, 13), {.anchor = Anchor::End});
    figures.row(pen, width, baseline, rows.values[row]);
  }
}

// A whisker; an end that is not finite runs out of the plot as an arrow.
void draw_whisker(Pen& pen, Frame const& frame, double y, Interval const& interval, Paint paint) {
  if (std::isnan(interval.low) || std::isnan(interval.high)) return;
  double const low = frame.x(interval.low);
  double const high = frame.x(interval.high);
  pen.line(low, y, high, y, paint, 2);
  auto const end = [&](double x, double value, double outward) {
    if (std::isfinite(value))
      pen.line(x, y - 4, x, y + 4, paint, 2);
    else
      pen.polyline({{x - 5 * outward, y - 4}, {x, y}, {x - 5 * outward, y + 4}}, paint, 2);
  };
  end(low, interval.low, -1);
  end(high, interval.high, 1);
}

std::string tooltip_of(Rows const& rows, std::size_t row, std::string const& n_of) {
  return rows.labels[row] + ": " + describe_estimate(rows.values[row], rows.scale, n_of);
}

void draw_absent(Pen& pen, Frame const& frame, std::size_t row, Estimate const& value, std::string const& tooltip) {
  pen.hatched({frame.left + 1, frame.y(row) - 6, 60, 12}, is_withheld(value), tooltip);
}

double bottom_of(Frame const& frame, std::size_t rows, Scale const& scale) {
  return frame.top + static_cast<double>(rows) * frame.row_pitch + (scale.unit.empty() || scale.unit == "share" ? 28 : 44);
}

std::size_t visible(std::vector<ChartMark> const& marks) {
  return static_cast<std::size_t>(
      std::count_if(marks.begin(), marks.end(), [](ChartMark const& mark) { return std::isfinite(mark.value); }));
}

}  // namespace

std::string draw(DotInterval const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.labels.empty()) return draw_nothing(pen, chart.title, describe(chart));
  Rows const rows{chart.labels, chart.values, chart.marks, chart.scale};
  RowFigures const figures{chart.values, chart.scale, pen.is_narrow()};
  Frame const frame = frame_of(rows, figures, pen, 22 + 17.0 * static_cast<double>(visible(chart.marks)));
  draw_axis(pen, frame, chart.labels.size(), chart.scale);
  draw_marks(pen, frame, chart.marks, chart.labels.size());
  figures.head(pen, drawing.width, frame.top - 8, "value");
  draw_labels(pen, rows, frame, figures);
  for (std::size_t row = 0; row < chart.labels.size(); ++row) {
    Estimate const& value = chart.values[row];
    std::string const tooltip = tooltip_of(rows, row, chart.n_of);
    if (has_value(value)) {
      draw_whisker(pen, frame, frame.y(row), value.interval, Paint::Accent);
      pen.dot(frame.x(value.value), frame.y(row), 5, Paint::Accent, value.status == Status::LowCount, tooltip);
    } else {
      draw_absent(pen, frame, row, value, tooltip);
    }
  }
  Legend legend{pen, bottom_of(frame, chart.labels.size(), chart.scale) + 2};
  legend.states(chart.values, false);
  return pen.finish(legend.bottom(), chart.title, describe(chart));
}

std::string draw(Bars const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.labels.empty()) return draw_nothing(pen, chart.title, describe(chart));
  std::vector<ChartMark> const no_marks;
  Rows const rows{chart.labels, chart.values, no_marks, chart.scale};
  RowFigures const figures{chart.values, chart.scale, pen.is_narrow()};
  Frame const frame = frame_of(rows, figures, pen, pen.is_narrow() ? 4 : 22);
  draw_axis(pen, frame, chart.labels.size(), chart.scale);
  figures.head(pen, drawing.width, frame.top - 8, "value");
  draw_labels(pen, rows, frame, figures);
  for (std::size_t row = 0; row < chart.labels.size(); ++row) {
    Estimate const& value = chart.values[row];
    std::string const tooltip = tooltip_of(rows, row, chart.n_of);
    if (has_value(value)) {
      double const zero = frame.x(0);
      double const end = frame.x(value.value);
      pen.rect({std::min(zero, end), frame.y(row) - 8, std::abs(end - zero), 16}, Paint::Step3, tooltip);
      draw_whisker(pen, frame, frame.y(row), value.interval, Paint::Ink);
    } else {
      draw_absent(pen, frame, row, value, tooltip);
    }
  }
  Legend legend{pen, bottom_of(frame, chart.labels.size(), chart.scale) + 2};
  legend.states(chart.values, false);
  return pen.finish(legend.bottom(), chart.title, describe(chart));
}

}  // namespace roir::svg
