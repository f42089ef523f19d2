// SPDX-License-Identifier: MIT
/// @file
/// What may be asked of a planner.
#pragma once

#include <roir/history/history.hpp>
#include <roir/planning/plan.hpp>

#include <cstdint>
#include <string>

namespace roir {

/// @throws InvalidArgument (`bad_plan`) always.
[[noreturn]] void refuse_plan(std::string message, std::string subject, std::string hint);

/// Whether a request makes sense for a history.
/// @throws InvalidArgument (`bad_plan`) otherwise.
void check_request(PlanRequest const& request, History const& history);

/// The number of a person.
/// @throws NotFound (`no_person`).
[[nodiscard]] std::uint32_t person_number(History const& history, std::string const& id);

}  // namespace roir
