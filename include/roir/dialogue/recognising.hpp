// SPDX-License-Identifier: MIT
/// @file
/// Recognition: how specific, how soon, how recent (domain.md M16).
#pragma once

#include <roir/core/export.hpp>
#include <roir/dialogue/talk.hpp>
#include <roir/policy/relationship_policy.hpp>
#include <roir/time/day_set.hpp>
#include <roir/time/time_frame.hpp>
#include <roir/time/trial.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace roir {

/// Share of the four marks that a recognition has: it names what was done, is dated, says whom or what it helped, and what it serves; 0, ¼,
/// ½, ¾ or 1. Taken from Recognition::specifics: what people wrote is not read.
[[nodiscard]] ROIR_EXPORT double specificity(Recognition const& recognition) noexcept;
/// M16: one part per recognition by that side in the window: its specificity(). In order.
[[nodiscard]] ROIR_EXPORT Parts specificity_parts(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame);
/// M16: one trial per recognition by that side in the window: whether it has three of the four marks.
[[nodiscard]] ROIR_EXPORT Trials specific_trials(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame);
/// M16: days from what was achieved to its recognition by that side in the window, where the day is known; 0 at the least.
[[nodiscard]] ROIR_EXPORT std::vector<Amount> recognition_days(std::span<Recognition const> recognitions, Side by, TimeFrame const& frame);
/// M16: one trial on `day`: whether that side recognised the other within the last RelationshipPolicy::recognition_days eligible days,
/// `day` included. Pending while there are fewer; none where `day` is not eligible.
[[nodiscard]] ROIR_EXPORT Trials recognised_trials(std::span<Recognition const> recognitions, Side by, std::int32_t day,
                                                   DaySet const& eligible, TimeFrame const& frame, RelationshipPolicy const& policy);

}  // namespace roir
