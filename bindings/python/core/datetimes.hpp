// SPDX-License-Identifier: MIT
/// @file
/// Seconds of a series between C++ and Python's datetimes, aware in a zone or naive without one.
#pragma once

#include "prelude.hpp"
#include "table_binding.hpp"
#include <roir/time/zone.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir::python {

/// Whatever Python object; TimeLike, ZoneLike and LengthLike say in the stubs what is meant.
inline bool is_object(PyObject const*) {
  return true;
}

/// A datetime.datetime or a datetime.date.
class TimeLike : public py::object {
 public:
  PYBIND11_OBJECT_DEFAULT(TimeLike, object, is_object)
};
/// The same, or None.
class OptionalTime : public TimeLike {
 public:
  PYBIND11_OBJECT_DEFAULT(OptionalTime, TimeLike, is_object)
};
/// The name of a zone, a zoneinfo.ZoneInfo, or None.
class ZoneLike : public py::object {
 public:
  PYBIND11_OBJECT_DEFAULT(ZoneLike, object, is_object)
};
/// A datetime.timedelta, minutes, or None.
class LengthLike : public py::object {
 public:
  PYBIND11_OBJECT_DEFAULT(LengthLike, object, is_object)
};
/// A roir.Table.
class TableObject : public py::object {
 public:
  PYBIND11_OBJECT_DEFAULT(TableObject, object, is_object)
};

/// The roir.Table of columns.
[[nodiscard]] TableObject table_object(Table&& table);

/// The zone that an argument names, if any. @throws py::type_error; InvalidArgument (`unknown_time_zone`)
[[nodiscard]] std::optional<TimeZone> zone_from_python(py::handle zone);
/// zoneinfo.ZoneInfo of a zone, None of none.
[[nodiscard]] py::object zone_to_python(std::optional<TimeZone> const& zone);
/// Whether the object is an aware datetime.
[[nodiscard]] bool is_aware(py::handle time);
/// The zone of an aware datetime. @throws InvalidArgument (`unknown_time_zone`) for one with an offset alone.
[[nodiscard]] TimeZone zone_of_datetime(py::handle time);

/// Seconds since 1970-01-01T00:00 on the wall clock of the zone; a date is its midnight, parts of a second count up.
/// @throws py::type_error; InvalidArgument (`naive_cadence`) for an aware time without a zone to bring it to.
[[nodiscard]] std::int64_t wall_seconds(py::handle time, std::optional<TimeZone> const& zone);
/// Seconds since 1970-01-01T00:00 as a series has its starts: UTC with a zone, wall clock without one. A naive time is read on the wall
/// clock of the zone.
/// @throws as wall_seconds.
[[nodiscard]] std::int64_t series_seconds(py::handle time, std::optional<TimeZone> const& zone);
/// Starts of a series (UTC with a zone, wall clock without) as datetimes.
[[nodiscard]] py::list datetimes(std::span<std::int64_t const> starts, std::optional<TimeZone> const& zone);
/// Seconds on the wall clock as a datetime in the zone.
[[nodiscard]] py::object wall_datetime(std::int64_t local, std::optional<TimeZone> const& zone);
/// Seconds of a length: a timedelta, minutes, or None = 0. @throws py::type_error; InvalidArgument (`out_of_range`) below zero.
[[nodiscard]] std::int64_t length_seconds(py::handle length);
/// Seconds as a datetime.timedelta.
[[nodiscard]] py::object length_to_python(std::int64_t seconds);

}  // namespace roir::python

namespace pybind11::detail {

/// @cond names in the stubs
template <>
struct handle_type_name<roir::python::TimeLike> {
  static constexpr auto name = const_name("datetime.datetime | datetime.date");
};
template <>
struct handle_type_name<roir::python::OptionalTime> {
  static constexpr auto name = const_name("datetime.datetime | datetime.date | None");
};
template <>
struct handle_type_name<roir::python::ZoneLike> {
  static constexpr auto name = const_name("str | zoneinfo.ZoneInfo | None");
};
template <>
struct handle_type_name<roir::python::LengthLike> {
  static constexpr auto name = const_name("datetime.timedelta | int | None");
};
template <>
struct handle_type_name<roir::python::TableObject> {
  static constexpr auto name = const_name("roir._table.Table");
};
/// @endcond

}  // namespace pybind11::detail
