// SPDX-License-Identifier: MIT
/// @file
/// JSON as text, in and out: one way to write a number, and one strict reader with limits.
#pragma once

#include <roir/core/export.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir {

/// What a reader of JSON accepts before it refuses.
struct JsonLimits {
  std::size_t max_bytes = std::size_t{64} << 20U;  ///< longest text
  std::size_t max_depth = 32;                      ///< deepest nesting of objects and arrays
};

/// `value` as JSON text without spaces: members in their order, numbers in the shortest form that reads back the same.
///
/// @throws InvalidArgument (`bad_number`) for a number that is NaN or infinite, which JSON cannot say.
[[nodiscard]] ROIR_EXPORT std::string json_text(boost::json::value const& value);

/// A whole number for JSON: a number up to 2^53 in size, beyond that text, because many readers of JSON hold numbers as doubles.
[[nodiscard]] ROIR_EXPORT boost::json::value json_integer(std::int64_t value);

/// `name` as one step of a JSON pointer (RFC 6901): ~ and / escaped.
[[nodiscard]] ROIR_EXPORT std::string escape_json_pointer(std::string_view name);

/// The value of a JSON text (RFC 8259, no comments, no trailing commas).
///
/// @throws LimitExceeded (`json_too_large`, `json_too_deep`) beyond `limits`.
/// @throws FormatError (`bad_json`) with the byte where reading stopped as place; (`duplicate_key`) when an object names a member twice,
/// with its JSON pointer as place.
[[nodiscard]] ROIR_EXPORT boost::json::value parse_json(std::string_view text, JsonLimits limits = {});

}  // namespace roir
