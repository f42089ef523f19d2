// SPDX-License-Identifier: MIT
/// @file
/// Reading digits and dates from text, and showing text in a message; private to the room.
#pragma once

#include <roir/time/day.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir::time_text {

/// The text in quotation marks for a message, cut to a length that a message can bear.
inline std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 64;
  return "'" + std::string{text.substr(0, longest)} + (text.size() > longest ? "..." : "") + "'";
}

/// Two digits as a number, or a number above 99 if they are none.
inline unsigned two_digits(char const* p) noexcept {
  unsigned const tens = static_cast<unsigned char>(p[0]) - unsigned{'0'};
  unsigned const ones = static_cast<unsigned char>(p[1]) - unsigned{'0'};
  return tens < 10 && ones < 10 ? 10 * tens + ones : 100;
}

/// A number of 0 to 99 in two digits.
inline std::string two(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

/// Four digits from 1400 on (the first year of Date), or 0.
inline int year_digits(char const* p) noexcept {
  unsigned const high = two_digits(p);
  unsigned const low = two_digits(p + 2);
  return high >= 14 && high < 100 && low < 100 ? static_cast<int>(100 * high + low) : 0;
}

/// Day number of a civil date that exists.
constexpr std::int32_t day_of(int year, unsigned month, unsigned day) noexcept {
  return static_cast<std::int32_t>(
      std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}.time_since_epoch().count());
}

/// "YYYY-MM-DD" at `p`, ten characters of which can be read; false if they are no date.
inline bool read_day(char const* p, std::int32_t& day) noexcept {
  int const year = year_digits(p);
  unsigned const month = two_digits(p + 5);
  unsigned const of_month = two_digits(p + 8);
  if (year == 0 || p[4] != '-' || p[7] != '-') return false;
  std::chrono::year_month_day const date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
  if (!date.ok()) return false;
  day = static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
  return true;
}

/// A lower-case copy; ASCII letters only, no locale.
inline std::string lowered(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Names of the weekdays in lower case, Monday first.
inline constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// Takes a weekday's name, whole or its first three letters, off the front of lower-case `text`: 0 for Monday to 6, or -1.
inline int take_weekday(std::string_view& text) noexcept {
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    if (!text.starts_with(weekdays[i].substr(0, 3))) continue;
    text.remove_prefix(text.starts_with(weekdays[i]) ? weekdays[i].size() : 3);
    return static_cast<int>(i);
  }
  return -1;
}

}  // namespace roir::time_text
