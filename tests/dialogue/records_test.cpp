// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../core/round_trip.hpp"
#include <roir/dialogue/meeting.hpp>

#include <limits>

namespace roir {
namespace {

Moment at(char const* text) {
  return parse_moment(text);
}
MeetingKey plain_key() {
  return {.manager = PersonId{"ann"}, .report = PersonId{"bob"}, .planned_start = at("2026-01-05T09:00")};
}
MeetingKey id_key() {
  return {.meeting = MeetingId{"m1"}, .manager = PersonId{"ann"}, .report = PersonId{"bob"}};
}
MeetingKey no_key() {
  return {.manager = PersonId{"ann"}, .report = PersonId{"bob"}};
}
FactInfo full_info() {
  return {.id = FactId{"f1"}, .recorded_at = at("2026-01-05T09:00Z"), .source = "meetings.csv", .corrects = FactId{"f0"}};
}

TEST(DialogueRecords, are_as_the_golden_file_says) {
  golden::expect_records<MeetingKey, MeetingPlanned, MeetingHeld, MeetingMissed, MeetingCancelled, MeetingMoved, RecoveryAsked,
                         ContactPeriod, UnattributedMeeting>();
}

TEST(DialogueRecords, come_back_from_json_and_archives_as_they_went) {
  for (MeetingKey const& key : {plain_key(), id_key()}) {
    expect_round_trip(key);
    expect_round_trip(MeetingMissed{.fact = full_info(), .meeting = key, .by = Side::Other, .cause = Cause::Forgotten});
    expect_round_trip(MeetingCancelled{.meeting = key});
    expect_round_trip(MeetingCancelled{
        .fact = full_info(), .meeting = key, .by = Side::Report, .cause = Cause::Absence, .at = at("2026-01-04T10:00+01:00")});
    expect_round_trip(MeetingMoved{.fact = full_info(),
                                   .meeting = key,
                                   .to = at("2026-01-06T09:00"),
                                   .by = Side::Manager,
                                   .cause = Cause::Travel,
                                   .at = at("2026-01-04T10:00")});
    expect_round_trip(
        RecoveryAsked{.fact = full_info(), .meeting = key, .by = Side::Report, .at = at("2026-01-06T09:00"), .prompted = true});
    expect_round_trip(MeetingHeld{.meeting = key, .start = at("2026-01-05T09:02")});
    expect_round_trip(MeetingHeld{.fact = full_info(),
                                  .meeting = key,
                                  .start = at("2026-01-05T09:02Z"),
                                  .minutes = 1440,
                                  .basis = Basis::AttendanceLog,
                                  .manager_late = 0,
                                  .report_late = 2,
                                  .manager_prep = 3,
                                  .report_prep = 4,
                                  .manager_follow_up = 5,
                                  .report_follow_up = 6,
                                  .replaces = MeetingId{"m0"}});
  }
  expect_round_trip(MeetingPlanned{.fact = full_info(), .meeting = plain_key(), .minutes = 45, .basis = Basis::CalendarOnly});
  Date const monday = to_date(parse_day("2026-01-05")), next = to_date(parse_day("2026-01-12"));
  expect_round_trip(ContactPeriod{
      .fact = full_info(), .person = PersonId{"bob"}, .unit = "x", .from = monday, .until = next, .meetings = 2, .hours = 0.75});
  expect_round_trip(UnattributedMeeting{.fact = full_info(),
                                        .id = MeetingId{"u"},
                                        .start = at("2026-01-05T09:02"),
                                        .hours = 0.5,
                                        .attendees = 2,
                                        .cancelled = true,
                                        .recurring = true});
}

TEST(DialogueRecords, what_cannot_be_is_refused_with_a_code) {
  EXPECT_EQ(refusal_of(MeetingPlanned{.meeting = id_key()}), "bad_meeting") << "a plan has a start";
  EXPECT_EQ(refusal_of(MeetingPlanned{.meeting = plain_key(), .minutes = 1440}), "taken");
  for (std::int64_t const minutes : {-1, 1441}) {
    EXPECT_EQ(refusal_of(MeetingPlanned{.meeting = plain_key(), .minutes = minutes}), "bad_meeting");
    MeetingHeld const good{.meeting = no_key(), .start = at("2026-01-05T09:00")};
    EXPECT_EQ(refusal_of(good), "taken") << "nobody planned it, but it began";
    for (auto const member : {&MeetingHeld::manager_late, &MeetingHeld::report_late, &MeetingHeld::manager_prep, &MeetingHeld::report_prep,
                              &MeetingHeld::manager_follow_up, &MeetingHeld::report_follow_up}) {
      MeetingHeld held = good;
      held.*member = minutes;
      EXPECT_EQ(refusal_of(held), "bad_meeting");
    }
    MeetingHeld held = good;
    held.minutes = minutes;
    EXPECT_EQ(refusal_of(held), "bad_meeting");
  }
  EXPECT_EQ(refusal_of(MeetingMissed{.meeting = no_key()}), "bad_meeting");
  EXPECT_EQ(refusal_of(MeetingCancelled{.meeting = no_key()}), "bad_meeting");
  EXPECT_EQ(refusal_of(MeetingMoved{.meeting = no_key(), .to = Moment{}}), "bad_meeting");
  EXPECT_EQ(refusal_of(RecoveryAsked{.meeting = no_key(), .at = Moment{}}), "bad_meeting");
  EXPECT_EQ(refusal_of(MeetingMissed{.meeting = id_key()}), "taken");
  Date const monday = to_date(parse_day("2026-01-05")), next = to_date(parse_day("2026-01-12"));
  auto const period = [&](Date from, Date until, int meetings, double hours) {
    return refusal_of(ContactPeriod{.person = PersonId{"bob"}, .from = from, .until = until, .meetings = meetings, .hours = hours});
  };
  EXPECT_EQ(period(monday, next, 0, 0), "taken");
  EXPECT_EQ(period(next, monday, 0, 0), "bad_period");
  EXPECT_EQ(period(monday, monday, 0, 0), "bad_period");
  EXPECT_EQ(period(Date{}, next, 0, 0), "bad_period");
  EXPECT_EQ(period(monday, next, -1, 0), "bad_period");
  EXPECT_EQ(period(monday, next, 0, -0.5), "bad_period");
  EXPECT_EQ(period(monday, next, 0, std::numeric_limits<double>::infinity()), "bad_period");
  EXPECT_EQ(refusal_of(UnattributedMeeting{.id = MeetingId{"u"}, .start = Moment{}, .hours = -1}), "bad_meeting");
  EXPECT_EQ(refusal_of(UnattributedMeeting{.id = MeetingId{"u"}, .start = Moment{}, .attendees = -1}), "bad_meeting");
}

}  // namespace
}  // namespace roir
