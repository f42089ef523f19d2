// SPDX-License-Identifier: MIT
#include "day_keys.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stats/day_keys.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::stats::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// The bits of a whole number; a negative one has its highest bits set.
template <class Time>
struct Whole {
  using Tag = hn::ScalableTag<Time>;
  using Bits = hn::RebindToUnsigned<Tag>;
  HWY_INLINE hn::Vec<Bits> of(Time const* time) { return hn::BitCast(Bits{}, hn::LoadU(Tag{}, time)); }
  HWY_INLINE hn::Vec<Bits> wrong() { return hn::Zero(Bits{}); }
};

// 2^52 + x holds a whole x in the lowest bits of its mantissa; anything else changes higher bits, or comes back as another number.
template <>
struct Whole<double> {
  using Tag = hn::ScalableTag<double>;
  using Bits = hn::RebindToUnsigned<Tag>;
  HWY_INLINE Whole() : wrong_{hn::Zero(Tag{})} {}
  HWY_INLINE hn::Vec<Bits> of(double const* time) {
    auto const magic = hn::Set(Tag{}, 0x1p52);
    auto const x = hn::LoadU(Tag{}, time);
    auto const moved = hn::Add(x, magic);
    wrong_ = hn::Or(wrong_, hn::Not(hn::VecFromMask(Tag{}, hn::Eq(hn::Sub(moved, magic), x))));
    return hn::BitCast(Bits{}, hn::Xor(moved, magic));
  }
  HWY_INLINE hn::Vec<Bits> wrong() { return hn::BitCast(Bits{}, wrong_); }

 private:
  hn::Vec<Tag> wrong_;
};

template <class Bits>
HWY_INLINE std::uint64_t any_bit(Bits bits, hn::Vec<Bits> set) {
  std::uint64_t any = 0;
  for (std::size_t lane = 0; lane < hn::Lanes(bits); ++lane) any |= hn::ExtractLane(set, lane);
  return any;
}

// The last rows, one by one.
template <class Time>
HWY_INLINE void add_row(Time time, std::uint8_t event, std::uint16_t& key, DayBits& seen) {
  bool const fits = time >= 0 && time < static_cast<Time>(day_limit);
  auto const day = static_cast<std::uint16_t>(fits ? time : Time{0});
  seen.times |= fits && static_cast<Time>(day) == time ? day : day_limit;
  seen.events |= event;
  key = static_cast<std::uint16_t>(2 * day + event);
}

template <class Time>
HWY_INLINE DayBits keys_of(std::span<Time const> times, std::uint8_t const* events, std::uint16_t* keys) {
  Whole<Time> whole;
  typename Whole<Time>::Bits const bits;
  hn::Rebind<std::uint16_t, decltype(bits)> const narrow;
  hn::Rebind<std::uint8_t, decltype(bits)> const bytes;
  std::size_t const lanes = hn::Lanes(bits);
  auto seen_times = hn::Zero(bits);
  auto seen_events = hn::Zero(narrow);
  std::size_t i = 0;
  for (; i + lanes <= times.size(); i += lanes) {
    auto const time = whole.of(times.data() + i);
    auto const event = hn::PromoteTo(narrow, hn::LoadU(bytes, events + i));
    seen_times = hn::Or(seen_times, time);
    seen_events = hn::Or(seen_events, event);
    hn::StoreU(hn::Add(hn::ShiftLeft<1>(hn::TruncateTo(narrow, time)), event), narrow, keys + i);
  }
  DayBits seen{any_bit(bits, hn::Or(seen_times, whole.wrong())), any_bit(narrow, seen_events)};
  for (; i < times.size(); ++i) add_row(times[i], events[i], keys[i], seen);
  return seen;
}

DayBits of_numbers(std::span<double const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return keys_of(times, events, keys);
}
DayBits of_long(std::span<std::int64_t const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return keys_of(times, events, keys);
}
DayBits of_short(std::span<std::int32_t const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return keys_of(times, events, keys);
}

}  // namespace roir::stats::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir::stats {

HWY_EXPORT(of_numbers);
HWY_EXPORT(of_long);
HWY_EXPORT(of_short);

DayBits day_keys(std::span<double const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return HWY_DYNAMIC_DISPATCH(of_numbers)(times, events, keys);
}
DayBits day_keys(std::span<std::int64_t const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return HWY_DYNAMIC_DISPATCH(of_long)(times, events, keys);
}
DayBits day_keys(std::span<std::int32_t const> times, std::uint8_t const* events, std::uint16_t* keys) {
  return HWY_DYNAMIC_DISPATCH(of_short)(times, events, keys);
}

}  // namespace roir::stats
#endif
