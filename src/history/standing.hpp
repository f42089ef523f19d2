// SPDX-License-Identifier: MIT
/// @file
/// Which of the facts of one kind stand: known, not corrected, and each once.
#pragma once

#include <roir/people/facts.hpp>
#include <roir/time/day.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace roir {

/// When a fact was learnt; what does not say counts as learnt first.
template <class Fact>
std::int32_t learnt_at(Fact const& fact) {
  return fact.fact.recorded_at ? fact.fact.recorded_at->minutes() : std::numeric_limits<std::int32_t>::min();
}

/// Puts a fact in its place of a map unless one learnt later is there; of two learnt at one time the later in the log stays.
template <class Map, class Key, class Fact>
void keep_latest(Map& map, Key const& key, Fact const& fact) {
  auto const [place, is_new] = map.try_emplace(key, &fact);
  if (!is_new && learnt_at(*place->second) <= learnt_at(fact)) place->second = &fact;
}

/// Facts of one kind that are known, not corrected, and each once: of several corrections of one fact, of several facts with one id or one
/// natural key, the one learnt last.
template <class Fact, class KeyOf>
[[nodiscard]] std::vector<Fact const*> standing(std::span<Fact const> facts, std::int32_t as_of, KeyOf key_of) {
  auto const is_known = [as_of](Fact const& fact) {
    return !fact.fact.recorded_at || day_of_minutes(fact.fact.recorded_at->minutes()) <= as_of;
  };
  std::unordered_map<std::string, Fact const*> corrections;  // by id of the corrected fact
  std::unordered_map<std::string, Fact const*> by_id;
  for (Fact const& fact : facts) {
    if (!is_known(fact)) continue;
    if (fact.fact.corrects) keep_latest(corrections, fact.fact.corrects->text(), fact);
    if (fact.fact.id && fact.fact.id != fact.fact.corrects) keep_latest(by_id, fact.fact.id->text(), fact);
  }
  auto const is_other = [](auto const& map, std::string const& id, Fact const& fact) {
    auto const found = map.find(id);
    return found != map.end() && found->second != &fact;
  };
  auto const is_replaced = [&](Fact const& fact) {
    FactInfo const& info = fact.fact;
    if (info.corrects && is_other(corrections, info.corrects->text(), fact)) return true;
    return info.id &&
           (is_other(corrections, info.id->text(), fact) || (info.id != info.corrects && is_other(by_id, info.id->text(), fact)));
  };

  std::map<decltype(key_of(facts[0])), Fact const*> by_key;
  for (Fact const& fact : facts)
    if (is_known(fact) && !is_replaced(fact)) keep_latest(by_key, key_of(fact), fact);
  std::vector<Fact const*> result;
  result.reserve(by_key.size());
  for (auto const& [key, fact] : by_key) result.push_back(fact);
  return result;
}

}  // namespace roir
