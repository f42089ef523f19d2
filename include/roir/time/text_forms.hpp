// SPDX-License-Identifier: MIT
/// @file
/// How the values of time are written as text in records: dates, moments, windows, working days and cadences.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/time/cadence.hpp>
#include <roir/time/calendar.hpp>
#include <roir/time/moment.hpp>
#include <roir/time/window.hpp>

#include <string>
#include <string_view>

namespace roir {

/// "2026-01-05".
template <>
struct TextForm<Date> {
  static constexpr char const* json_format = "date";                                   ///< format in JSON Schema
  static std::string write(Date const& date) { return format_day(day_number(date)); }  ///< ISO 8601
  static Date read(std::string_view text) { return to_date(parse_day(text)); }         ///< @throws InvalidArgument (`bad_date`)
};
/// "2026-01-05T09:00", or with Z.
template <>
struct TextForm<Moment> {
  static std::string write(Moment const& moment) { return moment.to_string(); }  ///< ISO 8601
  static Moment read(std::string_view text) { return parse_moment(text); }       ///< @throws InvalidArgument (`bad_moment`)
};
/// "2026-01-05/2026-04-01".
template <>
struct TextForm<Window> {
  static std::string write(Window const& window) { return window.to_string(); }  ///< begin/end
  static Window read(std::string_view text) { return Window::parse(text); }      ///< @throws InvalidArgument (`bad_window`)
};
/// "Mon-Fri".
template <>
struct TextForm<WorkDays> {
  static std::string write(WorkDays const& days) { return days.to_string(); }    ///< as WorkDays::parse reads it
  static WorkDays read(std::string_view text) { return WorkDays::parse(text); }  ///< @throws InvalidArgument (`bad_work_days`)
};
/// "weekly", "monthly on 15".
template <>
struct TextForm<Cadence> {
  static std::string write(Cadence const& cadence) { return cadence.to_string(); }  ///< as Cadence::parse reads it
  static Cadence read(std::string_view text) { return Cadence::parse(text); }       ///< @throws InvalidArgument (`bad_cadence`)
};

}  // namespace roir
