// SPDX-License-Identifier: MIT
/// @file
/// What is said, and when, between C++ and Python.
#pragma once

#include "prelude.hpp"
#include <roir/relationship/entry.hpp>

namespace roir::python {

/// A body is any record that can be said; PayloadLike says in the stubs what is meant.
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
/// The point of time of an aware datetime.datetime or an ISO text; parts of a millisecond are cut off.
/// @throws py::type_error for a naive one and for anything else; InvalidArgument (`bad_timestamp`)
[[nodiscard]] Timestamp timestamp_from_python(py::handle value);
/// An aware datetime.datetime in UTC.
[[nodiscard]] py::object timestamp_to_python(Timestamp const& timestamp);

}  // namespace roir::python
