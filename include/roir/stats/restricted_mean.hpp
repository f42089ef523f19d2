// SPDX-License-Identifier: MIT
/// @file
/// The mean time without event within a horizon: a figure of a survival curve that needs no assumption about its shape.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/stats/survival.hpp>

namespace roir::stats {

/// Restricted mean survival time: the area under the curve up to τ, in the unit of time, with its standard error.
///
/// Variance Σ over event times t_j ≤ τ of (area from t_j to τ)²·d_j/(n_j(n_j − d_j)); a term is 0 where n_j = d_j. The standard error is
/// NaN when the curve's weights are fractions. Both are NaN when nobody was observed up to τ and S is not 0 before. O(steps).
/// @param curve  from kaplan_meier(), beginning at 0.
/// @param tau    the horizon, above 0 and finite.
/// @throws InvalidArgument (`bad_time`).
/// @par Source  Irwin (1949); domain.md E4; conventions of R's survival 3.5, summary.survfit(rmean=).
[[nodiscard]] ROIR_EXPORT Measured restricted_mean(SurvivalCurve const& curve, double tau);

/// restricted_mean() with its normal interval at 95 %, within [0, τ]. Refused (`follow_up_too_short`) where it is NaN, NoData when nobody
/// was observed.
/// @throws InvalidArgument (`bad_time`).
[[nodiscard]] ROIR_EXPORT Estimate rmst(SurvivalCurve const& curve, double tau);

/// How a figure of one group stands to that of another.
struct Contrast {
  double value;       ///< the difference or ratio; NaN if one of the two is not known
  Interval interval;  ///< at 95 %
  double p_value;     ///< of the hypothesis that there is none, two-sided
};

/// Three ways to say how much longer one group goes without event than another.
struct RestrictedMeanContrast {
  Contrast difference;  ///< mean of a less mean of b, in the unit of time
  Contrast ratio;       ///< mean of a over mean of b, interval on the log scale
  Contrast lost_ratio;  ///< time lost, τ less the mean, of a over that of b, interval on the log scale
};

/// Compares two independent groups; all NaN if one of them was not observed up to τ.
/// @throws InvalidArgument (`bad_time`).
/// @par Source  Uno et al. (2014); conventions of R's survRM2, rmst2.
[[nodiscard]] ROIR_EXPORT RestrictedMeanContrast restricted_mean_contrast(SurvivalCurve const& a, SurvivalCurve const& b, double tau);

}  // namespace roir::stats
