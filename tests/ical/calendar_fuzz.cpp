// SPDX-License-Identifier: MIT
// A target for libFuzzer, built and run by scripts/fuzz_calendars: no bytes may crash the reading of calendars, lose an event silently,
// make two readings differ, or take time beyond bounds. The first byte of the input chooses the limits.
#include <roir/core/error.hpp>
#include <roir/ical/busy.hpp>
#include <roir/ical/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

roir::CalendarText read(std::string const& bytes, roir::CalendarLimits const& limits) {
  roir::CalendarText text = roir::parse_calendar(bytes, "fuzz.ics", limits);
  std::uint64_t events = 0;
  for (roir::CalendarFile const& file : text.calendars) events += file.events.size();
  require(events == text.report.rows_loaded);
  require(text.report.rows_read == text.report.rows_loaded + text.report.rows_rejected);
  require(text.report.errors.size() <= text.report.rows_rejected);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string const bytes{reinterpret_cast<char const*>(data + 1), size - 1};
  roir::CalendarLimits limits;
  if ((data[0] & 1) != 0) limits.max_line_bytes = 64;
  if ((data[0] & 2) != 0) limits.max_depth = 3;
  if ((data[0] & 4) != 0) limits.encoding = "UTF-16LE";
  if ((data[0] & 8) != 0) limits.max_event_lines = 4;
  try {
    roir::CalendarText const first = read(bytes, limits), second = read(bytes, limits);
    require(first.report == second.report);
    require(first.calendars == second.calendars);
    constexpr std::int64_t from = 1'767'225'600;  // 2026-01-01
    std::int64_t last = from;
    for (roir::BusyTime const& time : roir::busy_times(first.calendars, from, from + 366LL * 86'400)) {
      require(last <= time.from && time.from < time.until);
      last = time.until;
    }
  } catch (roir::Error const& error) {
    require(!error.code().empty());
  }
  return 0;
}
