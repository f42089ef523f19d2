// SPDX-License-Identifier: MIT
/// @file
/// Commands and entries: what somebody wants to say, and the same once it was accepted and stands in a stream.
///
/// A command is a plain record ("make this promise"). When a relationship accepts it, it becomes an entry: who said it, when it was so,
/// when it was learnt, under which idempotency key. There is one list of kinds for both, so that what was asked for and what was recorded
/// cannot drift apart (docs/decisions/0070-entries.md). Facts about people and the organisation are entries of their own streams.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/agenda.hpp>
#include <roir/dialogue/arranging.hpp>
#include <roir/dialogue/notes.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/people/facts.hpp>
#include <roir/performance/facts.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/policy/analysis_plan.hpp>
#include <roir/policy/programme.hpp>
#include <roir/policy/scoring_decision.hpp>
#include <roir/promises/agreement.hpp>
#include <roir/promises/promise.hpp>
#include <roir/relationship/spell.hpp>
#include <roir/time/timestamp.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roir {

/// The three kinds of stream (domain.md amendment 15).
enum class StreamKind : std::uint8_t {
  Organisation,  ///< who is employed, who leads whom, holidays, programmes, policies, analysis plans, whether there is scoring
  Person,        ///< absences, goals, readings and tiers of one person
  Relationship   ///< one spell of one pair
};
/// Which stream.
struct StreamId {
  StreamKind kind = StreamKind::Relationship;  ///< of which kind
  std::string id{};  ///< the relationship's or person's id; the organisation's is "organisation" unless it has several
};

/// What an entry says that was erased: nothing any more. It keeps its place, so that a journal can tell erased from lost.
struct Erased {
  std::string kind{};  ///< the kind of what stood here
};

/// Everything that can be said, by kind. The names of the records are the kinds in data.
using Body = std::variant<
    // the relationship
    OpenRelationship, CloseRelationship, MarkPhase, CarryOver,
    // meetings
    ArrangeMeeting, MoveMeeting, CancelMeeting, MissMeeting, ChaseMeeting, StartMeeting, EndMeeting, HoldMeeting, Arrive, LogTime, RateTone,
    // agenda and topics
    AddItem, EditItem, CloseItem, OpenTopic, MarkTopic,
    // record and evidence
    WriteNote, KeepNote, FileRecord, SignRecord, ReadRecord, AddAddendum, AttachEvidence,
    // what happens in the talk
    Recognise, GiveFeedback, RaiseMatter, AnswerMatter, FinishMatter, CloseLoop, AskPulse, AnswerPulse, AnswerUpward, TallyTalk,
    RateJointly, AgreeRating, PlanDevelopment, AgreePlan, FinishStep,
    // promises and agreement
    MakePromise, AcceptPromise, DeclinePromise, StartPromise, RenegotiatePromise, ReleasePromise, DeliverPromise, ConfirmPromise,
    DisputePromise, BreakPromise, ProposeAgreement, AgreeAgreement, ChooseSharing, ReviewExpectation,
    // the organisation and its people
    Person, Employment, ReportingLine, Holiday, ProgrammeAdoption, Absence, KpiReading, Goal, RegisterPlan, DecideTier, DecideScoring,
    // what was erased
    Erased>;

/// What somebody wants to say: the same records as in an entry.
using Command = Body;

/// One entry of a stream. A plain value; entries are only ever appended.
struct Entry {
  std::int64_t version = 0;  ///< its place in the stream, from 1
  PersonId actor;            ///< who said it
  Timestamp at{};            ///< when it was so
  Timestamp recorded_at{};   ///< when it was learnt
  std::string key{};         ///< idempotency key of the command; empty = none
  Body body;                 ///< what was said
};

/// The kind of a body, as data name it: "make_promise".
[[nodiscard]] ROIR_EXPORT std::string_view kind_of(Body const& body) noexcept;
/// The version of the record that this build writes for it.
[[nodiscard]] ROIR_EXPORT std::uint32_t record_version_of(Body const& body) noexcept;
/// All kinds, in the order of Body.
[[nodiscard]] ROIR_EXPORT std::vector<std::string_view> entry_kinds();
/// The stream kind that a body belongs to; Erased belongs anywhere and says Relationship.
[[nodiscard]] ROIR_EXPORT StreamKind stream_kind_of(Body const& body) noexcept;
/// Checks a body as its Description demands. @throws InvalidArgument as the Description of its record.
ROIR_EXPORT void validate_body(Body const& body);

/// What a body reads and changes, by name ("meeting:m1", "item:i7"). Two commands commute if neither changes what the other relies on: a
/// store then appends the second without asking its author again, so two people typing one agenda do not stand in each other's way.
struct Touches {
  std::vector<std::string> reads{};   ///< what has to be as it was
  std::vector<std::string> adds{};    ///< what it adds to, in whatever order others do
  std::vector<std::string> writes{};  ///< what it changes
};
/// What a body touches. O(size of the body).
[[nodiscard]] ROIR_EXPORT Touches touches(Body const& body, PersonId const& actor);
/// Whether `later`, decided without having seen `earlier`, may follow it: nothing that it reads, adds to or writes was written, nothing
/// that it reads or writes was added to. O(product of their sizes, which are small).
[[nodiscard]] ROIR_EXPORT bool commute(Touches const& earlier, Touches const& later) noexcept;

/// The body as canonical JSON text: keys in the order of the record, no blanks. What a journal commits to.
[[nodiscard]] ROIR_EXPORT std::string body_to_json(Body const& body);
/// The body of a kind and record version, read back; fields that came later get their defaults.
/// @throws FormatError (`unknown_kind`), VersionError (`newer_version`), and as from_json.
[[nodiscard]] ROIR_EXPORT Body body_from_json(std::string_view kind, std::uint32_t record_version, std::string_view json);
/// The whole entry as JSON text: {"version", "actor", "at", "recorded_at", "key", "kind", "record_version", "body"}.
[[nodiscard]] ROIR_EXPORT std::string entry_to_json(Entry const& entry);
/// Reads what entry_to_json writes. @throws FormatError, VersionError as body_from_json.
[[nodiscard]] ROIR_EXPORT Entry entry_from_json(std::string_view json);
/// The JSON Schema (draft 2020-12) of the body of a kind. @throws NotFound (`unknown_kind`).
[[nodiscard]] ROIR_EXPORT std::string body_schema(std::string_view kind);

/// @cond descriptions
template <>
struct EnumWords<StreamKind> {
  static constexpr auto value = enum_words<StreamKind>(
      {{StreamKind::Organisation, "organisation"}, {StreamKind::Person, "person"}, {StreamKind::Relationship, "relationship"}});
};
template <>
struct Description<StreamId> {
  static constexpr auto value = describe<StreamId>("stream_id", 1, ROIR_FIELD(StreamId, kind, Visibility::Organisation),
                                                   ROIR_FIELD(StreamId, id, Visibility::Organisation));
};
template <>
struct Description<Erased> {
  static constexpr auto value = describe<Erased>("erased", 1, ROIR_FIELD(Erased, kind, Visibility::Parties));
};
/// @endcond

}  // namespace roir
