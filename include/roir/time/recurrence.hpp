// SPDX-License-Identifier: MIT
/// @file
/// Recurrence: when a series of meetings takes place, as RFC 5545 (iCalendar) has it, with the single changes that people make.
///
/// A RecurrenceRule is one RRULE; a Recurrence is a whole series: where it starts, in which zone, how long a meeting takes, its rules,
/// dates added and excluded, and single occurrences cancelled or moved. Both are values that never change; a change makes a new one.
///
/// Everything is computed on the wall clock and brought to instants at the end: "every Monday at nine in London" stays at nine when the
/// clocks change. A wall clock that is skipped moves forward by the length of the gap, a repeated one is the first (see Instants).
///
/// Nothing here runs without an end: every question names a window, and one that would need more than `max_steps` steps is refused.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// How long the unit of a recurrence rule is.
enum class Frequency : std::uint8_t {
  Secondly,  ///< every n seconds
  Minutely,  ///< every n minutes
  Hourly,    ///< every n hours
  Daily,     ///< every n days
  Weekly,    ///< every n weeks
  Monthly,   ///< every n months
  Yearly     ///< every n years
};

/// A weekday with a number: the first Monday, the last Friday; 0 = every such weekday.
struct NumberedWeekday {
  Weekday weekday = Weekday::Monday;  ///< which weekday
  std::int8_t number = 0;             ///< from the begin (1, 2, ...) or the end (-1, -2, ...) of the month or year; 0 = each
  /// Same weekday and number.
  friend constexpr bool operator==(NumberedWeekday const&, NumberedWeekday const&) noexcept = default;
};

/// Where a rule ends: the last moment that may still be an occurrence.
struct Until {
  /// How it was stated.
  enum class Form : std::uint8_t {
    Day,        ///< a date: everything on that day counts
    WallClock,  ///< on the clock of the series
    Instant     ///< in UTC
  };
  std::int64_t seconds = 0;   ///< since 1970-01-01T00:00, of UTC for an instant and of the wall clock otherwise; midnight for a date
  Form form = Form::Instant;  ///< how it was stated
  /// Member by member.
  friend constexpr bool operator==(Until const&, Until const&) noexcept = default;
};

/// One recurrence rule (RFC 5545, 3.3.10), in full. A value; always valid.
class ROIR_EXPORT RecurrenceRule {
 public:
  /// The parts of a rule. Lists are as RFC 5545 has them; empty = the part is absent.
  struct Parts {
    Frequency frequency = Frequency::Weekly;  ///< FREQ
    std::int32_t interval = 1;                ///< INTERVAL, at least 1
    std::optional<std::int64_t> count{};      ///< COUNT, at least 1; not together with until
    std::optional<Until> until{};             ///< UNTIL
    std::vector<std::int8_t> seconds{};       ///< BYSECOND, 0 to 60 (60 counts as 59)
    std::vector<std::int8_t> minutes{};       ///< BYMINUTE, 0 to 59
    std::vector<std::int8_t> hours{};         ///< BYHOUR, 0 to 23
    std::vector<NumberedWeekday> weekdays{};  ///< BYDAY; numbers only with monthly and yearly rules
    std::vector<std::int8_t> month_days{};    ///< BYMONTHDAY, 1 to 31 and -31 to -1
    std::vector<std::int16_t> year_days{};    ///< BYYEARDAY, 1 to 366 and -366 to -1
    std::vector<std::int8_t> weeks{};         ///< BYWEEKNO, 1 to 53 and -53 to -1
    std::vector<std::int8_t> months{};        ///< BYMONTH, 1 to 12
    std::vector<std::int16_t> positions{};    ///< BYSETPOS, 1 to 366 and -366 to -1
    Weekday week_start = Weekday::Monday;     ///< WKST
    /// Member by member.
    friend bool operator==(Parts const&, Parts const&) = default;
  };
  /// @throws InvalidArgument (`bad_recurrence`) for parts out of range or that RFC 5545 forbids together; the message names the part.
  explicit RecurrenceRule(Parts parts);
  /// Reads "FREQ=WEEKLY;BYDAY=MO", with or without "RRULE:" before it, in any case.
  /// @throws InvalidArgument (`bad_recurrence`) for any other text; the message names the part.
  [[nodiscard]] static RecurrenceRule parse(std::string_view text);
  /// "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO" with the parts in the order of RFC 5545; parse reads it back.
  [[nodiscard]] std::string to_string() const;
  /// Its parts, with lists ascending and each value once.
  [[nodiscard]] Parts const& parts() const noexcept { return parts_; }
  /// Same parts.
  friend bool operator==(RecurrenceRule const&, RecurrenceRule const&) = default;

 private:
  Parts parts_;
};

/// One occurrence of a series.
struct Occurrence {
  /// Where it comes from.
  enum class Origin : std::uint8_t {
    Rule,   ///< the rule (or the start) gives it
    Added,  ///< a date was added
    Moved   ///< a single occurrence was put elsewhere
  };
  std::int64_t original = 0;                      ///< wall clock at which the series has it, seconds; its RECURRENCE-ID
  std::int64_t local = 0;                         ///< wall clock at which it takes place, seconds since 1970-01-01T00:00
  std::int64_t start = 0;                         ///< the same in UTC; equal to `local` without a zone
  Origin origin = Origin::Rule;                   ///< where it comes from
  Instants::Kind clock = Instants::Kind::Unique;  ///< whether its wall clock was skipped or came twice that day
  /// Member by member.
  friend constexpr bool operator==(Occurrence const&, Occurrence const&) noexcept = default;
};

/// A series of occurrences. A cheap value that never changes.
///
/// Its first occurrence is the start, whether the rules give it or not (RFC 5545, 3.8.5.3), and COUNT counts it. `start` and everything
/// "local" are seconds since 1970-01-01T00:00 on the wall clock of the zone.
class ROIR_EXPORT Recurrence {
 public:
  /// Most steps one question may take: periods looked at and times made, together.
  static constexpr std::int64_t max_steps = 50'000'000;

  /// What a series is made of.
  struct Parts {
    std::int64_t start = 0;                        ///< wall clock of the first occurrence, seconds
    bool is_date = false;                          ///< whole days: DTSTART;VALUE=DATE
    std::optional<TimeZone> zone{};                ///< empty = floating: the wall clock wherever one is
    std::int64_t duration = 0;                     ///< seconds; 0 = not said
    std::vector<RecurrenceRule> rules{};           ///< RRULE; none = the start alone
    std::vector<RecurrenceRule> excluded_rules{};  ///< EXRULE, which old calendars hold
    std::vector<std::int64_t> added{};             ///< RDATE, wall clock
    std::vector<std::int64_t> excluded{};          ///< EXDATE and single occurrences cancelled, wall clock
    /// Single occurrences put elsewhere: original wall clock, new wall clock.
    std::vector<std::pair<std::int64_t, std::int64_t>> moved{};
    /// Member by member.
    friend bool operator==(Parts const&, Parts const&) = default;
  };
  /// Lists may be in any order and hold doubles.
  /// @throws InvalidArgument (`bad_recurrence`) for a start outside 1400 to 9999, a negative duration, or an occurrence moved twice.
  explicit Recurrence(Parts parts);
  /// Reads the lines of an iCalendar series: RRULE, RDATE, EXDATE, EXRULE, and DTSTART, DURATION and X-ROIR-MOVED, which to_string writes;
  /// a bare "FREQ=..." is an RRULE. Dates and times of the text in UTC or with a TZID are brought to the wall clock of the series. RDATE
  /// periods count by their start.
  /// @param start wall clock of the first occurrence in seconds; without it the text must hold a DTSTART.
  /// @param zone of the series where the text names none; empty = floating.
  /// @param duration seconds, where the text holds none.
  /// @throws InvalidArgument (`bad_recurrence`) for any other text; the message holds the line.
  [[nodiscard]] static Recurrence parse(std::string_view text, std::optional<std::int64_t> start = {}, std::optional<TimeZone> zone = {},
                                        std::int64_t duration = 0);
  /// The lines, ended by "\n" but for the last; parse reads them back to an equal series.
  [[nodiscard]] std::string to_string() const;
  /// Its parts, with lists ascending and each value once.
  [[nodiscard]] Parts const& parts() const noexcept;

  /// This series and one more occurrence.
  [[nodiscard]] Recurrence with_added(std::int64_t local) const;
  /// This series without the occurrence that the series has at `original` (also when it was moved); the others stay as they are.
  /// @throws NotFound (`no_occurrence`) when it has none there.
  [[nodiscard]] Recurrence with_cancelled(std::int64_t original) const;
  /// This series with the occurrence of `original` at `local`; the others stay as they are.
  /// @throws NotFound (`no_occurrence`) when it has none there.
  [[nodiscard]] Recurrence with_moved(std::int64_t original, std::int64_t local) const;

  /// The starts in [after, before), ascending and each once, as a column of seconds: UTC with a zone, wall clock without one. Written to
  /// `starts`, whose memory is used again. Weekly, daily and the usual monthly rules cost about a nanosecond each, however far the window
  /// is from the start.
  /// @param after, before seconds of the same clock as the result.
  /// @param most steps that it may take; a reader of strangers' calendars allows fewer.
  /// @returns the steps that it took.
  /// @throws LimitExceeded (`too_many_steps`) beyond `most`; `starts` is then empty.
  std::int64_t starts(std::int64_t after, std::int64_t before, std::vector<std::int64_t>& starts, std::int64_t most = max_steps) const;
  /// The same as a new column.
  [[nodiscard]] std::vector<std::int64_t> starts(std::int64_t after, std::int64_t before) const;
  /// The occurrences whose start lies in [after, before), with where they come from, in order of start. Two that come to start at one
  /// instant (one moved onto another, a skipped hour onto the next) are both listed, though a column of starts holds the instant once.
  /// @throws LimitExceeded (`too_many_steps`) beyond max_steps.
  [[nodiscard]] std::vector<Occurrence> occurrences(std::int64_t after, std::int64_t before) const;
  /// The first start at or after `after`, before `before`; empty when there is none.
  /// @throws LimitExceeded (`too_many_steps`) beyond max_steps.
  [[nodiscard]] std::optional<std::int64_t> next(std::int64_t after, std::int64_t before) const;

  /// Same series: equal parts.
  friend bool operator==(Recurrence const& a, Recurrence const& b) { return a.series_ == b.series_ || a.parts() == b.parts(); }

 private:
  struct Series;
  std::shared_ptr<Series const> series_;
};

}  // namespace roir
