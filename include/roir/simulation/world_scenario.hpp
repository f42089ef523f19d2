// SPDX-License-Identifier: MIT
/// @file
/// What a world is made of: how many people, how they differ, how managers come to adopt the programme, and what it does.
///
/// The model is that of domain.md D.2; docs/concepts/simulation.md tells it in words. Every number of it is a field here, so a scenario is
/// data: a file of JSON, changed in one place, is another world that shares all luck with the first.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/day.hpp>
#include <roir/time/text_forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// Who adopts the programme.
enum class AdoptionRule : std::uint8_t {
  Randomised,  ///< whoever the draw says
  Level,       ///< rather managers whose teams do well already: log odds grow by `selection` with their quality
  Volunteer,   ///< rather managers who keep meetings anyway: log odds grow by `selection` with their conscientiousness
  Trend,       ///< whoever the draw says; but the teams of those who adopt improve by `trend` each period, before and after
  Dip          ///< after a bad period: the first whose shock is below -0.4, from the third period on (Ashenfelter's dip)
};

/// A manager whose start is said rather than drawn.
struct ManagerStart {
  std::int64_t manager = 0;  ///< number of the manager, from 0
  std::int64_t period = -1;  ///< first period, from 0, in which the programme is in force for them; -1 = never
};

/// What one unit of a company is like.
struct UnitScenario {
  std::string name{};                ///< what it is called
  std::string region{};              ///< whose public holidays count: "GB-ENG" (England), "DE" (all of Germany), or empty (none)
  std::string time_zone = "UTC";     ///< IANA zone of its people; times of events are those of its clocks
  std::optional<Cadence> cadence{};  ///< what the unit agreed on; empty = what the organisation did, every week
  std::int64_t minutes = 0;          ///< agreed length; 0 = as in the organisation, 30
  std::int64_t habit_period = 0;     ///< period, from 0, from which the programme is lived here; agreed on it is from the beginning
};

/// What one team of a company does otherwise than its unit.
struct TeamScenario {
  std::int64_t manager = 0;           ///< number of the manager, from 0
  std::optional<Cadence> cadence{};   ///< what the manager agreed on; empty = what the unit did
  std::int64_t minutes = 0;           ///< agreed length; 0 = as in the unit
  std::int64_t stopping_period = -1;  ///< period, from 0, from which the team no longer meets; -1 = it goes on
};

/// What the programme does where it is in force. 0 of a shift and 1 of a factor are nothing at all: the names of the fields say which.
struct WorldEffects {
  double held_log_odds = 3.0;                       ///< added to the log odds that a meeting is held
  double kpi_lag1 = 0.05;                           ///< what a meeting adds to the KPI index in the period after it
  double kpi_lag2 = 0.03;                           ///< in the second period after it
  double kpi_lag3 = 0.02;                           ///< in the third
  double kpi_jump = 0.0;                            ///< added to the index whatever is held
  double kpi_growth = 0.0;                          ///< added to the index for each period since the start
  double leaving_log_hazard = -0.2876820724517809;  ///< added to the log hazard of leaving by one's own wish: ln 0.75
  double absence_log_rate = -0.16251892949777494;   ///< added to the log rate of spells of absence: ln 0.85
  double pulse_shift = 0.3;                         ///< added to happy, challenged and engaged, taken from stressed
  double pulse_asking = 0.7;                        ///< chance that a meeting asks for the pulse, 0.3 elsewhere
  double trust_shift = 0.3;                         ///< added to what the report answers about trust and support, on 1 to 5
  double asking_log_odds = 0.4;                     ///< added to the log odds that the manager asks rather than tells
  double agenda_log_odds = 0.5;                     ///< added to the log odds that a section of the agenda is discussed
  double strategic_log_odds = 0.7;                  ///< added to the log odds that an item looks ahead
  double filing_log_odds = 0.6;                     ///< added to the log odds that the record is filed
  double keeping_manager_log_odds = 0.0;            ///< added to the log odds that the manager keeps a promise
  double keeping_report_log_odds = 0.0;             ///< added to the log odds that the report keeps one
  double joint_goals_log_odds = 0.5;                ///< added to the log odds that a goal is set together
  double development_log_odds = 0.3;                ///< added to the log odds that a step of development is done
  double recognition_factor = 1.5;                  ///< of the rate of recognitions
  double feedback_factor = 1.3;                     ///< of the rate of feedback, both ways
  double idea_factor = 1.25;                        ///< of the rate of ideas
  double idea_adoption_log_odds = 0.0;              ///< added to the log odds that an idea is taken up
  double heard_back_log_odds = 0.5;                 ///< added to the log odds that whoever raised something is told
  double response_factor = 0.8;                     ///< of the time until what was raised is answered
  double barrier_factor = 1.0;                      ///< of the rate of barriers
  double clearing_factor = 1.6;                     ///< of the weekly chance that a barrier is removed
  double delegation_factor = 1.2;                   ///< of the rate of delegated tasks
  double knowledge_factor = 1.0;                    ///< of the rate of shared knowledge
  double voluntary_factor = 1.1;                    ///< of the rate of acts that nobody asked for
};

/// A world: units of teams, over periods of four weeks.
struct WorldScenario {
  std::string name = "world";                         ///< what it is called
  std::int64_t seed = 1;                              ///< another seed, other luck
  Date begin = Date{2024, 1, 1};                      ///< first day, a Monday
  std::int64_t units = 4;                             ///< units; people change managers within their unit alone
  std::int64_t managers_per_unit = 10;                ///< managers of each
  std::int64_t team_min = 3;                          ///< fewest posts of a manager
  std::int64_t team_max = 15;                         ///< most posts of a manager
  std::int64_t periods = 26;                          ///< how long it is watched, in periods of four weeks
  bool programme = true;                              ///< whether whoever adopts does; false = the twin in which nobody ever does
  AdoptionRule adoption = AdoptionRule::Randomised;   ///< who adopts
  std::vector<std::int64_t> starting{6, 10, 14, 18};  ///< periods in which one may start, each as likely
  double adopting = 0.7;                              ///< share of managers who adopt at all (where quality does not select)
  double selection = 0.0;                             ///< see AdoptionRule
  double trend = 0.0;                                 ///< see AdoptionRule, KPI index per period
  std::vector<ManagerStart> starts{};                 ///< managers whose start is said
  double part_time = 0.15;                            ///< share of people at half or three fifths of full time
  double changing_manager = 0.05;                     ///< share of people who change to another manager of their unit in a year
  double vacancy_weeks = 4.0;                         ///< how long a post stays empty on average
  double quality_sd = 0.5;                            ///< how much managers differ in what they add to the KPI index
  double quit_sd = 0.4;                               ///< how much in the log hazard of leaving
  double keeping_sd = 0.6;                            ///< how much in conscientiousness
  double style_sd = 1.0;                              ///< how much in asking rather than telling, log odds
  double corr_quality_quit = -0.4;                    ///< correlation of the first two
  double corr_quality_keeping = 0.4;                  ///< correlation of quality and conscientiousness
  double shock_sd = 0.4;                              ///< stationary spread of a manager's good and bad periods
  double shock_persistence = 0.6;                     ///< how far they last from one period to the next
  double noise_persistence = 0.5;                     ///< the same of a person's own, whose spread is 1
  double held_log_odds = -1.4;                        ///< log odds that a planned meeting is held without the programme
  double reverse_causality = 0.0;                     ///< how much rarer meetings become after a good period
  bool absence_blocks = true;                         ///< whether somebody who is away cannot meet
  double leaving_log_rate = -6.0;                     ///< log hazard of leaving by one's own wish, per week
  double dismissal_log_rate = -8.5;                   ///< log hazard of being let go, per week, for average ability
  double absence_rate = 0.05;                         ///< spells of absence per week
  double long_absence = 0.10;                         ///< share of them that lasts 20 to 60 days; the others last 3 days on average
  std::optional<Date> end{};                          ///< first day of which nothing is told; empty = when the periods are over
  std::vector<UnitScenario> company{};                ///< what each unit is like, all of them; empty = numbered units without calendars
  std::vector<TeamScenario> teams{};                  ///< teams of a company that do otherwise than their units
  bool heads = false;                                 ///< whether the first manager of a unit leads its others, and manager 0 leads those
  bool planned_leave = false;                         ///< whether people take leave, which is known beforehand
  double moving = 0.0;                                ///< share of meetings that are put to another day of their week first
  double unsaid = 0.0;                                ///< share of meetings of which only the calendar knows
  std::string currency{};                             ///< of pay, as in "GBP"; empty = nobody says what people are paid
  WorldEffects effects{};                             ///< what the programme does
};

/// Weeks of a period.
inline constexpr std::int64_t weeks_per_period = 4;

/// The scenarios that come along, by name: "effect" (the defaults), "null" (more meetings, which do nothing), "nothing" (not even more
/// meetings), "level", "volunteer", "trend", "dip", "reverse_causality", "confounded_dose", "growing" (all adopt), "few_managers", "small"
/// (one manager with seven reports), "sample_company" (that of examples/data: six units of people with calendars).
/// @throws NotFound (`no_scenario`), with the names that there are.
[[nodiscard]] ROIR_EXPORT WorldScenario world_scenario(std::string_view name);
/// Their names.
[[nodiscard]] ROIR_EXPORT std::vector<std::string> world_scenario_names();

/// First day of which a world tells nothing: its `end`, or that of its periods.
[[nodiscard]] ROIR_EXPORT Date world_end(WorldScenario const& scenario);

/// @cond descriptions
template <>
struct EnumWords<AdoptionRule> {
  static constexpr auto value = enum_words<AdoptionRule>({{AdoptionRule::Randomised, "randomised"},
                                                          {AdoptionRule::Level, "level"},
                                                          {AdoptionRule::Volunteer, "volunteer"},
                                                          {AdoptionRule::Trend, "trend"},
                                                          {AdoptionRule::Dip, "dip"}});
};
template <>
struct ROIR_EXPORT Description<ManagerStart> {
  static constexpr auto value = describe<ManagerStart>("manager_start", 1, ROIR_FIELD(ManagerStart, manager, Visibility::Organisation),
                                                       ROIR_FIELD(ManagerStart, period, Visibility::Organisation, {.unit = "periods"}));
  /// @throws InvalidArgument (`bad_scenario`) for a manager below 0 or a period below -1.
  static void validate(ManagerStart const& record);
};
template <>
struct ROIR_EXPORT Description<UnitScenario> {
  static constexpr auto value =
      describe<UnitScenario>("unit_scenario", 1, ROIR_FIELD(UnitScenario, name, Visibility::Organisation),
                             ROIR_FIELD(UnitScenario, region, Visibility::Organisation),
                             ROIR_FIELD(UnitScenario, time_zone, Visibility::Organisation, {.unit = "IANA zone"}),
                             ROIR_FIELD(UnitScenario, cadence, Visibility::Organisation),
                             ROIR_FIELD(UnitScenario, minutes, Visibility::Organisation, {.unit = "min"}),
                             ROIR_FIELD(UnitScenario, habit_period, Visibility::Organisation, {.unit = "periods"}));
  /// @throws InvalidArgument (`bad_scenario`; `unknown_time_zone`) for no name, a region without holidays, a rota, or a number out of
  /// range.
  static void validate(UnitScenario const& record);
};
template <>
struct ROIR_EXPORT Description<TeamScenario> {
  static constexpr auto value =
      describe<TeamScenario>("team_scenario", 1, ROIR_FIELD(TeamScenario, manager, Visibility::Organisation),
                             ROIR_FIELD(TeamScenario, cadence, Visibility::Organisation),
                             ROIR_FIELD(TeamScenario, minutes, Visibility::Organisation, {.unit = "min"}),
                             ROIR_FIELD(TeamScenario, stopping_period, Visibility::Organisation, {.unit = "periods"}));
  /// @throws InvalidArgument (`bad_scenario`) for a rota or a number out of range.
  static void validate(TeamScenario const& record);
};
template <>
struct ROIR_EXPORT Description<WorldEffects> {
  static constexpr auto value = describe<WorldEffects>(
      "world_effects", 1, ROIR_FIELD(WorldEffects, held_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, kpi_lag1, Visibility::Organisation), ROIR_FIELD(WorldEffects, kpi_lag2, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, kpi_lag3, Visibility::Organisation), ROIR_FIELD(WorldEffects, kpi_jump, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, kpi_growth, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, leaving_log_hazard, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, absence_log_rate, Visibility::Organisation), ROIR_FIELD(WorldEffects, pulse_shift, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, pulse_asking, Visibility::Organisation), ROIR_FIELD(WorldEffects, trust_shift, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, asking_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, agenda_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, strategic_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, filing_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, keeping_manager_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, keeping_report_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, joint_goals_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, development_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, recognition_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, feedback_factor, Visibility::Organisation), ROIR_FIELD(WorldEffects, idea_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, idea_adoption_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, heard_back_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, response_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, barrier_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, clearing_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, delegation_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, knowledge_factor, Visibility::Organisation),
      ROIR_FIELD(WorldEffects, voluntary_factor, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_scenario`) for an effect that is not finite, a factor below 0 or above 100, or a chance outside [0, 1].
  static void validate(WorldEffects const& record);
};
template <>
struct ROIR_EXPORT Description<WorldScenario> {
  static constexpr auto value = describe<WorldScenario>(
      "world_scenario", 1, ROIR_FIELD(WorldScenario, name, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, seed, Visibility::Organisation), ROIR_FIELD(WorldScenario, begin, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, units, Visibility::Organisation), ROIR_FIELD(WorldScenario, managers_per_unit, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, team_min, Visibility::Organisation), ROIR_FIELD(WorldScenario, team_max, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, periods, Visibility::Organisation), ROIR_FIELD(WorldScenario, programme, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, adoption, Visibility::Organisation), ROIR_FIELD(WorldScenario, starting, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, adopting, Visibility::Organisation), ROIR_FIELD(WorldScenario, selection, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, trend, Visibility::Organisation), ROIR_FIELD(WorldScenario, starts, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, part_time, Visibility::Organisation), ROIR_FIELD(WorldScenario, changing_manager, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, vacancy_weeks, Visibility::Organisation), ROIR_FIELD(WorldScenario, quality_sd, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, quit_sd, Visibility::Organisation), ROIR_FIELD(WorldScenario, keeping_sd, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, style_sd, Visibility::Organisation), ROIR_FIELD(WorldScenario, corr_quality_quit, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, corr_quality_keeping, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, shock_sd, Visibility::Organisation), ROIR_FIELD(WorldScenario, shock_persistence, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, noise_persistence, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, held_log_odds, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, reverse_causality, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, absence_blocks, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, leaving_log_rate, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, dismissal_log_rate, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, absence_rate, Visibility::Organisation), ROIR_FIELD(WorldScenario, long_absence, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, end, Visibility::Organisation), ROIR_FIELD(WorldScenario, company, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, teams, Visibility::Organisation), ROIR_FIELD(WorldScenario, heads, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, planned_leave, Visibility::Organisation),
      ROIR_FIELD(WorldScenario, moving, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(WorldScenario, unsaid, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(WorldScenario, currency, Visibility::Organisation), ROIR_FIELD(WorldScenario, effects, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_scenario`) for numbers out of range, a first day that is no Monday, a company of another number of units
  /// or with two of one name, and for what only a company has without one.
  static void validate(WorldScenario const& record);
};
/// @endcond

}  // namespace roir
