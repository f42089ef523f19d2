// SPDX-License-Identifier: MIT
/// @file
/// "How long, with how many, until we would know?", answered in one call, and honestly.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/trials/outcome_panel.hpp>
#include <roir/trials/power.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// Managers beyond which the answer looks no further.
inline constexpr int most_managers = 10'000;

/// How long, with how many, until an effect of this size would be seen?
struct RollOutQuestion {
  std::string outcome = "the outcome";                           ///< what it is called
  double effect = 0;                                             ///< that should be seen, in the outcome's unit; not 0
  double wanted_power = 0.8;                                     ///< how likely it should be seen if it is there
  double alpha = 0.05;                                           ///< how often nothing may look like something, two-sided
  RollOutDesign design = RollOutDesign::SteppedWedge;            ///< how it reaches everybody
  RollOutEstimator estimator = RollOutEstimator::PeriodEffects;  ///< how the effect will be computed
  int waves = 4;                                                 ///< of a stepped wedge, at most; fewer where there is no room for them
  int max_months = 24;                                           ///< longest trial that is worth thinking of, 3 to 600
};

/// The answer. `words` says it; the figures are behind it.
struct RollOutAnswer {
  bool is_possible = false;          ///< whether the managers that there are would do, within max_months
  int months = 0;                    ///< fewest months with all managers; 0 = not within max_months
  int managers = 0;                  ///< fewest managers like these within max_months; 0 = more than most_managers
  RollOutPower power{};              ///< in that many months, or in max_months if it is not possible
  std::string words{};               ///< in one or two sentences
  std::optional<Refusal> refusal{};  ///< not_with_your_size, or why nothing can be said: too_few_clusters, few_treated, no_data
};

/// The roll-out that a question is about, with these teams over so many months: waves dealt out by size, as many as there are months for
/// and two managers each. @throws InvalidArgument (`bad_roll_out`) for fewer than 3 months or a team of nobody.
[[nodiscard]] ROIR_EXPORT RollOut roll_out_for(std::span<double const> people, RollOutQuestion const& question, int months);

/// How long, with how many, until we would know?
///
/// Months: each length from 3 to max_months, the first in which the power suffices. Managers: teams of the same sizes, evenly picked or
/// repeated, over max_months; the fewest of which the power suffices, by bisection.
/// @param people in each team.
/// @throws InvalidArgument (`bad_question`) for an effect of 0 or not finite, or max_months outside 3 to 600; as roll_out_power().
/// @par Complexity  O(max_months) roll_out_power() of the teams, and some 30 of up to most_managers.
[[nodiscard]] ROIR_EXPORT RollOutAnswer roll_out_answer(std::span<double const> people, OutcomeSpread const& spread,
                                                        RollOutQuestion const& question);

/// The answer as a table of one row: answer, words, months, managers, power, effect, and the smallest effect that could be seen with its
/// interval. The interval says how well the spread is known, not the effect: a jackknife over teams; a given spread has none.
[[nodiscard]] ROIR_EXPORT Table roll_out_answer_table(std::span<double const> people, SpreadEstimate const& spread,
                                                      RollOutQuestion const& question);
/// Power and smallest effect by length of the trial, one row every `step` months up to max_months.
/// @throws InvalidArgument (`bad_question`) for a step below 1, and as roll_out_answer().
[[nodiscard]] ROIR_EXPORT Table roll_out_power_table(std::span<double const> people, SpreadEstimate const& spread,
                                                     RollOutQuestion const& question, int step = 3);
/// The spread as a table: one row per part with its variance, its share of the whole, and an interval (jackknife over teams).
[[nodiscard]] ROIR_EXPORT Table spread_table(SpreadEstimate const& spread);
/// What a roll-out showed: effect with interval, p-value, and whether it is confirmatory or exploratory, and why.
[[nodiscard]] ROIR_EXPORT Table roll_out_effect_table(RegisterPlan const& plan, RollOutEffect const& effect, PlanStanding const& standing,
                                                      std::string_view form);

/// A spread that was given: no interval comes with it.
[[nodiscard]] ROIR_EXPORT SpreadEstimate given_spread(OutcomeSpread const& spread);

}  // namespace roir
