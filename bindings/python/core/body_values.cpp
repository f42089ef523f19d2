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

Timestamp timestamp_from_python(py::handle value) {
  if (py::isinstance<py::str>(value)) return Timestamp::parse(value.cast<std::string>());
  Moment const minute = moment_from_python(value);
  if (!minute.is_instant())
    throw py::type_error("a datetime without a zone is no point of time: give one with tzinfo, e.g. datetime.timezone.utc");
  std::int64_t const milliseconds =
      1000 * value.attr("second").cast<std::int64_t>() + value.attr("microsecond").cast<std::int64_t>() / 1000;
  return Timestamp{Timestamp{minute}.milliseconds() + milliseconds};
}

py::object timestamp_to_python(Timestamp const& timestamp) {
  py::object const minute = moment_to_python(timestamp.minute());
  std::int64_t const left = timestamp.milliseconds() - Timestamp{timestamp.minute()}.milliseconds();
  using namespace py::literals;
  return minute.attr("replace")("second"_a = left / 1000, "microsecond"_a = left % 1000 * 1000);
}

}  // namespace roir::python
