// SPDX-License-Identifier: MIT
/// @file
/// What the validate functions of records ask, each in one line.
#pragma once

#include <roir/core/error.hpp>

#include <cmath>
#include <cstdint>
#include <string>

namespace roir::check_record {

/// @throws InvalidArgument with `code` if `text` is empty.
inline void said(char const* code, std::string const& subject, char const* what, std::string const& text) {
  if (text.empty()) throw InvalidArgument{{.code = code, .message = std::string{what} + " is empty", .subject = subject}};
}
/// @throws InvalidArgument with `code` if `text` is longer than `most` bytes.
inline void at_most(char const* code, std::string const& subject, char const* what, std::string const& text, std::size_t most) {
  if (text.size() > most)
    throw InvalidArgument{{.code = code,
                           .message = std::string{what} + " has " + std::to_string(text.size()) + " bytes",
                           .subject = subject,
                           .hint = "At most " + std::to_string(most) + "; attach what is longer as evidence."}};
}
/// @throws InvalidArgument with `code` if `value` is outside [low, high].
inline void within(char const* code, std::string const& subject, char const* what, std::int64_t value, std::int64_t low,
                   std::int64_t high) {
  if (value < low || value > high)
    throw InvalidArgument{{.code = code,
                           .message = std::string{what} + " is " + std::to_string(value),
                           .subject = subject,
                           .hint = "It lies between " + std::to_string(low) + " and " + std::to_string(high) + "."}};
}
/// @throws InvalidArgument with `code` if `value` is no number or outside [low, high].
inline void within(char const* code, std::string const& subject, char const* what, double value, double low, double high) {
  if (!(value >= low && value <= high))
    throw InvalidArgument{{.code = code,
                           .message = std::string{what} + " is " + std::to_string(value),
                           .subject = subject,
                           .hint = "It lies between " + std::to_string(low) + " and " + std::to_string(high) + "."}};
}
/// @throws InvalidArgument with `code` unless `good`.
inline void holds(char const* code, std::string const& subject, bool good, char const* what_is_wrong, char const* hint = "") {
  if (!good) throw InvalidArgument{{.code = code, .message = what_is_wrong, .subject = subject, .hint = hint}};
}

}  // namespace roir::check_record
