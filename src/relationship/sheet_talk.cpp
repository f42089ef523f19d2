// SPDX-License-Identifier: MIT
// What the two want to talk about, and what is easily forgotten: items, topics, sections, balance.
#include "relationship/sheet.hpp"
#include "relationship/talked_about.hpp"

#include <algorithm>
#include <set>

namespace roir {
namespace {

LineText text_of(AgendaItem const& item) {
  return {.subject = item.item.text(), .text = item.text, .section = item.section};
}

bool was_lost(Meeting const& meeting) noexcept {
  return meeting.state == MeetingState::Missed || meeting.state == MeetingState::Cancelled || meeting.state == MeetingState::Replaced ||
         meeting.state == MeetingState::Abandoned;
}

// Whether the meeting that is prepared has an item that takes another one up.
bool is_taken_up(Sheet const& sheet, AgendaItem const& item) {
  auto const& items = sheet.sight().state.items;
  return std::any_of(items.begin(), items.end(), [&](AgendaItem const& other) {
    return other.meeting == sheet.meeting().meeting && ((item.topic && other.topic == item.topic) || other.text == item.text);
  });
}

// Why an item of another meeting is on this sheet; empty when it is not.
std::string_view left_over(Sheet const& sheet, AgendaItem const& item, Meeting const& from, Meeting const* last_held) {
  if (item.outcome == ItemOutcome::Open && was_lost(from)) return "item_of_lost_meeting";
  if (item.outcome == ItemOutcome::Open && from.state == MeetingState::Held) return "item_not_reached";
  if (item.outcome == ItemOutcome::Deferred && &from == last_held && from.meeting != sheet.meeting().meeting) return "item_deferred";
  return "";
}

// The title of a topic with the one that it came out of.
std::string lineage(Sight const& sight, Topic const& topic) {
  Topic const* const parent = topic.parent ? sight.topic(*topic.parent) : nullptr;
  return parent == nullptr ? topic.title : topic.title + " ← " + parent->title;
}

// Days of the held meetings that touched a topic, in order.
std::vector<std::int32_t> touched_days(Sight const& sight, Topic const& topic) {
  std::vector<std::int32_t> days;
  for (Meeting const* meeting : sight.held)
    if (std::find(topic.touched.begin(), topic.touched.end(), meeting->meeting) != topic.touched.end())
      days.push_back(sight.day_of(*meeting->start));
  return days;
}

// How many of the held meetings since a topic was opened came after the last that touched it.
std::int64_t meetings_since_touched(Sight const& sight, Topic const& topic, std::int32_t since) {
  return std::count_if(sight.held.begin(), sight.held.end(), [&](Meeting const* meeting) {
    return sight.day_of(*meeting->start) > since &&
           std::find(topic.touched.begin(), topic.touched.end(), meeting->meeting) == topic.touched.end();
  });
}

void add_topic(Sheet& sheet, Topic const& topic) {
  Sight const& sight = sheet.sight();
  std::int32_t const opened = topic.steps.empty() ? day_number(sight.state.from) : sight.day_of(topic.steps.front().at);
  auto const days = touched_days(sight, topic);
  std::int64_t const since = meetings_since_touched(sight, topic, days.empty() ? opened : days.back());
  std::vector<MessageParameter> parameters{{"meetings", std::to_string(days.size())}, {"opened", day_text(opened)}};
  if (!days.empty()) parameters.push_back({"last", day_text(days.back())});
  if (topic.parent) parameters.push_back({"parent", topic.parent->text()});
  if (topic.carried_from) parameters.push_back({"carried_from", topic.carried_from->text()});
  LineText text{.subject = topic.topic.text(), .text = lineage(sight, topic)};
  bool const is_new_here = topic.carried_from && days.empty();  // nobody tells when it was taken over
  if (since >= sight.context.policy.quiet_topic_meetings && topic.state != TopicState::Parked && !is_new_here) {
    parameters.push_back({"since", std::to_string(since)});
    sheet.add("topic_quiet", std::move(text), std::move(parameters));
  } else {
    sheet.add(!days.empty()        ? "topic_touched"
              : topic.carried_from ? "topic_carried_over"
                                   : "topic_not_touched",
              std::move(text), std::move(parameters));
  }
}

void add_leaning(Sheet& sheet, Leaning const& leaning, char const* little_of_one, char const* little_of_other) {
  RelationshipPolicy const& policy = sheet.sight().context.policy;
  if (!leaning.tells(policy.balance_min_items)) return;
  std::vector<MessageParameter> parameters{{"one", std::to_string(leaning.one)}, {"all", std::to_string(leaning.one + leaning.other)}};
  if (leaning.share() < policy.balance_min_share) sheet.add(little_of_one, {}, parameters);
  if (1 - leaning.share() < policy.balance_min_share) {
    parameters[0].value = std::to_string(leaning.other);
    sheet.add(little_of_other, {}, std::move(parameters));
  }
}

}  // namespace

void add_items(Sheet& sheet) {
  Sight const& sight = sheet.sight();
  Meeting const* const last_held = sight.held.empty() ? nullptr : sight.held.back();
  for (AgendaItem const& item : sight.state.items) {
    if (item.meeting == sheet.meeting().meeting) {
      if (item.outcome == ItemOutcome::Open) sheet.add("item_on_agenda", text_of(item), {{"side", side_text(item.by)}});
      continue;
    }
    Meeting const* const from = sight.meeting(item.meeting);
    if (from == nullptr) continue;
    std::string_view const why = left_over(sheet, item, *from, last_held);
    auto const time = sight.time_of(*from);
    if (!why.empty() && time && !is_taken_up(sheet, item))
      sheet.add(why, text_of(item), {{"meeting", item.meeting.text()}, {"day", day_text(day_of_minutes(*time))}});
  }
}

void add_topics(Sheet& sheet) {
  std::set<TopicId> on_agenda;
  for (AgendaItem const& item : sheet.sight().state.items)
    if (item.meeting == sheet.meeting().meeting && item.topic && item.outcome == ItemOutcome::Open) on_agenda.insert(*item.topic);
  for (Topic const& topic : sheet.sight().state.topics)
    if (topic.state != TopicState::Closed && !on_agenda.contains(topic.topic)) add_topic(sheet, topic);
}

void add_sections(Sheet& sheet) {
  Sight const& sight = sheet.sight();
  std::int64_t const most = sight.context.policy.quiet_topic_meetings;
  for (AgendaSection const& section : sight.context.agenda.sections) {
    if (!section.required) continue;
    bool const is_planned = std::any_of(sight.state.items.begin(), sight.state.items.end(), [&](AgendaItem const& item) {
      return item.meeting == sheet.meeting().meeting && item.section == section.key;
    });
    if (is_planned) continue;
    std::int64_t const without = meetings_without(sight, sight.latest(most), section.key);
    sheet.add(without >= most && most > 0 ? "section_quiet" : "section_open",
              {.subject = section.key, .text = section.title, .section = section.key}, {{"meetings", std::to_string(without)}});
  }
}

void add_balance(Sheet& sheet) {
  add_leaning(sheet, horizon_leaning(sheet.sight()), "little_strategic", "little_tactical");
  add_leaning(sheet, focus_leaning(sheet.sight()), "little_person", "little_results");
  for (Silence const& silence : silences(sheet.sight()))
    sheet.add("voice_quiet", {.subject = std::string{voice_word(silence.voice)}}, {{"days", std::to_string(silence.days)}});
}

}  // namespace roir
