// SPDX-License-Identifier: MIT
/// @file
/// Described records as text for people: `Person{id="p1", name="Ann", fte=0.8, until=none}`.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <ostream>
#include <string>
#include <string_view>

namespace roir {

/// `text` in double quotes, with quotes, backslashes and control characters escaped as in JSON.
[[nodiscard]] ROIR_EXPORT std::string quoted(std::string_view text);

/// "reporting_line" as "ReportingLine": how prints and Python call a record of that kind.
[[nodiscard]] ROIR_EXPORT std::string type_name(std::string_view kind);

/// `value` in the shortest form that reads back the same.
[[nodiscard]] ROIR_EXPORT std::string shortest_number(double value);

template <is_record T>
[[nodiscard]] std::string to_string(T const& record);

namespace detail {

template <class T>
std::string value_text(T const& value) {
  if constexpr (is_record<T>) {
    return roir::to_string(value);
  } else if constexpr (is_optional<T>) {
    return value ? value_text(*value) : "none";
  } else if constexpr (is_vector<T>) {
    std::string text;
    for (auto const& item : value) text += (text.empty() ? "" : ", ") + value_text(item);
    return "[" + text + "]";
  } else if constexpr (std::is_same_v<T, std::string>) {
    return roir::quoted(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, double>) {
    return shortest_number(value);
  } else if constexpr (is_integer<T>) {
    return std::to_string(value);
  } else if constexpr (is_described_enum<T>) {
    return std::string{word(value)};
  } else {
    return roir::quoted(TextForm<T>::write(value));
  }
}

}  // namespace detail

/// The record as text: its type, then each field with its name. For logs and tests; no reader takes it.
template <is_record T>
std::string to_string(T const& record) {
  std::string text;
  for_each_field<T>([&](auto const& field) {
    text.append(text.empty() ? "" : ", ").append(field.name).append("=").append(detail::value_text(field.of(record)));
  });
  return type_name(record_name<T>) + "{" + text + "}";
}

/// Writes `to_string(record)`; found for records in namespace roir. Others say `using roir::operator<<;`.
template <is_record T>
std::ostream& operator<<(std::ostream& out, T const& record) {
  return out << to_string(record);
}

}  // namespace roir
