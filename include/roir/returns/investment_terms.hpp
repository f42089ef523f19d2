// SPDX-License-Identifier: MIT
/// @file
/// What an account of the investment takes for granted: currency, prices, discounting, and what there would have been anyway.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// How to bring amounts of one currency and price year to those of the account. There are no built-in rates of exchange or of inflation.
struct Conversion {
  std::string currency{};       ///< from amounts in it, ISO 4217
  std::int64_t price_year = 0;  ///< at prices of this year
  double factor = 1;            ///< times this, above 0
  std::string source{};         ///< who says so
};

/// The time that people would have spent with each other without the programme, as somebody states it (domain.md C.1.2). What a design
/// estimates takes the same form.
struct Counterfactual {
  double hours_per_person_year = 0;  ///< hours of both sides per eligible year of a direct report
  double low = 0;                    ///< low end of what is plausible; at most the hours
  double high = 0;                   ///< high end; at least the hours
  std::string source{};              ///< who says so and from what
};

/// The terms of an account of the investment. Plain defaults: no discounting is hidden, no money is assumed.
struct InvestmentTerms {
  std::string currency{};                          ///< currency of the account; empty = the one in which pay is known
  std::int64_t price_year = 0;                     ///< its prices; 0 = those in which pay is known
  double discount_rate = 0.035;                    ///< a year, in [0, 1]: present values are of the window's first day
  std::int64_t train_life_months = 24;             ///< months over which training is spread evenly, 1 to 600
  double cash_per_person_year = 0;                 ///< cash beside the time, in the account's currency, per eligible year of a report
  std::vector<Conversion> conversions{};           ///< what brings other currencies and price years to the account's
  std::optional<Counterfactual> counterfactual{};  ///< what there would have been anyway; empty = not known, the account is gross
};

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<Conversion> {
  static constexpr auto value = describe<Conversion>(
      "conversion", 1, ROIR_FIELD(Conversion, currency, Visibility::Organisation, {.unit = "ISO 4217"}),
      ROIR_FIELD(Conversion, price_year, Visibility::Organisation, {.unit = "year"}),
      ROIR_FIELD(Conversion, factor, Visibility::Organisation), ROIR_FIELD(Conversion, source, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_terms`) for a currency or year that is none, or a factor that is not above 0; (`value_source_missing`)
  /// without a source.
  static void validate(Conversion const& record);
};
template <>
struct ROIR_EXPORT Description<Counterfactual> {
  static constexpr auto value = describe<Counterfactual>(
      "counterfactual", 1, ROIR_FIELD(Counterfactual, hours_per_person_year, Visibility::Organisation, {.unit = "h"}),
      ROIR_FIELD(Counterfactual, low, Visibility::Organisation, {.unit = "h"}),
      ROIR_FIELD(Counterfactual, high, Visibility::Organisation, {.unit = "h"}),
      ROIR_FIELD(Counterfactual, source, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_terms`) unless 0 <= low <= hours <= high; (`value_source_missing`) without a source.
  static void validate(Counterfactual const& record);
};
template <>
struct ROIR_EXPORT Description<InvestmentTerms> {
  static constexpr auto value = describe<InvestmentTerms>(
      "investment_terms", 1, ROIR_FIELD(InvestmentTerms, currency, Visibility::Organisation, {.unit = "ISO 4217"}),
      ROIR_FIELD(InvestmentTerms, price_year, Visibility::Organisation, {.unit = "year"}),
      ROIR_FIELD(InvestmentTerms, discount_rate, Visibility::Organisation, {.unit = "a year"}),
      ROIR_FIELD(InvestmentTerms, train_life_months, Visibility::Organisation, {.unit = "months"}),
      ROIR_FIELD(InvestmentTerms, cash_per_person_year, Visibility::Organisation, {.unit = "currency"}),
      ROIR_FIELD(InvestmentTerms, conversions, Visibility::Organisation),
      ROIR_FIELD(InvestmentTerms, counterfactual, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_terms`) for a value outside its range, and what its parts throw.
  static void validate(InvestmentTerms const& record);
};
/// @endcond

}  // namespace roir
