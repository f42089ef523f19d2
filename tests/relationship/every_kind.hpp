// SPDX-License-Identifier: MIT
/// @file
/// A body of every kind with every field filled, for tests that have to hold for all of them.
#pragma once

#include <roir/core/json.hpp>
#include <roir/relationship/entry.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roir::test {

/// Texts that occur nowhere else: a prefix and a number.
class Markers {
 public:
  explicit Markers(std::string prefix) : prefix_{std::move(prefix)} {}
  std::string next() { return prefix_ + std::to_string(count_++); }
  [[nodiscard]] int count() const noexcept { return count_; }

 private:
  std::string prefix_;
  int count_ = 0;
};

/// Who the persons of bodies are.
struct Cast {
  std::string manager{};
  std::string report{};
};

template <class T>
boost::json::value filled_value(std::string_view record, std::string_view name, Markers& markers, Cast const& cast);

template <is_record T>
boost::json::value filled_record(Markers& markers, Cast const& cast) {
  boost::json::object object;
  for_each_field<T>([&]<class Value>(Field<T, Value> const& field) {
    object[field.name] = filled_value<Value>(record_name<T>, field.name, markers, cast);
  });
  return object;
}

/// The text of a field that holds no free words; empty if it does.
inline std::string settled_text(std::string_view record, std::string_view name, Cast const& cast) {
  if (name == "manager") return record == "planned_start" ? cast.report : cast.manager;
  if (name == "person" || name == "report" || (record == "person" && name == "id")) return cast.report;
  if (record == "programme" || record == "programme_adoption") return name == "subject" ? cast.manager + "/" + cast.report : "";
  if (name == "by") return cast.manager;
  if (name == "time_zone") return "UTC";
  return "";
}

template <class T>
boost::json::value filled_value(std::string_view record, std::string_view name, Markers& markers, Cast const& cast) {
  if constexpr (is_record<T>) {
    return filled_record<T>(markers, cast);
  } else if constexpr (is_optional<T>) {
    return filled_value<typename T::value_type>(record, name, markers, cast);
  } else if constexpr (is_vector<T>) {
    return boost::json::array{filled_value<typename T::value_type>(record, name, markers, cast)};
  } else if constexpr (std::is_same_v<T, bool>) {
    return true;
  } else if constexpr (std::is_same_v<T, double>) {
    return name == "alpha" ? 0.05 : 1.0;
  } else if constexpr (is_integer<T>) {
    return name == "months" ? 12 : 1;
  } else if constexpr (std::is_same_v<T, Side>) {
    return "report";
  } else if constexpr (is_described_enum<T>) {
    return boost::json::value(
        boost::json::string_view{name == "state" ? EnumWords<T>::value.front().word : EnumWords<T>::value.back().word});
  } else if constexpr (std::is_same_v<T, Date>) {
    return boost::json::value(name == "until" ? "2026-03-02" : "2026-02-02");
  } else if constexpr (std::is_same_v<T, Cadence>) {
    return "weekly";
  } else if constexpr (std::is_same_v<T, std::string> || std::is_constructible_v<T, std::string>) {
    if (record == "clause" && name == "returns") return "";
    std::string text = settled_text(record, name, cast);
    return boost::json::value(text.empty() ? markers.next() : std::move(text));
  } else {
    return boost::json::value(TextForm<T>::write(T{}));
  }
}

template <std::size_t Index>
Body filled_body(Markers& markers, Cast const& cast) {
  using Record = std::variant_alternative_t<Index, Body>;
  boost::json::value value = filled_record<Record>(markers, cast);
  return from_json<Record>(value);
}

/// One body of every kind, Erased left out.
inline std::vector<Body> every_kind(Markers& markers, Cast const& cast) {
  std::vector<Body> all;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (all.push_back(filled_body<Index>(markers, cast)), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Body> - 1>{});
  return all;
}

/// The kinds of entries that the two people of a relationship say; the stream begins with `open_relationship`, which is among them.
inline std::set<std::string_view> kinds_of_the_two() {
  Markers markers{"x"};
  std::set<std::string_view> kinds;
  for (Body const& body : every_kind(markers, {.manager = "ann", .report = "bob"}))
    if (stream_kind_of(body) == StreamKind::Relationship) kinds.insert(kind_of(body));
  return kinds;
}

}  // namespace roir::test
