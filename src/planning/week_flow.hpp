// SPDX-License-Identifier: MIT
/// @file
/// The exact solver of one manager's weeks: tasks to slots, with convex cost per day and a limit per week.
#pragma once

#include "planning/lex_cost.hpp"

#include <cstdint>
#include <vector>

namespace roir {

/// Puts each task into at most one of its slots, each slot holding at most one task, at the least cost. All costs are at least zero.
struct WeekFlow {
  /// A slot that a task may have.
  struct Choice {
    std::uint32_t slot = 0;  ///< which
    LexCost cost{};          ///< what it costs
  };
  /// One meeting.
  struct Task {
    std::vector<Choice> choices{};  ///< in any order, each slot once
    LexCost left_out{};             ///< what it costs to give it no slot
  };
  /// A task that got no slot.
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  std::vector<Task> tasks{};                 ///< the meetings
  std::vector<std::uint32_t> day_of_slot{};  ///< for each slot its day
  std::vector<std::uint32_t> week_of_day{};  ///< for each day its week
  std::vector<std::int64_t> load_of_day{};   ///< meetings a day holds already
  std::vector<std::int64_t> room_of_week{};  ///< meetings that still go into a week
  LexCost per_day{};                         ///< the k-th meeting of a day costs (2k - 1) times this: sums of squares

  /// An optimum.
  struct Answer {
    std::vector<std::uint32_t> slot_of_task{};  ///< the slot of each task, or none
    LexCost cost{};                             ///< the least cost
  };
  /// Solves it (SlotEngine). Of equal optima the one that follows from the order of tasks and choices.
  [[nodiscard]] Answer solve() const;
};

}  // namespace roir
