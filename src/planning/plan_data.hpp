// SPDX-License-Identifier: MIT
/// @file
/// What a Plan holds.
#pragma once

#include "planning/team_plan.hpp"

#include <memory>

namespace roir {

struct Plan::Data {
  History history;
  PlanRequest request;
  std::vector<std::shared_ptr<TeamPlan const>> teams{};  // in order of manager id
  std::vector<JoinedTeams> joined{};                     // every attempt to plan teams together
  std::vector<PlannedMeeting> meetings{};
  std::vector<UnplannedMeeting> unplanned{};
  std::vector<UsualSlot> usual{};
  std::vector<std::string> computed{};
  PlanSummary summary{};
};

/// Puts together what the teams have.
void gather(Plan::Data& data);

}  // namespace roir
