// SPDX-License-Identifier: MIT
#include "counts.hpp"

#include "checks.hpp"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

namespace roir::stats {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void check_sizes(Observations const& o, std::span<std::uint32_t const> lanes) {
  std::size_t const n = size(o);
  auto const fits = [n](std::size_t other) { return other == 0 || other == n; };
  if (o.events.size() != n || !fits(lanes.size()) || !fits(o.entries.size()) || !fits(o.weights.size()))
    refuse("bad_size",
           std::to_string(n) + " times, " + std::to_string(o.events.size()) + " events, " + std::to_string(lanes.size()) + " groups, " +
               std::to_string(o.entries.size()) + " entries and " + std::to_string(o.weights.size()) + " weights do not belong together",
           "times");
}

template <class Time>
void check_rows(Observations const& o, std::span<Time const> times) {
  auto const which = [](std::size_t i) { return "observation " + std::to_string(i); };
  for (std::size_t i = 0; i < times.size(); ++i) {
    auto const time = static_cast<double>(times[i]);
    bool const fits = o.entries.empty() ? time >= 0 : std::isfinite(o.entries[i]) && time > o.entries[i];
    if (!std::isfinite(time) || !fits) refuse("bad_time", which(i) + " ends at " + std::to_string(time) + ", not after its entry", "times");
    if (o.events[i] > 1)
      refuse("bad_event", which(i) + " has the event " + std::to_string(o.events[i]) + ": it is 1 if it came to it and 0 if not", "events");
    if (!o.weights.empty() && !(o.weights[i] > 0 && std::isfinite(o.weights[i])))
      refuse("bad_weight", which(i) + " has the weight " + std::to_string(o.weights[i]) + ", not above 0 and finite", "weights");
  }
}

// Times in ascending order, each with its weight or all with 1.
class Stream {
 public:
  void reserve(std::size_t count) { times_.reserve(count); }
  void add(double time, double weight) {
    times_.push_back(time);
    if (weight != 1 || !weights_.empty()) {
      weights_.resize(times_.size() - 1, 1);
      weights_.push_back(weight);
    }
  }
  void sort() {
    if (weights_.empty()) return hwy::Sorter{}(times_.data(), times_.size(), hwy::SortAscending{});
    std::vector<std::pair<double, double>> both(times_.size());
    for (std::size_t i = 0; i < both.size(); ++i) both[i] = {times_[i], weights_[i]};
    std::sort(both.begin(), both.end());
    for (std::size_t i = 0; i < both.size(); ++i) std::tie(times_[i], weights_[i]) = both[i];
  }
  [[nodiscard]] std::size_t size() const { return times_.size(); }
  [[nodiscard]] double next() const { return at_ < times_.size() ? times_[at_] : infinity; }
  // The weight of all at this time, which is not after next().
  double take(double time) {
    double weight = 0;
    for (; next() == time; ++at_) weight += weights_.empty() ? 1 : weights_[at_];
    return weight;
  }

 private:
  std::vector<double> times_;
  std::vector<double> weights_;
  std::size_t at_ = 0;
};

struct Lane {
  Stream entered, events, censored;
};

Counts merged(Lane& lane) {
  for (Stream* stream : {&lane.entered, &lane.events, &lane.censored}) stream->sort();
  Counts counts;
  counts.reserve(lane.events.size() + lane.censored.size());
  while (true) {
    double const time = std::min({lane.entered.next(), lane.events.next(), lane.censored.next()});
    if (time == infinity) break;
    double const entered = lane.entered.take(time);
    double const events = lane.events.take(time);
    counts.add(time, entered, events, lane.censored.take(time));
  }
  counts.finish();
  return counts;
}

}  // namespace

void Counts::reserve(std::size_t count) {
  for (auto* column : {&times, &at_risk, &events, &censored}) column->reserve(count);
}

void Counts::add(double time, double entered, double with_event, double without) {
  if (entered > 0) start = std::min(start, time);
  times.push_back(time);
  at_risk.push_back(with_event + without - entered);
  events.push_back(with_event);
  censored.push_back(without);
  total += with_event + without;
}

void Counts::finish() {
  double sum = 0;
  for (std::size_t i = at_risk.size(); i-- > 0;) at_risk[i] = sum += at_risk[i];
}

std::size_t groups_in(std::span<std::uint32_t const> groups) noexcept {
  std::uint32_t largest = 0;
  for (std::uint32_t group : groups) largest = std::max(largest, group);  // several at once, which max_element is not
  return std::size_t{largest} + 1;
}

std::vector<Counts> count_sorted(Observations const& o, std::span<std::uint32_t const> lanes, std::size_t lane_count) {
  std::vector<Lane> all(lane_count);
  if (lane_count == 1)
    for (Stream* stream : {&all.front().events, &all.front().censored}) stream->reserve(size(o));
  std::visit(
      [&](auto const& times) {
        for (std::size_t i = 0; i < times.size(); ++i) {
          Lane& lane = all[lanes.empty() ? 0 : lanes[i]];
          double const weight = o.weights.empty() ? 1 : o.weights[i];
          (o.events[i] != 0 ? lane.events : lane.censored).add(static_cast<double>(times[i]), weight);
          if (!o.entries.empty()) lane.entered.add(o.entries[i], weight);
        }
      },
      o.times);
  std::vector<Counts> counts;
  for (Lane& lane : all) counts.push_back(merged(lane));
  return counts;
}

std::vector<Counts> count_by_time(Observations const& o, std::span<std::uint32_t const> lanes, std::size_t lane_count) {
  check_sizes(o, lanes);
  std::vector<Counts> counts;
  if (count_in_table(o, lanes, lane_count, counts)) return counts;
  std::visit([&](auto const& times) { check_rows(o, times); }, o.times);
  return count_sorted(o, lanes, lane_count);
}

}  // namespace roir::stats
