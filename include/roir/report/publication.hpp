// SPDX-License-Identifier: MIT
/// @file
/// What may be published: groups that are never small, and nothing small that could be found by subtraction.
///
/// Two rules (docs/decisions/0005-published-tables.md). First, units that are small most of the time are put together, once for all tables.
/// Second, within each table and stretch of time a figure that stands for fewer than `min_group` persons is withheld together with the next
/// smallest ones, until what a total minus the shown ones stands for is at least `min_group` persons in two groups. The second rule is
/// sound as long as no figure is a sum of others over time, so only coverage, a state, is published by week or month; all else for the
/// whole window.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/selection.hpp>
#include <roir/policy/groups.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// The label under which small units are put together.
inline constexpr char const other_units[] = "(other units)";

/// Labels by unit number such that each label stands for at least `policy.min_group` direct reports in most of the weeks in which it stands
/// for anybody; over contact periods, whose figures are sums over time, in every period.
///
/// Units that are smaller are put together as "(other units)", with the next larger ones until those are not small either. The labels
/// divide everybody and are decided once over the whole history, so every table of a report shows the same groups.
/// @return empty when even everybody together is smaller.
[[nodiscard]] ROIR_EXPORT std::vector<std::string> published_labels(Selection const& selection);

/// Distinct direct reports behind a figure, by group.
using Crowd = std::map<std::string, std::int64_t>;

/// The table of a metric as it may be published: small figures withheld (status refused), figures that stand for one person's extreme left
/// out.
/// @param table the table of `metric` by unit or organisation, for the selection with its published labels.
[[nodiscard]] ROIR_EXPORT Table publish(Selection const& selection, Table const& table, std::string_view metric, Ask const& ask);
/// A table of dialogues as it may be published: estimates alone, for counts may stand for single people; small figures withheld.
/// @throws InvalidArgument (`not_published`) unless it is asked for by unit or organisation and over the whole window.
/// @throws NotFound (`no_metric`) as dialogue_table().
[[nodiscard]] ROIR_EXPORT Table publish(Selection const& selection, Dialogues const& dialogues, std::string_view metric, Ask const& ask);
/// What traced() says as it may be published: of each kind the estimates alone; those that few stand behind are withheld.
/// @throws InvalidArgument (`not_published`) as publish().
[[nodiscard]] ROIR_EXPORT Table publish_traced(Selection const& selection, Dialogues const& dialogues, Ask const& ask);
/// The same for a comparison: a figure is withheld where it is withheld in the table of its own window, the difference where either is.
[[nodiscard]] ROIR_EXPORT Table publish_comparison(Selection const& now, Selection const& before, Table const& table,
                                                   std::string_view metric, Ask const& ask);

}  // namespace roir
