// SPDX-License-Identifier: MIT
/// @file
/// Many tests at once: p-values that know how many there are, and intervals of what was picked out.
#pragma once

#include <roir/core/export.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir::stats {

/// What adjusted p-values keep below their level.
enum class Adjustment : std::uint8_t {
  Holm,                ///< the chance of any false finding, whatever the tests have to do with each other
  Hochberg,            ///< the same, for tests that depend positively on each other
  BenjaminiHochberg,   ///< the share of false among all findings, for independent or positively dependent tests: q-values
  BenjaminiYekutieli,  ///< the share of false among all findings, whatever the tests have to do with each other
  Bonferroni           ///< the chance of any false finding, by multiplying with the number of tests
};

/// Adjusted p-values: a test is a finding at a level when its adjusted p-value is not above it.
///
/// With p sorted, m of them: Holm max_{j≤i}(m−j+1)p_j; Hochberg min_{j≥i}(m−j+1)p_j; Benjamini and Hochberg min_{j≥i}(m/j)p_j, which is
/// the q-value when all hypotheses may be true; Benjamini and Yekutieli the same times Σ1/k; all cut at 1.
/// @param p_values  0 to 1, in any order; NaN is a test that was not done: it stays NaN and is not counted.
/// @throws InvalidArgument (`bad_probability`).
/// @par Source  Holm (1979), Hochberg (1988), Benjamini and Hochberg (1995), Benjamini and Yekutieli (2001); domain.md C.7. O(m log m).
[[nodiscard]] ROIR_EXPORT std::vector<double> adjusted_p_values(std::span<double const> p_values, Adjustment adjustment);

/// Level at which intervals of picked tests are shown, so that on average no more than a share q of them misses its truth: 1 − R·q/m.
/// @param picked  how many were picked, R; 1 to `tested`.
/// @param tested  out of how many, m.
/// @param q       0 < q < 1.
/// @throws InvalidArgument (`bad_count`, `bad_level`).
/// @par Source  Benjamini and Yekutieli (2005); domain.md C.7.
[[nodiscard]] ROIR_EXPORT double fcr_level(std::size_t picked, std::size_t tested, double q);

}  // namespace roir::stats
