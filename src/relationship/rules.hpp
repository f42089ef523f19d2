// SPDX-License-Identifier: MIT
/// @file
/// What each command needs to be accepted, and what it changes once it is. One pair of functions for each kind of body.
///
/// `check` may complete a command with what goes without saying (who cancelled, the day by which an agreement is reviewed); it changes
/// nothing else. `take_in` relies on what `check` has seen to be there, but on the state it is in only as far as it looks itself: after an
/// erasure, what had changed the state may be gone. Each group of kinds has a file of its own: spell_rules.cpp, meeting_rules.cpp,
/// agenda_rules.cpp, record_rules.cpp, talk_rules.cpp, promise_rules.cpp, agreement_rules.cpp.
#pragma once

#include "relationship/catalogue.hpp"
#include "relationship/standing.hpp"
#include <roir/relationship/relationship.hpp>

#include <initializer_list>
#include <optional>
#include <string>

namespace roir {

/// Why a command is not accepted; empty when it is.
using Verdict = std::optional<CommandRefusal>;

/// Whether somebody may say something now, who they are and what the relationship is considered: what decide asks. Completes the command as
/// check does; idempotency keys are not looked at.
[[nodiscard]] Verdict judge(Standing const& standing, Act const& act, Command& command);

/// What check looks at.
struct Judge {
  Standing const& standing;    ///< as it stands
  PairContext const& context;  ///< what else is known
  Side side;                   ///< of the actor; Other when they are neither
  Moment at;                   ///< when it is so, an instant
  Date today;                  ///< the day that is then in the zone of the relationship
};
/// What take_in is told beside the body.
struct Said {
  Side by;     ///< of the actor; Other when they are neither
  Moment at;   ///< when it is so, an instant
  Date today;  ///< the day that is then in the zone of the relationship
};

/// The other of the two sides.
[[nodiscard]] constexpr Side other(Side side) noexcept {
  return side == Side::Manager ? Side::Report : Side::Manager;
}

/// Refuses (`not_yours`) unless the actor is on that side.
[[nodiscard]] Verdict only(Judge const& judge, Side side);
/// A day as people read it in a parameter: "2026-01-05".
[[nodiscard]] std::string day_words(Date day);
/// Refuses (`no_section`) a section that is not one of the template's, where there is a template. Empty is none.
[[nodiscard]] Verdict known_section(Judge const& judge, std::string const& section);
/// Refuses (`no_meeting`, `no_topic`) what is named and not known.
[[nodiscard]] Verdict known_or_none(Judge const& judge, std::optional<MeetingId> const& meeting, std::optional<TopicId> const& topic);

/// @cond one pair for each kind
#define ROIR_RULES(Kind)                                                       \
  Verdict check(Judge const&, Kind&); /* NOLINT(bugprone-macro-parentheses) */ \
  void take_in(Standing&, Said const&, Kind const&);
ROIR_RULES(OpenRelationship)
ROIR_RULES(CloseRelationship)
ROIR_RULES(MarkPhase)
ROIR_RULES(CarryOver)
ROIR_RULES(ArrangeMeeting)
ROIR_RULES(MoveMeeting)
ROIR_RULES(CancelMeeting)
ROIR_RULES(MissMeeting)
ROIR_RULES(ChaseMeeting)
ROIR_RULES(StartMeeting)
ROIR_RULES(EndMeeting)
ROIR_RULES(HoldMeeting)
ROIR_RULES(Arrive)
ROIR_RULES(LogTime)
ROIR_RULES(RateTone)
ROIR_RULES(AddItem)
ROIR_RULES(EditItem)
ROIR_RULES(CloseItem)
ROIR_RULES(OpenTopic)
ROIR_RULES(MarkTopic)
ROIR_RULES(WriteNote)
ROIR_RULES(KeepNote)
ROIR_RULES(FileRecord)
ROIR_RULES(SignRecord)
ROIR_RULES(ReadRecord)
ROIR_RULES(AddAddendum)
ROIR_RULES(AttachEvidence)
ROIR_RULES(Recognise)
ROIR_RULES(GiveFeedback)
ROIR_RULES(RaiseMatter)
ROIR_RULES(AnswerMatter)
ROIR_RULES(FinishMatter)
ROIR_RULES(CloseLoop)
ROIR_RULES(AskPulse)
ROIR_RULES(AnswerPulse)
ROIR_RULES(AnswerUpward)
ROIR_RULES(TallyTalk)
ROIR_RULES(RateJointly)
ROIR_RULES(AgreeRating)
ROIR_RULES(PlanDevelopment)
ROIR_RULES(AgreePlan)
ROIR_RULES(FinishStep)
ROIR_RULES(MakePromise)
ROIR_RULES(AcceptPromise)
ROIR_RULES(DeclinePromise)
ROIR_RULES(StartPromise)
ROIR_RULES(RenegotiatePromise)
ROIR_RULES(ReleasePromise)
ROIR_RULES(DeliverPromise)
ROIR_RULES(ConfirmPromise)
ROIR_RULES(DisputePromise)
ROIR_RULES(BreakPromise)
ROIR_RULES(ProposeAgreement)
ROIR_RULES(AgreeAgreement)
ROIR_RULES(ChooseSharing)
ROIR_RULES(ReviewExpectation)
#undef ROIR_RULES
/// @endcond

/// Says that the page of a meeting has changed: makes its record if there is none, and raises the revision.
Record& touch_page(Standing& standing, MeetingId const& meeting);

}  // namespace roir
