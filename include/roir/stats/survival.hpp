// SPDX-License-Identifier: MIT
/// @file
/// Time until something happens, when for some it has not happened yet: Kaplan and Meier's curves, their quantiles and their means.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/stats/observations.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir::stats {

/// The scale on which the interval of a survival curve is symmetric. σ is the standard error of ln S.
enum class SurvivalScale : std::uint8_t {
  LogLog,  ///< S^exp(±z·σ/ln S): stays within [0, 1]; the default of roir
  Log,     ///< S·exp(±z·σ), cut at 1: the default of R's survfit
  Plain,   ///< S ± z·σ·S, cut at 0 and 1
  Logit,   ///< logit S ± z·σ/(1 − S)
  Arcsin   ///< sin²(arcsin √S ± z·σ/2·√(S/(1 − S)))
};

/// The curve from one time to the next.
struct SurvivalStep {
  double time = 0;            ///< a time at which at least one was observed to the end, with or without event
  double at_risk = 0;         ///< entered before it and not gone before it
  double events = 0;          ///< events at it
  double censored = 0;        ///< gone at it without event
  double survival = 1;        ///< S just after it
  double standard_error = 0;  ///< S·σ; NaN once S is 0
  Interval interval{};        ///< 95 % interval of S; 1 to 1 before the first event, NaN once S is 0
};

/// A whole curve, in columns of one length: an entry for each time at which at least one was observed to the end. Counts are sums of
/// weights.
struct ROIR_EXPORT SurvivalCurve {
  std::vector<double> times{};                  ///< ascending; empty when nobody was observed
  std::vector<double> at_risk{};                ///< entered before it and not gone before it
  std::vector<double> events{};                 ///< events at it
  std::vector<double> censored{};               ///< gone at it without event
  std::vector<double> survival{};               ///< S just after it
  std::vector<double> variance{};               ///< σ² of ln S; infinite once S is 0
  double n = 0;                                 ///< how many were observed
  double total_events = 0;                      ///< how many events
  double start = 0;                             ///< where the curve begins: 0, or the earliest entry if that is earlier
  SurvivalScale scale = SurvivalScale::LogLog;  ///< of its intervals
  bool is_robust = false;                       ///< whether σ² is the infinitesimal jackknife's, as fractional weights ask for

  [[nodiscard]] std::size_t size() const noexcept { return times.size(); }  ///< number of steps
  /// One step with its standard error and interval. @param i  below size().
  [[nodiscard]] SurvivalStep step(std::size_t i) const;
};

/// Kaplan and Meier's curve of one sample with right censoring and, optionally, delayed entry: the same as kaplan_meier_by_group() of one
/// group.
/// @throws InvalidArgument  as kaplan_meier_by_group().
[[nodiscard]] ROIR_EXPORT SurvivalCurve kaplan_meier(std::span<double const> times, std::span<std::uint8_t const> events,
                                                     std::span<double const> entries = {}, SurvivalScale scale = SurvivalScale::LogLog);

/// Kaplan and Meier's curve of each group.
///
/// S(t) = Π(1 − d_j/n_j) over event times t_j ≤ t; Greenwood σ² = Σ d_j/(n_j(n_j − d_j)). Someone is at risk at t when entry < t ≤ time;
/// at equal times events come before censoring. The sample is taken as independent: data in clusters need clustered intervals.
/// With delayed entry few may be at risk early, and S may then fall to 0 for good: `at_risk` shows it.
///
/// Whole weights count observations: 3 is as three rows. As soon as one weight is a fraction, weights are taken as those of a sample, and
/// σ² is the infinitesimal jackknife's, Σ w²(∂ ln S/∂w)² (which is Greenwood's when all weights are alike and all entered at the
/// beginning).
/// @param observations  the sample.
/// @param scale         scale of the intervals.
/// @return one curve for each group from 0 to the largest in `groups`; at least one.
/// @throws InvalidArgument (`bad_size` for columns of different length; `bad_time` for a time that is not finite or not after its entry;
///         without `entries`, a time of 0 is allowed; `bad_event` for an event that is neither 0 nor 1; `bad_weight`).
/// @par Complexity  O(n) for times of whole numbers that are not far apart (days, say): they are counted in a table. O(n log n)
///                  otherwise.
/// @par Source      Kaplan and Meier (1958); conventions of R's survival 3.5, survfit; domain.md E4.
[[nodiscard]] ROIR_EXPORT std::vector<SurvivalCurve> kaplan_meier_by_group(Observations const& observations,
                                                                           SurvivalScale scale = SurvivalScale::LogLog);

/// S at a time, with its interval. NoData without observations, and after the last observed time unless S is 0 there.
///
/// While S is 1 no curve has an interval; Wilson's for the number then at risk stands in, and `method` says so.
/// @param curve  from kaplan_meier().
/// @param time   a finite time.
/// @throws InvalidArgument (`bad_time`).
[[nodiscard]] ROIR_EXPORT Estimate survival_at(SurvivalCurve const& curve, double time);

/// Standard error of S at a time: 0 before the first event, NaN once S is 0 and where survival_at() has no value.
/// @throws InvalidArgument (`bad_time`).
[[nodiscard]] ROIR_EXPORT double survival_standard_error(SurvivalCurve const& curve, double time);

/// A figure and its standard error.
struct Measured {
  double value;           ///< NaN where there is none
  double standard_error;  ///< NaN where there is none
};

/// Nelson and Aalen's cumulative hazard at a time: Σ d_j/n_j with variance Σ d_j/n_j². NaN where survival_at() has no value.
/// @throws InvalidArgument (`bad_time`).
/// @par Source  Nelson (1972), Aalen (1978); conventions of R's survival 3.5.
[[nodiscard]] ROIR_EXPORT Measured cumulative_hazard(SurvivalCurve const& curve, double time);

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
