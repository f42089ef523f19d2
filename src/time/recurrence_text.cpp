// SPDX-License-Identifier: MIT
// Recurrence rules as text: the grammar of RFC 5545, 3.3.10, and what it forbids.
#include "time/recurrence_text.hpp"

#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/recurrence.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace roir {
namespace recurrence_text {

std::string upper(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

bool read_number(std::string_view text, std::int64_t& value) noexcept {
  if (text.starts_with('+')) text.remove_prefix(1);
  bool const digits = !text.empty() && (text.front() == '-' || (text.front() >= '0' && text.front() <= '9'));
  if (!digits) return false;
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failure == std::errc{} && end == text.data() + text.size();
}

// "20260105"; years 1400 to 9999.
static bool read_date(std::string_view text, std::int64_t& seconds) noexcept {
  if (text.size() != 8) return false;
  std::array<char, 10> const dashed{text[0], text[1], text[2], text[3], '-', text[4], text[5], '-', text[6], text[7]};
  std::int32_t day = 0;
  if (!time_text::read_day(dashed.data(), day)) return false;
  seconds = std::int64_t{day} * 86'400;
  return true;
}

bool read_time(std::string_view text, Until& time) noexcept {
  std::int64_t seconds = 0;
  if (!read_date(text.substr(0, 8), seconds)) return false;
  if (text.size() == 8) {
    time = {seconds, Until::Form::Day};
    return true;
  }
  bool const utc = text.size() == 16 && (text[15] == 'Z' || text[15] == 'z');
  if ((text.size() != 15 && !utc) || (text[8] != 'T' && text[8] != 't')) return false;
  unsigned const hour = time_text::two_digits(text.data() + 9);
  unsigned const minute = time_text::two_digits(text.data() + 11);
  unsigned const second = time_text::two_digits(text.data() + 13);
  if (hour > 23 || minute > 59 || second > 60) return false;
  time = {seconds + 3600 * std::int64_t{hour} + 60 * std::int64_t{minute} + std::min(second, 59U),
          utc ? Until::Form::Instant : Until::Form::WallClock};
  return true;
}

std::string time_text_of(Until const& time) {
  std::int64_t const day = floor_div(time.seconds, 86'400);
  auto const second = static_cast<int>(time.seconds - day * 86'400);
  std::string text = format_day(static_cast<std::int32_t>(day));
  std::erase(text, '-');
  if (time.form == Until::Form::Day) return text;
  text += 'T' + time_text::two(second / 3600) + time_text::two(second / 60 % 60) + time_text::two(second % 60);
  return time.form == Until::Form::Instant ? text + 'Z' : text;
}

}  // namespace recurrence_text

namespace {

using recurrence_text::read_number;
using Parts = RecurrenceRule::Parts;

constexpr std::array<std::string_view, 7> frequencies{"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> weekday_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

[[noreturn]] void refuse(std::string_view part, std::string const& what) {
  throw InvalidArgument{{.code = "bad_recurrence",
                         .message = std::string{part} + ' ' + what,
                         .subject = std::string{part},
                         .hint = "A rule looks like FREQ=WEEKLY;INTERVAL=2;BYDAY=MO (RFC 5545, 3.3.10)."}};
}
[[noreturn]] void refuse_text(std::string_view part, std::string_view text) {
  refuse(part, "cannot be " + time_text::quoted(text));
}

std::int64_t whole(std::string_view part, std::string_view text, std::int64_t low, std::int64_t high) {
  std::int64_t value = 0;
  if (!read_number(text, value)) refuse_text(part, text);
  if (value < low || value > high)
    refuse(part, "is " + std::to_string(value) + ", not between " + std::to_string(low) + " and " + std::to_string(high));
  return value;
}

// Calls `f` for each of the things between commas.
template <typename F>
void each(std::string_view list, F&& f) {
  while (true) {
    std::size_t const comma = list.find(',');
    f(list.substr(0, comma));
    if (comma == list.npos) return;
    list.remove_prefix(comma + 1);
  }
}

template <typename T>
std::vector<T> numbers(std::string_view part, std::string_view list) {
  std::vector<T> values;
  each(list, [&](std::string_view text) {
    values.push_back(static_cast<T>(whole(part, text, std::numeric_limits<T>::min(), std::numeric_limits<T>::max())));
  });
  return values;
}

Weekday weekday(std::string_view part, std::string_view text) {
  auto const found = std::find(weekday_codes.begin(), weekday_codes.end(), text);
  if (found == weekday_codes.end()) refuse_text(part, text);
  return static_cast<Weekday>(found - weekday_codes.begin() + 1);
}

std::vector<NumberedWeekday> numbered_weekdays(std::string_view list) {
  std::vector<NumberedWeekday> days;
  each(list, [&](std::string_view text) {
    if (text.size() < 2) refuse_text("BYDAY", text);
    std::string_view const number = text.substr(0, text.size() - 2);
    NumberedWeekday day{weekday("BYDAY", text.substr(text.size() - 2)), 0};
    if (!number.empty()) day.number = static_cast<std::int8_t>(whole("BYDAY", number, -53, 53));
    if (!number.empty() && day.number == 0) refuse_text("BYDAY", text);
    days.push_back(day);
  });
  return days;
}

Frequency frequency(std::string_view text) {
  auto const found = std::find(frequencies.begin(), frequencies.end(), text);
  if (found == frequencies.end()) refuse_text("FREQ", text);
  return static_cast<Frequency>(found - frequencies.begin());
}

Until until(std::string_view text) {
  Until value;
  if (!recurrence_text::read_time(text, value)) refuse_text("UNTIL", text);
  return value;
}

using Reader = void (*)(Parts&, std::string_view);
struct Part {
  std::string_view name;
  Reader read;
};
// In the order of RFC 5545.
constexpr std::array<Part, 14> readers{{
    {"FREQ", [](Parts& to, std::string_view text) { to.frequency = frequency(text); }},
    {"UNTIL", [](Parts& to, std::string_view text) { to.until = until(text); }},
    {"COUNT", [](Parts& to, std::string_view text) { to.count = whole("COUNT", text, 1, std::numeric_limits<std::int64_t>::max()); }},
    {"INTERVAL",
     [](Parts& to, std::string_view text) {
       to.interval = static_cast<std::int32_t>(whole("INTERVAL", text, 1, std::numeric_limits<std::int32_t>::max()));
     }},
    {"BYSECOND", [](Parts& to, std::string_view text) { to.seconds = numbers<std::int8_t>("BYSECOND", text); }},
    {"BYMINUTE", [](Parts& to, std::string_view text) { to.minutes = numbers<std::int8_t>("BYMINUTE", text); }},
    {"BYHOUR", [](Parts& to, std::string_view text) { to.hours = numbers<std::int8_t>("BYHOUR", text); }},
    {"BYDAY", [](Parts& to, std::string_view text) { to.weekdays = numbered_weekdays(text); }},
    {"BYMONTHDAY", [](Parts& to, std::string_view text) { to.month_days = numbers<std::int8_t>("BYMONTHDAY", text); }},
    {"BYYEARDAY", [](Parts& to, std::string_view text) { to.year_days = numbers<std::int16_t>("BYYEARDAY", text); }},
    {"BYWEEKNO", [](Parts& to, std::string_view text) { to.weeks = numbers<std::int8_t>("BYWEEKNO", text); }},
    {"BYMONTH", [](Parts& to, std::string_view text) { to.months = numbers<std::int8_t>("BYMONTH", text); }},
    {"BYSETPOS", [](Parts& to, std::string_view text) { to.positions = numbers<std::int16_t>("BYSETPOS", text); }},
    {"WKST", [](Parts& to, std::string_view text) { to.week_start = weekday("WKST", text); }},
}};

// Reads one "NAME=value"; `seen` has a bit for each part that was there before.
void read_part(std::string_view text, Parts& parts, unsigned& seen) {
  std::size_t const equals = text.find('=');
  if (equals == text.npos) refuse_text("A part of a rule", text);
  std::string_view const name = text.substr(0, equals);
  auto const found = std::find_if(readers.begin(), readers.end(), [&](Part const& part) { return part.name == name; });
  if (found == readers.end()) refuse_text("A part of a rule", name);
  unsigned const bit = 1U << (found - readers.begin());
  if ((seen & bit) != 0) refuse(name, "is there twice");
  seen |= bit;
  found->read(parts, text.substr(equals + 1));
}

template <typename T>
void check_list(std::string_view part, std::vector<T>& values, int low, int high, bool also_from_end) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  for (auto const value : values) {
    bool const good = (value >= low && value <= high) || (also_from_end && -value >= low && -value <= high);
    if (!good)
      refuse(part, "holds " + std::to_string(value) + ", not between " + std::to_string(low) + " and " + std::to_string(high) +
                       (also_from_end ? " or the same from the end" : ""));
  }
}

void check_weekdays(Parts& parts) {
  auto const key = [](NumberedWeekday const& day) { return std::pair{day.number, day.weekday}; };
  std::sort(parts.weekdays.begin(), parts.weekdays.end(), [&](auto const& a, auto const& b) { return key(a) < key(b); });
  parts.weekdays.erase(std::unique(parts.weekdays.begin(), parts.weekdays.end()), parts.weekdays.end());
  for (NumberedWeekday const& day : parts.weekdays) {
    if (day.weekday < Weekday::Monday || day.weekday > Weekday::Sunday) refuse("BYDAY", "holds a day that is none");
    if (day.number < -53 || day.number > 53) refuse("BYDAY", "holds number " + std::to_string(day.number));
    if (day.number == 0) continue;
    if (parts.frequency < Frequency::Monthly) refuse("BYDAY", "has numbers, which only monthly and yearly rules may have");
    if (!parts.weeks.empty()) refuse("BYDAY", "has numbers, which cannot be together with BYWEEKNO");
  }
}

void check_together(Parts const& parts) {
  if (parts.count && parts.until) refuse("COUNT", "cannot be together with UNTIL");
  if (!parts.month_days.empty() && parts.frequency == Frequency::Weekly) refuse("BYMONTHDAY", "cannot be in a weekly rule");
  bool const no_year_days =
      parts.frequency == Frequency::Daily || parts.frequency == Frequency::Weekly || parts.frequency == Frequency::Monthly;
  if (!parts.year_days.empty() && no_year_days) refuse("BYYEARDAY", "cannot be in a daily, weekly or monthly rule");
  if (!parts.weeks.empty() && parts.frequency != Frequency::Yearly) refuse("BYWEEKNO", "can only be in a yearly rule");
  bool const others = !(parts.seconds.empty() && parts.minutes.empty() && parts.hours.empty() && parts.weekdays.empty() &&
                        parts.month_days.empty() && parts.year_days.empty() && parts.weeks.empty() && parts.months.empty());
  if (!parts.positions.empty() && !others) refuse("BYSETPOS", "needs another part with BY");
}

template <typename T>
void write_list(std::string& text, std::string_view part, std::vector<T> const& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += i == 0 ? ';' + std::string{part} + '=' : ",";
    text += std::to_string(values[i]);
  }
}

void write_weekdays(std::string& text, std::vector<NumberedWeekday> const& days) {
  for (std::size_t i = 0; i < days.size(); ++i) {
    text += i == 0 ? ";BYDAY=" : ",";
    if (days[i].number != 0) text += std::to_string(days[i].number);
    text += weekday_codes[static_cast<std::size_t>(days[i].weekday) - 1];
  }
}

}  // namespace

RecurrenceRule::RecurrenceRule(Parts parts) : parts_{std::move(parts)} {
  if (parts_.frequency > Frequency::Yearly) refuse("FREQ", "is none");
  if (parts_.interval < 1) refuse("INTERVAL", "is " + std::to_string(parts_.interval) + ", not at least 1");
  if (parts_.count && *parts_.count < 1) refuse("COUNT", "is " + std::to_string(*parts_.count) + ", not at least 1");
  if (parts_.week_start < Weekday::Monday || parts_.week_start > Weekday::Sunday) refuse("WKST", "is no day");
  if (parts_.until && (parts_.until->seconds < -17'987'443'200 || parts_.until->seconds >= 253'402'300'800))
    refuse("UNTIL", "is not within the years 1400 to 9999");
  if (parts_.until && parts_.until->form == Until::Form::Day && parts_.until->seconds % 86'400 != 0)
    refuse("UNTIL", "is a day, but no midnight");
  check_list("BYSECOND", parts_.seconds, 0, 60, false);
  check_list("BYMINUTE", parts_.minutes, 0, 59, false);
  check_list("BYHOUR", parts_.hours, 0, 23, false);
  check_list("BYMONTHDAY", parts_.month_days, 1, 31, true);
  check_list("BYYEARDAY", parts_.year_days, 1, 366, true);
  check_list("BYWEEKNO", parts_.weeks, 1, 53, true);
  check_list("BYMONTH", parts_.months, 1, 12, false);
  check_list("BYSETPOS", parts_.positions, 1, 366, true);
  check_weekdays(parts_);
  check_together(parts_);
}

RecurrenceRule RecurrenceRule::parse(std::string_view text) {
  std::string const upper = recurrence_text::upper(text);
  std::string_view left = upper;
  if (left.starts_with("RRULE:")) left.remove_prefix(6);
  Parts parts;
  unsigned seen = 0;
  while (!left.empty()) {
    std::size_t const end = std::min(left.find(';'), left.size());
    read_part(left.substr(0, end), parts, seen);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  if ((seen & 1) == 0) refuse("FREQ", "is missing");
  return RecurrenceRule{std::move(parts)};
}

std::string RecurrenceRule::to_string() const {
  std::string text = "FREQ=" + std::string{frequencies[static_cast<std::size_t>(parts_.frequency)]};
  if (parts_.until) text += ";UNTIL=" + recurrence_text::time_text_of(*parts_.until);
  if (parts_.count) text += ";COUNT=" + std::to_string(*parts_.count);
  if (parts_.interval != 1) text += ";INTERVAL=" + std::to_string(parts_.interval);
  write_list(text, "BYSECOND", parts_.seconds);
  write_list(text, "BYMINUTE", parts_.minutes);
  write_list(text, "BYHOUR", parts_.hours);
  write_weekdays(text, parts_.weekdays);
  write_list(text, "BYMONTHDAY", parts_.month_days);
  write_list(text, "BYYEARDAY", parts_.year_days);
  write_list(text, "BYWEEKNO", parts_.weeks);
  write_list(text, "BYMONTH", parts_.months);
  write_list(text, "BYSETPOS", parts_.positions);
  if (parts_.week_start != Weekday::Monday) text += ";WKST=" + std::string{weekday_codes[static_cast<std::size_t>(parts_.week_start) - 1]};
  return text;
}

}  // namespace roir
