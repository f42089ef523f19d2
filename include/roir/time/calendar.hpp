// SPDX-License-Identifier: MIT
/// @file
/// Working days: a person's weekdays, the holidays of their region, and counting the days on which both say work.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/day.hpp>

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// The weekdays on which a person normally works. A value; at least one day.
class ROIR_EXPORT WorkDays {
 public:
  /// Monday to Friday.
  constexpr WorkDays() noexcept = default;
  /// @param mask bit 0 is Monday, bit 6 Sunday.
  /// @throws InvalidArgument (`bad_work_days`) if no bit or a bit beyond Sunday is set.
  explicit WorkDays(std::uint8_t mask);
  /// Reads "Mon-Fri", "MonTueThu", "Mon, Wed, Fri", "Sunday-Thursday" (a range may run over the end of the week) in any case, or seven
  /// digits from Monday on: "1111100".
  /// @throws InvalidArgument (`bad_work_days`) for any other text.
  [[nodiscard]] static WorkDays parse(std::string_view text);

  /// Bit 0 is Monday, bit 6 Sunday.
  [[nodiscard]] constexpr std::uint8_t mask() const noexcept { return mask_; }
  /// Working days in a full week, 1 to 7.
  [[nodiscard]] constexpr int per_week() const noexcept { return bits(mask_); }
  /// Whether the weekday of `day` is worked.
  [[nodiscard]] constexpr bool contains(std::int32_t day) const noexcept { return (mask_ >> (iso_weekday(day) - 1) & 1) != 0; }
  /// Working days in [begin, end), by arithmetic on weeks: O(1). 0 if end <= begin.
  [[nodiscard]] constexpr std::int32_t count(std::int32_t begin, std::int32_t end) const noexcept {
    return end <= begin ? 0 : static_cast<std::int32_t>(before(end) - before(begin));
  }
  /// "Mon-Fri" for three or more days on end, "MonTueThu" otherwise; parse reads it back.
  [[nodiscard]] std::string to_string() const;
  /// Same days.
  friend constexpr bool operator==(WorkDays const&, WorkDays const&) noexcept = default;

 private:
  // Working days from Monday 1969-12-29 (day -3) to `day`: whole weeks, then the bits of the broken week.
  [[nodiscard]] constexpr std::int64_t before(std::int32_t day) const noexcept {
    int const broken = (1 << (iso_weekday(day) - 1)) - 1;
    return floor_div(std::int64_t{day} + 3, 7) * per_week() + bits(static_cast<unsigned>(mask_ & broken));
  }
  // Number of set bits. (std::popcount is a call where the machine is not known to have an instruction for it.)
  static constexpr int bits(unsigned mask) noexcept {
    mask = mask - (mask >> 1 & 0x55);
    mask = (mask & 0x33) + (mask >> 2 & 0x33);
    return static_cast<int>((mask + (mask >> 4)) & 0x0F);
  }
  std::uint8_t mask_ = 0b0011111;
};

/// The public holidays of one region: a set of days. Immutable; a change makes a new calendar.
class ROIR_EXPORT HolidayCalendar {
 public:
  /// No holidays.
  HolidayCalendar() = default;
  /// From day numbers in any order; a day named twice counts once.
  explicit HolidayCalendar(std::vector<std::int32_t> days);
  /// This calendar and one more holiday.
  [[nodiscard]] HolidayCalendar with_holiday(std::int32_t day) const;
  /// As above for a date.
  /// @throws InvalidArgument (`bad_date`) for special values of Boost.
  [[nodiscard]] HolidayCalendar with_holiday(Date date) const { return with_holiday(day_number(date)); }
  /// The holidays of both: those of everybody and those of a region.
  [[nodiscard]] HolidayCalendar united(HolidayCalendar const& other) const;
  /// Whether the day is a holiday; O(log n).
  [[nodiscard]] bool contains(std::int32_t day) const noexcept;
  /// The holidays, ascending, each once. Valid as long as this calendar.
  [[nodiscard]] std::span<std::int32_t const> days() const noexcept { return days_; }
  /// Same holidays.
  friend bool operator==(HolidayCalendar const&, HolidayCalendar const&) = default;

 private:
  std::vector<std::int32_t> days_;
};

/// When one person normally works: their weekdays without the holidays of their region. Immutable.
class ROIR_EXPORT WorkCalendar {
 public:
  /// Monday to Friday without holidays.
  WorkCalendar() = default;
  /// The weekdays of `work_days` that are not in `holidays`.
  WorkCalendar(WorkDays work_days, HolidayCalendar const& holidays);
  /// The weekdays.
  [[nodiscard]] WorkDays work_days() const noexcept { return work_days_; }
  /// Whether the day is worked: its weekday is, and it is no holiday. O(log holidays).
  [[nodiscard]] bool is_working(std::int32_t day) const noexcept;
  /// Whether the day is a holiday on a weekday that is otherwise worked; a holiday on a day off is none here. O(log holidays).
  [[nodiscard]] bool is_lost_to_holiday(std::int32_t day) const noexcept;
  /// Days worked in [begin, end): weeks by arithmetic, holidays by a table. O(1). 0 if end <= begin.
  [[nodiscard]] std::int32_t working_days(std::int32_t begin, std::int32_t end) const noexcept;
  /// Same weekdays and same holidays on them (a holiday on a day off changes nothing).
  friend bool operator==(WorkCalendar const&, WorkCalendar const&) = default;

 private:
  // Holidays on working weekdays before a day.
  [[nodiscard]] std::int32_t lost_before(std::int32_t day) const noexcept;
  WorkDays work_days_;
  std::vector<std::int32_t> lost_;          // holidays that fall on a working weekday, ascending
  std::vector<std::int32_t> lost_at_64th_;  // by 64 days from the first of them: how many lie before
};

}  // namespace roir
