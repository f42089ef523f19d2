// SPDX-License-Identifier: MIT
#include "time/recurrence_clock.hpp"

#include <algorithm>

namespace roir::series {
namespace {

using Stretch = ZoneTable::Stretch;

// No zone is further from UTC.
constexpr std::int64_t widest_offset = 2 * day_seconds;

// The first in column[i, size) that is not before `until`; the last is not. Most columns are about evenly spread, so the guess is a few
// off.
std::size_t place_of(std::int64_t const* column, std::size_t i, std::size_t size, std::int64_t until, double density) {
  std::size_t const guess = i + static_cast<std::size_t>(static_cast<double>(until - column[i]) * density);
  std::size_t place = std::min(guess, size - 1);
  std::size_t const near = 8;
  std::size_t const low = place > i + near ? place - near : i;
  std::size_t const high = std::min(place + near, size - 1);
  if (column[low] >= until || column[high] < until)
    return static_cast<std::size_t>(std::lower_bound(column + i, column + size, until) - column);
  for (place = low; column[place] < until;) ++place;
  return place;
}

std::int64_t clamped(std::int64_t time) {
  return std::clamp(time, first_second - widest_offset, end_second + widest_offset);
}

}  // namespace

Span local_window(ZoneTable const& table, Span utc) {
  utc = {clamped(utc.from), clamped(utc.to)};
  std::vector<Stretch> const& stretches = table.stretches;
  if (utc.to >= ZoneTable::listed_seconds) return {utc.from - widest_offset, utc.to + widest_offset};
  // Wall clocks that were skipped are read with the offset before, so the stretch before has a say too.
  Stretch const* const first = table.at(&Stretch::utc, utc.from);
  Stretch const* const last = table.at(&Stretch::utc, utc.to);
  auto const before = [&](Stretch const* stretch) { return stretch == stretches.data() ? stretch : stretch - 1; };
  return {utc.from + std::min(first->offset, before(first)->offset), utc.to + std::max(last->offset, before(last)->offset)};
}

LocalEnd local_end(TimeZone const& zone, std::int64_t utc_end) {
  utc_end = clamped(utc_end);
  if (utc_end > ZoneTable::listed_seconds) return {zone.local_seconds(utc_end - 1) + 1, {}};
  ZoneTable const& table = ZoneTable::of(zone);
  std::vector<Stretch> const& stretches = table.stretches;
  Stretch const* const last = table.at(&Stretch::utc, utc_end - 1);
  // In the second of two equal hours the wall clocks of both are over; just after a gap, what was skipped has moved on to later times.
  LocalEnd found{std::max(utc_end + last->offset, last->local), {}};
  if (last != stretches.data()) found.hole = {utc_end + last[-1].offset, last->local};
  return found;
}

void ToUtc::enter(std::int64_t local) {
  if (local >= ZoneTable::listed_seconds) {
    offset_ = local - table_.looked_up(local);
    until_ = local + 1;
    return;
  }
  Stretch const* const end = table_.stretches.data() + table_.stretches.size();
  while (stretch_ + 1 != end && stretch_[1].local <= local) ++stretch_;
  offset_ = stretch_->offset;
  until_ = stretch_ + 1 != end ? stretch_[1].local : ZoneTable::listed_seconds;
}

void to_utc(ZoneTable const& table, Span utc, std::vector<std::int64_t>& times) {
  if (times.empty()) return;
  std::int64_t* const column = times.data();
  std::size_t const size = times.size();
  std::int64_t const back = times.back();
  Stretch const* stretch = table.at_local(column[0]);
  Stretch const* const end = table.stretches.data() + table.stretches.size();
  double const density = static_cast<double>(size) / (static_cast<double>(back - column[0]) + 1.0);
  bool ascending = true;
  std::size_t i = 0;
  while (i < size && column[i] < ZoneTable::listed_seconds) {
    while (stretch + 1 != end && stretch[1].local <= column[i]) ++stretch;
    std::int64_t const until = stretch + 1 != end ? stretch[1].local : ZoneTable::listed_seconds;
    std::size_t const next = back < until ? size : place_of(column, i, size, until, density);
    std::int64_t const offset = stretch->offset;
    for (std::size_t k = i; k < next; ++k) column[k] -= offset;
    if (i > 0 && column[i - 1] >= column[i]) ascending = false;
    i = next;
  }
  for (; i < size; ++i) {
    column[i] = table.looked_up(column[i]);
    if (i > 0 && column[i - 1] >= column[i]) ascending = false;
  }
  tidy(utc, ascending, times);
}

void tidy(Span utc, bool ordered, std::vector<std::int64_t>& times) {
  if (times.empty()) return;
  if (!ordered) {
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
  }
  if (times.back() >= utc.to) times.erase(std::lower_bound(times.begin(), times.end(), utc.to), times.end());
  if (!times.empty() && times.front() < utc.from) times.erase(times.begin(), std::lower_bound(times.begin(), times.end(), utc.from));
}

}  // namespace roir::series
