// SPDX-License-Identifier: MIT
#include "history/definitions/held.hpp"
#include <roir/history/definitions.hpp>

#include <algorithm>

namespace roir {

Trials coverage_trials(Context const& context, std::span<std::int32_t const> days) {
  EligibleClock const clock{context.eligible};
  Trials result;
  std::size_t next = 0;
  std::int64_t last = -1;  // eligible minute of the last held meeting before the day; -1 = none
  for (std::int32_t const day : days) {
    while (next < context.meetings.size() && context.meetings.time[next] < begin_of_day(day)) {
      if (is_held(context.meetings, next)) last = clock.minutes_before(context.meetings.time[next]);
      ++next;
    }
    if (day > context.history_end || !context.eligible.contains(day - 1)) continue;
    double const interval = context.interval_days_on(day - 1);
    double const look_back =
        interval > 0 ? context.policy->coverage_intervals * interval : static_cast<double>(context.policy->coverage_days);
    std::int64_t const now = clock.minutes_before(begin_of_day(day));
    std::int64_t const known_from = clock.minutes_before(begin_of_day(context.history_begin));
    if (now - known_from < in_minutes(look_back)) {
      ++result.pending;
      continue;
    }
    result.trials.push_back({.day = day - 1, .success = last >= 0 && now - last <= in_minutes(look_back)});
  }
  return result;
}

}  // namespace roir
