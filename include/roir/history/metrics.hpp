// SPDX-License-Identifier: MIT
/// @file
/// The contact metrics M01 to M08 as tables.
///
/// Each takes a selection and how finely to answer, and gives a Table whose value, low, high and n are adjacent columns and which says its
/// definition and the parameters that went in. What the data cannot support is refused: a row without value whose status and method say
/// why. Definitions: definitions.hpp. Intervals: rollup.hpp. Formulas: docs/formulas.md.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/core/table.hpp>
#include <roir/history/rollup.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// M03: share of people with a recent one-to-one. On contact periods: share of person-periods with at least one.
[[nodiscard]] ROIR_EXPORT Table coverage(Selection const& selection, Ask const& ask);
/// M01: share of due periods in which one was held. With covered time and dose beside it (one row per relationship or group, whole window).
[[nodiscard]] ROIR_EXPORT Table adherence(Selection const& selection, Ask const& ask);
/// M02: how even the gaps are: corrected coefficient of variation, share on target, burstiness, constancy of the slot.
[[nodiscard]] ROIR_EXPORT Table regularity(Selection const& selection, Ask const& ask);
/// M04: typical gap (Kaplan-Meier median, the open gap censored), longest and current gap, droughts.
[[nodiscard]] ROIR_EXPORT Table gap(Selection const& selection, Ask const& ask);
/// M05: needed, possible and actual one-to-ones per week of each manager.
[[nodiscard]] ROIR_EXPORT Table capacity(Selection const& selection, Ask const& ask);
/// M06: shares of arranged meetings that were moved, cancelled, missed; notice of what was cancelled or moved.
[[nodiscard]] ROIR_EXPORT Table changes(Selection const& selection, Ask const& ask);
/// M06: share of lost meetings that were made up for.
[[nodiscard]] ROIR_EXPORT Table recovery(Selection const& selection, Ask const& ask);
/// M07: who asked first for lost meetings to be made up for, and how long until the direct report asked.
[[nodiscard]] ROIR_EXPORT Table pull(Selection const& selection, Ask const& ask);
/// M08: share of meetings to which each side came on time; minutes late, and minutes for which each had to wait for the other.
[[nodiscard]] ROIR_EXPORT Table punctuality(Selection const& selection, Ask const& ask);
/// Meetings held, minutes, share that began late, longest time between two (on the clock, not on eligible time); by meeting: one row each.
[[nodiscard]] ROIR_EXPORT Table contact(Selection const& selection, Ask const& ask);

/// Why a metric cannot be told from a history; empty when it can. @throws NotFound (`no_metric`)
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_not(Selection const& selection, std::string_view metric);
/// Names of the metrics of this header.
[[nodiscard]] ROIR_EXPORT std::vector<std::string> contact_metrics();
/// The table of a metric by name. @throws NotFound (`no_metric`) naming those there are.
[[nodiscard]] ROIR_EXPORT Table metric_table(Selection const& selection, std::string_view metric, Ask const& ask);

/// A metric now and before and the difference with its interval, jackknifed over managers or people present in either (domain.md B.0.8);
/// for a single relationship, person or manager Newcombe's interval from the two intervals beside it (Wilson's; of managers the shrunken
/// ones).
/// @param metric coverage, adherence, recovery, cancelled, missed, moved, pull, on_time (both sides), or gap (eligible days per meeting
/// held).
/// @throws NotFound (`no_metric`) naming those there are.
[[nodiscard]] ROIR_EXPORT Table compare(Selection const& now, Selection const& before, std::string_view metric, Ask const& ask);

}  // namespace roir
