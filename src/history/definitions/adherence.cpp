// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"

#include <roir/history/definitions.hpp>

#include <algorithm>

namespace roir {
namespace {

struct Due {
  Period period;
  std::int64_t deadline = 0;
  bool is_pending = false;
  bool is_satisfied = false;
};

/// Whether the period lies in the first days of a new relationship. One that began before the history did is not new.
bool is_handover(Context const& context, EligibleClock const& clock, Period const& period) {
  Relationship const& r = context.relationship;
  if (r.inferred || r.begin < context.history_begin) return false;
  return clock.minutes_before(begin_of_day(period.begin_day)) < begin_of_day(static_cast<std::int32_t>(context.policy->handover_grace));
}

bool is_due(Context const& context, EligibleClock const& clock, Period const& period) {
  if (period.end_day <= context.history_begin || is_handover(context, clock, period)) return false;
  std::int32_t const eligible = context.eligible_working_days(period.begin_day, period.end_day);
  return eligible >= 1 && eligible >= context.policy->due_min_share * context.normal_days(period.begin_day, period.end_day);
}

void set_deadline(Context const& context, EligibleClock const& clock, Due& due) {
  std::int64_t const end = begin_of_day(due.period.end_day);
  std::int64_t const target = clock.minutes_before(end) + in_minutes(context.policy->grace * due.period.length_days());
  auto const reached = clock.local_minutes_at(target);
  bool const goes_on = context.relationship.end == context.history_end;
  due.deadline = reached ? std::max(*reached, end) : begin_of_day(context.relationship.end);
  due.is_pending = goes_on && (!reached || due.deadline >= begin_of_day(context.history_end));
}

std::vector<Due> due_periods(Context const& context, EligibleClock const& clock) {
  std::vector<Due> dues;
  for (CadenceSpell const& spell : context.cadences) {
    if (spell.programme == nullptr) continue;
    Cadence const& cadence = spell.programme->cadence;
    std::int32_t const anchor = context.relationship.begin;
    Period period = cadence.period_containing(spell.begin, anchor);
    if (period.begin_day < spell.begin && spell.begin != context.relationship.begin) period = cadence.period_containing(period.end_day, anchor);
    for (; period.begin_day < spell.end; period = cadence.period_containing(period.end_day, anchor)) {
      // A period that began under the cadence before belongs to that one.
      if (!dues.empty() && period.begin_day < dues.back().period.end_day) continue;
      if (!is_due(context, clock, period)) continue;
      Due due{.period = period};
      set_deadline(context, clock, due);
      dues.push_back(due);
    }
  }
  return dues;
}

bool is_valid(Context const& context, std::size_t i) noexcept {
  MeetingsView const& meetings = context.meetings;
  if (!is_held(meetings, i) || !is_witnessed(meetings, i)) return false;
  std::uint16_t const planned = meetings.details->planned_minutes[meetings.first + i];
  std::uint16_t const actual = meetings.minutes[i];
  return planned == unknown_minutes || actual == 0 || actual >= context.policy->held_min_fraction * planned;
}

}  // namespace

Trials adherence_trials(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  std::vector<Due> dues = due_periods(context, clock);
  std::size_t low = 0;
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_valid(context, i)) continue;
    std::int64_t const time = context.meetings.time[i];
    while (low < dues.size() && dues[low].deadline <= time) ++low;
    for (std::size_t d = low; d < dues.size() && begin_of_day(dues[d].period.begin_day) <= time; ++d)
      if (!dues[d].is_satisfied) {
        dues[d].is_satisfied = true;
        break;
      }
  }
  Trials result;
  for (Due const& due : dues) {
    if (due.period.begin_day < begin || due.period.begin_day >= end) continue;
    if (due.is_pending)
      ++result.pending;
    else
      result.trials.push_back({.day = due.period.begin_day, .success = due.is_satisfied});
  }
  return result;
}

CoveredTime covered_time(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  CoveredTime result;
  std::int64_t const window_begin = clock.minutes_before(begin_of_day(begin));
  std::int64_t const window_end = clock.minutes_before(begin_of_day(end));
  result.eligible_days = static_cast<double>(window_end - window_begin) / minutes_per_day;
  std::int64_t covered = 0;
  std::int64_t reached = window_begin;  // eligible minute up to which it is decided what is covered
  std::int64_t last = window_begin;     // last meeting, or the begin of the window where nothing is known of what came before
  double interval = context.interval_days_on(std::max(begin, context.relationship.begin));
  auto const cover_until = [&](std::int64_t position) {
    std::int64_t const limit = last + in_minutes(interval * (1 + context.policy->covered_slack));
    covered += std::max<std::int64_t>(0, std::min(position, limit) - std::max(reached, last));
    reached = position;
  };
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_valid(context, i)) continue;
    std::int32_t const day = day_of_minutes(context.meetings.time[i]);
    if (day >= end) break;
    std::int64_t const position = clock.minutes_before(context.meetings.time[i]);
    if (day >= begin) {
      cover_until(position);
      ++result.held;
    }
    last = position;
    interval = context.interval_days_on(day);
  }
  cover_until(window_end);
  result.covered_days = static_cast<double>(covered) / minutes_per_day;
  return result;
}

}  // namespace roir
