// SPDX-License-Identifier: MIT
#include <roir/dialogue/meeting.hpp>

#include <cmath>
#include <string>

namespace roir {
namespace {

constexpr std::int64_t minutes_in_a_day = 1440;

void require_minutes(MeetingKey const& key, char const* what, std::int64_t minutes) {
  if (minutes < 0 || minutes > minutes_in_a_day)
    throw InvalidArgument{{.code = "bad_meeting",
                           .message = std::string(what) + " is " + std::to_string(minutes) + " minutes",
                           .subject = key.meeting ? key.meeting->text() : key.manager.text() + "/" + key.report.text(),
                           .hint = "Minutes lie between 0 and 1440."}};
}

void require_minutes(MeetingKey const& key, char const* what, std::optional<std::int64_t> const& minutes) {
  if (minutes) require_minutes(key, what, *minutes);
}

void require_key(MeetingKey const& key) {
  if (!key.meeting && !key.planned_start)
    throw InvalidArgument{{.code = "bad_meeting",
                           .message = "nothing says which meeting it is",
                           .subject = key.manager.text() + "/" + key.report.text(),
                           .hint = "Give its id or its planned start."}};
}

}  // namespace

void Description<MeetingMissed>::validate(MeetingMissed const& missed) {
  require_key(missed.meeting);
}
void Description<MeetingCancelled>::validate(MeetingCancelled const& cancelled) {
  require_key(cancelled.meeting);
}
void Description<MeetingMoved>::validate(MeetingMoved const& moved) {
  require_key(moved.meeting);
}
void Description<RecoveryAsked>::validate(RecoveryAsked const& asked) {
  require_key(asked.meeting);
}

void Description<UnattributedMeeting>::validate(UnattributedMeeting const& meeting) {
  if (!(meeting.hours >= 0 && std::isfinite(meeting.hours)) || meeting.attendees < 0)
    throw InvalidArgument{{.code = "bad_meeting",
                           .message = "a meeting has negative hours or attendees",
                           .subject = meeting.id.text(),
                           .hint = "Both are 0 or more."}};
}

void Description<MeetingPlanned>::validate(MeetingPlanned const& planned) {
  require_minutes(planned.meeting, "planned length", planned.minutes);
  if (!planned.meeting.planned_start)
    throw InvalidArgument{{.code = "bad_meeting",
                           .message = "a planned meeting has no planned start",
                           .subject = planned.meeting.manager.text() + "/" + planned.meeting.report.text(),
                           .hint = "Say when it is planned for."}};
}

void Description<MeetingHeld>::validate(MeetingHeld const& held) {
  require_minutes(held.meeting, "length", held.minutes);
  require_minutes(held.meeting, "manager_late", held.manager_late);
  require_minutes(held.meeting, "report_late", held.report_late);
  require_minutes(held.meeting, "manager_prep", held.manager_prep);
  require_minutes(held.meeting, "report_prep", held.report_prep);
  require_minutes(held.meeting, "manager_follow_up", held.manager_follow_up);
  require_minutes(held.meeting, "report_follow_up", held.report_follow_up);
}

void Description<ContactPeriod>::validate(ContactPeriod const& period) {
  if (period.from.is_special() || period.until.is_special() || period.until <= period.from || period.meetings < 0 ||
      !(period.hours >= 0 && std::isfinite(period.hours)))
    throw InvalidArgument{{.code = "bad_period",
                           .message = "a contact period is empty or has negative counts",
                           .subject = period.person.text(),
                           .hint = "`until` is after `from`; meetings and hours are not below 0."}};
}

}  // namespace roir
