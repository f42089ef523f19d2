// SPDX-License-Identifier: MIT
#include "simulation/world_luck.hpp"
#include "simulation/world_names.hpp"
#include "simulation/world_unit.hpp"
#include <roir/simulation/world_entries.hpp>

#include <map>
#include <utility>

namespace roir {
namespace {

using simulation::WorldLuck;
using simulation::WorldPost;
using simulation::WorldPurpose;
using simulation::WorldUnit;

constexpr std::int32_t first_review = 8;  // weeks after the world's beginning
constexpr std::int32_t between_reviews = 26;
constexpr double misjudging = 0.5;  // spread of what a manager sees beside how somebody does
constexpr double bound = 0.9;       // of the index, from which on it is more, or less, than steady

Tier seen(double index) noexcept {
  return index < -bound ? Tier::Low : index > bound ? Tier::High : Tier::Steady;
}

char const* reason_of(Tier tier) noexcept {
  switch (tier) {
    case Tier::Low:
      return "Has had trouble to reach what was agreed, in my eyes.";
    case Tier::High:
      return "Does more than was agreed, in my eyes.";
    default:
      return "Reaches what was agreed, in my eyes.";
  }
}

DecideTier decision(WorldScenario const& scenario, WorldPost const& post, std::uint32_t manager, std::int32_t week, std::int32_t day) {
  double const index = (post.index[0] + post.index[1] + post.index[2]) / 3;
  WorldLuck const luck{scenario.seed, WorldPurpose::Judgement, post.number,
                       std::uint32_t{post.occupant} << 16 | static_cast<std::uint32_t>(week)};
  Tier const tier = seen(index + misjudging * luck.normal(0));
  return {.person = world_person(post.number, post.occupant),
          .tier = tier,
          .by = world_manager(manager),
          .reason = reason_of(tier),
          .evidence = {"readings of the last three periods", "what was talked about in our one-to-ones"},
          .from = to_date(day),
          .until = to_date(day + 7 * between_reviews)};
}

}  // namespace

std::vector<WorldEntry> world_tiers(WorldScenario const& scenario, Progress const& progress) {
  validate(scenario);
  std::vector<WorldEntry> entries;
  std::map<std::uint32_t, std::uint32_t> managers;  // by post
  std::vector<WorldEvent> events;
  for (std::uint32_t unit = 0; unit < scenario.units; ++unit) {
    if (progress) progress({"deciding tiers", unit, static_cast<std::size_t>(scenario.units)});
    WorldUnit now{scenario, unit};
    while (!now.is_over()) {
      now.live(events);
      for (WorldEvent const& event : events)
        if (event.kind == WorldEventKind::LineBegan) managers[event.post] = event.manager;
      events.clear();
      if (now.week() % between_reviews != first_review) continue;
      std::int32_t const day = day_number(scenario.begin) + 7 * now.week();
      if (day >= day_number(world_end(scenario))) break;
      for (WorldPost const& post : now.posts()) {
        if (!post.filled || now.week() - post.since_week < first_review) continue;
        DecideTier made = decision(scenario, post, managers.at(post.number), now.week(), day);
        WorldEvent const when{.kind = WorldEventKind::LineBegan, .manager = managers.at(post.number), .post = post.number};
        Timestamp const at{Moment::instant(simulation::instant_of(when, scenario, day * minutes_per_day + 540))};
        PersonId const by = made.by;
        entries.push_back({{StreamKind::Person, made.person.text()}, {.actor = by, .at = at, .recorded_at = at, .body = std::move(made)}});
      }
    }
  }
  return entries;
}

}  // namespace roir
