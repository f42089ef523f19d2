// SPDX-License-Identifier: MIT
#include "table_binding.hpp"

#include <roir/core/arrow.hpp>

#include <pybind11/numpy.h>
#include <pybind11/typing.h>

#include <limits>
#include <memory>
#include <variant>
#include <vector>

namespace roir::python {

namespace {

using Owner = std::shared_ptr<Table const>;
using namespace py::literals;

py::object read_only(py::object array) {
  array.attr("setflags")("write"_a = false);
  return array;
}

// An array that looks into the table and keeps it alive.
template <class T>
py::object view(std::vector<T> const& cells, Owner const& owner) {
  py::capsule const keeper(new Owner(owner), [](void* pointer) { delete static_cast<Owner*>(pointer); });
  return read_only(py::array_t<T>(static_cast<py::ssize_t>(cells.size()), cells.data(), keeper));
}

bool has_missing(Column const& column) {
  for (std::size_t row = 0; row < column.size(); ++row)
    if (column.is_missing(row)) return true;
  return false;
}

py::object text_array(std::vector<std::string> const& cells, Column const& column) {
  py::object const array = py::module_::import("numpy").attr("empty")(cells.size(), "dtype"_a = "object");
  for (std::size_t row = 0; row < cells.size(); ++row)
    array[py::int_(row)] = column.is_missing(row) ? py::object(py::none()) : py::str(cells[row]);
  return read_only(array);
}

// Missing cells as NaN.
py::object number_array(Column const& column) {
  py::array_t<double> numbers(static_cast<py::ssize_t>(column.size()));
  double* const cells = numbers.mutable_data();
  for (std::size_t row = 0; row < column.size(); ++row) cells[row] = column.number(row);
  return read_only(std::move(numbers));
}

// Missing cells as NaT, which is the least number.
py::object day_array(std::vector<DayNumber> const& days, Column const& column) {
  py::array_t<std::int64_t> numbers(static_cast<py::ssize_t>(days.size()));
  std::int64_t* const cells = numbers.mutable_data();
  for (std::size_t row = 0; row < days.size(); ++row)
    cells[row] = column.is_missing(row) ? std::numeric_limits<std::int64_t>::min() : days[row].days;
  return read_only(numbers.attr("view")("datetime64[D]"));
}

py::object array_of(SharedTable const& self, std::string const& name) {
  Column const& column = (*self.table)[name];
  if (auto const* texts = std::get_if<std::vector<std::string>>(&column.cells())) return text_array(*texts, column);
  if (auto const* days = std::get_if<std::vector<DayNumber>>(&column.cells())) return day_array(*days, column);
  if (has_missing(column)) return number_array(column);
  if (auto const* integers = std::get_if<std::vector<std::int64_t>>(&column.cells())) return view(*integers, self.table);
  return view(std::get<std::vector<double>>(column.cells()), self.table);
}

py::object cell(Column const& column, std::size_t row) {
  if (column.is_missing(row)) return py::none();
  return std::visit(
      [&](auto const& cells) -> py::object {
        using Cell = typename std::remove_cvref_t<decltype(cells)>::value_type;
        if constexpr (std::is_same_v<Cell, DayNumber>)
          return date_to_python(to_date(cells[row].days));
        else
          return py::cast(cells[row]);
      },
      column.cells());
}

py::typing::List<py::object> cells_of(SharedTable const& self, std::string const& name) {
  Column const& column = (*self.table)[name];
  py::typing::List<py::object> cells(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) cells[row] = cell(column, row);
  return cells;
}

std::string kind_of(SharedTable const& self, std::string const& name) {
  constexpr char const* kinds[] = {"text", "integer", "number", "date"};
  return kinds[(*self.table)[name].cells().index()];
}

py::capsule arrow_stream(SharedTable const& self) {
  auto stream = std::make_unique<ArrowArrayStream>();
  export_stream(*self.table, stream.get());
  py::capsule capsule(stream.get(), "arrow_array_stream", [](PyObject* object) {
    auto* const held = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(object, "arrow_array_stream"));
    if (held->release != nullptr) held->release(held);
    delete held;
  });
  (void)stream.release();
  return capsule;
}

std::vector<std::string> names_of(SharedTable const& self) {
  std::vector<std::string> names;
  for (Column const& column : self.table->columns()) names.push_back(column.name());
  return names;
}

}  // namespace

void bind_table(py::module_& module) {
  py::class_<SharedTable>(module, "Table", py::is_final(), "The columns of a table; roir.Table is what people use.")
      .def_property_readonly(
          "name", [](SharedTable const& self) { return self.table->info().name; }, "The metric, in snake_case.")
      .def_property_readonly(
          "title", [](SharedTable const& self) { return self.table->info().title; }, "For people.")
      .def_property_readonly(
          "definition", [](SharedTable const& self) { return self.table->info().definition; }, "What the value is.")
      .def_property_readonly(
          "policy", [](SharedTable const& self) { return self.table->info().policy; }, "The parameters that went in.")
      .def_property_readonly(
          "audience", [](SharedTable const& self) { return self.table->info().audience; }, "For whom it was made.")
      .def_property_readonly(
          "notes", [](SharedTable const& self) { return self.table->info().notes; }, "What a reader has to know.")
      .def_property_readonly("columns", names_of, "Names of the columns, in order.")
      .def(
          "__len__", [](SharedTable const& self) { return self.table->rows(); }, "Number of rows.")
      .def("kind", kind_of, "column"_a, "What a column holds: text, integer, number or date.")
      .def(
          "unit", [](SharedTable const& self, std::string const& name) { return (*self.table)[name].meta().unit; }, "column"_a,
          "The unit of a column; empty for keys and labels.")
      .def(
          "words", [](SharedTable const& self, std::string const& name) { return (*self.table)[name].meta().words; }, "column"_a,
          "One sentence about a column.")
      .def(
          "is_bounds", [](SharedTable const& self, std::string const& name) { return (*self.table)[name].meta().is_bounds; }, "column"_a,
          "Whether ``_low`` and ``_high`` beside a column are bounds of what is assumed, not a 95 % interval.")
      .def("array", array_of, "column"_a, "The column as a read-only numpy array that keeps the table alive.")
      .def("cells", cells_of, "column"_a, "The column as Python values; None where a cell is missing.")
      .def(
          "to_text", [](SharedTable const& self, std::size_t rows) { return self.table->to_text(rows); }, "max_rows"_a = 40, "Plain text.")
      .def(
          "to_html", [](SharedTable const& self, std::size_t rows) { return self.table->to_html(rows); }, "max_rows"_a = 60,
          "A fragment of HTML, escaped.")
      .def(
          "to_csv", [](SharedTable const& self) { return self.table->to_csv(); }, "Comma-separated values.")
      .def(
          "to_json", [](SharedTable const& self) { return self.table->to_json(); }, "The table with its description as JSON.")
      .def("arrow_stream", arrow_stream, "A capsule with an Arrow stream of one batch.");
}

}  // namespace roir::python
