// SPDX-License-Identifier: MIT
/// @file
/// The jackknife: the spread of an estimate from what it becomes without each of its units.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// Variance of an estimate by deleting one unit at a time (CV3 when the units are clusters).
///
/// V = (G−1)/G · Σ(θ_(g) − θ)²: centred at the estimate itself, not at the mean of the θ_(g), so V is never the smaller of the two. O(G).
/// @param value        the estimate θ from all G units.
/// @param without_one  the estimates θ_(g) without unit g, finite; empty gives 0.
/// @throws InvalidArgument (`bad_value`) for figures that are not finite.
/// @par Source  MacKinnon, Nielsen and Webb (2023), CV3; domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT double jackknife_variance(double value, std::span<double const> without_one);

/// An estimate with the interval θ ± t_{G−1}·√V at 95 %, V as jackknife_variance().
///
/// Fewer than 3 units (reason "low_n"), or no spread at all among the θ_(g) (reason "no_spread"): the value with LowCount, without an
/// interval, and `method` says which.
/// Estimate::n is G.
/// @param value        the estimate from all units.
/// @param without_one  the estimates without each unit.
/// @param unit         what a unit is called in `method`, in the plural: "clusters", "gaps".
/// @throws InvalidArgument (`bad_value`).
[[nodiscard]] ROIR_EXPORT Estimate jackknife(double value, std::span<double const> without_one, char const* unit = "clusters");

}  // namespace roir::stats
