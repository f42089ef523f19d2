// SPDX-License-Identifier: MIT
/// @file
/// The one way in which values become bytes to be hashed: each with its length (4 bytes, little-endian) before it.
#pragma once

#include <roir/core/error.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace roir::canonical {

inline void put(std::string& bytes, std::string_view text) {
  char size[4];
  for (unsigned i = 0; i < 4; ++i) size[i] = static_cast<char>((text.size() >> (8 * i)) & 0xFFU);
  bytes.append(size, sizeof size).append(text);
}
inline void put(std::string& bytes, char const* text) {
  put(bytes, std::string_view{text});
}
template <std::size_t Size>
void put(std::string& bytes, std::array<std::uint8_t, Size> const& value) {
  put(bytes, std::string_view{reinterpret_cast<char const*>(value.data()), Size});
}
inline void put(std::string& bytes, std::int64_t value) {
  char eight[8];
  for (unsigned i = 0; i < 8; ++i) eight[i] = static_cast<char>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFFU);
  put(bytes, std::string_view{eight, 8});
}

[[noreturn]] inline void refuse() {
  throw FormatError{{.code = "bad_header", .message = "these bytes are no header of an entry"}};
}

/// Reads what put wrote. @throws FormatError (`bad_header`) for bytes that it did not write.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_{bytes} {}
  std::string_view text() {
    if (rest_.size() < 4) refuse();
    std::size_t size = 0;
    for (unsigned i = 0; i < 4; ++i) size |= static_cast<std::size_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    if (size > rest_.size() - 4) refuse();
    std::string_view const found = rest_.substr(4, size);
    rest_.remove_prefix(4 + size);
    return found;
  }
  std::int64_t integer() {
    std::string_view const eight = text();
    if (eight.size() != 8) refuse();
    std::uint64_t value = 0;
    for (unsigned i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(static_cast<unsigned char>(eight[i])) << (8 * i);
    return static_cast<std::int64_t>(value);
  }
  template <std::size_t Size>
  void array(std::array<std::uint8_t, Size>& into) {
    std::string_view const bytes = text();
    if (bytes.size() != Size) refuse();
    for (std::size_t i = 0; i < Size; ++i) into[i] = static_cast<std::uint8_t>(bytes[i]);
  }
  void end() const {
    if (!rest_.empty()) refuse();
  }

 private:
  std::string_view rest_;
};

/// BLAKE2b, 256 bits.
[[nodiscard]] std::array<std::uint8_t, 32> hash_of(std::string_view bytes);
/// The checksum of one row beside the chain: eight bytes of BLAKE2b.
[[nodiscard]] std::array<std::uint8_t, 8> checksum_of(std::string_view bytes);

}  // namespace roir::canonical
