// SPDX-License-Identifier: MIT
/// @file
/// How each chart is laid out, and what the layouts share. Charts arrive here checked.
#pragma once

#include "report/svg.hpp"
#include <roir/report/charts.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace roir::svg {

[[nodiscard]] std::string draw(HeatMap const& chart, Drawing const& drawing);      ///< rows by periods
[[nodiscard]] std::string draw(Histogram const& chart, Drawing const& drawing);    ///< bars over bins
[[nodiscard]] std::string draw(TrendBand const& chart, Drawing const& drawing);    ///< a line with its band
[[nodiscard]] std::string draw(DotInterval const& chart, Drawing const& drawing);  ///< dots with whiskers
[[nodiscard]] std::string draw(Bars const& chart, Drawing const& drawing);         ///< bars from zero
[[nodiscard]] std::string draw(ForestPlot const& chart, Drawing const& drawing);   ///< figures of many units around nothing

/// Whether the estimate has a value to draw.
[[nodiscard]] bool has_value(Estimate const& estimate);
/// Whether a value is kept back, in contrast to not being there.
[[nodiscard]] bool is_withheld(Estimate const& estimate);

/// What falls into a bin: "7 to below 14 days", "28 days or more".
[[nodiscard]] std::string bin_words(Histogram const& chart, std::size_t bin);

/// A withheld estimate without value, interval and n; any other as it is.
[[nodiscard]] Estimate emptied(Estimate const& estimate);

/// Estimates written out in columns at the right end of rows: value, interval, n. On a narrow drawing all stand in one run of words.
class RowFigures {
 public:
  RowFigures(std::span<Estimate const> estimates, Scale scale, bool is_narrow);
  /// Pixels that the columns take with the space before them; 0 on a narrow drawing.
  [[nodiscard]] double width() const noexcept;
  /// Pixels of the widest run of words on a narrow drawing.
  [[nodiscard]] double run_width() const noexcept { return run_; }
  /// Words above the columns, which end at `right`.
  void head(Pen& pen, double right, double baseline, std::string_view of_value) const;
  /// The figures of one row.
  void row(Pen& pen, double right, double baseline, Estimate const& estimate) const;

 private:
  [[nodiscard]] std::string run_of(Estimate const& estimate) const;
  Scale scale_;
  bool is_narrow_;
  double value_ = 0;
  std::string_view interval_word_ = "95 % interval";
  double interval_ = 0;
  double count_ = 0;
  double run_ = 0;
};

/// Swatches with words under a chart, from left to right and onto further lines.
class Legend {
 public:
  Legend(Pen& pen, double top) : pen_{pen}, y_{top} {}
  /// Words for the hatches that occur among `estimates`, and for few data.
  void states(std::span<Estimate const> estimates, bool half_height_means_few);
  /// Starts further to the right, after something drawn by the caller.
  void skip_to(double x) { x_ = x; }
  /// Where the next thing may stand.
  [[nodiscard]] double bottom() const noexcept { return x_ > 0 ? y_ + 20 : y_; }

 private:
  enum class Swatch { Hatch, Cross, Half, Hollow };
  void entry(Swatch swatch, std::string_view words);
  Pen& pen_;
  double x_ = 0;
  double y_;
};

/// The words "no data" as a picture.
[[nodiscard]] std::string draw_nothing(Pen& pen, std::string_view title, std::string_view description);

}  // namespace roir::svg
