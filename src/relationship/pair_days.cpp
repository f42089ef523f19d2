// SPDX-License-Identifier: MIT
#include "relationship/pair_days.hpp"

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

std::int64_t begin_of_day(std::int32_t day) noexcept {
  return std::int64_t{day} * minutes_per_day;
}

WorkCalendar calendar_of(PairContext const& context) {
  std::vector<std::int32_t> days;
  for (Holiday const& holiday : context.holidays) days.push_back(day_number(holiday.date));
  return {context.work_days, HolidayCalendar{std::move(days)}};
}

DaySet away(Sight const& sight, WorkCalendar const& calendar, std::int32_t end) {
  std::vector<DayInterval> intervals;
  for (Absence const& absence : sight.context.absences) {
    std::int32_t const from = day_number(absence.from);
    std::int32_t const until = absence.until ? day_number(*absence.until) : end;
    bool const is_theirs = absence.person == sight.state.manager || absence.person == sight.state.report;
    if (is_theirs && from < std::min(until, end) && calendar.working_days(from, until) >= sight.context.contact.absence_min_pause)
      intervals.push_back({from, std::min(until, end)});
  }
  return DaySet{std::move(intervals)};
}

DaySet in_force(Sight const& sight, std::int32_t end) {
  std::int32_t const begin = day_number(sight.state.from);
  std::int32_t const until = sight.state.until ? std::min(end, day_number(*sight.state.until)) : end;
  return begin < until ? DaySet{begin, until} : DaySet{};
}

// When the meetings took place that count, in order of time.
std::vector<std::int64_t> times_that_count(Sight const& sight) {
  std::vector<std::int64_t> times;
  for (Meeting const& meeting : sight.state.meetings) {
    bool const is_long_enough =
        meeting.planned_minutes == 0 || meeting.minutes == 0 ||
        static_cast<double>(meeting.minutes) >= sight.context.contact.held_min_fraction * static_cast<double>(meeting.planned_minutes);
    if (meeting.state == MeetingState::Held && meeting.start && is_long_enough && sight.minutes_of(*meeting.start) <= sight.now)
      times.push_back(sight.minutes_of(*meeting.start));
  }
  std::sort(times.begin(), times.end());
  return times;
}

void set_deadline(Sight const& sight, EligibleClock const& clock, OwedPeriod& owed) {
  std::int64_t const end = begin_of_day(owed.period.end_day);
  auto const grace = static_cast<std::int64_t>(std::llround(sight.context.contact.grace * owed.period.length_days() * minutes_per_day));
  auto const reached = clock.local_minutes_at(clock.minutes_before(end) + grace);
  owed.deadline = reached ? std::max(*reached, end) : sight.now + 1;
  owed.is_over = owed.deadline <= sight.now;
}

}  // namespace

PairDays::PairDays(Sight const& sight, std::int32_t end)
    : calendar{calendar_of(sight.context)}, eligible{in_force(sight, end).without(away(sight, calendar, end))}, clock{eligible} {}

std::int32_t PairDays::eligible_working_days(std::int32_t begin, std::int32_t end) const noexcept {
  std::int32_t days = 0;
  for (DayInterval const& interval : eligible) days += calendar.working_days(std::max(begin, interval.begin), std::min(end, interval.end));
  return days;
}

std::vector<OwedPeriod> owed_periods(Sight const& sight) {
  std::vector<OwedPeriod> owed;
  if (!sight.context.cadence) return owed;
  Cadence const& cadence = *sight.context.cadence;
  std::int32_t const anchor = day_number(sight.state.from);
  Period period = cadence.period_containing(anchor, anchor);
  std::int32_t const horizon = std::max(sight.today + 1, cadence.period_containing(std::max(sight.today, anchor), anchor).end_day);
  PairDays const days{sight, horizon};
  Policy const& policy = sight.context.contact;
  for (; period.begin_day <= sight.today; period = cadence.period_containing(period.end_day, anchor)) {
    std::int32_t const eligible = days.eligible_working_days(period.begin_day, period.end_day);
    double const least = policy.due_min_share * days.calendar.working_days(period.begin_day, period.end_day);
    bool const is_new = days.clock.minutes_before(begin_of_day(period.begin_day)) < policy.handover_grace * minutes_per_day;
    if (!period.is_owed || is_new || eligible < 1 || eligible < least) continue;
    OwedPeriod one{.period = period};
    set_deadline(sight, days.clock, one);
    owed.push_back(one);
  }
  for (std::int64_t const time : times_that_count(sight)) {
    auto const first = std::find_if(owed.begin(), owed.end(), [time](OwedPeriod const& one) {
      return !one.is_satisfied && begin_of_day(one.period.begin_day) <= time && (time < one.deadline || !one.is_over);
    });
    if (first != owed.end()) first->is_satisfied = true;
  }
  return owed;
}

}  // namespace roir
