// SPDX-License-Identifier: MIT
/// @file
/// Finds the bytes that structure a CSV text, many at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace roir::exchange {

/// Which bytes are structural besides the two line ends.
struct Structure {
  char delimiter = ',';
  char quote = '"';
};

/// Writes the offsets of all delimiters, quotes, LF and CR of text[0, size) to `out` in order and returns how many there are.
/// `out` needs room for size + 8 offsets; what lies behind the returned count is scratch.
std::size_t index_structure(char const* text, std::size_t size, Structure structure, std::uint32_t* out);

/// What a text is made of, found in one pass.
struct ByteKinds {
  bool has_nul = false;        ///< a byte 0
  bool has_high_bits = false;  ///< a byte above 127
};
/// Looks at every byte.
ByteKinds byte_kinds(char const* text, std::size_t size);

}  // namespace roir::exchange
