// SPDX-License-Identifier: MIT
/// @file
/// What the three renderings of a report share.
#pragma once

#include <roir/report/document.hpp>

#include <map>
#include <string>

namespace roir::text {

/// Numbers of the figures by id, from 1 in the order of the report.
using FigureNumbers = std::map<std::string, int>;

/// Checks ids and references, then numbers the figures. @throws InvalidArgument (`bad_report`)
[[nodiscard]] FigureNumbers number_figures(Report const& report);

/// Digits after the point that a chart asks for; -1 when it leaves them to the unit.
[[nodiscard]] int decimals_of(Chart const& chart);

}  // namespace roir::text
