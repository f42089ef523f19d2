// SPDX-License-Identifier: MIT
/// @file
/// Random histories of a relationship for RapidCheck: valid sequences of entries, told by decide, of every kind of command.
///
/// A history is made from steps. Each is a handful of numbers from which one command is read: who says it, how long after the last one, of
/// which kind, about which of few ids. What decide refuses is left out. So a failing history shrinks by leaving steps out.
#pragma once

#include "story.hpp"
#include <roir/dialogue/agenda_presets.hpp>

#include <rapidcheck/gtest.h>

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace roir::story {

/// What one command is read from.
using Step = std::array<std::uint16_t, 10>;

/// Reads numbers from a step, one after another.
class Dice {
 public:
  explicit Dice(Step const& step) : step_{step} {}
  /// A number in [0, n).
  int below(int n) { return step_[next_++ % step_.size()] % n; }
  /// True once in n times.
  bool one_in(int n) { return below(n) == 0; }
  /// "m0", "m1", ...: few of each, so that commands meet.
  std::string id(char const* prefix, int of = 4) { return prefix + std::to_string(below(of)); }
  /// An id, or none.
  template <class Any>
  std::optional<Any> maybe(char const* prefix) {
    return one_in(2) ? std::nullopt : std::optional{Any{id(prefix)}};
  }
  /// One of the values of an enumeration.
  template <class Enum>
  Enum any() {
    auto const& words = EnumWords<Enum>::value;
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))].value;
  }
  /// Words, now and then none.
  std::string text() { return one_in(5) ? std::string{} : words(); }
  /// Words, never none.
  std::string words() { return "said " + std::to_string(below(50)); }

 private:
  Step step_;
  std::size_t next_ = 0;
};

/// A relationship with the entries that it was told, and what else is known.
struct Told {
  Relationship pair{RelationshipId{"r"}};
  std::vector<Entry> entries{};
  PairContext context{};
  std::int64_t minutes = std::int64_t{parse_day("2026-01-05")} * minutes_per_day + 9 * 60;  ///< when the last step was, UTC

  /// The time of the last step.
  [[nodiscard]] Timestamp now() const { return Timestamp{Moment::instant(minutes)}; }
  /// Says something if it is accepted; whether it was.
  bool say(PersonId const& who, Command command) {
    Decision decision = pair.decide(std::move(command), {.context = &context, .actor = who, .at = now()});
    if (!decision) return false;
    pair.apply(decision.entries());
    entries.insert(entries.end(), decision.entries().begin(), decision.entries().end());
    return true;
  }
};

/// What the histories rely on beside the two people's words.
inline PairContext rich_context() {
  PairContext context;
  context.agenda = with_overlay(agenda_preset("one_to_one"), agenda_preset("world_class"));
  context.cadence = Cadence::parse("weekly");
  context.absences = {{.person = bob, .from = day("2026-02-02"), .until = day("2026-02-14")}};
  context.holidays = {{.date = day("2026-01-06")}};
  for (int month = 1; month <= 3; ++month)
    context.kpis.push_back({.person = bob,
                            .kpi = "orders",
                            .value = 10.0 * month,
                            .target = 25.0,
                            .from = Date(2026, static_cast<unsigned short>(month), 1),
                            .until = Date(2026, static_cast<unsigned short>(month + 1), 1)});
  context.goals = {{.person = bob, .name = "g0", .from = day("2026-01-01")},
                   {.person = bob, .name = "g1", .benefit_to_report = "a rise", .from = day("2026-01-01")}};
  return context;
}

namespace detail {

inline Clause clause(Dice& dice, int number) {
  ClauseKind const kind = dice.one_in(3) ? ClauseKind::Expectation : dice.any<ClauseKind>();
  Side const holder = kind == ClauseKind::SupportPromise   ? Side::Manager
                      : kind == ClauseKind::ExpectedReturn ? Side::Report
                      : dice.one_in(2)                     ? Side::Manager
                                                           : Side::Report;
  return {.clause = "c" + std::to_string(number), .kind = kind, .holder = holder, .text = dice.words()};
}

inline std::optional<Date> soon(Dice& dice, std::int64_t minutes) {
  if (dice.one_in(4)) return std::nullopt;
  return to_date(static_cast<std::int32_t>(minutes / minutes_per_day) + dice.below(30));
}

inline std::int64_t revision_of(Told const& history, MeetingId const& meeting) {
  for (Record const& record : history.pair.without_words().records)
    if (record.meeting == meeting) return record.revision;
  return 1;
}

using Maker = Command (*)(Dice&, Told const&);

inline std::vector<Maker> const& makers() {
  using D = Dice&;
  using T = Told const&;
  static std::vector<Maker> const all{
      [](D d, T) -> Command { return MarkPhase{d.any<Phase>()}; },
      [](D d, T t) -> Command {
        return ArrangeMeeting{.meeting = MeetingId{d.id("m")},
                              .start = Moment::instant(t.minutes + d.below(12'000)),
                              .mode = d.any<MeetingMode>(),
                              .replaces = d.maybe<MeetingId>("m")};
      },
      [](D d, T t) -> Command {
        return MoveMeeting{.meeting = MeetingId{d.id("m")}, .to = Moment::instant(t.minutes + d.below(12'000)), .cause = d.any<Cause>()};
      },
      [](D d, T) -> Command { return CancelMeeting{.meeting = MeetingId{d.id("m")}, .cause = d.any<Cause>()}; },
      [](D d, T) -> Command { return MissMeeting{.meeting = MeetingId{d.id("m")}, .by = Side::Report}; },
      [](D d, T) -> Command { return ChaseMeeting{.meeting = MeetingId{d.id("m")}, .prompted = d.one_in(2)}; },
      [](D d, T t) -> Command { return StartMeeting{.meeting = MeetingId{d.id("m")}, .start = Moment::instant(t.minutes)}; },
      [](D d, T) -> Command { return EndMeeting{.meeting = MeetingId{d.id("m")}, .minutes = d.below(60)}; },
      [](D d, T t) -> Command {
        return HoldMeeting{.meeting = MeetingId{d.id("m", 8)},
                           .start = Moment::instant(t.minutes - 30),
                           .minutes = 30,
                           .basis = d.any<Basis>(),
                           .mode = d.any<MeetingMode>(),
                           .in_private = !d.one_in(3)};
      },
      [](D d, T) -> Command { return Arrive{.meeting = MeetingId{d.id("m")}, .at_start = d.below(20) - 5}; },
      [](D d, T) -> Command { return LogTime{.meeting = d.maybe<MeetingId>("m"), .activity = d.any<Activity>(), .minutes = d.below(60)}; },
      [](D d, T) -> Command { return RateTone{.meeting = MeetingId{d.id("m", 8)}, .tone = d.below(5) - 2}; },
      [](D d, T) -> Command {
        char const* const sections[] = {"", "kpi", "achievements", "development", "wellbeing"};
        return AddItem{.item = ItemId{d.id("i", 8)},
                       .meeting = MeetingId{d.id("m")},
                       .section = sections[d.below(5)],
                       .text = d.words(),
                       .topic = d.maybe<TopicId>("t"),
                       .horizon = d.any<Horizon>(),
                       .focus = d.any<Focus>(),
                       .problem = d.one_in(3)};
      },
      [](D d, T) -> Command { return EditItem{.item = ItemId{d.id("i", 8)}, .text = d.words(), .focus = d.any<Focus>()}; },
      [](D d, T) -> Command {
        return CloseItem{.item = ItemId{d.id("i", 8)}, .outcome = d.one_in(3) ? ItemOutcome::Deferred : ItemOutcome::Discussed};
      },
      [](D d, T) -> Command { return OpenTopic{.topic = TopicId{d.id("t")}, .title = d.words(), .parent = d.maybe<TopicId>("t")}; },
      [](D d, T) -> Command { return MarkTopic{.topic = TopicId{d.id("t")}, .state = d.any<TopicState>(), .text = d.text()}; },
      [](D d, T) -> Command {
        return WriteNote{
            .note = NoteId{d.id("n", 6)}, .meeting = MeetingId{d.id("m", 8)}, .section = d.one_in(2) ? "kpi" : "", .text = d.words()};
      },
      [](D d, T) -> Command {
        return KeepNote{
            .note = NoteId{d.id("n", 6)}, .meeting = d.maybe<MeetingId>("m"), .topic = d.maybe<TopicId>("t"), .text = d.words()};
      },
      [](D d, T) -> Command { return FileRecord{.meeting = MeetingId{d.id("m", 3)}, .text = d.words(), .no_actions = d.one_in(2)}; },
      [](D d, T t) -> Command {
        MeetingId const meeting{d.id("m", 3)};
        return SignRecord{.meeting = meeting, .revision = d.one_in(4) ? 1 : revision_of(t, meeting)};
      },
      [](D d, T) -> Command { return ReadRecord{.meeting = MeetingId{d.id("m", 3)}, .dissent = d.one_in(2) ? "" : d.words()}; },
      [](D d, T) -> Command { return AddAddendum{.meeting = MeetingId{d.id("m", 8)}, .text = d.words(), .reason = d.words()}; },
      [](D d, T) -> Command {
        Subject about{d.any<SubjectKind>(), ""};
        constexpr std::array<char const*, 8> prefixes{"m", "i", "t", "n", "p", "x", "g", "orders"};
        about.id = d.id(prefixes[static_cast<std::size_t>(about.kind)]);
        return AttachEvidence{.evidence = EvidenceId{d.id("e", 8)}, .about = about, .claim = d.any<EvidenceClaim>(), .text = d.words()};
      },
      [](D d, T) -> Command {
        return Recognise{.matter = MatterId{d.id("x", 12)}, .behaviour = d.words(), .impact = d.text(), .topic = d.maybe<TopicId>("t")};
      },
      [](D d, T) -> Command { return GiveFeedback{.matter = MatterId{d.id("x", 12)}, .text = d.words()}; },
      [](D d, T) -> Command {
        return RaiseMatter{.matter = MatterId{d.id("x", 12)}, .kind = d.any<MatterKind>(), .text = d.words(), .gain = d.text()};
      },
      [](D d, T) -> Command { return AnswerMatter{.matter = MatterId{d.id("x", 12)}, .accepted = !d.one_in(3), .text = d.text()}; },
      [](D d, T) -> Command { return FinishMatter{.matter = MatterId{d.id("x", 12)}, .text = d.text()}; },
      [](D d, T) -> Command { return CloseLoop{.matter = MatterId{d.id("x", 12)}, .text = d.text()}; },
      [](D d, T) -> Command {
        return AskPulse{.pulse = PulseId{d.id("u", 8)},
                        .meeting = d.maybe<MeetingId>("m"),
                        .face_to_face = d.one_in(2),
                        .happy = d.one_in(2),
                        .challenged = d.one_in(3),
                        .stressed = d.one_in(2),
                        .engaged = d.one_in(2)};
      },
      [](D d, T) -> Command {
        std::string const pulse = d.id("u", 8);
        auto const value = [&]() -> std::optional<double> { return d.one_in(3) ? std::nullopt : std::optional{d.below(11) * 1.0}; };
        return AnswerPulse{.pulse = PulseId{pulse}, .happy = value(), .stressed = value(), .engaged = value()};
      },
      [](D d, T) -> Command {
        std::string const pulse = d.id("u", 8);
        return AnswerPulse{.pulse = PulseId{pulse}, .stressed = d.below(11) * 1.0};
      },
      [](D d, T) -> Command { return AnswerUpward{.item = d.id("UF"), .value = 1 + d.below(5)}; },
      [](D d, T) -> Command { return TallyTalk{.meeting = MeetingId{d.id("m", 8)}, .offers_help = d.below(9), .tells = d.below(9)}; },
      [](D d, T) -> Command { return RateJointly{.about = d.id("skill", 2), .level = d.below(5)}; },
      [](D d, T) -> Command { return AgreeRating{.about = d.id("skill", 2), .level = d.below(5)}; },
      [](D d, T t) -> Command {
        return PlanDevelopment{.plan = PlanId{d.id("d", 2)},
                               .measure = d.text(),
                               .steps = {{.text = d.words(), .due = soon(d, t.minutes)}, {.text = d.words(), .owner = Side::Manager}}};
      },
      [](D d, T) -> Command { return AgreePlan{.plan = PlanId{d.id("d", 2)}, .version = 1 + d.below(2)}; },
      [](D d, T) -> Command { return FinishStep{.plan = PlanId{d.id("d", 2)}, .step = d.below(2)}; },
      [](D d, T t) -> Command {
        return MakePromise{.promise = PromiseId{d.id("p", 8)},
                           .owner = d.one_in(2) ? Side::Manager : Side::Report,
                           .text = d.words(),
                           .due = soon(d, t.minutes),
                           .meeting = d.maybe<MeetingId>("m"),
                           .topic = d.maybe<TopicId>("t"),
                           .goal = d.one_in(2) ? "g0" : ""};
      },
      [](D d, T) -> Command { return AcceptPromise{PromiseId{d.id("p", 8)}}; },
      [](D d, T) -> Command {
        return DeclinePromise{PromiseId{d.id("p", 8)}, d.text()};
      },
      [](D d, T) -> Command { return StartPromise{PromiseId{d.id("p", 8)}}; },
      [](D d, T t) -> Command {
        PromiseId const promise{d.id("p", 8)};
        return RenegotiatePromise{promise, to_date(static_cast<std::int32_t>(t.minutes / minutes_per_day) + d.below(40)), d.text()};
      },
      [](D d, T) -> Command {
        return ReleasePromise{PromiseId{d.id("p", 8)}, d.text()};
      },
      [](D d, T) -> Command { return DeliverPromise{.promise = PromiseId{d.id("p", 8)}, .text = d.text()}; },
      [](D d, T) -> Command {
        return ConfirmPromise{PromiseId{d.id("p", 8)}, d.any<PromiseOutcome>()};
      },
      [](D d, T) -> Command {
        return DisputePromise{PromiseId{d.id("p", 8)}, d.words()};
      },
      [](D d, T) -> Command {
        return BreakPromise{PromiseId{d.id("p", 8)}, d.text()};
      },
      [](D d, T) -> Command {
        ProposeAgreement proposal;
        for (int i = d.below(4); i >= 0; --i) proposal.clauses.push_back(clause(d, i));
        return proposal;
      },
      [](D d, T) -> Command {
        Clause hope = clause(d, 0);
        hope.kind = d.one_in(2) ? ClauseKind::Hope : ClauseKind::Motivator;
        return ProposeAgreement{.clauses = {hope}};
      },
      [](D d, T) -> Command { return AgreeAgreement{1 + d.below(3)}; },
      [](D d, T) -> Command {
        return ChooseSharing{d.any<ShareChoice>(), !d.one_in(4)};
      },
      [](D d, T) -> Command { return ReviewExpectation{.clause = d.id("c"), .fulfilled = d.below(5) / 4.0, .text = d.text()}; },
      [](D d, T) -> Command {
        Topic const topic{.topic = TopicId{d.id("t", 8)}, .title = d.words()};
        return CarryOver{.from = RelationshipId{"earlier"}, .topics = {{topic}}};
      },
      [](D d, T t) -> Command {
        if (!d.one_in(8)) return LogTime{};  // rarely, for little may be said afterwards
        return CloseRelationship{to_date(static_cast<std::int32_t>(t.minutes / minutes_per_day) + d.below(40))};
      }};
  return all;
}

}  // namespace detail

/// The history that steps make, opened on 2026-01-05 in Vienna.
inline Told told(std::vector<Step> const& steps, PairContext context = rich_context()) {
  Told history;
  history.context = std::move(context);
  history.say(ann, OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-05"), .time_zone = "Europe/Vienna"});
  // Half of the histories begin with everything shared, so that it can be used and taken back.
  if (!steps.empty() && steps.front().front() % 2 == 1)
    for (auto const& choice : EnumWords<ShareChoice>::value)
      for (PersonId const& who : {ann, bob}) history.say(who, ChooseSharing{choice.value});
  auto const& makers = detail::makers();
  for (Step const& step : steps) {
    Dice dice{step};
    history.minutes += dice.below(700);
    PersonId const& who = dice.one_in(2) ? ann : bob;
    Command command = makers[static_cast<std::size_t>(dice.below(static_cast<int>(makers.size())))](dice, history);
    static_cast<void>(history.say(who, std::move(command)));
  }
  return history;
}

/// Steps, up to eight hundred; about one in six is accepted.
inline rc::Gen<std::vector<Step>> steps() {
  auto const number = rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint16_t>(0, 60'000));
  return rc::gen::withSize(
      [number](int size) { return rc::gen::resize(size * 8, rc::gen::container<std::vector<Step>>(rc::gen::container<Step>(number))); });
}

}  // namespace roir::story
