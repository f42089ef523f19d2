// SPDX-License-Identifier: MIT
#include "history/contact_kernel.hpp"

#include <hwy/cache_control.h>

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "history/contact_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Ints = hn::CappedTag<std::int32_t, 16>;
using Vector = hn::Vec<Ints>;
constexpr std::size_t chunk = 1024;  // meetings after which the 32-bit sums are emptied, a multiple of every vector's length

/// The hot columns from some meeting on.
struct Rows {
  std::int32_t const* time;
  std::uint16_t const* minutes;
  std::uint8_t const* flags;
  std::uint8_t const* late;
};

/// Sums over the meetings of one relationship.
class Pass {
 public:
  HWY_INLINE explicit Pass(int tolerance) : tolerance_{hn::Set(Ints{}, tolerance)} {}

  /// Adds `count` meetings. `readable` entries may be read from `rows` on.
  HWY_INLINE void add(Rows rows, std::size_t count, std::size_t readable) {
    while (count > 0) {
      std::size_t const now = std::min(count, chunk);
      add_chunk(rows, now, readable);
      rows = {rows.time + now, rows.minutes + now, rows.flags + now, rows.late + now};
      readable -= now;
      count -= now;
    }
  }

  std::size_t held = 0, with_lateness = 0, late = 0;
  std::int64_t minutes = 0;

  HWY_INLINE std::int32_t longest() const { return hn::GetLane(hn::MaxOfLanes(Ints{}, longest_)); }

 private:
  HWY_INLINE void add_chunk(Rows rows, std::size_t count, std::size_t readable) {
    Ints const d;
    std::size_t const lanes = hn::Lanes(d);
    minutes_ = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
      Rows const now{rows.time + i, rows.minutes + i, rows.flags + i, rows.late + i};
      fetch(now);
      add_vector(now, hn::FirstN(d, lanes));
    }
    if (i < count) {
      Rows const rest{rows.time + i, rows.minutes + i, rows.flags + i, rows.late + i};
      if (i + lanes <= readable)
        add_vector(rest, hn::FirstN(d, count - i));
      else
        add_last(rest, count - i);
    }
    minutes += hn::GetLane(hn::SumOfLanes(d, minutes_));
  }

  // What comes some hundred meetings later: a processor that looks ahead by itself stops at the end of a page.
  static HWY_INLINE void fetch(Rows rows) {
    constexpr std::size_t ahead = 768;
    hwy::Prefetch(rows.time + ahead);
    hwy::Prefetch(rows.minutes + ahead);
    hwy::Prefetch(rows.flags + ahead);
    hwy::Prefetch(rows.late + ahead);
  }

  HWY_INLINE void add_vector(Rows rows, hn::Mask<Ints> inside) {
    Ints const d;
    hn::Rebind<std::uint8_t, Ints> const bytes;
    hn::Rebind<std::uint16_t, Ints> const shorts;
    Vector const flags = hn::PromoteTo(d, hn::LoadU(bytes, rows.flags));
    Vector const lateness = hn::PromoteTo(d, hn::LoadU(bytes, rows.late));
    auto const is_held = hn::And(inside, hn::Eq(hn::And(flags, hn::Set(d, 3)), hn::Set(d, static_cast<std::int32_t>(Outcome::Held))));
    auto const is_known = hn::And(is_held, hn::Ne(lateness, hn::Set(d, unknown_late)));
    auto const is_late = hn::And(is_known, hn::Gt(lateness, tolerance_));
    with_lateness += hn::CountTrue(d, is_known);
    late += hn::CountTrue(d, is_late);
    minutes_ = hn::Add(minutes_, hn::IfThenElseZero(is_held, hn::PromoteTo(d, hn::LoadU(shorts, rows.minutes))));
    add_gaps(hn::Compress(hn::LoadU(d, rows.time), is_held), hn::CountTrue(d, is_held));
  }

  // `times` begins with `count` times of held meetings in order. Beside each goes the one before it, the first of them from the vector
  // before.
  HWY_INLINE void add_gaps(Vector times, std::size_t count) {
    Ints const d;
    if (held == 0) last_ = hn::TableLookupLanes(times, hn::IndicesFromVec(d, hn::Zero(d)));
    auto const one_up = hn::IndicesFromVec(d, hn::Max(hn::Sub(hn::Iota(d, 0), hn::Set(d, 1)), hn::Zero(d)));
    Vector const before = hn::IfThenElse(hn::FirstN(d, 1), last_, hn::TableLookupLanes(times, one_up));
    longest_ = hn::Max(longest_, hn::IfThenElseZero(hn::FirstN(d, count), hn::Sub(times, before)));
    if (count > 0) last_ = hn::TableLookupLanes(times, hn::IndicesFromVec(d, hn::Set(d, static_cast<std::int32_t>(count - 1))));
    held += count;
  }

  // The last meetings of a block, where a whole vector would read beyond it.
  HWY_NOINLINE void add_last(Rows rows, std::size_t count) {
    std::int32_t time[16] = {};
    std::uint16_t length[16] = {};
    std::uint8_t flags[16] = {};
    std::uint8_t lateness[16] = {};
    std::copy_n(rows.time, count, time);
    std::copy_n(rows.minutes, count, length);
    std::copy_n(rows.flags, count, flags);
    std::copy_n(rows.late, count, lateness);
    add_vector({time, length, flags, lateness}, hn::FirstN(Ints{}, count));
  }

  Vector tolerance_;
  Vector minutes_ = hn::Zero(Ints{});
  Vector longest_ = hn::Zero(Ints{});
  Vector last_ = hn::Zero(Ints{});  // time of the last one held, in every lane
};

void contact_block_on_target(Block const& block, MinuteRange range, int tolerance, ContactColumns& out) {
  auto const times = block.time.span();
  auto const offsets = block.offsets.span();
  for (std::uint32_t local = 0; local < block.relationships(); ++local) {
    auto begin = static_cast<std::size_t>(offsets[local]);
    auto end = static_cast<std::size_t>(offsets[local + 1]);
    if (begin < end && times[begin] < range.begin)
      begin = static_cast<std::size_t>(std::lower_bound(times.begin() + begin, times.begin() + end, range.begin) - times.begin());
    if (begin < end && times[end - 1] >= range.end)
      end = static_cast<std::size_t>(std::lower_bound(times.begin() + begin, times.begin() + end, range.end) - times.begin());
    Pass pass{tolerance};
    pass.add(
        {times.data() + begin, block.minutes.span().data() + begin, block.flags.span().data() + begin, block.late.span().data() + begin},
        end - begin, times.size() - begin);
    std::uint32_t const r = block.first_relationship + local;
    out.meetings[r] = static_cast<std::int32_t>(end - begin);
    out.held[r] = static_cast<std::int32_t>(pass.held);
    out.with_lateness[r] = static_cast<std::int32_t>(pass.with_lateness);
    out.late[r] = static_cast<std::int32_t>(pass.late);
    out.minutes[r] = pass.minutes;
    out.longest_minutes[r] = pass.longest();
  }
}

}  // namespace roir::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir {

HWY_EXPORT(contact_block_on_target);

void contact_block(Block const& block, MinuteRange range, int tolerance, ContactColumns& out) {
  HWY_DYNAMIC_DISPATCH(contact_block_on_target)(block, range, tolerance, out);
}

}  // namespace roir
#endif
