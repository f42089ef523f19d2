// SPDX-License-Identifier: MIT
/// @file
/// What one-to-ones cost: hours of both sides, and money where pay is known (domain.md C.1.2).
///
/// Time is the investment; it is an account, not a sample. Its `low` and `high` are therefore no sampling interval but bounds: what was
/// recorded alone, and with every imputed minute doubled.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/history/rollup.hpp>
#include <roir/returns/investment_terms.hpp>
#include <roir/returns/pay_rates.hpp>

#include <optional>
#include <vector>

namespace roir {

/// Money of an account and the part of it that stands for imputed hours.
struct Spent {
  double all = 0;      ///< altogether
  double imputed = 0;  ///< of it, for hours that were not recorded but assumed
};

/// Hours of one row, and their money.
struct Investment {
  double meeting_hours = 0;       ///< in one-to-ones, both sides
  double prep_hours = 0;          ///< preparing them, both sides
  double follow_up_hours = 0;     ///< following them up, both sides
  double admin_hours = 0;         ///< arranging and the like, both sides, as far as recorded
  double training_hours = 0;      ///< of training, both sides, as much as falls into the row's time
  double waste_hours = 0;         ///< waiting for one-to-ones cancelled less than a day before
  double manager_hours = 0;       ///< of all these, the managers' part
  double imputed_hours = 0;       ///< of all these, not recorded but assumed; the sum of the next four
  double imputed_by_plan = 0;     ///< lengths of meetings, as planned or agreed
  double imputed_by_manager = 0;  ///< by the median of what the manager recorded elsewhere
  double imputed_by_unit = 0;     ///< by the median of what the unit recorded
  double imputed_by_policy = 0;   ///< by minutes of the policy
  double person_years = 0;        ///< eligible time of the direct reports, in years of 365.25 days
  double priced_hours = 0;        ///< hours whose own price is known; the others cost the mean
  Spent money{};                  ///< hours at their price, and cash, in the account's currency
  Spent present_value{};          ///< the same as of the window's first day
  double cash = 0;                ///< of the money, cash
  std::int64_t held = 0;          ///< one-to-ones held
  std::int64_t unknown = 0;       ///< of them, with no length to be found; they add nothing
  std::int64_t in_calendar = 0;   ///< of them, known from the calendar alone
  /// All hours of both sides.
  [[nodiscard]] double hours() const noexcept {
    return meeting_hours + prep_hours + follow_up_hours + admin_hours + training_hours + waste_hours;
  }
  /// Hours that were recorded.
  [[nodiscard]] double low() const noexcept { return hours() - imputed_hours; }
  /// Hours if every imputed one were two.
  [[nodiscard]] double high() const noexcept { return hours() + imputed_hours; }
};

/// How finely an account is to be made.
struct InvestmentAsk {
  Grain by = Grain::Organisation;  ///< what a row stands for
  Every every = Every::Window;     ///< how it is cut in time
  bool by_programme = false;       ///< whether each row is cut by the cadence that was agreed on the day
};

/// The investment of each row.
///
/// Preparation and follow-up that nobody recorded are imputed by the median of what the manager recorded elsewhere in the window, else that
/// of the unit, else `prep_minutes` and `follow_up_minutes` of the policy, per side. A meeting without length takes its planned length,
/// else the one agreed in the programme, and counts as imputed. Contact periods count their hours for both sides.
///
/// Efforts: what is said of one relationship counts there, preparation for the next meeting held on that day or later and follow-up for the
/// last one held until then, which needs no imputing any more; what is said of nobody in particular is shared evenly among those whom the
/// person leads on that day, else counts for their being led. Training is spread evenly over `train_life_months` from its day and shared
/// so on each day. On a day on which the person neither leads nor is led it counts nowhere.
/// @param rates price the hours; null = hours alone. Hours without a price of their own cost the mean.
/// @par Complexity O(meetings + relationships log efforts + days of training in the window).
[[nodiscard]] ROIR_EXPORT std::vector<Investment> investments(Selection const& selection, Rows const& rows,
                                                              InvestmentTerms const& terms = {}, PayRates const* rates = nullptr);

/// The investment as a table: hours of both sides with bounds, by activity and side, per person and year, and the imputed share.
[[nodiscard]] ROIR_EXPORT Table invested(Selection const& selection, Ask const& ask);

/// The whole account: hours by activity and side, gross and incremental, what was imputed by what, and money with its present value.
///
/// Incremental is what goes beyond the counterfactual of the terms; without one it is refused (`no_counterfactual`) and column `counted`
/// says gross. Money is refused as PayRates::why_not says, and `thin` where the own price of fewer than 60 % of the hours is known.
/// @param detail with what hours are priced; Standard for every audience.
/// @throws InvalidArgument (`bad_terms`, `value_source_missing`).
[[nodiscard]] ROIR_EXPORT Table investment(Selection const& selection, InvestmentAsk const& ask = {}, InvestmentTerms const& terms = {},
                                           PayDetail detail = PayDetail::Own);

/// Why nothing can be said of an investment; empty when it can.
[[nodiscard]] ROIR_EXPORT std::optional<Refusal> why_no_investment(Selection const& selection);

}  // namespace roir
