// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json.hpp>
#include <roir/relationship/entry.hpp>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace roir {
namespace {

constexpr std::size_t kinds = std::variant_size_v<Body>;
template <std::size_t Index>
using BodyAt = std::variant_alternative_t<Index, Body>;

// Calls `look(std::integral_constant<std::size_t, I>)` for each place in Body.
template <class Look>
constexpr void for_each_kind(Look&& look) {
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (look(std::integral_constant<std::size_t, Index>{}), ...);
  }
  (std::make_index_sequence<kinds>{});
}

template <class T>
constexpr bool belongs_to_organisation =
    std::is_same_v<T, Person> || std::is_same_v<T, Employment> || std::is_same_v<T, ReportingLine> || std::is_same_v<T, Holiday> ||
    std::is_same_v<T, ProgrammeAdoption> || std::is_same_v<T, RegisterPlan> || std::is_same_v<T, DecideScoring>;
template <class T>
constexpr bool belongs_to_person =
    std::is_same_v<T, Absence> || std::is_same_v<T, KpiReading> || std::is_same_v<T, Goal> || std::is_same_v<T, DecideTier>;

[[noreturn]] void refuse_kind(std::string_view kind) {
  throw FormatError{{.code = "unknown_kind",
                     .message = "there is no entry of the kind \"" + std::string{kind.substr(0, 64)} + "\"",
                     .subject = std::string{kind.substr(0, 64)},
                     .hint = "It may come from a newer version of roir; entry_kinds() lists those that this one knows."}};
}

Body body_from_value(std::string_view kind, std::uint32_t version, boost::json::value const& value, std::string const& place) {
  std::optional<Body> body;
  for_each_kind([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
    using Record = BodyAt<Index>;
    if (record_name<Record> != kind) return;
    if (version > record_version<Record>)
      throw VersionError{{.code = "newer_version",
                          .message = "a " + std::string{kind} + " of version " + std::to_string(version) + ", and this build reads up to " +
                                     std::to_string(record_version<Record>),
                          .subject = std::string{kind},
                          .place = place,
                          .hint = "Read it with the version of roir that wrote it, or a later one."}};
    body.emplace(std::in_place_index<Index>, from_json<Record>(value, place));
  });
  if (!body) refuse_kind(kind);
  return *std::move(body);
}

}  // namespace

std::string_view kind_of(Body const& body) noexcept {
  return std::visit([]<class Record>(Record const&) { return record_name<Record>; }, body);
}

std::uint32_t record_version_of(Body const& body) noexcept {
  return std::visit([]<class Record>(Record const&) { return record_version<Record>; }, body);
}

std::vector<std::string_view> entry_kinds() {
  std::vector<std::string_view> all;
  all.reserve(kinds);
  for_each_kind([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) { all.push_back(record_name<BodyAt<Index>>); });
  return all;
}

StreamKind stream_kind_of(Body const& body) noexcept {
  return std::visit(
      []<class Record>(Record const&) {
        if constexpr (belongs_to_organisation<Record>)
          return StreamKind::Organisation;
        else if constexpr (belongs_to_person<Record>)
          return StreamKind::Person;
        else
          return StreamKind::Relationship;
      },
      body);
}

void validate_body(Body const& body) {
  std::visit([](auto const& record) { roir::validate(record); }, body);
}

std::string body_to_json(Body const& body) {
  return std::visit([](auto const& record) { return json_text(to_json(record)); }, body);
}

Body body_from_json(std::string_view kind, std::uint32_t record_version, std::string_view json) {
  return body_from_value(kind, record_version, parse_json(json), "");
}

std::string entry_to_json(Entry const& entry) {
  boost::json::object object{{"version", json_integer(entry.version)},
                             {"actor", entry.actor.text()},
                             {"at", entry.at.to_string()},
                             {"recorded_at", entry.recorded_at.to_string()},
                             {"key", entry.key},
                             {"kind", boost::json::string_view{kind_of(entry.body)}},
                             {"record_version", record_version_of(entry.body)},
                             {"body", std::visit([](auto const& record) { return to_json(record); }, entry.body)}};
  return json_text(object);
}

namespace {

// The member of an entry's object. @throws FormatError (`missing_key`)
boost::json::value const& member(boost::json::object const& object, char const* name) {
  boost::json::value const* const found = object.if_contains(name);
  if (found == nullptr) detail::refuse_json("missing_key", std::string{"an entry needs \""} + name + "\"", "");
  return *found;
}

std::string text(boost::json::object const& object, char const* name) {
  return detail::value_from_json<std::string>(member(object, name), std::string{"/"} + name);
}

}  // namespace

Entry entry_from_json(std::string_view json) {
  boost::json::value const value = parse_json(json);
  if (!value.is_object()) detail::refuse_json_type(value, "an object", "");
  boost::json::object const& object = value.get_object();
  constexpr std::array<std::string_view, 8> known{"version", "actor", "at", "recorded_at", "key", "kind", "record_version", "body"};
  for (auto const& [key, ignored] : object)
    if (std::find(known.begin(), known.end(), std::string_view{key.data(), key.size()}) == known.end())
      detail::refuse_json("unknown_key", "an entry has no \"" + std::string{key.data(), std::min<std::size_t>(key.size(), 64)} + "\"",
                          "/" + escape_json_pointer(key));
  return Entry{.version = detail::value_from_json<std::int64_t>(member(object, "version"), "/version"),
               .actor = detail::value_from_json<PersonId>(member(object, "actor"), "/actor"),
               .at = detail::value_from_json<Timestamp>(member(object, "at"), "/at"),
               .recorded_at = detail::value_from_json<Timestamp>(member(object, "recorded_at"), "/recorded_at"),
               .key = text(object, "key"),
               .body = body_from_value(text(object, "kind"),
                                       detail::value_from_json<std::uint32_t>(member(object, "record_version"), "/record_version"),
                                       member(object, "body"), "/body")};
}

std::string body_schema(std::string_view kind) {
  std::string schema;
  for_each_kind([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
    if (record_name<BodyAt<Index>> == kind) schema = json_text(json_schema<BodyAt<Index>>());
  });
  if (schema.empty())
    throw NotFound{{.code = "unknown_kind", .message = "there is no entry of the kind \"" + std::string{kind.substr(0, 64)} + "\""}};
  return schema;
}

}  // namespace roir
