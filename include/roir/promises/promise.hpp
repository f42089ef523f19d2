// SPDX-License-Identifier: MIT
/// @file
/// Promises on both sides: made, accepted, renegotiated before they are due, delivered, confirmed, disputed, released, broken.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Where a promise stands (domain.md A.8.4). Being overdue is no state: it follows from the day (see is_overdue).
enum class PromiseState : std::uint8_t {
  Proposed,    ///< proposed by the side that would have it; not yet accepted by who is to keep it
  Accepted,    ///< who is to keep it has promised it
  InProgress,  ///< begun
  Delivered,   ///< said to be delivered, by who promised it
  Confirmed,   ///< delivered, as the other side says
  Disputed,    ///< said to be delivered; the other side says otherwise
  Released,    ///< who was to have it does not want it any more
  Declined,    ///< proposed, and not accepted
  Broken       ///< will not be kept: declared, or long overdue
};
/// Whether what was delivered worked, as who had it says (domain.md S4.14).
enum class PromiseOutcome : std::uint8_t {
  Unknown,    ///< nobody said
  Worked,     ///< it worked
  DidNotWork  ///< it did not work
};
/// Makes a promise, or proposes one to the side that would keep it. Either side.
struct MakePromise {
  PromiseId promise;                   ///< a new id
  Side owner = Side::Unknown;          ///< who is to keep it: manager or report
  std::string text{};                  ///< what
  std::optional<Date> due{};           ///< last day on which it is on time; empty = undated
  Side for_whom = Side::Unknown;       ///< who has it; unknown = the other side
  std::optional<MeetingId> meeting{};  ///< the meeting whose action plan it is in
  std::optional<TopicId> topic{};      ///< the topic it belongs to
  std::string goal{};                  ///< the goal it serves, by name
  std::optional<double> hours{};       ///< effort it takes
  std::string benefit_to_report{};     ///< what the direct report has from it
  std::string benefit_to_manager{};    ///< what the manager or the organisation has from it
  std::string benefit_to_team{};       ///< what others have from it
  bool personal = false;               ///< whether it is meant for this person and nobody else (domain.md S4.17)
  bool requested = true;               ///< whether the other side asked for it; one that nobody asked for is a gesture (domain.md S4.21)
  std::string support_for{};           ///< clause of the working agreement that it keeps; empty = none
};
/// Accepts a promise that the other side proposed. Who is to keep it.
struct AcceptPromise {
  PromiseId promise;  ///< which one
};
/// Declines a promise that the other side proposed. Who was to keep it.
struct DeclinePromise {
  PromiseId promise;     ///< which one
  std::string reason{};  ///< why
};
/// Says that work on a promise has begun. Its owner.
struct StartPromise {
  PromiseId promise;  ///< which one
};
/// Puts the due day of a promise elsewhere before it has come. Its owner; afterwards it is late, not renegotiated.
struct RenegotiatePromise {
  PromiseId promise;     ///< which one
  Date due;              ///< the new due day
  std::string reason{};  ///< why
};
/// Lets the other side off a promise that is not kept: open, or disputed. Who was to have it.
struct ReleasePromise {
  PromiseId promise;     ///< which one
  std::string reason{};  ///< why
};
/// Says that a promise is kept. Its owner.
struct DeliverPromise {
  PromiseId promise;         ///< which one
  std::optional<Date> on{};  ///< the day it was delivered; empty = today
  std::string text{};        ///< what was delivered
};
/// Says that a promise was kept, and whether it worked. Who has it.
struct ConfirmPromise {
  PromiseId promise;                                 ///< which one
  PromiseOutcome outcome = PromiseOutcome::Unknown;  ///< whether it worked
};
/// Says that a promise that is said to be kept is not. Who was to have it.
struct DisputePromise {
  PromiseId promise;     ///< which one
  std::string reason{};  ///< why
};
/// Says that a promise will not be kept, one that is open or disputed. Its owner.
struct BreakPromise {
  PromiseId promise;     ///< which one
  std::string reason{};  ///< why
};
/// One time that the due day of a promise was put elsewhere.
struct Renegotiation {
  Moment at{};              ///< when, an instant
  Date from;                ///< the due day that stood before
  Date to;                  ///< the due day from then on
  std::string reason{};     ///< why
  bool has_reason = false;  ///< whether it was said why
};
/// A promise as it stands.
struct Promise {
  PromiseId promise;                                 ///< which one
  Side owner = Side::Unknown;                        ///< who is to keep it
  Side by = Side::Unknown;                           ///< who made or proposed it
  std::string text{};                                ///< what
  Side for_whom = Side::Unknown;                     ///< who has it
  PromiseState state = PromiseState::Proposed;       ///< where it stands
  Moment made_at{};                                  ///< when it was made or proposed, an instant
  std::optional<Moment> accepted_at{};               ///< when it was accepted, an instant
  std::optional<Date> due{};                         ///< due day as it stands
  std::vector<Renegotiation> renegotiations{};       ///< each time the due day was put elsewhere, in order
  std::optional<Date> delivered_on{};                ///< the day it was delivered
  std::string delivery{};                            ///< what was delivered
  std::optional<Moment> settled_at{};                ///< when it was confirmed, disputed, released, declined or broken, an instant
  std::string reason{};                              ///< why
  PromiseOutcome outcome = PromiseOutcome::Unknown;  ///< whether it worked
  bool has_evidence = false;                         ///< whether a piece of evidence about it is attached
  std::optional<MeetingId> meeting{};                ///< the meeting whose action plan it is in
  std::optional<TopicId> topic{};                    ///< the topic it belongs to
  std::string goal{};                                ///< the goal it serves
  std::optional<double> hours{};                     ///< effort it takes
  std::string benefit_to_report{};                   ///< what the direct report has from it
  std::string benefit_to_manager{};                  ///< what the manager or the organisation has from it
  std::string benefit_to_team{};                     ///< what others have from it
  bool personal = false;                             ///< whether it is meant for this person and nobody else
  bool requested = true;                             ///< whether the other side asked for it
  std::string support_for{};                         ///< clause of the working agreement that it keeps
  std::optional<RelationshipId> carried_from{};      ///< the relationship it was carried over from
  bool benefits_report = false;                      ///< whether it was said what the direct report has from it
  bool benefits_manager = false;                     ///< whether it was said what the manager or the organisation has from it
};

/// @cond descriptions
template <>
struct EnumWords<PromiseState> {
  static constexpr auto value = enum_words<PromiseState>({{PromiseState::Proposed, "proposed"},
                                                          {PromiseState::Accepted, "accepted"},
                                                          {PromiseState::InProgress, "in_progress"},
                                                          {PromiseState::Delivered, "delivered"},
                                                          {PromiseState::Confirmed, "confirmed"},
                                                          {PromiseState::Disputed, "disputed"},
                                                          {PromiseState::Released, "released"},
                                                          {PromiseState::Declined, "declined"},
                                                          {PromiseState::Broken, "broken"}});
};
template <>
struct EnumWords<PromiseOutcome> {
  static constexpr auto value = enum_words<PromiseOutcome>(
      {{PromiseOutcome::Unknown, "unknown"}, {PromiseOutcome::Worked, "worked"}, {PromiseOutcome::DidNotWork, "did_not_work"}});
};
template <>
struct ROIR_EXPORT Description<MakePromise> {
  static constexpr auto value = describe<MakePromise>(
      "make_promise", 1, ROIR_FIELD(MakePromise, promise, Visibility::Parties), ROIR_FIELD(MakePromise, owner, Visibility::Parties),
      ROIR_FIELD(MakePromise, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MakePromise, due, Visibility::Parties), ROIR_FIELD(MakePromise, for_whom, Visibility::Parties),
      ROIR_FIELD(MakePromise, meeting, Visibility::Parties), ROIR_FIELD(MakePromise, topic, Visibility::Parties),
      ROIR_FIELD(MakePromise, goal, Visibility::Parties), ROIR_FIELD(MakePromise, hours, Visibility::Parties, {.unit = "h"}),
      ROIR_FIELD(MakePromise, benefit_to_report, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MakePromise, benefit_to_manager, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MakePromise, benefit_to_team, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(MakePromise, personal, Visibility::Parties), ROIR_FIELD(MakePromise, requested, Visibility::Parties),
      ROIR_FIELD(MakePromise, support_for, Visibility::Parties));
  /// @throws InvalidArgument (`bad_promise`) without a text, for an owner who is not one of the two, or hours that are negative or endless.
  static void validate(MakePromise const& record);
};
template <>
struct Description<AcceptPromise> {
  static constexpr auto value = describe<AcceptPromise>("accept_promise", 1, ROIR_FIELD(AcceptPromise, promise, Visibility::Parties));
};
template <>
struct Description<DeclinePromise> {
  static constexpr auto value =
      describe<DeclinePromise>("decline_promise", 1, ROIR_FIELD(DeclinePromise, promise, Visibility::Parties),
                               ROIR_FIELD(DeclinePromise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<StartPromise> {
  static constexpr auto value = describe<StartPromise>("start_promise", 1, ROIR_FIELD(StartPromise, promise, Visibility::Parties));
};
template <>
struct ROIR_EXPORT Description<RenegotiatePromise> {
  static constexpr auto value =
      describe<RenegotiatePromise>("renegotiate_promise", 1, ROIR_FIELD(RenegotiatePromise, promise, Visibility::Parties),
                                   ROIR_FIELD(RenegotiatePromise, due, Visibility::Parties),
                                   ROIR_FIELD(RenegotiatePromise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_promise`) without a date.
  static void validate(RenegotiatePromise const& record);
};
template <>
struct Description<ReleasePromise> {
  static constexpr auto value =
      describe<ReleasePromise>("release_promise", 1, ROIR_FIELD(ReleasePromise, promise, Visibility::Parties),
                               ROIR_FIELD(ReleasePromise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<DeliverPromise> {
  static constexpr auto value = describe<DeliverPromise>(
      "deliver_promise", 1, ROIR_FIELD(DeliverPromise, promise, Visibility::Parties), ROIR_FIELD(DeliverPromise, on, Visibility::Parties),
      ROIR_FIELD(DeliverPromise, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<ConfirmPromise> {
  static constexpr auto value = describe<ConfirmPromise>("confirm_promise", 1, ROIR_FIELD(ConfirmPromise, promise, Visibility::Parties),
                                                         ROIR_FIELD(ConfirmPromise, outcome, Visibility::Parties));
};
template <>
struct ROIR_EXPORT Description<DisputePromise> {
  static constexpr auto value =
      describe<DisputePromise>("dispute_promise", 1, ROIR_FIELD(DisputePromise, promise, Visibility::Parties),
                               ROIR_FIELD(DisputePromise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_promise`) without a reason.
  static void validate(DisputePromise const& record);
};
template <>
struct Description<BreakPromise> {
  static constexpr auto value =
      describe<BreakPromise>("break_promise", 1, ROIR_FIELD(BreakPromise, promise, Visibility::Parties),
                             ROIR_FIELD(BreakPromise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<Renegotiation> {
  static constexpr auto value =
      describe<Renegotiation>("renegotiation", 1, ROIR_FIELD(Renegotiation, at, Visibility::Parties),
                              ROIR_FIELD(Renegotiation, from, Visibility::Parties), ROIR_FIELD(Renegotiation, to, Visibility::Parties),
                              ROIR_FIELD(Renegotiation, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                              ROIR_FIELD(Renegotiation, has_reason, Visibility::Parties));
};
template <>
struct Description<Promise> {
  static constexpr auto value = describe<Promise>(
      "promise", 1, ROIR_FIELD(Promise, promise, Visibility::Parties), ROIR_FIELD(Promise, owner, Visibility::Parties),
      ROIR_FIELD(Promise, by, Visibility::Parties), ROIR_FIELD(Promise, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, for_whom, Visibility::Parties), ROIR_FIELD(Promise, state, Visibility::Parties),
      ROIR_FIELD(Promise, made_at, Visibility::Parties), ROIR_FIELD(Promise, accepted_at, Visibility::Parties),
      ROIR_FIELD(Promise, due, Visibility::Parties), ROIR_FIELD(Promise, renegotiations, Visibility::Parties),
      ROIR_FIELD(Promise, delivered_on, Visibility::Parties),
      ROIR_FIELD(Promise, delivery, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, settled_at, Visibility::Parties),
      ROIR_FIELD(Promise, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, outcome, Visibility::Parties), ROIR_FIELD(Promise, has_evidence, Visibility::Parties),
      ROIR_FIELD(Promise, meeting, Visibility::Parties), ROIR_FIELD(Promise, topic, Visibility::Parties),
      ROIR_FIELD(Promise, goal, Visibility::Parties), ROIR_FIELD(Promise, hours, Visibility::Parties, {.unit = "h"}),
      ROIR_FIELD(Promise, benefit_to_report, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, benefit_to_manager, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, benefit_to_team, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Promise, personal, Visibility::Parties), ROIR_FIELD(Promise, requested, Visibility::Parties),
      ROIR_FIELD(Promise, support_for, Visibility::Parties), ROIR_FIELD(Promise, carried_from, Visibility::Parties),
      ROIR_FIELD(Promise, benefits_report, Visibility::Parties), ROIR_FIELD(Promise, benefits_manager, Visibility::Parties));
};
/// @endcond

}  // namespace roir
