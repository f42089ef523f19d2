// SPDX-License-Identifier: MIT
/// @file
/// A world as a stream of events, in constant memory: unit after unit, and each unit week by week.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace roir {

/// A world that is lived as it is read. Movable, not copyable; two streams of one scenario give the same events.
///
/// It holds one unit at a time and no more of the past than what still matters, so the memory it takes depends neither on the number of
/// units nor on that of periods. Draws have addresses (CounterRandom): streams of two scenarios of the same seed share all luck, and differ
/// only where what differs between the scenarios reaches.
class ROIR_EXPORT WorldStream {
 public:
  /// @throws InvalidArgument (`bad_scenario`) as the Description of WorldScenario.
  explicit WorldStream(WorldScenario scenario);
  WorldStream(WorldStream&&) noexcept;             ///< takes over
  WorldStream& operator=(WorldStream&&) noexcept;  ///< takes over
  ~WorldStream();
  /// What is simulated.
  [[nodiscard]] WorldScenario const& scenario() const noexcept;
  /// Appends the next week of the unit it is at, in order of time, and goes on to the next unit when that one is over.
  /// @return whether there was one. @par Complexity O(posts of a unit + events).
  bool next_week(std::vector<WorldEvent>& events);
  /// Number of the unit that next_week gave last.
  [[nodiscard]] std::uint32_t unit() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Gives a world week by week to `take`, which may throw to stop.
/// @throws InvalidArgument (`bad_scenario`), and whatever `take` throws. @par Complexity O(events); memory O(posts of a unit).
ROIR_EXPORT void simulate(WorldScenario const& scenario, std::function<void(std::span<WorldEvent const>)> const& take);

/// Events as a table: kind, day, minute of the day, the two people and their relationship by id, and the numbers beside them; what an event
/// does not say is missing. O(events).
[[nodiscard]] ROIR_EXPORT Table world_events_table(std::span<WorldEvent const> events);

}  // namespace roir
