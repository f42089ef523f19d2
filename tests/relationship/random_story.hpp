// SPDX-License-Identifier: MIT
/// @file
/// Random commands, few ids so that they meet, and the histories that they make when a relationship accepts them.
#pragma once

#include "story.hpp"

#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace roir::story {

/// What one random command is made of; RapidCheck shrinks it, and a history of them.
using Dice = std::array<std::uint16_t, 8>;

/// Throws the dice of one command, one after another.
class Throws {
 public:
  explicit Throws(Dice const& dice) : dice_{dice} {}
  /// Below `limit`.
  std::int64_t below(std::int64_t limit) { return dice_[next_++ % dice_.size()] / (next_ > dice_.size() ? 7 : 1) % limit; }
  /// One in `of`.
  bool one_in(std::int64_t of) { return below(of) == of - 1; }
  /// "m0", "m1" or "m2".
  std::string name(char const* prefix) { return prefix + std::to_string(below(3)); }
  template <class Enum>
  Enum one_of(std::initializer_list<Enum> all) {
    return all.begin()[below(static_cast<std::int64_t>(all.size()))];
  }
  /// An id, or none.
  template <class Name>
  std::optional<Name> perhaps(char const* prefix) {
    return one_in(2) ? std::optional{Name{name(prefix)}} : std::nullopt;
  }

 private:
  Dice const& dice_;
  std::size_t next_ = 0;
};

/// A day within two weeks of 2026-03-01.
inline Date some_day(Throws& t) {
  return to_date(day_number(day("2026-02-22")) + static_cast<std::int32_t>(t.below(14)));
}
/// A wall clock within two weeks of 2026-03-01.
inline Moment some_clock(Throws& t) {
  return Moment::wall_clock(some_day(t), static_cast<int>(8 + t.below(8)), 0);
}

/// A random command of a relationship; what can be left out is, at times.
inline Command random_command(Dice const& dice) {
  Throws t{dice};
  Side const side = t.one_of({Side::Manager, Side::Report});
  using Make = Command (*)(Throws&, Side);
  static constexpr auto makers = std::to_array<Make>({
      [](Throws& t, Side) -> Command {
        return MarkPhase{.phase = t.one_of({Phase::KickStart, Phase::Steady})};
      },
      [](Throws& t, Side) -> Command {
        return CarryOver{
            .from = RelationshipId{"eve-bob"},
            .topics = {{{.topic = TopicId{t.name("t")}, .title = "Training", .parent = t.perhaps<TopicId>("t")}}},
            .promises = {
                {{.promise = PromiseId{t.name("p")}, .owner = Side::Manager, .text = "A desk", .topic = t.perhaps<TopicId>("t")}}}};
      },
      [](Throws& t, Side) -> Command {
        return ArrangeMeeting{.meeting = MeetingId{t.name("m")}, .start = some_clock(t), .replaces = t.perhaps<MeetingId>("m")};
      },
      [](Throws& t, Side) -> Command { return ArrangeMeeting{.meeting = MeetingId{t.name("m")}, .start = some_clock(t)}; },
      [](Throws& t, Side) -> Command { return MoveMeeting{.meeting = MeetingId{t.name("m")}, .to = some_clock(t)}; },
      [](Throws& t, Side) -> Command { return CancelMeeting{.meeting = MeetingId{t.name("m")}}; },
      [](Throws& t, Side) -> Command { return MissMeeting{.meeting = MeetingId{t.name("m")}}; },
      [](Throws& t, Side) -> Command { return ChaseMeeting{.meeting = MeetingId{t.name("m")}, .prompted = t.one_in(2)}; },
      [](Throws& t, Side) -> Command { return StartMeeting{.meeting = MeetingId{t.name("m")}, .start = some_clock(t)}; },
      [](Throws& t, Side) -> Command { return EndMeeting{.meeting = MeetingId{t.name("m")}, .minutes = 5 + 10 * t.below(3)}; },
      [](Throws& t, Side) -> Command { return HoldMeeting{.meeting = MeetingId{t.name("m")}, .start = some_clock(t), .minutes = 30}; },
      [](Throws& t, Side) -> Command { return HoldMeeting{.meeting = MeetingId{t.name("m")}, .start = some_clock(t), .minutes = 20}; },
      [](Throws& t, Side) -> Command { return Arrive{.meeting = MeetingId{t.name("m")}, .at_start = t.below(9)}; },
      [](Throws& t, Side) -> Command { return LogTime{.meeting = t.perhaps<MeetingId>("m"), .minutes = t.below(9)}; },
      [](Throws& t, Side) -> Command { return RateTone{.meeting = MeetingId{t.name("m")}, .tone = t.below(3)}; },
      [](Throws& t, Side) -> Command {
        return AddItem{.item = ItemId{t.name("i")}, .meeting = MeetingId{t.name("m")}, .text = "Orders", .topic = t.perhaps<TopicId>("t")};
      },
      [](Throws& t, Side) -> Command {
        return EditItem{.item = ItemId{t.name("i")}, .topic = t.perhaps<TopicId>("t"), .minutes = t.below(9)};
      },
      [](Throws& t, Side) -> Command {
        return CloseItem{.item = ItemId{t.name("i")}, .outcome = t.one_of({ItemOutcome::Discussed, ItemOutcome::Deferred})};
      },
      [](Throws& t, Side) -> Command {
        return OpenTopic{.topic = TopicId{t.name("t")}, .title = "Training", .parent = t.perhaps<TopicId>("t")};
      },
      [](Throws& t, Side) -> Command { return OpenTopic{.topic = TopicId{t.name("t")}, .title = "Training"}; },
      [](Throws& t, Side) -> Command {
        return MarkTopic{.topic = TopicId{t.name("t")},
                         .state = t.one_of({TopicState::Open, TopicState::Progressing, TopicState::Parked, TopicState::Closed})};
      },
      [](Throws& t, Side) -> Command {
        return WriteNote{
            .note = NoteId{t.name("n")}, .meeting = MeetingId{t.name("m")}, .text = "Orders were late " + std::to_string(t.below(9))};
      },
      [](Throws& t, Side) -> Command {
        return KeepNote{.note = NoteId{t.name("n")}, .meeting = t.perhaps<MeetingId>("m"), .text = "Ask " + std::to_string(t.below(9))};
      },
      [](Throws& t, Side) -> Command { return FileRecord{.meeting = MeetingId{t.name("m")}, .text = t.one_in(2) ? "All" : ""}; },
      [](Throws& t, Side) -> Command { return FileRecord{.meeting = MeetingId{t.name("m")}, .text = "All"}; },
      [](Throws& t, Side) -> Command { return SignRecord{.meeting = MeetingId{t.name("m")}, .revision = 1 + t.below(4)}; },
      [](Throws& t, Side) -> Command { return SignRecord{.meeting = MeetingId{t.name("m")}, .revision = 1 + t.below(2)}; },
      [](Throws& t, Side) -> Command { return ReadRecord{.meeting = MeetingId{t.name("m")}, .dissent = t.one_in(2) ? "Not so" : ""}; },
      [](Throws& t, Side) -> Command { return AddAddendum{.meeting = MeetingId{t.name("m")}, .text = "More", .reason = "Asked"}; },
      [](Throws& t, Side) -> Command {
        SubjectKind const kind = t.one_of({SubjectKind::Meeting, SubjectKind::Promise, SubjectKind::Note, SubjectKind::Topic});
        char const* const prefix = kind == SubjectKind::Meeting   ? "m"
                                   : kind == SubjectKind::Promise ? "p"
                                   : kind == SubjectKind::Note    ? "n"
                                                                  : "t";
        return AttachEvidence{.evidence = EvidenceId{t.name("e")}, .about = {.kind = kind, .id = t.name(prefix)}, .text = "A list"};
      },
      [](Throws& t, Side) -> Command {
        return Recognise{.matter = MatterId{t.name("x")}, .behaviour = "Stayed", .meeting = t.perhaps<MeetingId>("m")};
      },
      [](Throws& t, Side) -> Command { return GiveFeedback{.matter = MatterId{t.name("x")}, .text = "Ask first"}; },
      [](Throws& t, Side) -> Command {
        return RaiseMatter{.matter = MatterId{t.name("x")}, .text = "Ask the shop", .topic = t.perhaps<TopicId>("t")};
      },
      [](Throws& t, Side) -> Command { return RaiseMatter{.matter = MatterId{t.name("x")}, .text = "Ask the shop"}; },
      [](Throws& t, Side) -> Command { return AnswerMatter{.matter = MatterId{t.name("x")}, .accepted = !t.one_in(3)}; },
      [](Throws& t, Side) -> Command { return FinishMatter{.matter = MatterId{t.name("x")}}; },
      [](Throws& t, Side) -> Command { return CloseLoop{.matter = MatterId{t.name("x")}, .text = "Told"}; },
      [](Throws& t, Side) -> Command {
        return AskPulse{.pulse = PulseId{t.name("u")}, .face_to_face = t.one_in(2), .stressed = t.one_in(2)};
      },
      [](Throws& t, Side) -> Command {
        AnswerPulse answer{.pulse = PulseId{t.name("u")}, .happy = static_cast<double>(t.below(11))};
        if (t.one_in(2)) answer.stressed = static_cast<double>(t.below(11));
        return answer;
      },
      [](Throws& t, Side) -> Command { return AnswerUpward{.item = t.name("UF"), .value = 1 + t.below(5)}; },
      [](Throws& t, Side) -> Command { return TallyTalk{.meeting = MeetingId{t.name("m")}, .offers_help = t.below(5)}; },
      [](Throws& t, Side) -> Command { return RateJointly{.about = t.name("c"), .level = t.below(5)}; },
      [](Throws& t, Side) -> Command { return RateJointly{.about = t.name("c"), .level = t.below(5)}; },
      [](Throws& t, Side) -> Command { return AgreeRating{.about = t.name("c"), .level = t.below(5)}; },
      [](Throws& t, Side side) -> Command {
        return PlanDevelopment{.plan = PlanId{t.name("d")}, .steps = {{.text = t.name("s"), .owner = side}, {.text = "Course"}}};
      },
      [](Throws& t, Side) -> Command { return AgreePlan{.plan = PlanId{t.name("d")}, .version = 1 + t.below(2)}; },
      [](Throws& t, Side) -> Command { return FinishStep{.plan = PlanId{t.name("d")}, .step = t.below(2)}; },
      [](Throws& t, Side side) -> Command {
        MakePromise made{.promise = PromiseId{t.name("p")}, .owner = side, .text = "A list"};
        if (t.one_in(2)) made.due = some_day(t);
        made.meeting = t.perhaps<MeetingId>("m");
        if (t.one_in(4)) made.support_for = "desk";
        return made;
      },
      [](Throws& t, Side side) -> Command {
        return MakePromise{.promise = PromiseId{t.name("p")}, .owner = side, .text = "A list", .due = day("2026-03-06")};
      },
      [](Throws& t, Side) -> Command { return AcceptPromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return DeclinePromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return StartPromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return RenegotiatePromise{.promise = PromiseId{t.name("p")}, .due = some_day(t)}; },
      [](Throws& t, Side) -> Command { return ReleasePromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return DeliverPromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return ConfirmPromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side) -> Command { return DisputePromise{.promise = PromiseId{t.name("p")}, .reason = "Half"}; },
      [](Throws& t, Side) -> Command { return BreakPromise{.promise = PromiseId{t.name("p")}}; },
      [](Throws& t, Side side) -> Command {
        ProposeAgreement proposed{
            .clauses = {{.clause = "desk", .kind = ClauseKind::SupportPromise, .holder = Side::Manager, .text = "A desk"},
                        {.clause = "told", .kind = ClauseKind::Expectation, .holder = side, .text = "To be told"}}};
        if (t.one_in(3)) proposed.clauses.push_back({.clause = "hope", .kind = ClauseKind::Hope, .holder = side, .text = "To grow"});
        return proposed;
      },
      [](Throws& t, Side) -> Command { return AgreeAgreement{.version = 1 + t.below(3)}; },
      [](Throws& t, Side) -> Command {
        return ChooseSharing{.what = t.one_of({ShareChoice::HopesAndFears, ShareChoice::ArrivalTimes, ShareChoice::Stress}),
                             .yes = !t.one_in(4)};
      },
      [](Throws& t, Side) -> Command { return ReviewExpectation{.clause = "told", .fulfilled = static_cast<double>(t.below(3)) / 2}; },
      [](Throws& t, Side) -> Command {
        if (!t.one_in(6)) return MarkTopic{.topic = TopicId{t.name("t")}};
        return CloseRelationship{.until = some_day(t)};
      },
  });
  std::int64_t const which = t.below(static_cast<std::int64_t>(makers.size()));
  return makers[static_cast<std::size_t>(which)](t, side);
}

/// Who says something, and when, between 2026-03-01 and 2026-03-05: later steps of a history at later times.
inline Act random_act(PairContext const& context, PersonId const& who, std::size_t step) {
  return {.context = &context,
          .actor = who,
          .at = Timestamp{at("2026-03-01T08:00Z").milliseconds() + 3'600'000 * static_cast<std::int64_t>(step)}};
}

/// A story in which everything was tried that the dice said, by the two in turn as the first die has it; what was refused left no trace.
inline Story random_story(std::vector<Dice> const& history) {
  Story story;
  for (std::size_t step = 0; step < history.size(); ++step) {
    PersonId const& who = history[step].back() % 2 == 0 ? ann : bob;
    Decision const decision = story.pair.decide(random_command(history[step]), random_act(story.context, who, step));
    if (!decision) continue;
    story.pair.apply(decision.entries());
    story.entries.insert(story.entries.end(), decision.entries().begin(), decision.entries().end());
  }
  return story;
}

/// Histories of up to about a hundred and fifty steps.
inline rc::Gen<std::vector<Dice>> random_history() {
  return rc::gen::scale(1.5, rc::gen::container<std::vector<Dice>>(
                                 rc::gen::container<Dice>(rc::gen::resize(100, rc::gen::inRange<std::uint16_t>(0, 65535)))));
}

}  // namespace roir::story
