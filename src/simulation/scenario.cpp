// SPDX-License-Identifier: MIT
#include "simulation/holidays.hpp"
#include <roir/core/error.hpp>
#include <roir/simulation/organisation.hpp>
#include <roir/time/zone.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <set>
#include <string>

namespace roir {
namespace {

void require(bool good, char const* field, std::string const& message, std::string const& hint) {
  if (!good) throw InvalidArgument{{.code = "bad_scenario", .message = message, .subject = field, .hint = hint}};
}

void require_whole(char const* field, std::int64_t value, std::int64_t low, std::int64_t high) {
  require(value >= low && value <= high, field, std::string(field) + " is " + std::to_string(value),
          "It lies between " + std::to_string(low) + " and " + std::to_string(high) + ".");
}

void require_share(char const* field, double value, double high) {
  require(value >= 0 && value <= high, field, std::string(field) + " is " + std::to_string(value),
          "It lies between 0 and " + std::to_string(high) + ".");
}

void require_cadence(Cadence const& cadence) {
  require(!cadence.is_rota(), "cadence", "'" + cadence.to_string() + "' is a rota, from which no plan for two people follows",
          "Give an interval, such as weekly.");
}

}  // namespace

void Description<UnitScenario>::validate(UnitScenario const& unit) {
  require(!unit.name.empty(), "name", "a unit has no name", "Name each unit.");
  require(simulation::is_known_region(unit.region), "region", "nobody told the simulation the holidays of '" + unit.region + "'",
          "Give GB-ENG or DE, or leave it empty.");
  static_cast<void>(TimeZone{unit.time_zone});
  if (unit.cadence) require_cadence(*unit.cadence);
  require_whole("minutes", unit.minutes, 0, 480);
  require_whole("habit_month", unit.habit_month, 1, 1200);
}

void Description<OrganisationScenario>::validate(OrganisationScenario const& scenario) {
  require_whole("seed", scenario.seed, 0, std::int64_t{1} << 62);
  require_whole("months", scenario.months, 1, 600);
  require(!scenario.begin.is_special() && scenario.begin.day() <= 28 && scenario.begin.year() >= 1900 && scenario.begin.year() <= 2200,
          "begin", "the first day is not one of the first 28 days of a month between 1900 and 2200", "Begin on the first of a month.");
  require_whole("team_min", scenario.team_min, 1, 1000);
  require_whole("team_max", scenario.team_max, 2 * scenario.team_min - 1, 2000);
  auto const units = static_cast<std::int64_t>(scenario.units.size());
  require_whole("units", units, scenario.team_min, scenario.team_max);
  require_whole("people", scenario.people, 1 + units * (1 + scenario.team_min), 200'000);
  require_cadence(scenario.cadence);
  require_whole("minutes", scenario.minutes, 5, 480);
  require_whole("fortnightly_teams", scenario.fortnightly_teams, 0, scenario.people);
  require_whole("stopping_month", scenario.stopping_month, 0, scenario.months);
  require_share("part_time", scenario.part_time, 1);
  require_share("leaving", scenario.leaving, 0.99);
  require_share("changing_manager", scenario.changing_manager, 0.99);
  require_share("absence", scenario.absence, 1);
  require_share("long_absence", scenario.long_absence, 1);
  require_share("conscientiousness_sd", scenario.conscientiousness_sd, 10);
  require_share("moving", scenario.moving, 1);
  require_share("unsaid", scenario.unsaid, 1);
  std::set<std::string> names;
  for (UnitScenario const& unit : scenario.units)
    require(names.insert(unit.name).second, "units", "two units are called '" + unit.name + "'", "Give each unit a name of its own.");
}

OrganisationScenario sample_company() {
  Cadence const monthly = Cadence::monthly();
  return {.seed = 121,
          .people = 120,
          .months = 18,
          .begin = Date{2025, 1, 1},
          .units = {{.name = "Harbour", .region = "GB-ENG", .time_zone = "Europe/London"},
                    {.name = "Workshop", .region = "DE", .time_zone = "Europe/Berlin"},
                    {.name = "Lighthouse", .region = "GB-ENG", .time_zone = "Europe/London", .habit_month = 7},
                    {.name = "Orchard", .region = "DE", .time_zone = "Europe/Berlin", .cadence = monthly, .minutes = 45},
                    {.name = "Studio", .region = "GB-ENG", .time_zone = "Europe/Lisbon"},
                    {.name = "Ledger", .region = "GB-ENG", .time_zone = "Europe/London", .cadence = monthly, .minutes = 60}},
          .fortnightly_teams = 1,
          .stopping_month = 13,
          .long_absence = 0.04,
          .unsaid = 0.02};
}

}  // namespace roir
