// SPDX-License-Identifier: MIT
/// @file
/// A SlotProblem as the engine solves it: urgencies and costs weighed against each other in one number.
#pragma once

#include <roir/planning/slot_flow.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace roir {

/// The least and the largest cost of an option with all that it counts in; the least is never above 0, the largest never below it.
struct CostRange {
  std::int64_t least = 0;    ///< of an option by itself
  std::int64_t largest = 0;  ///< with the dearest unit of each counter
};
/// The range of the costs of a problem.
[[nodiscard]] CostRange cost_range(SlotProblem const& problem);

/// A SlotProblem without its conflicts. Both arguments must outlive it.
class WeighedSlots {
 public:
  using Cost = std::int64_t;                                             ///< a sum of costs
  using Step = std::int32_t;                                             ///< a cost of a counter
  using Option = SlotProblem::Option;                                    ///< where a meeting may be
  static constexpr Cost never = std::int64_t{1} << 61;                   ///< the price of what holds nothing
  static constexpr Cost far = std::numeric_limits<std::int64_t>::max();  ///< no path leads there

  /// @param blocked for each option of the problem (all meetings' in a row) whether it must not be used; empty = all may.
  /// @throws LimitExceeded (`costs_too_large`) when urgencies and costs do not fit into one number.
  explicit WeighedSlots(SlotProblem const& problem, std::span<char const> blocked = {});

  [[nodiscard]] std::int32_t counters() const noexcept { return problem_->counters(); }                                ///< how many
  [[nodiscard]] std::int32_t meetings() const noexcept { return problem_->meetings(); }                                ///< how many
  [[nodiscard]] std::int32_t parent(std::int32_t counter) const noexcept { return problem_->parent(counter); }         ///< or -1
  [[nodiscard]] std::span<Step const> steps(std::int32_t counter) const noexcept { return problem_->steps(counter); }  ///< of a counter
  [[nodiscard]] std::span<Option const> options(std::int32_t meeting) const noexcept {
    return problem_->options(meeting);
  }                                                                                                      ///< of a meeting
  [[nodiscard]] std::int32_t counter_of(Option const& option) const noexcept { return option.counter; }  ///< innermost
  /// Whether an option is not blocked.
  [[nodiscard]] bool may_use(std::int32_t meeting, std::int32_t number) const noexcept {
    return blocked_.empty() || blocked_[first_option_[meeting] + number] == 0;
  }
  /// What it costs to leave a meeting out: more than all savings in costs together.
  [[nodiscard]] Cost out_of(std::int32_t meeting) const noexcept { return out_ * (1 + problem_->urgency(meeting)); }
  /// What one unit of (1 + urgency) counts against costs.
  [[nodiscard]] Cost out() const noexcept { return out_; }

 private:
  SlotProblem const* problem_;
  std::span<char const> blocked_;
  std::vector<std::size_t> first_option_;  // by meeting, if anything is blocked
  Cost out_;
};

}  // namespace roir
