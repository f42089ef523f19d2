// SPDX-License-Identifier: MIT
/// @file
/// What managers, people and pairs of a world are like, and when managers start.
#pragma once

#include "simulation/world_luck.hpp"
#include <roir/simulation/world_scenario.hpp>

#include <array>
#include <cstdint>

namespace roir::simulation {

/// A period that never comes.
constexpr std::int32_t no_period = 1 << 28;

/// What a manager is like; all normal with mean 0.
struct ManagerTraits {
  double quality;            ///< adds to the KPI index of the team
  double quit;               ///< adds to the log hazard of leaving
  double keeping;            ///< conscientiousness about meetings
  double style;              ///< asking rather than telling, log odds
  double absence;            ///< adds to the log rate of absence
  std::int32_t posts;        ///< how many people they hire for
  std::int32_t start;        ///< first period with the programme, or no_period
  bool would_adopt = false;  ///< whether they would adopt, also where the programme is switched off
};
/// The traits of a manager of a scenario, and whether and when they start. O(periods) for AdoptionRule::Dip, O(1) otherwise.
[[nodiscard]] ManagerTraits manager_traits(WorldScenario const& scenario, std::uint32_t manager);
/// A manager's shock of a period, given that of the period before (of no account in period 0). Stationary from the first on.
[[nodiscard]] double manager_shock(WorldScenario const& scenario, std::uint32_t manager, std::int32_t period, double before);
/// What a period adds for everybody: 0.01 t + 0.1 sin(2 pi t / 13).
[[nodiscard]] double period_effect(std::int32_t period) noexcept;

/// How somebody is: happy, challenged, stressed, engaged.
constexpr std::size_t moods = 4;
/// What a person is like.
struct PersonTraits {
  double ability;                   ///< standard normal
  double will;                      ///< standard normal, correlated with ability by 0.3
  double frailty;                   ///< of absence: Gamma(1.5) with mean 1
  double quit;                      ///< adds to the log hazard of leaving
  std::array<double, moods> usual;  ///< where the pulse stands in the long run
  double fte;                       ///< share of full time
  double pay;                       ///< per year
  std::int32_t weeks_before;        ///< of employment when the world begins, for whoever is there then
  std::int32_t work_pattern = 0;    ///< the days of the week on which they work, where there are calendars
};
/// The traits of an occupant of a post. Who leads works full time, and is paid half as much again.
[[nodiscard]] PersonTraits person_traits(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant);

/// What a pair is like.
struct PairTraits {
  std::int32_t weekday;        ///< 0 = Monday to 3 = Thursday
  std::int32_t minute_of_day;  ///< when they meet
  double trust;                ///< standard normal
  double manager_keeps;        ///< chance that the manager keeps a promise
  double report_keeps;         ///< chance that the report does
};
/// The traits of a relationship.
[[nodiscard]] PairTraits pair_traits(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant, std::uint32_t spell);

/// Log odds of a chance in (0, 1).
[[nodiscard]] inline double log_odds(double p) noexcept {
  return exact_log(p / (1 - p));
}

}  // namespace roir::simulation
