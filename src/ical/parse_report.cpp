// SPDX-License-Identifier: MIT
#include "ical/parse_report.hpp"

#include <algorithm>
#include <utility>

namespace roir::ical {

void ParseReport::loaded(bool has_uid) noexcept {
  ++report_.rows_loaded;
  without_uid_ += !has_uid;
}

void ParseReport::reject(std::uint64_t line, Fault const& fault, std::string column, std::string shown) {
  ++report_.rows_rejected;
  if (report_.errors.size() >= max_errors_) return;
  report_.errors.push_back({.file = report_.file,
                            .row = line,
                            .column = std::move(column),
                            .code = fault.code,
                            .message = fault.message,
                            .hint = fault.hint,
                            .text = std::move(shown)});
}

void ParseReport::note(std::uint64_t count, char const* words) {
  if (count != 0) note(std::to_string(count) + words);
}

void ParseReport::finish() {
  note(without_uid_, " events have no UID: they are known by their start and the people invited");
  note(others_, " components of other kinds (tasks, journals, free and busy times) were passed over");
  note(no_lines_, " lines are no lines of a calendar and were passed over");
  if (report_.rows_read == 0) note("there is no event in it");
  std::sort(report_.errors.begin(), report_.errors.end(), [](RowError const& a, RowError const& b) { return a.row < b.row; });
}

}  // namespace roir::ical
