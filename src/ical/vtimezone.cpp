// SPDX-License-Identifier: MIT
#include "ical/vtimezone.hpp"

#include <roir/time/day.hpp>

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace roir::ical {

namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr std::int64_t two_days = 2 * seconds_per_day;  // no offset is as large
constexpr std::int64_t seconds_to_2200 = 7258118400;    // of yearly rules, cctz lists about 400 years
constexpr std::int64_t seconds_to_1971 = 365 * seconds_per_day;
constexpr std::size_t years_compared = 300;  // every form of a year is among them

using Ymd = std::chrono::year_month_day;

Ymd date_of(std::int64_t seconds) {
  return Ymd{std::chrono::sys_days{std::chrono::days{floor_div(seconds, seconds_per_day)}}};
}
int month_of(Ymd date) {
  return static_cast<int>(static_cast<unsigned>(date.month()));
}
int day_of(Ymd date) {
  return static_cast<int>(static_cast<unsigned>(date.day()));
}
int weekday_of(Ymd date) {
  return iso_weekday(static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count()));
}
int month_length(Ymd date) {
  return day_of(Ymd{(date.year() / date.month() / std::chrono::last)});
}

/// One change of the clocks.
struct Change {
  std::int64_t at = 0;      // UTC seconds
  std::int64_t before = 0;  // offset, seconds east of UTC
  std::int64_t after = 0;
  std::string name{};  // what the time is called from then on
  // The wall clock that it happens at, as it was before.
  [[nodiscard]] std::int64_t local() const { return at + before; }
  [[nodiscard]] Ymd date() const { return date_of(local()); }
  [[nodiscard]] std::int64_t time_of_day() const { return local() - floor_div(local(), seconds_per_day) * seconds_per_day; }
  // Same offsets at the same hour: perhaps the same rule in another year.
  [[nodiscard]] bool resembles(Change const& other) const {
    return before == other.before && after == other.after && time_of_day() == other.time_of_day();
  }
};

/// On which day of a year a change takes place.
struct YearlyRule {
  int month = 0;
  int weekday = 0;  // ISO; 0 = any
  int number = 0;   // of the weekday in the month, -1 = the last; 0 = on one of the days below
  int first_day = 0;
  int last_day = 0;
  [[nodiscard]] bool holds(Ymd date) const {
    int const day = day_of(date);
    if (month_of(date) != month || (weekday != 0 && weekday_of(date) != weekday)) return false;
    if (number == 0) return day >= first_day && day <= last_day;
    return number > 0 ? (day - 1) / 7 + 1 == number : day + 7 > month_length(date);
  }
  [[nodiscard]] std::string text() const;
};

constexpr std::array<std::string_view, 8> weekday_words{"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::string YearlyRule::text() const {
  std::string out = "RRULE:FREQ=YEARLY;BYMONTH=" + std::to_string(month);
  if (number == 0) {
    out += ";BYMONTHDAY=" + std::to_string(first_day);
    for (int day = first_day + 1; day <= last_day; ++day) out += "," + std::to_string(day);
  }
  if (weekday != 0) {
    out += ";BYDAY=";
    if (number != 0) out += std::to_string(number);
    out += weekday_words[static_cast<std::size_t>(weekday)];
  }
  return out;
}

// The form of rule that these days of one month share.
YearlyRule rule_of(std::vector<Ymd> const& dates, int month, int weekday) {
  YearlyRule rule{.month = month, .weekday = weekday, .first_day = 31};
  for (Ymd const date : dates) {
    if (month_of(date) != month) continue;
    rule.first_day = std::min(rule.first_day, day_of(date));
    rule.last_day = std::max(rule.last_day, day_of(date));
  }
  if (weekday == 0) return rule;
  for (int const number : {1, 2, 3, 4, -1}) {
    YearlyRule const numbered{.month = month, .weekday = weekday, .number = number};
    if (std::all_of(dates.begin(), dates.end(), [&](Ymd date) { return numbered.holds(date); })) return numbered;
  }
  return rule;
}

// The rules that give these dates, one a year: for two months where a week reaches from one into the other; none where they follow none.
std::vector<YearlyRule> rules_of(std::vector<Ymd> const& dates) {
  bool const one_weekday = std::all_of(dates.begin(), dates.end(), [&](Ymd date) { return weekday_of(date) == weekday_of(dates.front()); });
  std::vector<YearlyRule> rules;
  int days = 0;  // that the rules allow
  for (int month = 1; month <= 12; ++month) {
    if (std::none_of(dates.begin(), dates.end(), [&](Ymd date) { return month_of(date) == month; })) continue;
    rules.push_back(rule_of(dates, month, one_weekday ? weekday_of(dates.front()) : 0));
    days += rules.back().number != 0 ? 7 : rules.back().last_day - rules.back().first_day + 1;
  }
  if (days > (one_weekday ? 7 : 1)) rules.clear();
  return rules;
}

bool hold(std::vector<YearlyRule> const& rules, Ymd date) {
  return std::any_of(rules.begin(), rules.end(), [&](YearlyRule const& rule) { return rule.holds(date); });
}

/// The changes of a zone from some time on, and the yearly rules that the later ones follow.
struct ZoneChanges {
  std::vector<Change> changes{};
  std::size_t regular_from = 0;                    // changes from here on are those of the two lists in turn; the size = there are none
  std::array<std::vector<YearlyRule>, 2> rules{};  // of the last change but one and of the last
  [[nodiscard]] std::size_t side(std::size_t i) const { return (changes.size() - 1 - i) % 2 == 0 ? 1 : 0; }
};

using Instant = cctz::time_point<cctz::seconds>;

// From the last change at or before `from` on, as far as the zone lists them.
std::vector<Change> changes_from(cctz::time_zone const& zone, std::int64_t from) {
  std::vector<Change> changes;
  cctz::time_zone::civil_transition change;
  auto const add = [&] {
    Instant const at = zone.lookup(change.to).trans;
    cctz::time_zone::absolute_lookup const now = zone.lookup(at);
    std::int64_t const jump = change.to - change.from;
    if (jump != 0) changes.push_back({at.time_since_epoch().count(), now.offset - jump, now.offset, now.abbr});
    return at;
  };
  Instant at{cctz::seconds{from}};
  if (zone.prev_transition(at + cctz::seconds{1}, &change)) at = add();
  while (zone.next_transition(at, &change)) at = add();
  return changes;
}

void find_rules(ZoneChanges& zone) {
  std::vector<Change> const& all = zone.changes;
  zone.regular_from = all.size();
  if (all.size() < 2 * years_compared || all.back().at < seconds_to_2200) return;
  std::array<std::vector<Ymd>, 2> dates;
  for (std::size_t i = all.size() - 2 * years_compared; i < all.size(); ++i) dates[zone.side(i)].push_back(all[i].date());
  zone.rules = {rules_of(dates[0]), rules_of(dates[1])};
  auto const regular = [&](std::size_t i) {
    bool const every_year = i + 2 >= all.size() || all[i].date().year() + std::chrono::years{1} == all[i + 2].date().year();
    return every_year && all[i].resembles(all[all.size() - 2 + zone.side(i)]) && hold(zone.rules[zone.side(i)], all[i].date());
  };
  while (zone.regular_from > 0 && regular(zone.regular_from - 1)) --zone.regular_from;
}

/// One STANDARD or DAYLIGHT.
struct Observance {
  std::int64_t start = 0;  // wall clock as it was before
  std::int64_t before = 0;
  std::int64_t after = 0;
  std::string_view name{};
  std::string rule{};
};

void append_offset(LineWriter& lines, std::string_view name, std::int64_t offset) {
  std::int64_t const size = offset < 0 ? -offset : offset;
  auto const two = [](std::int64_t value) { return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; };
  lines.raw(name).raw(offset < 0 ? "-" : "+").raw(two(size / 3600)).raw(two(size / 60 % 60));
  if (size % 60 != 0) lines.raw(two(size % 60));
  lines.end_line();
}

void append_observance(LineWriter& lines, Observance const& one) {
  bool const daylight = one.after > one.before;
  lines.line(daylight ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD");
  lines.raw("DTSTART:").date_time(one.start).end_line();
  append_offset(lines, "TZOFFSETFROM:", one.before);
  append_offset(lines, "TZOFFSETTO:", one.after);
  if (!one.name.empty()) lines.raw("TZNAME:").text(one.name).end_line();
  if (!one.rule.empty()) lines.line(one.rule);
  lines.line(daylight ? "END:DAYLIGHT" : "END:STANDARD");
}

// The first day from 1970 on that a rule gives.
std::int64_t first_since_1970(YearlyRule const& rule) {
  std::int64_t day = 0;
  while (!rule.holds(date_of(day * seconds_per_day))) ++day;
  return day * seconds_per_day;
}

void append_yearly(LineWriter& lines, ZoneChanges const& zone) {
  for (std::size_t i = zone.changes.size() - 2; i < zone.changes.size(); ++i) {
    Change const& change = zone.changes[i];
    for (YearlyRule const& rule : zone.rules[zone.side(i)])
      append_observance(lines, {first_since_1970(rule) + change.time_of_day(), change.before, change.after, change.name, rule.text()});
  }
}

void append_constant(LineWriter& lines, std::int64_t start, std::int64_t offset, std::string_view name) {
  append_observance(lines, {start, offset, offset, name, {}});
}

// Change by change, then the yearly rules from where they begin.
void append_one_by_one(LineWriter& lines, ZoneChanges const& zone, std::int64_t from, std::int64_t until) {
  std::vector<Change> const& all = zone.changes;
  if (all.front().at > from) append_constant(lines, from - two_days, all.front().before, {});
  for (std::size_t i = 0; i < zone.regular_from && all[i].at <= until; ++i)
    append_observance(lines, {all[i].local(), all[i].before, all[i].after, all[i].name, {}});
  if (zone.regular_from == all.size() || all[zone.regular_from].at > until) return;
  for (std::size_t side = 0; side < 2; ++side) {
    for (YearlyRule const& rule : zone.rules[side]) {
      std::size_t i = zone.regular_from;
      while (i < all.size() && (zone.side(i) != side || !rule.holds(all[i].date()))) ++i;
      if (i < all.size()) append_observance(lines, {all[i].local(), all[i].before, all[i].after, all[i].name, rule.text()});
    }
  }
}

}  // namespace

void append_vtimezone(LineWriter& lines, TimeZone const& zone, std::int64_t from, std::int64_t until) {
  cctz::time_zone rules;
  cctz::load_time_zone(zone.name(), &rules);  // there is such a zone: it was made once
  ZoneChanges found{.changes = changes_from(rules, from - two_days)};
  find_rules(found);
  std::vector<Change> const& all = found.changes;
  lines.line("BEGIN:VTIMEZONE");
  lines.raw("TZID:").raw(zone.name()).end_line();
  bool const known_before = !all.empty() && all.front().at <= from - two_days;
  std::size_t const in_span = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](Change const& change) { return change.at > from - two_days && change.at <= until + two_days; }));
  if (known_before && found.regular_from == 0 && from >= seconds_to_1971) {
    append_yearly(lines, found);
  } else if (in_span == 0) {
    cctz::time_zone::absolute_lookup const now = rules.lookup(Instant{cctz::seconds{from}});
    append_constant(lines, std::min<std::int64_t>(0, from - two_days), now.offset, now.abbr);
  } else {
    append_one_by_one(lines, found, from - two_days, until + two_days);
  }
  lines.line("END:VTIMEZONE");
}

}  // namespace roir::ical
