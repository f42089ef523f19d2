// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include "values.hpp"
#include <roir/report/analysis.hpp>
#include <roir/trials/answer.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace roir::python {
namespace {

using namespace py::literals;
using ReleaseGil = py::call_guard<py::gil_scoped_release>;
using People = std::vector<double>;
using Spread = std::optional<OutcomeSpread>;
using Plans = std::vector<RegisteredPlan>;

RollOutQuestion question(std::string outcome, double effect, double power, double alpha, std::string const& design,
                         std::string const& estimator, int waves, int max_months) {
  return {.outcome = std::move(outcome),
          .effect = effect,
          .wanted_power = power,
          .alpha = alpha,
          .design = enum_from_word<RollOutDesign>(design, "design"),
          .estimator = enum_from_word<RollOutEstimator>(estimator, "estimator"),
          .waves = waves,
          .max_months = max_months};
}

RollOutAsk ask(std::string plan, std::string question, std::vector<std::string> forms, std::int64_t confirmatory,
               std::vector<std::string> doses, std::string const& design, std::string const& estimator, Date begin, int months, int waves,
               int min_step, double alpha, Spread const& spread, std::int64_t seed, std::int64_t draws) {
  return {.plan = std::move(plan),
          .question = std::move(question),
          .forms = std::move(forms),
          .confirmatory = confirmatory,
          .doses = std::move(doses),
          .design = enum_from_word<RollOutDesign>(design, "design"),
          .estimator = enum_from_word<RollOutEstimator>(estimator, "estimator"),
          .begin = begin,
          .months = months,
          .waves = waves,
          .min_step = min_step,
          .alpha = alpha,
          .spread = spread.value_or(OutcomeSpread{}),
          .seed = seed,
          .draws = draws};
}

RegisterPlan plan_of_roster(std::vector<std::tuple<std::string, std::string, std::int64_t>> const& roster, RollOutAsk asked) {
  std::vector<TeamToAssign> teams;
  for (auto const& [manager, unit, people] : roster) teams.push_back({.manager = PersonId{manager}, .unit = unit, .people = people});
  if (asked.spread == OutcomeSpread{}) asked.spread.within = 1;
  return plan_roll_out(teams, asked);
}

SharedTable effect(RegisterPlan const& plan, std::vector<std::tuple<std::string, std::string, Date, double>> const& outcomes,
                   Plans const& registered, std::string const& form) {
  std::vector<PersonMonth> all;
  for (auto const& [manager, person, day, value] : outcomes)
    all.push_back({.manager = manager, .person = person, .day = day_number(day), .value = value});
  std::vector<std::string> managers;
  for (PlannedStart const& one : plan.assignment) managers.push_back(one.manager.text());
  py::gil_scoped_release const others_may_run;
  OutcomePanel const panel = outcome_panel(all, plan.begin, static_cast<int>(plan.months));
  return SharedTable{
      roll_out_effect_table(plan, test_roll_out(team_months(panel, managers), plan), standing_of(plan, registered, form), form)};
}

std::vector<RegisteredPlan> registered_plans(py::typing::Iterable<Entry> const& entries) {
  std::vector<Entry> all;
  for (py::handle const entry : entries) all.push_back(entry.cast<Entry const&>());
  return Organisation::replay(all).state().plans;
}

void bind_of_analysis(py::module_& module) {
  module.def(
      "analysis_roll_out_answer",
      [](Analysis const& analysis, RollOutQuestion const& asked, Spread const& spread) {
        return SharedTable{analysis.roll_out_answer(asked, spread)};
      },
      "analysis"_a, "question"_a, "spread"_a, ReleaseGil{}, "How long, with how many, until we would know?");
  module.def(
      "analysis_roll_out_power",
      [](Analysis const& analysis, RollOutQuestion const& asked, int step, Spread const& spread) {
        return SharedTable{analysis.roll_out_power(asked, step, spread)};
      },
      "analysis"_a, "question"_a, "step"_a, "spread"_a, ReleaseGil{}, "Power by length.");
  module.def(
      "analysis_outcome_spread",
      [](Analysis const& analysis, std::string const& outcome) { return SharedTable{analysis.outcome_spread(outcome)}; }, "analysis"_a,
      "outcome"_a, ReleaseGil{}, "How an outcome varies.");
  module.def(
      "analysis_plan_roll_out", [](Analysis const& analysis, RollOutAsk const& asked) { return analysis.plan_roll_out(asked); },
      "analysis"_a, "ask"_a, ReleaseGil{}, "The plan of a roll-out over the managers of the last day.");
  module.def(
      "analysis_roll_out_effect",
      [](Analysis const& analysis, RegisterPlan const& plan, Plans const& registered, std::string const& outcome) {
        return SharedTable{analysis.roll_out_effect(plan, registered, outcome)};
      },
      "analysis"_a, "plan"_a, "registered"_a, "outcome"_a, ReleaseGil{}, "What a planned roll-out showed.");
}

}  // namespace

void bind_trials(py::module_& module) {
  py::class_<RollOutQuestion>(module, "RollOutQuestion", py::is_final(), "What a power is asked for; roir.how_long() makes it.")
      .def(py::init(&question), "outcome"_a, "effect"_a, "power"_a, "alpha"_a, "design"_a, "estimator"_a, "waves"_a, "max_months"_a,
           "A question.");
  py::class_<RollOutAsk>(module, "RollOutAsk", py::is_final(), "What a roll-out is planned with; roir.plan_roll_out() makes it.")
      .def(py::init(&ask), "plan"_a, "question"_a, "forms"_a, "confirmatory"_a, "doses"_a, "design"_a, "estimator"_a, "begin"_a, "months"_a,
           "waves"_a, "min_step"_a, "alpha"_a, "spread"_a, "seed"_a, "draws"_a, "A request.");
  module.def(
      "roll_out_answer",
      [](People const& people, OutcomeSpread const& spread, RollOutQuestion const& asked) {
        return SharedTable{roll_out_answer_table(people, given_spread(spread), asked)};
      },
      "people"_a, "spread"_a, "question"_a, ReleaseGil{}, "How long, with how many, until we would know?");
  module.def(
      "roll_out_power",
      [](People const& people, OutcomeSpread const& spread, RollOutQuestion const& asked, int step) {
        return SharedTable{roll_out_power_table(people, given_spread(spread), asked, step)};
      },
      "people"_a, "spread"_a, "question"_a, "step"_a, ReleaseGil{}, "Power by length.");
  module.def("plan_roll_out", &plan_of_roster, "roster"_a, "ask"_a, ReleaseGil{}, "The plan of a roll-out over these teams.");
  module.def(
      "roll_out_table", [](RegisterPlan const& plan) { return SharedTable{roll_out_table(plan)}; }, "plan"_a, "Who begins when.");
  module.def(
      "balance_table", [](RegisterPlan const& plan) { return SharedTable{balance_table(plan)}; }, "plan"_a, "How alike the waves are.");
  module.def("plan_hash", &plan_hash, "plan"_a, "SHA-256 of the plan's JSON.");
  module.def("registered_plans", &registered_plans, "entries"_a, "The plans in the entries of an organisation's stream, in order.");
  module.def("roll_out_effect", &effect, "plan"_a, "outcomes"_a, "registered"_a, "form"_a, "What a roll-out showed.");
  bind_of_analysis(module);
}

}  // namespace roir::python
