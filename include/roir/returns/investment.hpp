// SPDX-License-Identifier: MIT
/// @file
/// What one-to-ones cost in time, and what they would have to return to pay for it (domain.md C.1.2, C.1.7).
///
/// Time is the investment; it is an account, not a sample. Its `low` and `high` are therefore no sampling interval but bounds: what was
/// recorded alone, and with every imputed minute doubled.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/rollup.hpp>

#include <string_view>
#include <vector>

namespace roir {

/// Hours of one row.
struct Investment {
  double meeting_hours = 0;      ///< in one-to-ones, both sides
  double prep_hours = 0;         ///< preparing them, both sides
  double follow_up_hours = 0;    ///< following them up, both sides
  double waste_hours = 0;        ///< waiting for one-to-ones cancelled less than a day before
  double manager_hours = 0;      ///< of all these, the managers' part
  double imputed_hours = 0;      ///< of all these, not recorded but assumed
  double person_years = 0;       ///< eligible time of the direct reports, in years of 365.25 days
  std::int64_t held = 0;         ///< one-to-ones held
  std::int64_t unknown = 0;      ///< of them, with no length to be found; they add nothing
  std::int64_t in_calendar = 0;  ///< of them, known from the calendar alone
  /// All hours of both sides.
  [[nodiscard]] double hours() const noexcept { return meeting_hours + prep_hours + follow_up_hours + waste_hours; }
  /// Hours that were recorded.
  [[nodiscard]] double low() const noexcept { return hours() - imputed_hours; }
  /// Hours if every imputed one were two.
  [[nodiscard]] double high() const noexcept { return hours() + imputed_hours; }
};

/// The investment of each row.
///
/// Preparation and follow-up that nobody recorded are imputed by the median of what the manager recorded elsewhere in the window, else that
/// of the unit, else `prep_minutes` and `follow_up_minutes` of the policy, per side. A meeting without length takes its planned length,
/// else the one agreed in the programme, and counts as imputed. Contact periods count their hours for both sides.
[[nodiscard]] ROIR_EXPORT std::vector<Investment> investments(Selection const& selection, Rows const& rows);

/// The investment as a table: hours of both sides with bounds, by activity and side, per person and year, and the imputed share.
[[nodiscard]] ROIR_EXPORT Table invested(Selection const& selection, Ask const& ask);

/// What the invested hours would have to return to pay for themselves, in units that need no pay data.
/// @param unit "hours" (per person and year), "percent_of_output", "absence_days" (per person and year), "leavers_per_100" (per year); all
///             four for an empty text.
/// @throws NotFound (`no_unit`) for another unit.
[[nodiscard]] ROIR_EXPORT Table break_even(Selection const& selection, std::string_view unit = {});

}  // namespace roir
