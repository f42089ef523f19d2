// SPDX-License-Identifier: MIT
/// @file
/// A WeekFlow as the engine solves it: weeks, days in weeks, slots in days.
#pragma once

#include "planning/week_flow.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace roir {

/// The counters of a WeekFlow, which must outlive it: weeks, then days, then slots.
class WeekSlots {
 public:
  using Cost = LexCost;                                                            ///< a sum of costs
  using Step = LexCost;                                                            ///< a cost of a counter
  using Option = WeekFlow::Choice;                                                 ///< where a task may be
  static constexpr Cost never{{std::int64_t{1} << 61, 0, 0, 0}};                   ///< the price of what holds nothing
  static constexpr Cost far{{std::numeric_limits<std::int64_t>::max(), 0, 0, 0}};  ///< no path leads there

  /// Of a problem.
  explicit WeekSlots(WeekFlow const& flow);

  [[nodiscard]] std::int32_t counters() const noexcept { return static_cast<std::int32_t>(counters_.size()); }     ///< how many
  [[nodiscard]] std::int32_t meetings() const noexcept { return static_cast<std::int32_t>(flow_->tasks.size()); }  ///< how many
  [[nodiscard]] std::int32_t parent(std::int32_t counter) const noexcept { return counters_[counter].parent; }     ///< or -1
  /// What each further unit in a counter costs.
  [[nodiscard]] std::span<Step const> steps(std::int32_t counter) const noexcept {
    return std::span{steps_}.subspan(counters_[counter].first_step, counters_[counter].capacity);
  }
  [[nodiscard]] std::span<Option const> options(std::int32_t task) const noexcept { return flow_->tasks[task].choices; }  ///< of a task
  /// The counter of a slot.
  [[nodiscard]] std::int32_t counter_of(Option const& option) const noexcept {
    return first_slot_ + static_cast<std::int32_t>(option.slot);
  }
  [[nodiscard]] bool may_use(std::int32_t, std::int32_t) const noexcept { return true; }                      ///< nothing is blocked
  [[nodiscard]] Cost const& out_of(std::int32_t task) const noexcept { return flow_->tasks[task].left_out; }  ///< to leave it out

 private:
  struct Counter {
    std::int32_t parent;
    std::size_t first_step;
    std::size_t capacity;
  };
  WeekFlow const* flow_;
  std::int32_t first_slot_;
  std::vector<Counter> counters_;
  std::vector<Step> steps_;  // first those of what costs nothing, one for each task; then those of the days
};

}  // namespace roir
