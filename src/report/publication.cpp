// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/report/publication.hpp>
#include <roir/returns/traced.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace roir {
namespace {

/// Distinct direct reports by week (of contact periods: by first day), of one group.
using People = std::map<std::int32_t, std::set<std::uint32_t>>;

bool is_of_periods(Selection const& selection) {
  return selection.history.relationships().empty();
}

/// Direct reports by group and week; group number is the unit's, with one more for those without a unit.
std::vector<People> people_by_unit(Selection const& selection) {
  History const& history = selection.history;
  std::size_t const none = history.units().size();
  std::vector<People> groups(none + 1);
  auto const group = [&](std::uint32_t unit) -> People& { return groups[std::min<std::size_t>(unit, none)]; };
  std::int32_t const end = history.as_of() + 1;
  for (RelationshipSpan const& relationship : history.relationships())
    for (std::int32_t week = week_begin(std::max(relationship.begin, history.first_day())); week < std::min(relationship.end, end);
         week += 7)
      group(history.unit_on(relationship.report, std::min({week + 6, relationship.end - 1, end - 1})))[week].insert(relationship.report);
  if (is_of_periods(selection))
    for (ContactSpan const& span : history.contact_periods()) group(span.unit)[span.begin].insert(span.person);
  return groups;
}

/// Whether a group has fewer than `least` in most of its weeks, or in any for `strict`.
bool is_small(People const& people, std::int64_t least, bool strict) {
  auto const small = std::count_if(people.begin(), people.end(), [least](auto const& week) { return std::ssize(week.second) < least; });
  return strict ? small > 0 : 2 * small > std::ssize(people);
}

std::size_t size_of(People const& people) {
  std::size_t most = 0;
  for (auto const& [week, persons] : people) most = std::max(most, persons.size());
  return most;
}

void merge(People& into, People const& from) {
  for (auto const& [week, persons] : from) into[week].insert(persons.begin(), persons.end());
}

/// How many persons stand behind one column of figures.
struct Behind {
  Crowd groups{};
  std::int64_t all = 0;
};

using Groups = std::map<std::string, std::set<std::string>>;

Behind behind(Groups const& groups) {
  Behind made;
  std::set<std::string> all;
  for (auto const& [label, persons] : groups) {
    made.groups[label] = std::ssize(persons);
    all.insert(persons.begin(), persons.end());
  }
  made.all = std::ssize(all);
  return made;
}

std::string label_of(Selection const& selection, RelationshipSpan const& relationship) {
  return selection.unit_label(selection.history.unit_on(relationship.report, std::min(selection.end_day(), relationship.end) - 1));
}

/// Everybody whose relationship is in force in the window.
Groups everybody(Selection const& selection) {
  Groups groups;
  Rows const rows{selection, {}};
  for (std::uint32_t const number : rows.relationships()) {
    RelationshipSpan const& relationship = selection.history.relationships()[number];
    groups[label_of(selection, relationship)].insert(selection.history.person_id(relationship.report));
  }
  return groups;
}

/// Everybody with a contact period that begins in the window.
Groups everybody_in_periods(Selection const& selection) {
  Groups groups;
  for (ContactSpan const& span : selection.history.contact_periods())
    if (span.begin >= selection.window.begin_day() && span.begin < selection.end_day())
      groups[selection.unit_label(span.unit)].insert(selection.history.person_id(span.person));
  return groups;
}

bool is_estimate(Table const& table, std::string const& column) {
  return table.has(column + "_status");
}

/// The label of the group that each row of a table by relationship belongs to.
std::vector<std::string> labels_of_rows(Selection const& selection, Table const& table) {
  std::map<std::tuple<std::string, std::string, std::int32_t>, std::string> labels;
  for (RelationshipSpan const& relationship : selection.history.relationships())
    labels[{selection.history.person_id(relationship.manager), selection.history.person_id(relationship.report), relationship.begin}] =
        label_of(selection, relationship);
  auto const& from = std::get<std::vector<DayNumber>>(table["from"].cells());
  std::vector<std::string> of_rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    of_rows.push_back(labels.at({table["manager"].text(row), table["report"].text(row), from[row].days}));
  return of_rows;
}

/// Who stands behind each column of a table by relationship over the whole window. Column "persons" is for all columns that are no
/// estimates.
std::map<std::string, Groups> people_in(Selection const& selection, Table const& table) {
  std::map<std::string, Groups> columns;
  if (!table.has("persons")) return columns;
  std::vector<std::string> const labels = labels_of_rows(selection, table);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::string const report = table["report"].text(row);
    auto const add = [&](std::string const& column, double count) {
      if (count > 0) columns[column][labels[row]].insert(report);
    };
    add("persons", table["persons"].number(row));
    for (Column const& column : table.columns())
      if (is_estimate(table, column.name())) add(column.name(), table[column.name() + "_n"].number(row));
    if (table.has("held")) add("held", table["held"].number(row));
  }
  return columns;
}

/// Who stands behind each column of the table of a metric over the whole window: found from the same table by relationship.
std::map<std::string, Groups> people_behind(Selection const& selection, std::string_view metric) {
  if (is_of_periods(selection)) return {{"persons", everybody_in_periods(selection)}};
  if (metric == "capacity") return {{"persons", everybody(selection)}};
  if (metric != "invested") return people_in(selection, metric_table(selection, metric, {.by = Grain::Relationship}));
  auto columns = people_in(selection, metric_table(selection, "contact", {.by = Grain::Relationship}));
  std::erase_if(columns,
                [](auto const& column) { return column.first != "persons"; });  // hours hang together with the meetings behind them
  return columns;
}

/// Who stands behind coverage, by the first day of each stretch; one stretch at 0 for the whole window.
std::map<std::int32_t, Behind> behind_coverage(Selection const& selection, Every every) {
  std::map<std::int32_t, Behind> stretches;
  char const* const stretch = every == Every::Week ? "week" : "month";
  for (Grain const by : {Grain::Unit, Grain::Organisation}) {
    Table const table = coverage(selection, {.by = by, .every = every});
    if (!table.has("persons")) continue;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      std::int32_t const day = table.has(stretch) ? std::get<std::vector<DayNumber>>(table[stretch].cells())[row].days : 0;
      auto const count = static_cast<std::int64_t>(table["persons"].number(row));
      if (by == Grain::Unit)
        stretches[day].groups[table["unit"].text(row)] = count;
      else
        stretches[day].all = count;
    }
  }
  return stretches;
}

/// What is withheld behind one column of figures.
class Veil {
 public:
  Veil() = default;
  Veil(Behind const& behind, std::int64_t min_group) : all_{behind.all > 0 && behind.all < min_group} {
    std::int64_t shared = -behind.all;  // persons who were in two groups
    for (auto const& [label, persons] : behind.groups) shared += persons;
    groups_ = hidden_groups(behind.groups, min_group, shared);
  }
  [[nodiscard]] bool hides(Table const& table, std::size_t row) const {
    return all_ || (table.has("unit") && groups_.contains(table["unit"].text(row)));
  }

 private:
  std::set<std::string> groups_;
  bool all_ = false;
};

/// The veil of a column of a metric over the whole window, as its own table has it.
Veil veil_of(Selection const& selection, std::string_view metric, std::string const& column) {
  std::int64_t const least = selection.policy.min_group;
  if (metric == "coverage") return {behind_coverage(selection, Every::Window)[0], least};
  auto const columns = people_behind(selection, metric);
  if (auto const own = columns.find(column); own != columns.end()) return {behind(own->second), least};
  auto const persons = columns.find("persons");
  return persons == columns.end() ? Veil{} : Veil{behind(persons->second), least};
}

/// Columns that stand for one person's extreme, whatever the group.
bool is_extreme(std::string const& name) {
  static std::set<std::string> const extremes{"longest_gap", "current_gap", "longest", "droughts", "never_met"};
  return extremes.contains(name) || name.find("_p90") != std::string::npos;
}

/// The estimate that a column belongs to, or the column itself.
std::string base_of(Table const& table, std::string const& column) {
  for (char const* ending : {"_low", "_high", "_n", "_status", "_method"})
    if (column.ends_with(ending))
      if (std::string base = column.substr(0, column.size() - std::string_view{ending}.size()); is_estimate(table, base)) return base;
  return column;
}

Column withheld(Column const& column, std::vector<bool> const& hidden) {
  std::vector<std::uint8_t> valid(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) valid[row] = column.is_missing(row) || hidden[row] ? 0 : 1;
  Column::Cells cells = column.cells();
  if (auto* texts = std::get_if<std::vector<std::string>>(&cells)) {
    for (std::size_t row = 0; row < texts->size(); ++row)
      if (hidden[row])
        (*texts)[row] = column.name().ends_with("_status") ? to_string(Status::Refused)
                                                           : "privacy: too few people, or too few could be found from the others";
    return {column.meta(), std::move(cells)};
  }
  for (std::size_t row = 0; row < hidden.size(); ++row) {
    if (!hidden[row]) continue;
    if (auto* numbers = std::get_if<std::vector<double>>(&cells)) (*numbers)[row] = std::nan("");
    if (auto* whole = std::get_if<std::vector<std::int64_t>>(&cells)) (*whole)[row] = 0;
  }
  return {column.meta(), std::move(cells), std::move(valid)};
}

/// The table without extremes and without what `hides(column, row)` says.
template <class Hides>
Table veiled(Table const& table, std::int64_t min_group, Hides hides) {
  Table made{table.info()};
  bool has_hidden = false, has_extremes = false;
  for (Column const& column : table.columns()) {
    bool const is_key = column.name() == "unit" || column.name() == "week" || column.name() == "month";
    if (is_extreme(column.name())) {
      has_extremes = true;
      continue;
    }
    std::vector<bool> hidden(table.rows(), false);
    for (std::size_t row = 0; row < table.rows() && !is_key; ++row) hidden[row] = hides(base_of(table, column.name()), row);
    bool const has_any = std::find(hidden.begin(), hidden.end(), true) != hidden.end();
    has_hidden = has_hidden || has_any;
    made.add(has_any ? withheld(column, hidden) : column);
  }
  if (has_extremes) made.info().notes.emplace_back("privacy: figures that stand for single people are left out");
  if (has_hidden)
    made.info().notes.push_back("privacy: figures that stand for fewer than " + std::to_string(min_group) +
                                " people are withheld, and others from which they could be found");
  return made;
}

/// What is talked about is published of groups over the whole window.
void require_groups(std::string_view metric, Ask const& ask) {
  if ((ask.by != Grain::Unit && ask.by != Grain::Organisation) || ask.every != Every::Window)
    throw InvalidArgument{{.code = "not_published",
                           .message = "figures of dialogues are published by unit or for the organisation, over the whole window",
                           .subject = std::string{metric},
                           .hint = "Ask by unit or organisation."}};
}

/// The estimates of a table, and the columns of those names: counts may stand for single people.
Table estimates_of(Table const& table, std::set<std::string> const& besides) {
  Table estimates{table.info()};
  for (Column const& column : table.columns())
    if (besides.contains(column.name()) || is_estimate(table, base_of(table, column.name()))) estimates.add(column);
  return estimates;
}

/// The metric whose table has the column that `compare` knows by this name.
std::string_view metric_of(std::string_view compared) {
  if (compared == "cancelled" || compared == "missed" || compared == "moved") return "changes";
  if (compared == "push" || compared == "prompted" || compared == "unrescued") return "pull";
  if (compared == "manager_on_time" || compared == "report_on_time") return "punctuality";
  return compared == "gap" ? "contact" : compared;
}

}  // namespace

std::vector<std::string> published_labels(Selection const& selection) {
  std::int64_t const least = selection.policy.min_group;
  bool const strict = is_of_periods(selection);
  auto const small = [&](People const& people) { return is_small(people, least, strict); };
  std::vector<People> const groups = people_by_unit(selection);
  std::size_t const none = selection.history.units().size();
  std::vector<std::size_t> order;  // units with people, smallest first
  for (std::size_t unit = 0; unit < groups.size(); ++unit)
    if (!groups[unit].empty()) order.push_back(unit);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{!small(groups[a]), size_of(groups[a])} < std::pair{!small(groups[b]), size_of(groups[b])};
  });
  People other;
  std::size_t merged = 0;
  while (merged < order.size() && (small(groups[order[merged]]) || small(other))) merge(other, groups[order[merged++]]);
  if (order.empty() || small(other)) return {};
  std::vector<std::string> labels;
  for (std::size_t unit = 0; unit <= none; ++unit)
    labels.push_back(selection.unit_label(unit == none ? no_index : static_cast<std::uint32_t>(unit)));
  for (std::size_t i = 0; i < merged; ++i) labels[order[i]] = other_units;
  return labels;
}

Table publish(Selection const& selection, Table const& table, std::string_view metric, Ask const& ask) {
  std::int64_t const least = selection.policy.min_group;
  if (!table.has("persons")) return veiled(table, least, [](std::string const&, std::size_t) { return false; });
  if (metric == "coverage") {
    std::map<std::int32_t, Veil> veils;
    for (auto const& [day, people] : behind_coverage(selection, ask.every)) veils[day] = Veil{people, least};
    char const* const stretch = ask.every == Every::Week ? "week" : "month";
    return veiled(table, least, [&](std::string const&, std::size_t row) {
      std::int32_t const day = table.has(stretch) ? std::get<std::vector<DayNumber>>(table[stretch].cells())[row].days : 0;
      return veils[day].hides(table, row);
    });
  }
  std::map<std::string, Veil> veils;
  for (auto const& [column, groups] : people_behind(selection, metric)) veils[column] = Veil{behind(groups), least};
  return veiled(table, least, [&](std::string const& column, std::size_t row) {
    auto const own = is_estimate(table, column) ? veils.find(column) : veils.end();
    return own != veils.end() ? own->second.hides(table, row) : veils["persons"].hides(table, row);
  });
}

Table publish(Selection const& selection, Dialogues const& dialogues, std::string_view metric, Ask const& ask) {
  require_groups(metric, ask);
  Table const estimates = estimates_of(dialogue_table(selection, dialogues, metric, ask), {"unit", "persons"});
  std::map<std::string, Veil> veils;
  for (auto const& [column, groups] : people_in(selection, dialogue_table(selection, dialogues, metric, {.by = Grain::Relationship})))
    veils[column] = Veil{behind(groups), selection.policy.min_group};
  return veiled(estimates, selection.policy.min_group, [&](std::string const& column, std::size_t row) {
    auto const own = is_estimate(estimates, column) ? veils.find(column) : veils.end();
    return own != veils.end() ? own->second.hides(estimates, row) : veils["persons"].hides(estimates, row);
  });
}

Table publish_traced(Selection const& selection, Dialogues const& dialogues, Ask const& ask) {
  require_groups("traced", ask);
  Table whole = traced(selection, dialogues, ask);
  if (!whole.has("kind")) return whole;  // a refusal
  Table const estimates = estimates_of(whole, {"unit", "kind", "claim", "persons"});
  Table const each = traced(selection, dialogues, {.by = Grain::Relationship});
  std::vector<std::string> const labels = labels_of_rows(selection, each);
  std::map<std::string, Groups> kinds;
  for (std::size_t row = 0; row < each.rows(); ++row)
    if (each["persons"].number(row) > 0) kinds[each["kind"].text(row)][labels[row]].insert(each["report"].text(row));
  std::map<std::string, Veil> veils;
  for (auto const& [kind, groups] : kinds) veils[kind] = Veil{behind(groups), selection.policy.min_group};
  return veiled(estimates, selection.policy.min_group, [&](std::string const& column, std::size_t row) {
    return column != "kind" && column != "claim" && veils[estimates["kind"].text(row)].hides(estimates, row);
  });
}

Table publish_comparison(Selection const& now, Selection const& before, Table const& table, std::string_view metric, Ask const&) {
  std::int64_t const least = now.policy.min_group;
  if (!table.has("persons")) return veiled(table, least, [](std::string const&, std::size_t) { return false; });
  std::string const column = metric == "gap" ? "held" : std::string{metric};
  Veil const veil_now = veil_of(now, metric_of(metric), column);
  Veil const veil_before = veil_of(before, metric_of(metric), column);
  return veiled(table, least, [&](std::string const& of, std::size_t row) {
    bool const hides_now = of != "before" && veil_now.hides(table, row);
    bool const hides_before = (of == "before" || of == "difference") && veil_before.hides(table, row);
    return hides_now || hides_before;
  });
}

}  // namespace roir
