// SPDX-License-Identifier: MIT
#include "trials/ways.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/bootstrap.hpp>
#include <roir/time/day.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/roll_out.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace roir {
namespace {

// What the random numbers are for: no other draw of the library uses this number.
constexpr std::uint32_t purpose = 0x524F4C4CU;

using Teams = std::vector<TeamToAssign>;

// How finely strata are cut, the finest first.
enum class Cut : std::uint8_t { UnitsAndSizes, Units, None };

// Teams by stratum.
std::map<std::string, Teams> strata_of(std::span<TeamToAssign const> roster, std::size_t waves, Cut cut) {
  if (cut == Cut::None) return {{"(all together)", Teams{roster.begin(), roster.end()}}};
  std::map<std::string, Teams> units, strata;
  for (TeamToAssign const& team : roster) units[team.unit].push_back(team);
  Teams rest;
  for (auto& [unit, teams] : units) {
    std::sort(teams.begin(), teams.end(),
              [](TeamToAssign const& a, TeamToAssign const& b) { return std::tie(a.people, a.manager) < std::tie(b.people, b.manager); });
    std::string const name = unit.empty() ? "(no unit)" : unit;
    if (teams.size() < waves) {
      rest.insert(rest.end(), teams.begin(), teams.end());
    } else if (teams.size() < 2 * waves || cut == Cut::Units) {
      strata[name] = std::move(teams);
    } else {
      auto const half = teams.begin() + static_cast<std::ptrdiff_t>(teams.size() / 2);
      strata[name + ": smaller teams"].assign(teams.begin(), half);
      strata[name + ": larger teams"].assign(half, teams.end());
    }
  }
  if (!rest.empty()) strata["(small units together)"] = std::move(rest);
  return strata;
}

void check_steps(RollOutAsk const& ask, std::size_t teams, std::size_t waves) {
  if (teams / waves >= static_cast<std::size_t>(std::max(ask.min_step, 1))) return;
  throw InvalidArgument{
      {.code = "step_too_small",
       .message = std::to_string(teams) + (teams == 1 ? " manager in " : " managers in ") + std::to_string(waves) +
                  " waves leave a wave with fewer than " + std::to_string(ask.min_step),
       .subject = ask.plan,
       .hint = "Use fewer waves; there is room for " + std::to_string(teams / static_cast<std::size_t>(std::max(ask.min_step, 1))) + "."}};
}

// Waves are dealt round and round, on through all strata: each has as many of a stratum, and of all, as the others but for one.
void deal(RegisterPlan& plan, std::map<std::string, Teams> const& strata, std::vector<int> const& starts) {
  plan.assignment.clear();
  std::size_t dealt = 0;
  for (auto const& [name, teams] : strata)
    for (TeamToAssign const& team : teams) {
      int const start = starts[dealt++ % starts.size()];
      plan.assignment.push_back({.manager = team.manager,
                                 .stratum = name,
                                 .people = team.people,
                                 .start = start == never_begins ? std::nullopt : std::optional<std::int64_t>{start}});
    }
  std::sort(plan.assignment.begin(), plan.assignment.end(),
            [](PlannedStart const& a, PlannedStart const& b) { return a.manager < b.manager; });
}

}  // namespace

RegisterPlan plan_roll_out(std::span<TeamToAssign const> roster, RollOutAsk const& ask) {
  std::vector<int> const starts = wave_starts(ask.design, ask.waves, ask.months);
  RegisterPlan plan{.plan = ask.plan,
                    .question = ask.question,
                    .forms = ask.forms,
                    .confirmatory = ask.confirmatory,
                    .doses = ask.doses,
                    .design = ask.design,
                    .estimator = ask.estimator,
                    .begin = ask.begin,
                    .months = ask.months,
                    .alpha = ask.alpha,
                    .spread = ask.spread,
                    .assignment = {},
                    .seed = ask.seed,
                    .draws = ask.draws};
  for (Cut const cut : {Cut::UnitsAndSizes, Cut::Units, Cut::None}) {
    deal(plan, strata_of(roster, starts.size(), cut), starts);
    validate(plan);
    check_steps(ask, roster.size(), starts.size());
    if (AssignmentDraw{plan}.smallest_p() <= ask.alpha) break;
  }
  std::vector<int> const drawn = AssignmentDraw{plan}.again(0);
  for (std::size_t j = 0; j < drawn.size(); ++j)
    plan.assignment[j].start = drawn[j] == never_begins ? std::nullopt : std::optional<std::int64_t>{drawn[j]};
  return plan;
}

std::vector<TeamToAssign> roster_on(Selection const& selection, Date day) {
  std::int32_t const on = day_number(day);
  History const& history = selection.history;
  struct Led {
    std::int64_t people = 0;
    std::map<std::string, std::int64_t> units{};
  };
  std::map<std::uint32_t, Led> teams;
  for (RelationshipSpan const& span : history.relationships()) {
    if (!selection.includes(span) || on < span.begin || on >= span.end) continue;
    Led& led = teams[span.manager];
    ++led.people;
    ++led.units[selection.unit_label(history.unit_on(span.report, on))];
  }
  std::vector<TeamToAssign> roster;
  for (auto const& [manager, led] : teams) {
    auto const most =
        std::max_element(led.units.begin(), led.units.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
    roster.push_back({.manager = PersonId{history.person_id(manager)}, .unit = most->first, .people = led.people});
  }
  return roster;
}

std::vector<std::vector<int>> AssignmentDraw::starts_of(std::vector<Stratum> const& strata) {
  std::vector<std::vector<int>> all;
  for (Stratum const& stratum : strata) all.push_back(stratum.starts);
  return all;
}

AssignmentDraw::AssignmentDraw(RegisterPlan const& plan) : seed_{static_cast<std::uint64_t>(plan.seed)} {
  validate(plan);
  std::vector<std::size_t> places(plan.assignment.size());
  for (std::size_t j = 0; j < places.size(); ++j) places[j] = j;
  std::sort(places.begin(), places.end(),
            [&](std::size_t a, std::size_t b) { return plan.assignment[a].manager < plan.assignment[b].manager; });
  std::map<std::string, Stratum> strata;
  planned_.resize(places.size());
  for (std::size_t const j : places) {
    PlannedStart const& one = plan.assignment[j];
    planned_[j] = one.start ? static_cast<int>(*one.start) : never_begins;
    strata[one.stratum].teams.push_back(j);
    strata[one.stratum].starts.push_back(planned_[j]);
  }
  for (auto& [name, stratum] : strata) {
    std::sort(stratum.starts.begin(), stratum.starts.end());
    strata_.push_back(std::move(stratum));
  }
}

std::vector<int> AssignmentDraw::again(std::uint32_t draw) const {
  stats::Resampler const random{seed_, purpose};
  std::vector<int> starts(planned_.size());
  std::uint32_t place = 0;
  for (Stratum const& stratum : strata_) {
    std::vector<int> drawn = stratum.starts;
    for (std::size_t left = drawn.size(); left > 1; --left)
      std::swap(drawn[left - 1], drawn[random.unit(draw, place++, static_cast<std::uint32_t>(left))]);
    for (std::size_t i = 0; i < drawn.size(); ++i) starts[stratum.teams[i]] = drawn[i];
  }
  return starts;
}

double AssignmentDraw::assignments() const {
  return trials::ways(starts_of(strata_));
}

double AssignmentDraw::smallest_p() const {
  return trials::smallest_p(starts_of(strata_));
}

std::vector<std::vector<int>> AssignmentDraw::all() const {
  std::vector<std::vector<int>> assignments{std::vector<int>(planned_.size())};
  for (Stratum const& stratum : strata_) {
    std::vector<std::vector<int>> longer;
    std::vector<int> starts = stratum.starts;
    do {
      for (std::vector<int> assignment : assignments) {
        for (std::size_t i = 0; i < starts.size(); ++i) assignment[stratum.teams[i]] = starts[i];
        longer.push_back(std::move(assignment));
      }
    } while (std::next_permutation(starts.begin(), starts.end()));
    assignments = std::move(longer);
  }
  return assignments;
}

}  // namespace roir
