// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/relationship/state.hpp>

namespace roir::python {

void bind_relationship(py::module_& module) {
  bind_records<OpenRelationship, CloseRelationship, MarkPhase, CarriedTopic, CarriedPromise, CarryOver, StreamId, Erased,
               RelationshipState>(module);
}

}  // namespace roir::python
