// SPDX-License-Identifier: MIT
#include "report/draw.hpp"
#include "report/forest.hpp"
#include <roir/core/error.hpp>
#include <roir/report/charts.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string message, std::string const& title) {
  throw InvalidArgument{{.code = "bad_chart", .message = std::move(message), .subject = title}};
}

void check_size(std::string const& title, std::string const& what, std::size_t size, std::size_t wanted) {
  if (size == wanted) return;
  refuse("a chart has " + std::to_string(size) + " " + what + " where " + std::to_string(wanted) + " are needed", title);
}

void check_days(std::string const& title, std::vector<DayNumber> const& days) {
  auto const disorder = std::adjacent_find(days.begin(), days.end(), [](DayNumber a, DayNumber b) { return a >= b; });
  if (disorder != days.end()) refuse("days of a chart do not ascend after " + format_day(*disorder), title);
  for (DayNumber const day : days) static_cast<void>(format_day(day));  // refuses years beyond the calendar
}

void check_range(std::string const& title, double low, double high) {
  if (std::isinf(low) || std::isinf(high)) refuse("a chart's scale has no end", title);
  double const from = std::isnan(low) ? 0 : low;
  if (!std::isnan(high) && high <= from) refuse("a chart's scale ends at or before its start", title);
}

void check(HeatMap const& chart) {
  check_size(chart.title, "cells", chart.cells.size(), chart.rows.size() * chart.columns.size());
  if (!chart.row_totals.empty()) check_size(chart.title, "row totals", chart.row_totals.size(), chart.rows.size());
  check_days(chart.title, chart.columns);
  check_range(chart.title, chart.lowest, chart.highest);
}

void check(Histogram const& chart) {
  if (chart.edges.empty() && chart.counts.empty()) return;
  check_size(chart.title, "edges", chart.edges.size(), chart.counts.size() + 1);
  for (std::size_t i = 0; i < chart.edges.size(); ++i) {
    bool const last = i + 1 == chart.edges.size();
    if (std::isnan(chart.edges[i]) || (std::isinf(chart.edges[i]) && !(last && chart.edges[i] > 0)))
      refuse("an edge of a histogram is no number", chart.title);
    if (i > 0 && chart.edges[i] <= chart.edges[i - 1]) refuse("edges of a histogram do not ascend", chart.title);
  }
  for (double const count : chart.counts)
    if (std::isinf(count) || count < 0) refuse("a count of a histogram is negative or infinite", chart.title);
}

void check(TrendBand const& chart) {
  check_size(chart.title, "values", chart.values.size(), chart.days.size());
  check_days(chart.title, chart.days);
  check_range(chart.title, chart.lowest, chart.highest);
}

void check(DotInterval const& chart) {
  check_size(chart.title, "values", chart.values.size(), chart.labels.size());
}

void check(Bars const& chart) {
  check_size(chart.title, "values", chart.values.size(), chart.labels.size());
}

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

std::string plural(std::size_t count, std::string const& singular) {
  return format_count(static_cast<double>(count), singular.empty() ? "" : singular + "s");
}

// "Highest: Sales with 93.1 %. Lowest: ..." and how many have no value.
std::string extremes(std::span<Estimate const> estimates, Scale const& scale, auto const& label_of) {
  std::optional<std::size_t> low;
  std::optional<std::size_t> high;
  std::size_t absent = 0;
  std::size_t withheld = 0;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    if (!svg::has_value(estimates[i])) {
      ++(svg::is_withheld(estimates[i]) ? withheld : absent);
      continue;
    }
    if (!low || estimates[i].value < estimates[*low].value) low = i;
    if (!high || estimates[i].value > estimates[*high].value) high = i;
  }
  auto const at = [&](std::size_t i) { return format_quantity(estimates[i].value, scale) + " (" + label_of(i) + ")"; };
  std::string out;
  if (high && *high == *low) out += " The one value: " + at(*high) + ".";
  if (high && *high != *low) out += " Highest: " + at(*high) + ". Lowest: " + at(*low) + ".";
  if (absent > 0) out += " Without data: " + format_figure(static_cast<double>(absent), {}) + ".";
  if (withheld > 0) out += " Withheld: " + format_figure(static_cast<double>(withheld), {}) + ".";
  return out;
}

std::string span_of(std::vector<DayNumber> const& days) {
  return days.size() == 1 ? format_day(days.front()) : format_day(days.front()) + " to " + format_day(days.back());
}

std::string words(HeatMap const& chart) {
  if (chart.rows.empty() || chart.columns.empty()) return "No data.";
  std::string const row_word = chart.row_word.empty() ? "row" : chart.row_word;
  std::string out = "Heat map, " + plural(chart.rows.size(), row_word) + ", " + chart.column_word + " " + span_of(chart.columns) + ".";
  if (!chart.row_totals.empty())
    return out + " Over all periods:" + extremes(chart.row_totals, chart.scale, [&](std::size_t i) { return chart.rows[i]; }) +
           " Single cells:" + extremes(chart.cells, chart.scale, [&](std::size_t i) {
             return chart.rows[i / chart.columns.size()] + ", " + format_day(chart.columns[i % chart.columns.size()]);
           });
  return out + extremes(chart.cells, chart.scale, [&](std::size_t i) {
           return chart.rows[i / chart.columns.size()] + ", " + format_day(chart.columns[i % chart.columns.size()]);
         });
}

std::string words(Histogram const& chart) {
  if (chart.counts.empty()) return "No data.";
  double total = 0;
  std::size_t most = 0;
  std::size_t withheld = 0;
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    if (std::isnan(chart.counts[i])) {
      ++withheld;
      continue;
    }
    total += chart.counts[i];
    if (std::isnan(chart.counts[most]) || chart.counts[i] > chart.counts[most]) most = i;
  }
  std::string out = "Histogram of " + format_count(total, chart.count_of) + ".";
  if (total > 0) out += " Most, " + format_figure(chart.counts[most], {}) + ", lie in " + svg::bin_words(chart, most) + ".";
  for (ChartMark const& mark : chart.marks)
    if (std::isfinite(mark.value)) out += " Marked: " + sentence(mark.label);
  if (withheld > 0) out += " Withheld bins: " + format_figure(static_cast<double>(withheld), {}) + ".";
  return out;
}

std::string words(TrendBand const& chart) {
  if (chart.days.empty()) return "No data.";
  std::string out = "Line over time, " + chart.period_word + " " + span_of(chart.days) + ".";
  out += extremes(chart.values, chart.scale, [&](std::size_t i) { return format_day(chart.days[i]); });
  auto const last = std::find_if(chart.values.rbegin(), chart.values.rend(), [](Estimate const& e) { return svg::has_value(e); });
  if (last != chart.values.rend()) out += " Last: " + describe_estimate(*last, chart.scale, chart.n_of) + ".";
  for (ChartMark const& mark : chart.marks)
    if (std::isfinite(mark.value)) out += " Marked: " + sentence(mark.label);
  return out;
}

std::string rows_in_words(std::string const& kind, std::string const& row_word, std::vector<std::string> const& labels,
                          std::vector<Estimate> const& values, Scale const& scale) {
  if (labels.empty()) return "No data.";
  return kind + ", " + plural(labels.size(), row_word.empty() ? "row" : row_word) + "." +
         extremes(values, scale, [&](std::size_t i) { return labels[i]; });
}

std::string words(DotInterval const& chart) {
  std::string out = rows_in_words("Dots with intervals", chart.row_word, chart.labels, chart.values, chart.scale);
  for (ChartMark const& mark : chart.marks)
    if (std::isfinite(mark.value)) out += " Marked: " + sentence(mark.label);
  return out;
}

std::string words(Bars const& chart) {
  return rows_in_words("Bars", chart.row_word, chart.labels, chart.values, chart.scale);
}

// What is withheld leaves neither its value nor its n.
std::vector<Estimate> without_withheld(std::vector<Estimate> estimates) {
  for (Estimate& estimate : estimates) estimate = svg::emptied(estimate);
  return estimates;
}

// The name of the column of labels: the word for a row, unless another column is called so.
std::string row_column(std::string const& row_word) {
  if (row_word.empty() || row_word == "from" || row_word.starts_with("value")) return "row";
  std::string name = row_word;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

Table rows_as_table(std::string const& title, std::string const& row_word, std::vector<std::string> const& labels,
                    std::vector<Estimate> const& values, Scale const& scale) {
  Table table{{.name = "chart", .title = title}};
  table.add(Column{{row_column(row_word), "", "Label of the row."}, labels});
  table.add({"value", scale.unit, title}, without_withheld(values));
  return table;
}

Table table_of(HeatMap const& chart) {
  std::vector<std::string> rows;
  std::vector<DayNumber> columns;
  for (std::string const& row : chart.rows) {
    rows.insert(rows.end(), chart.columns.size(), row);
    columns.insert(columns.end(), chart.columns.begin(), chart.columns.end());
  }
  Table table{{.name = "chart", .title = chart.title}};
  table.add(Column{{row_column(chart.row_word), "", "Label of the row."}, std::move(rows)});
  table.add(Column{{"from", "", chart.column_word}, std::move(columns)});
  table.add({"value", chart.scale.unit, chart.title}, without_withheld(chart.cells));
  return table;
}

Table table_of(Histogram const& chart) {
  std::size_t const bins = chart.counts.size();
  auto const first = chart.edges.begin();
  Table table{{.name = "chart", .title = chart.title}};
  table.add(Column{{"at_least", chart.scale.unit, "Lower edge of the bin."},
                   bins == 0 ? std::vector<double>{} : std::vector<double>(first, chart.edges.end() - 1)});
  table.add(Column{{"below", chart.scale.unit, "Upper edge of the bin."},
                   bins == 0 ? std::vector<double>{} : std::vector<double>(first + 1, chart.edges.end())});
  table.add(Column{{"count", "count", chart.count_of}, chart.counts});
  return table;
}

Table table_of(TrendBand const& chart) {
  Table table{{.name = "chart", .title = chart.title}};
  table.add(Column{{"from", "", chart.period_word}, chart.days});
  table.add({"value", chart.scale.unit, chart.title}, without_withheld(chart.values));
  return table;
}

Table table_of(DotInterval const& chart) {
  return rows_as_table(chart.title, chart.row_word, chart.labels, chart.values, chart.scale);
}

Table table_of(Bars const& chart) {
  return rows_as_table(chart.title, chart.row_word, chart.labels, chart.values, chart.scale);
}

}  // namespace

std::string to_svg(Chart const& chart, Drawing const& drawing) {
  if (drawing.width < 320 || drawing.width > 2000)
    refuse("a drawing is " + std::to_string(drawing.width) + " pixels wide; 320 to 2000 are drawn", title_of(chart));
  return std::visit([&](auto const& one) { return check(one), svg::draw(one, drawing); }, chart);
}

std::string describe(Chart const& chart) {
  return std::visit([](auto const& one) { return check(one), words(one); }, chart);
}

Table to_table(Chart const& chart) {
  return std::visit([](auto const& one) { return check(one), table_of(one); }, chart);
}

std::string const& title_of(Chart const& chart) {
  return std::visit([](auto const& one) -> std::string const& { return one.title; }, chart);
}

}  // namespace roir
