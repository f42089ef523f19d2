// SPDX-License-Identifier: MIT
/// @file
/// What changed, as a picture.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/report/charts.hpp>

namespace roir {

/// The table of returns_change() as a forest plot: a row for each form of return, in the order of the table, by its first indicator.
///
/// Forms have different units, so the axis shows each change in percent of the level before, better to the right, whichever way better is;
/// the interval is that of the change over the same level, which counts as known. Units without a true zero have no such percentage: a
/// change in standard deviations stands in percent of one standard deviation, a change in points of a scale ("points of 1 to 5") in percent
/// of the whole scale, both drawn as diamonds. Beside each stands the change in its own unit (shares in points of percent), n (people with
/// data in both stretches, the lesser number) and its grade. Process forms are called "delivered" and drawn muted. A row of which the
/// change cannot be told has no mark and the code of the refusal; so has one whose level before is nothing (`ratio_unbounded`).
/// @throws NotFound (`no_column`) for another table. O(rows).
[[nodiscard]] ROIR_EXPORT ForestPlot change_chart(Table const& change);

}  // namespace roir
