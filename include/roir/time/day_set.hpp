// SPDX-License-Identifier: MIT
/// @file
/// Sets of days as disjoint intervals, and the clock that runs on them alone.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>
#include <roir/time/window.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace roir {

/// Half-open interval of day numbers [begin, end).
struct DayInterval {
  std::int32_t begin = 0;  ///< first day in it
  std::int32_t end = 0;    ///< first day after it
  /// Same ends.
  friend constexpr bool operator==(DayInterval const&, DayInterval const&) noexcept = default;
};

/// A set of days. A value, kept as ascending intervals that neither overlap nor touch, none empty: equal sets have equal intervals.
///
/// Eligible time (domain.md A.8.1) is made with it: the window, cut by both employments, the line and the programme, without long absences.
/// Every operation costs O(intervals of both).
class ROIR_EXPORT DaySet {
 public:
  /// No day.
  DaySet() = default;
  /// One interval; no day if it is empty.
  /// @throws InvalidArgument (`bad_interval`) if it ends before it begins.
  DaySet(std::int32_t begin, std::int32_t end);
  /// The days of a window.
  explicit DaySet(Window const& window);
  /// The days of all intervals, given in any order, overlapping or not; empty ones add nothing.
  /// @throws InvalidArgument (`bad_interval`) if one ends before it begins.
  explicit DaySet(std::vector<DayInterval> intervals);

  /// Days in both.
  [[nodiscard]] DaySet intersected(DaySet const& other) const;
  /// Days in this and not in `other`.
  [[nodiscard]] DaySet without(DaySet const& other) const;
  /// Days in either.
  [[nodiscard]] DaySet united(DaySet const& other) const;
  /// Number of days.
  [[nodiscard]] std::int64_t days() const noexcept;
  /// Number of days of the set in [begin, end); 0 if end <= begin.
  [[nodiscard]] std::int64_t days_in(std::int32_t begin, std::int32_t end) const noexcept;
  /// Whether the day is in it; O(log intervals).
  [[nodiscard]] bool contains(std::int32_t day) const noexcept;
  /// Whether no day is in it.
  [[nodiscard]] bool is_empty() const noexcept { return intervals_.empty(); }
  /// Number of intervals.
  [[nodiscard]] std::size_t size() const noexcept { return intervals_.size(); }
  /// First interval; with end(), the intervals in ascending order.
  [[nodiscard]] auto begin() const noexcept { return intervals_.begin(); }
  /// Past the last interval.
  [[nodiscard]] auto end() const noexcept { return intervals_.end(); }
  /// Same days.
  friend bool operator==(DaySet const&, DaySet const&) = default;

 private:
  std::vector<DayInterval> intervals_;
};

/// A clock that runs on the days of a set and stands still on all others: eligible minutes. Immutable.
///
/// Gaps, chase windows and deadlines are measured on it (domain.md A.8.1): a fortnight's leave does not make a gap longer. A day has 1440
/// local minutes. For every local minute t and every e in (0, total]: `t < local_minutes_at(e)` exactly when `minutes_before(t) < e`, so a
/// deadline may be compared on either clock.
class ROIR_EXPORT EligibleClock {
 public:
  /// A clock that runs on `days`; O(intervals).
  explicit EligibleClock(DaySet const& days);
  /// Eligible minutes before a local civil minute: 0 up to the first day of the set, never falling, total_minutes() from the end on.
  /// O(log intervals).
  [[nodiscard]] std::int64_t minutes_before(std::int64_t local_minutes) const noexcept;
  /// Eligible minutes from one local minute to another; negative when `to` is before `from`.
  [[nodiscard]] std::int64_t minutes_between(std::int64_t from, std::int64_t to) const noexcept {
    return minutes_before(to) - minutes_before(from);
  }
  /// The inverse: the earliest local minute with `eligible_minutes` before it. At a pause that is where the pause begins.
  /// @return the begin of the first day for anything <= 0; nullopt beyond total_minutes(), and for a clock that never runs.
  [[nodiscard]] std::optional<std::int64_t> local_minutes_at(std::int64_t eligible_minutes) const noexcept;
  /// All the minutes it ever runs.
  [[nodiscard]] std::int64_t total_minutes() const noexcept { return total_; }

 private:
  struct Stretch {
    std::int64_t begin;   // local minute at which the clock starts running
    std::int64_t end;     // local minute at which it stops
    std::int64_t before;  // eligible minutes before `begin`
  };
  std::vector<Stretch> stretches_;
  std::int64_t total_ = 0;
};

}  // namespace roir
