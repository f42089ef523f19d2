// SPDX-License-Identifier: MIT
/// @file
/// The meeting rooms, of which there may be too few.
#pragma once

#include "planning/diary.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace roir {

/// Rooms in use, by piece of time. Without a number of rooms there are always enough.
class Rooms {
 public:
  /// @param rooms how many there are; none = enough.
  explicit Rooms(std::optional<int> rooms) : rooms_{rooms} {}
  /// Whether a room is free throughout.
  [[nodiscard]] bool is_free(Stretch const& meeting) const;
  /// How many are free in a minute; there has to be a number of rooms.
  [[nodiscard]] int free_at(std::int64_t minute) const;
  /// Takes one, or with -1 gives one back.
  void take(Stretch const& meeting, int change = 1);
  /// Whether `more` are free in a minute; with `is_empty` as if none were taken.
  [[nodiscard]] bool has(std::int64_t minute, int more, bool is_empty) const;

 private:
  static constexpr std::int64_t piece_minutes = 5;
  std::optional<int> rooms_;
  std::unordered_map<std::int64_t, int> used_;
};

}  // namespace roir
