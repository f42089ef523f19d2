// SPDX-License-Identifier: MIT
#include "planning/planner.hpp"

#include "planning/joint_plan.hpp"

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
    if (!plan_together(together)) return;
    if (teams_[manager]->summary.is_optimal) return;
  }
}

/// Teams that are planned and share people or rooms with these, and all that were joined with them before.
std::set<std::uint32_t> Planner::in_the_way(std::set<std::uint32_t> const& teams) const {
  std::set<std::uint32_t> people, found;
  for (std::uint32_t const manager : teams) {
    people.insert(manager);
    for (std::uint32_t const r : inputs_.team_of(manager)) people.insert(history_.relationships()[r].report);
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
bool Planner::plan_together(std::set<std::uint32_t> const& together) {
  std::vector<std::uint32_t> const managers = by_id(together);
  for (std::uint32_t const manager : managers) inputs_.give_back(*teams_[manager]);
  std::vector<TeamInput> inputs;
  for (std::uint32_t const manager : managers) {
    inputs.push_back(inputs_.of(manager));
    for (UsualSlot const& slot : teams_[manager]->usual) inputs.back().usual[slot.report] = &slot;
  }
  JoinedTeams const& attempt = data_->joined.emplace_back(planned_together(inputs));
  bool const is_better = attempt.plans && is_no_worse(*attempt.plans, managers);
  if (is_better)
    for (std::size_t i = 0; i < managers.size(); ++i) {
      auto made = std::make_shared<TeamPlan>(*(*attempt.plans)[i]);
      auto const before = teams_[managers[i]];
      made->is_joined = true;
      made->alone = before->is_joined ? before->alone : before;
      made->surroundings.around = made->alone->surroundings.around;
      teams_[managers[i]] = std::move(made);
      part_of_[managers[i]] = together;
    }
  for (std::uint32_t const manager : managers) inputs_.keep(*teams_[manager]);
  return is_better;
}

/// Plans these teams together, or takes over what the old plan has of them, if nothing about them can have changed.
JoinedTeams Planner::planned_together(std::vector<TeamInput> const& inputs) {
  JoinedTeams made;
  for (TeamInput const& input : inputs) {
    made.managers.push_back(history_.person_id(input.manager));
    made.surroundings.add(input);
  }
  if (old_ && old_->complete(made, inputs)) return made;
  for (std::string const& manager : made.managers) note_computed(manager);
  if (auto plans = plan_teams(inputs)) {
    made.plans.emplace();
    for (TeamPlan& plan : *plans) made.plans->push_back(std::make_shared<TeamPlan const>(std::move(plan)));
  }
  return made;
}

void Planner::note_computed(std::string const& manager) {
  auto const place = std::lower_bound(data_->computed.begin(), data_->computed.end(), manager);
  if (place == data_->computed.end() || *place != manager) data_->computed.insert(place, manager);
  if (request_.rooms) old_.reset();  // others may find other rooms than they did
}

bool Planner::is_no_worse(std::vector<std::shared_ptr<TeamPlan const>> const& plans, std::vector<std::uint32_t> const& managers) const {
  std::pair<std::int64_t, std::int64_t> now, before;
  for (auto const& plan : plans) now.first -= plan->summary.planned, now.second += plan->summary.moved_minutes;
  for (std::uint32_t const manager : managers) {
    before.first -= teams_.at(manager)->summary.planned;
    before.second += teams_.at(manager)->summary.moved_minutes;
  }
  return now <= before;
}

std::vector<std::uint32_t> Planner::by_id(std::set<std::uint32_t> const& people) const {
  std::vector<std::uint32_t> sorted{people.begin(), people.end()};
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return history_.person_id(a) < history_.person_id(b); });
  return sorted;
}

}  // namespace roir
