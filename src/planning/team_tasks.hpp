// SPDX-License-Identifier: MIT
/// @file
/// What a manager owes the team: which pairs there are, and which meetings their cadences ask for in the window.
#pragma once

#include "planning/team_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// One pair of the team.
struct TeamPair {
  std::uint32_t relationship = 0;       ///< number in the history
  RelationshipSpan line{};              ///< who and when; an inferred one goes on
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

/// What the rotas of a team allow together.
struct TeamRota {
  int min_per_week = 0;  ///< meetings a week at least
  int max_per_week = 0;  ///< and at most; 0 = there is no rota
  int turns = 0;         ///< meetings a week that it takes
  bool is_all = false;   ///< whether everybody of the team is in it
};

/// What is owed, and what needs no slot because it is arranged or cannot be.
struct TeamNeeds {
  std::vector<TeamPair> pairs{};              ///< in order of report id and begin
  std::vector<TeamTask> tasks{};              ///< meetings to put somewhere; their weeks are not known yet
  TeamRota rota{};                            ///< what holds for those in a rota
  std::optional<int> weekly_limit{};          ///< one-to-ones of the manager in a week, at most
  std::vector<UnplannedMeeting> unplanned{};  ///< what cannot take place, wherever one puts it
  std::int64_t absent = 0;                    ///< periods owed in which they are not there together
  std::int64_t arranged = 0;                  ///< periods that have their meeting already
};

/// Finds out what is owed. Usual slots are not among it.
[[nodiscard]] TeamNeeds needs_of(TeamInput const& input);

/// A meeting of a pair that does not take place.
[[nodiscard]] UnplannedMeeting unplanned_meeting(TeamInput const& input, TeamPair const& pair, Period const& period, UnplannedCode code,
                                                 std::string hint);

}  // namespace roir
