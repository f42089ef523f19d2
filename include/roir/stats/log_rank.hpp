// SPDX-License-Identifier: MIT
/// @file
/// Whether groups differ in when something happens to them.
#pragma once

#include <roir/core/export.hpp>
#include <roir/stats/observations.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace roir::stats {

/// What the test found.
struct LogRank {
  double statistic = std::numeric_limits<double>::quiet_NaN();  ///< χ²; NaN when there is nothing to compare
  int df = 0;                                                   ///< groups in which an event was expected, less one
  double p_value = std::numeric_limits<double>::quiet_NaN();    ///< P(χ²_df ≥ statistic)
  std::vector<double> observed;                                 ///< events of each group, weighted when ρ is not 0
  std::vector<double> expected;                                 ///< of each group, if all had one hazard
};

/// Groups that one test takes at most: its matrix has so many rows and columns.
inline constexpr std::size_t max_log_rank_groups = 1000;

/// The log-rank test: are the hazards of all groups one?
///
/// At each event time with d events among n at risk, group g expects d·n_g/n; U sums what was observed less what was expected, V the
/// hypergeometric covariances d(n − d)/(n²(n − 1))·n_g(n·1{g = h} − n_h); χ² = U'V⁻¹U over all groups but one. Each term is weighted by
/// S(t−)^ρ, S the curve of all groups together: 0 is the log-rank test, 1 Peto and Peto's form of Wilcoxon's. With strata, U and V are
/// sums over strata, in each of which groups are compared among themselves. Entries count as in kaplan_meier_by_group(). It is not robust
/// against clusters (people of one manager): it is for comparison with other programs; a claim needs clustered figures.
/// @param observations  with groups; without weights.
/// @param strata        the stratum of each, any numbers; empty: one stratum.
/// @param rho           0 or more.
/// @throws InvalidArgument (as kaplan_meier_by_group(); `bad_weight` with weights; `bad_rho`), LimitExceeded (`too_many_groups`).
/// @par Complexity  counting as in kaplan_meier_by_group(), then O(times·groups²).
/// @par Source      Mantel (1966), Harrington and Fleming (1982); conventions of R's survival 3.5, survdiff; domain.md E4.
[[nodiscard]] ROIR_EXPORT LogRank log_rank(Observations const& observations, std::span<std::uint32_t const> strata = {}, double rho = 0);

}  // namespace roir::stats
