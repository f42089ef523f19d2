// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_schema.hpp>
#include <roir/core/json_text.hpp>
#include <roir/core/print.hpp>
#include <roir/core/typescript.hpp>
#include <roir/relationship/schema.hpp>
#include <roir/relationship/view.hpp>

#include <boost/json/array.hpp>

#include <utility>
#include <variant>

namespace roir {
namespace {

namespace json = boost::json;

template <class... Records>
std::vector<RecordShape const*> shapes(std::variant<Records...> const*) {
  return {&shape_of<Records>()...};
}

// The shapes of all bodies, in the order of Body.
std::vector<RecordShape const*> bodies() {
  return shapes(static_cast<Body const*>(nullptr));
}

// What front ends meet: bodies, views, and what stands beside them.
std::vector<RecordShape const*> roots() {
  using Views = std::variant<StreamId, RelationshipPolicy, AgendaTemplate, PairContext, CommandRefusal, RelationshipState, MeetingPage,
                             PromiseLine, PromiseColumns, PreparationSheet, Finding, NextAction>;
  std::vector<RecordShape const*> all = bodies();
  for (RecordShape const* const view : shapes(static_cast<Views const*>(nullptr))) all.push_back(view);
  return all;
}

template <class T>
json::object schema_of(char const* words) {
  json::object schema = json_schema(detail::value_shape<T>());
  schema["description"] = words;
  return schema;
}

// What an entry says beside kind and body.
json::object header_schema() {
  return {{"version", schema_of<std::int64_t>("its place in the stream, from 1")},
          {"actor", schema_of<PersonId>("who said it")},
          {"at", schema_of<Timestamp>("when it was so")},
          {"recorded_at", schema_of<Timestamp>("when it was learnt")},
          {"key", schema_of<std::string>("idempotency key of the command; empty = none")}};
}

constexpr char const* types_begin =
    "// SPDX-License-Identifier: MIT\n"
    "// Made by scripts/types from the descriptions of the records. Not to be changed by hand.\n"
    "//\n"
    "// Each comment ends with who may see the field. Whole numbers beyond 2^53, which none of these fields needs, would come as text.\n\n";

constexpr char const* types_end = R"(
/** What an entry says, by its kind. */
export type EntryKind = keyof Bodies;
/** The body of an entry of any kind. */
export type Body = Bodies[EntryKind];
/** An entry of one kind. */
export interface EntryOf<Kind extends EntryKind> {
  /** its place in the stream, from 1 */
  version: number;
  /** who said it */
  actor: PersonId;
  /** when it was so */
  at: Timestamp;
  /** when it was learnt */
  recorded_at: Timestamp;
  /** idempotency key of the command; empty = none */
  key: string;
  /** what kind of thing was said */
  kind: Kind;
  /** version of the record that body is */
  record_version: number;
  /** what was said */
  body: Bodies[Kind];
}
/** An entry of a stream; a test of `kind` tells what its body is. */
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];
/** What somebody wants to say; a test of `kind` tells what its body is. */
export type Command = { [Kind in EntryKind]: { kind: Kind; body: Bodies[Kind] } }[EntryKind];
/** A record as roir writes it: no key is left out. */
export type Written<T> = T extends readonly (infer Item)[]
  ? Written<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Written<Exclude<T[Key], undefined>> }
    : T;
)";

constexpr TypescriptForm forms[] = {
    {"date", "IsoDate", "A civil date: \"2026-01-05\"."},
    {"Moment", "Moment", "A minute: an instant, \"2026-01-05T09:00Z\", or a wall clock, \"2026-01-05T09:00\"."},
    {"Timestamp", "Timestamp", "A millisecond in UTC: \"2026-01-05T09:00:00.000Z\"."},
    {"WorkDays", "WorkDays", "Days of the week: \"Mon-Fri\"."},
    {"Cadence", "Cadence", "A rhythm: \"weekly\", \"every 2 weeks\", \"monthly on 15\", or a rule of RFC 5545."},
};

}  // namespace

std::vector<std::string_view> front_end_records() {
  std::vector<std::string_view> names;
  for (RecordShape const* const shape : reached_from(roots())) names.push_back(shape->name);
  return names;
}

std::string record_schema(std::string_view record) {
  for (RecordShape const* const shape : reached_from(roots()))
    if (shape->name == record) return json_text(json_schema(*shape));
  throw NotFound{{.code = "unknown_record",
                  .message = "front ends meet no record \"" + std::string{record.substr(0, 64)} + "\"",
                  .subject = std::string{record.substr(0, 64)},
                  .hint = "front_end_records() names them all."}};
}

std::string entry_schema() {
  json::object properties = header_schema();
  json::array kinds;
  json::array bodies_by_kind;
  for (RecordShape const* const shape : bodies()) {
    std::string const kind{shape->name};
    kinds.push_back(json::string_view{kind});
    json::object properties_of_kind{{"kind", json::object{{"const", kind}}},
                                    {"record_version", json::object{{"maximum", shape->version}}},
                                    {"body", json::object{{"$ref", "#/$defs/" + kind}}}};
    bodies_by_kind.push_back(json::object{{"properties", std::move(properties_of_kind)}});
  }
  properties["kind"] = json::object{{"enum", std::move(kinds)}, {"description", "what kind of thing was said"}};
  properties["record_version"] = json::object{{"type", "integer"}, {"minimum", 1}, {"description", "version of the record that body is"}};
  properties["body"] = json::object{{"type", "object"}, {"description", "what was said"}};
  json::array required;
  for (auto const& property : properties) required.push_back(property.key());
  return json_text(json::object{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                                {"title", "entry"},
                                {"type", "object"},
                                {"properties", std::move(properties)},
                                {"required", std::move(required)},
                                {"additionalProperties", false},
                                {"oneOf", std::move(bodies_by_kind)},
                                {"$defs", json_schema_definitions(roots())}});
}

std::string front_end_types() {
  std::string by_kind = "\n/** The record of each kind of entry. */\nexport interface Bodies {\n";
  for (RecordShape const* const shape : bodies())
    by_kind.append("  ").append(shape->name).append(": ").append(type_name(shape->name)).append(";\n");
  return types_begin + typescript_types(roots(), forms) + by_kind + "}" + types_end;
}

}  // namespace roir
