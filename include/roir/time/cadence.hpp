// SPDX-License-Identifier: MIT
/// @file
/// Cadence: how often a manager and a report agreed to meet, and the periods and days that follow from it.
///
/// A cadence answers one question: what is due when? It has two answers, and they are not the same.
///
/// *Periods* are what adherence counts: in each period one meeting is owed, on whichever day suits. A week is a period whatever its days,
/// so a one-to-one that moves from Monday to Thursday was kept. *Due days* are what a reminder needs: the day on which it would fall if
/// nobody moved anything.
///
/// Both need to know where counting starts. "Weekly" and "monthly" do not: their periods are the ISO weeks and the calendar months that
/// everybody shares. "Every two weeks" does: one pair meets in even weeks and another in odd ones. So the caller gives an *anchor*, a day
/// on which the series stood (usually its first). It sets the phase, not a start: periods run on before it as well as after it, and
/// eligible time decides which of them count.
///
/// The hardest case: "every 2 weeks", anchor Thursday 2026-01-01, window January 2026. The anchor's ISO week began on Monday 2025-12-29, so
/// the periods are [2025-12-29, 2026-01-12), [2026-01-12, 2026-01-26) and [2026-01-26, 2026-02-09): the first begins in the year before,
/// the last ends after the window. All three are returned whole. A meeting on 2 February still keeps the last of them; whether a period of
/// which the window holds only six days is counted at all is a question of policy (domain.md M01, `due.min_share`), and a cadence that
/// clipped it would have answered that behind the caller's back. The due days are 1, 15 and 29 January: the anchor's weekday, every second
/// week.
///
/// A second one: "monthly on 31" in February. It is due on the last day, 28 or 29 February, never dropped and never moved into March:
/// somebody who agreed to meet at the end of each month did not agree to skip seven percent of them.
///
/// And a third: "3-4 per week" is a promise of a manager about their week, not about one report (domain.md A.4, S2.26). No interval follows
/// for one relationship, so interval_days() is 0, no day is due, and its periods are the calendar months (domain.md M01).
///
/// The fourth is any recurrence rule of RFC 5545 ("RRULE:FREQ=WEEKLY;BYDAY=MO,TH"), with or without a start of its own. Its *unit* is what
/// the rule counts in: n days, n weeks, n months or n years, n being its INTERVAL. (A rule below a day counts in days, "every day, on
/// Mondays" in weeks, and dates without a rule in weeks.) One due day in a unit makes the whole unit one period, so a weekly rule with one
/// weekday has the periods of "weekly". Several cut the unit at the second and at each later one: Monday, Wednesday and Friday owe one
/// meeting from Monday on, one from Wednesday on and one from Friday on. A unit without a due day owes nothing: before the start, after the
/// end, in a week whose occurrence was cancelled. For periods a moved occurrence stays where the series had it, so that moving one neither
/// creates a due period nor loses one; due days show it where it went.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>
#include <roir/time/recurrence.hpp>
#include <roir/time/window.hpp>
#include <roir/time/zone.hpp>

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// Mean length of a calendar month in days: 365.2425 / 12 (400 Gregorian years have 146,097 days).
inline constexpr double mean_month_days = 365.2425 / 12.0;

/// Which weekday of a month.
enum class Nth : std::uint8_t {
  First = 1,   ///< days 1 to 7
  Second = 2,  ///< days 8 to 14
  Third = 3,   ///< days 15 to 21
  Fourth = 4,  ///< days 22 to 28
  Last = 5     ///< the last seven days
};
/// The English word: "first", "second", "third", "fourth", "last".
[[nodiscard]] ROIR_EXPORT char const* to_string(Nth nth) noexcept;

/// One period of a cadence: half-open day numbers. In it one meeting is owed, or none.
struct Period {
  std::int32_t begin_day = 0;  ///< first day of the period
  std::int32_t end_day = 0;    ///< first day after it
  bool is_owed = true;         ///< false where a series pauses: its occurrence was cancelled, it has not begun, or it is over
  /// Number of days.
  [[nodiscard]] constexpr std::int32_t length_days() const noexcept { return end_day - begin_day; }
  /// Same ends.
  friend constexpr bool operator==(Period const&, Period const&) noexcept = default;
};

/// How often to meet. A value that is cheap to copy; see the file for what it means.
class ROIR_EXPORT Cadence {
 public:
  /// What kind of rule it is.
  enum class Kind : std::uint8_t {
    EveryDays,       ///< blocks of n days, counted from the anchor
    EveryWeeks,      ///< blocks of n ISO weeks, counted from the anchor's
    Monthly,         ///< calendar months, due on the anchor's day of the month
    MonthlyDay,      ///< calendar months, due on a day of the month
    MonthlyWeekday,  ///< calendar months, due on the nth of a weekday
    PerWeek,         ///< a manager's rota: so many meetings a week, with whoever's turn it is
    Recurring        ///< a recurrence rule of RFC 5545
  };
  /// The largest n of every_days.
  static constexpr int max_days = 3660;
  /// The largest n of every_weeks.
  static constexpr int max_weeks = 520;
  /// The largest number of meetings per week of a rota.
  static constexpr int max_per_week_limit = 1000;

  /// One meeting in each block of `n` days.
  /// @throws InvalidArgument (`bad_cadence`) unless 1 <= n <= max_days.
  [[nodiscard]] static Cadence every_days(int n);
  /// One meeting in each block of `n` ISO weeks.
  /// @throws InvalidArgument (`bad_cadence`) unless 1 <= n <= max_weeks.
  [[nodiscard]] static Cadence every_weeks(int n);
  /// One meeting in each calendar month, due on the anchor's day of the month (in shorter months on the last day).
  [[nodiscard]] static Cadence monthly() noexcept;
  /// One meeting in each calendar month, due on day `day`; in months that are shorter, on their last day.
  /// @throws InvalidArgument (`bad_cadence`) unless 1 <= day <= 31.
  [[nodiscard]] static Cadence monthly_on(int day);
  /// One meeting in each calendar month, due on the nth of a weekday.
  /// @throws InvalidArgument (`bad_cadence`) for values that are no enumerators.
  [[nodiscard]] static Cadence monthly_on(Nth nth, Weekday weekday);
  /// A manager's rota of `min` to `max` meetings per week.
  /// @throws InvalidArgument (`bad_cadence`) unless 1 <= min <= max <= max_per_week_limit.
  [[nodiscard]] static Cadence per_week(int min, int max);
  /// What a series asks for, from its start on.
  [[nodiscard]] static Cadence recurring(Recurrence series);
  /// Reads, in any case: "daily", "weekly", "fortnightly", "monthly", "every day", "every week", "every month", "every 10 days",
  /// "every 2 weeks", "monthly on 15", "monthly on first Monday", "monthly on last Fri", "3-4 per week", "3 per week"; and the ISO 8601
  /// periods "P10D", "P2W", "P1M". P7D is the weekly cadence (ISO weeks, as domain.md M01 has it); any other PnD counts n days from the
  /// anchor.
  ///
  /// Or the lines of an iCalendar series ("RRULE:FREQ=WEEKLY;BYDAY=MO"; see Recurrence::parse). Without DTSTART it has no start of its own:
  /// it then holds one RRULE, is about days, and takes its phase from the anchor as "every 2 weeks" does; a COUNT counts from the first day
  /// on or after the anchor that the rule gives.
  /// @throws InvalidArgument (`bad_cadence`) for any other text, among it "biweekly", which some take for twice a week; the hint lists the
  /// forms; (`bad_recurrence`) for lines that are no series.
  [[nodiscard]] static Cadence parse(std::string_view text);
  /// The same with a start: a Recurring one, whatever the text. "weekly" becomes the weekly series that begins at `start`, as recurrence()
  /// makes it. A single RRULE begins at the first time on or after `start` that it gives: "every Monday" from a Wednesday on has no
  /// Wednesday, and a COUNT counts Mondays. (The DTSTART of a text is an occurrence whether the rule gives it or not; see Recurrence.)
  /// @param start wall clock from which it holds, seconds since 1970-01-01T00:00; without it the text has to hold a DTSTART, which goes
  /// before it.
  /// @param zone where the text names none; empty = floating.
  /// @param duration seconds, where the text holds none; 0 = not said.
  /// @throws InvalidArgument as parse(text), and (`bad_cadence`) for a rota.
  [[nodiscard]] static Cadence parse(std::string_view text, std::optional<std::int64_t> start, std::optional<TimeZone> zone = {},
                                     std::int64_t duration = 0);
  /// The canonical text: "weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week",
  /// or the lines of a series, separated by "\n". parse reads it back to the same value.
  [[nodiscard]] std::string to_string() const;

  /// The kind of rule.
  [[nodiscard]] Kind kind() const noexcept { return kind_; }
  /// Whether it is a manager's rota, about no relationship in particular.
  [[nodiscard]] bool is_rota() const noexcept { return kind_ == Kind::PerWeek; }
  /// Fewest meetings per week of a rota; 0 for any other cadence.
  [[nodiscard]] int min_per_week() const noexcept { return is_rota() ? first_ : 0; }
  /// Most meetings per week of a rota; 0 for any other cadence.
  [[nodiscard]] int max_per_week() const noexcept { return is_rota() ? second_ : 0; }
  /// Mean days between two meetings, the tau of domain.md part B: n, 7n, 365.2425/12; 0 for a rota, from which none follows. Of a rule: the
  /// mean over the days that it goes on giving, without its end and without dates added or excluded; in closed form where that is exact,
  /// else counted over 400 years, after which the calendar repeats (over four years for a rule below a day); never_days for one that gives
  /// no second day.
  [[nodiscard]] double interval_days() const noexcept;
  /// interval_days() of a series that does not recur: the days of 400 years.
  static constexpr double never_days = 146'097;

  /// The series of a recurring cadence that has a start of its own; null for any other.
  [[nodiscard]] Recurrence const* series() const noexcept;
  /// The series that this cadence makes from `start` on: in its zone, at its time of day, first on the first due day at or after it. A
  /// monthly one on a day that some months lack falls on their last day. A series with a start of its own is given as it is, whatever is
  /// said here.
  /// @param start wall clock, seconds since 1970-01-01T00:00; also the anchor.
  /// @param zone empty = floating.
  /// @param duration seconds; 0 = not said.
  /// @throws InvalidArgument (`bad_cadence`) for a rota, from which no series follows, and for a rule that never comes after `start`.
  [[nodiscard]] Recurrence recurrence(std::int64_t start, std::optional<TimeZone> zone = {}, std::int64_t duration = 0) const;

  /// The period that holds `day`, owed or not; `period_containing(p.end_day, anchor)` is the next one. O(1) and without allocation, but for
  /// a recurring one that has to look which days of a unit are due.
  /// @param anchor_day a day on which the series stood; it sets the phase of blocks and means nothing for weeks and months, nor for a
  /// series with a start of its own.
  /// @throws LimitExceeded (`too_many_steps`) as Recurrence does.
  [[nodiscard]] Period period_containing(std::int32_t day, std::int32_t anchor_day) const;
  /// The periods in which one is owed and that share a day with `window`, ascending and whole, also where the window cuts them. At most one
  /// per day of the window.
  /// @throws LimitExceeded (`too_many_steps`) as Recurrence does.
  [[nodiscard]] std::vector<Period> periods(Window const& window, std::int32_t anchor_day) const;
  /// The due days in `window`, ascending; none for a rota. At most one per day of the window.
  /// @throws LimitExceeded (`too_many_steps`) as Recurrence does.
  [[nodiscard]] std::vector<std::int32_t> due_days(Window const& window, std::int32_t anchor_day) const;

  /// Same rule. "every 7 days" and "weekly" differ: their periods do. So do "weekly" and a weekly RRULE: one says which weekday.
  friend bool operator==(Cadence const& a, Cadence const& b) noexcept { return a <=> b == std::strong_ordering::equal; }
  /// Some order, for containers; it has no meaning in the domain.
  friend ROIR_EXPORT std::strong_ordering operator<=>(Cadence const& a, Cadence const& b) noexcept;

 private:
  class Series;
  Cadence(Kind kind, int first, int second) noexcept
      : kind_{kind}, first_{static_cast<std::int16_t>(first)}, second_{static_cast<std::int16_t>(second)} {}
  explicit Cadence(std::shared_ptr<Series const> series) noexcept;
  // Length of a block, 0 where periods are calendar months.
  [[nodiscard]] int block_days() const noexcept;
  // The due day in the month that begins on `month`.
  [[nodiscard]] std::int32_t due_in_month(std::int32_t month, std::int32_t anchor_day) const noexcept;
  // The rule of a cadence that is none itself.
  [[nodiscard]] RecurrenceRule rule(std::int32_t anchor_day) const;
  Kind kind_;
  std::int16_t first_ = 0;   // n, day of the month, nth, or fewest per week
  std::int16_t second_ = 0;  // weekday or most per week
  std::shared_ptr<Series const> series_;
};

}  // namespace roir
