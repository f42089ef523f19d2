// SPDX-License-Identifier: MIT
#include "time/cadence_series.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace roir {
namespace {

using Rule = RecurrenceRule::Parts;
constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int32_t days_of_400_years = 146'097;
constexpr std::int32_t months_per_year = 12;

std::int32_t day_of(std::int64_t seconds) {
  return static_cast<std::int32_t>(floor_div(seconds, seconds_per_day));
}

std::int64_t begin_of(std::int32_t day) {
  return std::int64_t{day} * seconds_per_day;
}

std::chrono::year_month_day civil(std::int32_t day) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}};
}

// Months since the year 0, and the way back to the first day of one.
std::int32_t month_number(std::int32_t day) {
  auto const date = civil(day);
  return static_cast<int>(date.year()) * months_per_year + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

std::int32_t month_first(std::int32_t month) {
  auto const year = static_cast<int>(floor_div(month, months_per_year));
  auto const of_year = static_cast<unsigned>(month - year * months_per_year + 1);
  return static_cast<std::int32_t>(
      std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{of_year} / 1}.time_since_epoch().count());
}

bool names_no_day(Rule const& rule) {
  return rule.weekdays.empty() && rule.month_days.empty() && rule.year_days.empty() && rule.weeks.empty();
}

// The days that RFC 5545 takes from the start, said in the rule: so it can be put at another start.
Rule with_days_of(Rule rule, std::int32_t start_day) {
  auto const date = civil(start_day);
  NumberedWeekday const weekday{.weekday = static_cast<Weekday>(iso_weekday(start_day))};
  auto const of_month = static_cast<std::int8_t>(static_cast<unsigned>(date.day()));
  if (rule.frequency == Frequency::Weekly && rule.weekdays.empty()) rule.weekdays = {weekday};
  if (rule.frequency == Frequency::Monthly && names_no_day(rule)) rule.month_days = {of_month};
  if (rule.frequency != Frequency::Yearly) return rule;
  if (!rule.weeks.empty() && rule.weekdays.empty() && rule.month_days.empty() && rule.year_days.empty()) rule.weekdays = {weekday};
  if (!names_no_day(rule)) return rule;
  rule.month_days = {of_month};
  if (rule.months.empty()) rule.months = {static_cast<std::int8_t>(static_cast<unsigned>(date.month()))};
  return rule;
}

Recurrence::Parts on_bare_clock(Recurrence::Parts parts) {
  for (auto* const rules : {&parts.rules, &parts.excluded_rules})
    for (RecurrenceRule& rule : *rules) {
      if (!parts.zone || !rule.parts().until || rule.parts().until->form != Until::Form::Instant) continue;
      Rule changed = rule.parts();
      std::int64_t const minute = floor_div(changed.until->seconds, 60);
      changed.until = Until{.seconds = parts.zone->local_minutes(minute) * std::int64_t{60} + changed.until->seconds - minute * 60,
                            .form = Until::Form::WallClock};
      rule = RecurrenceRule{std::move(changed)};
    }
  parts.zone.reset();
  return parts;
}

Recurrence::Parts without_moves(Recurrence::Parts parts) {
  parts.moved.clear();
  return parts;
}

std::string without_start(std::string text) {
  std::string out;
  while (!text.empty()) {
    std::string const line = text.substr(0, text.find('\n'));
    text.erase(0, line.size() + 1);
    if (!line.starts_with("DTSTART")) out.append(out.empty() ? "" : "\n").append(line);
  }
  return out;
}

// Distinct days of ascending seconds.
std::vector<std::int32_t> distinct_days(std::vector<std::int64_t> const& seconds) {
  std::vector<std::int32_t> days;
  for (std::int64_t const second : seconds)
    if (std::int32_t const day = day_of(second); days.empty() || days.back() != day) days.push_back(day);
  return days;
}

// Whether each month has every one of these days, each another: 1 to 28, or the 28th last to the last.
bool are_in_every_month(std::vector<std::int8_t> const& days) {
  bool const from_begin = std::all_of(days.begin(), days.end(), [](int day) { return day >= 1 && day <= 28; });
  bool const from_end = std::all_of(days.begin(), days.end(), [](int day) { return day <= -1 && day >= -28; });
  return from_begin || from_end;
}

// Due days in one unit of a monthly rule where that is always the same; 0 = it is not.
std::size_t days_per_month(Rule const& rule) {
  if (!rule.months.empty()) return 0;
  bool const is_one_of_some = rule.positions.size() == 1 && std::abs(rule.positions.front()) == 1;
  bool const has_plain_weekday = std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [](auto const& d) { return d.number == 0; });
  bool const has_day = std::any_of(rule.month_days.begin(), rule.month_days.end(), [](int day) { return std::abs(day) <= 28; });
  if (!rule.positions.empty()) {
    bool const is_never_empty = (rule.month_days.empty() && has_plain_weekday) || (rule.weekdays.empty() && has_day);
    return is_one_of_some && is_never_empty ? 1 : 0;
  }
  if (rule.weekdays.empty()) return are_in_every_month(rule.month_days) ? rule.month_days.size() : 0;
  bool const is_one = rule.weekdays.size() == 1 && rule.month_days.empty() && std::abs(rule.weekdays.front().number) <= 4;
  return is_one && !has_plain_weekday ? 1 : 0;
}

// Due days in one unit of a rule where that is always the same; 0 = it is not, or not in closed form.
std::size_t days_per_unit(Rule const& rule) {
  switch (rule.frequency) {
    case Frequency::Daily:
      return rule.weekdays.empty() && rule.month_days.empty() && rule.months.empty() && rule.positions.empty() ? 1 : 0;
    case Frequency::Weekly:
      return rule.months.empty() && rule.positions.empty() ? rule.weekdays.size() : 0;
    case Frequency::Monthly:
      return days_per_month(rule);
    default:
      return 0;
  }
}

// Whether a rule gives the start: only then does it take the start away as an exclusion. A start on a day of a weekly rule is the first
// place of its week, as python-dateutil has it too: "the first of Monday and Tuesday", made on a Tuesday, begins on that Tuesday.
bool gives_start(Recurrence::Parts bare) {
  Rule rule = bare.rules.front().parts();
  if (rule.frequency == Frequency::Weekly) rule.positions.clear();
  bare.rules = {RecurrenceRule{std::move(rule)}};
  bare.excluded_rules.swap(bare.rules);
  return Recurrence{bare}.starts(bare.start, bare.start + 1).empty();
}

}  // namespace

Recurrence from_first_given(Recurrence const& series) {
  Recurrence::Parts parts = series.parts();
  if (parts.rules.size() != 1 || !parts.excluded_rules.empty()) return series;
  Recurrence::Parts bare = on_bare_clock({.start = parts.start, .zone = parts.zone, .rules = parts.rules});
  Rule rule = bare.rules.front().parts();
  rule.count.reset();
  bare.rules = {RecurrenceRule{std::move(rule)}};
  if (gives_start(bare)) return series;
  if (auto const first = Recurrence{bare}.next(bare.start + 1, bare.start + days_of_400_years * seconds_per_day))
    parts.start = *first;
  else
    parts.excluded.push_back(parts.start);
  return Recurrence{std::move(parts)};
}

Cadence::Series::Series(Recurrence series, bool has_start)
    : series_{std::move(series)},
      has_start_{has_start},
      text_{has_start ? series_.to_string() : without_start(series_.to_string())},
      planned_{on_bare_clock(without_moves(series_.parts()))},
      actual_{on_bare_clock(series_.parts())},
      unit_{unit_of(series_.parts())},
      always_one_{always_one()},
      interval_{exact_interval()} {}

Cadence::Series::Unit Cadence::Series::unit_of(Recurrence::Parts const& parts) {
  if (parts.rules.empty()) return {};
  Rule const& rule = parts.rules.front().parts();
  switch (rule.frequency) {
    case Frequency::Weekly:
      return {.of = Unit::Of::Weeks, .length = rule.interval, .week_start = rule.week_start};
    case Frequency::Monthly:
      return {.of = Unit::Of::Months, .length = rule.interval};
    case Frequency::Yearly:
      return {.of = Unit::Of::Months, .length = months_per_year * rule.interval, .from_january = true};
    case Frequency::Daily:
      if (rule.interval == 1 && !rule.weekdays.empty()) return {.week_start = rule.week_start};
      if (rule.interval == 1 && !rule.month_days.empty()) return {.of = Unit::Of::Months};
      return {.of = Unit::Of::Days, .length = rule.interval};
    default:
      return {.of = Unit::Of::Days};
  }
}

std::int32_t Cadence::Series::origin(std::int32_t anchor_day) const noexcept {
  return has_start_ ? day_of(series_.parts().start) : anchor_day;
}

Period Cadence::Series::unit_containing(std::int32_t day, std::int32_t origin_day) const noexcept {
  if (unit_.of == Unit::Of::Months) {
    std::int32_t first = month_number(origin_day);
    if (unit_.from_january) first -= first % months_per_year;
    auto const month = static_cast<std::int32_t>(first + floor_div(std::int64_t{month_number(day)} - first, unit_.length) * unit_.length);
    return {month_first(month), month_first(month + unit_.length)};
  }
  bool const is_weeks = unit_.of == Unit::Of::Weeks;
  std::int32_t const length = is_weeks ? 7 * unit_.length : unit_.length;
  std::int32_t const into_week = (iso_weekday(origin_day) - static_cast<int>(unit_.week_start) + 7) % 7;
  std::int32_t const first = is_weeks ? origin_day - into_week : origin_day;
  auto const begin = static_cast<std::int32_t>(first + floor_div(std::int64_t{day} - first, length) * length);
  return {begin, begin + length};
}

bool Cadence::Series::always_one() const {
  Recurrence::Parts const& parts = series_.parts();
  if (parts.rules.size() != 1 || !parts.excluded_rules.empty() || !parts.added.empty() || !parts.excluded.empty()) return false;
  Rule const& rule = parts.rules.front().parts();
  if (rule.count || rule.until) return false;
  bool const is_weekly_without_day = rule.frequency == Frequency::Weekly && rule.weekdays.empty() && rule.months.empty();
  if (is_weekly_without_day && rule.positions.empty()) return true;
  if (rule.frequency == Frequency::Monthly && names_no_day(rule)) return false;  // a start on the 31st
  return days_per_unit(rule) == 1;
}

Recurrence Cadence::Series::placed(std::int64_t anchor, std::int32_t from) const {
  std::int32_t const anchor_day = day_of(anchor);
  Rule rule = with_days_of(series_.parts().rules.front().parts(), anchor_day);
  rule.count.reset();
  std::int64_t const n = rule.interval;
  std::int64_t start = anchor_day;
  if (rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly) {
    std::int64_t const length = rule.frequency == Frequency::Monthly ? n : n * months_per_year;
    std::int64_t first = month_number(anchor_day);
    if (rule.frequency == Frequency::Yearly) first -= first % months_per_year;
    std::int64_t const month = first + (floor_div(month_number(from) - first, length) - 1) * length;
    start = month_first(static_cast<std::int32_t>(month));
  } else {
    std::int64_t const length = rule.frequency == Frequency::Weekly ? 7 * n : n;
    start += (floor_div(from - start, length) - 1) * length;
  }
  Recurrence::Parts parts;
  parts.start = start * seconds_per_day + anchor - begin_of(anchor_day);
  parts.rules.emplace_back(std::move(rule));
  return Recurrence{std::move(parts)};
}

std::optional<std::int64_t> Cadence::Series::first_given(std::int64_t anchor) const {
  return placed(anchor, day_of(anchor)).next(anchor, anchor + days_of_400_years * seconds_per_day);
}

std::vector<std::int32_t> Cadence::Series::anchored_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day, bool moved) const {
  Recurrence::Parts const& parts = series_.parts();
  std::vector<std::int64_t> seconds;
  if (parts.rules.front().parts().count) {
    if (auto const first = first_given(begin_of(anchor_day))) {
      Rule const rule = with_days_of(parts.rules.front().parts(), anchor_day);
      Recurrence::Parts counted;
      counted.start = *first;
      counted.rules.emplace_back(rule);
      Recurrence{std::move(counted)}.starts(begin_of(begin), begin_of(end), seconds);
    }
  } else {
    placed(begin_of(anchor_day), begin).starts(begin_of(begin), begin_of(end), seconds);
  }
  std::vector<std::int32_t> days = distinct_days(seconds);
  auto const drop = [&](std::int64_t second) { std::erase(days, day_of(second)); };
  auto const add = [&](std::int64_t second) {
    std::int32_t const day = day_of(second);
    if (day < begin || day >= end) return;
    auto const place = std::lower_bound(days.begin(), days.end(), day);
    if (place == days.end() || *place != day) days.insert(place, day);
  };
  for (std::int64_t const second : parts.excluded) drop(second);
  for (std::int64_t const second : parts.added)
    if (!std::binary_search(parts.excluded.begin(), parts.excluded.end(), second)) add(second);
  if (moved) {
    for (auto const& [from, to] : parts.moved) drop(from);
    for (auto const& [from, to] : parts.moved) add(to);
  }
  return days;
}

std::vector<std::int32_t> Cadence::Series::planned_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day) const {
  if (!has_start_) return anchored_days(begin, end, anchor_day, false);
  return distinct_days(planned_.starts(begin_of(begin), begin_of(end)));
}

std::vector<std::int32_t> Cadence::Series::due_days(std::int32_t begin, std::int32_t end, std::int32_t anchor_day) const {
  if (!has_start_) return anchored_days(begin, end, anchor_day, true);
  return distinct_days(actual_.starts(begin_of(begin), begin_of(end)));
}

Period Cadence::Series::period_containing(std::int32_t day, std::int32_t anchor_day) const {
  Period period = unit_containing(day, origin(anchor_day));
  if (always_one_ && (!has_start_ || period.begin_day > day_of(series_.parts().start))) return period;
  auto const days = planned_days(period.begin_day, period.end_day, anchor_day);
  period.is_owed = !days.empty();
  auto const next = std::upper_bound(days.begin(), days.end(), day);
  if (next != days.end() && next != days.begin()) period.end_day = *next;
  if (next - days.begin() > 1) period.begin_day = *std::prev(next);
  // Before the first due day of a unit, its first period runs already: up to the second.
  if (next == days.begin() && days.size() > 1) period.end_day = days[1];
  return period;
}

void Cadence::Series::periods(std::int32_t begin, std::int32_t end, std::int32_t anchor_day, std::vector<Period>& out) const {
  Period const first = unit_containing(begin, origin(anchor_day));
  std::vector<std::int32_t> days;
  if (!always_one_ || has_start_) {
    std::int32_t const last_end = unit_containing(end - 1, origin(anchor_day)).end_day;
    days = planned_days(first.begin_day, last_end, anchor_day);
  }
  bool const is_known = always_one_ && !has_start_;
  auto next = days.begin();
  for (Period unit = first; unit.begin_day < end; unit = unit_containing(unit.end_day, origin(anchor_day))) {
    auto const after = std::find_if(next, days.end(), [&](std::int32_t day) { return day >= unit.end_day; });
    if (is_known || next != after) out.push_back(unit);
    for (; next != after && std::next(next) != after; ++next) {
      std::int32_t const cut = *std::next(next);
      out.back().end_day = cut;
      out.push_back({cut, unit.end_day});
    }
    next = after;
  }
  std::erase_if(out, [&](Period const& period) { return period.end_day <= begin || period.begin_day >= end; });
}

double Cadence::Series::exact_interval() const {
  auto const& rules = series_.parts().rules;
  if (rules.size() != 1) return 0;
  Rule rule = rules.front().parts();
  if (rule.frequency == Frequency::Weekly && rule.weekdays.empty()) rule.weekdays.push_back({});
  std::size_t const days = days_per_unit(rule);
  if (days == 0) return 0;
  double const length = rule.interval / static_cast<double>(days);
  if (rule.frequency == Frequency::Monthly) return length * mean_month_days;
  return rule.frequency == Frequency::Weekly ? 7 * length : length;
}

double Cadence::Series::counted_interval() const {
  Recurrence::Parts const& parts = series_.parts();
  auto const mean = [](std::int64_t first, std::int64_t last, std::size_t days) {
    return days < 2 ? never_days : static_cast<double>(last - first) / static_cast<double>(days - 1);
  };
  if (parts.rules.empty()) {
    auto days = parts.added;
    days.push_back(parts.start);
    for (std::int64_t& day : days) day = day_of(day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return mean(days.front(), days.back(), days.size());
  }
  // 400 years from a start of its own; a rule below a day repeats itself so often that four years tell.
  bool const is_fine = parts.rules.front().parts().frequency < Frequency::Daily;
  std::int32_t const length = is_fine ? 1461 : days_of_400_years;
  Recurrence::Parts endless;
  endless.start = has_start_ ? parts.start : 0;
  for (RecurrenceRule const& rule : parts.rules) {
    Rule open = rule.parts();
    open.count.reset();
    open.until.reset();
    endless.rules.emplace_back(std::move(open));
  }
  Recurrence const series{std::move(endless)};
  std::int32_t const begin = day_of(series.parts().start) + 1;  // the start itself need not be of the rule
  std::size_t days = 0;
  if (!is_fine) {
    days = distinct_days(series.starts(begin_of(begin), begin_of(begin + length))).size();
  } else {
    for (std::int32_t day = begin; day < begin + length; ++day) days += series.next(begin_of(day), begin_of(day + 1)).has_value();
  }
  return days == 0 ? never_days : static_cast<double>(length) / static_cast<double>(days);
}

double Cadence::Series::interval_days() const {
  std::call_once(counted_, [this] {
    if (interval_ > 0) return;
    try {
      interval_ = counted_interval();
    } catch (LimitExceeded const&) {
      interval_ = never_days;
    }
  });
  return interval_;
}

Recurrence Cadence::Series::recurrence(std::int64_t start, std::optional<TimeZone> zone, std::int64_t duration) const {
  auto const first = first_given(start);
  if (!first)
    throw InvalidArgument{{.code = "bad_cadence",
                           .message = "the rule " + text_ + " never comes after the start",
                           .hint = "Start earlier, or give a rule that goes on."}};
  Recurrence::Parts parts = series_.parts();
  std::int64_t const time = start - begin_of(day_of(start));
  // A date alone is that day's occurrence.
  auto const place = [&](std::int64_t& second) { second += second % seconds_per_day == 0 ? time : 0; };
  std::for_each(parts.added.begin(), parts.added.end(), place);
  std::for_each(parts.excluded.begin(), parts.excluded.end(), place);
  for (auto& [from, to] : parts.moved) {
    place(from);
    place(to);
  }
  parts.start = *first;
  parts.zone = std::move(zone);
  parts.is_date = false;
  if (duration != 0) parts.duration = duration;
  return Recurrence{std::move(parts)};
}

}  // namespace roir
