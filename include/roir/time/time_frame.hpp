// SPDX-License-Identifier: MIT
/// @file
/// Which days of a relationship are asked about, what is the last one known, and where its days are days.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/moment.hpp>
#include <roir/time/window.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>

namespace roir {

/// A window as one relationship has it: days in its own civil time, of which those after `as_of` have not come yet.
struct TimeFrame {
  std::int32_t begin = 0;  ///< first day asked about
  std::int32_t end = 0;    ///< first day no longer asked about
  std::int32_t as_of = 0;  ///< last day known; the whole of it
  TimeZone zone;           ///< where days are days

  /// Whether the day is asked about and has come.
  [[nodiscard]] bool holds(std::int32_t day) const noexcept { return begin <= day && day < end && day <= as_of; }
  /// The civil day of a moment; a wall clock is of the relationship already.
  [[nodiscard]] ROIR_EXPORT std::int32_t day_of(Moment const& moment) const;
  /// The civil minutes of a moment since 1970-01-01T00:00.
  [[nodiscard]] ROIR_EXPORT std::int64_t local_minutes(Moment const& moment) const;
};

/// A frame of a window. @throws InvalidArgument (`bad_date`) for special values of Boost.
[[nodiscard]] ROIR_EXPORT TimeFrame time_frame(Window const& window, Date as_of, TimeZone zone);

}  // namespace roir
