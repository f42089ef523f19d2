// SPDX-License-Identifier: MIT
#include "simulation/world_calendar.hpp"

#include "simulation/holidays.hpp"
#include "simulation/world_luck.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <array>

namespace roir::simulation {
namespace {

// Leave of a year: with chance `taken` it begins on the Monday of one of the weeks [first, last] of the year and lasts [shortest, longest]
// weeks. No two seasons touch.
struct Season {
  double taken;
  std::int32_t first;
  std::int32_t last;
  std::int32_t shortest;
  std::int32_t longest;
};
constexpr std::array<Season, 4> seasons = {{{0.6, 7, 19, 1, 1}, {0.9, 26, 33, 1, 3}, {0.6, 39, 45, 1, 1}, {0.6, 51, 51, 2, 2}}};
constexpr std::uint32_t single_days = 3;  // a year, besides
constexpr std::array<char const*, work_patterns> patterns = {"Mon-Fri", "MonTueWed", "MonTueThu", "MonWedFri", "WedThuFri"};

std::int32_t new_year(std::int32_t year) {
  return day_number(Date{static_cast<unsigned short>(year), 1, 1});
}

WorldLuck luck_of(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant, std::int32_t year) {
  return {scenario.seed, WorldPurpose::Leave, post, occupant << 16 | static_cast<std::uint32_t>(year)};
}

std::vector<Leave> weeks_off(WorldLuck const& luck, std::int32_t year) {
  std::vector<Leave> all;
  for (std::uint32_t s = 0; s < seasons.size(); ++s) {
    Season const& season = seasons[s];
    if (!luck.chance(4 * s, season.taken)) continue;
    std::int32_t const monday = week_begin(new_year(year)) + 7 * luck.whole(4 * s + 1, season.first, season.last);
    all.push_back({monday, monday + 7 * luck.whole(4 * s + 2, season.shortest, season.longest)});
  }
  return all;
}

}  // namespace

WorkDays work_days(std::int32_t pattern) {
  return WorkDays::parse(patterns[static_cast<std::size_t>(pattern)]);
}

std::vector<Leave> leave_of(WorldScenario const& scenario, std::uint32_t post, std::uint32_t occupant, std::int32_t year,
                            WorkCalendar const& usual) {
  WorldLuck const luck = luck_of(scenario, post, occupant, year);
  std::vector<Leave> all = weeks_off(luck, year);
  std::vector<Leave> const before = weeks_off(luck_of(scenario, post, occupant, year - 1), year - 1);
  auto const taken = [](std::vector<Leave> const& spells, std::int32_t day) {
    return std::any_of(spells.begin(), spells.end(), [&](Leave const& spell) { return spell.from <= day && day < spell.until; });
  };
  for (std::uint32_t i = 0; i < single_days; ++i) {
    std::int32_t const day = new_year(year) + luck.whole(20 + i, 0, 364);
    if (usual.is_working(day) && !taken(all, day) && !taken(before, day)) all.push_back({day, day + 1});
  }
  std::sort(all.begin(), all.end(), [](Leave const& a, Leave const& b) { return a.from < b.from; });
  return all;
}

std::vector<std::int32_t> holidays_within(WorldScenario const& scenario, std::string const& region) {
  std::vector<std::int32_t> days;
  for (int year = scenario.begin.year(); year <= (world_end(scenario) - boost::gregorian::days(1)).year(); ++year)
    for (PublicHoliday const& holiday : public_holidays(region, year)) days.push_back(holiday.day);
  return days;
}

}  // namespace roir::simulation
