// SPDX-License-Identifier: MIT
/// @file
/// The plan of one team as it comes about, one stretch of weeks after the other.
#pragma once

#include "planning/team.hpp"
#include "planning/team_reasons.hpp"

#include <cstdint>
#include <span>

namespace roir {

/// Turns slots that were found into the plan of a team, which must outlive this.
class TeamResult {
 public:
  /// Begins with what cannot take place anyway.
  explicit TeamResult(Team& team);
  /// Takes the slots of some tasks over into the plan.
  /// @param others what the teams that were planned together with this one have taken.
  void settle(TaskRange const& range, std::span<std::uint32_t const> slot_of_task, std::span<PlacedMeeting const> others);
  /// The plan, when all is settled.
  [[nodiscard]] TeamPlan finish(bool is_optimal, std::int64_t left_open);

 private:
  void put(TeamTask const& task, std::uint32_t slot, TeamReasons const& reasons);
  void leave_out(TeamTask const& task, TeamReasons const& reasons);

  Team& team_;
  TeamPlan plan_;
};

}  // namespace roir
