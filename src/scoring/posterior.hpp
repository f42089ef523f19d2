// SPDX-License-Identifier: MIT
/// @file
/// From the evidence of periods to the filter, and from its posterior to an estimate.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/scoring/level.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace roir::scoring {

/// What the filter takes of the evidence of somebody.
[[nodiscard]] std::vector<LevelReading> level_readings(std::span<PeriodEvidence const> periods);
/// The level with its 95 % interval. @param n  periods with readings behind it.
[[nodiscard]] Estimate level_estimate(double mean, double variance, std::size_t n);

}  // namespace roir::scoring
