// SPDX-License-Identifier: MIT
/// @file
/// Refuses arguments that no statistic of this room can take.
#pragma once

#include <roir/core/error.hpp>

#include <string>
#include <utility>

namespace roir::stats {

/// @throws InvalidArgument with these words.
[[noreturn]] inline void refuse(char const* code, std::string message, char const* subject) {
  throw InvalidArgument{{.code = code, .message = std::move(message), .subject = subject, .place = {}, .hint = {}}};
}
/// @throws InvalidArgument (`bad_level`) unless 0 < level < 1.
inline void check_level(double level) {
  if (!(level > 0 && level < 1))
    refuse("bad_level", "a level of confidence lies between 0 and 1, not at " + std::to_string(level), "level");
}
/// @throws InvalidArgument (`bad_probability`) unless 0 < p < 1.
inline void check_probability(double p) {
  if (!(p > 0 && p < 1)) refuse("bad_probability", "a probability here lies between 0 and 1, not at " + std::to_string(p), "p");
}

}  // namespace roir::stats
