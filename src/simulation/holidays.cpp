// SPDX-License-Identifier: MIT
#include "simulation/holidays.hpp"

#include <roir/time/day.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace roir::simulation {
namespace {

std::int32_t day_of(int year, int month, int day) {
  return day_number(Date{static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(day)});
}

// Easter Sunday of the Gregorian calendar: golden number and epact give the full moon, and the Sunday after it is Easter.
std::int32_t easter(int year) {
  int const golden = year % 19;
  int const century = year / 100;
  int const leap_corrections = century - century / 4;                         // leap years that the Gregorian calendar leaves out
  int const moon_corrections = (8 * century + 13) / 25;                       // days by which the lunar cycle is set back
  int epact = (19 * golden + leap_corrections - moon_corrections + 15) % 30;  // days from 21 March to the full moon
  if (epact == 29 || (epact == 28 && golden > 10)) --epact;
  std::int32_t const full_moon = day_of(year, 3, 21) + epact;
  return full_moon + 7 - iso_weekday(full_moon) % 7;
}

std::int32_t monday_from(std::int32_t day) {
  return week_begin(day + 6);
}
std::int32_t monday_until(std::int32_t day) {
  return week_begin(day);
}
bool is_weekend(std::int32_t day) {
  return iso_weekday(day) > 5;
}

std::vector<PublicHoliday> england(int year) {
  std::int32_t const new_year = day_of(year, 1, 1);
  std::int32_t const christmas = day_of(year, 12, 25);
  // Christmas on a Saturday: Monday and Tuesday. On a Sunday: Boxing Day stays on Monday and Christmas Day goes to Tuesday. On a Friday:
  // Boxing Day goes to Monday.
  std::int32_t const christmas_off = iso_weekday(christmas) == 6 || iso_weekday(christmas) == 7 ? day_of(year, 12, 27) : christmas;
  std::int32_t const boxing_off = is_weekend(christmas + 1) ? day_of(year, 12, 28) : christmas + 1;
  return {{is_weekend(new_year) ? monday_from(new_year) : new_year, "New Year's Day"},
          {easter(year) - 2, "Good Friday"},
          {easter(year) + 1, "Easter Monday"},
          {monday_from(day_of(year, 5, 1)), "Early May bank holiday"},
          {monday_until(day_of(year, 5, 31)), "Spring bank holiday"},
          {monday_until(day_of(year, 8, 31)), "Summer bank holiday"},
          {christmas_off, "Christmas Day"},
          {boxing_off, "Boxing Day"}};
}

std::vector<PublicHoliday> germany(int year) {
  std::int32_t const sunday = easter(year);
  return {{day_of(year, 1, 1), "Neujahr"},
          {sunday - 2, "Karfreitag"},
          {sunday + 1, "Ostermontag"},
          {day_of(year, 5, 1), "Tag der Arbeit"},
          {sunday + 39, "Christi Himmelfahrt"},
          {sunday + 50, "Pfingstmontag"},
          {day_of(year, 10, 3), "Tag der Deutschen Einheit"},
          {day_of(year, 12, 25), "Erster Weihnachtstag"},
          {day_of(year, 12, 26), "Zweiter Weihnachtstag"}};
}

}  // namespace

bool is_known_region(std::string_view region) noexcept {
  return region.empty() || region == "GB-ENG" || region == "DE";
}

std::vector<PublicHoliday> public_holidays(std::string_view region, int year) {
  std::vector<PublicHoliday> days;
  if (region == "GB-ENG") days = england(year);
  if (region == "DE") days = germany(year);
  std::stable_sort(days.begin(), days.end(), [](PublicHoliday const& a, PublicHoliday const& b) { return a.day < b.day; });
  return days;
}

}  // namespace roir::simulation
