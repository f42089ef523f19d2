// SPDX-License-Identifier: MIT
#include "prelude.hpp"
#include "values.hpp"
#include "worths.hpp"
#include <roir/report/analysis.hpp>

#include <optional>
#include <string>
#include <vector>

namespace roir::python {
namespace {

Report report(Analysis const& analysis, std::optional<std::string> const& title, std::string const& source,
              std::optional<ReturnCatalogue> const& catalogue, std::optional<InvestmentTerms> const& terms,
              std::vector<WorthTuple> const& worth, std::optional<RollOutQuestion> const& trial, py::object const& progress) {
  ReportOptions options{.source = source, .worths = worths_of(worth)};
  if (title) options.title = *title;
  if (catalogue) options.catalogue = *catalogue;
  if (terms) options.terms = *terms;
  if (trial) options.trial = *trial;
  Analysis const told = analysis.with_progress(progress_of(progress));
  py::gil_scoped_release const others_may_run;
  return told.report(options);
}

}  // namespace

void bind_report(py::module_& module) {
  using namespace py::literals;
  using ReleaseGil = py::call_guard<py::gil_scoped_release>;
  py::class_<Report>(module, "Report", py::is_final(), "A report as plain values, and its renderings; all show the same digits.")
      .def_readonly("title", &Report::title, "Heading of the report.")
      .def_readonly("audience", &Report::audience, "For whom, in words.")
      .def_readonly("window", &Report::window, "From which day to which.")
      .def_readonly("as_of", &Report::as_of, "What was known when.")
      .def_property_readonly(
          "findings",
          [](Report const& report) {
            std::vector<std::pair<std::string, std::string>> findings;
            for (auto const& finding : report.findings) findings.emplace_back(finding.headline, finding.detail);
            return findings;
          },
          "What matters most, as pairs of a headline and its detail.")
      .def(
          "to_text", [](Report const& report, std::size_t width) { return to_text(report, width); }, "width"_a = 80, ReleaseGil{},
          "Plain text for a terminal, wrapped at ``width`` characters (40 to 400).")
      .def(
          "to_html", [](Report const& report) { return to_html(report); }, ReleaseGil{},
          "One self-contained page: no script, nothing loaded from anywhere.")
      .def(
          "to_json", [](Report const& report) { return to_json(report); }, ReleaseGil{},
          "Each figure as a number, null when there is none, and as it is shown.");
  module.def("report", &report, "analysis"_a, "title"_a = py::none(), "source"_a = "", "catalogue"_a = py::none(), "terms"_a = py::none(),
             "worth"_a = std::vector<WorthTuple>{}, "trial"_a = py::none(), "progress"_a = py::none(), "The report for the audience.");
}

}  // namespace roir::python
