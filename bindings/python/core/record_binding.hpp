// SPDX-License-Identifier: MIT
/// @file
/// bind_record: the Python class of a described record, made from its Description alone.
///
/// What comes out is a final class whose constructor takes fields by keyword, with read-only properties, replace(), JSON in and out,
/// equality, hash, a repr that evaluates to an equal record, and pickling through roir's archives. A field without a default in C++ (and
/// every time, for which no value goes without saying) has to be given. Whatever is made is validated.
#pragma once

#include "record_type.hpp"
#include "values.hpp"
#include <roir/core/archive.hpp>
#include <roir/core/equal.hpp>
#include <roir/core/field_words.hpp>
#include <roir/core/json.hpp>
#include <roir/core/print.hpp>

#include <memory>
#include <string>
#include <tuple>
#include <utility>

namespace roir::python {

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

// Whether a field of this type has to be given.
template <class T>
constexpr bool has_to_be_given = !std::default_initializable<T> || is_time_value<T>;

// What a field says of itself in Python: words, unit, and the words of an enumeration.
template <class Value>
std::string words_of_field(std::string_view record, std::string_view field, std::string_view unit) {
  std::string text{field_words(record, field)};
  if (text.empty()) text = field;
  if (!unit.empty()) text.append(" [").append(unit).append("]");
  if constexpr (is_described_enum<Value>) text.append(" (").append(words_of<Value>()).append(")");
  return text;
}

template <is_record T, std::size_t Index>
FieldType field_type() {
  using Value = Member<T, Index>;
  constexpr auto member = std::get<Index>(Description<T>::value.fields).member;
  auto const& field = std::get<Index>(Description<T>::value.fields);
  return {.name = python_name(field.name),
          .words = words_of_field<Value>(record_name<T>, field.name, field.unit),
          .type = python_type<Value>(),
          .argument = python_argument<Value>(),
          .has_to_be_given = has_to_be_given<Value>,
          .is_record = is_record<Value>,
          .get = [](void const* record) -> py::object { return to_python(static_cast<T const*>(record)->*member); },
          .set = [](void* record, py::handle value,
                    std::string const& place) { static_cast<T*>(record)->*member = from_python<Value>(value, place); },
          .is_equal =
              [](void const* left, void const* right) {
                return roir::detail::value_equal(static_cast<T const*>(left)->*member, static_cast<T const*>(right)->*member);
              }};
}

template <is_record T, std::size_t... Index>
RecordType record_type(std::string name, std::string words, std::index_sequence<Index...>) {
  return {.name = std::move(name),
          .words = std::move(words),
          .fields = {field_type<T, Index>()...},
          .is_instance = [](py::handle object) { return py::isinstance<T>(object); },
          .read = [](py::handle object) -> void const* { return &object.cast<T const&>(); },
          .defaults = []() -> std::shared_ptr<void> { return std::make_shared<T>(with_defaults<T>()); },
          .copy = [](void const* record) -> std::shared_ptr<void> { return std::make_shared<T>(*static_cast<T const*>(record)); },
          .to_object = [](void* record) -> py::object { return py::cast(std::move(*static_cast<T*>(record))); },
          .validate = [](void const* record) { validate(*static_cast<T const*>(record)); },
          .to_archive = [](void const* record) { return save_archive(*static_cast<T const*>(record)); },
          .from_archive = [](std::string_view bytes) -> py::object { return py::cast(load_archive<T>(bytes)); },
          .to_json = [](void const* record) { return json_text(roir::to_json(*static_cast<T const*>(record))); },
          .from_json = [](std::string_view text) -> py::object { return py::cast(parse_record<T>(text)); }};
}

}  // namespace detail

/// Binds a record.
///
/// @param name of the class; @param words what it is, in words for people.
template <is_record T>
void bind_record(py::module_& module, std::string name, std::string words) {
  static RecordType const record =  // the methods outlive this call
      detail::record_type<T>(std::move(name), std::move(words), std::make_index_sequence<field_count<T>>{});
  py::options options;
  options.disable_function_signatures();
  py::class_<T> type(module, record.name.c_str(), py::is_final(), class_words(record).c_str());
  type.def(py::init([](py::kwargs const& given) { return std::move(*static_cast<T*>(made_of(record, given).get())); }),
           constructor_words(record).c_str());
  add_members(type, record);
}

/// Binds records under the names of their kinds, with the words of their documentation.
template <is_record... Records>
void bind_records(py::module_& module) {
  (bind_record<Records>(module, type_name(record_name<Records>), std::string{record_words(record_name<Records>)}), ...);
}

}  // namespace roir::python
