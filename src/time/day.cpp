// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

namespace roir {
namespace {

constexpr std::int32_t julian_day_of_1970 = 2440588;
constexpr std::int32_t first_day = time_text::day_of(1400, 1, 1);
constexpr std::int32_t last_day = time_text::day_of(9999, 12, 31);

}  // namespace

char const* to_string(Weekday weekday) noexcept {
  switch (weekday) {
    case Weekday::Monday:
      return "Monday";
    case Weekday::Tuesday:
      return "Tuesday";
    case Weekday::Wednesday:
      return "Wednesday";
    case Weekday::Thursday:
      return "Thursday";
    case Weekday::Friday:
      return "Friday";
    case Weekday::Saturday:
      return "Saturday";
    case Weekday::Sunday:
      return "Sunday";
  }
  return "";
}

std::int32_t day_number(Date date) {
  if (date.is_special())
    throw InvalidArgument{
        {.code = "bad_date", .message = "infinity or not-a-date is no day", .hint = "Give a date from 1400-01-01 to 9999-12-31."}};
  return static_cast<std::int32_t>(date.day_number()) - julian_day_of_1970;
}

Date to_date(std::int32_t day) {
  if (day < first_day || day > last_day)
    throw InvalidArgument{{.code = "bad_date",
                           .message = "day " + std::to_string(day) + " after 1970-01-01 is outside the calendar",
                           .hint = "Dates run from 1400-01-01 to 9999-12-31."}};
  std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day}}};
  return Date{static_cast<unsigned short>(static_cast<int>(date.year())), static_cast<unsigned short>(static_cast<unsigned>(date.month())),
              static_cast<unsigned short>(static_cast<unsigned>(date.day()))};
}

std::string format_day(std::int32_t day) {
  auto const date = to_date(day).year_month_day();
  int const year = date.year;
  return time_text::two(year / 100) + time_text::two(year % 100) + "-" + time_text::two(date.month) + "-" + time_text::two(date.day);
}

bool parse_day_fast(char const* begin, char const* end, std::int32_t& day) noexcept {
  return end - begin == 10 && time_text::read_day(begin, day);
}

std::int32_t parse_day(std::string_view text) {
  std::int32_t day = 0;
  if (!parse_day_fast(text.data(), text.data() + text.size(), day))
    throw InvalidArgument{{.code = "bad_date",
                           .message = time_text::quoted(text) + " is no date",
                           .subject = std::string{text.substr(0, 64)},
                           .hint = "Write it as 2026-01-05, from 1400-01-01 to 9999-12-31."}};
  return day;
}

}  // namespace roir
