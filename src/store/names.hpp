// SPDX-License-Identifier: MIT
/// @file
/// Names of streams and persons, and their pseudonyms.
#pragma once

#include <roir/store/seal.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roir::store {

/// What a name is a name of. The first three are the kinds of stream.
enum class NameKind : std::uint8_t { Organisation = 0, Person = 1, Relationship = 2, Actor = 3 };

[[nodiscard]] inline NameKind name_kind(StreamKind kind) noexcept {
  return static_cast<NameKind>(kind);
}

/// How an erased name is called: "~" and the digits of the pseudonym.
[[nodiscard]] inline std::string pseudonym_text(Pseudonym const& pseudonym) {
  return "~" + hex_of(pseudonym);
}
[[nodiscard]] inline bool is_pseudonym(std::string_view text) noexcept {
  return text.size() == 1 + 2 * std::tuple_size_v<Pseudonym> && text.front() == '~' &&
         text.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

/// A pseudonym and what it stands for.
struct NameRow {
  std::int64_t id = 0;              ///< number inside the store, from 1
  NameKind kind{};                  ///< what it is a name of
  Pseudonym pseudonym{};            ///< how entries call it
  std::optional<std::string> name;  ///< the caller's id; empty = erased
  [[nodiscard]] std::string shown() const { return name ? *name : pseudonym_text(pseudonym); }
};

}  // namespace roir::store
