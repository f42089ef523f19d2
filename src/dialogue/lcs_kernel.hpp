// SPDX-License-Identifier: MIT
/// @file
/// How long a subsequence two texts have in common, compiled for each kind of processor.
#pragma once

#include <cstddef>
#include <cstdint>

namespace roir {

/// Letters that may be read beyond the end of a text.
inline constexpr std::size_t lcs_padding = 64;

/// A text of letters that are bytes or code points; `lcs_padding` more may be read.
template <class Letter>
struct LetterSpan {
  Letter const* letters;
  std::size_t size;
};

/// The length of the longest common subsequence of `a` and `b` if it has at least `need` letters; otherwise 0, or a length below `need`.
/// `need` is at most both sizes; 0 gives the length in any case.
[[nodiscard]] std::size_t common_subsequence(LetterSpan<std::uint8_t> a, LetterSpan<std::uint8_t> b, std::size_t need);
/// The same for code points.
[[nodiscard]] std::size_t common_subsequence(LetterSpan<std::uint32_t> a, LetterSpan<std::uint32_t> b, std::size_t need);

}  // namespace roir
