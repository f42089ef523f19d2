// SPDX-License-Identifier: MIT
/// @file
/// The parts of a planning problem that have nothing to do with each other: no counter and no conflict in common.
#pragma once

#include <roir/planning/slot_flow.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// Which meetings and counters belong together.
class SlotParts {
 public:
  /// Finds the parts of a problem, which must outlive this.
  explicit SlotParts(SlotProblem const& problem);
  /// The part of a meeting: some number below meetings + counters.
  [[nodiscard]] std::int32_t of_meeting(std::int32_t meeting) { return root(meeting); }
  /// The part of a counter.
  [[nodiscard]] std::int32_t of_counter(std::int32_t counter) { return root(problem_->meetings() + counter); }

 private:
  std::int32_t root(std::int32_t one);
  void join(std::int32_t one, std::int32_t other);

  SlotProblem const* problem_;
  std::vector<std::int32_t> up_;  // meetings, then counters
};

/// Some parts as a problem of its own.
struct SlotExtract {
  SlotProblem problem{};                 ///< with its own numbers
  std::vector<std::int32_t> meetings{};  ///< what its meetings are in the whole, ascending
};

/// Takes the parts out for which `wanted` is not 0, by their numbers.
SlotExtract extract(SlotProblem const& problem, SlotParts& parts, std::span<char const> wanted);

/// Whether two meetings placed so would overlap.
bool overlap(SlotProblem::Time one, SlotProblem::Time other) noexcept;

/// The conflicts of a problem in which both meetings are placed and overlap; `chosen` has the option of each meeting.
std::vector<SlotProblem::Conflict> violated(SlotProblem const& problem, std::span<std::int32_t const> chosen);

/// What a choice of options amounts to: placed, urgency and cost; bounds are those of an optimal plan.
SlotPlan account(SlotProblem const& problem, std::span<std::int32_t const> chosen);

}  // namespace roir
