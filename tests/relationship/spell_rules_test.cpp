// SPDX-License-Identifier: MIT
// One spell of one pair: what may begin it, and what it takes over from an earlier one.
#include "story.hpp"

namespace roir {
namespace {

using namespace story;

CarryOver carry_over() {
  return {.from = RelationshipId{"eve-bob"},
          .topics = {{{.topic = TopicId{"t"}, .title = "Training", .by = Side::Report, .touched = {MeetingId{"old"}}}},
                     {{.topic = TopicId{"u"}, .title = "Course", .parent = TopicId{"t"}}},
                     {{.topic = TopicId{"v"}, .title = "Desk", .parent = TopicId{"settled"}}}},
          .promises = {{{.promise = PromiseId{"p"},
                         .owner = Side::Manager,
                         .text = "A desk",
                         .state = PromiseState::Accepted,
                         .due = day("2026-02-01"),
                         .meeting = MeetingId{"old"},
                         .topic = TopicId{"v"},
                         .support_for = "desk"}},
                       {{.promise = PromiseId{"q"}, .owner = Side::Report, .text = "A list", .topic = TopicId{"settled"}}}}};
}

TEST(SpellRules, want_two_people_a_first_day_a_zone_and_an_owner_of_records) {
  Story const s{false};
  OpenRelationship const good{.manager = ann, .report = bob, .from = day("2026-01-01")};
  auto const with = [&](auto change) {
    OpenRelationship body = good;
    change(body);
    return s.refused(ann, "2026-01-01T08:00Z", body);
  };
  EXPECT_EQ(with([](OpenRelationship&) {}), "");
  EXPECT_EQ(with([](OpenRelationship& body) { body.report = ann; }), "bad_relationship");
  EXPECT_EQ(with([](OpenRelationship& body) { body.from = Date{}; }), "bad_relationship");
  EXPECT_EQ(with([](OpenRelationship& body) { body.record_owner = Side::Other; }), "bad_relationship");
  EXPECT_EQ(with([](OpenRelationship& body) { body.time_zone = "Europe/Nowhere"; }), "unknown_time_zone");
}

TEST(SpellRules, remember_when_the_relationship_was_brought_to_life) {
  Story s;
  EXPECT_FALSE(s.seen().state().kick_start_since);
  s.say(ann, "2026-02-01T08:00Z", MarkPhase{.phase = Phase::Rekindle});
  s.say(ann, "2026-03-01T08:00Z", MarkPhase{.phase = Phase::Steady});
  EXPECT_EQ(s.seen().state().phase, Phase::Steady);
  EXPECT_EQ(s.seen().state().phase_since, parse_moment("2026-03-01T08:00Z"));
  EXPECT_EQ(s.seen().state().kick_start_since, parse_moment("2026-02-01T08:00Z"));
}

// The hardest case of docs/concepts/relationship.md.
TEST(SpellRules, take_over_what_was_open_with_the_reports_consent_and_leave_behind_what_is_not_theirs) {
  Story s;
  EXPECT_EQ(s.refused(ann, "2026-01-02T08:00Z", carry_over()), "not_yours");
  s.say(bob, "2026-01-02T08:00Z", carry_over());
  RelationshipState const state = s.seen().state();
  ASSERT_EQ(state.topics.size(), 3U);
  EXPECT_EQ(state.topics[0].carried_from, RelationshipId{"eve-bob"});
  EXPECT_TRUE(state.topics[0].touched.empty());  // meetings of the other relationship are not shown in this one
  EXPECT_EQ(state.topics[1].parent, TopicId{"t"});
  EXPECT_FALSE(state.topics[2].parent);
  ASSERT_EQ(state.promises.size(), 2U);
  EXPECT_EQ(state.promises[0].carried_from, RelationshipId{"eve-bob"});
  EXPECT_EQ(state.promises[0].topic, TopicId{"v"});
  EXPECT_FALSE(state.promises[0].meeting);
  EXPECT_EQ(state.promises[0].support_for, "");
  EXPECT_FALSE(state.promises[1].topic);
  s.say(ann, "2026-01-20T08:00Z", DeliverPromise{.promise = PromiseId{"p"}});  // the new manager keeps what the former one had promised
  s.say(bob, "2026-01-21T08:00Z", ConfirmPromise{.promise = PromiseId{"p"}});
  s.say(ann, "2026-01-21T08:00Z", MarkTopic{.topic = TopicId{"t"}, .state = TopicState::Closed});
}

TEST(SpellRules, carry_over_each_thing_once_and_only_what_is_open) {
  Story s;
  auto const with = [&](auto change) {
    CarryOver body = carry_over();
    change(body);
    return s.refused(bob, "2026-01-02T08:00Z", body);
  };
  EXPECT_EQ(with([](CarryOver& body) { body.topics.push_back(body.topics.front()); }), "id_in_use");
  EXPECT_EQ(with([](CarryOver& body) { body.promises.push_back(body.promises.front()); }), "id_in_use");
  EXPECT_EQ(with([&](CarryOver& body) { body.from = s.pair.id(); }), "carried_from_itself");
  EXPECT_EQ(with([](CarryOver& body) { body.topics.front().topic.state = TopicState::Closed; }), "bad_carry_over");
  EXPECT_EQ(with([](CarryOver& body) {
              body.topics.clear();
              body.promises.clear();
            }),
            "bad_carry_over");
  for (PromiseState const state : {PromiseState::Delivered, PromiseState::Confirmed, PromiseState::Disputed, PromiseState::Released,
                                   PromiseState::Declined, PromiseState::Broken})
    EXPECT_EQ(with([&](CarryOver& body) { body.promises.front().promise.state = state; }), "bad_carry_over") << word(state);
  s.say(bob, "2026-01-02T08:00Z", carry_over());
  EXPECT_EQ(with([](CarryOver&) {}), "id_in_use");
}

}  // namespace
}  // namespace roir
