// SPDX-License-Identifier: MIT
#include "returns/clustered_figures.hpp"

#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/jackknife.hpp>
#include <roir/stats/survival.hpp>

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace roir {
namespace {

constexpr std::uint32_t least_managers = 5;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// What rounding leaves of a spread of zero, relative to the figures.
constexpr double no_spread = 1e-12;
constexpr std::size_t least_clusters = 3;
constexpr char const* without_one = "no interval: without one of the clusters nothing can be told";

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
  [[nodiscard]] bool has(std::uint32_t cluster) const { return places_.contains(cluster); }
  /// Kaplan and Meier's curve; of nothing, one without times. @param without a cluster that is left out, or no_index.
  [[nodiscard]] stats::SurvivalCurve curve(std::uint32_t without = no_index) const {
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
    if (times.empty()) return {};
    return stats::kaplan_meier_by_group({.times = std::span<double const>{times}, .events = events, .weights = weights}).front();
  }

 private:
  std::vector<double> times_;         // ascending, of each first those that are not complete
  std::vector<std::uint8_t> events_;  // whether complete
  std::vector<double> counts_;
  std::map<std::uint32_t, std::vector<std::size_t>> places_;  // by cluster, of each of its rows
};

double median_wait(ClusteredRows const& rows, std::uint32_t without) {
  stats::SurvivalCurve const curve = Waits{rows}.curve(without);
  return curve.times.empty() ? nan : stats::survival_median(curve).value;
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

Estimate value_alone(double value, std::size_t clusters, std::string why) {
  return {.value = value, .n = static_cast<double>(clusters), .status = Status::LowCount, .method = std::move(why), .reason = "low_n"};
}
std::string few(std::size_t clusters) {
  return "no interval from " + std::to_string(clusters) + " clusters: at least 3 are needed";
}

bool is_all_finite(std::vector<double> const& values) {
  return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

/// A median of waits with its spread over clusters.
///
/// A median jumps from one wait to the next, and what it becomes without a cluster does not say how far it may be off (Efron 1982, 3.4).
/// The height of the curve at the median does: its jackknife says between which heights the curve crosses one half, and so between
/// which times (Woodruff 1952).
class MedianWait {
 public:
  MedianWait(ClusteredRows const& rows, std::set<std::uint32_t> const& clusters) {
    Waits const waits{rows};
    curve_ = waits.curve();
    value_ = rows.amount.empty() ? nan : stats::survival_median(curve_).value;
    if (!std::isfinite(value_)) return;
    double const height = stats::survival_at(curve_, value_).value;
    for (std::uint32_t const cluster : clusters)
      away_.push_back(waits.has(cluster) ? stats::survival_at(waits.curve(cluster), value_).value - height : 0);
    if (clusters.size() >= least_clusters && is_all_finite(away_)) find_interval();
  }
  [[nodiscard]] double value() const noexcept { return value_; }
  /// The high end is missing where the curve does not fall that far.
  [[nodiscard]] Interval interval() const noexcept { return interval_; }
  [[nodiscard]] bool has_spread() const noexcept { return half_ > 0; }
  /// How far the median is moved by leaving out each cluster, as its curve says; not finite where that ends too early.
  [[nodiscard]] std::vector<double> moves() const {
    std::vector<double> moved;
    for (double const away : away_) moved.push_back(away == 0 ? 0 : away * per_height_);
    return moved;
  }

 private:
  void find_interval() {
    auto const n = static_cast<double>(away_.size());
    half_ = stats::t_quantile(0.975, n - 1) * std::sqrt(stats::jackknife_variance(0, away_));
    if (!has_spread()) return;
    auto const crosses = [&](double p) { return p < 1 ? stats::survival_quantile(curve_, p).value : nan; };
    interval_ = {half_ < 0.5 ? crosses(0.5 - half_) : 0, crosses(0.5 + half_)};
    bool const is_open = std::isnan(interval_.high);
    per_height_ = is_open ? (value_ - interval_.low) / half_ : (interval_.high - interval_.low) / (2 * half_);
  }

  stats::SurvivalCurve curve_;
  double value_ = nan;
  double half_ = 0;
  double per_height_ = nan;
  Interval interval_{};
  std::vector<double> away_{};  // of the curve's height at the median, by cluster
};

/// The variance of a change whose clusters lie on one side each, in its two parts.
struct Parts {
  std::size_t clusters_now = 0, clusters_before = 0;
  double now = 0, before = 0;
  [[nodiscard]] bool is_told() const { return std::min(clusters_now, clusters_before) >= least_clusters; }
  /// Degrees of freedom of Welch and Satterthwaite.
  [[nodiscard]] double freedom() const {
    double const sum = now + before;
    return sum * sum / (now * now / static_cast<double>(clusters_now - 1) + before * before / static_cast<double>(clusters_before - 1));
  }
};

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
  if (kind != IndicatorKind::Wait) {
    Estimate made = stats::clustered_ratio(ratios(rows, clusters), kind == IndicatorKind::Share);
    bool const is_count = kind == IndicatorKind::Rate && std::ranges::all_of(rows.amount, [](double amount) { return amount >= 0; });
    if (is_count) made.interval.low = std::max(made.interval.low, 0.0);  // a missing end stays missing
    return made;
  }
  auto const there = present(rows);
  MedianWait const median{rows, there};
  auto const n = static_cast<double>(there.size());
  if (!std::isfinite(median.value()))
    return {.n = n, .status = Status::NotApplicable, .method = "fewer than half have come to their end so far", .reason = "not_reached"};
  if (there.size() < least_clusters) return value_alone(median.value(), there.size(), few(there.size()));
  if (!is_all_finite(median.moves())) return value_alone(median.value(), there.size(), without_one);
  std::string const clusters_of = std::to_string(there.size()) + " clusters";
  if (!median.has_spread()) {
    Estimate alike = value_alone(median.value(), there.size(), "no interval: " + clusters_of + " without any spread");
    alike.reason = "no_spread";
    return alike;
  }
  bool const is_open = std::isnan(median.interval().high);
  return {.value = median.value(),
          .interval = median.interval(),
          .n = n,
          .status = Status::Ok,
          .method = "Kaplan-Meier, where its jackknife over " + clusters_of + " crosses one half" +
                    (is_open ? "; the interval is open above" : "")};
}

namespace {

/// What a change is without each cluster, less the change.
std::vector<double> moves_of(IndicatorKind kind, ClusteredRows const& now, ClusteredRows const& before, std::uint32_t clusters,
                             std::set<std::uint32_t> const& there) {
  std::vector<double> moves;
  if (kind == IndicatorKind::Wait) {
    moves = MedianWait{now, there}.moves();
    auto const earlier = MedianWait{before, there}.moves();
    for (std::size_t i = 0; i < moves.size(); ++i) moves[i] -= earlier[i];
    return moves;
  }
  auto const of_now = ratios(now, clusters), of_before = ratios(before, clusters);
  stats::Ratio const all_now = total(of_now), all_before = total(of_before);
  auto const away = [](stats::Ratio const& all, stats::Ratio const& one) {
    return quotient({all.numerator - one.numerator, all.denominator - one.denominator}) - quotient(all);
  };
  for (std::uint32_t const cluster : there) moves.push_back(away(all_now, of_now[cluster]) - away(all_before, of_before[cluster]));
  return moves;
}

/// The two parts of the variance; none where a cluster has data on both sides.
std::optional<Parts> parts_of(ClusteredRows const& now, ClusteredRows const& before, std::vector<double> const& moves,
                              std::set<std::uint32_t> const& there) {
  auto const of_now = present(now), of_before = present(before);
  if (of_now.size() + of_before.size() > there.size()) return std::nullopt;
  Parts parts{.clusters_now = of_now.size(), .clusters_before = of_before.size()};
  auto const n = static_cast<double>(there.size());
  auto move = moves.begin();
  for (std::uint32_t const cluster : there) {
    (of_now.contains(cluster) ? parts.now : parts.before) += (n - 1) / n * *move * *move;
    ++move;
  }
  return parts;
}

}  // namespace

ClusteredChange change_of(IndicatorKind kind, ClusteredRows const& now, ClusteredRows const& before, std::uint32_t clusters) {
  auto there = present(now);
  there.merge(present(before));
  double const figure_now = figure_of(kind, now), figure_before = figure_of(kind, before);
  double const value = figure_now - figure_before;
  ClusteredChange made{.p = nan};
  if (!std::isfinite(value)) {
    made.estimate = {.n = static_cast<double>(there.size()), .reason = "no_data"};
    return made;
  }
  if (there.size() < least_clusters) {
    made.estimate = value_alone(value, there.size(), few(there.size()));
    return made;
  }
  auto const moves = moves_of(kind, now, before, clusters, there);
  if (!is_all_finite(moves)) {
    made.estimate = value_alone(value, there.size(), without_one);
    return made;
  }
  auto const parts = parts_of(now, before, moves, there);
  if (parts && !parts->is_told()) {
    made.estimate = value_alone(value, there.size(), few(std::min(parts->clusters_now, parts->clusters_before)) + " on each side");
    return made;
  }
  std::vector<double> without;
  double const rounding = no_spread * (std::abs(figure_now) + std::abs(figure_before));
  for (double const move : moves) without.push_back(value + (std::abs(move) > rounding ? move : 0));
  made.estimate = stats::jackknife(value, without);
  if (made.estimate.status != Status::Ok) return made;
  made.variance = stats::jackknife_variance(value, without);
  made.freedom = parts ? parts->freedom() : static_cast<double>(there.size()) - 1;
  if (parts) {
    double const half = stats::t_quantile(0.975, made.freedom) * std::sqrt(made.variance);
    made.estimate.interval = {value - half, value + half};
    made.estimate.method =
        "jackknife over " + std::to_string(parts->clusters_now) + " and " + std::to_string(parts->clusters_before) + " clusters, Welch";
  }
  double const t = std::abs(value) / std::sqrt(made.variance);
  made.p = 2 * boost::math::cdf(boost::math::complement(boost::math::students_t{made.freedom}, t));
  return made;
}

}  // namespace roir
