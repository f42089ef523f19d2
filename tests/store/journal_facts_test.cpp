// SPDX-License-Identifier: MIT
#include "../relationship/story.hpp"
#include <roir/store/journal_facts.hpp>
#include <roir/store/memory.hpp>

namespace roir {
namespace {

using namespace story;

Story january() {
  Story s;
  s.say(ann, "2026-01-05T08:00Z", ArrangeMeeting{.meeting = MeetingId{"m1"}, .start = clock("2026-01-12T09:00")});
  s.say(bob, "2026-01-06T08:00Z", KeepNote{.note = NoteId{"mine"}, .text = "For my eyes"});
  s.say(ann, "2026-01-12T09:00Z", HoldMeeting{.meeting = MeetingId{"m1"}, .start = clock("2026-01-12T09:00"), .minutes = 30});
  return s;
}

void append(Journal& journal, StreamKind kind, std::string const& id, std::vector<Entry> entries) {
  ASSERT_TRUE(journal.append({.appends = {{.stream = {kind, id}, .entries = std::move(entries)}}}));
}
Entry fact(Body body, char const* recorded = "2026-01-01T08:00Z") {
  return {.actor = ann, .at = at(recorded), .recorded_at = at(recorded), .body = std::move(body)};
}

std::vector<RelationshipState> known(Journal const& journal, Date as_of) {
  Facts facts;
  return read_journal(journal, facts, as_of).relationships;
}

TEST(JournalFacts, are_those_of_the_relationships_in_it) {
  MemoryJournal journal;
  append(journal, StreamKind::Relationship, "ann-bob", january().entries);
  Facts facts;
  JournalReading const all = read_journal(journal, facts);
  ASSERT_EQ(all.relationships.size(), 1U);
  EXPECT_TRUE(all.relationships[0].author_notes.empty());
  EXPECT_EQ(facts.reporting_lines().size(), 1U);
  EXPECT_EQ(facts.meeting_rows().size(), 2U);  // planned, and held
}

TEST(JournalFacts, take_lines_and_people_from_the_organisation_where_it_has_them) {
  MemoryJournal journal;
  append(journal, StreamKind::Organisation, "organisation",
         {fact(Person{.id = bob, .name = "Bob", .time_zone = "Europe/Vienna"}),
          fact(ReportingLine{.report = bob, .manager = ann, .from = day("2025-06-01")})});
  append(journal, StreamKind::Person, "bob",
         {fact(Absence{.person = bob, .from = day("2026-02-02")}), fact(Goal{.person = bob, .name = "orders", .from = day("2026-01-01")})});
  append(journal, StreamKind::Relationship, "ann-bob", january().entries);
  Facts facts;
  JournalReading const all = read_journal(journal, facts);
  EXPECT_EQ(facts.reporting_lines().size(), 1U);
  EXPECT_EQ(facts.reporting_lines()[0].from, day("2025-06-01"));
  EXPECT_EQ(facts.persons().size(), 1U);
  EXPECT_EQ(facts.persons()[0].name, "Bob");
  EXPECT_EQ(facts.absences().size(), 1U);
  EXPECT_EQ(all.readings.size(), 1U);
}

TEST(JournalFacts, know_on_a_day_what_was_recorded_by_its_end) {
  MemoryJournal journal;
  append(journal, StreamKind::Relationship, "ann-bob", january().entries);
  EXPECT_EQ(known(journal, day("2026-01-11"))[0].meetings[0].state, MeetingState::Planned);
  EXPECT_EQ(known(journal, day("2026-01-12"))[0].meetings[0].state, MeetingState::Held);
  EXPECT_TRUE(known(journal, day("2025-12-31")).empty());
}

}  // namespace
}  // namespace roir
