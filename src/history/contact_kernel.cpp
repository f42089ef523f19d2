// SPDX-License-Identifier: MIT
#include "history/contact_kernel.hpp"

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
    for (; i + lanes <= count; i += lanes)
      add_vector({rows.time + i, rows.minutes + i, rows.flags + i, rows.late + i}, hn::FirstN(d, lanes));
    if (i < count) {
      Rows const rest{rows.time + i, rows.minutes + i, rows.flags + i, rows.late + i};
      if (i + lanes <= readable)
        add_vector(rest, hn::FirstN(d, count - i));
      else
        add_last(rest, count - i);
    }
    minutes += hn::GetLane(hn::SumOfLanes(d, minutes_));
    close_gaps();
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
    // The held move together, so that neighbours in the list are meetings after one another.
    hn::StoreU(hn::Compress(hn::LoadU(d, rows.time), is_held), d, times_ + listed_);
    std::size_t const count = hn::CountTrue(d, is_held);
    held += count;
    listed_ += count;
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

  // Differences of neighbours; the last one stays in the list for the next chunk.
  HWY_INLINE void close_gaps() {
    Ints const d;
    if (listed_ == 0) return;
    std::int32_t const last = times_[listed_ - 1];
    hn::StoreU(hn::Set(d, last), d, times_ + listed_);
    for (std::size_t i = 0; i + 1 < listed_; i += hn::Lanes(d))
      longest_ = hn::Max(longest_, hn::Sub(hn::LoadU(d, times_ + i + 1), hn::LoadU(d, times_ + i)));
    times_[0] = last;
    listed_ = 1;
  }

  Vector tolerance_;
  Vector minutes_ = hn::Zero(Ints{});
  Vector longest_ = hn::Zero(Ints{});
  std::size_t listed_ = 0;
  std::int32_t times_[1 + chunk + 16];
};

void ContactBlock(Block const& block, MinuteRange range, int tolerance, ContactColumns& out) {
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

HWY_EXPORT(ContactBlock);

void contact_block(Block const& block, MinuteRange range, int tolerance, ContactColumns& out) {
  HWY_DYNAMIC_DISPATCH(ContactBlock)(block, range, tolerance, out);
}

}  // namespace roir
#endif
