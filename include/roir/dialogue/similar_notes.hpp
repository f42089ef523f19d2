// SPDX-License-Identifier: MIT
/// @file
/// Whether two notes are nearly the same text, letter by letter: the normalised indel ratio, decided exactly and fast.
#pragma once

#include <roir/core/export.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace roir {

/// The code points of a note, made ready once for any number of comparisons.
///
/// Code points below 256 are kept as bytes, as are up to about 200 others by a table of the note; only a note with more different code
/// points than that (Chinese, say) is kept in 32 bits.
class ROIR_EXPORT NoteLetters {
 public:
  /// @param text UTF-8. Nothing is normalised: what looks the same and is written differently differs.
  /// @throws FormatError (`bad_utf8`) for bytes that are no UTF-8; `place` is the offset of the first. O(n).
  explicit NoteLetters(std::string_view text);
  /// How many code points there are.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  friend class NotePair;
  [[nodiscard]] bool keep_as_bytes(std::vector<std::uint32_t> const& points);
  [[nodiscard]] bool uses(std::uint8_t byte) const noexcept { return (used_[byte / 64] >> byte % 64 & 1) != 0; }
  void use(std::uint8_t byte) noexcept { used_[byte / 64] |= std::uint64_t{1} << byte % 64; }
  [[nodiscard]] std::uint8_t unused_from(std::uint8_t byte) const noexcept;

  std::size_t size_ = 0;
  bool is_wide_ = false;                 // kept in 32 bits
  std::uint32_t extras_ = 0;             // code points above 255 that a byte stands for
  std::array<std::uint64_t, 4> used_{};  // which bytes stand for something; one at least does not
  std::vector<std::uint32_t>
      storage_;  // the extras in order, code point and byte in one number; then the letters, and what may be read after
};

/// The normalised indel ratio of two notes in percent: 100·(1 − d/(n + m)), where d is how many letters have to be deleted and inserted to
/// make one of the other: n + m less twice the length of the longest common subsequence. 100 for two empty notes. Letters are code points.
/// @par Complexity  O(n·m/64).
/// @par Source  `fuzz.ratio` of rapidfuzz; Hyyrö (2004), Bit-parallel LCS-length computation revisited.
[[nodiscard]] ROIR_EXPORT double indel_ratio(NoteLetters const& a, NoteLetters const& b);

/// Whether the ratio of two notes is at least a cutoff, decided as rapidfuzz decides it: whether `fuzz.ratio(a, b, score_cutoff=cutoff)` is
/// that ratio and not the 0 of "below the cutoff".
///
/// Exact, by steps that each decide only what is certain: length; what both begin and end with; a walk along both that finds enough in
/// common; and then the bit-parallel table of lengths, of which only the rows are computed that can still lead to the cutoff.
/// @param a, b    in either order.
/// @param cutoff  percent. At or below 0 always true, above 100 always false.
/// @throws InvalidArgument (`bad_cutoff`) for NaN.
/// @par Complexity  O(n·d/64) for d letters that differ, at most O(n·m/64).
[[nodiscard]] ROIR_EXPORT bool similar_at_least(NoteLetters const& a, NoteLetters const& b, double cutoff = 80);
/// The same for two texts in UTF-8. @throws FormatError (`bad_utf8`), InvalidArgument (`bad_cutoff`).
[[nodiscard]] ROIR_EXPORT bool similar_at_least(std::string_view a, std::string_view b, double cutoff = 80);

}  // namespace roir
