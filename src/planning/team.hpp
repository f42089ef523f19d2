// SPDX-License-Identifier: MIT
/// @file
/// One manager's team, ready to be planned: what is owed, and where it may be put.
#pragma once

#include "planning/team_slots.hpp"
#include "planning/team_tasks.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace roir {

/// A meeting as it would be.
struct PlacedMeeting {
  Stretch stretch{};                 ///< when
  std::uint32_t manager = no_index;  ///< who leads
  std::uint32_t report = no_index;   ///< who is led
};

/// Some of the tasks of a team, by their numbers.
struct TaskRange {
  std::size_t team = 0;   ///< number of the team among those that are planned together
  std::size_t begin = 0;  ///< first task
  std::size_t end = 0;    ///< first task after them
  /// How many there are.
  [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

/// A team and its tasks in order of weeks. Tasks, pairs and slots are numbers.
class Team {
 public:
  /// Finds out what is owed, and where it may be put. The input must outlive this.
  explicit Team(TeamInput const& input);

  [[nodiscard]] TeamInput const& input() const noexcept { return in_; }                          ///< what it was made of
  [[nodiscard]] TeamNeeds const& needs() const noexcept { return needs_; }                       ///< what is owed
  [[nodiscard]] TeamSlots const& slots() const noexcept { return slots_; }                       ///< where it may be put
  [[nodiscard]] std::span<TeamTask const> tasks() const noexcept { return needs_.tasks; }        ///< in order of weeks
  [[nodiscard]] TeamPair const& pair(std::size_t number) const { return needs_.pairs[number]; }  ///< one of the pairs
  [[nodiscard]] std::uint32_t manager() const noexcept { return in_.manager; }                   ///< who leads
  [[nodiscard]] std::optional<int> limit() const noexcept { return needs_.weekly_limit; }        ///< meetings in a week

  /// The meeting that a task would be in a slot.
  [[nodiscard]] PlacedMeeting placed(std::size_t task, std::uint32_t slot) const;
  /// How far a slot is from the usual one of a pair, in minutes; 0 if there is none.
  [[nodiscard]] std::int32_t moved(TeamPair const& pair, std::uint32_t slot) const;
  /// Whether other teams have taken anything that these tasks could use.
  [[nodiscard]] bool has_coupled(TaskRange const& range) const;
  /// Notes that a pair meets on a day, on the report's clock: who has waited longest depends on it.
  void note_met(std::size_t pair, std::int32_t day) { needs_.pairs[pair].last_day = day; }

 private:
  void find_weeks(TeamTask& task) const;

  TeamInput const& in_;
  TeamNeeds needs_;
  TeamSlots slots_;
};

}  // namespace roir
