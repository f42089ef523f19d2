// SPDX-License-Identifier: MIT
#include "planning/slot_branches.hpp"

#include <algorithm>
#include <tuple>

namespace roir {

bool SlotBranches::is_worse(Branch const& a, Branch const& b) {
  return std::tuple{-a.urgency, a.cost, a.overlaps, -a.number} > std::tuple{-b.urgency, b.cost, b.overlaps, -b.number};
}

SlotPlan SlotBranches::run(std::int64_t max_searched) {
  open(SlotProblem::none);
  while (!branches_.empty() && promises_more(branches_.front()) && searched_ + 2 <= max_searched) {
    std::pop_heap(branches_.begin(), branches_.end(), is_worse);
    Branch const branch = branches_.back();
    branches_.pop_back();
    for (std::int32_t const meeting : {branch.conflict.meeting, branch.conflict.other}) {
      bans_.push_back({meeting, branch.moment, branch.ban});
      open(static_cast<std::int32_t>(bans_.size()) - 1);
    }
  }
  best_.searched = searched_;
  if (branches_.empty() || !promises_more(branches_.front())) return best_;
  best_.optimal = false;
  best_.best_urgency = branches_.front().urgency;
  best_.least_cost = branches_.front().cost;
  return best_;
}

bool SlotBranches::promises_more(Branch const& branch) const {
  return branch.urgency > best_.urgency || (branch.urgency == best_.urgency && branch.cost < best_.cost);
}

// Solves the flow under these bans.
void SlotBranches::open(std::int32_t ban) {
  block(ban);
  engine_.solve(WeighedSlots{problem_, blocked_});
  auto const chosen = engine_.chosen();
  auto const overlaps = violated(problem_, chosen);
  SlotPlan const flow = account(problem_, chosen);
  ++searched_;
  keep_best(chosen, overlaps);
  if (overlaps.empty()) return;
  SlotProblem::Conflict const one = overlaps.front();
  std::int64_t const moment = std::max(time(one.meeting, chosen[one.meeting]).begin, time(one.other, chosen[one.other]).begin);
  branches_.push_back({flow.urgency, flow.cost, static_cast<std::int32_t>(overlaps.size()), ban, searched_, one, moment});
  std::push_heap(branches_.begin(), branches_.end(), is_worse);
}

// A plan without overlaps: of two meetings that overlap the less urgent is left out, the later one of equals.
void SlotBranches::keep_best(std::span<std::int32_t const> chosen, std::vector<SlotProblem::Conflict> const& overlaps) {
  std::vector<std::int32_t> options{chosen.begin(), chosen.end()};
  for (auto const& [one, other] : overlaps) {
    if (options[one] == SlotProblem::none || options[other] == SlotProblem::none) continue;
    bool const keeps_one = std::tuple{problem_.urgency(one), other} > std::tuple{problem_.urgency(other), one};
    options[keeps_one ? other : one] = SlotProblem::none;
  }
  SlotPlan plan = account(problem_, options);
  if (searched_ == 1 || plan.urgency > best_.urgency || (plan.urgency == best_.urgency && plan.cost < best_.cost)) best_ = std::move(plan);
}

void SlotBranches::block(std::int32_t ban) {
  std::size_t options = 0;
  std::vector<std::size_t> first(problem_.meetings());
  for (std::int32_t m = 0; m < problem_.meetings(); ++m) {
    first[m] = options;
    options += problem_.options(m).size();
  }
  blocked_.assign(options, 0);
  for (; ban != SlotProblem::none; ban = bans_[ban].before) {
    auto const [meeting, moment, before] = bans_[ban];
    for (std::size_t i = 0; i < problem_.options(meeting).size(); ++i)
      if (overlap(time(meeting, static_cast<std::int32_t>(i)), {moment, moment + 1})) blocked_[first[meeting] + i] = 1;
  }
}

}  // namespace roir
