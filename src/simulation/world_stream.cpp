// SPDX-License-Identifier: MIT
#include "simulation/world_unit.hpp"
#include <roir/simulation/world.hpp>

#include <optional>
#include <utility>

namespace roir {

struct WorldStream::State {
  WorldScenario scenario;
  std::optional<simulation::WorldUnit> now{};
  std::uint32_t unit = 0;
};

WorldStream::WorldStream(WorldScenario scenario) : state_{std::make_unique<State>()} {
  validate(scenario);
  state_->scenario = std::move(scenario);
  state_->now.emplace(state_->scenario, 0);
}
WorldStream::WorldStream(WorldStream&&) noexcept = default;
WorldStream& WorldStream::operator=(WorldStream&&) noexcept = default;
WorldStream::~WorldStream() = default;

WorldScenario const& WorldStream::scenario() const noexcept {
  return state_->scenario;
}

std::uint32_t WorldStream::unit() const noexcept {
  return state_->unit;
}

bool WorldStream::next_week(std::vector<WorldEvent>& events) {
  if (state_->now->is_over()) {
    if (state_->unit + 1 >= state_->scenario.units) return false;
    state_->now.emplace(state_->scenario, ++state_->unit);
  }
  state_->now->live(events);
  return true;
}

void simulate(WorldScenario const& scenario, std::function<void(std::span<WorldEvent const>)> const& take) {
  WorldStream stream{scenario};
  std::vector<WorldEvent> events;
  while (stream.next_week(events)) {
    take(events);
    events.clear();
  }
}

}  // namespace roir
