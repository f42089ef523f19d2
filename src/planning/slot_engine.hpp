// SPDX-License-Identifier: MIT
/// @file
/// The flow behind a plan: moves what is too much somewhere along cheapest paths until nothing is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace roir {

/// Solves a problem of meetings, options and counters inside counters, in costs of any kind.
///
/// A `Problem` says how many `counters()` and `meetings()` there are, the `parent()` of each counter (a smaller number, or -1) and what
/// each further unit in it costs (`steps()`, none falling), the `options()` of each meeting with the `counter_of()` each and whether one
/// `may_use()` it, and what it costs to leave a meeting out (`out_of()`). `Cost` is what its costs add up to: numbers, or ranks of numbers
/// (LexCost). `never` is a cost above all that can be reached, `far` the largest there is.
///
/// Every counter has a price: what one more unit costs from there to the end. Every meeting is in its cheapest option by these prices at
/// all times; what a counter cannot take waits there. A search from everything that waits finds how far away (in prices) the nearest room
/// is; the prices of all that is nearer rise by the difference; then as much as possible moves along paths that now cost nothing. When
/// nothing waits, the prices prove the plan.
template <class Problem>
class SlotEngine {
 public:
  using Cost = typename Problem::Cost;  ///< a sum of costs
  /// No option, no counter.
  static constexpr std::int32_t none = -1;
  /// Solves it; the problem stays here, and what it looks at must outlive this call.
  void solve(Problem problem) {
    problem_ = std::move(problem);
    prepare();
    place_cheapest();
    let_through();
    for (std::int32_t const counter : overfull_) {
      while (counters_[counter].waiting > 0) {
        search(counter);
        move();
      }
    }
    price_empty();
    prices_.resize(counters_.size());
    std::transform(counters_.begin(), counters_.end(), prices_.begin(), [](Counter const& one) { return one.price; });
  }
  /// For each meeting the number of its option, or none.
  [[nodiscard]] std::span<std::int32_t const> chosen() const noexcept { return chosen_; }
  /// Price of each counter.
  [[nodiscard]] std::span<Cost const> prices() const noexcept { return prices_; }

 private:
  using Step = typename Problem::Step;
  using Option = typename Problem::Option;
  /// What a step of a search needs to know of a counter.
  struct Counter {
    std::int32_t parent;
    std::int32_t load;      // units that it passes on
    std::int32_t waiting;   // units that it cannot pass on
    std::int32_t capacity;  // units that it can pass on at most
    Step first_step;        // cost of the first unit, if it can hold any
    Cost price;             // kept only while it is not empty: an empty one costs its first unit and what is above
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
    Cost distance;
    std::int32_t counter;
  };
  // The order of a heap whose first entry is the nearest.
  static bool is_later(Entry const& a, Entry const& b) { return a.distance > b.distance; }

  void prepare() {
    auto const counters = static_cast<std::size_t>(problem_->counters());
    auto const meetings = static_cast<std::size_t>(problem_->meetings());
    counters_.resize(counters);
    for (std::int32_t c = 0; c < problem_->counters(); ++c) {
      auto const steps = problem_->steps(c);
      counters_[c] = {problem_->parent(c), 0, 0, static_cast<std::int32_t>(steps.size()), steps.empty() ? Step{} : steps.front(), Cost{}};
    }
    first_child_.assign(counters, none);
    next_child_.resize(counters);
    last_child_.resize(counters);
    first_meeting_.assign(counters, none);
    next_meeting_.resize(meetings);
    last_meeting_.resize(meetings);
    chosen_.assign(meetings, none);
    distance_.assign(counters, Problem::far);
    hop_.resize(counters);
    price_empty();
  }

  // The price of an empty counter is that of its first unit and of what is above.
  void price_empty() {
    for (std::int32_t c = 0; c < problem_->counters(); ++c) {
      Counter& counter = counters_[c];
      if (!counter.is_empty()) continue;
      counter.price = counter.capacity == 0 ? Problem::never : std::min(Problem::never, counter.first_step + price_above(c));
    }
  }

  void place_cheapest() {
    for (std::int32_t m = 0; m < problem_->meetings(); ++m) choose_first(m);
  }

  void choose_first(std::int32_t meeting) {
    Cost least = problem_->out_of(meeting);
    std::int32_t best = none, number = 0;
    for (Option const& one : problem_->options(meeting)) {
      Cost const price = one.cost + counters_[problem_->counter_of(one)].price;
      if (price < least && problem_->may_use(meeting, number)) {
        least = price;
        best = number;
      }
      ++number;
    }
    if (best != none) put_in(meeting, best);
  }

  // Each counter, innermost first, passes on what its price allows; the rest waits.
  void let_through() {
    overfull_.clear();
    for (std::int32_t m = 0; m < problem_->meetings(); ++m)
      if (chosen_[m] != none) ++counters_[counter_of(m)].waiting;
    for (std::int32_t c = problem_->counters() - 1; c >= 0; --c)
      if (counters_[c].waiting > 0) let_through(c);
  }

  void let_through(std::int32_t counter) {
    auto const steps = problem_->steps(counter);
    auto const cheap = static_cast<std::int32_t>(std::upper_bound(steps.begin(), steps.end(), steps.front()) - steps.begin());
    add_load(counter);  // links it
    Counter& one = counters_[counter];
    one.load = std::min(cheap, one.waiting);
    one.waiting -= one.load;
    if (one.waiting > 0) overfull_.push_back(counter);
    if (one.parent != none) counters_[one.parent].waiting += one.load;
  }

  // The cheapest path from `counter`, where something waits, to an end; the prices of all that is nearer than the end rise.
  void search(std::int32_t counter) {
    nearest_end_ = Problem::far;
    at_ = {Cost{}, counter};
    reach(at_, {none, none, none});
    while (next() && at_.distance < nearest_end_)
      if (at_.distance == distance_[at_.counter]) expand();
    heap_.clear();
    level_.clear();
    for (std::int32_t const c : reached_) {
      if (distance_[c] < nearest_end_) counters_[c].price += nearest_end_ - distance_[c];
      distance_[c] = Problem::far;
    }
    reached_.clear();
  }

  // What is no farther than the last one comes first, the newest of it: that goes deep before it goes wide.
  bool next() {
    if (!level_.empty()) {
      at_.counter = level_.back();
      level_.pop_back();
      return true;
    }
    if (heap_.empty()) return false;
    at_ = heap_.front();
    std::pop_heap(heap_.begin(), heap_.end(), is_later);
    heap_.pop_back();
    return true;
  }

  // All ways on from where the search is: a unit goes up, one goes back down, or a meeting moves.
  void expand() {
    Counter const& counter = counters_[at_.counter];
    Hop const hop{at_.counter, none, none};
    if (counter.load < counter.capacity) pass_up(counter, hop);
    Cost const start = at_.distance - counter.price;
    for (std::int32_t child = first_child_[at_.counter]; child != none; child = next_child_[child]) {
      Counter const& below = counters_[child];
      Step const last_unit = below.load == 1 ? below.first_step : problem_->steps(child)[below.load - 1];
      reach({start + below.price - last_unit, child}, hop);
    }
    for (std::int32_t m = first_meeting_[at_.counter]; m != none; m = next_meeting_[m]) expand_meeting(m);
  }

  void pass_up(Counter const& counter, Hop hop) {
    Cost const distance = at_.distance - counter.price + problem_->steps(at_.counter)[counter.load];
    if (counter.parent == none)
      reach_end(distance, hop);
    else
      reach({distance + counters_[counter.parent].price, counter.parent}, hop);
  }

  void expand_meeting(std::int32_t meeting) {
    auto const options = problem_->options(meeting);
    Cost const start = at_.distance - options[chosen_[meeting]].cost - counters_[at_.counter].price;
    reach_end(start + problem_->out_of(meeting), {at_.counter, meeting, none});
    std::int32_t number = 0;
    for (Option const& one : options) {
      if (problem_->may_use(meeting, number)) try_option(one, start + one.cost, {at_.counter, meeting, number});
      ++number;
    }
  }

  // An empty counter leads nowhere but up: it is passed at once. `distance` is without the price of the counter.
  void try_option(Option const& one, Cost distance, Hop hop) {
    std::int32_t c = problem_->counter_of(one);
    while (counters_[c].is_empty()) {
      Counter const& counter = counters_[c];
      if (counter.capacity == 0) return;
      distance += counter.first_step;
      c = counter.parent;
      if (c == none) return reach_end(distance, hop);
    }
    reach({distance + counters_[c].price, c}, hop);
  }

  void reach(Entry entry, Hop hop) {
    Cost& known = distance_[entry.counter];
    if (entry.distance >= nearest_end_ || entry.distance >= known) return;
    if (known == Problem::far) reached_.push_back(entry.counter);
    known = entry.distance;
    hop_[entry.counter] = hop;
    Counter const& counter = counters_[entry.counter];
    if (counter.parent == none && counter.load < counter.capacity)  // an end in sight: nothing beyond it is worth a note
      reach_end(entry.distance - counter.price + problem_->steps(entry.counter)[counter.load], {entry.counter, none, none});
    if (entry.distance == at_.distance) return level_.push_back(entry.counter);
    heap_.push_back(entry);
    std::push_heap(heap_.begin(), heap_.end(), is_later);
  }

  void reach_end(Cost distance, Hop hop) noexcept {
    if (distance >= nearest_end_) return;
    nearest_end_ = distance;
    end_ = hop;
  }

  // What waits at the begin of the path to the end moves along it, the last hop first.
  void move() {
    follow(end_, none);
    std::int32_t counter = end_.from;
    for (Hop hop = hop_[counter]; hop.from != none; hop = hop_[counter]) {
      follow(hop, counter);
      counter = hop.from;
    }
    --counters_[counter].waiting;
  }

  // One hop to `counter`, or to the end for none.
  void follow(Hop hop, std::int32_t counter) {
    if (hop.meeting != none) {
      take_out(hop.meeting);
      if (hop.option == none) return;
      put_in(hop.meeting, hop.option);
      fill(counter_of(hop.meeting), counter);
    } else if (counter != none && counters_[counter].parent == hop.from) {
      drop_load(counter);
    } else {
      add_load(hop.from);
    }
  }

  // The empty counters from `counter` up to `end` take their first unit, and a price of their own with it.
  void fill(std::int32_t counter, std::int32_t end) {
    Cost price = end == none ? Cost{} : counters_[end].price;
    for (std::int32_t c = counter; c != end; c = counters_[c].parent) price += counters_[c].first_step;
    for (std::int32_t c = counter; c != end; c = counters_[c].parent) {
      counters_[c].price = price;
      price -= counters_[c].first_step;
      add_load(c);
    }
  }

  void take_out(std::int32_t meeting) {
    std::int32_t const counter = counter_of(meeting);
    std::int32_t const next = next_meeting_[meeting], last = last_meeting_[meeting];
    (last == none ? first_meeting_[counter] : next_meeting_[last]) = next;
    if (next != none) last_meeting_[next] = last;
    chosen_[meeting] = none;
  }

  void put_in(std::int32_t meeting, std::int32_t number) {
    chosen_[meeting] = number;
    std::int32_t const counter = counter_of(meeting);
    std::int32_t const next = first_meeting_[counter];
    next_meeting_[meeting] = next;
    last_meeting_[meeting] = none;
    if (next != none) last_meeting_[next] = meeting;
    first_meeting_[counter] = meeting;
  }

  // A unit more; the first links the counter to the one above.
  void add_load(std::int32_t counter) {
    std::int32_t const above = counters_[counter].parent;
    if (counters_[counter].load++ > 0 || above == none) return;
    std::int32_t const next = first_child_[above];
    next_child_[counter] = next;
    last_child_[counter] = none;
    if (next != none) last_child_[next] = counter;
    first_child_[above] = counter;
  }

  void drop_load(std::int32_t counter) {
    std::int32_t const above = counters_[counter].parent;
    if (--counters_[counter].load > 0 || above == none) return;
    std::int32_t const next = next_child_[counter], last = last_child_[counter];
    (last == none ? first_child_[above] : next_child_[last]) = next;
    if (next != none) last_child_[next] = last;
  }

  [[nodiscard]] std::int32_t counter_of(std::int32_t meeting) const {
    return problem_->counter_of(problem_->options(meeting)[chosen_[meeting]]);
  }
  [[nodiscard]] Cost price_above(std::int32_t counter) const {
    std::int32_t const above = counters_[counter].parent;
    return above == none ? Cost{} : counters_[above].price;
  }

  std::optional<Problem> problem_;
  std::vector<Counter> counters_;
  std::vector<Cost> prices_;            // by counter, of the solved problem
  std::vector<std::int32_t> chosen_;    // by meeting
  std::vector<std::int32_t> overfull_;  // counters where something waited at first

  // Lists of the loaded counters below a counter and of the meetings in a counter; `none` ends them.
  std::vector<std::int32_t> first_child_, next_child_, last_child_;
  std::vector<std::int32_t> first_meeting_, next_meeting_, last_meeting_;

  std::vector<Cost> distance_;         // by counter
  std::vector<Hop> hop_;               // by counter: how the path of that distance comes there
  std::vector<std::int32_t> reached_;  // counters that the search came to
  std::vector<Entry> heap_;            // of them, those farther than where the search is
  std::vector<std::int32_t> level_;    // and those as far
  Entry at_{};                         // where the search is
  Cost nearest_end_{};
  Hop end_{};  // how the path comes to the nearest end
};

}  // namespace roir
