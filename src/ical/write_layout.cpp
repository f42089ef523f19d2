// SPDX-License-Identifier: MIT
// From a series to the events that carry it.
#include "ical/write_events.hpp"
#include <roir/core/error.hpp>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <chrono>
#include <limits>
#include <tuple>

namespace roir::ical {

namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr std::int64_t first_second = -17987443200;  // 1400-01-01
constexpr std::int64_t last_second = 253402300799;   // 9999-12-31T23:59:59

using boost::uuids::name_generator_sha1;
using boost::uuids::uuid;

bool has(std::vector<std::int64_t> const& ascending, std::int64_t value) {
  return std::binary_search(ascending.begin(), ascending.end(), value);
}

uuid named(uuid const& space, std::string_view name) {
  return name_generator_sha1{space}(name.data(), name.size());
}

// Each id with its length before it: no two lists of ids make one name.
uuid root_of(MeetingSeries const& series, UidSpace& space) {
  if (!series.uid.empty()) return named(boost::uuids::ns::oid(), series.uid);
  std::string name;
  for (std::string const* id : {&series.manager_id, &series.report_id, &series.series_id}) name += std::to_string(id->size()) + ":" + *id;
  if (!space.made || space.domain != series.domain) space = {series.domain, named(boost::uuids::ns::dns(), series.domain), true};
  return named(space.id, name);
}
uuid root_of(MeetingSeries const& series) {
  UidSpace space;
  return root_of(series, space);
}

std::string with_domain(uuid const& id, MeetingSeries const& series) {
  std::string out = to_string(id);
  return series.domain.empty() ? out : out + "@" + series.domain;
}

// The rule alone, on the wall clock: which occurrences it gives, whatever was done to single ones.
Recurrence bare(RecurrenceRule const& rule, std::int64_t start) {
  return Recurrence{{.start = start, .rules = {rule}}};
}

bool gives(Recurrence const& bare_series, std::int64_t local) {
  return !bare_series.starts(local, local + 1).empty();
}

// What the start says where the rule is silent, said by the rule: then it can be asked from any start.
void fill_dates(RecurrenceRule::Parts& parts, std::chrono::year_month_day date, Weekday weekday) {
  bool const days_said = !parts.weekdays.empty() || !parts.month_days.empty() || !parts.year_days.empty() || !parts.weeks.empty();
  if (days_said || parts.frequency < Frequency::Weekly) return;
  if (parts.frequency == Frequency::Weekly) {
    parts.weekdays = {{weekday, 0}};
    return;
  }
  if (parts.frequency == Frequency::Yearly && parts.months.empty())
    parts.months = {static_cast<std::int8_t>(static_cast<unsigned>(date.month()))};
  parts.month_days = {static_cast<std::int8_t>(static_cast<unsigned>(date.day()))};
}

void fill_times(RecurrenceRule::Parts& parts, std::int64_t of_day) {
  auto const fill = [&](std::vector<std::int8_t>& list, Frequency finer, std::int64_t value) {
    if (list.empty() && parts.frequency > finer) list = {static_cast<std::int8_t>(value)};
  };
  fill(parts.hours, Frequency::Hourly, of_day / 3600);
  fill(parts.minutes, Frequency::Minutely, of_day / 60 % 60);
  fill(parts.seconds, Frequency::Secondly, of_day % 60);
}

// The common rules: no part but weekdays without numbers.
bool plainly_gives_start(RecurrenceRule::Parts const& parts, Weekday weekday) {
  return parts.seconds.empty() && parts.minutes.empty() && parts.hours.empty() && parts.month_days.empty() && parts.year_days.empty() &&
         parts.weeks.empty() && parts.months.empty() && parts.positions.empty() &&
         (parts.weekdays.empty() || std::any_of(parts.weekdays.begin(), parts.weekdays.end(),
                                                [&](NumberedWeekday one) { return one.number == 0 && one.weekday == weekday; }));
}

std::int64_t until_of(MeetingSeries const& series, WriteOptions const& options) {
  if (options.until) return *options.until;
  for (RecurrenceRule const& rule : series.recurrence.parts().rules) {
    if (rule.parts().count || rule.parts().until) continue;
    throw InvalidArgument{{.code = "needs_until",
                           .message = "a series of several rules, or with an EXRULE, has no end, and calendars read only one rule",
                           .place = "recurrence",
                           .hint = "Say until when its meetings are written as single events (until), or give it one RRULE."}};
  }
  return last_second;
}

void add_all_as_singles(MeetingSeries const& series, std::int64_t until, SeriesEvents& events) {
  std::int64_t const margin = 2 * seconds_per_day;  // between wall clock and UTC
  for (Occurrence const& one : series.recurrence.occurrences(first_second, std::min(until, last_second) + margin))
    if (one.local < until) events.singles.emplace_back(one.original, one.local);
}

class Layout {
 public:
  Layout(Recurrence::Parts const& parts, SeriesEvents& events) : parts_{parts}, events_{events} {}

  void lay_out() {
    if (parts_.rules.empty())
      lay_out_start();
    else
      lay_out_rule(parts_.rules.front());
    for (std::int64_t const local : parts_.added) add_single(local);
    for (auto const& [original, local] : parts_.moved) add_single(original);  // it stands even where the rule does not give it
    std::sort(events_.singles.begin(), events_.singles.end());
    events_.singles.erase(std::unique(events_.singles.begin(), events_.singles.end()), events_.singles.end());
  }

 private:
  [[nodiscard]] std::int64_t place_of(std::int64_t original) const {
    auto const found =
        std::lower_bound(parts_.moved.begin(), parts_.moved.end(), Placed{original, std::numeric_limits<std::int64_t>::min()});
    return found != parts_.moved.end() && found->first == original ? found->second : original;
  }
  // A series without a rule is its start.
  void lay_out_start() {
    if (!has(parts_.excluded, parts_.start)) events_.start = place_of(parts_.start);
  }
  void lay_out_rule(RecurrenceRule const& rule) {
    if (gives_start(rule, parts_.start)) {
      keep_rule(rule, parts_.start);
      return;
    }
    // The start is an occurrence that the rule does not give; COUNT counts it all the same.
    add_single(parts_.start);
    std::vector<std::int64_t> const next = first_given(bare(on_wall_clock(rule, parts_), parts_.start));
    RecurrenceRule::Parts rest = rule.parts();
    if (rest.count) --*rest.count;
    if (!next.empty()) keep_rule(RecurrenceRule{std::move(rest)}, next.front());
  }
  // The first occurrence behind the start; none where the rule gives none.
  [[nodiscard]] std::vector<std::int64_t> first_given(Recurrence const& series) const {
    auto const next = series.next(parts_.start + 1, last_second);
    return next ? std::vector{*next} : std::vector<std::int64_t>{};
  }
  void keep_rule(RecurrenceRule const& rule, std::int64_t start) {
    events_.start = start;
    events_.rule = with_written_until(rule, parts_);
    if (parts_.excluded.empty() && parts_.moved.empty() && parts_.added.empty()) return;
    ruled_ = bare(on_wall_clock(rule, parts_), start);
    for (std::int64_t const local : parts_.excluded)
      if (gives(*ruled_, local)) events_.excluded.push_back(local);
    for (auto const& [original, local] : parts_.moved)
      if (!has(parts_.excluded, original) && gives(*ruled_, original)) events_.moved.emplace_back(original, local);
  }
  void add_single(std::int64_t local) {
    bool const has_event = ruled_ ? gives(*ruled_, local) : events_.start && local == parts_.start;
    if (!has_event && !has(parts_.excluded, local)) events_.singles.emplace_back(local, place_of(local));
  }

  Recurrence::Parts const& parts_;
  SeriesEvents& events_;
  std::optional<Recurrence> ruled_{};  // the occurrences of the event with the rule
};

}  // namespace

void check_uid(std::string const& uid) {
  constexpr std::string_view blanks = " \t";
  char const* const hint = "Give the UID as it stands in the calendar that the series came from, or none.";
  if (blanks.find(uid.front()) != blanks.npos || blanks.find(uid.back()) != blanks.npos)
    throw InvalidArgument{{.code = "bad_uid", .message = "a UID begins or ends with a blank", .place = "uid", .hint = hint}};
  try {
    check_text(uid, "uid", 1024, false);
  } catch (InvalidArgument const& error) {
    throw InvalidArgument{{.code = "bad_uid", .message = error.message(), .place = "uid", .hint = hint}};
  }
}

std::string single_uid(MeetingSeries const& series, std::int64_t original) {
  std::string name;
  LineWriter{name}.date_time(original);
  return with_domain(named(root_of(series), name), series);
}

std::int64_t utc_of(std::optional<TimeZone> const& zone, std::int64_t local) {
  return zone ? zone->utc_seconds(local).resolved() : local;
}

bool gives_start(RecurrenceRule const& rule, std::int64_t start) {
  std::int64_t const day = floor_div(start, seconds_per_day);
  auto const weekday = static_cast<Weekday>(iso_weekday(static_cast<std::int32_t>(day)));
  if (plainly_gives_start(rule.parts(), weekday)) return true;
  RecurrenceRule::Parts parts = rule.parts();
  parts.interval = 1;
  parts.count.reset();
  parts.until.reset();
  std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day}}};
  fill_dates(parts, date, weekday);
  fill_times(parts, start - day * seconds_per_day);
  // Any start will do that lies before the period: the first day of the year before last.
  std::int64_t const earlier =
      seconds_per_day * std::int64_t{std::chrono::sys_days{(date.year() - std::chrono::years{2}) / 1 / 1}.time_since_epoch().count()};
  std::int64_t const near = rule.parts().frequency < Frequency::Daily ? start - seconds_per_day : std::max(earlier, first_second);
  return gives(bare(RecurrenceRule{std::move(parts)}, near), start);
}

RecurrenceRule on_wall_clock(RecurrenceRule const& rule, Recurrence::Parts const& parts) {
  auto const& until = rule.parts().until;
  if (!parts.zone || !until || until->form != Until::Form::Instant) return rule;
  RecurrenceRule::Parts out = rule.parts();
  out.until = Until{parts.zone->local_seconds(until->seconds), Until::Form::WallClock};
  return RecurrenceRule{std::move(out)};
}

RecurrenceRule with_written_until(RecurrenceRule const& rule, Recurrence::Parts const& parts) {
  if (!rule.parts().until) return rule;
  RecurrenceRule::Parts out = rule.parts();
  Until& until = *out.until;
  bool const to_zone = parts.zone && !parts.is_date;
  if (until.form == Until::Form::Day && !parts.is_date) until.seconds += seconds_per_day - 1;  // everything on that day counts
  if (until.form != Until::Form::Instant && to_zone) until.seconds = utc_of(parts.zone, until.seconds);
  until.form = parts.is_date ? Until::Form::Day : to_zone ? Until::Form::Instant : Until::Form::WallClock;
  if (parts.is_date) until.seconds = seconds_per_day * floor_div(until.seconds, seconds_per_day);
  return RecurrenceRule{std::move(out)};
}

std::string uid_of(MeetingSeries const& series, UidSpace& space) {
  if (!series.domain.empty() || series.uid.empty()) check_domain(series.domain, "domain");
  if (!series.uid.empty()) {
    check_uid(series.uid);
    return series.uid;
  }
  if (series.manager_id.empty() && series.report_id.empty() && series.series_id.empty())
    throw InvalidArgument{{.code = "no_series_id",
                           .message = "a series without ids has no UID, and a second export would double it",
                           .place = "series_id",
                           .hint = "Give manager_id, report_id and, where a pair has several series, series_id."}};
  return with_domain(root_of(series, space), series);
}

SeriesEvents events_of(MeetingSeries const& series, WriteOptions const& options) {
  UidSpace space;
  return events_of(series, options, space);
}

SeriesEvents events_of(MeetingSeries const& series, WriteOptions const& options, UidSpace& space) {
  Recurrence::Parts const& parts = series.recurrence.parts();
  SeriesEvents events{.uid = uid_of(series, space)};
  if (parts.rules.size() > 1 || !parts.excluded_rules.empty())
    add_all_as_singles(series, until_of(series, options), events);
  else
    Layout{parts, events}.lay_out();
  return events;
}

void check_series(MeetingSeries const& series) {
  check_text(series.summary, "summary", 255, true);
  for (auto const& [person, address, name] : {std::tuple{&series.organizer, "organizer.address", "organizer.name"},
                                              std::tuple{&series.attendee, "attendee.address", "attendee.name"}}) {
    check_text(person->name, name, 255, true);
    if (!person->address.empty()) check_address(person->address, address);
  }
  if (series.sequence < 0 || series.sequence == std::numeric_limits<std::int32_t>::max())
    throw InvalidArgument{{.code = "bad_sequence",
                           .message = std::to_string(series.sequence) + " is no SEQUENCE",
                           .place = "sequence",
                           .hint = "It begins at 0 and rises by one with each change."}};
}

}  // namespace roir::ical

namespace roir {

std::string series_uid(MeetingSeries const& series) {
  ical::UidSpace space;
  return ical::uid_of(series, space);
}

}  // namespace roir
