// SPDX-License-Identifier: MIT
#include <roir/core/json.hpp>

#include <charconv>

namespace roir::detail {
namespace {

char const* kind_of(boost::json::value const& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return "null";
    case boost::json::kind::bool_:
      return "true or false";
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
      return "a number";
    case boost::json::kind::string:
      return "text";
    case boost::json::kind::array:
      return "an array";
    case boost::json::kind::object:
      return "an object";
  }
  return "nothing known";
}

// The whole number in `value`, also as text; empty when there is none that Integer holds.
template <class Integer>
std::optional<Integer> whole(boost::json::value const& value) {
  if (auto const* number = value.if_int64()) return std::in_range<Integer>(*number) ? std::optional<Integer>(*number) : std::nullopt;
  if (auto const* number = value.if_uint64()) return std::in_range<Integer>(*number) ? std::optional<Integer>(*number) : std::nullopt;
  if (auto const* text = value.if_string()) {
    Integer number = 0;
    auto const end = text->data() + text->size();
    auto const read = std::from_chars(text->data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end) return number;
  }
  return std::nullopt;
}

}  // namespace

void refuse_json(std::string code, std::string message, std::string place, std::string hint) {
  throw FormatError{{.code = std::move(code), .message = std::move(message), .place = std::move(place), .hint = std::move(hint)}};
}

void refuse_json_type(boost::json::value const& value, char const* expected, std::string const& place) {
  refuse_json("wrong_type", std::string{expected} + " belongs here, not " + kind_of(value), place);
}

std::int64_t read_json_integer(boost::json::value const& value, std::int64_t low, std::int64_t high, std::string const& place) {
  if (!value.is_number() && !value.is_string()) refuse_json_type(value, "a whole number", place);
  auto const number = whole<std::int64_t>(value);
  if (!number || *number < low || *number > high)
    refuse_json("bad_value", "a whole number from " + std::to_string(low) + " to " + std::to_string(high) + " belongs here", place);
  return *number;
}

std::uint64_t read_json_unsigned(boost::json::value const& value, std::string const& place) {
  if (!value.is_number() && !value.is_string()) refuse_json_type(value, "a whole number", place);
  auto const number = whole<std::uint64_t>(value);
  if (!number) refuse_json("bad_value", "a whole number from 0 to 18446744073709551615 belongs here", place);
  return *number;
}

double read_json_number(boost::json::value const& value, std::string const& place) {
  if (auto const* number = value.if_double()) return *number;
  if (auto const* number = value.if_int64()) return static_cast<double>(*number);
  if (auto const* number = value.if_uint64()) return static_cast<double>(*number);
  refuse_json_type(value, "a number", place);
}

}  // namespace roir::detail
