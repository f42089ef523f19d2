// SPDX-License-Identifier: MIT
#include "body_values.hpp"

#include <optional>
#include <utility>

namespace roir::python {

Body body_from_python(py::handle value) {
  std::optional<Body> body;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    auto const take = [&]<class Record>(std::in_place_type_t<Record>) {
      if (!body && py::isinstance<Record>(value)) body.emplace(value.cast<Record const&>());
    };
    (take(std::in_place_type<std::variant_alternative_t<Index, Body>>), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Body>>{});
  if (!body)
    throw py::type_error("a " + type_of(value) +
                         " cannot be said: give one of the records that roir.entry_kinds() names, e.g. roir.MakePromise(...)");
  return *std::move(body);
}

py::object body_to_python(Body const& body) {
  return std::visit([](auto const& record) { return py::cast(record); }, body);
}

}  // namespace roir::python
