// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/arranging.hpp>
#include <roir/dialogue/effort.hpp>

namespace roir::python {

void bind_arranging(py::module_& module) {
  bind_records<ArrangeMeeting, MoveMeeting, CancelMeeting, MissMeeting, ChaseMeeting, StartMeeting, EndMeeting, HoldMeeting, Arrive,
               LogTime, RateTone, MeetingMove, MeetingChase, SpentTime, Meeting, Effort>(module);
}

}  // namespace roir::python
