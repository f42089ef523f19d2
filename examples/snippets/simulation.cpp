// SPDX-License-Identifier: MIT
// A world whose truth is known: lived twice with the same luck.
#include <roir/core/table.hpp>
#include <roir/simulation/world.hpp>
#include <roir/simulation/world_truth.hpp>

#include <cstddef>
#include <iostream>
#include <span>

int main() {
  roir::WorldScenario scenario = roir::world_scenario("effect");
  scenario.units = 1;
  scenario.managers_per_unit = 5;
  scenario.changing_manager = 0;  // whoever moves to a manager without the programme loses it
  scenario.effects.kpi_lag1 = scenario.effects.kpi_lag2 = scenario.effects.kpi_lag3 = 0;
  scenario.effects.kpi_jump = 0.25;

  std::size_t events = 0;
  roir::simulate(scenario, [&](std::span<roir::WorldEvent const> week) { events += week.size(); });
  std::cout << (events > 50'000 ? "many events" : "few events") << '\n';

  for (roir::WorldTruth const& truth : roir::world_truth(scenario))
    if (truth.over == roir::TruthOver::Event && truth.estimand == "kpi_index" && *truth.at < 3)
      std::cout << truth.estimand << ' ' << *truth.at << ": " << roir::format_number(truth.difference, 3) << '\n';
}
