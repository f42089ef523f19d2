// SPDX-License-Identifier: MIT
#include "planning/team_search.hpp"

#include <algorithm>

namespace roir {

std::optional<std::vector<std::vector<std::uint32_t>>> TeamSearch::run(std::optional<LexCost> const& enough) {
  Node root{.bans = std::vector<std::vector<TeamBan>>(ranges_.size())};
  for (std::size_t r = 0; r < ranges_.size(); ++r) root.answers.push_back(solve(r, {}));
  open_.emplace(key(root), std::move(root));
  while (!open_.empty()) {
    Node node = std::move(open_.begin()->second);
    open_.erase(open_.begin());
    bound_ = cost(node);
    if (enough && bound_ >= *enough) return std::nullopt;
    std::vector<Way> const ways = conflict(node);
    if (ways.empty()) return slots(node);
    if (solved_ >= most) return std::nullopt;
    for (Way const& way : ways) branch(node, way);
  }
  return std::nullopt;
}

LexCost TeamSearch::cost(Node const& node) {
  LexCost sum;
  for (auto const& answer : node.answers) sum += answer->cost;
  return sum;
}

std::vector<std::vector<std::uint32_t>> TeamSearch::slots(Node const& node) {
  std::vector<std::vector<std::uint32_t>> slots;
  for (auto const& answer : node.answers) slots.push_back(answer->slot_of_task);
  return slots;
}

std::shared_ptr<WeekFlow::Answer const> TeamSearch::solve(std::size_t range, std::span<TeamBan const> bans) {
  ++solved_;
  Team const& team = *teams_[ranges_[range].team];
  return std::make_shared<WeekFlow::Answer const>(team_flow(team, ranges_[range], size_, is_alone_, bans).solve());
}

void TeamSearch::branch(Node const& node, Way const& way) {
  auto const& [range, ban] = way;
  Node made = node;
  ++made.depth;
  made.bans[range].push_back(ban);
  made.answers[range] = solve(range, made.bans[range]);
  open_.emplace(key(made), std::move(made));
}

std::vector<TeamSearch::Meeting> TeamSearch::meetings(Node const& node) const {
  std::vector<Meeting> all;
  for (std::size_t r = 0; r < ranges_.size(); ++r)
    for (std::size_t i = 0; i < ranges_[r].size(); ++i) {
      std::uint32_t const slot = node.answers[r]->slot_of_task[i];
      if (slot != WeekFlow::none) all.push_back({r, teams_[ranges_[r].team]->placed(ranges_[r].begin + i, slot)});
    }
  std::stable_sort(all.begin(), all.end(), [](Meeting const& a, Meeting const& b) { return a.placed.stretch < b.placed.stretch; });
  return all;
}

/// Who must give up which minute: one of the ways has to be gone. Empty when nothing is wrong.
std::vector<TeamSearch::Way> TeamSearch::conflict(Node const& node) const {
  std::vector<Meeting> const all = meetings(node);
  for (std::size_t b = 0; b < all.size(); ++b) {
    std::int64_t const minute = all[b].placed.stretch.from;
    std::vector<std::size_t> at_once;
    for (std::size_t a = 0; a <= b; ++a)
      if (all[a].placed.stretch.until > minute) at_once.push_back(a);
    for (std::size_t const a : at_once)
      if (std::vector<Way> ways = shared_person(all[a], all[b], minute); !ways.empty()) return ways;
    Rooms const& rooms = *teams_.front()->input().rooms;
    if (at_once.size() < 2 || rooms.has(minute, static_cast<int>(at_once.size()), is_alone_)) continue;
    std::vector<Way> ways;
    for (std::size_t const a : at_once) ways.push_back({all[a].range, {all[a].placed.manager, minute}});
    return ways;
  }
  return {};
}

/// Two meetings of different teams in one minute, where somebody is in both.
std::vector<TeamSearch::Way> TeamSearch::shared_person(Meeting const& one, Meeting const& other, std::int64_t minute) {
  if (one.range == other.range) return {};
  for (std::uint32_t const person : {one.placed.manager, one.placed.report})
    if (person == other.placed.manager || person == other.placed.report)
      return {{one.range, {person, minute}}, {other.range, {person, minute}}};
  return {};
}

}  // namespace roir
