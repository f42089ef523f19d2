// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include <roir/performance/tiers.hpp>
#include <roir/scoring/evidence.hpp>
#include <roir/scoring/expected_tiers.hpp>
#include <roir/scoring/four_fifths.hpp>
#include <roir/scoring/kpi_rows.hpp>
#include <roir/scoring/level_table.hpp>
#include <roir/scoring/proposal.hpp>
#include <roir/scoring/tier_flow.hpp>
#include <roir/scoring/transitions.hpp>

#include <pybind11/typing.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using ReleaseGil = py::call_guard<py::gil_scoped_release>;

using Weights = std::map<std::string, double>;
using Groups = std::map<std::string, std::string>;
using Lines = std::vector<ReportingLine>;
using Decisions = std::vector<DecideScoring>;
using Moves = std::vector<std::tuple<std::string, std::int64_t, std::string, std::string>>;

// Everything that proposals for the people of a unit are made from.
class Scoring {
 public:
  Scoring(std::vector<KpiReading> const& readings, std::vector<TierAsk> people, Decisions decisions, Date day, Weights const& weights,
          TierPolicy const& policy)
      : asks_{std::move(people)},
        decisions_{std::move(decisions)},
        day_{day},
        policy_{policy},
        rows_{kpi_rows(readings)},
        basis_{scoring_basis(rows_, weights, asks_, decisions_, day, policy)} {}

  [[nodiscard]] std::optional<std::map<std::string, std::string>> refusal() const {
    auto const* const no = std::get_if<Refusal>(&basis_);
    if (no == nullptr) return std::nullopt;
    return std::map<std::string, std::string>{{"code", no->code}, {"asked", no->asked}, {"why", no->why}, {"fix", no->fix}};
  }
  // Of those whose tiers the viewer may see, in the order asked.
  [[nodiscard]] SharedTable proposals(std::string const& viewer, Lines const& lines) const {
    std::vector<TierAsk> seen;
    for (TierAsk const& ask : asks_)
      if (may_see_tier(lines, PersonId{viewer}, ask.person, day_)) seen.push_back(ask);
    if (seen.empty()) not_theirs(viewer);
    std::vector<TierAnswer> const answers = answers_to(seen);
    return SharedTable{proposal_table(answers, seen, policy_)};
  }
  [[nodiscard]] SharedTable level(std::string const& person, std::string const& viewer, Lines const& lines) const {
    if (!may_see_tier(lines, PersonId{viewer}, PersonId{person}, day_)) not_theirs(viewer);
    auto const ask = std::find_if(asks_.begin(), asks_.end(), [&](TierAsk const& one) { return one.person.text() == person; });
    if (ask == asks_.end())
      throw NotFound{
          {.code = "no_person", .message = "nothing was asked for " + person, .subject = person, .hint = "Name them in people."}};
    return SharedTable{level_table(rows_, *ask, basis(), decisions_)};
  }
  [[nodiscard]] SharedTable expected(std::int64_t min_group) const {
    return SharedTable{expected_tiers(answers_to(asks_), decisions_, day_, min_group)};
  }
  [[nodiscard]] SharedTable fifths(Groups const& groups, std::int64_t min_group) const {
    std::vector<GroupMember> members;
    for (auto const& [person, group] : groups) members.push_back({.person = PersonId{person}, .group = group});
    return SharedTable{four_fifths(answers_to(asks_), members, min_group)};
  }
  // Decided moves, soft moves of the readings, and what noise alone would make of both.
  [[nodiscard]] SharedTable comparison(std::vector<TierMove> const& decided, Groups const& managers, std::int64_t people,
                                       std::int64_t seed) const {
    ScoringBasis const& known = basis();
    std::vector<TierFlow> soft;
    std::int64_t months = 2;
    for (TierAsk const& ask : asks_) {
      std::vector<LevelReading> const readings = level_readings(rows_, ask, known.kpis.measures, known.policy);
      months = std::max(months, static_cast<std::int64_t>(readings.size()));
      auto const manager = managers.find(ask.person.text());
      for (TierFlow& flow : soft_moves(readings, known.model, known.policy)) {
        flow.cluster = manager == managers.end() ? ask.person.text() : manager->second;
        soft.push_back(std::move(flow));
      }
    }
    NoiseFlows const noise = flows_by_noise_alone(known.model, monthly_variance(known.kpis.measures), people, months,
                                                  static_cast<std::uint64_t>(seed), known.policy);
    return SharedTable{transition_comparison(flows_of(decided), soft, noise)};
  }

 private:
  [[noreturn]] static void not_theirs(std::string const& viewer) {
    throw Forbidden{{.code = "not_their_tiers",
                     .message = viewer + " leads none of these people on that day, and is none of them",
                     .subject = viewer,
                     .hint = "Proposals are for the person and who leads them; others ask for expected() or four_fifths()."}};
  }
  [[nodiscard]] ScoringBasis const& basis() const {
    if (auto const* no = std::get_if<Refusal>(&basis_))
      throw Forbidden{{.code = no->code, .message = no->why, .subject = no->asked, .hint = no->fix}};
    return std::get<ScoringBasis>(basis_);
  }
  [[nodiscard]] std::vector<TierAnswer> answers_to(std::vector<TierAsk> const& asks) const {
    std::vector<TierAnswer> answers;
    for (TierAsk const& ask : asks)
      if (auto const* no = std::get_if<Refusal>(&basis_))
        answers.emplace_back(*no);
      else
        answers.push_back(propose_tier(rows_, ask, std::get<ScoringBasis>(basis_), decisions_));
    return answers;
  }

  std::vector<TierAsk> asks_;
  Decisions decisions_;
  Date day_;
  TierPolicy policy_;
  KpiRows rows_;
  std::variant<ScoringBasis, Refusal> basis_;
};

std::vector<TierMove> moves_of(Moves const& moves) {
  std::vector<TierMove> all;
  for (auto const& [cluster, period, from, to] : moves)
    all.push_back(
        {.cluster = cluster, .period = period, .from = enum_from_word<Tier>(from, "moves"), .to = enum_from_word<TierEnd>(to, "moves")});
  return all;
}

TierAsk ask_of(std::string const& person, Date day, std::int64_t eligible_days, std::map<Date, double> at_work,
               std::optional<std::string> const& decided) {
  TierAsk ask{.person = PersonId{person}, .day = day, .eligible_days = eligible_days, .at_work = std::move(at_work), .decided = {}};
  if (decided) ask.decided = enum_from_word<Tier>(*decided, "decided");
  return ask;
}

}  // namespace

void bind_scoring(py::module_& module) {
  bind_records<TierPolicy>(module);
  py::class_<TierAsk>(module, "TierAsk", py::is_final(), "For whom a proposal is asked.")
      .def(py::init(&ask_of), "person"_a, "day"_a, "eligible_days"_a, "at_work"_a = std::map<Date, double>{}, "decided"_a = py::none(),
           "person: whose; day: of the review; eligible_days: since they joined; at_work: share of a period's working time at work, by its "
           "first day; decided: the tier that somebody decided and that holds.")
      .def_property_readonly(
          "person", [](TierAsk const& self) { return self.person.text(); }, "Whose.")
      .def_property_readonly(
          "day", [](TierAsk const& self) { return self.day; }, "The day of the review.");
  py::class_<Scoring>(module, "Scoring", py::is_final(), "What the readings of a unit's people say together; roir.scoring makes it.")
      .def(py::init<std::vector<KpiReading> const&, std::vector<TierAsk>, Decisions, Date, Weights const&, TierPolicy const&>(),
           "readings"_a, "people"_a, "decisions"_a, "day"_a, "weights"_a, "policy"_a, ReleaseGil{},
           "Fits the model to the readings of all.")
      .def_property_readonly("refusal", &Scoring::refusal, "Why there can be no proposals: code, asked, why, fix; None when there can.")
      .def("proposals", &Scoring::proposals, "viewer"_a, "lines"_a, ReleaseGil{}, "A row for each person whose tiers the viewer may see.")
      .def("level", &Scoring::level, "person"_a, "viewer"_a, "lines"_a, ReleaseGil{}, "The level of one person over time.")
      .def("expected", &Scoring::expected, "min_group"_a, ReleaseGil{}, "How many are likely to be in each tier.")
      .def("four_fifths", &Scoring::fifths, "groups"_a, "min_group"_a, ReleaseGil{}, "Whether groups are proposed alike.")
      .def(
          "transitions",
          [](Scoring const& self, Moves const& decided, Groups const& managers, std::int64_t people, std::int64_t seed) {
            return self.comparison(moves_of(decided), managers, people, seed);
          },
          "decided"_a, "managers"_a, "people"_a, "seed"_a, ReleaseGil{}, "Decided and soft moves beside what noise alone would make.");
  module.def(
      "transition_table", [](Moves const& moves) { return SharedTable{transition_table(moves_of(moves))}; }, "moves"_a, ReleaseGil{},
      "The transition matrix of moves: (manager, period, tier, end).");
  module.def(
      "transition_headlines", [](Moves const& moves) { return SharedTable{transition_headlines(moves_of(moves))}; }, "moves"_a,
      ReleaseGil{}, "What one wants to know of a transition matrix.");
  module.def(
      "moves_over_time",
      [](Moves const& moves) {
        MovesOverTime const found = moves_over_time(moves_of(moves));
        return std::tuple{found.statistic, found.degrees, found.p_value};
      },
      "moves"_a, ReleaseGil{}, "G squared, degrees of freedom and p-value of equal moves in all periods.");
}

}  // namespace roir::python
