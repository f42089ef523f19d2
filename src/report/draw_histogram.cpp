// SPDX-License-Identifier: MIT
#include "report/axis.hpp"
#include "report/draw.hpp"

#include <algorithm>
#include <cmath>

namespace roir::svg {
namespace {

constexpr double small = 12;

struct Plane {
  Axis axis;
  double left;
  double right;
  double top;
  double bottom;
  double pitch;

  double x(std::size_t edge) const { return left + static_cast<double>(edge) * pitch; }
  double y(double count) const { return axis.at(count, bottom, top); }
};

double most(Histogram const& chart) {
  double high = 1;
  for (double const count : chart.counts)
    if (std::isfinite(count)) high = std::max(high, count);
  return high;
}

double total(Histogram const& chart) {
  double sum = 0;
  for (double const count : chart.counts)
    if (std::isfinite(count)) sum += count;
  return sum;
}

bool counts_fit(Histogram const& chart, double pitch) {
  return std::all_of(chart.counts.begin(), chart.counts.end(),
                     [&](double count) { return text_width(format_figure(count, {}), small) + 4 <= pitch; });
}

// Where a value lies: within its bin in proportion, in the middle of a bin without end.
double position(Histogram const& chart, Plane const& plane, double value) {
  auto const above = std::upper_bound(chart.edges.begin(), chart.edges.end(), value);
  if (above == chart.edges.begin()) return plane.left;
  if (above == chart.edges.end()) return plane.right;
  auto const bin = static_cast<std::size_t>(above - chart.edges.begin()) - 1;
  double const width = chart.edges[bin + 1] - chart.edges[bin];
  double const share = std::isfinite(width) ? (value - chart.edges[bin]) / width : 0.5;
  return plane.x(bin) + share * plane.pitch;
}

void draw_axes(Pen& pen, Histogram const& chart, Plane const& plane) {
  for (double const tick : plane.axis.ticks) {
    double const y = std::round(plane.y(tick)) + 0.5;
    pen.line(plane.left, y, plane.right, y, Paint::Line);
    pen.text(plane.left - 8, y + 4, plane.axis.label(tick), {.anchor = Anchor::End, .size = small, .paint = Paint::Muted});
  }
  double widest = 24;
  for (double const edge : chart.edges)
    if (std::isfinite(edge)) widest = std::max(widest, text_width(format_figure(edge, chart.scale), small));
  auto const every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 8) / plane.pitch)));
  for (std::size_t edge = 0; edge < chart.edges.size(); ++edge) {
    bool const open_end = std::isinf(chart.edges[edge]);
    pen.line(plane.x(edge), plane.bottom, plane.x(edge), plane.bottom + 5, Paint::Line);
    if (edge % every != 0 && !open_end) continue;
    if (open_end && (edge - 1) % every == 0 && plane.pitch < 44) continue;
    pen.text(plane.x(edge), plane.bottom + 19, open_end ? "more" : format_figure(chart.edges[edge], chart.scale),
             {.anchor = open_end ? Anchor::End : Anchor::Middle, .size = small, .paint = Paint::Muted});
  }
  std::string const unit = chart.scale.unit == "share" ? "%" : chart.scale.unit;
  pen.text(plane.right, plane.bottom + 37, unit, {.anchor = Anchor::End, .size = small, .paint = Paint::Muted});
  pen.text(0, 12, chart.count_of, {.size = small, .paint = Paint::Muted});
}

void draw_bars(Pen& pen, Histogram const& chart, Plane const& plane) {
  double const all = total(chart);
  for (std::size_t bin = 0; bin < chart.counts.size(); ++bin) {
    double const count = chart.counts[bin];
    std::string const words = bin_words(chart, bin);
    if (!std::isfinite(count)) {
      pen.hatched({plane.x(bin) + 1, plane.bottom - 24, plane.pitch - 2, 24}, true, words + ": withheld");
      continue;
    }
    double const y = plane.y(count);
    std::string const share = all > 0 ? " (" + format_quantity(count / all, {.unit = "share"}) + ")" : "";
    pen.rect({plane.x(bin) + 1, y, plane.pitch - 2, plane.bottom - y}, Paint::Step3,
             words + ": " + format_count(count, chart.count_of) + share);
  }
}

void draw_counts(Pen& pen, Histogram const& chart, Plane const& plane) {
  if (!counts_fit(chart, plane.pitch)) return;
  for (std::size_t bin = 0; bin < chart.counts.size(); ++bin)
    if (chart.counts[bin] > 0)
      pen.text(plane.x(bin) + plane.pitch / 2, plane.y(chart.counts[bin]) - 5, format_figure(chart.counts[bin], {}),
               {.anchor = Anchor::Middle, .size = small, .halo = true});
}

void draw_marks(Pen& pen, Histogram const& chart, Plane const& plane) {
  double baseline = 30;
  for (ChartMark const& mark : chart.marks) {
    if (!std::isfinite(mark.value)) continue;
    double const x = position(chart, plane, mark.value);
    bool const on_the_left = x < (plane.left + plane.right) / 2;
    pen.line(x, baseline - 10, x, plane.bottom, Paint::Mark, 1.5, true);
    pen.text(x + (on_the_left ? 6 : -6), baseline, mark.label,
             {.anchor = on_the_left ? Anchor::Start : Anchor::End, .size = small, .paint = Paint::Mark, .halo = true});
    baseline += 17;
  }
}

}  // namespace

std::string bin_words(Histogram const& chart, std::size_t bin) {
  double const low = chart.edges[bin];
  double const high = chart.edges[bin + 1];
  if (std::isinf(high)) return format_quantity(low, chart.scale) + " or more";
  return format_figure(low, chart.scale) + " to below " + format_quantity(high, chart.scale);
}

std::string draw(Histogram const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.counts.empty()) return draw_nothing(pen, chart.title, describe(chart));
  Axis const axis = round_axis(0, most(chart), 4, "");
  double label = 0;
  for (double const tick : axis.ticks) label = std::max(label, text_width(axis.label(tick), small));
  double const left = label + 12;
  double const right = drawing.width - 12.0;
  auto const marks = static_cast<double>(
      std::count_if(chart.marks.begin(), chart.marks.end(), [](ChartMark const& mark) { return std::isfinite(mark.value); }));
  double const top = 34 + 17 * marks;
  double const bottom = top + (pen.is_narrow() ? 170 : 210);
  Plane const plane{axis, left, right, top, bottom, (right - left) / static_cast<double>(chart.counts.size())};
  draw_axes(pen, chart, plane);
  draw_bars(pen, chart, plane);
  draw_marks(pen, chart, plane);
  draw_counts(pen, chart, plane);
  return pen.finish(bottom + 44, chart.title, describe(chart));
}

}  // namespace roir::svg
