// SPDX-License-Identifier: MIT
#include "table_binding.hpp"
#include <roir/exchange/readers.hpp>
#include <roir/ical/read.hpp>

#include <pybind11/stl/filesystem.h>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using Reader = ReadReport (*)(std::filesystem::path const&, Facts&, CsvOptions const&, Progress const&);

// The kinds of files by name.
constexpr std::array<std::pair<char const*, Reader>, 11> readers = {{{"people", read_people},
                                                                     {"reporting_lines", read_reporting_lines},
                                                                     {"absences", read_absences},
                                                                     {"holidays", read_holidays},
                                                                     {"programmes", read_programmes},
                                                                     {"meetings", read_meetings},
                                                                     {"pay", read_pay},
                                                                     {"efforts", read_efforts},
                                                                     {"person_query", read_person_query},
                                                                     {"meeting_query", read_meeting_query},
                                                                     {"any", read_any}}};

CsvOptions csv_options(std::map<std::string, std::string> const& header_map, std::optional<std::string> const& delimiter,
                       std::optional<std::string> const& encoding, std::optional<std::string> const& date_order, bool dry_run,
                       unsigned threads) {
  CsvOptions options;
  options.headers = header_map;
  if (delimiter) {
    if (delimiter->size() != 1)
      throw InvalidArgument{
          {.code = "bad_dialect", .message = "the delimiter \"" + *delimiter + "\" is not one character", .subject = "delimiter"}};
    options.delimiter = delimiter->front();
  }
  options.encoding = encoding.value_or("");
  if (date_order) {
    if (*date_order != "day_first" && *date_order != "month_first")
      throw InvalidArgument{{.code = "bad_dialect",
                             .message = "\"" + *date_order + "\" is no order of dates",
                             .subject = "date_order",
                             .hint = "One of: day_first, month_first."}};
    options.date_order = *date_order == "day_first" ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
  }
  options.dry_run = dry_run;
  options.threads = threads;
  return options;
}

std::vector<ReadReport> read(std::string const& kind, std::filesystem::path const& path, Facts& facts, py::object const& progress,
                             std::map<std::string, std::string> const& header_map, std::optional<std::string> const& delimiter,
                             std::optional<std::string> const& encoding, std::optional<std::string> const& date_order, bool dry_run,
                             unsigned threads) {
  CsvOptions const options = csv_options(header_map, delimiter, encoding, date_order, dry_run, threads);
  Progress const steps = progress_of(progress);
  py::gil_scoped_release const others_may_run;
  if (kind == "directory") return read_directory(path, facts, options, steps);
  for (auto const& [name, reader] : readers)
    if (kind == name) return {reader(path, facts, options, steps)};
  throw NotFound{{.code = "unknown_kind", .message = "there is no reader for \"" + kind + "\"", .subject = kind}};
}

std::vector<ReadReport> read_calendar_files(std::vector<std::filesystem::path> const& paths, Facts& facts, py::object const& progress,
                                            std::optional<Date> as_of, std::optional<std::string> const& zone,
                                            std::vector<std::string> const& set_aside, std::optional<std::string> const& encoding,
                                            bool dry_run) {
  CalendarOptions options;
  options.as_of = as_of;
  if (zone) options.zone = TimeZone{*zone};
  options.set_aside = set_aside;
  options.limits.encoding = encoding.value_or("");
  options.dry_run = dry_run;
  Progress const steps = progress_of(progress);
  py::gil_scoped_release const others_may_run;
  return read_calendars(paths, facts, options, steps);
}

ReadReport renamed(ReadReport report, std::string const& name) {
  report.file = name;
  for (RowError& error : report.errors) error.file = name;
  return report;
}

// All rows that were not loaded, as one table.
SharedTable errors_table(std::vector<ReadReport> const& reports) {
  std::array<std::vector<std::string>, 6> texts;
  std::vector<std::int64_t> rows;
  for (ReadReport const& report : reports) {
    for (RowError const& error : report.errors) {
      rows.push_back(static_cast<std::int64_t>(error.row));
      std::string const* const parts[] = {&error.file, &error.column, &error.code, &error.message, &error.hint, &error.text};
      for (std::size_t i = 0; i < texts.size(); ++i) texts[i].push_back(*parts[i]);
    }
  }
  Table table{{.name = "row_errors",
               .title = "Rows that were not loaded",
               .definition = "One row for each rejected row of a file: where it is, what is wrong with it, and what to do."}};
  table.add({{.name = "file"}, std::move(texts[0])});
  table.add({{.name = "row", .unit = "line", .words = "line of the file on which the row begins"}, std::move(rows)});
  table.add({{.name = "column"}, std::move(texts[1])});
  table.add({{.name = "code"}, std::move(texts[2])});
  table.add({{.name = "message"}, std::move(texts[3])});
  table.add({{.name = "hint"}, std::move(texts[4])});
  table.add({{.name = "text"}, std::move(texts[5])});
  return SharedTable{std::move(table)};
}

std::optional<std::string> date_order_of(ReadReport const& report) {
  if (!report.dialect.date_order) return std::nullopt;
  return *report.dialect.date_order == DateOrder::DayMonthYear ? "day_first" : "month_first";
}

}  // namespace

void bind_readers(py::module_& module) {
  py::class_<ReadReport>(module, "ReadReport", py::is_final(), "The outcome of reading one file: rows_read is rows_loaded + rows_rejected.")
      .def_readonly("file", &ReadReport::file, "The file as it was named.")
      .def_readonly("kind", &ReadReport::kind, "What it was read as: people, meetings, person_query, ...")
      .def_readonly("rows_read", &ReadReport::rows_read, "Rows below the header, blank ones apart.")
      .def_readonly("rows_loaded", &ReadReport::rows_loaded, "Rows that became facts, or would have in a dry run.")
      .def_readonly("rows_rejected", &ReadReport::rows_rejected, "Rows that did not, each with an error.")
      .def_readonly("rows_blank", &ReadReport::rows_blank, "Rows without any content.")
      .def_readonly("columns", &ReadReport::columns, "What was read, by canonical name, and the header it was found under.")
      .def_readonly("unused_headers", &ReadReport::unused_headers, "Headers of the file that nothing was read from.")
      .def_readonly("notes", &ReadReport::notes, "What a reader of the figures has to know about these data.")
      .def_readonly("dry_run", &ReadReport::dry_run, "Whether nothing was loaded on purpose.")
      .def_property_readonly(
          "encoding", [](ReadReport const& report) { return report.dialect.encoding; }, "The encoding found or given.")
      .def_property_readonly(
          "delimiter", [](ReadReport const& report) { return std::string(1, report.dialect.delimiter); }, "Between the cells.")
      .def_property_readonly("date_order", date_order_of, "\"day_first\" or \"month_first\"; None when no date needed an order.")
      .def_property_readonly(
          "evidence", [](ReadReport const& report) { return report.dialect.evidence; },
          "One sentence for each thing that was found out about the file.")
      .def("renamed", renamed, "name"_a, "The same report for data that had no file.")
      .def("to_text", &ReadReport::to_text, "max_errors"_a = 5, "Several lines for a person: counts, dialect, the first errors.");
  module.def("read", read, "kind"_a, "path"_a, "facts"_a.noconvert(), "progress"_a = py::none(),
             "header_map"_a = std::map<std::string, std::string>{}, "delimiter"_a = py::none(), "encoding"_a = py::none(),
             "date_order"_a = py::none(), "dry_run"_a = false, "threads"_a = 1,
             "Reads one file, or a directory, into ``facts``; all of it or, when it is stopped, nothing of it.");
  module.def("read_calendars", read_calendar_files, "paths"_a, "facts"_a.noconvert(), "progress"_a = py::none(), "as_of"_a = py::none(),
             "zone"_a = py::none(), "set_aside"_a = std::vector<std::string>{}, "encoding"_a = py::none(), "dry_run"_a = false,
             "Reads calendars together into ``facts``, which know the people; all of them or, when it is stopped, nothing.");
  module.def("calendars_in", calendars_in, "path"_a, "The calendars of a directory by name, or the file itself when it is one.");
  module.def("is_calendar", is_calendar, "path"_a, "Whether a file is a calendar by its name.");
  module.def(
      "source_words", [](std::vector<ReadReport> const& reports) { return source_words(reports); }, "reports"_a,
      "The files and their rows in a few words, for a report.");
  module.def("errors_table", errors_table, "reports"_a, "All rows that were not loaded.");
}

}  // namespace roir::python
