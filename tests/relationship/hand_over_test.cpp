// SPDX-License-Identifier: MIT
// A new manager: one command over three streams, and what the report takes along.
#include "story.hpp"
#include <roir/relationship/hand_over.hpp>

namespace roir {
namespace {

using namespace story;

PersonId const hr{"hr"};
PersonId const eve{"eve"};

Act act_at(PersonId const& who, char const* when, char const* key = "") {
  return {.actor = who, .at = at(when), .key = key};
}

// Eve leads Bob from January on; Ann is known.
class HandOver : public testing::Test {
 protected:
  HandOver() {
    for (PersonId const& person : {ann, bob, eve}) say(Person{.id = person, .time_zone = "Europe/Vienna"});
    take_in(assign_manager(organisation, nullptr,
                           {.report = bob, .manager = eve, .from = day("2026-01-01"), .relationship = RelationshipId{"eve-bob"}},
                           act_at(hr, "2026-01-01T08:00Z")));
  }
  void say(Command const& command) { organisation.apply(organisation.decide(command, act_at(hr, "2026-01-01T08:00Z")).entries()); }
  // As a journal would: each stream its entries.
  void take_in(JointDecision const& decision) {
    ASSERT_TRUE(decision) << decision.refusal().message;
    for (Append const& append : decision.appends()) {
      ASSERT_FALSE(append.entries.empty());
      EXPECT_EQ(append.entries.front().version, append.expected + 1);
      if (append.stream.kind == StreamKind::Organisation) {
        EXPECT_EQ(append.expected, organisation.version());
        organisation.apply(append.entries);
      } else {
        Relationship& pair = append.stream.id == "eve-bob" ? earlier : later;
        EXPECT_EQ(append.stream.id, pair.id().text());
        EXPECT_EQ(append.expected, pair.version());
        pair.apply(append.entries);
      }
    }
  }
  void tell_earlier(PersonId const& who, Command const& command) {
    Decision const decision = earlier.decide(command, act_at(who, "2026-02-02T08:00Z"));
    ASSERT_TRUE(decision) << decision.refusal().message;
    earlier.apply(decision.entries());
  }

  Organisation organisation;
  Relationship earlier{RelationshipId{"eve-bob"}};
  Relationship later{RelationshipId{"ann-bob"}};
  AssignManager const to_ann{.report = bob, .manager = ann, .from = day("2026-03-01"), .relationship = RelationshipId{"ann-bob"}};
};

TEST_F(HandOver, begins_with_a_line_and_a_relationship_in_the_zone_of_the_report) {
  EXPECT_TRUE(earlier.is_open());
  EXPECT_EQ(earlier.manager(), eve);
  EXPECT_EQ(earlier.seen_by(bob).state().time_zone, "Europe/Vienna");
  EXPECT_EQ(organisation.line_on(bob, day("2026-02-01"))->manager, eve);
}

TEST_F(HandOver, ends_one_relationship_and_begins_another_in_one_go) {
  JointDecision const decision = assign_manager(organisation, &earlier, to_ann, act_at(hr, "2026-02-20T08:00Z", "change-1"));
  ASSERT_TRUE(decision) << decision.refusal().message;
  ASSERT_EQ(decision.appends().size(), 3U);
  EXPECT_EQ(decision.appends()[0].stream.kind, StreamKind::Organisation);
  EXPECT_EQ(decision.appends()[0].entries.size(), 2U);
  take_in(decision);
  EXPECT_EQ(organisation.line_on(bob, day("2026-02-28"))->manager, eve);
  EXPECT_EQ(organisation.line_on(bob, day("2026-03-01"))->manager, ann);
  EXPECT_EQ(earlier.seen_by(bob).state().until, day("2026-03-01"));
  EXPECT_EQ(later.manager(), ann);
  EXPECT_EQ(later.seen_by(ann).state().from, day("2026-03-01"));
  // The same request again changes nothing.
  JointDecision const again = assign_manager(organisation, &earlier, to_ann, act_at(hr, "2026-02-20T08:00Z", "change-1"));
  EXPECT_TRUE(again);
  EXPECT_TRUE(again.repeated());
}

TEST_F(HandOver, is_refused_when_it_does_not_fit) {
  auto const code = [&](Relationship const* ending, AssignManager const& command) {
    JointDecision const decision = assign_manager(organisation, ending, command, act_at(hr, "2026-02-20T08:00Z"));
    return decision ? std::string{} : decision.refusal().code;
  };
  auto const with = [&](auto change) {
    AssignManager command = to_ann;
    change(command);
    return code(&earlier, command);
  };
  EXPECT_EQ(code(nullptr, to_ann), "no_relationship");
  EXPECT_EQ(code(&later, to_ann), "other_relationship");
  EXPECT_EQ(with([](AssignManager& command) { command.manager = eve; }), "already_leads");
  EXPECT_EQ(with([](AssignManager& command) { command.manager = bob; }), "bad_line");
  EXPECT_EQ(with([](AssignManager& command) { command.manager = PersonId{"nobody"}; }), "no_person");
  EXPECT_EQ(with([](AssignManager& command) { command.report = PersonId{"nobody"}; }), "no_person");
  EXPECT_EQ(with([](AssignManager& command) { command.from = Date{}; }), "bad_line");
  EXPECT_EQ(with([](AssignManager& command) { command.from = day("2025-12-01"); }), "two_managers");
  EXPECT_EQ(with([](AssignManager& command) { command.report = eve, command.manager = bob; }), "circle");
  EXPECT_EQ(with([](AssignManager& command) { command.report = eve; }), "");
}

TEST_F(HandOver, lets_the_report_take_along_what_is_open_and_nobody_make_it_up) {
  TopicId const t{"t"};
  PromiseId const p{"p"};
  tell_earlier(bob, OpenTopic{.topic = t, .title = "Training"});
  tell_earlier(eve, MakePromise{.promise = p, .owner = Side::Manager, .text = "A course", .due = day("2026-04-01"), .topic = t});
  tell_earlier(eve, KeepNote{.note = NoteId{"n"}, .topic = t, .text = "Hers alone"});
  take_in(assign_manager(organisation, &earlier, to_ann, act_at(hr, "2026-02-20T08:00Z")));
  RelationshipState const there = earlier.seen_by(bob).state();
  CarryOver const whole{.from = earlier.id(), .topics = {{there.topics.front()}}, .promises = {{there.promises.front()}}};
  auto const code = [&](PersonId const& who, CarryOver const& command) {
    Decision const decision = take_over(earlier, later, command, act_at(who, "2026-03-02T08:00Z"));
    return decision ? std::string{} : decision.refusal().code;
  };
  EXPECT_EQ(code(ann, whole), "not_yours");  // the report's consent is needed
  CarryOver made_up = whole;
  made_up.promises.front().promise.text = "Two courses";
  EXPECT_EQ(code(bob, made_up), "not_open_there");
  CarryOver of_another = whole;
  of_another.from = RelationshipId{"cid-bob"};
  EXPECT_EQ(code(bob, of_another), "other_relationship");
  Decision const decision = take_over(earlier, later, whole, act_at(bob, "2026-03-02T08:00Z"));
  ASSERT_TRUE(decision) << decision.refusal().message;
  later.apply(decision.entries());
  RelationshipState const here = later.seen_by(ann).state();
  ASSERT_EQ(here.promises.size(), 1U);
  EXPECT_EQ(here.promises.front().carried_from, RelationshipId{"eve-bob"});
  EXPECT_EQ(here.topics.front().title, "Training");
  EXPECT_TRUE(here.author_notes.empty());
  // What Eve had promised is now for Ann to keep, or to put off while there is time.
  Decision const put_off = later.decide(RenegotiatePromise{.promise = p, .due = day("2026-05-01"), .reason = "I have just begun"},
                                        act_at(ann, "2026-03-02T09:00Z"));
  EXPECT_TRUE(put_off);
}

}  // namespace
}  // namespace roir
