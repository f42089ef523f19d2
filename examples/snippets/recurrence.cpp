// SPDX-License-Identifier: MIT
/// @file
/// Snippets about series, and due dates on days off.
#include <roir/time/cadence.hpp>
#include <roir/time/due_dates.hpp>

#include <iostream>
#include <vector>

int main() {
  //! [series]
  auto const start = std::int64_t{roir::parse_day("2026-01-05")} * 86'400 + 9 * 3'600;  // Monday, nine o'clock
  auto const weekly = roir::Recurrence::parse("RRULE:FREQ=WEEKLY", start, roir::TimeZone{"Europe/London"});
  auto const changed = weekly.with_moved(start + 7 * 86'400, start + 16 * 86'400);  // the second, past the third
  auto const cadence = roir::Cadence::recurring(changed);
  auto const january = roir::Window::parse("2026-01-05/2026-01-26");
  for (roir::Period const& period : cadence.periods(january, 0)) std::cout << "owed from " << roir::format_day(period.begin_day) << '\n';
  for (std::int32_t const day : cadence.due_days(january, 0)) std::cout << "falls on " << roir::format_day(day) << '\n';
  //! [series]

  //! [due]
  auto const fridays = roir::Cadence::parse("weekly").due_days(roir::Window::parse("2026-04-01/2026-04-11"), roir::parse_day("2026-04-03"));
  roir::HolidayCalendar const easter{{roir::parse_day("2026-04-03"), roir::parse_day("2026-04-06")}};
  roir::WorkCalendar const calendar{roir::WorkDays::parse("Mon-Fri"), easter};
  roir::DaySet const away{roir::parse_day("2026-04-01"), roir::parse_day("2026-04-03")};
  std::vector<roir::Presence> const both{{.calendar = calendar}, {.calendar = calendar, .absences = away}};
  for (roir::DueDate const& due : roir::due_dates(fridays, both, roir::NonWorking::Before))
    std::cout << roir::format_day(due.nominal) << " -> " << roir::format_day(due.day) << '\n';
  //! [due]
}
