// SPDX-License-Identifier: MIT
#include "time/recurrence_days.hpp"

namespace roir::series {
namespace {

constexpr std::uint32_t lowest(int n) noexcept {
  return n >= 32 ? ~std::uint32_t{0} : (std::uint32_t{1} << n) - 1;
}

YearBits all_days(int length) noexcept {
  YearBits bits;
  bits.fill(~std::uint64_t{0});
  bits[5] = (std::uint64_t{1} << (length - 320)) - 1;
  return bits;
}

void intersect(YearBits& bits, YearBits const& others) noexcept {
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= others[i];
}

// Sets the bits of `piece` from `place` on; a place before the year cuts the piece, and so does the end of the array.
void put(YearBits& bits, int place, std::uint32_t piece) noexcept {
  if (place < 0) {
    piece = place > -32 ? piece >> -place : 0;
    place = 0;
  }
  std::uint64_t const wide = piece;
  auto const word = static_cast<std::size_t>(place / 64);
  if (word >= bits.size()) return;
  bits[word] |= wide << (place % 64);
  if (place % 64 > 32 && word + 1 < bits.size()) bits[word + 1] |= wide >> (64 - place % 64);
}

// The weekdays of a stretch of `length` days (a month or a year) that begins with a `first`: in each run of seven days every weekday comes
// once, so the n-th of a weekday is the one in the n-th run.
template <typename Put>
void put_numbered(DayParts const& days, int first, int length, Put&& put_week) {
  for (NthWeekdays const& nth : days.numbered) {
    int const begin = nth.number > 0 ? 7 * (nth.number - 1) : length + 7 * nth.number;
    if (begin >= length || begin <= -7) continue;
    put_week(begin, turned(nth.weekdays, ((first + begin) % 7 + 7) % 7));
  }
}

std::uint32_t weekday_bits(DayParts const& days, int first, int length) noexcept {
  std::uint64_t const week = turned(days.weekdays, first);
  std::uint64_t bits = week | week << 7 | week << 14 | week << 21 | week << 28;
  put_numbered(days, first, length,
               [&](int begin, unsigned run) { bits |= begin >= 0 ? std::uint64_t{run} << begin : std::uint64_t{run} >> -begin; });
  return static_cast<std::uint32_t>(bits) & lowest(length);
}

YearBits weekdays_of_year(DayParts const& days, int first, int length) noexcept {
  YearBits bits{};
  for (int begin = 0; days.weekdays != 0 && begin < length; begin += 7) put(bits, begin, turned(days.weekdays, first));
  put_numbered(days, first, length, [&](int begin, unsigned run) { put(bits, begin, run); });
  return bits;
}

// The days in the allowed months, and of these the month days and, where weekdays count within the month, the weekdays.
YearBits days_by_month(DayParts const& days, int first, bool leap) noexcept {
  YearBits bits{};
  int place = 0;
  for (int month = 0; month < 12; ++month) {
    int const length = month_length(leap ? 2000 : 2001, month);
    if (days.months == 0 || (days.months >> month & 1) != 0) put(bits, place, month_bits(days, (first + place) % 7, length));
    place += length;
  }
  return bits;
}

YearBits by_year_day(DayParts const& days, int length) noexcept {
  YearBits bits = days.year_days;
  for_each_bit(days.last_year_days, 0, length, [&](int from_end) {
    put(bits, length - 1 - from_end, 1);
    return true;
  });
  return bits;
}

// First day of week 1 counted from 1 January, which is a `first`: the first week that has four days in the year.
int first_week(int first, int week_start) noexcept {
  int const begin = (week_start - first + 7) % 7;
  return begin >= 4 ? begin - 7 : begin;
}

struct WeekYear {
  int begin = 0;  // of its week 1, counted from 1 January of the year in question
  int weeks = 52;
};
WeekYear week_year(int first, int length, int week_start) noexcept {
  int const begin = first_week(first, week_start);
  return {begin, (length + first_week((first + length) % 7, week_start) - begin) / 7};
}

void put_weeks(YearBits& bits, DayParts const& days, WeekYear const& year) noexcept {
  for (int week = 0; week < year.weeks; ++week) {
    bool const wanted = (days.weeks >> week & 1) != 0 || (days.last_weeks >> (year.weeks - 1 - week) & 1) != 0;
    if (wanted && year.begin + 7 * week > -7) put(bits, year.begin + 7 * week, 0x7F);
  }
}

YearBits by_week(DayParts const& days, int first, int year) noexcept {
  YearBits bits{};
  int const length = 365 + (is_leap(year) ? 1 : 0);
  int const before = 365 + (is_leap(year - 1) ? 1 : 0);
  WeekYear previous = week_year((first - before % 7 + 7) % 7, before, days.week_start);
  previous.begin -= before;
  WeekYear next = week_year((first + length) % 7, 365 + (is_leap(year + 1) ? 1 : 0), days.week_start);
  next.begin += length;
  put_weeks(bits, days, previous);
  put_weeks(bits, days, week_year(first, length, days.week_start));
  put_weeks(bits, days, next);
  return bits;
}

}  // namespace

std::uint32_t month_bits(DayParts const& days, int first, int length) noexcept {
  std::uint32_t bits = lowest(length);
  if (days.has_month_days()) {
    std::uint32_t from_end = 0;
    for (std::uint32_t left = days.last_month_days; left != 0; left &= left - 1) {
      int const back = std::countr_zero(left);
      if (back < length) from_end |= std::uint32_t{1} << (length - 1 - back);
    }
    bits &= days.month_days | from_end;
  }
  if (days.has_weekdays() && !days.numbered_in_year) bits &= weekday_bits(days, first, length);
  return bits;
}

YearBits year_bits(DayParts const& days, int year) noexcept {
  int const first = weekday_of(time_text::day_of(year, 1, 1));
  int const length = 365 + (is_leap(year) ? 1 : 0);
  bool const weekdays_in_month = days.has_weekdays() && !days.numbered_in_year;
  YearBits bits = all_days(length);
  if (days.months != 0 || days.has_month_days() || weekdays_in_month) intersect(bits, days_by_month(days, first, is_leap(year)));
  if (days.has_weekdays() && days.numbered_in_year) intersect(bits, weekdays_of_year(days, first, length));
  if (days.has_year_days) intersect(bits, by_year_day(days, length));
  if (days.has_weeks()) intersect(bits, by_week(days, first, year));
  return bits;
}

std::size_t YearMasks::kind_of(int year, std::int64_t first_day) noexcept {
  int const leap = is_leap(year) ? 1 : is_leap(year - 1) ? 2 : is_leap(year + 1) ? 3 : 0;
  auto const kind = std::size_t{7} * static_cast<std::size_t>(leap) + static_cast<std::size_t>(weekday_of(first_day));
  if ((known_ >> kind & 1) == 0) {
    masks_[kind] = year_bits(days_, year);
    counts_[kind] = static_cast<std::int16_t>(bit_count(masks_[kind]));
    known_ |= std::uint32_t{1} << kind;
  }
  return kind;
}

}  // namespace roir::series
