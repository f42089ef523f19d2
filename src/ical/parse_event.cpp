// SPDX-License-Identifier: MIT
#include "ical/parse_event.hpp"

#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

#include <algorithm>
#include <utility>

namespace roir::ical {
namespace {

using Clock = CalendarTime::Clock;
constexpr std::int64_t day = 86'400;

bool is_start(Property property) noexcept {
  return property == Property::Dtstart || property == Property::RecurrenceId;
}

}  // namespace

// ---- an event ----

void EventReader::survey(std::span<Kept const> lines) {
  for (Kept const& kept : lines) {
    if (!is_start(kept.property) && kept.property != Property::Dtend) continue;
    if (!take_apart(unfolded(text_, kept.raw, scratch_), parts_)) continue;
    std::string const zone = parts_.parameter("TZID");
    if (zone.empty()) continue;
    if (auto const stamp = read_stamp(parts_.value)) zones_->see(zone, stamp->seconds);
  }
}

std::optional<CalendarEvent> EventReader::read(FoundEvent const& found, std::span<Kept const> lines, std::uint64_t number) {
  begin(found.line, number);
  take_start(lines);
  for (Kept const& kept : lines)
    if (!fault_ && !is_start(kept.property)) take(kept);
  if (!fault_) finish();
  if (fault_) return {};
  return std::move(event_);
}

void EventReader::begin(std::uint64_t line, std::uint64_t number) {
  event_ = CalendarEvent{.line = line};
  end_.reset();
  has_start_ = has_duration_ = false;
  fault_.reset();
  guilty_ = nullptr;
  number_ = number;
}

// The start comes first: dates that are added or left out are read on its clock.
void EventReader::take_start(std::span<Kept const> lines) {
  for (Property const wanted : {Property::Dtstart, Property::RecurrenceId})
    for (Kept const& kept : lines)
      if (kept.property == wanted && !fault_) take(kept);
  if (!has_start_ && event_.recurrence_id) {
    event_.start = *event_.recurrence_id;
    has_start_ = true;
  }
  if (!fault_ && !has_start_) fail("missing_start", "the event has no DTSTART", "Without a start there is no meeting; export it again.");
}

void EventReader::take(Kept const& kept) {
  guilty_ = &kept;
  if (!take_apart(unfolded(text_, kept.raw, scratch_), parts_))
    fail("bad_line", std::string{name_of(kept.property)} + " has no value, or a quote in it stays open",
         "The line is damaged; export it again.");
  else
    set(kept.property);
  if (!fault_) guilty_ = nullptr;
}

void EventReader::finish() {
  set_length();
  if (fault_) return;
  constexpr std::int64_t longest = 36'525 * day;
  if (event_.duration > longest)
    return fail("bad_end", "the event lasts longer than a hundred years", "Correct DTEND and export it again.");
  if (method_ == CalendarMethod::Cancel) event_.status = CalendarStatus::Cancelled;
  if (event_.rules.size() + event_.excluded_rules.size() > 16)
    return fail("bad_recurrence", "the event has more than 16 rules", "Leave the event out.");
  std::sort(event_.added.begin(), event_.added.end());
  std::sort(event_.excluded.begin(), event_.excluded.end());
}

// ---- its faults ----

void EventReader::fail(char const* code, std::string message, char const* hint) {
  fault_ = Fault{.code = code, .message = std::move(message), .hint = hint};
}

void EventReader::fail_date(std::string_view text) {
  fail("bad_date", "'" + clean(text, 40) + "' is no date or time", "Dates look like 20260105T090000 or 20260105.");
}

void EventReader::fail_zone(std::string const& name) {
  fail("unknown_zone", "'" + clean(name, 40) + "' is no time zone, and the file has no rules for it that could be read",
       "Export the calendar again, with its time zones.");
}

// ---- its properties ----

void EventReader::set(Property property) {
  switch (property) {
    case Property::Dtstart:
      if (!has_start_) has_start_ = set_time(event_.start);
      break;
    case Property::RecurrenceId:
      set_recurrence_id();
      break;
    case Property::Dtend:
      set_time(end_.emplace());
      break;
    case Property::Duration:
      set_duration();
      break;
    case Property::Rrule:
      set_rule(event_.rules);
      break;
    case Property::Exrule:
      set_rule(event_.excluded_rules);
      break;
    case Property::Rdate:
      set_dates(event_.added);
      break;
    case Property::Exdate:
      set_dates(event_.excluded);
      break;
    case Property::Organizer:
      event_.organizer = read_address(parts_);
      break;
    case Property::Attendee:
      event_.attendees.push_back(read_attendee(parts_));
      break;
    default:
      set_word(property);
  }
}

void EventReader::set_word(Property property) {
  std::string_view const value = trimmed(parts_.value);
  switch (property) {
    case Property::Uid:
      if (event_.uid.empty()) event_.uid = clean(value, 1024);
      break;
    case Property::Sequence:
      event_.sequence = read_number(value).value_or(0);
      break;
    case Property::Dtstamp:
      set_stamp(event_.stamp);
      break;
    case Property::LastModified:
      set_stamp(event_.modified);
      break;
    case Property::Status:
      set_status(value);
      break;
    case Property::Transparency:
      event_.transparent = event_.transparent || same_word(value, "TRANSPARENT");
      break;
    case Property::BusyStatus:
      event_.transparent = event_.transparent || same_word(value, "FREE");
      break;
    default:
      break;
  }
}

void EventReader::set_status(std::string_view value) {
  event_.status = same_word(value, "CANCELLED")   ? CalendarStatus::Cancelled
                  : same_word(value, "TENTATIVE") ? CalendarStatus::Tentative
                                                  : CalendarStatus::Confirmed;
}

// A stamp that cannot be read is as good as none: nothing but the choice between copies hangs on it.
void EventReader::set_stamp(std::optional<std::int64_t>& to) const {
  if (auto const stamp = read_stamp(parts_.value)) to = stamp->seconds;
}

void EventReader::set_rule(std::vector<RecurrenceRule>& rules) {
  try {
    RecurrenceRule rule = RecurrenceRule::parse(parts_.value);
    if (rule.parts().frequency < Frequency::Hourly)
      fail("bad_recurrence", "a meeting every few minutes or seconds", "Leave the event out, or give it a rule by hours or days.");
    else
      rules.push_back(std::move(rule));
  } catch (Error const& error) {
    fault_ = Fault{.code = error.code(), .message = clean(error.message(), 200), .hint = clean(error.hint(), 200)};
  }
}

// ---- its times ----

bool EventReader::set_time(CalendarTime& to) {
  auto const stamp = read_stamp(parts_.value);
  constexpr std::int64_t first = -17'987'443'200;  // 1400-01-01, where Date begins
  if (!stamp || stamp->seconds < first) {
    fail_date(parts_.value);
    return false;
  }
  to = {.seconds = stamp->seconds, .clock = stamp->clock};
  std::string const name = stamp->clock == Clock::Floating ? parts_.parameter("TZID") : std::string{};
  return name.empty() || set_zone(to, name);
}

bool EventReader::set_zone(CalendarTime& to, std::string const& name) {
  NamedZones::Entry& entry = zones_->find(name);
  if (entry.last_event != number_) ++entry.zone.times;
  entry.last_event = number_;
  if (!entry.clock) {
    fail_zone(name);
    return false;
  }
  to.clock = Clock::Zoned;
  to.zone = entry.zone.iana.empty() ? name : entry.zone.iana;
  if (clocks_.find(to.zone) == clocks_.end()) clocks_.emplace(to.zone, &*entry.clock);
  return true;
}

void EventReader::set_recurrence_id() {
  if (event_.recurrence_id) return;
  CalendarTime id;
  if (!set_time(id)) return;
  event_.recurrence_id = std::move(id);
  event_.this_and_future = same_word(parts_.parameter("RANGE"), "THISANDFUTURE");
}

void EventReader::set_duration() {
  auto const duration = read_duration(parts_.value);
  if (!duration || *duration < 0)
    return fail("bad_duration", "'" + clean(parts_.value, 40) + "' is no duration of a meeting", "Durations look like PT30M.");
  event_.duration = *duration;
  has_duration_ = true;
}

// Dates of RDATE and EXDATE on the clock of the start.
void EventReader::set_dates(std::vector<std::int64_t>& dates) {
  std::string const name = parts_.parameter("TZID");
  each_of(parts_.value, [&](std::string_view one) {
    if (one.empty()) return true;
    auto const stamp = read_stamp(one.substr(0, one.find('/')));
    if (!stamp) {
      fail_date(one);
      return false;
    }
    auto const local = on_clock_of_start(*stamp, name);
    if (local) dates.push_back(*local);
    return local.has_value();
  });
}

std::optional<std::int64_t> EventReader::on_clock_of_start(Stamp const& stamp, std::string const& name) {
  CalendarTime const& start = event_.start;
  if (start.clock == Clock::Day) return floor_div(stamp.seconds, day) * day;
  // A date among times means the occurrence of that day.
  if (stamp.clock == Clock::Day) return stamp.seconds + (start.seconds - floor_div(start.seconds, day) * day);
  if (stamp.clock == Clock::Floating && name.empty()) return stamp.seconds;
  std::int64_t utc = stamp.seconds;
  if (stamp.clock == Clock::Floating) {
    NamedZones::Entry const& entry = zones_->find(name);
    if (!entry.clock) {
      fail_zone(name);
      return {};
    }
    if (start.clock == Clock::Zoned && (start.zone == entry.zone.iana || start.zone == name)) return stamp.seconds;
    if (start.clock == Clock::Floating) return stamp.seconds;
    utc = entry.clock->to_utc(stamp.seconds);
  }
  return start.clock == Clock::Zoned ? clocks_.at(start.zone)->to_local(utc) : utc;
}

std::int64_t EventReader::instant(CalendarTime const& time) const {
  return time.clock == Clock::Zoned ? clocks_.at(time.zone)->to_utc(time.seconds) : time.seconds;
}

// In real time where both clocks are known, else on the wall.
std::int64_t EventReader::length_until(CalendarTime const& end) const {
  auto const known = [](Clock clock) { return clock != Clock::Day && clock != Clock::Floating; };
  CalendarTime const& start = event_.start;
  bool const comparable = end.clock == start.clock || (known(end.clock) && known(start.clock));
  return comparable ? instant(end) - instant(start) : end.seconds - start.seconds;
}

void EventReader::set_length() {
  if (end_) {
    event_.duration = length_until(*end_);
    if (event_.duration < 0) fail("bad_end", "the event ends before it begins", "Correct DTEND and export it again.");
  } else if (!has_duration_ && event_.start.clock == Clock::Day) {
    event_.duration = day;
  }
}

}  // namespace roir::ical
