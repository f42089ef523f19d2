// SPDX-License-Identifier: MIT
#include "planning/planner.hpp"

#include "planning/joint_plan.hpp"
#include "planning/room_flow.hpp"

#include <algorithm>
#include <utility>

namespace roir {

Planner::Planner(History const& history, PlanRequest const& request)
    : data_{std::make_shared<Plan::Data>(Plan::Data{.history = history, .request = request})},
      history_{data_->history},
      request_{data_->request},
      progress_{request.progress},
      inputs_{history_, request_} {
  data_->request.progress = {};  // the plan outlives whoever watches
}

Plan Planner::run() {
  std::vector<std::uint32_t> const managers = inputs_.managers();
  for (std::uint32_t const manager : managers) {
    if (progress_) progress_({.what = "planning", .done = teams_.size(), .total = managers.size()});
    TeamInput const input = inputs_.of(manager);
    std::shared_ptr<TeamPlan const> team = old_ ? old_->part_of(input) : nullptr;
    if (team == nullptr) {
      auto plans = plan_teams({&input, 1});  // one team has nothing to search
      team = std::make_shared<TeamPlan const>(std::move(plans->front()));
      note_computed(team->manager);
    }
    inputs_.keep(*team);
    part_of_[manager] = {manager};
    bool const is_optimal = team->summary.is_optimal;
    teams_[manager] = std::move(team);
    if (!is_optimal) join(manager);
  }
  if (request_.rooms && std::any_of(teams_.begin(), teams_.end(), [](auto const& one) { return !one.second->summary.is_optimal; }))
    plan_together(managers, true);
  for (auto const& [manager, team] : teams_) data_->teams.push_back(team);
  gather(*data_);
  return Plan{std::move(data_)};
}

// Plans a team again together with those that stand in its way, more and more of them, until it is proven that it cannot be better.
void Planner::join(std::uint32_t manager) {
  constexpr std::size_t most = 16;
  std::set<std::uint32_t> together = part_of_[manager];
  while (true) {
    std::set<std::uint32_t> const more = in_the_way(together);
    if (more.empty() || together.size() + more.size() > most) return;
    together.insert(more.begin(), more.end());
    if (!plan_together(by_id(together), false)) return;
    if (teams_[manager]->summary.is_optimal) return;
  }
}

/// Teams that are planned and share people or rooms with these, and all that were joined with them before.
std::set<std::uint32_t> Planner::in_the_way(std::set<std::uint32_t> const& teams) const {
  std::set<std::uint32_t> people, found;
  for (std::uint32_t const manager : teams) {
    people.insert(manager);
    for (std::uint32_t const r : inputs_.team_of(manager)) people.insert(line_of(history_, request_, r).report);
  }
  for (auto const& [manager, team] : teams_) {
    if (teams.contains(manager)) continue;
    bool const is_shared = request_.rooms || std::any_of(team->meetings.begin(), team->meetings.end(), [&](PlannedMeeting const& m) {
                             return people.contains(m.manager) || people.contains(m.report);
                           });
    if (is_shared) found.insert(part_of_.at(manager).begin(), part_of_.at(manager).end());
  }
  for (std::uint32_t const manager : teams) found.erase(manager);
  return found;
}

/// @return whether a plan was found that is at least as good; then it stands.
bool Planner::plan_together(std::vector<std::uint32_t> const& managers, bool around_rooms) {
  for (std::uint32_t const manager : managers) inputs_.give_back(*teams_[manager]);
  std::vector<TeamInput> inputs;
  for (std::uint32_t const manager : managers) {
    inputs.push_back(inputs_.of(manager));
    for (UsualSlot const& slot : teams_[manager]->usual) inputs.back().usual[slot.report] = &slot;
  }
  JoinedTeams const& attempt = data_->joined.emplace_back(planned_together(inputs, around_rooms));
  bool const is_better = attempt.plans && is_no_worse(*attempt.plans, managers);
  if (is_better)
    for (std::size_t i = 0; i < managers.size(); ++i) {
      auto made = std::make_shared<TeamPlan>(*(*attempt.plans)[i]);
      auto const before = teams_[managers[i]];
      made->is_joined = true;
      made->alone = before->is_joined ? before->alone : before;
      made->surroundings.around = made->alone->surroundings.around;
      teams_[managers[i]] = std::move(made);
      part_of_[managers[i]] = {managers.begin(), managers.end()};
    }
  for (std::uint32_t const manager : managers) inputs_.keep(*teams_[manager]);
  return is_better;
}

/// Plans these teams together, or takes over what the old plan has of them, if nothing about them can have changed.
JoinedTeams Planner::planned_together(std::vector<TeamInput> const& inputs, bool around_rooms) {
  JoinedTeams made{.is_around_rooms = around_rooms};
  for (TeamInput const& input : inputs) {
    made.managers.push_back(history_.person_id(input.manager));
    made.surroundings.add(input);
  }
  if (old_ && old_->complete(made, inputs)) return made;
  for (std::string const& manager : made.managers) note_computed(manager);
  if (auto plans = around_rooms ? plan_around_rooms(inputs, made.at_most) : plan_teams(inputs)) {
    made.plans.emplace();
    for (TeamPlan& plan : *plans) made.plans->push_back(std::make_shared<TeamPlan const>(std::move(plan)));
  }
  return made;
}

// Level by level from the top, each team around what the flow through the rooms gives to the others of its level and below.
std::vector<TeamPlan> Planner::plan_around_rooms(std::span<TeamInput const> inputs, std::optional<std::int64_t>& at_most) {
  std::vector<TeamPlan> plans;
  while (plans.size() < inputs.size()) {
    std::span<TeamInput const> const rest = inputs.subspan(plans.size());
    RoomFlow const flow = flow_through_rooms(rest);
    if (!at_most) at_most = flow.planned;
    auto const reserve = [&](std::size_t team, int change) {
      for (Stretch const& meeting : flow.meetings[team]) inputs.front().rooms->take(meeting, change);
    };
    for (std::size_t i = 0; i < rest.size(); ++i) reserve(i, 1);
    std::size_t i = 0;
    for (int const level = inputs_.depth(rest.front().manager); i < rest.size() && inputs_.depth(rest[i].manager) == level; ++i) {
      if (progress_) progress_({.what = "sharing rooms", .done = plans.size(), .total = inputs.size()});
      reserve(i, -1);
      plans.push_back(std::move(plan_teams(rest.subspan(i, 1))->front()));
      inputs_.keep(plans.back());
    }
    for (; i < rest.size(); ++i) reserve(i, -1);
  }
  for (TeamPlan const& plan : plans) inputs_.give_back(plan);
  return plans;
}

void Planner::note_computed(std::string const& manager) {
  auto const place = std::lower_bound(data_->computed.begin(), data_->computed.end(), manager);
  if (place == data_->computed.end() || *place != manager) data_->computed.insert(place, manager);
  if (request_.rooms) old_.reset();  // others may find other rooms than they did
}

// More meetings; or as many for others, who then have waited longer; or as many for the same people, moved no more.
bool Planner::is_no_worse(std::vector<std::shared_ptr<TeamPlan const>> const& plans, std::vector<std::uint32_t> const& managers) const {
  std::int64_t planned = 0, moved = 0;
  bool is_for_same = true;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    TeamPlan const& before = *teams_.at(managers[i]);
    planned += plans[i]->summary.planned - before.summary.planned;
    moved += plans[i]->summary.moved_minutes - before.summary.moved_minutes;
    is_for_same = is_for_same && std::equal(plans[i]->unplanned.begin(), plans[i]->unplanned.end(), before.unplanned.begin(),
                                            before.unplanned.end(), [](UnplannedMeeting const& a, UnplannedMeeting const& b) {
                                              return a.relationship == b.relationship && a.period == b.period;
                                            });
  }
  return planned > 0 || (planned == 0 && (!is_for_same || moved <= 0));
}

std::vector<std::uint32_t> Planner::by_id(std::set<std::uint32_t> const& people) const {
  std::vector<std::uint32_t> sorted{people.begin(), people.end()};
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return history_.person_id(a) < history_.person_id(b); });
  return sorted;
}

}  // namespace roir
