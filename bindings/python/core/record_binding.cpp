// SPDX-License-Identifier: MIT
#include "record_binding.hpp"

namespace roir::python {

std::string python_name(std::string_view field) {
  std::string name{field};
  if (name == "from" || name == "in" || name == "is" || name == "as" || name == "class" || name == "with") name += '_';
  return name;
}

std::string repr_of(py::handle value) {
  return py::repr(value);
}

void add_property(py::object& type, std::string const& name, py::cpp_function const& getter, std::string const& words) {
  py::object const property = py::module_::import("builtins").attr("property");
  type.attr(name.c_str()) = property(getter, py::none(), py::none(), words);
}

py::tuple reduce(py::object const& record, py::bytes const& archive) {
  return py::make_tuple(py::module_::import("roir._archive").attr("load"), py::make_tuple(py::type::of(record), archive));
}

void refuse_keyword(std::string const& type, std::string const& keyword, std::string const& known) {
  throw py::type_error(type + " has no field " + keyword + "; it has " + known);
}

}  // namespace roir::python
