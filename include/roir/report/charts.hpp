// SPDX-License-Identifier: MIT
/// @file
/// The pictures of a report: plain values, drawn as inline SVG that needs no script, no font and no network.
///
/// A chart holds estimates and says nothing of how they are drawn. Each can be drawn wide and narrow, told in one sentence, and laid out
/// as a Table; the three agree because all write figures with quantity.hpp. An estimate without a value is never drawn as zero: no data
/// is a light hatch, withheld a dense cross hatch.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/report/quantity.hpp>

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roir {

/// A named line across a chart: an agreed cadence, a median, the whole organisation.
struct ChartMark {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< where, in the unit of the chart
  std::string label{};                                      ///< a few words
};

/// Rows by periods, each cell an estimate: coverage by unit and week.
struct HeatMap {
  std::string title{};                                        ///< what is shown
  Scale scale{};                                              ///< unit and digits of the cells
  std::string n_of{};                                         ///< what n counts: "due meetings"
  std::string row_word{};                                     ///< what a row is: "unit"
  std::string column_word{"week of"};                         ///< what a column is, before its first day
  std::vector<std::string> rows{};                            ///< labels, top to bottom
  std::vector<DayNumber> columns{};                           ///< first day of each column, ascending
  std::vector<Estimate> cells{};                              ///< row by row: rows.size() * columns.size()
  std::vector<Estimate> row_totals{};                         ///< each row over all columns, written beside it; empty = none
  double lowest = std::numeric_limits<double>::quiet_NaN();   ///< low end of the scale; NaN: 0
  double highest = std::numeric_limits<double>::quiet_NaN();  ///< high end of the scale; NaN: 1 for shares, else a round figure
};

/// How often values fall into bins. Bins are drawn equally wide and each says its count, whatever its edges.
struct Histogram {
  std::string title{};             ///< what is shown
  Scale scale{};                   ///< unit of the edges
  std::string count_of{};          ///< what is counted: "gaps"
  std::vector<double> edges{};     ///< counts.size() + 1, ascending; the last may be infinite ("28 or more")
  std::vector<double> counts{};    ///< in [edge, next edge); NaN = withheld
  std::vector<ChartMark> marks{};  ///< e.g. the median
};

/// A line over time with the band of its intervals; a gap where there is no value.
struct TrendBand {
  std::string title{};                                        ///< what is shown
  Scale scale{};                                              ///< unit and digits
  std::string n_of{};                                         ///< what n counts
  std::string period_word{"week of"};                         ///< what a point stands for, before its first day
  std::vector<DayNumber> days{};                              ///< first day of each period, ascending
  std::vector<Estimate> values{};                             ///< one per day
  std::vector<ChartMark> marks{};                             ///< horizontal lines
  double lowest = std::numeric_limits<double>::quiet_NaN();   ///< low end of the axis; NaN: 0
  double highest = std::numeric_limits<double>::quiet_NaN();  ///< high end of the axis; NaN: 1 for shares, else a round figure
};

/// One row per label: a dot with its interval.
struct DotInterval {
  std::string title{};                ///< what is shown
  Scale scale{};                      ///< unit and digits
  std::string n_of{};                 ///< what n counts
  std::string row_word{};             ///< what a row is: "manager"
  std::vector<std::string> labels{};  ///< top to bottom
  std::vector<Estimate> values{};     ///< one per label
  std::vector<ChartMark> marks{};     ///< vertical lines, e.g. the organisation
};

/// One bar per label, from zero.
struct Bars {
  std::string title{};                ///< what is shown
  Scale scale{};                      ///< unit and digits
  std::string n_of{};                 ///< what n counts; empty = no n is written
  std::string row_word{};             ///< what a bar is: "activity"
  std::vector<std::string> labels{};  ///< top to bottom
  std::vector<Estimate> values{};     ///< one per label; an interval is drawn as a whisker
};

/// One row of a forest plot: a figure in a unit of its own, and where it stands on the axis that all rows share.
struct ForestRow {
  std::string label{};     ///< what it is: "RF31 reduced absenteeism"
  Estimate figure{};       ///< the figure, in its own unit
  std::string unit{};      ///< of the figure: "days per person and year"
  Estimate position{};     ///< the same on the axis, greater is further right; without a value the row has no mark
  std::string basis{};     ///< of what the position is a part: "the level before"
  bool is_other = false;   ///< whether that is another thing than of most rows: drawn as a diamond
  std::string standing{};  ///< a word or two at the end of the row: "grade 0", "delivered"
  bool is_aside = false;   ///< whether it is drawn muted: it is shown, but not what the picture is about
  std::string reason{};    ///< code that stands where the mark would be; empty where there is one
};

/// Figures of many units side by side, each a dot with its interval, around nothing in the middle.
struct ForestPlot {
  std::string title{};                                      ///< what is shown
  Scale scale{.unit = "share"};                             ///< unit and digits of the axis
  std::string n_of{};                                       ///< what n counts
  std::string row_word{};                                   ///< what a row is: "form of return"
  std::string left{};                                       ///< what the left half means: "worse"
  std::string right{};                                      ///< what the right half means: "better"
  double reach = std::numeric_limits<double>::quiet_NaN();  ///< the axis goes from -reach to reach, and what goes on ends in an arrow;
                                                            ///< NaN: a round figure that holds what is there, 1 for shares at most
  std::vector<ForestRow> rows{};                            ///< top to bottom
};

/// Any chart.
using Chart = std::variant<HeatMap, Histogram, TrendBand, DotInterval, Bars, ForestPlot>;

/// How a chart is drawn.
struct Drawing {
  std::string id{"chart"};  ///< unique in its page; letters, digits and dashes (others become dashes)
  int width = 760;          ///< in CSS pixels at which text has its natural size, 320 to 2,000; below 520 the layout is that of a phone
  bool tooltips = true;     ///< whether marks carry a `<title>` with value, interval and n
};

/// Colours of a page and its charts, as "#rrggbb".
struct Palette {
  std::string_view paper;                    ///< background
  std::string_view ink;                      ///< text
  std::string_view muted;                    ///< small text
  std::string_view line;                     ///< rules and grids
  std::string_view card;                     ///< background of cards
  std::string_view accent;                   ///< dots, lines, links
  std::string_view band;                     ///< intervals
  std::string_view mark;                     ///< reference lines and their words
  std::array<std::string_view, 5> steps;     ///< heat from little to much: lightness alone tells them apart
  std::array<std::string_view, 5> on_steps;  ///< text on each step
};
/// On screen by day, and in print.
inline constexpr Palette light_palette{"#ffffff",
                                       "#1c2127",
                                       "#545d67",
                                       "#d5dae0",
                                       "#f6f7f9",
                                       "#1d639b",
                                       "#c3d9ea",
                                       "#9a4a00",
                                       {"#eaf1f7", "#bfd7e8", "#82b1d3", "#2c73a8", "#0d4270"},
                                       {"#1c2127", "#1c2127", "#1c2127", "#ffffff", "#ffffff"}};
/// On screen where the reader's system is dark.
inline constexpr Palette dark_palette{"#15191e",
                                      "#e7eaee",
                                      "#a7b0ba",
                                      "#3a424c",
                                      "#1d232a",
                                      "#7dbbe8",
                                      "#2c4a62",
                                      "#f0ac6a",
                                      {"#1f2c38", "#264a63", "#2d6a91", "#6fb0da", "#c2e2f6"},
                                      {"#e7eaee", "#e7eaee", "#ffffff", "#15191e", "#15191e"}};

/// One inline SVG: role img, title and description as its text alternative, colours of light_palette with classes (`roir-ink`,
/// `roir-step-3`, ...) that a page may restyle. An empty chart is drawn as the words "no data".
/// @throws InvalidArgument (`bad_chart`) if lengths do not match, days or edges do not ascend, or the width is out of range.
[[nodiscard]] ROIR_EXPORT std::string to_svg(Chart const& chart, Drawing const& drawing = {});
/// The chart in one or two sentences: what it spans, highest and lowest with their labels, how many cells have no value and why.
/// @throws InvalidArgument (`bad_chart`) as to_svg.
[[nodiscard]] ROIR_EXPORT std::string describe(Chart const& chart);
/// Every figure of the chart as a Table with value, low, high and n.
/// @throws InvalidArgument (`bad_chart`) as to_svg.
[[nodiscard]] ROIR_EXPORT Table to_table(Chart const& chart);
/// The title of any chart.
[[nodiscard]] ROIR_EXPORT std::string const& title_of(Chart const& chart);

}  // namespace roir
