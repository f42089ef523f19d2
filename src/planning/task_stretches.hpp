// SPDX-License-Identifier: MIT
/// @file
/// Weeks that hang together by what is owed in them.
#pragma once

#include "planning/team.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace roir {

/// The tasks of some teams, stretch by stretch: tasks that share no week have nothing to do with each other.
class TaskStretches {
 public:
  /// The teams must outlive this.
  explicit TaskStretches(std::vector<std::unique_ptr<Team>> const& teams) : teams_{teams}, next_(teams.size(), 0) {}
  /// The next tasks that hang together by weeks, a range for each team that has any; empty when there are no more.
  [[nodiscard]] std::vector<TaskRange> next();

 private:
  std::vector<std::unique_ptr<Team>> const& teams_;
  std::vector<std::size_t> next_;  // by team: the first task that is in no stretch yet
};

}  // namespace roir
