// SPDX-License-Identifier: MIT
/// @file
/// Makes one plan: team by team, then those together that stand in each other's way.
#pragma once

#include "planning/old_plan.hpp"
#include "planning/plan_data.hpp"
#include "planning/team_inputs.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// Makes one plan.
class Planner {
 public:
  /// The request has to make sense: see check_request().
  Planner(History const& history, PlanRequest const& request);
  /// What a plan holds.
  static Plan::Data const& data_of(Plan const& plan) { return *plan.data_; }
  /// Takes over what `old` has of teams that the change of `person` does not touch.
  void reuse(Plan::Data const& old, std::uint32_t person) { old_.emplace(old, person, history_); }
  /// Makes it, once.
  [[nodiscard]] Plan run();

 private:
  void join(std::uint32_t manager);
  [[nodiscard]] std::set<std::uint32_t> in_the_way(std::set<std::uint32_t> const& teams) const;
  bool plan_together(std::vector<std::uint32_t> const& managers, bool around_rooms);
  JoinedTeams planned_together(std::vector<TeamInput> const& inputs, bool around_rooms);
  std::vector<TeamPlan> plan_around_rooms(std::span<TeamInput const> inputs, std::optional<std::int64_t>& at_most);
  void note_computed(std::string const& manager);
  [[nodiscard]] bool is_no_worse(std::vector<std::shared_ptr<TeamPlan const>> const& plans,
                                 std::vector<std::uint32_t> const& managers) const;
  [[nodiscard]] std::vector<std::uint32_t> by_id(std::set<std::uint32_t> const& people) const;

  std::shared_ptr<Plan::Data> data_;
  History const& history_;
  PlanRequest const& request_;
  Progress progress_;
  TeamInputs inputs_;
  std::map<std::uint32_t, std::shared_ptr<TeamPlan const>> teams_;
  std::map<std::uint32_t, std::set<std::uint32_t>> part_of_;  // with whom a team was planned
  std::optional<OldPlan> old_;                                // nothing once it says nothing about the teams to come
};

}  // namespace roir
