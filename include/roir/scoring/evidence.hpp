// SPDX-License-Identifier: MIT
/// @file
/// Readings of indicators on one scale, and what they say together of a person in each period.
#pragma once

#include <roir/core/export.hpp>
#include <roir/performance/facts.hpp>
#include <roir/scoring/tier_policy.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// An indicator as the people of a unit are read on it.
struct KpiMeasure {
  std::string kpi{};                    ///< its name
  KpiKind kind = KpiKind::Quantity;     ///< what it measures
  Direction direction = Direction::Up;  ///< which way it is good
  double weight = 1;                    ///< how much it counts, above 0
  double middle = 0;                    ///< what readings without a target are held against: the median of the unit
  double scale = 1;                     ///< one scale in its unit: 1.4826 times the median distance from the median; above 0
  double variance = 1;                  ///< of a reading of one full month around the person's level, in scales squared; above 0
  bool is_relative = false;             ///< whether some readings have no target, so that people are held against each other
  double n = 0;                         ///< readings behind scale and variance
};
/// The measures of a unit, with what had to be left out.
struct KpiMeasures {
  std::vector<KpiMeasure> measures{};   ///< by name
  std::vector<std::string> left_out{};  ///< indicators that tell nobody from another, with the reason
};
/// What one indicator says of a period.
struct EvidencePart {
  std::string kpi{};    ///< its name
  double scales = 0;    ///< above the target, in scales; good is above 0 whatever the direction
  double share = 0;     ///< of the period's value, all shares of a period make 1
  bool is_cut = false;  ///< whether it lay further out than the policy counts
};
/// What all indicators say of a period together.
struct PeriodEvidence {
  Date from;                          ///< first day
  Date until;                         ///< first day after
  double months = 0;                  ///< since the `from` of the period before; the length of the first one
  double exposure = 0;                ///< months at work
  double at_work = 1;                 ///< exposure by length
  double value = 0;                   ///< weighted mean of the parts, in scales above the target
  double variance = 1;                ///< of the value around the person's level
  std::vector<EvidencePart> parts{};  ///< of what it is made, by name
};

/// Puts the indicators of a unit on one scale, from all readings of its people.
///
/// Distances are from the target, or from the unit's median where a reading has none; the scale is the median distance from the median
/// distance times 1.4826; the variance is the mean over steps between successive readings of one person of step^2 / (1/l + 1/k), l and k
/// the months that the two are of (von Neumann). Half a month's drift of the level is in it, so it is rather too large than too small.
/// @param weights  of indicators by name; empty = all 1. What is not named then counts nothing.
/// @throws InvalidArgument (`bad_weight`) for a weight that is not above 0 or not finite.
/// @par Source  domain.md M18. O(r log r) for r readings.
[[nodiscard]] ROIR_EXPORT KpiMeasures measure_kpis(std::span<KpiReading const> readings, std::map<std::string, double> const& weights,
                                                   TierPolicy const& policy);
/// Share of the weights that indicators of quality have; 0 without measures.
[[nodiscard]] ROIR_EXPORT double quality_share(std::span<KpiMeasure const> measures) noexcept;
/// Variance of what all indicators of one full month say together, around the person's level: sum of (weight^2 variance) / (sum of
/// weights)^2; NaN without measures.
[[nodiscard]] ROIR_EXPORT double monthly_variance(std::span<KpiMeasure const> measures) noexcept;
/// What the readings of one person say, period by period in order of time; readings of other people and of what is not measured are left
/// out. The variance of a period is sum of (weight^2 variance) / (sum of weights)^2 / exposure. O(readings times measures).
/// @param at_work  share of a period's working time that the person was at work, by its first day; 1 where it is not named.
/// @throws InvalidArgument (`bad_exposure`) for a share outside [0, 1.5].
[[nodiscard]] ROIR_EXPORT std::vector<PeriodEvidence> evidence_of(std::span<KpiReading const> readings, PersonId const& person,
                                                                  std::span<KpiMeasure const> measures,
                                                                  std::map<Date, double> const& at_work, TierPolicy const& policy);

}  // namespace roir
