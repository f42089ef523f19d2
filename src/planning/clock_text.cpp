// SPDX-License-Identifier: MIT
#include "planning/clock_text.hpp"

#include <roir/time/day.hpp>

namespace roir {

std::string clock_text(std::int32_t local_minutes) {
  std::int32_t const day = day_of_minutes(local_minutes);
  std::int32_t const minute = local_minutes - day * minutes_per_day;
  auto const two = [](std::int32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return format_day(day) + " " + two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace roir
