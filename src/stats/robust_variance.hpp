// SPDX-License-Identifier: MIT
/// @file
/// The variance of survival curves whose weights are fractions.
#pragma once

#include <roir/stats/observations.hpp>
#include <roir/stats/survival.hpp>

#include <span>

namespace roir::stats {

/// Replaces the variance of each curve by the infinitesimal jackknife's and says so in `is_robust`.
/// @param curves  one for each group of the observations, from kaplan_meier().
/// @par Source  domain.md E4; Efron (1981): influence of an observation on ln S(t) is A(min(t, T)) − A(entry), less 1/(n − d) once its
///              event has come, with A = Σ d/(n(n − d)). O(n log n).
void make_robust(Observations const& observations, std::span<SurvivalCurve> curves);

}  // namespace roir::stats
