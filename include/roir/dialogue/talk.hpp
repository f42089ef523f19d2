// SPDX-License-Identifier: MIT
/// @file
/// What happens in the talk: recognition, feedback, what one raises with the other, pulse, joint view, development; each can be closed.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Recognises what the other side did. Specific as far as its fields say: behaviour, when, impact, what it serves (domain.md M16).
struct Recognise {
  MatterId matter;                     ///< a new id
  std::string behaviour{};             ///< what was done or achieved
  std::optional<Date> when{};          ///< the day it was achieved; empty = not said
  std::string impact{};                ///< whom or what it helped
  std::string serves{};                ///< the goal or value it serves, by name
  std::optional<MeetingId> meeting{};  ///< in which meeting it was said
  std::optional<TopicId> topic{};      ///< the topic it belongs to
  bool is_public = false;              ///< whether others heard it
};
/// What feedback does.
enum class FeedbackKind : std::uint8_t {
  Praise,  ///< says what was good
  Guide    ///< says what could be better
};
/// Gives the other side feedback. Either side.
struct GiveFeedback {
  MatterId matter;                          ///< a new id
  FeedbackKind kind = FeedbackKind::Guide;  ///< what it does
  bool task_level = true;                   ///< whether it is about the task rather than the person
  std::string text{};                       ///< what
  std::optional<MeetingId> meeting{};       ///< in which meeting it was said
  std::optional<TopicId> topic{};           ///< the topic it belongs to
};
/// What one raises with the other.
enum class MatterKind : std::uint8_t {
  Idea,         ///< how something could be better
  Barrier,      ///< something that keeps from doing the work well
  Concern,      ///< something that worries
  Request,      ///< something that is asked for
  Effort,       ///< extra effort that is asked of the other ("one for the team", domain.md S4.08)
  Delegation,   ///< a task with the say over it that is handed over
  Opportunity,  ///< a chance that is offered
  Knowledge,    ///< something learnt that others can use
  LetDown       ///< a promise or expectation that was disappointed
};
/// Where a matter stands.
enum class MatterState : std::uint8_t {
  Raised,    ///< said, not yet answered
  Accepted,  ///< taken up, not yet done
  Declined,  ///< not taken up
  Done       ///< done: idea put to work, barrier removed, delegated task finished, knowledge used again
};
/// Who let somebody down (domain.md S4.10); what the organisation did is not charged to the manager.
enum class LetDownCause : std::uint8_t {
  Unknown,    ///< nobody said
  Manager,    ///< the manager
  Corporate,  ///< the organisation
  Both        ///< both
};
/// Raises something with the other side. Either side.
struct RaiseMatter {
  MatterId matter;                             ///< a new id
  MatterKind kind = MatterKind::Idea;          ///< what
  std::string text{};                          ///< in words
  std::string gain{};                          ///< what the other side has from it; empty = not said (domain.md S4.07)
  std::optional<Date> due{};                   ///< until when it is wanted
  std::optional<double> hours{};               ///< effort it takes
  LetDownCause cause = LetDownCause::Unknown;  ///< of a let-down: who caused it
  std::optional<MeetingId> meeting{};          ///< in which meeting it was raised
  std::optional<TopicId> topic{};              ///< the topic it belongs to
};
/// Takes up or declines what the other side raised.
struct AnswerMatter {
  MatterId matter;       ///< which one
  bool accepted = true;  ///< whether it is taken up
  std::string text{};    ///< the answer
};
/// Says that a matter that was taken up is done. Either side.
struct FinishMatter {
  MatterId matter;     ///< which one
  std::string text{};  ///< what came of it
};
/// Says that whoever raised a matter was told what came of it. Whoever raised it, or the other side by telling them.
struct CloseLoop {
  MatterId matter;     ///< which one; answered or done
  std::string text{};  ///< what was told
};
/// Asks how the direct report is. The manager, or a survey in their name. An unanswered question is data too.
struct AskPulse {
  PulseId pulse;                       ///< a new id
  std::optional<MeetingId> meeting{};  ///< in which meeting it was asked
  bool face_to_face = true;            ///< whether it was asked in the talk: only then does the manager see the answer
  bool happy = true;                   ///< whether it was asked how happy they are
  bool challenged = true;              ///< how challenged
  bool stressed = false;               ///< how stressed (off unless both chose so, domain.md amendment 11)
  bool engaged = true;                 ///< how engaged
};
/// Answers a pulse question; any part may be left out. The direct report alone.
struct AnswerPulse {
  PulseId pulse;                       ///< which question
  std::optional<double> happy{};       ///< 0 to 10
  std::optional<double> challenged{};  ///< 0 to 10
  std::optional<double> stressed{};    ///< 0 to 10
  std::optional<double> engaged{};     ///< 0 to 10
};
/// Answers one question about the manager (domain.md S3.03). The direct report alone; the manager never sees a single answer.
struct AnswerUpward {
  std::string item{};      ///< which question, e.g. "UF1"
  std::int64_t value = 3;  ///< 1 to 5
};
/// Who says how the talk went.
enum class TagSource : std::uint8_t {
  Self,    ///< whoever it is about
  Other,   ///< the other side
  Machine  ///< software
};
/// How a talk went, from a tick list (domain.md M11). Either side.
struct TallyTalk {
  MeetingId meeting;                          ///< which one
  std::int64_t offers_help = 0;               ///< times the manager asked what they could do to help
  std::int64_t seeks_thoughts = 0;            ///< times the manager asked for the report's thoughts
  std::int64_t seeks_next_steps = 0;          ///< times the manager asked what the next steps should be
  std::int64_t tells = 0;                     ///< times the manager told what to do
  std::int64_t justified_tells = 0;           ///< of those, times when authority was called for
  std::optional<double> report_talk_share{};  ///< share of the talk that was the report's, from a timed source
  TagSource source = TagSource::Self;         ///< who says so
};
/// One side's rating of something both rate (domain.md M25). Each side their own; the other's is shown once both have rated.
struct RateJointly {
  std::string about{};     ///< what is rated, e.g. a competence or a task
  std::int64_t level = 0;  ///< 0 to 4
};
/// The two agree on one rating. Either side, once both have rated.
struct AgreeRating {
  std::string about{};     ///< what is rated
  std::int64_t level = 0;  ///< 0 to 4
};
/// One step of a development plan.
struct DevelopmentStep {
  std::string text{};         ///< what is to be done
  Side owner = Side::Report;  ///< who does it
  std::optional<Date> due{};  ///< until when
};
/// Proposes a development plan, or a new version of it, which both then agree to. Either side.
struct PlanDevelopment {
  PlanId plan;                           ///< a new id, or that of a plan that it changes
  std::string measure{};                 ///< how the two will know that it worked
  std::vector<DevelopmentStep> steps{};  ///< in order
};
/// Agrees to a development plan as it stands. Either side.
struct AgreePlan {
  PlanId plan;               ///< which one
  std::int64_t version = 1;  ///< the version that the actor saw, that of the DevelopmentPlan
};
/// Says that a step of a development plan is done. Its owner, or the other side as a witness.
struct FinishStep {
  PlanId plan;            ///< which one
  std::int64_t step = 0;  ///< which step, from 0
};
/// A recognition as it stands.
struct Recognition {
  MatterId matter;                     ///< which one
  Side by = Side::Unknown;             ///< who recognised
  Moment at{};                         ///< when, an instant
  std::string behaviour{};             ///< what was done or achieved
  std::optional<Date> when{};          ///< the day it was achieved
  std::string impact{};                ///< whom or what it helped
  std::string serves{};                ///< the goal or value it serves
  std::optional<MeetingId> meeting{};  ///< in which meeting it was said
  std::optional<TopicId> topic{};      ///< the topic it belongs to
  bool is_public = false;              ///< whether others heard it
  std::int64_t specifics = 0;          ///< how many of behaviour, day, impact and what it serves were said, 0 to 4
};
/// A piece of feedback as it stands.
struct Feedback {
  MatterId matter;                          ///< which one
  Side by = Side::Unknown;                  ///< who gave it
  Moment at{};                              ///< when, an instant
  FeedbackKind kind = FeedbackKind::Guide;  ///< what it does
  bool task_level = true;                   ///< whether it is about the task rather than the person
  std::string text{};                       ///< what
  std::optional<MeetingId> meeting{};       ///< in which meeting it was said
  std::optional<TopicId> topic{};           ///< the topic it belongs to
};
/// Something that was raised, as it stands.
struct Matter {
  MatterId matter;                             ///< which one
  MatterKind kind = MatterKind::Idea;          ///< what
  Side by = Side::Unknown;                     ///< who raised it
  Moment raised_at{};                          ///< when, an instant
  std::string text{};                          ///< in words
  std::string gain{};                          ///< what the other side has from it
  std::optional<Date> due{};                   ///< until when it is wanted
  std::optional<double> hours{};               ///< effort it takes
  LetDownCause cause = LetDownCause::Unknown;  ///< of a let-down: who caused it
  std::optional<MeetingId> meeting{};          ///< in which meeting it was raised
  std::optional<TopicId> topic{};              ///< the topic it belongs to
  MatterState state = MatterState::Raised;     ///< where it stands
  std::optional<Moment> answered_at{};         ///< when it was taken up or declined, an instant
  std::string answer{};                        ///< the answer
  std::optional<Moment> done_at{};             ///< when it was done, an instant
  std::string result{};                        ///< what came of it
  std::optional<Moment> closed_loop_at{};      ///< when whoever raised it was told, an instant
  bool has_gain = false;                       ///< whether it was said what the other side has from it
  std::string told{};                          ///< what whoever raised it was told
};
/// A pulse question with its answer.
struct Pulse {
  PulseId pulse;                        ///< which one
  Moment asked_at{};                    ///< when it was asked, an instant
  std::optional<MeetingId> meeting{};   ///< in which meeting
  bool face_to_face = true;             ///< whether it was asked in the talk
  bool asks_happy = true;               ///< whether it was asked how happy they are
  bool asks_challenged = true;          ///< how challenged
  bool asks_stressed = false;           ///< how stressed
  bool asks_engaged = true;             ///< how engaged
  std::optional<Moment> answered_at{};  ///< when it was answered, an instant; for the manager only if asked face to face
  std::optional<double> happy{};        ///< 0 to 10
  std::optional<double> challenged{};   ///< 0 to 10
  std::optional<double> stressed{};     ///< 0 to 10
  std::optional<double> engaged{};      ///< 0 to 10
};
/// An answer about the manager; the report alone sees it.
struct UpwardAnswer {
  std::string item{};      ///< which question
  std::int64_t value = 3;  ///< 1 to 5
  Moment at{};             ///< when, an instant
};
/// How a talk went.
struct TalkTally {
  MeetingId meeting;                          ///< which one
  Side by = Side::Unknown;                    ///< who says so
  Moment at{};                                ///< when it was said, an instant
  std::int64_t offers_help = 0;               ///< times the manager asked what they could do to help
  std::int64_t seeks_thoughts = 0;            ///< times the manager asked for the report's thoughts
  std::int64_t seeks_next_steps = 0;          ///< times the manager asked what the next steps should be
  std::int64_t tells = 0;                     ///< times the manager told what to do
  std::int64_t justified_tells = 0;           ///< of those, times when authority was called for
  std::optional<double> report_talk_share{};  ///< share of the talk that was the report's
  TagSource source = TagSource::Self;         ///< who says so
};
/// What both rate, as it stands.
struct JointRating {
  std::string about{};                       ///< what is rated
  std::optional<std::int64_t> by_manager{};  ///< the manager's level, 0 to 4; for the report once both have rated
  std::optional<std::int64_t> by_report{};   ///< the report's level, 0 to 4; for the manager once both have rated
  std::optional<std::int64_t> agreed{};      ///< the level they agreed on
  Moment at{};                               ///< when it last changed, an instant
};
/// A step of a development plan as it stands.
struct PlanStep {
  std::string text{};               ///< what is to be done
  Side owner = Side::Report;        ///< who does it
  std::optional<Date> due{};        ///< until when
  std::optional<Moment> done_at{};  ///< when it was done, an instant
};
/// A development plan as it stands; firm when it has a measure, owners, due dates, and both agreed (domain.md S2.19).
struct DevelopmentPlan {
  PlanId plan;                                ///< which one
  std::int64_t version = 1;                   ///< grows with each change
  std::string measure{};                      ///< how the two will know that it worked
  std::vector<PlanStep> steps{};              ///< in order
  std::optional<Moment> agreed_by_manager{};  ///< when the manager agreed to this version, an instant
  std::optional<Moment> agreed_by_report{};   ///< when the direct report agreed to this version, an instant
  bool has_measure = false;                   ///< whether it was said how the two will know that it worked
};

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<Recognise> {
  static constexpr auto value =
      describe<Recognise>("recognise", 1, ROIR_FIELD(Recognise, matter, Visibility::Parties),
                          ROIR_FIELD(Recognise, behaviour, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                          ROIR_FIELD(Recognise, when, Visibility::Parties),
                          ROIR_FIELD(Recognise, impact, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                          ROIR_FIELD(Recognise, serves, Visibility::Parties), ROIR_FIELD(Recognise, meeting, Visibility::Parties),
                          ROIR_FIELD(Recognise, topic, Visibility::Parties), ROIR_FIELD(Recognise, is_public, Visibility::Parties));
  /// @throws InvalidArgument (`bad_recognition`) without saying what was done.
  static void validate(Recognise const& record);
};
template <>
struct EnumWords<FeedbackKind> {
  static constexpr auto value = enum_words<FeedbackKind>({{FeedbackKind::Praise, "praise"}, {FeedbackKind::Guide, "guide"}});
};
template <>
struct ROIR_EXPORT Description<GiveFeedback> {
  static constexpr auto value =
      describe<GiveFeedback>("give_feedback", 1, ROIR_FIELD(GiveFeedback, matter, Visibility::Parties),
                             ROIR_FIELD(GiveFeedback, kind, Visibility::Parties), ROIR_FIELD(GiveFeedback, task_level, Visibility::Parties),
                             ROIR_FIELD(GiveFeedback, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(GiveFeedback, meeting, Visibility::Parties), ROIR_FIELD(GiveFeedback, topic, Visibility::Parties));
  /// @throws InvalidArgument (`bad_feedback`) without a text.
  static void validate(GiveFeedback const& record);
};
template <>
struct EnumWords<MatterKind> {
  static constexpr auto value = enum_words<MatterKind>({{MatterKind::Idea, "idea"},
                                                        {MatterKind::Barrier, "barrier"},
                                                        {MatterKind::Concern, "concern"},
                                                        {MatterKind::Request, "request"},
                                                        {MatterKind::Effort, "effort"},
                                                        {MatterKind::Delegation, "delegation"},
                                                        {MatterKind::Opportunity, "opportunity"},
                                                        {MatterKind::Knowledge, "knowledge"},
                                                        {MatterKind::LetDown, "let_down"}});
};
template <>
struct EnumWords<MatterState> {
  static constexpr auto value = enum_words<MatterState>({{MatterState::Raised, "raised"},
                                                         {MatterState::Accepted, "accepted"},
                                                         {MatterState::Declined, "declined"},
                                                         {MatterState::Done, "done"}});
};
template <>
struct EnumWords<LetDownCause> {
  static constexpr auto value = enum_words<LetDownCause>({{LetDownCause::Unknown, "unknown"},
                                                          {LetDownCause::Manager, "manager"},
                                                          {LetDownCause::Corporate, "corporate"},
                                                          {LetDownCause::Both, "both"}});
};
template <>
struct ROIR_EXPORT Description<RaiseMatter> {
  static constexpr auto value = describe<RaiseMatter>(
      "raise_matter", 1, ROIR_FIELD(RaiseMatter, matter, Visibility::Parties), ROIR_FIELD(RaiseMatter, kind, Visibility::Parties),
      ROIR_FIELD(RaiseMatter, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(RaiseMatter, gain, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(RaiseMatter, due, Visibility::Parties), ROIR_FIELD(RaiseMatter, hours, Visibility::Parties, {.unit = "h"}),
      ROIR_FIELD(RaiseMatter, cause, Visibility::Parties), ROIR_FIELD(RaiseMatter, meeting, Visibility::Parties),
      ROIR_FIELD(RaiseMatter, topic, Visibility::Parties));
  /// @throws InvalidArgument (`bad_matter`) without a text or for hours that are negative or endless.
  static void validate(RaiseMatter const& record);
};
template <>
struct Description<AnswerMatter> {
  static constexpr auto value = describe<AnswerMatter>(
      "answer_matter", 1, ROIR_FIELD(AnswerMatter, matter, Visibility::Parties), ROIR_FIELD(AnswerMatter, accepted, Visibility::Parties),
      ROIR_FIELD(AnswerMatter, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<FinishMatter> {
  static constexpr auto value =
      describe<FinishMatter>("finish_matter", 1, ROIR_FIELD(FinishMatter, matter, Visibility::Parties),
                             ROIR_FIELD(FinishMatter, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<CloseLoop> {
  static constexpr auto value =
      describe<CloseLoop>("close_loop", 1, ROIR_FIELD(CloseLoop, matter, Visibility::Parties),
                          ROIR_FIELD(CloseLoop, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct ROIR_EXPORT Description<AskPulse> {
  static constexpr auto value =
      describe<AskPulse>("ask_pulse", 1, ROIR_FIELD(AskPulse, pulse, Visibility::Parties),
                         ROIR_FIELD(AskPulse, meeting, Visibility::Parties), ROIR_FIELD(AskPulse, face_to_face, Visibility::Parties),
                         ROIR_FIELD(AskPulse, happy, Visibility::Parties), ROIR_FIELD(AskPulse, challenged, Visibility::Parties),
                         ROIR_FIELD(AskPulse, stressed, Visibility::Parties), ROIR_FIELD(AskPulse, engaged, Visibility::Parties));
  /// @throws InvalidArgument (`bad_pulse`) if nothing is asked.
  static void validate(AskPulse const& record);
};
template <>
struct ROIR_EXPORT Description<AnswerPulse> {
  static constexpr auto value =
      describe<AnswerPulse>("answer_pulse", 1, ROIR_FIELD(AnswerPulse, pulse, Visibility::Parties),
                            ROIR_FIELD(AnswerPulse, happy, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                            ROIR_FIELD(AnswerPulse, challenged, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                            ROIR_FIELD(AnswerPulse, stressed, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                            ROIR_FIELD(AnswerPulse, engaged, Visibility::Report, {.sensitivity = Sensitivity::Special}));
  /// @throws InvalidArgument (`bad_pulse`) for values outside [0, 10].
  static void validate(AnswerPulse const& record);
};
template <>
struct ROIR_EXPORT Description<AnswerUpward> {
  static constexpr auto value =
      describe<AnswerUpward>("answer_upward", 1, ROIR_FIELD(AnswerUpward, item, Visibility::Report, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(AnswerUpward, value, Visibility::Report, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_answer`) without an item or for a value outside [1, 5].
  static void validate(AnswerUpward const& record);
};
template <>
struct EnumWords<TagSource> {
  static constexpr auto value =
      enum_words<TagSource>({{TagSource::Self, "self"}, {TagSource::Other, "other"}, {TagSource::Machine, "machine"}});
};
template <>
struct ROIR_EXPORT Description<TallyTalk> {
  static constexpr auto value = describe<TallyTalk>(
      "tally_talk", 1, ROIR_FIELD(TallyTalk, meeting, Visibility::Parties),
      ROIR_FIELD(TallyTalk, offers_help, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TallyTalk, seeks_thoughts, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TallyTalk, seeks_next_steps, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TallyTalk, tells, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TallyTalk, justified_tells, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TallyTalk, report_talk_share, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "share"}),
      ROIR_FIELD(TallyTalk, source, Visibility::Parties));
  /// @throws InvalidArgument (`bad_tally`) for negative counts, more justified tells than tells, or a share outside [0, 1].
  static void validate(TallyTalk const& record);
};
template <>
struct ROIR_EXPORT Description<RateJointly> {
  static constexpr auto value =
      describe<RateJointly>("rate_jointly", 1, ROIR_FIELD(RateJointly, about, Visibility::Parties),
                            ROIR_FIELD(RateJointly, level, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_rating`) without what is rated or for a level outside [0, 4].
  static void validate(RateJointly const& record);
};
template <>
struct ROIR_EXPORT Description<AgreeRating> {
  static constexpr auto value =
      describe<AgreeRating>("agree_rating", 1, ROIR_FIELD(AgreeRating, about, Visibility::Parties),
                            ROIR_FIELD(AgreeRating, level, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_rating`) without what is rated or for a level outside [0, 4].
  static void validate(AgreeRating const& record);
};
template <>
struct ROIR_EXPORT Description<DevelopmentStep> {
  static constexpr auto value = describe<DevelopmentStep>(
      "development_step", 1, ROIR_FIELD(DevelopmentStep, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(DevelopmentStep, owner, Visibility::Parties), ROIR_FIELD(DevelopmentStep, due, Visibility::Parties));
  /// @throws InvalidArgument (`bad_plan`) without a text or an owner who is one of the two.
  static void validate(DevelopmentStep const& record);
};
template <>
struct ROIR_EXPORT Description<PlanDevelopment> {
  static constexpr auto value =
      describe<PlanDevelopment>("plan_development", 1, ROIR_FIELD(PlanDevelopment, plan, Visibility::Parties),
                                ROIR_FIELD(PlanDevelopment, measure, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                                ROIR_FIELD(PlanDevelopment, steps, Visibility::Parties));
  /// @throws InvalidArgument (`bad_plan`) without steps.
  static void validate(PlanDevelopment const& record);
};
template <>
struct Description<AgreePlan> {
  static constexpr auto value = describe<AgreePlan>("agree_plan", 1, ROIR_FIELD(AgreePlan, plan, Visibility::Parties),
                                                    ROIR_FIELD(AgreePlan, version, Visibility::Parties));
};
template <>
struct Description<FinishStep> {
  static constexpr auto value = describe<FinishStep>("finish_step", 1, ROIR_FIELD(FinishStep, plan, Visibility::Parties),
                                                     ROIR_FIELD(FinishStep, step, Visibility::Parties));
};
template <>
struct Description<Recognition> {
  static constexpr auto value =
      describe<Recognition>("recognition", 1, ROIR_FIELD(Recognition, matter, Visibility::Parties),
                            ROIR_FIELD(Recognition, by, Visibility::Parties), ROIR_FIELD(Recognition, at, Visibility::Parties),
                            ROIR_FIELD(Recognition, behaviour, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(Recognition, when, Visibility::Parties),
                            ROIR_FIELD(Recognition, impact, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(Recognition, serves, Visibility::Parties), ROIR_FIELD(Recognition, meeting, Visibility::Parties),
                            ROIR_FIELD(Recognition, topic, Visibility::Parties), ROIR_FIELD(Recognition, is_public, Visibility::Parties),
                            ROIR_FIELD(Recognition, specifics, Visibility::Parties));
};
template <>
struct Description<Feedback> {
  static constexpr auto value =
      describe<Feedback>("feedback", 1, ROIR_FIELD(Feedback, matter, Visibility::Parties), ROIR_FIELD(Feedback, by, Visibility::Parties),
                         ROIR_FIELD(Feedback, at, Visibility::Parties), ROIR_FIELD(Feedback, kind, Visibility::Parties),
                         ROIR_FIELD(Feedback, task_level, Visibility::Parties),
                         ROIR_FIELD(Feedback, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                         ROIR_FIELD(Feedback, meeting, Visibility::Parties), ROIR_FIELD(Feedback, topic, Visibility::Parties));
};
template <>
struct Description<Matter> {
  static constexpr auto value = describe<Matter>(
      "matter", 1, ROIR_FIELD(Matter, matter, Visibility::Parties), ROIR_FIELD(Matter, kind, Visibility::Parties),
      ROIR_FIELD(Matter, by, Visibility::Parties), ROIR_FIELD(Matter, raised_at, Visibility::Parties),
      ROIR_FIELD(Matter, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Matter, gain, Visibility::Parties, {.sensitivity = Sensitivity::Personal}), ROIR_FIELD(Matter, due, Visibility::Parties),
      ROIR_FIELD(Matter, hours, Visibility::Parties, {.unit = "h"}), ROIR_FIELD(Matter, cause, Visibility::Parties),
      ROIR_FIELD(Matter, meeting, Visibility::Parties), ROIR_FIELD(Matter, topic, Visibility::Parties),
      ROIR_FIELD(Matter, state, Visibility::Parties), ROIR_FIELD(Matter, answered_at, Visibility::Parties),
      ROIR_FIELD(Matter, answer, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Matter, done_at, Visibility::Parties),
      ROIR_FIELD(Matter, result, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(Matter, closed_loop_at, Visibility::Parties), ROIR_FIELD(Matter, has_gain, Visibility::Parties),
      ROIR_FIELD(Matter, told, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<Pulse> {
  static constexpr auto value =
      describe<Pulse>("pulse", 1, ROIR_FIELD(Pulse, pulse, Visibility::Parties), ROIR_FIELD(Pulse, asked_at, Visibility::Parties),
                      ROIR_FIELD(Pulse, meeting, Visibility::Parties), ROIR_FIELD(Pulse, face_to_face, Visibility::Parties),
                      ROIR_FIELD(Pulse, asks_happy, Visibility::Parties), ROIR_FIELD(Pulse, asks_challenged, Visibility::Parties),
                      ROIR_FIELD(Pulse, asks_stressed, Visibility::Parties), ROIR_FIELD(Pulse, asks_engaged, Visibility::Parties),
                      ROIR_FIELD(Pulse, answered_at, Visibility::Report, {.sensitivity = Sensitivity::Personal}),
                      ROIR_FIELD(Pulse, happy, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                      ROIR_FIELD(Pulse, challenged, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                      ROIR_FIELD(Pulse, stressed, Visibility::Report, {.sensitivity = Sensitivity::Special}),
                      ROIR_FIELD(Pulse, engaged, Visibility::Report, {.sensitivity = Sensitivity::Special}));
};
template <>
struct Description<UpwardAnswer> {
  static constexpr auto value =
      describe<UpwardAnswer>("upward_answer", 1, ROIR_FIELD(UpwardAnswer, item, Visibility::Report, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(UpwardAnswer, value, Visibility::Report, {.sensitivity = Sensitivity::Personal}),
                             ROIR_FIELD(UpwardAnswer, at, Visibility::Report, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<TalkTally> {
  static constexpr auto value = describe<TalkTally>(
      "talk_tally", 1, ROIR_FIELD(TalkTally, meeting, Visibility::Parties), ROIR_FIELD(TalkTally, by, Visibility::Parties),
      ROIR_FIELD(TalkTally, at, Visibility::Parties),
      ROIR_FIELD(TalkTally, offers_help, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TalkTally, seeks_thoughts, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TalkTally, seeks_next_steps, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TalkTally, tells, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TalkTally, justified_tells, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(TalkTally, report_talk_share, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "share"}),
      ROIR_FIELD(TalkTally, source, Visibility::Parties));
};
template <>
struct Description<JointRating> {
  static constexpr auto value =
      describe<JointRating>("joint_rating", 1, ROIR_FIELD(JointRating, about, Visibility::Parties),
                            ROIR_FIELD(JointRating, by_manager, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(JointRating, by_report, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(JointRating, agreed, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                            ROIR_FIELD(JointRating, at, Visibility::Parties));
};
template <>
struct Description<PlanStep> {
  static constexpr auto value =
      describe<PlanStep>("plan_step", 1, ROIR_FIELD(PlanStep, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                         ROIR_FIELD(PlanStep, owner, Visibility::Parties), ROIR_FIELD(PlanStep, due, Visibility::Parties),
                         ROIR_FIELD(PlanStep, done_at, Visibility::Parties));
};
template <>
struct Description<DevelopmentPlan> {
  static constexpr auto value = describe<DevelopmentPlan>(
      "development_plan", 1, ROIR_FIELD(DevelopmentPlan, plan, Visibility::Parties),
      ROIR_FIELD(DevelopmentPlan, version, Visibility::Parties),
      ROIR_FIELD(DevelopmentPlan, measure, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(DevelopmentPlan, steps, Visibility::Parties), ROIR_FIELD(DevelopmentPlan, agreed_by_manager, Visibility::Parties),
      ROIR_FIELD(DevelopmentPlan, agreed_by_report, Visibility::Parties), ROIR_FIELD(DevelopmentPlan, has_measure, Visibility::Parties));
};
/// @endcond

}  // namespace roir
