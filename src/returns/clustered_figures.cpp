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
#include <set>

namespace roir {
namespace {

constexpr std::uint32_t least_managers = 5;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double median_wait(ClusteredRows const& rows, std::uint32_t without) {
  std::vector<double> times;
  std::vector<std::uint8_t> events;
  for (std::size_t i = 0; i < rows.amount.size(); ++i)
    if (rows.cluster[i] != without) {
      times.push_back(rows.amount[i]);
      events.push_back(rows.exposure[i] > 0 ? 1 : 0);
    }
  return times.empty() ? nan : stats::survival_median(stats::kaplan_meier(times, events)).value;
}

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
  if (kind == IndicatorKind::Wait) return median_wait(rows, without);
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
  double const value = median_wait(rows, no_index);
  auto const there = present(rows);
  auto const n = static_cast<double>(there.size());
  if (!std::isfinite(value))
    return {.n = n, .status = Status::NotApplicable, .method = "fewer than half have come to their end so far", .reason = "not_reached"};
  auto const without = jackknifed(there, [&](std::uint32_t cluster) { return median_wait(rows, cluster); });
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
  auto const of_now = ratios(now, clusters), of_before = ratios(before, clusters);
  stats::Ratio const all_now = total(of_now), all_before = total(of_before);
  auto const less = [](stats::Ratio const& all, stats::Ratio const& one) {
    return quotient({all.numerator - one.numerator, all.denominator - one.denominator});
  };
  auto const without = jackknifed(there, [&](std::uint32_t cluster) {
    if (kind == IndicatorKind::Wait) return median_wait(now, cluster) - median_wait(before, cluster);
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
