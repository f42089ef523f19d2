// SPDX-License-Identifier: MIT
#include "scoring/posterior.hpp"
#include "scoring/reasons.hpp"
#include <roir/core/refusal.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/scoring/level_table.hpp>
#include <roir/time/day.hpp>

#include <string>
#include <vector>

namespace roir {
namespace {

Table empty_table(ScoringBasis const& basis, PersonId const& person) {
  return Table{{.name = "level",
                .title = "Level of " + person.text() + " over time",
                .definition = "level behind the readings of indicators, filtered: what was known after each period (docs/formulas.md)",
                .policy = to_words(basis.policy),
                .notes = {"Scales above the target, of a model fitted to the whole unit; decided under " + basis.decision + ".",
                          "For the person and who leads them."}}};
}

}  // namespace

Table level_table(KpiRows const& rows, TierAsk const& ask, ScoringBasis const& basis, std::span<DecideScoring const> decisions) {
  Column::Meta const meta{.name = "level", .unit = "scales", .words = "level above the target"};
  Table table = empty_table(basis, ask.person);
  if (scoring_on(decisions, ask.day) == nullptr) return refused(table, meta, scoring::scoring_is_off("level"));
  std::vector<PeriodEvidence> const periods =
      evidence_of(rows, ask.person, basis.kpis.measures, ask.at_work, basis.policy, day_number(ask.day));
  if (periods.empty())
    return refused(table, meta, {"no_data", "level", "No reading of this person counts until that day", "Record readings of indicators."});
  std::vector<LevelStep> const steps = filter_level(scoring::level_readings(periods), basis.model);
  std::vector<std::string> person;
  std::vector<DayNumber> until;
  std::vector<Estimate> levels;
  std::vector<double> values, low, steady, high, low_below, high_above;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    TierChances const chances = chances_of(steps[i].mean, steps[i].variance, basis.policy);
    person.push_back(ask.person.text());
    until.push_back({day_number(periods[i].until)});
    levels.push_back(scoring::level_estimate(steps[i].mean, steps[i].variance, i + 1));
    values.push_back(periods[i].value);
    low.push_back(chances.low);
    steady.push_back(chances.steady);
    high.push_back(chances.high);
    low_below.push_back(basis.policy.low_below);
    high_above.push_back(basis.policy.high_above);
  }
  table.add({{.name = "person", .words = "whose"}, std::move(person)});
  table.add({{.name = "until", .words = "first day after the period"}, std::move(until)});
  table.add(meta, levels);
  table.add({{.name = "reading", .unit = "scales", .words = "what all indicators of the period said together"}, std::move(values)});
  table.add({{.name = "chance_low", .unit = "share", .words = "that the level is low"}, std::move(low)});
  table.add({{.name = "chance_steady", .unit = "share", .words = "that it is steady"}, std::move(steady)});
  table.add({{.name = "chance_high", .unit = "share", .words = "that it is high"}, std::move(high)});
  table.add({{.name = "low_below", .unit = "scales", .words = "levels below are low"}, std::move(low_below)});
  table.add({{.name = "high_above", .unit = "scales", .words = "levels above are high"}, std::move(high_above)});
  return table;
}

}  // namespace roir
