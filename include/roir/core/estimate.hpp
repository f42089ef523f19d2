// SPDX-License-Identifier: MIT
/// @file
/// A number with its uncertainty: no estimate of roir travels without interval, count and standing.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <limits>
#include <string>

namespace roir {

/// How much an estimate is worth.
enum class Status : std::uint8_t {
  Ok,             ///< value and interval hold
  LowCount,       ///< value given, but from fewer units than the metric asks for
  NoData,         ///< nothing to compute from; never shown as zero
  NotApplicable,  ///< the question does not apply to such data
  Refused         ///< the data or the audience forbid an answer; `reason` is the code
};
/// The status as its word in data: "ok", "low_n", "no_data", "not_applicable", "refused".
[[nodiscard]] ROIR_EXPORT char const* to_string(Status status) noexcept;

/// An interval for an estimate. Ends are NaN when there is none.
struct Interval {
  double low = std::numeric_limits<double>::quiet_NaN();   ///< lower end
  double high = std::numeric_limits<double>::quiet_NaN();  ///< upper end
};

/// A value with its interval, the count behind it and its standing.
///
/// `value` is NaN exactly when `status` is NoData, NotApplicable or Refused. `interval` is at 95 % and may be absent (NaN) while the value
/// stands; then `method` says why.
struct Estimate {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< the figure in the metric's unit
  Interval interval{};                                      ///< its 95 % interval
  double n = 0;                                             ///< units behind it (meetings, periods, persons: the metric says which)
  Status status = Status::NoData;                           ///< its standing
  std::string method{};                                     ///< how the interval was made, or why there is none
  std::string reason{};                                     ///< code of the refusal or flag; empty when ok
  bool is_bounds = false;                                   ///< whether the interval is bounds of what is assumed, not a 95 % interval
};

}  // namespace roir
