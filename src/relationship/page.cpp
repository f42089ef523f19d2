// SPDX-License-Identifier: MIT
#include "relationship/page.hpp"

#include <algorithm>
#include <string_view>

namespace roir {
namespace {

struct Length {
  double words = 0;
  double characters = 0;
  double lines = 0;
};

constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void add(Length& length, std::string_view text) noexcept {
  bool in_word = false;
  for (char const c : text) {
    bool const begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a byte within a code point of UTF-8
    length.characters += begins_character && c != '\n' ? 1 : 0;
    length.lines += c == '\n' ? 1 : 0;
    length.words += !in_word && !is_space(c) ? 1 : 0;
    in_word = !is_space(c);
  }
  length.lines += text.empty() || text.back() == '\n' ? 0 : 1;
}

}  // namespace

std::int64_t words_in(std::string const& text) noexcept {
  Length length;
  add(length, text);
  return static_cast<std::int64_t>(length.words);
}

double pages_of(RelationshipState const& state, MeetingId const& meeting, std::string const& text, RelationshipPolicy const& policy) {
  Length length;
  add(length, text);
  for (Note const& note : state.notes)
    if (note.meeting == meeting) add(length, note.text);
  return std::max({length.words / policy.page_words, length.characters / policy.page_characters, length.lines / policy.page_lines});
}

}  // namespace roir
