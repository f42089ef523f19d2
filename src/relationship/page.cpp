// SPDX-License-Identifier: MIT
#include "relationship/page.hpp"

#include <algorithm>
#include <string_view>

namespace roir {
namespace {

constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

TextLength& TextLength::operator+=(TextLength const& other) noexcept {
  words += other.words;
  characters += other.characters;
  lines += other.lines;
  return *this;
}

TextLength length_of(std::string_view text) noexcept {
  TextLength length;
  bool in_word = false;
  for (char const c : text) {
    bool const begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a byte within a code point of UTF-8
    length.characters += begins_character && c != '\n' ? 1 : 0;
    length.lines += c == '\n' ? 1 : 0;
    length.words += !in_word && !is_space(c) ? 1 : 0;
    in_word = !is_space(c);
  }
  length.lines += text.empty() || text.back() == '\n' ? 0 : 1;
  return length;
}

double pages_of(TextLength const& length, RelationshipPolicy const& policy) noexcept {
  return std::max({length.words / policy.page_words, length.characters / policy.page_characters, length.lines / policy.page_lines});
}

double pages_of(RelationshipState const& state, MeetingId const& meeting, std::string const& text, RelationshipPolicy const& policy) {
  TextLength length = length_of(text);
  for (Note const& note : state.notes)
    if (note.meeting == meeting) length += length_of(note.text);
  return pages_of(length, policy);
}

}  // namespace roir
