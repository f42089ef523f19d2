// SPDX-License-Identifier: MIT
#include "planning/weighed_slots.hpp"
#include <roir/planning/slot_flow.hpp>

#include <algorithm>

namespace roir {
namespace {

/// The units in each counter, and whether all options exist.
bool count_units(SlotProblem const& problem, SlotPlan const& plan, std::vector<std::int32_t>& units) {
  for (std::int32_t m = 0; m < problem.meetings(); ++m) {
    std::int32_t const number = plan.option[m];
    if (number == SlotProblem::none) continue;
    if (number < 0 || number >= static_cast<std::int32_t>(problem.options(m).size())) return false;
    std::int32_t counter = problem.options(m)[number].counter;
    for (; counter != SlotProblem::none; counter = problem.parent(counter)) ++units[counter];
  }
  return true;
}

// Between what the last unit in it costs and what the next one would: then no shift between counters saves anything.
bool price_fits(std::span<std::int32_t const> steps, std::int32_t units, std::int64_t price) {
  if (units > static_cast<std::int32_t>(steps.size())) return false;
  if (units > 0 && price < steps[units - 1]) return false;
  return units == static_cast<std::int32_t>(steps.size()) || price <= steps[units];
}

// The meeting is in its cheapest option by the prices, or out if that is no dearer.
bool is_content(SlotProblem const& problem, std::int32_t meeting, std::int32_t number, SlotPrices const& prices) {
  auto const options = problem.options(meeting);
  auto const price = [&](SlotProblem::Option const& one) { return one.cost + prices.counters[one.counter]; };
  std::int64_t const out = prices.out * (1 + problem.urgency(meeting));
  std::int64_t const own = number == SlotProblem::none ? out : price(options[number]);
  return own <= out && std::all_of(options.begin(), options.end(), [&](SlotProblem::Option const& one) { return own <= price(one); });
}

// What a meeting counts is more than all costs together can save.
bool out_is_large_enough(SlotProblem const& problem, std::int64_t out) {
  CostRange const range = cost_range(problem);
  return out > problem.meetings() * (range.largest - range.least);
}

}  // namespace

bool proves_optimal(SlotProblem const& problem, SlotPlan const& plan, SlotPrices const& prices) {
  if (plan.option.size() != static_cast<std::size_t>(problem.meetings())) return false;
  if (prices.counters.size() != static_cast<std::size_t>(problem.counters()) || !out_is_large_enough(problem, prices.out)) return false;
  std::vector<std::int32_t> units(problem.counters(), 0);
  if (!count_units(problem, plan, units)) return false;
  for (std::int32_t c = 0; c < problem.counters(); ++c) {
    std::int32_t const above = problem.parent(c);
    std::int64_t const price = prices.counters[c] - (above == SlotProblem::none ? 0 : prices.counters[above]);
    if (!price_fits(problem.steps(c), units[c], price)) return false;
  }
  for (std::int32_t m = 0; m < problem.meetings(); ++m)
    if (!is_content(problem, m, plan.option[m], prices)) return false;
  return true;
}

}  // namespace roir
