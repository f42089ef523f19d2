// SPDX-License-Identifier: MIT
/// @file
/// The analysis plan of a roll-out: what is going to be tested, how, and who begins when, said before anybody has looked at an outcome.
///
/// A result is worth what was promised before it was known. A plan is therefore an entry of the organisation's stream; what is computed
/// later is compared with it, and a result of another plan is marked exploratory (domain.md C.3).
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/time/text_forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// How a roll-out reaches everybody.
enum class RollOutDesign : std::uint8_t {
  SteppedWedge,  ///< one wave after the other begins; in the end all have
  Parallel       ///< some begin at once, the others not within the trial
};

/// How the effect is computed from the months of the teams.
enum class RollOutEstimator : std::uint8_t {
  PeriodEffects,       ///< weighted least squares with an effect of each month, teams alike from month to month (Hussey and Hughes)
  StaggeredDifference  ///< mean change since before the begin, less that of teams not yet begun (Callaway and Sant'Anna, simple)
};

/// How an outcome of one person and month varies without any effect: variances in the square of its unit.
struct OutcomeSpread {
  double between_teams = 0;    ///< between managers, for good
  double team_months = 0;      ///< of a manager's team from month to month, the same for all in it
  double between_persons = 0;  ///< between the people of a team, for good
  double within = 0;           ///< of a person from month to month
  double team_decay = 0;       ///< correlation of a team's deviations in two successive months
  double person_decay = 0;     ///< correlation of a person's deviations in two successive months
};

/// When a manager's team begins.
struct PlannedStart {
  PersonId manager;                     ///< whose team
  std::string stratum{};                ///< drawn among the teams of the same stratum
  std::int64_t people = 1;              ///< how many the manager leads, as planned
  std::optional<std::int64_t> start{};  ///< months after the first month; empty = not within the trial
};

/// Says how a roll-out will be analysed. A second plan of the same name does not replace the first: what it gives is exploratory.
struct RegisterPlan {
  std::string plan;                                              ///< its name
  std::string question{};                                        ///< what is to be found out, in words
  std::vector<std::string> forms{};                              ///< outcomes that are tested, those that count most first
  std::int64_t confirmatory = 1;                                 ///< how many of them, from the first, are confirmatory; at most 3
  std::vector<std::string> doses{};                              ///< what stands for "how much"; empty = begun or not
  RollOutDesign design = RollOutDesign::SteppedWedge;            ///< how it reaches everybody
  RollOutEstimator estimator = RollOutEstimator::PeriodEffects;  ///< how the effect is computed
  Date begin;                                                    ///< a day in the first month of outcomes
  std::int64_t months = 12;                                      ///< how many months of outcomes are looked at
  double alpha = 0.05;                                           ///< how often nothing may look like something
  OutcomeSpread spread{};                                        ///< the spread of the first outcome that the weights rest on
  std::vector<PlannedStart> assignment{};                        ///< who begins when, as drawn
  std::int64_t seed = 0;                                         ///< of the draw, and of the permutations that test it
  std::int64_t draws = 9999;                                     ///< permutations, where not all are looked at
};

/// @cond descriptions
template <>
struct EnumWords<RollOutDesign> {
  static constexpr auto value =
      enum_words<RollOutDesign>({{RollOutDesign::SteppedWedge, "stepped_wedge"}, {RollOutDesign::Parallel, "parallel"}});
};
template <>
struct EnumWords<RollOutEstimator> {
  static constexpr auto value = enum_words<RollOutEstimator>(
      {{RollOutEstimator::PeriodEffects, "period_effects"}, {RollOutEstimator::StaggeredDifference, "staggered_difference"}});
};
template <>
struct ROIR_EXPORT Description<OutcomeSpread> {
  static constexpr auto value = describe<OutcomeSpread>(
      "outcome_spread", 1, ROIR_FIELD(OutcomeSpread, between_teams, Visibility::Organisation),
      ROIR_FIELD(OutcomeSpread, team_months, Visibility::Organisation),
      ROIR_FIELD(OutcomeSpread, between_persons, Visibility::Organisation), ROIR_FIELD(OutcomeSpread, within, Visibility::Organisation),
      ROIR_FIELD(OutcomeSpread, team_decay, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(OutcomeSpread, person_decay, Visibility::Organisation, {.unit = "share"}));
  /// @throws InvalidArgument (`bad_spread`) for a variance below 0 or not finite, or a decay outside [0, 1].
  static void validate(OutcomeSpread const& record);
};
template <>
struct ROIR_EXPORT Description<PlannedStart> {
  static constexpr auto value = describe<PlannedStart>(
      "planned_start", 1, ROIR_FIELD(PlannedStart, manager, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(PlannedStart, stratum, Visibility::Line), ROIR_FIELD(PlannedStart, people, Visibility::Line),
      ROIR_FIELD(PlannedStart, start, Visibility::Line, {.unit = "months"}));
  /// @throws InvalidArgument (`bad_start`) for a team of nobody or of more than 100,000, or a start before the first month.
  static void validate(PlannedStart const& record);
};
template <>
struct ROIR_EXPORT Description<RegisterPlan> {
  static constexpr auto value = describe<RegisterPlan>(
      "register_plan", 1, ROIR_FIELD(RegisterPlan, plan, Visibility::Organisation),
      ROIR_FIELD(RegisterPlan, question, Visibility::Organisation), ROIR_FIELD(RegisterPlan, forms, Visibility::Organisation),
      ROIR_FIELD(RegisterPlan, confirmatory, Visibility::Organisation), ROIR_FIELD(RegisterPlan, doses, Visibility::Organisation),
      ROIR_FIELD(RegisterPlan, design, Visibility::Organisation), ROIR_FIELD(RegisterPlan, estimator, Visibility::Organisation),
      ROIR_FIELD(RegisterPlan, begin, Visibility::Organisation),
      ROIR_FIELD(RegisterPlan, months, Visibility::Organisation, {.unit = "months"}),
      ROIR_FIELD(RegisterPlan, alpha, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(RegisterPlan, spread, Visibility::Organisation), ROIR_FIELD(RegisterPlan, assignment, Visibility::Line),
      ROIR_FIELD(RegisterPlan, seed, Visibility::Line), ROIR_FIELD(RegisterPlan, draws, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_plan`) for a plan without name, outcome or date, of other than 1 to 600 months, alpha outside (0, 1),
  /// more than 3 confirmatory outcomes or more than there are, less than 1 or more than 1,000,000 draws, or a start after the last month;
  /// (`same_team_twice`) if a manager's team begins more than once.
  static void validate(RegisterPlan const& record);
};
/// @endcond

}  // namespace roir
