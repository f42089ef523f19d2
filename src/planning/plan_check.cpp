// SPDX-License-Identifier: MIT
#include "planning/plan_check.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace roir {
namespace {

void check_number(std::int64_t value, std::int64_t low, std::int64_t high, char const* name) {
  if (value < low || value > high)
    refuse_plan(std::string(name) + " is " + std::to_string(value), name,
                "It has to be " + std::to_string(low) + " to " + std::to_string(high) + ".");
}

void check_hours(WorkingHours const& hours, std::string const& whose) {
  bool const is_right = 0 <= hours.from && hours.from < hours.until && hours.until <= minutes_per_day;
  bool const has_lunch = hours.lunch_from != 0 || hours.lunch_until != 0;
  bool const is_lunch_right =
      !has_lunch || (hours.from <= hours.lunch_from && hours.lunch_from < hours.lunch_until && hours.lunch_until <= hours.until);
  if (!is_right || !is_lunch_right)
    refuse_plan("the working hours of " + whose + " end before they begin, or their lunch is outside them", whose,
                "Give minutes of the day: 540 to 1020 is 9:00 to 17:00.");
}

// A pair is one pair: it must not be a line of the history already, nor be given twice.
void check_also_led(PlanRequest const& request, History const& history) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (AlsoLed const& also : request.also_led) {
    std::pair const pair{person_number(history, also.manager), person_number(history, also.report)};
    auto const lines = history.relationships();
    bool const is_known = std::any_of(lines.begin(), lines.end(), [&](RelationshipSpan const& line) {
      return line.manager == pair.first && line.report == pair.second && line.end > request.window.begin_day();
    });
    if (also.from.is_special())
      refuse_plan("no day since when " + also.manager + " leads " + also.report, also.report, "Give its first day.");
    if (pair.first == pair.second || is_known || !pairs.insert(pair).second)
      refuse_plan(also.manager + " is no second manager of " + also.report, also.report,
                  "Name each pair once that no reporting line of these days has.");
  }
}

void check_lengths(PlanRequest const& request, History const& history) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (LengthOf const& length : request.lengths) {
    check_number(length.minutes, 5, 480, "the length of a pair");
    if (!pairs.emplace(person_number(history, length.manager), person_number(history, length.report)).second)
      refuse_plan(length.manager + " and " + length.report + " have two lengths", length.report, "Name each pair once.");
  }
}

}  // namespace

void refuse_plan(std::string message, std::string subject, std::string hint) {
  throw InvalidArgument{{.code = "bad_plan", .message = std::move(message), .subject = std::move(subject), .hint = std::move(hint)}};
}

void check_request(PlanRequest const& request, History const& history) {
  constexpr std::int32_t longest_window = 366;
  constexpr int most = 1000;
  check_number(request.window.length_days(), 0, longest_window, "the length of the window in days");
  if (request.window.end_day() <= history.as_of())
    refuse_plan("the window " + request.window.to_string() + " is over on " + format_day(history.as_of()) + ", the day of the history",
                request.window.to_string(), "Plan days after it.");
  check_number(request.slot_minutes, 5, 480, "slot_minutes");
  check_number(request.meeting_minutes, 5, 480, "meeting_minutes");
  check_number(request.gap_minutes, 0, 480, "gap_minutes");
  if (request.weekly_limit) check_number(*request.weekly_limit, 0, most, "weekly_limit");
  for (LimitOf const& limit : request.limits) check_number(limit.per_week, 0, most, "the weekly limit");
  if (request.rooms) check_number(*request.rooms, 0, 1'000'000, "rooms");
  validate(request.policy);
  check_hours(request.hours, "everybody");
  for (HoursOf const& hours : request.hours_of) check_hours(hours.hours, hours.person);
  check_also_led(request, history);
  check_lengths(request, history);
  for (UsualSlot const& slot : request.usual) check_number(slot.minute, 0, minutes_per_day - 1, "the minute of a usual slot");
  for (BusyOf const& busy : request.busy)
    for (BusyTime const& time : busy.times)
      if (time.until < time.from)
        refuse_plan("a busy time of " + busy.person + " ends before it begins", busy.person, "Give [from, until).");
}

std::uint32_t person_number(History const& history, std::string const& id) {
  std::uint32_t const person = history.find_person(id);
  if (person == no_index)
    throw NotFound{
        {.code = "no_person", .message = "there is no person '" + id + "'", .subject = id, .hint = "Use the id as it stands in the data."}};
  return person;
}

}  // namespace roir
