// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include <roir/history/definitions.hpp>

#include <algorithm>
#include <limits>

namespace roir {
namespace {

struct Due {
  Period period;
  std::int64_t deadline = 0;
  bool is_pending = false;
  bool is_satisfied = false;
  bool is_in_calendar = false;  // no meeting is known to have satisfied it, but one stood in the calendar
};

/// Whether the period lies in the first days of a new relationship. One that began before the history did is not new.
bool is_handover(Context const& context, EligibleClock const& clock, Period const& period) {
  RelationshipSpan const& r = context.relationship;
  if (r.inferred || r.begin < context.history_begin) return false;
  return clock.minutes_before(begin_of_day(period.begin_day)) < begin_of_day(static_cast<std::int32_t>(context.policy->handover_grace));
}

bool is_due(Context const& context, DaySet const& declared, EligibleClock const& clock, Period const& period) {
  if (period.end_day <= context.history_begin || is_handover(context, clock, period)) return false;
  std::int32_t eligible = 0;
  auto days = std::partition_point(declared.begin(), declared.end(), [&](DayInterval const& d) { return d.end <= period.begin_day; });
  std::int32_t const normal = context.normal_days(period.begin_day, period.end_day);
  for (; days != declared.end() && days->begin < period.end_day; ++days) {
    bool const is_whole = days->begin <= period.begin_day && period.end_day <= days->end;
    eligible += is_whole ? normal : context.normal_days(std::max(days->begin, period.begin_day), std::min(days->end, period.end_day));
  }
  return eligible >= 1 && eligible >= context.policy->due_min_share * normal;
}

void set_deadline(Context const& context, EligibleClock const& clock, Due& due) {
  std::int64_t const end = begin_of_day(due.period.end_day);
  std::int64_t const target = clock.minutes_before(end) + in_minutes(context.policy->grace * due.period.length_days());
  auto const reached = clock.local_minutes_at(target);
  bool const goes_on = context.relationship.end == context.history_end;
  due.deadline = reached ? std::max(*reached, end) : begin_of_day(context.relationship.end);
  due.is_pending = goes_on && (!reached || due.deadline > begin_of_day(context.history_end));
}

std::vector<Due> due_periods(Context const& context, EligibleClock const& clock) {
  std::vector<Due> dues;
  DaySet const declared = context.declared(Context::Declared::Any);
  std::int32_t const anchor = context.relationship.begin;
  CadenceSpell const* before = nullptr;
  for (CadenceSpell const& spell : context.cadences) {
    bool const is_change = before != nullptr && before->programme != nullptr;
    before = &spell;
    if (spell.programme == nullptr) continue;
    Cadence const& cadence = spell.programme->cadence;
    Period period = cadence.period_containing(spell.begin, anchor);
    // Where a cadence follows another, its first period is the first that begins under it.
    if (period.begin_day < spell.begin && is_change) period = cadence.period_containing(period.end_day, anchor);
    for (; period.begin_day < spell.end; period = cadence.period_containing(period.end_day, anchor)) {
      // A period that began under the cadence before belongs to that one.
      if (!dues.empty() && period.begin_day < dues.back().period.end_day) continue;
      if (!period.is_owed || !is_due(context, declared, clock, period)) continue;
      Due due{.period = period};
      set_deadline(context, clock, due);
      dues.push_back(due);
    }
  }
  return dues;
}

bool is_long_enough(Context const& context, std::size_t i) noexcept {
  MeetingsView const& meetings = context.meetings;
  std::uint16_t const planned = meetings.details->planned_minutes[meetings.first + i];
  std::uint16_t const actual = meetings.minutes[i];
  return planned == unknown_minutes || actual == 0 || actual >= context.policy->held_min_fraction * planned;
}

bool is_valid(Context const& context, std::size_t i) noexcept {
  return is_held(context.meetings, i) && is_witnessed(context.meetings, i) && is_long_enough(context, i);
}

/// Gives meetings in order of time to the period with the earliest deadline that has none yet, and marks it by `mark`.
template <class Counts>
void match(Context const& context, std::vector<Due>& dues, bool Due::*mark, Counts counts) {
  std::size_t low = 0;
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!counts(i)) continue;
    std::int64_t const time = context.meetings.time[i];
    while (low < dues.size() && dues[low].deadline <= time) ++low;
    Due* first = nullptr;
    for (std::size_t d = low; d < dues.size() && begin_of_day(dues[d].period.begin_day) <= time; ++d) {
      bool const is_open = !dues[d].is_satisfied && !dues[d].is_in_calendar && time < dues[d].deadline;
      if (is_open && (first == nullptr || dues[d].deadline < first->deadline)) first = &dues[d];
    }
    if (first != nullptr) first->*mark = true;
  }
}

/// First day of which covered time can tell anything: the begin of the period in which the history begins, as for due periods.
std::int32_t known_from(Context const& context) {
  std::int32_t const day = context.history_begin;
  Cadence const* const cadence = context.cadence_on(day);
  std::int32_t const begin = cadence == nullptr ? day : cadence->period_containing(day, context.relationship.begin).begin_day;
  return std::max(begin, context.relationship.begin);
}

}  // namespace

Trials adherence_trials(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  std::vector<Due> dues = due_periods(context, clock);
  match(context, dues, &Due::is_satisfied, [&](std::size_t i) { return is_valid(context, i); });
  match(context, dues, &Due::is_in_calendar,
        [&](std::size_t i) { return is_held(context.meetings, i) && !is_witnessed(context.meetings, i) && is_long_enough(context, i); });
  Trials result;
  for (Due const& due : dues) {
    std::int32_t const day = std::max(due.period.begin_day, context.relationship.begin);
    if (day < begin || day >= end) continue;
    if (due.is_pending || due.is_in_calendar)
      ++result.pending;
    else
      result.trials.push_back({.day = day, .success = due.is_satisfied});
  }
  return result;
}

CoveredTime covered_time(Context const& context, std::int32_t begin, std::int32_t end) {
  std::int32_t const known = known_from(context);
  DaySet const days = context.declared(Context::Declared::Interval).without(DaySet{std::numeric_limits<std::int32_t>::min(), known});
  EligibleClock const clock{days};
  CoveredTime result;
  std::int64_t const window_begin = clock.minutes_before(begin_of_day(begin));
  std::int64_t const window_end = clock.minutes_before(begin_of_day(end));
  std::int64_t covered = 0;
  std::int64_t reached = window_begin;  // eligible minute up to which it is decided what is covered
  std::int64_t last = 0;                // the last meeting, or the begin of all that is known
  double interval = context.interval_days_from(known);
  auto const cover_until = [&](std::int64_t position) {
    std::int64_t const limit = last + in_minutes(interval * (1 + context.policy->covered_slack));
    covered += std::max<std::int64_t>(0, std::min(position, limit) - reached);
    reached = position;
  };
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_valid(context, i)) continue;
    std::int32_t const day = day_of_minutes(context.meetings.time[i]);
    if (day >= end) break;
    std::int64_t const position = clock.minutes_before(context.meetings.time[i]);
    if (day >= begin) {
      cover_until(position);
      if (context.interval_days_on(day) > 0) ++result.held;
    }
    last = position;
    interval = context.interval_days_from(day);
  }
  cover_until(window_end);
  result.covered_days = static_cast<double>(covered) / minutes_per_day;
  for (CadenceSpell const& spell : context.cadences) {
    if (spell.programme == nullptr || spell.programme->cadence.is_rota()) continue;
    auto const eligible = static_cast<double>(days.days_in(std::max(begin, spell.begin), std::min(end, spell.end)));
    result.eligible_days += eligible;
    result.expected += eligible / spell.programme->cadence.interval_days();
  }
  return result;
}

}  // namespace roir
