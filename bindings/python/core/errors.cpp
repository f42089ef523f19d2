// SPDX-License-Identifier: MIT
// The Python exceptions, made from roir::AllErrors: a new error class does not compile until it has its twin here.
#include "prelude.hpp"
#include <roir/core/error.hpp>

#include <array>
#include <tuple>
#include <type_traits>

namespace roir::python {

namespace {

// How an error class is called in Python, which builtin it is besides, and what it means.
template <class E>
struct Twin;
template <>
struct Twin<InvalidArgument> {
  static constexpr char const* name = "InvalidArgument";
  static constexpr char const* words = "A value or an argument that cannot be: a window that ends before it starts. Also a ValueError.";
  static PyObject* builtin() { return PyExc_ValueError; }
};
template <>
struct Twin<NotFound> {
  static constexpr char const* name = "NotFound";
  static constexpr char const* words = "Something named does not exist: a file, a person, a column, a metric. Also a LookupError.";
  static PyObject* builtin() { return PyExc_LookupError; }
};
template <>
struct Twin<Conflict> {
  static constexpr char const* name = "Conflict";
  static constexpr char const* words = "Two statements that cannot both hold: two managers at one time, two facts with one id.";
  static PyObject* builtin() { return nullptr; }
};
template <>
struct Twin<Forbidden> {
  static constexpr char const* name = "Forbidden";
  static constexpr char const* words = "The audience or viewer may not see what was asked for.";
  static PyObject* builtin() { return nullptr; }
};
template <>
struct Twin<LimitExceeded> {
  static constexpr char const* name = "LimitExceeded";
  static constexpr char const* words = "Input beyond a limit of size, depth or count that protects the reader.";
  static PyObject* builtin() { return nullptr; }
};
template <>
struct Twin<FormatError> {
  static constexpr char const* name = "FormatError";
  static constexpr char const* words = "Text or bytes that are not what they claim to be. Also a ValueError.";
  static PyObject* builtin() { return PyExc_ValueError; }
};
template <>
struct Twin<VersionError> {
  static constexpr char const* name = "VersionError";
  static constexpr char const* words = "Data of a version that this build does not read.";
  static PyObject* builtin() { return nullptr; }
};

constexpr std::size_t error_count = std::tuple_size_v<AllErrors>;

// No error derives from another, so the order in which they are tried does not matter.
template <class... E>
constexpr bool all_are_leaves(std::tuple<E...> const*) {
  auto const derived_from_another = []<class One>(std::type_identity<One>) {
    return ((!std::is_same_v<One, E> && std::is_base_of_v<E, One>) || ...);
  };
  return (!derived_from_another(std::type_identity<E>{}) && ...) && (std::is_base_of_v<Error, E> && ...);
}
static_assert(all_are_leaves(static_cast<AllErrors const*>(nullptr)));

// The classes live as long as the process: pybind11 gives a translator no state of its own.
PyObject* base_class = nullptr;
std::array<PyObject*, error_count> classes{};

PyObject* make_class(py::module_& module, char const* name, char const* words, PyObject* bases) {
  PyObject* const made = PyErr_NewExceptionWithDoc((std::string{"roir."} + name).c_str(), words, bases, nullptr);
  if (made == nullptr) throw py::error_already_set();
  module.add_object(name, made);
  return made;
}

template <std::size_t Index>
void make_twin(py::module_& module) {
  using E = std::tuple_element_t<Index, AllErrors>;
  py::list bases;
  bases.append(py::handle(base_class));
  if (PyObject* const builtin = Twin<E>::builtin()) bases.append(py::handle(builtin));
  classes[Index] = make_class(module, Twin<E>::name, Twin<E>::words, py::tuple(bases).ptr());
}

template <std::size_t... Index>
PyObject* class_of(Error const& error, std::index_sequence<Index...>) {
  PyObject* found = base_class;
  ((dynamic_cast<std::tuple_element_t<Index, AllErrors> const*>(&error) != nullptr ? void(found = classes[Index]) : void()), ...);
  return found;
}

// Bytes of a file may be quoted in a message; what is no UTF-8 is shown as such.
py::object words(std::string const& text) {
  return py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "backslashreplace"));
}

void raise(Error const& error) {
  py::handle const type = class_of(error, std::make_index_sequence<error_count>{});
  py::object const raised = type(words(error.what()));
  raised.attr("code") = words(error.code());
  raised.attr("message") = words(error.message());
  raised.attr("subject") = words(error.subject());
  raised.attr("place") = words(error.place());
  raised.attr("hint") = words(error.hint());
  PyErr_SetObject(type.ptr(), raised.ptr());
}

}  // namespace

void bind_errors(py::module_& module) {
  base_class = make_class(module, "Error",
                          "Base of all errors of roir.\n\n"
                          "``code`` is a stable word that programs may compare, ``message`` one sentence, ``subject`` what it is about,\n"
                          "``place`` where in the input, ``hint`` what to do. Each is text, empty where it does not apply.",
                          PyExc_Exception);
  for (char const* part : {"code", "message", "subject", "place", "hint"}) py::handle(base_class).attr(part) = "";
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (make_twin<Index>(module), ...);
  }
  (std::make_index_sequence<error_count>{});
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (Error const& error) {
      raise(error);
    }
  });
}

}  // namespace roir::python
