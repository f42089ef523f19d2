// SPDX-License-Identifier: MIT
#include <roir/exchange/read_report.hpp>

#include <algorithm>
#include <filesystem>

namespace roir {

std::string ReadReport::to_text(std::size_t max_errors) const {
  std::string out = file + (kind.empty() ? "" : " (" + kind + ")") + ": " + std::to_string(rows_read) + " rows read, " +
                    std::to_string(rows_loaded) + (dry_run ? " would be loaded, " : " loaded, ") + std::to_string(rows_rejected) +
                    " rejected";
  if (rows_blank != 0) out += ", " + std::to_string(rows_blank) + " blank ones passed over";
  out += '\n';
  for (std::string const& one : dialect.evidence) out += "  " + one + '\n';
  for (std::string const& one : notes) out += "  note: " + one + '\n';
  std::size_t const shown = std::min(max_errors, errors.size());
  for (std::size_t i = 0; i < shown; ++i) {
    RowError const& e = errors[i];
    out += "  " + e.file + ':' + std::to_string(e.row) + (e.column.empty() ? "" : ':' + e.column) + ": " + e.message + " [" + e.code +
           "] '" + e.text + "' " + e.hint + '\n';
  }
  if (rows_rejected > shown) out += "  and " + std::to_string(rows_rejected - shown) + " more rejected rows\n";
  return out;
}

std::string source_words(std::span<ReadReport const> reports) {
  std::string words;
  for (ReadReport const& report : reports) {
    if (!words.empty()) words += ", ";
    words += std::filesystem::path{report.file}.filename().string() + " (" + std::to_string(report.rows_loaded) +
             (report.kind == "calendar" ? " events" : " rows");
    if (report.rows_rejected > 0) words += ", " + std::to_string(report.rows_rejected) + " rejected";
    words += ")";
  }
  return words;
}

}  // namespace roir
