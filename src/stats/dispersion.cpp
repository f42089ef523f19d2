// SPDX-License-Identifier: MIT
#include "checks.hpp"
#include <roir/stats/dispersion.hpp>
#include <roir/stats/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>
#include <numeric>
#include <string>
#include <vector>

namespace roir::stats {
namespace {

Estimate no_data(double n, char const* units) {
  return {.n = n, .status = Status::NoData, .method = std::string{"at least 3 "} + units + " are needed", .reason = "no_data"};
}

// An estimate by jackknife, cut to its range, with the standing that the number of units gives it.
Estimate jackknifed(double value, std::span<double const> without_one, char const* units, Interval range) {
  Estimate result = jackknife(value, without_one, units);
  if (!std::isnan(result.interval.low))
    result.interval = {std::max(range.low, result.interval.low), std::min(range.high, result.interval.high)};
  if (result.n < few_gaps) {
    result.status = Status::LowCount;
    if (result.reason.empty()) result.reason = "low_n";
  }
  return result;
}

// The sums without one gap.
GapSums without(GapSums const& all, double gap) {
  double const off = gap - all.mean;
  return {all.n - 1, all.mean - off / (all.n - 1), std::max(0.0, all.squares - off * off * all.n / (all.n - 1))};
}

// Equal gaps whose mean was rounded are still equal.
GapSums without_rounding(GapSums const& sums) {
  return {sums.n, sums.mean, sums.squares <= 1e-24 * sums.n * sums.mean * sums.mean ? 0 : sums.squares};
}

template <class Statistic>
Estimate of_gaps(std::span<double const> gaps, Interval range, Statistic const& statistic) {
  std::vector<double> kept;
  for (double const gap : gaps) {
    if (std::isnan(gap)) continue;
    if (!(gap >= 0 && std::isfinite(gap))) refuse("bad_value", "a gap of " + std::to_string(gap) + " cannot be", "gaps");
    kept.push_back(gap);
  }
  auto const n = static_cast<double>(kept.size());
  if (n < min_gaps) return no_data(n, "gaps");
  double const mean = std::accumulate(kept.begin(), kept.end(), 0.0) / n;
  if (mean == 0) return {.n = n, .status = Status::NotApplicable, .method = "all gaps are 0", .reason = "not_applicable"};
  double squares = 0;
  for (double const gap : kept) squares += (gap - mean) * (gap - mean);
  GapSums const all = without_rounding({n, mean, squares});
  std::vector<double> without_one;
  for (double const gap : kept) {
    GapSums const rest = without(all, gap);
    // All but one gap are 0: what rounding leaves of their mean says nothing.
    if (rest.mean <= 1e-12 * mean)
      return {
          .value = statistic(all), .n = n, .status = Status::LowCount, .method = "no interval: all gaps but one are 0", .reason = "low_n"};
    without_one.push_back(statistic(rest));
  }
  return jackknifed(statistic(all), without_one, "gaps", range);
}

double cv_of(GapSums const& sums) {
  return (1 + 1 / (4 * sums.n)) * std::sqrt(sums.squares / (sums.n - 1)) / sums.mean;
}

double burstiness_of(GapSums const& sums) {
  double const r = std::sqrt(sums.squares / sums.n) / sums.mean;
  double const root = std::sqrt(sums.n - 1);
  double const next_root = std::sqrt(sums.n + 1);
  return (next_root * r - root) / ((next_root - 2) * r + root);
}

template <class Statistic>
double of_sums(GapSums const& gaps, Statistic const& statistic) {
  bool const has_value = gaps.n >= min_gaps && gaps.mean > 0;
  return has_value ? statistic(without_rounding(gaps)) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void GapSums::add(double gap) noexcept {
  add(GapSums{1, gap, 0});
}

void GapSums::add(GapSums const& other) noexcept {
  if (other.n == 0) return;
  double const all = n + other.n;
  double const off = other.mean - mean;
  squares += other.squares + off * off * n * other.n / all;
  mean += off * other.n / all;
  n = all;
}

double GapSums::corrected_cv() const noexcept {
  return of_sums(*this, cv_of);
}

double GapSums::burstiness() const noexcept {
  return of_sums(*this, burstiness_of);
}

Estimate corrected_cv(std::span<double const> gaps) {
  return of_gaps(gaps, {0, std::numeric_limits<double>::infinity()}, cv_of);
}

Estimate burstiness(std::span<double const> gaps) {
  return of_gaps(gaps, {-1, 1}, burstiness_of);
}

Estimate resultant_length(std::span<double const> turns) {
  std::vector<std::complex<double>> places;
  for (double const turn : turns) {
    if (std::isnan(turn)) continue;
    if (std::isinf(turn)) refuse("bad_value", "a place on a circle is infinite", "turns");
    places.push_back(std::polar(1.0, 2 * std::numbers::pi * (turn - std::floor(turn))));
  }
  auto const n = static_cast<double>(places.size());
  if (n < min_gaps) return no_data(n, "places");
  std::complex<double> const sum = std::accumulate(places.begin(), places.end(), std::complex<double>{});
  std::vector<double> without;
  for (std::complex<double> const place : places) without.push_back(std::abs(sum - place) / (n - 1));
  return jackknifed(std::min(1.0, std::abs(sum) / n), without, "places", {0, 1});
}

}  // namespace roir::stats
