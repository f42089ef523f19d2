// SPDX-License-Identifier: MIT
#include "planning/slot_parts.hpp"

#include <algorithm>
#include <numeric>

namespace roir {

SlotParts::SlotParts(SlotProblem const& problem) : problem_{&problem}, up_(problem.meetings() + problem.counters()) {
  std::iota(up_.begin(), up_.end(), 0);
  std::int32_t const first_counter = problem.meetings();
  for (std::int32_t c = 0; c < problem.counters(); ++c)
    if (problem.parent(c) != SlotProblem::none) join(first_counter + c, first_counter + problem.parent(c));
  for (std::int32_t m = 0; m < problem.meetings(); ++m)
    for (SlotProblem::Option const& one : problem.options(m)) join(m, first_counter + one.counter);
  for (SlotProblem::Conflict const& one : problem.conflicts()) join(one.meeting, one.other);
}

std::int32_t SlotParts::root(std::int32_t one) {
  while (up_[one] != one) one = up_[one] = up_[up_[one]];
  return one;
}

void SlotParts::join(std::int32_t one, std::int32_t other) {
  one = root(one);
  other = root(other);
  up_[std::max(one, other)] = std::min(one, other);
}

SlotExtract extract(SlotProblem const& problem, SlotParts& parts, std::span<char const> wanted) {
  SlotExtract result;
  SlotProblem& out = result.problem;
  std::vector<std::int32_t> counter_of(problem.counters(), SlotProblem::none);
  std::vector<std::int32_t> meeting_of(problem.meetings(), SlotProblem::none);
  for (std::int32_t c = 0; c < problem.counters(); ++c) {
    if (wanted[parts.of_counter(c)] == 0) continue;
    std::int32_t const above = problem.parent(c);
    counter_of[c] = out.add_counter(problem.steps(c), above == SlotProblem::none ? above : counter_of[above]);
    SlotProblem::Time const time = problem.time(c);
    if (time.begin < time.end) out.set_time(counter_of[c], time.begin, time.end);
  }
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    if (wanted[parts.of_meeting(m)] == 0) continue;
    meeting_of[m] = out.add_meeting(problem.urgency(m));
    result.meetings.push_back(m);
    for (SlotProblem::Option const& one : problem.options(m)) out.add_option(counter_of[one.counter], one.cost);
  }
  for (SlotProblem::Conflict const& one : problem.conflicts())
    if (meeting_of[one.meeting] != SlotProblem::none) out.add_conflict(meeting_of[one.meeting], meeting_of[one.other]);
  return result;
}

bool overlap(SlotProblem::Time one, SlotProblem::Time other) noexcept {
  return one.begin < other.end && other.begin < one.end;
}

std::vector<SlotProblem::Conflict> violated(SlotProblem const& problem, std::span<std::int32_t const> chosen) {
  std::vector<SlotProblem::Conflict> result;
  auto const time = [&](std::int32_t meeting) { return problem.time(problem.options(meeting)[chosen[meeting]].counter); };
  for (SlotProblem::Conflict const& one : problem.conflicts()) {
    if (chosen[one.meeting] == SlotProblem::none || chosen[one.other] == SlotProblem::none) continue;
    if (overlap(time(one.meeting), time(one.other))) result.push_back(one);
  }
  return result;
}

SlotPlan account(SlotProblem const& problem, std::span<std::int32_t const> chosen) {
  SlotPlan plan;
  plan.option.assign(chosen.begin(), chosen.end());
  plan.counter.assign(chosen.size(), SlotProblem::none);
  std::vector<std::int32_t> units(problem.counters(), 0);
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    if (chosen[m] == SlotProblem::none) continue;
    SlotProblem::Option const one = problem.options(m)[chosen[m]];
    plan.counter[m] = one.counter;
    plan.placed += 1;
    plan.urgency += 1 + problem.urgency(m);
    plan.cost += one.cost;
    for (std::int32_t c = one.counter; c != SlotProblem::none; c = problem.parent(c)) plan.cost += problem.steps(c)[units[c]++];
  }
  plan.best_urgency = plan.urgency;
  plan.least_cost = plan.cost;
  return plan;
}

}  // namespace roir
