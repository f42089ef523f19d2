// SPDX-License-Identifier: MIT
/// @file
/// Every binding includes this first: pybind11, the only casters of our own, and what the bindings are called.
#pragma once

#include <roir/core/progress.hpp>
#include <roir/time/day.hpp>
#include <roir/time/moment.hpp>
#include <roir/time/timestamp.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace py = pybind11;

namespace roir::python {

/// A civil date as datetime.date.
[[nodiscard]] py::object date_to_python(Date date);
/// The date in a datetime.date; a datetime.datetime is refused, because cutting off its time would be a guess.
/// @throws py::type_error for anything else.
[[nodiscard]] Date date_from_python(py::handle value);
/// An instant as an aware datetime.datetime in UTC, a wall clock as a naive one.
[[nodiscard]] py::object moment_to_python(Moment moment);
/// The moment of a datetime.datetime: aware = instant, naive = wall clock; seconds are cut off.
/// @throws py::type_error for anything else.
[[nodiscard]] Moment moment_from_python(py::handle value);
/// An aware datetime.datetime in UTC.
[[nodiscard]] py::object timestamp_to_python(Timestamp const& timestamp);
/// The point of time of an aware datetime.datetime or an ISO text; parts of a millisecond are cut off.
/// @throws py::type_error for a naive one and for anything else; InvalidArgument (`bad_timestamp`)
[[nodiscard]] Timestamp timestamp_from_python(py::handle value);
/// The name of a Python object's type, for messages.
[[nodiscard]] std::string type_of(py::handle value);

/// A Progress that calls `callable(what, done, total)`, or nothing if it is None, and in both cases lets Ctrl-C through. It takes the GIL
/// for as long as that needs; Python's exceptions leave the long call as they are.
[[nodiscard]] Progress progress_of(py::object const& callable);

// In the order in which they are called, because later ones name the types of earlier ones in their signatures.
void bind_errors(py::module_& module);        // errors.cpp: before anything can throw
void bind_window(py::module_& module);        // window_binding.cpp
void bind_cadence(py::module_& module);       // cadence_binding.cpp: answers with windows
void bind_due_dates(py::module_& module);     // due_dates_binding.cpp: takes windows
void bind_series(py::module_& module);        // calendar_writing_binding.cpp: takes cadences
void bind_people(py::module_& module);        // people_binding.cpp: FactInfo and the records that hold one
void bind_meetings(py::module_& module);      // meeting_binding.cpp: records that hold a FactInfo
void bind_policy(py::module_& module);        // policy_binding.cpp: a programme holds a FactInfo and a Cadence
void bind_tiers(py::module_& module);         // attention_binding.cpp: records of persons and lines
void bind_agenda(py::module_& module);        // agenda_binding.cpp
void bind_arranging(py::module_& module);     // arranging_binding.cpp
void bind_notes(py::module_& module);         // notes_binding.cpp
void bind_talk(py::module_& module);          // talk_binding.cpp
void bind_promises(py::module_& module);      // promise_binding.cpp
void bind_agreement(py::module_& module);     // agreement_binding.cpp
void bind_relationship(py::module_& module);  // relationship_binding.cpp: holds records of all those before
void bind_views(py::module_& module);         // view_binding.cpp: hold records of all those before
void bind_aggregate(py::module_& module);     // aggregate_binding.cpp: says those records, answers with views
void bind_schema(py::module_& module);        // schema_binding.cpp
void bind_stats(py::module_& module);         // stats_binding.cpp
void bind_facts(py::module_& module);         // facts_binding.cpp: takes every record
void bind_table(py::module_& module);         // table_binding.cpp
void bind_readers(py::module_& module);       // readers_binding.cpp: fill Facts, answer with a Table of errors
void bind_journal(py::module_& module);       // journal_binding.cpp: keeps entries, fills Facts
void bind_analysis(py::module_& module);      // analysis_binding.cpp: made of Facts, answers with Tables and a Report
void bind_returns(py::module_& module);       // returns_binding.cpp: made of an Analysis, answers with Tables
void bind_investment(py::module_& module);    // investment_binding.cpp: made of an Analysis and forms of return, answers with Tables
void bind_attention(py::module_& module);     // attention_binding.cpp: made of an Analysis, answers with Tables
void bind_scoring(py::module_& module);       // scoring_binding.cpp: made of records, answers with Tables
void bind_plan(py::module_& module);          // plan_binding.cpp: made of an Analysis, answers with Tables
void bind_simulation(py::module_& module);    // simulation_binding.cpp: made of records, answers with Facts and Tables
void bind_trials(py::module_& module);        // trials_binding.cpp: made of an Analysis and plans, answers with Tables
void bind_report(py::module_& module);        // report_binding.cpp: made of an Analysis and terms of all before
void bind_test_hooks(py::module_& module);    // test_hooks.cpp: records that only the tests know

}  // namespace roir::python

namespace pybind11::detail {

/// datetime.date.
template <>
struct type_caster<roir::Date> {
  PYBIND11_TYPE_CASTER(roir::Date, const_name("datetime.date"));
  /// From Python.
  bool load(handle source, bool) {
    value = roir::python::date_from_python(source);
    return true;
  }
  /// To Python.
  static handle cast(roir::Date date, return_value_policy, handle) { return roir::python::date_to_python(date).release(); }
};

/// datetime.datetime.
template <>
struct type_caster<roir::Moment> {
  PYBIND11_TYPE_CASTER(roir::Moment, const_name("datetime.datetime"));
  /// From Python.
  bool load(handle source, bool) {
    value = roir::python::moment_from_python(source);
    return true;
  }
  /// To Python.
  static handle cast(roir::Moment moment, return_value_policy, handle) { return roir::python::moment_to_python(moment).release(); }
};

/// datetime.datetime, aware.
template <>
struct type_caster<roir::Timestamp> {
  PYBIND11_TYPE_CASTER(roir::Timestamp, const_name("datetime.datetime"));
  /// From Python.
  bool load(handle source, bool) {
    value = roir::python::timestamp_from_python(source);
    return true;
  }
  /// To Python.
  static handle cast(roir::Timestamp const& time, return_value_policy, handle) { return roir::python::timestamp_to_python(time).release(); }
};

}  // namespace pybind11::detail
