// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/meeting.hpp>

namespace roir::python {

void bind_meetings(py::module_& module) {
  bind_record<MeetingKey>(module, "MeetingKey", "Which meeting a fact is about: the caller's id, or the two people and the planned start.");
  bind_record<MeetingPlanned>(module, "MeetingPlanned", "A meeting was arranged.");
  bind_record<MeetingHeld>(module, "MeetingHeld", "A meeting took place.");
  bind_record<MeetingMissed>(module, "MeetingMissed", "A meeting was due and one side or both did not come.");
  bind_record<MeetingCancelled>(module, "MeetingCancelled", "A meeting was called off.");
  bind_record<MeetingMoved>(module, "MeetingMoved", "A meeting was put to another time.");
  bind_record<RecoveryAsked>(module, "RecoveryAsked", "Somebody asked for a lost meeting to be made up for.");
  bind_record<ContactPeriod>(module, "ContactPeriod",
                             "How much one-to-one time somebody had in a period, where single meetings are not known.");
  bind_record<UnattributedMeeting>(module, "UnattributedMeeting",
                                   "A meeting of which only counts are known: it cannot be given to any pair.");
}

}  // namespace roir::python
