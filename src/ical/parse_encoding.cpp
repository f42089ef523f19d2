// SPDX-License-Identifier: MIT
#include "ical/parse_encoding.hpp"

#include "ical/lines.hpp"

#include <cstdint>
#include <cstring>

namespace roir::ical {
namespace {

// Whether a text is UTF-8 without any NUL, as nearly all calendars are.
bool is_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    std::uint64_t eight = 0;
    if (i + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      constexpr std::uint64_t ones = 0x0101010101010101ULL;
      if (((eight | (eight - ones)) & (ones << 7)) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    std::size_t const length = text[i] == '\0' ? 0 : exchange::utf8_length(text.substr(i));
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace

std::string_view decoded(std::string_view bytes, CalendarLimits const& limits, exchange::Utf8Text& text, CsvDialect& dialect) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (limits.encoding.empty() && is_utf8(bytes)) {
    dialect.encoding = "UTF-8";
    dialect.byte_order_mark = bytes.starts_with(mark);
    dialect.evidence.emplace_back("encoding UTF-8: every character is valid UTF-8");
    return bytes.substr(dialect.byte_order_mark ? mark.size() : 0);
  }
  text = exchange::to_utf8(exchange::copy_bytes(bytes), limits.encoding, limits.max_bytes, {}, dialect);
  if (!limits.encoding.empty() || dialect.encoding != "windows-1252") return text.text;
  CsvDialect joined;
  exchange::to_utf8(exchange::copy_bytes(without_folds(bytes)), {}, limits.max_bytes, {}, joined);
  if (joined.encoding != "UTF-8") return text.text;
  dialect = {};
  text = exchange::to_utf8(exchange::copy_bytes(bytes), "UTF-8", limits.max_bytes, {}, dialect);
  dialect.evidence = joined.evidence;
  return text.text;
}

}  // namespace roir::ical
