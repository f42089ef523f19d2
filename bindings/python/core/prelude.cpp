// SPDX-License-Identifier: MIT
#include "prelude.hpp"

#include <chrono>
#include <datetime.h>

namespace roir::python {

namespace {

void need_datetime() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
}

// A new reference, or the Python error that is already set.
py::object owned(PyObject* object) {
  if (object == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(object);
}

}  // namespace

Timestamp timestamp_from_python(py::handle value) {
  if (py::isinstance<py::str>(value)) return Timestamp::parse(value.cast<std::string>());
  Moment const minute = moment_from_python(value);
  if (!minute.is_instant())
    throw py::type_error("a datetime without a zone is no point of time: give one with tzinfo, e.g. datetime.timezone.utc");
  std::int64_t const milliseconds =
      1000 * value.attr("second").cast<std::int64_t>() + value.attr("microsecond").cast<std::int64_t>() / 1000;
  return Timestamp{Timestamp{minute}.milliseconds() + milliseconds};
}

py::object timestamp_to_python(Timestamp const& timestamp) {
  py::object const minute = moment_to_python(timestamp.minute());
  std::int64_t const left = timestamp.milliseconds() - Timestamp{timestamp.minute()}.milliseconds();
  using namespace py::literals;
  return minute.attr("replace")("second"_a = left / 1000, "microsecond"_a = left % 1000 * 1000);
}

std::string type_of(py::handle value) {
  return Py_TYPE(value.ptr())->tp_name;
}

py::object date_to_python(Date date) {
  need_datetime();
  auto const ymd = date.year_month_day();
  return owned(PyDate_FromDate(ymd.year, ymd.month, ymd.day));
}

Date date_from_python(py::handle value) {
  need_datetime();
  if (PyDateTime_Check(value.ptr()))
    throw py::type_error("a datetime.date is needed, and a datetime.datetime has a time of day too: call .date() on it");
  if (!PyDate_Check(value.ptr())) throw py::type_error("a datetime.date is needed, not " + type_of(value));
  auto* const date = value.ptr();
  std::chrono::year_month_day const ymd{std::chrono::year{PyDateTime_GET_YEAR(date)},
                                        std::chrono::month{static_cast<unsigned>(PyDateTime_GET_MONTH(date))},
                                        std::chrono::day{static_cast<unsigned>(PyDateTime_GET_DAY(date))}};
  return to_date(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
}

py::object moment_to_python(Moment moment) {
  need_datetime();
  std::int32_t const day = day_of_minutes(moment.minutes());
  std::int32_t const minute = moment.minutes() - day * minutes_per_day;
  std::chrono::year_month_day const ymd{std::chrono::sys_days{std::chrono::days{day}}};
  PyObject* const zone = moment.is_instant() ? PyDateTime_TimeZone_UTC : Py_None;
  return owned(PyDateTimeAPI->DateTime_FromDateAndTime(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                                                       static_cast<int>(static_cast<unsigned>(ymd.day())), minute / 60, minute % 60, 0, 0,
                                                       zone, PyDateTimeAPI->DateTimeType));
}

Moment moment_from_python(py::handle value) {
  need_datetime();
  if (!PyDateTime_Check(value.ptr())) throw py::type_error("a datetime.datetime is needed, not " + type_of(value));
  bool const instant = !value.attr("tzinfo").is_none();
  py::object const moment =
      instant ? value.attr("astimezone")(py::handle(PyDateTime_TimeZone_UTC)) : py::reinterpret_borrow<py::object>(value);
  std::chrono::year_month_day const ymd{std::chrono::year{PyDateTime_GET_YEAR(moment.ptr())},
                                        std::chrono::month{static_cast<unsigned>(PyDateTime_GET_MONTH(moment.ptr()))},
                                        std::chrono::day{static_cast<unsigned>(PyDateTime_GET_DAY(moment.ptr()))}};
  std::int64_t const minutes = std::int64_t{std::chrono::sys_days{ymd}.time_since_epoch().count()} * minutes_per_day +
                               PyDateTime_DATE_GET_HOUR(moment.ptr()) * 60 + PyDateTime_DATE_GET_MINUTE(moment.ptr());
  return instant ? Moment::instant(minutes) : Moment::wall_clock(minutes);
}

Progress progress_of(py::object const& callable) {
  if (!callable.is_none() && PyCallable_Check(callable.ptr()) == 0)
    throw py::type_error("progress has to be callable as progress(what, done, total), and " + type_of(callable) + " is not");
  return [function = callable.ptr()](ProgressStep const& step) {  // the caller of the long call holds the reference
    py::gil_scoped_acquire const gil;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (function != Py_None) py::handle{function}(py::str(step.what.data(), step.what.size()), step.done, step.total);
  };
}

}  // namespace roir::python
