// SPDX-License-Identifier: MIT
#include "datetimes.hpp"
#include "record_binding.hpp"
#include "values.hpp"
#include <roir/core/error.hpp>

#include <pybind11/numpy.h>
#include <pybind11/typing.h>

#include <array>
#include <functional>

namespace roir::python {

namespace {

using namespace py::literals;
using Times = py::typing::List<Moment>;

Recurrence const& series_of(Cadence const& cadence) {
  if (Recurrence const* const series = cadence.series()) return *series;
  throw InvalidArgument{{.code = "no_start",
                         .message = "\"" + cadence.to_string() + "\" does not say when it starts",
                         .hint = "Make it with Cadence.parse(text, start=..., zone=...), or with starting(start, zone)."}};
}

// Start and zone as they are given: an aware start may bring its zone.
struct Start {
  std::optional<TimeZone> zone;
  std::int64_t local = 0;
  Start(py::handle start, py::handle given_zone) : zone{zone_from_python(given_zone)} {
    if (!zone && is_aware(start)) zone = zone_of_datetime(start);
    local = wall_seconds(start, zone);
  }
};

Cadence parse(std::string const& text, OptionalTime const& start, ZoneLike const& zone, LengthLike const& duration) {
  if (start.is_none() && zone.is_none() && duration.is_none()) return Cadence::parse(text);
  if (start.is_none()) return Cadence::parse(text, std::nullopt, zone_from_python(zone), length_seconds(duration));
  Start const given{start, zone};
  return Cadence::parse(text, given.local, given.zone, length_seconds(duration));
}

std::vector<std::int64_t> starts_of(Cadence const& cadence, TimeLike const& after, TimeLike const& before) {
  Recurrence const& series = series_of(cadence);
  std::int64_t const from = series_seconds(after, series.parts().zone);
  std::int64_t const to = series_seconds(before, series.parts().zone);
  py::gil_scoped_release const others_may_run;
  return series.starts(from, to);
}

Times between(Cadence const& cadence, TimeLike const& after, TimeLike const& before) {
  return datetimes(starts_of(cadence, after, before), series_of(cadence).parts().zone);
}

py::array_t<std::int64_t> columns(Cadence const& cadence, TimeLike const& after, TimeLike const& before) {
  auto starts = std::make_unique<std::vector<std::int64_t>>(starts_of(cadence, after, before));
  auto const size = static_cast<py::ssize_t>(starts->size());
  std::int64_t const* const data = starts->data();
  py::capsule const keeper(starts.get(), [](void* held) { delete static_cast<std::vector<std::int64_t>*>(held); });
  (void)starts.release();
  return py::array_t<std::int64_t>(size, data, keeper);
}

TableObject occurrences(Cadence const& cadence, TimeLike const& after, TimeLike const& before) {
  constexpr std::array<char const*, 3> origins{"rule", "added", "moved"};
  constexpr std::array<char const*, 3> clocks{"unique", "skipped", "repeated"};
  Recurrence const& series = series_of(cadence);
  std::int64_t const from = series_seconds(after, series.parts().zone);
  std::int64_t const to = series_seconds(before, series.parts().zone);
  std::vector<DayNumber> dates;
  std::vector<std::string> times;
  std::vector<std::string> origin;
  std::vector<std::string> clock;
  std::vector<std::int64_t> start;
  std::vector<std::int64_t> original;
  std::vector<Occurrence> const found = [&] {
    py::gil_scoped_release const others_may_run;
    return series.occurrences(from, to);
  }();
  for (Occurrence const& o : found) {
    std::int64_t const day = floor_div(o.local, 86'400);
    auto const minute = static_cast<int>((o.local - day * 86'400) / 60);
    auto const two = [](int number) { return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; };
    dates.push_back({static_cast<std::int32_t>(day)});
    times.push_back(two(minute / 60) + ":" + two(minute % 60));
    start.push_back(o.start);
    original.push_back(o.original);
    origin.emplace_back(origins.at(static_cast<std::size_t>(o.origin)));
    clock.emplace_back(clocks.at(static_cast<std::size_t>(o.clock)));
  }
  Table table{{.name = "occurrences",
               .title = "When a series of meetings takes place",
               .definition = "One row for each occurrence that starts in the window, in order of start."}};
  table.add({{.name = "date", .words = "on the clock of the series"}, std::move(dates)});
  table.add({{.name = "time", .words = "wall clock that was agreed, also where the clocks skipped it"}, std::move(times)});
  table.add({{.name = "start", .unit = "s", .words = "since 1970: of UTC with a zone, of the wall clock without one"}, std::move(start)});
  table.add({{.name = "original", .unit = "s", .words = "wall clock at which the series has it"}, std::move(original)});
  table.add({{.name = "origin", .words = "rule, added or moved"}, std::move(origin)});
  table.add(
      {{.name = "clock", .words = "unique, skipped (it takes place later by the gap) or repeated (it is the first)"}, std::move(clock)});
  return table_object(std::move(table));
}

template <class Change>
Cadence changed(Cadence const& cadence, Change change) {
  Recurrence const& series = series_of(cadence);
  return Cadence::recurring(change(series, [&](TimeLike const& time) { return wall_seconds(time, series.parts().zone); }));
}

void bind_text(py::class_<Cadence>& type) {
  type.def(
      py::init(py::overload_cast<std::string_view>(&Cadence::parse)), "text"_a,
      R"doc(Reads "weekly", "every 2 weeks", "every 10 days", "monthly", "monthly on 15", "monthly on first Monday", "3-4 per week", the ISO 8601 periods "P2W", "P10D", "P1M", and the lines of an iCalendar series such as "RRULE:FREQ=WEEKLY;BYDAY=MO".

Raises InvalidArgument (bad_cadence, bad_recurrence) for any other text; its hint lists the forms.)doc");
  type.def_static("parse", parse, "text"_a, py::kw_only(), "start"_a = py::none(), "zone"_a = py::none(), "duration"_a = py::none(),
                  R"doc(Reads the same texts; with a start it is a series of occurrences.

Parameters
----------
text : str
    "weekly" and its like, or lines: RRULE, RDATE, EXDATE, DTSTART (which goes before ``start``) and others.
start : datetime.datetime or datetime.date, optional
    The first occurrence. A naive one is on the wall clock of ``zone``; an aware one may bring its zone.
zone : str or zoneinfo.ZoneInfo, optional
    Whose wall clock the series keeps; without one the series is floating.
duration : datetime.timedelta or int, optional
    How long a meeting takes; a whole number is minutes.

Raises
------
InvalidArgument
    (bad_cadence, bad_recurrence, unknown_time_zone) for what cannot be read

Examples
--------
>>> from datetime import datetime
>>> weekly = Cadence.parse("RRULE:FREQ=WEEKLY;BYDAY=MO", start=datetime(2026, 1, 5, 9), zone="Europe/London")
>>> [str(t) for t in weekly.between(datetime(2026, 3, 23), datetime(2026, 4, 6))]
['2026-03-23 09:00:00+00:00', '2026-03-30 09:00:00+01:00']
)doc");
  type.def(
      "starting",
      [](Cadence const& cadence, TimeLike const& start, ZoneLike const& zone, LengthLike const& duration) {
        Start const given{start, zone};
        return Cadence::recurring(cadence.recurrence(given.local, given.zone, length_seconds(duration)));
      },
      "start"_a, "zone"_a = py::none(), "duration"_a = py::none(),
      "The series that this cadence makes from ``start`` on: first on the first due day at or after it, at its time of day. One with a "
      "start "
      "of its own is given as it is.");
  type.def("__str__", &Cadence::to_string, "The canonical text.");
  type.def("to_string", &Cadence::to_string, "The canonical text, the same as str().");
  type.def(
      "__repr__", [](Cadence const& cadence) { return "Cadence(" + std::string{py::repr(py::str(cadence.to_string()))} + ")"; },
      "An expression that makes an equal cadence.");
}

void bind_occurrences(py::class_<Cadence>& type) {
  type.def("between", between, "after"_a, "before"_a,
           R"doc(The starts t of the series with ``after <= t < before``, ascending.

Aware datetimes of its zone, naive ones where it has none. ``after`` and ``before`` are datetimes or dates; naive ones are on the wall clock of the series, a date is its midnight. A wall clock that is skipped takes place later by the length of the gap, a repeated one is the first.

Raises
------
InvalidArgument
    (no_start) for a cadence without a start; (naive_cadence) for an aware time and a series without a zone
LimitExceeded
    (too_many_steps) for a rule that asks for too much work)doc");
  type.def(
      "columns", columns, "after"_a, "before"_a,
      "The same as between(), as a NumPy array of int64: seconds since 1970-01-01T00:00, of UTC with a zone, of the wall clock without.");
  type.def(
      "occurrences", occurrences, "after"_a, "before"_a,
      "The same as between(), as a Table that says where each comes from (rule, added, moved) and whether its wall clock was skipped or "
      "came twice.");
  type.def(
      "added",
      [](Cadence const& cadence, TimeLike const& time) {
        return changed(cadence, [&](Recurrence const& series, auto wall) { return series.with_added(wall(time)); });
      },
      "time"_a, "This series and one more occurrence.");
  type.def(
      "cancelled",
      [](Cadence const& cadence, TimeLike const& original) {
        return changed(cadence, [&](Recurrence const& series, auto wall) { return series.with_cancelled(wall(original)); });
      },
      "original"_a, "This series without the occurrence that it has at ``original``. Raises NotFound (no_occurrence) where it has none.");
  type.def(
      "moved",
      [](Cadence const& cadence, TimeLike const& original, TimeLike const& to) {
        return changed(cadence, [&](Recurrence const& series, auto wall) { return series.with_moved(wall(original), wall(to)); });
      },
      "original"_a, "to"_a,
      "This series with the occurrence of ``original`` at ``to``; the others stay. Raises NotFound (no_occurrence) where it has none.");
}

void bind_parts(py::class_<Cadence>& type) {
  type.def_property_readonly(
      "start",
      [](Cadence const& cadence) -> py::typing::Optional<Moment> {
        Recurrence const* const series = cadence.series();
        return series == nullptr ? py::none() : wall_datetime(series->parts().start, series->parts().zone);
      },
      "The first occurrence, as the series has it; None for a cadence without a start.");
  type.def_property_readonly(
      "zone",
      [](Cadence const& cadence) -> std::optional<std::string> {
        Recurrence const* const series = cadence.series();
        if (series == nullptr || !series->parts().zone) return std::nullopt;
        return series->parts().zone->name();
      },
      "The name of the zone whose wall clock the series keeps, or None.");
  type.def_property_readonly(
      "minutes",
      [](Cadence const& cadence) {
        Recurrence const* const series = cadence.series();
        return series == nullptr ? 0 : series->parts().duration / 60;
      },
      "How long a meeting takes, in whole minutes; 0 = not said.");
  type.def_property_readonly("interval_days", &Cadence::interval_days, "Mean days between two meetings; 0 for a manager's rota.");
  type.def_property_readonly("is_rota", &Cadence::is_rota, "Whether it is a manager's promise of so many meetings a week.");
  type.def_property_readonly("min_per_week", &Cadence::min_per_week, "Fewest meetings per week of a rota; 0 for any other cadence.");
  type.def_property_readonly("max_per_week", &Cadence::max_per_week, "Most meetings per week of a rota; 0 for any other cadence.");
}

void bind_days(py::class_<Cadence>& type) {
  type.def(
      "periods",
      [](Cadence const& cadence, Window const& window, Date anchor) {
        auto const periods = cadence.periods(window, day_number(anchor));
        py::typing::Tuple<Window, py::ellipsis> windows(periods.size());
        for (std::size_t i = 0; i < periods.size(); ++i) windows[i] = Window::days(periods[i].begin_day, periods[i].end_day);
        return windows;
      },
      "window"_a, "anchor"_a,
      "The periods in which one meeting is owed and that share a day with ``window``, whole. ``anchor`` is a day on which the series "
      "stood; it "
      "means nothing to a series with a start.");
  type.def(
      "due_days",
      [](Cadence const& cadence, Window const& window, Date anchor) {
        auto const days = cadence.due_days(window, day_number(anchor));
        py::typing::Tuple<Date, py::ellipsis> dates(days.size());
        for (std::size_t i = 0; i < days.size(); ++i) dates[i] = to_date(days[i]);
        return dates;
      },
      "window"_a, "anchor"_a, "The days in ``window`` on which a meeting would fall if nobody moved anything; none for a rota.");
}

}  // namespace

void bind_cadence(py::module_& module) {
  py::class_<Cadence> type(module, "Cadence", py::is_final(), R"doc(How often a manager and a report agreed to meet. Immutable.

Examples
--------
>>> Cadence("every 2 weeks").interval_days
14.0
>>> Cadence("RRULE:FREQ=WEEKLY;BYDAY=MO,TH").interval_days
3.5
)doc");
  bind_text(type);
  bind_parts(type);
  bind_days(type);
  bind_occurrences(type);
  type.def(
          "__eq__",
          [](Cadence const& left, py::object const& right) {
            return py::isinstance<Cadence>(right) && left == right.cast<Cadence const&>();
          },
          "other"_a, "Same rule; \"every 7 days\" and \"weekly\" differ.")
      .def(
          "__hash__", [](Cadence const& cadence) { return std::hash<std::string>{}(cadence.to_string()); },
          "Equal cadences have equal hashes.")
      .def(
          "__reduce__", [](py::object const& self) { return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self))); },
          "For pickle and copy.");
}

}  // namespace roir::python
