// SPDX-License-Identifier: MIT
/// @file
/// The working agreement of two people: what each expects, what support is promised and what is returned for it (domain.md A.8.3).
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// What a clause says.
enum class ClauseKind : std::uint8_t {
  Expectation,     ///< what the holder expects of the other
  SupportPromise,  ///< what the manager does for the report
  ExpectedReturn,  ///< what the report returns for a support promise
  Hope,            ///< what the holder hopes for; only where both chose to share hopes and fears
  Fear,            ///< what the holder fears; only where both chose to share hopes and fears
  Style,           ///< how the holder likes to work; only where both chose to share styles
  Motivator,       ///< what drives the holder; only where both chose to share styles
  Demotivator,     ///< what holds the holder back; only where both chose to share styles
  Role,            ///< what the report's role is
  Responsibility,  ///< what the report is responsible for
  Target,          ///< what the report is to reach
  Meetings         ///< how often the two meet
};
/// One clause of a working agreement.
struct Clause {
  std::string clause{};                       ///< its name within the agreement, stable from version to version
  ClauseKind kind = ClauseKind::Expectation;  ///< what it says
  Side holder = Side::Unknown;                ///< whose clause it is: who expects, hopes, fears, is so; who gives the support or the return
  std::string text{};                         ///< in words
  std::string measure{};                      ///< how the two can tell; may be empty
  std::string returns{};                      ///< of an expected return: the support promise it is given for, by clause
};
/// Proposes a working agreement, or its next version: all clauses anew. Either side; counts as the actor's consent.
struct ProposeAgreement {
  std::vector<Clause> clauses{};     ///< all of them
  std::optional<Date> review_due{};  ///< the day by which the two look at it again; empty = as the policy has it
};
/// Agrees to the proposed version. The other side.
struct AgreeAgreement {
  std::int64_t version = 1;  ///< the version that the actor saw, that of the WorkingAgreement
};
/// What two people may choose to record about themselves; off until both chose so (domain.md amendment 11).
enum class ShareChoice : std::uint8_t {
  HopesAndFears,  ///< hopes and fears in the working agreement
  Style,          ///< style, motivators and demotivators in the working agreement
  ArrivalTimes,   ///< when each came to a meeting
  Stress          ///< how stressed the report is
};
/// Says whether the actor wants something recorded. Each for themselves; can be taken back.
struct ChooseSharing {
  ShareChoice what = ShareChoice::HopesAndFears;  ///< what
  bool yes = true;                                ///< whether they want it
};
/// Says how far an expectation of the actor's own is met (domain.md M26). Its holder.
struct ReviewExpectation {
  std::string clause{};  ///< which one
  double fulfilled = 0;  ///< 0 = not at all, 1 = fully
  std::string text{};    ///< in words
};
/// How far an expectation was met, as its holder said.
struct ExpectationReview {
  std::string clause{};         ///< which one
  Side holder = Side::Unknown;  ///< who said so
  Moment at{};                  ///< when, an instant
  double fulfilled = 0;         ///< 0 = not at all, 1 = fully
  std::string text{};           ///< in words
};
/// One version of a working agreement.
struct WorkingAgreement {
  std::int64_t version = 1;                   ///< from 1
  Side proposed_by = Side::Unknown;           ///< who proposed it
  Moment proposed_at{};                       ///< when, an instant
  std::vector<Clause> clauses{};              ///< all of them
  std::optional<Date> review_due{};           ///< the day by which the two look at it again
  std::optional<Moment> agreed_by_manager{};  ///< when the manager agreed, an instant
  std::optional<Moment> agreed_by_report{};   ///< when the direct report agreed, an instant
};
/// What each of the two wants recorded.
struct Sharing {
  ShareChoice what = ShareChoice::HopesAndFears;  ///< what
  bool manager = false;                           ///< whether the manager wants it
  bool report = false;                            ///< whether the direct report wants it
};

/// @cond descriptions
template <>
struct EnumWords<ClauseKind> {
  static constexpr auto value = enum_words<ClauseKind>({{ClauseKind::Expectation, "expectation"},
                                                        {ClauseKind::SupportPromise, "support_promise"},
                                                        {ClauseKind::ExpectedReturn, "expected_return"},
                                                        {ClauseKind::Hope, "hope"},
                                                        {ClauseKind::Fear, "fear"},
                                                        {ClauseKind::Style, "style"},
                                                        {ClauseKind::Motivator, "motivator"},
                                                        {ClauseKind::Demotivator, "demotivator"},
                                                        {ClauseKind::Role, "role"},
                                                        {ClauseKind::Responsibility, "responsibility"},
                                                        {ClauseKind::Target, "target"},
                                                        {ClauseKind::Meetings, "meetings"}});
};
template <>
struct ROIR_EXPORT Description<Clause> {
  static constexpr auto value =
      describe<Clause>("clause", 1, ROIR_FIELD(Clause, clause, Visibility::Parties), ROIR_FIELD(Clause, kind, Visibility::Parties),
                       ROIR_FIELD(Clause, holder, Visibility::Parties),
                       ROIR_FIELD(Clause, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Clause, measure, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Clause, returns, Visibility::Parties));
  /// @throws InvalidArgument (`bad_clause`) without name, text or holder; for support that is not the manager's or a return that is not the
  /// report's.
  static void validate(Clause const& record);
};
template <>
struct ROIR_EXPORT Description<ProposeAgreement> {
  static constexpr auto value =
      describe<ProposeAgreement>("propose_agreement", 1, ROIR_FIELD(ProposeAgreement, clauses, Visibility::Parties),
                                 ROIR_FIELD(ProposeAgreement, review_due, Visibility::Parties));
  /// @throws InvalidArgument (`bad_agreement`) for two clauses of one name, or a return for a support promise that is not in it.
  static void validate(ProposeAgreement const& record);
};
template <>
struct Description<AgreeAgreement> {
  static constexpr auto value = describe<AgreeAgreement>("agree_agreement", 1, ROIR_FIELD(AgreeAgreement, version, Visibility::Parties));
};
template <>
struct EnumWords<ShareChoice> {
  static constexpr auto value = enum_words<ShareChoice>({{ShareChoice::HopesAndFears, "hopes_and_fears"},
                                                         {ShareChoice::Style, "style"},
                                                         {ShareChoice::ArrivalTimes, "arrival_times"},
                                                         {ShareChoice::Stress, "stress"}});
};
template <>
struct Description<ChooseSharing> {
  static constexpr auto value = describe<ChooseSharing>("choose_sharing", 1, ROIR_FIELD(ChooseSharing, what, Visibility::Parties),
                                                        ROIR_FIELD(ChooseSharing, yes, Visibility::Parties));
};
template <>
struct ROIR_EXPORT Description<ReviewExpectation> {
  static constexpr auto value = describe<ReviewExpectation>(
      "review_expectation", 1, ROIR_FIELD(ReviewExpectation, clause, Visibility::Parties),
      ROIR_FIELD(ReviewExpectation, fulfilled, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "share"}),
      ROIR_FIELD(ReviewExpectation, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
  /// @throws InvalidArgument (`bad_review`) without a clause or for a value outside [0, 1].
  static void validate(ReviewExpectation const& record);
};
template <>
struct Description<ExpectationReview> {
  static constexpr auto value = describe<ExpectationReview>(
      "expectation_review", 1, ROIR_FIELD(ExpectationReview, clause, Visibility::Parties),
      ROIR_FIELD(ExpectationReview, holder, Visibility::Parties), ROIR_FIELD(ExpectationReview, at, Visibility::Parties),
      ROIR_FIELD(ExpectationReview, fulfilled, Visibility::Parties, {.sensitivity = Sensitivity::Personal, .unit = "share"}),
      ROIR_FIELD(ExpectationReview, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<WorkingAgreement> {
  static constexpr auto value = describe<WorkingAgreement>(
      "working_agreement", 1, ROIR_FIELD(WorkingAgreement, version, Visibility::Parties),
      ROIR_FIELD(WorkingAgreement, proposed_by, Visibility::Parties), ROIR_FIELD(WorkingAgreement, proposed_at, Visibility::Parties),
      ROIR_FIELD(WorkingAgreement, clauses, Visibility::Parties), ROIR_FIELD(WorkingAgreement, review_due, Visibility::Parties),
      ROIR_FIELD(WorkingAgreement, agreed_by_manager, Visibility::Parties),
      ROIR_FIELD(WorkingAgreement, agreed_by_report, Visibility::Parties));
};
template <>
struct Description<Sharing> {
  static constexpr auto value =
      describe<Sharing>("sharing", 1, ROIR_FIELD(Sharing, what, Visibility::Parties), ROIR_FIELD(Sharing, manager, Visibility::Parties),
                        ROIR_FIELD(Sharing, report, Visibility::Parties));
};
/// @endcond

}  // namespace roir
