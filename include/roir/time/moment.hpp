// SPDX-License-Identifier: MIT
/// @file
/// A moment as people state it: an instant (with an offset) or a wall clock (without), to the minute.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir {

/// Minutes since 1970-01-01T00:00, and whether that is UTC (an instant) or a wall clock whose zone is said elsewhere. A value.
///
/// "2026-01-05T09:00" means nine o'clock where the meeting is: the relationship owns the zone. "2026-01-05T09:00Z" is one point of time
/// everywhere. The two cannot be ordered against each other without a zone, so comparing an instant with a wall clock is unordered: bring
/// both to local civil time first (TimeZone, LocalClock). Invariant: from 1400-01-01T00:00, where Date begins, to 6053-01-23T02:07, where
/// 32 bits of minutes end.
class ROIR_EXPORT Moment {
 public:
  /// The wall clock at 1970-01-01T00:00.
  constexpr Moment() noexcept = default;
  /// A point of time.
  /// @param utc_minutes minutes since 1970-01-01T00:00 UTC.
  /// @throws InvalidArgument (`bad_moment`) outside the range of the class.
  [[nodiscard]] static Moment instant(std::int64_t utc_minutes);
  /// A wall clock.
  /// @param local_minutes minutes since 1970-01-01T00:00 on the clock of the place.
  /// @throws InvalidArgument (`bad_moment`) outside the range of the class.
  [[nodiscard]] static Moment wall_clock(std::int64_t local_minutes);
  /// A wall clock from its parts.
  /// @param hour 0 to 23.
  /// @param minute 0 to 59.
  /// @throws InvalidArgument (`bad_moment`) for parts out of range or a date beyond the range of the class; (`bad_date`) for special values
  /// of Boost.
  [[nodiscard]] static Moment wall_clock(Date date, int hour, int minute);

  /// Minutes since 1970-01-01T00:00, of UTC for an instant and of the wall clock otherwise.
  [[nodiscard]] constexpr std::int32_t minutes() const noexcept { return minutes_; }
  /// Whether this is a point of time (stated with Z or an offset).
  [[nodiscard]] constexpr bool is_instant() const noexcept { return instant_; }
  /// "2026-01-05T09:00", with a Z behind it for an instant; parse_moment reads it back.
  [[nodiscard]] std::string to_string() const;

  /// Same minutes and same kind.
  friend constexpr bool operator==(Moment const&, Moment const&) noexcept = default;
  /// Order of time among instants, and among wall clocks; an instant and a wall clock are unordered.
  friend constexpr std::partial_ordering operator<=>(Moment const& a, Moment const& b) noexcept {
    if (a.instant_ != b.instant_) return std::partial_ordering::unordered;
    return a.minutes_ <=> b.minutes_;
  }

 private:
  friend bool parse_moment_fast(char const* begin, char const* end, Moment& moment) noexcept;
  constexpr Moment(std::int32_t minutes, bool instant) noexcept : minutes_{minutes}, instant_{instant} {}
  std::int32_t minutes_ = 0;
  bool instant_ = false;
};

/// Reads a moment in the ISO 8601 forms that exports hold: "2026-01-05T09:00", a blank for the T, seconds and their fraction (cut off,
/// never rounded up into the next minute), then nothing (wall clock), "Z", "+01:00", "+0100" or "+01" (instant), with or without a blank
/// before it. A date alone is its midnight on the wall clock.
/// @throws InvalidArgument (`bad_moment`) for any other text, 24:00 included; the message holds the text.
[[nodiscard]] ROIR_EXPORT Moment parse_moment(std::string_view text);
/// As parse_moment, for the bulk reader: no exception, no allocation; `moment` is untouched when the answer is false.
[[nodiscard]] ROIR_EXPORT bool parse_moment_fast(char const* begin, char const* end, Moment& moment) noexcept;

}  // namespace roir
