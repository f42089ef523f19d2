// SPDX-License-Identifier: MIT
#include "prelude.hpp"
#include <roir/relationship/schema.hpp>

namespace roir::python {

void bind_schema(py::module_& module) {
  using namespace py::literals;
  module.def(
      "front_end_records",
      [] {
        std::vector<std::string_view> const names = front_end_records();
        return std::vector<std::string>{names.begin(), names.end()};
      },
      "The kinds of all records that front ends meet, inner ones first.");
  module.def(
      "record_schema", [](std::string const& record) { return record_schema(record); }, "record"_a,
      "The JSON Schema of one of them, as text.");
  module.def("entry_schema", &entry_schema, "The JSON Schema of an entry, with those of all records under $defs, as text.");
  module.def("front_end_types", &front_end_types, "All of them as types of TypeScript.");
}

}  // namespace roir::python
