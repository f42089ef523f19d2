// SPDX-License-Identifier: MIT
/// @file
/// What draws are for. Numbers stay for ever: another number would make other data of the same seed.
#pragma once

#include <roir/simulation/counter_random.hpp>

#include <cstdint>

namespace roir::simulation {

/// The purpose of a draw, the second half of its key.
enum class Purpose : std::uint32_t {
  Teams = 1,             ///< how the posts form a tree; entity: post
  Person = 2,            ///< traits and terms of employment; entity: person
  Leaving = 3,           ///< entity: person, period: week
  Replacing = 4,         ///< how long a post stays empty; entity: person who left
  ChangingTeam = 5,      ///< entity: post, period: week
  PlannedAbsence = 6,    ///< entity: person, period: year and season
  UnplannedAbsence = 7,  ///< entity: person, period: week
  Habit = 8,             ///< when a pair meets and how much they trust each other; entity: reporting line
  Plan = 9,              ///< whether a meeting is moved first; entity: reporting line, period: number of the meeting
  Held = 10,             ///< whether it is held; as above
  Meeting = 11,          ///< how a held one went; as above
  Loss = 12,             ///< what became of one that was not held; as above
  Recovery = 13,         ///< whether it was asked for again and made up for; as above
  MakingUp = 14,         ///< how the one went that made up for it; as above
  Unsaid = 15            ///< whether anybody said what became of it; as above
};

/// The draws of one purpose.
[[nodiscard]] constexpr CounterRandom draws(std::int64_t seed, Purpose purpose) noexcept {
  return CounterRandom{static_cast<std::uint64_t>(seed), static_cast<std::uint32_t>(purpose)};
}

}  // namespace roir::simulation
