// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/moment.hpp>

#include <limits>

namespace roir {
namespace {

constexpr std::int64_t first_minute = std::int64_t{time_text::day_of(1400, 1, 1)} * minutes_per_day;
constexpr std::int64_t last_minute = std::numeric_limits<std::int32_t>::max();

constexpr bool in_range(std::int64_t minutes) noexcept {
  return minutes >= first_minute && minutes <= last_minute;
}

std::int32_t checked(std::int64_t minutes) {
  if (!in_range(minutes))
    throw InvalidArgument{{.code = "bad_moment",
                           .message = std::to_string(minutes) + " minutes after 1970-01-01T00:00 are outside the range of moments",
                           .hint = "Moments run from 1400-01-01T00:00 to 6053-01-23T02:07."}};
  return static_cast<std::int32_t>(minutes);
}

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// Steps over ":SS" and a fraction if they are there; false if what is there is broken.
bool skip_seconds(char const*& p, char const* end) noexcept {
  if (p == end || *p != ':') return true;
  if (end - p < 3 || time_text::two_digits(p + 1) > 60) return false;  // 60: a leap second
  p += 3;
  if (p == end || (*p != '.' && *p != ',')) return true;
  char const* const fraction = ++p;
  while (p != end && is_digit(*p)) ++p;
  return p != fraction;
}

// Reads "Z" or an offset that fills [p, end); false if it is neither.
bool read_offset(char const* p, char const* end, std::int64_t& offset) noexcept {
  if (end - p == 1 && (*p == 'Z' || *p == 'z')) {
    offset = 0;
    return true;
  }
  std::ptrdiff_t const size = end - p;  // +01, +0100, +01:00
  if ((size != 3 && size != 5 && size != 6) || (*p != '+' && *p != '-') || (size == 6 && p[3] != ':')) return false;
  unsigned const hours = time_text::two_digits(p + 1);
  unsigned const minutes = size == 3 ? 0 : time_text::two_digits(end - 2);
  if (hours > 23 || minutes > 59) return false;
  offset = (*p == '-' ? -1 : 1) * static_cast<std::int64_t>(60 * hours + minutes);
  return true;
}

}  // namespace

Moment Moment::instant(std::int64_t utc_minutes) {
  return {checked(utc_minutes), true};
}

Moment Moment::wall_clock(std::int64_t local_minutes) {
  return {checked(local_minutes), false};
}

Moment Moment::wall_clock(Date date, int hour, int minute) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    throw InvalidArgument{{.code = "bad_moment",
                           .message = std::to_string(hour) + ":" + std::to_string(minute) + " is no time of day",
                           .hint = "Hours run from 0 to 23, minutes from 0 to 59."}};
  return wall_clock(std::int64_t{day_number(date)} * minutes_per_day + 60 * hour + minute);
}

std::string Moment::to_string() const {
  std::int32_t const day = day_of_minutes(minutes_);
  auto const of_day = static_cast<int>(std::int64_t{minutes_} - std::int64_t{day} * minutes_per_day);
  return format_day(day) + "T" + time_text::two(of_day / 60) + ":" + time_text::two(of_day % 60) + (instant_ ? "Z" : "");
}

bool parse_moment_fast(char const* begin, char const* end, Moment& moment) noexcept {
  std::ptrdiff_t const size = end - begin;
  std::int32_t day = 0;
  if (size < 10 || !time_text::read_day(begin, day)) return false;
  std::int64_t minutes = std::int64_t{day} * minutes_per_day;
  bool instant = false;
  if (size > 10) {
    if (size < 16 || (begin[10] != 'T' && begin[10] != ' ' && begin[10] != 't') || begin[13] != ':') return false;
    unsigned const hour = time_text::two_digits(begin + 11);
    unsigned const minute = time_text::two_digits(begin + 14);
    if (hour > 23 || minute > 59) return false;
    minutes += 60 * hour + minute;
    char const* p = begin + 16;
    if (p != end) {
      if (!skip_seconds(p, end)) return false;
      instant = p != end;
      if (instant) {
        std::int64_t offset = 0;
        if (*p == ' ') ++p;
        if (!read_offset(p, end, offset)) return false;
        minutes -= offset;
      }
    }
  }
  if (!in_range(minutes)) return false;
  moment = Moment{static_cast<std::int32_t>(minutes), instant};
  return true;
}

Moment parse_moment(std::string_view text) {
  Moment moment;
  if (!parse_moment_fast(text.data(), text.data() + text.size(), moment))
    throw InvalidArgument{
        {.code = "bad_moment",
         .message = time_text::quoted(text) + " is no date and time",
         .subject = std::string{text.substr(0, 64)},
         .hint = "Write 2026-01-05T09:00 for the wall clock of the place, or 2026-01-05T09:00Z or ...+01:00 for an instant."}};
  return moment;
}

}  // namespace roir
