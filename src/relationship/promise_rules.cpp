// SPDX-License-Identifier: MIT
#include "relationship/agreements.hpp"
#include "relationship/rules.hpp"

#include <algorithm>

namespace roir {
namespace {

Promise const* find(Judge const& judge, PromiseId const& promise) {
  return judge.standing.promises.find(judge.standing.state.promises, promise.text());
}

Promise& known(Standing& standing, PromiseId const& promise) {
  return *standing.promises.find(standing.state.promises, promise.text());
}

enum class Who : std::uint8_t { Owner, Counterpart };

// Refuses unless the promise is known, the actor is who may do this, and it stands in one of the states.
Verdict may(Judge const& judge, PromiseId const& promise, Who who, std::initializer_list<PromiseState> states) {
  Promise const* const found = find(judge, promise);
  if (found == nullptr) return refuse("no_promise", promise.text());
  if (auto refusal = only(judge, who == Who::Owner ? found->owner : other(found->owner))) return refusal;
  if (std::find(states.begin(), states.end(), found->state) == states.end())
    return refuse("promise_is", promise.text(), {{"state", std::string{word(found->state)}}});
  return std::nullopt;
}

void settle(Standing& standing, Said const& said, PromiseId const& id, PromiseState state, std::string const& reason) {
  Promise& promise = known(standing, id);
  promise.state = state;
  promise.settled_at = said.at;
  promise.reason = reason;
}

// An action plan is sealed with its record.
Verdict plan_is_open(Judge const& judge, MeetingId const& meeting) {
  Record const* const record = judge.standing.records.find(judge.standing.state.records, meeting.text());
  if (record != nullptr && record->state == RecordState::Sealed)
    return refuse("record_is", meeting.text(), {{"state", std::string{word(record->state)}}});
  return std::nullopt;
}

Verdict supports(Judge const& judge, MakePromise const& body) {
  WorkingAgreement const* const agreement = agreement_in_force(judge.standing.state);
  Clause const* const clause = agreement == nullptr ? nullptr : clause_of(*agreement, body.support_for);
  if (clause == nullptr || clause->kind != ClauseKind::SupportPromise || body.owner != Side::Manager)
    return refuse("no_support_clause", body.support_for);
  return std::nullopt;
}

}  // namespace

Verdict check(Judge const& judge, MakePromise& body) {
  if (judge.standing.promises.has(body.promise.text())) return refuse("id_in_use", body.promise.text());
  if (auto refusal = known_or_none(judge, body.meeting, body.topic)) return refusal;
  if (body.due && *body.due < judge.today) return refuse("due_is_over", body.promise.text(), {{"due", day_words(*body.due)}});
  if (body.for_whom != Side::Manager && body.for_whom != Side::Report) body.for_whom = other(body.owner);
  if (body.meeting)
    if (auto refusal = plan_is_open(judge, *body.meeting)) return refusal;
  return body.support_for.empty() ? std::nullopt : supports(judge, body);
}

void take_in(Standing& standing, Said const& said, MakePromise const& body) {
  bool const own = said.by == body.owner;  // who promises for themselves has accepted
  standing.promises.add(standing.state.promises, body.promise.text(),
                        Promise{.promise = body.promise,
                                .owner = body.owner,
                                .by = said.by,
                                .text = body.text,
                                .for_whom = body.for_whom,
                                .state = own ? PromiseState::Accepted : PromiseState::Proposed,
                                .made_at = said.at,
                                .accepted_at = own ? std::optional{said.at} : std::nullopt,
                                .due = body.due,
                                .meeting = body.meeting,
                                .topic = body.topic,
                                .goal = body.goal,
                                .hours = body.hours,
                                .benefit_to_report = body.benefit_to_report,
                                .benefit_to_manager = body.benefit_to_manager,
                                .benefit_to_team = body.benefit_to_team,
                                .personal = body.personal,
                                .requested = body.requested,
                                .support_for = body.support_for,
                                .benefits_report = !body.benefit_to_report.empty(),
                                .benefits_manager = !body.benefit_to_manager.empty()});
  if (body.meeting) touch_page(standing, *body.meeting);
}

Verdict check(Judge const& judge, AcceptPromise& body) {
  return may(judge, body.promise, Who::Owner, {PromiseState::Proposed});
}

void take_in(Standing& standing, Said const& said, AcceptPromise const& body) {
  Promise& promise = known(standing, body.promise);
  promise.state = PromiseState::Accepted;
  promise.accepted_at = said.at;
}

Verdict check(Judge const& judge, DeclinePromise& body) {
  return may(judge, body.promise, Who::Owner, {PromiseState::Proposed});
}

void take_in(Standing& standing, Said const& said, DeclinePromise const& body) {
  settle(standing, said, body.promise, PromiseState::Declined, body.reason);
}

Verdict check(Judge const& judge, StartPromise& body) {
  return may(judge, body.promise, Who::Owner, {PromiseState::Accepted});
}

void take_in(Standing& standing, Said const&, StartPromise const& body) {
  known(standing, body.promise).state = PromiseState::InProgress;
}

Verdict check(Judge const& judge, RenegotiatePromise& body) {
  if (auto refusal = may(judge, body.promise, Who::Owner, {PromiseState::Accepted, PromiseState::InProgress})) return refusal;
  Promise const& promise = *find(judge, body.promise);
  if (!promise.due) return refuse("undated", body.promise.text());
  if (*promise.due < judge.today) return refuse("due_is_over", body.promise.text(), {{"due", day_words(*promise.due)}});
  if (body.due < judge.today || body.due == *promise.due) return refuse("bad_new_due", body.promise.text(), {{"due", day_words(body.due)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, RenegotiatePromise const& body) {
  Promise& promise = known(standing, body.promise);
  promise.renegotiations.push_back(
      {.at = said.at, .from = promise.due.value_or(body.due), .to = body.due, .reason = body.reason, .has_reason = !body.reason.empty()});
  promise.due = body.due;
}

Verdict check(Judge const& judge, ReleasePromise& body) {
  return may(judge, body.promise, Who::Counterpart,
             {PromiseState::Proposed, PromiseState::Accepted, PromiseState::InProgress, PromiseState::Disputed});
}

void take_in(Standing& standing, Said const& said, ReleasePromise const& body) {
  settle(standing, said, body.promise, PromiseState::Released, body.reason);
}

Verdict check(Judge const& judge, DeliverPromise& body) {
  if (auto refusal = may(judge, body.promise, Who::Owner, {PromiseState::Accepted, PromiseState::InProgress, PromiseState::Disputed}))
    return refusal;
  if (!body.on) body.on = judge.today;
  if (*body.on > judge.today) return refuse("still_to_come", body.promise.text(), {{"start", day_words(*body.on)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, DeliverPromise const& body) {
  Promise& promise = known(standing, body.promise);
  promise.state = PromiseState::Delivered;
  promise.delivered_on = body.on.value_or(said.today);
  promise.delivery = body.text;
  promise.settled_at.reset();
  promise.reason.clear();
}

Verdict check(Judge const& judge, ConfirmPromise& body) {
  return may(judge, body.promise, Who::Counterpart, {PromiseState::Delivered, PromiseState::Disputed});
}

void take_in(Standing& standing, Said const& said, ConfirmPromise const& body) {
  settle(standing, said, body.promise, PromiseState::Confirmed, "");
  known(standing, body.promise).outcome = body.outcome;
}

Verdict check(Judge const& judge, DisputePromise& body) {
  return may(judge, body.promise, Who::Counterpart, {PromiseState::Delivered});
}

void take_in(Standing& standing, Said const& said, DisputePromise const& body) {
  settle(standing, said, body.promise, PromiseState::Disputed, body.reason);
}

Verdict check(Judge const& judge, BreakPromise& body) {
  return may(judge, body.promise, Who::Owner, {PromiseState::Accepted, PromiseState::InProgress, PromiseState::Disputed});
}

void take_in(Standing& standing, Said const& said, BreakPromise const& body) {
  settle(standing, said, body.promise, PromiseState::Broken, body.reason);
}

}  // namespace roir
