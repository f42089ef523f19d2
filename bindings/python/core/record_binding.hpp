// SPDX-License-Identifier: MIT
/// @file
/// bind_record: the Python class of a described record, made from its Description alone.
///
/// What comes out is a final class whose constructor takes fields by keyword, with read-only properties, replace(), equality, hash, a repr
/// that evaluates to an equal record, and pickling through roir's archives. A field without a default in C++ (and every Date and Moment,
/// for which no value goes without saying) has to be given. Whatever is made is validated.
#pragma once

#include "values.hpp"
#include <roir/core/archive.hpp>
#include <roir/core/equal.hpp>
#include <roir/core/field_words.hpp>

#include <array>
#include <bitset>
#include <string>
#include <tuple>
#include <utility>

namespace roir::python {

/// The name of a field in Python: a word of the language gets an underscore behind it.
[[nodiscard]] std::string python_name(std::string_view field);
/// The repr of a Python object.
[[nodiscard]] std::string repr_of(py::handle value);
/// A read-only property whose getter says its type.
void add_property(py::object& type, std::string const& name, py::cpp_function const& getter, std::string const& words);
/// What pickle is told: the function that makes the object again, and its arguments.
[[nodiscard]] py::tuple reduce(py::object const& record, py::bytes const& archive);
/// Refuses keywords that no field has. @throws py::type_error
[[noreturn]] void refuse_keyword(std::string const& type, std::string const& keyword, std::string const& known);

namespace detail {

template <is_record T, std::size_t Index>
using Member = typename std::tuple_element_t<Index, std::remove_cvref_t<decltype(Description<T>::value.fields)>>::Value;

// Whether a T can be made of its first fields, the rest by default.
template <is_record T, std::size_t... First>
constexpr bool can_begin_with(std::index_sequence<First...>) {
  return requires(Member<T, First>... members) {
    T{std::move(members)...};
  };
}
// How many fields have to be given because the members have no default constructor.
template <is_record T, std::size_t Count = 0>
constexpr std::size_t fields_before_defaults() {
  if constexpr (can_begin_with<T>(std::make_index_sequence<Count>{}))
    return Count;
  else
    return fields_before_defaults<T, Count + 1>();
}

template <is_record T>
T with_defaults();

// Stands where a caller has to give a value.
template <class T>
T placeholder() {
  if constexpr (std::same_as<T, Date>)
    return to_date(0);
  else if constexpr (std::same_as<T, Cadence>)
    return Cadence::monthly();
  else if constexpr (is_record<T>)
    return with_defaults<T>();
  else if constexpr (std::default_initializable<T>)
    return T{};
  else
    return TextForm<T>::read("-");  // an id
}

template <is_record T, std::size_t... First>
T begin_with_placeholders(std::index_sequence<First...>) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
  return T{placeholder<Member<T, First>>()...};
#pragma GCC diagnostic pop
}

// A record with every default that its struct has, and placeholders for the rest.
template <is_record T>
T with_defaults() {
  return begin_with_placeholders<T>(std::make_index_sequence<fields_before_defaults<T>()>{});
}

}  // namespace detail

/// Whether a field of this type has to be given.
template <class T>
constexpr bool has_to_be_given = !std::default_initializable<T> || std::same_as<T, Date> || std::same_as<T, Moment>;

/// The Python class of records of type T.
template <is_record T>
class RecordBinding {
 public:
  /// @param words what the class is, in words for people.
  RecordBinding(py::module_& module, char const* name, char const* words) : name_{name} {
    static std::string const type_name = name_;  // one per T; the lambdas below outlive this object
    py::options options;
    options.disable_function_signatures();
    py::class_<T> type(module, name, py::is_final(), class_words(words).c_str());
    type.def(py::init([](py::kwargs const& given) { return make(given, type_name); }), constructor_words().c_str());
    add_properties(type);
    type.def(
        "replace", [](T const& record, py::kwargs const& changes) { return changed(record, changes, type_name); },
        ("replace(self, *, " + keywords(true) + ") -> " + name_ +
         "\n\nA copy with some fields changed, validated. The record itself stays as it is.")
            .c_str());
    type.def(
        "__eq__",
        [](T const& left, py::object const& right) -> py::object {
          if (!py::isinstance<T>(right)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
          return py::bool_(record_equal(left, right.cast<T const&>()));
        },
        "__eq__(self, other: object) -> bool\n\nWhether all fields are equal.");
    type.def(
        "__hash__", [](T const& record) { return py::hash(values(record)); }, "__hash__(self) -> int\n\nEqual records have equal hashes.");
    type.def(
        "__repr__", [](T const& record) { return repr(record, type_name); },
        "__repr__(self) -> str\n\nAn expression that makes an equal record.");
    type.def(
        "__reduce__", [](py::object const& self) { return reduce(self, py::bytes(save_archive(self.cast<T const&>()))); },
        "__reduce__(self) -> tuple[typing.Any, ...]\n\nFor pickle and copy: the record as one of roir's archives.");
    type.def_static(
        "_from_archive", [](py::bytes const& archive) { return load_archive<T>(std::string_view{archive}); },
        ("_from_archive(archive: bytes) -> " + name_ + "\n\nThe record of an archive that was verified.").c_str());
  }

 private:
  static T make(py::kwargs const& given, std::string const& type) {
    T record = detail::with_defaults<T>();
    set_fields(record, given, type);
    std::string missing;
    for_each_field<T>([&](auto const& field) {
      using Value = typename std::remove_cvref_t<decltype(field)>::Value;
      std::string const name = python_name(field.name);
      if (has_to_be_given<Value> && !given.contains(name)) missing += (missing.empty() ? "" : ", ") + name;
    });
    if (!missing.empty()) throw py::type_error(type + "() needs " + missing);
    validate(record);
    return record;
  }
  static T changed(T record, py::kwargs const& changes, std::string const& type) {
    set_fields(record, changes, type);
    validate(record);
    return record;
  }
  static void set_fields(T& record, py::kwargs const& given, std::string const& type) {
    for (auto const& [key, value] : given) {
      auto const keyword = key.template cast<std::string>();
      bool known = false;
      for_each_field<T>([&, value = value](auto const& field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if (keyword != python_name(field.name)) return;
        field.of(record) = from_python<Value>(value, type + "." + keyword);
        known = true;
      });
      if (!known) refuse_keyword(type, keyword, names());
    }
  }
  static std::string names() {
    std::string all;
    for_each_field<T>([&](auto const& field) { all.append(all.empty() ? "" : ", ").append(python_name(field.name)); });
    return all;
  }
  static py::tuple values(T const& record) {
    py::list all;
    for_each_field<T>([&](auto const& field) { all.append(to_python(field.of(record))); });
    return py::tuple(all);
  }
  static std::string repr(T const& record, std::string const& type) {
    T const usual = detail::with_defaults<T>();
    std::string text;
    for_each_field<T>([&](auto const& field) {
      using Value = typename std::remove_cvref_t<decltype(field)>::Value;
      if (!has_to_be_given<Value> && roir::detail::value_equal(field.of(record), field.of(usual))) return;
      text.append(text.empty() ? "" : ", ").append(python_name(field.name)).append("=").append(repr_of(to_python(field.of(record))));
    });
    return type + "(" + text + ")";
  }
  // The fields as keywords of a signature; those of replace() may all be left out.
  static std::string keywords(bool all_optional) {
    std::string text;
    T const usual = detail::with_defaults<T>();
    for_each_field<T>([&](auto const& field) {
      using Value = typename std::remove_cvref_t<decltype(field)>::Value;
      text.append(text.empty() ? "" : ", ").append(python_name(field.name)).append(": ").append(python_argument<Value>());
      if (all_optional || is_record<Value>)
        text.append(all_optional || !has_to_be_given<Value> ? " = ..." : "");
      else if (!has_to_be_given<Value>)
        text.append(" = ").append(repr_of(to_python(field.of(usual))));
    });
    return text;
  }
  static std::string constructor_words() {
    return "__init__(self, *, " + keywords(false) +
           ") -> None\n\nMakes a record of its fields and validates it.\n\n"
           "Raises\n------\nTypeError\n    for a field that is missing, unknown, or of another type\nInvalidArgument\n    for values that "
           "cannot be";
  }
  static std::string class_words(char const* words) {
    std::string text = std::string{words} + "\n\nImmutable; ``replace`` makes a changed copy.\n\nAttributes\n----------";
    for_each_field<T>([&](auto const& field) {
      using Value = typename std::remove_cvref_t<decltype(field)>::Value;
      text.append("\n").append(python_name(field.name)).append(" : ").append(python_type<Value>());
      text.append("\n    ").append(words_of_field(field));
    });
    return text;
  }
  template <class Field>
  static std::string words_of_field(Field const& field) {
    std::string text{field_words(record_name<T>, field.name)};
    if (text.empty()) text = field.name;
    if (!field.unit.empty()) text.append(" [").append(field.unit).append("]");
    if constexpr (is_described_enum<typename Field::Value>) text.append(" (").append(words_of<typename Field::Value>()).append(")");
    return text;
  }
  static void add_properties(py::object& type) {
    for_each_field<T>([&](auto const& field) {
      using Value = typename std::remove_cvref_t<decltype(field)>::Value;
      auto const read = [member = field.member](T const& record) { return to_python(record.*member); };
      add_property(type, python_name(field.name),
                   py::cpp_function(read, py::is_method(type), ("(self) -> " + python_type<Value>()).c_str()), words_of_field(field));
    });
  }

  std::string name_;
};

/// Binds a record.
template <is_record T>
void bind_record(py::module_& module, char const* name, char const* words) {
  RecordBinding<T>(module, name, words);
}

}  // namespace roir::python
