// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/people/facts.hpp>
#include <roir/people/pay.hpp>

namespace roir::python {

void bind_people(py::module_& module) {
  bind_record<FactInfo>(module, "FactInfo",
                        "What every fact says about itself: its id, when it was learnt, where it comes from, and which fact it corrects.");
  bind_record<Person>(module, "Person", "A person known to the organisation.");
  bind_record<Employment>(module, "Employment", "One spell of employment, from its first day to the day on which it no longer holds.");
  bind_record<ReportingLine>(module, "ReportingLine", "A spell in which one person leads another.");
  bind_record<Absence>(module, "Absence", "A time when someone is away. Why is nobody's business here.");
  bind_record<Holiday>(module, "Holiday", "A public holiday.");
  bind_record<Pay>(module, "Pay", "What a person earns, or people earn on average: what turns hours into money.");
}

}  // namespace roir::python
