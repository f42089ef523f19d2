// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/dialogue/arranging.hpp>
#include <roir/dialogue/effort.hpp>

namespace roir {
namespace {

TEST(ArrangingRecords, are_as_the_golden_file_says) {
  golden::expect_records<ArrangeMeeting, MoveMeeting, CancelMeeting, MissMeeting, ChaseMeeting, StartMeeting, EndMeeting, HoldMeeting,
                         Arrive, LogTime, RateTone, MeetingMove, MeetingChase, SpentTime, Meeting, Effort>();
}

TEST(ArrangingRecords, obey_the_laws_of_records) {
  expect_record_laws<ArrangeMeeting, MoveMeeting, CancelMeeting, MissMeeting, ChaseMeeting, StartMeeting, EndMeeting, HoldMeeting, Arrive,
                     LogTime, RateTone, MeetingMove, MeetingChase, SpentTime, Meeting, Effort>();
}

TEST(ArrangingRecords, a_meeting_is_planned_for_a_minute_to_a_day) {
  Moment const start = parse_moment("2026-01-05T09:00");
  auto const arranged = [&](std::int64_t minutes) {
    return refusal_of(ArrangeMeeting{.meeting = MeetingId{"m"}, .start = start, .minutes = minutes});
  };
  auto const moved = [&](std::int64_t minutes) {
    return refusal_of(MoveMeeting{.meeting = MeetingId{"m"}, .to = start, .minutes = minutes});
  };
  for (std::int64_t const minutes : {1, 1440}) EXPECT_EQ(arranged(minutes) + moved(minutes), "takentaken");
  for (std::int64_t const minutes : {-1, 0, 1441}) EXPECT_EQ(arranged(minutes) + " " + moved(minutes), "bad_meeting bad_meeting");
  EXPECT_EQ(refusal_of(MoveMeeting{.meeting = MeetingId{"m"}, .to = start}), "taken");
}

TEST(ArrangingRecords, what_took_place_took_at_most_a_day) {
  Moment const start = parse_moment("2026-01-05T09:00");
  auto const ended = [](std::int64_t minutes) { return refusal_of(EndMeeting{.meeting = MeetingId{"m"}, .minutes = minutes}); };
  auto const held = [&](std::int64_t minutes) {
    return refusal_of(HoldMeeting{.meeting = MeetingId{"m"}, .start = start, .minutes = minutes});
  };
  auto const spent = [](std::int64_t minutes) { return refusal_of(LogTime{.minutes = minutes}); };
  for (std::int64_t const minutes : {0, 1440}) EXPECT_EQ(ended(minutes) + held(minutes) + spent(minutes), "takentakentaken");
  for (std::int64_t const minutes : {-1, 1441})
    EXPECT_EQ(ended(minutes) + " " + held(minutes) + " " + spent(minutes), "bad_meeting bad_meeting bad_time");
}

TEST(ArrangingRecords, an_effort_is_no_meeting_and_with_somebody_else) {
  Effort const effort{.person = PersonId{"p"}, .with = PersonId{"q"}, .date = to_date(20000), .minutes = 1};
  auto const with = [&](auto change) {
    Effort other = effort;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(effort), "taken");
  EXPECT_EQ(with([](Effort& e) { e.with.reset(); }), "taken");
  EXPECT_EQ(with([](Effort& e) { e.minutes = 600'000; }), "taken");
  EXPECT_EQ(with([](Effort& e) { e.with = PersonId{"p"}; }), "bad_effort");
  EXPECT_EQ(with([](Effort& e) { e.activity = Activity::Meeting; }), "bad_effort");
  EXPECT_EQ(with([](Effort& e) { e.date = Date{}; }), "bad_effort");
  for (std::int64_t const minutes : {-1, 0, 600'001}) EXPECT_EQ(with([&](Effort& e) { e.minutes = minutes; }), "bad_effort");
}

TEST(ArrangingRecords, one_comes_within_a_day_and_finds_the_tone_between_minus_two_and_two) {
  auto const came = [](std::int64_t minutes) { return refusal_of(Arrive{.meeting = MeetingId{"m"}, .at_start = minutes}); };
  auto const rated = [](std::int64_t tone) { return refusal_of(RateTone{.meeting = MeetingId{"m"}, .tone = tone}); };
  for (int const sign : {-1, 1}) {
    EXPECT_EQ(came(sign * 1440), "taken");
    EXPECT_EQ(came(sign * 1441), "bad_meeting");
    EXPECT_EQ(rated(sign * 2), "taken");
    EXPECT_EQ(rated(sign * 3), "bad_tone");
  }
}

}  // namespace
}  // namespace roir
