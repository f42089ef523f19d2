// SPDX-License-Identifier: MIT
/// @file
/// Who leads whom in the window, and all that the planner of a team needs to know: diaries, rooms, limits, usual slots.
#pragma once

#include "planning/team_plan.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace roir {

/// A line by its number: those of the history, then the pairs of `also_led`.
[[nodiscard]] RelationshipSpan line_of(History const& history, PlanRequest const& request, std::uint32_t number);

/// The teams of a company, and what stands in the diaries of its people. People are numbers.
class TeamInputs {
 public:
  /// Both must outlive this.
  /// @throws NotFound (`no_person`) where the request names somebody unknown.
  TeamInputs(History const& history, PlanRequest const& request);
  /// The managers to plan, from the top down, and by id: so that the numbers of people decide nothing.
  /// @throws NotFound (`no_team`) where the request names a manager who leads nobody.
  [[nodiscard]] std::vector<std::uint32_t> managers() const;
  /// How many lead above somebody; where people lead each other in a circle, as far as one cares to count.
  [[nodiscard]] int depth(std::uint32_t person) const;
  /// The relationships of a manager in the window, in order of report id and begin.
  [[nodiscard]] std::vector<std::uint32_t> const& team_of(std::uint32_t manager) const { return team_of_.at(manager); }
  /// What planning a team needs; as long as this lives.
  [[nodiscard]] TeamInput of(std::uint32_t manager);
  /// Notes the meetings of a team in diaries and rooms.
  void keep(TeamPlan const& team);
  /// Forgets them.
  void give_back(TeamPlan const& team);

 private:
  void note_people();
  void note_arranged();
  void find_teams();
  Diary& diary(std::uint32_t person);

  History const& history_;
  PlanRequest const& request_;
  Rooms rooms_;
  std::map<std::uint32_t, WorkingHours> hours_;
  std::map<std::uint32_t, int> limits_;
  std::map<std::uint32_t, std::map<std::string, UsualSlot const*>> usual_;
  std::map<std::uint32_t, std::vector<Stretch>> busy_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> team_of_;
  std::map<std::uint32_t, std::uint32_t> leader_of_;
  std::map<std::uint32_t, std::unique_ptr<Diary>> diaries_;
};

}  // namespace roir
