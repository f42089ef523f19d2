// SPDX-License-Identifier: MIT
/// @file
/// Time put in around one-to-ones that no single meeting says of itself: training, administration, preparation in general.
#pragma once

#include <roir/dialogue/arranging.hpp>
#include <roir/people/facts.hpp>

#include <cstdint>
#include <optional>

namespace roir {

/// Minutes that one person put in around one-to-ones. What a meeting says of itself (MeetingHeld) is not said here again. Natural key:
/// person, with, activity and date.
struct Effort {
  FactInfo fact{};                         ///< about the fact itself
  PersonId person;                         ///< who spent the time
  std::optional<PersonId> with{};          ///< for the relationship with whom; empty = all whom they lead, or else who leads them
  Activity activity = Activity::Training;  ///< on what; not the meeting itself, which is a fact of its own
  Date date;                               ///< on which day; of a training, when it ended
  std::int64_t minutes = 0;                ///< how long, 1 to 600,000
};

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<Effort> {
  static constexpr auto value =
      describe<Effort>("effort", 1, ROIR_FIELD(Effort, fact, Visibility::Line),
                       ROIR_FIELD(Effort, person, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Effort, with, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                       ROIR_FIELD(Effort, activity, Visibility::Line), ROIR_FIELD(Effort, date, Visibility::Line),
                       ROIR_FIELD(Effort, minutes, Visibility::Line, {.sensitivity = Sensitivity::Personal, .unit = "min"}));
  /// @throws InvalidArgument (`bad_effort`) without date, with themselves, on the meeting itself, or with minutes outside the range.
  static void validate(Effort const& record);
};
/// @endcond

}  // namespace roir
