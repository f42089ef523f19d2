// SPDX-License-Identifier: MIT
/// @file
/// A year in the life of a team of eight: who says what, and when. Nothing in it knows where it is kept.
#pragma once

#include <roir/relationship/relationship.hpp>

#include <functional>
#include <string>
#include <vector>

namespace hr {

/// Does one thing: for whom, by whom, when (UTC), what. Gives what roir decided.
using Say = std::function<roir::Decision(roir::RelationshipId const&, roir::PersonId const&, roir::Timestamp, roir::Command)>;

/// Who led the team until the end of August.
extern roir::PersonId const maria;
/// Who leads Bea from September on.
extern roir::PersonId const otto;
/// The eight who are led.
extern std::vector<roir::PersonId> const team;

/// The relationship of a manager and a report: "maria-bea".
[[nodiscard]] roir::RelationshipId pair_of(roir::PersonId const& manager, roir::PersonId const& report);
/// What holds for every pair: the template of the talk, a weekly cadence, Monday to Friday.
[[nodiscard]] roir::PairContext house_rules();

/// Plays 2026. Every command is used, and some are refused, as they should be.
/// @throws std::runtime_error if roir accepts or refuses what it should not.
void play_year(Say const& say, std::function<roir::CarryOver(roir::RelationshipId const&)> const& carry_over,
               std::function<std::int64_t(roir::RelationshipId const&, roir::MeetingId const&)> const& revision);

}  // namespace hr
