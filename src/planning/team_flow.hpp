// SPDX-License-Identifier: MIT
/// @file
/// Tasks of one team as the problem that WeekFlow solves: what each slot costs, and what it costs to leave a meeting out.
#pragma once

#include "planning/team.hpp"
#include "planning/week_flow.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace roir {

/// A time at which somebody of a team must not be in one of its meetings.
struct TeamBan {
  std::uint32_t person = no_index;  ///< the manager, or a report
  std::int64_t minute = 0;          ///< UTC
};

/// The problem of some tasks as the solver takes it.
/// @param size  number of tasks in all teams that are solved together.
/// @param is_alone whether what other teams have taken counts as free.
[[nodiscard]] WeekFlow team_flow(Team const& team, TaskRange const& range, std::size_t size, bool is_alone, std::span<TeamBan const> bans);

}  // namespace roir
