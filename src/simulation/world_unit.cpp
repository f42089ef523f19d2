// SPDX-License-Identifier: MIT
#include "simulation/world_unit.hpp"

#include <algorithm>

namespace roir::simulation {

WorldUnit::WorldUnit(WorldScenario const& scenario, std::uint32_t unit)
    : scenario_{scenario},
      unit_{unit},
      first_manager_{unit * static_cast<std::uint32_t>(scenario.managers_per_unit)},
      begin_{day_number(scenario.begin)},
      end_{day_number(world_end(scenario))} {
  for (std::uint32_t manager = 0; manager < scenario.managers_per_unit; ++manager) {
    std::uint32_t const number = first_manager_ + manager;
    ManagerTraits const& traits = managers_.emplace_back(manager_traits(scenario, number));
    for (std::int32_t seat = 0; seat < traits.posts; ++seat)
      posts_.push_back({.number = number * posts_per_manager + static_cast<std::uint32_t>(seat), .manager = manager});
    if (scenario.heads && number > 0) posts_.push_back({.number = number * posts_per_manager + own_seat});
  }
  if (scenario.heads && unit > 0) managers_.push_back(manager_traits(scenario, 0));
  shocks_.resize(managers_.size());
  if (is_company()) agree();
}

std::uint32_t WorldUnit::number_of(std::uint32_t manager) const noexcept {
  return manager < scenario_.managers_per_unit ? first_manager_ + manager : 0;  // who leads heads of units is the first of the world
}

std::uint32_t WorldUnit::home(std::uint32_t post) const noexcept {
  std::uint32_t const manager = post / posts_per_manager - first_manager_;
  if (!is_own_post(post)) return manager;
  return manager > 0 ? 0 : static_cast<std::uint32_t>(scenario_.managers_per_unit);
}

// Nothing for whoever leads the organisation, and for all of them where managers are led by nobody.
WorldPost const* WorldUnit::own_post(std::uint32_t manager) const noexcept {
  std::uint32_t const number = number_of(manager) * posts_per_manager + own_seat;
  auto const found =
      std::lower_bound(posts_.begin(), posts_.end(), number, [](WorldPost const& post, std::uint32_t one) { return post.number < one; });
  return found != posts_.end() && found->number == number ? &*found : nullptr;
}

// How often each manager meets, as the team says, or the unit, or the organisation.
void WorldUnit::agree() {
  holidays_ = HolidayCalendar{holidays_within(scenario_, about().region)};
  Agreement usual;
  if (about().cadence) usual.cadence = *about().cadence;
  if (about().minutes > 0) usual.minutes = static_cast<std::int32_t>(about().minutes);
  agreements_.assign(managers_.size(), usual);
  for (TeamScenario const& team : scenario_.teams) {
    if (team.manager < first_manager_ || team.manager >= first_manager_ + scenario_.managers_per_unit) continue;
    Agreement& agreed = agreements_[static_cast<std::size_t>(team.manager) - first_manager_];
    if (team.cadence) agreed.cadence = *team.cadence;
    if (team.minutes > 0) agreed.minutes = static_cast<std::int32_t>(team.minutes);
    if (team.stopping_period >= 0) agreed.stops = static_cast<std::int32_t>(weeks_per_period * team.stopping_period);
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
          .manager = number_of(post.manager),
          .post = post.number};
}

void WorldUnit::say(WorldEvent const& event) {
  if (event.at >= end_ * minutes_per_day) return;  // nobody will be there to see it
  if (event.at < (monday() + 7) * minutes_per_day) {
    now_.push_back({event, order_++});
  } else {
    later_.push_back({event, order_++});
    std::push_heap(later_.begin(), later_.end(), [](Later const& a, Later const& b) { return a.event.at > b.event.at; });
  }
}

void WorldUnit::begin_period() {
  for (std::uint32_t manager = 0; manager < shocks_.size(); ++manager)
    shocks_[manager] = manager_shock(scenario_, number_of(manager), period(), shocks_[manager]);
}

void WorldUnit::found() {
  WorldEvent event{.kind = WorldEventKind::PublicHoliday, .at = begin_ * minutes_per_day, .manager = first_manager_};
  auto const same_region = [&](UnitScenario const& unit) { return unit.region == about().region; };
  if (std::none_of(scenario_.company.begin(), scenario_.company.begin() + unit_, same_region))
    for (std::int32_t const day : holidays_.days()) {
      event.from = day;
      say(event);
    }
  if (!scenario_.programme) return;
  event.kind = WorldEventKind::Agreed;
  event.from = begin_;
  auto const agreed = [&](AgreedBy by, std::uint32_t manager) {
    event.number = static_cast<std::uint32_t>(by);
    event.manager = manager;
    say(event);
  };
  if (unit_ == 0) agreed(AgreedBy::Organisation, 0);
  if (about().cadence || about().minutes > 0) agreed(AgreedBy::Unit, first_manager_);
  for (TeamScenario const& team : scenario_.teams)
    if (team.cadence && team.manager / scenario_.managers_per_unit == unit_)
      agreed(AgreedBy::Manager, static_cast<std::uint32_t>(team.manager));
}

void WorldUnit::adopt() {
  if (week_ == 0 && is_company()) found();
  for (std::uint32_t manager = 0; manager < scenario_.managers_per_unit; ++manager) {
    WorldEvent event{.at = monday() * minutes_per_day, .manager = first_manager_ + manager, .from = monday()};
    if (week_ == 0 && own_post(manager) == nullptr) {
      event.kind = WorldEventKind::ManagerHired;
      if (is_company()) event.value = person_traits(scenario_, event.manager * posts_per_manager + own_seat, 0).pay;
      say(event);
    }
    if (!is_company() && is_exposed(manager, week_) && !is_exposed(manager, week_ - 1)) {
      event.kind = WorldEventKind::Adopted;
      say(event);
    }
  }
}

void WorldUnit::live(WorldPost& post) {
  post.index_is_new = false;
  staff(post);
  if (!post.filled) return;
  if (scenario_.planned_leave) take_leave(post);
  fall_ill(post);
  change_mood(post);
  meet(post);
  grow(post);
  if (week_ % weeks_per_period == weeks_per_period - 1) perform(post);
}

void WorldUnit::live(std::vector<WorldEvent>& events) {
  if (week_ % weeks_per_period == 0) begin_period();
  adopt();
  // Managers first, heads before whom they lead: whether they are there matters to their people.
  for (WorldPost& post : posts_)
    if (is_own_post(post.number)) live(post);
  for (WorldPost& post : posts_)
    if (!is_own_post(post.number)) live(post);
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
