// SPDX-License-Identifier: MIT
/// @file
/// What the renderings of a forest plot share: its figures as they are written, its axis, its words.
#pragma once

#include <roir/core/table.hpp>
#include <roir/report/charts.hpp>

#include <string>

namespace roir {

/// @throws InvalidArgument (`bad_chart`) for a reach that is not above 0.
void check(ForestPlot const& chart);
/// The chart in a few sentences: which rows lie wholly on one side.
[[nodiscard]] std::string words(ForestPlot const& chart);
/// A row for each row: position and figure with their intervals, n and standing, and the reason where there is no mark.
[[nodiscard]] Table table_of(ForestPlot const& chart);

namespace svg {

/// A figure and how it is written: a share in percent, with digits that suit it and its interval.
struct OwnFigure {
  Estimate estimate;  ///< emptied if it is withheld
  Scale scale;        ///< of it
};
/// The figure of a row as every rendering writes it.
[[nodiscard]] OwnFigure figure_of(ForestRow const& row);
/// Where the axis ends to either side.
[[nodiscard]] double reach_of(ForestPlot const& chart);
/// Whether the row has a mark.
[[nodiscard]] bool has_mark(ForestRow const& row);
/// What is said of a row in one line, without its label: figure, position, standing or reason.
[[nodiscard]] std::string row_words(ForestPlot const& chart, ForestRow const& row);

}  // namespace svg
}  // namespace roir
