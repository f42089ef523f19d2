// SPDX-License-Identifier: MIT
/// @file
/// Logarithm, exponential and normal quantile of the four operations and the square root alone: the same bits on every platform.
#pragma once

namespace roir::simulation {

/// Natural logarithm of a normal positive number, within 2 ulp of the true one for results away from 0.
[[nodiscard]] double exact_log(double x) noexcept;
/// e to the x for -700 <= x <= 700 (beyond, the value at the nearer end).
[[nodiscard]] double exact_exp(double x) noexcept;
/// 1 / (1 + e^-x).
[[nodiscard]] double logistic(double x) noexcept;
/// The standard normal quantile of 0 < p < 1, to about 16 digits.
/// @par Source  Wichura (1988), algorithm AS 241 (PPND16); its coefficients.
[[nodiscard]] double normal_inverse(double p) noexcept;

}  // namespace roir::simulation
