// SPDX-License-Identifier: MIT
#include <roir/report/publication.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace roir {
namespace {

/// Distinct direct reports by week, of one group.
using People = std::map<std::int32_t, std::set<std::uint32_t>>;

/// Direct reports by group and week; group number is the unit's, with one more for those without a unit.
std::vector<People> people_by_unit(Selection const& selection) {
  History const& history = selection.history;
  std::size_t const none = history.units().size();
  std::vector<People> groups(none + 1);
  auto const group = [&](std::uint32_t unit) -> People& { return groups[std::min<std::size_t>(unit, none)]; };
  std::int32_t const end = history.as_of() + 1;
  for (Relationship const& relationship : history.relationships())
    for (std::int32_t week = week_begin(std::max(relationship.begin, history.first_day())); week < std::min(relationship.end, end); week += 7)
      group(history.unit_on(relationship.report, std::min({week + 6, relationship.end - 1, end - 1})))[week].insert(relationship.report);
  if (history.relationships().empty())
    for (ContactSpan const& span : history.contact_periods()) group(span.unit)[week_begin(span.begin)].insert(span.person);
  return groups;
}

bool is_small(People const& people, std::int64_t least) {
  return std::any_of(people.begin(), people.end(), [least](auto const& week) { return static_cast<std::int64_t>(week.second.size()) < least; });
}

std::size_t size_of(People const& people) {
  std::size_t most = 0;
  for (auto const& [week, persons] : people) most = std::max(most, persons.size());
  return most;
}

void merge(People& into, People const& from) {
  for (auto const& [week, persons] : from) into[week].insert(persons.begin(), persons.end());
}

}  // namespace

std::vector<std::string> published_labels(Selection const& selection) {
  std::int64_t const least = selection.policy.min_group;
  std::vector<People> const groups = people_by_unit(selection);
  std::size_t const none = selection.history.units().size();
  std::vector<std::size_t> order;  // units with people, smallest first
  for (std::size_t unit = 0; unit < groups.size(); ++unit)
    if (!groups[unit].empty()) order.push_back(unit);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{!is_small(groups[a], least), size_of(groups[a])} < std::pair{!is_small(groups[b], least), size_of(groups[b])};
  });
  People other;
  std::size_t merged = 0;
  while (merged < order.size() && (is_small(groups[order[merged]], least) || is_small(other, least))) merge(other, groups[order[merged++]]);
  if (is_small(other, least)) return {};
  std::vector<std::string> labels;
  for (std::size_t unit = 0; unit <= none; ++unit) labels.push_back(selection.unit_label(unit == none ? no_index : static_cast<std::uint32_t>(unit)));
  for (std::size_t i = 0; i < merged; ++i) labels[order[i]] = other_units;
  return labels;
}

std::optional<Refusal> why_unpublishable(Table const& table, std::int64_t min_group) {
  if (!table.has("persons")) return std::nullopt;
  Column const& persons = table["persons"];
  for (std::size_t row = 0; row < persons.size(); ++row)
    if (double const count = persons.number(row); count > 0 && count < static_cast<double>(min_group))
      return Refusal{"privacy", table.info().name, "A row would stand for fewer than " + std::to_string(min_group) + " persons.", "Ask for fewer groups or longer stretches of time."};
  return std::nullopt;
}

}  // namespace roir
