// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/relationship/view.hpp>

namespace roir {
namespace {

TEST(RelationshipRecords, are_as_the_golden_file_says) {
  golden::expect_records<MessageParameter, OpenRelationship, CloseRelationship, MarkPhase, CarriedTopic, CarriedPromise, CarryOver,
                         StreamId, Erased, RelationshipState, PairContext, CommandRefusal, Finding, PreparationLine, PreparationSheet,
                         MeetingPage, PromiseLine, PromiseColumns, NextAction>();
}

TEST(RelationshipRecords, of_what_is_said_obey_the_laws_of_records) {
  expect_record_laws<OpenRelationship, CloseRelationship, MarkPhase, CarriedTopic, CarriedPromise, CarryOver, StreamId, Erased>();
}

TEST(RelationshipRecords, of_what_is_shown_obey_the_laws_of_records) {
  expect_record_laws<MessageParameter, CommandRefusal, Finding, PreparationLine, PreparationSheet, MeetingPage, PromiseLine, PromiseColumns,
                     NextAction>();
}

TEST(RelationshipRecords, of_a_whole_relationship_obey_the_laws_of_records) {
  expect_record_laws<RelationshipState, PairContext>();
}

TEST(RelationshipRecords, a_relationship_has_two_people_a_first_day_a_zone_and_somebody_who_files) {
  OpenRelationship const good{.manager = PersonId{"ann"}, .report = PersonId{"bob"}, .from = Date{2026, 1, 5}};
  auto const with = [&](auto change) {
    OpenRelationship other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](OpenRelationship& r) { r.manager = r.report; }), "bad_relationship");
  EXPECT_EQ(with([](OpenRelationship& r) { r.from = Date{}; }), "bad_relationship");
  EXPECT_EQ(with([](OpenRelationship& r) { r.time_zone = "Mars/Olympus"; }), "unknown_time_zone");
  EXPECT_EQ(with([](OpenRelationship& r) { r.record_owner = Side::Manager; }), "taken");
  for (Side const side : {Side::Unknown, Side::Other})
    EXPECT_EQ(with([&](OpenRelationship& r) { r.record_owner = side; }), "bad_relationship");
  EXPECT_EQ(refusal_of(CloseRelationship{.until = Date{}}), "bad_relationship");
}

TEST(RelationshipRecords, what_is_carried_over_is_something_and_open) {
  CarryOver const nothing{.from = RelationshipId{"r"}};
  EXPECT_EQ(refusal_of(nothing), "bad_carry_over");
  for (auto const& state : EnumWords<TopicState>::value) {
    CarryOver carried = nothing;
    carried.topics.push_back({.topic = {.topic = TopicId{"t"}, .state = state.value}});
    EXPECT_EQ(refusal_of(carried), state.value == TopicState::Closed ? "bad_carry_over" : "taken") << state.word;
  }
  for (auto const& state : EnumWords<PromiseState>::value) {
    bool const open =
        state.value == PromiseState::Proposed || state.value == PromiseState::Accepted || state.value == PromiseState::InProgress;
    CarryOver carried = nothing;
    carried.promises.push_back({.promise = {.promise = PromiseId{"p"}, .state = state.value}});
    EXPECT_EQ(refusal_of(carried), open ? "taken" : "bad_carry_over") << state.word;
  }
}

}  // namespace
}  // namespace roir
