// SPDX-License-Identifier: MIT
#include "prelude.hpp"
#include <roir/report/document.hpp>

namespace roir::python {

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
}

}  // namespace roir::python
