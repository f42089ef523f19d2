// SPDX-License-Identifier: MIT
// Whole times are counted in a table: for each time, each lane, whether with event. Nothing is sorted, and each row is read once.
#include "counts.hpp"
#include "day_keys.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace roir::stats {
namespace {

constexpr std::size_t stretch = 4096;  // rows of which the keys lie in the nearest cache
constexpr std::size_t most_rows = std::numeric_limits<std::uint32_t>::max();

// Counts keys. Four are read at once: a load for each would be as many as the processor can do.
void count_keys(std::span<std::uint16_t const> keys, std::uint32_t* cells) {
  std::size_t i = 0;
  for (; i + 8 <= keys.size(); i += 8) {
    std::array<std::uint64_t, 2> eight;
    std::memcpy(eight.data(), keys.data() + i, sizeof eight);
    for (std::uint64_t four : eight) {
      ++cells[four & 0xffff];
      ++cells[four >> 16 & 0xffff];
      ++cells[four >> 32 & 0xffff];
      ++cells[four >> 48];
    }
  }
  for (; i < keys.size(); ++i) ++cells[keys[i]];
}

// The same of several lanes, those of one key side by side.
void count_keys(std::span<std::uint16_t const> keys, std::uint32_t const* lanes, std::size_t lane_count, std::uint32_t* cells) {
  for (std::size_t i = 0; i < keys.size(); ++i) ++cells[keys[i] * lane_count + lanes[i]];
}

// Counts into cells of [key][lane]; false if a row has no key, or if there would be many more cells than rows.
template <class Time>
bool count_days(std::span<Time const> times, std::span<std::uint8_t const> events, std::span<std::uint32_t const> lanes,
                std::size_t lane_count, std::vector<std::uint32_t>& cells) {
  std::array<std::uint16_t, stretch> keys;
  for (std::size_t begin = 0; begin < times.size(); begin += stretch) {
    std::size_t const count = std::min(stretch, times.size() - begin);
    DayBits const bits = day_keys(times.subspan(begin, count), events.data() + begin, keys.data());
    if (bits.times >= day_limit || bits.events > 1) return false;
    std::size_t const known = 2 * std::bit_ceil(bits.times + 1) * lane_count;
    if (lane_count > 1 && known / 2 > times.size() + stretch) return false;
    if (known > cells.size()) cells.resize(known);
    if (lane_count == 1)
      count_keys(std::span{keys}.first(count), cells.data());
    else
      count_keys(std::span{keys}.first(count), lanes.data() + begin, lane_count, cells.data());
  }
  return true;
}

Counts counts_of_days(std::vector<std::uint32_t> const& cells, std::size_t lane, std::size_t lane_count) {
  Counts counts;
  for (std::size_t at = lane; at < cells.size(); at += 2 * lane_count) {
    std::size_t const day = at / (2 * lane_count);
    std::uint32_t const without = cells[at], with_event = cells[at + lane_count];
    if (without + with_event > 0) counts.add(static_cast<double>(day), 0, with_event, without);
  }
  counts.finish();
  return counts;
}

// Times as 32-bit numbers; false if one is no whole number that fits.
template <class Time>
bool whole(std::span<Time const> times, std::vector<std::uint32_t>& out) {
  out.resize(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!(times[i] >= 0 && static_cast<double>(times[i]) < 0x1p31)) return false;
    out[i] = static_cast<std::uint32_t>(times[i]);
    if (static_cast<Time>(out[i]) != times[i]) return false;
  }
  return true;
}

// What one lane has at one time.
struct Cell {
  double entered = 0;
  std::array<double, 2> ended{};  // without event, with
};

// Adds the rows to cells of [time][lane]; false if a row cannot be.
bool fill(Observations const& o, std::span<std::uint32_t const> times, std::span<std::uint32_t const> entries,
          std::span<std::uint32_t const> lanes, std::size_t lane_count, std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    std::size_t const lane = lanes.empty() ? 0 : lanes[i];
    double const weight = o.weights.empty() ? 1 : o.weights[i];
    if (o.events[i] > 1 || !(weight > 0 && std::isfinite(weight))) return false;
    cells[times[i] * lane_count + lane].ended[o.events[i]] += weight;
    if (entries.empty()) continue;
    if (entries[i] >= times[i]) return false;
    cells[entries[i] * lane_count + lane].entered += weight;
  }
  return true;
}

bool count_whole(Observations const& o, std::span<std::uint32_t const> times, std::span<std::uint32_t const> lanes, std::size_t lane_count,
                 std::vector<Counts>& counts) {
  std::vector<std::uint32_t> entries;
  if (!o.entries.empty() && !whole(o.entries, entries)) return false;
  std::size_t const end = times.empty() ? 0 : std::size_t{*std::max_element(times.begin(), times.end())} + 1;
  if (end > (times.size() + stretch) / lane_count) return false;
  std::vector<Cell> cells(end * lane_count);
  if (!entries.empty() && *std::max_element(entries.begin(), entries.end()) >= end) return false;
  if (!fill(o, times, entries, lanes, lane_count, cells)) return false;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    Counts& here = counts.emplace_back();
    for (std::size_t t = 0; t < end; ++t) {
      auto const& [entered, ended] = cells[t * lane_count + lane];
      if (entered + ended[0] + ended[1] > 0) here.add(static_cast<double>(t), entered, ended[1], ended[0]);
    }
    here.finish();
  }
  return true;
}

}  // namespace

bool count_in_table(Observations const& o, std::span<std::uint32_t const> lanes, std::size_t lane_count, std::vector<Counts>& counts) {
  if (size(o) > most_rows) return false;
  if (o.entries.empty() && o.weights.empty() && (lane_count == 1 || !lanes.empty())) {
    std::vector<std::uint32_t> cells;
    if (std::visit([&](auto const& times) { return count_days(times, o.events, lanes, lane_count, cells); }, o.times)) {
      for (std::size_t lane = 0; lane < lane_count; ++lane) counts.push_back(counts_of_days(cells, lane, lane_count));
      return true;
    }
  }
  std::vector<std::uint32_t> times;
  return std::visit([&](auto const& column) { return whole(column, times); }, o.times) && count_whole(o, times, lanes, lane_count, counts);
}

}  // namespace roir::stats
