// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/agenda.hpp>

namespace roir::python {

void bind_agenda(py::module_& module) {
  bind_records<AgendaSection, AgendaTemplate, AddItem, EditItem, CloseItem, OpenTopic, MarkTopic, AgendaItem, TopicStep, Topic>(module);
}

}  // namespace roir::python
