// SPDX-License-Identifier: MIT
/// @file
/// What matters most in an analysis, in plain words.
#pragma once

#include <roir/report/analysis.hpp>

#include <vector>

namespace roir {

/// The estimate in a row of a table: `column` with its `_low`, `_high`, `_n`, `_status` and `_method`.
/// NoData when there is no such column or row.
[[nodiscard]] Estimate estimate_of(Table const& table, std::string const& column, std::size_t row);

/// One minus a share.
[[nodiscard]] Estimate complement(Estimate const& share);

/// The three findings that matter most, the most important first; fewer where the data tell less.
[[nodiscard]] std::vector<Report::Finding> findings_of(Analysis const& analysis);

/// How people call a person, with the id: "Ama Mensah (p015)"; the id alone where there is no name.
[[nodiscard]] std::string named(History const& history, std::string const& id);

/// Relationships in order of how long the direct report has been waiting, in multiples of the declared interval where there is one.
[[nodiscard]] Table waiting_longest(Analysis const& analysis);

}  // namespace roir
