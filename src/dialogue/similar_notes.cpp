// SPDX-License-Identifier: MIT
#include "dialogue/lcs_kernel.hpp"
#include <roir/core/error.hpp>
#include <roir/dialogue/similar_notes.hpp>

#include <boost/locale/utf.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <span>
#include <string>

namespace roir {
namespace {

std::vector<std::uint32_t> code_points(std::string_view text) {
  namespace utf = boost::locale::utf;
  std::vector<std::uint32_t> points;
  points.reserve(text.size());
  char const* at = text.data();
  char const* const end = at + text.size();
  while (at != end) {
    if (static_cast<unsigned char>(*at) < 0x80) {
      points.push_back(static_cast<unsigned char>(*at++));
      continue;
    }
    char const* const start = at;
    auto const point = utf::utf_traits<char>::decode(at, end);
    if (point == utf::illegal || point == utf::incomplete)
      throw FormatError{{.code = "bad_utf8", .message = "a note is not in UTF-8", .place = std::to_string(start - text.data())}};
    points.push_back(point);
  }
  return points;
}

// Whether a common subsequence of `common` letters is enough, in the very operations that rapidfuzz decides by.
bool is_enough(std::size_t common, std::size_t letters, double share) {
  double const distance = static_cast<double>(letters - 2 * common) / static_cast<double>(letters);
  return 1.0 - distance >= share;
}

// The least common subsequence that is enough, at most one letter more than there can be.
std::size_t least_enough(std::size_t letters, double share) {
  auto common = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(letters) / 2);
  while (common > 0 && is_enough(common - 1, letters, share)) --common;
  while (common <= letters / 2 && !is_enough(common, letters, share)) ++common;
  return common;
}

// How many letters are the same from two places on, at most `most`.
template <class Letter>
std::size_t equal_run(Letter const* a, Letter const* b, std::size_t most) {
  constexpr std::size_t in_word = sizeof(std::uint64_t) / sizeof(Letter);
  for (std::size_t i = 0; i < most; i += in_word) {
    std::uint64_t x;
    std::uint64_t y;
    std::memcpy(&x, a + i, sizeof x);
    std::memcpy(&y, b + i, sizeof y);
    if (x == y) continue;
    if constexpr (std::endian::native == std::endian::little)
      return std::min(most, i + static_cast<std::size_t>(std::countr_zero(x ^ y)) / (8 * sizeof(Letter)));
    else
      return std::min(most, i + static_cast<std::size_t>(std::countl_zero(x ^ y)) / (8 * sizeof(Letter)));
  }
  return most;
}

// How many letters are the same before two places, at most `most`.
template <class Letter>
std::size_t equal_run_back(Letter const* a_end, Letter const* b_end, std::size_t most) {
  constexpr std::size_t in_word = sizeof(std::uint64_t) / sizeof(Letter);
  std::size_t i = 0;
  while (i + in_word <= most && std::memcmp(a_end - i - in_word, b_end - i - in_word, sizeof(std::uint64_t)) == 0) i += in_word;
  while (i < most && a_end[-1 - static_cast<std::ptrdiff_t>(i)] == b_end[-1 - static_cast<std::ptrdiff_t>(i)]) ++i;
  return i;
}

/// Two texts in letters of one kind, and how many they need in common.
template <class Letter>
class Decision {
 public:
  Decision(LetterSpan<Letter> a, LetterSpan<Letter> b, std::size_t need) : a_{a}, b_{b}, need_{need} {}

  bool decide() {
    trim();
    if (need_ == 0) return true;
    if (std::min(a_.size, b_.size) < need_) return false;
    return walk_finds_enough() || common_subsequence(a_, b_, need_) >= need_;
  }

 private:
  // What both begin with and what both end with belongs to a longest common subsequence.
  void trim() {
    std::size_t const most = std::min(a_.size, b_.size);
    std::size_t const front = equal_run(a_.letters, b_.letters, most);
    std::size_t const back = equal_run_back(a_.letters + a_.size, b_.letters + b_.size, most - front);
    a_ = {a_.letters + front, a_.size - front - back};
    b_ = {b_.letters + front, b_.size - front - back};
    need_ -= std::min(need_, front + back);
  }

  /// A place in each text.
  struct Place {
    std::size_t a, b;
  };

  // Goes along both, past words that differ, and counts the letters that are the same: they are a common subsequence, if not the longest.
  bool walk_finds_enough() const {
    Place at{0, 0};
    std::size_t found = 0;
    while (is_promising(at, found)) {
      std::size_t const run = equal_run(a_.letters + at.a, b_.letters + at.b, std::min(a_.size - at.a, b_.size - at.b));
      found += run;
      if (found >= need_) return true;
      at = {at.a + run, at.b + run};
      if (!pass_words(at)) return false;
    }
    return false;
  }

  // Whether what was passed over so far is little enough for the walk to get there, if it goes on like this.
  bool is_promising(Place at, std::size_t found) const {
    constexpr std::size_t few = 24;
    std::size_t const behind = std::min(at.a, at.b);
    std::size_t const shorter = std::min(a_.size, b_.size);
    return (behind - found) * shorter <= (shorter - need_) * behind + few * shorter;
  }

  // Goes to where both texts are the same again after one or two words of each.
  bool pass_words(Place& at) const {
    Place const one{space_after(a_, at.a), space_after(b_, at.b)};
    if (one.a == a_.size || one.b == b_.size) return false;
    if (go_if_same(at, one)) return true;
    Place const two{space_after(a_, one.a + 1), space_after(b_, one.b + 1)};
    return go_if_same(at, {one.a, two.b}) || go_if_same(at, {two.a, one.b}) || go_if_same(at, two);
  }
  bool go_if_same(Place& at, Place to) const {
    constexpr std::size_t enough = 3;
    if (to.a + enough > a_.size || to.b + enough > b_.size) return false;
    if (!std::equal(a_.letters + to.a, a_.letters + to.a + enough, b_.letters + to.b)) return false;
    at = to;
    return true;
  }
  static std::size_t space_after(LetterSpan<Letter> text, std::size_t at) {
    if (at >= text.size) return text.size;
    if constexpr (sizeof(Letter) == 1) {
      auto const* const found = static_cast<Letter const*>(std::memchr(text.letters + at, ' ', text.size - at));
      return found != nullptr ? static_cast<std::size_t>(found - text.letters) : text.size;
    } else {
      return static_cast<std::size_t>(std::find(text.letters + at, text.letters + text.size, Letter{' '}) - text.letters);
    }
  }

  LetterSpan<Letter> a_, b_;
  std::size_t need_;
};

// A code point above 255 and the byte that stands for it, in one number.
std::uint32_t extra(std::uint32_t point, std::uint8_t byte) {
  return point << 8 | byte;
}
std::uint32_t point_of(std::uint32_t extra) {
  return extra >> 8;
}
std::uint8_t byte_of(std::uint32_t extra) {
  return static_cast<std::uint8_t>(extra);
}
// The byte that stands for a code point above 255 where nothing else asks for it: letters of one alphabet get the same bytes in most notes,
// so that most pairs need no translation.
std::uint8_t wish(std::uint32_t point) {
  return static_cast<std::uint8_t>(point | 0x80);
}
// The extra of a code point among those of a note, or null.
std::uint32_t const* find(std::span<std::uint32_t const> extras, std::uint32_t point) {
  auto const it = std::ranges::lower_bound(extras, point, {}, point_of);
  return it != extras.end() && point_of(*it) == point ? &*it : nullptr;
}

}  // namespace

NoteLetters::NoteLetters(std::string_view text) {
  std::vector<std::uint32_t> points = code_points(text);
  size_ = points.size();
  if (keep_as_bytes(points)) return;
  is_wide_ = true;
  points.resize(size_ + lcs_padding);
  storage_ = std::move(points);
}

std::uint8_t NoteLetters::unused_from(std::uint8_t byte) const noexcept {
  while (uses(byte)) ++byte;
  return byte;
}

bool NoteLetters::keep_as_bytes(std::vector<std::uint32_t> const& points) {
  std::array<bool, 256> is_used{};
  std::array<std::uint32_t, 256> likely{};  // the code point above 255 that asked for a byte first
  std::vector<std::uint32_t> others;
  for (std::uint32_t const point : points) {
    if (point < 256) {
      is_used[point] = true;
    } else if (std::uint32_t& first = likely[wish(point)]; first != point) {
      others.push_back(point);
      if (first == 0) first = point;
    }
  }
  for (std::size_t byte = 0; byte < 256; ++byte)
    if (is_used[byte]) use(static_cast<std::uint8_t>(byte));
  std::ranges::sort(others);
  others.erase(std::unique(others.begin(), others.end()), others.end());
  if (static_cast<std::size_t>(std::ranges::count(is_used, true)) + others.size() > 255) return false;
  for (std::uint32_t const point : others) {
    std::uint8_t const byte = unused_from(wish(point));
    use(byte);
    storage_.push_back(extra(point, byte));
    if (byte != wish(point)) likely[wish(point)] = 0;  // looked up below
  }
  extras_ = static_cast<std::uint32_t>(others.size());
  storage_.resize(extras_ + (size_ + lcs_padding + 3) / 4);
  auto* const letters = reinterpret_cast<std::uint8_t*>(storage_.data() + extras_);
  std::span const extras{storage_.data(), extras_};
  for (std::size_t i = 0; i < size_; ++i) {
    std::uint32_t const point = points[i];
    if (point < 256)
      letters[i] = static_cast<std::uint8_t>(point);
    else
      letters[i] = likely[wish(point)] == point ? wish(point) : byte_of(*find(extras, point));
  }
  return true;
}

/// Two notes, as letters of one kind.
class NotePair {
 public:
  NotePair(NoteLetters const& a, NoteLetters const& b) : a_{a}, b_{b} {}

  // What `work` gives for the two texts as spans of letters that are bytes, or code points if one of the notes has too many kinds.
  template <class Work>
  auto with_letters(Work const& work) const {
    if (a_.is_wide_ || b_.is_wide_) {
      std::vector<std::uint32_t> a_points;
      std::vector<std::uint32_t> b_points;
      return work(points_of(a_, a_points), points_of(b_, b_points));
    }
    if (speak_the_same()) return work(bytes_of(a_), bytes_of(b_));
    std::vector<std::uint8_t> const translated = translation();
    return work(bytes_of(a_), LetterSpan<std::uint8_t>{translated.data(), b_.size_});
  }

 private:
  static LetterSpan<std::uint8_t> bytes_of(NoteLetters const& note) {
    return {reinterpret_cast<std::uint8_t const*>(note.storage_.data() + note.extras_), note.size_};
  }
  static std::span<std::uint32_t const> extras_of(NoteLetters const& note) { return {note.storage_.data(), note.extras_}; }

  // Whether each byte that both notes use stands for one code point, and each code point that both have has one byte.
  [[nodiscard]] bool speak_the_same() const {
    auto const ours = extras_of(a_);
    auto const theirs = extras_of(b_);
    auto i = ours.begin();
    auto j = theirs.begin();
    while (i != ours.end() || j != theirs.end()) {
      if (j == theirs.end() || (i != ours.end() && point_of(*i) < point_of(*j))) {
        if (b_.uses(byte_of(*i++))) return false;
      } else if (i == ours.end() || point_of(*j) < point_of(*i)) {
        if (a_.uses(byte_of(*j++))) return false;
      } else if (*i++ != *j++) {
        return false;
      }
    }
    return true;
  }

  // b in the bytes of a.
  [[nodiscard]] std::vector<std::uint8_t> translation() const {
    std::array<std::uint8_t, 256> table;
    std::iota(table.begin(), table.end(), std::uint8_t{0});
    std::uint8_t const nothing = a_.unused_from(0);
    for (std::uint32_t const extra : extras_of(a_)) table[byte_of(extra)] = nothing;
    for (std::uint32_t const extra : extras_of(b_)) {
      std::uint32_t const* const theirs = find(extras_of(a_), point_of(extra));
      table[byte_of(extra)] = theirs != nullptr ? byte_of(*theirs) : nothing;
    }
    std::vector<std::uint8_t> result(b_.size_ + lcs_padding);
    for (std::size_t i = 0; i < b_.size_; ++i) result[i] = table[bytes_of(b_).letters[i]];
    return result;
  }

  // The code points of a note; those of one in bytes are written to `room`.
  static LetterSpan<std::uint32_t> points_of(NoteLetters const& note, std::vector<std::uint32_t>& room) {
    if (note.is_wide_) return {note.storage_.data(), note.size_};
    std::array<std::uint32_t, 256> table;
    std::iota(table.begin(), table.end(), 0U);
    for (std::uint32_t const extra : extras_of(note)) table[byte_of(extra)] = point_of(extra);
    room.resize(note.size_ + lcs_padding);
    for (std::size_t i = 0; i < note.size_; ++i) room[i] = table[bytes_of(note).letters[i]];
    return {room.data(), note.size_};
  }

  NoteLetters const& a_;
  NoteLetters const& b_;
};

double indel_ratio(NoteLetters const& a, NoteLetters const& b) {
  std::size_t const letters = a.size() + b.size();
  if (letters == 0) return 100;
  std::size_t const common = NotePair{a, b}.with_letters([](auto x, auto y) { return common_subsequence(x, y, 0); });
  return (1.0 - static_cast<double>(letters - 2 * common) / static_cast<double>(letters)) * 100;
}

bool similar_at_least(NoteLetters const& a, NoteLetters const& b, double cutoff) {
  if (std::isnan(cutoff)) throw InvalidArgument{{.code = "bad_cutoff", .message = "a cutoff is not a number", .subject = "cutoff"}};
  if (cutoff <= 0) return true;
  std::size_t const letters = a.size() + b.size();
  if (letters == 0) return cutoff <= 100;
  NoteLetters const& longer = a.size() >= b.size() ? a : b;
  NoteLetters const& shorter = a.size() >= b.size() ? b : a;
  std::size_t const need = least_enough(letters, cutoff / 100);
  if (need > shorter.size()) return false;
  return NotePair{longer, shorter}.with_letters([need]<class Letter>(LetterSpan<Letter> x, LetterSpan<Letter> y) {
    return Decision<Letter>{x, y, need}.decide();
  });
}

bool similar_at_least(std::string_view a, std::string_view b, double cutoff) {
  return similar_at_least(NoteLetters{a}, NoteLetters{b}, cutoff);
}

}  // namespace roir
