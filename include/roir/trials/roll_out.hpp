// SPDX-License-Identifier: MIT
/// @file
/// A roll-out as the statistics see it: teams of so many people, each of which begins in some month, or not within the trial.
#pragma once

#include <roir/core/export.hpp>
#include <roir/policy/analysis_plan.hpp>

#include <limits>
#include <span>
#include <vector>

namespace roir {

/// The start of a team that does not begin within the trial.
inline constexpr int never_begins = std::numeric_limits<int>::max();

/// A manager's team: the unit that is drawn, and the cluster of every inference (domain.md C.6).
struct RollOutTeam {
  double people = 1;         ///< people in it, above 0
  int start = never_begins;  ///< month in which it begins, from 0
};

/// Teams over months.
struct RollOut {
  std::vector<RollOutTeam> teams{};  ///< in any order
  int months = 0;                    ///< months of outcomes, at least 2
};

/// People behind, and mean outcome of, each team in each month; team after team.
struct TeamMonths {
  int months = 0;                 ///< months of each team
  std::vector<double> people{};   ///< people with an outcome; 0 = none in that month
  std::vector<double> outcome{};  ///< their mean; what stands where there are no people does not count
  /// Number of teams.
  [[nodiscard]] std::size_t teams() const noexcept { return months == 0 ? 0 : people.size() / static_cast<std::size_t>(months); }
};

/// The teams and months of a plan. @throws InvalidArgument as the Description of RegisterPlan.
[[nodiscard]] ROIR_EXPORT RollOut roll_out_of(RegisterPlan const& plan);

/// The starts of the waves of a roll-out over so many months: parallel, half of the time for a baseline and then `never_begins`; stepped
/// wedge, w·months/(waves + 1) for w = 1 to `waves`, so that stretches are as long as each other to within a month.
/// @param waves of a stepped wedge; parallel designs have one.
/// @throws InvalidArgument (`bad_roll_out`) for less than 1 wave or fewer than waves + 1 months.
[[nodiscard]] ROIR_EXPORT std::vector<int> wave_starts(RollOutDesign design, int waves, int months);

/// A roll-out with teams of these sizes dealt out to waves in order of size, as a stratified draw would on average.
/// @throws InvalidArgument (`bad_roll_out`) as wave_starts(), and for a team of nobody.
[[nodiscard]] ROIR_EXPORT RollOut dealt_out(std::span<double const> people, std::span<int const> starts, int months);

}  // namespace roir
