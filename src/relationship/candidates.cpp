// SPDX-License-Identifier: MIT
#include "relationship/candidates.hpp"

#include <roir/promises/due.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>

namespace roir {
namespace {

// Stands for words that are still to be written.
constexpr char const* words = "…";

// An id that nothing has.
std::string unused(Places const& places) {
  std::string id = "new";
  while (places.has(id)) id += "+";
  return id;
}

// Gathers candidates for one side at one time.
class Offers {
 public:
  Offers(Standing const& standing, Side side, Moment now)
      : standing_{standing}, side_{side}, now_{now}, today_{to_date(day_of_minutes(standing.zone->local_minutes(now.minutes())))} {}

  void of(Meeting const& meeting) {
    MeetingId const& id = meeting.meeting;
    Moment const start = has_come(meeting) ? *meeting.planned : now_;
    add(id, MoveMeeting{.meeting = id, .to = now_});
    add(id, CancelMeeting{.meeting = id});
    add(id, MissMeeting{.meeting = id});
    add(id, ChaseMeeting{.meeting = id});
    add(id, ArrangeMeeting{.meeting = MeetingId{unused(standing_.meetings)}, .start = now_, .replaces = id});
    add(id, StartMeeting{.meeting = id, .start = start});
    add(id, EndMeeting{.meeting = id, .minutes = meeting.planned_minutes});
    add(id, HoldMeeting{.meeting = id, .start = start, .minutes = meeting.planned_minutes});
    add(id, Arrive{.meeting = id});
    add(id, RateTone{.meeting = id});
    add(id, TallyTalk{.meeting = id});
    add(id, AddItem{.item = ItemId{unused(standing_.items)}, .meeting = id, .text = words});
    add(id, WriteNote{.note = NoteId{unused(standing_.notes)}, .meeting = id, .text = words});
    Record const* const record = standing_.records.find(standing_.state.records, id.text());
    add(id, FileRecord{.meeting = id, .text = words});
    add(id, SignRecord{.meeting = id, .revision = record == nullptr ? 0 : record->revision});
    add(id, ReadRecord{.meeting = id});
    add(id, AddAddendum{.meeting = id, .text = words, .reason = words});
  }
  void of(AgendaItem const& item) {
    add(item.item, EditItem{.item = item.item, .text = words});
    add(item.item, CloseItem{.item = item.item});
  }
  void of(Topic const& topic) {
    add(topic.topic, MarkTopic{.topic = topic.topic, .state = topic.state == TopicState::Closed ? TopicState::Open : TopicState::Closed});
  }
  void of(Promise const& promise) {
    PromiseId const& id = promise.promise;
    Date const later = std::max(promise.due.value_or(today_), today_) + boost::gregorian::days{7};
    add(id, AcceptPromise{.promise = id});
    add(id, DeclinePromise{.promise = id});
    add(id, StartPromise{.promise = id});
    add(id, RenegotiatePromise{.promise = id, .due = later});
    add(id, DeliverPromise{.promise = id});
    add(id, BreakPromise{.promise = id});
    add(id, ReleasePromise{.promise = id});
    add(id, ConfirmPromise{.promise = id});
    add(id, DisputePromise{.promise = id, .reason = words});
    EvidenceId const evidence{unused(standing_.evidence)};
    Subject const about{SubjectKind::Promise, id.text()};
    add(id, AttachEvidence{.evidence = evidence, .about = about, .text = words});
  }
  void of(Matter const& matter) {
    add(matter.matter, AnswerMatter{.matter = matter.matter});
    add(matter.matter, FinishMatter{.matter = matter.matter});
    add(matter.matter, CloseLoop{.matter = matter.matter});
  }
  void of(Pulse const& pulse) { add(pulse.pulse, AnswerPulse{.pulse = pulse.pulse}); }
  void of(DevelopmentPlan const& plan) {
    add(plan.plan, AgreePlan{.plan = plan.plan, .version = plan.version});
    for (std::size_t step = 0; step < plan.steps.size(); ++step)
      if (!plan.steps[step].done_at) add(plan.plan, FinishStep{.plan = plan.plan, .step = static_cast<std::int64_t>(step)});
  }
  void of(JointRating const& rating) {
    list_.push_back({RateJointly{.about = rating.about}, rating.about});
    list_.push_back({AgreeRating{.about = rating.about}, rating.about});
  }
  void of(WorkingAgreement const& agreement) {
    add(standing_.state.relationship, AgreeAgreement{.version = agreement.version});
    for (Clause const& clause : agreement.clauses)
      if (clause.kind == ClauseKind::Expectation && clause.holder == side_)
        list_.push_back({ReviewExpectation{.clause = clause.clause}, clause.clause});
  }
  // What begins with nothing.
  void anew() {
    RelationshipId const& id = standing_.state.relationship;
    add(id, ArrangeMeeting{.meeting = MeetingId{unused(standing_.meetings)}, .start = now_});
    add(id, HoldMeeting{.meeting = MeetingId{unused(standing_.meetings)}, .start = now_});
    add(id, LogTime{});
    add(id, OpenTopic{.topic = TopicId{unused(standing_.topics)}, .title = words});
    add(id, KeepNote{.note = NoteId{unused(standing_.author_notes)}, .text = words});
    add(id, Recognise{.matter = new_matter(), .behaviour = words});
    add(id, GiveFeedback{.matter = new_matter(), .text = words});
    add(id, RaiseMatter{.matter = new_matter(), .text = words});
    add(id, AskPulse{.pulse = PulseId{unused(standing_.pulses)}});
    add(id, AnswerUpward{.item = words});
    add(id, PlanDevelopment{.plan = PlanId{unused(standing_.plans)}, .steps = {{.text = words}}});
    add(id, MakePromise{.promise = PromiseId{unused(standing_.promises)}, .owner = side_, .text = words});
    add(id, ProposeAgreement{.clauses = {{.clause = words, .holder = side_, .text = words}}});
    add(id, MarkPhase{});
    for (auto const& choice : EnumWords<ShareChoice>::value)
      list_.push_back({ChooseSharing{.what = choice.value}, std::string{choice.word}});
  }
  [[nodiscard]] std::vector<Candidate> done() && { return std::move(list_); }

 private:
  template <class Tag>
  void add(Id<Tag> const& subject, Command command) {
    list_.push_back({std::move(command), subject.text()});
  }
  [[nodiscard]] MatterId new_matter() const {
    std::string id = unused(standing_.matters);
    while (standing_.matters.has(id) || standing_.recognitions.has(id) || standing_.feedback.has(id)) id += "+";
    return MatterId{id};
  }
  [[nodiscard]] bool has_come(Meeting const& meeting) const {
    if (!meeting.planned) return false;
    return (meeting.planned->is_instant() ? meeting.planned->minutes()
                                          : standing_.zone->utc_minutes(meeting.planned->minutes()).resolved()) <= now_.minutes();
  }
  Standing const& standing_;
  Side side_;
  Moment now_;
  Date today_;
  std::vector<Candidate> list_;
};

// Whether something is still to come of it.
bool is_open(Standing const& s, Meeting const& meeting) {
  Record const* const record = s.records.find(s.state.records, meeting.meeting.text());
  switch (meeting.state) {
    case MeetingState::Replaced:
    case MeetingState::Abandoned:
      return false;
    case MeetingState::Held:
      return record == nullptr || !record->read_at;
    default:
      return true;
  }
}
bool is_open(Standing const&, AgendaItem const& item) {
  return item.outcome == ItemOutcome::Open;
}
bool is_open(Standing const&, Topic const& topic) {
  return topic.state != TopicState::Closed;
}
bool is_open(Standing const&, Promise const& promise) {
  return !is_settled(promise);
}
bool is_open(Standing const&, Matter const& matter) {
  return !matter.closed_loop_at;
}
bool is_open(Standing const&, Pulse const& pulse) {
  return !pulse.answered_at;
}
bool is_open(Standing const&, DevelopmentPlan const& plan) {
  return std::any_of(plan.steps.begin(), plan.steps.end(), [](PlanStep const& step) { return !step.done_at; });
}

template <class Record, class Wanted>
void offer(Offers& offers, std::vector<Record> const& records, Wanted wanted) {
  for (Record const& record : records)
    if (wanted(record)) offers.of(record);
}

void of_meeting(Offers& offers, RelationshipState const& state, MeetingId const& id) {
  auto const is_its = [&](auto const& record) { return record.meeting == id; };
  offer(offers, state.meetings, is_its);
  offer(offers, state.items, is_its);
  offer(offers, state.topics, [&](Topic const& topic) {
    return std::any_of(state.items.begin(), state.items.end(),
                       [&](AgendaItem const& item) { return item.meeting == id && item.topic == topic.topic; });
  });
  offer(offers, state.promises, is_its);
  offer(offers, state.matters, is_its);
  offer(offers, state.pulses, is_its);
}

void of_everything(Offers& offers, Standing const& s) {
  auto const is_still_open = [&](auto const& record) { return is_open(s, record); };
  offer(offers, s.state.meetings, is_still_open);
  offer(offers, s.state.items, is_still_open);
  offer(offers, s.state.topics, is_still_open);
  offer(offers, s.state.promises, is_still_open);
  offer(offers, s.state.matters, is_still_open);
  offer(offers, s.state.pulses, is_still_open);
  offer(offers, s.state.plans, is_still_open);
  // Of what is rated or agreed on again and again, the latest counts.
  offer(offers, s.state.ratings, [&](JointRating const& rating) { return &rating == s.ratings.find(s.state.ratings, rating.about); });
  if (!s.state.agreements.empty()) offers.of(s.state.agreements.back());
  offers.anew();
}

}  // namespace

std::vector<Candidate> candidates(Standing const& standing, Side side, std::optional<MeetingId> const& meeting, Moment now) {
  Offers offers{standing, side, now};
  if (meeting)
    of_meeting(offers, standing.state, *meeting);
  else
    of_everything(offers, standing);
  return std::move(offers).done();
}

}  // namespace roir
