// SPDX-License-Identifier: MIT
#include "datetimes.hpp"
#include "values.hpp"
#include <roir/core/error.hpp>
#include <roir/time/due_dates.hpp>

#include <array>

namespace roir::python {

namespace {

using namespace py::literals;

constexpr std::array<std::string_view, 4> rules{"keep", "before", "after", "skip"};

NonWorking rule_of(std::string const& text) {
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (text == rules.at(i)) return static_cast<NonWorking>(i);
  refuse_word(text, "keep, before, after, skip", "non_working");
}

TableObject due_table(std::vector<Date> const& days, std::string const& work_days, std::vector<Date> const& holidays,
                      std::vector<Window> const& absences, std::string const& non_working, std::int32_t move_days) {
  constexpr std::array<char const*, 6> changes{"none", "kept", "moved_before", "moved_after", "skipped", "not_moved"};
  constexpr std::array<char const*, 4> reasons{"", "weekday", "holiday", "absence"};
  auto const numbers = [](std::vector<Date> const& dates) {
    std::vector<std::int32_t> all;
    for (Date const& date : dates) all.push_back(day_number(date));
    return all;
  };
  std::vector<DayInterval> away;
  for (Window const& window : absences) away.push_back({window.begin_day(), window.end_day()});
  std::array const people{Presence{.calendar = WorkCalendar{WorkDays::parse(work_days), HolidayCalendar{numbers(holidays)}},
                                   .absences = DaySet{std::move(away)}}};
  std::vector<DayNumber> nominal;
  std::vector<DayNumber> day;
  std::vector<std::uint8_t> valid;
  std::vector<std::string> change;
  std::vector<std::string> reason;
  for (DueDate const& due : due_dates(numbers(days), people, rule_of(non_working), move_days)) {
    nominal.push_back({due.nominal});
    day.push_back({due.day});
    valid.push_back(due.change != DueDate::Change::Skipped);
    change.emplace_back(changes.at(static_cast<std::size_t>(due.change)));
    reason.emplace_back(reasons.at(static_cast<std::size_t>(due.reason)));
  }
  Table table{{.name = "due_dates",
               .title = "Due dates and what became of them",
               .definition = "One row for each due day: where it falls on a day that is not worked it is kept, moved or left out."}};
  table.add({{.name = "nominal", .words = "the day that was asked for"}, std::move(nominal)});
  table.add({{.name = "day", .words = "the day on which it is due; missing where it was left out"}, std::move(day), std::move(valid)});
  table.add({{.name = "change", .words = "none, kept, moved_before, moved_after, skipped, not_moved"}, std::move(change)});
  table.add({{.name = "reason", .words = "what was wrong with the nominal day: weekday, holiday, absence; empty where nothing was"},
             std::move(reason)});
  return table_object(std::move(table));
}

}  // namespace

void bind_due_dates(py::module_& module) {
  module.def("due_dates", due_table, "days"_a, py::kw_only(), "work_days"_a = "Mon-Fri", "holidays"_a = std::vector<Date>{},
             "absences"_a = std::vector<Window>{}, "non_working"_a = "keep", "move_days"_a = default_move_days,
             R"doc(What becomes of due days on which somebody does not work.

Parameters
----------
days : sequence of datetime.date
    The days that a cadence names: ``cadence.due_days(...)``, or any others.
work_days : str
    The weekdays on which everybody who is to meet works: "Mon-Fri", "MonTueThu".
holidays : sequence of datetime.date
    Their holidays.
absences : sequence of Window
    When one of them is away.
non_working : str
    "keep" the day, move it "before" or "after" (to the nearest day on which everybody works), or "skip" it.
move_days : int
    How many days to look for one; where there is none the day stays and says ``not_moved``.

Returns
-------
Table
    nominal, day, change, reason

Examples
--------
>>> import datetime, roir
>>> fridays = roir.Cadence("weekly").due_days(roir.Window("2026-04"), datetime.date(2026, 4, 3))
>>> table = roir.due_dates(fridays, holidays=[datetime.date(2026, 4, 3)], non_working="before")
>>> next(iter(table))["day"]
datetime.date(2026, 4, 2)
)doc");
}

}  // namespace roir::python
