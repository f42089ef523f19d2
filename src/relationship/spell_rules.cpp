// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

#include <set>
#include <string_view>

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
  std::set<std::string_view> topics;
  for (CarriedTopic const& carried : body.topics)
    if (std::string const& id = carried.topic.topic.text(); judge.standing.topics.has(id) || !topics.insert(id).second)
      return refuse("id_in_use", id);
  std::set<std::string_view> promises;
  for (CarriedPromise const& carried : body.promises)
    if (std::string const& id = carried.promise.promise.text(); judge.standing.promises.has(id) || !promises.insert(id).second)
      return refuse("id_in_use", id);
  return std::nullopt;
}

void take_in(Standing& standing, Said const&, CarryOver const& body) {
  for (CarriedTopic const& carried : body.topics) {
    Topic topic = carried.topic;
    topic.carried_from = body.from;
    topic.touched.clear();  // its meetings were those of the other relationship
    standing.topics.add(standing.state.topics, topic.topic.text(), topic);
  }
  for (CarriedTopic const& carried : body.topics)  // as is what it came out of, unless that was carried over with it
    if (auto const& parent = carried.topic.parent; parent && !standing.topics.has(parent->text()))
      standing.topics.find(standing.state.topics, carried.topic.topic.text())->parent.reset();
  for (CarriedPromise const& carried : body.promises) {
    Promise promise = carried.promise;
    promise.carried_from = body.from;
    promise.meeting.reset();
    promise.support_for.clear();
    if (promise.topic && !standing.topics.has(promise.topic->text())) promise.topic.reset();
    standing.promises.add(standing.state.promises, promise.promise.text(), promise);
  }
}

}  // namespace roir
