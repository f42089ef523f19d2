// SPDX-License-Identifier: MIT
#include "scoring/reasons.hpp"

#include <cmath>

namespace roir::scoring {
namespace {

std::string scales_words(double scales) {
  return format_number(std::abs(scales), 2) + (scales < 0 ? " scales below" : " scales above") + " the target";
}

std::string tier_words(Tier tier) {
  return std::string{word(tier)};
}

std::string held_back(TierLabel const& label, TierPolicy const& policy) {
  if (!label.candidate) return {};
  return "Readings have spoken for " + tier_words(*label.candidate) + " for " + std::to_string(label.confirmed) + " of the " +
         std::to_string(policy.confirm) + " reviews that it takes.";
}

// How far such proposals can be trusted, and how late they are.
std::vector<std::string> quality_words(ScoringQuality const& quality) {
  std::vector<std::string> words;
  if (quality.within_four_fifths.status == Status::Ok || quality.within_four_fifths.status == Status::LowCount)
    words.push_back("Where the model expected four fifths of the readings, " + format_number(quality.within_four_fifths.value, 2) +
                    " of them lay.");
  else
    words.emplace_back("Nothing could be checked against what the model expected.");
  words.push_back(quality.lag_reviews ? "A lasting fall is proposed " + std::to_string(*quality.lag_reviews) + " reviews after it began."
                                      : "A lasting fall is not proposed within any time that was tried.");
  return words;
}

}  // namespace

Refusal scoring_is_off(std::string asked) {
  return {"scoring_off", std::move(asked), "nobody decided that there is scoring on that day",
          "Record who decided it, why, and who was heard (decide_scoring)."};
}

std::vector<std::string> reasons_of(TierProposal const& proposal, TierLabel const& label, ScoringBasis const& basis) {
  std::vector<std::string> reasons;
  reasons.push_back("The level lies " + scales_words(proposal.level.value) + ", between " + format_number(proposal.level.interval.low, 2) +
                    " and " + format_number(proposal.level.interval.high, 2) + ", from " + format_number(proposal.level.n) +
                    " periods and " + format_number(proposal.exposure, 2) + " months at work.");
  reasons.push_back("Chances: low " + format_number(proposal.chances.low, 2) + ", steady " + format_number(proposal.chances.steady, 2) +
                    ", high " + format_number(proposal.chances.high, 2) + ".");
  for (TierDriver const& driver : proposal.drivers)
    reasons.push_back(driver.kpi + " from " + format_day(day_number(driver.from)) + ": " + scales_words(driver.scales) + ", counts " +
                      format_number(driver.weight, 2) + ".");
  if (std::string words = held_back(label, basis.policy); !words.empty()) reasons.push_back(std::move(words));
  if (proposal.decided && *proposal.decided != proposal.tier)
    reasons.push_back("Somebody decided " + tier_words(*proposal.decided) + "; that holds until somebody decides otherwise.");
  for (KpiMeasure const& one : basis.kpis.measures)
    if (one.is_relative) reasons.push_back(one.kpi + " has no target for some: people are held against the median of the unit.");
  for (std::string& words : quality_words(proposal.quality)) reasons.push_back(std::move(words));
  reasons.emplace_back("After a bad or a good stretch the next readings tend back by themselves; what the work was like is not in them.");
  return reasons;
}

}  // namespace roir::scoring
