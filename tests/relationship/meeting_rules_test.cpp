// SPDX-License-Identifier: MIT
// domain.md A.8.4: planned → rescheduled | cancelled | missed | started → held | abandoned; cancelled | missed → chased* → replaced.
#include "state_table.hpp"

namespace roir {
namespace {

using namespace story;

MeetingId const m{"m"};

void plan(Story& s) {
  s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
}
void start(Story& s) {
  plan(s);
  s.say(bob, "2026-03-02T08:01Z", StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
}
void hold(Story& s) {
  start(s);
  s.say(ann, "2026-03-02T08:35Z", EndMeeting{.meeting = m, .minutes = 15});
}
void abandon(Story& s) {
  start(s);
  s.say(ann, "2026-03-02T08:35Z", EndMeeting{.meeting = m, .minutes = 14});
}
void miss(Story& s) {
  plan(s);
  s.say(bob, "2026-03-02T09:00Z", MissMeeting{.meeting = m, .by = Side::Manager});
}
void cancel(Story& s) {
  plan(s);
  s.say(ann, "2026-03-01T09:00Z", CancelMeeting{.meeting = m});
}
void replace(Story& s) {
  cancel(s);
  s.say(ann, "2026-03-01T10:00Z", ArrangeMeeting{.meeting = MeetingId{"n"}, .start = clock("2026-03-04T09:00"), .replaces = m});
}

std::string state_of_m(Story const& s) {
  return only_state(s.seen().state().meetings, &Meeting::state);
}

std::vector<Column> const columns = {{"none", [](Story&) {}}, {"planned", plan}, {"started", start},    {"held", hold},
                                     {"abandoned", abandon},  {"missed", miss},  {"cancelled", cancel}, {"replaced", replace}};

std::vector<Row> commands() {
  constexpr char const* no = "no_meeting";
  constexpr char const* is = "meeting_is";
  constexpr char const* used = "id_in_use";
  MeetingId const other{"o"};
  return {
      // none, planned, started, held, abandoned, missed, cancelled, replaced
      {"arrange", ArrangeMeeting{.meeting = m, .start = clock("2026-03-09T09:00")}, {"planned", used, used, used, used, used, used, used}},
      {"arrange in its place",
       ArrangeMeeting{.meeting = other, .start = clock("2026-03-09T09:00"), .replaces = m},
       {no, "not_lost", "not_lost", "not_lost", "not_lost", "replaced", "replaced", "not_lost"}},
      {"move", MoveMeeting{.meeting = m, .to = clock("2026-03-03T09:00")}, {no, "planned", is, is, is, is, is, is}},
      {"cancel", CancelMeeting{.meeting = m}, {no, "cancelled", is, is, is, is, is, is}},
      {"miss", MissMeeting{.meeting = m, .by = Side::Report}, {no, "missed", is, is, is, is, is, is}},
      {"chase", ChaseMeeting{.meeting = m}, {no, is, is, is, is, "missed", "cancelled", is}},
      {"start", StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")}, {no, "started", is, is, is, is, is, is}},
      {"end", EndMeeting{.meeting = m, .minutes = 30}, {no, is, "held", is, is, is, is, is}},
      {"end as not held", EndMeeting{.meeting = m, .minutes = 30, .held = false}, {no, is, "abandoned", is, is, is, is, is}},
      {"hold",
       HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30},
       {"held", "held", "held", is, is, "held", "held", is}},
      {"hold by calendar",
       HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30, .basis = Basis::CalendarOnly},
       {"calendar_only", "calendar_only", "calendar_only", "calendar_only", "calendar_only", "calendar_only", "calendar_only",
        "calendar_only"}},
      {"log time", LogTime{.meeting = m, .minutes = 5}, {no, "planned", "started", "held", "abandoned", "missed", "cancelled", "replaced"}},
      {"arrive",
       Arrive{.meeting = m},
       {"not_shared", "not_shared", "not_shared", "not_shared", "not_shared", "not_shared", "not_shared", "not_shared"}},
  };
}

TEST(MeetingRules, hold_in_every_state_for_either_side) {
  for (PersonId const& who : {ann, bob}) expect_table(who, columns, commands(), state_of_m);
}

TEST(MeetingRules, let_the_report_alone_rate_the_tone_of_a_held_meeting) {
  std::vector<char const*> const is(7, "meeting_is");
  std::vector<char const*> const not_yours(8, "not_yours");
  expect_table(ann, columns, {{"rate", RateTone{.meeting = m, .tone = 1}, not_yours}}, state_of_m);
  expect_table(bob, columns,
               {{"rate",
                 RateTone{.meeting = m, .tone = 1},
                 {"no_meeting", "meeting_is", "meeting_is", "held", "meeting_is", "meeting_is", "meeting_is", "meeting_is"}}},
               state_of_m);
}

TEST(MeetingRules, record_arrivals_where_both_chose_so) {
  std::vector<Column> shared;
  for (Column const& column : columns)
    shared.push_back({column.state, [tell = column.tell](Story& s) {
                        s.say(ann, "2026-02-01T08:00Z", ChooseSharing{.what = ShareChoice::ArrivalTimes});
                        s.say(bob, "2026-02-01T08:00Z", ChooseSharing{.what = ShareChoice::ArrivalTimes});
                        tell(s);
                      }});
  for (PersonId const& who : {ann, bob})
    expect_table(who, shared,
                 {{"arrive",
                   Arrive{.meeting = m, .at_start = 3},
                   {"no_meeting", "planned", "started", "held", "abandoned", "meeting_is", "meeting_is", "meeting_is"}}},
                 state_of_m);
}

TEST(MeetingRules, have_no_start_to_come_to_where_nobody_planned_one) {
  Story s;
  for (PersonId const& who : {ann, bob}) s.say(who, "2026-02-01T08:00Z", ChooseSharing{.what = ShareChoice::ArrivalTimes});
  s.say(ann, "2026-03-02T10:00Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
  EXPECT_EQ(s.refused(bob, "2026-03-02T10:00Z", Arrive{.meeting = m}), "unplanned");
}

TEST(MeetingRules, keep_what_is_still_to_come_from_having_happened) {
  Story s;
  plan(s);  // nine o'clock in Vienna is eight o'clock UTC
  Command const start_it = StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")};
  EXPECT_EQ(s.refused(ann, "2026-03-02T07:59Z", start_it), "still_to_come");
  EXPECT_EQ(s.refused(ann, "2026-03-02T08:00Z", start_it), "");
  EXPECT_EQ(s.refused(ann, "2026-03-02T07:59Z", MissMeeting{.meeting = m}), "still_to_come");
  EXPECT_EQ(s.refused(ann, "2026-03-02T08:00Z", MissMeeting{.meeting = m}), "");
  EXPECT_EQ(s.refused(ann, "2026-03-02T07:59Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T08:00Z")}), "still_to_come");
}

TEST(MeetingRules, take_the_actor_for_who_called_it_off_and_keep_what_moved) {
  Story s;
  plan(s);
  s.say(bob, "2026-02-21T08:00Z", MoveMeeting{.meeting = m, .to = clock("2026-03-03T09:00"), .minutes = 45, .cause = Cause::Travel});
  s.say(bob, "2026-02-22T08:00Z", CancelMeeting{.meeting = m, .cause = Cause::Workload});
  s.say(bob, "2026-02-23T08:00Z", ChaseMeeting{.meeting = m, .prompted = true});
  Meeting const meeting = s.seen().state().meetings.front();
  EXPECT_EQ(meeting.arranged_by, Side::Manager);
  ASSERT_EQ(meeting.moves.size(), 1U);
  EXPECT_EQ(meeting.moves.front().from, clock("2026-03-02T09:00"));
  EXPECT_EQ(meeting.moves.front().by, Side::Report);
  EXPECT_EQ(meeting.planned, clock("2026-03-03T09:00"));
  EXPECT_EQ(meeting.planned_minutes, 45);
  EXPECT_EQ(meeting.ended_by, Side::Report);
  EXPECT_EQ(meeting.cause, Cause::Workload);
  ASSERT_EQ(meeting.chases.size(), 1U);
  EXPECT_TRUE(meeting.chases.front().prompted);
}

TEST(MeetingRules, put_a_lost_meeting_and_the_one_in_its_place_side_by_side) {
  Story s;
  replace(s);
  std::vector<Meeting> const meetings = s.seen().state().meetings;
  EXPECT_EQ(meetings[0].replaced_by, MeetingId{"n"});
  EXPECT_EQ(meetings[1].replaces, m);
}

TEST(MeetingRules, count_as_held_what_reaches_the_share_that_the_policy_asks_for) {
  Story s;
  start(s);
  s.context.policy.held_min_fraction = 0.9;
  Entry const ended = s.say(ann, "2026-03-02T08:30Z", EndMeeting{.meeting = m, .minutes = 26});
  EXPECT_EQ(std::get<EndMeeting>(ended.body).held, false);
  EXPECT_EQ(state_of_m(s), "abandoned");
}

}  // namespace
}  // namespace roir
