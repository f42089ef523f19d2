// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/due_dates.hpp>

#include <algorithm>
#include <string>

namespace roir {
namespace {

DayOff day_off_of(std::int32_t day, Presence const& person) noexcept {
  if (!person.calendar.work_days().contains(day)) return DayOff::Weekday;
  if (person.calendar.is_lost_to_holiday(day)) return DayOff::Holiday;
  return person.absences.contains(day) ? DayOff::Absence : DayOff::None;
}

void move(DueDate& due, std::span<Presence const> people, std::int32_t step, std::int32_t move_days) {
  for (std::int32_t moved = 1; moved <= move_days; ++moved) {
    std::int32_t const day = due.nominal + step * moved;
    if (day_off(day, people) != DayOff::None) continue;
    due.day = day;
    due.change = step < 0 ? DueDate::Change::MovedBefore : DueDate::Change::MovedAfter;
    return;
  }
  due.change = DueDate::Change::NotMoved;
}

DueDate due_date(std::int32_t day, std::span<Presence const> people, NonWorking rule, std::int32_t move_days) {
  DueDate due{.nominal = day, .day = day, .reason = day_off(day, people)};
  if (due.reason == DayOff::None) return due;
  switch (rule) {
    case NonWorking::Keep:
      due.change = DueDate::Change::Kept;
      break;
    case NonWorking::Skip:
      due.change = DueDate::Change::Skipped;
      break;
    case NonWorking::Before:
      move(due, people, -1, move_days);
      break;
    case NonWorking::After:
      move(due, people, 1, move_days);
      break;
  }
  return due;
}

}  // namespace

DayOff day_off(std::int32_t day, std::span<Presence const> people) noexcept {
  auto least = DayOff::None;
  for (Presence const& person : people)
    if (DayOff const off = day_off_of(day, person); off != DayOff::None && (least == DayOff::None || off < least)) least = off;
  return least;
}

std::vector<DueDate> due_dates(std::span<std::int32_t const> days, std::span<Presence const> people, NonWorking rule,
                               std::int32_t move_days) {
  if (move_days < 0 || move_days > max_move_days)
    throw InvalidArgument{{.code = "out_of_range",
                           .message = "a due date cannot be moved by " + std::to_string(move_days) + " days",
                           .hint = "Say 0 to " + std::to_string(max_move_days) + " days."}};
  std::vector<DueDate> result;
  result.reserve(days.size());
  for (std::int32_t const day : days) result.push_back(due_date(day, people, rule, move_days));
  return result;
}

}  // namespace roir
