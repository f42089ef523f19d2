// SPDX-License-Identifier: MIT
#include "exchange/file_readers.hpp"
#include "exchange/kinds.hpp"
#include <roir/exchange/readers.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>

namespace roir {
namespace {

using namespace exchange;
namespace fs = std::filesystem;

CsvFile opened(fs::path const& path, CsvOptions const& options, Progress const& progress) {
  check_header_map(options);
  return CsvFile::open(path, options, progress);
}

ReadReport read_kind(Kind kind, CsvFile const& csv, Facts& facts, Progress const& progress) {
  switch (kind) {
    case Kind::People:
      return people(csv, facts, progress);
    case Kind::ReportingLines:
      return reporting_lines(csv, facts, progress);
    case Kind::Absences:
      return absences(csv, facts, progress);
    case Kind::Holidays:
      return holidays(csv, facts, progress);
    case Kind::Programmes:
      return programmes(csv, facts, progress);
    case Kind::Meetings:
      return meetings(csv, facts, progress);
    case Kind::Pay:
      return pay(csv, facts, progress);
    case Kind::Efforts:
      return efforts(csv, facts, progress);
    case Kind::PersonQuery:
      return person_query(csv, facts, progress);
    case Kind::MeetingQuery:
      return meeting_query(csv, facts, progress);
    case Kind::Unknown:
      break;
  }
  std::string headers;
  std::size_t const most = std::min<std::size_t>(csv.header().size(), 20);
  for (std::size_t i = 0; i < most; ++i) headers += (i != 0 ? ", " : "") + excerpt(csv.header()[i]);
  throw NotFound{{.code = "unknown_kind",
                  .message = "the headers of " + csv.name() + " fit no kind of file that roir reads: " + headers +
                             (most < csv.header().size() ? ", ..." : ""),
                  .subject = csv.name(),
                  .hint = "Call the reader of its kind, and say other headers with CsvOptions::headers."}};
}

Kind named(fs::path const& path) {
  std::string const stem = path.stem().string();
  for (Kind const kind :
       {Kind::People, Kind::ReportingLines, Kind::Absences, Kind::Holidays, Kind::Programmes, Kind::Meetings, Kind::Pay, Kind::Efforts})
    if (plain_header(stem) == plain_header(name_of(kind))) return kind;
  return Kind::Unknown;
}

bool is_table(fs::path const& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension == ".csv" || extension == ".tsv" || extension == ".txt";
}

std::vector<fs::path> tables_in(fs::path const& directory) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at{directory, error}, end; !error && at != end; at.increment(error))
    if (at->is_regular_file(error) && is_table(at->path())) files.push_back(at->path());
  if (error)
    throw NotFound{{.code = "no_file",
                    .message = "cannot read the directory " + directory.string() + ": " + error.message(),
                    .subject = directory.string(),
                    .hint = "Check the path and the right to read it."}};
  std::sort(files.begin(), files.end());
  return files;
}

ReadReport unknown_file(fs::path const& path, Error const& error) {
  ReadReport report;
  report.file = path.string();
  report.kind = name_of(Kind::Unknown);
  report.notes.push_back("not read: " + error.message() + " [" + error.code() + "] " + error.hint());
  return report;
}

}  // namespace

ReadReport read_people(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return people(opened(path, options, progress), facts, progress);
}
ReadReport read_reporting_lines(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return reporting_lines(opened(path, options, progress), facts, progress);
}
ReadReport read_absences(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return absences(opened(path, options, progress), facts, progress);
}
ReadReport read_holidays(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return holidays(opened(path, options, progress), facts, progress);
}
ReadReport read_programmes(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return programmes(opened(path, options, progress), facts, progress);
}
ReadReport read_meetings(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return meetings(opened(path, options, progress), facts, progress);
}
ReadReport read_pay(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return pay(opened(path, options, progress), facts, progress);
}
ReadReport read_efforts(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return efforts(opened(path, options, progress), facts, progress);
}
ReadReport read_person_query(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return person_query(opened(path, options, progress), facts, progress);
}
ReadReport read_meeting_query(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  return meeting_query(opened(path, options, progress), facts, progress);
}

ReadReport read_any(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  CsvFile const csv = opened(path, options, progress);
  return read_kind(recognise(csv.parts()), csv, facts, progress);
}

std::vector<ReadReport> read_directory(fs::path const& path, Facts& facts, CsvOptions const& options, Progress const& progress) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {read_any(path, facts, options, progress)};
  check_header_map(options);
  std::vector<ReadReport> reports;
  bool some = false;
  for (fs::path const& file : tables_in(path)) {
    Kind const conventional = named(file);
    if (conventional != Kind::Unknown) {
      reports.push_back(read_kind(conventional, opened(file, options, progress), facts, progress));
      some = true;
      continue;
    }
    std::optional<CsvFile> csv;
    Kind kind = Kind::Unknown;
    try {  // a file that is not ours is no reason to stop
      csv = opened(file, options, progress);
      kind = recognise(csv->parts());
      if (kind == Kind::Unknown) read_kind(kind, *csv, facts, progress);
    } catch (Error const& why) {
      reports.push_back(unknown_file(file, why));
      continue;
    }
    reports.push_back(read_kind(kind, *csv, facts, progress));
    some = true;
  }
  if (some) return reports;
  std::string tried;
  for (ReadReport const& report : reports) tried += (tried.empty() ? " " : "; ") + report.notes.front();
  throw NotFound{{.code = "no_file",
                  .message = "no file in " + path.string() + " can be read." + tried,
                  .subject = path.string(),
                  .hint = "A directory needs meetings.csv, people.csv or the like, or an export of Viva Insights."}};
}

}  // namespace roir
