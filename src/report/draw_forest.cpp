// SPDX-License-Identifier: MIT
// The forest plot: label, mark, figure, n and standing of each row; on a narrow drawing one below the other.
#include "report/axis.hpp"
#include "report/draw.hpp"
#include "report/forest.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace roir::svg {
namespace {

constexpr double size = 13;
constexpr double small = 12;
constexpr double line_height = 16;
constexpr double gap = 16;
constexpr double strip = 22;  // height of the plot of a row on a narrow drawing
constexpr double bold = 1.1;  // how much wider bold words are

TextStyle muted(Anchor anchor) {
  return {.anchor = anchor, .size = small, .paint = Paint::Muted};
}

// Words in lines of a width, at most so many; the last is shortened.
std::vector<std::string> wrapped(std::string const& words, double width, double text_size, std::size_t most) {
  std::vector<std::string> lines{""};
  for (std::size_t at = 0; at < words.size();) {
    std::size_t const end = std::min(words.find(' ', at), words.size());
    std::string const word = words.substr(at, end - at);
    std::string const longer = lines.back().empty() ? word : lines.back() + " " + word;
    if (lines.back().empty() || lines.size() == most || text_width(longer, text_size) <= width)
      lines.back() = longer;
    else
      lines.push_back(word);
    at = end + 1;
  }
  for (std::string& line : lines) line = fitted(line, width, text_size);
  return lines;
}

// A row as it is written.
struct RowText {
  std::vector<std::string> label{};
  std::vector<std::string> figure{};  // figure with its interval, then its unit; on a narrow drawing all in one run
  std::string count{};
  double height = 0;
};

// Where everything lies.
struct Layout {
  double label;     // width of the labels
  double left;      // of the plot
  double right;     // of the plot
  double figure;    // left end of the figures
  double count;     // right end of n
  double standing;  // left end of the standing
};

class Forest {
 public:
  Forest(ForestPlot const& chart, Pen& pen) : chart_{chart}, pen_{pen}, reach_{reach_of(chart)} {
    axis_ = round_axis(-reach_, reach_, 4, chart.scale.unit);
    layout_ = pen.is_narrow() ? narrow() : wide();
    for (ForestRow const& row : chart.rows) rows_.push_back(text_of(row));
  }

  // Returns where the next thing may stand.
  double draw() {
    double const top = head();
    double y = top;
    if (!pen_.is_narrow()) gridlines(top, top + height());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (i > 0) pen_.line(0, y, pen_.drawing().width, y, Paint::Line);
      pen_.is_narrow() ? narrow_row(i, y) : wide_row(i, y);
      y += rows_[i].height;
    }
    pen_.line(0, y, pen_.drawing().width, y, Paint::Line);
    return ticks(y + 16) + 14;
  }

 private:
  [[nodiscard]] double x(double value) const {
    double const middle = (layout_.left + layout_.right) / 2;
    return middle + std::clamp(value / reach_, -1.0, 1.0) * (layout_.right - layout_.left) / 2;
  }
  [[nodiscard]] double height() const {
    double sum = 0;
    for (RowText const& row : rows_) sum += row.height;
    return sum;
  }

  [[nodiscard]] Layout wide() const {
    double const width = pen_.drawing().width;
    double standing = 0, count = text_width("n", small), figure = text_width("change", small), label = 80;
    for (ForestRow const& row : chart_.rows) {
      OwnFigure const own = figure_of(row);
      standing = std::max(standing, text_width(row.standing, small));
      count = std::max(count, text_width(count_of(row), small));
      figure = std::max({figure, text_width(own.scale.unit, small), text_width(first_line(own), small)});
      label = std::max(label, text_width(row.label, size));
    }
    Layout made{};
    made.label = std::min(label, 0.32 * width);
    made.left = made.label + gap;
    made.standing = width - std::min(standing, 0.14 * width);
    made.count = made.standing - gap;
    made.figure = made.count - count - gap - std::min(figure, 0.22 * width);
    made.right = made.figure - gap - 4;
    return made;
  }
  [[nodiscard]] Layout narrow() const {
    double const width = pen_.drawing().width;
    return {.label = width, .left = 8, .right = width - 8, .figure = 0, .count = width, .standing = 0};
  }

  static std::string count_of(ForestRow const& row) {
    Estimate const shown = emptied(row.figure);
    return shown.n > 0 ? format_figure(shown.n, {}) : "";
  }
  static std::string first_line(OwnFigure const& own) {
    std::string const interval = interval_of(own);
    return format_estimate(own.estimate, {.decimals = own.scale.decimals}) + (interval.empty() ? "" : "  (" + interval + ")");
  }
  static std::string interval_of(OwnFigure const& own) {
    return has_value(own.estimate) ? format_interval(own.estimate.interval, {.decimals = own.scale.decimals}) : "";
  }

  [[nodiscard]] RowText text_of(ForestRow const& row) const {
    OwnFigure const own = figure_of(row);
    RowText made{.count = count_of(row)};
    std::string const interval = interval_of(own);
    if (pen_.is_narrow()) {
      made.label = wrapped(row.label, layout_.label / bold, size, 3);
      std::string run = format_estimate(own.estimate, own.scale) + (interval.empty() ? "" : " (" + interval + ")");
      if (!made.count.empty()) run += ", n " + made.count;
      if (!row.standing.empty()) run += ", " + row.standing;
      if (!row.reason.empty()) run += "; " + row.reason;
      made.figure = wrapped(run, layout_.label, small, 3);
      made.height = static_cast<double>(made.label.size() + made.figure.size()) * line_height + (has_mark(row) ? strip : 0) + 12;
      return made;
    }
    double const room = layout_.count - text_width(made.count, small) - gap - layout_.figure;
    made.label = wrapped(row.label, layout_.label, size, 3);
    made.figure = {first_line(own)};
    if (has_value(own.estimate) && !own.scale.unit.empty()) made.figure.push_back(fitted(own.scale.unit, room, small));
    made.height = static_cast<double>(std::max(made.label.size(), made.figure.size())) * line_height + 9;
    return made;
  }

  // Words over the plot; returns the top of the first row.
  double head() {
    double const baseline = 12;
    double const middle = x(0);
    if (!chart_.left.empty()) pen_.text(middle - 8, baseline, "← " + chart_.left, muted(Anchor::End));
    if (!chart_.right.empty()) pen_.text(middle + 8, baseline, chart_.right + " →", muted(Anchor::Start));
    if (pen_.is_narrow()) return baseline + 14;
    pen_.text(layout_.figure, baseline, "change (95 % interval)", muted(Anchor::Start));
    pen_.text(layout_.count, baseline, "n", muted(Anchor::End));
    return baseline + 10;
  }
  void gridlines(double top, double bottom) {
    for (double const tick : axis_.ticks)
      if (std::abs(tick) <= reach_ * (1 + 1e-9)) {
        double const at = std::round(x(tick)) + 0.5;
        bool const is_zero = std::abs(tick) < reach_ * 1e-9;
        pen_.line(at, top, at, bottom, is_zero ? Paint::Muted : Paint::Line, is_zero ? 1.5 : 1);
      }
  }
  double ticks(double baseline) {
    for (double const tick : axis_.ticks) {
      if (std::abs(tick) > reach_ * (1 + 1e-9)) continue;
      bool const is_share = chart_.scale.unit == "share";
      bool const is_last = tick > reach_ * (1 - 1e-9), is_first = tick < -reach_ * (1 - 1e-9);
      Anchor const anchor = !pen_.is_narrow() ? Anchor::Middle : is_last ? Anchor::End : is_first ? Anchor::Start : Anchor::Middle;
      pen_.text(x(tick), baseline, is_share ? format_quantity(tick, axis_.scale) : axis_.label(tick), muted(anchor));
    }
    return baseline;
  }

  void mark(ForestRow const& row, double y, std::string const& tooltip) {
    Paint const paint = row.is_aside ? Paint::Muted : Paint::Accent;
    whisker(row.position, y, paint);
    double const at = x(row.position.value);
    if (std::abs(row.position.value) > reach_) {
      pen_.target({at - 8, y - 8, 16, 16}, tooltip);
      return;
    }
    bool const is_hollow = row.position.status == Status::LowCount;
    if (!row.is_other) {
      pen_.dot(at, y, 4.5, paint, is_hollow, tooltip);
      return;
    }
    std::vector<std::pair<double, double>> const diamond{{at, y - 6}, {at + 6, y}, {at, y + 6}, {at - 6, y}};
    pen_.polygon(diamond, is_hollow ? Paint::Paper : paint);
    if (is_hollow) {
      auto rim = diamond;
      rim.push_back(diamond.front());
      pen_.polyline(rim, paint, 2);
    }
    pen_.target({at - 8, y - 8, 16, 16}, tooltip);
  }
  // An interval; an end beyond the axis is an arrow there.
  void whisker(Estimate const& position, double y, Paint paint) {
    double const value = position.value;
    double low = std::isnan(position.interval.low) ? value : position.interval.low;
    double high = std::isnan(position.interval.high) ? value : position.interval.high;
    auto const arrow = [&](double outward) {
      double const tip = x(outward * reach_);
      pen_.line(tip - outward * 14, y, tip, y, paint, 2);
      pen_.polyline({{tip - outward * 6, y - 4.5}, {tip, y}, {tip - outward * 6, y + 4.5}}, paint, 2);
    };
    if (low < -reach_ || value < -reach_) arrow(-1);
    if (high > reach_ || value > reach_) arrow(1);
    low = std::clamp(low, -reach_, reach_);
    high = std::clamp(high, -reach_, reach_);
    if (high > low) pen_.line(x(low), y, x(high), y, paint, 2);
  }

  [[nodiscard]] std::string tooltip_of(ForestRow const& row) const { return row.label + ": " + row_words(chart_, row); }

  void wide_row(std::size_t i, double y) {
    ForestRow const& row = chart_.rows[i];
    RowText const& text = rows_[i];
    auto const baseline = [&](std::size_t lines, std::size_t line) {
      double const block = static_cast<double>(lines) * line_height;
      return y + (text.height - block) / 2 + static_cast<double>(line) * line_height + 12;
    };
    for (std::size_t line = 0; line < text.label.size(); ++line)
      pen_.text(0, baseline(text.label.size(), line), text.label[line], {.paint = row.is_aside ? Paint::Muted : Paint::Ink});
    bool const there = has_value(figure_of(row).estimate);
    for (std::size_t line = 0; line < text.figure.size(); ++line)
      pen_.text(layout_.figure, baseline(text.figure.size(), line), text.figure[line],
                line == 0 && there ? TextStyle{.size = small} : muted(Anchor::Start));
    pen_.text(layout_.count, baseline(1, 0), text.count, muted(Anchor::End));
    pen_.text(layout_.standing, baseline(1, 0), fitted(row.standing, pen_.drawing().width - layout_.standing, small), muted(Anchor::Start));
    double const middle = y + text.height / 2;
    if (has_mark(row))
      mark(row, middle, tooltip_of(row));
    else
      pen_.text(x(0) + 9, baseline(1, 0), row.reason, {.size = small, .paint = Paint::Muted, .halo = true});
  }
  void narrow_row(std::size_t i, double y) {
    ForestRow const& row = chart_.rows[i];
    double baseline = y + 17;
    for (std::string const& line : rows_[i].label) {
      pen_.text(0, baseline, line, {.paint = row.is_aside ? Paint::Muted : Paint::Ink, .bold = true});
      baseline += line_height;
    }
    for (std::string const& line : rows_[i].figure) {
      pen_.text(0, baseline, line, muted(Anchor::Start));
      baseline += line_height;
    }
    if (!has_mark(row)) return;
    double const top = baseline - 10;
    gridlines(top, top + strip - 4);
    mark(row, top + strip / 2 - 2, tooltip_of(row));
  }

  ForestPlot const& chart_;
  Pen& pen_;
  double reach_;
  Axis axis_{};
  Layout layout_{};
  std::vector<RowText> rows_{};
};

// What the marks mean, as far as they occur.
double legend(Pen& pen, ForestPlot const& chart, double top) {
  std::vector<Estimate> marks;
  for (ForestRow const& row : chart.rows)
    if (has_mark(row)) marks.push_back(row.position);
  Legend states{pen, top};
  states.states(marks, false);
  return states.bottom();
}

}  // namespace

std::string draw(ForestPlot const& chart, Drawing const& drawing) {
  Pen pen{drawing};
  if (chart.rows.empty()) return draw_nothing(pen, chart.title, describe(chart));
  double const bottom = Forest{chart, pen}.draw();
  return pen.finish(legend(pen, chart, bottom), chart.title, describe(chart));
}

}  // namespace roir::svg
