// SPDX-License-Identifier: MIT
/// @file
/// The flow behind a plan: moves what is too much somewhere along cheapest paths until nothing is.
#pragma once

#include <roir/planning/slot_flow.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// Solves SlotProblem without its conflicts.
///
/// Every counter has a price: what one more unit costs from there to the end. Every meeting is in its cheapest option by these prices at
/// all times; what a counter cannot take waits there. A search from everything that waits finds how far away (in prices) the nearest room
/// is; the prices of all that is nearer rise by the difference; then as much as possible moves along paths that now cost nothing. When
/// nothing waits, the prices prove the plan.
class SlotEngine {
 public:
  /// Solves it.
  /// @param blocked for each option of the problem (all meetings' in a row) whether it must not be used; empty = all may.
  /// @throws LimitExceeded (`costs_too_large`).
  void solve(SlotProblem const& problem, std::span<char const> blocked = {});
  /// For each meeting the number of its option, or SlotProblem::none.
  [[nodiscard]] std::span<std::int32_t const> chosen() const noexcept { return chosen_; }
  /// Price of each counter.
  [[nodiscard]] std::span<std::int64_t const> prices() const noexcept { return prices_; }
  /// What one unit of (1 + urgency) counts against costs.
  [[nodiscard]] std::int64_t out() const noexcept { return out_; }

 private:
  /// What a step of a search needs to know of a counter.
  struct Counter {
    std::int32_t parent;
    std::int32_t first_step;  // cost of the first unit, or none: it holds nothing
    std::int32_t load;        // units that it passes on
    std::int32_t waiting;     // units that it cannot pass on
    std::int32_t capacity;    // units that it can pass on at most
    std::int64_t price;       // kept only while it is not empty: an empty one costs its first unit and what is above
    [[nodiscard]] bool is_empty() const noexcept { return load == 0 && waiting == 0; }
  };
  /// How a path comes to a counter.
  struct Hop {
    std::int32_t from;     // the counter before
    std::int32_t meeting;  // the meeting that moves, or none: a unit goes up or down
    std::int32_t option;   // where the meeting moves to, or none: nowhere
  };
  /// A counter that the search came to.
  struct Entry {
    std::int64_t distance;
    std::int32_t counter;
  };

  void prepare(SlotProblem const& problem, std::span<char const> blocked);
  void price_empty();
  void bound_costs();
  void place_cheapest();
  void choose_first(std::int32_t meeting);
  void let_through();
  void let_through(std::int32_t counter);

  void search(std::int32_t counter);
  bool next();
  void expand();
  void expand_meeting(std::int32_t meeting);
  void pass_up(Counter const& counter, Hop hop);
  void try_option(SlotProblem::Option one, std::int64_t distance, Hop hop);
  void reach(Entry entry, Hop hop);
  void reach_end(std::int64_t distance, Hop hop) noexcept;
  void move();
  void follow(Hop hop, std::int32_t counter);
  void take_out(std::int32_t meeting);
  void put_in(std::int32_t meeting, std::int32_t option);
  void fill(std::int32_t counter, std::int32_t end);
  void add_load(std::int32_t counter);
  void drop_load(std::int32_t counter);

  [[nodiscard]] SlotProblem::Option option(std::int32_t meeting, std::int32_t number) const { return problem_->options(meeting)[number]; }
  [[nodiscard]] bool may_use(std::int32_t meeting, std::int32_t number) const {
    return blocked_.empty() || blocked_[first_option_[meeting] + number] == 0;
  }
  [[nodiscard]] std::int64_t price_above(std::int32_t counter) const {
    std::int32_t const above = counters_[counter].parent;
    return above == SlotProblem::none ? 0 : counters_[above].price;
  }
  [[nodiscard]] std::int64_t out_of(std::int32_t meeting) const { return out_ * (1 + problem_->urgency(meeting)); }

  SlotProblem const* problem_ = nullptr;
  std::span<char const> blocked_;
  std::vector<std::int32_t> first_option_;  // by meeting
  std::int64_t out_ = 0;

  std::vector<Counter> counters_;
  std::vector<std::int64_t> prices_;    // by counter, of the solved problem
  std::vector<std::int32_t> chosen_;    // by meeting
  std::vector<std::int32_t> overfull_;  // counters where something waited at first

  // Lists of the loaded counters below a counter and of the meetings in a counter; `none` ends them.
  std::vector<std::int32_t> first_child_, next_child_, last_child_;
  std::vector<std::int32_t> first_meeting_, next_meeting_, last_meeting_;

  std::vector<std::int64_t> distance_;  // by counter
  std::vector<Hop> hop_;                // by counter: how the path of that distance comes there
  std::vector<std::int32_t> reached_;   // counters that the search came to
  std::vector<Entry> heap_;             // of them, those farther than where the search is
  std::vector<std::int32_t> level_;     // and those as far
  Entry at_{};                          // where the search is
  std::int64_t nearest_end_ = 0;
  Hop end_{};  // how the path comes to the nearest end
};

}  // namespace roir
