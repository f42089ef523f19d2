// SPDX-License-Identifier: MIT
/// @file
/// The rooms that teams share, as a flow: who should leave which time to others.
#pragma once

#include "planning/team_plan.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// Where the meetings of some teams would be if only the rooms that are free stood between them.
struct RoomFlow {
  std::vector<std::vector<Stretch>> meetings{};  ///< by team
  std::int64_t planned = 0;                      ///< how many they are: around what stands, no plan of these teams has more
};

/// Solves it: most meetings, then those of the people who waited longest, then the least minutes from usual slots, each exactly (WeekFlow,
/// with the times of the rooms in the place of days and weeks). It knows nothing of weekly limits, of even days, and of people who are in
/// two of the teams. A meeting counts at the first multiple of the shortest length that it covers: where meetings are of one length on one
/// grid, that is all of it; elsewhere the flow promises too much.
/// @param inputs at least one; there has to be a number of rooms.
[[nodiscard]] RoomFlow flow_through_rooms(std::span<TeamInput const> inputs);

}  // namespace roir
