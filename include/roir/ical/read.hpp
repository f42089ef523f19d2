// SPDX-License-Identifier: MIT
/// @file
/// From calendars to facts: which one-to-ones stood in them, when, and what became of them as far as a calendar can tell.
///
/// **Which meetings are one-to-ones** is decided from who is invited, never from a title. Set aside are rooms and other resources, who is
/// only informed (NON-PARTICIPANT), optional ones who have not said that they come, who sent somebody else, calendars that have an address
/// of their own, and CalendarOptions::set_aside. Of the organiser and the others exactly two people must be left, both known by their
/// e-mail address (Person::email, in any case, or an address that is the person's id), and one must lead the other on that day
/// (ReportingLine). What is none is counted by reason in the notes.
///
/// **What a calendar tells.** All facts have the basis calendar_only. An occurrence that stands is planned and, from its start on, held "in
/// the calendar"; one that was moved is moved; one that was deleted or cancelled is cancelled, and neither who did it nor why is known. One
/// that either side has declined does not stand: it is cancelled by that side. An occurrence is known by its pair and the start that the
/// series gives it, so reading a calendar twice, or the copies of both sides, changes nothing.
///
/// **Several files.** The copies of an event (UID and RECURRENCE-ID) become one: the highest SEQUENCE, then the latest DTSTAMP, then the
/// organiser's copy is right; an attendee's own copy knows best what they answered. The order of the files does not matter.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/exchange/read_report.hpp>
#include <roir/history/facts.hpp>
#include <roir/ical/parse.hpp>
#include <roir/time/zone.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// How to read calendars.
struct CalendarOptions {
  CalendarLimits limits{};                ///< how much of each file is read
  std::optional<TimeZone> zone{};         ///< of floating times, where neither the organiser's zone nor that of the file is known
  std::optional<Date> from{};             ///< first day of the window; empty = that of the earliest event
  std::optional<Date> until{};            ///< first day after the window; empty = `horizon_days` after what is known
  std::optional<Date> as_of{};            ///< day on which the calendars were so; empty = that of the latest stamp in them
  std::int32_t horizon_days = 366;        ///< how far ahead series are read
  std::vector<std::string> set_aside{};   ///< addresses that are no participants: assistants, recorders
  std::int64_t max_steps = 500'000'000;   ///< steps of all series together; those beyond are rejected
  std::int64_t max_occurrences = 20'000;  ///< of one series in the window; one with more is rejected
  bool dry_run = false;                   ///< read and report, load nothing
};

/// Reads calendars together and adds the one-to-ones in them to `facts`, which must know the people, their addresses and who leads whom.
/// @returns one report per file, in the order given. `rows` are events; notes about all files together are in the last report.
/// @throws NotFound (`no_file`), LimitExceeded (`file_too_large`, `too_many_lines`), InvalidArgument (`unknown_encoding`, `bad_window`)
ROIR_EXPORT std::vector<ReadReport> read_calendars(std::span<std::filesystem::path const> paths, Facts& facts,
                                                   CalendarOptions const& options = {}, Progress const& progress = {});
/// Whether a file is a calendar by its name: .ics, .ical, .ifb or .icalendar, in any case.
[[nodiscard]] ROIR_EXPORT bool is_calendar(std::filesystem::path const& path);
/// The calendars of a directory by name, or the file itself when it is one.
/// @throws NotFound (`no_file`) for a directory that cannot be read
[[nodiscard]] ROIR_EXPORT std::vector<std::filesystem::path> calendars_in(std::filesystem::path const& path);
/// The same for what parse_calendar has read. The reports of `texts` are taken over.
ROIR_EXPORT std::vector<ReadReport> add_calendars(std::vector<CalendarText> texts, Facts& facts, CalendarOptions const& options = {});

}  // namespace roir
