// SPDX-License-Identifier: MIT
#include "stats/whole_times.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stats/whole_times.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::stats::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// 2^52 + x holds a whole x in the lowest bits of its mantissa; anything else changes its higher bits or comes back as another number.
bool small_whole_on_target(std::span<double const> times, std::uint16_t* out) {
  hn::ScalableTag<double> const d;
  hn::RebindToUnsigned<decltype(d)> const bits;
  hn::Rebind<std::uint16_t, decltype(d)> const narrow;
  std::size_t const lanes = hn::Lanes(d);
  auto const magic = hn::Set(d, 0x1p52);
  auto seen = hn::Zero(bits);
  std::size_t i = 0;
  for (; i + lanes <= times.size(); i += lanes) {
    auto const time = hn::LoadU(d, times.data() + i);
    auto const moved = hn::Add(time, magic);
    auto const whole = hn::Xor(hn::BitCast(bits, moved), hn::BitCast(bits, magic));
    auto const back = hn::Sub(moved, magic);
    seen = hn::Or(seen, hn::Or(whole, hn::IfThenZeroElse(hn::RebindMask(bits, hn::Eq(back, time)), hn::Set(bits, small_times))));
    hn::StoreU(hn::TruncateTo(narrow, whole), narrow, out + i);
  }
  bool fits = hn::AllTrue(bits, hn::Eq(hn::ShiftRight<15>(seen), hn::Zero(bits)));
  for (; i < times.size(); ++i) {
    bool const is_small = times[i] >= 0 && times[i] < small_times;
    out[i] = is_small ? static_cast<std::uint16_t>(times[i]) : std::uint16_t{0};
    fits = fits && is_small && out[i] == times[i];
  }
  return fits;
}

}  // namespace roir::stats::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir::stats {

HWY_EXPORT(small_whole_on_target);

bool small_whole(std::span<double const> times, std::uint16_t* out) {
  return HWY_DYNAMIC_DISPATCH(small_whole_on_target)(times, out);
}

}  // namespace roir::stats
#endif
