// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/contact_columns.hpp>

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace roir {
namespace {

struct Range {
  std::int32_t begin;  // first minute that counts
  std::int32_t end;    // first that does not
};

/// Minutes of a window, cut to what a column can hold.
Range range_of(Window const& window) noexcept {
  auto const minutes = [](std::int32_t day) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(std::int64_t{day} * minutes_per_day, unknown_time + 1, open_end));
  };
  return {minutes(window.begin_day()), minutes(window.end_day())};
}

void scan_relationship(Block const& block, std::uint32_t local, Range range, int tolerance, ContactColumns& out) {
  auto const times = block.time.span();
  auto const first = times.begin() + block.offsets[local];
  auto const last = times.begin() + block.offsets[local + 1];
  auto const begin = static_cast<std::size_t>(std::lower_bound(first, last, range.begin) - times.begin());
  auto const end = static_cast<std::size_t>(std::lower_bound(first, last, range.end) - times.begin());
  std::int32_t held = 0, with_lateness = 0, late = 0, longest = 0, previous = unknown_time;
  std::int64_t minutes = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!MeetingFlags::is_held(block.flags[i])) continue;
    ++held;
    minutes += block.minutes[i];
    std::uint8_t const lateness = block.late[i];
    with_lateness += lateness != unknown_late ? 1 : 0;
    late += lateness != unknown_late && lateness > tolerance ? 1 : 0;
    if (previous != unknown_time) longest = std::max(longest, block.time[i] - previous);
    previous = block.time[i];
  }
  std::uint32_t const r = block.first_relationship + local;
  out.meetings[r] = static_cast<std::int32_t>(end - begin);
  out.held[r] = held;
  out.with_lateness[r] = with_lateness;
  out.late[r] = late;
  out.minutes[r] = minutes;
  out.longest_minutes[r] = longest;
}

}  // namespace

ContactColumns contact_columns(History const& history, Window const& window, int tolerance, int threads) {
  if (threads < 1) throw InvalidArgument{{.code = "bad_threads", .message = "the number of threads is " + std::to_string(threads), .hint = "Give at least 1."}};
  if (tolerance < 0 || tolerance > 253)
    throw InvalidArgument{{.code = "bad_tolerance", .message = "the tolerance is " + std::to_string(tolerance) + " minutes", .hint = "It lies between 0 and 253."}};
  std::size_t const count = history.relationships().size();
  ContactColumns out;
  out.meetings.resize(count);
  out.held.resize(count);
  out.with_lateness.resize(count);
  out.late.resize(count);
  out.minutes.resize(count);
  out.longest_minutes.resize(count);
  Range const range = range_of(window);
  auto const blocks = history.blocks();
  auto const scan = [&](std::size_t b) {
    for (std::uint32_t local = 0; local < blocks[b].relationships(); ++local) scan_relationship(blocks[b], local, range, tolerance, out);
  };
  if (threads == 1) {
    for (std::size_t b = 0; b < blocks.size(); ++b) scan(b);
  } else {
    tbb::task_arena arena{threads};
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, blocks.size(), scan); });
  }
  return out;
}

}  // namespace roir
