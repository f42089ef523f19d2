// SPDX-License-Identifier: MIT
/// @file
/// How strong something nobody recorded would have to be to explain a finding away.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

namespace roir::stats {

/// E-value of a risk ratio: the risk ratio that an unrecorded cause would need with both exposure and outcome, to explain it away.
///
/// RR + √(RR(RR − 1)); a ratio below 1 is turned over first. 1 means that nothing is needed.
/// @param risk_ratio  above 0 and finite.
/// @throws InvalidArgument (`bad_ratio`).
/// @par Source  VanderWeele and Ding (2017); domain.md C.7.
[[nodiscard]] ROIR_EXPORT double e_value(double risk_ratio);

/// E-value of the end of an interval that lies nearer to 1; 1 if the interval holds 1.
/// @param risk_ratio  a risk ratio's interval: 0 < low ≤ high.
/// @throws InvalidArgument (`bad_ratio`).
[[nodiscard]] ROIR_EXPORT double e_value_of_limit(Interval const& risk_ratio);

/// The risk ratio that a hazard ratio stands for when the outcome is common (above 15 % by the end): (1 − ½^√HR)/(1 − ½^√(1/HR)).
/// A rare outcome's hazard ratio is a risk ratio as it is.
/// @param hazard_ratio  above 0 and finite.
/// @throws InvalidArgument (`bad_ratio`).
/// @par Source  VanderWeele (2017); domain.md C.7.
[[nodiscard]] ROIR_EXPORT double risk_ratio_of_hazard_ratio(double hazard_ratio);

/// The risk ratio that a difference of means stands for: exp(0.91·d).
/// @param d  the difference in standard deviations of the outcome, finite.
/// @throws InvalidArgument (`bad_value`).
/// @par Source  Chinn (2000); VanderWeele and Ding (2017); domain.md C.7.
[[nodiscard]] ROIR_EXPORT double risk_ratio_of_difference(double d);

/// Robustness value of a coefficient: the share of what is left over of exposure and of outcome that an unrecorded cause would have to
/// explain of each, to take away a share q of the coefficient.
///
/// ½(√(f⁴ + 4f²) − f²) with f = q|t|/√df.
/// @param t   the coefficient over its standard error, finite.
/// @param df  residual degrees of freedom, above 0.
/// @param q   0 < q ≤ 1; 1 is all of it.
/// @throws InvalidArgument (`bad_value`, `bad_count`, `bad_level`).
/// @par Source  Cinelli and Hazlett (2020); domain.md C.7.
[[nodiscard]] ROIR_EXPORT double robustness_value(double t, double df, double q = 1);

/// Partial R² of exposure with outcome: t²/(t² + df). Arguments and errors as robustness_value().
[[nodiscard]] ROIR_EXPORT double partial_r2(double t, double df);

}  // namespace roir::stats
