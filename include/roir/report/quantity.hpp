// SPDX-License-Identifier: MIT
/// @file
/// How a figure is written for people: the one place that decides digits, so that page, terminal and JSON show the same.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <string>
#include <string_view>

namespace roir {

/// The unit of a figure and how finely it is written.
///
/// The unit "share" is written in percent (0.738 reads "73.8 %"); every other unit is a plural noun that follows the figure ("12.5 days")
/// or empty.
struct Scale {
  std::string unit{};  ///< "share", or a plural noun: "days", "hours", "meetings"
  /// Digits after the point; -1 chooses: one for shares, none for whole numbers and from 1,000 on, else one.
  int decimals = -1;
  /// Member by member.
  friend bool operator==(Scale const&, Scale const&) = default;
};

/// The figure alone, in groups of three: "73.8" for 0.738 of unit share, "4,403", "-0.5"; an en dash for NaN.
[[nodiscard]] ROIR_EXPORT std::string format_figure(double value, Scale const& scale);
/// Figure and unit: "73.8 %", "4,403 meetings", "1 day".
[[nodiscard]] ROIR_EXPORT std::string format_quantity(double value, Scale const& scale);
/// An interval: "72.5 to 75.1 %", "at least 12 days"; empty when an end is NaN.
[[nodiscard]] ROIR_EXPORT std::string format_interval(Interval const& interval, Scale const& scale);
/// A count of units: "412 meetings"; the figure alone when `of` is empty.
[[nodiscard]] ROIR_EXPORT std::string format_count(double n, std::string_view of);
/// What stands for the figure: itself, or in words why there is none: "no data", "does not apply", "withheld".
[[nodiscard]] ROIR_EXPORT std::string format_estimate(Estimate const& estimate, Scale const& scale);
/// The whole estimate in one line: "73.8 % (72.5 to 75.1 %), n = 412 meetings, few data".
[[nodiscard]] ROIR_EXPORT std::string describe_estimate(Estimate const& estimate, Scale const& scale, std::string_view n_of);

/// A scale of which the digits suit one figure with its interval: three significant ones of the largest of them, at most four after the
/// point; none where all are whole. For figures of which each has its own unit.
[[nodiscard]] ROIR_EXPORT Scale fine_scale(std::string unit, double value, Interval const& interval = {});

/// `text` made safe to show: control characters, bidirectional overrides and embeddings, and bytes that are no UTF-8 become U+FFFD.
/// Tab and line feed become a space. Letters of every script stay.
[[nodiscard]] ROIR_EXPORT std::string printable(std::string_view text);

}  // namespace roir
