// SPDX-License-Identifier: MIT
#include "report/document.hpp"
#include "report/draw.hpp"
#include "report/forest.hpp"
#include "report/grid.hpp"
#include <roir/core/error.hpp>
#include <roir/report/document.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace roir {
namespace {

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The first `count` characters.
std::string first(std::string_view text, std::size_t count) {
  std::size_t bytes = 0;
  while (bytes < text.size() && (length(text.substr(0, bytes + 1)) <= count)) ++bytes;
  return std::string{text.substr(0, bytes)};
}

std::string cut(std::string const& text, std::size_t width) {
  return length(text) <= width ? text : first(text, width - 1) + "…";
}

std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

std::string left(std::string const& text, std::size_t width) {
  return text + repeated(" ", width - std::min(width, length(text)));
}

std::string right(std::string const& text, std::size_t width) {
  return repeated(" ", width - std::min(width, length(text))) + text;
}

// Lines of at most the width, each after an indent; words longer than a line are broken.
class Lines {
 public:
  explicit Lines(std::size_t width) : width_{width} {}

  void raw(std::string const& line) {
    auto const last = line.find_last_not_of(' ');
    out_ += (last == std::string::npos ? "" : line.substr(0, last + 1)) + "\n";
  }
  void blank() {
    if (!out_.ends_with("\n\n")) out_ += "\n";
  }
  // `mark` stands before the first line, spaces of its width before the others.
  void wrapped(std::string_view text, std::string const& mark = {}) {
    if (text.empty()) return;
    std::string const words = printable(text);
    std::string const indent(length(mark), ' ');
    std::string line = mark;
    std::size_t used = length(mark);
    bool fresh = true;
    auto const next_line = [&] {
      raw(line);
      line = indent;
      used = length(indent);
      fresh = true;
    };
    for (std::size_t at = 0; at < words.size();) {
      std::size_t end = std::min(words.find(' ', at), words.size());
      if (words.compare(end, 2, " %") == 0) end = std::min(words.find(' ', end + 1), words.size());  // "73.8 %" stays on one line
      std::string word = words.substr(at, end - at);
      at = end + 1;
      if (word.empty()) continue;
      if (!fresh && used + 1 + length(word) > width_) next_line();
      for (std::size_t const room = width_ - length(indent); fresh && length(word) > room; word.erase(0, first(word, room).size())) {
        line += first(word, room);
        next_line();
      }
      line += (fresh ? "" : " ") + word;
      used += (fresh ? 0 : 1) + length(word);
      fresh = false;
    }
    if (!fresh) raw(line);
  }
  void heading(std::string_view text) {
    blank();
    wrapped(text);
    raw(repeated("─", std::min(width_, std::max<std::size_t>(1, length(printable(text))))));
  }
  std::size_t width() const { return width_; }
  std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  std::string out_;
};

constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

// One character per estimate: a block as high as the value, a dot where there are no data, x where it is withheld.
std::vector<std::string> spark(std::span<Estimate const> estimates, double low, double high, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    if (i % width == 0) lines.emplace_back();
    Estimate const& one = estimates[i];
    if (!svg::has_value(one)) {
      lines.back() += svg::is_withheld(one) ? "x" : "·";
      continue;
    }
    double const share = high > low ? std::clamp((one.value - low) / (high - low), 0.0, 1.0) : 1;
    lines.back() += blocks[static_cast<std::size_t>(std::min(7.0, std::floor(share * 8)))];
  }
  return lines;
}

struct Range {
  double low;
  double high;
};

Range range_of(std::span<Estimate const> estimates, double lowest, double highest, Scale const& scale) {
  double const low = std::isnan(lowest) ? 0 : lowest;
  if (!std::isnan(highest)) return {low, highest};
  if (scale.unit == "share") return {low, 1};
  double high = low;
  for (Estimate const& one : estimates)
    if (svg::has_value(one)) high = std::max(high, one.value);
  return {low, high};
}

std::string spark_legend(Range const& range, Scale const& scale, std::span<Estimate const> estimates) {
  std::string out = "▁ to █: " + format_interval({range.low, range.high}, scale);
  auto const any = [&](auto const& is) { return std::any_of(estimates.begin(), estimates.end(), is); };
  if (any([](Estimate const& e) { return !svg::has_value(e) && !svg::is_withheld(e); })) out += "; · no data";
  if (any([](Estimate const& e) { return svg::is_withheld(e); })) out += "; x withheld";
  return out;
}

std::size_t label_width(std::vector<std::string> const& labels, std::size_t most) {
  std::size_t width = 0;
  for (std::string const& label : labels) width = std::max(width, length(printable(label)));
  return std::min(width, most);
}

void draw(Lines& lines, HeatMap const& chart) {
  if (chart.rows.empty() || chart.columns.empty()) return lines.raw("  no data");
  Range const range = range_of(chart.cells, chart.lowest, chart.highest, chart.scale);
  std::size_t const columns = chart.columns.size();
  for (std::size_t row = 0; row < chart.rows.size(); ++row) {
    std::string const total = chart.row_totals.empty() ? "" : ": " + describe_estimate(chart.row_totals[row], chart.scale, chart.n_of);
    lines.wrapped(chart.rows[row] + total, "  ");
    for (std::string const& line : spark(std::span{chart.cells}.subspan(row * columns, columns), range.low, range.high, lines.width() - 4))
      lines.raw("    " + line);
  }
  lines.wrapped("One sign per period, " + chart.column_word + " " + format_day(chart.columns.front()) + " to " +
                    format_day(chart.columns.back()) + "; " + spark_legend(range, chart.scale, chart.cells) + ".",
                "  ");
}

void draw(Lines& lines, Histogram const& chart) {
  if (chart.counts.empty()) return lines.raw("  no data");
  std::vector<std::string> labels;
  double most = 0;
  for (std::size_t bin = 0; bin < chart.counts.size(); ++bin) {
    labels.push_back(svg::bin_words(chart, bin));
    if (std::isfinite(chart.counts[bin])) most = std::max(most, chart.counts[bin]);
  }
  std::size_t const width = label_width(labels, lines.width() / 2);
  std::size_t const room = lines.width() - width - 16;
  for (std::size_t bin = 0; bin < labels.size(); ++bin) {
    double const count = chart.counts[bin];
    auto const bar = static_cast<std::size_t>(std::isfinite(count) && most > 0 ? std::lround(count / most * static_cast<double>(room)) : 0);
    lines.raw("  " + right(cut(labels[bin], width), width) + "  " + repeated("█", bar) + " " +
              (std::isfinite(count) ? format_figure(count, {}) : "withheld"));
  }
  for (ChartMark const& mark : chart.marks)
    if (std::isfinite(mark.value)) lines.wrapped(mark.label, "  ");
}

void draw(Lines& lines, TrendBand const& chart) {
  if (chart.days.empty()) return lines.raw("  no data");
  Range const range = range_of(chart.values, chart.lowest, chart.highest, chart.scale);
  for (std::string const& line : spark(chart.values, range.low, range.high, lines.width() - 2)) lines.raw("  " + line);
  lines.wrapped(describe(chart) + " " + spark_legend(range, chart.scale, chart.values) + ".", "  ");
}

void draw_rows(Lines& lines, std::vector<std::string> const& labels, std::vector<Estimate> const& values, Scale const& scale,
               std::string const& n_of) {
  if (labels.empty()) return lines.raw("  no data");
  std::size_t const width = label_width(labels, lines.width() / 3);
  for (std::size_t row = 0; row < labels.size(); ++row)
    lines.wrapped(describe_estimate(values[row], scale, n_of), "  " + left(cut(printable(labels[row]), width), width) + "  ");
}

void draw(Lines& lines, DotInterval const& chart) {
  draw_rows(lines, chart.labels, chart.values, chart.scale, chart.n_of);
  for (ChartMark const& mark : chart.marks)
    if (std::isfinite(mark.value)) lines.wrapped(mark.label, "  ");
}

void draw(Lines& lines, Bars const& chart) {
  draw_rows(lines, chart.labels, chart.values, chart.scale, chart.n_of);
}

// "···├──●─┤··│·····": the interval and its value around nothing in the middle, arrows where it goes on.
std::string forest_line(Estimate const& position, double reach) {
  constexpr std::size_t half = 10;
  std::vector<std::string> signs(2 * half + 1, "·");
  auto const at = [&](double value) {
    return static_cast<std::size_t>(std::lround((std::clamp(value / reach, -1.0, 1.0) + 1) * static_cast<double>(half)));
  };
  double const low = std::isnan(position.interval.low) ? position.value : position.interval.low;
  double const high = std::isnan(position.interval.high) ? position.value : position.interval.high;
  for (std::size_t i = at(low); i <= at(high); ++i) signs[i] = "─";
  signs[half] = signs[half] == "─" ? "┼" : "│";
  if (low < -reach) signs.front() = "←";
  if (high > reach) signs.back() = "→";
  if (std::abs(position.value) <= reach) signs[at(position.value)] = position.status == Status::LowCount ? "○" : "●";
  std::string out;
  for (std::string const& sign : signs) out += sign;
  return out;
}

void draw(Lines& lines, ForestPlot const& chart) {
  if (chart.rows.empty()) return lines.raw("  no data");
  double const reach = svg::reach_of(chart);
  lines.wrapped("From " + format_quantity(-reach, chart.scale) + " (" + chart.left + ") to " + format_quantity(reach, chart.scale) + " (" +
                    chart.right + "), nothing in the middle.",
                "  ");
  for (ForestRow const& row : chart.rows) {
    lines.wrapped(row.label, "  ");
    lines.wrapped(svg::row_words(chart, row), "    " + (svg::has_mark(row) ? forest_line(row.position, reach) + "  " : ""));
  }
}

// Columns side by side; where they are too many for the width, the widest are cut.
void draw(Lines& lines, text::Grid const& grid) {
  std::vector<std::size_t> widths;
  std::size_t needed = 2;
  for (text::GridColumn const& column : grid.columns) {
    std::size_t width = length(printable(column.head));
    for (std::string const& cell : column.cells) width = std::max(width, length(printable(cell)));
    widths.push_back(width);
    needed += width + 2;
  }
  while (needed > lines.width() + 2) {
    auto const widest = std::max_element(widths.begin(), widths.end());
    if (widest == widths.end() || *widest <= 6) break;
    --*widest;
    --needed;
  }
  auto const line = [&](auto const& text_of) {
    std::string out = "  ";
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      std::string const cell = cut(printable(text_of(grid.columns[i])), widths[i]);
      out += (grid.columns[i].is_number ? right(cell, widths[i]) : left(cell, widths[i])) + "  ";
    }
    lines.raw(out);
  };
  line([](text::GridColumn const& column) { return column.head; });
  for (std::size_t row = 0; row < grid.rows; ++row) line([row](text::GridColumn const& column) { return column.cells[row]; });
  if (grid.left_out > 0) lines.raw("  Not shown here: " + format_count(static_cast<double>(grid.left_out), "further rows") + ".");
}

void labelled(Lines& lines, std::string const& label, std::string const& text) {
  if (!text.empty()) lines.wrapped(text, label + ": ");
}

void write(Lines& lines, Report::Paragraph const& paragraph, text::FigureNumbers const&) {
  lines.blank();
  lines.wrapped(paragraph.text);
}

void write(Lines& lines, Report::Facts const& facts, text::FigureNumbers const&) {
  if (facts.facts.empty()) return;
  lines.blank();
  for (Report::Fact const& fact : facts.facts)
    lines.wrapped(fact.label + ": " + describe_estimate(fact.estimate, fact.scale, fact.n_of) + (fact.note.empty() ? "" : "; " + fact.note),
                  "  ");
}

void write(Lines& lines, Report::Figure const& figure, text::FigureNumbers const& numbers) {
  lines.blank();
  lines.wrapped("Figure " + std::to_string(numbers.at(figure.id)) + ". " + title_of(figure.chart));
  lines.wrapped(figure.caption);
  static_cast<void>(describe(figure.chart));  // refuses a chart that cannot be drawn
  std::visit([&](auto const& chart) { draw(lines, chart); }, figure.chart);
  labelled(lines, "  n", figure.n);
  labelled(lines, "  Interval", figure.interval);
  labelled(lines, "  Definition", figure.definition);
}

void write(Lines& lines, Report::TableBlock const& block, text::FigureNumbers const&) {
  TableInfo const& info = block.table.info();
  lines.blank();
  lines.wrapped(info.title.empty() ? info.name : info.title);
  lines.wrapped(block.caption);
  draw(lines, text::grid_of(block.table, block.max_rows));
  labelled(lines, "  Definition", info.definition);
  labelled(lines, "  Policy", info.policy);
  for (std::string const& note : info.notes) lines.wrapped(note, "  ");
}

void write_top(Lines& lines, Report const& report) {
  lines.wrapped(report.title);
  lines.raw(repeated("═", std::min(lines.width(), std::max<std::size_t>(1, length(printable(report.title))))));
  lines.wrapped(report.subtitle);
  lines.blank();
  labelled(lines, "Window", report.window);
  labelled(lines, "As known on", report.as_of);
  labelled(lines, "Made for", report.audience);
  labelled(lines, "Source", report.source);
}

void write_findings(Lines& lines, Report const& report, text::FigureNumbers const& numbers) {
  lines.heading("What matters most");
  if (report.findings.empty()) lines.wrapped("These data give no finding.");
  int number = 0;
  for (Report::Finding const& finding : report.findings) {
    std::string const mark = std::to_string(++number) + ". ";
    lines.wrapped(finding.headline, mark);
    std::string const see = finding.figure.empty() ? "" : "(figure " + std::to_string(numbers.at(finding.figure)) + ")";
    lines.wrapped(finding.detail + (finding.detail.empty() || see.empty() ? "" : " ") + see, std::string(mark.size(), ' '));
  }
}

}  // namespace

std::string to_text(Report const& report, std::size_t width) {
  if (width < 40 || width > 400)
    throw InvalidArgument{
        {.code = "bad_report", .message = "a text of " + std::to_string(width) + " characters a line; 40 to 400 are written"}};
  text::FigureNumbers const numbers = text::number_figures(report);
  Lines lines{width};
  write_top(lines, report);
  write_findings(lines, report, numbers);
  for (Report::Section const& section : report.sections) {
    lines.heading(section.part.empty() ? section.title : section.part + ": " + section.title);
    lines.wrapped(section.lead);
    for (Report::Block const& block : section.blocks) std::visit([&](auto const& one) { write(lines, one, numbers); }, block);
  }
  if (!report.limits.empty()) lines.heading("What these data cannot tell");
  for (Report::Limit const& limit : report.limits) {
    lines.wrapped(limit.question, "- ");
    lines.wrapped(limit.why, "  ");
    if (!limit.fix.empty()) lines.wrapped("What would help: " + limit.fix, "  ");
  }
  if (!report.policy.empty()) lines.heading("Parameters that went in");
  for (std::string const& line : report.policy) lines.wrapped(line, "  ");
  lines.blank();
  lines.wrapped("Made with roir" + (report.version.empty() ? "" : " " + report.version) + ".");
  return lines.take();
}

}  // namespace roir
