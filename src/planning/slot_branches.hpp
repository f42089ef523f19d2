// SPDX-License-Identifier: MIT
/// @file
/// Branch and bound over the conflicts of a planning problem: the flow that ignores them is the bound.
#pragma once

#include "planning/slot_engine.hpp"
#include "planning/slot_parts.hpp"
#include "planning/weighed_slots.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// One search.
///
/// Of two conflicting meetings that overlap, one does not take place at the moment that both cover: so each branch takes that moment from
/// one of them. The branch with the best bound is next, of equal ones the one with fewer overlaps, then the newer. Every flow also gives a
/// plan without overlaps, by leaving one of two meetings out; the best of these ends the search when no branch promises more.
class SlotBranches {
 public:
  /// For one problem; both must outlive this.
  SlotBranches(SlotProblem const& problem, SlotEngine<WeighedSlots>& engine) : problem_{problem}, engine_{engine} {}
  /// The best plan found by at most `max_searched` flows, at least one, with its bounds.
  [[nodiscard]] SlotPlan run(std::int64_t max_searched);

 private:
  /// A meeting that must not take place at a moment, and what else holds.
  struct Ban {
    std::int32_t meeting;
    std::int64_t moment;
    std::int32_t before;  // the ban above it, or none
  };
  struct Branch {
    std::int64_t urgency;
    std::int64_t cost;
    std::int32_t overlaps;
    std::int32_t ban;  // the last of its bans, or none
    std::int64_t number;
    SlotProblem::Conflict conflict;  // the one to branch on
    std::int64_t moment;             // when both are on
  };
  static bool is_worse(Branch const& a, Branch const& b);

  void open(std::int32_t ban);
  void keep_best(std::span<std::int32_t const> chosen, std::vector<SlotProblem::Conflict> const& overlaps);
  void block(std::int32_t ban);
  [[nodiscard]] bool promises_more(Branch const& branch) const;
  [[nodiscard]] SlotProblem::Time time(std::int32_t meeting, std::int32_t option) const {
    return problem_.time(problem_.options(meeting)[option].counter);
  }

  SlotProblem const& problem_;
  SlotEngine<WeighedSlots>& engine_;
  std::vector<Ban> bans_;
  std::vector<Branch> branches_;  // a heap
  std::vector<char> blocked_;     // by option of the problem
  SlotPlan best_;
  std::int64_t searched_ = 0;
};

}  // namespace roir
