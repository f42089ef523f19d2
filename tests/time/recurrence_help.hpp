// SPDX-License-Identifier: MIT
// What the tests of recurrence share: times as text, rules at random, and the definition of a rule read word by word.
#pragma once

#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace roir::recurrence_help {

inline std::int64_t day_at(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}.time_since_epoch().count();
}
// "19970902T090000" or "19970902", which is nine o'clock.
inline std::int64_t at(std::string const& text) {
  auto const number = [&](std::size_t from, std::size_t n) { return std::stoi(text.substr(from, n)); };
  std::int64_t const day = day_at(number(0, 4), static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)));
  if (text.size() < 15) return day * 86'400 + 9 * 3600;
  return day * 86'400 + number(9, 2) * 3600 + number(11, 2) * 60 + number(13, 2);
}
inline std::string text_of(std::int64_t seconds) {
  std::int64_t const day = floor_div(seconds, 86'400);
  std::int64_t const second = seconds - day * 86'400;
  auto const two = [](std::int64_t n) { return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; };
  std::string text = format_day(static_cast<std::int32_t>(day));
  std::erase(text, '-');
  return text + 'T' + two(second / 3600) + two(second / 60 % 60) + two(second % 60);
}
inline std::vector<std::string> texts_of(std::vector<std::int64_t> const& times) {
  std::vector<std::string> texts;
  for (std::int64_t const time : times) texts.push_back(text_of(time));
  return texts;
}

/// The definition of a rule, one day or hour after the other and one part of it after the other; slow, and nothing like the engine.
class Definition {
 public:
  Definition(RecurrenceRule::Parts rule, std::int64_t start) : rule_{std::move(rule)}, start_{start} { fill_in(); }

  /// What the rule gives in [start, end), with the start.
  [[nodiscard]] std::vector<std::int64_t> until(std::int64_t end) const {
    std::vector<std::int64_t> found{start_};
    std::vector<std::int64_t> set;
    std::int64_t period = period_of(start_);
    for (std::int64_t unit = first_unit(); unit * size() < end || period_of(unit * size()) == period; ++unit) {
      std::int64_t const its = period_of(unit * size());
      if (its != period) {
        take(set, found);
        period = its;
      }
      if ((period - period_of(start_)) % rule_.interval == 0) expand(unit * size(), set);
    }
    take(set, found);
    found.erase(std::remove_if(found.begin(), found.end(), [&](std::int64_t t) { return t >= end; }), found.end());
    if (rule_.count && static_cast<std::int64_t>(found.size()) > *rule_.count) found.resize(static_cast<std::size_t>(*rule_.count));
    return found;
  }

 private:
  using F = Frequency;
  template <typename T>
  static bool in(std::vector<T> const& list, std::int64_t value) {
    return std::any_of(list.begin(), list.end(), [=](T v) { return v == value; });
  }
  template <typename T>
  static bool in_or_absent(std::vector<T> const& list, std::int64_t from_begin, std::int64_t from_end) {
    return list.empty() || in(list, from_begin) || in(list, from_end);
  }
  [[nodiscard]] std::int64_t size() const {
    return rule_.frequency == F::Secondly ? 1 : rule_.frequency == F::Minutely ? 60 : rule_.frequency == F::Hourly ? 3600 : 86'400;
  }
  static std::chrono::year_month_day date(std::int64_t day) { return std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}; }
  static int year(std::int64_t day) { return static_cast<int>(date(day).year()); }
  static int month(std::int64_t day) { return static_cast<int>(static_cast<unsigned>(date(day).month())); }
  static int month_day(std::int64_t day) { return static_cast<int>(static_cast<unsigned>(date(day).day())); }
  static Weekday weekday(std::int64_t day) { return static_cast<Weekday>(iso_weekday(static_cast<std::int32_t>(day))); }
  static std::int64_t month_first(std::int64_t day) { return day - month_day(day) + 1; }
  static std::int64_t month_end(std::int64_t day) { return month_first(month_first(day) + 31); }
  static std::int64_t year_first(std::int64_t day) { return day_at(year(day), 1, 1); }
  static std::int64_t year_end(std::int64_t day) { return day_at(year(day) + 1, 1, 1); }
  [[nodiscard]] std::int64_t week_first(std::int64_t day) const {
    while (weekday(day) != rule_.week_start) --day;
    return day;
  }
  // A week belongs to the year in which it has most days, which is where its fourth day lies.
  [[nodiscard]] std::int64_t week_number(std::int64_t day) const {
    std::int64_t const fourth = week_first(day) + 3;
    return (fourth - year_first(fourth)) / 7 + 1;
  }
  [[nodiscard]] std::int64_t weeks_in_year_of(std::int64_t day) const { return week_number(day_at(year(week_first(day) + 3), 12, 28)); }

  [[nodiscard]] std::int64_t period_of(std::int64_t time) const {
    std::int64_t const day = floor_div(time, 86'400);
    switch (rule_.frequency) {
      case F::Yearly:
        return year(day);
      case F::Monthly:
        return 12 * year(day) + month(day);
      case F::Weekly:
        return floor_div(week_first(day) + 700'000, 7);
      default:
        return floor_div(time, size());
    }
  }
  // The begin of the period of the start, as its set is taken as a whole.
  [[nodiscard]] std::int64_t first_unit() const {
    std::int64_t const day = floor_div(start_, 86'400);
    switch (rule_.frequency) {
      case F::Yearly:
        return year_first(day);
      case F::Monthly:
        return month_first(day);
      case F::Weekly:
        return week_first(day);
      default:
        return floor_div(start_, size());
    }
  }

  void fill_in() {
    std::int64_t const day = floor_div(start_, 86'400);
    std::int64_t const second = start_ - day * 86'400;
    if (rule_.frequency >= F::Minutely && rule_.seconds.empty()) rule_.seconds = {static_cast<std::int8_t>(second % 60)};
    if (rule_.frequency >= F::Hourly && rule_.minutes.empty()) rule_.minutes = {static_cast<std::int8_t>(second / 60 % 60)};
    if (rule_.frequency >= F::Daily && rule_.hours.empty()) rule_.hours = {static_cast<std::int8_t>(second / 3600)};
    for (auto& s : rule_.seconds) s = std::min<std::int8_t>(s, 59);
    numbers_in_year_ = rule_.frequency == F::Yearly && rule_.months.empty();
    bool const no_day = rule_.month_days.empty() && rule_.year_days.empty() && rule_.weekdays.empty();
    if (!no_day || rule_.frequency < F::Weekly) return;
    if (rule_.frequency == F::Weekly || !rule_.weeks.empty()) {
      rule_.weekdays = {{weekday(day), 0}};
    } else {
      rule_.month_days = {static_cast<std::int8_t>(month_day(day))};
      if (rule_.frequency == F::Yearly && rule_.months.empty()) rule_.months = {static_cast<std::int8_t>(month(day))};
    }
  }

  [[nodiscard]] bool on_weekday(std::int64_t day) const {
    std::int64_t const first = numbers_in_year_ ? year_first(day) : month_first(day);
    std::int64_t const end = numbers_in_year_ ? year_end(day) : month_end(day);
    return rule_.weekdays.empty() || std::any_of(rule_.weekdays.begin(), rule_.weekdays.end(), [&](NumberedWeekday const& wanted) {
             bool const nth = wanted.number == 0 || wanted.number == (day - first) / 7 + 1 || wanted.number == -((end - 1 - day) / 7 + 1);
             return nth && weekday(day) == wanted.weekday;
           });
  }
  [[nodiscard]] bool on_day(std::int64_t day) const {
    return in_or_absent(rule_.months, month(day), month(day)) && on_weekday(day) &&
           in_or_absent(rule_.month_days, month_day(day), day - month_end(day)) &&
           in_or_absent(rule_.year_days, day - year_first(day) + 1, day - year_end(day)) &&
           in_or_absent(rule_.weeks, week_number(day), week_number(day) - weeks_in_year_of(day) - 1);
  }

  // Of one unit (a second, minute, hour or day) the times that the parts allow.
  void expand(std::int64_t base, std::vector<std::int64_t>& set) const {
    std::int64_t const day = floor_div(base, 86'400);
    if (!on_day(day)) return;
    auto const meets = [&](std::int64_t time) {
      std::int64_t const second = time - day * 86'400;
      return in_or_absent(rule_.hours, second / 3600, second / 3600) && in_or_absent(rule_.minutes, second / 60 % 60, second / 60 % 60) &&
             in_or_absent(rule_.seconds, second % 60, second % 60);
    };
    // Days are walked by the combinations, shorter units second by second.
    if (size() < 86'400) {
      for (std::int64_t time = base; time < base + size(); ++time)
        if (meets(time)) set.push_back(time);
      return;
    }
    std::set<std::int64_t> times;
    for (int const h : rule_.hours)
      for (int const m : rule_.minutes)
        for (int const s : rule_.seconds) times.insert(base + 3600 * h + 60 * m + s);
    set.insert(set.end(), times.begin(), times.end());
  }

  // The set of one period is complete: positions, what is before the start, UNTIL.
  void take(std::vector<std::int64_t>& set, std::vector<std::int64_t>& found) const {
    for (std::size_t i = 0; i < set.size(); ++i) {
      auto const begin = static_cast<std::int64_t>(i) + 1;
      bool const placed = in_or_absent(rule_.positions, begin, begin - static_cast<std::int64_t>(set.size()) - 1);
      if (placed && set[i] > start_ && (!rule_.until || set[i] <= rule_.until->seconds)) found.push_back(set[i]);
    }
    set.clear();
  }

  RecurrenceRule::Parts rule_;
  std::int64_t start_;
  bool numbers_in_year_ = false;
};

/// A rule of any kind, from the numbers of a generator. Every part that its frequency may have comes up.
inline RecurrenceRule::Parts random_rule(std::mt19937_64& random) {
  auto const number = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  auto const chance = [&](int percent) { return number(1, 100) <= percent; };
  auto const list = [&](auto& values, int low, int high, bool signs) {
    for (int n = number(1, 4); n > 0; --n) {
      int const value = number(low, high) * (signs && chance(40) ? -1 : 1);
      values.push_back(static_cast<typename std::remove_reference_t<decltype(values)>::value_type>(value));
    }
  };
  RecurrenceRule::Parts rule;
  rule.frequency = static_cast<Frequency>(number(0, 6));
  bool const large = rule.frequency >= Frequency::Monthly;
  rule.interval = chance(50) ? 1 : chance(70) ? number(2, 6) : number(7, 100);
  if (chance(30)) list(rule.months, 1, 12, false);
  if (rule.frequency == Frequency::Yearly && chance(25)) list(rule.weeks, 1, 53, true);
  if ((rule.frequency <= Frequency::Hourly || rule.frequency == Frequency::Yearly) && chance(15)) list(rule.year_days, 1, 366, true);
  if (rule.frequency != Frequency::Weekly && chance(25)) list(rule.month_days, 1, 31, true);
  for (int n = chance(40) ? number(1, 4) : 0; n > 0; --n) {
    bool const numbered = large && rule.weeks.empty() && chance(50);
    int const most = rule.frequency == Frequency::Monthly || !rule.months.empty() ? 5 : 53;
    rule.weekdays.push_back(
        {static_cast<Weekday>(number(1, 7)), static_cast<std::int8_t>(numbered ? number(1, most) * (chance(40) ? -1 : 1) : 0)});
  }
  if (chance(15)) list(rule.hours, 0, 23, false);
  if (chance(15)) list(rule.minutes, 0, 59, false);
  if (chance(15)) list(rule.seconds, 0, 60, false);
  bool const others = !(rule.months.empty() && rule.weeks.empty() && rule.year_days.empty() && rule.month_days.empty() &&
                        rule.weekdays.empty() && rule.hours.empty() && rule.minutes.empty() && rule.seconds.empty());
  if (others && chance(25)) list(rule.positions, 1, chance(70) ? 4 : 366, true);
  if (chance(30)) rule.week_start = static_cast<Weekday>(number(1, 7));
  if (chance(25)) rule.count = number(1, 40);
  return rule;
}

/// Any second of 1996 to 2036, more often a full hour.
inline std::int64_t random_start(std::mt19937_64& random) {
  std::int64_t const second = std::uniform_int_distribution<std::int64_t>{820'454'400, 2'082'758'399}(random);
  return random() % 2 == 0 ? second : floor_div(second, 3600) * 3600;
}

/// How far the definition can be walked in reasonable time.
inline std::int64_t reach(Frequency frequency) {
  switch (frequency) {
    case Frequency::Secondly:
      return 40'000;
    case Frequency::Minutely:
      return 2 * 86'400;
    case Frequency::Hourly:
      return 20 * 86'400;
    case Frequency::Daily:
      return 500 * 86'400;
    default:
      return 2500LL * 86'400;
  }
}

}  // namespace roir::recurrence_help
