// SPDX-License-Identifier: MIT
/// @file
/// A rota: rounds in which everybody of a team has one turn.
#pragma once

#include "planning/team_tasks.hpp"

namespace roir {

/// Adds the turns of those in a rota to what is owed, and says how many a week there are; nothing if nobody is in one.
void add_rota(TeamInput const& input, TeamNeeds& needs);

}  // namespace roir
