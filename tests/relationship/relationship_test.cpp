// SPDX-License-Identifier: MIT
#include "story.hpp"
#include <roir/core/json.hpp>

#include <type_traits>

namespace roir {
namespace {

using namespace story;

static_assert(std::is_nothrow_move_constructible_v<Relationship>);
static_assert(std::is_copy_constructible_v<Relationship>);

TEST(Relationship, begins_with_being_opened_and_only_once) {
  Story s{false};
  EXPECT_EQ(s.refused(ann, "2026-01-05T08:00Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"}), "not_opened");
  EXPECT_THROW(static_cast<void>(s.pair.seen_by(ann)), NotFound);
  s.say(ann, "2026-01-05T08:00Z", OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-05")});
  EXPECT_EQ(s.refused(ann, "2026-01-05T08:00Z", OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-05")}),
            "already_opened");
  EXPECT_EQ(s.pair.manager(), ann);
  EXPECT_EQ(s.pair.report(), bob);
}

TEST(Relationship, is_for_the_two_alone) {
  Story s;
  PersonId const eve{"eve"};
  EXPECT_EQ(s.refused(eve, "2026-01-05T08:00Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"}), "not_a_party");
  EXPECT_THROW(static_cast<void>(s.pair.seen_by(eve)), Forbidden);
}

TEST(Relationship, goes_from_an_arranged_meeting_to_a_sealed_record) {
  Story s;
  MeetingId const m{"m1"};
  s.say(ann, "2026-01-05T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-01-12T09:00")});
  s.say(bob, "2026-01-06T08:00Z", AddItem{.item = ItemId{"i1"}, .meeting = m, .text = "Late orders"});
  s.say(ann, "2026-01-12T08:00Z", StartMeeting{.meeting = m, .start = clock("2026-01-12T09:00")});
  s.say(ann, "2026-01-12T08:10Z", CloseItem{.item = ItemId{"i1"}, .minutes = 10});
  s.say(bob, "2026-01-12T08:20Z", WriteNote{.note = NoteId{"n1"}, .meeting = m, .text = "Orders were late because of the new form."});
  s.say(ann, "2026-01-12T08:25Z",
        MakePromise{
            .promise = PromiseId{"p1"}, .owner = Side::Manager, .text = "Get the form changed", .due = day("2026-01-19"), .meeting = m});
  EXPECT_EQ(s.refused(bob, "2026-01-12T08:26Z", FileRecord{.meeting = m}), "meeting_is");
  s.say(ann, "2026-01-12T08:30Z", EndMeeting{.meeting = m, .minutes = 30});
  EXPECT_EQ(s.refused(ann, "2026-01-12T08:31Z", FileRecord{.meeting = m}), "not_yours");
  s.say(bob, "2026-01-12T08:31Z", FileRecord{.meeting = m, .text = "We spoke of late orders."});
  Record const filed = s.seen().state().records.front();
  EXPECT_EQ(filed.state, RecordState::Filed);
  EXPECT_EQ(s.refused(ann, "2026-01-12T09:00Z", SignRecord{.meeting = m, .revision = filed.revision}), "not_yours");
  EXPECT_EQ(s.refused(bob, "2026-01-12T09:00Z", SignRecord{.meeting = m, .revision = filed.revision - 1}), "record_changed");
  s.say(bob, "2026-01-12T09:00Z", SignRecord{.meeting = m, .revision = filed.revision});
  EXPECT_EQ(s.refused(ann, "2026-01-12T09:05Z", WriteNote{.note = NoteId{"n2"}, .meeting = m, .text = "Too late"}), "record_is");
  EXPECT_EQ(s.refused(ann, "2026-01-12T09:05Z",
                      MakePromise{.promise = PromiseId{"p2"}, .owner = Side::Manager, .text = "Too late", .meeting = m}),
            "record_is");
  s.say(ann, "2026-01-13T09:00Z", ReadRecord{.meeting = m, .dissent = "The form was not the only reason."});
  s.say(bob, "2026-01-14T09:00Z", AddAddendum{.meeting = m, .text = "The form was changed in December.", .reason = "Asked the shop"});
  Record const sealed = s.seen().state().records.front();
  EXPECT_EQ(sealed.state, RecordState::Sealed);
  EXPECT_EQ(sealed.addenda.size(), 1U);
  EXPECT_EQ(sealed.dissent, "The form was not the only reason.");
}

TEST(Relationship, is_the_same_replayed) {
  Story s;
  s.say(bob, "2026-01-06T08:00Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"});
  s.say(bob, "2026-01-06T09:00Z", KeepNote{.note = NoteId{"mine"}, .topic = TopicId{"t"}, .text = "Ask for the course again"});
  Relationship const again = Relationship::replay(s.pair.id(), s.entries);
  EXPECT_EQ(again.version(), s.pair.version());
  for (PersonId const& viewer : {ann, bob})
    EXPECT_EQ(json_text(to_json(again.seen_by(viewer).state())), json_text(to_json(s.pair.seen_by(viewer).state())));
  EXPECT_THROW(static_cast<void>(Relationship::replay(s.pair.id(), std::span{s.entries}.subspan(1))), Conflict);
}

TEST(Relationship, does_a_key_once) {
  Story s;
  Act act = s.act(ann, "2026-01-05T08:00Z");
  act.key = "request-1";
  Command const command = ArrangeMeeting{.meeting = MeetingId{"m1"}, .start = clock("2026-01-12T09:00")};
  Decision const first = s.pair.decide(command, act);
  ASSERT_TRUE(first);
  s.pair.apply(first.entries());
  Decision const second = s.pair.decide(command, act);
  EXPECT_TRUE(second);
  EXPECT_TRUE(second.repeated());
  EXPECT_TRUE(second.entries().empty());
  Decision const other = s.pair.decide(ArrangeMeeting{.meeting = MeetingId{"m2"}, .start = clock("2026-01-12T09:00")}, act);
  EXPECT_FALSE(other);
  EXPECT_EQ(other.refusal().code, "key_reused");
}

TEST(Relationship, refuses_what_belongs_elsewhere_and_what_cannot_be) {
  Story s;
  EXPECT_EQ(s.refused(ann, "2026-01-05T08:00Z", Absence{.person = bob, .from = day("2026-02-02")}), "wrong_stream");
  EXPECT_EQ(s.refused(ann, "2026-01-05T08:00Z", AddItem{.item = ItemId{"i"}, .meeting = MeetingId{"m"}, .text = ""}), "bad_item");
}

TEST(Relationship, settles_what_is_open_after_its_end_and_begins_nothing) {
  Story s;
  s.say(ann, "2026-01-05T08:00Z",
        MakePromise{.promise = PromiseId{"p"}, .owner = Side::Manager, .text = "A desk", .due = day("2026-02-02")});
  s.say(ann, "2026-01-20T08:00Z", CloseRelationship{.until = day("2026-01-21")});
  EXPECT_EQ(s.refused(bob, "2026-01-21T08:00Z", OpenTopic{.topic = TopicId{"t"}, .title = "Training"}), "after_the_end");
  s.say(ann, "2026-01-25T08:00Z", DeliverPromise{.promise = PromiseId{"p"}});
  s.say(bob, "2026-01-26T08:00Z", ConfirmPromise{.promise = PromiseId{"p"}, .outcome = PromiseOutcome::Worked});
  EXPECT_EQ(s.seen().state().promises.front().state, PromiseState::Confirmed);
}

}  // namespace
}  // namespace roir
