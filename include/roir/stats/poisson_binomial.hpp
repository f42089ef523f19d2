// SPDX-License-Identifier: MIT
/// @file
/// How many of several independent things happen, each with a chance of its own.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// The number of things that are expected to happen, with the interval that their number lies in 95 times out of 100 (2.5 and 97.5 %
/// quantiles of the Poisson-binomial distribution, widened to hold the expectation).
///
/// The distribution is convolved exactly; only tails below 1e-25 a step are let go, so the quantiles are exact to 1e-18 of probability.
/// O(n * sqrt(n)): some two seconds for a million.
/// @param chances  of each, in [0, 1]; none = NoData. Estimate::n is their count.
/// @throws InvalidArgument (`bad_value`) for a chance outside of that.
/// @par Source  domain.md M18.
[[nodiscard]] ROIR_EXPORT Estimate poisson_binomial(std::span<double const> chances);

}  // namespace roir::stats
