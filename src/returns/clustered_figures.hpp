// SPDX-License-Identifier: MIT
/// @file
/// One figure from columns of an indicator, and its spread over clusters. Inside the room.
#pragma once

#include <roir/returns/indicators.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace roir {

/// Rows of an indicator, each with the cluster that it depends on.
struct ClusteredRows {
  std::vector<double> amount{};
  std::vector<double> exposure{};
  std::vector<std::uint32_t> cluster{};  ///< below `clusters`
  void add(double how_much, double over, std::uint32_t of) {
    amount.push_back(how_much);
    exposure.push_back(over);
    cluster.push_back(of);
  }
};

/// The figure of the rows, without one cluster if one is named; NaN where there is none.
double figure_of(IndicatorKind kind, ClusteredRows const& rows, std::uint32_t without = no_index);

/// The cluster of each person of the history: the manager they had on a day, else their first one after it, else their last one before it;
/// no_index for who never had one (domain.md C.6: as assigned at entry).
std::vector<std::uint32_t> managers_at_entry(History const& history, std::int32_t day);

/// Numbers clusters from 0: by manager where there are at least five, else by person.
class Clusters {
 public:
  /// @param managers the manager at entry of each person; @param persons who has data.
  Clusters(std::vector<std::uint32_t> const& managers, std::span<std::uint32_t const> persons);
  [[nodiscard]] std::uint32_t of(std::uint32_t person) const noexcept { return number_[person]; }
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  [[nodiscard]] bool is_by_manager() const noexcept { return by_manager_; }
  [[nodiscard]] std::uint32_t managers() const noexcept { return managers_; }

 private:
  std::vector<std::uint32_t> number_;
  std::uint32_t size_ = 0;
  std::uint32_t managers_ = 0;
  bool by_manager_ = false;
};

/// The level of rows with its CV3 interval; of a median wait, the times at which its curve crosses one half as far as CV3 of its height
/// there leaves open (Woodruff 1952).
Estimate level_of(IndicatorKind kind, ClusteredRows const& rows, std::uint32_t clusters);

/// A change with what a test of it needs.
struct ClusteredChange {
  Estimate estimate{};  ///< the difference with its interval
  double variance = 0;  ///< CV3; 0 without an interval
  double freedom = 0;   ///< degrees of freedom
  double p = 1;         ///< of no change, two-sided; NaN without an interval
};
/// now − before, paired by cluster: each step of the jackknife leaves a cluster out of both. Where no cluster is in both, as of two groups,
/// t has Welch's degrees of freedom and each side needs three clusters (domain.md C.6); else G − 1.
ClusteredChange change_of(IndicatorKind kind, ClusteredRows const& now, ClusteredRows const& before, std::uint32_t clusters);

}  // namespace roir
