// SPDX-License-Identifier: MIT
/// @file
/// What is true of a world: what would have been without the programme, beside what was (domain.md D.3).
///
/// Two streams of one scenario, one of them with the programme switched off, share all luck. What differs between them *is* the effect:
/// there is no model in between and nothing is estimated. Of the people who are simulated the figures hold exactly; the standard error says
/// how far another world of the same scenario would be from them, and shrinks with the number of managers.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/core/table.hpp>
#include <roir/simulation/world_scenario.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// What one unit of each outcome is worth, in one currency and price year. 0 = nothing is said, which is the default of all.
struct WorldValues {
  double leaver = 0;          ///< of one person who would have left by their own wish and did not
  double absence_day = 0;     ///< of one calendar day of absence less
  double kpi_index_year = 0;  ///< of one point of the KPI index over one person-year
  double idea_done = 0;       ///< of one more idea that was put to work
  double manager_hour = 0;    ///< cost of one hour of a manager
  double report_hour = 0;     ///< cost of one hour of a report
};

/// How truth is looked at.
struct WorldTruthOptions {
  std::int64_t horizon_weeks = 52;  ///< how long after a manager's start rates and times are counted; who starts too late is left out
  WorldValues values{};             ///< for net_benefit and benefit_per_cost, which are left out while all are 0
};

/// How rows are put together.
enum class TruthOver : std::uint8_t {
  Cell,      ///< one cohort in one period
  Event,     ///< all cohorts, so many periods after their start
  Cohort,    ///< one cohort, all its periods from its start on
  Calendar,  ///< all cohorts that have started, in one period
  Simple,    ///< all cohorts and all their periods from their start on
  Horizon    ///< all cohorts that can be watched over the whole horizon
};

/// One true figure. People belong to the manager whom they had when they came (intention to treat).
struct WorldTruth {
  std::string estimand{};                ///< what, in snake_case: "kpi_index", "leaving", ...
  std::string form{};                    ///< the return form that it belongs to, "RF01" to "RF32"; empty = none
  std::string unit{};                    ///< of `with`, `without` and `difference`
  TruthOver over = TruthOver::Simple;    ///< how it was put together
  std::optional<std::int64_t> cohort{};  ///< the period in which its managers start
  std::optional<std::int64_t> at{};      ///< the period, or for TruthOver::Event how many after the start
  double with = 0;                       ///< with the programme
  double without = 0;                    ///< for the same people in the twin
  double difference = 0;                 ///< the effect
  double difference_se = 0;              ///< of the effect, over worlds; NaN with one manager
  double ratio = 0;                      ///< `with` / `without`; NaN where that is nothing
  double ratio_se = 0;                   ///< of the ratio
  double exposure = 0;                   ///< what `with` is divided by: persons and periods, person-years, promises, ...
  double exposure_without = 0;           ///< what `without` is divided by; 0 where there is no twin
  std::int64_t managers = 0;             ///< how many managers it is made of
};

/// The true effects of a world's programme on those whom it reaches.
///
/// KPI index, meetings and engagement are means over persons and periods of those who are there in both twins; rates count over the
/// horizon, per person-year of those there in either; "months_employed" is the mean restricted to the horizon over those there at the
/// start; "kpi_per_meeting" is the effect on the index divided by that on meetings (what Wald estimates).
/// @param progress told after each unit; may throw to stop.
/// @throws InvalidArgument (`bad_scenario`); what `progress` throws; NotFound (`no_adopters`) where no manager starts within the time.
/// @par Complexity O(events of both twins); memory O(posts of a unit + cohorts * periods).
[[nodiscard]] ROIR_EXPORT std::vector<WorldTruth> world_truth(WorldScenario const& scenario, WorldTruthOptions const& options = {},
                                                              Progress const& progress = {});
/// The same as a table, with 95 % intervals of the differences.
[[nodiscard]] ROIR_EXPORT Table world_truth_table(std::span<WorldTruth const> truths);

/// @cond descriptions
template <>
struct EnumWords<TruthOver> {
  static constexpr auto value = enum_words<TruthOver>({{TruthOver::Cell, "cell"},
                                                       {TruthOver::Event, "event"},
                                                       {TruthOver::Cohort, "cohort"},
                                                       {TruthOver::Calendar, "calendar"},
                                                       {TruthOver::Simple, "simple"},
                                                       {TruthOver::Horizon, "horizon"}});
};
template <>
struct ROIR_EXPORT Description<WorldValues> {
  static constexpr auto value = describe<WorldValues>(
      "world_values", 1, ROIR_FIELD(WorldValues, leaver, Visibility::Organisation),
      ROIR_FIELD(WorldValues, absence_day, Visibility::Organisation), ROIR_FIELD(WorldValues, kpi_index_year, Visibility::Organisation),
      ROIR_FIELD(WorldValues, idea_done, Visibility::Organisation), ROIR_FIELD(WorldValues, manager_hour, Visibility::Organisation),
      ROIR_FIELD(WorldValues, report_hour, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_scenario`) for a value that is negative or not finite.
  static void validate(WorldValues const& record);
};
template <>
struct ROIR_EXPORT Description<WorldTruthOptions> {
  static constexpr auto value = describe<WorldTruthOptions>(
      "world_truth_options", 1, ROIR_FIELD(WorldTruthOptions, horizon_weeks, Visibility::Organisation, {.unit = "weeks"}),
      ROIR_FIELD(WorldTruthOptions, values, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_scenario`) for a horizon outside 1 to 5200 weeks.
  static void validate(WorldTruthOptions const& record);
};
/// @endcond

}  // namespace roir
