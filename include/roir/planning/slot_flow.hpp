// SPDX-License-Identifier: MIT
/// @file
/// The exact plan: meetings choose among slots; slots count in days, days in weeks, or slots in the rooms of a time. As many meetings as
/// possible, then at the least cost.
///
/// It is a minimum-cost flow: each meeting sends one unit through the slot it takes and everything that slot counts in. What one more unit
/// costs there may grow with the load (an even spread over days) and ends at a capacity (a weekly limit). The primal-dual method starts
/// with every meeting in its cheapest slot and then moves only what is too much somewhere (L. R. Ford and D. R. Fulkerson, "Flows in
/// Networks", 1962; R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows", 1993, chapter 9). Prices of the slots, days and rooms
/// prove the result.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace roir {

/// Meetings, their options, and what the options count in. Built once and then solved.
///
/// A counter is anything that has a capacity: a slot of a manager (1), a day, a week, all rooms at one time. Each counter counts in at most
/// one other, which was added before it. An option of a meeting names the innermost counter, mostly a slot.
class ROIR_EXPORT SlotProblem {
 public:
  /// Nothing: no counter above, no slot.
  static constexpr std::int32_t none = -1;
  /// Adds a counter.
  /// @param steps what the first, second, ... unit in it costs, none of them negative or below the one before; as many as it can hold.
  /// @param in    the counter that this one counts in, or none.
  /// @return its number: 0, 1, 2, ...
  /// @throws InvalidArgument (`bad_steps`, `bad_counter`).
  std::int32_t add_counter(std::span<std::int32_t const> steps, std::int32_t in = none);
  /// Adds a counter that holds `capacity` units and costs nothing.
  /// @return its number.
  /// @throws InvalidArgument (`bad_steps`, `bad_counter`).
  std::int32_t add_counter(std::int32_t capacity, std::int32_t in = none);
  /// Adds a meeting to be placed.
  /// @param urgency when not all can be placed, the sum of the urgencies of the placed is made as large as possible; 0 to 1,000,000.
  /// @return its number: 0, 1, 2, ...
  /// @throws InvalidArgument (`bad_urgency`).
  std::int32_t add_meeting(std::int32_t urgency = 0);
  /// Lets the meeting that was added last take a place in `counter` at `cost`.
  /// @throws InvalidArgument (`bad_counter`, `no_meeting`).
  void add_option(std::int32_t counter, std::int32_t cost);
  /// States when something in this counter takes place, half-open, in any unit; needed for counters that conflicting meetings may choose.
  /// @throws InvalidArgument (`bad_counter`, `bad_time`).
  void set_time(std::int32_t counter, std::int64_t begin, std::int64_t end);
  /// Two meetings that must not overlap though they share no counter: somebody takes part in both.
  /// @throws InvalidArgument (`no_meeting`).
  void add_conflict(std::int32_t meeting, std::int32_t other);
  /// Empties it; the memory stays.
  void clear();

  /// How many counters.
  [[nodiscard]] std::int32_t counters() const noexcept { return static_cast<std::int32_t>(parent_.size()); }
  /// How many meetings.
  [[nodiscard]] std::int32_t meetings() const noexcept { return static_cast<std::int32_t>(urgency_.size()); }
  /// The counter that a counter counts in, or none.
  [[nodiscard]] std::int32_t parent(std::int32_t counter) const noexcept { return parent_[counter]; }
  /// What each further unit in a counter costs.
  [[nodiscard]] std::span<std::int32_t const> steps(std::int32_t counter) const noexcept {
    return {steps_.data() + first_step_[counter], static_cast<std::size_t>(first_step_[counter + 1] - first_step_[counter])};
  }
  /// Urgency of a meeting.
  [[nodiscard]] std::int32_t urgency(std::int32_t meeting) const noexcept { return urgency_[meeting]; }
  /// One way to place a meeting.
  struct Option {
    std::int32_t counter = none;  ///< where it takes place
    std::int32_t cost = 0;        ///< what that costs by itself
  };
  /// The options of a meeting, in the order they were added.
  [[nodiscard]] std::span<Option const> options(std::int32_t meeting) const noexcept {
    return {options_.data() + first_option_[meeting], static_cast<std::size_t>(first_option_[meeting + 1] - first_option_[meeting])};
  }
  /// When something in a counter takes place, half-open; both 0 = not stated.
  struct Time {
    std::int64_t begin = 0;  ///< first moment
    std::int64_t end = 0;    ///< first moment after
  };
  /// The time of a counter.
  [[nodiscard]] Time time(std::int32_t counter) const noexcept { return time_[counter]; }
  /// Two meetings that must not overlap.
  struct Conflict {
    std::int32_t meeting = 0;  ///< the one
    std::int32_t other = 0;    ///< the other
  };
  /// All pairs that must not overlap.
  [[nodiscard]] std::span<Conflict const> conflicts() const noexcept { return conflicts_; }

 private:
  void check_counter(std::int32_t counter, bool or_none) const;

  std::vector<std::int32_t> parent_;
  std::vector<std::int32_t> first_step_ = {0};
  std::vector<std::int32_t> steps_;
  std::vector<std::int32_t> urgency_;
  std::vector<std::int32_t> first_option_ = {0};
  std::vector<Option> options_;
  std::vector<Time> time_;
  std::vector<Conflict> conflicts_;
};

/// Where each meeting is placed, and whether it can be done better.
struct SlotPlan {
  std::vector<std::int32_t> option{};   ///< for each meeting the number of its option, or SlotProblem::none
  std::vector<std::int32_t> counter{};  ///< for each meeting the counter of that option, or SlotProblem::none
  std::int32_t placed = 0;              ///< meetings with a place
  std::int64_t urgency = 0;             ///< sum of (1 + urgency) of the placed: what is made largest first
  std::int64_t cost = 0;                ///< costs of the options and of all units in all counters: what is made least second
  bool optimal = true;                  ///< nothing better exists; false only when there are conflicts and the search came to its limit
  std::int64_t best_urgency = 0;        ///< no plan has more; equal to `urgency` when optimal
  std::int64_t least_cost = 0;          ///< no plan with `best_urgency` costs less; equal to `cost` when optimal
  std::int64_t searched = 1;            ///< flow problems solved: 1 when no conflict was in the way
};

/// What proves a plan: the price of one more unit in each counter and in all above it.
struct SlotPrices {
  std::vector<std::int64_t> counters{};  ///< one for each counter
  std::int64_t out = 0;                  ///< what a placed meeting counts against costs, for each unit of (1 + urgency)
};

/// Solves one problem after another; memory once asked for is used again.
///
/// Without conflicts it is one flow problem. With conflicts the flow ignores them; if two conflicting meetings overlap, branch and bound
/// takes the common moment from the one or from the other, the best bound first, in each part of the problem by itself.
class ROIR_EXPORT SlotSolver {
 public:
  SlotSolver();                                  ///< With an empty workspace.
  ~SlotSolver();                                 ///< Frees the workspace.
  SlotSolver(SlotSolver&&) noexcept;             ///< Takes the workspace over.
  SlotSolver& operator=(SlotSolver&&) noexcept;  ///< Takes the workspace over.
  /// Solves a problem. The result depends on the problem alone.
  /// @param max_searched flow problems to solve at most when conflicts are in the way, at least 1; each part where they are takes at
  ///                     least one. A plan without overlaps comes out in any case; `optimal` says whether it is the best, and if not,
  ///                     the bounds say how much better one could be.
  /// @throws InvalidArgument (`bad_limit`), LimitExceeded (`costs_too_large`) when urgencies and costs do not fit into 59 bits together.
  [[nodiscard]] SlotPlan solve(SlotProblem const& problem, std::int64_t max_searched = 10'000);
  /// Solves a problem of which a plan is there, after some meetings changed: only the parts that they belong to or had a place in. The cost
  /// is the same as that of solve().
  /// @param problem the problem as it is now; meetings and counters keep their numbers.
  /// @param before  the plan before the change.
  /// @param changed meetings whose options or urgency changed; for a counter that changed, all meetings that can use it.
  /// @param max_searched as for solve().
  /// @throws as solve(); InvalidArgument (`no_meeting`) when `before` or `changed` do not fit the problem.
  [[nodiscard]] SlotPlan solve_again(SlotProblem const& problem, SlotPlan const& before, std::span<std::int32_t const> changed,
                                     std::int64_t max_searched = 10'000);
  /// The proof of the plan that solve() returned last, if `searched` is 1; see proves_optimal().
  [[nodiscard]] SlotPrices prices() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

/// Whether the prices prove the plan: no plan places more (by urgency), or the same at a lower cost, conflicts aside. It looks at nothing
/// but its arguments.
/// @par Complexity O(counters + options).
[[nodiscard]] ROIR_EXPORT bool proves_optimal(SlotProblem const& problem, SlotPlan const& plan, SlotPrices const& prices);

}  // namespace roir
