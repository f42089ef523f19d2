// SPDX-License-Identifier: MIT
/// @file
/// Equality of described records, field by field.
#pragma once

#include <roir/core/describe.hpp>

#include <cstddef>

namespace roir {

template <is_record T>
[[nodiscard]] bool record_equal(T const& left, T const& right);

namespace detail {

template <class T>
bool value_equal(T const& left, T const& right) {
  if constexpr (is_record<T>) {
    return record_equal(left, right);
  } else if constexpr (is_optional<T>) {
    if (left.has_value() != right.has_value()) return false;
    return !left || value_equal(*left, *right);
  } else if constexpr (is_vector<T>) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
      if (!value_equal(left[i], right[i])) return false;
    return true;
  } else {
    return left == right;
  }
}

}  // namespace detail

/// Whether all fields are equal; inner records, optionals and vectors are compared in the same way. NaN equals nothing, as in C++.
template <is_record T>
bool record_equal(T const& left, T const& right) {
  bool equal = true;
  for_each_field<T>([&](auto const& field) { equal = equal && detail::value_equal(field.of(left), field.of(right)); });
  return equal;
}

/// `record_equal` for records in namespace roir. Records of other namespaces call record_equal, or say `using roir::operator==;`. A record
/// that defines its own operator keeps it.
template <is_record T>
[[nodiscard]] bool operator==(T const& left, T const& right) {
  return record_equal(left, right);
}

}  // namespace roir
