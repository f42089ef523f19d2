// SPDX-License-Identifier: MIT
/// @file
/// Writing calendars: series of one-to-ones as iCalendar (RFC 5545), and what changes in them as messages (iTIP, RFC 5546).
///
/// A file is the state: write_calendar() writes series as they stand, to be imported. A message is a change: itip_request() invites,
/// itip_changes() says what became of a series since it was last sent, itip_cancel() calls it off. A series has the same UID whenever it is
/// written, and a SEQUENCE that rises with every change of time, rule or status, so whoever reads a second file or message updates what is
/// there and never has it twice.
///
/// Titles, notes, topics and places are not written: MeetingSeries has no place for them. The one text is a neutral word that everybody who
/// sees the calendar may read.
///
/// The hardest case is a series that one RRULE does not carry. Google and Outlook do not read RDATE, nobody agrees on several RRULEs, and a
/// start that its own rule does not give is undefined in RFC 5545. So an occurrence that the rule does not give is written as a single
/// event with a UID of its own, made from the series and the occurrence; and a series of several rules, or with an EXRULE, is written as
/// single events altogether, for which WriteOptions::until says how far.
#pragma once

#include <roir/core/export.hpp>
#include <roir/ical/calendar.hpp>
#include <roir/time/recurrence.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// Somebody as a calendar names them.
struct Participant {
  std::string address{};  ///< e-mail address, without "mailto:"; empty = not named
  std::string name{};     ///< what is shown for it; may be empty
  /// Member by member.
  friend bool operator==(Participant const&, Participant const&) = default;
};

/// A series of one-to-ones, as much of it as a calendar may know.
///
/// The UID is made of `domain`, `manager_id`, `report_id` and `series_id` (a UUID of version 5, which shows none of them), unless `uid` is
/// given for a series that came out of a calendar.
struct MeetingSeries {
  std::string domain{};                        ///< who issues the UID: a domain name of the organisation, "hr.example.com"
  std::string manager_id{};                    ///< the manager's id; only hashed
  std::string report_id{};                     ///< the direct report's id; only hashed
  std::string series_id{};                     ///< tells apart several series of one pair; only hashed
  std::string uid{};                           ///< the UID that it has already; empty = made of the ids
  Recurrence recurrence{Recurrence::Parts{}};  ///< when
  Participant organizer{};                     ///< who invites: the manager, as a rule
  Participant attendee{};                      ///< who is invited
  std::string summary = "1:1";                 ///< a neutral word, up to 255 bytes; everybody who sees the calendar sees it
  std::int32_t sequence = 0;                   ///< SEQUENCE: how often time, rule or status changed since it was first sent
  bool cancelled = false;                      ///< the whole series was called off
  /// Member by member.
  friend bool operator==(MeetingSeries const&, MeetingSeries const&) = default;
};

/// How calendars and messages are written.
struct WriteOptions {
  std::int64_t stamp = 0;                        ///< DTSTAMP: when this is written, UTC seconds; a later file has a later one
  CalendarMethod method = CalendarMethod::None;  ///< of write_calendar: None or Publish; Publish names no attendee (RFC 5546)
  std::optional<std::int64_t> until = {};        ///< single events of endless series that no one rule carries: up to this wall clock
  /// Member by member.
  friend bool operator==(WriteOptions const&, WriteOptions const&) = default;
};

/// One message of RFC 5546, about one UID.
struct ItipMessage {
  CalendarMethod method = CalendarMethod::Request;  ///< Request or Cancel
  std::string to{};                                 ///< address that it goes to
  std::string uid{};                                ///< what it is about
  std::optional<std::int64_t> recurrence_id = {};   ///< the one occurrence that it is about, wall clock of the series; empty = all of it
  std::int32_t sequence = 0;                        ///< SEQUENCE
  std::string text{};  ///< the calendar object, lines ended by CR LF; send it as text/calendar with this method
  /// Member by member.
  friend bool operator==(ItipMessage const&, ItipMessage const&) = default;
};

/// What itip_changes answers.
struct SeriesChange {
  MeetingSeries series{};               ///< the series as it is now, with its SEQUENCE: what to keep, and to compare with next time
  std::vector<ItipMessage> messages{};  ///< what to send; empty when nothing changed that a calendar shows
};

/// A series cut in two.
struct SplitSeries {
  MeetingSeries first{};   ///< up to the cut; its UID stays
  MeetingSeries second{};  ///< from the cut on, a series of its own
};

/// The UID of a series: the same for the same ids, always.
/// @throws InvalidArgument (`bad_domain`, `bad_uid`, `no_series_id`) where none can be made.
[[nodiscard]] ROIR_EXPORT std::string series_uid(MeetingSeries const& series);

/// The series as one calendar object, to be imported: VTIMEZONE for each zone, VEVENT for each series, moved occurrence and single event.
/// Lines end in CR LF. A series that was called off is written as such.
/// @throws InvalidArgument (`bad_text`, `bad_address`, `bad_domain`, `bad_uid`, `no_series_id`, `bad_sequence`, `bad_method`, `no_address`,
/// `needs_until`, `bad_moment`); the place names the field.
[[nodiscard]] ROIR_EXPORT std::string write_calendar(std::span<MeetingSeries const> series, WriteOptions const& options);

/// Invites to a series: one message for the series with its moved occurrences, and one for each single event.
/// @throws InvalidArgument as write_calendar; both addresses are needed.
[[nodiscard]] ROIR_EXPORT std::vector<ItipMessage> itip_request(MeetingSeries const& series, WriteOptions const& options);

/// Calls a whole series off, past occurrences included: to end one, give it an UNTIL (split_series). SEQUENCE is one more than the series'.
/// @throws InvalidArgument as write_calendar; both addresses are needed.
[[nodiscard]] ROIR_EXPORT std::vector<ItipMessage> itip_cancel(MeetingSeries const& series, WriteOptions const& options);

/// What to send when a series that was sent as `before` is `after` now. The sequence of `after` is not read: it is that of `before`, plus
/// one if anything changed that RFC 5546 (2.1.4) counts.
///
/// An occurrence that moved is a REQUEST with its RECURRENCE-ID alone; one that was cancelled is a CANCEL with it, never a cancelled
/// series; another rule, start, zone or duration is a REQUEST for all of it. Somebody who is no longer invited gets a CANCEL.
/// @throws InvalidArgument (`different_series`) for two UIDs or organisers, else as write_calendar; both addresses are needed.
[[nodiscard]] ROIR_EXPORT SeriesChange itip_changes(MeetingSeries const& before, MeetingSeries const& after, WriteOptions const& options);

/// Cuts a series before the first occurrence that it has at or after `from` (by its own rule, wherever that was moved), for a change of
/// "this and all that follow": calendars treat RANGE=THISANDFUTURE too differently. The first keeps its UID and ends before the cut; the
/// second goes on as the same occurrences under `series_id`, sequence 0. Send itip_changes(series, first) and itip_request(second changed).
/// @throws InvalidArgument (`nothing_to_split`) unless there are occurrences before and after the cut; (`cannot_split`) for a series of
/// several rules or with an EXRULE; (`no_series_id`) when `series_id` is that of the series.
[[nodiscard]] ROIR_EXPORT SplitSeries split_series(MeetingSeries const& series, std::int64_t from, std::string series_id);

}  // namespace roir
