// SPDX-License-Identifier: MIT
/// @file
/// Observations counted by time, which is all that survival curves and the log-rank test look at.
#pragma once

#include <roir/stats/observations.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace roir::stats {

/// The observations of one lane (a group, or a group within a stratum) at each time at which one of them ended or was entered. Columns of
/// one length; counts are sums of weights.
struct Counts {
  std::vector<double> times;     ///< ascending
  std::vector<double> at_risk;   ///< entered before it and not gone before it; between two times as at the later one, 0 after the last
  std::vector<double> events;    ///< ended at it with the event
  std::vector<double> censored;  ///< ended at it without
  double total = 0;              ///< of all observations
  double start = 0;              ///< 0, or the earliest entry if that is earlier

  /// Makes room. @param count  of times.
  void reserve(std::size_t count);
  /// Appends a time, later than those before. `at_risk` is not known before finish().
  void add(double time, double entered, double with_event, double without);
  /// Works out who is at risk: from the end on, so that nobody is left over after the last one however weights are rounded.
  void finish();
};

/// How many groups there are, numbered from 0 on: one more than the largest number; 1 for none at all.
[[nodiscard]] std::size_t groups_in(std::span<std::uint32_t const> groups) noexcept;

/// Counts the observations of each lane.
/// @param lanes  the lane of each, below `lane_count`; empty: all are of lane 0.
/// @throws InvalidArgument as kaplan_meier_by_group().
[[nodiscard]] std::vector<Counts> count_by_time(Observations const& observations, std::span<std::uint32_t const> lanes,
                                                std::size_t lane_count);

/// Counts by sorting: any times. The observations have been checked.
[[nodiscard]] std::vector<Counts> count_sorted(Observations const& observations, std::span<std::uint32_t const> lanes,
                                               std::size_t lane_count);

/// Counts in one table with a cell for each whole time: nothing if the times are no whole numbers from 0 on, or so far apart that the
/// table would be much larger than the observations, or one of them cannot be.
/// @param counts  takes the result.
/// @return whether they were counted.
[[nodiscard]] bool count_in_table(Observations const& observations, std::span<std::uint32_t const> lanes, std::size_t lane_count,
                                  std::vector<Counts>& counts);

}  // namespace roir::stats
