// SPDX-License-Identifier: MIT
/// @file
/// The part of a plan that is about one manager: what is owed to the team, where it may be put, and the best way to put it there.
#pragma once

#include "planning/diary.hpp"
#include "planning/week_flow.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace roir {

/// Rooms in use, by piece of time. Without a number of rooms there are always enough.
class Rooms {
 public:
  /// @param rooms how many there are; none = enough.
  explicit Rooms(std::optional<int> rooms) : rooms_{rooms} {}
  /// Whether a room is free throughout.
  [[nodiscard]] bool is_free(Stretch const& meeting) const;
  /// Takes one, or with -1 gives one back.
  void take(Stretch const& meeting, int change = 1);
  /// Whether `more` are free in a minute; with `is_empty` as if none were taken.
  [[nodiscard]] bool has(std::int64_t minute, int more, bool is_empty) const;

 private:
  static constexpr std::int64_t piece_minutes = 5;
  std::optional<int> rooms_;
  std::unordered_map<std::int64_t, int> used_;
};

/// One pair of the team.
struct TeamPair {
  std::uint32_t relationship = 0;       ///< number in the history
  Relationship line{};                  ///< who and when; an inferred one goes on
  Diary* report = nullptr;              ///< diary of who is led
  std::int32_t minutes = 0;             ///< longest agreed length in the window
  bool is_rota = false;                 ///< whether a rota holds for the pair
  double interval_days = 0;             ///< mean days between meetings that are agreed; for a rota the length of its round
  std::int32_t last_day = 0;            ///< last day of a meeting, or the day before the first day of the line
  std::optional<std::int32_t> usual{};  ///< usual slot, minutes since Monday 00:00 on the manager's clock
  bool is_usual_given = false;          ///< whether it was given and not to be chosen
};

/// One meeting that is owed.
struct TeamTask {
  std::size_t pair = 0;         ///< for whom
  Period period{};              ///< when
  std::int32_t first_day = 0;   ///< of the period, first day that can still be planned, on the report's clock
  std::int32_t end_day = 0;     ///< first day that no longer can
  std::int32_t first_week = 0;  ///< on the manager's clock, first week in which it has slots
  std::int32_t last_week = 0;   ///< the same, last week
};

/// A slot of the manager.
struct TeamSlot {
  std::int64_t start = 0;  ///< UTC minutes
  std::int32_t local = 0;  ///< on the manager's wall clock
  std::uint32_t day = 0;   ///< number of its day among those of the slots
};

/// What planning a team gives, and what it was computed from.
struct TeamPlan {
  std::string manager;                                                 ///< id
  std::vector<PlannedMeeting> meetings{};                              ///< in order of report id and period
  std::vector<UnplannedMeeting> unplanned{};                           ///< in order of report id and period
  std::vector<UsualSlot> usual{};                                      ///< in order of report id
  std::shared_ptr<TeamPlan const> alone{};                             ///< what it was by itself, where it was planned with others
  bool is_joined = false;                                              ///< whether it was planned together with other teams
  PlanSummary summary{};                                               ///< of this part; the bounds of all that were joined stand in one
  std::vector<std::pair<std::string, std::int32_t>> team{};            ///< ids of the reports and begins of their lines
  std::vector<std::pair<std::string, std::vector<Stretch>>> around{};  ///< meetings of the plan that its people had before
};

/// Teams that were planned together, what that was computed from, and what came of it.
struct JoinedTeams {
  std::vector<std::string> managers{};                                  ///< ids, ascending
  std::vector<std::pair<std::string, std::int32_t>> teams{};            ///< ids of all reports and begins of their lines
  std::vector<std::pair<std::string, std::vector<Stretch>>> around{};   ///< meetings of other teams that their people had
  std::optional<std::vector<std::shared_ptr<TeamPlan const>>> plans{};  ///< in order of managers; nothing if the search found none
};

/// Everything that the planner of a team needs to know of the whole.
struct TeamInput {
  History const* history = nullptr;                 ///< what is known
  PlanRequest const* request = nullptr;             ///< what is wanted
  std::uint32_t manager = no_index;                 ///< whose team
  std::vector<std::uint32_t> relationships{};       ///< of the team in the window, in order of report id and begin
  Diary* diary = nullptr;                           ///< the manager's diary
  std::vector<Diary*> reports{};                    ///< the reports' diaries, by relationship
  std::map<std::string, UsualSlot const*> usual{};  ///< usual slots that are given, by report id
  std::optional<int> weekly_limit{};                ///< of this manager
  Rooms* rooms = nullptr;                           ///< the rooms
};

/// Plans some teams together around what stands in the diaries and rooms; changes neither.
/// @return the plans in order of the inputs, the bounds of all of them in the first; or nothing, when the search came to its limit.
[[nodiscard]] std::optional<std::vector<TeamPlan>> plan_teams(std::span<TeamInput const> inputs);

/// "2026-12-01 09:00" of local minutes.
[[nodiscard]] std::string clock_text(std::int32_t local_minutes);

}  // namespace roir
