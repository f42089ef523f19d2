// SPDX-License-Identifier: MIT
/// @file
/// What people are paid, as far as somebody says so: what turns hours into money.
///
/// Pay is the most personal of figures. It is a fact of whoever does the accounts, kept apart from the streams that people share; no
/// table made for an audience prices an hour with the pay of one person (returns/pay_rates.hpp, docs/decisions/0090-pay.md).
#pragma once

#include <roir/people/facts.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roir {

/// For whom a statement about pay holds; the more specific wins.
enum class PayScope : std::uint8_t {
  Person,       ///< one person
  Unit,         ///< the average of an organisational unit
  Organisation  ///< the average of everybody
};

/// What a person earns, or people earn on average, and what an hour of them costs:
/// amount (1 + on_cost) / productive_hours. Natural key: scope, subject and `from`.
struct Pay {
  FactInfo fact{};                           ///< about the fact itself
  PayScope scope = PayScope::Person;         ///< for whom
  std::string subject{};                     ///< person id or unit; empty for the organisation
  double amount = 0;                         ///< pay of a full-time year before tax, above 0
  std::string currency{};                    ///< three capital letters of ISO 4217: "GBP"
  std::int64_t price_year = 0;               ///< the year in whose prices it is, 1900 to 2200
  std::optional<double> on_cost{};           ///< what employing costs on top, as a share of pay in [0, 3]; empty = not known
  std::optional<double> productive_hours{};  ///< hours worked in that year, in (0, 8784]; empty = full_time_hours of the policy
  Date from;                                 ///< first day
  std::optional<Date> until{};               ///< first day no longer so; empty = still so
};

/// Whether a text has the form of a currency of ISO 4217: three capital letters.
[[nodiscard]] constexpr bool is_currency(std::string_view text) noexcept {
  if (text.size() != 3) return false;
  for (char const letter : text)
    if (letter < 'A' || letter > 'Z') return false;
  return true;
}
/// Whether prices can be of that year: 1900 to 2200.
[[nodiscard]] constexpr bool is_price_year(std::int64_t year) noexcept {
  return year >= 1900 && year <= 2200;
}

/// @cond descriptions
template <>
struct EnumWords<PayScope> {
  static constexpr auto value =
      enum_words<PayScope>({{PayScope::Person, "person"}, {PayScope::Unit, "unit"}, {PayScope::Organisation, "organisation"}});
};
template <>
struct ROIR_EXPORT Description<Pay> {
  static constexpr auto value =
      describe<Pay>("pay", 1, ROIR_FIELD(Pay, fact, Visibility::HumanResources), ROIR_FIELD(Pay, scope, Visibility::HumanResources),
                    ROIR_FIELD(Pay, subject, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal}),
                    ROIR_FIELD(Pay, amount, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal, .unit = "currency a year"}),
                    ROIR_FIELD(Pay, currency, Visibility::HumanResources, {.unit = "ISO 4217"}),
                    ROIR_FIELD(Pay, price_year, Visibility::HumanResources, {.unit = "year"}),
                    ROIR_FIELD(Pay, on_cost, Visibility::HumanResources, {.unit = "share"}),
                    ROIR_FIELD(Pay, productive_hours, Visibility::HumanResources, {.sensitivity = Sensitivity::Personal, .unit = "h"}),
                    ROIR_FIELD(Pay, from, Visibility::HumanResources), ROIR_FIELD(Pay, until, Visibility::HumanResources));
  /// @throws InvalidArgument (`bad_pay`) without date, ending before it starts, without subject where one is needed or with one where none
  /// is, with a currency that is none or a number outside its range.
  static void validate(Pay const& record);
};
/// @endcond

}  // namespace roir
