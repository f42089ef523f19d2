// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/calendar.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw InvalidArgument{{.code = "bad_work_days",
                         .message = time_text::quoted(text) + " names no working days",
                         .subject = std::string{text.substr(0, 64)},
                         .hint = "Write Mon-Fri, MonTueThu or seven digits from Monday on such as 1111100; at least one day is worked."}};
}

bool is_mask(std::string_view text) {
  return text.size() == 7 && text.find_first_not_of("01") == text.npos;
}

std::uint8_t mask_of_digits(std::string_view digits) {
  unsigned mask = 0;
  for (std::size_t i = 0; i < digits.size(); ++i)
    if (digits[i] == '1') mask |= 1U << i;
  return static_cast<std::uint8_t>(mask);
}

// The days from `first` to `last`, over the end of the week if need be; 0 is Monday.
unsigned range_mask(int first, int last) {
  unsigned mask = 0;
  for (int day = first;; day = (day + 1) % 7) {
    mask |= 1U << day;
    if (day == last) return mask;
  }
}

void skip_any(std::string_view& text, std::string_view what) {
  text.remove_prefix(std::min(text.find_first_not_of(what), text.size()));
}

}  // namespace

WorkDays::WorkDays(std::uint8_t mask) : mask_{mask} {
  if (mask == 0 || mask > 0b1111111) refuse("mask " + std::to_string(mask));
}

WorkDays WorkDays::parse(std::string_view text) {
  if (is_mask(text)) return mask_of_digits(text) == 0 ? (refuse(text), WorkDays{}) : WorkDays{mask_of_digits(text)};
  std::string const lower = time_text::lowered(text.substr(0, 128));
  std::string_view rest = lower;
  unsigned mask = 0;
  skip_any(rest, " ");
  while (!rest.empty()) {
    int const first = time_text::take_weekday(rest);
    int last = first;
    skip_any(rest, " ");
    if (rest.starts_with('-')) {
      skip_any(rest, "- ");
      last = time_text::take_weekday(rest);
    }
    if (first < 0 || last < 0) refuse(text);
    mask |= range_mask(first, last);
    skip_any(rest, " ,;/+");
  }
  if (mask == 0 || text.size() > 128) refuse(text);
  return WorkDays{static_cast<std::uint8_t>(mask)};
}

std::string WorkDays::to_string() const {
  constexpr std::string_view names = "MonTueWedThuFriSatSun";
  auto const name = [&](int day) { return std::string{names.substr(3 * static_cast<std::size_t>(day), 3)}; };
  int const first = std::countr_zero(mask_);
  int const last = std::bit_width(mask_) - 1;
  if (last - first >= 2 && per_week() == last - first + 1) return name(first) + "-" + name(last);
  std::string out;
  for (int day = first; day <= last; ++day)
    if (mask_ >> day & 1) out += name(day);
  return out;
}

HolidayCalendar::HolidayCalendar(std::vector<std::int32_t> days) : days_{std::move(days)} {
  std::sort(days_.begin(), days_.end());
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
}

HolidayCalendar HolidayCalendar::with_holiday(std::int32_t day) const {
  HolidayCalendar more{*this};
  auto const place = std::lower_bound(more.days_.begin(), more.days_.end(), day);
  if (place == more.days_.end() || *place != day) more.days_.insert(place, day);
  return more;
}

HolidayCalendar HolidayCalendar::united(HolidayCalendar const& other) const {
  HolidayCalendar both;
  std::set_union(days_.begin(), days_.end(), other.days_.begin(), other.days_.end(), std::back_inserter(both.days_));
  return both;
}

bool HolidayCalendar::contains(std::int32_t day) const noexcept {
  return std::binary_search(days_.begin(), days_.end(), day);
}

WorkCalendar::WorkCalendar(WorkDays work_days, HolidayCalendar const& holidays) : work_days_{work_days} {
  std::copy_if(holidays.days().begin(), holidays.days().end(), std::back_inserter(lost_),
               [&](std::int32_t day) { return work_days.contains(day); });
  for (std::size_t i = 0; i < lost_.size(); ++i)
    lost_at_64th_.resize(static_cast<std::size_t>(lost_[i] - lost_.front()) / 64 + 1, static_cast<std::int32_t>(i));
}

std::int32_t WorkCalendar::lost_before(std::int32_t day) const noexcept {
  if (lost_.empty() || day <= lost_.front()) return 0;
  if (day > lost_.back()) return static_cast<std::int32_t>(lost_.size());
  auto i = static_cast<std::size_t>(lost_at_64th_[static_cast<std::size_t>(day - lost_.front()) / 64]);
  while (lost_[i] < day) ++i;
  return static_cast<std::int32_t>(i);
}

bool WorkCalendar::is_working(std::int32_t day) const noexcept {
  return work_days_.contains(day) && !is_lost_to_holiday(day);
}

bool WorkCalendar::is_lost_to_holiday(std::int32_t day) const noexcept {
  return std::binary_search(lost_.begin(), lost_.end(), day);
}

std::int32_t WorkCalendar::working_days(std::int32_t begin, std::int32_t end) const noexcept {
  if (end <= begin) return 0;
  return work_days_.count(begin, end) - (lost_before(end) - lost_before(begin));
}

}  // namespace roir
