// SPDX-License-Identifier: MIT
/// @file
/// Rows beside the entries, each with a checksum over all of its values.
#pragma once

#include "store/canonical.hpp"
#include "store/sqlite_database.hpp"
#include <roir/core/error.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir::store {

/// The checksum of a row of a table.
template <class... Values>
[[nodiscard]] std::array<std::uint8_t, 8> row_checksum(char const* table, Values const&... values) {
  std::string bytes;
  bytes.reserve(256);
  canonical::put(bytes, table);
  (canonical::put(bytes, values), ...);
  return canonical::checksum_of(bytes);
}

/// The bytes of an array, for binding.
template <std::size_t Size>
[[nodiscard]] std::string_view bytes_of(std::array<std::uint8_t, Size> const& array) noexcept {
  return {reinterpret_cast<char const*>(array.data()), Size};
}

/// @throws FormatError (`damaged_row`)
[[noreturn]] inline void refuse_row(char const* table) {
  throw FormatError{{.code = "damaged_row",
                     .message = std::string{"a row of "} + table + " is not what was written",
                     .subject = table,
                     .hint = "verify() lists all damage; go back to a backup that verifies."}};
}

/// The array that a column holds. @throws FormatError (`damaged_row`)
template <std::size_t Size>
[[nodiscard]] std::array<std::uint8_t, Size> array_of(std::string_view bytes, char const* table) {
  if (bytes.size() != Size) refuse_row(table);
  std::array<std::uint8_t, Size> array;
  for (std::size_t i = 0; i < Size; ++i) array[i] = static_cast<std::uint8_t>(bytes[i]);
  return array;
}

/// @throws FormatError (`damaged_row`) unless `found` is the checksum of the values.
template <class... Values>
void check_row(std::string_view found, char const* table, Values const&... values) {
  auto const expected = row_checksum(table, values...);
  if (found != bytes_of(expected)) refuse_row(table);
}

}  // namespace roir::store
