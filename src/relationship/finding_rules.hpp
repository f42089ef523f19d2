// SPDX-License-Identifier: MIT
/// @file
/// The rules that concern one pair (domain.md A.8.6), each a pure function of one look, in groups.
#pragma once

#include "relationship/sight.hpp"
#include <roir/relationship/finding.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// A rule: its name, and what it finds.
struct FindingRule {
  std::string_view name;                       ///< stable word, in the catalogue
  std::vector<Finding> (*find)(Sight const&);  ///< pure
};
/// Whether and when the two meet.
[[nodiscard]] std::span<FindingRule const> contact_rules() noexcept;
/// The record of a meeting and what it rests on.
[[nodiscard]] std::span<FindingRule const> record_rules() noexcept;
/// What is talked about.
[[nodiscard]] std::span<FindingRule const> talk_rules() noexcept;
/// What the two promise each other.
[[nodiscard]] std::span<FindingRule const> promise_rules() noexcept;

/// What a rule says beside its words.
struct Noticed {
  Severity severity = Severity::Nudge;         ///< how much it weighs
  Side responsible = Side::Unknown;            ///< whose it is to act; unknown = both
  std::string subject{};                       ///< what it is about
  std::vector<std::string> evidence{};         ///< what it rests on
  std::vector<MessageParameter> parameters{};  ///< what the words are made of
};
/// A finding with its words. What is the report's to do is a nudge at most (domain.md A.7 row 6).
[[nodiscard]] Finding finding(std::string_view rule, Noticed noticed);

/// The latest RelationshipPolicy::quiet_topic_meetings held meetings that there was time to write up:
/// RelationshipPolicy::file_within_hours.
[[nodiscard]] std::vector<Meeting const*> written_up(Sight const& sight);

}  // namespace roir
