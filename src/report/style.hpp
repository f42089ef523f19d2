// SPDX-License-Identifier: MIT
/// @file
/// The look of the page: one style sheet, coloured by the two palettes.
#pragma once

#include <string>

namespace roir::text {

/// The whole style sheet of a report.
[[nodiscard]] std::string style_sheet();

}  // namespace roir::text
