// SPDX-License-Identifier: MIT
/// @file
/// Who reads about groups alone, and tables without the figures that such readers do not get.
#pragma once

#include <roir/core/table.hpp>
#include <roir/report/audience.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace roir {

/// Whether an audience is HR or readers of what is published: those who get units and the organisation, and nobody by name.
[[nodiscard]] bool reads_groups_alone(std::optional<Audience> const& audience);

/// The table with some rows' cells taken out of the columns that are figures; texts of them say what is in their place.
/// @param is_figure  of the name of a column. @param in_place  what a text column of that name says instead.
[[nodiscard]] Table without_figures(Table const& table, std::set<std::size_t> const& rows,
                                    std::function<bool(std::string const&)> const& is_figure,
                                    std::function<std::string(std::string const&)> const& in_place);

}  // namespace roir
