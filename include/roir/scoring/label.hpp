// SPDX-License-Identifier: MIT
/// @file
/// From what is known of a level to a tier that does not flicker: chances, and a rule that changes its mind late.
#pragma once

#include <roir/core/export.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/scoring/level.hpp>
#include <roir/scoring/tier_policy.hpp>

#include <cstdint>
#include <optional>

namespace roir {

/// How likely each tier is; they make 1.
struct TierChances {
  double low = 0;                                                 ///< that the level is below the lower bound
  double steady = 0;                                              ///< that it is between the two
  double high = 0;                                                ///< that it is above the upper bound
  [[nodiscard]] ROIR_EXPORT double of(Tier tier) const noexcept;  ///< the one of a tier
  [[nodiscard]] ROIR_EXPORT Tier likeliest() const noexcept;      ///< steady where two are as likely
};
/// The chances of a level that is normal with that mean and variance, exact to 1e-15. @par Source  domain.md M18.
[[nodiscard]] ROIR_EXPORT TierChances chances_of(double mean, double variance, TierPolicy const& policy) noexcept;

/// The tier that evidence speaks for, review after review.
struct TierLabel {
  std::optional<Tier> tier{};       ///< empty = not classified yet
  std::optional<Tier> candidate{};  ///< another tier that was sure enough at the last review
  std::int64_t confirmed = 0;       ///< in how many reviews one after the other
  std::int64_t readings = 0;        ///< periods with readings so far
};
/// The label after one more review. A first tier takes `min_readings` and `first_sure`; another one `sure` at `confirm` reviews one after
/// the other; else the one before stays. A period that is not reviewed neither confirms nor breaks a run.
[[nodiscard]] ROIR_EXPORT TierLabel next_label(TierLabel const& before, TierChances const& chances, bool is_reviewed,
                                               TierPolicy const& policy) noexcept;

}  // namespace roir
