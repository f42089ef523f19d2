// SPDX-License-Identifier: MIT
/// @file
/// The decision that turns scoring on, or off again. Without one it is off.
///
/// What infers something about a person works only where somebody decided so, by name and for a reason, and said who was heard
/// (design.md decision 12). The decision is an entry of the organisation's stream, so that it can be looked up who it was and when.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/id.hpp>
#include <roir/time/text_forms.hpp>

#include <span>
#include <string>

namespace roir {

/// Turns scoring on or off from a day on. The decision that began last holds.
struct DecideScoring {
  std::string decision{};  ///< its name, such as the number of an agreement; results say it
  bool on = false;         ///< whether there may be scoring
  PersonId by;             ///< who decided it, and says it themselves
  std::string reason{};    ///< what for
  std::string heard{};     ///< who was heard before, such as the employees' representatives; needed to turn it on
  Date from;               ///< first day
  Date until;              ///< first day no longer; at most 3 years after the first
};

/// The decision by which scoring is on on a day; null when it is off. Of those that cover the day the one that began last holds, of the
/// same first day the one said last. O(decisions).
[[nodiscard]] ROIR_EXPORT DecideScoring const* scoring_on(std::span<DecideScoring const> decisions, Date day) noexcept;

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<DecideScoring> {
  static constexpr auto value = describe<DecideScoring>(
      "decide_scoring", 1, ROIR_FIELD(DecideScoring, decision, Visibility::Organisation),
      ROIR_FIELD(DecideScoring, on, Visibility::Organisation),
      ROIR_FIELD(DecideScoring, by, Visibility::Organisation, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(DecideScoring, reason, Visibility::Organisation), ROIR_FIELD(DecideScoring, heard, Visibility::Organisation),
      ROIR_FIELD(DecideScoring, from, Visibility::Organisation), ROIR_FIELD(DecideScoring, until, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_scoring_decision`) without a name, author, reason or dates, without who was heard when it turns scoring
  /// on, or if it does not end within 3 years (1096 days) after it began.
  static void validate(DecideScoring const& record);
};
/// @endcond

}  // namespace roir
