// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/arranging.hpp>

namespace roir::python {

void bind_arranging(py::module_& module) {
  bind_records<ArrangeMeeting, MoveMeeting, CancelMeeting, MissMeeting, ChaseMeeting, StartMeeting, EndMeeting, HoldMeeting, Arrive,
               LogTime, RateTone, MeetingMove, MeetingChase, SpentTime, Meeting>(module);
}

}  // namespace roir::python
