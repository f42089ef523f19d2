// SPDX-License-Identifier: MIT
/// @file
/// Tiers: what somebody decided about how a person is doing, for a while, with their name under it.
///
/// A tier is an opinion that helps to choose what to do next for a person (domain.md S3.38). It is said by the one who leads them, with a
/// reason and what it rests on, and it ends by itself. Nothing in roir says it on its own (docs/decisions/0110-tiers-and-scoring.md).
#pragma once

#include <roir/core/export.hpp>
#include <roir/people/facts.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// How a person is doing, in the order from below. What a front end calls them is its own choice.
enum class Tier : std::uint8_t {
  Low,     ///< needs help to get where the work asks them to be
  Steady,  ///< reaches what is asked
  High     ///< more than that
};

/// A person's tier as somebody decided it, for some time. Natural key: person and `from`; said anew it ends sooner or reads otherwise.
struct DecideTier {
  FactInfo fact{};                      ///< about the fact itself
  PersonId person;                      ///< whose
  Tier tier = Tier::Steady;             ///< which
  PersonId by;                          ///< who decided it: somebody who leads the person, and who says it themselves
  std::string reason{};                 ///< why, in their own words; never empty
  std::vector<std::string> evidence{};  ///< what it rests on, one thing each; never empty
  Date from;                            ///< first day
  Date until;                           ///< first day no longer; at most 366 days after the first
};

/// Whether somebody may decide the tier of a person on a day: only who leads them then, never the person or a peer. O(lines).
[[nodiscard]] ROIR_EXPORT bool may_decide_tier(std::span<ReportingLine const> lines, PersonId const& actor, PersonId const& person,
                                               Date day);
/// Whether somebody may see the tiers of a person on a day: the person, and who leads them then. Nobody else, so no peer, no former
/// manager and not everybody above. O(lines).
[[nodiscard]] ROIR_EXPORT bool may_see_tier(std::span<ReportingLine const> lines, PersonId const& viewer, PersonId const& person, Date day);
/// The decisions that a viewer may see on a day, in their order. O(decisions times lines).
[[nodiscard]] ROIR_EXPORT std::vector<DecideTier> tiers_seen_by(std::span<DecideTier const> tiers, std::span<ReportingLine const> lines,
                                                                PersonId const& viewer, Date day);
/// The decision about a person that holds on a day: of those that cover it the one that began last; null when none does, because nobody
/// decided or because it has run out. O(decisions).
[[nodiscard]] ROIR_EXPORT DecideTier const* tier_on(std::span<DecideTier const> tiers, PersonId const& person, Date day) noexcept;

/// @cond descriptions
template <>
struct EnumWords<Tier> {
  static constexpr auto value = enum_words<Tier>({{Tier::Low, "low"}, {Tier::Steady, "steady"}, {Tier::High, "high"}});
};
template <>
struct ROIR_EXPORT Description<DecideTier> {
  static constexpr auto value =
      describe<DecideTier>("decide_tier", 1, ROIR_FIELD(DecideTier, fact, Visibility::Parties),
                           ROIR_FIELD(DecideTier, person, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(DecideTier, tier, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(DecideTier, by, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(DecideTier, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(DecideTier, evidence, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                           ROIR_FIELD(DecideTier, from, Visibility::Parties), ROIR_FIELD(DecideTier, until, Visibility::Parties));
  /// @throws InvalidArgument (`bad_tier`) without a reason, evidence or dates, if nobody or the person decided it, or if it does not end
  /// within 366 days after it began.
  static void validate(DecideTier const& record);
};
/// @endcond

}  // namespace roir
