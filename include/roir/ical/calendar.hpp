// SPDX-License-Identifier: MIT
/// @file
/// What a calendar file holds, as far as one-to-ones are concerned: when meetings stand, who is invited, and what each has answered.
///
/// Titles, descriptions, locations and notes are nobody's business here: there is no field for them, the reader drops their lines before
/// anything is made of them, and the writer has nothing to write.
#pragma once

#include <roir/core/export.hpp>
#include <roir/time/recurrence.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// A date, or a date with a time of day, as a calendar states it.
struct CalendarTime {
  /// On which clock.
  enum class Clock : std::uint8_t {
    Day,       ///< a whole day, wherever one is
    Floating,  ///< a wall clock, wherever one is
    Zoned,     ///< a wall clock in `zone`
    Utc        ///< a point of time
  };
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00 on that clock; midnight for a date
  Clock clock = Clock::Utc;  ///< on which clock
  std::string zone = {};     ///< Zoned: an IANA zone; or, where the file's own zone is none, its name in CalendarFile::zones
  /// Member by member.
  friend bool operator==(CalendarTime const&, CalendarTime const&) = default;
};

/// A zone that a file names, and what it was taken for.
struct CalendarZone {
  /// How the zone was found.
  enum class Origin : std::uint8_t {
    Iana,          ///< the name is one of the IANA database
    Prefixed,      ///< an IANA name behind the prefix of a program ("/freeassociation.sourceforge.net/Europe/London")
    Windows,       ///< a name of Windows ("W. Europe Standard Time")
    MatchedRules,  ///< the name says nothing, and the rules in the file agree with those of the IANA zone
    OwnRules,      ///< the rules in the file agree with no IANA zone and stand as they are
    Unknown        ///< neither name nor rules tell; its times cannot be read
  };
  /// From an instant on an offset holds.
  struct Change {
    std::int64_t from = 0;    ///< UTC seconds
    std::int32_t offset = 0;  ///< seconds east of UTC
    /// Member by member.
    friend constexpr bool operator==(Change const&, Change const&) noexcept = default;
  };
  std::string name{};               ///< TZID in the file
  std::string iana{};               ///< the IANA zone; empty for OwnRules and Unknown
  Origin origin = Origin::Unknown;  ///< how it was found
  std::vector<Change> changes{};    ///< OwnRules: the offsets that the rules give, ascending
  std::uint64_t times = 0;          ///< how many times of events in the file name it
  /// Member by member.
  friend bool operator==(CalendarZone const&, CalendarZone const&) = default;
};

/// What somebody who is invited has answered.
enum class Reply : std::uint8_t {
  NeedsAction,  ///< nothing yet
  Accepted,     ///< will come
  Declined,     ///< will not come
  Tentative,    ///< may come
  Delegated     ///< has sent somebody else
};
/// What is invited (CUTYPE).
enum class AttendeeKind : std::uint8_t {
  Individual,  ///< a person
  Group,       ///< several people under one address
  Resource,    ///< a thing
  Room,        ///< a room
  Unknown      ///< not known
};
/// What somebody is invited for (ROLE).
enum class AttendeeRole : std::uint8_t {
  Chair,     ///< leads it
  Required,  ///< has to come
  Optional,  ///< may come
  Informed   ///< only to know of it
};

/// Somebody or something invited.
struct CalendarAttendee {
  std::string address{};                         ///< e-mail address in lower case, without "mailto:"; any other address as it is
  AttendeeKind kind = AttendeeKind::Individual;  ///< what it is
  AttendeeRole role = AttendeeRole::Required;    ///< what for
  Reply reply = Reply::NeedsAction;              ///< the answer
  /// Member by member.
  friend bool operator==(CalendarAttendee const&, CalendarAttendee const&) = default;
};

/// Whether a meeting stands (STATUS).
enum class CalendarStatus : std::uint8_t {
  Confirmed,  ///< it does, or nothing is said
  Tentative,  ///< perhaps
  Cancelled   ///< it does not
};

/// One VEVENT: a meeting, a series of meetings, or a change to one meeting of a series (with `recurrence_id`).
struct CalendarEvent {
  std::string uid{};                                  ///< the same for a series, its changes, and everybody's copies
  std::optional<CalendarTime> recurrence_id{};        ///< which occurrence it changes: the start that the series has
  bool this_and_future = false;                       ///< whether it changes that occurrence and all after it
  std::int64_t sequence = 0;                          ///< SEQUENCE: which revision of the organiser's
  std::optional<std::int64_t> stamp{};                ///< DTSTAMP, UTC seconds: when this copy was made
  std::optional<std::int64_t> modified{};             ///< LAST-MODIFIED, UTC seconds: when it was changed last
  CalendarTime start{};                               ///< DTSTART
  std::int64_t duration = 0;                          ///< seconds from start to end; a date without end lasts a day
  std::vector<RecurrenceRule> rules{};                ///< RRULE
  std::vector<RecurrenceRule> excluded_rules{};       ///< EXRULE
  std::vector<std::int64_t> added{};                  ///< RDATE, seconds on the clock of the start
  std::vector<std::int64_t> excluded{};               ///< EXDATE, seconds on the clock of the start
  CalendarStatus status = CalendarStatus::Confirmed;  ///< STATUS
  std::string organizer{};                            ///< address as of an attendee; empty = none
  std::vector<CalendarAttendee> attendees{};          ///< ATTENDEE, in the order of the file
  bool transparent = false;                           ///< whether its time counts as free (TRANSP, or what Outlook says)
  std::uint64_t line = 0;                             ///< line of the file on which it begins, from 1; 0 = from no file
  /// Member by member.
  friend bool operator==(CalendarEvent const&, CalendarEvent const&) = default;
};

/// What a file is sent for (METHOD).
enum class CalendarMethod : std::uint8_t {
  None,     ///< nothing: a calendar as it stands
  Publish,  ///< to be looked at
  Request,  ///< invites, or changes what one is invited to
  Reply,    ///< one attendee's answer
  Cancel,   ///< calls off
  Other     ///< ADD, REFRESH, COUNTER, DECLINECOUNTER
};

/// One calendar object: what a file holds.
struct CalendarFile {
  CalendarMethod method = CalendarMethod::None;  ///< what it is sent for
  std::string owner{};                           ///< address of the person whose calendar it is, where the file says so; else empty
  std::string default_zone{};                    ///< IANA zone of the calendar as a whole, where the file says so; else empty
  std::vector<CalendarZone> zones{};             ///< the zones it names, by name
  std::vector<CalendarEvent> events{};           ///< its events, in the order of the file
  /// Member by member.
  friend bool operator==(CalendarFile const&, CalendarFile const&) = default;
};

}  // namespace roir
