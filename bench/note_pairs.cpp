// SPDX-License-Identifier: MIT
#include "note_pairs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace {

constexpr std::size_t vocabulary_size = 20'000;

/// Numbers made of a counter (SplitMix64): the same notes everywhere.
class Numbers {
 public:
  std::uint64_t below(std::uint64_t limit) {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15U;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9U;
    x = (x ^ x >> 27) * 0x94d049bb133111ebU;
    return (x ^ x >> 31) % limit;
  }

 private:
  std::uint64_t state_ = 42;
};

/// A letter, and how often it comes among a thousand.
struct Letter {
  std::string_view utf8;
  std::uint64_t weight;
};
constexpr Letter latin[] = {{"e", 164}, {"n", 98}, {"i", 76}, {"s", 70}, {"r", 70}, {"a", 62}, {"t", 61}, {"d", 51}, {"h", 48}, {"u", 41},
                            {"l", 34},  {"c", 30}, {"g", 30}, {"m", 25}, {"o", 26}, {"b", 19}, {"w", 19}, {"f", 17}, {"k", 14}, {"z", 11},
                            {"p", 8},   {"v", 8},  {"ü", 7},  {"ä", 5},  {"ö", 3},  {"j", 3},  {"ß", 3},  {"x", 1},  {"y", 1}};
constexpr Letter cyrillic[] = {{"о", 110}, {"е", 85}, {"а", 80}, {"и", 74}, {"н", 67}, {"т", 63}, {"с", 55}, {"р", 47},
                               {"в", 45},  {"л", 44}, {"к", 35}, {"м", 32}, {"д", 30}, {"п", 28}, {"у", 26}, {"я", 20},
                               {"ы", 19},  {"ь", 17}, {"г", 17}, {"з", 16}, {"б", 16}, {"ч", 14}, {"й", 12}, {"х", 10},
                               {"ж", 9},   {"ш", 7},  {"ю", 6},  {"ц", 5},  {"щ", 4},  {"э", 3}};

template <std::size_t N>
std::string_view some_letter(Letter const (&letters)[N], Numbers& numbers) {
  std::uint64_t total = 0;
  for (Letter const& letter : letters) total += letter.weight;
  std::uint64_t at = numbers.below(total);
  std::size_t i = 0;
  while (at >= letters[i].weight) at -= letters[i++].weight;
  return letters[i].utf8;
}

/// Words by rank: the more frequent, the shorter.
class Vocabulary {
 public:
  template <std::size_t N>
  Vocabulary(Letter const (&letters)[N], Numbers& numbers) {
    double total = 0;
    for (std::size_t rank = 1; rank <= vocabulary_size; ++rank) {
      auto const shortest = static_cast<std::uint64_t>(2 + std::log10(static_cast<double>(rank)) * 1.4);
      std::string word;
      for (std::uint64_t k = shortest + numbers.below(4); k > 0; --k) word += some_letter(letters, numbers);
      words_.push_back(word);
      up_to_.push_back(total += 1.0 / static_cast<double>(rank));
    }
  }
  std::string const& some_word(Numbers& numbers) const {
    double const at = static_cast<double>(numbers.below(1U << 30)) / (1U << 30) * up_to_.back();
    return words_[static_cast<std::size_t>(std::upper_bound(up_to_.begin(), up_to_.end() - 1, at) - up_to_.begin())];
  }

 private:
  std::vector<std::string> words_;
  std::vector<double> up_to_;
};

std::string punctuated(std::string word, Numbers& numbers) {
  std::uint64_t const mark = numbers.below(100);
  if (mark < 6) return word + ",";
  if (mark < 10) return word + ".";
  if (mark < 11) return word + " –";
  if (mark < 12) return "„" + word + "“";
  return word;
}

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (std::string const& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> some_words(Vocabulary const& vocabulary, Numbers& numbers) {
  std::vector<std::string> words(40 + numbers.below(41));
  for (std::string& word : words) word = punctuated(vocabulary.some_word(numbers), numbers);
  return words;
}

}  // namespace

std::vector<NotePair> make_note_pairs(std::size_t count) {
  Numbers numbers;
  std::array<Vocabulary, 2> const vocabularies{Vocabulary{latin, numbers}, Vocabulary{cyrillic, numbers}};
  std::vector<NotePair> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    Vocabulary const& vocabulary = vocabularies[i % 10 == 9 ? 1 : 0];
    std::vector<std::string> words = some_words(vocabulary, numbers);
    std::string const before = joined(words);
    if (i % 3 == 2) {
      words = some_words(vocabulary, numbers);
    } else {
      std::uint64_t const one_of = i % 3 == 0 ? 12 : 2;
      for (std::string& word : words)
        if (numbers.below(one_of) == 0) word = punctuated(vocabulary.some_word(numbers), numbers);
    }
    pairs.push_back({.before = before, .after = joined(words)});
  }
  return pairs;
}
