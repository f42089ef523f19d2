// SPDX-License-Identifier: MIT
#include "simulation/world_unit.hpp"

#include <algorithm>

namespace roir::simulation {
namespace {

// Whether an event is about a relationship, and so is not said any more when that has ended.
bool is_between_two(WorldEventKind kind) noexcept {
  return kind >= WorldEventKind::Arranged;
}

}  // namespace

WorldUnit::WorldUnit(WorldScenario const& scenario, std::uint32_t unit)
    : scenario_{scenario},
      first_manager_{unit * static_cast<std::uint32_t>(scenario.managers_per_unit)},
      begin_{day_number(scenario.begin)},
      shocks_(static_cast<std::size_t>(scenario.managers_per_unit)) {
  for (std::uint32_t manager = 0; manager < shocks_.size(); ++manager) {
    std::uint32_t const number = first_manager_ + manager;
    ManagerTraits const& traits = managers_.emplace_back(manager_traits(scenario, number));
    for (std::int32_t seat = 0; seat < traits.posts; ++seat)
      posts_.push_back({.number = number * posts_per_manager + static_cast<std::uint32_t>(seat), .manager = manager});
  }
}

WorldLuck WorldUnit::luck(WorldPurpose purpose, WorldPost const& post) const noexcept {
  return {scenario_.seed, purpose, post.number, std::uint32_t{post.occupant} << 16 | static_cast<std::uint32_t>(week_)};
}

WorldLuck WorldUnit::period_luck(WorldPurpose purpose, WorldPost const& post) const noexcept {
  return {scenario_.seed, purpose, post.number, std::uint32_t{post.occupant} << 16 | static_cast<std::uint32_t>(period())};
}

bool WorldUnit::is_exposed(std::uint32_t manager, std::int32_t week) const noexcept {
  return scenario_.programme && week >= 0 && week / weeks_per_period >= managers_[manager].start;
}

double WorldUnit::latent_mood(WorldPost const& post, std::size_t mood, std::int32_t week) const noexcept {
  // Prior of ten promises, eight of them kept: so the share begins where it does no harm and no good.
  double const kept = (8.0 + post.kept) / (10.0 + post.settled);
  double const shift = (is_exposed(post.manager, week) ? scenario_.effects.pulse_shift : 0) + (kept - 0.8);
  constexpr std::size_t stressed = 2;
  return post.traits.usual[mood] + post.mood[mood] + (mood == stressed ? -shift : shift);
}

WorldEvent WorldUnit::event_of(WorldPost const& post, WorldEventKind kind, std::int32_t at, Side by) const noexcept {
  return {.kind = kind,
          .by = by,
          .occupant = post.occupant,
          .spell = post.spell,
          .at = at,
          .manager = first_manager_ + post.manager,
          .post = post.number};
}

void WorldUnit::say(WorldEvent const& event) {
  auto const weeks = static_cast<std::int32_t>(weeks_per_period * scenario_.periods);
  if (event.at >= (begin_ + 7 * weeks) * minutes_per_day) return;  // nobody will be there to see it
  if (event.at < (monday() + 7) * minutes_per_day) {
    now_.push_back({event, order_++});
  } else {
    later_.push_back({event, order_++});
    std::push_heap(later_.begin(), later_.end(), [](Later const& a, Later const& b) { return a.event.at > b.event.at; });
  }
}

void WorldUnit::begin_period() {
  for (std::uint32_t manager = 0; manager < shocks_.size(); ++manager)
    shocks_[manager] = manager_shock(scenario_, first_manager_ + manager, period(), shocks_[manager]);
}

void WorldUnit::adopt() {
  for (std::uint32_t manager = 0; manager < managers_.size(); ++manager) {
    WorldEvent event{.at = monday() * minutes_per_day, .manager = first_manager_ + manager, .from = monday()};
    if (week_ == 0) {
      event.kind = WorldEventKind::ManagerHired;
      say(event);
    }
    if (is_exposed(manager, week_) && !is_exposed(manager, week_ - 1)) {
      event.kind = WorldEventKind::Adopted;
      say(event);
    }
  }
}

void WorldUnit::live(std::vector<WorldEvent>& events) {
  if (week_ % weeks_per_period == 0) begin_period();
  adopt();
  for (WorldPost& post : posts_) {
    post.index_is_new = false;
    staff(post);
    if (!post.filled) continue;
    fall_ill(post);
    change_mood(post);
    meet(post);
    grow(post);
    if (week_ % weeks_per_period == weeks_per_period - 1) perform(post);
  }
  auto const earlier = [](Later const& a, Later const& b) { return a.event.at > b.event.at; };
  while (!later_.empty() && later_.front().event.at < (monday() + 7) * minutes_per_day) {
    std::pop_heap(later_.begin(), later_.end(), earlier);
    now_.push_back(later_.back());
    later_.pop_back();
  }
  std::sort(now_.begin(), now_.end(),
            [](Later const& a, Later const& b) { return a.event.at != b.event.at ? a.event.at < b.event.at : a.order < b.order; });
  for (Later const& said : now_) {
    WorldEvent const& event = said.event;
    if (is_between_two(event.kind)) {
      WorldPost& post = *std::lower_bound(posts_.begin(), posts_.end(), event.post,
                                          [](WorldPost const& a, std::uint32_t number) { return a.number < number; });
      if (!post.filled || post.occupant != event.occupant || post.spell != event.spell) continue;
      bool const settles = event.kind == WorldEventKind::Delivered || event.kind == WorldEventKind::Broken;
      if (settles && event.by == Side::Manager) {
        ++post.settled;
        post.kept += event.code;
      }
    }
    events.push_back(event);
  }
  now_.clear();
  ++week_;
}

}  // namespace roir::simulation
