// SPDX-License-Identifier: MIT
/// @file
/// The part of a plan that is about one manager: what it is computed from, and what comes out.
#pragma once

#include "planning/diary.hpp"
#include "planning/rooms.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roir {

/// Everything that the planner of a team needs to know of the whole.
struct TeamInput {
  History const* history = nullptr;                 ///< what is known
  PlanRequest const* request = nullptr;             ///< what is wanted
  std::uint32_t manager = no_index;                 ///< whose team
  std::vector<std::uint32_t> relationships{};       ///< of the team in the window, in order of report id and begin
  std::vector<RelationshipSpan> lines{};            ///< what they are, by relationship
  Diary* diary = nullptr;                           ///< the manager's diary
  std::vector<Diary*> reports{};                    ///< the reports' diaries, by relationship
  std::map<std::string, UsualSlot const*> usual{};  ///< usual slots that are given, by report id
  std::optional<int> weekly_limit{};                ///< of this manager
  Rooms* rooms = nullptr;                           ///< the rooms
  /// First day of the window that is not over.
  [[nodiscard]] std::int32_t first_day() const { return std::max(request->window.begin_day(), history->as_of() + 1); }
  /// First day after the window, or first_day() if all of it is over.
  [[nodiscard]] std::int32_t end_day() const { return std::max(request->window.end_day(), first_day()); }
};

/// What of the rest of the company a team's plan depends on.
struct Surroundings {
  std::vector<std::pair<std::string, std::int32_t>> team{};            ///< ids of the reports and begins of their lines
  std::vector<std::pair<std::string, std::vector<Stretch>>> around{};  ///< meetings of the plan that its people had before
  /// Adds those of one more team.
  void add(TeamInput const& input);
  /// Whether nothing differs.
  friend bool operator==(Surroundings const&, Surroundings const&) = default;
};

/// What planning a team gives, and what it was computed from.
struct TeamPlan {
  std::string manager;                        ///< id
  std::vector<PlannedMeeting> meetings{};     ///< in order of report id and period
  std::vector<UnplannedMeeting> unplanned{};  ///< in order of report id and period
  std::vector<UsualSlot> usual{};             ///< in order of report id
  std::shared_ptr<TeamPlan const> alone{};    ///< what it was by itself, where it was planned with others
  bool is_joined = false;                     ///< whether it was planned together with other teams
  PlanSummary summary{};                      ///< of this part; the bounds of all that were joined stand in one
  Surroundings surroundings{};                ///< what it was computed from
};

/// Teams that were planned together, what that was computed from, and what came of it.
struct JoinedTeams {
  bool is_around_rooms = false;                                         ///< one by one, around a flow through the rooms
  std::optional<std::int64_t> at_most{};                                ///< meetings that these teams can have by that flow
  std::vector<std::string> managers{};                                  ///< ids, in their order
  Surroundings surroundings{};                                          ///< of all these teams, one after the other
  std::optional<std::vector<std::shared_ptr<TeamPlan const>>> plans{};  ///< in order of managers; nothing if the search found none
};

}  // namespace roir
