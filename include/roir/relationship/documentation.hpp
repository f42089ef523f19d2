// SPDX-License-Identifier: MIT
/// @file
/// How far meetings are documented: agenda, record, sections, action plan, signatures, evidence (domain.md M09).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/balance.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/relationship/state.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace roir {

/// What a documented meeting consists of. The sections are one artefact that can be there in part.
enum class Artefact : std::uint8_t {
  Agenda,       ///< something stood on the agenda before the meeting began
  Filed,        ///< the record was filed
  FiledInTime,  ///< within RelationshipPolicy::file_within_hours of the end of the meeting
  Sections,     ///< statements of three words or more in the required sections: the share of them
  ActionPlan,   ///< a promise with a due day, or agreed that there is nothing to do
  Signed,       ///< signed by the direct report, which seals record and action plan
  Read,         ///< read or dissented from by the manager
  Evidence      ///< each discussed item on indicators and achievements has evidence
};
/// Number of artefacts.
inline constexpr std::size_t artefacts = 8;

/// What each artefact weighs; the default adds up to 1 (domain.md M09).
struct DocumentationWeights {
  std::array<double, artefacts> weight{0.10, 0.20, 0.10, 0.25, 0.15, 0.10, 0.05, 0.05};  ///< in the order of Artefact; none below 0
};

/// How far one meeting is documented.
struct MeetingDocumentation {
  std::int32_t day = 0;                                    ///< the day it began
  std::array<std::optional<double>, artefacts> present{};  ///< from 0 (not there) to 1; empty = does not apply to this meeting
  /// Σ weight·present / Σ weight over what applies; NaN where nothing that weighs anything applies.
  [[nodiscard]] ROIR_EXPORT double completeness(DocumentationWeights const& weights = {}) const noexcept;
};

/// The held meetings of the frame whose time to file and to sign is over, in order.
///
/// Does not apply: the agenda, where it is not known when its items were put there; sections, where none is required, or the record is
/// handwritten or imported and no statements were taken over from it; evidence, where no such item was discussed. Whether something was
/// written is told by counts of words; no text is read. O(records of the relationship).
[[nodiscard]] ROIR_EXPORT std::vector<MeetingDocumentation> documentation(RelationshipState const& state, AgendaRules const& rules,
                                                                          TimeFrame const& frame, RelationshipPolicy const& policy);
/// M09: one part per such meeting: its completeness(). Meetings whose time is not over are pending.
[[nodiscard]] ROIR_EXPORT Parts documentation_parts(RelationshipState const& state, AgendaRules const& rules, TimeFrame const& frame,
                                                    RelationshipPolicy const& policy, DocumentationWeights const& weights = {});
/// M09: one trial per such meeting with a filed record: whether the direct report filed it (domain.md S2.21).
[[nodiscard]] ROIR_EXPORT Trials report_filed_trials(RelationshipState const& state, TimeFrame const& frame,
                                                     RelationshipPolicy const& policy);

}  // namespace roir
