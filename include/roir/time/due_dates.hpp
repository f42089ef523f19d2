// SPDX-License-Identifier: MIT
/// @file
/// Due dates: what becomes of a due day on which somebody does not work.
///
/// A cadence says when a meeting falls if nobody is away. Weekends, holidays and absences are known apart from it, and people differ in
/// what they do then: some keep the day, some take the working day before or after, some let it go. The answer holds both days and says
/// why.
///
/// The hardest case: "every Friday, else the day before", Good Friday 2026-04-03, and the report is away from Wednesday on. The day before
/// is an absence and the one before that too, so the due date goes to Tuesday 31 March, with Holiday as the reason: what was wrong with the
/// day that the cadence named. With the report away for the whole month and a search of 14 days it stays on the third and says NotMoved.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/calendar.hpp>
#include <roir/time/day_set.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// What is done with a due day on which somebody does not work.
enum class NonWorking : std::uint8_t {
  Keep,    ///< it stays
  Before,  ///< the last day before it on which everybody works
  After,   ///< the first day after it on which everybody works
  Skip     ///< it is left out
};

/// Why a day is not worked. Where several hold, the first of them.
enum class DayOff : std::uint8_t {
  None,     ///< it is worked
  Weekday,  ///< a weekday that is not worked
  Holiday,  ///< a holiday
  Absence   ///< somebody is away
};

/// When one of those who are to meet works.
struct Presence {
  WorkCalendar calendar{};  ///< weekdays without holidays
  DaySet absences{};        ///< days away
};

/// A due day, and what became of it.
struct DueDate {
  /// What happened to it.
  enum class Change : std::uint8_t {
    None,         ///< everybody works on it
    Kept,         ///< somebody does not, and it stays all the same
    MovedBefore,  ///< to an earlier day
    MovedAfter,   ///< to a later day
    Skipped,      ///< left out
    NotMoved      ///< nobody found a day: it stays, and somebody has to decide
  };
  std::int32_t nominal = 0;      ///< the day that the cadence names
  std::int32_t day = 0;          ///< the day on which it is due; `nominal` where it was skipped
  Change change = Change::None;  ///< what happened
  DayOff reason = DayOff::None;  ///< what was wrong with the nominal day
  /// Member by member.
  friend constexpr bool operator==(DueDate const&, DueDate const&) noexcept = default;
};

/// How far a due date is moved at most, if nobody says otherwise.
inline constexpr std::int32_t default_move_days = 31;
/// The most that may be said.
inline constexpr std::int32_t max_move_days = 3660;

/// Why a day is not worked by everybody: the least reason of all.
[[nodiscard]] ROIR_EXPORT DayOff day_off(std::int32_t day, std::span<Presence const> people) noexcept;
/// What becomes of each due day, in the order of `days`. Nothing is merged: two due days may be moved to one, and then both say so.
///
/// At most `move_days` days are looked at for each.
/// @param people those who are to meet; with nobody, every day is worked.
/// @throws InvalidArgument (`out_of_range`) unless 0 <= move_days <= max_move_days.
[[nodiscard]] ROIR_EXPORT std::vector<DueDate> due_dates(std::span<std::int32_t const> days, std::span<Presence const> people,
                                                         NonWorking rule, std::int32_t move_days = default_move_days);

}  // namespace roir
