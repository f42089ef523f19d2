// SPDX-License-Identifier: MIT
// The power that is promised, kept in worlds: people come and go, change managers and have good and bad periods, and the model behind the
// promise knows of none of it but what it estimated before the trial. ROIR_POWER_WORLDS=2000 (scripts/power) looks at more of them.
#include <roir/simulation/world.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/outcome_panel.hpp>
#include <roir/trials/power.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace roir {
namespace {

constexpr int months = 12;  // a period of four weeks stands for a month
constexpr Date first_month{2026, 1, 1};

struct Trial {
  char const* words;
  RollOutDesign design;
  int waves;
  std::int64_t units;
  double effect;  // points of the reading called "output"
};

WorldScenario world(Trial const& trial, std::int64_t seed) {
  WorldScenario scenario = world_scenario("nothing");
  scenario.units = trial.units;
  scenario.periods = months;
  scenario.seed = seed;
  scenario.programme = false;
  return scenario;
}

/// The readings of one indicator, and who leads how many on the first day.
struct Lived {
  std::vector<PersonMonth> readings;
  std::map<std::uint32_t, std::int64_t> people;
};

Lived live(WorldScenario const& scenario) {
  Lived lived;
  std::int32_t const begin = day_number(scenario.begin);
  simulate(scenario, [&](std::span<WorldEvent const> events) {
    for (WorldEvent const& event : events) {
      if (event.kind == WorldEventKind::LineBegan && event.from <= begin) ++lived.people[event.manager];
      if (event.kind != WorldEventKind::Read || event.number != 0) continue;
      int const month = (event.from - begin) / 28;
      lived.readings.push_back({.manager = world_manager(event.manager).text(),
                                .person = world_person(event.post, event.occupant).text(),
                                .day = day_number(Date{2026, static_cast<unsigned short>(1 + month), 1}),
                                .value = event.value});
    }
  });
  return lived;
}

RegisterPlan plan_of(Trial const& trial, Lived const& before, OutcomeSpread const& spread, std::int64_t seed) {
  std::vector<TeamToAssign> roster;
  for (auto const& [manager, people] : before.people)
    roster.push_back({.manager = world_manager(manager), .unit = "unit " + std::to_string(manager / 10), .people = people});
  return plan_roll_out(roster, {.forms = {"output"},
                                .design = trial.design,
                                .begin = first_month,
                                .months = months,
                                .waves = trial.waves,
                                .spread = spread,
                                .seed = seed,
                                .draws = 199});
}

/// The same world with the programme for whom the plan says, when it says.
Lived live_with(WorldScenario scenario, RegisterPlan const& plan, double effect) {
  constexpr double points_of_index = 10;
  scenario.programme = true;
  scenario.adopting = 0;
  scenario.effects.kpi_jump = effect / points_of_index;
  for (PlannedStart const& one : plan.assignment)
    scenario.starts.push_back({.manager = std::stoll(one.manager.text().substr(1)), .period = one.start.value_or(-1)});
  return live(scenario);
}

RollOutEffect effect_of(Lived const& lived, RegisterPlan const& plan) {
  std::vector<std::string> managers;
  for (PlannedStart const& one : plan.assignment) managers.push_back(one.manager.text());
  RollOutEffect const found = test_roll_out(team_months(outcome_panel(lived.readings, first_month, months), managers), plan);
  EXPECT_FALSE(found.refusal);
  return found;
}

int worlds() {
  char const* const asked = std::getenv("ROIR_POWER_WORLDS");
  return asked == nullptr ? 24 : std::atoi(asked);
}

class WorldPower : public testing::TestWithParam<Trial> {};

TEST_P(WorldPower, is_as_promised_within_the_error_of_so_many_worlds) {
  Trial const trial = GetParam();
  Trial large = trial;
  large.units = 40;
  SpreadEstimate const spread = estimated_spread(outcome_panel(live(world(large, 1'000'003)).readings, first_month, months));
  ASSERT_FALSE(spread.refusal);
  double promised = 0, error = 0, variance = 0, seen = 0, seen_of_nothing = 0, sum = 0, squares = 0;
  for (int seed = 1; seed <= worlds(); ++seed) {
    WorldScenario const without = world(trial, seed);
    Lived const before = live(without);
    RegisterPlan const plan = plan_of(trial, before, spread.spread, seed);
    RollOutPower const power = roll_out_power(roll_out_of(plan), spread.spread, {.effect = trial.effect});
    RollOutEffect const found = effect_of(live_with(without, plan, trial.effect), plan);
    promised += power.power;
    error += power.standard_error;
    variance += power.power * (1 - power.power);
    sum += found.effect.value;
    squares += found.effect.value * found.effect.value;
    seen += found.p_value <= plan.alpha ? 1 : 0;
    seen_of_nothing += effect_of(before, plan).p_value <= plan.alpha ? 1 : 0;
  }
  double const n = worlds();
  double const spread_of_effects = std::sqrt((squares - sum * sum / n) / (n - 1));
  std::printf("| %s | %d | %.1f | %.2f | %.2f | %.2f | %.3f | %.3f | %.3f | %.3f |\n", trial.words, static_cast<int>(10 * trial.units),
              trial.effect, sum / n, error / n, spread_of_effects, promised / n, seen / n, std::sqrt(variance) / n, seen_of_nothing / n);
  EXPECT_NEAR(seen / n, promised / n, 3.5 * std::sqrt(variance) / n);
  EXPECT_NEAR(spread_of_effects, error / n, 3.5 * error / n / std::sqrt(2 * n));
  EXPECT_NEAR(sum / n, trial.effect, 3.5 * error / n / std::sqrt(n) + 0.06 * trial.effect);  // who moves to another team takes it along
  EXPECT_LE(seen_of_nothing / n, 0.05 + 3.5 * std::sqrt(0.05 * 0.95 / n));
}

INSTANTIATE_TEST_SUITE_P(trials, WorldPower,
                         testing::Values(Trial{"stepped wedge, 4 waves", RollOutDesign::SteppedWedge, 4, 2, 3.0},
                                         Trial{"stepped wedge, 3 waves", RollOutDesign::SteppedWedge, 3, 4, 2.0},
                                         Trial{"parallel", RollOutDesign::Parallel, 1, 2, 4.0}));

}  // namespace
}  // namespace roir
