// SPDX-License-Identifier: MIT
/// @file
/// The named parameters of the metrics. Every result says the values that went into it.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <string>

namespace roir {

/// The parameters of the metrics with their defaults (domain.md part B). A plain value; two runs with equal policies and equal facts
/// give equal results.
struct Policy {
  double due_min_share = 0.5;            ///< share of their normal days that must be eligible for a period to be due, in (0, 1]
  double held_min_fraction = 0.5;        ///< share of the planned length that a held meeting must reach, in [0, 1]
  double grace = 0.2;                    ///< grace after a period as a share of its length, in [0, 1]
  std::int64_t absence_min_pause = 3;    ///< working days from which an absence stops the clock
  std::int64_t handover_grace = 14;      ///< eligible days of a new relationship that create nothing due
  double covered_slack = 0.5;            ///< part of an interval by which a gap may be longer and still counts as covered
  double drought_factor = 2.0;           ///< a gap of this many intervals is a drought
  std::int64_t coverage_days = 28;       ///< days looked back for coverage where no cadence is declared
  double coverage_intervals = 2.0;       ///< intervals looked back for coverage where a cadence is declared
  std::int64_t chase_window = 7;         ///< eligible days within which asking for a lost meeting counts
  std::int64_t punctual_tolerance = 5;   ///< minutes late that still count as on time
  double capacity_per_week = 4.0;        ///< one-to-ones a manager can hold in a week
  std::int64_t prep_minutes = 5;         ///< imputed preparation per side where none is recorded, minutes
  std::int64_t follow_up_minutes = 10;   ///< imputed follow-up per side where none is recorded, minutes
  std::int64_t waste_minutes = 10;       ///< minutes lost by the waiting side when a meeting is cancelled less than a day before
  std::int64_t full_time_hours = 1600;   ///< productive hours of a full-time year
  double day_hours = 8.0;                ///< hours of a working day
  double replacement_share = 0.21;       ///< cost of replacing a leaver as a share of a working year (median of 30 case studies)
  double replacement_share_low = 0.15;   ///< low end of that share
  double replacement_share_high = 0.50;  ///< high end of that share
  std::int64_t min_group = 5;            ///< smallest group of persons that is published
  /// Member by member.
  friend bool operator==(Policy const&, Policy const&) = default;
};

/// "name=value; ..." of the parameters named, in the given order; all of them when none is named.
/// @throws NotFound (`no_parameter`) for a name that is none.
[[nodiscard]] ROIR_EXPORT std::string to_words(Policy const& policy, std::initializer_list<char const*> names = {});

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<Policy> {
  static constexpr auto value =
      describe<Policy>("policy", 1, ROIR_FIELD(Policy, due_min_share, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, held_min_fraction, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, grace, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, absence_min_pause, Visibility::Organisation, {.unit = "working days"}),
                       ROIR_FIELD(Policy, handover_grace, Visibility::Organisation, {.unit = "days"}),
                       ROIR_FIELD(Policy, covered_slack, Visibility::Organisation, {.unit = "intervals"}),
                       ROIR_FIELD(Policy, drought_factor, Visibility::Organisation, {.unit = "intervals"}),
                       ROIR_FIELD(Policy, coverage_days, Visibility::Organisation, {.unit = "days"}),
                       ROIR_FIELD(Policy, coverage_intervals, Visibility::Organisation, {.unit = "intervals"}),
                       ROIR_FIELD(Policy, chase_window, Visibility::Organisation, {.unit = "days"}),
                       ROIR_FIELD(Policy, punctual_tolerance, Visibility::Organisation, {.unit = "min"}),
                       ROIR_FIELD(Policy, capacity_per_week, Visibility::Organisation, {.unit = "meetings"}),
                       ROIR_FIELD(Policy, prep_minutes, Visibility::Organisation, {.unit = "min"}),
                       ROIR_FIELD(Policy, follow_up_minutes, Visibility::Organisation, {.unit = "min"}),
                       ROIR_FIELD(Policy, waste_minutes, Visibility::Organisation, {.unit = "min"}),
                       ROIR_FIELD(Policy, full_time_hours, Visibility::Organisation, {.unit = "h"}),
                       ROIR_FIELD(Policy, day_hours, Visibility::Organisation, {.unit = "h"}),
                       ROIR_FIELD(Policy, replacement_share, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, replacement_share_low, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, replacement_share_high, Visibility::Organisation, {.unit = "share"}),
                       ROIR_FIELD(Policy, min_group, Visibility::Organisation, {.unit = "persons"}));
  /// @throws InvalidArgument (`bad_policy`) naming the first parameter that is out of its range.
  static void validate(Policy const& record);
};
/// @endcond

}  // namespace roir
