// SPDX-License-Identifier: MIT
#include "history/contact_kernel.hpp"
#include <roir/core/error.hpp>
#include <roir/history/contact_columns.hpp>

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace roir {
namespace {

/// Minutes of a window, cut to what a column can hold.
MinuteRange range_of(Window const& window) noexcept {
  auto const minutes = [](std::int32_t day) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(std::int64_t{day} * minutes_per_day, unknown_time + 1, open_end));
  };
  return {minutes(window.begin_day()), minutes(window.end_day())};
}

void check(int tolerance, int threads) {
  if (threads < 1)
    throw InvalidArgument{
        {.code = "bad_threads", .message = "the number of threads is " + std::to_string(threads), .hint = "Give at least 1."}};
  if (tolerance < 0 || tolerance > 253)
    throw InvalidArgument{{.code = "bad_tolerance",
                           .message = "the tolerance is " + std::to_string(tolerance) + " minutes",
                           .hint = "It lies between 0 and 253."}};
}

ContactColumns zeros(std::size_t relationships) {
  ContactColumns out;
  for (auto* column : {&out.meetings, &out.held, &out.with_lateness, &out.late, &out.longest_minutes}) column->resize(relationships);
  out.minutes.resize(relationships);
  return out;
}

/// Calls `work` for 0, 1, ..., count - 1, on this thread alone when it is one.
template <class Work>
void for_each(std::size_t count, int threads, Work const& work) {
  if (threads == 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
  } else {
    tbb::task_arena arena{threads};
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, work); });
  }
}

// ---- a log in order of time ----
//
// Rows of one relationship lie far apart, and the sums of all relationships do not fit into a near cache. So a stretch of the log is first
// parted into ranges of relationships whose sums do, each row packed into 8 bytes, and then each range is added up.

constexpr unsigned local_bits = 12;                       // relationships of a range: their sums take 128 KiB
constexpr unsigned minutes_bits = 16;                     // the rest of a packed row, above them the kind
constexpr std::size_t slice_rows = std::size_t{1} << 20;  // rows that a thread parts at a time

/// What a row adds: nothing but itself, or held with the arrival unknown, in time, or late.
enum Kind : std::uint32_t { Other, HeldUnknown, HeldInTime, HeldLate };

struct Packed {
  std::int32_t time;
  std::uint32_t rest;  // relationship within its range, minutes, kind
};

struct Sums {
  std::array<std::int32_t, 4> counts{};  // meetings, held, with lateness, late
  std::int32_t previous = open_end;      // time of the last one held
  std::int32_t longest = 0;
  std::int64_t minutes = 0;
};
static_assert(sizeof(Sums) == 32);

constexpr std::array<std::array<std::int32_t, 4>, 4> counts_of_kind{{{1, 0, 0, 0}, {1, 1, 0, 0}, {1, 1, 1, 0}, {1, 1, 1, 1}}};

Packed pack(MeetingLog const& log, std::size_t i, int tolerance) noexcept {
  std::uint32_t const held = MeetingFlags::is_held(log.flags[i]) ? 1 : 0;
  std::uint32_t const known = log.late[i] != unknown_late ? 1 : 0;
  std::uint32_t const late = log.late[i] > tolerance ? 1 : 0;
  std::uint32_t const kind = held * (HeldUnknown + known * (1 + late));
  std::uint32_t const local = log.relationship[i] & ((1u << local_bits) - 1);
  return {log.time[i], local | (held * log.minutes[i]) << local_bits | kind << (local_bits + minutes_bits)};
}

void add(Packed row, Sums* sums_of_range) noexcept {
  Sums& sums = sums_of_range[row.rest & ((1u << local_bits) - 1)];
  std::uint32_t const kind = row.rest >> (local_bits + minutes_bits);
  auto counts = sums.counts;  // a copy, so that the four are added at once
  for (std::size_t k = 0; k < 4; ++k) counts[k] += counts_of_kind[kind][k];
  sums.counts = counts;
  sums.minutes += row.rest >> local_bits & 0xFFFFu;
  // By masks, because whether a meeting was held is not for a processor to guess. Before the first one the gap is negative.
  std::int32_t const is_held = -std::int32_t{kind != Other};
  std::int64_t const gap = (std::int64_t{row.time} - sums.previous) & is_held;
  sums.longest = static_cast<std::int32_t>(std::max<std::int64_t>(sums.longest, gap));
  sums.previous ^= (sums.previous ^ row.time) & is_held;
}

class LogPass {
 public:
  LogPass(MeetingLog const& log, std::uint32_t relationships, int tolerance, int threads)
      : log_{log},
        relationships_{relationships},
        tolerance_{tolerance},
        threads_{threads},
        ranges_{(std::size_t{relationships} >> local_bits) + 1},
        sums_(relationships) {}

  void run(MinuteRange range) {
    std::size_t const rows = log_.time.size();
    auto const slices = static_cast<std::size_t>(threads_);
    packed_.resize(std::min(rows, slices * slice_rows));
    for (std::size_t begin = 0; begin < rows; begin += slices * slice_rows)
      stretch(begin, std::min(rows, begin + slices * slice_rows), range);
  }

  [[nodiscard]] ContactColumns columns() const {
    ContactColumns out = zeros(relationships_);
    for (std::uint32_t r = 0; r < relationships_; ++r) {
      Sums const& sums = sums_[r];
      out.meetings[r] = sums.counts[0];
      out.held[r] = sums.counts[1];
      out.with_lateness[r] = sums.counts[2];
      out.late[r] = sums.counts[3];
      out.minutes[r] = sums.minutes;
      out.longest_minutes[r] = sums.longest;
    }
    return out;
  }

 private:
  struct Slice {
    std::size_t begin, end;
    std::vector<std::size_t> places;  // by range: how many rows, then where the next one goes
    bool is_sound;
  };

  void stretch(std::size_t begin, std::size_t end, MinuteRange range) {
    auto const count = static_cast<std::size_t>(threads_);
    std::vector<Slice> slices(count);
    for_each(count, threads_, [&](std::size_t s) {
      slices[s].begin = begin + (end - begin) * s / count;
      slices[s].end = begin + (end - begin) * (s + 1) / count;
      survey(slices[s], range);
    });
    for (Slice const& slice : slices)
      if (!slice.is_sound) refuse(slice);
    std::vector<std::size_t> first_of_range(ranges_ + 1, 0);
    std::size_t place = 0;
    for (std::size_t r = 0; r < ranges_; ++r) {
      first_of_range[r] = place;
      for (Slice& slice : slices) place += std::exchange(slice.places[r], place);
    }
    first_of_range[ranges_] = place;
    for_each(count, threads_, [&](std::size_t s) { part(slices[s]); });
    for_each(ranges_, threads_, [&](std::size_t r) {
      Sums* const sums = sums_.data() + (r << local_bits);
      for (std::size_t i = first_of_range[r]; i < first_of_range[r + 1]; ++i) add(packed_[i], sums);
    });
  }

  /// Checks the rows of a slice, cuts it to the window, and counts its rows by range.
  void survey(Slice& slice, MinuteRange range) const {
    std::size_t disorder = 0;
    std::uint32_t largest = 0;
    for (std::size_t i = slice.begin; i < slice.end; ++i) largest = std::max(largest, log_.relationship[i]);
    for (std::size_t i = std::max<std::size_t>(slice.begin, 1); i < slice.end; ++i) disorder += log_.time[i] < log_.time[i - 1] ? 1 : 0;
    slice.is_sound = disorder == 0 && (slice.begin == slice.end || largest < relationships_);
    if (!slice.is_sound) return;
    auto const first = log_.time.begin();
    auto const at = [&](std::int32_t minute) {
      return static_cast<std::size_t>(std::lower_bound(first + slice.begin, first + slice.end, minute) - first);
    };
    std::size_t const begin = at(range.begin), end = at(range.end);
    slice.begin = begin, slice.end = end;
    // Several counters for each range, because one that was just written is slow to read.
    std::vector<std::array<std::uint32_t, 4>> counts(ranges_);
    for (std::size_t i = slice.begin; i < slice.end; ++i) ++counts[log_.relationship[i] >> local_bits][i % 4];
    for (auto const& [a, b, c, d] : counts) slice.places.push_back(std::size_t{a} + b + c + d);
  }

  void part(Slice& slice) {
    std::size_t* const places = slice.places.data();
    for (std::size_t i = slice.begin; i < slice.end; ++i) packed_[places[log_.relationship[i] >> local_bits]++] = pack(log_, i, tolerance_);
  }

  [[noreturn]] void refuse(Slice const& slice) const {
    for (std::size_t i = slice.begin; i < slice.end; ++i) {
      if (log_.relationship[i] >= relationships_)
        throw InvalidArgument{{.code = "bad_log",
                               .message = "row " + std::to_string(i) + " names relationship " + std::to_string(log_.relationship[i]) +
                                          " of " + std::to_string(relationships_),
                               .hint = "Relationships are numbered from 0."}};
      if (i > 0 && log_.time[i] < log_.time[i - 1])
        throw InvalidArgument{{.code = "bad_log",
                               .message = "row " + std::to_string(i) + " is earlier than the row before it",
                               .hint = "Sort the log by time."}};
    }
    throw InvalidArgument{{.code = "bad_log", .message = "the log is not in order"}};
  }

  MeetingLog const& log_;
  std::uint32_t relationships_;
  int tolerance_;
  int threads_;
  std::size_t ranges_;
  std::vector<Sums> sums_;
  std::vector<Packed> packed_;
};

}  // namespace

ContactColumns contact_columns(History const& history, Window const& window, int tolerance, int threads) {
  check(tolerance, threads);
  ContactColumns out = zeros(history.relationships().size());
  MinuteRange const range = range_of(window);
  auto const blocks = history.blocks();
  for_each(blocks.size(), threads, [&](std::size_t b) { contact_block(blocks[b], range, tolerance, out); });
  return out;
}

ContactColumns contact_columns(MeetingLog const& log, std::uint32_t relationships, Window const& window, int tolerance, int threads) {
  check(tolerance, threads);
  std::size_t const rows = log.time.size();
  if (log.minutes.size() != rows || log.flags.size() != rows || log.late.size() != rows || log.relationship.size() != rows)
    throw InvalidArgument{
        {.code = "bad_log", .message = "the columns of the log differ in length", .hint = "Give each as many entries as `time`."}};
  LogPass pass{log, relationships, tolerance, threads};
  pass.run(range_of(window));
  return pass.columns();
}

}  // namespace roir
