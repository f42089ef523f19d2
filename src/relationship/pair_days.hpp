// SPDX-License-Identifier: MIT
/// @file
/// Eligible time of one pair, and the meetings that they owe each other by their cadence (docs/concepts/eligible-time.md).
#pragma once

#include "relationship/sight.hpp"
#include <roir/time/day_set.hpp>

#include <cstdint>
#include <vector>

namespace roir {

/// The days on which the two could have met, up to a day.
struct PairDays {
  /// @param end first day no longer looked at. Absences are as long as was said, also after today.
  /// The report's working days stand in for the manager's, which nobody tells.
  PairDays(Sight const& sight, std::int32_t end);

  WorkCalendar calendar;  ///< the report's normal working days
  DaySet eligible;        ///< days that count
  EligibleClock clock;    ///< runs on them
  /// Normal working days in [begin, end) that are eligible.
  [[nodiscard]] std::int32_t eligible_working_days(std::int32_t begin, std::int32_t end) const noexcept;
};

/// A period in which one meeting is owed.
struct OwedPeriod {
  Period period{};            ///< from when to when
  std::int64_t deadline = 0;  ///< local minutes up to which a meeting counts for it
  bool is_over = false;       ///< whether the deadline is
  bool is_satisfied = false;  ///< whether a meeting was given to it
};
/// The periods that began up to today in which one meeting is owed, in order, and which of them were satisfied. As M01 has it
/// (docs/formulas.md): on at least `due_min_share` of the normal working days the pair is eligible; nothing is owed in the first
/// `handover_grace` eligible days; the deadline is `grace` of the period after its end, on eligible time. A meeting that only the calendar
/// knows counts here, for nobody knows that it did not take place. Empty without a cadence. O(periods x meetings).
[[nodiscard]] std::vector<OwedPeriod> owed_periods(Sight const& sight);

}  // namespace roir
