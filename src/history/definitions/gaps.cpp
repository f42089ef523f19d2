// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include <roir/history/definitions.hpp>

#include <algorithm>
#include <limits>

namespace roir {
namespace {

constexpr std::int32_t minutes_per_week = 7 * minutes_per_day;
constexpr std::int32_t first_monday = 4 * minutes_per_day;  // 1970-01-05

double turn_of_week(std::int32_t time) noexcept {
  std::int64_t const since = std::int64_t{time} - first_monday;
  return static_cast<double>(since - minutes_per_week * floor_div(since, minutes_per_week)) / minutes_per_week;
}

/// The clock of declared cadences: droughts are measured on it.
struct DroughtClock {
  Context const& context;
  DaySet days;
  EligibleClock clock;

  explicit DroughtClock(Context const& of)
      : context{of},
        days{of.declared(Context::Declared::Interval).without(DaySet{std::numeric_limits<std::int32_t>::min(), of.history_begin})},
        clock{days} {}

  /// Adds what a gap from `from` to `to` says of droughts in [begin, end).
  void add(std::int64_t from, std::int64_t to, std::int32_t begin, std::int32_t end, Gaps& gaps) const {
    double const interval = context.interval_days_from(day_of_minutes(from));
    if (interval <= 0) return;
    auto const dry = clock.local_minutes_at(clock.minutes_before(from) + in_minutes(context.policy->drought_factor * interval));
    if (!dry || *dry > to) return;
    if (std::int32_t const day = day_of_minutes(*dry); begin <= day && day < end) ++gaps.droughts;
    std::int64_t const first = std::max(*dry, begin_of_day(begin));
    std::int64_t const last = std::min(to, begin_of_day(end));
    if (first < last) gaps.drought_days += static_cast<double>(clock.minutes_between(first, last)) / minutes_per_day;
  }
};

}  // namespace

Gaps gaps_of(Context const& context, std::int32_t begin, std::int32_t end) {
  EligibleClock const clock{context.eligible};
  DroughtClock const drought{context};
  Gaps result;
  std::int64_t const from = begin_of_day(std::max(context.relationship.begin, context.history_begin));
  std::int64_t last = from;
  bool has_met = false;
  for (std::size_t i = 0; i < context.meetings.size(); ++i) {
    if (!is_held(context.meetings, i)) continue;
    std::int32_t const time = context.meetings.time[i];
    std::int32_t const day = day_of_minutes(time);
    if (day >= end) break;
    double const interval = context.interval_days_on(day_of_minutes(last));
    drought.add(last, time, begin, end, result);
    if (day >= begin) {
      if (has_met)
        result.gaps.push_back({.day = day,
                               .days = static_cast<double>(clock.minutes_between(last, time)) / minutes_per_day,
                               .is_closed = true,
                               .interval_days = interval});
      result.week_turns.push_back(turn_of_week(time));
    }
    last = time;
    has_met = true;
  }
  result.never_met = !has_met;
  std::int64_t const until = begin_of_day(std::min(end, context.relationship.end));
  if (last < until) {
    double const interval = context.interval_days_on(day_of_minutes(last));
    drought.add(last, until, begin, end, result);
    if (context.relationship.end >= end && context.relationship.begin < end)
      result.gaps.push_back({.day = end - 1,
                             .days = static_cast<double>(clock.minutes_between(last, until)) / minutes_per_day,
                             .is_closed = false,
                             .interval_days = interval});
  }
  result.eligible_days = static_cast<double>(drought.days.days_in(begin, end));
  return result;
}

}  // namespace roir
