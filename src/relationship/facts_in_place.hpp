// SPDX-License-Identifier: MIT
/// @file
/// Facts that stand in each other's place: by natural key, or by the id that a correction names.
#pragma once

#include <roir/performance/facts.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/policy/programme.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace roir {

inline auto natural_key(Person const& fact) {
  return std::tie(fact.id);
}
inline auto natural_key(Employment const& fact) {
  return std::tie(fact.person, fact.from);
}
inline auto natural_key(ReportingLine const& fact) {
  return std::tie(fact.report, fact.manager, fact.from);
}
inline auto natural_key(Holiday const& fact) {
  return std::tie(fact.date, fact.region);
}
inline auto natural_key(ProgrammeAdoption const& fact) {
  return std::tie(fact.scope, fact.subject, fact.from);
}
inline auto natural_key(Absence const& fact) {
  return std::tie(fact.person, fact.from);
}
inline auto natural_key(KpiReading const& fact) {
  return std::tie(fact.person, fact.kpi, fact.from, fact.fact.source);
}
inline auto natural_key(Goal const& fact) {
  return std::tie(fact.person, fact.name, fact.from);
}
inline auto natural_key(DecideTier const& fact) {
  return std::tie(fact.person, fact.from);
}

/// Whether `later` stands in the place of `earlier`.
template <class Fact>
bool stands_for(Fact const& later, Fact const& earlier) {
  if (later.fact.corrects) return earlier.fact.id == later.fact.corrects;
  return natural_key(later) == natural_key(earlier);
}

/// Puts a fact in the place of the one it stands for, or behind all others. O(facts).
template <class Fact>
void put(std::vector<Fact>& facts, Fact const& fact) {
  auto const earlier = std::find_if(facts.begin(), facts.end(), [&](Fact const& one) { return stands_for(fact, one); });
  if (earlier == facts.end())
    facts.push_back(fact);
  else
    *earlier = fact;
}

/// Whether two spells, first day to first day no longer, have a day in common.
template <class Spell, class Other>
bool overlap(Spell const& a, Other const& b) {
  return (!a.until || b.from < *a.until) && (!b.until || a.from < *b.until);
}

}  // namespace roir
