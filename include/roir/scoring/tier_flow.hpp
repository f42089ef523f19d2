// SPDX-License-Identifier: MIT
/// @file
/// Moves between tiers counted together, whole people or parts of them, and the moves that chances speak for (domain.md M19).
///
/// A tier read off a level is uncertain, so is a move. Soft moves are what the readings of all months together say of each month and the
/// next: the chance that the level was in one tier and then in another, from the posterior of both.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/scoring/level.hpp>
#include <roir/scoring/tier_policy.hpp>
#include <roir/scoring/transitions.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// How many tiers there are.
inline constexpr std::size_t tier_count = 3;
/// How many ends a move may have.
inline constexpr std::size_t tier_ends = 6;
/// Numbers of moves by tier and end, in order of Tier and TierEnd; each 0 or more.
using MoveCounts = std::array<std::array<double, tier_ends>, tier_count>;
/// Chances of a tier in one period (rows) and of one in the next (columns), in order of Tier; they make 1.
using PairChances = std::array<std::array<double, tier_count>, tier_count>;

/// The moves of a cluster in a period.
struct TierFlow {
  std::string cluster{};    ///< whose moves depend on whose: the manager
  std::int64_t period = 0;  ///< which period they are of
  MoveCounts moves{};       ///< how many moved, or are expected to have
};

/// Moves counted by cluster and period, in order of both. O(moves log moves).
[[nodiscard]] ROIR_EXPORT std::vector<TierFlow> flows_of(std::span<TierMove const> moves);
/// Chances of the tiers of two levels that are normal together. Both cuts of the policy apply to both. Exact to 1e-14 by Owen's T.
/// @param covariance  of the two; its square at most the product of the variances, which are above 0.
/// @par Source  Owen (1956), computed by Boost.Math.
[[nodiscard]] ROIR_EXPORT PairChances pair_chances(double mean, double variance, double next_mean, double next_variance, double covariance,
                                                   TierPolicy const& policy);
/// The soft moves of one person: of each period and the next the chances by the smoothed posterior of both levels, from all readings.
/// The first `min_readings` - 1 periods are passed over, as they are for labels. One flow for each pair of periods, `period` the number
/// of the later one from 0 on, `cluster` empty. O(readings).
/// @throws InvalidArgument (`bad_level`) as filter_level.
[[nodiscard]] ROIR_EXPORT std::vector<TierFlow> soft_moves(std::span<LevelReading const> readings, LevelModel const& model,
                                                           TierPolicy const& policy = {});
/// The tier of somebody's last period by chance, as moves to an end that is no tier: for those who left or work for another manager.
/// @throws InvalidArgument (`bad_move`) for an end that is a tier, or without readings.
[[nodiscard]] ROIR_EXPORT TierFlow soft_exit(std::span<LevelReading const> readings, LevelModel const& model, TierEnd end,
                                             TierPolicy const& policy = {});

/// transition_table() of moves counted together. Parts of people count as parts: then the Dirichlet interval does not know how uncertain
/// the tiers are, and the one by clusters does as far as clusters differ.
[[nodiscard]] ROIR_EXPORT Table flow_transitions(std::span<TierFlow const> flows);
/// transition_headlines() of moves counted together, with the same reserve.
[[nodiscard]] ROIR_EXPORT Table flow_headlines(std::span<TierFlow const> flows);
/// moves_over_time() of moves counted together.
[[nodiscard]] ROIR_EXPORT MovesOverTime flows_over_time(std::span<TierFlow const> flows);

/// What a matrix of moves is to be held against.
struct NoiseFlows {
  std::vector<TierFlow> labelled{};  ///< of the labels that propose_tier() would give
  std::vector<TierFlow> soft{};      ///< of the chances
};
/// Moves that noise alone makes, of the people of moves_by_noise_alone(), whose level never changes: counted by label, and by chance.
/// One cluster for each person. Parameters, errors and complexity as there.
[[nodiscard]] ROIR_EXPORT NoiseFlows flows_by_noise_alone(LevelModel const& model, double monthly_variance, std::int64_t people,
                                                          std::int64_t months, std::uint64_t seed, TierPolicy const& policy = {});
/// The matrix of decided tiers, the one of chances, and those that noise alone would make, side by side: a row for each tier and each end
/// that anybody reached, columns `decided`, `soft`, `decided_by_noise`, `soft_by_noise`, each the plain share with its interval by
/// clusters. A note says G squared of the decided ones over time, with its degrees of freedom. O(flows log flows).
[[nodiscard]] ROIR_EXPORT Table transition_comparison(std::span<TierFlow const> decided, std::span<TierFlow const> soft,
                                                      NoiseFlows const& noise);

}  // namespace roir
