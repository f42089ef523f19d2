// SPDX-License-Identifier: MIT
#include "relationship/rules.hpp"

#include <algorithm>

namespace roir {
namespace {

// Recognitions, feedback and what is raised share one kind of id.
bool in_use(Judge const& judge, MatterId const& matter) {
  Standing const& s = judge.standing;
  return s.matters.has(matter.text()) || s.recognitions.has(matter.text()) || s.feedback.has(matter.text());
}

template <class Body>
Verdict new_in_talk(Judge const& judge, Body const& body) {
  if (in_use(judge, body.matter)) return refuse("id_in_use", body.matter.text());
  return known_or_none(judge, body.meeting, body.topic);
}

Matter const* find(Judge const& judge, MatterId const& matter) {
  return judge.standing.matters.find(judge.standing.state.matters, matter.text());
}

Matter& known(Standing& standing, MatterId const& matter) {
  return *standing.matters.find(standing.state.matters, matter.text());
}

// Refuses unless the matter is known and stands in one of the states.
Verdict stands(Judge const& judge, MatterId const& matter, std::initializer_list<MatterState> states) {
  Matter const* const found = find(judge, matter);
  if (found == nullptr) return refuse("no_matter", matter.text());
  if (std::find(states.begin(), states.end(), found->state) == states.end())
    return refuse("matter_is", matter.text(), {{"state", std::string{word(found->state)}}});
  return std::nullopt;
}

// What a recognition says of the four things that make it specific (domain.md M16).
std::int64_t specifics_of(Recognise const& body) noexcept {
  return (body.behaviour.empty() ? 0 : 1) + (body.when ? 1 : 0) + (body.impact.empty() ? 0 : 1) + (body.serves.empty() ? 0 : 1);
}

// The round in which the two rate now. What was agreed stays as it is: whoever has not rated anew sees no sign that the other has.
JointRating& open_round(Standing& standing, std::string const& about) {
  std::vector<JointRating>& ratings = standing.state.ratings;
  if (JointRating* const known = standing.ratings.find(ratings, about); known != nullptr && !known->agreed) return *known;
  standing.ratings.put(about, ratings.size());
  return ratings.emplace_back(JointRating{.about = about});
}

// The latest round that a side has rated in; null when there is none.
JointRating const* own_round(Judge const& judge, std::string const& about) {
  std::vector<JointRating> const& ratings = judge.standing.state.ratings;
  auto const own = judge.side == Side::Manager ? &JointRating::by_manager : &JointRating::by_report;
  auto const found =
      std::find_if(ratings.rbegin(), ratings.rend(), [&](JointRating const& rating) { return rating.about == about && rating.*own; });
  return found == ratings.rend() ? nullptr : &*found;
}

DevelopmentPlan const* find(Judge const& judge, PlanId const& plan) {
  return judge.standing.plans.find(judge.standing.state.plans, plan.text());
}

std::optional<Moment>& agreement_of(DevelopmentPlan& plan, Side side) noexcept {
  return side == Side::Manager ? plan.agreed_by_manager : plan.agreed_by_report;
}

// A step that the new version has too stays done.
void keep_done(DevelopmentPlan const& before, DevelopmentPlan& after) {
  for (PlanStep& step : after.steps)
    for (PlanStep const& earlier : before.steps)
      if (earlier.done_at && earlier.text == step.text && earlier.owner == step.owner) step.done_at = earlier.done_at;
}

}  // namespace

Verdict check(Judge const& judge, Recognise& body) {
  return new_in_talk(judge, body);
}

void take_in(Standing& standing, Said const& said, Recognise const& body) {
  standing.recognitions.add(standing.state.recognitions, body.matter.text(),
                            Recognition{.matter = body.matter,
                                        .by = said.by,
                                        .at = said.at,
                                        .behaviour = body.behaviour,
                                        .when = body.when,
                                        .impact = body.impact,
                                        .serves = body.serves,
                                        .meeting = body.meeting,
                                        .topic = body.topic,
                                        .is_public = body.is_public,
                                        .specifics = specifics_of(body)});
}

Verdict check(Judge const& judge, GiveFeedback& body) {
  return new_in_talk(judge, body);
}

void take_in(Standing& standing, Said const& said, GiveFeedback const& body) {
  standing.feedback.add(standing.state.feedback, body.matter.text(),
                        Feedback{.matter = body.matter,
                                 .by = said.by,
                                 .at = said.at,
                                 .kind = body.kind,
                                 .task_level = body.task_level,
                                 .text = body.text,
                                 .meeting = body.meeting,
                                 .topic = body.topic});
}

Verdict check(Judge const& judge, RaiseMatter& body) {
  return new_in_talk(judge, body);
}

void take_in(Standing& standing, Said const& said, RaiseMatter const& body) {
  standing.matters.add(standing.state.matters, body.matter.text(),
                       Matter{.matter = body.matter,
                              .kind = body.kind,
                              .by = said.by,
                              .raised_at = said.at,
                              .text = body.text,
                              .gain = body.gain,
                              .due = body.due,
                              .hours = body.hours,
                              .cause = body.cause,
                              .meeting = body.meeting,
                              .topic = body.topic,
                              .has_gain = !body.gain.empty()});
}

Verdict check(Judge const& judge, AnswerMatter& body) {
  if (auto refusal = stands(judge, body.matter, {MatterState::Raised})) return refusal;
  return only(judge, other(find(judge, body.matter)->by));
}

void take_in(Standing& standing, Said const& said, AnswerMatter const& body) {
  Matter& matter = known(standing, body.matter);
  matter.state = body.accepted ? MatterState::Accepted : MatterState::Declined;
  matter.answered_at = said.at;
  matter.answer = body.text;
}

Verdict check(Judge const& judge, FinishMatter& body) {
  return stands(judge, body.matter, {MatterState::Accepted});
}

void take_in(Standing& standing, Said const& said, FinishMatter const& body) {
  Matter& matter = known(standing, body.matter);
  matter.state = MatterState::Done;
  matter.done_at = said.at;
  matter.result = body.text;
}

Verdict check(Judge const& judge, CloseLoop& body) {
  if (auto refusal = stands(judge, body.matter, {MatterState::Accepted, MatterState::Declined, MatterState::Done})) return refusal;
  if (find(judge, body.matter)->closed_loop_at) return refuse("loop_closed", body.matter.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, CloseLoop const& body) {
  Matter& matter = known(standing, body.matter);
  matter.closed_loop_at = said.at;
  matter.told = body.text;
}

Verdict check(Judge const& judge, AskPulse& body) {
  if (auto refusal = only(judge, Side::Manager)) return refusal;
  if (judge.standing.pulses.has(body.pulse.text())) return refuse("id_in_use", body.pulse.text());
  if (body.stressed && !judge.standing.both_share(ShareChoice::Stress))
    return refuse("not_shared", body.pulse.text(), {{"what", "stress"}});
  return known_or_none(judge, body.meeting, std::nullopt);
}

void take_in(Standing& standing, Said const& said, AskPulse const& body) {
  standing.pulses.add(standing.state.pulses, body.pulse.text(),
                      Pulse{.pulse = body.pulse,
                            .asked_at = said.at,
                            .meeting = body.meeting,
                            .face_to_face = body.face_to_face,
                            .asks_happy = body.happy,
                            .asks_challenged = body.challenged,
                            .asks_stressed = body.stressed,
                            .asks_engaged = body.engaged});
}

Verdict check(Judge const& judge, AnswerPulse& body) {
  if (auto refusal = only(judge, Side::Report)) return refusal;
  Pulse const* const pulse = judge.standing.pulses.find(judge.standing.state.pulses, body.pulse.text());
  if (pulse == nullptr) return refuse("no_pulse", body.pulse.text());
  if (pulse->answered_at) return refuse("already_answered", body.pulse.text());
  if ((body.happy && !pulse->asks_happy) || (body.challenged && !pulse->asks_challenged) || (body.stressed && !pulse->asks_stressed) ||
      (body.engaged && !pulse->asks_engaged))
    return refuse("not_asked", body.pulse.text());
  if (body.stressed && !judge.standing.both_share(ShareChoice::Stress))  // one of the two may have taken it back since
    return refuse("not_shared", body.pulse.text(), {{"what", "stress"}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, AnswerPulse const& body) {
  Pulse& pulse = *standing.pulses.find(standing.state.pulses, body.pulse.text());
  pulse.answered_at = said.at;
  pulse.happy = body.happy;
  pulse.challenged = body.challenged;
  pulse.stressed = body.stressed;
  pulse.engaged = body.engaged;
}

Verdict check(Judge const& judge, AnswerUpward&) {
  return only(judge, Side::Report);
}

void take_in(Standing& standing, Said const& said, AnswerUpward const& body) {
  standing.state.upward.push_back({.item = body.item, .value = body.value, .at = said.at});
}

Verdict check(Judge const& judge, TallyTalk& body) {
  Meeting const* const meeting = judge.standing.meetings.find(judge.standing.state.meetings, body.meeting.text());
  if (meeting == nullptr) return refuse("no_meeting", body.meeting.text());
  if (meeting->state != MeetingState::Held && meeting->state != MeetingState::Started)
    return refuse("meeting_is", body.meeting.text(), {{"state", std::string{word(meeting->state)}}});
  return std::nullopt;
}

// One tick list of each side for each meeting; a later one stands in the place of the earlier.
void take_in(Standing& standing, Said const& said, TallyTalk const& body) {
  TalkTally const tally{.meeting = body.meeting,
                        .by = said.by,
                        .at = said.at,
                        .offers_help = body.offers_help,
                        .seeks_thoughts = body.seeks_thoughts,
                        .seeks_next_steps = body.seeks_next_steps,
                        .tells = body.tells,
                        .justified_tells = body.justified_tells,
                        .report_talk_share = body.report_talk_share,
                        .source = body.source};
  std::string const name = std::string{word(said.by)} + "/" + body.meeting.text();
  if (TalkTally* const before = standing.tallies.find(standing.state.tallies, name))
    *before = tally;
  else
    standing.tallies.add(standing.state.tallies, name, tally);
}

Verdict check(Judge const&, RateJointly&) {
  return std::nullopt;
}

// A new rating after the two agreed opens a new round.
void take_in(Standing& standing, Said const& said, RateJointly const& body) {
  JointRating& rating = open_round(standing, body.about);
  (said.by == Side::Manager ? rating.by_manager : rating.by_report) = body.level;
  if (!rating.at.is_instant() || rating.at < said.at) rating.at = said.at;  // whichever of the two was known first
}

Verdict check(Judge const& judge, AgreeRating& body) {
  JointRating const* const rating = own_round(judge, body.about);
  if (rating == nullptr || !rating->by_manager || !rating->by_report) return refuse("not_both_rated", body.about);
  if (rating->agreed) return refuse("already_agreed", body.about);
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, AgreeRating const& body) {
  JointRating& rating = *standing.ratings.find(standing.state.ratings, body.about);
  rating.agreed = body.level;
  rating.at = said.at;
}

Verdict check(Judge const&, PlanDevelopment&) {
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, PlanDevelopment const& body) {
  DevelopmentPlan plan{.plan = body.plan, .measure = body.measure, .has_measure = !body.measure.empty()};
  for (DevelopmentStep const& step : body.steps) plan.steps.push_back({.text = step.text, .owner = step.owner, .due = step.due});
  agreement_of(plan, said.by) = said.at;  // whoever proposes it agrees to it
  if (DevelopmentPlan* const before = standing.plans.find(standing.state.plans, body.plan.text())) {
    plan.version = before->version + 1;
    keep_done(*before, plan);
    *before = std::move(plan);
  } else {
    standing.plans.add(standing.state.plans, body.plan.text(), std::move(plan));
  }
}

Verdict check(Judge const& judge, AgreePlan& body) {
  DevelopmentPlan const* const plan = find(judge, body.plan);
  if (plan == nullptr) return refuse("no_plan", body.plan.text());
  if (plan->version != body.version)
    return refuse("plan_changed", body.plan.text(), {{"seen", std::to_string(body.version)}, {"version", std::to_string(plan->version)}});
  if (judge.side == Side::Manager ? plan->agreed_by_manager.has_value() : plan->agreed_by_report.has_value())
    return refuse("already_agreed", body.plan.text());
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, AgreePlan const& body) {
  agreement_of(*standing.plans.find(standing.state.plans, body.plan.text()), said.by) = said.at;
}

Verdict check(Judge const& judge, FinishStep& body) {
  DevelopmentPlan const* const plan = find(judge, body.plan);
  if (plan == nullptr) return refuse("no_plan", body.plan.text());
  if (body.step < 0 || body.step >= static_cast<std::int64_t>(plan->steps.size()))
    return refuse("no_step", body.plan.text(), {{"step", std::to_string(body.step)}});
  if (plan->steps[static_cast<std::size_t>(body.step)].done_at)
    return refuse("step_done", body.plan.text(), {{"step", std::to_string(body.step)}});
  return std::nullopt;
}

void take_in(Standing& standing, Said const& said, FinishStep const& body) {
  DevelopmentPlan& plan = *standing.plans.find(standing.state.plans, body.plan.text());
  plan.steps[static_cast<std::size_t>(body.step)].done_at = said.at;
}

}  // namespace roir
