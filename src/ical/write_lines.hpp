// SPDX-License-Identifier: MIT
/// @file
/// Content lines of RFC 5545 as they are written: escaped, folded, and nothing in them that could begin another line; private to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir::ical {

/// Appends content lines to a text. A line is begun by the first append after end_line() and folded when it ends.
class LineWriter {
 public:
  /// Writes behind what `out` holds.
  explicit LineWriter(std::string& out) noexcept : out_{out}, begin_{out.size()} {}
  /// Text that is safe as it stands: names of properties, numbers, what was checked before.
  LineWriter& raw(std::string_view text) {
    out_ += text;
    return *this;
  }
  /// A value of type TEXT: backslash, semicolon and comma get a backslash, each line end (CR, LF, CR LF) becomes "\n".
  LineWriter& text(std::string_view value);
  /// The value of a parameter, in quotation marks, encoded as RFC 6868 has it. A backslash at its end gets a blank behind it.
  LineWriter& parameter(std::string_view value);
  /// A calendar address: "mailto:" and the address with what a URI may not hold percent-encoded (RFC 6068).
  LineWriter& mailto(std::string_view address);
  /// "20260105T090000", or "20260105" for a date. @pre year 0 to 9999
  LineWriter& date_time(std::int64_t seconds, bool is_date = false);
  /// Ends the line: folded where it is longer than 75 octets, never inside a UTF-8 sequence.
  void end_line() {
    if (out_.size() - begin_ > most) fold();
    out_ += "\r\n";
    begin_ = out_.size();
  }
  /// A whole line that is safe and short.
  void line(std::string_view text) { raw(text).end_line(); }

 private:
  static constexpr std::size_t most = 75;  // octets of a line without its end
  void fold();
  std::string& out_;
  std::size_t begin_;  // where the line in hand begins
};

/// Refuses text that no calendar should hold: bytes that are not UTF-8, control characters other than the tab (and, where `line_ends` says
/// so, line ends), U+2028 and U+2029, and more than `most` bytes.
/// @throws InvalidArgument (`bad_text`) with the field as its place.
void check_text(std::string_view value, char const* field, std::size_t most, bool line_ends);
/// Refuses what is no plain e-mail address: a dotted local part, an @ and a domain name, in ASCII.
/// @throws InvalidArgument (`bad_address`) with the field as its place.
void check_address(std::string_view address, char const* field);
/// Refuses what is no domain name in ASCII.
/// @throws InvalidArgument (`bad_domain`) with the field as its place.
void check_domain(std::string_view domain, char const* field);

}  // namespace roir::ical
