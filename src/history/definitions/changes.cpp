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

bool is_held_in(MeetingsView const& meetings, std::size_t i, std::int32_t begin, std::int32_t end) noexcept {
  std::int32_t const day = day_of_minutes(meetings.time[i]);
  return begin <= day && day < end && is_held(meetings, i) && is_witnessed(meetings, i);
}

std::uint16_t lateness_of(MeetingsView const& meetings, std::size_t i, Side side) noexcept {
  return (side == Side::Manager ? meetings.details->manager_late : meetings.details->report_late)[meetings.first + i];
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

std::vector<Amount> notice_hours(Context const& context, std::int32_t begin, std::int32_t end) {
  MeetingsView const& meetings = context.meetings;
  std::vector<Amount> hours;
  auto const add = [&](std::int32_t planned, std::int32_t learnt) {
    if (planned == unknown_time || learnt == unknown_time) return;
    std::int32_t const day = day_of_minutes(planned);
    if (day < begin || day >= end) return;
    std::int64_t const minutes = std::int64_t{planned} - learnt;
    hours.push_back({.day = day, .value = static_cast<double>(std::max<std::int64_t>(0, minutes)) / 60.0});
  };
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    std::size_t const at = meetings.first + i;
    if (is_witnessed(meetings, i) && is_lost(meetings, i) && MeetingFlags::outcome(meetings.flags[i]) == Outcome::Cancelled)
      add(meetings.details->planned[at], meetings.details->learnt[at]);
  }
  MeetingMoves const& moves = *meetings.moves;
  auto const all = moves.meeting.span();
  auto const first = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), meetings.first) - all.begin());
  for (std::size_t m = first; m < all.size() && all[m] < meetings.first + meetings.size(); ++m)
    if (is_witnessed(meetings, all[m] - meetings.first) && moves.cause[m] != Cause::Absence) add(moves.from[m], moves.learnt[m]);
  std::stable_sort(hours.begin(), hours.end(), [](Amount const& a, Amount const& b) { return a.day < b.day; });
  return hours;
}

Trials short_notice_trials(Context const& context, std::int32_t begin, std::int32_t end) {
  Trials result;
  for (Amount const& notice : notice_hours(context, begin, end)) result.trials.push_back({.day = notice.day, .success = notice.value < 24});
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

std::vector<Amount> days_to_ask(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  MeetingsView const& meetings = context.meetings;
  std::int64_t const allowed = begin_of_day(static_cast<std::int32_t>(context.policy->chase_window));
  std::vector<Amount> days;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    if (!is_lapse(meetings, i) || !is_witnessed(meetings, i) || !is_planned_in(meetings, i, begin, end)) continue;
    std::size_t const at = meetings.first + i;
    std::int64_t const never = std::int64_t{open_end};
    auto const told = [&](std::int32_t time) { return time == unknown_time ? never : std::int64_t{time}; };
    std::int64_t const report = told(meetings.details->asked_by_report[at]);
    std::int64_t const others = std::min(told(meetings.details->asked_by_manager[at]), told(meetings.details->asked_prompted[at]));
    std::int64_t const first = std::min({report, others, begin_of_day(context.history_end)});
    std::int64_t const seen = eligible_since(context, clock, i, first);
    bool const is_asked = report == first && report != never && seen <= allowed;
    double const minutes = static_cast<double>(std::clamp<std::int64_t>(seen, 0, allowed));
    days.push_back({.day = planned_day(meetings, i), .value = minutes / minutes_per_day, .is_complete = is_asked});
  }
  return days;
}

Trials punctuality_trials(Context const& context, Side side, std::int32_t begin, std::int32_t end) {
  Trials result;
  for (Amount const& late : minutes_late(context, side, begin, end))
    result.trials.push_back({.day = late.day, .success = late.value <= static_cast<double>(context.policy->punctual_tolerance)});
  return result;
}

std::vector<Amount> minutes_late(Context const& context, Side side, std::int32_t begin, std::int32_t end) {
  std::vector<Amount> minutes;
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_held_in(context.meetings, i, begin, end)) continue;
    std::uint16_t const late = lateness_of(context.meetings, i, side);
    if (late != unknown_minutes) minutes.push_back({.day = day_of_minutes(context.meetings.time[i]), .value = static_cast<double>(late)});
  }
  return minutes;
}

std::vector<Amount> minutes_waited(Context const& context, Side side, std::int32_t begin, std::int32_t end) {
  std::vector<Amount> minutes;
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_held_in(context.meetings, i, begin, end)) continue;
    std::uint16_t const own = lateness_of(context.meetings, i, side);
    std::uint16_t const other = lateness_of(context.meetings, i, side == Side::Manager ? Side::Report : Side::Manager);
    if (own == unknown_minutes || other == unknown_minutes) continue;
    minutes.push_back({.day = day_of_minutes(context.meetings.time[i]), .value = other > own ? static_cast<double>(other - own) : 0.0});
  }
  return minutes;
}

}  // namespace roir
