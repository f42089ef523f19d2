// SPDX-License-Identifier: MIT
#include <roir/core/field_words.hpp>

#include <algorithm>
#include <tuple>

namespace roir {
namespace {

constexpr FieldWords table[] = {
#include "core/field_words.inc"
};

constexpr auto key(FieldWords const& entry) {
  return std::tie(entry.record, entry.field);
}
constexpr bool before(FieldWords const& left, FieldWords const& right) {
  return key(left) < key(right);
}

static_assert(std::is_sorted(std::begin(table), std::end(table), before), "scripts/field_docs writes the table in order");

}  // namespace

std::span<FieldWords const> all_field_words() noexcept {
  return table;
}

std::string_view record_words(std::string_view record) noexcept {
  return field_words(record, "");
}

std::string_view field_words(std::string_view record, std::string_view field) noexcept {
  FieldWords const wanted{record, field, {}};
  auto const* const found = std::lower_bound(std::begin(table), std::end(table), wanted, before);
  bool const is_there = found != std::end(table) && key(*found) == key(wanted);
  return is_there ? found->words : std::string_view{};
}

}  // namespace roir
