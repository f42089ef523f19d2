// SPDX-License-Identifier: MIT
/// @file
/// Facts of a world: the same whether they go to Facts or to a stream.
#pragma once

#include <roir/people/facts.hpp>
#include <roir/people/pay.hpp>
#include <roir/policy/programme.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <cstdint>
#include <optional>

namespace roir::simulation {

/// Id of a meeting within its relationship.
[[nodiscard]] MeetingId meeting_id(std::uint32_t number);
/// The instant at which the clocks of an event's unit show a time, in minutes.
[[nodiscard]] std::int32_t instant_of(WorldEvent const& event, WorldScenario const& scenario, std::int32_t minutes);
/// Who was hired.
[[nodiscard]] Person person_of(WorldEvent const& event, WorldScenario const& scenario);
/// What who was hired is paid; nothing where the scenario says no currency.
[[nodiscard]] std::optional<Pay> pay_of(WorldEvent const& event, WorldScenario const& scenario);
/// The employment that began or ended.
[[nodiscard]] Employment employment_of(WorldEvent const& event, WorldScenario const& scenario);
/// The line that began or ended.
[[nodiscard]] ReportingLine line_of(WorldEvent const& event, WorldScenario const& scenario);
/// The spell of absence.
[[nodiscard]] Absence absence_of(WorldEvent const& event, WorldScenario const& scenario);
/// What a manager, a unit or the organisation agreed on.
[[nodiscard]] ProgrammeAdoption adoption_of(WorldEvent const& event, WorldScenario const& scenario);
/// The public holiday, by the region of the unit.
[[nodiscard]] Holiday holiday_of(WorldEvent const& event, WorldScenario const& scenario);

}  // namespace roir::simulation
