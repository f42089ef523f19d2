// SPDX-License-Identifier: MIT
#include "datetimes.hpp"

#include "values.hpp"
#include <roir/core/error.hpp>

#include <chrono>
#include <datetime.h>

namespace roir::python {

namespace {

constexpr std::int64_t day_seconds = 86'400;

void need_datetime() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
}

// The fields of a datetime or date; parts of a second count up, so that a window from a time on never holds an earlier second.
std::int64_t fields(py::handle time) {
  PyObject* const t = time.ptr();
  std::chrono::year_month_day const ymd{std::chrono::year{PyDateTime_GET_YEAR(t)},
                                        std::chrono::month{static_cast<unsigned>(PyDateTime_GET_MONTH(t))},
                                        std::chrono::day{static_cast<unsigned>(PyDateTime_GET_DAY(t))}};
  std::int64_t const midnight = std::chrono::sys_days{ymd}.time_since_epoch().count() * day_seconds;
  if (!PyDateTime_Check(t)) return midnight;
  return midnight + PyDateTime_DATE_GET_HOUR(t) * 3600 + PyDateTime_DATE_GET_MINUTE(t) * 60 + PyDateTime_DATE_GET_SECOND(t) +
         (PyDateTime_DATE_GET_MICROSECOND(t) > 0 ? 1 : 0);
}

std::int64_t utc_fields(py::handle time) {
  return fields(time.attr("astimezone")(py::handle(PyDateTime_TimeZone_UTC)));
}

// The wall clock of an instant, seconds.
std::int64_t wall_of_utc(std::int64_t utc, TimeZone const& zone) {
  std::int64_t const minute = floor_div(utc, 60);
  return std::int64_t{zone.local_minutes(minute)} * 60 + utc - minute * 60;
}

PyObject* new_datetime(std::int64_t local, PyObject* zone) {
  auto const day = floor_div(local, day_seconds);
  auto const second = static_cast<int>(local - day * day_seconds);
  std::chrono::year_month_day const ymd{std::chrono::sys_days{std::chrono::days{day}}};
  return PyDateTimeAPI->DateTime_FromDateAndTime(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                                                 static_cast<int>(static_cast<unsigned>(ymd.day())), second / 3600, second / 60 % 60,
                                                 second % 60, 0, zone, PyDateTimeAPI->DateTimeType);
}

void require_time(py::handle time) {
  need_datetime();
  if (!PyDate_Check(time.ptr()))  // a datetime is a date too
    throw py::type_error("a datetime.datetime or a datetime.date is needed, not " + type_of(time));
}

}  // namespace

TableObject table_object(Table&& table) {
  return py::module_::import("roir._table").attr("Table")(SharedTable{std::move(table)}).cast<TableObject>();
}

bool is_aware(py::handle time) {
  require_time(time);
  return PyDateTime_Check(time.ptr()) && !time.attr("tzinfo").is_none();
}

std::optional<TimeZone> zone_from_python(py::handle zone) {
  if (zone.is_none()) return std::nullopt;
  if (py::hasattr(zone, "key") && py::isinstance<py::str>(zone.attr("key"))) return TimeZone{zone.attr("key").cast<std::string>()};
  return TimeZone{text_from_python(zone, "zone")};
}

py::object zone_to_python(std::optional<TimeZone> const& zone) {
  return zone ? py::module_::import("zoneinfo").attr("ZoneInfo")(zone->name()) : py::none();
}

TimeZone zone_of_datetime(py::handle time) {
  need_datetime();
  py::object const zone = time.attr("tzinfo");
  if (zone.is(py::handle(PyDateTime_TimeZone_UTC))) return TimeZone{"UTC"};
  if (py::hasattr(zone, "key") && py::isinstance<py::str>(zone.attr("key"))) return TimeZone{zone.attr("key").cast<std::string>()};
  throw InvalidArgument{{.code = "unknown_time_zone",
                         .message = "the start has an offset, and no zone whose clock changes could be followed",
                         .hint = "Say zone=\"Europe/London\", or make the start with zoneinfo.ZoneInfo."}};
}

std::int64_t wall_seconds(py::handle time, std::optional<TimeZone> const& zone) {
  if (!is_aware(time)) return fields(time);
  if (zone) return wall_of_utc(utc_fields(time), *zone);
  throw InvalidArgument{{.code = "naive_cadence",
                         .message = "an aware time was given, and the series has no zone",
                         .hint = "Give a naive datetime, or make the series with zone=."}};
}

std::int64_t series_seconds(py::handle time, std::optional<TimeZone> const& zone) {
  if (!zone) return wall_seconds(time, zone);
  if (is_aware(time)) return utc_fields(time);
  std::int64_t const local = fields(time);
  std::int64_t const minute = floor_div(local, 60);
  return zone->utc_minutes(minute).resolved() * 60 + local - minute * 60;
}

py::list datetimes(std::span<std::int64_t const> starts, std::optional<TimeZone> const& zone) {
  need_datetime();
  py::object const tzinfo = zone_to_python(zone);
  std::optional<LocalClock> clock;
  if (zone) clock.emplace(*zone);
  py::list list(starts.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    std::int64_t local = starts[i];
    if (clock) {
      std::int64_t const minute = floor_div(local, 60);
      local = std::int64_t{clock->local_minutes(minute)} * 60 + local - minute * 60;
    }
    PyObject* const made = new_datetime(local, tzinfo.ptr());
    if (made == nullptr) throw py::error_already_set();
    PyList_SET_ITEM(list.ptr(), static_cast<Py_ssize_t>(i), made);
  }
  return list;
}

py::object wall_datetime(std::int64_t local, std::optional<TimeZone> const& zone) {
  need_datetime();
  PyObject* const made = new_datetime(local, zone_to_python(zone).ptr());
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(made);
}

std::int64_t length_seconds(py::handle length) {
  need_datetime();
  constexpr std::int64_t most = 366 * day_seconds;
  if (length.is_none()) return 0;
  if (!PyDelta_Check(length.ptr())) return 60 * integer_from_python(length, 0, most / 60, "duration");
  std::int64_t const seconds = PyDateTime_DELTA_GET_DAYS(length.ptr()) * day_seconds + PyDateTime_DELTA_GET_SECONDS(length.ptr());
  if (seconds < 0 || seconds > most)
    throw InvalidArgument{
        {.code = "out_of_range", .message = "a meeting cannot last " + std::to_string(seconds) + " seconds", .place = "duration"}};
  return seconds;
}

py::object length_to_python(std::int64_t seconds) {
  need_datetime();
  PyObject* const made = PyDelta_FromDSU(static_cast<int>(seconds / day_seconds), static_cast<int>(seconds % day_seconds), 0);
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(made);
}

}  // namespace roir::python
