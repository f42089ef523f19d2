// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/scoring/kpi_rows.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace roir {
namespace {

void check(bool good, char const* what) {
  if (!good) throw InvalidArgument{{.code = "bad_kpi", .message = what}};
}

// The place of each name among all of them in order.
std::vector<std::uint32_t> ranks(std::vector<KpiName> const& kpis) {
  std::vector<std::uint32_t> order(kpis.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return kpis[a].kpi < kpis[b].kpi; });
  std::vector<std::uint32_t> rank(kpis.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) rank[order[at]] = at;
  return rank;
}

void sort_rows(KpiRows& rows) {
  auto const rank = ranks(rows.kpis);
  auto const is_before = [&](KpiRow const& a, KpiRow const& b) {
    return std::tie(a.person, a.from, rank[a.kpi]) < std::tie(b.person, b.from, rank[b.kpi]);
  };
  if (!std::is_sorted(rows.rows.begin(), rows.rows.end(), is_before)) std::stable_sort(rows.rows.begin(), rows.rows.end(), is_before);
}

}  // namespace

std::span<KpiRow const> KpiRows::of(PersonId const& person) const noexcept {
  auto const found = std::lower_bound(people.begin(), people.end(), person);
  if (found == people.end() || *found != person) return {};
  auto const number = static_cast<std::uint32_t>(found - people.begin());
  auto const first =
      std::lower_bound(rows.begin(), rows.end(), number, [](KpiRow const& row, std::uint32_t one) { return row.person < one; });
  auto const last = std::find_if(first, rows.end(), [&](KpiRow const& row) { return row.person != number; });
  return {first, last};
}

KpiRows kpi_rows(std::span<KpiReading const> readings) {
  std::map<std::string_view, KpiReading const*> kpis;
  KpiRows made;
  for (KpiReading const& one : readings) {
    kpis.emplace(one.kpi, &one);
    made.people.push_back(one.person);
  }
  std::sort(made.people.begin(), made.people.end());
  made.people.erase(std::unique(made.people.begin(), made.people.end()), made.people.end());
  std::map<std::string_view, std::uint32_t> numbers;
  for (auto const& [kpi, first] : kpis) {
    numbers.emplace(kpi, static_cast<std::uint32_t>(made.kpis.size()));
    made.kpis.push_back({.kpi = first->kpi, .kind = first->kind, .direction = first->direction});
  }
  for (KpiReading const& one : readings) {
    auto const person = std::lower_bound(made.people.begin(), made.people.end(), one.person);
    KpiRow& row = made.rows.emplace_back(KpiRow{.person = static_cast<std::uint32_t>(person - made.people.begin()),
                                                .kpi = numbers.at(one.kpi),
                                                .from = day_number(one.from),
                                                .until = day_number(one.until),
                                                .value = one.value});
    if (one.target) row.target = *one.target;
  }
  sort_rows(made);
  return made;
}

void make_ready(KpiRows& rows) {
  check(std::adjacent_find(rows.people.begin(), rows.people.end(), std::greater_equal<>{}) == rows.people.end(),
        "people are not in order, each once");
  for (KpiRow const& row : rows.rows) {
    check(row.person < rows.people.size(), "a reading is of a person without an id");
    check(row.kpi < rows.kpis.size(), "a reading is of an indicator without a name");
    check(std::isfinite(row.value) && !std::isinf(row.target), "a reading or its target is not a finite number");
    check(row.from < row.until, "the period of a reading is empty");
  }
  sort_rows(rows);
}

}  // namespace roir
