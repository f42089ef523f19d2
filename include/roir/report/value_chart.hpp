// SPDX-License-Identifier: MIT
/// @file
/// The tornado as a picture.
#pragma once

#include <roir/core/export.hpp>
#include <roir/report/charts.hpp>

namespace roir {

/// The table of value_tornado() as a chart: one row for each value, widest first, from the net benefit at one end to that at the other,
/// with a line where the time pays for itself. A table that was refused gives an empty chart.
/// @throws NotFound (`no_column`) for another table.
[[nodiscard]] ROIR_EXPORT DotInterval tornado_chart(Table const& tornado);

}  // namespace roir
