// SPDX-License-Identifier: MIT
/// @file
/// Time until something happens, when for some it has not happened yet: Kaplan and Meier's curve and its quantiles.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir::stats {

/// The scale on which the interval of a survival curve is symmetric.
enum class SurvivalScale : std::uint8_t {
  LogLog,  ///< S^exp(±z·σ/ln S): stays within [0, 1]; the default of roir
  Log      ///< S·exp(±z·σ), cut at 1: the default of R's survfit
};

/// The curve from one time to the next.
struct SurvivalStep {
  double time = 0;            ///< a time at which at least one was observed to the end, with or without event
  double at_risk = 0;         ///< entered before it and not gone before it
  double events = 0;          ///< events at it
  double censored = 0;        ///< gone at it without event
  double survival = 1;        ///< S just after it
  double standard_error = 0;  ///< S·σ with Greenwood's σ; NaN once S is 0
  Interval interval{};        ///< 95 % interval of S; 1 to 1 before the first event, NaN once S is 0
};

/// A whole curve.
struct SurvivalCurve {
  std::vector<SurvivalStep> steps;  ///< by time; empty when nobody was observed
  double n = 0;                     ///< how many were observed
  double events = 0;                ///< how many events
  double start = 0;                 ///< where the curve begins: 0, or the earliest entry if that is earlier
};

/// Kaplan and Meier's curve of one sample with right censoring and, optionally, delayed entry.
///
/// S(t) = Π(1 − d_j/n_j) over event times t_j ≤ t; Greenwood σ² = Σ d_j/(n_j(n_j − d_j)). Someone is at risk at t when entry < t ≤ time;
/// at equal times events come before censoring. The sample is taken as independent: data in clusters need clustered intervals.
/// With delayed entry few may be at risk early, and S may then fall to 0 for good: `at_risk` shows it.
/// @param times    when each one's observation ended, after entry; finite.
/// @param events   1 if it ended with the event, 0 if without; as many as `times`.
/// @param entries  when each one's observation began; empty for 0 throughout (times then are above or at 0).
/// @param scale    scale of the intervals.
/// @throws InvalidArgument (`bad_size` for spans of different length, `bad_time` for a time that is not finite or not after its entry;
///         without `entries`, a time of 0 is allowed).
/// @par Complexity  O(n log n).
/// @par Source      Kaplan and Meier (1958); conventions of R's survival 3.5, survfit; domain.md E4.
[[nodiscard]] ROIR_EXPORT SurvivalCurve kaplan_meier(std::span<double const> times, std::span<std::uint8_t const> events,
                                                     std::span<double const> entries = {}, SurvivalScale scale = SurvivalScale::LogLog);

/// S at a time, with its interval. NoData without observations, and after the last observed time unless S is 0 there.
///
/// While S is 1 no curve has an interval; Wilson's for the number then at risk stands in, and `method` says so.
/// @param curve  from kaplan_meier().
/// @param time   a finite time.
/// @throws InvalidArgument (`bad_time`).
[[nodiscard]] ROIR_EXPORT Estimate survival_at(SurvivalCurve const& curve, double time);

/// The time by which the event has happened to a share p, with its interval.
///
/// The first time with S ≤ 1 − p; when S is 1 − p (within 1.5e-8) along a flat piece, the middle of that piece (of which the last one ends
/// at the last observed time). Interval: where the curves of the interval's ends pass 1 − p, by the same rule; an end that its curve
/// never reaches is NaN, and `method` says when that is the upper one. The curve never falls that far: NotApplicable with reason
/// "not_reached" (fewer than p had the event so far).
/// @param curve  from kaplan_meier().
/// @param p      0 < p < 1; 0.5 is the median.
/// @throws InvalidArgument (`bad_probability`).
/// @par Source  Brookmeyer and Crowley (1982); conventions of R's survival 3.5, quantile.survfit.
[[nodiscard]] ROIR_EXPORT Estimate survival_quantile(SurvivalCurve const& curve, double p);

/// The median time: survival_quantile() with p = 0.5.
[[nodiscard]] ROIR_EXPORT Estimate survival_median(SurvivalCurve const& curve);

}  // namespace roir::stats
