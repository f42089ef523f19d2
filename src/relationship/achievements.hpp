// SPDX-License-Identifier: MIT
/// @file
/// What the direct report achieved, whether the manager recognised it, and the evidence for it.
#pragma once

#include "relationship/sight.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// Something that the direct report achieved.
struct Achievement {
  SubjectKind kind = SubjectKind::Promise;  ///< a promise that was kept, a matter that was done, or what evidence is about
  std::string id{};                         ///< of what was achieved
  std::string text{};                       ///< in words
  std::int32_t day = 0;                     ///< when
  std::optional<TopicId> topic{};           ///< the topic it belongs to
  std::string goal{};                       ///< the goal it serves
};
/// Achievements of the last RelationshipPolicy::recognition_days that no later recognition by the manager is about: one of the same topic,
/// for the same goal, or of the same day.
[[nodiscard]] std::vector<Achievement> achievements_not_recognised(Sight const& sight);
/// Days since the manager last recognised the report, or since the relationship began.
[[nodiscard]] std::int64_t days_without_recognition(Sight const& sight);
/// Pieces of evidence that the report attached, of after `day` (their own day, or the day they were attached), with a claim if one is
/// given.
[[nodiscard]] std::int64_t evidence_since(Sight const& sight, std::int32_t day, std::optional<EvidenceClaim> claim);

}  // namespace roir
