// SPDX-License-Identifier: MIT
/// @file
/// Rosters and plans for tests of the draw, the test and the standing.
#pragma once

#include <roir/time/day.hpp>
#include <roir/trials/assignment.hpp>

#include <string>
#include <vector>

namespace roir::test {

/// So many managers in units of five, with teams of 3 to 9.
inline std::vector<TeamToAssign> roster(int managers) {
  std::vector<TeamToAssign> teams;
  for (int j = 0; j < managers; ++j)
    teams.push_back({.manager = PersonId{"m" + std::to_string(100 + j)}, .unit = "unit " + std::to_string(j / 5), .people = 3 + j * 5 % 7});
  return teams;
}

/// A request with a date.
inline RollOutAsk ask(RollOutDesign design, int waves, int months) {
  return {.forms = {"coverage", "gap"},
          .design = design,
          .begin = to_date(parse_day("2026-01-01")),
          .months = months,
          .waves = waves,
          .spread = {.between_teams = 0.3, .team_months = 0.1, .within = 1},
          .seed = 17};
}

}  // namespace roir::test
