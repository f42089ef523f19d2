// SPDX-License-Identifier: MIT
/// @file
/// A new manager: commands that span streams, and what a new relationship takes over from the one before.
///
/// @code
/// auto const change = roir::assign_manager(organisation, &earlier, {.report = bob, .manager = ann, .from = day, .relationship = id}, act);
/// if (!change) return http(409, change.refusal().code, change.refusal().hint);
/// journal.append({.key = request_id, .appends = change.appends()});   // or the host's own transaction: all of them, or none
/// @endcode
#pragma once

#include <roir/relationship/append.hpp>
#include <roir/relationship/organisation.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace roir {

/// What became of a command that spans streams: entries for each, to be appended together or not at all; or a refusal.
class ROIR_EXPORT JointDecision {
 public:
  /// Accepted.
  explicit JointDecision(std::vector<Append> appends) : appends_{std::move(appends)} {}
  /// Refused.
  explicit JointDecision(CommandRefusal refusal) : refusal_{std::move(refusal)} {}
  /// Whether it was accepted, now or before under the same key.
  explicit operator bool() const noexcept { return !refusal_; }
  /// Whether the same key was done before: nothing is to be appended.
  [[nodiscard]] bool repeated() const noexcept { return !refusal_ && appends_.empty(); }
  /// What is to be appended, with the version that each stream was seen at; empty when refused or repeated.
  [[nodiscard]] std::vector<Append> const& appends() const& noexcept { return appends_; }
  /// What is to be appended.
  [[nodiscard]] std::vector<Append> appends() && noexcept { return std::move(appends_); }
  /// Why not. @throws NotFound (`not_refused`) if it was accepted.
  [[nodiscard]] CommandRefusal const& refusal() const;

 private:
  std::vector<Append> appends_;
  std::optional<CommandRefusal> refusal_;
};

/// From a day on somebody leads somebody.
struct AssignManager {
  PersonId report;                   ///< who is led
  PersonId manager;                  ///< who leads from then on
  Date from;                         ///< first day
  RelationshipId relationship;       ///< a new id, for the relationship that begins
  Side record_owner = Side::Report;  ///< who files the record of a meeting
};

/// Begins the relationship of a report with a manager, and ends the one before: the line that ends, the line that begins, CloseRelationship
/// and OpenRelationship. Days and clocks of the new relationship are in the report's zone, as the organisation knows it.
///
/// `earlier` is the relationship of the line that holds on the first day; null when nobody leads them then.
/// Refused as Organisation::decide and Relationship::decide, and with `already_leads`, `no_relationship` (nobody gave the one that ends)
/// and `other_relationship` (it is not that of the line).
[[nodiscard]] ROIR_EXPORT JointDecision assign_manager(Organisation const& organisation, Relationship const* earlier,
                                                       AssignManager const& command, Act const& act);

/// Takes over into a relationship what is open in the report's earlier one: RelationshipView::carry_over of it, or a part of that. As
/// Relationship::decide; refused beside with `other_relationship` for one that is not an earlier one of the same report, and
/// `not_open_there` for a topic or promise that does not stand there as it is said to. O(open topics and promises of the earlier one).
[[nodiscard]] ROIR_EXPORT Decision take_over(Relationship const& earlier, Relationship const& later, CarryOver command, Act const& act);

}  // namespace roir
