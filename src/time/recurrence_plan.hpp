// SPDX-License-Identifier: MIT
/// @file
/// A recurrence rule made ready for its start: lists as bits, what is missing filled in from the start; private to the room.
#pragma once

#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/recurrence.hpp>
#include <roir/time/zone.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace roir::series {

inline constexpr std::int64_t day_seconds = 86'400;
/// Series start and end within the years 1400 to 9999.
inline constexpr std::int64_t first_second = std::int64_t{time_text::day_of(1400, 1, 1)} * day_seconds;
inline constexpr std::int64_t end_second = std::int64_t{time_text::day_of(9999, 12, 31) + 1} * day_seconds;
inline constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();

/// Wall clocks in [from, to).
struct Span {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

/// Weekdays that are numbered from the begin (1, 2, ...) or the end (-1, -2, ...).
struct NthWeekdays {
  int number = 1;
  unsigned weekdays = 0;  ///< bit 0 is Monday
};

/// Which days a rule allows. A set without bits is a part that is absent.
struct DayParts {
  unsigned months = 0;                            ///< bit 0 is January
  std::uint32_t month_days = 0;                   ///< bit 0 is the first
  std::uint32_t last_month_days = 0;              ///< bit 0 is the last
  unsigned weekdays = 0;                          ///< each such weekday; bit 0 is Monday
  std::vector<NthWeekdays> numbered{};            ///< besides
  bool numbered_in_year = false;                  ///< the numbers count within the year, not the month
  std::uint64_t weeks = 0;                        ///< bit 0 is week 1
  std::uint64_t last_weeks = 0;                   ///< bit 0 is the last
  int week_start = 0;                             ///< 0 is Monday
  std::array<std::uint64_t, 6> year_days{};       ///< bit 0 is 1 January
  std::array<std::uint64_t, 6> last_year_days{};  ///< bit 0 is 31 December
  bool has_year_days = false;

  [[nodiscard]] bool has_month_days() const noexcept { return (month_days | last_month_days) != 0; }
  [[nodiscard]] bool has_weekdays() const noexcept { return weekdays != 0 || !numbered.empty(); }
  [[nodiscard]] bool has_weeks() const noexcept { return (weeks | last_weeks) != 0; }
  /// Whether there is any day that it forbids.
  [[nodiscard]] bool any() const noexcept { return months != 0 || has_month_days() || has_weekdays() || has_weeks() || has_year_days; }
};

/// A rule of which every occurrence can be computed from its number: the same times in each of equally long periods, or one day in each of
/// equally many months. What it gives lies in [first, end); COUNT and UNTIL are in `end`.
struct ClosedForm {
  /// Which of the two.
  enum class Kind : std::uint8_t { None, Periods, Months };
  static constexpr std::size_t most_offsets = 8;
  Kind kind = Kind::None;
  bool in_every_month = false;                       ///< there is no month without the day
  std::uint8_t size = 0;                             ///< how many `offsets`
  std::int32_t of_day = 0;                           ///< Months: second of the day
  std::int64_t base = 0;                             ///< Periods: where period 0 begins; Months: number of month 0, twelve to a year
  std::int64_t step = 1;                             ///< length of a period in seconds; in months
  std::int64_t first = 0;                            ///< the first occurrence
  std::int64_t end = 0;                              ///< after the last
  std::int64_t first_index = 0;                      ///< Periods: number of the first occurrence, counted from the begin of period 0
  std::int64_t end_index = 0;                        ///< after the number of the last; of the last month
  std::array<std::int32_t, most_offsets> offsets{};  ///< Periods: seconds since the begin of a period, ascending
  std::array<std::uint8_t, 28> days{};               ///< Months: day of the month by its first weekday and length; 0 = none
};

/// A rule ready to be expanded. What it gives are the wall clocks at or after `start` and before `end`, the first `count` of them.
struct Plan {
  Frequency frequency = Frequency::Weekly;
  std::int64_t interval = 1;
  std::int64_t start = 0;
  std::int64_t end = end_second;
  Span hole{};                   ///< wall clocks before `end` that an UNTIL within a skipped hour leaves out
  std::int64_t count = endless;  ///< how many the rule itself may give
  bool gives_start = false;      ///< its first is the start
  DayParts days{};
  std::uint32_t hours = 0;                       ///< bits; of a day
  std::uint64_t minutes = 0;                     ///< bits; of an hour
  std::uint64_t seconds = 0;                     ///< bits; of a minute
  bool filters_hours = false;                    ///< the part is there and limits (and does not expand)
  bool filters_minutes = false;                  ///< likewise
  bool filters_seconds = false;                  ///< likewise
  std::vector<std::int16_t> positions{};         ///< those that are left to be applied to each period
  std::vector<std::int32_t> offsets{};           ///< times within the day, hour or minute, as `frequency` has it; empty = too many to keep
  std::vector<std::int16_t> offset_positions{};  ///< positions among the offsets, when they are not kept
  bool never = false;                            ///< it gives nothing
  ClosedForm closed{};                           ///< of kind None for most rules
};

/// Fills a plan in.
/// @param is_exclusion an EXRULE, of which the start is an occurrence only if it matches.
[[nodiscard]] Plan make_plan(RecurrenceRule::Parts const& rule, Recurrence::Parts const& series, bool is_exclusion);

/// The times of a plan within its unit, ascending: those it keeps, or made anew in `scratch`.
[[nodiscard]] std::span<std::int32_t const> offsets_of(Plan const& plan, std::vector<std::int32_t>& scratch);

/// Which of `size` things in order the positions name: indices, ascending, each once.
void select_positions(std::span<std::int16_t const> positions, std::int64_t size, std::vector<std::int64_t>& indices);

/// Counts the steps of one question and ends it when there are too many.
class Steps {
 public:
  explicit Steps(std::int64_t most) noexcept : most_{most} {}
  void add(std::int64_t n) {
    taken_ += n;
    if (taken_ > most_) refuse();
  }
  [[nodiscard]] std::int64_t taken() const noexcept { return taken_; }

 private:
  [[noreturn]] void refuse() const;
  std::int64_t taken_ = 0;
  std::int64_t most_;
};

/// The closed form of a plan that has one.
[[nodiscard]] ClosedForm closed_form(Plan const& plan);
/// Numbers of occurrences, or of months.
struct Indices {
  std::int64_t from = 0;
  std::int64_t to = 0;
  [[nodiscard]] std::int64_t size() const noexcept { return to - from; }
};
/// Those of a closed form that may lie in the window.
[[nodiscard]] Indices indices_in(ClosedForm const& form, Span window) noexcept;
/// Writes the occurrences of these numbers to `to`, which has room for each number.
/// @returns one past the last written.
std::int64_t* write(ClosedForm const& form, Indices indices, std::int64_t* to) noexcept;
/// Whether one closed form gives every occurrence of another.
[[nodiscard]] bool covers(ClosedForm const& all, ClosedForm const& some);

/// Appends to `out` what the plan gives in the window, ascending.
void expand(Plan const& plan, Span window, std::vector<std::int64_t>& out, Steps& steps);
/// The same for a closed form.
void expand(ClosedForm const& form, Span window, std::vector<std::int64_t>& out, Steps& steps);

}  // namespace roir::series
