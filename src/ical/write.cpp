// SPDX-License-Identifier: MIT
#include "ical/vtimezone.hpp"
#include "ical/write_events.hpp"
#include <roir/core/error.hpp>
#include <roir/core/version.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace roir {

namespace ical {

namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr std::int64_t end_of_zones = 13601088000;  // 2401: as far as yearly rules are listed

// Names of UTC, which is written as a Z and needs no VTIMEZONE.
bool is_utc(std::optional<TimeZone> const& zone) {
  constexpr std::array<std::string_view, 7> names{"UTC", "Etc/UTC", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal"};
  return zone && std::find(names.begin(), names.end(), zone->name()) != names.end();
}

void append_time(LineWriter& lines, std::string_view name, Recurrence::Parts const& parts, std::int64_t local) {
  lines.raw(name);
  if (parts.is_date) {
    lines.raw(";VALUE=DATE:").date_time(local, true);
  } else if (is_utc(parts.zone)) {
    lines.raw(":").date_time(local).raw("Z");
  } else if (parts.zone) {
    lines.raw(";TZID=").raw(parts.zone->name()).raw(":").date_time(local);
  } else {
    lines.raw(":").date_time(local);
  }
  lines.end_line();
}

// Whether the wall clock of the end is that of one instant, so long after the start.
bool ends_plainly(Recurrence::Parts const& parts, std::int64_t start) {
  if (!parts.zone) return true;
  Instants const end = parts.zone->utc_seconds(start + parts.duration);
  return end.kind == Instants::Kind::Unique && end.earlier - utc_of(parts.zone, start) == parts.duration;
}

// DTEND, the form that every calendar reads; DURATION on a night when the clocks change in between, where the wall clock misleads.
void append_end(LineWriter& lines, Recurrence::Parts const& parts, std::int64_t start) {
  if (parts.duration == 0) return;
  if (parts.is_date)
    append_time(lines, "DTEND", parts, start + (parts.duration + seconds_per_day - 1) / seconds_per_day * seconds_per_day);
  else if (ends_plainly(parts, start))
    append_time(lines, "DTEND", parts, start + parts.duration);
  else
    lines.raw("DURATION:PT").raw(std::to_string(parts.duration)).raw("S").end_line();
}

void append_person(LineWriter& lines, std::string_view name, Participant const& person, std::string_view parameters) {
  lines.raw(name);
  if (!person.name.empty()) lines.raw(";CN=").parameter(person.name);
  lines.raw(parameters).raw(":").mailto(person.address).end_line();
}

void append_people(LineWriter& lines, MeetingSeries const& series, EventFrame const& frame) {
  if (!series.organizer.address.empty()) append_person(lines, "ORGANIZER", series.organizer, "");
  if (frame.attendee == nullptr || frame.attendee->address.empty()) return;
  bool const asks = !frame.cancelled && frame.status;
  append_person(
      lines, "ATTENDEE", *frame.attendee,
      asks ? ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT");
}

void append_rule(LineWriter& lines, Recurrence::Parts const& parts, SeriesEvents const& events) {
  if (events.rule) lines.raw("RRULE:").raw(events.rule->to_string()).end_line();
  for (std::int64_t const local : events.excluded) append_time(lines, "EXDATE", parts, local);
}

}  // namespace

void begin_calendar(LineWriter& lines, CalendarMethod method) {
  lines.line("BEGIN:VCALENDAR");
  lines.raw("PRODID:-//roir//roir ").raw(version).raw("//EN").end_line();
  lines.line("VERSION:2.0");
  lines.line("CALSCALE:GREGORIAN");
  if (method == CalendarMethod::Publish) lines.line("METHOD:PUBLISH");
  if (method == CalendarMethod::Request) lines.line("METHOD:REQUEST");
  if (method == CalendarMethod::Cancel) lines.line("METHOD:CANCEL");
}

void append_event(LineWriter& lines, MeetingSeries const& series, EventFrame const& frame, EventPlace const& place,
                  SeriesEvents const* events) {
  Recurrence::Parts const& parts = series.recurrence.parts();
  lines.line("BEGIN:VEVENT");
  lines.raw("UID:").text(place.uid).end_line();
  lines.raw("DTSTAMP:").date_time(frame.stamp).raw("Z").end_line();
  lines.raw("SEQUENCE:").raw(std::to_string(frame.sequence)).end_line();
  if (place.recurrence_id) append_time(lines, "RECURRENCE-ID", parts, *place.recurrence_id);
  append_time(lines, "DTSTART", parts, place.start);
  append_end(lines, parts, place.start);
  if (events != nullptr) append_rule(lines, parts, *events);
  if (frame.status) lines.line(frame.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  lines.line("TRANSP:OPAQUE");
  if (!series.summary.empty()) lines.raw("SUMMARY:").text(series.summary).end_line();
  append_people(lines, series, frame);
  lines.line("END:VEVENT");
}

void append_series(LineWriter& lines, MeetingSeries const& series, EventFrame const& frame, SeriesEvents const& events) {
  if (!events.start) return;
  append_event(lines, series, frame, {.uid = events.uid, .start = *events.start}, &events);
  for (auto const& [original, local] : events.moved)
    append_event(lines, series, frame, {.uid = events.uid, .recurrence_id = original, .start = local});
}

void append_zone_of(LineWriter& lines, MeetingSeries const& series, std::int64_t from, std::int64_t until) {
  Recurrence::Parts const& parts = series.recurrence.parts();
  if (parts.zone && !parts.is_date && !is_utc(parts.zone)) append_vtimezone(lines, *parts.zone, from, until);
}

Span span_of(MeetingSeries const& series, SeriesEvents const& events) {
  Span span{std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
  auto const include = [&](std::int64_t local) {
    span.from = std::min(span.from, local);
    span.until = std::max(span.until, local);
  };
  include(events.start.value_or(series.recurrence.parts().start));
  if (events.rule) include(events.rule->parts().until ? std::min(events.rule->parts().until->seconds, end_of_zones) : end_of_zones);
  for (auto const* list : {&events.moved, &events.singles}) {
    for (auto const& [original, local] : *list) {
      include(original);
      include(local);
    }
  }
  span.until = std::min(end_of_zones, span.until + series.recurrence.parts().duration);
  return span;
}

}  // namespace ical

namespace {

void check_file(MeetingSeries const& series, WriteOptions const& options) {
  ical::check_series(series);
  if (options.method == CalendarMethod::Publish && series.organizer.address.empty())
    throw InvalidArgument{{.code = "no_address",
                           .message = "a published calendar names its organiser, and this series has none",
                           .place = "organizer.address",
                           .hint = "Give the manager's address, or write the calendar without a method."}};
}

void check_options(WriteOptions const& options) {
  bool const is_stamp = options.stamp >= 0 && options.stamp <= 253402300799;
  if (is_stamp && (options.method == CalendarMethod::None || options.method == CalendarMethod::Publish)) return;
  throw InvalidArgument{
      {.code = is_stamp ? "bad_method" : "bad_moment",
       .message = is_stamp ? "a calendar of many series is no message about one" : "the stamp is no moment from 1970 to 9999",
       .place = is_stamp ? "method" : "stamp",
       .hint = is_stamp ? "Invite and call off with itip_request, itip_changes and itip_cancel."
                        : "Give the UTC seconds at which the calendar is written."}};
}

// Zones by name, each with the span that all its events take.
using Zones = std::map<std::string_view, std::pair<MeetingSeries const*, ical::Span>>;

void include_zone(Zones& zones, MeetingSeries const& series, ical::SeriesEvents const& events) {
  auto const& zone = series.recurrence.parts().zone;
  ical::Span const span = ical::span_of(series, events);
  if (!zone) return;
  auto const [found, is_new] = zones.try_emplace(zone->name(), &series, span);
  if (is_new) return;
  found->second.second.from = std::min(found->second.second.from, span.from);
  found->second.second.until = std::max(found->second.second.until, span.until);
}

void append_withdrawn(ical::LineWriter& lines, MeetingSeries const& series, ical::EventFrame frame, std::string_view uid) {
  frame.cancelled = true;
  append_event(lines, series, frame, {.uid = uid, .start = series.recurrence.parts().start});
}

}  // namespace

std::string write_calendar(std::span<MeetingSeries const> series, WriteOptions const& options) {
  check_options(options);
  std::vector<ical::SeriesEvents> events;
  events.reserve(series.size());
  Zones zones;
  ical::UidSpace space;
  for (MeetingSeries const& one : series) {
    check_file(one, options);
    events.push_back(ical::events_of(one, options, space));
    if (!one.recurrence.parts().is_date) include_zone(zones, one, events.back());
  }
  std::string out;
  out.reserve(512 + 512 * series.size());
  ical::LineWriter lines{out};
  ical::begin_calendar(lines, options.method);
  for (auto const& [name, zone] : zones) ical::append_zone_of(lines, *zone.first, zone.second.from, zone.second.until);
  for (std::size_t i = 0; i < series.size(); ++i) {
    MeetingSeries const& one = series[i];
    ical::EventFrame const frame{.method = options.method,
                                 .stamp = options.stamp,
                                 .sequence = one.sequence,
                                 .attendee = options.method == CalendarMethod::None ? &one.attendee : nullptr,
                                 .cancelled = one.cancelled};
    ical::append_series(lines, one, frame, events[i]);
    // What had the UID of the series before is taken back where nothing has it any more.
    if (!events[i].start && one.sequence > 0) append_withdrawn(lines, one, frame, events[i].uid);
    for (auto const& [original, local] : events[i].singles)
      ical::append_event(lines, one, frame, {.uid = ical::single_uid(one, original), .start = local});
  }
  lines.line("END:VCALENDAR");
  return out;
}

}  // namespace roir
