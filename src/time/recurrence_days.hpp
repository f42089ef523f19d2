// SPDX-License-Identifier: MIT
/// @file
/// The days of a month or year that a rule allows, as bits; private to the room.
///
/// A year of the calendar is one of 28 kinds: its first weekday, and whether it, the year before or the year after is a leap year (the
/// last two decide to which week the days around New Year belong).
#pragma once

#include "time/recurrence_plan.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace roir::series {

using YearBits = std::array<std::uint64_t, 6>;  // bit 0 is 1 January

[[nodiscard]] constexpr bool is_leap(int year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
/// Weekday of a day number, 0 is Monday.
[[nodiscard]] constexpr int weekday_of(std::int64_t day) noexcept {
  return static_cast<int>(((day + 3) % 7 + 7) % 7);
}
/// Weekday bits turned so that bit 0 is the weekday `first`.
[[nodiscard]] constexpr unsigned turned(unsigned weekdays, int first) noexcept {
  return ((weekdays >> first) | (weekdays << (7 - first))) & 0x7Fu;
}

/// The days of a month whose first day is a `first` (0 is Monday) and which has `length` days: month days and weekdays, not the month.
[[nodiscard]] std::uint32_t month_bits(DayParts const& days, int first, int length) noexcept;

/// The days of a year, all parts considered.
[[nodiscard]] YearBits year_bits(DayParts const& days, int year) noexcept;

/// year_bits for many years of one rule: each kind of year is made once.
class YearMasks {
 public:
  explicit YearMasks(DayParts const& days) noexcept : days_{days} {}
  [[nodiscard]] YearBits const& of(int year) noexcept { return masks_[kind_of(year, time_text::day_of(year, 1, 1))]; }
  /// The kind of a year, which is then known, by its first day.
  [[nodiscard]] std::size_t kind_of(int year, std::int64_t first_day) noexcept;
  /// The days of a known kind, and how many they are.
  [[nodiscard]] YearBits const& bits(std::size_t kind) const noexcept { return masks_[kind]; }
  [[nodiscard]] std::int64_t count(std::size_t kind) const noexcept { return counts_[kind]; }

 private:
  DayParts const& days_;
  std::uint32_t known_ = 0;
  std::array<YearBits, 28> masks_;       // those in known_
  std::array<std::int16_t, 28> counts_;  // likewise
};

/// month_bits for many months of one rule: each kind of month, its first weekday and its length, is made once.
class MonthMasks {
 public:
  explicit MonthMasks(DayParts const& days) noexcept : days_{days} {}
  [[nodiscard]] std::uint32_t of(int first, int length) noexcept {
    auto const kind = static_cast<std::size_t>(4 * first + length - 28);
    if ((known_ >> kind & 1) == 0) {
      masks_[kind] = month_bits(days_, first, length);
      known_ |= std::uint32_t{1} << kind;
    }
    return masks_[kind];
  }

 private:
  DayParts const& days_;
  std::uint32_t known_ = 0;
  std::array<std::uint32_t, 28> masks_;  // those in known_
};

[[nodiscard]] inline std::int64_t bit_count(YearBits const& bits) noexcept {
  std::int64_t n = 0;
  for (std::uint64_t word : bits) n += std::popcount(word);
  return n;
}

/// Calls `f(index)` for each bit in [from, to), ascending, until it returns false.
template <typename F>
bool for_each_bit(YearBits const& bits, int from, int to, F&& f) {
  for (int word = from / 64; word < 6 && 64 * word < to; ++word) {
    std::uint64_t left = bits[static_cast<std::size_t>(word)];
    if (64 * word < from) left &= ~std::uint64_t{0} << (from - 64 * word);
    for (; left != 0; left &= left - 1) {
      int const index = 64 * word + std::countr_zero(left);
      if (index >= to) return true;
      if (!f(index)) return false;
    }
  }
  return true;
}

/// The calendar year, month (0 is January) and day (0 is the first) of a day number.
struct Civil {
  int year = 1970;
  int month = 0;
  int day = 0;
};
[[nodiscard]] constexpr Civil civil_of(std::int64_t day) noexcept {
  std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())) - 1,
          static_cast<int>(static_cast<unsigned>(date.day())) - 1};
}
[[nodiscard]] constexpr int month_length(int year, int month) noexcept {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths[static_cast<std::size_t>(month)] + (month == 1 && is_leap(year) ? 1 : 0);
}

}  // namespace roir::series
