// SPDX-License-Identifier: MIT
/// @file
/// A command of each kind that belongs to a relationship, and what has to be told before it makes sense, for either side.
#pragma once

#include "story.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace roir::story {

inline PersonId const& other_than(PersonId const& who) {
  return who == ann ? bob : ann;
}
inline Side side_of(PersonId const& who) {
  return who == ann ? Side::Manager : Side::Report;
}

/// A command of a kind.
struct Sample {
  /// Tells a story, opened on 2026-01-01, all that has to be before; by noon of 2026-03-02 `who` can say the command.
  std::function<Command(Story&, PersonId const& who)> make;
};

/// One sample of each kind of a relationship but OpenRelationship, in the order of Body.
inline std::vector<Sample> samples() {
  using Who = PersonId const&;
  static MeetingId const m{"m"};
  static ItemId const i{"i"};
  static TopicId const t{"t"};
  static MatterId const x{"x"};
  static PromiseId const p{"p"};
  static PlanId const d{"d"};
  static constexpr char const* before = "2026-03-02T08:45Z";
  auto const planned = [](Story& s) { s.say(ann, "2026-02-20T08:00Z", ArrangeMeeting{.meeting = m, .start = clock("2026-03-02T09:00")}); };
  auto const held = [](Story& s) {
    s.say(ann, "2026-03-02T08:30Z", HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30});
  };
  auto const missed = [=](Story& s) {
    planned(s);
    s.say(ann, "2026-03-02T08:30Z", MissMeeting{.meeting = m});
  };
  auto const item = [=](Story& s) {
    planned(s);
    s.say(ann, before, AddItem{.item = i, .meeting = m, .text = "Late orders"});
  };
  auto const topic = [](Story& s) { s.say(ann, before, OpenTopic{.topic = t, .title = "Training"}); };
  auto const filed = [=](Story& s) {
    held(s);
    s.say(bob, before, FileRecord{.meeting = m, .text = "All"});
  };
  auto const sealed = [=](Story& s) {
    filed(s);
    s.say(bob, before, SignRecord{.meeting = m, .revision = 1});
  };
  auto const raised = [](Story& s, Who by) { s.say(by, before, RaiseMatter{.matter = x, .text = "Ask the shop"}); };
  auto const answered = [=](Story& s) {
    raised(s, ann);
    s.say(bob, before, AnswerMatter{.matter = x});
  };
  auto const proposed = [](Story& s, Who owner) {
    s.say(other_than(owner), before, MakePromise{.promise = p, .owner = side_of(owner), .text = "A list", .due = day("2026-04-01")});
  };
  auto const accepted = [=](Story& s, Who owner) {
    proposed(s, owner);
    s.say(owner, before, AcceptPromise{.promise = p});
  };
  auto const delivered = [=](Story& s, Who owner) {
    accepted(s, owner);
    s.say(owner, before, DeliverPromise{.promise = p});
  };
  auto const plan = [](Who) { return PlanDevelopment{.plan = d, .steps = {{.text = "Course"}}}; };
  auto const agreement = [](Who who) {
    return ProposeAgreement{.clauses = {{.clause = "c", .kind = ClauseKind::Expectation, .holder = side_of(who), .text = "To be told"}}};
  };
  auto const share = [](Story& s, ShareChoice what) {
    for (PersonId const& who : {ann, bob}) s.say(who, before, ChooseSharing{.what = what});
  };
  return {
      {[](Story&, Who) -> Command { return CloseRelationship{.until = day("2026-03-02")}; }},
      {[](Story&, Who) -> Command { return MarkPhase{.phase = Phase::KickStart}; }},
      {[](Story&, Who) -> Command {
        return CarryOver{.from = RelationshipId{"eve-bob"}, .topics = {{{.topic = TopicId{"old"}, .title = "Training"}}}};
      }},
      {[](Story&, Who) -> Command { return ArrangeMeeting{.meeting = m, .start = clock("2026-03-09T09:00")}; }},
      {[=](Story& s, Who) -> Command { return planned(s), MoveMeeting{.meeting = m, .to = clock("2026-03-09T09:00")}; }},
      {[=](Story& s, Who) -> Command { return planned(s), CancelMeeting{.meeting = m}; }},
      {[=](Story& s, Who) -> Command { return planned(s), MissMeeting{.meeting = m}; }},
      {[=](Story& s, Who) -> Command { return missed(s), ChaseMeeting{.meeting = m}; }},
      {[=](Story& s, Who) -> Command { return planned(s), StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")}; }},
      {[=](Story& s, Who) -> Command {
        planned(s);
        s.say(ann, before, StartMeeting{.meeting = m, .start = clock("2026-03-02T09:00")});
        return EndMeeting{.meeting = m, .minutes = 30};
      }},
      {[](Story&, Who) -> Command { return HoldMeeting{.meeting = m, .start = clock("2026-03-02T09:00"), .minutes = 30}; }},
      {[=](Story& s, Who) -> Command { return planned(s), share(s, ShareChoice::ArrivalTimes), Arrive{.meeting = m, .at_start = 2}; }},
      {[=](Story& s, Who) -> Command { return held(s), LogTime{.meeting = m, .minutes = 5}; }},
      {[=](Story& s, Who) -> Command { return held(s), RateTone{.meeting = m, .tone = 1}; }},
      {[=](Story& s, Who) -> Command { return planned(s), AddItem{.item = i, .meeting = m, .text = "Late orders"}; }},
      {[=](Story& s, Who) -> Command { return item(s), EditItem{.item = i, .text = "Later orders"}; }},
      {[=](Story& s, Who) -> Command { return item(s), CloseItem{.item = i}; }},
      {[](Story&, Who) -> Command { return OpenTopic{.topic = t, .title = "Training"}; }},
      {[=](Story& s, Who) -> Command { return topic(s), MarkTopic{.topic = t}; }},
      {[=](Story& s, Who) -> Command { return held(s), WriteNote{.note = NoteId{"n"}, .meeting = m, .text = "Orders were late."}; }},
      {[](Story&, Who) -> Command { return KeepNote{.note = NoteId{"n"}, .text = "Ask again"}; }},
      {[=](Story& s, Who) -> Command { return held(s), FileRecord{.meeting = m, .text = "All"}; }},
      {[=](Story& s, Who) -> Command { return filed(s), SignRecord{.meeting = m, .revision = 1}; }},
      {[=](Story& s, Who) -> Command { return sealed(s), ReadRecord{.meeting = m}; }},
      {[=](Story& s, Who) -> Command { return sealed(s), AddAddendum{.meeting = m, .text = "More", .reason = "Asked"}; }},
      {[=](Story& s, Who) -> Command {
        held(s);
        return AttachEvidence{.evidence = EvidenceId{"e"}, .about = {.kind = SubjectKind::Meeting, .id = "m"}, .text = "A list"};
      }},
      {[](Story&, Who) -> Command { return Recognise{.matter = x, .behaviour = "Stayed late"}; }},
      {[](Story&, Who) -> Command { return GiveFeedback{.matter = x, .text = "Ask first"}; }},
      {[](Story&, Who) -> Command { return RaiseMatter{.matter = x, .text = "Ask the shop"}; }},
      {[=](Story& s, Who who) -> Command { return raised(s, other_than(who)), AnswerMatter{.matter = x}; }},
      {[=](Story& s, Who) -> Command { return answered(s), FinishMatter{.matter = x}; }},
      {[=](Story& s, Who) -> Command { return answered(s), CloseLoop{.matter = x, .text = "It is done"}; }},
      {[](Story&, Who) -> Command { return AskPulse{.pulse = PulseId{"u"}}; }},
      {[](Story& s, Who) -> Command {
        return s.say(ann, before, AskPulse{.pulse = PulseId{"u"}}), AnswerPulse{.pulse = PulseId{"u"}, .happy = 7};
      }},
      {[](Story&, Who) -> Command { return AnswerUpward{.item = "UF1"}; }},
      {[=](Story& s, Who) -> Command { return held(s), TallyTalk{.meeting = m, .offers_help = 1}; }},
      {[](Story&, Who) -> Command { return RateJointly{.about = "Welding", .level = 2}; }},
      {[](Story& s, Who) -> Command {
        for (PersonId const& who : {ann, bob}) s.say(who, before, RateJointly{.about = "Welding", .level = 2});
        return AgreeRating{.about = "Welding", .level = 2};
      }},
      {[=](Story&, Who who) -> Command { return plan(who); }},
      {[=](Story& s, Who who) -> Command { return s.say(other_than(who), before, plan(who)), AgreePlan{.plan = d}; }},
      {[=](Story& s, Who who) -> Command { return s.say(other_than(who), before, plan(who)), FinishStep{.plan = d}; }},
      {[](Story&, Who who) -> Command { return MakePromise{.promise = p, .owner = side_of(who), .text = "A list"}; }},
      {[=](Story& s, Who who) -> Command { return proposed(s, who), AcceptPromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return proposed(s, who), DeclinePromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return accepted(s, who), StartPromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return accepted(s, who), RenegotiatePromise{.promise = p, .due = day("2026-04-02")}; }},
      {[=](Story& s, Who who) -> Command { return accepted(s, other_than(who)), ReleasePromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return accepted(s, who), DeliverPromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return delivered(s, other_than(who)), ConfirmPromise{.promise = p}; }},
      {[=](Story& s, Who who) -> Command { return delivered(s, other_than(who)), DisputePromise{.promise = p, .reason = "Half of it"}; }},
      {[=](Story& s, Who who) -> Command { return accepted(s, who), BreakPromise{.promise = p}; }},
      {[=](Story&, Who who) -> Command { return agreement(who); }},
      {[=](Story& s, Who who) -> Command { return s.say(other_than(who), before, agreement(who)), AgreeAgreement{.version = 1}; }},
      {[](Story&, Who) -> Command { return ChooseSharing{.what = ShareChoice::Style}; }},
      {[=](Story& s, Who who) -> Command {
        s.say(who, before, agreement(who));
        s.say(other_than(who), before, AgreeAgreement{.version = 1});
        return ReviewExpectation{.clause = "c", .fulfilled = 0.5};
      }},
  };
}

}  // namespace roir::story
