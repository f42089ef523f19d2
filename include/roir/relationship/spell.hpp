// SPDX-License-Identifier: MIT
/// @file
/// Commands about the relationship itself: it begins, ends, and takes over what was open in an earlier one.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/agenda.hpp>
#include <roir/promises/promise.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// How far a relationship is (domain.md S4.01).
enum class Phase : std::uint8_t {
  New,        ///< the two have just begun
  KickStart,  ///< it is being brought to life; the manager gives first
  Rekindle,   ///< it had gone quiet and is being brought back; the manager gives first
  Steady,     ///< it goes on
  Ending      ///< its end is known
};
/// Begins a relationship: one spell of one pair. The first entry of its stream; whoever keeps the organisation's records.
struct OpenRelationship {
  PersonId manager;                  ///< who leads
  PersonId report;                   ///< who is led
  Date from;                         ///< first day
  std::string time_zone = "UTC";     ///< IANA zone of the direct report: days and wall clocks are theirs
  Side record_owner = Side::Report;  ///< who files the record of a meeting
};
/// Ends a relationship. Whoever keeps the organisation's records. Afterwards it can be read, and open promises can be settled; nothing new
/// begins.
struct CloseRelationship {
  Date until;  ///< first day no longer
};
/// Says how far the relationship is. The manager.
struct MarkPhase {
  Phase phase = Phase::Steady;  ///< how far
};
/// An open topic that is taken over.
struct CarriedTopic {
  Topic topic;  ///< as it stood
};
/// An open promise that is taken over; its owner stays on the same side, so a new manager takes over what the manager had promised.
struct CarriedPromise {
  Promise promise;  ///< as it stood
};
/// Takes over open topics and promises of the report's earlier relationship. The direct report alone: their consent is needed (design: a
/// new manager starts a new relationship).
struct CarryOver {
  RelationshipId from;                     ///< the earlier relationship
  std::vector<CarriedTopic> topics{};      ///< open topics, as they stood
  std::vector<CarriedPromise> promises{};  ///< open promises, as they stood
};

/// @cond descriptions
template <>
struct EnumWords<Phase> {
  static constexpr auto value = enum_words<Phase>({{Phase::New, "new"},
                                                   {Phase::KickStart, "kick_start"},
                                                   {Phase::Rekindle, "rekindle"},
                                                   {Phase::Steady, "steady"},
                                                   {Phase::Ending, "ending"}});
};
template <>
struct ROIR_EXPORT Description<OpenRelationship> {
  static constexpr auto value = describe<OpenRelationship>(
      "open_relationship", 1, ROIR_FIELD(OpenRelationship, manager, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(OpenRelationship, report, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(OpenRelationship, from, Visibility::Line), ROIR_FIELD(OpenRelationship, time_zone, Visibility::Line, {.unit = "IANA"}),
      ROIR_FIELD(OpenRelationship, record_owner, Visibility::Line));
  /// @throws InvalidArgument (`bad_relationship`) if the two are one person, without a date, for an unknown zone, or an owner who is not
  /// one of the two.
  static void validate(OpenRelationship const& record);
};
template <>
struct ROIR_EXPORT Description<CloseRelationship> {
  static constexpr auto value =
      describe<CloseRelationship>("close_relationship", 1, ROIR_FIELD(CloseRelationship, until, Visibility::Line));
  /// @throws InvalidArgument (`bad_relationship`) without a date.
  static void validate(CloseRelationship const& record);
};
template <>
struct Description<MarkPhase> {
  static constexpr auto value = describe<MarkPhase>("mark_phase", 1, ROIR_FIELD(MarkPhase, phase, Visibility::Parties));
};
template <>
struct Description<CarriedTopic> {
  static constexpr auto value = describe<CarriedTopic>("carried_topic", 1, ROIR_FIELD(CarriedTopic, topic, Visibility::Parties));
};
template <>
struct Description<CarriedPromise> {
  static constexpr auto value = describe<CarriedPromise>("carried_promise", 1, ROIR_FIELD(CarriedPromise, promise, Visibility::Parties));
};
template <>
struct ROIR_EXPORT Description<CarryOver> {
  static constexpr auto value =
      describe<CarryOver>("carry_over", 1, ROIR_FIELD(CarryOver, from, Visibility::Parties),
                          ROIR_FIELD(CarryOver, topics, Visibility::Parties), ROIR_FIELD(CarryOver, promises, Visibility::Parties));
  /// @throws InvalidArgument (`bad_carry_over`) if nothing is carried over, or something that is not open.
  static void validate(CarryOver const& record);
};
/// @endcond

}  // namespace roir
