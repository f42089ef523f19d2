// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/time/day.hpp>
#include <roir/trials/outcome_panel.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace roir {
namespace {

constexpr int most_months = 600;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Months since the year 0.
std::int32_t month_number(std::int32_t day) {
  Date const date = to_date(day);
  return static_cast<std::int32_t>(date.year()) * 12 + static_cast<std::int32_t>(date.month().as_number()) - 1;
}

bool counts(PersonMonth const& one) noexcept {
  return std::isfinite(one.value) && one.weight > 0;
}

}  // namespace

OutcomePanel outcome_panel(std::span<PersonMonth const> outcomes, Date begin, int months) {
  if (months < 1 || months > most_months)
    throw InvalidArgument{{.code = "bad_panel", .message = "a panel of " + std::to_string(months) + " months", .hint = "1 to 600 months."}};
  std::int32_t const first = month_begin(day_number(begin));
  std::int32_t const first_month = month_number(first);
  struct Cell {
    std::int32_t month;
    PersonMonth const* one;
  };
  std::map<std::string, std::vector<Cell>> people;
  std::map<std::string, std::uint32_t> teams;
  for (PersonMonth const& one : outcomes) {
    std::int32_t const month = month_number(one.day) - first_month;
    if (!counts(one) || month < 0 || month >= months) continue;
    people[one.person].push_back({month, &one});
  }
  std::vector<std::string> entered;
  for (auto& [id, cells] : people) {
    std::stable_sort(cells.begin(), cells.end(),
                     [](Cell const& a, Cell const& b) { return std::tie(a.month, a.one->manager) < std::tie(b.month, b.one->manager); });
    entered.push_back(cells.front().one->manager);
    teams.emplace(entered.back(), 0);
  }
  OutcomePanel panel{.months = months, .begin = first};
  for (auto& [manager, number] : teams) {
    number = static_cast<std::uint32_t>(panel.managers.size());
    panel.managers.push_back(manager);
  }
  for (std::string const& manager : entered) panel.team_of.push_back(teams.at(manager));
  panel.values.assign(people.size() * static_cast<std::size_t>(months), none);
  std::size_t person = 0;
  for (auto const& [id, cells] : people) {
    double* const row = panel.values.data() + person++ * static_cast<std::size_t>(months);
    for (std::size_t i = 0; i < cells.size();) {
      double sum = 0, weight = 0;
      std::int32_t const month = cells[i].month;
      for (; i < cells.size() && cells[i].month == month; ++i) {
        sum += cells[i].one->weight * cells[i].one->value;
        weight += cells[i].one->weight;
      }
      row[month] = sum / weight;
    }
  }
  return panel;
}

std::vector<PersonMonth> person_months(Table const& table, std::string_view column) {
  std::string name{column};
  for (Column const& one : table.columns())
    if (name.empty() && table.has(one.name() + "_low")) name = one.name();
  Column const& values = table[name];
  Column const& manager = table["manager"];
  Column const& report = table["report"];
  auto const& months = std::get<std::vector<DayNumber>>(table["month"].cells());
  bool const is_counted = table.has(name + "_n");
  std::vector<PersonMonth> all;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (!values.is_missing(row))
      all.push_back({.manager = manager.text(row),
                     .person = report.text(row),
                     .day = months[row].days,
                     .value = values.number(row),
                     .weight = is_counted ? table[name + "_n"].number(row) : 1});
  return all;
}

TeamMonths team_months(OutcomePanel const& panel, std::span<std::string const> managers) {
  auto const months = static_cast<std::size_t>(panel.months);
  TeamMonths teams{.months = panel.months};
  teams.people.assign(managers.size() * months, 0.0);
  teams.outcome.assign(managers.size() * months, 0.0);
  std::vector<std::size_t> place(panel.managers.size(), managers.size());
  for (std::size_t j = 0; j < managers.size(); ++j)
    if (auto const found = std::lower_bound(panel.managers.begin(), panel.managers.end(), managers[j]);
        found != panel.managers.end() && *found == managers[j])
      place[static_cast<std::size_t>(found - panel.managers.begin())] = j;
  for (std::size_t i = 0; i < panel.team_of.size(); ++i) {
    std::size_t const j = place[panel.team_of[i]];
    if (j == managers.size()) continue;
    for (std::size_t t = 0; t < months; ++t)
      if (double const value = panel.values[i * months + t]; !std::isnan(value)) {
        teams.people[j * months + t] += 1;
        teams.outcome[j * months + t] += value;
      }
  }
  for (std::size_t i = 0; i < teams.people.size(); ++i)
    if (teams.people[i] > 0) teams.outcome[i] /= teams.people[i];
  return teams;
}

}  // namespace roir
