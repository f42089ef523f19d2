// SPDX-License-Identifier: MIT
#include "simulation/diary.hpp"

#include "simulation/exact_math.hpp"
#include "simulation/purposes.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace roir::simulation {
namespace {

// Leave of a year: with chance `taken` it begins on the Monday of one of the weeks [first, last] of the year and lasts [shortest, longest]
// weeks.
struct Season {
  double taken;
  int first;
  int last;
  int shortest;
  int longest;
};
constexpr std::array<Season, 4> seasons = {{{0.6, 7, 19, 1, 1}, {0.9, 26, 33, 1, 3}, {0.6, 39, 45, 1, 1}, {0.6, 51, 51, 2, 2}}};
constexpr int single_days = 3;  // a year, besides

constexpr std::array<char const*, 4> three_days = {"MonTueWed", "MonTueThu", "MonWedFri", "WedThuFri"};

// Log-normal with mean 1 and the variance of the gamma distribution of domain.md D.2 (shape 1.5): sigma^2 = ln(1 + 1 / 1.5).
double frailty(double normal) {
  double const variance = exact_log(1 + 1 / 1.5);
  return exact_exp(std::sqrt(variance) * normal - variance / 2);
}

}  // namespace

Terms terms_of(OrganisationScenario const& scenario, std::uint32_t person, bool leads) {
  CounterRandom const random = draws(scenario.seed, Purpose::Person);
  if (leads || !random.chance({.entity = person, .draw = 1}, scenario.part_time)) return {};
  auto const which = static_cast<std::size_t>(random.whole({.entity = person, .draw = 3}, 0, three_days.size() - 1));
  return {.fte = random.chance({.entity = person, .draw = 2}, 0.5) ? 0.5 : 0.6, .work_days = WorkDays::parse(three_days[which])};
}

Diary::Diary(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, Terms const& terms,
             HolidayCalendar const& holidays, std::int32_t end)
    : calendar_{terms.work_days, holidays} {
  plan_leave(scenario, person, worker, end);
  fall_ill(scenario, person, worker, end);
  std::sort(absences_.begin(), absences_.end(), [](Away const& a, Away const& b) { return a.from < b.from; });
}

void Diary::plan_leave(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, std::int32_t end) {
  CounterRandom const random = draws(scenario.seed, Purpose::PlannedAbsence);
  for (unsigned short year = to_date(worker.from).year(); day_number(Date{year, 1, 1}) < std::min(end, worker.until); ++year) {
    std::int32_t const new_year = day_number(Date{year, 1, 1});
    for (std::uint32_t s = 0; s < seasons.size(); ++s) {
      Season const& season = seasons[s];
      std::uint32_t const period = year * 8u + s;
      if (!random.chance({.entity = person, .period = period}, season.taken)) continue;
      auto const week = random.whole({.entity = person, .period = period, .draw = 1}, season.first, season.last);
      auto const weeks = random.whole({.entity = person, .period = period, .draw = 2}, season.shortest, season.longest);
      std::int32_t const monday = week_begin(new_year) + static_cast<std::int32_t>(7 * week);
      add(worker, end, {monday, monday + static_cast<std::int32_t>(7 * weeks), true});
    }
    for (std::uint32_t i = 0; i < single_days; ++i) {
      std::int32_t const day =
          new_year + static_cast<std::int32_t>(random.whole({.entity = person, .period = year * 8u + 7, .draw = i}, 0, 364));
      if (calendar_.is_working(day)) add(worker, end, {day, day + 1, true});
    }
  }
}

void Diary::fall_ill(OrganisationScenario const& scenario, std::uint32_t person, Worker const& worker, std::int32_t end) {
  CounterRandom const random = draws(scenario.seed, Purpose::UnplannedAbsence);
  double const rate = scenario.absence * frailty(draws(scenario.seed, Purpose::Person).normal({.entity = person, .draw = 4}));
  double const chance = 1 - exact_exp(-rate);
  std::int32_t const last = std::min(end, worker.until);
  for (std::int32_t monday = week_begin(worker.from); monday < last; monday += 7) {
    auto const week = static_cast<std::uint32_t>(monday / 7);  // counted from 1970, so that it does not depend on who is asked
    if (!random.chance({.entity = person, .period = week}, chance)) continue;
    std::int32_t const day = monday + static_cast<std::int32_t>(random.whole({.entity = person, .period = week, .draw = 1}, 0, 4));
    bool const is_long = random.chance({.entity = person, .period = week, .draw = 2}, scenario.long_absence);
    std::int64_t const days = is_long ? random.whole({.entity = person, .period = week, .draw = 3}, 20, 60)
                                      : random.geometric({.entity = person, .period = week, .draw = 3}, 3);
    add(worker, end, {day, day + static_cast<std::int32_t>(std::min<std::int64_t>(days, 60)), false});
  }
}

// Within their employment; of two that overlap, the first to be added stands.
void Diary::add(Worker const& worker, std::int32_t end, Away away) {
  away.from = std::max(away.from, worker.from);
  away.until = std::min(away.until, worker.until);
  if (away.from >= away.until || away.from >= end) return;
  bool const overlaps = std::any_of(absences_.begin(), absences_.end(),
                                    [&](Away const& other) { return other.from < away.until && away.from < other.until; });
  if (!overlaps) absences_.push_back(away);
}

bool Diary::is_away(std::int32_t day, bool planned) const noexcept {
  return std::any_of(absences_.begin(), absences_.end(),
                     [&](Away const& away) { return away.planned == planned && away.from <= day && day < away.until; });
}

bool Diary::is_free(std::int32_t day) const noexcept {
  return calendar_.is_working(day) && !is_away(day, true);
}

bool Diary::is_unexpectedly_away(std::int32_t day) const noexcept {
  return is_away(day, false);
}

}  // namespace roir::simulation
