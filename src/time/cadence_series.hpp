// SPDX-License-Identifier: MIT
/// @file
/// What a recurring cadence holds: its series, and the days and periods that follow from it; private to the room.
#pragma once

#include <roir/time/cadence.hpp>

#include <mutex>

namespace roir {

/// The series from the first time on that its rule gives, where it has one rule: "every Monday" from a Wednesday on begins on the Monday.
/// The start of the result has the same phase, and COUNT counts from it. A rule that gives nothing makes a series without occurrences.
/// @throws LimitExceeded (`too_many_steps`)
[[nodiscard]] Recurrence from_first_given(Recurrence const& series);

/// The series of a recurring cadence. Never changes; shared by the copies of the cadence.
///
/// One with a start of its own asks its series. One without holds a single rule, and every question brings an anchor: the rule is then put
/// at a start of the anchor's phase shortly before what was asked for, so that an answer never costs a walk from far away.
class Cadence::Series {
 public:
  /// @param series without a start of its own: that of 1970-01-01T00:00.
  Series(Recurrence series, bool has_start);

  [[nodiscard]] Recurrence const& series() const noexcept { return series_; }  ///< as it was made
  [[nodiscard]] bool has_start() const noexcept { return has_start_; }         ///< whether it has a start of its own
  [[nodiscard]] std::string const& text() const noexcept { return text_; }     ///< canonical
  [[nodiscard]] double interval_days() const;                                  ///< see Cadence

  /// The period that holds `day`; its unit is cut where it has several due days.
  [[nodiscard]] Period period_containing(std::int32_t day, std::int32_t anchor_day) const;
  /// Appends the owed periods of every unit that shares a day with [begin, end).
  void periods(std::int32_t begin, std::int32_t end, std::int32_t anchor_day, std::vector<Period>& out) const;
  /// The due days in [begin, end), moved occurrences where they went.
  [[nodiscard]] std::vector<std::int32_t> due_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day) const;
  /// The series that the rule makes from `start` on.
  [[nodiscard]] Recurrence recurrence(std::int64_t start, std::optional<TimeZone> zone, std::int64_t duration) const;

 private:
  // What the rule counts in.
  struct Unit {
    enum class Of : std::uint8_t { Days, Weeks, Months } of = Of::Weeks;
    std::int32_t length = 1;
    Weekday week_start = Weekday::Monday;
    bool from_january = false;  // a yearly rule
  };
  static Unit unit_of(Recurrence::Parts const& parts);
  [[nodiscard]] Period unit_containing(std::int32_t day, std::int32_t origin_day) const noexcept;
  [[nodiscard]] std::int32_t origin(std::int32_t anchor_day) const noexcept;
  // Whether every unit from the start's on has exactly one due day, whatever else is known.
  [[nodiscard]] bool always_one() const;
  // The days on which the series had occurrences in [begin, end), each once.
  [[nodiscard]] std::vector<std::int32_t> planned_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day) const;
  [[nodiscard]] std::vector<std::int32_t> anchored_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day, bool moved) const;
  // The rule, without its count and end, at a start of the phase of `anchor` (seconds) that lies before `from` (a day).
  [[nodiscard]] Recurrence placed(std::int64_t anchor, std::int32_t from) const;
  // The first time at or after `anchor` that the rule gives.
  [[nodiscard]] std::optional<std::int64_t> first_given(std::int64_t anchor) const;
  [[nodiscard]] double exact_interval() const;    // 0 where there is no closed form
  [[nodiscard]] double counted_interval() const;  // of a rule, over 400 years

  Recurrence series_;
  bool has_start_;
  std::string text_;
  Recurrence planned_;  // on the bare wall clock, nothing moved
  Recurrence actual_;   // on the bare wall clock
  Unit unit_;
  bool always_one_;
  mutable std::once_flag counted_;
  mutable double interval_ = 0;
};

}  // namespace roir
