// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

namespace roir {

Verdict check(Judge const& judge, OpenRelationship&) {
  if (judge.standing.opened) return refuse("already_opened", judge.standing.state.relationship.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const&, OpenRelationship const& body) {
  RelationshipState& state = standing.state;
  standing.opened = true;
  standing.zone.emplace(body.time_zone);
  state.manager = body.manager;
  state.report = body.report;
  state.from = body.from;
  state.time_zone = body.time_zone;
  state.record_owner = body.record_owner;
}

Verdict check(Judge const& judge, CloseRelationship& body) {
  if (body.until < judge.standing.state.from)
    return refuse("ends_before_it_begins", judge.standing.state.relationship.text(), {{"from", day_words(judge.standing.state.from)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const&, CloseRelationship const& body) {
  standing.state.until = body.until;
}

Verdict check(Judge const& judge, MarkPhase&) {
  return only(judge, Side::Manager);
}

void take_in(Standing& standing, Said const& said, MarkPhase const& body) {
  standing.state.phase = body.phase;
  standing.state.phase_since = said.at;
  if (body.phase == Phase::KickStart || body.phase == Phase::Rekindle) standing.state.kick_start_since = said.at;
}

Verdict check(Judge const& judge, CarryOver& body) {
  if (auto refusal = only(judge, Side::Report)) return refusal;
  if (body.from == judge.standing.state.relationship) return refuse("carried_from_itself", body.from.text());
  for (CarriedTopic const& carried : body.topics)
    if (judge.standing.topics.has(carried.topic.topic.text())) return refuse("id_in_use", carried.topic.topic.text());
  for (CarriedPromise const& carried : body.promises)
    if (judge.standing.promises.has(carried.promise.promise.text())) return refuse("id_in_use", carried.promise.promise.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const&, CarryOver const& body) {
  for (CarriedTopic const& carried : body.topics) {
    Topic topic = carried.topic;
    topic.carried_from = body.from;
    topic.touched.clear();  // its meetings were those of the other relationship
    standing.topics.add(standing.state.topics, topic.topic.text(), topic);
  }
  for (CarriedPromise const& carried : body.promises) {
    Promise promise = carried.promise;
    promise.carried_from = body.from;
    promise.meeting.reset();
    standing.promises.add(standing.state.promises, promise.promise.text(), promise);
  }
}

}  // namespace roir
