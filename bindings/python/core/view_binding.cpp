// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/relationship/organisation.hpp>
#include <roir/relationship/view.hpp>

namespace roir::python {

void bind_views(py::module_& module) {
  bind_records<RegisteredPlan, MessageParameter, KpiReading, Goal, PairContext, CommandRefusal, Finding, PreparationLine, PreparationSheet,
               MeetingPage, PromiseLine, PromiseColumns, NextAction>(module);
}

}  // namespace roir::python
