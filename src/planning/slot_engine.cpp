// SPDX-License-Identifier: MIT
#include "planning/slot_engine.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <limits>

namespace roir {
namespace {

constexpr std::int32_t none = SlotProblem::none;
constexpr std::int64_t never = std::int64_t{1} << 61;  // the price of what holds nothing
constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();

// The order of a heap whose first entry is the nearest.
template <class Entry>
bool is_later(Entry const& a, Entry const& b) {
  return a.distance > b.distance;
}

}  // namespace

void SlotEngine::solve(SlotProblem const& problem, std::span<char const> blocked) {
  prepare(problem, blocked);
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

void SlotEngine::prepare(SlotProblem const& problem, std::span<char const> blocked) {
  problem_ = &problem;
  blocked_ = blocked;
  auto const counters = static_cast<std::size_t>(problem.counters());
  auto const meetings = static_cast<std::size_t>(problem.meetings());
  first_option_.resize(meetings);
  for (std::size_t m = 0, first = 0; m < meetings; ++m) {
    first_option_[m] = static_cast<std::int32_t>(first);
    first += problem.options(static_cast<std::int32_t>(m)).size();
  }
  counters_.resize(counters);
  for (std::int32_t c = 0; c < problem.counters(); ++c) {
    auto const steps = problem.steps(c);
    counters_[c] = {problem.parent(c), steps.empty() ? none : steps.front(), 0, 0, static_cast<std::int32_t>(steps.size()), 0};
  }
  first_child_.assign(counters, none);
  next_child_.resize(counters);
  last_child_.resize(counters);
  first_meeting_.assign(counters, none);
  next_meeting_.resize(meetings);
  last_meeting_.resize(meetings);
  chosen_.assign(meetings, none);
  distance_.resize(counters);
  hop_.resize(counters);
  bound_costs();
  price_empty();
}

// The price of an empty counter is that of its first unit and of what is above.
void SlotEngine::price_empty() {
  for (std::int32_t c = 0; c < problem_->counters(); ++c) {
    Counter& counter = counters_[c];
    if (!counter.is_empty()) continue;
    counter.price = counter.first_step == none ? never : std::min(never, counter.first_step + price_above(c));
  }
}

// What one more placed meeting must count so that no saving in costs outweighs it.
void SlotEngine::bound_costs() {
  // The dearest unit of each counter with all above it, in the memory of the distances.
  auto& dearest = distance_;
  std::int64_t least = 0, largest = 0;
  std::int32_t urgency = 0;
  for (std::int32_t c = 0; c < problem_->counters(); ++c) {
    std::int32_t const above = problem_->parent(c);
    auto const steps = problem_->steps(c);
    dearest[c] = (steps.empty() ? 0 : steps.back()) + (above == none ? 0 : dearest[above]);
  }
  for (std::int32_t m = 0; m < problem_->meetings(); ++m) {
    urgency = std::max(urgency, problem_->urgency(m));
    for (SlotProblem::Option const& one : problem_->options(m)) {
      least = std::min<std::int64_t>(least, one.cost);
      largest = std::max(largest, one.cost + dearest[one.counter]);
    }
  }
  std::fill(distance_.begin(), distance_.end(), far);
  double const all = static_cast<double>(problem_->meetings()) * (static_cast<double>(largest) - static_cast<double>(least)) + 1;
  if (all * (1.0 + urgency) * 4 >= static_cast<double>(never))
    throw LimitExceeded{{.code = "costs_too_large",
                         .message = "urgencies and costs are too large to be weighed against each other exactly",
                         .subject = "costs",
                         .hint = "measure costs or urgencies in larger units"}};
  out_ = problem_->meetings() * (largest - least) + 1;
}

void SlotEngine::place_cheapest() {
  for (std::int32_t m = 0; m < problem_->meetings(); ++m) choose_first(m);
}

void SlotEngine::choose_first(std::int32_t meeting) {
  std::int64_t least = out_of(meeting);
  std::int32_t best = none, number = 0;
  for (SlotProblem::Option const& one : problem_->options(meeting)) {
    std::int64_t const price = one.cost + counters_[one.counter].price;
    if (price < least && may_use(meeting, number)) {
      least = price;
      best = number;
    }
    ++number;
  }
  if (best != none) put_in(meeting, best);
}

// Each counter, innermost first, passes on what its price allows; the rest waits.
void SlotEngine::let_through() {
  overfull_.clear();
  for (std::int32_t m = 0; m < problem_->meetings(); ++m)
    if (chosen_[m] != none) ++counters_[option(m, chosen_[m]).counter].waiting;
  for (std::int32_t c = problem_->counters() - 1; c >= 0; --c)
    if (counters_[c].waiting > 0) let_through(c);
}

void SlotEngine::let_through(std::int32_t counter) {
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
void SlotEngine::search(std::int32_t counter) {
  nearest_end_ = far;
  at_ = {0, counter};
  reach(at_, {none, none, none});
  while (next() && at_.distance < nearest_end_)
    if (at_.distance == distance_[at_.counter]) expand();
  heap_.clear();
  level_.clear();
  for (std::int32_t const c : reached_) {
    if (distance_[c] < nearest_end_) counters_[c].price += nearest_end_ - distance_[c];
    distance_[c] = far;
  }
  reached_.clear();
}

// What is no farther than the last one comes first, the newest of it: that goes deep before it goes wide.
bool SlotEngine::next() {
  if (!level_.empty()) {
    at_.counter = level_.back();
    level_.pop_back();
    return true;
  }
  if (heap_.empty()) return false;
  at_ = heap_.front();
  std::pop_heap(heap_.begin(), heap_.end(), is_later<Entry>);
  heap_.pop_back();
  return true;
}

// All ways on from where the search is: a unit goes up, one goes back down, or a meeting moves.
void SlotEngine::expand() {
  Counter const& counter = counters_[at_.counter];
  Hop const hop{at_.counter, none, none};
  if (counter.load < counter.capacity) pass_up(counter, hop);
  std::int64_t const start = at_.distance - counter.price;
  for (std::int32_t child = first_child_[at_.counter]; child != none; child = next_child_[child]) {
    Counter const& below = counters_[child];
    std::int32_t const last_unit = below.load == 1 ? below.first_step : problem_->steps(child)[below.load - 1];
    reach({start + below.price - last_unit, child}, hop);
  }
  for (std::int32_t m = first_meeting_[at_.counter]; m != none; m = next_meeting_[m]) expand_meeting(m);
}

void SlotEngine::pass_up(Counter const& counter, Hop hop) {
  std::int64_t const distance = at_.distance - counter.price + problem_->steps(at_.counter)[counter.load];
  if (counter.parent == none)
    reach_end(distance, hop);
  else
    reach({distance + counters_[counter.parent].price, counter.parent}, hop);
}

void SlotEngine::expand_meeting(std::int32_t meeting) {
  auto const options = problem_->options(meeting);
  std::int64_t const start = at_.distance - options[chosen_[meeting]].cost - counters_[at_.counter].price;
  reach_end(start + out_of(meeting), {at_.counter, meeting, none});
  std::int32_t number = 0;
  for (SlotProblem::Option const& one : options) {
    if (may_use(meeting, number)) try_option(one, start + one.cost, {at_.counter, meeting, number});
    ++number;
  }
}

// An empty counter leads nowhere but up: it is passed at once. `distance` is without the price of the counter.
void SlotEngine::try_option(SlotProblem::Option one, std::int64_t distance, Hop hop) {
  std::int32_t c = one.counter;
  while (counters_[c].is_empty()) {
    Counter const& counter = counters_[c];
    if (counter.first_step == none) return;
    distance += counter.first_step;
    c = counter.parent;
    if (c == none) return reach_end(distance, hop);
  }
  reach({distance + counters_[c].price, c}, hop);
}

void SlotEngine::reach(Entry entry, Hop hop) {
  std::int64_t& known = distance_[entry.counter];
  if (entry.distance >= nearest_end_ || entry.distance >= known) return;
  if (known == far) reached_.push_back(entry.counter);
  known = entry.distance;
  hop_[entry.counter] = hop;
  Counter const& counter = counters_[entry.counter];
  if (counter.parent == none && counter.load < counter.capacity)  // an end in sight: nothing beyond it is worth a note
    reach_end(entry.distance - counter.price + problem_->steps(entry.counter)[counter.load], {entry.counter, none, none});
  if (entry.distance == at_.distance) return level_.push_back(entry.counter);
  heap_.push_back(entry);
  std::push_heap(heap_.begin(), heap_.end(), is_later<Entry>);
}

void SlotEngine::reach_end(std::int64_t distance, Hop hop) noexcept {
  if (distance >= nearest_end_) return;
  nearest_end_ = distance;
  end_ = hop;
}

// What waits at the begin of the path to the end moves along it, the last hop first.
void SlotEngine::move() {
  follow(end_, none);
  std::int32_t counter = end_.from;
  for (Hop hop = hop_[counter]; hop.from != none; hop = hop_[counter]) {
    follow(hop, counter);
    counter = hop.from;
  }
  --counters_[counter].waiting;
}

// One hop to `counter`, or to the end for none.
void SlotEngine::follow(Hop hop, std::int32_t counter) {
  if (hop.meeting != none) {
    take_out(hop.meeting);
    if (hop.option == none) return;
    put_in(hop.meeting, hop.option);
    fill(option(hop.meeting, hop.option).counter, counter);
  } else if (counter != none && counters_[counter].parent == hop.from) {
    drop_load(counter);
  } else {
    add_load(hop.from);
  }
}

// The empty counters from `counter` up to `end` take their first unit, and a price of their own with it.
void SlotEngine::fill(std::int32_t counter, std::int32_t end) {
  std::int64_t price = end == none ? 0 : counters_[end].price;
  for (std::int32_t c = counter; c != end; c = counters_[c].parent) price += counters_[c].first_step;
  for (std::int32_t c = counter; c != end; c = counters_[c].parent) {
    counters_[c].price = price;
    price -= counters_[c].first_step;
    add_load(c);
  }
}

void SlotEngine::take_out(std::int32_t meeting) {
  std::int32_t const counter = option(meeting, chosen_[meeting]).counter;
  std::int32_t const next = next_meeting_[meeting], last = last_meeting_[meeting];
  (last == none ? first_meeting_[counter] : next_meeting_[last]) = next;
  if (next != none) last_meeting_[next] = last;
  chosen_[meeting] = none;
}

void SlotEngine::put_in(std::int32_t meeting, std::int32_t number) {
  std::int32_t const counter = option(meeting, number).counter;
  std::int32_t const next = first_meeting_[counter];
  next_meeting_[meeting] = next;
  last_meeting_[meeting] = none;
  if (next != none) last_meeting_[next] = meeting;
  first_meeting_[counter] = meeting;
  chosen_[meeting] = number;
}

// A unit more; the first links the counter to the one above.
void SlotEngine::add_load(std::int32_t counter) {
  std::int32_t const above = counters_[counter].parent;
  if (counters_[counter].load++ > 0 || above == none) return;
  std::int32_t const next = first_child_[above];
  next_child_[counter] = next;
  last_child_[counter] = none;
  if (next != none) last_child_[next] = counter;
  first_child_[above] = counter;
}

void SlotEngine::drop_load(std::int32_t counter) {
  std::int32_t const above = counters_[counter].parent;
  if (--counters_[counter].load > 0 || above == none) return;
  std::int32_t const next = next_child_[counter], last = last_child_[counter];
  (last == none ? first_child_[above] : next_child_[last]) = next;
  if (next != none) last_child_[next] = last;
}

}  // namespace roir
