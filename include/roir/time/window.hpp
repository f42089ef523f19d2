// SPDX-License-Identifier: MIT
/// @file
/// A window of analysis: half-open days, from the first that counts to the first that no longer does.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace roir {

/// Half-open range of civil days [begin, end). A value; begin <= end always, and both ends are dates that Date can hold. May be empty.
///
/// Half-open windows meet without a gap and without counting a day twice: [Jan, Feb) and [Feb, Mar) make [Jan, Mar). Which days they are is
/// said in the civil time of the relationship, so one window is the same calendar for people in every zone (domain.md B.0.2).
class ROIR_EXPORT Window {
 public:
  /// @throws InvalidArgument (`bad_window`) if `end` is before `begin`; (`bad_date`) for special values of Boost.
  Window(Date begin, Date end);
  /// The same from day numbers.
  /// @throws InvalidArgument (`bad_window`) if `end` is before `begin`; (`bad_date`) outside 1400-01-01 to 9999-12-31.
  [[nodiscard]] static Window days(std::int32_t begin, std::int32_t end);
  /// Reads a year "2026", a month "2026-03", a quarter "2026-Q1", an ISO week "2026-W05", or two dates "2026-01-05/2026-04-01", the second
  /// of which no longer counts. A year is the calendar year; a week is the ISO week, Monday to Sunday.
  /// @throws InvalidArgument (`bad_window`) for any other text.
  [[nodiscard]] static Window parse(std::string_view text);

  /// First day that counts.
  [[nodiscard]] Date begin() const { return to_date(begin_); }
  /// First day that no longer counts.
  [[nodiscard]] Date end() const { return to_date(end_); }
  /// First day that counts, as a day number.
  [[nodiscard]] std::int32_t begin_day() const noexcept { return begin_; }
  /// First day that no longer counts, as a day number.
  [[nodiscard]] std::int32_t end_day() const noexcept { return end_; }
  /// Number of days; 0 for an empty window.
  [[nodiscard]] std::int32_t length_days() const noexcept { return end_ - begin_; }
  /// Whether no day counts.
  [[nodiscard]] bool is_empty() const noexcept { return begin_ == end_; }
  /// Whether the day counts.
  [[nodiscard]] bool contains(std::int32_t day) const noexcept { return begin_ <= day && day < end_; }
  /// Whether the date counts; special values of Boost never do.
  [[nodiscard]] bool contains(Date date) const { return !date.is_special() && contains(day_number(date)); }
  /// The days that count in both; where they do not meet, an empty window at the later of the two begins.
  [[nodiscard]] Window intersected(Window const& other) const noexcept;
  /// "2026-01-05/2026-04-01"; parse reads it back.
  [[nodiscard]] std::string to_string() const;
  /// Same begin and same end.
  friend bool operator==(Window const&, Window const&) = default;

 private:
  Window() = default;
  std::int32_t begin_ = 0;
  std::int32_t end_ = 0;
};

}  // namespace roir
