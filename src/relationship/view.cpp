// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/promises/due.hpp>
#include <roir/relationship/view.hpp>

#include <algorithm>

namespace roir {
namespace {

template <class Record>
std::vector<Record> of_meeting(std::vector<Record> const& records, MeetingId const& meeting) {
  std::vector<Record> chosen;
  std::copy_if(records.begin(), records.end(), std::back_inserter(chosen), [&](Record const& record) { return record.meeting == meeting; });
  return chosen;
}

// Whether a piece of evidence is about something on a page.
bool is_on(MeetingPage const& page, Subject const& about) {
  auto const named = [&](auto const& records, auto id) {
    return std::any_of(records.begin(), records.end(), [&](auto const& record) { return (record.*id).text() == about.id; });
  };
  switch (about.kind) {
    case SubjectKind::Meeting:
      return about.id == page.meeting.meeting.text();
    case SubjectKind::Item:
      return named(page.items, &AgendaItem::item);
    case SubjectKind::Note:
      return named(page.notes, &Note::note);
    case SubjectKind::Promise:
      return named(page.action_plan, &Promise::promise);
    default:
      return false;
  }
}

PromiseLine line_of(Promise const& promise, Date today) {
  return {.promise = promise,
          .overdue = is_overdue(promise, today),
          .days_left = promise.due ? std::int64_t{day_number(*promise.due)} - day_number(today) : 0};
}

// What has a due day comes first, by that day; then what has none; then what is settled. Otherwise the order in which they were made.
void put_in_order(std::vector<PromiseLine>& lines) {
  auto const rank = [](PromiseLine const& line) { return is_settled(line.promise) ? 2 : line.promise.due ? 0 : 1; };
  std::stable_sort(lines.begin(), lines.end(), [&](PromiseLine const& a, PromiseLine const& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return rank(a) == 0 && *a.promise.due < *b.promise.due;
  });
}

bool is_open(Topic const& topic) noexcept {
  return topic.state != TopicState::Closed;
}

bool may_be_carried(Promise const& promise) noexcept {
  return promise.state == PromiseState::Proposed || is_owed(promise);
}

}  // namespace

MeetingPage RelationshipView::page(MeetingId const& meeting) const {
  auto const found =
      std::find_if(state_.meetings.begin(), state_.meetings.end(), [&](Meeting const& one) { return one.meeting == meeting; });
  if (found == state_.meetings.end())
    throw NotFound{{.code = "no_meeting",
                    .message = "there is no meeting " + meeting.text(),
                    .subject = meeting.text(),
                    .hint = "state().meetings lists those that there are."}};
  MeetingPage page{.meeting = *found, .items = of_meeting(state_.items, meeting), .notes = of_meeting(state_.notes, meeting)};
  for (Record const& record : of_meeting(state_.records, meeting)) page.record = record;
  for (Promise const& promise : state_.promises)
    if (promise.meeting == meeting) page.action_plan.push_back(promise);
  for (AuthorNote const& note : state_.author_notes)
    if (note.meeting == meeting) page.own_notes.push_back(note);
  for (Evidence const& evidence : state_.evidence)
    if (is_on(page, evidence.about)) page.evidence.push_back(evidence);
  return page;
}

PromiseColumns RelationshipView::promises(Date today) const {
  PromiseColumns columns;
  for (Promise const& promise : state_.promises)
    (promise.owner == side_ ? columns.mine : columns.theirs).push_back(line_of(promise, today));
  put_in_order(columns.mine);
  put_in_order(columns.theirs);
  return columns;
}

std::vector<PromiseLine> RelationshipView::due(Date today) const {
  std::vector<PromiseLine> lines;
  for (Promise const& promise : state_.promises)
    if (is_owed(promise) && promise.due && *promise.due <= today) lines.push_back(line_of(promise, today));
  put_in_order(lines);
  return lines;
}

CarryOver RelationshipView::carry_over() const {
  CarryOver offer{.from = state_.relationship};
  for (Topic const& topic : state_.topics)
    if (is_open(topic)) offer.topics.push_back({topic});
  for (Promise const& promise : state_.promises)
    if (may_be_carried(promise)) offer.promises.push_back({promise});
  if (offer.topics.empty() && offer.promises.empty())
    throw NotFound{{.code = "nothing_open",
                    .message = "no topic and no promise is open",
                    .subject = state_.relationship.text(),
                    .hint = "Then a new relationship begins with an empty page."}};
  return offer;
}

}  // namespace roir
