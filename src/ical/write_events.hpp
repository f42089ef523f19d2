// SPDX-License-Identifier: MIT
/// @file
/// From a series to the events that a calendar can carry: one with a rule, one for each moved occurrence, single ones for the rest; private
/// to the room.
#pragma once

#include "ical/write_lines.hpp"
#include <roir/ical/write.hpp>

#include <boost/uuid/uuid.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir::ical {

/// An occurrence by its original wall clock, and where it takes place.
using Placed = std::pair<std::int64_t, std::int64_t>;

/// The events of one series. Times are on its wall clock.
struct SeriesEvents {
  std::string uid{};                     ///< of the series
  std::optional<std::int64_t> start{};   ///< DTSTART of the event with the rule; empty = there is none
  std::optional<RecurrenceRule> rule{};  ///< its rule, with UNTIL as RFC 5545 wants it
  std::vector<std::int64_t> excluded{};  ///< occurrences of the rule that were cancelled, ascending
  std::vector<Placed> moved{};           ///< occurrences of the rule that were moved, ascending
  std::vector<Placed> singles{};         ///< occurrences with a UID of their own, ascending
  /// Whether the event with the rule is the same, but for single occurrences.
  [[nodiscard]] bool same_rule(SeriesEvents const& other) const { return start == other.start && rule == other.rule; }
};

/// The last domain that UIDs were made for: many series share one.
struct UidSpace {
  std::string domain{};
  boost::uuids::uuid id{};
  bool made = false;
};

/// As series_uid.
[[nodiscard]] std::string uid_of(MeetingSeries const& series, UidSpace& space);
/// Lays a series out. @throws InvalidArgument (`needs_until`, and as series_uid)
[[nodiscard]] SeriesEvents events_of(MeetingSeries const& series, WriteOptions const& options);
/// The same for one of many.
[[nodiscard]] SeriesEvents events_of(MeetingSeries const& series, WriteOptions const& options, UidSpace& space);
/// The UID of the single event of an occurrence.
[[nodiscard]] std::string single_uid(MeetingSeries const& series, std::int64_t original);
/// Refuses a UID that some reader would not give back. @pre not empty @throws InvalidArgument (`bad_uid`)
void check_uid(std::string const& uid);
/// Refuses a series that cannot be written: texts, addresses, sequence. @throws InvalidArgument
void check_series(MeetingSeries const& series);

/// The rule with its UNTIL as RFC 5545 wants it in a series of this kind: UTC with a zone, a date for whole days, else a wall clock.
[[nodiscard]] RecurrenceRule with_written_until(RecurrenceRule const& rule, Recurrence::Parts const& parts);
/// The rule with an UNTIL in UTC brought to the wall clock of the series: for asking it without a zone.
[[nodiscard]] RecurrenceRule on_wall_clock(RecurrenceRule const& rule, Recurrence::Parts const& parts);
/// Whether the rule by itself gives the start of the series.
[[nodiscard]] bool gives_start(RecurrenceRule const& rule, std::int64_t start);
/// UTC seconds of a wall clock; the wall clock itself without a zone.
[[nodiscard]] std::int64_t utc_of(std::optional<TimeZone> const& zone, std::int64_t local);

/// Which event of a series is written.
struct EventPlace {
  std::string_view uid{};
  std::optional<std::int64_t> recurrence_id{};  ///< wall clock that the series has
  std::int64_t start = 0;                       ///< wall clock
};

/// What is the same in all events of one calendar object.
struct EventFrame {
  CalendarMethod method = CalendarMethod::None;
  std::int64_t stamp = 0;
  std::int32_t sequence = 0;
  Participant const* attendee = nullptr;  ///< who is written as invited; none = nobody
  bool cancelled = false;                 ///< STATUS:CANCELLED
  bool status = true;                     ///< whether a STATUS is written at all: not when one person is no longer invited
};

/// Appends one VEVENT. @param events with the rule and the exclusions, for the event that has them.
void append_event(LineWriter& lines, MeetingSeries const& series, EventFrame const& frame, EventPlace const& place,
                  SeriesEvents const* events = nullptr);
/// Appends all events of a series that share its UID.
void append_series(LineWriter& lines, MeetingSeries const& series, EventFrame const& frame, SeriesEvents const& events);
/// Appends the VTIMEZONE that the series needs, if any.
/// @param from, until wall clocks of the first and the last event.
void append_zone_of(LineWriter& lines, MeetingSeries const& series, std::int64_t from, std::int64_t until);

/// First and last wall clock that the events of a series name.
struct Span {
  std::int64_t from = 0;
  std::int64_t until = 0;
};
[[nodiscard]] Span span_of(MeetingSeries const& series, SeriesEvents const& events);

/// Begins a calendar object: PRODID, VERSION, CALSCALE, METHOD.
void begin_calendar(LineWriter& lines, CalendarMethod method);

}  // namespace roir::ical
