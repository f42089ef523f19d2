// SPDX-License-Identifier: MIT
/// @file
/// Windows and columns between the wall clock of a series and UTC; private to the room.
#pragma once

#include "time/recurrence_plan.hpp"
#include "time/zone_table.hpp"

namespace roir::series {

/// Wall clocks of which every instant in `utc` is one; a few more at the ends.
[[nodiscard]] Span local_window(ZoneTable const& table, Span utc);

/// The wall clocks whose instants are before a given one: those before `end` without those in `hole`.
struct LocalEnd {
  std::int64_t end = 0;
  Span hole{};
};
[[nodiscard]] LocalEnd local_end(TimeZone const& zone, std::int64_t utc_end);

/// Brings ascending wall clocks to instants one by one, and remembers if one comes out of order (a skipped hour does that).
class ToUtc {
 public:
  ToUtc(ZoneTable const& table, std::int64_t first) : table_{table}, stretch_{table.at_local(first)} { enter(first); }
  /// The wall clocks before this one have the same offset as the last.
  [[nodiscard]] std::int64_t until() const noexcept { return until_; }
  [[nodiscard]] std::int64_t offset() const noexcept { return offset_; }
  [[nodiscard]] bool ordered() const noexcept { return ordered_; }
  /// Enters the stretch of `local`, the next to be written to `to`.
  void advance(std::int64_t local, std::int64_t const* begin, std::int64_t const* to) {
    enter(local);
    if (to != begin && to[-1] >= local - offset_) ordered_ = false;
  }

 private:
  void enter(std::int64_t local);
  ZoneTable const& table_;
  ZoneTable::Stretch const* stretch_;
  std::int64_t until_ = 0;
  std::int64_t offset_ = 0;
  bool ordered_ = true;
};

/// Writes occurrences of a closed form as instants to `to`, which has room for each number.
/// @returns one past the last written.
std::int64_t* write_utc(ClosedForm const& form, Indices indices, std::int64_t* to, ToUtc& clock);

/// Puts a column in order, each instant once, and drops what is outside `utc`.
void tidy(Span utc, bool ordered, std::vector<std::int64_t>& times);

/// Brings ascending wall clocks to instants in place: ascending, each once, those outside `utc` dropped.
void to_utc(ZoneTable const& table, Span utc, std::vector<std::int64_t>& times);

}  // namespace roir::series
