// SPDX-License-Identifier: MIT
#include "planning/team_plan.hpp"

namespace roir {

void Surroundings::add(TeamInput const& input) {
  History const& history = *input.history;
  auto const see = [&](std::uint32_t person, Diary const& diary) {
    auto const taken = diary.taken();
    if (!taken.empty()) around.emplace_back(history.person_id(person), std::vector<Stretch>{taken.begin(), taken.end()});
  };
  see(input.manager, *input.diary);
  for (std::size_t i = 0; i < input.relationships.size(); ++i) {
    RelationshipSpan const& line = input.lines[i];
    team.emplace_back(history.person_id(line.report), line.begin);
    see(line.report, *input.reports[i]);
  }
}

}  // namespace roir
