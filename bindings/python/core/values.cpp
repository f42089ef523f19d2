// SPDX-License-Identifier: MIT
#include "values.hpp"

namespace roir::python {

std::string text_from_python(py::handle value, std::string const& place) {
  if (!py::isinstance<py::str>(value)) throw py::type_error(place + " has to be text (str), not " + type_of(value));
  return value.cast<std::string>();
}

std::int64_t integer_from_python(py::handle value, std::int64_t low, std::int64_t high, std::string const& place) {
  if (py::isinstance<py::bool_>(value) || PyIndex_Check(value.ptr()) == 0)
    throw py::type_error(place + " has to be a whole number (int), not " + type_of(value));
  auto const number = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
  if (!number) throw py::error_already_set();
  int overflow = 0;
  std::int64_t const result = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
  if (overflow != 0 || result < low || result > high)
    throw InvalidArgument{{.code = "out_of_range",
                           .message = std::string{py::str(number)} + " is outside " + std::to_string(low) + " to " + std::to_string(high),
                           .place = place}};
  return result;
}

double number_from_python(py::handle value, std::string const& place) {
  bool const number = PyFloat_Check(value.ptr()) || PyIndex_Check(value.ptr()) != 0 || py::hasattr(value, "__float__");
  if (!number || py::isinstance<py::bool_>(value) || py::isinstance<py::str>(value))
    throw py::type_error(place + " has to be a number (float), not " + type_of(value));
  double const result = PyFloat_AsDouble(value.ptr());
  if (result == -1.0 && PyErr_Occurred() != nullptr) throw py::error_already_set();
  return result;
}

void refuse_word(std::string const& text, std::string const& words, std::string const& place) {
  throw InvalidArgument{{.code = "bad_value",
                         .message = "\"" + text.substr(0, 64) + "\" is not one of its words",
                         .place = place,
                         .hint = "One of: " + words + "."}};
}

}  // namespace roir::python
