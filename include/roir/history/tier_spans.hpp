// SPDX-License-Identifier: MIT
/// @file
/// From decided tiers to the stretches of time that attention is measured by.
#pragma once

#include <roir/core/export.hpp>
#include <roir/history/attention.hpp>
#include <roir/performance/tiers.hpp>

#include <span>
#include <vector>

namespace roir {

/// The tier that held on each day, as stretches of which no two of one person share a day. On days that several decisions cover the one
/// that began last holds, as tier_on() says; of the same person and first day the one said last. In order of person and time.
/// O(decisions log decisions + decisions times those of one person).
[[nodiscard]] ROIR_EXPORT std::vector<TierSpan> tier_spans(std::span<DecideTier const> tiers);

}  // namespace roir
