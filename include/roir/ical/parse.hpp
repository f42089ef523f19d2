// SPDX-License-Identifier: MIT
/// @file
/// From the text of a calendar file to what it holds: guarded, in one pass, with a list of what could not be read.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/exchange/read_report.hpp>
#include <roir/ical/calendar.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// How much of a file is read at most, and in which encoding.
struct CalendarLimits {
  std::uint64_t max_bytes = 16ULL << 20;       ///< the largest file
  std::uint64_t max_lines = 1'000'000;         ///< lines of a file
  std::uint64_t max_line_bytes = 64ULL << 10;  ///< a line that is read, unfolded; an event with a longer one is rejected
  std::uint32_t max_event_lines = 10'000;      ///< lines of one event that are read; one with more is rejected
  std::uint32_t max_depth = 32;                ///< components in components; an event with deeper ones is rejected
  std::size_t max_errors = 1000;               ///< errors kept in the report; all are counted
  std::string encoding{};                      ///< an encoding that ICU knows ("windows-1252"); empty = find out
};

/// A file as it was read. `report.rows_read` counts the events found; each was read (`rows_loaded`) or is in the errors.
struct CalendarText {
  std::vector<CalendarFile> calendars;  ///< the calendar objects of the file; most files have one
  ReadReport report;                    ///< events found, read and rejected, zones and what they were taken for, the encoding
};

/// Reads the bytes of a calendar file.
///
/// Only the lines of properties that roir uses are looked at: those of titles, descriptions, locations and notes are passed over. One
/// broken event harms no other. Line ends may be CRLF, LF or CR; lines may be folded anywhere, also inside a character.
/// @param name how errors call the file
/// @throws LimitExceeded (`file_too_large`, `too_many_lines`), InvalidArgument (`unknown_encoding`)
[[nodiscard]] ROIR_EXPORT CalendarText parse_calendar(std::string_view text, std::string name = "calendar",
                                                      CalendarLimits const& limits = {});
/// The same for a file.
/// @throws NotFound (`no_file`) besides
[[nodiscard]] ROIR_EXPORT CalendarText parse_calendar_file(std::filesystem::path const& path, CalendarLimits const& limits = {},
                                                           Progress const& progress = {});

}  // namespace roir
