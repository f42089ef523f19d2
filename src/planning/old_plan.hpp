// SPDX-License-Identifier: MIT
/// @file
/// What of a plan still holds when one person has changed.
#pragma once

#include "planning/plan_data.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace roir {

/// An older plan, as long as the rooms are taken as they were when it was made.
class OldPlan {
 public:
  /// @param person who has changed, a number in `now`.
  /// @param now the history of the new plan. Both must outlive this.
  OldPlan(Plan::Data const& old, std::uint32_t person, History const& now) : old_{old}, now_{now}, person_{person} {}
  /// The team's part, if nothing about it can have changed; null otherwise.
  [[nodiscard]] std::shared_ptr<TeamPlan const> part_of(TeamInput const& input) const;
  /// Completes teams planned together by what came of the same attempt, if nothing about them can have changed.
  /// @return whether it could.
  bool complete(JoinedTeams& teams, std::span<TeamInput const> inputs) const;

 private:
  [[nodiscard]] std::shared_ptr<TeamPlan const> renumbered(TeamPlan const& team, TeamInput const& input) const;
  [[nodiscard]] bool is_about(TeamInput const& input) const;

  Plan::Data const& old_;
  History const& now_;
  std::uint32_t person_;
};

}  // namespace roir
