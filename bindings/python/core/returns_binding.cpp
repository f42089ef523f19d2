// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include <roir/report/analysis.hpp>
#include <roir/report/change_chart.hpp>
#include <roir/returns/levels.hpp>
#include <roir/returns/return_form.hpp>

#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;

// A table made while other threads may run. Ctrl-C ends it.
template <class Make>
SharedTable table_of(Analysis const& analysis, Make const& make) {
  Analysis const told = analysis.with_progress(progress_of(py::none()));
  py::gil_scoped_release const others_may_run;
  return SharedTable{make(told)};
}

py::typing::Tuple<ReturnForm, py::ellipsis> forms_of(ReturnCatalogue const& catalogue) {
  py::list forms;
  for (ReturnForm const& form : catalogue.forms()) forms.append(py::cast(form));
  return py::tuple{forms};
}

std::optional<std::tuple<std::string, std::string, std::string>> why_not_money(ReturnCatalogue const& catalogue,
                                                                               std::vector<std::string> const& keys, bool output_is_total) {
  auto const refusal = catalogue.why_not_money(keys, output_is_total);
  if (!refusal) return std::nullopt;
  return std::tuple{refusal->code, refusal->why, refusal->fix};
}

void bind_catalogue(py::module_& module) {
  py::class_<ReturnCatalogue>(module, "ReturnCatalogue", py::is_final(),
                              "The forms of return that an organisation looks at: the 32 of the source and what was added. Immutable.")
      .def(py::init<>(), "Without any form.")
      .def_static("built_in", &ReturnCatalogue::built_in, "The 32 forms of the source.")
      .def("with_form", &ReturnCatalogue::with, "form"_a,
           "The catalogue with one more form.\n\nRaises InvalidArgument (`form_exists`, `no_indicator`, `process_form`, ...).")
      .def("with_json", &ReturnCatalogue::with_json, "json"_a, "The catalogue with the forms of a JSON array added.")
      .def("with_value", &ReturnCatalogue::with_value, "key"_a, "rate"_a,
           "The catalogue with another worth of a form; it counts as confirmed if it says who set it.\n\nRaises NotFound (`no_form`), "
           "InvalidArgument (`process_form`, `mediator_not_monetisable`, `value_source_missing`).")
      .def("with_preset", &ReturnCatalogue::with_preset, "name"_a,
           "The catalogue with the worth that a published source states.\n\nRaises NotFound (`no_preset`) naming those there are.")
      .def_property_readonly("forms", &forms_of, "All forms, in order.")
      .def("__len__", [](ReturnCatalogue const& self) { return self.forms().size(); })
      .def(
          "__getitem__", [](ReturnCatalogue const& self, std::string const& key) { return self.at(key); }, "key"_a,
          "A form by its key.\n\nRaises NotFound (`no_form`).")
      .def("monetised", &ReturnCatalogue::monetised, "output_is_total"_a = false,
           "Keys of the forms whose worth can be added up without counting anything twice.")
      .def("why_not_money", &why_not_money, "keys"_a, "output_is_total"_a = false,
           "Why these forms cannot be added up as money: code, why and what would fix it; None when they can.")
      .def("to_json", &ReturnCatalogue::to_json, "All of it as a JSON array that with_json reads.");
}

}  // namespace

void bind_returns(py::module_& module) {
  bind_records<ValueRate, ReturnForm>(module);
  bind_catalogue(module);
  module.def("return_form_schema", &return_form_schema, "The JSON Schema of a form of return, as text.");
  module.def(
      "return_forms", [](ReturnCatalogue const& catalogue) { return SharedTable{return_forms(catalogue)}; }, "catalogue"_a,
      "The forms of a catalogue as a table.");
  module.def(
      "with_people",
      [](Analysis const& analysis, std::vector<KpiReading> const& readings, std::vector<Goal> const& goals) {
        return analysis.with_people(readings, goals);
      },
      "analysis"_a, "readings"_a, "goals"_a, "The same with readings and goals of its people.");
  module.def(
      "returns",
      [](Analysis const& analysis, std::string const& by, ReturnCatalogue const& catalogue) {
        Grain const grain = enum_from_word<Grain>(by, "by");
        return table_of(analysis, [&](Analysis const& told) { return told.returns(grain, catalogue); });
      },
      "analysis"_a, "by"_a, "catalogue"_a, "How high each form of return is.");
  module.def(
      "returns_change",
      [](Analysis const& analysis, Analysis const& before, ReturnCatalogue const& catalogue, std::vector<std::string> confirm, double q,
         bool any_dependence) {
        ChangeOptions const options{.confirm = std::move(confirm), .q = q, .any_dependence = any_dependence};
        return table_of(analysis, [&](Analysis const& told) { return told.returns_change(before, catalogue, options); });
      },
      "analysis"_a, "before"_a, "catalogue"_a, "confirm"_a, "q"_a, "any_dependence"_a, "How each form of return changed.");
  module.def(
      "change_chart",
      [](SharedTable const& change, int width) {
        ForestPlot const chart = change_chart(*change.table);
        return std::tuple{to_svg(chart, {.id = "changed", .width = width}), describe(chart), SharedTable{to_table(chart)}};
      },
      "change"_a, "width"_a = 760, "What changed as a forest plot: its SVG, its words and its figures.");
  module.def(
      "return_ladder",
      [](Analysis const& analysis) { return table_of(analysis, [](Analysis const& told) { return told.return_ladder(); }); }, "analysis"_a,
      "What may be said of these data, and why no more.");
}

}  // namespace roir::python
