// SPDX-License-Identifier: MIT
/// @file
/// Composes the report of an analysis.
#pragma once

#include <roir/report/analysis.hpp>

namespace roir {

/// The report of an analysis that has an audience.
[[nodiscard]] Report compose(Analysis const& analysis, ReportOptions const& options);

}  // namespace roir
