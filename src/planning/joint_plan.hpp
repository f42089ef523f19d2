// SPDX-License-Identifier: MIT
/// @file
/// Plans one team, or several together.
#pragma once

#include "planning/team_plan.hpp"

#include <optional>
#include <span>
#include <vector>

namespace roir {

/// Plans some teams together around what stands in the diaries and rooms; changes neither.
/// @return the plans in order of the inputs, the bounds of all of them in the first; or nothing, when the search came to its limit.
[[nodiscard]] std::optional<std::vector<TeamPlan>> plan_teams(std::span<TeamInput const> inputs);

}  // namespace roir
