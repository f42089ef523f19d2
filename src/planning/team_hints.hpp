// SPDX-License-Identifier: MIT
/// @file
/// What is said to people about a meeting that does not take place: what would make it possible.
#pragma once

#include "planning/team_slots.hpp"
#include "planning/team_tasks.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace roir {

/// Who is away until when, in a period that leave takes.
[[nodiscard]] std::string absence_hint(TeamInput const& input, TeamPair const& pair, TeamTask const& task);

/// Why the working hours of two people have no slot in common.
[[nodiscard]] std::string hours_hint(TeamInput const& input, TeamPair const& pair);

/// The first slots of a list, on the manager's clock.
[[nodiscard]] std::string slot_times(TeamSlots const& slots, std::vector<std::size_t> const& listed);

/// Slots, by their numbers, at which one of two people or both have something else.
struct BusySlots {
  std::vector<std::size_t> const& report;   ///< only the report
  std::vector<std::size_t> const& manager;  ///< only the manager
  std::vector<std::size_t> const& both;     ///< both
};

/// Which of these somebody could free.
[[nodiscard]] std::string free_one_hint(TeamSlots const& slots, BusySlots const& busy, std::string const& report,
                                        std::string const& manager);

}  // namespace roir
