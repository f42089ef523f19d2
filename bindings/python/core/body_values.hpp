// SPDX-License-Identifier: MIT
/// @file
/// What is said, and when, between C++ and Python.
#pragma once

#include "prelude.hpp"
#include <roir/relationship/entry.hpp>

namespace roir::python {

/// A body is any record that can be said: there are too many for a signature to name them all.
class BodyLike : public py::object {
 public:
  static bool is_object(PyObject const*) { return true; }
  PYBIND11_OBJECT_DEFAULT(BodyLike, object, is_object)
};
/// An aware datetime.datetime, or its ISO text.
class InstantLike : public py::object {
 public:
  static bool is_object(PyObject const*) { return true; }
  PYBIND11_OBJECT_DEFAULT(InstantLike, object, is_object)
};

/// The body that a Python object is. @throws py::type_error for what cannot be said.
[[nodiscard]] Body body_from_python(py::handle value);
/// The record in a body.
[[nodiscard]] py::object body_to_python(Body const& body);

}  // namespace roir::python

namespace pybind11::detail {

template <>
struct handle_type_name<roir::python::BodyLike> {
  static constexpr auto name = const_name("typing.Any");
};
template <>
struct handle_type_name<roir::python::InstantLike> {
  static constexpr auto name = const_name("datetime.datetime | str");
};

}  // namespace pybind11::detail
