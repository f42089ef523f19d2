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

}  // namespace roir::python
