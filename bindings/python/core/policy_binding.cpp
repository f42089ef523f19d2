// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/policy/analysis_plan.hpp>
#include <roir/policy/policy.hpp>
#include <roir/policy/programme.hpp>
#include <roir/policy/relationship_policy.hpp>

namespace roir::python {

void bind_policy(py::module_& module) {
  bind_record<Policy>(module, "Policy", "The named parameters of the metrics. Every table says the values that went into it.");
  bind_record<ProgrammeAdoption>(module, "ProgrammeAdoption", "A cadence was declared for somebody, from a day on.");
  bind_records<RelationshipPolicy, OutcomeSpread, PlannedStart, RegisterPlan>(module);
}

}  // namespace roir::python
