// SPDX-License-Identifier: MIT
#include "simulation/holidays.hpp"
#include <roir/core/error.hpp>
#include <roir/people/pay.hpp>
#include <roir/simulation/world_event.hpp>
#include <roir/simulation/world_scenario.hpp>
#include <roir/time/zone.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace roir {
namespace {

void require(bool good, std::string const& field, std::string const& what, std::string const& hint) {
  if (!good) throw InvalidArgument{{.code = "bad_scenario", .message = field + " is " + what, .subject = field, .hint = hint}};
}
void whole(char const* field, std::int64_t value, std::int64_t low, std::int64_t high) {
  require(value >= low && value <= high, field, std::to_string(value),
          "It lies between " + std::to_string(low) + " and " + std::to_string(high) + ".");
}
void real(char const* field, double value, double low, double high) {
  require(value >= low && value <= high, field, std::to_string(value),
          "It lies between " + std::to_string(low) + " and " + std::to_string(high) + ".");
}

void check_sizes(WorldScenario const& s) {
  whole("seed", s.seed, 0, std::int64_t{1} << 62);
  whole("units", s.units, 1, 1 << 26);
  whole("managers_per_unit", s.managers_per_unit, 1, 1000);
  // The number of a post is 32 bits, and the last one says that there is none.
  require(s.units * s.managers_per_unit < (std::int64_t{1} << 28), "units", std::to_string(s.units),
          "There are at most 2^28 managers, of 16 posts each.");
  whole("team_min", s.team_min, 1, posts_per_manager - 1);
  whole("team_max", s.team_max, s.team_min, posts_per_manager - 1);
  whole("periods", s.periods, 1, 1300);
  require(!s.begin.is_special() && s.begin.year() >= 1970 && s.begin.year() <= 2200 && iso_weekday(day_number(s.begin)) == 1, "begin",
          "no Monday between 1970 and 2200", "Begin on a Monday, such as 2024-01-01.");
  for (std::int64_t const period : s.starting) whole("starting", period, 0, 1300);
}

void check_people(WorldScenario const& s) {
  real("adopting", s.adopting, 0, 1);
  real("selection", s.selection, -10, 10);
  real("trend", s.trend, -1, 1);
  real("part_time", s.part_time, 0, 1);
  real("changing_manager", s.changing_manager, 0, 0.99);
  real("vacancy_weeks", s.vacancy_weeks, 1, 1000);
  for (auto const& [field, sd] : {std::pair{"quality_sd", s.quality_sd},
                                  {"quit_sd", s.quit_sd},
                                  {"keeping_sd", s.keeping_sd},
                                  {"style_sd", s.style_sd},
                                  {"shock_sd", s.shock_sd}})
    real(field, sd, 0, 10);
  real("corr_quality_quit", s.corr_quality_quit, -1, 1);
  real("corr_quality_keeping", s.corr_quality_keeping, -1, 1);
  real("shock_persistence", s.shock_persistence, 0, 0.999);
  real("noise_persistence", s.noise_persistence, 0, 0.999);
  real("held_log_odds", s.held_log_odds, -20, 20);
  real("reverse_causality", s.reverse_causality, -5, 5);
  real("leaving_log_rate", s.leaving_log_rate, -50, 0);
  real("dismissal_log_rate", s.dismissal_log_rate, -50, 0);
  real("absence_rate", s.absence_rate, 0, 5);
  real("long_absence", s.long_absence, 0, 1);
}

void check_cadence(std::optional<Cadence> const& cadence) {
  require(!cadence || !cadence->is_rota(), "cadence", "a rota, from which no plan for two people follows",
          "Give an interval, such as weekly.");
}

void check_company(WorldScenario const& s) {
  bool const is_company = !s.company.empty();
  require(!is_company || static_cast<std::int64_t>(s.company.size()) == s.units, "company", "not about each unit",
          "Say what each unit is like, or nothing.");
  std::set<std::string> names;
  for (UnitScenario const& unit : s.company)
    require(names.insert(unit.name).second, "company", "about two units called '" + unit.name + "'", "Give each unit a name of its own.");
  for (auto const& [field, is_set] :
       {std::pair{"teams", !s.teams.empty()}, {"heads", s.heads}, {"planned_leave", s.planned_leave}, {"moving", s.moving > 0}})
    require(!is_set || is_company, field, "of a company, and there is none", "Say what each unit is like.");
  for (TeamScenario const& team : s.teams) whole("manager", team.manager, 0, s.units * s.managers_per_unit - 1);
  real("moving", s.moving, 0, 1);
  real("unsaid", s.unsaid, 0, 1);
  require(s.currency.empty() || is_currency(s.currency), "currency", "'" + s.currency + "'", "It has three capital letters, as in GBP.");
  if (!s.end) return;
  Date const last = s.begin + boost::gregorian::days(static_cast<long>(7 * weeks_per_period * s.periods));
  require(!s.end->is_special() && s.begin < *s.end && *s.end <= last, "end", "not within the periods",
          "End after the first day, and not after the last of the periods.");
}

WorldEffects nothing_but_meetings() {
  WorldEffects e;
  double const held = e.held_log_odds;
  e = {.held_log_odds = held, .pulse_asking = 0.3};
  for (double* const shift : {&e.kpi_lag1, &e.kpi_lag2, &e.kpi_lag3, &e.leaving_log_hazard, &e.absence_log_rate, &e.pulse_shift,
                              &e.trust_shift, &e.asking_log_odds, &e.agenda_log_odds, &e.strategic_log_odds, &e.filing_log_odds,
                              &e.joint_goals_log_odds, &e.development_log_odds, &e.heard_back_log_odds})
    *shift = 0;
  for (double* const factor : {&e.recognition_factor, &e.feedback_factor, &e.idea_factor, &e.response_factor, &e.clearing_factor,
                               &e.delegation_factor, &e.voluntary_factor})
    *factor = 1;
  return e;
}

WorldScenario of_no_effect(WorldScenario scenario) {
  scenario.effects = nothing_but_meetings();
  return scenario;
}
WorldScenario nothing_at_all() {
  WorldScenario scenario = of_no_effect({});
  scenario.effects.held_log_odds = 0;
  return scenario;
}
WorldScenario growing() {
  WorldScenario scenario = of_no_effect({.adopting = 1});
  scenario.effects.kpi_growth = 0.05;
  return scenario;
}

// Eighteen months of 120 posts: calendars, heads, one unit that begins late, one team that stops, one that meets every other week.
WorldScenario sample_company() {
  Cadence const monthly = Cadence::monthly();
  return {.seed = 259,
          .begin = Date{2025, 1, 6},
          .units = 6,
          .managers_per_unit = 3,
          .team_min = 3,
          .team_max = 8,
          .periods = 20,
          .long_absence = 0.04,
          .end = Date{2026, 7, 1},
          .company = {{.name = "Harbour", .region = "GB-ENG", .time_zone = "Europe/London"},
                      {.name = "Workshop", .region = "DE", .time_zone = "Europe/Berlin"},
                      {.name = "Lighthouse", .region = "GB-ENG", .time_zone = "Europe/London", .habit_period = 6},
                      {.name = "Orchard", .region = "DE", .time_zone = "Europe/Berlin", .cadence = monthly, .minutes = 45},
                      {.name = "Studio", .region = "GB-ENG", .time_zone = "Europe/Lisbon"},
                      {.name = "Ledger", .region = "GB-ENG", .time_zone = "Europe/London", .cadence = monthly, .minutes = 60}},
          .teams = {{.manager = 1, .stopping_period = 13}, {.manager = 4, .cadence = Cadence::every_weeks(2), .minutes = 45}},
          .heads = true,
          .planned_leave = true,
          .moving = 0.08,
          .unsaid = 0.02,
          .currency = "GBP"};
}

using Maker = WorldScenario (*)();
constexpr std::array<std::pair<std::string_view, Maker>, 13> makers = {
    {{"effect", [] { return WorldScenario{}; }},
     {"null", [] { return of_no_effect({}); }},
     {"nothing", nothing_at_all},
     {"level", [] { return of_no_effect({.adoption = AdoptionRule::Level, .selection = 1}); }},
     {"volunteer", [] { return of_no_effect({.adoption = AdoptionRule::Volunteer, .selection = 1}); }},
     {"trend", [] { return of_no_effect({.adoption = AdoptionRule::Trend, .trend = 0.03}); }},
     {"dip", [] { return of_no_effect({.adoption = AdoptionRule::Dip}); }},
     {"reverse_causality", [] { return of_no_effect({.reverse_causality = 0.15}); }},
     {"confounded_dose", [] { return of_no_effect({.corr_quality_keeping = 0.8}); }},
     {"growing", growing},
     {"few_managers", [] { return WorldScenario{.units = 1, .managers_per_unit = 4}; }},
     {"small", [] { return WorldScenario{.units = 1, .managers_per_unit = 1, .team_min = 7, .team_max = 7}; }},
     {"sample_company", sample_company}}};

}  // namespace

Date world_end(WorldScenario const& scenario) {
  return scenario.end.value_or(scenario.begin + boost::gregorian::days(static_cast<long>(7 * weeks_per_period * scenario.periods)));
}

std::vector<std::string> world_scenario_names() {
  std::vector<std::string> names;
  for (auto const& [name, make] : makers) names.emplace_back(name);
  return names;
}

WorldScenario world_scenario(std::string_view wanted) {
  std::string known;
  for (auto const& [name, make] : makers) {
    if (name == wanted) {
      WorldScenario scenario = make();
      scenario.name = name;
      return scenario;
    }
    known.append(known.empty() ? "" : ", ").append(name);
  }
  throw NotFound{{.code = "no_scenario",
                  .message = "there is no scenario '" + std::string{wanted} + "'",
                  .subject = std::string{wanted},
                  .hint = "There are: " + known + "."}};
}

void Description<ManagerStart>::validate(ManagerStart const& start) {
  whole("manager", start.manager, 0, std::int64_t{1} << 28);
  whole("period", start.period, -1, 1300);
}

void Description<UnitScenario>::validate(UnitScenario const& unit) {
  require(!unit.name.empty(), "name", "empty", "Name each unit.");
  require(simulation::is_known_region(unit.region), "region", "'" + unit.region + "', whose holidays nobody told the simulation",
          "Give GB-ENG or DE, or leave it empty.");
  static_cast<void>(TimeZone{unit.time_zone});
  check_cadence(unit.cadence);
  whole("minutes", unit.minutes, 0, 480);
  whole("habit_period", unit.habit_period, 0, 1300);
}

void Description<TeamScenario>::validate(TeamScenario const& team) {
  whole("manager", team.manager, 0, std::int64_t{1} << 28);
  check_cadence(team.cadence);
  whole("minutes", team.minutes, 0, 480);
  whole("stopping_period", team.stopping_period, -1, 1300);
}

void Description<WorldEffects>::validate(WorldEffects const& effects) {
  auto const check = [&](auto const& field) {
    double const effect = field.of(effects);
    std::string const name{field.name};
    bool const is_factor = name.ends_with("_factor");
    if (name == "pulse_asking")
      real(name.c_str(), effect, 0, 1);
    else
      real(name.c_str(), effect, is_factor ? 0 : -100, 100);
  };
  std::apply([&](auto const&... field) { (check(field), ...); }, value.fields);
}

void Description<WorldScenario>::validate(WorldScenario const& scenario) {
  check_sizes(scenario);
  check_people(scenario);
  check_company(scenario);
}

}  // namespace roir
