// SPDX-License-Identifier: MIT
/// @file
/// Readings of many people as compact rows, beside the records (docs/decisions/0003-compact-rows-beside-records.md).
///
/// A record of a reading takes some four hundred bytes, a row 32: five years of a million people fit into memory. All of scoring works on
/// rows; what takes records makes rows of them first and answers the same.
#pragma once

#include <roir/core/export.hpp>
#include <roir/performance/facts.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/scoring/proposal.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace roir {

/// An indicator that rows name by number.
struct KpiName {
  std::string kpi{};                    ///< its name
  KpiKind kind = KpiKind::Quantity;     ///< what it measures
  Direction direction = Direction::Up;  ///< which way it is good
};
/// A reading. 32 bytes.
struct KpiRow {
  std::uint32_t person = 0;                                  ///< number of the person
  std::uint32_t kpi = 0;                                     ///< number of the indicator
  std::int32_t from = 0;                                     ///< first day of the period, counted from 1970-01-01
  std::int32_t until = 0;                                    ///< first day after it
  double value = 0;                                          ///< what was read
  double target = std::numeric_limits<double>::quiet_NaN();  ///< what was aimed at; NaN = nothing
};
/// Readings of a unit. Whoever fills it vouches for the order: make_ready() makes it.
struct KpiRows {
  std::vector<KpiName> kpis{};     ///< by number
  std::vector<PersonId> people{};  ///< by number, in order
  std::vector<KpiRow> rows{};      ///< in order of person, first day and name of the indicator

  /// The rows of somebody; none for somebody unknown. O(log rows).
  [[nodiscard]] ROIR_EXPORT std::span<KpiRow const> of(PersonId const& person) const noexcept;
};
/// Rows of records. Kind and direction of an indicator are those of its first reading. O(r log r).
[[nodiscard]] ROIR_EXPORT KpiRows kpi_rows(std::span<KpiReading const> readings);
/// Checks rows that somebody filled and puts them in order; rows that are in order cost one pass.
/// @throws InvalidArgument (`bad_kpi`) for a number that nobody and nothing has, people out of order or twice, a value that is not finite,
/// a
///         target that is infinite, or a period that is empty.
ROIR_EXPORT void make_ready(KpiRows& rows);

/// As with records. @param known_until  readings of periods that end later are not looked at.
[[nodiscard]] ROIR_EXPORT KpiMeasures measure_kpis(KpiRows const& rows, std::map<std::string, double> const& weights,
                                                   TierPolicy const& policy,
                                                   std::int32_t known_until = std::numeric_limits<std::int32_t>::max());
/// As with records. @param known_until  readings of periods that end later are not looked at.
[[nodiscard]] ROIR_EXPORT std::vector<PeriodEvidence> evidence_of(KpiRows const& rows, PersonId const& person,
                                                                  std::span<KpiMeasure const> measures,
                                                                  std::map<Date, double> const& at_work, TierPolicy const& policy,
                                                                  std::int32_t known_until = std::numeric_limits<std::int32_t>::max());
/// What the filter takes of the evidence of somebody, for many people: without the parts. Readings of periods that end after the day of
/// the ask are not looked at. O(readings of the person).
[[nodiscard]] ROIR_EXPORT std::vector<LevelReading> level_readings(KpiRows const& rows, TierAsk const& ask,
                                                                   std::span<KpiMeasure const> measures, TierPolicy const& policy);
/// As with records. Some 40 bytes for each person and period while it works.
[[nodiscard]] ROIR_EXPORT std::variant<ScoringBasis, Refusal> scoring_basis(KpiRows const& rows,
                                                                            std::map<std::string, double> const& weights,
                                                                            std::span<TierAsk const> people,
                                                                            std::span<DecideScoring const> decisions, Date day,
                                                                            TierPolicy const& policy = {});
/// As with records. O(readings of the person).
[[nodiscard]] ROIR_EXPORT TierAnswer propose_tier(KpiRows const& rows, TierAsk const& ask, ScoringBasis const& basis,
                                                  std::span<DecideScoring const> decisions);

}  // namespace roir
