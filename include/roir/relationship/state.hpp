// SPDX-License-Identifier: MIT
/// @file
/// A relationship as it stands: everything that its entries add up to, as described records.
#pragma once

#include <roir/core/record.hpp>
#include <roir/relationship/entry.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// A relationship as it stands. What a viewer gets of it is redacted, see `seen_by` of the Relationship.
struct RelationshipState {
  RelationshipId relationship;                 ///< which one
  PersonId manager;                            ///< who leads
  PersonId report;                             ///< who is led
  Date from;                                   ///< first day
  std::optional<Date> until{};                 ///< first day no longer; empty = still
  std::string time_zone = "UTC";               ///< IANA zone in which days and wall clocks are
  Side record_owner = Side::Report;            ///< who files records
  Phase phase = Phase::New;                    ///< how far it is
  std::optional<Moment> phase_since{};         ///< when the phase was last marked, an instant
  std::vector<Meeting> meetings{};             ///< in the order in which they became known
  std::vector<SpentTime> times{};              ///< time that was logged, in order
  std::vector<AgendaItem> items{};             ///< agenda items, in order
  std::vector<Topic> topics{};                 ///< in the order in which they were opened
  std::vector<Note> notes{};                   ///< statements on pages, in order
  std::vector<AuthorNote> author_notes{};      ///< notes that only their authors see
  std::vector<Evidence> evidence{};            ///< in order
  std::vector<Record> records{};               ///< one for each meeting with a page, in order
  std::vector<Recognition> recognitions{};     ///< in order
  std::vector<Feedback> feedback{};            ///< in order
  std::vector<Matter> matters{};               ///< in order
  std::vector<Pulse> pulses{};                 ///< in order
  std::vector<UpwardAnswer> upward{};          ///< answers about the manager, in order
  std::vector<TalkTally> tallies{};            ///< how talks went, in order
  std::vector<JointRating> ratings{};          ///< what both rate, in order
  std::vector<DevelopmentPlan> plans{};        ///< development plans, in order
  std::vector<Promise> promises{};             ///< in order
  std::vector<WorkingAgreement> agreements{};  ///< versions of the working agreement, in order
  std::vector<ExpectationReview> reviews{};    ///< how far expectations were met, in order
  std::vector<Sharing> sharing{};              ///< what each of the two wants recorded
  std::optional<Moment>
      kick_start_since{};  ///< when it was last brought to life (marked as kick-start or rekindled), an instant; empty = on its first day
};

/// @cond descriptions
template <>
struct Description<RelationshipState> {
  static constexpr auto value = describe<RelationshipState>(
      "relationship_state", 1, ROIR_FIELD(RelationshipState, relationship, Visibility::Parties),
      ROIR_FIELD(RelationshipState, manager, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(RelationshipState, report, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(RelationshipState, from, Visibility::Line), ROIR_FIELD(RelationshipState, until, Visibility::Line),
      ROIR_FIELD(RelationshipState, time_zone, Visibility::Line, {.unit = "IANA"}),
      ROIR_FIELD(RelationshipState, record_owner, Visibility::Line), ROIR_FIELD(RelationshipState, phase, Visibility::Parties),
      ROIR_FIELD(RelationshipState, phase_since, Visibility::Parties), ROIR_FIELD(RelationshipState, meetings, Visibility::Parties),
      ROIR_FIELD(RelationshipState, times, Visibility::Parties), ROIR_FIELD(RelationshipState, items, Visibility::Parties),
      ROIR_FIELD(RelationshipState, topics, Visibility::Parties), ROIR_FIELD(RelationshipState, notes, Visibility::Parties),
      ROIR_FIELD(RelationshipState, author_notes, Visibility::Author), ROIR_FIELD(RelationshipState, evidence, Visibility::Parties),
      ROIR_FIELD(RelationshipState, records, Visibility::Parties), ROIR_FIELD(RelationshipState, recognitions, Visibility::Parties),
      ROIR_FIELD(RelationshipState, feedback, Visibility::Parties), ROIR_FIELD(RelationshipState, matters, Visibility::Parties),
      ROIR_FIELD(RelationshipState, pulses, Visibility::Parties), ROIR_FIELD(RelationshipState, upward, Visibility::Report),
      ROIR_FIELD(RelationshipState, tallies, Visibility::Parties), ROIR_FIELD(RelationshipState, ratings, Visibility::Parties),
      ROIR_FIELD(RelationshipState, plans, Visibility::Parties), ROIR_FIELD(RelationshipState, promises, Visibility::Parties),
      ROIR_FIELD(RelationshipState, agreements, Visibility::Parties), ROIR_FIELD(RelationshipState, reviews, Visibility::Parties),
      ROIR_FIELD(RelationshipState, sharing, Visibility::Parties), ROIR_FIELD(RelationshipState, kick_start_since, Visibility::Parties));
};
/// @endcond

}  // namespace roir
