// SPDX-License-Identifier: MIT
#include "planning/rooms.hpp"

namespace roir {

bool Rooms::is_free(Stretch const& meeting) const {
  if (!rooms_) return true;
  for (std::int64_t piece = floor_div(meeting.from, piece_minutes); piece * piece_minutes < meeting.until; ++piece) {
    auto const used = used_.find(piece);
    if ((used == used_.end() ? 0 : used->second) >= *rooms_) return false;
  }
  return true;
}

void Rooms::take(Stretch const& meeting, int change) {
  if (!rooms_) return;
  for (std::int64_t piece = floor_div(meeting.from, piece_minutes); piece * piece_minutes < meeting.until; ++piece) used_[piece] += change;
}

int Rooms::free_at(std::int64_t minute) const {
  auto const used = used_.find(floor_div(minute, piece_minutes));
  return *rooms_ - (used == used_.end() ? 0 : used->second);
}

bool Rooms::has(std::int64_t minute, int more, bool is_empty) const {
  return !rooms_ || more <= (is_empty ? *rooms_ : free_at(minute));
}

}  // namespace roir
