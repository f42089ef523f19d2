// SPDX-License-Identifier: MIT
/// @file
/// Facts of a world: the same whether they go to Facts or to a stream.
#pragma once

#include <roir/people/facts.hpp>
#include <roir/policy/programme.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

namespace roir::simulation {

/// Id of a meeting within its relationship.
[[nodiscard]] MeetingId meeting_id(std::uint32_t number);
/// Who was hired.
[[nodiscard]] Person person_of(WorldEvent const& event);
/// The employment that began or ended.
[[nodiscard]] Employment employment_of(WorldEvent const& event, WorldScenario const& scenario);
/// The line that began or ended.
[[nodiscard]] ReportingLine line_of(WorldEvent const& event);
/// The spell of absence.
[[nodiscard]] Absence absence_of(WorldEvent const& event);
/// What a manager agreed on.
[[nodiscard]] ProgrammeAdoption adoption_of(WorldEvent const& event);

}  // namespace roir::simulation
