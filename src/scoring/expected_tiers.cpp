// SPDX-License-Identifier: MIT
#include "scoring/reasons.hpp"
#include <roir/scoring/expected_tiers.hpp>
#include <roir/stats/poisson_binomial.hpp>

#include <array>

namespace roir {
namespace {

constexpr std::array tiers{Tier::Low, Tier::Steady, Tier::High};

}  // namespace

Table expected_tiers(std::span<TierChances const> chances, std::int64_t without, std::span<DecideScoring const> decisions, Date day,
                     std::int64_t min_group) {
  Table table{{.name = "expected_tiers",
               .title = "How many are likely to be in each tier",
               .definition = "sum of the chances of the tier (docs/formulas.md)",
               .policy = "min_group=" + std::to_string(min_group),
               .notes = {"Sums of chances, not counts of labels. They say nothing about a single person."}}};
  Column::Meta const meta{.name = "expected", .unit = "persons", .words = "people expected in the tier, and the interval of their number"};
  DecideScoring const* const decision = scoring_on(decisions, day);
  if (decision == nullptr) return refused(std::move(table), meta, scoring::scoring_is_off("expected_tiers"));
  if (static_cast<std::int64_t>(chances.size()) < min_group)
    return refused(std::move(table), meta,
                   {"privacy", "expected_tiers", "Fewer people than min_group have a proposal.", "Ask about a larger unit."});
  table.info().notes.push_back("decision on scoring: " + decision->decision);
  if (without > 0) table.info().notes.push_back(std::to_string(without) + " people have no proposal and are left out");
  std::vector<std::string> words;
  std::vector<Estimate> counts;
  std::vector<double> of_tier(chances.size());
  for (Tier const tier : tiers) {
    for (std::size_t at = 0; at < chances.size(); ++at) of_tier[at] = chances[at].of(tier);
    words.emplace_back(word(tier));
    counts.push_back(stats::poisson_binomial(of_tier));
  }
  table.add({{.name = "tier", .words = "which"}, std::move(words)});
  table.add(meta, counts);
  return table;
}

Table expected_tiers(std::span<TierAnswer const> answers, std::span<DecideScoring const> decisions, Date day, std::int64_t min_group) {
  std::vector<TierChances> chances;
  for (TierAnswer const& one : answers)
    if (auto const* proposal = std::get_if<TierProposal>(&one)) chances.push_back(proposal->chances);
  return expected_tiers(chances, static_cast<std::int64_t>(answers.size() - chances.size()), decisions, day, min_group);
}

}  // namespace roir
