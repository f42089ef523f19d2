// SPDX-License-Identifier: MIT
/// @file
/// Erasing, keeping for a time, and keeping because the law says so.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/record.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/relationship/relationship.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace roir {

/// Who asks for something to be erased, when, and why.
struct Erasing {
  PersonId actor;        ///< who asks
  Timestamp at{};        ///< when
  std::string reason{};  ///< why; it stays in the journal, so it must not say whose entries are erased
};
/// A legal hold: what must not be erased, whatever anybody asks.
struct Hold {
  std::string id{};                  ///< name of the hold, chosen by who places it
  std::optional<PersonId> person{};  ///< whose entries; empty = those of a stream
  std::optional<StreamId> stream{};  ///< of which stream; empty = those about a person
  std::string kind{};                ///< only entries of this kind; empty = all
  std::string reason{};              ///< why, for people
  PersonId placed_by;                ///< who placed it
  Timestamp placed_at{};             ///< when
};
/// How long entries of a kind are kept.
struct RetentionPeriod {
  std::string kind{};     ///< kind of the entries, e.g. "answer_pulse"
  std::int64_t days = 0;  ///< days from when it was so; older ones are erased; at least 1
};
/// What became of a wish to erase.
struct ErasureOutcome {
  std::optional<CommandRefusal> refusal{};  ///< why nothing was erased: `legal_hold` with the hold as subject
  std::int64_t erased = 0;                  ///< entries whose words are gone now and were not before
  std::int64_t held = 0;                    ///< entries that a hold kept (retain)
};

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<Hold> {
  static constexpr auto value =
      describe<Hold>("hold", 1, ROIR_FIELD(Hold, id, Visibility::HumanResources),
                     ROIR_FIELD(Hold, person, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal}),
                     ROIR_FIELD(Hold, stream, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal}),
                     ROIR_FIELD(Hold, kind, Visibility::HumanResources),
                     ROIR_FIELD(Hold, reason, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal}),
                     ROIR_FIELD(Hold, placed_by, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal}),
                     ROIR_FIELD(Hold, placed_at, Visibility::HumanResources));
  /// @throws InvalidArgument (`bad_hold`) without an id, for both or neither of person and stream, or for a kind that there is not.
  static void validate(Hold const& record);
};
template <>
struct ROIR_EXPORT Description<RetentionPeriod> {
  static constexpr auto value =
      describe<RetentionPeriod>("retention_period", 1, ROIR_FIELD(RetentionPeriod, kind, Visibility::Organisation),
                                ROIR_FIELD(RetentionPeriod, days, Visibility::Organisation, {.unit = "d"}));
  /// @throws InvalidArgument (`bad_period`) for a kind that there is not or less than a day.
  static void validate(RetentionPeriod const& record);
};
template <>
struct Description<ErasureOutcome> {
  static constexpr auto value = describe<ErasureOutcome>(
      "erasure_outcome", 1, ROIR_FIELD(ErasureOutcome, refusal, Visibility::HumanResources),
      ROIR_FIELD(ErasureOutcome, erased, Visibility::HumanResources), ROIR_FIELD(ErasureOutcome, held, Visibility::HumanResources));
};
/// @endcond

}  // namespace roir
