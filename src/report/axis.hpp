// SPDX-License-Identifier: MIT
/// @file
/// Scales of a chart: round steps along values, months along days.
#pragma once

#include <roir/core/table.hpp>
#include <roir/report/quantity.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir::svg {

/// A stretch of values with round steps.
struct Axis {
  double low = 0;               ///< at the first tick or before it
  double high = 1;              ///< at the last tick or after it
  std::vector<double> ticks{};  ///< ascending
  Scale scale{};                ///< how ticks are written: as finely as their step needs
  /// Where a value lies between two pixels; values outside are moved to the nearer end.
  [[nodiscard]] double at(double value, double first_pixel, double last_pixel) const;
  /// A tick as text without its unit.
  [[nodiscard]] std::string label(double tick) const { return format_figure(tick, scale); }
};

/// The axis from `low` to `high`, grown to whole steps: about `count` of them.
[[nodiscard]] Axis round_axis(double low, double high, int count, std::string_view unit);
/// Five equal classes from `low` to at least `high`, with round limits: six ticks.
[[nodiscard]] Axis five_classes(double low, double high, std::string_view unit);

/// Where a word stands under a row of days.
struct TimeTick {
  std::size_t column;  ///< index of the day
  std::string month;   ///< "Jan", or "5 Jan" where columns are wide
  std::string year;    ///< "2026" at the first tick and at each new year; else empty
};
/// Ticks for columns of `pitch` pixels: every month, or as many of them as fit without touching.
[[nodiscard]] std::vector<TimeTick> time_ticks(std::span<DayNumber const> days, double pitch);

}  // namespace roir::svg
