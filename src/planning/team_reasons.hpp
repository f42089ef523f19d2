// SPDX-License-Identifier: MIT
/// @file
/// Why a meeting is not at its usual slot, and why one has no slot at all.
#pragma once

#include "planning/team.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// Reasons of one team, when it is decided what everybody gets.
class TeamReasons {
 public:
  /// Why a meeting does not take place, and what would make it possible.
  struct Refusal {
    UnplannedCode code;  ///< why
    std::string hint;    ///< what would
  };

  /// @param others what the teams that were planned together with this one have taken.
  /// @param in_week how many meetings the manager has in the end, by first day of the week. All must outlive this.
  TeamReasons(Team const& team, std::span<PlacedMeeting const> others, std::map<std::int32_t, std::int64_t> const& in_week)
      : team_{team}, slots_{team.slots()}, others_{others}, in_week_{in_week} {}
  /// What stands at the usual slot of the week in which a task got another one.
  [[nodiscard]] PlanReason moved(TeamTask const& task, std::uint32_t slot) const;
  /// Why a task got no slot.
  [[nodiscard]] Refusal left_out(TeamTask const& task) const;

 private:
  /// The slots of a task by what they are in the end.
  struct Found {
    std::array<std::vector<std::size_t>, 7> by_fit{};
    bool is_limited = false;  // every week with a free slot is full
    [[nodiscard]] std::vector<std::size_t> const& operator[](SlotFit fit) const { return by_fit[static_cast<std::size_t>(fit)]; }
  };
  [[nodiscard]] SlotFit final_fit(std::size_t pair, std::size_t slot) const;
  [[nodiscard]] Found found(TeamTask const& task) const;

  Team const& team_;
  TeamSlots const& slots_;
  std::span<PlacedMeeting const> others_;
  std::map<std::int32_t, std::int64_t> const& in_week_;
};

}  // namespace roir
