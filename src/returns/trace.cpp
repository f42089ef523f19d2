// SPDX-License-Identifier: MIT
#include <roir/dialogue/balance.hpp>
#include <roir/dialogue/flow.hpp>
#include <roir/promises/say_do.hpp>
#include <roir/returns/traced.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace roir {
namespace {

// The topics of one relationship as lines: what came out of what, and the days on which each was talked about in a held meeting.
class Lines {
 public:
  Lines(RelationshipState const& state, TimeFrame const& frame) {
    TimeFrame const whole{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max(), frame.as_of, frame.zone};
    for (HeldMeeting const& held : held_meetings(state.meetings, whole)) held_[held.meeting->meeting.text()] = held.day;
    for (Topic const& topic : state.topics) topics_[topic.topic.text()] = &topic;
  }

  [[nodiscard]] bool was_held(std::optional<MeetingId> const& meeting) const { return meeting && held_.contains(meeting->text()); }

  // From the topic up to the one that came out of none.
  [[nodiscard]] std::vector<std::string> up(std::string const& topic) const {
    std::vector<std::string> line{topic};
    for (auto at = topics_.find(topic); at != topics_.end() && at->second->parent; at = topics_.find(line.back())) {
      std::string const above = at->second->parent->text();
      if (std::ranges::find(line, above) != line.end()) break;
      line.push_back(above);
    }
    return line;
  }

  // Days of the held meetings in which the topic, those it came out of, or those that came out of it were talked about.
  [[nodiscard]] std::vector<std::int32_t> talked(std::string const& topic) const {
    std::vector<std::string> const line = up(topic);
    std::set<std::string> meetings;
    for (auto const& [id, one] : topics_) {
      bool const above = std::ranges::find(line, id) != line.end();
      std::vector<std::string> const its_line = above ? std::vector<std::string>{} : up(id);
      if (!above && std::ranges::find(its_line, topic) == its_line.end()) continue;
      for (MeetingId const& meeting : one->touched) meetings.insert(meeting.text());
    }
    std::vector<std::int32_t> days;
    for (std::string const& meeting : meetings)
      if (auto const held = held_.find(meeting); held != held_.end()) days.push_back(held->second);
    return days;
  }

 private:
  std::map<std::string, std::int32_t> held_;
  std::map<std::string, Topic const*> topics_;
};

// Where a promise came to stand in the relationships that took it over, one after the other.
Promise const& followed(Promise const& promise, RelationshipId relationship, std::span<RelationshipState const* const> others) {
  Promise const* last = &promise;
  for (std::size_t steps = 0; steps < others.size(); ++steps)
    for (RelationshipState const* const other : others)
      for (Promise const& copy : other->promises)
        if (copy.promise == promise.promise && copy.carried_from == relationship) {
          last = &copy;
          relationship = other->relationship;
        }
  return *last;
}

bool is_told_elsewhere(Promise const& promise, std::span<RelationshipState const* const> others) {
  return promise.carried_from && std::ranges::any_of(others, [&](RelationshipState const* other) {
           return other->relationship == *promise.carried_from &&
                  std::ranges::any_of(other->promises, [&](Promise const& one) { return one.promise == promise.promise; });
         });
}

std::optional<MatterKind> matter_of(TracedKind kind) noexcept {
  switch (kind) {
    case TracedKind::Idea:
      return MatterKind::Idea;
    case TracedKind::Barrier:
      return MatterKind::Barrier;
    case TracedKind::Delegation:
      return MatterKind::Delegation;
    case TracedKind::Knowledge:
      return MatterKind::Knowledge;
    case TracedKind::Promise:
    case TracedKind::Recognition:
      return std::nullopt;
  }
  return std::nullopt;
}

class Tracer {
 public:
  Tracer(RelationshipState const& state, TimeFrame const& frame, std::span<RelationshipState const* const> others)
      : state_{state}, frame_{frame}, others_{others}, lines_{state, frame} {
    last_day_ = state.until ? std::min(frame.as_of, day_number(*state.until)) : frame.as_of;
  }

  Traced trace() {
    for (TracedKind const kind : traced_kinds)
      if (kind == TracedKind::Promise)
        trace_promises();
      else if (kind == TracedKind::Recognition)
        trace_recognitions();
      else
        trace_matters(kind);
    return std::move(made_);
  }

 private:
  void trace_matters(TracedKind kind) {
    for (Matter const& matter : state_.matters) {
      if (matter.kind != *matter_of(kind)) continue;
      auto const wait = done_days(std::span{&matter, 1}, {.kind = matter.kind}, frame_);
      if (wait.empty()) continue;
      bool const let_go = !wait.front().is_complete && matter.state == MatterState::Declined;
      add({.kind = kind, .id = matter.matter.text(), .is_let_go = let_go, .has_gain = matter.has_gain, .hours = matter.hours}, wait.front(),
          true, matter.meeting, matter.topic);
    }
  }

  void trace_promises() {
    for (Promise const& promise : state_.promises) {
      if (is_told_elsewhere(promise, others_)) continue;
      Promise const& last = followed(promise, state_.relationship, others_);
      auto const wait = delivery_days(std::span{&last, 1}, last.owner, frame_);
      if (wait.empty()) continue;
      bool const let_go = !wait.front().is_complete && (last.state == PromiseState::Released || last.state == PromiseState::Broken ||
                                                        last.state == PromiseState::Disputed || last.state == PromiseState::Declined);
      add({.kind = TracedKind::Promise,
           .id = promise.promise.text(),
           .is_let_go = let_go,
           .has_gain = promise.benefits_report || promise.benefits_manager,
           .hours = promise.hours},
          wait.front(), &last == &promise, promise.meeting, promise.topic);
    }
  }

  void trace_recognitions() {
    for (Recognition const& one : state_.recognitions) {
      std::int32_t const day = frame_.day_of(one.at);
      if (!frame_.holds(day)) continue;
      std::int32_t const achieved = one.when ? std::min(day, day_number(*one.when)) : day;
      add({.kind = TracedKind::Recognition, .id = one.matter.text()}, {achieved, static_cast<double>(day - achieved), true}, true,
          one.meeting, one.topic);
    }
  }

  // Adds an item if it was raised or talked about in a one-to-one. `ends_here`: what is open when the relationship ends stays open.
  void add(TracedItem item, Amount const& wait, bool ends_here, std::optional<MeetingId> const& meeting,
           std::optional<TopicId> const& topic) {
    item.raised = wait.day;
    item.until = wait.day + static_cast<std::int32_t>(wait.value);
    item.is_closed = wait.is_complete;
    if (ends_here && !item.is_closed && !item.is_let_go) item.until = std::max(item.raised, std::min(item.until, last_day_));
    bool is_traced = lines_.was_held(meeting);
    if (topic) {
      item.lineage = lines_.up(topic->text()).back();
      for (std::int32_t const day : lines_.talked(topic->text())) {
        is_traced = is_traced || day <= item.until;
        item.meetings += item.raised <= day && day <= item.until ? 1 : 0;
      }
    }
    if (is_traced)
      made_.items.push_back(std::move(item));
    else
      ++made_.elsewhere[static_cast<std::size_t>(item.kind)];
  }

  RelationshipState const& state_;
  TimeFrame const& frame_;
  std::span<RelationshipState const* const> others_;
  Lines lines_;
  std::int32_t last_day_;
  Traced made_;
};

}  // namespace

std::string_view to_string(TracedKind kind) noexcept {
  switch (kind) {
    case TracedKind::Idea:
      return "idea";
    case TracedKind::Barrier:
      return "barrier";
    case TracedKind::Promise:
      return "promise";
    case TracedKind::Recognition:
      return "recognition";
    case TracedKind::Delegation:
      return "delegation";
    case TracedKind::Knowledge:
      return "knowledge";
  }
  return "";
}

Traced trace(RelationshipState const& state, TimeFrame const& frame, std::span<RelationshipState const* const> others) {
  return Tracer{state, frame, others}.trace();
}

}  // namespace roir
