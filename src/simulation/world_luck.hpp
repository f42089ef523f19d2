// SPDX-License-Identifier: MIT
/// @file
/// The draws of a world, by address: whose, when, which.
#pragma once

#include "simulation/exact_math.hpp"
#include <roir/simulation/counter_random.hpp>

#include <algorithm>
#include <cstdint>

namespace roir::simulation {

/// What draws of a world are for. Numbers stay for ever: another number would make another world of the same seed.
enum class WorldPurpose : std::uint32_t {
  Manager = 100,       ///< traits of a manager; entity: manager
  Adoption = 101,      ///< entity: manager
  Shock = 102,         ///< entity: manager, period: period
  Person = 103,        ///< traits; entity: post, period: occupant
  Vacancy = 104,       ///< entity: post, period: occupant and week, as all below
  Leaving = 105,       ///< by their own wish, let go
  Changing = 106,      ///< to another manager
  Absence = 107,       ///< whether a spell begins, and how long it lasts
  Mood = 108,          ///< what moves the pulse
  Noise = 109,         ///< of the KPI index; period: occupant and period
  Reading = 110,       ///< of single indicators; as above
  Pair = 111,          ///< habits of a relationship; period: occupant and spell
  Held = 112,          ///< whether the meeting of the week is held
  Lost = 113,          ///< what became of one that was not
  Meeting = 114,       ///< how a held one went
  Agenda = 115,        ///< its items
  Talk = 116,          ///< tally, record and pulse
  PromiseCount = 117,  ///< how many promises
  Promise = 118,       ///< what becomes of them
  Matter = 119,        ///< how many ideas, barriers, ..., and what becomes of them
  Growth = 120,        ///< goals, development, answers about the manager
  Leave = 121,         ///< what leave is taken; period: occupant and year
  Calendar = 122,      ///< whether a meeting is put to another day, and whether anybody says what became of it
  Judgement = 150      ///< how a manager misjudges somebody; period: occupant and period
};

/// The draws of one purpose at one place and time; a draw is a number within.
class WorldLuck {
 public:
  WorldLuck(std::int64_t seed, WorldPurpose purpose, std::uint32_t entity, std::uint32_t period) noexcept
      : random_{static_cast<std::uint64_t>(seed), static_cast<std::uint32_t>(purpose)}, entity_{entity}, period_{period} {}
  [[nodiscard]] double uniform(std::uint32_t draw) const noexcept { return random_.uniform(at(draw)); }
  [[nodiscard]] bool chance(std::uint32_t draw, double p) const noexcept { return random_.chance(at(draw), p); }
  [[nodiscard]] double normal(std::uint32_t draw) const noexcept { return random_.normal(at(draw)); }
  [[nodiscard]] std::int32_t whole(std::uint32_t draw, std::int32_t low, std::int32_t high) const noexcept {
    return low + static_cast<std::int32_t>(uniform(draw) * static_cast<double>(high - low + 1));
  }
  /// Poisson, at most 7: that many of one kind have room in a week.
  [[nodiscard]] std::uint32_t few(std::uint32_t draw, double mean) const {
    return static_cast<std::uint32_t>(std::min<std::int64_t>(random_.poisson(at(draw), mean), 7));
  }
  [[nodiscard]] std::int32_t geometric(std::uint32_t draw, double mean) const {
    return static_cast<std::int32_t>(std::min<std::int64_t>(random_.geometric(at(draw), mean), 10'000));
  }
  /// Exponential.
  [[nodiscard]] double waiting(std::uint32_t draw, double mean) const noexcept { return -mean * exact_log(1 - uniform(draw)); }
  /// Beta(k, n + 1 - k): the k-th smallest of n uniforms (n at most 9), which are the draws from `first` on.
  [[nodiscard]] double ordered(std::uint32_t first, std::uint32_t k, std::uint32_t n) const noexcept;

 private:
  [[nodiscard]] DrawAddress at(std::uint32_t draw) const noexcept { return {.entity = entity_, .period = period_, .draw = draw}; }
  CounterRandom random_;
  std::uint32_t entity_;
  std::uint32_t period_;
};

inline double WorldLuck::ordered(std::uint32_t first, std::uint32_t k, std::uint32_t n) const noexcept {
  double drawn[9] = {};
  for (std::uint32_t i = 0; i < n; ++i) drawn[i] = uniform(first + i);
  std::sort(drawn, drawn + n);
  return drawn[k - 1];
}

}  // namespace roir::simulation
