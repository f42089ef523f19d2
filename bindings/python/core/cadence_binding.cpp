// SPDX-License-Identifier: MIT
#include "values.hpp"

#include <pybind11/typing.h>

#include <functional>

namespace roir::python {

void bind_cadence(py::module_& module) {
  using namespace py::literals;
  py::class_<Cadence>(module, "Cadence", py::is_final(), R"doc(How often a manager and a report agreed to meet. Immutable.

Examples
--------
>>> Cadence("every 2 weeks").interval_days
14.0
)doc")
      .def(
          py::init(&Cadence::parse), "text"_a,
          R"doc(Reads "weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week", and the ISO 8601 periods "P2W", "P10D", "P1M".

Raises InvalidArgument (bad_cadence) for any other text; its hint lists the forms.)doc")
      .def_property_readonly("interval_days", &Cadence::interval_days, "Mean days between two meetings; 0 for a manager's rota.")
      .def_property_readonly("is_rota", &Cadence::is_rota, "Whether it is a manager's promise of so many meetings a week.")
      .def_property_readonly("min_per_week", &Cadence::min_per_week, "Fewest meetings per week of a rota; 0 for any other cadence.")
      .def_property_readonly("max_per_week", &Cadence::max_per_week, "Most meetings per week of a rota; 0 for any other cadence.")
      .def(
          "periods",
          [](Cadence const& cadence, Window const& window, Date anchor) {
            auto const periods = cadence.periods(window, day_number(anchor));
            py::typing::Tuple<Window, py::ellipsis> windows(periods.size());
            for (std::size_t i = 0; i < periods.size(); ++i) windows[i] = Window::days(periods[i].begin_day, periods[i].end_day);
            return windows;
          },
          "window"_a, "anchor"_a, "The periods that share a day with ``window``, whole. ``anchor`` is a day on which the series stood.")
      .def(
          "due_days",
          [](Cadence const& cadence, Window const& window, Date anchor) {
            auto const days = cadence.due_days(window, day_number(anchor));
            py::typing::Tuple<Date, py::ellipsis> dates(days.size());
            for (std::size_t i = 0; i < days.size(); ++i) dates[i] = to_date(days[i]);
            return dates;
          },
          "window"_a, "anchor"_a, "The days in ``window`` on which a meeting would fall if nobody moved anything; none for a rota.")
      .def(
          "__eq__",
          [](Cadence const& left, py::object const& right) {
            return py::isinstance<Cadence>(right) && left == right.cast<Cadence const&>();
          },
          "other"_a, "Same rule; \"every 7 days\" and \"weekly\" differ.")
      .def(
          "__hash__", [](Cadence const& cadence) { return std::hash<std::string>{}(cadence.to_string()); },
          "Equal cadences have equal hashes.")
      .def("__str__", &Cadence::to_string, "The canonical text.")
      .def(
          "__repr__", [](Cadence const& cadence) { return "Cadence('" + cadence.to_string() + "')"; },
          "An expression that makes an equal cadence.")
      .def(
          "__reduce__", [](py::object const& self) { return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self))); },
          "For pickle and copy.");
}

}  // namespace roir::python
