// SPDX-License-Identifier: MIT
// How fast a world is lived, and in how much memory, on one thread.
//   live UNITS PERIODS      units of ten managers, so many periods of four weeks, with all their events
//   entries UNITS PERIODS   the same, each event as the entries that a journal would hold
//   truth UNITS PERIODS     both twins side by side, and what is true
#include "serve.hpp"
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/world_truth.hpp>

#include <cstdint>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::string answer(std::string const& line) {
  std::istringstream words{line};
  std::string what;
  roir::WorldScenario scenario = roir::world_scenario("effect");
  words >> what >> scenario.units >> scenario.periods;
  std::int64_t count = 0;
  double const begin = work_seconds();
  if (what == "live") {
    roir::simulate(scenario, [&](std::span<roir::WorldEvent const> events) { count += static_cast<std::int64_t>(events.size()); });
  } else if (what == "entries") {
    std::vector<roir::WorldEntry> entries;
    roir::simulate(scenario, [&](std::span<roir::WorldEvent const> events) {
      entries.clear();
      for (roir::WorldEvent const& event : events) roir::add_entries(entries, event, scenario);
      count += static_cast<std::int64_t>(entries.size());
    });
  } else if (what == "truth") {
    count = static_cast<std::int64_t>(roir::world_truth(scenario).size());
  } else {
    throw std::runtime_error{"no such command: " + what};
  }
  return reply(work_seconds() - begin, "\"count\": " + std::to_string(count));
}

}  // namespace

int main() {
  serve(answer);
}
