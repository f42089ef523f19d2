// SPDX-License-Identifier: MIT
/// @file
/// Names: each text once, as a small number.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace roir {

/// Turns texts into numbers 0, 1, 2, ... and back; equal texts get equal numbers. Movable, not copyable.
class ROIR_EXPORT Names {
 public:
  /// The number that stands for "no name".
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  Names();
  ~Names();
  Names(Names&&) noexcept;             ///< takes over the names
  Names& operator=(Names&&) noexcept;  ///< takes over the names
  /// The number of `text`, a new one if it was not seen before. Amortised O(length).
  std::uint32_t intern(std::string_view text);
  /// The number of `text`, or none.
  [[nodiscard]] std::uint32_t find(std::string_view text) const noexcept;
  /// The text of a number. @throws InvalidArgument (`bad_name`) for a number never given out.
  [[nodiscard]] std::string const& text(std::uint32_t number) const;
  /// How many there are.
  [[nodiscard]] std::uint32_t size() const noexcept;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace roir
