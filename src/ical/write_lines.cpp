// SPDX-License-Identifier: MIT
#include "ical/write_lines.hpp"

#include <roir/core/error.hpp>
#include <roir/time/day.hpp>

#include <array>
#include <chrono>

namespace roir::ical {

namespace {

constexpr std::int64_t seconds_per_day = 86400;

constexpr bool is_alphanumeric(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What stands in a mailto URI as it is.
constexpr std::array<bool, 256> plain_in_uri = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c) plain[c] = is_alphanumeric(static_cast<char>(c));
  for (char const c : std::string_view{"!$'*+-._~@"}) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}();

void put_two(char* to, unsigned value) {
  to[0] = static_cast<char>('0' + value / 10);
  to[1] = static_cast<char>('0' + value % 10);
}

// Whether the line end at `i` is the LF of a CR LF, which was written with its CR.
bool follows_cr(std::string_view value, std::size_t i) noexcept {
  return value[i] == '\n' && i != 0 && value[i - 1] == '\r';
}

// A character of text and its length in bytes; length 0 = not UTF-8 (cut off, overlong, a surrogate, beyond Unicode).
struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0;
};

Character character_at(std::string_view text) noexcept {
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  unsigned const first = byte(0);
  if (first < 0x80) return {first, 1};
  std::size_t const length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  std::uint32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {};
    code = code << 6 | (byte(i) & 0x3FU);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (length == 0 || code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
  return {code, length};
}

constexpr bool is_line_end(std::uint32_t code) noexcept {
  return code == '\r' || code == '\n';
}

// Control characters of ASCII and of Latin 1 (U+0085 ends a line for some), and the separators of lines and paragraphs.
constexpr bool is_control(std::uint32_t code) noexcept {
  return (code < 0x20 && code != '\t') || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

[[noreturn]] void refuse_text(char const* field, std::string message) {
  throw InvalidArgument{{.code = "bad_text",
                         .message = std::move(message),
                         .place = field,
                         .hint = "Calendars hold short text in UTF-8 without control characters; clean it before it is written."}};
}

bool is_domain(std::string_view domain) noexcept {
  if (domain.empty() || domain.size() > 253) return false;
  std::size_t label = 0;  // length of the label in hand
  for (std::size_t i = 0; i < domain.size(); ++i) {
    char const c = domain[i];
    bool const edge = label == 0 || i + 1 == domain.size() || domain[i + 1] == '.';
    if (c == '.' ? label == 0 : !(is_alphanumeric(c) || (c == '-' && !edge))) return false;
    label = c == '.' ? 0 : label + 1;
    if (label > 63) return false;
  }
  return label != 0;
}

bool is_local_part(std::string_view local) noexcept {
  constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";
  if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.') return false;
  for (std::size_t i = 0; i < local.size(); ++i) {
    bool const dot = local[i] == '.' && local[i - 1] != '.';
    if (!dot && !is_alphanumeric(local[i]) && marks.find(local[i]) == marks.npos) return false;
  }
  return true;
}

}  // namespace

LineWriter& LineWriter::text(std::string_view value) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    char const c = value[i];
    if (c != '\\' && c != ';' && c != ',' && !is_line_end(static_cast<unsigned char>(c))) continue;
    out_.append(value, done, i - done);
    done = i + 1;
    if (!is_line_end(static_cast<unsigned char>(c)))
      out_.append({'\\', c});
    else if (!follows_cr(value, i))
      out_ += "\\n";
  }
  out_.append(value, done);
  return *this;
}

LineWriter& LineWriter::parameter(std::string_view value) {
  out_ += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    char const c = value[i];
    if (c != '^' && c != '"' && !is_line_end(static_cast<unsigned char>(c))) continue;
    out_.append(value, done, i - done);
    done = i + 1;
    if (c == '^')
      out_ += "^^";
    else if (c == '"')
      out_ += "^'";
    else if (!follows_cr(value, i))
      out_ += "^n";
  }
  out_.append(value, done);
  // Some readers, libical among them, take \" for a quotation mark inside the value, which RFC 5545 does not.
  if (value.ends_with('\\')) out_ += ' ';
  out_ += '"';
  return *this;
}

LineWriter& LineWriter::mailto(std::string_view address) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out_ += "mailto:";
  std::size_t done = 0;
  for (std::size_t i = 0; i < address.size(); ++i) {
    auto const byte = static_cast<unsigned char>(address[i]);
    if (plain_in_uri[byte]) continue;
    out_.append(address, done, i - done);
    done = i + 1;
    out_.append({'%', digits[byte >> 4U], digits[byte & 15U]});
  }
  out_.append(address, done);
  return *this;
}

LineWriter& LineWriter::date_time(std::int64_t seconds, bool is_date) {
  std::int64_t const day = floor_div(seconds, seconds_per_day);
  std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day}}};
  auto const year = static_cast<unsigned>(static_cast<int>(date.year()));
  auto const of_day = static_cast<unsigned>(seconds - day * seconds_per_day);
  std::array<char, 15> text{};
  put_two(&text[0], year / 100);
  put_two(&text[2], year % 100);
  put_two(&text[4], static_cast<unsigned>(date.month()));
  put_two(&text[6], static_cast<unsigned>(date.day()));
  text[8] = 'T';
  put_two(&text[9], of_day / 3600);
  put_two(&text[11], of_day / 60 % 60);
  put_two(&text[13], of_day % 60);
  out_.append(text.data(), is_date ? 8 : text.size());
  return *this;
}

void LineWriter::fold() {
  std::size_t line = begin_;  // where the physical line begins, its blank included
  while (out_.size() - line > most) {
    std::size_t cut = line + most;
    while ((static_cast<unsigned char>(out_[cut]) & 0xC0U) == 0x80) --cut;
    out_.insert(cut, "\r\n ");
    line = cut + 2;
  }
}

void check_text(std::string_view value, char const* field, std::size_t most, bool line_ends) {
  if (value.size() > most)
    refuse_text(field, "a text of " + std::to_string(value.size()) + " bytes is longer than the " + std::to_string(most) + " that fit");
  for (std::size_t i = 0; i < value.size();) {
    Character const c = character_at(value.substr(i));
    if (c.length == 0) refuse_text(field, "byte " + std::to_string(i) + " of the text is not UTF-8");
    if (is_control(c.code) && !(line_ends && is_line_end(c.code)))
      refuse_text(field, "byte " + std::to_string(i) + " of the text begins a control character or line separator");
    i += c.length;
  }
}

void check_address(std::string_view address, char const* field) {
  std::size_t const at = address.rfind('@');
  if (at != address.npos && is_local_part(address.substr(0, at)) && is_domain(address.substr(at + 1))) return;
  throw InvalidArgument{{.code = "bad_address",
                         .message = "an e-mail address of " + std::to_string(address.size()) + " bytes is none that a calendar may hold",
                         .place = field,
                         .hint =
                             "Write ann.smith@example.com: letters, digits and the usual marks, no name, no blanks, no quotation marks; "
                             "other alphabets in the domain as xn--."}};
}

void check_domain(std::string_view domain, char const* field) {
  if (is_domain(domain)) return;
  throw InvalidArgument{{.code = "bad_domain",
                         .message = "a text of " + std::to_string(domain.size()) + " bytes is no domain name",
                         .place = field,
                         .hint = "Give a domain name of the organisation, such as hr.example.com; UIDs are made unique by it."}};
}

}  // namespace roir::ical
