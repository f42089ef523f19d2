// SPDX-License-Identifier: MIT
#include <roir/core/field_words.hpp>
#include <roir/core/json_schema.hpp>

#include <boost/json/array.hpp>

#include <cstdint>
#include <string>

namespace roir {
namespace {

namespace json = boost::json;

// Whether records in records are written where they stand, or are references to definitions beside.
enum class Inner : std::uint8_t { Written, Referred };

json::object record_schema(RecordShape const& shape, Inner inner);

json::object whole_schema(ValueShape const& value) {
  json::object number{{"type", "integer"}};
  if (value.bits == 64) {
    if (value.is_unsigned) number["minimum"] = 0;
    char const* const digits = value.is_unsigned ? "^[0-9]+$" : "^-?[0-9]+$";
    return {{"anyOf", {std::move(number), {{"type", "string"}, {"pattern", digits}}}}};
  }
  std::uint32_t const digits = value.is_unsigned ? value.bits : value.bits - 1;
  number["minimum"] = value.is_unsigned ? std::int64_t{0} : -(std::int64_t{1} << digits);
  number["maximum"] = (std::int64_t{1} << digits) - 1;
  return number;
}

json::object word_schema(ValueShape const& value) {
  json::array words;
  for (std::string_view const word : value.words) words.push_back(json::string_view{word});
  return {{"enum", std::move(words)}};
}

json::object value_schema(ValueShape const& value, Inner inner) {
  switch (value.kind) {
    case ValueKind::Text:
      return {{"type", "string"}};
    case ValueKind::YesNo:
      return {{"type", "boolean"}};
    case ValueKind::Whole:
      return whole_schema(value);
    case ValueKind::Number:
      return {{"type", "number"}};
    case ValueKind::Word:
      return word_schema(value);
    case ValueKind::Form: {
      json::object text{{"type", "string"}};
      if (!value.format.empty()) text["format"] = json::string_view{value.format};
      text["x-form"] = value.name;
      return text;
    }
    case ValueKind::Record:
      if (inner == Inner::Written) return record_schema(value.record(), inner);
      return {{"$ref", "#/$defs/" + std::string{value.record().name}}};
    case ValueKind::Optional:
      return {{"anyOf", {value_schema(value.inner.front(), inner), {{"type", "null"}}}}};
    case ValueKind::List:
      return {{"type", "array"}, {"items", value_schema(value.inner.front(), inner)}};
  }
  return {};
}

json::object field_schema(RecordShape const& shape, FieldShape const& field, Inner inner) {
  json::object schema = value_schema(field.value, inner);
  schema["x-visibility"] = json::string_view{word(field.visibility)};
  schema["x-sensitivity"] = json::string_view{word(field.sensitivity)};
  schema["x-since"] = field.since;
  if (auto const words = field_words(shape.name, field.name); !words.empty()) schema["description"] = json::string_view{words};
  if (!field.unit.empty()) schema["x-unit"] = json::string_view{field.unit};
  return schema;
}

json::object record_schema(RecordShape const& shape, Inner inner) {
  json::object properties;
  json::array required;
  for (FieldShape const& field : shape.fields) {
    properties.emplace(json::string_view{field.name}, field_schema(shape, field, inner));
    if (!field.may_be_absent) required.push_back(json::string_view{field.name});
  }
  json::object schema{{"title", json::string_view{shape.name}}, {"x-version", shape.version}};
  if (auto const words = record_words(shape.name); !words.empty()) schema["description"] = json::string_view{words};
  schema["type"] = "object";
  schema["properties"] = std::move(properties);
  schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

}  // namespace

json::object json_schema(RecordShape const& shape) {
  json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
  for (auto& member : record_schema(shape, Inner::Written)) schema.emplace(member.key(), std::move(member.value()));
  return schema;
}

json::object json_schema_definitions(std::span<RecordShape const* const> shapes) {
  json::object definitions;
  for (RecordShape const* const shape : reached_from(shapes))
    definitions.emplace(json::string_view{shape->name}, record_schema(*shape, Inner::Referred));
  return definitions;
}

json::object json_schema(ValueShape const& value) {
  return value_schema(value, Inner::Written);
}

}  // namespace roir
