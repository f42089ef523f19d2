// SPDX-License-Identifier: MIT
/// @file
/// Who moved from which tier to which, of many people together (domain.md M19).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/core/table.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/scoring/level.hpp>
#include <roir/scoring/tier_policy.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// Where somebody is a period after they were in a tier.
enum class TierEnd : std::uint8_t {
  Low,              ///< in the tier low
  Steady,           ///< in the tier steady
  High,             ///< in the tier high
  LeftVoluntarily,  ///< left by their own wish
  LeftOtherwise,    ///< left, but not by their own wish
  Moved             ///< works for another manager
};
/// One person from one period to the next.
struct TierMove {
  std::string cluster{};         ///< whose move depends on whose: the manager who decides the tiers
  std::int64_t period = 0;       ///< which period it is of, for whether moves change over time
  Tier from = Tier::Steady;      ///< the tier before
  TierEnd to = TierEnd::Steady;  ///< where they are after
};
/// Whether the probabilities of moves were the same in all periods.
struct MovesOverTime {
  double statistic = 0;      ///< G squared
  std::int64_t degrees = 0;  ///< of freedom; 0 = there is nothing to compare
  double p_value = 1;        ///< by the chi-squared distribution; 1 without degrees
};

/// The transition matrix: for each tier from which somebody moved and each end that somebody reached, the count, the share with its
/// interval by the row's Dirichlet posterior (prior one half each, of the ends that anybody reached; marginal Beta), and the same share
/// with the cluster jackknife CV3. Rows of fewer than 10 moves are low_n. O(moves log moves).
[[nodiscard]] ROIR_EXPORT Table transition_table(std::span<TierMove const> moves);
/// What one wants to know of it, each with both intervals: from low to steady or high, from steady to high, from high to high; and the
/// mobility index (3 - sum of staying)/2 of the tiers, without interval, where all three were left at least once.
[[nodiscard]] ROIR_EXPORT Table transition_headlines(std::span<TierMove const> moves);
/// G squared of equal probabilities over time: 2 sum n ln(n n_row / (n_row_in_period n_cell)), on (periods - 1) times (ends reached - 1)
/// for each tier, periods counted in which the tier was left. O(moves log moves). @par Source  Anderson and Goodman (1957).
[[nodiscard]] ROIR_EXPORT MovesOverTime moves_over_time(std::span<TierMove const> moves);

/// The moves that mistakes alone make: people whose level never changes, drawn and read with noise from a seed, labelled month by month as
/// propose_tier() labels. What transition_table() says of them is what a matrix of real moves is to be held against. Clusters are people.
/// @param model             how levels differ between people; its drift is what the filter expects, not what happens.
/// @param monthly_variance  of a reading of one month around the level, above 0.
/// @throws InvalidArgument (`bad_level`) as filter_level. The same on every machine; O(people times months).
[[nodiscard]] ROIR_EXPORT std::vector<TierMove> moves_by_noise_alone(LevelModel const& model, double monthly_variance, std::int64_t people,
                                                                     std::int64_t months, std::uint64_t seed,
                                                                     TierPolicy const& policy = {});

/// @cond descriptions
template <>
struct EnumWords<TierEnd> {
  static constexpr auto value = enum_words<TierEnd>({{TierEnd::Low, "low"},
                                                     {TierEnd::Steady, "steady"},
                                                     {TierEnd::High, "high"},
                                                     {TierEnd::LeftVoluntarily, "left_voluntarily"},
                                                     {TierEnd::LeftOtherwise, "left_otherwise"},
                                                     {TierEnd::Moved, "moved"}});
};
/// @endcond

}  // namespace roir
