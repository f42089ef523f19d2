// SPDX-License-Identifier: MIT
/// @file
/// How much one value of a series says about the next.
#pragma once

#include <roir/core/export.hpp>

#include <span>

namespace roir::stats {

/// Lag-1 autocorrelation of a series, as far as it makes intervals too narrow.
///
/// r = Σ(x_i − m)(x_{i+1} − m)/Σ(x_i − m)², clipped to [0, 0.9]; 0 for fewer than 10 values (too few to tell) and for a constant series.
/// Negative autocorrelation counts as none: intervals are never made narrower by it. O(n).
/// @param series  values in order of time.
/// @throws InvalidArgument (`bad_value`) for a value that is not finite.
/// @par Source  domain.md B.0.5.
[[nodiscard]] ROIR_EXPORT double lag1_autocorrelation(std::span<double const> series);

}  // namespace roir::stats
