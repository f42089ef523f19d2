// SPDX-License-Identifier: MIT
#include "ical/values.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace roir::ical {
namespace {

constexpr std::int64_t day_seconds = 86'400;

// So many digits as a number, or nothing.
std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
  if (at + count > text.size()) return {};
  unsigned number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    number = 10 * number + static_cast<unsigned>(text[i] - '0');
  }
  return number;
}

std::optional<std::int64_t> day_of(std::string_view text) noexcept {
  auto const year = digits(text, 0, 4), month = digits(text, 4, 2), day = digits(text, 6, 2);
  if (!year || !month || !day || *year == 0) return {};
  std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
  if (!date.ok()) return {};
  return std::int64_t{std::chrono::sys_days{date}.time_since_epoch().count()} * day_seconds;
}

template <class Word, std::size_t size>
Word word_of(std::string_view text, std::array<std::pair<std::string_view, Word>, size> const& words, Word otherwise) noexcept {
  for (auto const& [name, word] : words)
    if (same_word(text, name)) return word;
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, Reply>, 4> replies{
    {{"ACCEPTED", Reply::Accepted}, {"DECLINED", Reply::Declined}, {"TENTATIVE", Reply::Tentative}, {"DELEGATED", Reply::Delegated}}};
constexpr std::array<std::pair<std::string_view, AttendeeKind>, 4> kinds{{{"INDIVIDUAL", AttendeeKind::Individual},
                                                                          {"GROUP", AttendeeKind::Group},
                                                                          {"RESOURCE", AttendeeKind::Resource},
                                                                          {"ROOM", AttendeeKind::Room}}};
constexpr std::array<std::pair<std::string_view, AttendeeRole>, 3> roles{
    {{"CHAIR", AttendeeRole::Chair}, {"OPT-PARTICIPANT", AttendeeRole::Optional}, {"NON-PARTICIPANT", AttendeeRole::Informed}}};
constexpr std::array<std::pair<std::string_view, CalendarMethod>, 4> methods{{{"PUBLISH", CalendarMethod::Publish},
                                                                              {"REQUEST", CalendarMethod::Request},
                                                                              {"REPLY", CalendarMethod::Reply},
                                                                              {"CANCEL", CalendarMethod::Cancel}}};

int hex(char c) noexcept {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "%40" as "@".
std::string without_percents(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const coded = text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) > 1 && hex(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
    i += coded ? 2 : 0;
  }
  return out;
}

// The e-mail address in a text such as "MAILTO:Ann <ann@example.com>", in lower case; empty when there is none.
std::string mail_in(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 7 && same_word(text.substr(0, 7), "mailto:")) text = trimmed(text.substr(7));
  std::size_t const open = text.rfind('<');
  if (open != std::string_view::npos && text.back() == '>') text = text.substr(open + 1, text.size() - open - 2);
  text = text.substr(0, text.find('?'));
  std::string const address = lowered(trimmed(without_percents(text)));
  std::size_t const at = address.find('@');
  bool const plain = at != std::string::npos && at > 0 && at + 1 < address.size() && address.find_first_of(" /:\"") == std::string::npos;
  return plain ? address : std::string{};
}

}  // namespace

std::optional<Stamp> read_stamp(std::string_view text) noexcept {
  text = trimmed(text);
  auto const day = day_of(text);
  if (!day) return {};
  if (text.size() == 8) return Stamp{.seconds = *day, .clock = CalendarTime::Clock::Day};
  auto const hour = digits(text, 9, 2), minute = digits(text, 11, 2), second = digits(text, 13, 2);
  bool const utc = text.size() == 16 && (text[15] == 'Z' || text[15] == 'z');
  if ((text.size() != 15 && !utc) || (text[8] != 'T' && text[8] != 't')) return {};
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return {};
  std::int64_t const of_day = std::int64_t{*hour} * 3600 + *minute * 60 + std::min(*second, 59U);
  return Stamp{.seconds = *day + of_day, .clock = utc ? CalendarTime::Clock::Utc : CalendarTime::Clock::Floating};
}

std::optional<std::int64_t> read_duration(std::string_view text) noexcept {
  text = trimmed(text);
  bool const minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() < 3 || (text[0] != 'P' && text[0] != 'p')) return {};
  std::int64_t seconds = 0;
  bool time = false, some = false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == 'T' || text[i] == 't') {
      if (time) return {};
      time = true;
      continue;
    }
    std::int64_t number = 0;
    std::size_t const begin = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && i - begin < 10; ++i) number = 10 * number + (text[i] - '0');
    if (i == begin || i == text.size()) return {};
    char const unit = static_cast<char>(text[i] & ~0x20);
    std::int64_t const each = !time && unit == 'W'   ? 7 * day_seconds
                              : !time && unit == 'D' ? day_seconds
                              : time && unit == 'H'  ? 3600
                              : time && unit == 'M'  ? 60
                              : time && unit == 'S'  ? 1
                                                     : 0;
    if (each == 0) return {};
    seconds += number * each;
    some = true;
    if (seconds > 36'525 * day_seconds) return {};
  }
  if (!some) return {};
  return minus ? -seconds : seconds;
}

std::optional<std::int32_t> read_offset(std::string_view text) noexcept {
  text = trimmed(text);
  if ((text.size() != 5 && text.size() != 7) || (text[0] != '+' && text[0] != '-')) return {};
  auto const hours = digits(text, 1, 2), minutes = digits(text, 3, 2);
  auto const seconds = text.size() == 7 ? digits(text, 5, 2) : std::optional{0U};
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return {};
  auto const size = static_cast<std::int32_t>(*hours * 3600 + *minutes * 60 + *seconds);
  return text[0] == '-' ? -size : size;
}

std::optional<std::int64_t> read_number(std::string_view text) noexcept {
  text = trimmed(text);
  if (text.empty() || text.size() > 9) return {};
  auto const number = digits(text, 0, text.size());
  return number ? std::optional<std::int64_t>{*number} : std::nullopt;
}

std::string read_address(ContentLine const& line) {
  std::string mail = mail_in(line.value);
  if (mail.empty()) mail = mail_in(line.parameter("EMAIL"));
  return clean(mail.empty() ? trimmed(line.value) : std::string_view{mail}, 256);
}

CalendarAttendee read_attendee(ContentLine const& line) {
  std::string const kind = line.parameter("CUTYPE");
  CalendarAttendee attendee{.address = read_address(line),
                            .kind = word_of(kind, kinds, kind.empty() ? AttendeeKind::Individual : AttendeeKind::Unknown),
                            .role = word_of(line.parameter("ROLE"), roles, AttendeeRole::Required),
                            .reply = word_of(line.parameter("PARTSTAT"), replies, Reply::NeedsAction)};
  // Google's rooms are people, as far as CUTYPE goes in old exports; their addresses tell.
  if (attendee.address.ends_with("@resource.calendar.google.com")) attendee.kind = AttendeeKind::Resource;
  return attendee;
}

CalendarMethod read_method(std::string_view text) noexcept {
  return word_of(trimmed(text), methods, CalendarMethod::Other);
}

}  // namespace roir::ical
