// SPDX-License-Identifier: MIT
#include "planning/weighed_slots.hpp"

#include <roir/core/error.hpp>

#include <algorithm>

namespace roir {

CostRange cost_range(SlotProblem const& problem) {
  std::vector<std::int64_t> dearest(problem.counters());  // unit of each counter, with all above it
  for (std::int32_t c = 0; c < problem.counters(); ++c) {
    std::int32_t const above = problem.parent(c);
    auto const steps = problem.steps(c);
    dearest[c] = (steps.empty() ? 0 : steps.back()) + (above == SlotProblem::none ? 0 : dearest[above]);
  }
  CostRange range;
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    for (SlotProblem::Option const& one : problem.options(m)) {
      range.least = std::min<std::int64_t>(range.least, one.cost);
      range.largest = std::max(range.largest, one.cost + dearest[one.counter]);
    }
  }
  return range;
}

WeighedSlots::WeighedSlots(SlotProblem const& problem, std::span<char const> blocked) : problem_{&problem}, blocked_{blocked} {
  CostRange const range = cost_range(problem);
  std::int32_t urgency = 0;
  for (std::int32_t m = 0; m < problem.meetings(); ++m) urgency = std::max(urgency, problem.urgency(m));
  double const all = static_cast<double>(problem.meetings()) * (static_cast<double>(range.largest) - static_cast<double>(range.least)) + 1;
  if (all * (1.0 + urgency) * 4 >= static_cast<double>(never))
    throw LimitExceeded{{.code = "costs_too_large",
                         .message = "urgencies and costs are too large to be weighed against each other exactly",
                         .subject = "costs",
                         .hint = "measure costs or urgencies in larger units"}};
  out_ = problem.meetings() * (range.largest - range.least) + 1;
  if (blocked.empty()) return;
  first_option_.reserve(problem.meetings());
  for (std::int32_t m = 0, first = 0; m < problem.meetings(); ++m) {
    first_option_.push_back(first);
    first += static_cast<std::int32_t>(problem.options(m).size());
  }
}

}  // namespace roir
