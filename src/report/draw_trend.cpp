// SPDX-License-Identifier: MIT
#include "report/axis.hpp"
#include "report/draw.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace roir::svg {
namespace {

constexpr double small = 12;
using Points = std::vector<std::pair<double, double>>;

// Where time and values lie on the drawing.
struct Plane {
  Axis axis;
  double left;
  double right;
  double top;
  double bottom;
  double first_day;
  double last_day;

  double x(DayNumber day) const {
    double const span = last_day - first_day;
    return span > 0 ? left + (day.days - first_day) / span * (right - left) : (left + right) / 2;
  }
  double y(double value) const { return axis.at(value, bottom, top); }
};

Axis axis_of(TrendBand const& chart) {
  double const low = std::isnan(chart.lowest) ? 0 : chart.lowest;
  double high = chart.highest;
  if (std::isnan(high) && chart.scale.unit == "share") high = 1;
  if (std::isnan(high)) {
    high = low;
    for (Estimate const& value : chart.values)
      for (double const one : {value.value, value.interval.high})
        if (has_value(value) && std::isfinite(one)) high = std::max(high, one);
    for (ChartMark const& mark : chart.marks)
      if (std::isfinite(mark.value)) high = std::max(high, mark.value);
  }
  return round_axis(low, high, 4, chart.scale.unit);
}

// Runs of neighbours that all have a value.
std::vector<std::pair<std::size_t, std::size_t>> runs_of(std::vector<Estimate> const& values) {
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!has_value(values[i])) continue;
    if (runs.empty() || runs.back().second != i) runs.emplace_back(i, i);
    runs.back().second = i + 1;
  }
  return runs;
}

bool has_interval(Estimate const& value) {
  return has_value(value) && !std::isnan(value.interval.low) && !std::isnan(value.interval.high);
}

void draw_axes(Pen& pen, TrendBand const& chart, Plane const& plane) {
  for (double const tick : plane.axis.ticks) {
    double const y = std::round(plane.y(tick)) + 0.5;
    pen.line(plane.left, y, plane.right, y, Paint::Line);
    std::string const label = chart.scale.unit == "share" ? format_quantity(tick, plane.axis.scale) : plane.axis.label(tick);
    pen.text(plane.left - 10, y + 4, label, {.anchor = Anchor::End, .size = small, .paint = Paint::Muted});
  }
  if (chart.scale.unit != "share" && !chart.scale.unit.empty()) pen.text(0, 12, chart.scale.unit, {.size = small, .paint = Paint::Muted});
  double const pitch = (plane.right - plane.left) / std::max<double>(1, static_cast<double>(chart.days.size()) - 1);
  for (TimeTick const& tick : time_ticks(chart.days, pitch)) {
    double const x = plane.x(chart.days[tick.column]);
    pen.line(x, plane.bottom, x, plane.bottom + 5, Paint::Line);
    pen.text(x, plane.bottom + 19, tick.month, {.anchor = Anchor::Middle, .size = small, .paint = Paint::Muted});
    if (!tick.year.empty()) pen.text(x, plane.bottom + 35, tick.year, {.anchor = Anchor::Middle, .size = small, .bold = true});
  }
}

void draw_bands(Pen& pen, TrendBand const& chart, Plane const& plane) {
  for (auto const& [begin, end] : runs_of(chart.values)) {
    Points upper;
    Points lower;
    auto const flush = [&] {
      if (upper.size() == 1) {  // alone: a band without width would not be seen
        upper = {{upper[0].first - 3, upper[0].second}, {upper[0].first + 3, upper[0].second}};
        lower = {{lower[0].first - 3, lower[0].second}, {lower[0].first + 3, lower[0].second}};
      }
      Points outline = upper;
      outline.insert(outline.end(), lower.rbegin(), lower.rend());
      if (!outline.empty()) pen.polygon(outline, Paint::Band);
      upper.clear();
      lower.clear();
    };
    for (std::size_t i = begin; i < end; ++i) {
      if (!has_interval(chart.values[i])) {
        flush();
        continue;
      }
      double const x = plane.x(chart.days[i]);
      upper.emplace_back(x, plane.y(chart.values[i].interval.high));
      lower.emplace_back(x, plane.y(chart.values[i].interval.low));
    }
    flush();
  }
}

void draw_line(Pen& pen, TrendBand const& chart, Plane const& plane) {
  bool const sparse = chart.days.size() <= 40;
  for (auto const& [begin, end] : runs_of(chart.values)) {
    Points points;
    for (std::size_t i = begin; i < end; ++i) points.emplace_back(plane.x(chart.days[i]), plane.y(chart.values[i].value));
    if (points.size() > 1) pen.polyline(points, Paint::Accent, 2);
    for (std::size_t i = begin; i < end; ++i) {
      bool const few = chart.values[i].status == Status::LowCount;
      auto const& [x, y] = points[i - begin];
      if (few || sparse || points.size() == 1) pen.dot(x, y, 3, Paint::Accent, few);
    }
  }
}

// Columns without a value get a strip along the bottom; every column can be pointed at.
void draw_columns(Pen& pen, TrendBand const& chart, Plane const& plane) {
  for (std::size_t i = 0; i < chart.days.size(); ++i) {
    double const x = plane.x(chart.days[i]);
    double const before = i == 0 ? plane.left : (x + plane.x(chart.days[i - 1])) / 2;
    double const after = i + 1 == chart.days.size() ? plane.right : (x + plane.x(chart.days[i + 1])) / 2;
    std::string const tooltip =
        chart.period_word + " " + format_day(chart.days[i]) + ": " + describe_estimate(chart.values[i], chart.scale, chart.n_of);
    if (!has_value(chart.values[i])) pen.hatched({before, plane.bottom - 12, after - before, 12}, is_withheld(chart.values[i]));
    pen.target({before, plane.top, after - before, plane.bottom - plane.top}, tooltip);
  }
}

void draw_marks(Pen& pen, TrendBand const& chart, Plane const& plane) {
  for (ChartMark const& mark : chart.marks) {
    if (!std::isfinite(mark.value)) continue;
    double const y = plane.y(mark.value);
    pen.line(plane.left, y, plane.right, y, Paint::Mark, 1.5, true);
    pen.text(plane.left + 6, y - 5, mark.label, {.size = small, .paint = Paint::Mark, .halo = true});
  }
}

// The last, the lowest and the highest are written beside the line, unless they would cover each other.
void draw_words(Pen& pen, TrendBand const& chart, Plane const& plane) {
  std::vector<std::size_t> there;
  for (std::size_t i = 0; i < chart.values.size(); ++i)
    if (has_value(chart.values[i])) there.push_back(i);
  if (there.empty()) return;
  auto const by_value = [&](std::size_t a, std::size_t b) { return chart.values[a].value < chart.values[b].value; };
  std::size_t const last = there.back();
  std::size_t const lowest = *std::min_element(there.begin(), there.end(), by_value);
  std::size_t const highest = *std::max_element(there.begin(), there.end(), by_value);
  auto const x = [&](std::size_t i) { return plane.x(chart.days[i]); };
  auto const y = [&](std::size_t i) { return plane.y(chart.values[i].value); };
  auto const words = [&](std::size_t i) { return format_quantity(chart.values[i].value, chart.scale); };
  pen.text(x(last) + 8, y(last) + 4.5, words(last), {.bold = true, .halo = true});
  auto const beside = [&](std::size_t i, bool above) {
    if (i == last || x(last) - x(i) < 70) return;
    double const half = text_width(words(i), small) / 2;
    double const middle = std::clamp(x(i), plane.left + half, plane.right - half);
    double const baseline = above ? std::max(plane.top + 10, y(i) - 10) : std::min(plane.bottom - 6, y(i) + 20);
    pen.dot(x(i), y(i), 3.5, Paint::Accent, chart.values[i].status == Status::LowCount);
    pen.text(middle, baseline, words(i), {.anchor = Anchor::Middle, .size = small, .halo = true});
  };
  beside(lowest, false);
  if (highest != lowest) beside(highest, true);
  pen.dot(x(last), y(last), 4, Paint::Accent, chart.values[last].status == Status::LowCount);
}

}  // namespace

std::string draw(TrendBand const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.days.empty()) return draw_nothing(pen, chart.title, describe(chart));
  double widest = 30;
  for (Estimate const& value : chart.values)
    if (has_value(value)) widest = std::max(widest, text_width(format_quantity(value.value, chart.scale), 13));
  Axis const axis = axis_of(chart);
  double label = 0;
  for (double const tick : axis.ticks)
    label = std::max(label, text_width(chart.scale.unit == "share" ? format_quantity(tick, axis.scale) : axis.label(tick), small));
  double const top = chart.scale.unit.empty() || chart.scale.unit == "share" ? 10 : 26;
  Plane const plane{axis,
                    label + 12,
                    drawing.width - std::min(widest + 14, 110.0),
                    top,
                    top + (pen.is_narrow() ? 190 : 240),
                    static_cast<double>(chart.days.front().days),
                    static_cast<double>(chart.days.back().days)};
  draw_bands(pen, chart, plane);
  draw_axes(pen, chart, plane);
  draw_marks(pen, chart, plane);
  draw_line(pen, chart, plane);
  draw_columns(pen, chart, plane);
  draw_words(pen, chart, plane);
  Legend legend{pen, plane.bottom + 48};
  legend.states(chart.values, false);
  return pen.finish(std::max(plane.bottom + 42, legend.bottom()), chart.title, describe(chart));
}

}  // namespace roir::svg
