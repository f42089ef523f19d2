// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

#include <algorithm>

namespace roir {
namespace {

constexpr bool was_lost(MeetingState state) noexcept {
  return state == MeetingState::Missed || state == MeetingState::Cancelled;
}

Meeting const* find(Judge const& judge, MeetingId const& meeting) {
  return judge.standing.meetings.find(judge.standing.state.meetings, meeting.text());
}

Meeting& known(Standing& standing, MeetingId const& meeting) {
  return *standing.meetings.find(standing.state.meetings, meeting.text());
}

// Refuses unless the meeting is known and stands in one of the states.
Verdict stands(Judge const& judge, MeetingId const& meeting, std::initializer_list<MeetingState> states) {
  Meeting const* const found = find(judge, meeting);
  if (found == nullptr) return refuse("no_meeting", meeting.text());
  if (std::find(states.begin(), states.end(), found->state) == states.end())
    return refuse("meeting_is", meeting.text(), {{"state", std::string{word(found->state)}}});
  return std::nullopt;
}

Verdict may_replace(Judge const& judge, std::optional<MeetingId> const& lost) {
  if (!lost) return std::nullopt;
  Meeting const* const found = find(judge, *lost);
  if (found == nullptr) return refuse("no_meeting", lost->text());
  if (!was_lost(found->state)) return refuse("not_lost", lost->text(), {{"state", std::string{word(found->state)}}});
  return std::nullopt;
}

void replace(Standing& standing, MeetingId const& lost, MeetingId const& by) {
  Meeting& meeting = known(standing, lost);
  meeting.state = MeetingState::Replaced;
  meeting.replaced_by = by;
}

// A meeting that is held or begun cannot lie in the future.
Verdict not_to_come(Judge const& judge, MeetingId const& meeting, Moment const& start) {
  std::int64_t const begun = start.is_instant() ? start.minutes() : judge.standing.zone->utc_minutes(start.minutes()).resolved();
  if (begun > judge.at.minutes()) return refuse("still_to_come", meeting.text(), {{"start", start.to_string()}});
  return std::nullopt;
}

void lose(Standing& standing, Said const& said, MeetingId const& id, MeetingState state, Side by, Cause cause) {
  Meeting& meeting = known(standing, id);
  meeting.state = state;
  meeting.ended_by = by;
  meeting.ended_at = said.at;
  meeting.cause = cause;
  meeting.called_off = state == MeetingState::Cancelled;
}

}  // namespace

Verdict check(Judge const& judge, ArrangeMeeting& body) {
  if (judge.standing.meetings.has(body.meeting.text())) return refuse("id_in_use", body.meeting.text());
  return may_replace(judge, body.replaces);
}

void take_in(Standing& standing, Said const& said, ArrangeMeeting const& body) {
  standing.meetings.add(standing.state.meetings, body.meeting.text(),
                        Meeting{.meeting = body.meeting,
                                .arranged_by = said.by,
                                .arranged_at = said.at,
                                .planned = body.start,
                                .planned_minutes = body.minutes,
                                .mode = body.mode,
                                .replaces = body.replaces});
  if (body.replaces) replace(standing, *body.replaces, body.meeting);
}

Verdict check(Judge const& judge, MoveMeeting& body) {
  return stands(judge, body.meeting, {MeetingState::Planned});
}

void take_in(Standing& standing, Said const& said, MoveMeeting const& body) {
  Meeting& meeting = known(standing, body.meeting);
  meeting.moves.push_back({.from = meeting.planned.value_or(body.to), .to = body.to, .at = said.at, .by = said.by, .cause = body.cause});
  meeting.planned = body.to;
  meeting.planned_minutes = body.minutes.value_or(meeting.planned_minutes);
}

Verdict check(Judge const& judge, CancelMeeting& body) {
  if (body.by == Side::Unknown) body.by = judge.side;
  return stands(judge, body.meeting, {MeetingState::Planned});
}

void take_in(Standing& standing, Said const& said, CancelMeeting const& body) {
  lose(standing, said, body.meeting, MeetingState::Cancelled, body.by, body.cause);
}

Verdict check(Judge const& judge, MissMeeting& body) {
  if (auto refusal = stands(judge, body.meeting, {MeetingState::Planned})) return refusal;
  return not_to_come(judge, body.meeting, find(judge, body.meeting)->planned.value_or(judge.at));
}

void take_in(Standing& standing, Said const& said, MissMeeting const& body) {
  lose(standing, said, body.meeting, MeetingState::Missed, body.by, body.cause);
}

Verdict check(Judge const& judge, ChaseMeeting& body) {
  return stands(judge, body.meeting, {MeetingState::Missed, MeetingState::Cancelled});
}

void take_in(Standing& standing, Said const& said, ChaseMeeting const& body) {
  known(standing, body.meeting).chases.push_back({.at = said.at, .by = said.by, .prompted = body.prompted});
}

Verdict check(Judge const& judge, StartMeeting& body) {
  if (auto refusal = stands(judge, body.meeting, {MeetingState::Planned})) return refusal;
  return not_to_come(judge, body.meeting, body.start);
}

void take_in(Standing& standing, Said const&, StartMeeting const& body) {
  Meeting& meeting = known(standing, body.meeting);
  meeting.state = MeetingState::Started;
  meeting.start = body.start;
}

Verdict check(Judge const& judge, EndMeeting& body) {
  if (auto refusal = stands(judge, body.meeting, {MeetingState::Started})) return refusal;
  double const least = judge.context.policy.held_min_fraction * static_cast<double>(find(judge, body.meeting)->planned_minutes);
  if (!body.held) body.held = static_cast<double>(body.minutes) >= least;
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, EndMeeting const& body) {
  Meeting& meeting = known(standing, body.meeting);
  meeting.state = body.held.value_or(true) ? MeetingState::Held : MeetingState::Abandoned;
  meeting.minutes = body.minutes;
  meeting.ended_at = said.at;
}

Verdict check(Judge const& judge, HoldMeeting& body) {
  if (body.basis == Basis::CalendarOnly) return refuse("calendar_only", body.meeting.text());
  if (Meeting const* const found = find(judge, body.meeting)) {
    if (found->state != MeetingState::Planned && found->state != MeetingState::Started && !was_lost(found->state))
      return refuse("meeting_is", body.meeting.text(), {{"state", std::string{word(found->state)}}});
  }
  return not_to_come(judge, body.meeting, body.start);
}

void take_in(Standing& standing, Said const& said, HoldMeeting const& body) {
  Meeting* meeting = standing.meetings.find(standing.state.meetings, body.meeting.text());
  if (meeting == nullptr) meeting = &standing.meetings.add(standing.state.meetings, body.meeting.text(), Meeting{.meeting = body.meeting});
  meeting->state = MeetingState::Held;
  meeting->start = body.start;
  meeting->minutes = body.minutes;
  meeting->basis = body.basis;
  if (body.mode != MeetingMode::Unknown) meeting->mode = body.mode;
  meeting->in_private = body.in_private;
  meeting->ended_at = said.at;
  meeting->ended_by = Side::Unknown;
  meeting->cause = Cause::Unknown;
  meeting->called_off = false;
}

Verdict check(Judge const& judge, Arrive& body) {
  if (!judge.standing.both_share(ShareChoice::ArrivalTimes)) return refuse("not_shared", body.meeting.text(), {{"what", "arrival_times"}});
  if (auto refusal =
          stands(judge, body.meeting, {MeetingState::Planned, MeetingState::Started, MeetingState::Held, MeetingState::Abandoned}))
    return refusal;
  if (!find(judge, body.meeting)->planned) return refuse("unplanned", body.meeting.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, Arrive const& body) {
  Meeting& meeting = known(standing, body.meeting);
  (said.by == Side::Manager ? meeting.manager_late : meeting.report_late) = std::max<std::int64_t>(0, body.at_start);
}

Verdict check(Judge const& judge, LogTime& body) {
  if (body.meeting && find(judge, *body.meeting) == nullptr) return refuse("no_meeting", body.meeting->text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, LogTime const& body) {
  standing.state.times.push_back(
      {.by = said.by, .meeting = body.meeting, .at = said.at, .activity = body.activity, .minutes = body.minutes, .source = body.source});
}

Verdict check(Judge const& judge, RateTone& body) {
  if (auto refusal = only(judge, Side::Report)) return refusal;
  return stands(judge, body.meeting, {MeetingState::Held});
}

void take_in(Standing& standing, Said const&, RateTone const& body) {
  known(standing, body.meeting).tone = body.tone;
}

}  // namespace roir
