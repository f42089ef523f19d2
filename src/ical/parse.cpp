// SPDX-License-Identifier: MIT
#include "exchange/csv_records.hpp"
#include "exchange/csv_text.hpp"
#include "ical/lines.hpp"
#include "ical/parse_calendar.hpp"
#include "ical/parse_components.hpp"
#include "ical/parse_encoding.hpp"
#include "ical/parse_report.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/parse.hpp>

#include <utility>

namespace roir {
namespace {

using namespace ical;

void read_lines(std::string_view text, CalendarLimits const& limits, CalendarText& result) {
  ParseReport report{result.report, limits.max_errors};
  Components components{text, limits, report,
                        [&](FoundCalendar const& found) { result.calendars.push_back(calendar_of(found, text, report)); }};
  LineCutter cutter{text};
  for (RawLine raw; cutter.next(raw);) {
    if (cutter.lines() > limits.max_lines)
      throw LimitExceeded{{.code = "too_many_lines",
                           .message = "the file has more than " + std::to_string(limits.max_lines) + " lines",
                           .subject = result.report.file,
                           .hint = "Export a shorter time, or raise max_lines."}};
    components.take(raw);
  }
  components.finish();
  report.finish();
}

CalendarText parse(std::string_view bytes, std::string name, CalendarLimits const& limits) {
  CalendarText result;
  result.report.file = std::move(name);
  result.report.kind = "calendar";
  CsvDialect dialect;
  exchange::Utf8Text converted;
  read_lines(decoded(bytes, limits, converted, dialect), limits, result);
  result.report.dialect = std::move(dialect);
  return result;
}

}  // namespace

CalendarText parse_calendar(std::string_view text, std::string name, CalendarLimits const& limits) {
  if (text.size() > limits.max_bytes)
    throw LimitExceeded{{.code = "file_too_large",
                         .message = "the file has more than " + std::to_string(limits.max_bytes) + " bytes",
                         .subject = name,
                         .hint = "Export a shorter time, or raise max_bytes."}};
  return parse(text, std::move(name), limits);
}

CalendarText parse_calendar_file(std::filesystem::path const& path, CalendarLimits const& limits, Progress const& progress) {
  exchange::Bytes const bytes = exchange::read_file(path, limits.max_bytes, progress);
  return parse(bytes.view(), path.string(), limits);
}

}  // namespace roir
