// SPDX-License-Identifier: MIT
#include "time/recurrence_clock.hpp"

#include "time/zone_table.hpp"

#include <algorithm>

namespace roir::series {
namespace {

using Stretch = ZoneTable::Stretch;

// No zone is further from UTC.
constexpr std::int64_t widest_offset = 2 * day_seconds;

// The stretch that holds `time` on the clock that `member` names.
Stretch const* stretch_at(std::vector<Stretch> const& stretches, std::int64_t Stretch::*member, std::int64_t time) {
  auto const after = [=](Stretch const& stretch) { return stretch.*member <= time; };
  return &*std::partition_point(stretches.begin() + 1, stretches.end(), after) - 1;
}

std::int64_t clamped(std::int64_t time) {
  return std::clamp(time, first_second - widest_offset, end_second + widest_offset);
}

}  // namespace

Span local_window(TimeZone const& zone, Span utc) {
  utc = {clamped(utc.from), clamped(utc.to)};
  std::vector<Stretch> const& stretches = ZoneTable::of(zone).stretches;
  if (utc.to >= ZoneTable::listed_seconds) return {utc.from - widest_offset, utc.to + widest_offset};
  // Wall clocks that were skipped are read with the offset before, so the stretch before has a say too.
  Stretch const* const first = stretch_at(stretches, &Stretch::utc, utc.from);
  Stretch const* const last = stretch_at(stretches, &Stretch::utc, utc.to);
  auto const before = [&](Stretch const* stretch) { return stretch == stretches.data() ? stretch : stretch - 1; };
  return {utc.from + std::min(first->offset, before(first)->offset), utc.to + std::max(last->offset, before(last)->offset)};
}

LocalEnd local_end(TimeZone const& zone, std::int64_t utc_end) {
  utc_end = clamped(utc_end);
  if (utc_end > ZoneTable::listed_seconds) return {zone.local_seconds(utc_end - 1) + 1, {}};
  std::vector<Stretch> const& stretches = ZoneTable::of(zone).stretches;
  Stretch const* const last = stretch_at(stretches, &Stretch::utc, utc_end - 1);
  // In the second of two equal hours the wall clocks of both are over; just after a gap, what was skipped has moved on to later times.
  LocalEnd found{std::max(utc_end + last->offset, last->local), {}};
  if (last != stretches.data()) found.hole = {utc_end + last[-1].offset, last->local};
  return found;
}

void to_utc(TimeZone const& zone, Span utc, std::vector<std::int64_t>& times) {
  if (times.empty()) return;
  std::vector<Stretch> const& stretches = ZoneTable::of(zone).stretches;
  Stretch const* stretch = stretch_at(stretches, &Stretch::local, times.front());
  Stretch const* const end = stretches.data() + stretches.size();
  bool ascending = true;
  std::size_t i = 0;
  while (i < times.size() && times[i] < ZoneTable::listed_seconds) {
    while (stretch + 1 != end && stretch[1].local <= times[i]) ++stretch;
    std::int64_t const until = stretch + 1 != end ? stretch[1].local : ZoneTable::listed_seconds;
    std::size_t const first = i;
    std::int64_t const offset = stretch->offset;
    for (; i < times.size() && times[i] < until; ++i) times[i] -= offset;
    if (first > 0 && times[first - 1] >= times[first]) ascending = false;
  }
  for (; i < times.size(); ++i) {
    times[i] = zone.utc_seconds(times[i]).resolved();
    if (i > 0 && times[i - 1] >= times[i]) ascending = false;
  }
  if (!ascending) {
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
  }
  times.erase(std::lower_bound(times.begin(), times.end(), utc.to), times.end());
  if (!times.empty() && times.front() < utc.from) times.erase(times.begin(), std::lower_bound(times.begin(), times.end(), utc.from));
}

}  // namespace roir::series
