// SPDX-License-Identifier: MIT
/// @file
/// Days as numbers: the civil date of the public interface, the day number of the columns, and the way between them.
#pragma once

#include <roir/core/export.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir {

/// A civil date (proleptic Gregorian calendar), 1400-01-01 to 9999-12-31.
using Date = boost::gregorian::date;

/// Minutes of a local day. A day of local civil time has 1440 of them always: clock changes move instants, not wall clocks.
inline constexpr std::int32_t minutes_per_day = 1440;

/// A day of the week, numbered as ISO 8601 numbers it.
enum class Weekday : std::uint8_t {
  Monday = 1,     ///< ISO 1
  Tuesday = 2,    ///< ISO 2
  Wednesday = 3,  ///< ISO 3
  Thursday = 4,   ///< ISO 4
  Friday = 5,     ///< ISO 5
  Saturday = 6,   ///< ISO 6
  Sunday = 7      ///< ISO 7
};
/// The English name: "Monday" to "Sunday".
[[nodiscard]] ROIR_EXPORT char const* to_string(Weekday weekday) noexcept;

/// Days from 1970-01-01 to `date`; negative before.
/// @throws InvalidArgument (`bad_date`) for the special values of Boost (infinities, not-a-date).
[[nodiscard]] ROIR_EXPORT std::int32_t day_number(Date date);
/// The date that is `day` days after 1970-01-01.
/// @throws InvalidArgument (`bad_date`) outside 1400-01-01 to 9999-12-31.
[[nodiscard]] ROIR_EXPORT Date to_date(std::int32_t day);

/// The quotient rounded towards minus infinity, for either sign of `value`; `unit` is positive.
[[nodiscard]] constexpr std::int64_t floor_div(std::int64_t value, std::int64_t unit) noexcept {
  return value / unit - (value % unit < 0 ? 1 : 0);
}

/// ISO number of the weekday of a day, 1 (Monday) to 7 (Sunday). 1970-01-01 was a Thursday.
[[nodiscard]] constexpr int iso_weekday(std::int32_t day) noexcept {
  std::int64_t const since_monday = std::int64_t{day} + 3;
  return static_cast<int>(since_monday - 7 * floor_div(since_monday, 7)) + 1;
}
/// The Monday on or before `day`: the first day of its ISO week.
[[nodiscard]] constexpr std::int32_t week_begin(std::int32_t day) noexcept {
  return day - (iso_weekday(day) - 1);
}
/// The first day of the calendar month that holds `day`.
[[nodiscard]] constexpr std::int32_t month_begin(std::int32_t day) noexcept {
  std::chrono::year_month_day const ymd{std::chrono::sys_days{std::chrono::days{day}}};
  return day - static_cast<std::int32_t>(static_cast<unsigned>(ymd.day())) + 1;
}
/// The first day of the calendar month after the one that holds `day`.
[[nodiscard]] constexpr std::int32_t next_month_begin(std::int32_t day) noexcept {
  return month_begin(month_begin(day) + 31);
}
/// The local civil day that holds a local civil minute.
[[nodiscard]] constexpr std::int32_t day_of_minutes(std::int64_t local_minutes) noexcept {
  return static_cast<std::int32_t>(floor_div(local_minutes, minutes_per_day));
}

/// ISO text of a day: "2026-01-05".
[[nodiscard]] ROIR_EXPORT std::string format_day(std::int32_t day);
/// Reads exactly "YYYY-MM-DD", years 1400 to 9999, the calendar respected (no 30 February).
/// @throws InvalidArgument (`bad_date`) for anything else; the message holds the text.
[[nodiscard]] ROIR_EXPORT std::int32_t parse_day(std::string_view text);
/// As parse_day, for the bulk reader: no exception, no allocation; `day` is untouched when the answer is false.
[[nodiscard]] ROIR_EXPORT bool parse_day_fast(char const* begin, char const* end, std::int32_t& day) noexcept;

static_assert(iso_weekday(0) == 4 && iso_weekday(-1) == 3 && iso_weekday(4) == 1);
static_assert(week_begin(0) == -3 && week_begin(4) == 4 && month_begin(30) == 0 && next_month_begin(30) == 31);

}  // namespace roir
