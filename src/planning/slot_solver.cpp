// SPDX-License-Identifier: MIT
#include "planning/slot_branches.hpp"
#include "planning/slot_engine.hpp"
#include "planning/slot_parts.hpp"
#include "planning/weighed_slots.hpp"
#include <roir/core/error.hpp>
#include <roir/planning/slot_flow.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace roir {

struct SlotSolver::Work {
  SlotEngine<WeighedSlots> engine;           // of the last whole problem
  SlotEngine<WeighedSlots> branches_engine;  // of parts of it
  std::int64_t out = 0;                      // of the last whole problem

  SlotPlan settle(SlotProblem const& problem, SlotPlan const& flow, std::vector<SlotProblem::Conflict> const& overlaps,
                  std::int64_t max_searched);
};

namespace {

void check_limit(std::int64_t max_searched) {
  if (max_searched >= 1) return;
  throw InvalidArgument{
      {.code = "bad_limit", .message = "at most " + std::to_string(max_searched) + " flow problems", .subject = "max_searched"}};
}

/// A plan made of plans of parts.
class Merge {
 public:
  Merge(SlotProblem const& problem, std::span<std::int32_t const> options) : problem_{problem}, options_{options.begin(), options.end()} {}

  /// The plan of a part replaces what was there.
  void take(SlotExtract const& part, SlotPlan const& plan) {
    for (std::size_t i = 0; i < part.meetings.size(); ++i) options_[part.meetings[i]] = plan.option[i];
    optimal_ = optimal_ && plan.optimal;
    more_urgency_ += plan.best_urgency - plan.urgency;
    more_cost_ += plan.least_cost - plan.cost;
    searched_ += plan.searched;
  }

  [[nodiscard]] SlotPlan plan(std::int64_t searched) const {
    SlotPlan result = account(problem_, options_);
    result.optimal = optimal_;
    result.best_urgency += more_urgency_;
    result.least_cost += more_cost_;
    result.searched = searched + searched_;
    return result;
  }

  [[nodiscard]] std::int64_t searched() const noexcept { return searched_; }

 private:
  SlotProblem const& problem_;
  std::vector<std::int32_t> options_;
  std::int64_t more_urgency_ = 0;
  std::int64_t more_cost_ = 0;
  std::int64_t searched_ = 0;
  bool optimal_ = true;
};

}  // namespace

SlotSolver::SlotSolver() : work_{std::make_unique<Work>()} {}
SlotSolver::~SlotSolver() = default;
SlotSolver::SlotSolver(SlotSolver&&) noexcept = default;
SlotSolver& SlotSolver::operator=(SlotSolver&&) noexcept = default;

// Branches in each part where meetings overlap; in the others the flow stands.
SlotPlan SlotSolver::Work::settle(SlotProblem const& problem, SlotPlan const& flow, std::vector<SlotProblem::Conflict> const& overlaps,
                                  std::int64_t max_searched) {
  SlotParts parts{problem};
  Merge merge{problem, flow.option};
  std::vector<char> wanted(problem.meetings() + problem.counters(), 0);
  std::vector<char> done = wanted;
  for (SlotProblem::Conflict const& one : overlaps) {
    std::int32_t const part = parts.of_meeting(one.meeting);
    if (std::exchange(done[part], 1) != 0) continue;
    wanted[part] = 1;
    SlotExtract const piece = extract(problem, parts, wanted);
    wanted[part] = 0;
    merge.take(piece, SlotBranches{piece.problem, branches_engine}.run(max_searched - 1 - merge.searched()));
  }
  return merge.plan(1);
}

SlotPlan SlotSolver::solve(SlotProblem const& problem, std::int64_t max_searched) {
  check_limit(max_searched);
  WeighedSlots weighed{problem};
  work_->out = weighed.out();
  work_->engine.solve(std::move(weighed));
  SlotPlan flow = account(problem, work_->engine.chosen());
  auto const overlaps = violated(problem, flow.option);
  return overlaps.empty() ? flow : work_->settle(problem, flow, overlaps, max_searched);
}

SlotPlan SlotSolver::solve_again(SlotProblem const& problem, SlotPlan const& before, std::span<std::int32_t const> changed,
                                 std::int64_t max_searched) {
  check_limit(max_searched);
  auto const fits = [&](std::int32_t meeting) { return meeting >= 0 && meeting < problem.meetings(); };
  if (before.option.size() != static_cast<std::size_t>(problem.meetings()) || !std::all_of(changed.begin(), changed.end(), fits))
    throw InvalidArgument{
        {.code = "no_meeting", .message = "the plan before or the changed meetings do not fit the problem", .subject = "changed"}};
  if (!before.optimal) return solve(problem, max_searched);  // its bounds cannot be told apart by parts
  SlotParts parts{problem};
  std::vector<char> wanted(problem.meetings() + problem.counters(), 0);
  for (std::int32_t const meeting : changed) {
    wanted[parts.of_meeting(meeting)] = 1;
    if (before.counter[meeting] != SlotProblem::none) wanted[parts.of_counter(before.counter[meeting])] = 1;
  }
  SlotExtract const piece = extract(problem, parts, wanted);
  SlotSolver of_piece;
  std::vector<std::int32_t> options = before.option;
  for (std::int32_t const meeting : piece.meetings) options[meeting] = SlotProblem::none;
  Merge merge{problem, options};
  merge.take(piece, of_piece.solve(piece.problem, max_searched));
  return merge.plan(0);
}

SlotPrices SlotSolver::prices() const {
  return {{work_->engine.prices().begin(), work_->engine.prices().end()}, work_->out};
}

}  // namespace roir
