// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include <roir/history/definitions.hpp>

#include <algorithm>

namespace roir {
namespace {

/// Day a meeting was planned for, if that lies in [begin, end).
bool is_planned_in(MeetingsView const& meetings, std::size_t i, std::int32_t begin, std::int32_t end) noexcept {
  std::int32_t const planned = meetings.details->planned[meetings.first + i];
  if (planned == unknown_time) return false;
  std::int32_t const day = day_of_minutes(planned);
  return begin <= day && day < end;
}

std::int32_t planned_day(MeetingsView const& meetings, std::size_t i) noexcept {
  return day_of_minutes(meetings.details->planned[meetings.first + i]);
}

double interval_or_coverage_days(Context const& context, std::int32_t day) noexcept {
  double const interval = context.interval_days_on(day);
  return interval > 0 ? interval : static_cast<double>(context.policy->coverage_days);
}

/// Eligible minutes from when a meeting was planned to `time`.
std::int64_t eligible_since(Context const& context, EligibleClock const& clock, std::size_t i, std::int64_t time) noexcept {
  return clock.minutes_between(context.meetings.details->planned[context.meetings.first + i], time);
}

/// Meetings lie in order of the time at which they were held, their trials in order of the plan.
void sort_by_day(Trials& result) {
  std::stable_sort(result.trials.begin(), result.trials.end(), [](Trial const& a, Trial const& b) { return a.day < b.day; });
}

bool was_changed(MeetingsView const& meetings, std::size_t i, Change change) noexcept {
  Outcome const outcome = MeetingFlags::outcome(meetings.flags[i]);
  switch (change) {
    case Change::Moved:
      return meetings.details->moves[meetings.first + i] > 0;
    case Change::Cancelled:
      return outcome == Outcome::Cancelled;
    case Change::Missed:
      return outcome == Outcome::Missed;
  }
  return false;
}

}  // namespace

Trials change_trials(Context const& context, Change change, std::int32_t begin, std::int32_t end) {
  MeetingsView const& meetings = context.meetings;
  Trials result;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    if (!is_planned_in(meetings, i, begin, end) || !is_witnessed(meetings, i)) continue;
    if (MeetingFlags::outcome(meetings.flags[i]) == Outcome::Planned)
      ++result.pending;
    else if (is_held(meetings, i) || is_lost(meetings, i))
      result.trials.push_back({.day = planned_day(meetings, i), .success = was_changed(meetings, i, change)});
  }
  sort_by_day(result);
  return result;
}

Trials recovery_trials(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  MeetingsView const& meetings = context.meetings;
  Trials result;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    if (!is_lost(meetings, i) || !is_witnessed(meetings, i) || !is_planned_in(meetings, i, begin, end)) continue;
    std::int32_t const day = planned_day(meetings, i);
    std::int64_t const allowed = in_minutes(interval_or_coverage_days(context, day));
    std::int32_t const made_up = meetings.details->made_up[meetings.first + i];
    bool const is_made_up = made_up != unknown_time && eligible_since(context, clock, i, made_up) <= allowed;
    bool const is_over = eligible_since(context, clock, i, begin_of_day(context.history_end)) >= allowed;
    if (is_over)
      result.trials.push_back({.day = day, .success = is_made_up});
    else
      ++result.pending;
  }
  return result;
}

Trials pull_trials(Context const& context, Chaser chaser, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  MeetingsView const& meetings = context.meetings;
  std::int64_t const allowed = begin_of_day(static_cast<std::int32_t>(context.policy->chase_window));
  Trials result;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    if (!is_lapse(meetings, i) || !is_witnessed(meetings, i) || !is_planned_in(meetings, i, begin, end)) continue;
    if (eligible_since(context, clock, i, begin_of_day(context.history_end)) < allowed) {
      ++result.pending;
      continue;
    }
    auto const asked_in_time = [&](std::int32_t at) {
      return at != unknown_time && eligible_since(context, clock, i, at) <= allowed ? std::int64_t{at} : std::int64_t{open_end};
    };
    std::size_t const at = meetings.first + i;
    std::int64_t const manager = asked_in_time(meetings.details->asked_by_manager[at]);
    std::int64_t const report = asked_in_time(meetings.details->asked_by_report[at]);
    std::int64_t const prompted = asked_in_time(meetings.details->asked_prompted[at]);
    bool const was_asked = std::min({report, manager, prompted}) < open_end;
    bool success = false;
    switch (chaser) {
      case Chaser::Report:
        success = was_asked && report <= manager && report <= prompted;
        break;
      case Chaser::Manager:
        success = was_asked && manager < report && manager <= prompted;
        break;
      case Chaser::Prompted:
        success = was_asked && prompted < report && prompted < manager;
        break;
      case Chaser::Nobody:
        success = !was_asked;
        break;
    }
    result.trials.push_back({.day = planned_day(meetings, i), .success = success});
  }
  return result;
}

Trials punctuality_trials(Context const& context, Side side, std::int32_t begin, std::int32_t end) {
  MeetingsView const& meetings = context.meetings;
  auto const& late = side == Side::Manager ? meetings.details->manager_late : meetings.details->report_late;
  Trials result;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    std::int32_t const day = day_of_minutes(meetings.time[i]);
    if (day < begin || day >= end || !is_held(meetings, i) || !is_witnessed(meetings, i)) continue;
    std::uint16_t const minutes = late[meetings.first + i];
    if (minutes != unknown_minutes) result.trials.push_back({.day = day, .success = minutes <= context.policy->punctual_tolerance});
  }
  return result;
}

}  // namespace roir
