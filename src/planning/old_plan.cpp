// SPDX-License-Identifier: MIT
#include "planning/old_plan.hpp"

#include "planning/team_inputs.hpp"

#include <algorithm>
#include <map>

namespace roir {

std::shared_ptr<TeamPlan const> OldPlan::part_of(TeamInput const& input) const {
  if (is_about(input)) return nullptr;
  std::string const& manager = now_.person_id(input.manager);
  auto const found = std::lower_bound(old_.teams.begin(), old_.teams.end(), manager,
                                      [](auto const& team, std::string const& id) { return team->manager < id; });
  if (found == old_.teams.end() || (*found)->manager != manager) return nullptr;
  TeamPlan const& old = (*found)->is_joined ? *(*found)->alone : **found;
  Surroundings surroundings;
  surroundings.add(input);
  return surroundings == old.surroundings ? renumbered(old, input) : nullptr;
}

bool OldPlan::complete(JoinedTeams& teams, std::span<TeamInput const> inputs) const {
  if (std::any_of(inputs.begin(), inputs.end(), [&](TeamInput const& input) { return is_about(input); })) return false;
  for (JoinedTeams const& old : old_.joined) {
    if (old.is_around_rooms != teams.is_around_rooms || old.managers != teams.managers || old.surroundings != teams.surroundings) continue;
    teams.at_most = old.at_most;
    teams.plans = old.plans;
    for (std::size_t i = 0; old.plans && i < inputs.size(); ++i) (*teams.plans)[i] = renumbered(*(*old.plans)[i], inputs[i]);
    return true;
  }
  return false;
}

// Numbers of people and relationships may have changed with the history.
std::shared_ptr<TeamPlan const> OldPlan::renumbered(TeamPlan const& team, TeamInput const& input) const {
  std::map<std::uint32_t, std::size_t> place_of;  // by old number, among the relationships of the team
  auto const find = [&](std::uint32_t r) {
    RelationshipSpan const old = line_of(old_.history, old_.request, r);
    for (std::size_t i = 0; i < input.lines.size(); ++i)
      if (input.lines[i].begin == old.begin && now_.person_id(input.lines[i].report) == old_.history.person_id(old.report)) return i;
    return std::size_t{0};
  };
  auto made = std::make_shared<TeamPlan>(team);
  auto const renumber = [&](auto& row) {
    auto const [place, is_new] = place_of.try_emplace(row.relationship, 0);
    if (is_new) place->second = find(row.relationship);
    row.relationship = input.relationships[place->second];
    row.manager = input.manager;
    row.report = input.lines[place->second].report;
  };
  for (PlannedMeeting& row : made->meetings) renumber(row);
  for (UnplannedMeeting& row : made->unplanned) renumber(row);
  return made;
}

/// Whether the changed person leads the team or is in it.
bool OldPlan::is_about(TeamInput const& input) const {
  return input.manager == person_ ||
         std::any_of(input.lines.begin(), input.lines.end(), [&](RelationshipSpan const& line) { return line.report == person_; });
}

}  // namespace roir
