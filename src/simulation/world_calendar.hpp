// SPDX-License-Identifier: MIT
/// @file
/// When people of a company can meet: their work days, the holidays of their region, the leave that they take.
#pragma once

#include <roir/simulation/world_scenario.hpp>
#include <roir/time/calendar.hpp>

#include <cstdint>
#include <vector>

namespace roir::simulation {

/// A spell of leave.
struct Leave {
  std::int32_t from;   ///< first day
  std::int32_t until;  ///< first day back
};
/// Patterns of work days: 0 is Monday to Friday, the others are three days each.
constexpr std::int32_t work_patterns = 5;
/// The days of a pattern.
[[nodiscard]] WorkDays work_days(std::int32_t pattern);

/// The leave that the holder of a post takes in a year, as if they were employed all of it, in order of time and without overlap; nor does
/// it overlap that of other years. `usual` says on which days they work otherwise.
[[nodiscard]] std::vector<Leave> leave_of(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant, std::int32_t year,
                                          WorkCalendar const& usual);

/// Public holidays of a region in all years that a world touches, whole years, as such tables come.
[[nodiscard]] std::vector<std::int32_t> holidays_within(WorldScenario const& scenario, std::string const& region);

}  // namespace roir::simulation
