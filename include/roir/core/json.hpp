// SPDX-License-Identifier: MIT
/// @file
/// Described records as JSON, back, and as JSON Schema. Text in and out: json_text.hpp.
///
/// One record is one object: every field in order under its name, empty optionals as null, enumerators as their words, values with a
/// TextForm as text, whole numbers beyond 2^53 as text. A reader takes exactly that: a key that no field has, a value of another type or
/// outside its range and a missing key are errors with a JSON pointer. A key may be left out if the field is an optional or a vector, or
/// was appended after version 1 of the record (then it keeps its default).
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/json_schema.hpp>
#include <roir/core/json_text.hpp>
#include <roir/core/shape.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace roir {

template <is_record T>
[[nodiscard]] boost::json::value to_json(T const& record);
template <is_record T>
[[nodiscard]] T from_json(boost::json::value const& value, std::string const& place = "");
namespace detail {

[[noreturn]] ROIR_EXPORT void refuse_json(std::string code, std::string message, std::string place, std::string hint = "");
[[noreturn]] ROIR_EXPORT void refuse_json_type(boost::json::value const& value, char const* expected, std::string const& place);
// The whole number in `value`: a number, or the text of one beyond 2^53.
[[nodiscard]] ROIR_EXPORT std::int64_t read_json_integer(boost::json::value const& value, std::int64_t low, std::int64_t high,
                                                         std::string const& place);
[[nodiscard]] ROIR_EXPORT std::uint64_t read_json_unsigned(boost::json::value const& value, std::string const& place);
// The number in `value`, as the nearest double.
[[nodiscard]] ROIR_EXPORT double read_json_number(boost::json::value const& value, std::string const& place);

template <class T>
constexpr bool needs_unsigned = std::is_unsigned_v<T> && sizeof(T) == sizeof(std::uint64_t);

template <class T>
boost::json::value value_to_json(T const& value) {
  if constexpr (is_record<T>) {
    return roir::to_json(value);
  } else if constexpr (is_optional<T>) {
    return value ? value_to_json(*value) : boost::json::value(nullptr);
  } else if constexpr (is_vector<T>) {
    boost::json::array items;
    items.reserve(value.size());
    for (auto const& item : value) items.push_back(value_to_json(item));
    return items;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return boost::json::value(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return boost::json::value(value);
  } else if constexpr (std::is_same_v<T, double>) {
    if (!std::isfinite(value))
      throw InvalidArgument{{.code = "bad_number", .message = "JSON has no way to write NaN or infinity", .hint = "Leave it empty."}};
    return boost::json::value(value);
  } else if constexpr (needs_unsigned<T>) {
    return value > static_cast<T>(std::numeric_limits<std::int64_t>::max()) ? boost::json::value(std::to_string(value))
                                                                            : json_integer(static_cast<std::int64_t>(value));
  } else if constexpr (is_integer<T>) {
    return json_integer(static_cast<std::int64_t>(value));
  } else if constexpr (is_described_enum<T>) {
    return boost::json::value(boost::json::string_view{word(value)});
  } else {
    return boost::json::value(TextForm<T>::write(value));
  }
}

template <class T>
T value_from_json(boost::json::value const& value, std::string const& place) {
  if constexpr (is_record<T>) {
    return roir::from_json<T>(value, place);
  } else if constexpr (is_optional<T>) {
    if (value.is_null()) return std::nullopt;
    return value_from_json<typename T::value_type>(value, place);
  } else if constexpr (is_vector<T>) {
    if (!value.is_array()) refuse_json_type(value, "an array", place);
    T items;
    items.reserve(value.get_array().size());
    for (auto const& item : value.get_array())
      items.push_back(value_from_json<typename T::value_type>(item, place + "/" + std::to_string(items.size())));
    return items;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) refuse_json_type(value, "true or false", place);
    return value.get_bool();
  } else if constexpr (std::is_same_v<T, double>) {
    return read_json_number(value, place);
  } else if constexpr (needs_unsigned<T>) {
    return read_json_unsigned(value, place);
  } else if constexpr (is_integer<T>) {
    return static_cast<T>(read_json_integer(value, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), place));
  } else {
    if (!value.is_string()) refuse_json_type(value, "text", place);
    std::string_view const text{value.get_string().data(), value.get_string().size()};
    if constexpr (std::is_same_v<T, std::string>) {
      return std::string{text};
    } else if constexpr (is_described_enum<T>) {
      auto const known = parse_word<T>(text);
      if (!known)
        refuse_json("bad_value", "\"" + std::string{text.substr(0, 64)} + "\" is not one of its words", place,
                    "One of: " + words_of<T>() + ".");
      return *known;
    } else {
      try {
        return TextForm<T>::read(text);
      } catch (Error const& error) {
        refuse_json(error.code(), error.message(), place, error.hint());
      }
    }
  }
}

}  // namespace detail

/// The record as a JSON object.
///
/// @throws InvalidArgument (`bad_number`) if a number is NaN or infinite; what the TextForm of a field throws.
template <is_record T>
boost::json::value to_json(T const& record) {
  boost::json::object object;
  object.reserve(field_count<T>);
  for_each_field<T>(
      [&](auto const& field) { object.emplace(boost::json::string_view{field.name}, detail::value_to_json(field.of(record))); });
  return object;
}

/// The record of a JSON object, validated.
///
/// @param place JSON pointer of `value` in its document, for the errors; empty for the whole document.
/// @throws FormatError (`wrong_type`, `unknown_key`, `missing_key`, `bad_value`, or the code of the TextForm that refused a text) with the
/// JSON pointer as place; what the record's `validate` throws.
template <is_record T>
T from_json(boost::json::value const& value, std::string const& place) {
  if (!value.is_object()) detail::refuse_json_type(value, "an object", place);
  boost::json::object const& object = value.get_object();
  RecordParts<T> parts;
  std::size_t known = 0;
  auto const read = [&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
    auto const& field = std::get<Index>(Description<T>::value.fields);
    using Member = typename std::remove_cvref_t<decltype(field)>::Value;
    if (auto const* found = object.if_contains(boost::json::string_view{field.name})) {
      parts.template at<Index>() = detail::value_from_json<Member>(*found, place + "/" + std::string{field.name});
      ++known;
    } else if (!may_be_absent(field)) {
      detail::refuse_json("missing_key", "a " + std::string{record_name<T>} + " needs \"" + std::string{field.name} + "\"", place);
    } else if constexpr (is_optional<Member> || is_vector<Member>) {
      if (field.since == 1) parts.template at<Index>().emplace();
    }
  };
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (read(std::integral_constant<std::size_t, Index>{}), ...);
  }
  (std::make_index_sequence<field_count<T>>{});
  if (known != object.size()) {
    for (auto const& member : object) {
      bool described = false;
      for_each_field<T>([&](auto const& field) { described = described || boost::json::string_view{field.name} == member.key(); });
      std::string const key{member.key().data(), member.key().size()};
      if (!described)
        detail::refuse_json("unknown_key", "a " + std::string{record_name<T>} + " has no \"" + key.substr(0, 64) + "\"",
                            place + "/" + escape_json_pointer(key));
    }
  }
  T record = std::move(parts).build();
  roir::validate(record);
  return record;
}

/// The record of a JSON text: parse_json, then from_json.
///
/// @throws LimitExceeded, FormatError as parse_json and from_json.
template <is_record T>
[[nodiscard]] T parse_record(std::string_view text, JsonLimits limits = {}) {
  return from_json<T>(parse_json(text, limits));
}

/// The JSON Schema of the record: what to_json writes is valid under it and from_json reads what is valid under it, but for what TextForms
/// and `validate` demand. See json_schema.hpp.
template <is_record T>
[[nodiscard]] boost::json::object json_schema() {
  return json_schema(shape_of<T>());
}

}  // namespace roir
