// SPDX-License-Identifier: MIT
/// @file
/// Content lines: cutting a text into lines, joining folded ones, and taking one apart into name, parameters and value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir::ical {

/// One logical line: where it lies in the text, folds included.
struct RawLine {
  std::size_t begin = 0;   ///< first byte
  std::size_t end = 0;     ///< one past the last byte, without the line end
  std::uint64_t line = 0;  ///< number of its first line, from 1
  bool folded = false;     ///< whether line ends lie in it
};

/// Cuts a text into logical lines, each byte looked at a constant number of times. Line ends are CRLF, LF and CR.
class LineCutter {
 public:
  explicit LineCutter(std::string_view text) noexcept : text_{text} {}
  /// The next line that is not empty; false at the end.
  bool next(RawLine& line);
  /// Lines passed so far.
  [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }

 private:
  // End of the line that begins at `at`; `after` becomes the begin of the next one.
  std::size_t line_end(std::size_t at, std::size_t& after);
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t next_lf_ = 0, next_cr_ = 0;  // the next ones at or after at_, or the size of the text; looked up when passed
  bool looked_ = false;
  std::uint64_t lines_ = 0;
};

/// The line without its folds; a view of the text, or of `scratch` where it was folded.
std::string_view unfolded(std::string_view text, RawLine const& line, std::string& scratch);
/// The text without any folds, for finding out its encoding.
std::string without_folds(std::string_view text);

/// A line taken apart. Views of the line.
struct ContentLine {
  struct Parameter {
    std::string_view name;   ///< as written
    std::string_view value;  ///< without quotes, still encoded as RFC 6868 has it
  };
  std::string_view name;
  std::string_view value;
  std::vector<Parameter> parameters;
  /// The decoded value of a parameter, in any case of its name; empty when it is absent.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};
/// Takes a line apart into `parts`, whose memory is used again; false when it has no value or a quote stays open.
bool take_apart(std::string_view line, ContentLine& parts);

/// Whether two texts are the same but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b) noexcept;
/// ASCII letters in lower case.
std::string lowered(std::string_view text);
/// Without blanks at both ends.
std::string_view trimmed(std::string_view text) noexcept;
/// Valid UTF-8 without control characters, at most `most` bytes, for messages and keys: broken bytes become U+FFFD, controls blanks.
std::string clean(std::string_view text, std::size_t most = 80);

}  // namespace roir::ical
