// SPDX-License-Identifier: MIT
/// @file
/// How high each form of return is, as a table (domain.md E1, level).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/return_form.hpp>

namespace roir {

/// Least share of people with data; below it a figure is flagged `thin` (domain.md B.0.4).
inline constexpr double thin_below = 0.6;

/// The level of every indicator of every form over the window of the selection: one row per group, form and indicator.
///
/// Sums over sums, never means of ratios; waits are Kaplan and Meier's medians, whose interval holds the times at which the curve crosses
/// one half as far as the jackknife of its height at the median leaves open (Woodruff 1952): the jackknife of a median itself covers too
/// little. Groups and the organisation: the jackknife CV3 over the managers that people had on the first day of the window, over people
/// where there are fewer than five managers. One manager: over their people. One person or relationship: the value alone, but shares as in
/// rollup.hpp. `persons` counts those with data, `of_persons` their share of all that the row stands for; below 0.6 `flag` says thin. What
/// cannot be told has no value, and code, why and fix instead.
/// @param selection which relationships, and when.
/// @param records made for its history.
/// @param catalogue the forms.
/// @param by what a row stands for; meetings are as relationships.
/// @par Complexity that of indicator_columns() plus, for waits, O(n log n + clusters · waits of different length).
[[nodiscard]] ROIR_EXPORT Table returns(Selection const& selection, ReturnRecords const& records, ReturnCatalogue const& catalogue,
                                        Grain by = Grain::Organisation);
/// The forms themselves as a table: what each is seen by, where it stands, what one unit is worth, and who says so.
[[nodiscard]] ROIR_EXPORT Table return_forms(ReturnCatalogue const& catalogue);

}  // namespace roir
