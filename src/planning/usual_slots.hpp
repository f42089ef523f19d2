// SPDX-License-Identifier: MIT
/// @file
/// The usual slot of each pair in the week: given, a habit of theirs, or chosen so that it fits in most weeks.
#pragma once

#include "planning/team_slots.hpp"

namespace roir {

/// Finds the usual slots. A habit stays, unless three weeks or more tell that it does not fit in half of them; the others get, by one
/// assignment, slots of the week that fit in most weeks. Pairs to which nothing is owed keep what they have.
void choose_usual_slots(TeamInput const& input, TeamSlots const& slots, TeamNeeds& needs);

}  // namespace roir
