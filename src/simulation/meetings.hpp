// SPDX-License-Identifier: MIT
/// @file
/// What becomes of the meetings of one reporting line.
#pragma once

#include "simulation/diary.hpp"
#include "simulation/staff.hpp"
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace roir::simulation {

/// How a meeting ended.
enum class Fate : std::uint8_t {
  Unsaid,    ///< nobody said
  Held,      ///< it took place
  Missed,    ///< it was due and did not
  Cancelled  ///< it was called off
};
/// A meeting that was put to another day.
struct Move {
  std::int32_t to;  ///< new start
  Side by;          ///< who moved it
  Cause cause;      ///< why
  std::int32_t at;  ///< when the other learnt it
};
/// What a held meeting was like, in minutes; empty = they do not record it.
struct Held {
  std::int32_t start;                               ///< when it began
  std::int64_t minutes;                             ///< how long it took
  Basis basis;                                      ///< how it is known
  std::optional<std::int64_t> manager_late{};       ///< how late the manager was
  std::optional<std::int64_t> report_late{};        ///< how late the report was
  std::optional<std::int64_t> manager_prep{};       ///< what the manager spent before
  std::optional<std::int64_t> report_prep{};        ///< what the report spent before
  std::optional<std::int64_t> manager_follow_up{};  ///< what the manager spent afterwards
  std::optional<std::int64_t> report_follow_up{};   ///< what the report spent afterwards
};
/// Why a meeting did not take place.
struct Loss {
  Side by = Side::Unknown;           ///< whose doing
  Cause cause = Cause::Unknown;      ///< why
  std::optional<std::int32_t> at{};  ///< when the other learnt it
};
/// Somebody asked to make up for it.
struct Asked {
  Side by;          ///< who
  std::int32_t at;  ///< when
  bool prompted;    ///< whether software had reminded them
};
/// One meeting from its plan to its end. Times are minutes on the wall clock of the report.
struct Story {
  std::uint32_t line = 0;                  ///< number of the reporting line
  std::int32_t planned = 0;                ///< first planned start
  std::int64_t planned_minutes = 0;        ///< planned length
  Fate fate = Fate::Unsaid;                ///< how it ended
  std::optional<Move> move{};              ///< where it was moved to
  std::optional<Held> held{};              ///< if it was held
  Loss loss{};                             ///< if it was lost
  std::optional<Asked> asked{};            ///< if somebody asked
  std::optional<std::int32_t> makes_up{};  ///< the first planned start of the lost meeting that this one makes up for
  double held_probability = 0;             ///< that it would be held, were both there
  bool both_there = false;                 ///< whether both were
};

/// What two people agreed on, and whether they live it.
struct Practice {
  Cadence cadence;                  ///< how often
  std::int64_t minutes;             ///< how long
  std::int32_t lived_from = never;  ///< first day on which the programme shows
  std::int32_t stops = never;       ///< first day on which they no longer meet
};

/// The meetings of one line in order of time; those that make up for another follow it.
/// @param number of the line, by which its draws are known.
/// @param conscientiousness of the manager.
/// @param end first day that is not simulated.
[[nodiscard]] std::vector<Story> meetings_of(OrganisationScenario const& scenario, std::uint32_t number, Line const& line,
                                             Diary const& manager, Diary const& report, Practice const& practice, double conscientiousness,
                                             std::int32_t end);

}  // namespace roir::simulation
