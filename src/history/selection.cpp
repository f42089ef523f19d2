// SPDX-License-Identifier: MIT
#include <roir/history/selection.hpp>

#include <algorithm>

namespace roir {

std::int32_t Selection::end_day() const noexcept {
  return std::max(window.begin_day(), std::min(window.end_day(), history.as_of() + 1));
}

bool Selection::includes(RelationshipSpan const& relationship) const noexcept {
  if (manager && relationship.manager != *manager) return false;
  return !person || relationship.manager == *person || relationship.report == *person;
}

std::string Selection::unit_label(std::uint32_t number) const {
  if (number < unit_labels.size()) return unit_labels[number];
  return number < history.units().size() ? history.units()[number] : "(no unit)";
}

}  // namespace roir
