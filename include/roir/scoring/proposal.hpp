// SPDX-License-Identifier: MIT
/// @file
/// A tier proposed from readings, with everything that one needs to disagree with it.
///
/// A proposal is a value that says something about readings. It is no command and nothing makes one of it: a tier is decided by a person,
/// in their own words (docs/decisions/0110-tiers-and-scoring.md). This room does not know of commands at all.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/policy/scoring_decision.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/scoring/label.hpp>
#include <roir/scoring/level.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace roir {

/// How good the model is where it can be checked, and how late it is.
struct ScoringQuality {
  /// Share of readings that lay where the model, not having seen them, expected four fifths; 0.8 if it is right. Clusters are people.
  Estimate within_four_fifths{};
  /// Reviews of one month each until a lasting change from the target to one scale beyond the lower bound is proposed, without chance;
  /// empty when it is not within 120.
  std::optional<std::int64_t> lag_reviews{};
  /// Months in which half of a lasting change is taken in.
  double half_life_months = 0;
};
/// What is needed to propose something for the people of a unit: one scale, one model, and how good they are.
struct ScoringBasis {
  KpiMeasures kpis{};        ///< the indicators on one scale
  LevelModel model{};        ///< fitted to the unit's people
  ScoringQuality quality{};  ///< how good and how late it is
  TierPolicy policy{};       ///< the parameters
  std::string decision{};    ///< the decision by which scoring is on
};
/// For whom something is asked.
struct TierAsk {
  PersonId person;                   ///< whose
  Date day;                          ///< the day of the review; nothing that began later is looked at
  std::int64_t eligible_days = 0;    ///< since they joined
  std::map<Date, double> at_work{};  ///< share of a period's working time at work, by its first day; 1 where it is not named
  std::optional<Tier> decided{};     ///< the tier that somebody decided and that holds; empty = none
};
/// One reading and how much it counts in the level.
struct TierDriver {
  std::string kpi{};  ///< the indicator
  Date from;          ///< first day of the period
  double scales = 0;  ///< above the target, in scales
  double weight = 0;  ///< in the level; those of all readings make less than 1, the rest is the start at the target
};
/// A tier proposed.
struct TierProposal {
  PersonId person;                     ///< whose
  Date day;                            ///< the day of the review
  Tier tier = Tier::Steady;            ///< what the readings speak for
  std::optional<Tier> decided{};       ///< what somebody decided
  Estimate level{};                    ///< scales above the target; n is periods with readings
  TierChances chances{};               ///< of the three tiers
  double exposure = 0;                 ///< months at work in those periods
  std::vector<TierDriver> drivers{};   ///< the readings that count most, at most 5, those that count most first
  std::vector<std::string> reasons{};  ///< in words, a sentence each
  ScoringQuality quality{};            ///< how good and how late such proposals are
  std::string decision{};              ///< the decision by which scoring is on
};
/// A proposal, or why there is none.
using TierAnswer = std::variant<TierProposal, Refusal>;

/// Makes the basis from all readings of a unit until a day. Refused where scoring is off (`scoring_off`), no indicator tells people apart
/// (`no_data`) or those of quality weigh less than the policy asks (`no_quality`).
/// @param people  everybody whose readings count, with what is known of their time at work.
/// @throws InvalidArgument as validate of the policy, measure_kpis and evidence_of. O(r log r + 150 r) for r readings.
[[nodiscard]] ROIR_EXPORT std::variant<ScoringBasis, Refusal> scoring_basis(std::span<KpiReading const> readings,
                                                                            std::map<std::string, double> const& weights,
                                                                            std::span<TierAsk const> people,
                                                                            std::span<DecideScoring const> decisions, Date day,
                                                                            TierPolicy const& policy = {});
/// Proposes a tier for one person, or refuses: `scoring_off`, `probation`, `low_n`, `low_exposure`, `not_reviewed` (absent for most of the
/// last period), `cannot_tell` (never sure enough for a first tier).
/// @param readings   the person's; those of others are passed over.
/// @param decisions  all that were taken on scoring: it has to be on on the day of the ask, too. O(readings times measures).
[[nodiscard]] ROIR_EXPORT TierAnswer propose_tier(std::span<KpiReading const> readings, TierAsk const& ask, ScoringBasis const& basis,
                                                  std::span<DecideScoring const> decisions);
/// Calibration and lag of a model. @param people  evidence of each.
[[nodiscard]] ROIR_EXPORT ScoringQuality scoring_quality(std::span<std::vector<LevelReading> const> people, LevelModel const& model,
                                                         double monthly_variance, TierPolicy const& policy);
/// A row for each answer, of a proposal or a refusal, in their order: proposed and decided tier, level with interval and n, chances,
/// reasons, calibration and lag. Not sorted and without ranks.
[[nodiscard]] ROIR_EXPORT Table proposal_table(std::span<TierAnswer const> answers, std::span<TierAsk const> asks,
                                               TierPolicy const& policy);

}  // namespace roir
