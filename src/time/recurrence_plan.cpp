// SPDX-License-Identifier: MIT
#include "time/recurrence_plan.hpp"

#include "time/recurrence_clock.hpp"
#include "time/recurrence_days.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace roir::series {
namespace {

constexpr std::size_t most_kept_offsets = 64;

template <typename Bits, typename List>
Bits bits_of(List const& values, int lowest_value) {
  Bits bits = 0;
  for (auto const value : values)
    if (value >= lowest_value) bits |= Bits{1} << (value - lowest_value);
  return bits;
}
// The negative ones: -1 is bit 0.
template <typename Bits, typename List>
Bits last_bits_of(List const& values) {
  Bits bits = 0;
  for (auto const value : values)
    if (value < 0) bits |= Bits{1} << (-1 - value);
  return bits;
}

void set_bit(std::array<std::uint64_t, 6>& bits, int index) {
  bits[static_cast<std::size_t>(index / 64)] |= std::uint64_t{1} << (index % 64);
}

void read_weekdays(RecurrenceRule::Parts const& rule, DayParts& days) {
  for (NumberedWeekday const& day : rule.weekdays) {
    unsigned const bit = 1U << (static_cast<unsigned>(day.weekday) - 1);
    if (day.number == 0) {
      days.weekdays |= bit;
      continue;
    }
    auto const same =
        std::find_if(days.numbered.begin(), days.numbered.end(), [&](NthWeekdays const& n) { return n.number == day.number; });
    if (same != days.numbered.end())
      same->weekdays |= bit;
    else
      days.numbered.push_back({day.number, bit});
  }
  days.numbered_in_year = rule.frequency == Frequency::Yearly && rule.months.empty();
}

DayParts read_days(RecurrenceRule::Parts const& rule) {
  DayParts days;
  days.months = bits_of<unsigned>(rule.months, 1);
  days.month_days = bits_of<std::uint32_t>(rule.month_days, 1);
  days.last_month_days = last_bits_of<std::uint32_t>(rule.month_days);
  days.weeks = bits_of<std::uint64_t>(rule.weeks, 1);
  days.last_weeks = last_bits_of<std::uint64_t>(rule.weeks);
  days.week_start = static_cast<int>(rule.week_start) - 1;
  days.has_year_days = !rule.year_days.empty();
  for (int const day : rule.year_days) set_bit(day > 0 ? days.year_days : days.last_year_days, day > 0 ? day - 1 : -1 - day);
  read_weekdays(rule, days);
  return days;
}

// What a rule does not say about the day it takes from the start (RFC 5545, 3.3.10).
void days_from_start(Plan& plan) {
  DayParts& days = plan.days;
  std::int64_t const day = floor_div(plan.start, day_seconds);
  Civil const date = civil_of(day);
  bool const says_day = days.has_month_days() || days.has_weekdays() || days.has_year_days;
  if (plan.frequency == Frequency::Weekly && !days.has_weekdays()) days.weekdays = 1U << weekday_of(day);
  if (plan.frequency == Frequency::Monthly && !says_day) days.month_days = std::uint32_t{1} << date.day;
  if (plan.frequency != Frequency::Yearly || says_day) return;
  if (days.has_weeks()) {
    days.weekdays = 1U << weekday_of(day);
    return;
  }
  if (days.months == 0) days.months = 1U << date.month;
  days.month_days = std::uint32_t{1} << date.day;
}

constexpr std::uint64_t all_of(int n) {
  return (std::uint64_t{1} << n) - 1;
}

// One of BYHOUR, BYMINUTE and BYSECOND: what is not said comes from the start where the part expands, and is everything where it limits.
std::uint64_t clock_bits(std::uint64_t stated, bool expands, std::int64_t of_start, int size) {
  if (stated != 0) return stated;
  return expands ? std::uint64_t{1} << of_start : all_of(size);
}

// Of `bits` those that a step of `interval` from `of_start` can meet at all.
void keep_met(std::uint64_t& bits, std::int64_t interval, std::int64_t of_start, int size) {
  std::int64_t const divisor = std::gcd(interval, std::int64_t{size});
  for (int i = 0; i < size; ++i)
    if ((i - of_start) % divisor != 0) bits &= ~(std::uint64_t{1} << i);
}

void read_clock(RecurrenceRule::Parts const& rule, bool is_date, Plan& plan) {
  std::int64_t const of_day = plan.start - day_seconds * floor_div(plan.start, day_seconds);
  std::int64_t const hour = of_day / 3600;
  std::int64_t const minute = of_day / 60 % 60;
  std::int64_t const second = of_day % 60;
  Frequency const frequency = rule.frequency;
  auto hours = bits_of<std::uint64_t>(rule.hours, 0);
  auto minutes = bits_of<std::uint64_t>(rule.minutes, 0);
  auto seconds = bits_of<std::uint64_t>(rule.seconds, 0);
  if ((seconds >> 60 & 1) != 0) seconds = (seconds | std::uint64_t{1} << 59) & all_of(60);
  if (is_date) hours = minutes = seconds = 0;
  plan.filters_hours = frequency < Frequency::Daily && hours != 0;
  plan.filters_minutes = frequency < Frequency::Hourly && minutes != 0;
  plan.filters_seconds = frequency < Frequency::Minutely && seconds != 0;
  hours = clock_bits(hours, frequency >= Frequency::Daily, hour, 24);
  plan.minutes = clock_bits(minutes, frequency >= Frequency::Hourly, minute, 60);
  plan.seconds = clock_bits(seconds, frequency >= Frequency::Minutely, second, 60);
  // The wheels that stand between the unit of the rule and the day turn in step with it.
  std::int64_t interval = rule.interval;
  if (frequency == Frequency::Secondly) {
    keep_met(plan.seconds, interval, second, 60);
    interval = interval % 60 == 0 ? interval / 60 : 1;
  }
  if (frequency <= Frequency::Minutely) {
    keep_met(plan.minutes, interval, minute, 60);
    interval = interval % 60 == 0 ? interval / 60 : 1;
  }
  if (frequency <= Frequency::Hourly) keep_met(hours, interval, hour, 24);
  plan.hours = static_cast<std::uint32_t>(hours);
  plan.never = hours == 0 || plan.minutes == 0 || plan.seconds == 0;
}

std::int64_t offset_count(Plan const& plan) {
  std::int64_t n = 1;
  if (plan.frequency >= Frequency::Daily) n *= std::popcount(plan.hours);
  if (plan.frequency >= Frequency::Hourly) n *= std::popcount(plan.minutes);
  if (plan.frequency >= Frequency::Minutely) n *= std::popcount(plan.seconds);
  return n;
}

// All combinations, ascending.
void make_offsets(Plan const& plan, std::vector<std::int32_t>& offsets) {
  offsets.clear();
  std::uint64_t const hours = plan.frequency >= Frequency::Daily ? plan.hours : 1;
  std::uint64_t const minutes = plan.frequency >= Frequency::Hourly ? plan.minutes : 1;
  std::uint64_t const seconds = plan.frequency >= Frequency::Minutely ? plan.seconds : 1;
  for (std::uint64_t h = hours; h != 0; h &= h - 1)
    for (std::uint64_t m = minutes; m != 0; m &= m - 1)
      for (std::uint64_t s = seconds; s != 0; s &= s - 1)
        offsets.push_back(3600 * std::countr_zero(h) + 60 * std::countr_zero(m) + std::countr_zero(s));
  if (plan.offset_positions.empty()) return;
  std::vector<std::int64_t> chosen;
  select_positions(plan.offset_positions, static_cast<std::int64_t>(offsets.size()), chosen);
  for (std::size_t i = 0; i < chosen.size(); ++i) offsets[i] = offsets[static_cast<std::size_t>(chosen[i])];
  offsets.resize(chosen.size());
}

void read_offsets(RecurrenceRule::Parts const& rule, Plan& plan) {
  (plan.frequency <= Frequency::Daily ? plan.offset_positions : plan.positions) = rule.positions;
  std::vector<std::int32_t> offsets;
  if (offset_count(plan) <= static_cast<std::int64_t>(most_kept_offsets)) {
    make_offsets(plan, plan.offsets);
    plan.never = plan.never || plan.offsets.empty();
  } else if (!plan.offset_positions.empty()) {
    make_offsets(plan, offsets);
    plan.never = plan.never || offsets.empty();
    if (offsets.size() <= most_kept_offsets) plan.offsets = offsets;
  }
}

void read_end(RecurrenceRule::Parts const& rule, Recurrence::Parts const& series, Plan& plan) {
  if (!rule.until) return;
  std::int64_t const seconds = rule.until->seconds;
  if (rule.until->form == Until::Form::Day) {
    plan.end = seconds + day_seconds;
  } else if (rule.until->form == Until::Form::WallClock || !series.zone) {
    plan.end = seconds + 1;
  } else {
    LocalEnd const end = local_end(*series.zone, seconds + 1);
    plan.end = end.end;
    plan.hole = end.hole;
  }
  plan.end = std::min(plan.end, end_second);
}

}  // namespace

void select_positions(std::span<std::int16_t const> positions, std::int64_t size, std::vector<std::int64_t>& indices) {
  indices.clear();
  for (std::int64_t const position : positions) {
    std::int64_t const index = position > 0 ? position - 1 : size + position;
    if (index >= 0 && index < size) indices.push_back(index);
  }
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

std::span<std::int32_t const> offsets_of(Plan const& plan, std::vector<std::int32_t>& scratch) {
  if (!plan.offsets.empty()) return plan.offsets;
  make_offsets(plan, scratch);
  return scratch;
}

Plan make_plan(RecurrenceRule::Parts const& rule, Recurrence::Parts const& series, bool is_exclusion) {
  Plan plan;
  plan.frequency = rule.frequency;
  plan.interval = rule.interval;
  plan.start = series.start;
  plan.days = read_days(rule);
  days_from_start(plan);
  read_clock(rule, series.is_date, plan);
  if (!plan.never) read_offsets(rule, plan);
  read_end(rule, series, plan);
  std::vector<std::int64_t> first;
  Steps steps{Recurrence::max_steps};
  expand(plan, {plan.start, plan.start + 1}, first, steps);
  plan.gives_start = !first.empty();
  if (rule.count) plan.count = *rule.count - (plan.gives_start || is_exclusion ? 0 : 1);
  plan.never = plan.never || plan.count == 0;
  if (!plan.never) plan.closed = closed_form(plan);
  return plan;
}

void Steps::refuse() const {
  throw LimitExceeded{{.code = "too_many_steps",
                       .message = "the occurrences asked for take more than " + std::to_string(most_) + " steps",
                       .hint = "Ask for a shorter window; a meeting does not take place every second."}};
}

}  // namespace roir::series
