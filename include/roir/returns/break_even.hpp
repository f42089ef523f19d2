// SPDX-License-Identifier: MIT
/// @file
/// What the invested time would have to return to pay for itself (domain.md C.1.7), and how far that hangs on what a unit is held to be
/// worth.
///
/// It says what would have to be true, not what is: always computable, even where no effect can be told. What values are uncertain about
/// is a matter of judgement, not of sampling; so it is shown as a tornado and as a spread over triangular draws, and never enters a
/// sampling interval (C.1.8, docs/decisions/0091-break-even.md).
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>
#include <roir/returns/investment.hpp>
#include <roir/returns/return_form.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// What the invested hours would have to return to pay for themselves, in units that need no pay data.
/// @param unit "hours" (per person and year), "percent_of_output", "absence_days" (per person and year), "leavers_per_100" (per year); all
///             four for an empty text.
/// @throws NotFound (`no_unit`) for another unit.
[[nodiscard]] ROIR_EXPORT Table break_even(Selection const& selection, std::string_view unit = {});

/// What each form of return that has a worth would have to move by to pay for the time: alone, Δ* = I / (|v| person-years), and together,
/// where each of the forms that add up (ReturnCatalogue::monetised) pays an equal part.
///
/// Where pay is known, I and v are money: an AnnualPay unit is worth its share of the mean pay of those who are led, a DayCost its days of
/// `day_hours` at the mean price of their hours, an HourCost its hours at that price, an HourDifference its hours at what those who lead
/// cost more. Where it is not, both are hours of work: a share of pay is that share of `full_time_hours`; a worth in money is refused
/// (`no_data`). Low and high are bounds: what was recorded at the highest worth, and imputed minutes doubled at the lowest; infinite where
/// the lowest is nothing.
///
/// Column `counted` says whether the gross or the incremental investment is to be paid for; column `scale` is 100 where the figures are
/// for 100 people and a year, which those below one a person are, else 1. A form that has no figure says why: code, words and fix.
/// @param detail with what hours are priced; Standard for every audience.
/// @param output_is_total whether output is counted per period rather than per hour worked: absence is then inside it.
/// @throws InvalidArgument (`bad_terms`, `value_source_missing`).
[[nodiscard]] ROIR_EXPORT Table break_even_forms(Selection const& selection, ReturnCatalogue const& catalogue,
                                                 InvestmentTerms const& terms = {}, PayDetail detail = PayDetail::Own,
                                                 bool output_is_total = false);

/// A change that is taken for granted to see what it would be worth.
struct SupposedChange {
  std::string form{};  ///< key of the form
  double change = 0;   ///< by how much, in its unit, for the better; may be negative
};

/// What is to be seen of the values.
struct ValueQuestion {
  std::vector<SupposedChange> changes{};  ///< what is supposed; empty = each form that adds up pays an equal part of the investment
  std::int64_t draws = 10'000;            ///< triangular draws, 100 to 10,000,000
  std::uint64_t seed = 1;                 ///< of the draws: the same seed gives the same figures
  bool output_is_total = false;           ///< as in break_even_forms
};

/// The tornado: net benefit of the supposed changes (worth less investment, per person and year) when one value at a time goes to its low
/// and high end and all others stay; widest first. Rows: one for each form, and one for the imputed hours.
///
/// Its columns: value (the form or "imputed hours"), `net` at the central values with the two ends as bounds, `at_low`, `at_high` and
/// `swing`. In the currency of the account where pay is known, else in hours.
/// Changes that cannot be added up are refused as ReturnCatalogue::why_not_money says (`process_form`, `mediator_not_monetisable`,
/// `value_source_missing`, `double_count`, `currency_mismatch`, `unit_mismatch`).
/// @throws NotFound (`no_form`); InvalidArgument (`bad_question` for draws outside their range, or a form that is named twice;
/// `bad_terms`).
[[nodiscard]] ROIR_EXPORT Table value_tornado(Selection const& selection, ReturnCatalogue const& catalogue,
                                              ValueQuestion const& question = {}, InvestmentTerms const& terms = {},
                                              PayDetail detail = PayDetail::Own);

/// The spread: all values drawn at once, each from the triangle between its ends with its peak at the value (the imputed hours between none
/// and double), independently of each other. One row for worth, investment, net benefit and worth per unit invested: the median with the
/// 5 % and 95 % points as bounds, the mean, and the share of draws in which the time is paid for. It is a spread of judgements; it holds no
/// sampling error.
/// @throws as value_tornado.
[[nodiscard]] ROIR_EXPORT Table value_spread(Selection const& selection, ReturnCatalogue const& catalogue,
                                             ValueQuestion const& question = {}, InvestmentTerms const& terms = {},
                                             PayDetail detail = PayDetail::Own);

/// Quantile of the triangular distribution: 0 <= u <= 1, low <= mode <= high.
[[nodiscard]] ROIR_EXPORT double triangular_quantile(double u, double low, double mode, double high) noexcept;

}  // namespace roir
