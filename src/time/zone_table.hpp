// SPDX-License-Identifier: MIT
/// @file
/// The clock changes of a zone as a list, for bringing columns of wall clocks to instants; private to the room.
#pragma once

#include "time/text.hpp"
#include <roir/time/zone.hpp>

#include <cstdint>
#include <vector>

namespace roir {

/// The stretches between two clock changes, in time order, up to 2300. Of a wall clock that is skipped or comes twice the list has what
/// Instants::resolved() says: it is read with the offset that held before the change.
struct ZoneTable {
  /// 2300-01-01; from there on each time is looked up by itself.
  static constexpr std::int64_t listed_seconds = std::int64_t{time_text::day_of(2300, 1, 1)} * 86'400;
  /// One offset and from when on it holds, in seconds.
  struct Stretch {
    std::int64_t utc = 0;     ///< from this instant on
    std::int64_t local = 0;   ///< from this wall clock on
    std::int64_t offset = 0;  ///< of local time to UTC
  };
  std::vector<Stretch> stretches{};        ///< the first begins at the smallest number there is
  TimeZone::Rules const* rules = nullptr;  ///< whose list it is

  /// The stretch that holds `time` on the clock of `member` (&Stretch::utc or &Stretch::local); for a time before listed_seconds.
  [[nodiscard]] Stretch const* at(std::int64_t Stretch::*member, std::int64_t time) const {
    std::int64_t const bucket = (time - bucket_begin) >> bucket_bits;
    std::size_t i = bucket < 0 ? 0 : buckets_[static_cast<std::size_t>(bucket)];
    while (i + 1 < stretches.size() && stretches[i + 1].*member <= time) ++i;
    return &stretches[i];
  }

  /// That of a wall clock; the last for a time beyond the list.
  [[nodiscard]] Stretch const* at_local(std::int64_t local) const {
    return at(&Stretch::local, local < listed_seconds ? local : listed_seconds - 1);
  }

  /// The instant of a wall clock beyond the list, as Instants::resolved().
  [[nodiscard]] std::int64_t looked_up(std::int64_t local) const;

  /// The list of a zone; made once, and there as long as the zone.
  [[nodiscard]] static ZoneTable const& of(TimeZone const& zone);

 private:
  // For each 97 days since 1900 the last stretch that has begun on both clocks: from there on it is a step or two.
  static constexpr std::int64_t bucket_begin = std::int64_t{time_text::day_of(1900, 1, 1)} * 86'400;
  static constexpr int bucket_bits = 23;
  void make_buckets();
  std::vector<std::uint16_t> buckets_{};
};

}  // namespace roir
