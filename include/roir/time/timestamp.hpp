// SPDX-License-Identifier: MIT
/// @file
/// A point of time to the millisecond: when something was said or learnt.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/time/moment.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir {

/// Milliseconds since 1970-01-01T00:00 UTC. A value.
///
/// Meetings are stated to the minute (Moment); what is said about them is known to the millisecond, so that what followed what can be told.
/// Invariant: the same years as a Moment, 1400 to 6053.
class ROIR_EXPORT Timestamp {
 public:
  /// 1970-01-01T00:00 UTC.
  constexpr Timestamp() noexcept = default;
  /// @param milliseconds since 1970-01-01T00:00 UTC.
  /// @throws InvalidArgument (`bad_timestamp`) outside the range of the class.
  explicit Timestamp(std::int64_t milliseconds);
  /// The beginning of a minute. @throws InvalidArgument (`bad_timestamp`) for a wall clock, which is no point of time.
  explicit Timestamp(Moment const& instant);
  /// Milliseconds since 1970-01-01T00:00 UTC.
  [[nodiscard]] constexpr std::int64_t milliseconds() const noexcept { return milliseconds_; }
  /// The minute it lies in.
  [[nodiscard]] Moment minute() const;
  /// "2026-01-05T09:00:00.000Z"; parse reads it back.
  [[nodiscard]] std::string to_string() const;
  /// Reads what to_string writes, and the forms of parse_moment that are points of time; digits beyond milliseconds are cut off.
  /// @throws InvalidArgument (`bad_timestamp`) for any other text.
  [[nodiscard]] static Timestamp parse(std::string_view text);
  /// Order of time.
  friend constexpr auto operator<=>(Timestamp const&, Timestamp const&) noexcept = default;

 private:
  std::int64_t milliseconds_ = 0;
};

/// "2026-01-05T09:00:00.000Z".
template <>
struct TextForm<Timestamp> {
  static constexpr char const* json_format = "date-time";                                 ///< format in JSON Schema
  static std::string write(Timestamp const& timestamp) { return timestamp.to_string(); }  ///< ISO 8601
  static Timestamp read(std::string_view text) { return Timestamp::parse(text); }         ///< @throws InvalidArgument (`bad_timestamp`)
};

}  // namespace roir
