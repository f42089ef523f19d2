// SPDX-License-Identifier: MIT
#include "ical/lines.hpp"

#include <unicode/unistr.h>

#include <algorithm>

namespace roir::ical {
namespace {

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Length of a line end: 2 for CRLF, 1 for CR or LF, 3 for the CR CR LF of programs that write CRLF as text on Windows, 0 for none.
std::size_t line_end_at(std::string_view text, std::size_t at) noexcept {
  auto const is = [text](std::size_t i, char c) { return i < text.size() && text[i] == c; };
  if (is(at, '\n')) return 1;
  if (!is(at, '\r')) return 0;
  if (is(at + 1, '\n')) return 2;
  return is(at + 1, '\r') && is(at + 2, '\n') ? 3 : 1;
}

// Bytes of a fold at `at`: a line end and one blank.
std::size_t fold_at(std::string_view text, std::size_t at) noexcept {
  std::size_t const length = line_end_at(text, at);
  if (length == 0) return 0;
  std::size_t const next = at + length;
  return next < text.size() && (text[next] == ' ' || text[next] == '\t') ? length + 1 : 0;
}

}  // namespace

std::size_t LineCutter::line_end(std::size_t at, std::size_t& after) {
  if (!looked_ || next_lf_ < at) next_lf_ = std::min(text_.find('\n', at), text_.size());
  if (!looked_ || next_cr_ < at) {
    // No further than the next LF, so that a text without CR is searched once.
    std::string_view const part = text_.substr(at, next_lf_ - at);
    std::size_t const found = part.find('\r');
    next_cr_ = found == std::string_view::npos ? next_lf_ : at + found;
  }
  looked_ = true;
  std::size_t const end = std::min(next_lf_, next_cr_);
  after = end + line_end_at(text_, end);
  return end;
}

bool LineCutter::next(RawLine& line) {
  while (at_ < text_.size()) {
    std::size_t after = 0;
    line = {.begin = at_, .end = line_end(at_, after), .line = ++lines_};
    at_ = after;
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
      line.end = line_end(at_, after);
      line.folded = true;
      ++lines_;
      at_ = after;
    }
    if (line.end > line.begin) return true;
  }
  return false;
}

std::string_view unfolded(std::string_view text, RawLine const& line, std::string& scratch) {
  std::string_view const raw = text.substr(line.begin, line.end - line.begin);
  if (!line.folded) return raw;
  scratch.clear();
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t const end = std::min(raw.find_first_of("\r\n", i), raw.size());
    scratch.append(raw, i, end - i);
    i = end;
    if (i == raw.size()) break;
    std::size_t const fold = fold_at(raw, i);
    i += fold != 0 ? fold : line_end_at(raw, i);
  }
  return scratch;
}

std::string without_folds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t const end = std::min(text.find_first_of("\r\n", i), text.size());
    out.append(text, i, end - i);
    i = end;
    if (i == text.size()) break;
    std::size_t const fold = fold_at(text, i);
    if (fold == 0) out += text[i];
    i += fold != 0 ? fold : 1;
  }
  return out;
}

std::string ContentLine::parameter(std::string_view wanted) const {
  std::string out;
  for (Parameter const& one : parameters) {
    if (!same_word(one.name, wanted)) continue;
    for (std::size_t i = 0; i < one.value.size(); ++i) {
      char const next = i + 1 < one.value.size() ? one.value[i + 1] : '\0';
      bool const escape = one.value[i] == '^' && (next == 'n' || next == '\'' || next == '^');
      out += !escape ? one.value[i] : next == 'n' ? '\n' : next == '\'' ? '"' : '^';
      i += escape ? 1 : 0;
    }
    break;
  }
  return out;
}

bool take_apart(std::string_view line, ContentLine& parts) {
  parts.parameters.clear();
  std::size_t at = std::min(line.find_first_of(";:"), line.size());
  if (at == 0 || at == line.size()) return false;
  parts.name = trimmed(line.substr(0, at));
  while (line[at] == ';') {
    std::size_t const begin = ++at;
    std::size_t equals = std::string_view::npos;
    bool quoted = false;
    for (; at < line.size() && (quoted || (line[at] != ';' && line[at] != ':')); ++at) {
      if (line[at] == '"') quoted = !quoted;
      if (line[at] == '=' && !quoted && equals == std::string_view::npos) equals = at;
    }
    if (at == line.size()) return false;
    if (equals == std::string_view::npos) continue;  // a word without value, as old programs write it
    std::string_view value = line.substr(equals + 1, at - equals - 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    parts.parameters.push_back({.name = trimmed(line.substr(begin, equals - begin)), .value = value});
  }
  parts.value = line.substr(at + 1);
  return true;
}

bool same_word(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string lowered(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  std::size_t const begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string clean(std::string_view text, std::size_t most) {
  std::string whole;
  std::size_t const some = std::min(text.size(), most + 4);
  icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(some)}).toUTF8String(whole);
  std::size_t end = std::min(whole.size(), most);
  while (end < whole.size() && end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0U) == 0x80U) --end;
  whole.resize(end);
  std::replace_if(
      whole.begin(), whole.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, ' ');
  return whole;
}

}  // namespace roir::ical
