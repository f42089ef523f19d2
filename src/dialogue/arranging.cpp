// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/dialogue/arranging.hpp>

namespace roir {

void Description<ArrangeMeeting>::validate(ArrangeMeeting const& record) {
  check_record::within("bad_meeting", record.meeting.text(), "the planned length", record.minutes, 1, 1440);
}
void Description<MoveMeeting>::validate(MoveMeeting const& record) {
  if (record.minutes) check_record::within("bad_meeting", record.meeting.text(), "the planned length", *record.minutes, 1, 1440);
}
void Description<EndMeeting>::validate(EndMeeting const& record) {
  check_record::within("bad_meeting", record.meeting.text(), "the length", record.minutes, 0, 1440);
}
void Description<HoldMeeting>::validate(HoldMeeting const& record) {
  check_record::within("bad_meeting", record.meeting.text(), "the length", record.minutes, 0, 1440);
}
void Description<Arrive>::validate(Arrive const& record) {
  check_record::within("bad_meeting", record.meeting.text(), "the time after the planned start", record.at_start, -1440, 1440);
}
void Description<LogTime>::validate(LogTime const& record) {
  check_record::within("bad_time", record.meeting ? record.meeting->text() : "", "the time", record.minutes, 0, 1440);
}
void Description<RateTone>::validate(RateTone const& record) {
  check_record::within("bad_tone", record.meeting.text(), "the tone", record.tone, -2, 2);
}

}  // namespace roir
