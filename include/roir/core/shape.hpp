// SPDX-License-Identifier: MIT
/// @file
/// The shape of a record: its description as a value at run time, for whatever writes about records rather than with them — JSON Schema,
/// types of other languages. One shape stands for each record; nothing is compiled for it but a table.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <boost/core/type_name.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

struct RecordShape;

/// What kind of value a field holds.
enum class ValueKind : std::uint8_t {
  Text,      ///< any text
  YesNo,     ///< true or false
  Whole,     ///< a whole number
  Number,    ///< a double
  Word,      ///< one of the words of an enumeration
  Form,      ///< text of a form: a date, an id
  Record,    ///< another record
  Optional,  ///< a value or nothing
  List       ///< values in order
};

/// The shape of a value.
struct ValueShape {
  ValueKind kind = ValueKind::Text;          ///< what kind of value
  std::string_view format{};                 ///< of a form: its format in JSON Schema; may be empty
  std::string name{};                        ///< of a form or word: the plain name of its class, e.g. "PersonId"
  std::vector<std::string_view> words{};     ///< of a word: all of them
  std::uint32_t bits = 0;                    ///< of a whole number: its size
  bool is_unsigned = false;                  ///< of a whole number: whether it is never negative
  RecordShape const& (*record)() = nullptr;  ///< of a record: its shape
  std::vector<ValueShape> inner{};           ///< of an optional or a list: the one shape inside
};

/// The shape of a field.
struct FieldShape {
  std::string_view name;       ///< as in the struct
  ValueShape value;            ///< what it holds
  Visibility visibility;       ///< who may see it
  Sensitivity sensitivity;     ///< how much harm it can do
  std::uint32_t since;         ///< version of the record that brought it
  std::string_view unit;       ///< its unit; empty when it has none
  bool may_be_absent = false;  ///< whether JSON may lack it: an optional, a list, or one that came after version 1
};

/// The shape of a record.
struct RecordShape {
  std::string_view name;             ///< the kind in snake_case
  std::uint32_t version = 1;         ///< its version
  std::vector<FieldShape> fields{};  ///< in order
};

/// Whether the JSON of a record may lack the field.
template <class Record, class Member>
[[nodiscard]] constexpr bool may_be_absent(Field<Record, Member> const& field) {
  return is_optional<Member> || is_vector<Member> || field.since > 1;
}

namespace detail {

// Makes the shape of a record when it is first asked for.
template <class T>
struct ShapeOf {
  static RecordShape const& get();
};

// "roir::Side" as "Side", "roir::Id<roir::PersonTag>" as "PersonId".
[[nodiscard]] ROIR_EXPORT std::string plain_type_name(std::string_view qualified);

template <class T>
ValueShape value_shape() {
  if constexpr (is_record<T>) {
    return {.kind = ValueKind::Record, .record = &ShapeOf<T>::get};
  } else if constexpr (is_optional<T>) {
    return {.kind = ValueKind::Optional, .inner = {value_shape<typename T::value_type>()}};
  } else if constexpr (is_vector<T>) {
    return {.kind = ValueKind::List, .inner = {value_shape<typename T::value_type>()}};
  } else if constexpr (std::is_same_v<T, std::string>) {
    return {};
  } else if constexpr (std::is_same_v<T, bool>) {
    return {.kind = ValueKind::YesNo};
  } else if constexpr (std::is_same_v<T, double>) {
    return {.kind = ValueKind::Number};
  } else if constexpr (is_integer<T>) {
    return {.kind = ValueKind::Whole, .bits = 8 * sizeof(T), .is_unsigned = std::is_unsigned_v<T>};
  } else if constexpr (is_described_enum<T>) {
    ValueShape shape{.kind = ValueKind::Word, .name = plain_type_name(boost::core::type_name<T>())};
    for (auto const& known : EnumWords<T>::value) shape.words.push_back(known.word);
    return shape;
  } else {
    ValueShape shape{.kind = ValueKind::Form, .name = plain_type_name(boost::core::type_name<T>())};
    if constexpr (requires { TextForm<T>::json_format; }) shape.format = TextForm<T>::json_format;
    return shape;
  }
}

template <class T>
RecordShape const& ShapeOf<T>::get() {
  static RecordShape const shape = [] {
    RecordShape made{.name = record_name<T>, .version = record_version<T>};
    made.fields.reserve(field_count<T>);
    for_each_field<T>([&](auto const& field) {
      made.fields.push_back({.name = field.name,
                             .value = value_shape<typename std::remove_cvref_t<decltype(field)>::Value>(),
                             .visibility = field.visibility,
                             .sensitivity = field.sensitivity,
                             .since = field.since,
                             .unit = field.unit,
                             .may_be_absent = roir::may_be_absent(field)});
    });
    return made;
  }();
  return shape;
}

}  // namespace detail

/// The shape of a record; the same object each time.
template <is_record T>
[[nodiscard]] RecordShape const& shape_of() {
  return detail::ShapeOf<T>::get();
}

/// All shapes that are reached from some, themselves among them: each once, those inside others before them. O(fields).
[[nodiscard]] ROIR_EXPORT std::vector<RecordShape const*> reached_from(std::span<RecordShape const* const> shapes);

}  // namespace roir
