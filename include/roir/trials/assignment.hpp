// SPDX-License-Identifier: MIT
/// @file
/// Who begins when: a draw within strata that can be repeated from the seed and the roster alone, and drawn again to test the result.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/selection.hpp>
#include <roir/policy/analysis_plan.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// A manager's team that can be given a start.
struct TeamToAssign {
  PersonId manager;         ///< whose team
  std::string unit{};       ///< organisational unit; may be empty
  std::int64_t people = 1;  ///< how many they lead, 1 or more
};

/// What a roll-out is planned with.
struct RollOutAsk {
  std::string plan = "roll-out";                                 ///< name of the plan
  std::string question{};                                        ///< what is to be found out
  std::vector<std::string> forms{"coverage"};                    ///< outcomes, the confirmatory ones first
  std::int64_t confirmatory = 1;                                 ///< how many are confirmatory
  std::vector<std::string> doses{};                              ///< what stands for "how much"
  RollOutDesign design = RollOutDesign::SteppedWedge;            ///< how it reaches everybody
  RollOutEstimator estimator = RollOutEstimator::PeriodEffects;  ///< how the effect is computed
  Date begin;                                                    ///< a day in the first month
  int months = 12;                                               ///< months of outcomes
  int waves = 4;                                                 ///< waves of a stepped wedge
  int min_step = 2;                                              ///< fewest managers of a wave
  double alpha = 0.05;                                           ///< two-sided
  OutcomeSpread spread{};                                        ///< of the first outcome; weights rest on it
  std::int64_t seed = 0;                                         ///< of the draw
  std::int64_t draws = 9999;                                     ///< permutations of the test
};

/// The plan of a roll-out: every team with its stratum and its start.
///
/// Strata: units, those with fewer teams than there are waves put together; a unit with twice as many or more is cut into its smaller and
/// its larger teams. Where the draw would then have so few ways to come out that its test could not have p at or below alpha
/// (AssignmentDraw::smallest_p), units stay whole, and if that does not do, all are one stratum. Within a stratum each wave gets as many
/// teams as any other, but for one; over all strata together too. Who gets which start is drawn: a permutation of the stratum's starts over
/// its managers in order of id, from the seed by counter (Philox). So the plan depends on seed and roster alone, in whatever order the
/// roster is.
/// @throws InvalidArgument (`same_team_twice`) for a manager who is there twice; (`step_too_small`) if a wave would have fewer than
///         `min_step` managers; (`bad_roll_out`, `bad_plan`, `bad_start`, `bad_spread`) for what cannot be. @par Complexity O(n log n).
/// @par Source  domain.md C.6 (randomised roll-out); Fisher and Yates (1938) for the permutation.
[[nodiscard]] ROIR_EXPORT RegisterPlan plan_roll_out(std::span<TeamToAssign const> roster, RollOutAsk const& ask);

/// The managers with direct reports on a day, how many, and the unit of most of them.
[[nodiscard]] ROIR_EXPORT std::vector<TeamToAssign> roster_on(Selection const& selection, Date day);

/// The draw behind a plan: which other assignments could have come out, each as likely as the one that did.
class ROIR_EXPORT AssignmentDraw {
 public:
  /// Of the plan's assignment, taken as given. @throws InvalidArgument as the Description of RegisterPlan.
  explicit AssignmentDraw(RegisterPlan const& plan);
  /// The starts as planned, by place in the plan's assignment; never_begins where there is none.
  [[nodiscard]] std::vector<int> const& planned() const noexcept { return planned_; }
  /// The starts of another draw; draw 0 is what plan_roll_out() assigns. O(teams).
  [[nodiscard]] std::vector<int> again(std::uint32_t draw) const;
  /// Number of assignments that differ; infinite beyond what a double holds.
  [[nodiscard]] double assignments() const;
  /// The smallest p-value that a test over all of them can give: one over their number, or two where each has a mirror image.
  [[nodiscard]] double smallest_p() const;
  /// All of them, as planned or not, in an order of their own. O(assignments·teams).
  [[nodiscard]] std::vector<std::vector<int>> all() const;
  /// Whether the assignment is the one that the plan's seed gives.
  [[nodiscard]] bool is_as_drawn() const { return again(0) == planned_; }

 private:
  struct Stratum {
    std::vector<std::size_t> teams;  // places, by manager
    std::vector<int> starts;         // in order
  };
  static std::vector<std::vector<int>> starts_of(std::vector<Stratum> const& strata);
  std::uint64_t seed_;
  std::vector<int> planned_;
  std::vector<Stratum> strata_;
};

/// The plan as a table: one row per team with stratum, wave and first month; first month and months of outcomes are in its policy.
[[nodiscard]] ROIR_EXPORT Table roll_out_table(RegisterPlan const& plan);
/// How alike the waves are: one row per wave and stratum, and one per wave for all, with managers, people, and people per manager.
[[nodiscard]] ROIR_EXPORT Table balance_table(RegisterPlan const& plan);

}  // namespace roir
