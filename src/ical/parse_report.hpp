// SPDX-License-Identifier: MIT
/// @file
/// What is said of a calendar file while it is read: the faults of its events, how many there are of each kind, and the notes.
#pragma once

#include <roir/exchange/read_report.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace roir::ical {

/// Why an event cannot be read.
struct Fault {
  std::string code, message, hint;
};

/// A fault that shows before the lines of an event are looked at.
struct EarlyFault {
  char const* code;
  char const* message;
  char const* hint;
  operator Fault() const { return {.code = code, .message = message, .hint = hint}; }
};
inline constexpr EarlyFault unfinished_event{"unfinished_event", "the event has no END:VEVENT",
                                             "The file was cut off or damaged there; export it again."};
inline constexpr EarlyFault stray_end{"unfinished_event", "END:VEVENT without a BEGIN", unfinished_event.hint};
inline constexpr EarlyFault too_deep{"too_deep", "components lie in each other too deeply",
                                     "No calendar program writes this; leave the event out."};
inline constexpr EarlyFault too_many_lines{"too_many_lines", "the event has too many lines",
                                           "Raise CalendarLimits::max_event_lines if it is real."};
inline constexpr EarlyFault long_line{"long_line", "the event has a line that is too long",
                                      "Raise CalendarLimits::max_line_bytes if it is real."};

/// Counts and collects for the report of one file.
class ParseReport {
 public:
  ParseReport(ReadReport& report, std::size_t max_errors) noexcept : report_{report}, max_errors_{max_errors} {}
  /// An event was found.
  void found() noexcept { ++report_.rows_read; }
  /// It could be read.
  void loaded(bool has_uid) noexcept;
  /// It could not.
  /// @param column the property at fault, if it was one
  /// @param shown its line, fit to be shown
  void reject(std::uint64_t line, Fault const& fault, std::string column = {}, std::string shown = {});
  /// A component of another kind was passed over.
  void other_component() noexcept { ++others_; }
  /// A line that is none of a calendar was passed over.
  void no_line() noexcept { ++no_lines_; }
  void note(std::string words) { report_.notes.push_back(std::move(words)); }
  /// Says what was counted, and brings the errors into the order of their lines.
  void finish();

 private:
  void note(std::uint64_t count, char const* words);
  ReadReport& report_;
  std::size_t max_errors_;
  std::uint64_t without_uid_ = 0, others_ = 0, no_lines_ = 0;
};

}  // namespace roir::ical
