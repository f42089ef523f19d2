// SPDX-License-Identifier: MIT
#include "time/cadence_series.hpp"
#include "time/text.hpp"
#include <roir/core/error.hpp>

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
               "ISO period such as P14D, P2W or P1M; or a rule such as RRULE:FREQ=WEEKLY;BYDAY=MO."}};
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

// Whether the text is lines of iCalendar: every one of them has a colon or an equals sign, and no other cadence has either.
bool is_series(std::string_view text) {
  return text.find_first_of(":=") != text.npos;
}

bool names_start(std::string_view text) {
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find_first_of("\r\n"));
    if (time_text::lowered(line.substr(0, 7)) == "dtstart") return true;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

// A rule without a start, as of 1970-01-01T00:00.
Recurrence without_start(std::string_view text) {
  Recurrence series = Recurrence::parse(text, 0);
  if (series.parts().rules.size() == 1 && series.parts().excluded_rules.empty()) return series;
  throw InvalidArgument{{.code = "bad_cadence",
                         .message = time_text::quoted(text) + " has no start, and is not one rule",
                         .hint = "Say DTSTART, or write one RRULE line (and EXDATE, RDATE as needed)."}};
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

Cadence::Cadence(std::shared_ptr<Series const> series) noexcept : kind_{Kind::Recurring}, series_{std::move(series)} {}

Cadence Cadence::recurring(Recurrence series) {
  return Cadence{std::make_shared<Series const>(std::move(series), true)};
}

Cadence Cadence::parse(std::string_view text) {
  if (is_series(text)) {
    bool const has_start = names_start(text);
    return Cadence{std::make_shared<Series const>(has_start ? Recurrence::parse(text) : without_start(text), has_start)};
  }
  std::string const lower = time_text::lowered(text.substr(0, 64));
  auto const cadence = text.size() <= 64 ? read(words(lower)) : std::nullopt;
  if (!cadence) refuse(time_text::quoted(text) + " is no cadence");
  return *cadence;
}

Cadence Cadence::parse(std::string_view text, std::optional<std::int64_t> start, std::optional<TimeZone> zone, std::int64_t duration) {
  if (is_series(text)) {
    if (names_start(text)) return recurring(Recurrence::parse(text, std::nullopt, std::move(zone), duration));
    return recurring(from_first_given(Recurrence::parse(text, start, std::move(zone), duration)));
  }
  Cadence const plain = parse(text);
  if (!start) refuse(time_text::quoted(text) + " does not say when it starts");
  return recurring(plain.recurrence(*start, std::move(zone), duration));
}

std::strong_ordering operator<=>(Cadence const& a, Cadence const& b) noexcept {
  if (auto const order = a.kind_ <=> b.kind_; order != 0) return order;
  if (auto const order = a.first_ <=> b.first_; order != 0) return order;
  if (auto const order = a.second_ <=> b.second_; order != 0) return order;
  return a.series_ == b.series_ ? std::strong_ordering::equal : a.series_->text() <=> b.series_->text();
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
    case Kind::Recurring:
      return series_->text();
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
    case Kind::Recurring:
      return series_->interval_days();
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

Recurrence const* Cadence::series() const noexcept {
  return kind_ == Kind::Recurring && series_->has_start() ? &series_->series() : nullptr;
}

RecurrenceRule Cadence::rule(std::int32_t anchor_day) const {
  RecurrenceRule::Parts rule{.frequency = Frequency::Monthly};
  auto const by_day = [&](int day) {  // in a shorter month on its last day
    for (int d = std::min(day, 28); d <= day; ++d) rule.month_days.push_back(static_cast<std::int8_t>(d));
    if (day > 28) rule.positions = {-1};
  };
  switch (kind_) {
    case Kind::EveryDays:
    case Kind::EveryWeeks:
      rule.frequency = kind_ == Kind::EveryDays ? Frequency::Daily : Frequency::Weekly;
      rule.interval = first_;
      break;
    case Kind::MonthlyWeekday:
      rule.weekdays = {{.weekday = static_cast<Weekday>(second_), .number = static_cast<std::int8_t>(first_ == 5 ? -1 : first_)}};
      break;
    default:
      by_day(kind_ == Kind::Monthly ? day_of_month(anchor_day) : first_);
  }
  return RecurrenceRule{std::move(rule)};
}

Recurrence Cadence::recurrence(std::int64_t start, std::optional<TimeZone> zone, std::int64_t duration) const {
  if (is_rota()) refuse("no series follows from " + to_string() + ", which is about a manager's week");
  if (Recurrence const* const own = series()) return *own;
  if (kind_ == Kind::Recurring) return series_->recurrence(start, std::move(zone), duration);
  constexpr std::int64_t seconds_per_day = 86'400;
  auto const day = static_cast<std::int32_t>(floor_div(start, seconds_per_day));
  std::int64_t const time = start - day * seconds_per_day;
  // One of a monthly cadence is due within two months, one of any other on the day itself.
  std::int32_t const first = due_days(Window::days(day, next_month_begin(next_month_begin(day))), day).front();
  Recurrence::Parts parts{.start = first * seconds_per_day + time, .zone = std::move(zone), .duration = duration};
  parts.rules.push_back(rule(day));
  return Recurrence{std::move(parts)};
}

Period Cadence::period_containing(std::int32_t day, std::int32_t anchor_day) const {
  if (kind_ == Kind::Recurring) return series_->period_containing(day, anchor_day);
  int const length = block_days();
  if (length == 0) return {month_begin(day), next_month_begin(day)};
  std::int32_t const origin = kind_ == Kind::EveryWeeks ? week_begin(anchor_day) : anchor_day;
  auto const begin = static_cast<std::int32_t>(origin + floor_div(std::int64_t{day} - origin, length) * length);
  return {begin, begin + length};
}

std::vector<Period> Cadence::periods(Window const& window, std::int32_t anchor_day) const {
  std::vector<Period> out;
  if (window.is_empty()) return out;
  if (kind_ == Kind::Recurring) {
    series_->periods(window.begin_day(), window.end_day(), anchor_day, out);
    return out;
  }
  for (Period period = period_containing(window.begin_day(), anchor_day); period.begin_day < window.end_day();
       period = period_containing(period.end_day, anchor_day))
    out.push_back(period);
  return out;
}

std::vector<std::int32_t> Cadence::due_days(Window const& window, std::int32_t anchor_day) const {
  std::vector<std::int32_t> out;
  if (is_rota() || window.is_empty()) return out;
  if (kind_ == Kind::Recurring) return series_->due_days(window.begin_day(), window.end_day(), anchor_day);
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
