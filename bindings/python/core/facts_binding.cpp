// SPDX-License-Identifier: MIT
#include "prelude.hpp"
#include <roir/history/facts.hpp>
#include <roir/history/history_builder.hpp>

namespace roir::python {

namespace {

template <class... Records>
void add_each(py::class_<Facts>& type) {
  using namespace py::literals;
  (type.def(
       "add", [](Facts& facts, Records const& fact) { facts.add(fact); }, "fact"_a,
       "Adds one statement, validated. What has the same id or natural key as another is the same statement."),
   ...);
}

}  // namespace

void bind_facts(py::module_& module) {
  py::class_<Facts> type(module, "Facts", py::is_final(), R"doc(Everything that was said, in the order in which it was added.

Append-only; nothing is concluded here. Not for use from two threads at once.)doc");
  type.def(py::init<>(), "No facts.");
  add_each<Person, Employment, ReportingLine, Absence, Holiday, ProgrammeAdoption, MeetingPlanned, MeetingHeld, MeetingMissed,
           MeetingCancelled, MeetingMoved, RecoveryAsked, ContactPeriod, UnattributedMeeting, Pay, Effort>(type);
  type.def("__len__", &Facts::size, "Number of facts.");
  type.def("last_day", &last_known_day, R"doc(The last day on which something is known to have happened; None without any meeting.

What was only planned does not count.)doc");
}

}  // namespace roir::python
