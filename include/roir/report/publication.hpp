// SPDX-License-Identifier: MIT
/// @file
/// What may be published: groups that are never small, so that nothing small can be found by subtraction.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/history/selection.hpp>

#include <optional>
#include <string>
#include <vector>

namespace roir {

/// The label under which small units are put together.
inline constexpr char const other_units[] = "(other units)";

/// Labels by unit number such that in every week of the history each label stands for at least `policy.min_group` direct reports or for none.
///
/// Hiding small cells leaves them open to subtraction from a total, in this table or another. So nothing is hidden: units that would be small in
/// any week are put together as "(other units)", with the next larger ones until those are not small either. The labels divide everybody, and
/// they are decided once over the whole history, so every table of a report, over any window, shows the same groups, and a difference of
/// groups is a group. (docs/decisions/0005-publish-by-merging.md)
/// @return empty when even everybody together is fewer in some week in which there is anybody.
[[nodiscard]] ROIR_EXPORT std::vector<std::string> published_labels(Selection const& selection);

/// Why a table cannot be published: one of its rows stands for fewer than `min_group` persons (column "persons"), though not for none.
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_unpublishable(Table const& table, std::int64_t min_group);

}  // namespace roir
