// SPDX-License-Identifier: MIT
// Commands that commute can be appended without asking their authors again (design.md, decision 3).
#include "random_story.hpp"
#include <roir/core/json.hpp>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace roir {
namespace {

using namespace story;

bool go_together(Command const& first, PersonId const& first_by, Command const& second, PersonId const& second_by) {
  Touches const a = touches(first, first_by);
  Touches const b = touches(second, second_by);
  return commute(a, b) && commute(b, a);
}

template <class Element>
void in_any_order(std::vector<Element>& list) {
  std::sort(list.begin(), list.end(), [](Element const& a, Element const& b) {
    if constexpr (is_record<Element>)
      return json_text(to_json(a)) < json_text(to_json(b));
    else
      return a < b;
  });
}

// All that the two see of a relationship once everything is shared. Order within lists and revisions, which count changes, are the only
// things that may differ between two orders of the same entries.
std::string as_seen(Relationship pair) {
  PairContext const context;
  for (ShareChoice const what : {ShareChoice::HopesAndFears, ShareChoice::Style, ShareChoice::ArrivalTimes, ShareChoice::Stress})
    for (PersonId const& who : {ann, bob}) pair.apply(pair.decide(ChooseSharing{.what = what}, random_act(context, who, 1000)).entries());
  std::string seen;
  for (PersonId const& who : {ann, bob}) {
    RelationshipState state = pair.seen_by(who).state();
    for (Record& record : state.records) record.revision = 0;
    for (Topic& topic : state.topics) in_any_order(topic.touched);
    for (Record& record : state.records) in_any_order(record.addenda);
    for_each_field<RelationshipState>([&]<class Value>(Field<RelationshipState, Value> const& field) {
      if constexpr (is_vector<Value>) in_any_order(field.of(state));
    });
    seen += json_text(to_json(state)) + "\n";
  }
  return seen;
}

void append(Relationship& pair, Decision const& decision) {
  RC_ASSERT(static_cast<bool>(decision));
  pair.apply(decision.entries());
}

struct Two {
  Command first;
  Command second;
  Act first_act;
  Act second_act;
};

// What was said by the two at once, on the same state, and was accepted from each.
std::optional<Two> two_at_once(Story const& story, std::size_t steps) {
  Two two{random_command(*rc::gen::container<Dice>(rc::gen::arbitrary<std::uint16_t>())),
          random_command(*rc::gen::container<Dice>(rc::gen::arbitrary<std::uint16_t>())), random_act(story.context, ann, steps),
          random_act(story.context, bob, steps + 1)};
  if (*rc::gen::arbitrary<bool>()) std::swap(two.first_act, two.second_act);
  if (!story.pair.decide(two.first, two.first_act) || !story.pair.decide(two.second, two.second_act)) return std::nullopt;
  return two;
}

RC_GTEST_PROP(Touches, let_the_second_follow_the_first_as_it_was_decided, ()) {
  std::vector<Dice> const history = *random_history();
  Story const story = random_story(history);
  std::size_t compared = 0;
  for (int tries = 0; tries < 300; ++tries) {
    auto const two = two_at_once(story, history.size());
    if (!two || !commute(touches(two->first, two->first_act.actor), touches(two->second, two->second_act.actor))) continue;
    ++compared;
    Relationship pair = story.pair;
    append(pair, pair.decide(two->first, two->first_act));
    Decision const later = pair.decide(two->second, two->second_act);
    Decision const alone = story.pair.decide(two->second, two->second_act);
    if (!later) RC_FAIL(later.refusal().code + " after " + std::string{kind_of(two->first)} + " for " + std::string{kind_of(two->second)});
    RC_ASSERT(body_to_json(later.entries().front().body) == body_to_json(alone.entries().front().body));
  }
  RC_TAG(compared > 0 ? "some commuted" : "none commuted");
}

RC_GTEST_PROP(Touches, give_the_same_in_either_order, ()) {
  std::vector<Dice> const history = *random_history();
  Story const story = random_story(history);
  for (int tries = 0; tries < 200; ++tries) {
    auto const two = two_at_once(story, history.size());
    if (!two || !go_together(two->first, two->first_act.actor, two->second, two->second_act.actor)) continue;
    Relationship one = story.pair;
    append(one, one.decide(two->first, two->first_act));
    append(one, one.decide(two->second, two->second_act));
    Relationship other = story.pair;
    append(other, other.decide(two->second, two->second_act));
    append(other, other.decide(two->first, two->first_act));
    if (as_seen(one) != as_seen(other)) RC_FAIL(std::string{kind_of(two->first)} + " and " + std::string{kind_of(two->second)});
  }
}

TEST(Touches, let_two_people_type_one_agenda_one_page_and_one_action_plan) {
  MeetingId const m{"m"};
  for (PersonId const& second : {ann, bob}) {
    EXPECT_TRUE(go_together(AddItem{.item = ItemId{"a"}, .meeting = m, .text = "x"}, ann,
                            AddItem{.item = ItemId{"b"}, .meeting = m, .text = "x"}, second));
    EXPECT_TRUE(go_together(EditItem{.item = ItemId{"a"}}, ann, CloseItem{.item = ItemId{"b"}}, second));
    EXPECT_TRUE(go_together(EditItem{.item = ItemId{"a"}}, ann, AddItem{.item = ItemId{"b"}, .meeting = m, .text = "x"}, second));
    EXPECT_TRUE(go_together(WriteNote{.note = NoteId{"a"}, .meeting = m, .text = "x"}, ann,
                            WriteNote{.note = NoteId{"b"}, .meeting = m, .text = "x"}, second));
    EXPECT_TRUE(go_together(WriteNote{.note = NoteId{"a"}, .meeting = m, .text = "x"}, ann,
                            MakePromise{.promise = PromiseId{"b"}, .owner = Side::Report, .text = "x", .meeting = m}, second));
    EXPECT_TRUE(go_together(MakePromise{.promise = PromiseId{"a"}, .owner = Side::Report, .text = "x", .meeting = m}, ann,
                            MakePromise{.promise = PromiseId{"b"}, .owner = Side::Manager, .text = "x", .meeting = m}, second));
    EXPECT_TRUE(go_together(DeliverPromise{.promise = PromiseId{"a"}}, ann, ConfirmPromise{.promise = PromiseId{"b"}}, second));
    EXPECT_TRUE(go_together(AttachEvidence{.evidence = EvidenceId{"a"}, .about = {.kind = SubjectKind::Meeting, .id = "m"}, .text = "x"},
                            ann, AddItem{.item = ItemId{"b"}, .meeting = m, .text = "x"}, second));
  }
  EXPECT_TRUE(go_together(RateJointly{.about = "c"}, ann, RateJointly{.about = "c"}, bob));
  EXPECT_TRUE(go_together(KeepNote{.note = NoteId{"a"}, .text = "x"}, ann, KeepNote{.note = NoteId{"a"}, .text = "x"}, bob));
  EXPECT_TRUE(go_together(TallyTalk{.meeting = m}, ann, TallyTalk{.meeting = m}, bob));
}

TEST(Touches, keep_apart_what_would_change_under_an_authors_hand) {
  MeetingId const m{"m"};
  EXPECT_FALSE(go_together(EditItem{.item = ItemId{"a"}}, ann, EditItem{.item = ItemId{"a"}}, bob));
  EXPECT_FALSE(go_together(AddItem{.item = ItemId{"a"}, .meeting = m, .text = "x"}, ann,
                           AddItem{.item = ItemId{"a"}, .meeting = m, .text = "x"}, bob));
  EXPECT_FALSE(go_together(CancelMeeting{.meeting = m}, ann, AddItem{.item = ItemId{"a"}, .meeting = m, .text = "x"}, bob));
  EXPECT_FALSE(go_together(WriteNote{.note = NoteId{"a"}, .meeting = m, .text = "x"}, ann, FileRecord{.meeting = m}, bob));
  EXPECT_FALSE(go_together(MakePromise{.promise = PromiseId{"a"}, .owner = Side::Report, .text = "x", .meeting = m}, ann,
                           SignRecord{.meeting = m}, bob));
  EXPECT_FALSE(go_together(AgreeAgreement{.version = 1}, ann, ProposeAgreement{}, bob));
  EXPECT_FALSE(go_together(AgreePlan{.plan = PlanId{"d"}}, ann, PlanDevelopment{.plan = PlanId{"d"}}, bob));
  EXPECT_FALSE(go_together(ChooseSharing{}, ann, ProposeAgreement{}, bob));
  EXPECT_FALSE(go_together(CloseRelationship{}, PersonId{"hr"}, RenegotiatePromise{.promise = PromiseId{"a"}}, bob));
  EXPECT_TRUE(go_together(CloseRelationship{}, PersonId{"hr"}, DeliverPromise{.promise = PromiseId{"a"}}, bob));
  EXPECT_FALSE(go_together(RateJointly{.about = "c"}, ann, AgreeRating{.about = "c"}, bob));
  EXPECT_FALSE(go_together(RateJointly{.about = "c"}, ann, RateJointly{.about = "c"}, ann));
}

}  // namespace
}  // namespace roir
