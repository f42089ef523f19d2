// SPDX-License-Identifier: MIT
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>
#include <gtest/gtest.h>
#include <map>
#include <iostream>
namespace roir {
namespace {
TEST(World, sanity) {
  std::map<WorldEventKind, long> n;
  long total=0;
  simulate(world_scenario("effect"), [&](auto events) { for (auto& e : events) { ++n[e.kind]; ++total; } });
  for (auto [k, c] : n) std::cout << word(k) << " " << c << "\n";
  std::cout << total << "\n";
  World w = make_world(world_scenario("effect"));
  std::cout << w.relationships.size() << " " << w.facts.size() << "\n";
}
}
}
