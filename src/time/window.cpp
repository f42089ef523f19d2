// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/window.hpp>

#include <algorithm>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw InvalidArgument{{.code = "bad_window",
                         .message = time_text::quoted(text) + " is no window of days",
                         .subject = std::string{text.substr(0, 64)},
                         .hint = "Write 2026, 2026-03, 2026-Q1, 2026-W05 or 2026-01-05/2026-04-01 (the second date no longer counts)."}};
}

// First day of the month that is `months` after January of `year`.
std::int32_t month_start(int year, unsigned months) {
  return time_text::day_of(year + static_cast<int>(months / 12), months % 12 + 1, 1);
}

// Monday of the first ISO week of a year: the week that holds 4 January.
std::int32_t first_week(int year) {
  return week_begin(time_text::day_of(year, 1, 4));
}

}  // namespace

Window::Window(Date begin, Date end) : Window{days(day_number(begin), day_number(end))} {}

Window Window::days(std::int32_t begin, std::int32_t end) {
  std::string const from = format_day(begin);
  std::string const to = format_day(end);
  if (end < begin)
    throw InvalidArgument{{.code = "bad_window",
                           .message = "a window from " + from + " ends before it begins, on " + to,
                           .subject = from + "/" + to,
                           .hint = "Give the first day that counts, then the first that no longer does."}};
  Window window;
  window.begin_ = begin;
  window.end_ = end;
  return window;
}

Window Window::parse(std::string_view text) {
  char const* const p = text.data();
  if (text.size() == 21 && text[10] == '/') {
    std::int32_t begin = 0;
    std::int32_t end = 0;
    if (!time_text::read_day(p, begin) || !time_text::read_day(p + 11, end)) refuse(text);
    return days(begin, end);
  }
  bool const known_length = text.size() == 4 || text.size() == 7 || text.size() == 8;
  int const year = known_length ? time_text::year_digits(p) : 0;
  if (year == 0 || year == 9999 || (text.size() > 4 && text[4] != '-')) refuse(text);
  if (text.size() == 4) return days(month_start(year, 0), month_start(year, 12));
  if (text.size() == 8) {
    unsigned const week = time_text::two_digits(p + 6);
    std::int32_t const begin = first_week(year) + 7 * (static_cast<std::int32_t>(week) - 1);
    if (text[5] != 'W' || week < 1 || begin >= first_week(year + 1)) refuse(text);
    return days(begin, begin + 7);
  }
  if (text[5] == 'Q') {
    if (text[6] < '1' || text[6] > '4') refuse(text);
    unsigned const quarter = static_cast<unsigned>(text[6] - '1');
    return days(month_start(year, 3 * quarter), month_start(year, 3 * quarter + 3));
  }
  unsigned const month = time_text::two_digits(p + 5);
  if (month < 1 || month > 12) refuse(text);
  return days(month_start(year, month - 1), month_start(year, month));
}

Window Window::intersected(Window const& other) const noexcept {
  Window both;
  both.begin_ = std::max(begin_, other.begin_);
  both.end_ = std::max(both.begin_, std::min(end_, other.end_));
  return both;
}

std::string Window::to_string() const {
  return format_day(begin_) + "/" + format_day(end_);
}

}  // namespace roir
