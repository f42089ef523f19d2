// SPDX-License-Identifier: MIT
/// @file
/// How far the two see the same (domain.md M25).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <span>

namespace roir {

/// M25: one part per item that both rated, of the day on which it last changed: |manager − report| in points of the scale of 0 to 4.
[[nodiscard]] ROIR_EXPORT Parts rating_gap_parts(std::span<JointRating const> ratings, TimeFrame const& frame);
/// M25: the same with its sign: manager − report, above 0 where the manager sees more.
[[nodiscard]] ROIR_EXPORT Parts rating_bias_parts(std::span<JointRating const> ratings, TimeFrame const& frame);
/// M25: one trial per item that both rated differently: whether they agreed on one level.
[[nodiscard]] ROIR_EXPORT Trials resolved_trials(std::span<JointRating const> ratings, TimeFrame const& frame);
/// Least items for weighted_agreement().
inline constexpr std::int64_t agreement_n_min = 10;
/// M25: Cohen's kappa with quadratic weights over the items that both rated: 1 − Σ w·observed / Σ w·expected, w the squared difference,
/// expected as if the two rated independently; 1 at full agreement, 0 as by chance, below worse. NaN with fewer than 10 items, or where
/// each gave one and the same level throughout. O(items).
[[nodiscard]] ROIR_EXPORT double weighted_agreement(std::span<JointRating const> ratings, TimeFrame const& frame);

}  // namespace roir
