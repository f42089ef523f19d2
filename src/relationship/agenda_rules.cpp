// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

#include <algorithm>

namespace roir {
namespace {

Verdict still_open(Judge const& judge, ItemId const& item) {
  AgendaItem const* const found = judge.standing.items.find(judge.standing.state.items, item.text());
  if (found == nullptr) return refuse("no_item", item.text());
  if (found->outcome != ItemOutcome::Open) return refuse("item_is", item.text(), {{"outcome", std::string{word(found->outcome)}}});
  return std::nullopt;
}

Topic& known(Standing& standing, TopicId const& topic) {
  return *standing.topics.find(standing.state.topics, topic.text());
}

// A topic goes from open to progressing, parked and closed and back; only to open it anew when it is not closed says nothing.
constexpr bool may_go(TopicState from, TopicState to) noexcept {
  return from != to && !(to == TopicState::Open && from != TopicState::Closed && from != TopicState::Parked);
}

}  // namespace

Verdict check(Judge const& judge, AddItem& body) {
  if (judge.standing.items.has(body.item.text())) return refuse("id_in_use", body.item.text());
  Meeting const* const meeting = judge.standing.meetings.find(judge.standing.state.meetings, body.meeting.text());
  if (meeting == nullptr) return refuse("no_meeting", body.meeting.text());
  if (meeting->state != MeetingState::Planned && meeting->state != MeetingState::Started)
    return refuse("meeting_is", body.meeting.text(), {{"state", std::string{word(meeting->state)}}});
  if (auto refusal = known_or_none(judge, std::nullopt, body.topic)) return refusal;
  return known_section(judge, body.section);
}

void take_in(Standing& standing, Said const& said, AddItem const& body) {
  standing.items.add(standing.state.items, body.item.text(),
                     AgendaItem{.item = body.item,
                                .meeting = body.meeting,
                                .by = said.by,
                                .section = body.section,
                                .text = body.text,
                                .topic = body.topic,
                                .horizon = body.horizon,
                                .focus = body.focus,
                                .problem = body.problem,
                                .planned_minutes = body.minutes,
                                .added_at = said.at});
}

Verdict check(Judge const& judge, EditItem& body) {
  if (auto refusal = still_open(judge, body.item)) return refusal;
  if (auto refusal = known_or_none(judge, std::nullopt, body.topic)) return refusal;
  return known_section(judge, body.section.value_or(""));
}

void take_in(Standing& standing, Said const&, EditItem const& body) {
  AgendaItem& item = *standing.items.find(standing.state.items, body.item.text());
  if (body.section) item.section = *body.section;
  if (body.text) item.text = *body.text;
  if (body.topic) item.topic = body.topic;
  if (body.horizon) item.horizon = *body.horizon;
  if (body.focus) item.focus = *body.focus;
  if (body.problem) item.problem = *body.problem;
  if (body.minutes) item.planned_minutes = *body.minutes;
}

Verdict check(Judge const& judge, CloseItem& body) {
  return still_open(judge, body.item);
}

void take_in(Standing& standing, Said const&, CloseItem const& body) {
  AgendaItem& item = *standing.items.find(standing.state.items, body.item.text());
  item.outcome = body.outcome;
  item.minutes = body.minutes;
  if (body.outcome != ItemOutcome::Discussed || !item.topic) return;
  std::vector<MeetingId>& touched = known(standing, *item.topic).touched;
  if (std::find(touched.begin(), touched.end(), item.meeting) == touched.end()) touched.push_back(item.meeting);
}

Verdict check(Judge const& judge, OpenTopic& body) {
  if (judge.standing.topics.has(body.topic.text())) return refuse("id_in_use", body.topic.text());
  return known_or_none(judge, std::nullopt, body.parent);
}

void take_in(Standing& standing, Said const& said, OpenTopic const& body) {
  standing.topics.add(standing.state.topics, body.topic.text(),
                      Topic{.topic = body.topic,
                            .title = body.title,
                            .by = said.by,
                            .parent = body.parent,
                            .steps = {{.at = said.at, .by = said.by, .state = TopicState::Open, .text = body.title}}});
}

Verdict check(Judge const& judge, MarkTopic& body) {
  Topic const* const topic = judge.standing.topics.find(judge.standing.state.topics, body.topic.text());
  if (topic == nullptr) return refuse("no_topic", body.topic.text());
  // Progress can be reported again and again; any other state only once.
  if (body.state == TopicState::Progressing && topic->state == TopicState::Progressing) return std::nullopt;
  if (!may_go(topic->state, body.state)) return refuse("topic_is", body.topic.text(), {{"state", std::string{word(topic->state)}}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, MarkTopic const& body) {
  Topic& topic = known(standing, body.topic);
  topic.state = body.state;
  topic.steps.push_back({.at = said.at, .by = said.by, .state = body.state, .text = body.text});
}

}  // namespace roir
