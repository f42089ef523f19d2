// SPDX-License-Identifier: MIT
/// @file
/// Outcomes of people by month, each person with the team that they had when they came in, and how such outcomes vary.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/policy/analysis_plan.hpp>
#include <roir/trials/roll_out.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// One outcome of one person in one month.
struct PersonMonth {
  std::string manager{};  ///< who leads them in that month
  std::string person{};   ///< who
  std::int32_t day = 0;   ///< a day of the month
  double value = 0;       ///< the outcome; NaN counts as none
  double weight = 1;      ///< of this value among several of the same person and month; 0 or less counts as none
};

/// Outcomes by person and month. A person stays with the team of their first month: as assigned, not as moved (domain.md C.3).
struct OutcomePanel {
  int months = 0;                        ///< months of each person
  std::int32_t begin = 0;                ///< first day of the first month
  std::vector<std::string> managers{};   ///< the teams, by manager, in order of id
  std::vector<std::uint32_t> team_of{};  ///< by person: which of the teams
  std::vector<double> values{};          ///< by person and month; NaN = none
};

/// A panel of these outcomes. Several of one person in one month are put together by their weights.
/// @param begin  a day of the first month.
/// @param months how many; outcomes of other months are left out.
/// @throws InvalidArgument (`bad_panel`) for less than 1 month or more than 600. @par Complexity  O(n log n).
[[nodiscard]] ROIR_EXPORT OutcomePanel outcome_panel(std::span<PersonMonth const> outcomes, Date begin, int months);

/// The outcomes in a table by relationship and month, as metrics give it.
/// @param column an estimate; empty = the first of the table. What was counted behind a value (`_n`) is its weight.
/// @throws NotFound (`no_column`) if the table has no such column, or none of manager, report and month.
[[nodiscard]] ROIR_EXPORT std::vector<PersonMonth> person_months(Table const& table, std::string_view column = {});

/// The monthly means of teams, in this order; a manager of whom the panel knows nothing has none. O(persons·months).
[[nodiscard]] ROIR_EXPORT TeamMonths team_months(OutcomePanel const& panel, std::span<std::string const> managers);

/// What a panel says about its spread.
struct SpreadEstimate {
  OutcomeSpread spread{};                    ///< the estimate
  std::vector<OutcomeSpread> without_one{};  ///< without each team, or without each of 50 groups of teams if there are more
  std::int64_t managers = 0;                 ///< teams with an outcome
  std::int64_t people = 0;                   ///< people with an outcome
  std::int64_t months = 0;                   ///< months in which at least two teams have one
  std::vector<std::string> flags{};          ///< no_decay: too few months to tell decay, which is taken as 0
  std::optional<Refusal> refusal{};          ///< no_data, too_few_clusters, too_few_periods
};

/// The spread of the outcomes in a panel, whatever the months have in common.
///
/// From products of differences between people: of two people of different teams, E(a_s − b_s)(a_t − b_t)/2 = C(s,t), of two of one team
/// C(s,t) − D(s,t), where C is the covariance of a person's months and D that between people of a team. Averaged over all pairs by the
/// distance of the months, D is fitted by τ² + γ²·r^|t−s| and C − D by ψ² + e²·ρ^|t−s|, both with no negative part, by least squares
/// weighted by pairs, r and ρ from 0 to 0.95 in steps of 0.05 (0 below 6 months). Refused with fewer than 5 managers, 2 months, or 2 people
/// of a team in which somebody could be told from the team. O(persons·months²).
/// @par Source  moment estimators by U-statistics; model as team_covariance (Hooper and others 2016, Kasza and others 2019).
[[nodiscard]] ROIR_EXPORT SpreadEstimate estimated_spread(OutcomePanel const& panel);

}  // namespace roir
