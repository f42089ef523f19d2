// SPDX-License-Identifier: MIT
#include "values.hpp"

namespace roir::python {

void bind_window(py::module_& module) {
  using namespace py::literals;
  py::class_<Window>(module, "Window", py::is_final(), R"doc(Half-open range of days: ``begin`` counts, ``end`` no longer does.

Windows that touch meet without a gap and without counting a day twice. Immutable.

Examples
--------
>>> Window("2026-Q1") == Window("2026-01-01/2026-04-01")
True
)doc")
      .def(py::init(&Window::parse), "text"_a,
           R"doc(Reads a year "2026", a month "2026-03", a quarter "2026-Q1", an ISO week "2026-W05", or two dates "2026-01-05/2026-04-01".

Raises InvalidArgument (bad_window) for any other text.)doc")
      .def(py::init<Date, Date>(), "begin"_a, "end"_a,
           "From two dates; raises InvalidArgument (bad_window) if ``end`` is before ``begin``.")
      .def_property_readonly("begin", &Window::begin, "First day that counts.")
      .def_property_readonly("end", &Window::end, "First day that no longer counts.")
      .def_property_readonly("length_days", &Window::length_days, "Number of days.")
      .def("__contains__", py::overload_cast<Date>(&Window::contains, py::const_), "date"_a, "Whether the day counts.")
      .def(
          "__eq__",
          [](Window const& left, py::object const& right) -> bool {
            return py::isinstance<Window>(right) && left == right.cast<Window const&>();
          },
          "other"_a, "Same begin and same end.")
      .def(
          "__hash__", [](Window const& window) { return py::hash(py::make_tuple(window.begin_day(), window.end_day())); },
          "Equal windows have equal hashes.")
      .def("__str__", &Window::to_string, "\"2026-01-05/2026-04-01\".")
      .def(
          "__repr__", [](Window const& window) { return "Window('" + window.to_string() + "')"; },
          "An expression that makes an equal window.")
      .def(
          "__reduce__", [](py::object const& self) { return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self))); },
          "For pickle and copy.");
}

}  // namespace roir::python
