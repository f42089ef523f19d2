// SPDX-License-Identifier: MIT
/// @file
/// The definitions of the contact metrics, each once, as a pure function over one relationship.
///
/// Most of them are a series of trials: something that should or could have been, on a day, and whether it was. A figure for a group is
/// then the share of its trials that succeeded, whatever the metric; how certain it is follows from the trials too (rollup.hpp).
/// Every trial belongs to the window that holds its day, and is judged with all that is known, not only with what lies in the window. So
/// cutting a window in two and adding up gives the same numbers.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/context.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// M01: one trial per due period that begins in [begin, end), a success if a valid meeting satisfies it.
///
/// A period is due if on at least `due_min_share` of the direct report's normal working days in it (and at least one) the pair is eligible
/// and a cadence declared, and it does not begin within the first `handover_grace` eligible days of a new relationship. It belongs to its
/// first day, or to the first day of the relationship if that is later. A valid meeting was held, by more than the
/// calendar's word, and lasted `held_min_fraction` of its plan. Meetings in order of time are given to the period with the earliest
/// deadline that is not yet satisfied, which is the best matching; the deadline is `grace` of the period's length after its end, on
/// eligible time. Periods whose deadline is after as_of are pending, and so are those of which nothing is known but a calendar entry
/// (domain.md amendment 1).
[[nodiscard]] ROIR_EXPORT Trials adherence_trials(Context const& context, std::int32_t begin, std::int32_t end);

/// M03: one trial per day of `days` (each the first day after a period): whether a meeting was held within the last `coverage_intervals`
/// intervals of eligible time, or `coverage_days` where no cadence is declared. No trial where the relationship was not in force or not
/// eligible on the day before, or has not been eligible for so long yet (pending).
[[nodiscard]] ROIR_EXPORT Trials coverage_trials(Context const& context, std::span<std::int32_t const> days);

/// Which kind of change M06 looks at.
enum class Change : std::uint8_t {
  Moved,      ///< put to another time at least once
  Cancelled,  ///< called off
  Missed      ///< one side or both did not come
};
/// M06: one trial per arranged meeting planned in [begin, end) whose outcome is known: whether it was changed in that way. Meetings lost to
/// an absence are left out. Nothing for meetings known from the calendar alone. Arranged meetings whose outcome nobody told are pending.
[[nodiscard]] ROIR_EXPORT Trials change_trials(Context const& context, Change change, std::int32_t begin, std::int32_t end);

/// M06: hours from when the other side learnt that a meeting was called off or moved to the start that had been planned, which lies in
/// [begin, end); 0 where they learnt it later. Each move counts by itself, for the start from which it was moved. Only where it is known
/// when; what an absence was the cause of is left out. In order of day.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> notice_hours(Context const& context, std::int32_t begin, std::int32_t end);

/// M06: one trial per notice_hours(): whether it was less than 24 hours.
[[nodiscard]] ROIR_EXPORT Trials short_notice_trials(Context const& context, std::int32_t begin, std::int32_t end);

/// M06: one trial per lost meeting (cancelled or missed, not through absence) planned in [begin, end): whether a held meeting made up for
/// it within one interval of eligible time (`coverage_days` where none is declared). Lost meetings whose interval is not over are pending,
/// made up for or not: counting only those that were would flatter the newest.
[[nodiscard]] ROIR_EXPORT Trials recovery_trials(Context const& context, std::int32_t begin, std::int32_t end);

/// Who asked first for a lost meeting to be made up for.
enum class Chaser : std::uint8_t {
  Report,    ///< the direct report, without a reminder by software: the sign of value in sources/001
  Manager,   ///< the manager
  Prompted,  ///< the direct report, after a reminder by software: no sign of value
  Nobody     ///< neither did
};
/// M07: one trial per lost meeting planned in [begin, end) with `chase_window` eligible days behind it: whether that side was the first to
/// ask within them. Where a long absence was the cause, the days count from the return: eligible time stands still until then. Each belongs
/// to one of the four.
[[nodiscard]] ROIR_EXPORT Trials pull_trials(Context const& context, Chaser chaser, std::int32_t begin, std::int32_t end);

/// M07: eligible days from each lapse planned in [begin, end) to the direct report's first request, unprompted; 0 for one before the lapse.
/// Not complete where somebody else asked first (the manager, or the direct report after a reminder), nobody did within `chase_window`, or
/// the history ends before.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> days_to_ask(Context const& context, std::int32_t begin, std::int32_t end);

/// M08: one trial per meeting held in [begin, end) of which that side's arrival is known: whether it came within `punctual_tolerance`.
/// @param side Side::Manager or Side::Report.
[[nodiscard]] ROIR_EXPORT Trials punctuality_trials(Context const& context, Side side, std::int32_t begin, std::int32_t end);

/// M08: minutes by which that side was late to each meeting held in [begin, end) of which its arrival is known.
/// @param side Side::Manager or Side::Report.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> minutes_late(Context const& context, Side side, std::int32_t begin, std::int32_t end);

/// M08: minutes for which that side had to wait for the other, per meeting held in [begin, end) of which both arrivals are known.
/// @param side Side::Manager or Side::Report.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> minutes_waited(Context const& context, Side side, std::int32_t begin, std::int32_t end);

/// A gap between two held meetings.
struct Gap {
  std::int32_t day = 0;      ///< day on which it ended, or the last day looked at
  double days = 0;           ///< eligible days
  bool is_closed = true;     ///< whether a meeting ended it
  double interval_days = 0;  ///< what the cadence asked for then; 0 = nothing declared
};
/// M04 and M02 of one relationship.
struct Gaps {
  std::vector<Gap> gaps{};   ///< those that a meeting in [begin, end) ended, then the open one, if the relationship was in force at the end
  double eligible_days = 0;  ///< eligible days in [begin, end) with a declared cadence
  double drought_days = 0;   ///< of them, in a gap that has reached `drought_factor` intervals of such days
  std::int64_t droughts = 0;         ///< gaps that became droughts in [begin, end)
  bool never_met = false;            ///< whether no meeting was ever held
  std::vector<double> week_turns{};  ///< where in the week each held meeting began, in [0, 1)
};
/// M02, M04: the gaps of held meetings on eligible time.
[[nodiscard]] ROIR_EXPORT Gaps gaps_of(Context const& context, std::int32_t begin, std::int32_t end);

/// M01's companion that no boundary of periods can move.
struct CoveredTime {
  double eligible_days = 0;  ///< eligible days in [begin, end) with a declared cadence that has an interval
  double covered_days = 0;   ///< of them, within `1 + covered_slack` intervals after a held meeting
  std::int64_t held = 0;     ///< valid meetings held in [begin, end) on days with such a cadence
  double expected = 0;       ///< meetings that the cadences ask for in the eligible days: their sum over each interval
};
/// M01: covered time, on eligible days with a declared cadence. Nothing is known of what came before the period in which the history
/// begins, so time is counted from there on, and up to `1 + covered_slack` intervals of it are covered without a meeting.
[[nodiscard]] ROIR_EXPORT CoveredTime covered_time(Context const& context, std::int32_t begin, std::int32_t end);

}  // namespace roir
