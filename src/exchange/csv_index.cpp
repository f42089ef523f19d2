// SPDX-License-Identifier: MIT
#include "exchange/csv_index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "exchange/csv_index.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::exchange::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t block = 64;  // bytes whose marks fill one 64-bit word
using Bytes = hn::CappedTag<std::uint8_t, block>;

// One bit per byte of text[0, 64): whether it is structural.
HWY_INLINE std::uint64_t marks(std::uint8_t const* text, Structure structure) {
  Bytes const d;
  auto const delimiter = hn::Set(d, static_cast<std::uint8_t>(structure.delimiter));
  auto const quote = hn::Set(d, static_cast<std::uint8_t>(structure.quote));
  auto const lf = hn::Set(d, std::uint8_t{'\n'});
  auto const cr = hn::Set(d, std::uint8_t{'\r'});
  alignas(8) std::uint8_t bits[block / 8 + 8] = {};
  for (std::size_t i = 0; i < block; i += hn::Lanes(d)) {
    auto const v = hn::LoadU(d, text + i);
    auto const hit = hn::Or(hn::Or(hn::Eq(v, delimiter), hn::Eq(v, quote)), hn::Or(hn::Eq(v, lf), hn::Eq(v, cr)));
    hn::StoreMaskBits(d, hit, bits + i / 8);
  }
  std::uint64_t word;
  std::memcpy(&word, bits, sizeof word);
  return word;
}

// Appends the offsets of the set bits. Writes four at a time and then steps by the true count, so that the loop has few branches.
HWY_INLINE std::uint32_t* append(std::uint64_t word, std::uint32_t base, std::uint32_t* out) {
  std::uint32_t* const end = out + std::popcount(word);
  while (word != 0) {
    for (int k = 0; k < 4; ++k) {
      *out++ = base + static_cast<std::uint32_t>(std::countr_zero(word));
      word &= word - 1;
    }
  }
  return end;
}

std::size_t mark_structure(char const* text, std::size_t size, Structure structure, std::uint32_t* out) {
  auto const* bytes = reinterpret_cast<std::uint8_t const*>(text);
  std::uint32_t* at = out;
  std::size_t i = 0;
  for (; i + block <= size; i += block) at = append(marks(bytes + i, structure), static_cast<std::uint32_t>(i), at);
  if (i < size) {
    std::uint8_t last[block] = {};
    std::memcpy(last, bytes + i, size - i);
    std::uint64_t const inside = (std::uint64_t{1} << (size - i)) - 1;  // a delimiter may be the byte that pads
    at = append(marks(last, structure) & inside, static_cast<std::uint32_t>(i), at);
  }
  return static_cast<std::size_t>(at - out);
}

ByteKinds find_kinds(char const* text, std::size_t size) {
  auto const* bytes = reinterpret_cast<std::uint8_t const*>(text);
  hn::ScalableTag<std::uint8_t> const d;
  std::size_t const lanes = hn::Lanes(d);
  auto all = hn::Zero(d);
  auto least = hn::Set(d, std::uint8_t{255});
  std::size_t i = 0;
  for (; i + lanes <= size; i += lanes) {
    auto const v = hn::LoadU(d, bytes + i);
    all = hn::Or(all, v);
    least = hn::Min(least, v);
  }
  auto const high = hn::Set(d, std::uint8_t{0x80});
  ByteKinds kinds{.has_nul = !hn::AllFalse(d, hn::Eq(least, hn::Zero(d))),
                  .has_high_bits = !hn::AllFalse(d, hn::Eq(hn::And(all, high), high))};
  for (; i < size; ++i) {
    kinds.has_nul = kinds.has_nul || bytes[i] == 0;
    kinds.has_high_bits = kinds.has_high_bits || bytes[i] > 127;
  }
  return kinds;
}

}  // namespace roir::exchange::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir::exchange {

HWY_EXPORT(mark_structure);
HWY_EXPORT(find_kinds);

std::size_t index_structure(char const* text, std::size_t size, Structure structure, std::uint32_t* out) {
  return HWY_DYNAMIC_DISPATCH(mark_structure)(text, size, structure, out);
}

ByteKinds byte_kinds(char const* text, std::size_t size) {
  return HWY_DYNAMIC_DISPATCH(find_kinds)(text, size);
}

}  // namespace roir::exchange
#endif
