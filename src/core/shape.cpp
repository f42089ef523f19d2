// SPDX-License-Identifier: MIT
#include <roir/core/shape.hpp>

#include <algorithm>

namespace roir {
namespace {

void reach(std::vector<RecordShape const*>& reached, RecordShape const& shape);

void reach(std::vector<RecordShape const*>& reached, ValueShape const& value) {
  if (value.record != nullptr) reach(reached, value.record());
  for (ValueShape const& inner : value.inner) reach(reached, inner);
}

void reach(std::vector<RecordShape const*>& reached, RecordShape const& shape) {
  if (std::find(reached.begin(), reached.end(), &shape) != reached.end()) return;
  for (FieldShape const& field : shape.fields) reach(reached, field.value);
  reached.push_back(&shape);
}

}  // namespace

std::string detail::plain_type_name(std::string_view qualified) {
  constexpr std::string_view id = "Id<", tag = "Tag>";
  bool const is_id = qualified.find(id) != std::string_view::npos && qualified.ends_with(tag);
  if (is_id) qualified.remove_suffix(tag.size());
  std::size_t const colons = qualified.rfind("::");
  std::string name{colons == std::string_view::npos ? qualified : qualified.substr(colons + 2)};
  return is_id ? name + "Id" : name;
}

std::vector<RecordShape const*> reached_from(std::span<RecordShape const* const> shapes) {
  std::vector<RecordShape const*> reached;
  for (RecordShape const* const shape : shapes) reach(reached, *shape);
  return reached;
}

}  // namespace roir
