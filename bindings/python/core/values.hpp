// SPDX-License-Identifier: MIT
/// @file
/// The values of fields between C++ and Python, one rule per kind of field.
///
/// | field                        | Python                                     | also taken            |
/// |------------------------------|--------------------------------------------|-----------------------|
/// | text, ids, WorkDays          | str                                        |                       |
/// | bool, whole number, double   | bool, int, float                           | for float: int        |
/// | described enumeration        | str, its word                              |                       |
/// | Date                         | datetime.date                              | ISO text              |
/// | Moment                       | datetime.datetime, aware = instant         | ISO text              |
/// | Timestamp                    | datetime.datetime, aware                   | ISO text              |
/// | Cadence, Window              | roir.Cadence, roir.Window                  | the text it parses    |
/// | record                       | its class                                  |                       |
/// | optional                     | the value or None                          |                       |
/// | vector                       | tuple                                      | any sequence but text |
#pragma once

#include "prelude.hpp"
#include <roir/core/describe.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/text_forms.hpp>
#include <roir/time/window.hpp>

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace roir::python {

/// A type with a Python class of its own, besides its text form.
template <class T>
concept is_bound_value = std::same_as<T, Cadence> || std::same_as<T, Window>;
/// A date or a point of time.
template <class T>
concept is_time_value = std::same_as<T, Date> || std::same_as<T, Moment> || std::same_as<T, Timestamp>;

/// The text of a Python str in UTF-8. @throws py::type_error for anything else.
[[nodiscard]] std::string text_from_python(py::handle value, std::string const& place);
/// The whole number of a Python int (or what says it is one), in [low, high]. @throws py::type_error, InvalidArgument (`out_of_range`)
[[nodiscard]] std::int64_t integer_from_python(py::handle value, std::int64_t low, std::int64_t high, std::string const& place);
/// The number of a Python float or int. @throws py::type_error
[[nodiscard]] double number_from_python(py::handle value, std::string const& place);
/// Refuses a word that no enumerator has. @throws InvalidArgument (`bad_value`)
[[noreturn]] void refuse_word(std::string const& text, std::string const& words, std::string const& place);

/// The enumerator of a word. @throws InvalidArgument (`bad_value`)
template <is_described_enum Enum>
[[nodiscard]] Enum enum_from_word(std::string const& text, std::string const& place) {
  auto const known = parse_word<Enum>(text);
  if (!known) refuse_word(text, words_of<Enum>(), place);
  return *known;
}

/// How the type of a field is written in Python.
template <class T>
[[nodiscard]] std::string python_type() {
  if constexpr (is_optional<T>) {
    return python_type<typename T::value_type>() + " | None";
  } else if constexpr (is_vector<T>) {
    return "tuple[" + python_type<typename T::value_type>() + ", ...]";
  } else if constexpr (std::same_as<T, bool>) {
    return "bool";
  } else if constexpr (is_integer<T>) {
    return "int";
  } else if constexpr (std::same_as<T, double>) {
    return "float";
  } else if constexpr (std::same_as<T, Date>) {
    return "datetime.date";
  } else if constexpr (is_time_value<T>) {
    return "datetime.datetime";
  } else if constexpr (is_record<T> || is_bound_value<T>) {
    return py::str(py::type::of<T>().attr("__name__"));
  } else {
    return "str";
  }
}

/// How what a constructor takes for such a field is written in Python.
template <class T>
[[nodiscard]] std::string python_argument() {
  if constexpr (is_optional<T>)
    return python_argument<typename T::value_type>() + " | None";
  else if constexpr (is_time_value<T> || is_bound_value<T>)
    return python_type<T>() + " | str";
  else if constexpr (is_vector<T>)
    return "typing.Sequence[" + python_argument<typename T::value_type>() + "]";
  else
    return python_type<T>();
}

/// The field's value as a Python object.
template <class T>
[[nodiscard]] py::object to_python(T const& value) {
  if constexpr (is_optional<T>) {
    return value ? to_python(*value) : py::none();
  } else if constexpr (is_vector<T>) {
    py::tuple items(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) items[i] = to_python(value[i]);
    return items;
  } else if constexpr (is_described_enum<T>) {
    auto const text = word(value);
    return py::str(text.data(), text.size());
  } else if constexpr (is_time_value<T> || is_record<T> || is_bound_value<T> || std::same_as<T, std::string> || std::is_arithmetic_v<T>) {
    return py::cast(value);
  } else {
    return py::str(TextForm<T>::write(value));
  }
}

/// The field's value in a Python object.
///
/// @param place what errors call it: "Person.name".
/// @throws py::type_error for another type; what the TextForm of the field throws for another value.
template <class T>
[[nodiscard]] T from_python(py::handle value, std::string const& place) {
  if constexpr (is_optional<T>) {
    if (value.is_none()) return std::nullopt;
    return from_python<typename T::value_type>(value, place);
  } else if constexpr (is_vector<T>) {
    if (!py::isinstance<py::sequence>(value) || py::isinstance<py::str>(value))
      throw py::type_error(place + " has to be a sequence, not " + type_of(value));
    T items;
    for (py::handle const item : py::reinterpret_borrow<py::sequence>(value))
      items.push_back(from_python<typename T::value_type>(item, place + "[" + std::to_string(items.size()) + "]"));
    return items;
  } else if constexpr (std::same_as<T, std::string>) {
    return text_from_python(value, place);
  } else if constexpr (std::same_as<T, bool>) {
    if (!py::isinstance<py::bool_>(value)) throw py::type_error(place + " has to be True or False, not " + type_of(value));
    return value.ptr() == Py_True;
  } else if constexpr (is_integer<T>) {
    static_assert(sizeof(T) < sizeof(std::int64_t) || std::is_signed_v<T>);
    return static_cast<T>(integer_from_python(value, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), place));
  } else if constexpr (std::same_as<T, double>) {
    return number_from_python(value, place);
  } else if constexpr (is_record<T>) {
    if (!py::isinstance<T>(value)) throw py::type_error(place + " has to be a " + python_type<T>() + ", not " + type_of(value));
    return value.cast<T const&>();
  } else if constexpr (is_described_enum<T>) {
    return enum_from_word<T>(text_from_python(value, place), place);
  } else {
    if constexpr (is_time_value<T>) {
      if (!py::isinstance<py::str>(value)) {
        try {
          if constexpr (std::same_as<T, Date>)
            return date_from_python(value);
          else if constexpr (std::same_as<T, Moment>)
            return moment_from_python(value);
          else
            return timestamp_from_python(value);
        } catch (py::type_error const& error) {
          throw py::type_error(place + ": " + error.what());
        }
      }
    } else if constexpr (is_bound_value<T>) {
      if (py::isinstance<T>(value)) return value.cast<T const&>();
    }
    try {
      return TextForm<T>::read(text_from_python(value, place));
    } catch (InvalidArgument const& error) {
      throw InvalidArgument{
          {.code = error.code(), .message = error.message(), .subject = error.subject(), .place = place, .hint = error.hint()}};
    }
  }
}

}  // namespace roir::python
