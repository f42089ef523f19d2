// SPDX-License-Identifier: MIT
#include "scoring/posterior.hpp"
#include "scoring/reasons.hpp"
#include <roir/scoring/kpi_rows.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace roir {
namespace {

constexpr std::size_t most_drivers = 5;
constexpr double days_a_month = 365.25 / 12;

TierLabel label_of(std::span<PeriodEvidence const> periods, std::span<LevelStep const> steps, TierPolicy const& policy) {
  TierLabel label;
  for (std::size_t at = 0; at < steps.size(); ++at)
    label =
        next_label(label, chances_of(steps[at].mean, steps[at].variance, policy), 1 - periods[at].at_work <= policy.most_absent, policy);
  return label;
}

std::vector<TierDriver> drivers_of(std::span<PeriodEvidence const> periods, std::span<LevelStep const> steps) {
  std::vector<double> const weights = level_weights(steps);
  std::vector<TierDriver> drivers;
  for (std::size_t at = 0; at < periods.size(); ++at)
    for (EvidencePart const& part : periods[at].parts)
      drivers.push_back({.kpi = part.kpi, .from = periods[at].from, .scales = part.scales, .weight = weights[at] * part.share});
  std::stable_sort(drivers.begin(), drivers.end(),
                   [](TierDriver const& a, TierDriver const& b) { return std::abs(a.weight * a.scales) > std::abs(b.weight * b.scales); });
  if (drivers.size() > most_drivers) drivers.resize(most_drivers);
  return drivers;
}

std::optional<Refusal> too_little(std::span<PeriodEvidence const> periods, double exposure, TierAsk const& ask, TierPolicy const& policy) {
  std::string const asked = "a tier of " + ask.person.text();
  if (ask.eligible_days < policy.probation_days)
    return Refusal{"probation", asked, "they joined " + std::to_string(ask.eligible_days) + " eligible days ago",
                   "Wait until " + std::to_string(policy.probation_days) + " eligible days have passed."};
  if (static_cast<std::int64_t>(periods.size()) < policy.min_readings)
    return Refusal{"low_n", asked, std::to_string(periods.size()) + " periods have readings",
                   "Read indicators in at least " + std::to_string(policy.min_readings) + " periods."};
  if (exposure < policy.min_exposure)
    return Refusal{"low_exposure", asked, "they were at work for " + format_number(exposure, 2) + " months of what was read",
                   "Wait until it is " + format_number(policy.min_exposure) + " months."};
  if (1 - periods.back().at_work > policy.most_absent)
    return Refusal{"not_reviewed", asked, "they were away for most of the last period", "Review after the next period."};
  return std::nullopt;
}

}  // namespace

std::variant<ScoringBasis, Refusal> scoring_basis(KpiRows const& rows, std::map<std::string, double> const& weights,
                                                  std::span<TierAsk const> people, std::span<DecideScoring const> decisions, Date day,
                                                  TierPolicy const& policy) {
  Description<TierPolicy>::validate(policy);
  DecideScoring const* const decision = scoring_on(decisions, day);
  if (decision == nullptr) return scoring::scoring_is_off("what tiers are proposed from");
  ScoringBasis basis{.kpis = measure_kpis(rows, weights, policy, day_number(day)), .policy = policy, .decision = decision->decision};
  if (basis.kpis.measures.empty())
    return Refusal{"no_data", "what tiers are proposed from", "no indicator tells the people of the unit apart",
                   "Read an indicator at least twice for several people."};
  if (quality_share(basis.kpis.measures) < policy.min_quality_weight)
    return Refusal{"no_quality", "what tiers are proposed from",
                   "indicators of quality have " + format_number(quality_share(basis.kpis.measures), 2) + " of the weights",
                   "Give them at least " + format_number(policy.min_quality_weight, 2) + ": who is judged by quantity alone cuts corners."};
  std::vector<std::vector<LevelReading>> levels;
  for (TierAsk ask : people) {
    ask.day = day;
    levels.push_back(level_readings(rows, ask, basis.kpis.measures, policy));
  }
  basis.model = fit_level_model(levels);
  basis.quality = scoring_quality(levels, basis.model, monthly_variance(basis.kpis.measures), policy);
  return basis;
}

TierAnswer propose_tier(KpiRows const& rows, TierAsk const& ask, ScoringBasis const& basis, std::span<DecideScoring const> decisions) {
  std::string const asked = "a tier of " + ask.person.text();
  DecideScoring const* const decision = scoring_on(decisions, ask.day);
  if (decision == nullptr) return scoring::scoring_is_off(asked);
  std::vector<PeriodEvidence> const periods =
      evidence_of(rows, ask.person, basis.kpis.measures, ask.at_work, basis.policy, day_number(ask.day));
  double exposure = 0;
  for (PeriodEvidence const& one : periods) exposure += one.exposure;
  if (auto refusal = too_little(periods, exposure, ask, basis.policy)) return *std::move(refusal);

  std::vector<LevelStep> const steps = filter_level(scoring::level_readings(periods), basis.model);
  TierLabel const label = label_of(periods, steps, basis.policy);
  double const months_since = static_cast<double>((ask.day - periods.back().until).days()) / days_a_month;
  double const variance = steps.back().variance + basis.model.drift * months_since;
  TierChances const chances = chances_of(steps.back().mean, variance, basis.policy);
  if (!label.tier)
    return Refusal{"cannot_tell", asked,
                   "the likeliest tier has a chance of " + format_number(chances.of(chances.likeliest()), 2) + " only",
                   "Wait for more readings, or go by what else is known."};
  TierProposal made{.person = ask.person,
                    .day = ask.day,
                    .tier = *label.tier,
                    .decided = ask.decided,
                    .level = scoring::level_estimate(steps.back().mean, variance, periods.size()),
                    .chances = chances,
                    .exposure = exposure,
                    .drivers = drivers_of(periods, steps),
                    .quality = basis.quality,
                    .decision = decision->decision};
  made.reasons = scoring::reasons_of(made, label, basis);
  return made;
}

std::variant<ScoringBasis, Refusal> scoring_basis(std::span<KpiReading const> readings, std::map<std::string, double> const& weights,
                                                  std::span<TierAsk const> people, std::span<DecideScoring const> decisions, Date day,
                                                  TierPolicy const& policy) {
  return scoring_basis(kpi_rows(readings), weights, people, decisions, day, policy);
}

TierAnswer propose_tier(std::span<KpiReading const> readings, TierAsk const& ask, ScoringBasis const& basis,
                        std::span<DecideScoring const> decisions) {
  std::vector<KpiReading> own;
  std::copy_if(readings.begin(), readings.end(), std::back_inserter(own), [&](KpiReading const& one) { return one.person == ask.person; });
  return propose_tier(kpi_rows(own), ask, basis, decisions);
}

}  // namespace roir
