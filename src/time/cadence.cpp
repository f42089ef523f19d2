// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/cadence.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string message) {
  throw InvalidArgument{
      {.code = "bad_cadence",
       .message = std::move(message),
       .hint = "Write weekly, every 2 weeks, every 10 days, monthly, monthly on 15, monthly on first Monday, 3-4 per week, or an "
               "ISO period such as P14D, P2W or P1M."}};
}

void check(char const* what, int value, int low, int high) {
  if (value < low || value > high)
    refuse(std::string{what} + " is " + std::to_string(value) + ", not between " + std::to_string(low) + " and " + std::to_string(high));
}

// Digits alone, the whole of the text.
std::optional<int> number(std::string_view text) {
  int value = 0;
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const digits = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  if (!digits || failure != std::errc{}) return std::nullopt;
  return value;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) return out;
    out.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(out.back().size());
  }
}

std::optional<Cadence> iso_period(std::string_view word) {
  if (word.size() < 3 || word.front() != 'p') return std::nullopt;
  auto const n = number(word.substr(1, word.size() - 2));
  if (!n) return std::nullopt;
  if (word.back() == 'd') return *n == 7 ? Cadence::every_weeks(1) : Cadence::every_days(*n);
  if (word.back() == 'w') return Cadence::every_weeks(*n);
  if (word.back() == 'm' && *n == 1) return Cadence::monthly();
  return std::nullopt;
}

std::optional<Cadence> one_word(std::string_view word) {
  if (word == "daily") return Cadence::every_days(1);
  if (word == "weekly") return Cadence::every_weeks(1);
  if (word == "fortnightly") return Cadence::every_weeks(2);
  if (word == "monthly") return Cadence::monthly();
  return iso_period(word);
}

// "every day", "every 10 days".
std::optional<Cadence> every(std::string_view count, std::string_view unit) {
  auto const n = number(count);
  if (!n) return std::nullopt;
  if (unit == "day" || unit == "days") return Cadence::every_days(*n);
  if (unit == "week" || unit == "weeks") return Cadence::every_weeks(*n);
  if ((unit == "month" || unit == "months") && *n == 1) return Cadence::monthly();
  return std::nullopt;
}

std::optional<Nth> nth_of(std::string_view word) {
  for (Nth const nth : {Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last})
    if (word == to_string(nth)) return nth;
  return std::nullopt;
}

std::optional<Cadence> monthly_weekday(std::string_view which, std::string_view name) {
  auto const nth = nth_of(which);
  int const weekday = time_text::take_weekday(name);
  if (!nth || weekday < 0 || !name.empty()) return std::nullopt;
  return Cadence::monthly_on(*nth, static_cast<Weekday>(weekday + 1));
}

// "3" or "3-4".
std::optional<Cadence> rota(std::string_view range) {
  auto const dash = range.find('-');
  auto const min = number(range.substr(0, dash));
  auto const max = dash == range.npos ? min : number(range.substr(dash + 1));
  if (!min || !max) return std::nullopt;
  return Cadence::per_week(*min, *max);
}

std::optional<Cadence> read(std::vector<std::string_view> const& w) {
  switch (w.size()) {
    case 1:
      return one_word(w[0]);
    case 2:
      return w[0] == "every" ? every("1", w[1]) : std::nullopt;
    case 3:
      if (w[0] == "every") return every(w[1], w[2]);
      if (w[1] == "per" && w[2] == "week") return rota(w[0]);
      if (w[0] == "monthly" && w[1] == "on")
        if (auto const day = number(w[2])) return Cadence::monthly_on(*day);
      return std::nullopt;
    case 4:
      return w[0] == "monthly" && w[1] == "on" ? monthly_weekday(w[2], w[3]) : std::nullopt;
    default:
      return std::nullopt;
  }
}

int day_of_month(std::int32_t day) {
  return day - month_begin(day) + 1;
}

// First day from `day` on that has the weekday.
std::int32_t on_or_after(std::int32_t day, int weekday) {
  return day + (weekday - iso_weekday(day) + 7) % 7;
}

}  // namespace

char const* to_string(Nth nth) noexcept {
  switch (nth) {
    case Nth::First:
      return "first";
    case Nth::Second:
      return "second";
    case Nth::Third:
      return "third";
    case Nth::Fourth:
      return "fourth";
    case Nth::Last:
      return "last";
  }
  return "";
}

Cadence Cadence::every_days(int n) {
  check("the number of days", n, 1, max_days);
  return {Kind::EveryDays, n, 0};
}

Cadence Cadence::every_weeks(int n) {
  check("the number of weeks", n, 1, max_weeks);
  return {Kind::EveryWeeks, n, 0};
}

Cadence Cadence::monthly() noexcept {
  return {Kind::Monthly, 0, 0};
}

Cadence Cadence::monthly_on(int day) {
  check("the day of the month", day, 1, 31);
  return {Kind::MonthlyDay, day, 0};
}

Cadence Cadence::monthly_on(Nth nth, Weekday weekday) {
  check("the weekday's number in the month", static_cast<int>(nth), 1, 5);
  check("the weekday", static_cast<int>(weekday), 1, 7);
  return {Kind::MonthlyWeekday, static_cast<int>(nth), static_cast<int>(weekday)};
}

Cadence Cadence::per_week(int min, int max) {
  check("the most meetings per week", max, 1, max_per_week_limit);
  check("the fewest meetings per week", min, 1, max);
  return {Kind::PerWeek, min, max};
}

Cadence Cadence::parse(std::string_view text) {
  std::string const lower = time_text::lowered(text.substr(0, 64));
  auto const cadence = text.size() <= 64 ? read(words(lower)) : std::nullopt;
  if (!cadence) refuse(time_text::quoted(text) + " is no cadence");
  return *cadence;
}

std::string Cadence::to_string() const {
  switch (kind_) {
    case Kind::EveryDays:
      return first_ == 1 ? "daily" : "every " + std::to_string(first_) + " days";
    case Kind::EveryWeeks:
      return first_ == 1 ? "weekly" : "every " + std::to_string(first_) + " weeks";
    case Kind::Monthly:
      return "monthly";
    case Kind::MonthlyDay:
      return "monthly on " + std::to_string(first_);
    case Kind::MonthlyWeekday:
      return std::string{"monthly on "} + roir::to_string(static_cast<Nth>(first_)) + " " + roir::to_string(static_cast<Weekday>(second_));
    case Kind::PerWeek:
      return std::to_string(first_) + (first_ == second_ ? "" : "-" + std::to_string(second_)) + " per week";
  }
  return {};
}

double Cadence::interval_days() const noexcept {
  switch (kind_) {
    case Kind::EveryDays:
      return first_;
    case Kind::EveryWeeks:
      return 7.0 * first_;
    case Kind::PerWeek:
      return 0;
    case Kind::Monthly:
    case Kind::MonthlyDay:
    case Kind::MonthlyWeekday:
      break;
  }
  return mean_month_days;
}

int Cadence::block_days() const noexcept {
  if (kind_ == Kind::EveryDays) return first_;
  return kind_ == Kind::EveryWeeks ? 7 * first_ : 0;
}

std::int32_t Cadence::due_in_month(std::int32_t month, std::int32_t anchor_day) const noexcept {
  std::int32_t const last = next_month_begin(month) - 1;
  if (kind_ == Kind::MonthlyWeekday)
    return static_cast<Nth>(first_) == Nth::Last ? on_or_after(last - 6, second_) : on_or_after(month + 7 * (first_ - 1), second_);
  int const day = kind_ == Kind::Monthly ? day_of_month(anchor_day) : first_;
  return std::min(month + day - 1, last);
}

Period Cadence::period_containing(std::int32_t day, std::int32_t anchor_day) const noexcept {
  int const length = block_days();
  if (length == 0) return {month_begin(day), next_month_begin(day)};
  std::int32_t const origin = kind_ == Kind::EveryWeeks ? week_begin(anchor_day) : anchor_day;
  auto const begin = static_cast<std::int32_t>(origin + floor_div(std::int64_t{day} - origin, length) * length);
  return {begin, begin + length};
}

std::vector<Period> Cadence::periods(Window const& window, std::int32_t anchor_day) const {
  std::vector<Period> out;
  if (window.is_empty()) return out;
  for (Period period = period_containing(window.begin_day(), anchor_day); period.begin_day < window.end_day();
       period = period_containing(period.end_day, anchor_day))
    out.push_back(period);
  return out;
}

std::vector<std::int32_t> Cadence::due_days(Window const& window, std::int32_t anchor_day) const {
  std::vector<std::int32_t> out;
  if (is_rota() || window.is_empty()) return out;
  if (int const length = block_days(); length > 0) {
    // The first day from the window's begin on that is a whole number of blocks away from the anchor.
    std::int64_t day = anchor_day - floor_div(std::int64_t{anchor_day} - window.begin_day(), length) * length;
    for (; day < window.end_day(); day += length) out.push_back(static_cast<std::int32_t>(day));
    return out;
  }
  for (std::int32_t month = month_begin(window.begin_day()); month < window.end_day(); month = next_month_begin(month))
    if (std::int32_t const day = due_in_month(month, anchor_day); window.contains(day)) out.push_back(day);
  return out;
}

}  // namespace roir
