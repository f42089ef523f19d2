// SPDX-License-Identifier: MIT
#include "returns/clustered_figures.hpp"

#include <roir/stats/clustered.hpp>
#include <roir/stats/jackknife.hpp>
#include <roir/stats/survival.hpp>

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace roir {
namespace {

constexpr std::uint32_t least_managers = 5;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Waits counted by how long they took, so that leaving out one cluster after the other does not go through all rows each time.
class Waits {
 public:
  explicit Waits(ClusteredRows const& rows) {
    std::vector<std::size_t> order(rows.amount.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const key = [&](std::size_t row) { return std::pair{rows.amount[row], rows.exposure[row] > 0}; };
    std::ranges::sort(order, {}, key);
    for (std::size_t const row : order) {
      auto const [time, is_complete] = key(row);
      if (times_.empty() || times_.back() != time || (events_.back() != 0) != is_complete) {
        times_.push_back(time);
        events_.push_back(is_complete ? 1 : 0);
        counts_.push_back(0);
      }
      ++counts_.back();
      places_[rows.cluster[row]].push_back(times_.size() - 1);
    }
  }
  /// Kaplan and Meier's median; NaN where it is not reached. @param without a cluster that is left out, or no_index.
  [[nodiscard]] double median(std::uint32_t without = no_index) const {
    std::vector<double> counts = counts_;
    if (auto const found = places_.find(without); found != places_.end())
      for (std::size_t const place : found->second) --counts[place];
    std::vector<double> times, weights;
    std::vector<std::uint8_t> events;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      times.push_back(times_[i]);
      events.push_back(events_[i]);
      weights.push_back(counts[i]);
    }
    if (times.empty()) return nan;
    return stats::survival_median(
               stats::kaplan_meier_by_group({.times = std::span<double const>{times}, .events = events, .weights = weights}).front())
        .value;
  }

 private:
  std::vector<double> times_;         // ascending, of each first those that are not complete
  std::vector<std::uint8_t> events_;  // whether complete
  std::vector<double> counts_;
  std::map<std::uint32_t, std::vector<std::size_t>> places_;  // by cluster, of each of its rows
};

std::vector<stats::Ratio> ratios(ClusteredRows const& rows, std::uint32_t clusters) {
  std::vector<stats::Ratio> sums(clusters);
  for (std::size_t i = 0; i < rows.amount.size(); ++i) {
    sums[rows.cluster[i]].numerator += rows.amount[i];
    sums[rows.cluster[i]].denominator += rows.exposure[i];
  }
  return sums;
}
stats::Ratio total(std::vector<stats::Ratio> const& sums) {
  stats::Ratio all;
  for (stats::Ratio const& one : sums) all = {all.numerator + one.numerator, all.denominator + one.denominator};
  return all;
}
double quotient(stats::Ratio const& all) {
  return all.denominator > 0 ? all.numerator / all.denominator : nan;
}

/// The clusters that have rows.
std::set<std::uint32_t> present(ClusteredRows const& rows) {
  return {rows.cluster.begin(), rows.cluster.end()};
}

/// Values without one cluster each; empty as soon as one of them is none.
template <class Without>
std::vector<double> jackknifed(std::set<std::uint32_t> const& clusters, Without const& without) {
  std::vector<double> values;
  for (std::uint32_t const cluster : clusters)
    if (values.push_back(without(cluster)); !std::isfinite(values.back())) return {};
  return values;
}

Estimate value_alone(double value, double n) {
  return {.value = value, .n = n, .status = Status::LowCount, .method = "no interval: it rests on one cluster", .reason = "low_n"};
}

}  // namespace

double figure_of(IndicatorKind kind, ClusteredRows const& rows, std::uint32_t without) {
  if (kind == IndicatorKind::Wait) return Waits{rows}.median(without);
  stats::Ratio all;
  for (std::size_t i = 0; i < rows.amount.size(); ++i)
    if (rows.cluster[i] != without) all = {all.numerator + rows.amount[i], all.denominator + rows.exposure[i]};
  return quotient(all);
}

std::vector<std::uint32_t> managers_at_entry(History const& history, std::int32_t day) {
  struct Best {
    std::int32_t rank = std::numeric_limits<std::int32_t>::max();  // 0 in force, then after, then before
    std::int64_t distance = 0;
  };
  std::vector<std::uint32_t> managers(history.persons(), no_index);
  std::vector<Best> best(history.persons());
  for (RelationshipSpan const& one : history.relationships()) {
    std::int32_t const rank = one.begin <= day && day < one.end ? 0 : one.begin > day ? 1 : 2;
    std::int64_t const distance = rank == 1 ? std::int64_t{one.begin} - day : std::int64_t{day} - one.end;
    Best& known = best[one.report];
    if (rank > known.rank || (rank == known.rank && distance >= known.distance)) continue;
    known = {rank, distance};
    managers[one.report] = one.manager;
  }
  return managers;
}

Clusters::Clusters(std::vector<std::uint32_t> const& managers, std::span<std::uint32_t const> persons)
    : number_(managers.size(), no_index) {
  std::set<std::uint32_t> const people{persons.begin(), persons.end()};
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (std::uint32_t const person : people) numbers.try_emplace(managers[person], static_cast<std::uint32_t>(numbers.size()));
  managers_ = static_cast<std::uint32_t>(numbers.size());
  by_manager_ = managers_ >= least_managers;
  for (std::uint32_t const person : people) number_[person] = by_manager_ ? numbers[managers[person]] : size_++;
  if (by_manager_) size_ = managers_;
}

Estimate level_of(IndicatorKind kind, ClusteredRows const& rows, std::uint32_t clusters) {
  if (kind != IndicatorKind::Wait) return stats::clustered_ratio(ratios(rows, clusters), kind == IndicatorKind::Share);
  Waits const waits{rows};
  double const value = waits.median();
  auto const there = present(rows);
  auto const n = static_cast<double>(there.size());
  if (!std::isfinite(value))
    return {.n = n, .status = Status::NotApplicable, .method = "fewer than half have come to their end so far", .reason = "not_reached"};
  auto const without = jackknifed(there, [&](std::uint32_t cluster) { return waits.median(cluster); });
  if (without.empty()) return value_alone(value, n);
  Estimate made = stats::jackknife(value, without);
  made.interval.low = std::max(made.interval.low, 0.0);
  return made;
}

ClusteredChange change_of(IndicatorKind kind, ClusteredRows const& now, ClusteredRows const& before, std::uint32_t clusters) {
  auto there = present(now);
  there.merge(present(before));
  auto const n = static_cast<double>(there.size());
  double const value = figure_of(kind, now) - figure_of(kind, before);
  ClusteredChange made{.p = nan};
  if (!std::isfinite(value)) {
    made.estimate = {.n = n, .reason = "no_data"};
    return made;
  }
  bool const is_wait = kind == IndicatorKind::Wait;
  Waits const waits_now{is_wait ? now : ClusteredRows{}}, waits_before{is_wait ? before : ClusteredRows{}};
  auto const of_now = ratios(now, clusters), of_before = ratios(before, clusters);
  stats::Ratio const all_now = total(of_now), all_before = total(of_before);
  auto const less = [](stats::Ratio const& all, stats::Ratio const& one) {
    return quotient({all.numerator - one.numerator, all.denominator - one.denominator});
  };
  auto const without = jackknifed(there, [&](std::uint32_t cluster) {
    if (is_wait) return waits_now.median(cluster) - waits_before.median(cluster);
    return less(all_now, of_now[cluster]) - less(all_before, of_before[cluster]);
  });
  if (without.empty()) {
    made.estimate = value_alone(value, n);
    return made;
  }
  made.estimate = stats::jackknife(value, without);
  if (made.estimate.status != Status::Ok) return made;
  made.variance = stats::jackknife_variance(value, without);
  made.freedom = n - 1;
  double const t = std::abs(value) / std::sqrt(made.variance);
  made.p = 2 * boost::math::cdf(boost::math::complement(boost::math::students_t{made.freedom}, t));
  return made;
}

}  // namespace roir
