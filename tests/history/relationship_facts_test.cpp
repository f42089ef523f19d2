// SPDX-License-Identifier: MIT
#include "../relationship/story.hpp"
#include <roir/core/table.hpp>
#include <roir/history/definitions.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/relationship_facts.hpp>

namespace roir {
namespace {

using namespace story;

// Meetings of a history in words: time, outcome, length, who ended it, moves.
std::vector<std::string> meetings_of(History const& history) {
  std::vector<std::string> lines;
  for (std::uint32_t r = 0; r < history.relationships().size(); ++r) {
    Block const& block = history.block_of(r);
    auto const begin = static_cast<std::size_t>(block.offsets[r - block.first_relationship]);
    auto const end = static_cast<std::size_t>(block.offsets[r - block.first_relationship + 1]);
    for (std::size_t i = begin; i < end; ++i)
      lines.push_back(Moment::wall_clock(block.time[i]).to_string() + " " +
                      std::to_string(static_cast<int>(MeetingFlags::outcome(block.flags[i]))) + " " + std::to_string(block.minutes[i]) +
                      " " + std::string{word(block.details.by[i])} + " moves " + std::to_string(block.details.moves[i]) + " prep " +
                      std::to_string(block.details.report_prep[i]) + " made up " +
                      (block.details.made_up[i] == unknown_time ? "-" : Moment::wall_clock(block.details.made_up[i]).to_string()));
  }
  return lines;
}

// Bob's first quarter: held, moved and held, cancelled and made up for, missed, still to come.
Story quarter() {
  Story s;
  s.say(ann, "2026-01-05T08:00Z", ArrangeMeeting{.meeting = MeetingId{"m1"}, .start = clock("2026-01-12T09:00")});
  s.say(bob, "2026-01-12T07:00Z", LogTime{.meeting = MeetingId{"m1"}, .minutes = 3});
  s.say(bob, "2026-01-12T07:10Z", LogTime{.meeting = MeetingId{"m1"}, .minutes = 2});
  s.say(ann, "2026-01-12T09:00Z", HoldMeeting{.meeting = MeetingId{"m1"}, .start = clock("2026-01-12T09:00"), .minutes = 31});
  s.say(ann, "2026-01-12T09:10Z", ArrangeMeeting{.meeting = MeetingId{"m2"}, .start = clock("2026-01-19T09:00")});
  s.say(bob, "2026-01-18T09:10Z", MoveMeeting{.meeting = MeetingId{"m2"}, .to = clock("2026-01-20T10:00"), .cause = Cause::Travel});
  s.say(ann, "2026-01-20T10:30Z", HoldMeeting{.meeting = MeetingId{"m2"}, .start = clock("2026-01-20T10:00"), .minutes = 25});
  s.say(ann, "2026-01-20T10:40Z", ArrangeMeeting{.meeting = MeetingId{"m3"}, .start = clock("2026-01-26T09:00")});
  s.say(ann, "2026-01-25T10:40Z", CancelMeeting{.meeting = MeetingId{"m3"}, .cause = Cause::Workload});
  s.say(bob, "2026-01-26T10:40Z", ChaseMeeting{.meeting = MeetingId{"m3"}});
  s.say(ann, "2026-01-27T10:40Z",
        ArrangeMeeting{.meeting = MeetingId{"m4"}, .start = clock("2026-01-28T09:00"), .replaces = MeetingId{"m3"}});
  s.say(ann, "2026-01-28T09:40Z", HoldMeeting{.meeting = MeetingId{"m4"}, .start = clock("2026-01-28T09:00"), .minutes = 30});
  s.say(ann, "2026-01-28T10:40Z", ArrangeMeeting{.meeting = MeetingId{"m5"}, .start = clock("2026-02-02T09:00")});
  s.say(ann, "2026-02-02T12:00Z", MissMeeting{.meeting = MeetingId{"m5"}, .by = Side::Manager, .cause = Cause::Forgotten});
  s.say(ann, "2026-02-02T12:40Z", ArrangeMeeting{.meeting = MeetingId{"m6"}, .start = clock("2026-02-09T09:00")});
  return s;
}

History history_of(Story const& s, char const* as_of) {
  // What was known on a day is what was recorded by its end.
  std::vector<Entry> known;
  for (Entry const& entry : s.entries)
    if (entry.recorded_at <= Timestamp::parse(std::string{as_of} + "T23:59:59.999Z")) known.push_back(entry);
  Facts facts;
  add_relationship(facts, Relationship::replay(s.pair.id(), known).without_words());
  return HistoryBuilder{{.as_of = day(as_of)}}.build(facts);
}

TEST(RelationshipFacts, give_the_history_that_was_lived) {
  EXPECT_EQ(meetings_of(history_of(quarter(), "2026-02-05")),
            (std::vector<std::string>{
                "2026-01-12T09:00 1 31 unknown moves 0 prep 5 made up -", "2026-01-20T10:00 1 25 report moves 1 prep 65535 made up -",
                "2026-01-26T09:00 3 0 manager moves 0 prep 65535 made up 2026-01-28T09:00",
                "2026-01-28T09:00 1 30 unknown moves 0 prep 65535 made up -", "2026-02-02T09:00 2 0 manager moves 0 prep 65535 made up -",
                "2026-02-09T09:00 0 0 unknown moves 0 prep 65535 made up -"}));
}

TEST(RelationshipFacts, know_on_a_day_what_was_known_then) {
  EXPECT_EQ(meetings_of(history_of(quarter(), "2026-01-25")).back(), "2026-01-26T09:00 3 0 manager moves 0 prep 65535 made up -");
  EXPECT_EQ(meetings_of(history_of(quarter(), "2026-01-19")).back(), "2026-01-20T10:00 0 0 report moves 1 prep 65535 made up -");
}

TEST(RelationshipFacts, keep_who_asked_for_a_lost_meeting) {
  History const history = history_of(quarter(), "2026-02-05");
  MeetingDetails const& details = history.block_of(0).details;
  EXPECT_EQ(details.asked_by_report[2], clock("2026-01-26T11:40").minutes());  // in Vienna
  EXPECT_EQ(details.asked_by_manager[2], unknown_time);
}

TEST(RelationshipFacts, keep_time_that_was_logged_beside_the_meetings) {
  Story s = quarter();
  s.say(ann, "2026-01-06T08:00Z", LogTime{.activity = Activity::Training, .minutes = 90});
  s.say(ann, "2026-01-06T23:30Z", LogTime{.activity = Activity::Training, .minutes = 30});  // the next day in Vienna
  s.say(bob, "2026-01-07T08:00Z", LogTime{.meeting = MeetingId{"m1"}, .activity = Activity::Administration, .minutes = 4});
  s.say(bob, "2026-01-07T09:00Z", LogTime{.meeting = MeetingId{"m1"}, .activity = Activity::Administration, .minutes = 6});
  s.say(bob, "2026-01-08T09:00Z", LogTime{.activity = Activity::Preparation, .minutes = 12});
  History const history = history_of(s, "2026-02-05");
  std::vector<std::string> found;
  for (EffortSpan const& effort : history.efforts())
    found.push_back(history.person_id(effort.person) + " " + history.person_id(effort.with) + " " + std::string{word(effort.activity)} +
                    " " + format_day(DayNumber{effort.day}) + " " + std::to_string(effort.minutes));
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (std::vector<std::string>{"ann bob training 2026-01-06 90", "ann bob training 2026-01-07 30",
                                             "bob ann administration 2026-01-07 10", "bob ann preparation 2026-01-08 12"}));
  EXPECT_EQ(meetings_of(history).front(), "2026-01-12T09:00 1 31 unknown moves 0 prep 5 made up -")
      << "what was logged for the meeting stays with the meeting";
}

TEST(RelationshipFacts, are_the_organisations_where_its_stream_is_given) {
  std::vector<Entry> const entries{
      {.version = 1, .actor = ann, .recorded_at = at("2026-01-01T08:00Z"), .body = Person{.id = bob, .time_zone = "Europe/Vienna"}},
      {.version = 2,
       .actor = ann,
       .recorded_at = at("2026-01-01T08:00Z"),
       .body = ReportingLine{.report = bob, .manager = ann, .from = day("2026-01-01")}},
      {.version = 3, .actor = ann, .recorded_at = at("2026-01-03T08:00Z"), .body = Absence{.person = bob, .from = day("2026-01-05")}},
      {.version = 4, .actor = ann, .recorded_at = at("2026-01-03T08:00Z"), .body = MarkPhase{}}};
  Facts facts;
  add_organisation(facts, entries);
  ASSERT_EQ(facts.absences().size(), 1U);
  EXPECT_EQ(facts.absences()[0].fact.recorded_at, clock("2026-01-03T08:00Z"));
  EXPECT_EQ(facts.persons().size(), 1U);
  EXPECT_EQ(facts.reporting_lines().size(), 1U);
  EXPECT_EQ(facts.size(), 3U);
}

}  // namespace
}  // namespace roir
