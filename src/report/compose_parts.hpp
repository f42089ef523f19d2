// SPDX-License-Identifier: MIT
/// @file
/// What the chapters of a report are made of: figures, facts, and what their pictures compare.
#pragma once

#include <roir/report/analysis.hpp>

#include <string>

namespace roir {

/// A figure with the definition and the parameters of the table behind it.
[[nodiscard]] Report::Figure figure(std::string id, Chart chart, std::string caption, Table const& table, std::string n,
                                    std::string interval);
/// A fact.
[[nodiscard]] Report::Fact fact(std::string label, Estimate estimate, Scale scale, std::string n_of, std::string note = "");
/// What a row is called: a unit by its name, a person by name and id.
[[nodiscard]] std::string label(History const& history, Table const& table, char const* key, std::size_t row);
/// Labels and estimates of a table with one row per group.
[[nodiscard]] DotInterval dots(History const& history, Table const& table, char const* key, char const* column, std::string title,
                               Scale scale, std::string n_of);
/// The column that tells groups apart: "unit", or for a manager and for the parties "report".
[[nodiscard]] char const* group_key(Analysis const& analysis);
/// What the pictures compare: units, or for a manager and for the parties their people.
[[nodiscard]] Grain group_grain(Analysis const& analysis);
/// Whether only counts of contact are known.
[[nodiscard]] bool is_periods(Analysis const& analysis);
/// How many people stand behind a row of the table at the most.
[[nodiscard]] std::string persons_words(Table const& table);

}  // namespace roir
