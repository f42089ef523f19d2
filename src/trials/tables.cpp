// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/stats/jackknife.hpp>
#include <roir/time/day.hpp>
#include <roir/trials/answer.hpp>
#include <roir/trials/assignment.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace roir {
namespace {

constexpr char const* detectable_words =
    "Smallest effect that would be seen with the wanted power. Its interval says how well the spread is known (jackknife over teams).";

PowerAsk ask_of(RollOutQuestion const& question) {
  return {.effect = question.effect, .alpha = question.alpha, .wanted_power = question.wanted_power, .estimator = question.estimator};
}

std::string joined(std::vector<std::string> const& words) {
  std::string all;
  for (std::string const& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

// A figure of a spread with the interval that leaving out teams gives; not below 0.
template <class Figure>
Estimate with_interval(SpreadEstimate const& spread, Figure const& figure) {
  Estimate estimate{.value = figure(spread.spread), .n = static_cast<double>(spread.managers), .status = Status::Ok};
  if (spread.without_one.empty()) {
    estimate.method = "no interval: the spread was given";
    return estimate;
  }
  std::vector<double> without;
  for (OutcomeSpread const& one : spread.without_one)
    if (double const value = figure(one); std::isfinite(value)) without.push_back(value);
  Estimate const found = stats::jackknife(estimate.value, without, "groups of teams");
  estimate = found;
  estimate.n = static_cast<double>(spread.managers);
  estimate.interval.low = std::max(0.0, estimate.interval.low);
  return estimate;
}

Estimate detectable(RollOut const& roll_out, SpreadEstimate const& spread, RollOutQuestion const& question, RollOutPower const& power) {
  if (power.refusal) return {.n = static_cast<double>(power.managers), .status = status_of(*power.refusal), .reason = power.refusal->code};
  Estimate estimate =
      with_interval(spread, [&](OutcomeSpread const& one) { return minimum_detectable_effect(roll_out, one, ask_of(question)); });
  estimate.n = power.managers;
  return estimate;
}

std::string policy_words(RollOutQuestion const& question) {
  return "effect=" + format_number(question.effect) + "; wanted_power=" + format_number(question.wanted_power) +
         "; alpha=" + format_number(question.alpha) + "; design=" + std::string{word(question.design)} +
         "; estimator=" + std::string{word(question.estimator)} + "; waves=" + std::to_string(question.waves) +
         "; max_months=" + std::to_string(question.max_months);
}

void note_spread(Table& table, SpreadEstimate const& spread) {
  table.info().notes.push_back(spread.without_one.empty()
                                   ? "the spread was given; how sure it is is not known here"
                                   : "the spread is estimated from " + std::to_string(spread.managers) + " managers, " +
                                         std::to_string(spread.people) + " people and " + std::to_string(spread.months) + " months");
  for (std::string const& flag : spread.flags)
    if (flag == "no_decay") table.info().notes.emplace_back("no_decay: too few months to tell how deviations fade; taken as not lasting");
  table.info().notes.emplace_back("the effect is taken to be there from the month a team begins, and to be the same in every team");
}

// First day of the month so many after that of `begin`.
DayNumber month_after(Date begin, std::int64_t months) {
  std::int32_t day = month_begin(day_number(begin));
  for (; months > 0; --months) day = month_begin(day + 31);
  return {day};
}

// Number of the wave of each start, from 1; teams that do not begin have 0.
std::map<std::optional<std::int64_t>, std::int64_t> waves_of(RegisterPlan const& plan) {
  std::map<std::optional<std::int64_t>, std::int64_t> waves;
  for (PlannedStart const& one : plan.assignment) waves[one.start] = 0;
  std::int64_t number = 0;
  for (auto& [start, wave] : waves)
    if (start) wave = ++number;
  return waves;
}

}  // namespace

Table roll_out_answer_table(std::span<double const> people, SpreadEstimate const& spread, RollOutQuestion const& question) {
  TableInfo const info{.name = "roll_out_answer",
                       .title = "How long, with how many, until we would know?",
                       .definition =
                           "Fewest months with all managers, and fewest managers like them within max_months, for the wanted power; "
                           "else the smallest effect that could be seen (C.7).",
                       .policy = policy_words(question)};
  if (spread.refusal) return refused(Table{info}, {"detectable", "outcome's unit", detectable_words}, *spread.refusal);
  RollOutAnswer const answer = roll_out_answer(people, spread.spread, question);
  RollOut const roll_out = roll_out_for(people, question, answer.is_possible ? answer.months : question.max_months);
  Table table{info};
  std::string const verdict = answer.is_possible ? "yes" : answer.refusal->code;
  table.add(Column{{"answer", "", "yes, not_with_your_size, or the code of what stands in the way."}, std::vector{verdict}});
  table.add(Column{{"words", "", "In words."}, std::vector{answer.words}});
  auto const whole = [&](char const* name, char const* unit, char const* words, int value) {
    table.add(Column{
        {name, unit, words}, std::vector<std::int64_t>{value}, std::vector<std::uint8_t>{value > 0 ? std::uint8_t{1} : std::uint8_t{0}}});
  };
  whole("months", "months", "Fewest months with all managers; missing if max_months do not suffice.", answer.months);
  whole("managers_needed", "count", "Fewest managers like these within max_months; missing beyond 10,000.", answer.managers);
  whole("managers", "count", "Managers that there are.", static_cast<int>(people.size()));
  table.add(Column{{"people", "count", "People that they lead."}, std::vector<double>{answer.power.people}});
  table.add(Column{{"effect", "outcome's unit", "The effect that should be seen."}, std::vector<double>{question.effect}});
  table.add(Column{{"power", "share", "Probability that it would be seen, in those months or in max_months."},
                   std::vector<double>{answer.power.power}});
  table.add(Column::Meta{"detectable", "outcome's unit", detectable_words},
            std::array{detectable(roll_out, spread, question, answer.power)});
  table.add(Column{{"flags", "", "few_clusters, few_treated."}, std::vector{joined(answer.power.flags)}});
  note_spread(table, spread);
  return table;
}

Table roll_out_power_table(std::span<double const> people, SpreadEstimate const& spread, RollOutQuestion const& question, int step) {
  if (step < 1 || question.max_months < 3)
    throw InvalidArgument{{.code = "bad_question",
                           .message = "a step of " + std::to_string(step) + " up to " + std::to_string(question.max_months) + " months"}};
  Table table{
      {.name = "roll_out_power",
       .title = "What a roll-out would show, by how long it lasts",
       .definition = "Power for the effect, and the smallest effect that would be seen, with all managers and t on clusters (C.6, C.7).",
       .policy = policy_words(question)}};
  if (spread.refusal) return refused(table, {"detectable", "outcome's unit", detectable_words}, *spread.refusal);
  std::vector<std::int64_t> months, managers;
  std::vector<double> errors, degrees, powers;
  std::vector<Estimate> effects;
  std::vector<std::string> flags, why, fix;
  for (int length = std::max(3, step); length <= question.max_months; length += step) {
    RollOut const roll_out = roll_out_for(people, question, length);
    RollOutPower const power = roll_out_power(roll_out, spread.spread, ask_of(question));
    months.push_back(length);
    managers.push_back(power.managers);
    errors.push_back(power.standard_error);
    degrees.push_back(power.degrees);
    powers.push_back(power.power);
    effects.push_back(detectable(roll_out, spread, question, power));
    flags.push_back(joined(power.flags));
    why.push_back(power.refusal ? power.refusal->why : "");
    fix.push_back(power.refusal ? power.refusal->fix : "");
  }
  table.add(Column{{"months", "months", "How long it lasts."}, months});
  table.add(Column{{"managers", "count", "Managers who are drawn."}, managers});
  table.add(Column{{"power", "share", "Probability that the effect would be seen."}, powers});
  table.add(Column::Meta{"detectable", "outcome's unit", detectable_words}, effects);
  table.add(Column{{"standard_error", "outcome's unit", "Of the effect."}, errors});
  table.add(Column{{"degrees", "", "Degrees of freedom of t."}, degrees});
  table.add(Column{{"flags", "", "few_clusters, few_treated."}, flags});
  table.add(Column{{"why", "", "Why it cannot be told."}, why});
  table.add(Column{{"fix", "", "What would mend it."}, fix});
  note_spread(table, spread);
  return table;
}

Table spread_table(SpreadEstimate const& spread) {
  Table table{{.name = "outcome_spread",
               .title = "How the outcome varies without any effect",
               .definition = "Variances of an outcome of one person and month: between managers, of a team from month to month, between "
                             "the people of a team, "
                             "and of a person from month to month; with the correlation of successive months."}};
  Column::Meta const meta{"variance", "outcome's unit, squared", "Variance; its interval is a jackknife over teams."};
  if (spread.refusal) return refused(table, meta, *spread.refusal);
  struct Part {
    char const* name;
    double OutcomeSpread::*value;
    double OutcomeSpread::*decay;
  };
  constexpr std::array parts{Part{"between_teams", &OutcomeSpread::between_teams, nullptr},
                             Part{"team_months", &OutcomeSpread::team_months, &OutcomeSpread::team_decay},
                             Part{"between_persons", &OutcomeSpread::between_persons, nullptr},
                             Part{"within", &OutcomeSpread::within, &OutcomeSpread::person_decay}};
  double whole = 0;
  for (Part const& part : parts) whole += spread.spread.*part.value;
  std::vector<std::string> names;
  std::vector<double> shares, decays;
  std::vector<Estimate> estimates;
  for (Part const& part : parts) {
    names.emplace_back(part.name);
    estimates.push_back(with_interval(spread, [&](OutcomeSpread const& one) { return one.*part.value; }));
    shares.push_back(whole > 0 ? spread.spread.*part.value / whole : 0);
    decays.push_back(part.decay == nullptr ? 1 : spread.spread.*part.decay);
  }
  table.add(Column{{"part", "", "Between what."}, names});
  table.add(meta, estimates);
  table.add(Column{{"share", "share", "Of the whole variance."}, shares});
  table.add(Column{{"decay", "", "Correlation of two successive months; 1 = for good."}, decays});
  note_spread(table, spread);
  return table;
}

Table roll_out_table(RegisterPlan const& plan) {
  auto const waves = waves_of(plan);
  Table table{{.name = "roll_out",
               .title = "Who begins when",
               .definition = "Drawn within strata from the seed; the same roster and seed give the same plan.",
               .policy = "plan=" + plan.plan + "; seed=" + std::to_string(plan.seed) + "; design=" + std::string{word(plan.design)} +
                         "; begin=" + format_day(month_after(plan.begin, 0).days) + "; months=" + std::to_string(plan.months)}};
  std::vector<std::string> managers, strata;
  std::vector<std::int64_t> people, wave;
  std::vector<DayNumber> starts;
  std::vector<std::uint8_t> begins;
  for (PlannedStart const& one : plan.assignment) {
    managers.push_back(one.manager.text());
    strata.push_back(one.stratum);
    people.push_back(one.people);
    wave.push_back(waves.at(one.start));
    begins.push_back(one.start ? 1 : 0);
    starts.push_back(month_after(plan.begin, one.start.value_or(0)));
  }
  table.add(Column{{"manager", "", "Id of the manager."}, managers});
  table.add(Column{{"stratum", "", "Drawn among the teams of the same stratum."}, strata});
  table.add(Column{{"people", "count", "Direct reports."}, people});
  table.add(Column{{"wave", "", "In order of start; 0 = not within the trial."}, wave});
  table.add(Column{{"starts", "", "First day of the month in which the team begins; missing = not within the trial."}, starts, begins});
  table.info().notes.push_back("plan " + plan_hash(plan));
  return table;
}

Table balance_table(RegisterPlan const& plan) {
  auto const waves = waves_of(plan);
  struct Group {
    std::int64_t managers = 0;
    std::int64_t people = 0;
  };
  std::map<std::pair<std::int64_t, std::string>, Group> groups;
  std::set<std::string> strata{"(all)"};
  for (PlannedStart const& one : plan.assignment) strata.insert(one.stratum);
  for (auto const& [start, wave] : waves)
    for (std::string const& stratum : strata) groups[{wave, stratum}];
  for (PlannedStart const& one : plan.assignment)
    for (std::string const& stratum : {std::string{"(all)"}, one.stratum}) {
      Group& group = groups[{waves.at(one.start), stratum}];
      ++group.managers;
      group.people += one.people;
    }
  Table table{
      {.name = "balance", .title = "How alike the waves are", .definition = "Managers and people of each wave, for all and by stratum."}};
  std::vector<std::int64_t> wave, managers, people;
  std::vector<std::string> names;
  std::vector<double> sizes;
  for (auto const& [key, group] : groups) {
    wave.push_back(key.first);
    names.push_back(key.second);
    managers.push_back(group.managers);
    people.push_back(group.people);
    sizes.push_back(group.managers > 0 ? static_cast<double>(group.people) / static_cast<double>(group.managers)
                                       : std::numeric_limits<double>::quiet_NaN());
  }
  table.add(Column{{"wave", "", "In order of start; 0 = not within the trial."}, wave});
  table.add(Column{{"stratum", "", "(all) = every stratum."}, names});
  table.add(Column{{"managers", "count", "Managers in it."}, managers});
  table.add(Column{{"people", "count", "People that they lead."}, people});
  table.add(Column{{"people_per_manager", "people", "Mean."}, sizes});
  return table;
}

Table roll_out_effect_table(RegisterPlan const& plan, RollOutEffect const& effect, PlanStanding const& standing, std::string_view form) {
  Table table{
      {.name = "roll_out_effect",
       .title = "What the roll-out showed",
       .definition =
           "Effect of having begun, by permutation of who began when within strata; the interval holds every effect that the test does "
           "not reject at 5 % (C.6).",
       .policy = "plan=" + plan.plan + "; hash=" + standing.hash + "; estimator=" + std::string{word(plan.estimator)} +
                 "; seed=" + std::to_string(plan.seed)}};
  Column::Meta const meta{"effect", "outcome's unit", "Effect of having begun."};
  if (effect.refusal) return refused(table, meta, *effect.refusal);
  table.add(Column{{"form", "", "Outcome."}, std::vector<std::string>{std::string{form}}});
  table.add(meta, std::array{effect.effect});
  table.add(Column{{"standard_error", "outcome's unit", "Jackknife over teams (CV3)."}, std::vector<double>{effect.standard_error}});
  table.add(Column{{"p_value", "", "Of no effect on any team, two-sided."}, std::vector<double>{effect.p_value}});
  table.add(Column{{"assignments", "count", "Assignments looked at."}, std::vector<std::int64_t>{effect.assignments}});
  table.add(Column{{"standing", "", "confirmatory or exploratory."},
                   std::vector<std::string>{standing.is_exploratory ? "exploratory" : "confirmatory"}});
  table.add(Column{{"why_exploratory", "", "not_registered, plan_changed, registered_late, not_as_drawn, not_in_plan, not_confirmatory."},
                   std::vector<std::string>{standing.reason}});
  return table;
}

}  // namespace roir
