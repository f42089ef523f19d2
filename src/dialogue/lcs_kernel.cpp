// SPDX-License-Identifier: MIT
#include "dialogue/lcs_kernel.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "dialogue/lcs_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t word_rows = 64;
constexpr std::size_t step = 16;      // columns between two looks at what is still possible
constexpr std::size_t few_words = 4;  // of a window that is kept in registers
static_assert(lcs_padding >= word_rows);

// How many rows, a multiple of 8, may go so that fewer than `count` ones of `word` are among them.
HWY_INLINE std::size_t whole_bytes_before(std::uint64_t word, std::size_t count) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t x = word - ((word >> 1) & 0x5555555555555555);
  x = (x & 0x3333333333333333) + ((x >> 2) & 0x3333333333333333);
  x = ((x + (x >> 4)) & 0x0f0f0f0f0f0f0f0f) * ones;  // byte k: ones of the bytes 0 to k
  std::uint64_t const reached = ((x | 0x8080808080808080) - count * ones) & 0x8080808080808080;
  return static_cast<std::size_t>(std::countr_zero(reached)) / 8 * 8;
}

HWY_INLINE std::size_t count_ones(std::uint64_t word) {
  return static_cast<std::size_t>(std::popcount(word));
}

// Which of 64 letters are a given one, one bit each.
template <class Letter>
HWY_INLINE std::uint64_t equal_letters(Letter const* letters, Letter letter) {
  hn::CappedTag<Letter, word_rows> const d;
  auto const wanted = hn::Set(d, letter);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < word_rows; i += hn::Lanes(d)) {
    std::uint8_t bits[8] = {};
    hn::StoreMaskBits(d, hn::Eq(hn::LoadU(d, letters + i), wanted), bits);
    std::uint64_t part;
    std::memcpy(&part, bits, sizeof part);
    word |= part << i;
  }
  return word;
}

// A word of row differences after another column: V + (V & M) with the carry of the word before, and V without M.
HWY_INLINE std::uint64_t next_word(std::uint64_t v, std::uint64_t equal, std::uint64_t& carry) {
  std::uint64_t const u = v & equal;
  std::uint64_t const sum = v + u;
  std::uint64_t const with_carry = sum + carry;
  carry = static_cast<std::uint64_t>(sum < u) | static_cast<std::uint64_t>(with_carry < sum);
  return with_carry | (v ^ u);
}

__extension__ using Wide = unsigned __int128;
HWY_INLINE Wide wide(std::uint64_t low, std::uint64_t high) {
  return Wide{high} << 64 | low;
}

template <std::size_t Words>
HWY_INLINE void next_words(std::uint64_t (&v)[Words], std::uint64_t const (&equal)[Words]) {
  std::uint64_t carry = 0;
#pragma GCC unroll 2
  for (std::size_t k = 0; k + 1 < Words; k += 2) {
    Wide const u = wide(v[k] & equal[k], v[k + 1] & equal[k + 1]);
    Wide const sum = wide(v[k], v[k + 1]) + u;
    Wide const with_carry = k == 0 ? sum : sum + carry;
    if (k + 2 < Words) carry = static_cast<std::uint64_t>(sum < u) | static_cast<std::uint64_t>(with_carry < sum);
    v[k] = static_cast<std::uint64_t>(with_carry) | (v[k] & ~equal[k]);
    v[k + 1] = static_cast<std::uint64_t>(with_carry >> 64) | (v[k + 1] & ~equal[k + 1]);
  }
  if (Words % 2 == 1) v[Words - 1] = (v[Words - 1] + (v[Words - 1] & equal[Words - 1]) + carry) | (v[Words - 1] & ~equal[Words - 1]);
}

/// The bit-parallel row differences of the longest common subsequence (Hyyrö 2004), for the rows that can still lead to `need`.
///
/// Bit i is 0 where the table of lengths grows from row i to row i + 1. A path to `need` leaves out at most a.size − need rows and b.size −
/// need columns. So after j columns it stands at a row with at least j − (b.size − need) zeros below it and at most a.size − need ones: a
/// contiguous piece, the window. What is computed for other rows may be too small, never too large.
template <class Letter>
class Window {
 public:
  HWY_INLINE Window(LetterSpan<Letter> a, LetterSpan<Letter> b, std::size_t need)
      : a_{a}, b_{b}, spare_rows_{a.size - need}, spare_columns_{b.size - need}, bits_{few_} {
    std::ranges::fill(few_, ~std::uint64_t{0});
  }

  // The length found; 0 when it was given up.
  HWY_INLINE std::size_t run() {
    while (column_ < b_.size) {
      if (!look()) return 0;
      pass(std::min(step, b_.size - column_));
    }
    return length();
  }

 private:
  // Moves the window up to what the next columns can reach; false if nothing can.
  HWY_INLINE bool look() {
    if (bits_ != few_) {
      if (!narrow_many()) return false;
      widen_many();
      return true;
    }
    if (!narrow_few()) return false;
    widen_few();
    return true;
  }
  HWY_INLINE void pass(std::size_t count) {
    if (bits_ != few_) return pass_many(count);
    switch (words_) {
      case 1:
        return pass_few<1>(count);
      case 2:
        return pass_few<2>(count);
      case 3:
        return pass_few<3>(count);
      case 4:
        return pass_few<4>(count);
      default:
        column_ += count;  // a has no rows
    }
  }
  // Goes on by `count` columns in a window of `Words` words.
  template <std::size_t Words>
  HWY_INLINE void pass_few(std::size_t count) {
    std::uint64_t equal[step][Words];
    find_equal<Words>(equal, count);
    std::uint64_t v[Words];
    for (std::size_t k = 0; k < Words; ++k) v[k] = few_[k];
    for (std::size_t j = 0; j < count; ++j) next_words(v, equal[j]);
    for (std::size_t k = 0; k < few_words; ++k) few_[k] = k < Words ? v[k < Words ? k : 0] : ~std::uint64_t{0};
    column_ += count;
  }
  // The same with any number of words.
  HWY_INLINE void pass_many(std::size_t count) {
    for (std::size_t j = 0; j < count; ++j) {
      std::uint64_t carry = 0;
      for (std::size_t k = 0; k < words_; ++k)
        bits_[k] = next_word(bits_[k], equal_letters(a_.letters + base_ + word_rows * k, b_.letters[column_ + j]), carry);
    }
    column_ += count;
  }

  HWY_INLINE std::size_t length() const {
    std::size_t found = zeros_below_;
    std::size_t rows = a_.size - base_;
    for (std::size_t k = 0; k < words_ && rows > 0; ++k) {
      std::uint64_t const inside = rows >= word_rows ? ~std::uint64_t{0} : (std::uint64_t{1} << rows) - 1;
      found += count_ones(~bits_[k] & inside);
      rows -= std::min(rows, word_rows);
    }
    return found;
  }

  // Which rows of the window are the letter of each of the next columns. (Written down first: compared where it is needed, the compiler
  // would put the comparison between one column and the next.)
  template <std::size_t Words>
  HWY_INLINE void find_equal(std::uint64_t (&equal)[step][Words], std::size_t count) const {
    Letter const* const rows = a_.letters + base_;
    Letter const* const letters = b_.letters + column_;
    for (std::size_t j = 0; j < count; ++j) {
#pragma GCC unroll 4
      for (std::size_t k = 0; k < Words; ++k) equal[j][k] = equal_letters(rows + word_rows * k, letters[j]);
    }
  }

  // Leaves out rows that no path to `need` visits any more; false if none is left.
  HWY_INLINE bool narrow_many() {
    if (column_ <= spare_columns_ + zeros_below_) return true;
    std::size_t missing = column_ - spare_columns_ - zeros_below_;  // zeros that the first possible row has in the window
    std::size_t word = 0;
    for (; word < words_; ++word) {
      std::size_t const zeros = count_ones(~bits_[word]);
      if (zeros >= missing) break;
      missing -= zeros;
      zeros_below_ += zeros;
    }
    if (word == words_) return false;
    std::size_t const rows = whole_bytes_before(~bits_[word], missing);
    zeros_below_ += count_ones(~bits_[word] & ((std::uint64_t{1} << rows) - 1));
    base_ += word_rows * word + rows;
    words_ -= word;
    for (std::size_t k = 0; k < words_; ++k) {
      std::uint64_t const next = k + 1 < words_ ? bits_[word + k + 1] : ~std::uint64_t{0};
      bits_[k] = bits_[word + k] >> rows | (next << 1) << (word_rows - 1 - rows);
    }
    return base_ < a_.size && base_ - zeros_below_ <= spare_rows_;
  }

  // Takes in the rows that can be reached within `step` more columns, and no others.
  HWY_INLINE void widen_many() {
    std::size_t const allowed = spare_rows_ + step - (base_ - zeros_below_);  // ones of the window
    std::size_t ones = 0;
    std::size_t word = 0;
    while (word < words_ && ones <= allowed) ones += count_ones(bits_[word++]);
    std::size_t rows = word_rows * word;
    if (ones <= allowed) rows += allowed - ones;
    std::size_t const words = (std::min(rows, a_.size - base_) + word_rows - 1) / word_rows;
    many_.resize(std::max(many_.size(), words));
    bits_ = many_.data();
    for (std::size_t k = words_; k < words; ++k) bits_[k] = ~std::uint64_t{0};
    words_ = words;
  }

  // The same for a window in registers, without branches that nobody can foresee; the words after it are ones.
  HWY_INLINE bool narrow_few() {
    if (column_ <= spare_columns_ + zeros_below_) return true;
    std::size_t const missing = column_ - spare_columns_ - zeros_below_;
    std::size_t before[few_words + 1] = {};  // zeros in the words before
    std::size_t word = 0;
    for (std::size_t k = 0; k < few_words; ++k) {
      before[k + 1] = before[k] + count_ones(~few_[k]);
      word += missing > before[k + 1] ? 1 : 0;
    }
    if (word == few_words) return false;
    std::size_t const rows = whole_bytes_before(~few_[word], missing - before[word]);
    zeros_below_ += before[word] + count_ones(~few_[word] & ((std::uint64_t{1} << rows) - 1));
    base_ += word_rows * word + rows;
    for (std::size_t k = 0; k < few_words; ++k) few_[k] = few_[word + k] >> rows | (few_[word + k + 1] << 1) << (word_rows - 1 - rows);
    return base_ < a_.size && base_ - zeros_below_ <= spare_rows_;
  }
  HWY_INLINE void widen_few() {
    std::size_t const allowed = spare_rows_ + step - (base_ - zeros_below_);
    std::size_t ones = 0;
    std::size_t words = 1;
    for (std::size_t k = 0; k < few_words; ++k) {
      ones += count_ones(few_[k]);
      words += ones <= allowed ? 1 : 0;
    }
    words_ = std::min(words, (a_.size - base_ + word_rows - 1) / word_rows);
    if (words_ <= few_words) return;
    words_ = few_words;
    many_.assign(few_, few_ + few_words);
    bits_ = many_.data();
    widen_many();
  }

  LetterSpan<Letter> a_{}, b_{};
  std::size_t spare_rows_ = 0, spare_columns_ = 0;
  std::size_t column_ = 0;       // columns behind
  std::size_t base_ = 0;         // rows below the window
  std::size_t zeros_below_ = 0;  // zeros among them
  std::size_t words_ = 0;        // of the window
  std::uint64_t* bits_ = nullptr;
  std::uint64_t few_[2 * few_words];  // the second half stays ones
  std::vector<std::uint64_t> many_;
};

std::size_t of_bytes(LetterSpan<std::uint8_t> a, LetterSpan<std::uint8_t> b, std::size_t need) {
  return Window<std::uint8_t>{a, b, need}.run();
}
std::size_t of_points(LetterSpan<std::uint32_t> a, LetterSpan<std::uint32_t> b, std::size_t need) {
  return Window<std::uint32_t>{a, b, need}.run();
}

}  // namespace roir::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir {

HWY_EXPORT(of_bytes);
HWY_EXPORT(of_points);

std::size_t common_subsequence(LetterSpan<std::uint8_t> a, LetterSpan<std::uint8_t> b, std::size_t need) {
  return HWY_DYNAMIC_DISPATCH(of_bytes)(a, b, need);
}
std::size_t common_subsequence(LetterSpan<std::uint32_t> a, LetterSpan<std::uint32_t> b, std::size_t need) {
  return HWY_DYNAMIC_DISPATCH(of_points)(a, b, need);
}

}  // namespace roir
#endif
