// SPDX-License-Identifier: MIT
/// @file
/// A made-up organisation: who works there, who leads whom, and what became of their one-to-ones, with the truth behind it.
///
/// The model is the first slice of domain.md D.2: units, teams, people who come, go, change managers and are away, and meetings that are
/// held, missed, cancelled, moved, asked for again and made up for. Each draw has an address (CounterRandom), so that a twin of a scenario
/// that differs in `programme` alone has the same people, the same plans and the same luck: what differs is what the programme did.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/history/facts.hpp>
#include <roir/policy/programme.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// One organisational unit of a scenario.
struct UnitScenario {
  std::string name{};                ///< what it is called
  std::string region{};              ///< whose public holidays count: "GB-ENG" (England), "DE" (all of Germany), or empty (none)
  std::string time_zone = "UTC";     ///< IANA zone of its people
  std::optional<Cadence> cadence{};  ///< what the unit agreed on; empty = what the organisation did
  std::int64_t minutes = 0;          ///< agreed length; 0 = as in the organisation
  std::int64_t habit_month = 1;      ///< month (1 = the first) from which the programme is lived here; planned it is from the beginning
};

/// What is simulated.
struct OrganisationScenario {
  std::int64_t seed = 1;              ///< another seed, another organisation
  std::int64_t people = 120;          ///< posts, all filled at the beginning
  std::int64_t months = 18;           ///< how long it is watched
  Date begin;                         ///< first day
  std::vector<UnitScenario> units{};  ///< the units; each head reports to the head of the organisation, who belongs to the first unit
  std::int64_t team_min = 3;          ///< smallest team at the beginning
  std::int64_t team_max = 12;         ///< largest team
  Cadence cadence = Cadence::every_weeks(1);  ///< what the organisation agreed on
  std::int64_t minutes = 30;                  ///< agreed length
  std::int64_t fortnightly_teams = 0;         ///< teams below the heads of units, led by someone who agreed on every two weeks instead
  std::int64_t stopping_month = 0;            ///< month (1 = the first) from which one team no longer meets; 0 = none stops
  bool programme = true;              ///< whether the programme is in force; without it, fewer of the same planned meetings are held
  double part_time = 0.15;            ///< share of those who lead nobody that works half or three fifths of full time
  double leaving = 0.12;              ///< share of people who leave in a year; all are replaced
  double changing_manager = 0.05;     ///< share of people who lead nobody that change to another team of their unit in a year
  double absence = 0.05;              ///< unplanned absences per person and week
  double long_absence = 0.10;         ///< share of them that lasts 20 to 60 days; the others last 3 days on average
  double conscientiousness_sd = 0.6;  ///< how much managers differ in how well they keep meetings, as log odds are 0.8 of it
  double moving = 0.08;               ///< share of meetings that are put to another day first
  double unsaid = 0.0;                ///< share of meetings of which only the calendar knows: nobody said what became of them
};

/// What is true of one manager.
struct ManagerTruth {
  PersonId manager;              ///< who
  double conscientiousness = 0;  ///< how well they keep meetings; normal with mean 0
};
/// What is true of one unit.
struct UnitTruth {
  std::string unit{};           ///< which
  double held_probability = 0;  ///< mean probability that a meeting planned in the unit is held, when both are there
  std::int64_t meetings = 0;    ///< over how many planned meetings with both there
};
/// What is true of a simulated organisation and cannot be read from its facts.
struct Truth {
  std::vector<ManagerTruth> managers{};       ///< everyone who ever led, by id
  std::vector<UnitTruth> units{};             ///< in the order of the scenario, by the unit of the direct report
  std::optional<PersonId> stopped_manager{};  ///< whose team no longer meets
  std::optional<Date> stopped_on{};           ///< the first day on which it does not
};

/// A simulated organisation: what one could know, and what is true.
struct Simulated {
  Facts facts;  ///< what one could know
  Truth truth;  ///< what is true
  Date begin;   ///< first day
  Date end;     ///< first day after the last
};

/// Simulates an organisation. O(people * weeks) time and space.
///
/// Meetings have ids ("m00001", in the order of their first plan; what makes up for one has its id and an "r"), times are wall clock in the
/// zone of the direct report, and no fact lies at or after the end. The same scenario gives the same facts on every platform.
/// @throws InvalidArgument (`bad_scenario`) for a scenario that its Description refuses.
[[nodiscard]] ROIR_EXPORT Simulated simulate(OrganisationScenario const& scenario);

/// The scenario of the sample company in examples/data: six units in England, Germany and Portugal, 120 posts, January 2025 to June 2026.
[[nodiscard]] ROIR_EXPORT OrganisationScenario sample_company();

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<UnitScenario> {
  static constexpr auto value = describe<UnitScenario>("unit_scenario", 1, ROIR_FIELD(UnitScenario, name, Visibility::Organisation),
                                                       ROIR_FIELD(UnitScenario, region, Visibility::Organisation),
                                                       ROIR_FIELD(UnitScenario, time_zone, Visibility::Organisation, {.unit = "IANA zone"}),
                                                       ROIR_FIELD(UnitScenario, cadence, Visibility::Organisation),
                                                       ROIR_FIELD(UnitScenario, minutes, Visibility::Organisation, {.unit = "min"}),
                                                       ROIR_FIELD(UnitScenario, habit_month, Visibility::Organisation, {.unit = "months"}));
  /// @throws InvalidArgument (`bad_scenario`; `unknown_time_zone`).
  static void validate(UnitScenario const& record);
};
template <>
struct ROIR_EXPORT Description<OrganisationScenario> {
  static constexpr auto value = describe<OrganisationScenario>(
      "organisation_scenario", 1, ROIR_FIELD(OrganisationScenario, seed, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, people, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, months, Visibility::Organisation, {.unit = "months"}),
      ROIR_FIELD(OrganisationScenario, begin, Visibility::Organisation), ROIR_FIELD(OrganisationScenario, units, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, team_min, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, team_max, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, cadence, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, minutes, Visibility::Organisation, {.unit = "min"}),
      ROIR_FIELD(OrganisationScenario, fortnightly_teams, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, stopping_month, Visibility::Organisation, {.unit = "months"}),
      ROIR_FIELD(OrganisationScenario, programme, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, part_time, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(OrganisationScenario, leaving, Visibility::Organisation, {.unit = "share per year"}),
      ROIR_FIELD(OrganisationScenario, changing_manager, Visibility::Organisation, {.unit = "share per year"}),
      ROIR_FIELD(OrganisationScenario, absence, Visibility::Organisation, {.unit = "per week"}),
      ROIR_FIELD(OrganisationScenario, long_absence, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(OrganisationScenario, conscientiousness_sd, Visibility::Organisation),
      ROIR_FIELD(OrganisationScenario, moving, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(OrganisationScenario, unsaid, Visibility::Organisation, {.unit = "share"}));
  /// @throws InvalidArgument (`bad_scenario`) for numbers out of range, a team size that cannot be, a rota as cadence, or two units of one
  /// name.
  static void validate(OrganisationScenario const& record);
};
template <>
struct Description<ManagerTruth> {
  static constexpr auto value = describe<ManagerTruth>("manager_truth", 1, ROIR_FIELD(ManagerTruth, manager, Visibility::Organisation),
                                                       ROIR_FIELD(ManagerTruth, conscientiousness, Visibility::Organisation));
};
template <>
struct Description<UnitTruth> {
  static constexpr auto value = describe<UnitTruth>("unit_truth", 1, ROIR_FIELD(UnitTruth, unit, Visibility::Organisation),
                                                    ROIR_FIELD(UnitTruth, held_probability, Visibility::Organisation),
                                                    ROIR_FIELD(UnitTruth, meetings, Visibility::Organisation));
};
template <>
struct Description<Truth> {
  static constexpr auto value = describe<Truth>(
      "truth", 1, ROIR_FIELD(Truth, managers, Visibility::Organisation), ROIR_FIELD(Truth, units, Visibility::Organisation),
      ROIR_FIELD(Truth, stopped_manager, Visibility::Organisation), ROIR_FIELD(Truth, stopped_on, Visibility::Organisation));
};
/// @endcond

}  // namespace roir
