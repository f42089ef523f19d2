// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/similar_notes.hpp>

#include <boost/locale/utf.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

namespace roir {
namespace {

using Points = std::vector<char32_t>;

std::string utf8(Points const& points) {
  std::string text;
  for (char32_t const point : points) boost::locale::utf::utf_traits<char>::encode(point, std::back_inserter(text));
  return text;
}

// The table of lengths cell by cell.
std::size_t longest_common(Points const& a, Points const& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (char32_t const letter : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const above = row[j];
      row[j] = letter == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

// The ratio as rapidfuzz rounds it: of "aaaaa" and "abbbb", whose ratio is 20, it says that they are below 20.
double share(std::size_t common, std::size_t letters) {
  return 1.0 - static_cast<double>(letters - 2 * common) / static_cast<double>(letters);
}
bool oracle(Points const& a, Points const& b, std::size_t cutoff) {
  return share(longest_common(a, b), a.size() + b.size()) >= static_cast<double>(cutoff) / 100;
}

bool decided(Points const& a, Points const& b, double cutoff) {
  bool const answer = similar_at_least(utf8(a), utf8(b), cutoff);
  EXPECT_EQ(answer, similar_at_least(utf8(b), utf8(a), cutoff));
  return answer;
}

std::vector<Points> all_texts(std::size_t longest) {
  std::vector<Points> texts{{}};
  for (std::size_t i = 0; i < texts.size() && texts[i].size() < longest; ++i)
    for (char32_t const letter : {U'a', U'b'}) {
      texts.push_back(texts[i]);
      texts.back().push_back(letter);
    }
  return texts;
}

TEST(SimilarNotes, are_decided_rightly_for_all_short_texts_and_cutoffs) {
  auto const texts = all_texts(5);
  ASSERT_EQ(texts.size(), 63);
  for (Points const& a : texts)
    for (Points const& b : texts)
      for (std::size_t const cutoff : {1, 20, 40, 50, 60, 75, 80, 90, 100})
        ASSERT_EQ(similar_at_least(utf8(a), utf8(b), static_cast<double>(cutoff)), a.empty() && b.empty() ? true : oracle(a, b, cutoff))
            << utf8(a) << '/' << utf8(b) << ' ' << cutoff;
}

// Letters of alphabets of several kinds: bytes, bytes by a table, the same byte for two letters (U+0424 and U+00A4, U+2024), 32 bits.
Points alphabet(int kind) {
  Points letters{U' ', U'a', U'b', U'c'};
  if (kind == 1) letters.insert(letters.end(), {U'\u00A4', U'\u0424', U'\u2024', U'\U0001F424', U'ä'});
  if (kind == 2)
    for (char32_t point = U'а'; point <= U'я'; ++point) letters.push_back(point);
  if (kind == 3)
    for (char32_t point = 0; point < 400; ++point) letters.push_back(0x4E00 + point);
  return letters;
}

Points some_text(int kind, std::size_t longest) {
  return *rc::gen::resize(static_cast<int>(longest), rc::gen::container<Points>(rc::gen::elementOf(alphabet(kind))));
}

// Some letters of a text left out, and others put in.
Points changed(Points text, int kind, int one_of) {
  Points result;
  for (char32_t const letter : text) {
    int const what = *rc::gen::inRange(0, one_of);
    if (what == 0) continue;
    if (what == 1) result.push_back(*rc::gen::elementOf(alphabet(kind)));
    result.push_back(letter);
  }
  return result;
}

RC_GTEST_PROP(SimilarNotes, are_decided_as_the_whole_table_decides, ()) {
  int const kind = *rc::gen::inRange(0, 4);
  Points const a = some_text(kind, 400);
  Points const b = *rc::gen::arbitrary<bool>() ? some_text(*rc::gen::inRange(0, 4), 400) : changed(a, kind, *rc::gen::inRange(2, 30));
  auto const letters = a.size() + b.size();
  for (std::size_t const cutoff : {30, 60, 80, 95})
    RC_ASSERT(decided(a, b, static_cast<double>(cutoff)) == (letters == 0 || oracle(a, b, cutoff)));
  // As near as can be to the ratio itself.
  if (letters == 0) return;
  double const ratio = share(longest_common(a, b), letters) * 100;
  RC_ASSERT(indel_ratio(NoteLetters{utf8(a)}, NoteLetters{utf8(b)}) == ratio);
  RC_ASSERT(decided(a, b, ratio - 1e-9));
  RC_ASSERT(!decided(a, b, ratio + 1e-9));
}

// Windows of more than four words, which are no longer kept in registers, and of one to four.
RC_GTEST_PROP(SimilarNotes, of_any_length_are_decided_as_the_whole_table_decides, ()) {
  auto const length = *rc::gen::inRange<std::size_t>(0, 2500);
  auto const letters = *rc::gen::inRange<std::uint32_t>(2, 20);
  std::uint64_t state = *rc::gen::arbitrary<std::uint64_t>();
  auto const below = [&](std::uint32_t limit) {
    return static_cast<std::uint32_t>((state = state * 6364136223846793005U + 1442695040888963407U) >> 33) % limit;
  };
  Points a;
  for (std::size_t i = 0; i < length; ++i) a.push_back(U'a' + below(letters));
  Points b;
  std::uint32_t const one_of = 1 + below(30);
  for (char32_t const letter : a) {
    if (below(one_of) != 0) b.push_back(letter);
    if (below(one_of) == 0) b.push_back(U'a' + below(letters));
  }
  std::size_t const common = longest_common(a, b);
  if (a.empty() && b.empty()) return;
  double const ratio = 200.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
  RC_ASSERT(similar_at_least(utf8(a), utf8(b), ratio - 1e-9));
  RC_ASSERT(!similar_at_least(utf8(a), utf8(b), ratio + 1e-9));
  for (std::size_t const cutoff : {50, 80})
    RC_ASSERT(similar_at_least(utf8(a), utf8(b), static_cast<double>(cutoff)) == oracle(a, b, cutoff));
}

TEST(SimilarNotes, at_a_cutoff_are_similar_and_below_it_not) {
  NoteLetters const ten{"abcdefghij"};
  EXPECT_EQ(indel_ratio(ten, NoteLetters{"abcdefghXY"}), 80);
  EXPECT_TRUE(similar_at_least(ten, NoteLetters{"abcdefghXY"}));
  EXPECT_FALSE(similar_at_least(ten, NoteLetters{"abcdefghXYZ"}));
  EXPECT_FALSE(similar_at_least(ten, NoteLetters{"abcdefghXY"}, 80.0001));
  EXPECT_FALSE(similar_at_least("aaaaa", "abbbb", 20));  // 1 − 0.8 is below 0.2 in binary, for rapidfuzz too
}

TEST(SimilarNotes, without_letters_are_the_same_and_else_nothing_alike) {
  EXPECT_EQ(indel_ratio(NoteLetters{""}, NoteLetters{""}), 100);
  EXPECT_EQ(indel_ratio(NoteLetters{"a"}, NoteLetters{""}), 0);
  EXPECT_TRUE(similar_at_least("", "", 100));
  EXPECT_FALSE(similar_at_least("", "", 100.5));
  EXPECT_FALSE(similar_at_least("a", "", 1e-9));
  EXPECT_TRUE(similar_at_least("a", "", 0));
  EXPECT_TRUE(similar_at_least("same", "same", 100));
  EXPECT_FALSE(similar_at_least("same", "same", 100.5));
}

TEST(SimilarNotes, count_code_points_and_normalise_nothing) {
  EXPECT_EQ(NoteLetters{"ä–𝄞"}.size(), 3);
  EXPECT_EQ(indel_ratio(NoteLetters{"aäa"}, NoteLetters{"aöa"}),
            (1.0 - 2.0 / 6) * 100);  // not the bytes, of which three of four are the same
  EXPECT_LT(indel_ratio(NoteLetters{"e\u0301"}, NoteLetters{"é"}), 1);
}

TEST(SimilarNotes, refuse_what_is_no_utf8_and_no_cutoff) {
  try {
    NoteLetters const letters{"ab\xFFzz"};
    ADD_FAILURE() << "no error";
  } catch (FormatError const& error) {
    EXPECT_EQ(error.code(), "bad_utf8");
    EXPECT_EQ(error.place(), "2");
  }
  EXPECT_THROW((void)similar_at_least("a", "b", std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
}

}  // namespace
}  // namespace roir
